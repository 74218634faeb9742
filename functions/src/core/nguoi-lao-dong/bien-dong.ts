import type { NamTruoc } from '../phieu/eligibility.ts';
import type { BaiLam, BienDong, Loi, TruongBaiLam } from '../phieu/phieu.ts';
import type { Ngay } from '../shared/ngay.ts';
import { truongThayDoi } from './thay-doi.ts';

/** What the round before holds of the person, as far as it has to be compared. */
export type KyTruoc = { readonly phieuId: string; readonly bai: BaiLam };

const error = (ma: string, truong: TruongBaiLam | 'namTruoc'): Loi => ({ ma, truong, muc: 'loi' });

export const namTruocOf = (bai: BaiLam, truoc: KyTruoc | undefined): NamTruoc => {
  if (!truoc) return 'chuaThu';
  return truongThayDoi(truoc.bai, bai).length === 0 ? 'khongDoi' : 'coDoi';
};

/** What a change phiếu says against what was collected before: "không đổi" must be so, and a change must have a day (LC-10). */
export const checkBienDong = (bai: BaiLam, bienDong: BienDong, truoc: KyTruoc | undefined, homNay: Ngay): Loi[] => {
  if (!truoc) return [error('BD01', 'namTruoc')];
  if (bienDong.loai === 'khongDoi') return truongThayDoi(truoc.bai, bai).map((truong) => error('BD02', truong));
  const { ngayHieuLuc } = bienDong;
  if (ngayHieuLuc === undefined) return [error('BD03', 'namTruoc')];
  if (ngayHieuLuc > homNay || ngayHieuLuc > (bai.ngayPhongVan ?? homNay)) return [error('BD04', 'namTruoc')];
  if (ngayHieuLuc < (truoc.bai.ngayPhongVan ?? '')) return [error('BD05', 'namTruoc')];
  return [];
};
