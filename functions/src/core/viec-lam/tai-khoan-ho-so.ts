import type { DiaBanXa } from '../dia-ban/dia-ban.ts';
import type { HO_SO_RIENG, TaiKhoan } from '../tai-khoan/tai-khoan.ts';
import { NHAN_VAI_TRO } from '../tai-khoan/vai-tro.ts';

/** An employer's record, or a seeker's, so far as its account depends on it. */
export type HoSoCoTaiKhoan = {
  readonly loai: Exclude<(typeof HO_SO_RIENG)[number][1], 'nld'>;
  readonly id: string;
  readonly diaBan: DiaBanXa;
  /** Whether the centre lets it act: confirmed, and not refused or closed since. */
  readonly mo: boolean;
};

const VAI_TRO_CUA = { nsdld: 'doanhNghiep', ntv: 'nguoiTimViec' } as const;

/**
 * The account that follows from the record; undefined where it stands as it should, or is of something else: nobody's
 * account is taken over. It names nobody and has no `diaBan`: lists of the accounts of an area are of those who work there.
 */
export const taiKhoanHoSo = (
  account: TaiKhoan | undefined,
  { loai, id, diaBan, mo }: HoSoCoTaiKhoan,
): TaiKhoan | undefined => {
  if (account ? account[loai] !== id || account.khoa !== mo : !mo) return undefined;
  const vaiTro = VAI_TRO_CUA[loai];
  return {
    vaiTro: [vaiTro],
    cap: 'tinh',
    danhMuc: diaBan.danhMuc,
    ma: diaBan.tinh,
    the: (account?.the ?? 0) + 1,
    ten: NHAN_VAI_TRO[vaiTro],
    khoa: !mo,
    [loai]: id,
  };
};
