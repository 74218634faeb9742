import { DA_THU, type TrangThai } from '../phieu/workflow.ts';
import { isConSong, isDaDuyet } from './dinh-danh.ts';

/** How a phiếu came to stand where it stands; of documents that may be malformed. */
export type Buoc = { readonly trangThai: unknown; readonly tuTrangThai: unknown };

/** The labour book of the person; likely duplicates and the line of the roster; duplicates that waited for a phiếu that is no more. */
export type ViecSau = 'so' | 'trung' | 'noi';

/** Taken by the machine, be it as somebody's second phiếu or as unchanged. */
export const isDaNhan = (trangThai: unknown): boolean =>
  DA_THU.includes(trangThai as TrangThai) || trangThai === 'trung' || trangThai === 'khongDoi';

/** Has to be held against other phiếu of the person: handed in, or kept as somebody else's after review. */
export const isToRecognise = ({ trangThai, tuTrangThai }: Buoc): boolean =>
  trangThai === 'daNop' || ((trangThai === 'choTongHop' || trangThai === 'khongDoi') && tuTrangThai === 'trung');

/** The commune has just approved it, the police entered what an earlier event left out, or reconciliation put it right. */
const isForBook = ({ trangThai, tuTrangThai }: Buoc): boolean =>
  isDaDuyet(trangThai) &&
  (!isDaDuyet(tuTrangThai) || trangThai === 'daNhapTin' || (trangThai === 'khop' && tuTrangThai === 'lech'));

/** Others may wait for a duplicate too: those that waited for a phiếu merged into it. */
const isDaDung = ({ trangThai, tuTrangThai }: Buoc): boolean =>
  (trangThai === 'huy' || trangThai === 'thayThe') && (isConSong(tuTrangThai) || tuTrangThai === 'trung');

/** A duplicate that now waits for another phiếu than before, or waits again: the two may be a pair nobody has seen. */
const isNewPair = ({ trangThai, tuTrangThai }: Buoc): boolean =>
  trangThai === 'trung' && (tuTrangThai === 'trung' || tuTrangThai === 'thayThe');

/** What follows from a version by itself. */
export const viecSauOf = (buoc: Buoc): ViecSau[] => [
  ...(isForBook(buoc) ? ['so' as const] : []),
  ...(isToRecognise(buoc) || isNewPair(buoc) ? ['trung' as const] : []),
  ...(isDaDung(buoc) ? ['noi' as const] : []),
];

/**
 * What a commit owes for a version. `moiNhan`: it was not known as taken before. `boSot`: versions before it were not
 * seen, so that what they would have brought is owed now.
 */
export const viecSauCua = (buoc: Buoc, { moiNhan, boSot }: { moiNhan: boolean; boSot: boolean }): ViecSau[] => [
  ...new Set([
    ...viecSauOf(buoc),
    ...(boSot && isDaDuyet(buoc.trangThai) ? ['so' as const] : []),
    ...(moiNhan && isDaNhan(buoc.trangThai) ? ['trung' as const] : []),
  ]),
];

/** All that may follow from a phiếu as it stands, whatever way it came: for one whose commit is past and gone. */
export const viecSauConLai = (buoc: Buoc): ViecSau[] => viecSauCua(buoc, { moiNhan: true, boSot: true });
