import { ngayVN } from '../shared/ngay.ts';
import type { PhieuGui } from './phieu-gui.ts';

export type TomTatGui = {
  /** Handed in here and not on the server yet. */
  readonly chuaGui: number;
  /** How long the oldest of them waits. */
  readonly cuNhatMs: number;
  readonly canXem: number;
};

const isWaiting = ({ trangThai }: PhieuGui): boolean => trangThai === 'chuaGui' || trangThai === 'dangGui';

/** What a person has to know of the outbox at a glance. */
export const tomTatGui = (all: readonly PhieuGui[], bayGio: string): TomTatGui => {
  const waiting = all.filter(isWaiting);
  const oldest = Math.min(...waiting.map(({ nopLuc }) => Date.parse(nopLuc)), Date.parse(bayGio));
  return {
    chuaGui: waiting.length,
    cuNhatMs: Date.parse(bayGio) - oldest,
    canXem: all.filter(({ trangThai }) => trangThai === 'canXem').length,
  };
};

/** One interview of a day: a draft as long as it is one (`gui` absent), then what became of it. */
export type PhongVan = { readonly id: string; readonly hoTen: string; readonly luc: string; readonly gui?: PhieuGui };

type DangGhi = { readonly id: string; readonly bai: Readonly<Record<string, unknown>>; readonly luuLuc: string };

/** The interviews of one day in Viet Nam on this device, last one first. */
export const phongVanTrongNgay = (
  all: readonly PhieuGui[],
  drafts: readonly DangGhi[],
  ngay: string,
): readonly PhongVan[] => {
  const writing = new Set(drafts.map(({ id }) => id));
  const rows: readonly PhongVan[] = [
    ...drafts.map(({ id, bai, luuLuc }) => ({
      id,
      hoTen: typeof bai.hoTen === 'string' ? bai.hoTen : '',
      luc: luuLuc,
    })),
    ...all.filter(({ id }) => !writing.has(id)).map((gui) => ({ id: gui.id, hoTen: gui.hoTen, luc: gui.nopLuc, gui })),
  ];
  return rows
    .filter(({ luc }) => ngayVN(new Date(luc)) === ngay)
    .toSorted((a, b) => b.luc.localeCompare(a.luc) || a.id.localeCompare(b.id));
};
