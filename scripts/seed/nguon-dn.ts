import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { COT_DEM_LAO_DONG, COT_DKKD } from '@core/nguon-dn/cot.ts';
import type { NguonSo } from '@core/nguon-dn/dem-lao-dong.ts';
import { type KyPhaiNhan, lichNguon } from '@core/nguon-dn/lich.ts';
import type { Dong } from '@core/nhap/nhap.ts';
import type { DiaBanTinh, LoaiNhapTinh } from '@core/nhap/nhap-tinh.ts';
import { addDays, formatNgay, type Ngay, ngayVN } from '@core/shared/ngay.ts';
import { LOAI_HINH_NSDLD, VSIC_2018 } from '@core/viec-lam/danh-muc-viec.ts';
import { KhaiBao, khaiBaoDue } from '@core/viec-lam/khai-bao.ts';
import { Nsdld } from '@core/viec-lam/nsdld.ts';
import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { makeNsdld, type NoiCungCau, noiCungCau } from './nsdld.ts';
import type { Random } from './random.ts';
import { uidDemo } from './tai-khoan.ts';
import { putTep } from './tep.ts';

/** Employers that only the register knows so far. */
const SO_MOI = 14;
const DANG_HOAT_DONG = 'Đang hoạt động';
/** Of the first of them; the last word is none that a register should use. */
const TINH_TRANG: readonly string[] = ['Mới thành lập', 'Tạm ngừng hoạt động', 'Đã giải thể', 'Đóng cửa'];

/** What becomes of an employer's workers from one month to the next, in turn; `mat`: nobody counts him any more. */
const DOI = [6, 'mat', 0, 3, -4, 'mat', 12] as const;
const PHAN_BAO_HIEM = 0.8;

type DoanhNghiep = {
  readonly id?: string;
  readonly nsdld: Nsdld;
  readonly nguoiDaiDien?: string;
  readonly tinhTrang: string;
  readonly soLaoDong: number;
  readonly doi: (typeof DOI)[number];
};

const baoHiem = (so: number): number => Math.round(so * PHAN_BAO_HIEM);

/** The employers of the tỉnh that are there, then those that only the register knows. */
const gather = async (
  db: Firestore,
  random: Random,
  plan: KeHoach,
  noi: NoiCungCau,
  homNay: Ngay,
): Promise<readonly DoanhNghiep[]> => {
  const ghi = { homNay, luc: Timestamp.now(), boi: uidDemo('tt', plan) };
  const { docs } = await db
    .collection('nsdld')
    .where('diaBan.danhMuc', '==', plan.danhMuc)
    .where('diaBan.tinh', '==', noi.tinh)
    .get();
  const there = docs.map((doc) => ({ id: doc.id, nsdld: Nsdld.parse(doc.data()), tinhTrang: DANG_HOAT_DONG }));
  const more = Array.from({ length: SO_MOI }, (_, n) => {
    const { nsdld, rieng } = makeNsdld(random, noi, 100 + n, ghi);
    return { nsdld, nguoiDaiDien: rieng.nguoiDaiDien, tinhTrang: TINH_TRANG[n] ?? DANG_HOAT_DONG };
  });
  return [...there, ...more]
    .filter(({ nsdld }) => nsdld.maSoThue !== undefined)
    .map((each, n) => ({ ...each, soLaoDong: random.int(12, 160), doi: DOI[n % DOI.length] ?? 0 }));
};

const rowOfDkkd = ({ nsdld, nguoiDaiDien, tinhTrang }: DoanhNghiep) => ({
  ten: nsdld.ten,
  maSoThue: nsdld.maSoThue ?? '',
  diaChi: nsdld.diaChi,
  xa: nsdld.diaBan.xa,
  nganh: `${nsdld.nganh.ma} - ${VSIC_2018.nhan(nsdld.nganh.ma)}`,
  ...(nguoiDaiDien !== undefined && { nguoiDaiDien }),
  tinhTrang,
  ...(nsdld.ngayBatDau !== undefined && { ngayBatDau: formatNgay(nsdld.ngayBatDau) }),
  loaiHinh: LOAI_HINH_NSDLD.nhan(nsdld.loaiHinh),
});

/** What insurance or tax counts in one of two months; undefined where it counts nobody. */
const rowOfSo = ({ nsdld, soLaoDong, doi }: DoanhNghiep, nguon: NguonSo, isLater: boolean) => {
  if (isLater && doi === 'mat') return undefined;
  const change = isLater ? Number(doi) : 0;
  const so = (nguon === 'bhxh' ? baoHiem(soLaoDong) : soLaoDong) + change;
  return {
    maSoThue: nsdld.maSoThue ?? '',
    ten: nsdld.ten,
    so: String(so),
    tang: String(Math.max(change, 0)),
    giam: String(Math.max(-change, 0)),
  };
};

/** What employers have declared, as one of them hands it in, of the latest declaration that has fallen due. */
const putKhaiBao = async (db: Firestore, employers: readonly DoanhNghiep[], homNay: Ngay): Promise<void> => {
  const batch = db.batch();
  for (const { id, nsdld, soLaoDong: tongSo } of employers) {
    const due = khaiBaoDue(nsdld, addDays(homNay, -400), homNay).at(-1);
    if (id === undefined || nsdld.trangThai !== 'daXacNhan' || !due) continue;
    const half = Math.floor(tongSo / 2);
    const khaiBao = KhaiBao.parse({
      ...{ ...due, diaBan: nsdld.diaBan, trangThai: 'daNop', tongSo, nu: half, tren35: Math.floor(tongSo / 4) },
      ...{ bhxhBatBuoc: baoHiem(tongSo), tang: 0, giam: 0, v: 1, boi: nsdld.boi, suaBoi: nsdld.boi },
      viTri: { quanLy: 2, chuyenMonCao: 2, chuyenMonTrung: 2, khac: tongSo - 6 },
      hopDong: { khongXacDinh: half, xacDinh: tongSo - half, khac: 0 },
      luc: Timestamp.now(),
    });
    batch.set(db.doc(`nsdld/${id}/khaiBao/${due.ky}`), khaiBao);
  }
  await batch.commit();
};

const waitUntilTaken = async (tep: DocumentReference, limitMs = 180_000): Promise<void> => {
  const until = Date.now() + limitMs;
  while ((await tep.get()).get('trangThai') !== 'xong') {
    if (Date.now() > until) throw new Error('Sổ đăng ký kinh doanh mẫu chưa được xử lý xong.');
    await new Promise((done) => setTimeout(done, 250));
  }
};

/** The latest periods of a source that have fallen due, the latest first. */
const kyVuaQua = (loai: LoaiNhapTinh, homNay: Ngay, so: number): readonly KyPhaiNhan[] =>
  lichNguon(addDays(homNay, -200), homNay)
    .filter((each) => each.loai === loai && each.ky.length > 4)
    .slice(0, so);

const toDong = (rows: readonly Record<string, string>[]): Dong[] => rows.map((o, i) => ({ so: i + 2, o }));
const headings = (cot: typeof COT_DKKD): Record<string, string> =>
  Object.fromEntries(cot.map(({ key, nhan }) => [key, nhan]));

/** A register file on its way in, and the employers whose workers are counted next. */
export type SoDangKy = {
  readonly tep: DocumentReference;
  readonly diaBan: DiaBanTinh;
  readonly employers: readonly DoanhNghiep[];
};

/**
 * The business register of a quarter, through the import machine (HP-06), and what some employers have declared; one row
 * is faulty. Undefined where a register came before.
 */
export const seedSoDangKy = async (
  db: Firestore,
  random: Random,
  plan: KeHoach,
  units: readonly DonVi[],
  dauSoCccd: string,
): Promise<SoDangKy | undefined> => {
  const isThere = await db.collection('nhap').where('loai', '==', 'dkkd').limit(1).get();
  const homNay = ngayVN(new Date());
  const [register] = kyVuaQua('dkkd', homNay, 1);
  if (!isThere.empty || !register) return undefined;
  const noi = noiCungCau(units, { dauSoCccd, tinhKhac: [] });
  const diaBan = { danhMuc: plan.danhMuc, tinh: noi.tinh };
  const employers = await gather(db, random, plan, noi, homNay);
  await putKhaiBao(db, employers, homNay);
  const batch = db.batch();
  const tep = putTep(
    db,
    batch,
    {
      ...{ loai: 'dkkd', diaBan, ky: register.ky, ngay: addDays(register.han, -2) },
      ...{ tenTep: 'Sổ đăng ký kinh doanh.xlsx', cot: headings(COT_DKKD), boi: uidDemo('tt', plan) },
    },
    toDong(employers.map(rowOfDkkd)),
  );
  await batch.commit();
  return { tep, diaBan, employers };
};

/**
 * Two months of insurance and tax, once the register has been taken in (HN-11): some employers have hired more than they
 * declared, some are counted no more. What follows is left to the machine.
 */
export const seedDemLaoDong = async (
  db: Firestore,
  plan: KeHoach,
  { tep, diaBan, employers }: SoDangKy,
): Promise<void> => {
  await waitUntilTaken(tep);
  const homNay = ngayVN(new Date());
  const batch = db.batch();
  for (const nguon of ['bhxh', 'thue'] as const)
    for (const [i, { ky, han }] of kyVuaQua(nguon, homNay, 2).entries()) {
      const rows = employers.flatMap((each) => rowOfSo(each, nguon, i === 0) ?? []);
      const tenTep = `${nguon === 'bhxh' ? 'Bảo hiểm xã hội' : 'Thuế'} ${ky}.xlsx`;
      const about = { loai: nguon, diaBan, ky, ngay: han };
      putTep(db, batch, { ...about, tenTep, cot: headings(COT_DEM_LAO_DONG), boi: uidDemo('tt', plan) }, toDong(rows));
    }
  await batch.commit();
};
