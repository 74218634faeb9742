import type { TaiKhoan } from '../tai-khoan/tai-khoan.ts';
import type { NguoiLaoDong, ViecTaiKhoan } from './so-lao-dong.ts';

/** One account for one book: the book's random id is all that the account's name says. */
export const uidCua = (nld: string): string => `nld-${nld}`;
export const nldCua = (uid: string): string => uid.slice(uidCua('').length);

/** The account names nobody: who its worker is stands in the book, which offices open one by one and with a trace. */
const TEN = 'Người lao động';

/** An account that may be used, of a worker's book. */
export const isDangMo = (account: TaiKhoan | undefined): account is TaiKhoan => account !== undefined && !account.khoa;

/**
 * The account after what the officer does, or why it cannot be done. Every step makes a new generation, so that sessions
 * of the one before stop at once. It has no `diaBan`: lists of the accounts of an area are of those who work there.
 */
export const taiKhoanSau = (
  account: TaiKhoan | undefined,
  viec: ViecTaiKhoan,
  nld: string,
  { diaBan }: Pick<NguoiLaoDong, 'diaBan'>,
): TaiKhoan | 'daCo' | 'chuaCo' => {
  const the = (account?.the ?? 0) + 1;
  const base = { vaiTro: ['nguoiLaoDong' as const], cap: 'xa' as const, nld, ten: TEN, the };
  const scope = { ...base, danhMuc: diaBan.danhMuc, ma: diaBan.xa };
  if (viec === 'capTaiKhoan') return isDangMo(account) ? 'daCo' : { ...scope, khoa: false, matKhauTam: true };
  if (!isDangMo(account)) return 'chuaCo';
  return viec === 'thuHoi' ? { ...scope, khoa: true } : { ...scope, khoa: false, matKhauTam: true };
};
