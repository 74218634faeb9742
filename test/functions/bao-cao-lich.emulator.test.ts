import type { BaoCao } from '@core/bao-cao/bao-cao.ts';
import { SM_2024 } from '@core/ke-hoach/index.ts';
import { lichMacDinh } from '@core/ke-hoach/rows.ts';
import { PubSub } from '@google-cloud/pubsub';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { fire, type HamTheoLich, readScheduled } from '../../scripts/clock-functions.ts';

/** A plan of its own, over two made-up communes of a made-up district, so that other tests of the run do not meet it. */
const PLAN = {
  ...SM_2024,
  id: 'ZZ-2024',
  goc: { cap: 'huyen', ma: '999' },
  cap: ['huyen', 'xa', 'thon'],
  lichBaoCao: lichMacDinh([
    { loaiCoQuan: 'ubndXa', cap: 'xa', guiDen: 'UBND huyện' },
    { loaiCoQuan: 'ubndHuyen', cap: 'huyen', guiDen: 'Sở' },
    { loaiCoQuan: 'ttdvvl', cap: 'huyen', guiDen: 'Sở' },
  ]),
};
const UNITS = [
  { cap: 'huyen', ma: '999', chuoi: { tinh: '99', huyen: '999' } },
  { cap: 'xa', ma: '99901', chuoi: { tinh: '99', huyen: '999', xa: '99901' } },
  { cap: 'xa', ma: '99902', chuoi: { tinh: '99', huyen: '999', xa: '99902' } },
];
const OFFICES = ['ttdvvl-999', 'ubndHuyen-999', 'ubndXa-99901', 'ubndXa-99902'];

const origin = process.env.FUNCTIONS_EMULATOR_ORIGIN ?? '';
const projectId = process.env.GCLOUD_PROJECT ?? '';
const db = getFirestore(initializeApp({ projectId }, 'bao-cao-lich'));

const runSchedule = async (ten: string, at: string): Promise<void> => {
  const ham = (await readScheduled(origin)).find((one) => one.ten === ten);
  await fire(origin, projectId, { ham: ham as HamTheoLich, luc: new Date(at), boQua: 0 });
};
const readRaised = async (): Promise<Map<string, BaoCao>> => {
  const { docs } = await db.collection('baoCao').where('keHoach', '==', PLAN.id).get();
  return new Map(docs.map((doc) => [`${doc.get('coQuan')} ${doc.get('ky')}`, doc.data() as BaoCao]));
};
const raised = async () => [...(await readRaised()).keys()].sort();

describe('scheduled reports through the functions emulator', { timeout: 150_000 }, () => {
  beforeAll(async () => {
    if (!origin) throw new Error('needs the functions emulator');
    await db.doc(`keHoach/${PLAN.id}`).set(PLAN);
    await db.doc('rollups/VL-0000:dvhc2024:999').set({ o: { cung: 7, 'bc:2024-10:nhan': 4 }, con: {} });
    for (const unit of UNITS) {
      const names = { ten: `Đơn vị ${unit.ma}`, tenGap: `don vi ${unit.ma}` };
      await db.doc(`diaBan/dvhc2024:${unit.ma}`).set({ danhMuc: 'dvhc2024', ...names, ...unit });
    }
  });

  it('have the schedules of the plans, in Viet Nam’s time zone', async () => {
    const all = new Map((await readScheduled(origin)).map(({ ten, cron, muiGio }) => [ten, `${cron} ${muiGio}`]));
    expect(all.get('monthly')).toBe('5 0 28 * * Asia/Ho_Chi_Minh');
    expect(all.get('yearly')).toBe('5 0 15 12 * Asia/Ho_Chi_Minh');
    expect(all.get('daily')).toBe('25 0 * * * Asia/Ho_Chi_Minh');
  });

  it('QD-0004: the 28th raises one report per office and period, however often it runs', async () => {
    await runSchedule('monthly', '2024-10-27T17:05:00Z');
    const expected = OFFICES.flatMap((office) => [`${office} 2024-09`, `${office} 2024-10`]).sort();
    await expect.poll(raised, { timeout: 60_000 }).toEqual(expected);
    const first = await readRaised();

    await runSchedule('monthly', '2024-10-27T17:05:00Z');
    await runSchedule('daily', '2024-10-28T17:25:00Z');
    await runSchedule('yearly', '2024-12-14T17:05:00Z');
    const all = [...expected, ...OFFICES.map((office) => `${office} 2024`)].sort();
    await expect.poll(raised, { timeout: 60_000 }).toEqual(all);
    const later = await readRaised();
    for (const [key, report] of first) expect(later.get(key)).toEqual(report);
    expect(first.get('ttdvvl-999 2024-10')?.soLieu).toMatchObject({ o: { cung: 7 }, viecLam: { nhan: 4 } });
    expect(first.get('ubndXa-99901 2024-10')?.bamTruoc).toBe(first.get('ubndXa-99901 2024-09')?.bam);
  });

  it('a message nobody can read is set aside where an operator sees it', async () => {
    const messageId = await new PubSub({ projectId }).topic('bao-cao').publishMessage({ data: Buffer.from('?') });
    const setAside = async () => (await db.doc(`cachLy/baoCao:${messageId}`).get()).get('viSao');
    await expect.poll(setAside, { timeout: 60_000 }).toEqual(['-:json']);
  });
});
