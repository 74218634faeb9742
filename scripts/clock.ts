/**
 * Đồng hồ giả lập: chạy các hàm theo lịch như thể hôm nay là ngày đã cho, trên bộ mô phỏng đang mở.
 *   npm run clock -- 2024-10-28                  một ngày
 *   npm run clock -- 2024-10-25 2024-12-15       từ ngày đến ngày
 *   npm run clock -- 2024-10-28 --gio 00:05      chỉ đúng phút ấy
 *   npm run clock -- 2024-10-28 --ham monthly    chỉ hàm có tên ấy (nhiều tên cách nhau dấu phẩy)
 */
import { parseArgs } from 'node:util';
import { addDays, formatNgay, Ngay, startOfNgay } from '@core/shared/ngay.ts';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { fire, type LuotChay, planFirings, readScheduled } from './clock-functions.ts';
import { describeReports, expectReports, waitForReports } from './clock-report.ts';
import { findLocalEmulators } from './local/emulators.ts';

const DAY_MS = 86_400_000;
const CACH_DUNG = 'Cách dùng: npm run clock -- 2024-10-28 [2024-12-15] [--gio 00:05] [--ham monthly,daily] [--het]';

const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { gio: { type: 'string' }, ham: { type: 'string' }, het: { type: 'boolean', default: false } },
  });
  const days = positionals.map((text) => Ngay.safeParse(text).data);
  const [tu, den = tu] = days;
  const { gio, ham, het } = values;
  if (!tu || !den || days.length > 2 || days.includes(undefined)) throw new Error(CACH_DUNG);
  if (gio !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(gio)) throw new Error(CACH_DUNG);
  if (den < tu) throw new Error(`Ngày sau đứng trước ngày đầu. ${CACH_DUNG}`);
  return { tu, den, gio, ham: ham?.split(','), het };
};

const spanOf = (ngay: Ngay, gio: string | undefined): readonly [Date, Date] => {
  const start = startOfNgay(ngay).getTime();
  if (gio === undefined) return [new Date(start), new Date(start + DAY_MS)];
  const at = start + Date.parse(`1970-01-01T${gio}:00Z`);
  return [new Date(at), new Date(at + 60_000)];
};

const printFiring = ({ ham, luc, boQua }: LuotChay): void => {
  const gio = new Date(luc.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
  console.log(`  ${gio} chạy ${ham.ten}${boQua > 0 ? ` (lượt cuối ngày; bỏ ${boQua} lượt trước)` : ''}`);
};

/** One line that overwrites itself; nothing where the output is a file. */
const printProgress = (left: number): void => {
  if (process.stderr.isTTY) process.stderr.write(left > 0 ? `  còn ${left} báo cáo…   \r` : `${' '.repeat(30)}\r`);
};

const main = async (): Promise<void> => {
  const { tu, den, gio, ham, het } = readArguments();
  const emulators = await findLocalEmulators();
  process.env.FIRESTORE_EMULATOR_HOST = emulators.firestore;
  const db = getFirestore(initializeApp({ projectId: emulators.projectId }));
  const all = await readScheduled(emulators.functions).catch(() => {
    throw new Error(`Không gọi được bộ mô phỏng ở ${emulators.functions}. Hãy mở một cửa sổ khác và chạy: npm start`);
  });
  const functions = all.filter(({ ten }) => ham === undefined || ham.includes(ten));
  if (functions.length === 0)
    throw new Error(`Không có hàm theo lịch nào tên ấy. Đang có: ${all.map(({ ten }) => ten).join(', ')}`);

  for (let ngay = tu; ngay <= den; ngay = addDays(ngay, 1)) {
    const firings = planFirings(functions, ...spanOf(ngay, gio));
    if (firings.length === 0) continue;
    console.log(formatNgay(ngay));
    const expected = await expectReports(
      db,
      ngay,
      firings.map((one) => one.ham.ten),
    );
    for (const one of firings) {
      printFiring(one);
      await fire(emulators.functions, emulators.projectId, one);
    }
    const missing = await waitForReports(db, expected, printProgress);
    const raised = expected.filter((id) => !missing.includes(id));
    console.log(
      raised.length > 0
        ? `  Phát sinh ${raised.length} báo cáo:`
        : '  Không có báo cáo mới: chưa đến hạn, hoặc đã lập đủ.',
    );
    for (const text of await describeReports(db, raised, het)) console.log(text);
    if (missing.length > 0) {
      process.exitCode = 1;
      console.error(
        `  ${missing.length} báo cáo chưa lập được, ví dụ ${missing[0]}. Xem bộ sưu tập cachLy và nhật ký hàm.`,
      );
    }
  }
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
