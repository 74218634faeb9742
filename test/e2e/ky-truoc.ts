import { bangKeId } from '@core/bang-ke/bang-ke.ts';
import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { kyThuOf } from '@core/ke-hoach/ky-thu.ts';
import type { BaiLam } from '@core/phieu/phieu.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { fire, readScheduled } from '../../scripts/clock-functions.ts';
import { findLocalEmulators } from '../../scripts/local/emulators.ts';
import { aBaiLam } from '../support/bai-lam.ts';
import { phieuAsWritten } from '../support/engine-world.ts';
import type { World } from './world.ts';

/** The plan of the world without its last day, and one of the year before in the same place. */
export const openHaiKy = async ({ db, plan }: World): Promise<{ nay: KeHoach; truoc: KeHoach }> => {
  const nay = KeHoach.parse({ ...plan, cuaSo: { tu: plan.cuaSo.tu, den: '2099-12-31' } });
  const truoc = KeHoach.parse({
    ...plan,
    id: 'LC-2025',
    nam: 2025,
    tenNgan: 'Tỉnh Lai Châu 2025',
    cuaSo: { tu: '2025-10-01', den: '2025-11-30' },
  });
  for (const each of [nay, truoc]) await db.doc(`keHoach/${each.id}`).set(each);
  return { nay, truoc };
};

export const diaBanOfThon = async ({ db, plan }: World, thon: string): Promise<DiaBan> => {
  const { chuoi } = (await db.doc(`diaBan/${plan.danhMuc}:${thon}`).get()).data() ?? {};
  return { danhMuc: plan.danhMuc, ...chuoi };
};

type Viet = { readonly keHoach: KeHoach; readonly diaBan: DiaBan; readonly boi: string; readonly bai: BaiLam };

/** Somebody of the round before, on the commune's books. */
export const putNguoiTruoc = async ({ db }: World, id: string, { keHoach, diaBan, boi, bai }: Viet): Promise<void> => {
  const { phieu, rieng } = phieuAsWritten('nhap', { keHoach, diaBan, bai });
  const now = FieldValue.serverTimestamp();
  const stood = { trangThai: 'choBanGiao', tuTrangThai: 'choKiemTra', v: 5, suaBoi: 'xa', moc: { choBanGiao: now } };
  await db
    .batch()
    .set(db.doc(`phieu/${id}`), { ...phieu, ...stood, boi, ngayPhongVan: bai.ngayPhongVan })
    .set(db.doc(`phieu/${id}/rieng/dinhDanh`), { ...rieng, boi })
    .commit();
};

/** A phiếu of the present round, handed in by another collector. */
export const putNguoiKhacNop = async (
  { db }: World,
  id: string,
  { keHoach, diaBan, boi, bai }: Viet,
): Promise<void> => {
  const { phieu, rieng } = phieuAsWritten('daNop', { keHoach, diaBan, bai });
  await db
    .batch()
    .set(db.doc(`phieu/${id}`), { ...phieu, boi, suaBoi: boi, ngayPhongVan: bai.ngayPhongVan })
    .set(db.doc(`phieu/${id}/rieng/dinhDanh`), { ...rieng, boi })
    .commit();
};

/** A line of this round's roster. */
export const putDongBangKe = async (
  { db }: World,
  keHoach: KeHoach,
  diaBan: DiaBan,
  { hoTen, ngaySinh, soGiayTo }: BaiLam,
  hoSo: string,
): Promise<void> => {
  const { thon: _thon, ...xa } = diaBan;
  const roster = db.doc(`bangKe/${bangKeId(kyThuOf(keHoach, ngayVN(new Date())), diaBan.danhMuc, diaBan.xa)}`);
  const luc = FieldValue.serverTimestamp();
  await roster.set({ keHoach: keHoach.id, diaBan: xa, nhap: [], luc });
  await roster.collection('nguoi').add({
    ...{ keHoach: keHoach.id, diaBan, hoTen, ngaySinh, soGiayTo, hoSo },
    ...{ chuHo: 'Lò Văn Chủ', thuTu: 1, sapXep: `${hoSo.padStart(6, '0')}|0001`, trangThai: 'chuaThu', lanDen: [] },
    ...{ duTuoiTu: '2005-01-01', nguon: { nhap: 'tep', so: 1 }, v: 1, suaBoi: 'he-thong', luc },
  });
};

/** Runs a scheduled function now, as Cloud Scheduler would. */
export const runNow = async (ten: string): Promise<void> => {
  const { functions, projectId } = await findLocalEmulators();
  const ham = (await readScheduled(functions)).find((one) => one.ten === ten);
  if (!ham) throw new Error(`Không có hàm theo lịch ${ten}`);
  await fire(functions, projectId, { ham, luc: new Date(), boQua: 0 });
};

const so = (n: number): string => `012090${String(n).padStart(6, '0')}`;

/** Somebody without anything to object to, by number; no two alike. */
export const nguoiSo = (n: number, over: Parameters<typeof aBaiLam>[0] = {}): BaiLam =>
  aBaiLam({
    hoTen: `Lò Thị ${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}n`,
    gioiTinh: '1',
    soGiayTo: so(n),
    soBhxh: undefined,
    thuongTru: { chiTiet: `Số ${n}, đường Trần Phú` },
    ngayPhongVan: '2025-10-15',
    ...over,
  });
