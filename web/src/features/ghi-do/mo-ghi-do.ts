import type { BaiGhi, OGhi } from '@core/ghi-do/bai-ghi.ts';
import { type GhiDo, type LoaiGhiDo, xetGhiDo } from '@core/ghi-do/ghi-do.ts';
import { choTraLoi } from '../../data/cho-tra-loi.ts';
import { chuyenGhiDo, dropGhiDo, loadGhiDo, MOI, type NoiGhiDo } from '../../data/ghi-do.ts';
import { chuGhiDo } from '../../data/session.ts';

/** A record as it stands now: where it lies, its answers, its version (0: none yet). */
export type HoSoNay = { readonly id: string; readonly path: string; readonly v: number; readonly bai: BaiGhi };

/** A form as it is opened: with what was left unfinished, beside the record where that went on meanwhile. */
export type MoGhi = {
  readonly lan: string;
  readonly noi: NoiGhiDo;
  readonly id: string;
  readonly v: number;
  readonly ban?: GhiDo | undefined;
  readonly haiBan: boolean;
};

/** Opens the form of a record that is there, or whose id is known before it is. */
export const moGhiDo = async (
  loai: LoaiGhiDo,
  { id, path, v, bai }: HoSoNay,
  o: readonly OGhi[],
  cua = id,
): Promise<MoGhi> => {
  const noi = { boi: chuGhiDo(), loai, cua };
  const ban = await loadGhiDo(noi);
  const mo = { lan: crypto.randomUUID(), noi, id, v };
  const xet = ban && xetGhiDo(o, ban, bai, v);
  // What this device has written and the server has not confirmed is no version of anybody else's.
  if (!ban || xet === 'ghiTiep' || (await choTraLoi(path))) return { ...mo, ban, haiBan: false };
  if (xet === 'haiBan') return { ...mo, ban, haiBan: true };
  await dropGhiDo(ban);
  return { ...mo, haiBan: false };
};

/** `daLuu`: what was left unfinished is a record already. `sua`: it is one that says something else, where it goes on. */
export type MoMoi = { readonly mo: MoGhi; readonly daLuu?: string } | { readonly sua: string };

/**
 * Opens the form of a new record; `cho`: what it is for, where one account may begin several. A save that arrived without
 * an answer has made a record under the id kept here: it is found by that and not made twice.
 */
export const moGhiMoi = async (
  loai: LoaiGhiDo,
  o: readonly OGhi[],
  tim: (id: string) => Promise<HoSoNay | undefined>,
  cho?: string,
): Promise<MoMoi> => {
  const boi = chuGhiDo();
  const noi = { boi, loai, cua: cho === undefined ? MOI : `${MOI}/${cho}` };
  const fresh = { lan: crypto.randomUUID(), noi, id: crypto.randomUUID(), v: 0, haiBan: false };
  const ban = await loadGhiDo(noi);
  if (!ban) return { mo: fresh };
  const { id } = ban;
  const tren = await tim(id).catch(() => undefined);
  if (!tren || (await choTraLoi(tren.path))) return { mo: { ...fresh, id, ban } };
  if (xetGhiDo(o, ban, tren.bai, tren.v) === 'haiBan') {
    await chuyenGhiDo(ban, { boi, loai, cua: id });
    return { sua: id };
  }
  await dropGhiDo(ban);
  return { mo: fresh, daLuu: id };
};
