import type { Cap } from '../dia-ban/cap.ts';
import type { Phieu } from '../phieu/phieu.ts';
import { CHANG_BAN_GIAO, type ChangBanGiao, TRANSITIONS, type TrangThai } from '../phieu/workflow.ts';
import type { VaiTro } from '../tai-khoan/vai-tro.ts';

type Plan = { readonly nghiemThu: boolean; readonly dieuTraVienLaTruongThon: boolean };

/** One leg: who gives, who receives, at which level the giving unit stands. */
export type HangBanGiao = {
  readonly giao: readonly VaiTro[];
  readonly nhan: readonly VaiTro[];
  /** Levels the giving unit may stand at; which of them a plan uses, `capGiao` says. */
  readonly cap: readonly Cap[];
  /** Legs that move only paper: the phiếu keep their state, which is one of these. */
  readonly giuTrangThai?: readonly TrangThai[];
  /** A paper once handed over on such a leg is due again only after the phiếu entered this state anew. */
  readonly lamLaiTu?: TrangThai;
  /** The giver hands over only phiếu he wrote. */
  readonly cuaMinh?: boolean;
  /** A written request goes with it (SM-02). */
  readonly vanBan?: boolean;
  /** The record says where the papers are kept (HN-05, SM-04). */
  readonly noiLuu?: boolean;
};

/** The four legs. Read by the rules generator (who), the web (which buttons) and the function (which phiếu). */
export const BAN_GIAO: Readonly<Record<ChangBanGiao, HangBanGiao>> = {
  dtvThon: {
    giao: ['dieuTraVien'],
    nhan: ['truongThon'],
    cap: ['thon'],
    giuTrangThai: ['choTongHop'],
    lamLaiTu: 'daNop',
    cuaMinh: true,
  },
  thonXa: { giao: ['truongThon', 'toCongTac'], nhan: ['canBoXa'], cap: ['thon', 'xa'] },
  xaCongAn: { giao: ['canBoXa'], nhan: ['congAnXa'], cap: ['xa'], vanBan: true },
  traGiay: {
    giao: ['congAnXa'],
    nhan: ['canBoXa', 'toCongTac'],
    cap: ['xa'],
    giuTrangThai: ['daNhapTin', 'khop', 'lech'],
    lamLaiTu: 'choNhapTin',
    noiLuu: true,
  },
};

/** Legs a plan has: where the collector is the village head himself (LC-04) nothing changes hands between the two. */
export const changCuaKeHoach = (plan: Plan): readonly ChangBanGiao[] =>
  CHANG_BAN_GIAO.filter((chang) => chang !== 'dtvThon' || !plan.dieuTraVienLaTruongThon);

/** The level of the giving unit: after an acceptance meeting the team of the xã gives, else each thôn (HN-03, LC-05). */
export const capGiao = (chang: ChangBanGiao, plan: Plan): Cap => {
  const [first = 'xa', second = first] = BAN_GIAO[chang].cap;
  return plan.nghiemThu ? second : first;
};

/** The move the phiếu of a record make once it is confirmed; undefined on legs that move only paper. */
const moveOf = (chang: ChangBanGiao, plan: Plan) =>
  TRANSITIONS.find((row) => row.bienBan === chang && (row.nghiemThu === undefined || row.nghiemThu === plan.nghiemThu));

/** States a phiếu must be in to be handed over on that leg. */
export const trangThaiGiao = (chang: ChangBanGiao, plan: Plan): readonly TrangThai[] => {
  const move = moveOf(chang, plan);
  return BAN_GIAO[chang].giuTrangThai ?? (move ? [move.from] : []);
};

/** The state a phiếu goes on to from `from`; the same one on legs that move only paper, undefined where it may not go. */
export const trangThaiSau = (chang: ChangBanGiao, plan: Plan, from: TrangThai): TrangThai | undefined => {
  if (!trangThaiGiao(chang, plan).includes(from)) return undefined;
  return BAN_GIAO[chang].giuTrangThai ? from : moveOf(chang, plan)?.to;
};

/**
 * Whether the paper has been handed over on that leg and has not come back since. `nhanLuc` is the instant the record
 * the phiếu bears for the leg was confirmed.
 */
export const isDaGiao = (phieu: Pick<Phieu, 'moc'>, chang: ChangBanGiao, nhanLuc: number | undefined): boolean => {
  const { lamLaiTu } = BAN_GIAO[chang];
  if (lamLaiTu === undefined || nhanLuc === undefined) return false;
  const entered = phieu.moc[lamLaiTu]?.toMillis();
  return entered === undefined || entered <= nhanLuc;
};

/** Whether a phiếu came to the leg anew after a record of it was proposed: the paper on that list is not what it says now. */
export const isVaoLai = (
  { moc, trangThai }: Pick<Phieu, 'moc' | 'trangThai'>,
  chang: ChangBanGiao,
  deNghiLuc: number,
): boolean => {
  const entered = moc[BAN_GIAO[chang].lamLaiTu ?? trangThai]?.toMillis();
  return entered !== undefined && entered > deNghiLuc;
};

export const mayGiao = (chang: ChangBanGiao, vaiTro: readonly VaiTro[]): boolean =>
  BAN_GIAO[chang].giao.some((role) => vaiTro.includes(role));
export const mayNhan = (chang: ChangBanGiao, vaiTro: readonly VaiTro[]): boolean =>
  BAN_GIAO[chang].nhan.some((role) => vaiTro.includes(role));
