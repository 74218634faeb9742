import type { BanNhap } from '../phieu/ban-nhap.ts';
import type { TrangThai } from '../phieu/workflow.ts';
import type { BanMayChu, PhieuGui, ViSaoXem } from './phieu-gui.ts';

/** What happens to a phiếu of the outbox. `luc`: the instant, ISO 8601. */
export type ViecGui =
  | { readonly loai: 'batDau' }
  | { readonly loai: 'daToi'; readonly v: number; readonly luc: string }
  | { readonly loai: 'matMang'; readonly ma: string; readonly luc: string; readonly lech: number }
  | { readonly loai: 'canDangNhap' }
  | { readonly loai: 'ngat' }
  | { readonly loai: 'tuChoi'; readonly viSao: ViSaoXem; readonly ma: string; readonly mayChu?: BanMayChu }
  | { readonly loai: 'phan'; readonly trangThai: TrangThai; readonly v: number; readonly luc: string }
  | { readonly loai: 'khongPhan' }
  | { readonly loai: 'thuLai' };

const FIRST_WAIT_MS = 4_000;
const LONGEST_WAIT_MS = 10 * 60_000;

/** How long to wait after that many failures; `lech` in [0, 1) spreads the phones of one village over half the time. */
export const choThuLaiMs = (lan: number, lech: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, lan - 1)) * (0.75 + lech / 2);

/** A phiếu as it enters the outbox. */
export const newPhieuGui = (banNhap: BanNhap, hoTen: string, nopLuc: string): PhieuGui => ({
  id: banNhap.id,
  boi: banNhap.boi,
  keHoach: banNhap.keHoach,
  trangThai: 'chuaGui',
  hoTen,
  banNhap,
  nopLuc,
  lan: 0,
  coTheDaToi: false,
});

const waiting = (gui: PhieuGui): PhieuGui => {
  const { thuLaiLuc: _when, viSao: _why, mayChu: _theirs, ...rest } = gui;
  return { ...rest, trangThai: 'chuaGui' };
};

const judged = (gui: PhieuGui, { trangThai, v, luc }: { trangThai: TrangThai; v: number; luc: string }): PhieuGui => {
  if (trangThai === 'daNop' || trangThai === 'nhap' || v < (gui.v ?? 0)) return gui;
  return {
    ...gui,
    trangThai: trangThai === 'traLai' ? 'biTraLai' : 'xong',
    banNhap: null,
    v,
    phanQuyet: trangThai,
    phanLuc: luc,
  };
};

/**
 * The next state of one phiếu of the outbox. Total and idempotent: what does not fit the present state changes nothing, so
 * an answer that comes twice, late, or for a phiếu taken back meanwhile does no harm. Nothing here lets answers go that the
 * server has not judged.
 */
export const buocGui = (gui: PhieuGui, viec: ViecGui): PhieuGui => {
  const { trangThai } = gui;
  switch (viec.loai) {
    case 'batDau':
      return trangThai === 'chuaGui' ? { ...waiting(gui), trangThai: 'dangGui' } : gui;
    case 'daToi':
      return trangThai === 'dangGui' || trangThai === 'chuaGui'
        ? { ...waiting(gui), trangThai: 'daGui', v: viec.v, guiLuc: viec.luc, lan: 0, coTheDaToi: false }
        : gui;
    case 'matMang': {
      if (trangThai !== 'dangGui') return gui;
      const lan = gui.lan + 1;
      const thuLaiLuc = new Date(Date.parse(viec.luc) + choThuLaiMs(lan, viec.lech)).toISOString();
      return { ...waiting(gui), lan, thuLaiLuc, loiCuoi: viec.ma, coTheDaToi: true };
    }
    case 'canDangNhap':
      return trangThai === 'dangGui' ? { ...waiting(gui), loiCuoi: 'unauthenticated' } : gui;
    case 'ngat':
      return trangThai === 'dangGui' ? { ...waiting(gui), coTheDaToi: true } : gui;
    case 'tuChoi':
      return trangThai === 'dangGui'
        ? {
            ...waiting(gui),
            trangThai: 'canXem',
            viSao: viec.viSao,
            loiCuoi: viec.ma,
            ...(viec.mayChu && { mayChu: viec.mayChu }),
          }
        : gui;
    case 'phan':
      return trangThai === 'daGui' || (trangThai === 'canXem' && gui.viSao === 'khongPhan') ? judged(gui, viec) : gui;
    case 'khongPhan':
      return trangThai === 'daGui' ? { ...gui, trangThai: 'canXem', viSao: 'khongPhan' } : gui;
    case 'thuLai':
      return trangThai === 'chuaGui' || (trangThai === 'canXem' && gui.viSao === 'tuChoi')
        ? { ...waiting(gui), lan: 0 }
        : gui;
  }
};

/** What is to be sent now, first handed in first. */
export const denLuotGui = (all: readonly PhieuGui[], bayGio: string): readonly PhieuGui[] =>
  all
    .filter(({ trangThai, thuLaiLuc }) => trangThai === 'chuaGui' && (thuLaiLuc === undefined || thuLaiLuc <= bayGio))
    .toSorted((a, b) => a.nopLuc.localeCompare(b.nopLuc));
