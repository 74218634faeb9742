import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { keHoachOfKy, kyThuOf } from '@core/ke-hoach/ky-thu.ts';
import { MoKy, moKyId } from '@core/ke-hoach/mo-ky.ts';
import type { PhieuRieng } from '@core/phieu/phieu.ts';
import { homNay } from './device.ts';
import { readAs, signedIn } from './doc-read.ts';
import { UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import { khuVuc } from './khu-vuc.ts';
import { type Cursor, getDinhDanh, listPhieu, type PhieuDoc } from './phieu-repo.ts';

/** The present round of a plan, and the one before that this account's area took part in; undefined where it is the first. */
export type HaiKy = { readonly ky: string; readonly tuKy: string };

export const haiKyOf = (plan: KeHoach, plans: readonly KeHoach[], on = homNay()): HaiKy | undefined => {
  const ky = kyThuOf(plan, on);
  if (ky !== plan.id && plan.vongHangNam) {
    const nam = Number(ky.slice(-4)) - 1;
    return { ky, tuKy: nam < plan.vongHangNam.tuNam ? plan.id : `${plan.id}@${nam}` };
  }
  const before = plans
    .filter(({ id, nam, danhMuc }) => id !== plan.id && nam <= plan.nam && danhMuc === plan.danhMuc)
    .toSorted((a, b) => b.nam - a.nam)[0];
  if (!before) return undefined;
  const [last = on] = [before.cuaSo.den, on].toSorted();
  return { ky, tuKy: kyThuOf(before, last) };
};

const DA_THU_KY_TRUOC = ['choBanGiao', 'choNhapTin', 'daNhapTin', 'khop', 'lech', 'khongDoi'] as const;
const TRONG_KY = [
  'nhap',
  'daNop',
  'traLai',
  'choTongHop',
  'choNghiemThu',
  'choXacNhan',
  'choKiemTra',
  'trung',
] as const;

export type NguoiKyTruoc = {
  readonly phieu: PhieuDoc;
  readonly rieng: PhieuRieng | undefined;
  readonly daGhi: boolean;
};
export type TrangKyTruoc = { readonly items: readonly NguoiKyTruoc[]; readonly next?: Cursor };

/** One page of the people of the round before whom this account may read, and whether a phiếu of this round was begun. */
export const listKyTruoc = async (plan: KeHoach, { ky, tuKy }: HaiKy, cursor?: Cursor): Promise<TrangKyTruoc> => {
  const area = khuVuc.value;
  const plans = area === null || area === 'dangTai' ? [] : area.keHoach;
  const keHoach = plans.find(({ id }) => id === keHoachOfKy(tuKy));
  if (!keHoach) throw new UserError('kyTruoc.khongCo', 'Không mở được kế hoạch của kỳ trước.');
  const page = await listPhieu({
    keHoach: keHoach.id,
    trangThai: DA_THU_KY_TRUOC,
    pageSize: 30,
    ...(cursor && { cursor }),
  });
  const begun = await listPhieu({
    keHoach: plan.id,
    trangThai: [...DA_THU_KY_TRUOC, ...TRONG_KY],
    thuTu: 'moiNhat',
    pageSize: 199,
  });
  const tuPhieu = new Set(begun.items.flatMap(({ bienDong }) => bienDong?.tu ?? []));
  const mine = page.items.filter(({ ngayPhongVan }) => kyThuOf(keHoach, ngayPhongVan) === tuKy && tuKy !== ky);
  const items = await Promise.all(
    mine.map(async (phieu) => ({ phieu, rieng: await getDinhDanh(phieu.id), daGhi: tuPhieu.has(phieu.id) })),
  );
  return { items, ...(page.next && { next: page.next }) };
};

/** Whether the commune has opened the round, and what came of it. */
export const getMoKy = async ({ ky }: HaiKy): Promise<MoKy | undefined> => {
  const { claims } = signedIn();
  const { db, fs } = await getDb();
  return readAs(MoKy, await fs.getDoc(fs.doc(db, 'moKy', `${ky}_${claims.danhMuc}_${claims.ma}`)));
};

/** Opens the round for the commune: a function then makes the people of the last one its roster. */
export const openKy = async (plan: KeHoach, { ky, tuKy }: HaiKy): Promise<void> => {
  const { uid } = signedIn();
  const area = khuVuc.value;
  if (area === null || area === 'dangTai') throw new UserError('khuVuc.khongCo', 'Chưa mở được địa bàn của tài khoản.');
  const { danhMuc, chuoi } = area.donVi;
  const { tinh, huyen, xa } = chuoi;
  if (!tinh || !xa) throw new UserError('moKy.khongPhaiXa', 'Chỉ xã mở kỳ thu thập của mình.');
  const { db, fs } = await getDb();
  const diaBan = { danhMuc, tinh, ...(huyen && { huyen }), xa };
  const moKy = { keHoach: plan.id, ky, tuKy, diaBan, trangThai: 'cho', boi: uid, luc: fs.serverTimestamp() };
  await fs
    .writeBatch(db)
    .set(fs.doc(db, 'moKy', moKyId({ ky, diaBan })), moKy)
    .commit();
};
