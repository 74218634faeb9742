import type { BanNhap } from '../phieu/ban-nhap.ts';
import type { TrangThai } from '../phieu/workflow.ts';
import type { BanMayChu, PhieuGui, ViSaoXem } from './phieu-gui.ts';
import { conGhiDuoc, giuBanThua } from './xung-dot.ts';

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
  | { readonly loai: 'thuLai' }
  /** Only due days changed on the server: what is sent follows its version `v`. */
  | { readonly loai: 'doiNen'; readonly v: number }
  /** A person chose, between two versions, the answers to send on top of the server's. */
  | { readonly loai: 'giaiQuyet'; readonly bai: Readonly<Record<string, unknown>>; readonly luc: string }
  /** A person left the server's version as it is. */
  | { readonly loai: 'nhanMayChu'; readonly luc: string }
  /** The draft goes back among the drafts, in the same transaction. */
  | { readonly loai: 'layVe'; readonly luc: string };

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

/** What another attempt may mend without anybody deciding anything. */
const THU_LAI_DUOC: readonly (ViSaoXem | undefined)[] = ['tuChoi', 'khongHopLe'];

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

/** Of two versions neither is lost: the one that stays behind is kept beside. */
const resolved = (gui: PhieuGui, { bai, luc }: { bai: Readonly<Record<string, unknown>>; luc: string }): PhieuGui => {
  const { banNhap, mayChu } = gui;
  if (!banNhap || !mayChu || !conGhiDuoc(mayChu)) return gui;
  return {
    ...waiting(gui),
    banNhap: { ...banNhap, v: mayChu.v, bai: { ...bai }, dangGo: {}, luuLuc: luc },
    banThua: [...giuBanThua(gui, bai, luc)],
    lan: 0,
    coTheDaToi: false,
  };
};

const gaveWay = (gui: PhieuGui, luc: string): PhieuGui => {
  const { mayChu } = gui;
  if (!mayChu) return gui;
  const { trangThai, v } = mayChu;
  const rest = { ...waiting(gui), v, banThua: [...giuBanThua(gui, mayChu.bai, luc)], coTheDaToi: false };
  if (trangThai === 'daNop') return { ...rest, trangThai: 'daGui', guiLuc: luc };
  const end = trangThai === 'traLai' ? 'biTraLai' : 'xong';
  return { ...rest, trangThai: end, banNhap: null, phanQuyet: trangThai, phanLuc: luc };
};

/**
 * The next state of one phiếu of the outbox. Total and idempotent: what does not fit the present state changes nothing, so
 * an answer that comes twice, late, or for a phiếu taken back meanwhile does no harm. Nothing here lets answers go that the
 * server has not judged, but `layVe`.
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
      return trangThai === 'chuaGui' || (trangThai === 'canXem' && THU_LAI_DUOC.includes(gui.viSao))
        ? { ...waiting(gui), lan: 0 }
        : gui;
    case 'doiNen':
      return trangThai === 'dangGui' && gui.banNhap && viec.v > (gui.banNhap.v ?? 0)
        ? { ...waiting(gui), banNhap: { ...gui.banNhap, v: viec.v } }
        : gui;
    case 'giaiQuyet':
      return trangThai === 'canXem' && gui.viSao === 'phienBan' ? resolved(gui, viec) : gui;
    case 'nhanMayChu':
      return trangThai === 'canXem' && gui.viSao === 'phienBan' ? gaveWay(gui, viec.luc) : gui;
    case 'layVe':
      return trangThai === 'chuaGui' || trangThai === 'canXem'
        ? { ...waiting(gui), trangThai: 'biTraLai', banNhap: null, phanLuc: viec.luc }
        : gui;
  }
};

/**
 * Whether a moment set for another attempt has come. One further away than the longest wait was set by a clock that has
 * been put right since, and is not waited for.
 */
export const denGio = (luc: string | undefined, bayGio: string): boolean => {
  const conMs = luc === undefined ? 0 : Date.parse(luc) - Date.parse(bayGio);
  return conMs <= 0 || conMs > 1.25 * LONGEST_WAIT_MS;
};

/** What is to be sent now, first handed in first; `ngay`: waiting times no longer count. */
export const denLuotGui = (all: readonly PhieuGui[], bayGio: string, ngay = false): readonly PhieuGui[] =>
  all
    .filter(({ trangThai, thuLaiLuc }) => trangThai === 'chuaGui' && (ngay || denGio(thuLaiLuc, bayGio)))
    .toSorted((a, b) => a.nopLuc.localeCompare(b.nopLuc));

const CHO_PHAN_MS = 24 * 60 * 60_000;

/** Whether the machine has had a day to judge what arrived. */
export const quaHanPhan = ({ trangThai, guiLuc }: PhieuGui, bayGio: string): boolean =>
  trangThai === 'daGui' && guiLuc !== undefined && Date.parse(bayGio) - Date.parse(guiLuc) >= CHO_PHAN_MS;
