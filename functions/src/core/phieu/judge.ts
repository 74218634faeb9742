import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import { ngayVN } from '../shared/ngay.ts';
import { blockingLoi, checkBaiLam } from './checks.ts';
import { stampHan } from './clock.ts';
import { LY_DO_MAY } from './ly-do-tra.ts';
import { joinBaiLam, type Loi, type LyDo, type Phieu, type PhieuRieng } from './phieu.ts';
import { CHANG_OF, type TrangThai } from './workflow.ts';

/** Who wrote a version that a function wrote. */
export const HE_THONG = 'he-thong';

type Clock = Pick<Phieu, 'han' | 'hanXuLy'>;

/** The fields a function's version changes; the adapter adds the server's time as `luc` and as `moc` of the state entered. */
export type NextVersion = Pick<Phieu, 'trangThai' | 'tuTrangThai' | 'v' | 'suaBoi' | 'loi' | 'lyDo' | 'lucMay'> &
  Pick<Phieu, 'tra'> &
  Clock;

/** What the server knows of the versions before: the last one it saw, and the due days it vouched for. */
export type Seen = { readonly v: number; readonly han: Phieu['han'] };
export const NOTHING_SEEN: Seen = { v: 0, han: {} };

export type JudgeContext = {
  readonly rieng: PhieuRieng | undefined;
  readonly keHoach: KeHoach | undefined;
  /** Whether the list of units knows this chain. */
  readonly donVi: 'co' | 'khong';
  readonly seen: Seen;
  readonly homNay: string;
};

const mocDays = (moc: Phieu['moc']): Partial<Record<TrangThai, string>> =>
  Object.fromEntries(Object.entries(moc).map(([state, at]) => [state, ngayVN(at)]));

/**
 * The due days this version should carry. Days vouched for before stay; the present stage's is worked out anew from the
 * server's own time of entry; another stage's is believed only where a version between was not seen.
 */
const rightClock = (phieu: Phieu, keHoach: KeHoach, seen: Seen): Clock => {
  const present = CHANG_OF[phieu.trangThai];
  const missedVersion = phieu.v > seen.v + 1;
  const believed = Object.entries(phieu.han).filter(([chang]) => missedVersion && chang !== present);
  const moc = mocDays(phieu.moc);
  const entered = moc[phieu.trangThai] ?? ngayVN(phieu.luc);
  return stampHan(
    keHoach,
    { trangThai: phieu.trangThai, moc, han: { ...Object.fromEntries(believed), ...seen.han } },
    entered,
  );
};

const sameClock = (a: Clock, b: Clock): boolean => {
  const days = ({ han }: Clock) => JSON.stringify(Object.entries(han).sort());
  return a.hanXuLy === b.hanXuLy && days(a) === days(b);
};

const returnReason = (loi: readonly Loi[]): LyDo => ({
  ma: LY_DO_MAY,
  ghiChu: 'Máy kiểm tra thấy phiếu còn chỗ thiếu hoặc chưa khớp, xem từng câu được đánh dấu.',
  truong: [...new Set(loi.map((l) => l.truong))].slice(0, 40),
});

/** The returns of a phiếu and one more; the oldest give way, as far as the list reaches. */
export const withReturn = ({ tra = [] }: Pick<Phieu, 'tra'>, ma: string): string[] => [...tra, ma].slice(-30);

const judgeDaNop = (phieu: Phieu, clock: Clock, { rieng, keHoach, donVi, homNay }: JudgeContext): NextVersion => {
  const { diaBan: _diaBan, boi: _boi, ...dinhDanh } = rieng ?? { diaBan: phieu.diaBan, boi: phieu.boi };
  const found = checkBaiLam(joinBaiLam(phieu, dinhDanh), { keHoach, homNay, diaBan: phieu.diaBan, donVi }).slice(
    0,
    100,
  );
  const open = blockingLoi(found, phieu.xacNhan);
  const trangThai: TrangThai = open.length > 0 ? 'traLai' : 'choTongHop';
  const next = { trangThai, moc: { ...mocDays(phieu.moc), [trangThai]: homNay }, han: clock.han };
  return {
    trangThai,
    tuTrangThai: phieu.trangThai,
    v: phieu.v + 1,
    suaBoi: HE_THONG,
    loi: open.length > 0 ? open : found,
    lyDo: open.length > 0 ? returnReason(open) : null,
    ...(open.length > 0 && { tra: withReturn(phieu, LY_DO_MAY) }),
    lucMay: '',
    ...(keHoach ? stampHan(keHoach, next, homNay) : { han: clock.han, hanXuLy: null }),
  };
};

/**
 * The version a function has to write after this one: the judgement of a phiếu just handed in, or the same state with the
 * due days put right; undefined where there is nothing to say.
 */
export const judge = (phieu: Phieu, context: JudgeContext): NextVersion | undefined => {
  const clock = context.keHoach ? rightClock(phieu, context.keHoach, context.seen) : phieu;
  if (phieu.trangThai === 'daNop') return judgeDaNop(phieu, clock, context);
  if (sameClock(clock, phieu)) return undefined;
  const { trangThai, v, loi, lyDo } = phieu;
  return { trangThai, tuTrangThai: trangThai, v: v + 1, suaBoi: HE_THONG, loi, lyDo, lucMay: '', ...clock };
};
