import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { keHoachOfKy, kyThuOf } from '@core/ke-hoach/ky-thu.ts';
import { MoKy, moKyId } from '@core/ke-hoach/mo-ky.ts';
import { homNay } from './device.ts';
import { readAs, signedIn } from './doc-read.ts';
import { UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import { khuVuc } from './khu-vuc.ts';

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

/** What became of the people of the round before who are on the commune's books. */
export const DA_THU_KY_TRUOC = ['choBanGiao', 'choNhapTin', 'daNhapTin', 'khop', 'lech', 'khongDoi'] as const;

/** The plan of the round before, where this area has it. */
export const keHoachKyTruoc = ({ tuKy }: HaiKy): KeHoach => {
  const area = khuVuc.value;
  const plans = area === null || area === 'dangTai' ? [] : area.keHoach;
  const plan = plans.find(({ id }) => id === keHoachOfKy(tuKy));
  if (!plan) throw new UserError('kyTruoc.khongCo', 'Không mở được kế hoạch của kỳ trước.');
  return plan;
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
