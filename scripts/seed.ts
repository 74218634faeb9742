/**
 * npm run seed -- --phieu 20000 --plan LC-2024 [--loi 5] [--thon 40] [--hat 7]
 * npm run seed -- --demo
 *
 * Fills running emulators with generated people: real units, the real form, moved through the stages by the real triggers.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { KE_HOACH } from '@core/ke-hoach/index.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { connectLocal } from './seed/connect.ts';
import { keHoachMau } from './seed/giu-mo.ts';
import { openPlanArea } from './seed/mo-ke-hoach.ts';
import { type SoDangKy, seedDemLaoDong, seedSoDangKy } from './seed/nguon-dn.ts';
import { seedPhieu } from './seed/phieu.ts';
import { createRandom } from './seed/random.ts';
import { createWorkerAccount } from './seed/so-lao-dong.ts';
import { createAccounts, type TaiKhoanDemo } from './seed/tai-khoan.ts';
import { createMarket } from './seed/thi-truong.ts';

const { values } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    plan: { type: 'string' },
    phieu: { type: 'string', default: '500' },
    loi: { type: 'string', default: '5' },
    thon: { type: 'string', default: '24' },
    hat: { type: 'string', default: '7' },
  },
});

/** Enough to see every screen with something on it, on a small machine within two minutes. */
const DEMO: Readonly<Record<string, number>> = {
  'LC-2026': 400,
  'LC-2024': 120,
  'KH-2023': 60,
  'SM-2024': 40,
  'HP-2024': 40,
  'HN-2024': 60,
};

/** The plan whose tỉnh has a labour market as well. */
const KE_HOACH_THI_TRUONG = 'LC-2026';

const toNumber = (name: string, text: string | undefined): number => {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 0) throw new Error(`--${name} phải là số nguyên không âm, nhận được "${text}".`);
  return n;
};

const findPlan = (id: string): KeHoach => {
  const plan = Object.values(KE_HOACH).find((candidate) => candidate.id === id);
  if (!plan) throw new Error(`Không có kế hoạch "${id}". Các kế hoạch: ${Object.keys(KE_HOACH).join(', ')}.`);
  return keHoachMau(plan);
};

const main = async (): Promise<void> => {
  const { db, auth } = await connectLocal();
  const soThon = toNumber('thon', values.thon);
  const tyLeLoi = toNumber('loi', values.loi) / 100;
  const wanted = values.demo ? DEMO : { [values.plan ?? 'LC-2026']: toNumber('phieu', values.phieu) };
  const accounts: TaiKhoanDemo[] = [];
  let soDangKy: SoDangKy | undefined;
  for (const [id, count] of Object.entries(wanted)) {
    const plan = findPlan(id);
    const random = createRandom(toNumber('hat', values.hat) + plan.nam);
    const area = await openPlanArea(db, plan, soThon);
    accounts.push(...(await createAccounts(auth, db, plan, area.demo, area.tenDonVi)));
    await seedPhieu(db, random, plan, area.thon, { count, tyLeLoi });
    accounts.push(...(await createWorkerAccount(auth, db, plan, area.demo, area.tenDonVi)));
    const dauSoCccd = area.thon[0]?.noi.dauSoCccd ?? area.demo.tinh;
    if (id === KE_HOACH_THI_TRUONG) {
      accounts.push(...(await createMarket(auth, db, random, plan, area.units, dauSoCccd)));
      soDangKy = await seedSoDangKy(db, random, plan, area.units, dauSoCccd);
    }
  }
  // Last, when what the labour market set going has long been done.
  if (soDangKy) await seedDemLaoDong(db, findPlan(KE_HOACH_THI_TRUONG), soDangKy);
  await mkdir('.data', { recursive: true });
  await writeFile('.data/accounts.json', `${JSON.stringify(accounts, null, 2)}\n`);
};

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`\nKhông tạo được dữ liệu mẫu: ${error.message}\n`);
    process.exit(1);
  },
);
