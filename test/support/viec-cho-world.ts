import { thanhToanId } from '@core/thanh-toan/thanh-toan.ts';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { createCatalogue } from '../../functions/src/adapters/catalogue.ts';
import { createMoKy } from '../../functions/src/adapters/ky/mo-ky.ts';
import { createNhanDeNghi } from '../../functions/src/adapters/so-lao-dong/de-nghi.ts';
import { createThanhToan } from '../../functions/src/adapters/thanh-toan.ts';
import { createApDungTrung } from '../../functions/src/adapters/trung/ap-dung.ts';
import { aBaiLam } from './bai-lam.ts';
import { dumpOf } from './dump.ts';
import { THON, type World } from './engine-world.ts';
import { BAI, handle } from './nguoi-world.ts';

const { thon: _thon, ...XA } = THON;

/** What waits in the world below, by collection. */
export const WAITING = {
  thanhToan: thanhToanId({ keHoach: 'LC-2024', danhMuc: 'dvhc2024', ma: XA.xa, tu: '2024-01-01', den: '2099-12-31' }),
  nghiTrung: 'phieu-0003_phieu-0004',
  deNghi: 'abcdefghij0123456789',
  moKy: `LC-2024@2025_dvhc2024_${XA.xa}`,
} as const;
export type Waiting = keyof typeof WAITING;

/** Three people approved, of whom one asks for a change, and a pair of phiếu of one number; then what waits, as its writers leave it. */
export const putWaiting = async (world: World): Promise<void> => {
  const { db } = world;
  const so = ['012090123451', '012090123452'];
  for (const [i, soGiayTo] of so.entries()) {
    const bai = aBaiLam({
      hoTen: ['Lò Văn Panh', 'Giàng A Sử'][i] as string,
      ngaySinh: `1980-0${i + 1}-0${i + 2}`,
      soGiayTo,
    });
    await world.put(`phieu-000${i + 1}`, 'daNop', { bai });
    await handle(world, `phieu-000${i + 1}`);
  }
  for (const id of ['phieu-0003', 'phieu-0004']) await world.put(id, 'daNop', { bai: BAI });
  await handle(world, 'phieu-0003', 'phieu-0004');
  for (const id of ['phieu-0001', 'phieu-0002']) {
    await world.move(id, 'choBanGiao');
    await handle(world, id);
  }
  const asked = { boi: 'can-bo', luc: FieldValue.serverTimestamp() };
  const sheet = { keHoach: 'LC-2024', danhMuc: 'dvhc2024', cap: 'xa', ma: XA.xa, tu: '2024-01-01', den: '2099-12-31' };
  await db.doc(`thanhToan/${WAITING.thanhToan}`).set({ ...sheet, v: 1, diaBan: XA, trangThai: 'deNghi', ...asked });
  await db.doc(`nghiTrung/${WAITING.nghiTrung}`).update({
    trangThai: 'daQuyet',
    v: 2,
    quyetDinh: { loai: 'gop', phieu: 'phieu-0004', lyDo: 'Đã hỏi', boi: 'can-bo', luc: Timestamp.now() },
    luc: FieldValue.serverTimestamp(),
  });
  const [book] = (await db.collection('nguoiLaoDong').where('phieu', '==', 'phieu-0001').get()).docs;
  await db.doc(`deNghi/${WAITING.deNghi}`).set({
    nld: book?.id,
    diaBan: THON,
    noiDung: 'Đã chuyển sang lái xe',
    ngayHieuLuc: '2024-09-01',
    trangThai: 'daNhan',
    xuLyBoi: 'can-bo',
    xuLyLuc: FieldValue.serverTimestamp(),
    giao: 'dtv',
    keHoach: 'LC-2024',
    ...asked,
    boi: 'nguoi-1',
  });
  const round = { keHoach: 'LC-2024', ky: 'LC-2024@2025', tuKy: 'LC-2024', diaBan: XA };
  await db.doc(`moKy/${WAITING.moKy}`).set({ ...round, trangThai: 'cho', ...asked });
};

/** The events of what waits, one after the other. */
export const deliverWaiting = async ({ db }: World): Promise<void> => {
  const now = () => new Date();
  const catalogue = createCatalogue(db, now);
  await createThanhToan(db).run(WAITING.thanhToan);
  await createApDungTrung(db, catalogue, now).run(WAITING.nghiTrung);
  await createNhanDeNghi(db, catalogue, now)(WAITING.deNghi);
  await createMoKy(db, catalogue)(WAITING.moKy);
};

/** Everything that may come of it. */
export const endOfWaiting = (world: World) =>
  dumpOf(world.db, ['thanhToan', 'chiTra', 'nghiTrung', 'lichSu', 'deNghi', 'phieu', 'rieng', 'moKy', 'nhap', 'lo']);
