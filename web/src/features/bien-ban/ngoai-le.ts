import type { MaNgoaiLe } from '@core/bien-ban/bien-ban.ts';

/** What the receiver has marked: phiếu id → why not taken; and a word on it. */
export type NgoaiLe = {
  readonly ma: Readonly<Record<string, MaNgoaiLe>>;
  readonly ghiChu: Readonly<Record<string, string>>;
};
export const KHONG_NGOAI_LE: NgoaiLe = { ma: {}, ghiChu: {} };

export const datNgoaiLe = (old: NgoaiLe, id: string, ma: MaNgoaiLe | undefined): NgoaiLe => {
  const { [id]: _ma, ...others } = old.ma;
  const { [id]: ghiChu, ...otherNotes } = old.ghiChu;
  if (ma === undefined) return { ma: others, ghiChu: otherNotes };
  return { ma: { ...others, [id]: ma }, ghiChu: { ...otherNotes, ...(ghiChu !== undefined && { [id]: ghiChu }) } };
};
