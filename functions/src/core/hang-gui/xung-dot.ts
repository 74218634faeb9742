import { dropUnasked, TRUONG_MAU_03 } from '../forms/mau-03.ts';
import { isSameAnswer } from '../nguoi-lao-dong/thay-doi.ts';
import type { BaiLam, TruongBaiLam } from '../phieu/phieu.ts';
import type { BanMayChu, BanThua, PhieuGui } from './phieu-gui.ts';

type Bai = Readonly<Record<string, unknown>>;
export type Ben = BanThua['ben'];

/** The questions two versions answer differently, in the order of the form. */
export const truongKhac = (a: Bai, b: Bai): TruongBaiLam[] =>
  TRUONG_MAU_03.filter((truong) => !isSameAnswer(a[truong], b[truong]));

/** Whether its owner may still write on it. */
export const conGhiDuoc = ({ trangThai }: Pick<BanMayChu, 'trangThai'>): boolean =>
  trangThai === 'nhap' || trangThai === 'traLai';

/**
 * One version out of two, question by question: `chon` says whose answer stays where they differ. Answers the others rule
 * out are taken away (`daBo`), as the form does.
 */
export const tronHaiBan = (
  toi: Bai,
  mayChu: Bai,
  chon: Readonly<Partial<Record<TruongBaiLam, Ben>>>,
): { bai: BaiLam; daBo: readonly TruongBaiLam[] } => {
  const khac = new Set(truongKhac(toi, mayChu));
  const picked = TRUONG_MAU_03.map((truong) => {
    const from = khac.has(truong) && chon[truong] === 'toi' ? toi : mayChu;
    return [truong, from[truong]] as const;
  }).filter(([, answer]) => answer !== undefined);
  const { bai, daBo } = dropUnasked(Object.fromEntries(picked) as BaiLam);
  return { bai, daBo: Object.keys(daBo) as TruongBaiLam[] };
};

/** The versions that `bai` leaves behind, added to those kept before. */
export const giuBanThua = (gui: PhieuGui, bai: Bai, luc: string): readonly BanThua[] => {
  const { banNhap, mayChu, banThua = [] } = gui;
  const both: BanThua[] = [
    ...(banNhap ? [{ ben: 'toi' as const, v: banNhap.v, bai: banNhap.bai, luc }] : []),
    ...(mayChu ? [{ ben: 'mayChu' as const, v: mayChu.v, bai: mayChu.bai, luc }] : []),
  ];
  return [...banThua, ...both.filter((ban) => truongKhac(ban.bai, bai).length > 0)];
};
