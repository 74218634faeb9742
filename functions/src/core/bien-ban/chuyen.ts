import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import { stampHan } from '../phieu/clock.ts';
import { HE_THONG, type NextVersion } from '../phieu/judge.ts';
import type { Phieu } from '../phieu/phieu.ts';
import type { TrangThai } from '../phieu/workflow.ts';
import { type Ngay, ngayVN } from '../shared/ngay.ts';
import type { BienBan, MaLoaiRa } from './bien-ban.ts';
import { isVaoLai, trangThaiSau } from './chang-ban-giao.ts';

export type Chuyen =
  | { readonly loai: 'daCo' }
  | { readonly loai: 'khongChuyen'; readonly ma: MaLoaiRa }
  | { readonly loai: 'chuyen'; readonly next: NextVersion; readonly vao: TrangThai | undefined };

/**
 * What a confirmed record does to one of its phiếu. One that bears the record's id has been moved, wherever it went
 * since; one that left the state of the leg while the record was open stays where it is, also where it came back mended: its
 * paper goes into the next record. `vao` is the state entered,
 * undefined on legs that move only paper.
 */
export const chuyenPhieu = (
  phieu: Phieu | undefined,
  id: string,
  { chang, giao }: Pick<BienBan, 'chang' | 'giao'>,
  plan: KeHoach,
  homNay: Ngay,
): Chuyen => {
  if (!phieu) return { loai: 'khongChuyen', ma: 'khongCo' };
  if (phieu.bienBan?.[chang] === id) return { loai: 'daCo' };
  const trangThai = trangThaiSau(chang, plan, phieu.trangThai);
  if (trangThai === undefined || isVaoLai(phieu, chang, giao.luc.toMillis()))
    return { loai: 'khongChuyen', ma: 'khacBuoc' };
  const moves = trangThai !== phieu.trangThai;
  const moc = Object.fromEntries(Object.entries(phieu.moc).map(([state, at]) => [state, ngayVN(at)]));
  const clock = moves
    ? stampHan(plan, { trangThai, moc: { ...moc, [trangThai]: homNay }, han: phieu.han }, homNay)
    : { han: phieu.han, hanXuLy: phieu.hanXuLy };
  return {
    loai: 'chuyen',
    vao: moves ? trangThai : undefined,
    next: {
      trangThai,
      tuTrangThai: phieu.trangThai,
      v: phieu.v + 1,
      suaBoi: HE_THONG,
      loi: phieu.loi,
      lyDo: moves ? null : phieu.lyDo,
      lucMay: '',
      ...clock,
    },
  };
};
