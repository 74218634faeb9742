import { addMonths, ngayVN } from '@core/shared/ngay.ts';
import { CongBo } from '@core/viec-lam/cong-bo.ts';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { FieldValue, getFirestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fire, type HamTheoLich, readScheduled } from '../../scripts/clock-functions.ts';
import { firestoreRest } from '../support/firestore-rest.ts';
import { aNguoiTimViec } from '../support/khop-world.ts';

/** A tỉnh of its own: functions of other tests write in the same project. */
const XA = { danhMuc: 'dvhc2025', tinh: '96', xa: '96001' } as const;
const projectId = process.env.GCLOUD_PROJECT ?? '';
const app = initializeApp({ projectId }, 'cong-bo-noi-day');
const db = getFirestore(app);
const origin = process.env.FUNCTIONS_EMULATOR_ORIGIN ?? '';
beforeAll(async () => {
  if (!origin) throw new Error('needs the Functions emulator');
  const unit = (ma: string, cap: string, chuoi: object) => ({
    ...{ danhMuc: 'dvhc2025', ma, cap, ten: `Đơn vị ${ma}`, tenGap: `don vi ${ma}`, chuoi },
  });
  await db.doc('diaBan/dvhc2025:96').set(unit('96', 'tinh', { tinh: '96' }));
  await db.doc('diaBan/dvhc2025:96001').set({ ...unit('96001', 'xa', { tinh: '96', xa: '96001' }), cha: '96' });
});
afterAll(() => deleteApp(app));

const until = async <T>(what: () => Promise<T | undefined>): Promise<T> => {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const found = await what();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`not seen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};
const publish = async (at: string): Promise<void> => {
  const ham = (await readScheduled(origin)).find(({ ten }) => ten === 'congBoThiTruong');
  await fire(origin, projectId, { ham: ham as HamTheoLich, luc: new Date(at), boQua: 0 });
};

/** Five who look in two occupations, and four, who are too few to be shown, in a third. */
const NGHE = ['1', '1', '1', '1', '1', '2', '2', '2', '2', '2', '7', '7', '7', '7'] as const;

it('what the centre has in its registers comes before everybody on the first of the month, small figures hidden (HN-12)', {
  timeout: 240_000,
}, async () => {
  const batch = db.batch();
  for (const [i, nhomNghe] of NGHE.entries()) {
    const data = { ...aNguoiTimViec({ diaBan: XA, nhomNghe }), v: 1, luc: FieldValue.serverTimestamp() };
    batch.create(db.doc(`nguoiTimViec/cong-bo-${100 + i}`), data);
  }
  await batch.commit();
  const board = db.doc('rollups/VL-0000:dvhc2025:96');
  await until(async () => ((await board.get()).get('o')?.cung === NGHE.length ? true : undefined));

  // The emulator says when a record was made: its register began this month.
  const thang = ngayVN(new Date()).slice(0, 7);
  const ketThang = `${addMonths(`${thang}-01`, 1)}T00:40:00+07:00`;
  await publish(ketThang);
  const path = `congBo/dvhc2025:96:${thang}`;
  const read = async () => CongBo.parse((await db.doc(path).get()).data());
  const first = await read();
  expect(first).toMatchObject({ ten: 'Đơn vị 96', chung: { cung: 14, cau: null, nhan: null } });
  const nghe = first.bang.find(({ id }) => id === 'nghe')?.dong ?? [];
  expect(nghe.map(({ ma, cung }) => [ma, cung]).slice(0, 8)).toEqual([
    ...[['1', 5] as const, ['2', 5] as const],
    ...['3', '4', '5', '6', '7', '8'].map((ma) => [ma, null]),
  ]);
  expect((await firestoreRest(projectId).anonymous.get(path)).ok).toBe(true);
  expect((await firestoreRest(projectId).anonymous.get('rollups/VL-0000:dvhc2025:96')).ok).toBe(false);

  await publish(ketThang);
  expect(await read()).toEqual(first);
});
