import type { DanhMuc } from '@core/dia-ban/cap.ts';
import { UserError } from './errors.ts';
import { phienViec, session } from './session.ts';

/** Who works with the registers of supply and demand: the centre of a tỉnh, one employer, one seeker. */
export type NguoiViec =
  | { readonly vai: 'trungTam'; readonly uid: string; readonly danhMuc: DanhMuc; readonly tinh: string }
  | { readonly vai: 'doanhNghiep'; readonly uid: string; readonly nsdld: string }
  | { readonly vai: 'nguoiTimViec'; readonly uid: string; readonly ntv: string };

/** Undefined for everybody else. Reads signals: a component that calls it is drawn anew when the account changes. */
export const nguoiViec = (): NguoiViec | undefined => {
  const own = phienViec.value;
  if (own) {
    return 'nsdld' in own
      ? { vai: 'doanhNghiep', uid: own.uid, nsdld: own.nsdld }
      : { vai: 'nguoiTimViec', uid: own.uid, ntv: own.ntv };
  }
  const current = session.value;
  if (current === null || current === 'dangTai') return undefined;
  const { claims, uid } = current;
  if (!claims.vaiTro.includes('trungTam') || claims.cap !== 'tinh') return undefined;
  return { vai: 'trungTam', uid, danhMuc: claims.danhMuc, tinh: claims.ma };
};

/** The officer of a commune who writes down seekers from its phiếu; he keeps no register. */
export type CanBoViec = { readonly uid: string; readonly danhMuc: DanhMuc; readonly xa: string };
export const canBoViec = (): CanBoViec | undefined => {
  const current = session.value;
  if (current === null || current === 'dangTai') return undefined;
  const { claims, uid } = current;
  if (!claims.vaiTro.includes('canBoXa') || claims.cap !== 'xa') return undefined;
  return { uid, danhMuc: claims.danhMuc, xa: claims.ma };
};
export const mustCanBoViec = (): CanBoViec => {
  const who = canBoViec();
  if (!who)
    throw new UserError('viecLam.khongQuyen', 'Chỉ cán bộ xã, phường lập được hồ sơ tìm việc từ phiếu. Đăng nhập lại.');
  return who;
};

/** The same for reading and writing, which need somebody. */
export const mustNguoiViec = (): NguoiViec => {
  const who = nguoiViec();
  if (!who) throw new UserError('unauthenticated', 'Cần đăng nhập lại.');
  return who;
};

/** The centre; everybody else has no registers. */
export const mustTrungTam = (): Extract<NguoiViec, { vai: 'trungTam' }> => {
  const who = mustNguoiViec();
  if (who.vai !== 'trungTam')
    throw new UserError('viecLam.khongQuyen', 'Chỉ trung tâm dịch vụ việc làm làm được việc này.');
  return who;
};
