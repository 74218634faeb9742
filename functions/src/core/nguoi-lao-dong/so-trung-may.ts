import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import { kyThuOf } from '../ke-hoach/ky-thu.ts';
import type { BanNhap } from '../phieu/ban-nhap.ts';
import type { Loi } from '../phieu/phieu.ts';
import { Ngay } from '../shared/ngay.ts';

/** Soft warnings at câu 4 that a device gives by itself; the machine at the server decides (docs/decisions/0013). */
export const CO_THE_TRUNG: Loi = { ma: 'TR02', truong: 'soGiayTo', muc: 'canhBao' };
export const TRUNG_TREN_MAY: Loi = { ma: 'TR03', truong: 'soGiayTo', muc: 'canhBao' };

type Plan = Pick<KeHoach, 'id' | 'vongHangNam'>;

/** The round a draft counts in. Its answers are as typed: what is no day counts as today. */
export const kyCuaBan = (keHoach: Plan, bai: BanNhap['bai'], homNay: Ngay): string =>
  kyThuOf(keHoach, Ngay.safeParse(bai.ngayPhongVan).data ?? homNay);

/**
 * Whether the filter of the commune is worth asking: a phiếu that the server has, or that is written in place of one of
 * this round, would only meet itself there.
 */
export const canHoiBoLoc = (
  { v, thayCho, bienDong, truoc, bai }: Pick<BanNhap, 'v' | 'thayCho' | 'bienDong' | 'truoc' | 'bai'>,
  keHoach: Plan,
  homNay: Ngay,
): boolean => {
  const doiTrongKy =
    bienDong !== undefined && kyCuaBan(keHoach, truoc ?? {}, homNay) === kyCuaBan(keHoach, bai, homNay);
  return v === null && thayCho === undefined && !doiTrongKy;
};

type TrenMay = Pick<BanNhap, 'id' | 'keHoach' | 'bai'>;

/** Whether another phiếu on the device bears the number in the same round. */
export const trungTrenMay = (
  draft: Pick<BanNhap, 'id'>,
  soGiayTo: string,
  ky: string,
  { khac, keHoach, homNay }: { khac: readonly TrenMay[]; keHoach: Plan; homNay: Ngay },
): boolean =>
  khac.some(
    (other) =>
      other.id !== draft.id &&
      other.keHoach === keHoach.id &&
      other.bai.soGiayTo === soGiayTo &&
      kyCuaBan(keHoach, other.bai, homNay) === ky,
  );
