import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import { movedByFunction, type NextVersion, quaMay, withReturn } from '../phieu/judge.ts';
import type { MaLyDo } from '../phieu/ly-do-tra.ts';
import type { Phieu } from '../phieu/phieu.ts';
import { findTransition, type TrangThai } from '../phieu/workflow.ts';
import type { MaKetQuaTrung, QuyetDinhTrung } from './nghi-trung.ts';

export type PhieuTrung = { readonly id: string; readonly phieu: Phieu };

/** What a decision does: the next version of each phiếu it moves, and what to write on the pair. */
export type ApDung = {
  readonly ketQua: MaKetQuaTrung;
  /** The pair is open again, for another decision. */
  readonly conXet: boolean;
  readonly versions: readonly { readonly id: string; readonly next: NextVersion }[];
};

type Boi = { readonly keHoach: KeHoach; readonly homNay: string };

const refused = (ketQua: MaKetQuaTrung): ApDung => ({ ketQua, conXet: true, versions: [] });
const done = (versions: ApDung['versions'], conXet = false): ApDung => ({ ketQua: 'daApDung', conXet, versions });

/** A function may take a phiếu only where the table has the row. */
const canMove = (from: TrangThai, to: TrangThai, { keHoach }: Boi): boolean =>
  findTransition(from, to, keHoach) !== undefined;

/** A duplicate that waited for the other of the pair goes its way like any other phiếu; one that waits for a third still does. */
const revive = ({ id, phieu }: PhieuTrung, kia: PhieuTrung, boi: Boi): ApDung['versions'] =>
  phieu.trangThai === 'trung' && phieu.trungVoi === kia.id
    ? [{ id, next: movedByFunction(phieu, quaMay(phieu), boi) }]
    : [];

const merge = (giu: PhieuTrung, bo: PhieuTrung, boi: Boi): ApDung => {
  if (bo.phieu.trangThai === 'thayThe' && bo.phieu.trungVoi === giu.id) return done([]);
  if (!canMove(bo.phieu.trangThai, 'thayThe', boi) || ['huy', 'thayThe'].includes(giu.phieu.trangThai)) {
    return refused('khongGopDuoc');
  }
  return done([
    { id: bo.id, next: movedByFunction(bo.phieu, 'thayThe', boi, { trungVoi: giu.id }) },
    ...revive(giu, bo, boi),
  ]);
};

const LY_DO_SAI_SO: MaLyDo = 'GIAYTO';

const giveBack = (tra: PhieuTrung, kia: PhieuTrung, { lyDo }: QuyetDinhTrung, boi: Boi): ApDung => {
  const { phieu } = tra;
  if (!canMove(phieu.trangThai, 'traLai', boi)) return refused('khongTraDuoc');
  const next = movedByFunction(phieu, 'traLai', boi, {
    lyDo: { ma: LY_DO_SAI_SO, ghiChu: lyDo, truong: ['soGiayTo'] },
    tra: withReturn(phieu, LY_DO_SAI_SO),
  });
  return done([{ id: tra.id, next }, ...revive(kia, tra, boi)]);
};

const unmerge = (cap: readonly [PhieuTrung, PhieuTrung], boi: Boi): ApDung => {
  const [a, b] = cap;
  const merged = cap.find(
    ({ phieu }, i) =>
      phieu.trangThai === 'thayThe' && phieu.trungVoi === (i === 0 ? b : a).id && phieu.tuTrangThai !== 'traLai',
  );
  if (!merged) return refused('khongBoGopDuoc');
  const kia = merged === a ? b : a;
  // What it was merged into may have given way to a third since: it waits for that one, and the two are another pair.
  const xa = kia.phieu.trangThai === 'thayThe' ? kia.phieu.trungVoi : undefined;
  const next = movedByFunction(merged.phieu, 'trung', boi, { trungVoi: xa ?? kia.id });
  return done([{ id: merged.id, next }], xa === undefined);
};

/**
 * A reviewer's decision on two phiếu as next versions of them. A merge takes only phiếu that are still at the thôn or the
 * commune; both histories stay, one phiếu linked to the other, so that it can be undone.
 */
export const apDungQuyetDinh = (
  cap: readonly [PhieuTrung, PhieuTrung],
  quyetDinh: QuyetDinhTrung,
  boi: Boi,
): ApDung => {
  const [a, b] = cap;
  const [chosen, other] = quyetDinh.phieu === b.id ? [b, a] : [a, b];
  switch (quyetDinh.loai) {
    case 'gop':
      return merge(chosen, other, boi);
    case 'saiSo':
      return giveBack(chosen, other, quyetDinh, boi);
    case 'boGop':
      return unmerge(cap, boi);
    case 'haiNguoi':
      return done([...revive(a, b, boi), ...revive(b, a, boi)]);
  }
};
