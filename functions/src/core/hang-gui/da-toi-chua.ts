import { HE_THONG } from '../phieu/judge.ts';
import type { NhatKy, Phieu } from '../phieu/phieu.ts';
import type { PhieuGui } from './phieu-gui.ts';
import { conGhiDuoc } from './xung-dot.ts';

/** What the server holds of a phiếu that was being sent; the journal from the version after the one it began from. */
export type TrenMayChu = {
  readonly phieu: Pick<Phieu, 'v' | 'trangThai' | 'tuTrangThai' | 'boi' | 'suaBoi' | 'lucMay'>;
  readonly nhatKy: readonly Pick<NhatKy, 'v' | 'tu' | 'den' | 'boi' | 'lucMay'>[];
};

/**
 * `daToi`: our version is there; `doiNen`: only due days were put right meanwhile, so that it may follow the newer
 * version; `phienBan`: somebody else's version; `tuChoi`: it did not arrive and was refused for what it is; `chuaRo`: the
 * journal does not say yet.
 */
export type KetLuanGui = 'daToi' | 'doiNen' | 'phienBan' | 'tuChoi' | 'chuaRo';

/** After that many looks into a journal that stays silent a person decides. */
const CHO_NHAT_KY = 6;

/** The version the outbox writes next. */
export const phienBanGui = ({ banNhap }: Pick<PhieuGui, 'banNhap'>): number => (banNhap?.v ?? 0) + 1;

type PhienBan = { readonly boi: string; readonly lucMay: string; readonly yen: boolean };

const phienBanThu = ({ phieu, nhatKy }: TrenMayChu, v: number): PhienBan | undefined => {
  if (v === phieu.v)
    return { boi: phieu.suaBoi, lucMay: phieu.lucMay, yen: phieu.trangThai === phieu.tuTrangThai && conGhiDuoc(phieu) };
  const line = nhatKy.find((each) => each.v === v);
  return line && { boi: line.boi, lucMay: line.lucMay, yen: line.tu === line.den };
};

/**
 * Whether a sending arrived whose answer was a refusal or never came. A version is known as ours by who wrote it and by
 * the instant it was handed in (`nopLuc`), which every attempt carries as its `lucMay`: the same person's work on another
 * device is not taken for it.
 */
export const ketLuanGui = (gui: PhieuGui, tren: TrenMayChu | undefined): KetLuanGui => {
  const sent = phienBanGui(gui);
  if (!tren || (sent === 1 && tren.phieu.boi !== gui.boi) || tren.phieu.v < sent) return 'tuChoi';
  const since = Array.from({ length: tren.phieu.v - sent + 1 }, (_, i) => phienBanThu(tren, sent + i));
  const [first] = since;
  if (!first) return gui.lan < CHO_NHAT_KY ? 'chuaRo' : 'phienBan';
  if (first.boi === gui.boi && first.lucMay === gui.nopLuc) return 'daToi';
  return sent > 1 && since.every((each) => each?.boi === HE_THONG && each.yen) ? 'doiNen' : 'phienBan';
};
