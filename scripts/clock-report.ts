import type { BaoCao, YeuCauBaoCao } from '@core/bao-cao/bao-cao.ts';
import { baoCaoId, coQuanId } from '@core/bao-cao/calendar.ts';
import { describeKy } from '@core/bao-cao/ky.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { compareVietnamese } from '@core/shared/van-ban.ts';
import type { Firestore } from 'firebase-admin/firestore';
import { findDue, findMissing } from '../functions/src/adapters/bao-cao-due.ts';

const CHO_TOI_DA_MS = 60_000;
const HIEN_TEN = 10;

const requestId = ({ keHoach, loaiCoQuan, ma, ky }: YeuCauBaoCao): string =>
  baoCaoId(keHoach, coQuanId(loaiCoQuan, ma), ky);

/** Reports that the functions fired on a day will make. */
export const expectReports = async (db: Firestore, ngay: string, fired: readonly string[]): Promise<string[]> => {
  const missing = (await findMissing(db, ngay)).map(requestId);
  if (fired.includes('daily')) return missing;
  if (!fired.includes('monthly') && !fired.includes('yearly')) return [];
  const due = new Set((await findDue(db, ngay)).map(requestId));
  return missing.filter((id) => due.has(id));
};

/** Waits until all are there; gives up when a minute brings no more. Returns the ids that never came. */
export const waitForReports = async (
  db: Firestore,
  ids: readonly string[],
  onProgress: (left: number) => void,
): Promise<string[]> => {
  const left = new Set(ids);
  let lastProgress = Date.now();
  while (left.size > 0 && Date.now() - lastProgress < CHO_TOI_DA_MS) {
    const batch = [...left].slice(0, 300).map((id) => db.collection('baoCao').doc(id));
    const found = (await db.getAll(...batch, { fieldMask: ['bam'] })).filter((doc) => doc.exists);
    for (const doc of found) left.delete(doc.id);
    if (found.length > 0) {
      lastProgress = Date.now();
      onProgress(left.size);
    } else await new Promise((done) => setTimeout(done, 200));
  }
  return [...left];
};

const readReports = async (db: Firestore, ids: readonly string[]): Promise<BaoCao[]> => {
  const reports: BaoCao[] = [];
  for (let i = 0; i < ids.length; i += 300) {
    const refs = ids.slice(i, i + 300).map((id) => db.collection('baoCao').doc(id));
    reports.push(...(await db.getAll(...refs)).flatMap((doc) => (doc.exists ? [doc.data() as BaoCao] : [])));
  }
  return reports;
};

const oneLine = ({ ten, soLieu, bam }: BaoCao): string =>
  `    ${ten}: ${soLieu.o.tong ?? 0} phiếu, đã thu ${soLieu.o.daThu ?? 0}, băm ${bam.slice(0, 12)}`;

/** What was raised, office by office, under plan and period. */
export const describeReports = async (db: Firestore, ids: readonly string[], full: boolean): Promise<string[]> => {
  const reports = (await readReports(db, ids)).sort(
    (a, b) =>
      a.keHoach.localeCompare(b.keHoach) ||
      a.hanNop.localeCompare(b.hanNop) ||
      a.tenCoQuan.localeCompare(b.tenCoQuan) ||
      compareVietnamese(a.ten, b.ten),
  );
  const groups = new Map<string, BaoCao[]>();
  for (const report of reports) {
    const { keHoach, ky, hanNop, tenCoQuan, guiDen } = report;
    const head = `  ${keHoach}, ${describeKy(ky)}, hạn nộp ${formatNgay(hanNop)}: ${tenCoQuan} → ${guiDen}`;
    groups.set(head, [...(groups.get(head) ?? []), report]);
  }
  const lines = [...groups].flatMap(([head, group]) => {
    const shown = full ? group : group.slice(0, HIEN_TEN);
    const rest = group.length - shown.length;
    return [
      `${head} (${group.length} báo cáo)`,
      ...shown.map(oneLine),
      ...(rest > 0 ? [`    … và ${rest} cơ quan nữa (thêm --het để xem hết)`] : []),
    ];
  });
  const late = reports.filter(({ chotLuc, docLuc }) => chotLuc !== docLuc).length;
  if (late > 0)
    lines.push(`  ${late} báo cáo lấy số liệu lúc chạy: cơ sở dữ liệu không giữ hoặc chưa tới thời điểm chốt.`);
  return lines;
};
