import { mauPhieuOf } from '../forms/phien-ban.ts';
import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import { checkBienDong, type KyTruoc, namTruocOf } from '../nguoi-lao-dong/bien-dong.ts';
import { ngayVN } from '../shared/ngay.ts';
import { blockingLoi, checkBaiLam } from './checks.ts';
import { stampHan } from './clock.ts';
import { LY_DO_MAY } from './ly-do-tra.ts';
import { type BaiLam, joinBaiLam, type Loi, type LyDo, type Phieu, type PhieuRieng } from './phieu.ts';
import { CHANG_OF, type TrangThai } from './workflow.ts';

/** Who wrote a version that a function wrote. */
export const HE_THONG = 'he-thong';

type Clock = Pick<Phieu, 'han' | 'hanXuLy'>;

/** The fields a function's version changes; the adapter adds the server's time as `luc` and as `moc` of the state entered. */
export type NextVersion = Pick<Phieu, 'trangThai' | 'tuTrangThai' | 'v' | 'suaBoi' | 'loi' | 'lyDo' | 'lucMay'> &
  Pick<Phieu, 'tra' | 'trungVoi'> &
  Clock;

/** What the server knows of the versions before: the last one it saw, and the due days it vouched for. */
export type Seen = { readonly v: number; readonly han: Phieu['han'] };
export const NOTHING_SEEN: Seen = { v: 0, han: {} };

/** What other phiếu say of the person, as far as their number or the phiếu itself leads to them. */
export type NguoiDaBiet = {
  /** The live phiếu of the same person in the same round. */
  readonly trungVoi?: string | undefined;
  /** What the round before holds. */
  readonly truoc?: KyTruoc | undefined;
};

export type JudgeContext = {
  readonly rieng: PhieuRieng | undefined;
  readonly keHoach: KeHoach | undefined;
  /** Whether the list of units knows this chain. */
  readonly donVi: 'co' | 'khong';
  readonly seen: Seen;
  readonly homNay: string;
  readonly nguoi?: NguoiDaBiet | undefined;
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

/** Its answers together with who the person is; what is missing stays missing. */
export const baiLamOf = (phieu: Phieu, rieng: PhieuRieng | undefined): BaiLam => {
  const { diaBan: _diaBan, boi: _boi, ...dinhDanh } = rieng ?? { diaBan: phieu.diaBan, boi: phieu.boi };
  return joinBaiLam(phieu, dinhDanh);
};

/** A phiếu that says "không đổi" asks to be closed as such; for any other one an unchanged person is no subject (LC-02). */
const findLoi = (phieu: Phieu, { rieng, keHoach, donVi, homNay, nguoi }: JudgeContext): Loi[] => {
  const bai = baiLamOf(phieu, rieng);
  const { bienDong } = phieu;
  const namTruoc = bienDong?.loai === 'khongDoi' ? undefined : namTruocOf(bai, nguoi?.truoc);
  const mau = mauPhieuOf(phieu.mau);
  const found = checkBaiLam(bai, { keHoach, homNay, diaBan: phieu.diaBan, donVi, namTruoc, mau });
  return [...(bienDong ? checkBienDong(bai, bienDong, nguoi?.truoc, homNay) : []), ...found].slice(0, 100);
};

/** Where a phiếu goes that is nobody else's: one that says "không đổi" is closed, also after it waited as a duplicate (LC-02). */
export const quaMay = ({ bienDong }: Pick<Phieu, 'bienDong'>): 'khongDoi' | 'choTongHop' =>
  bienDong?.loai === 'khongDoi' ? 'khongDoi' : 'choTongHop';

const acceptedAs = (phieu: Phieu, { nguoi }: JudgeContext): TrangThai => (nguoi?.trungVoi ? 'trung' : quaMay(phieu));

const judgeDaNop = (phieu: Phieu, clock: Clock, context: JudgeContext): NextVersion => {
  const { keHoach, homNay, nguoi } = context;
  const found = findLoi(phieu, context);
  const open = blockingLoi(found, phieu.xacNhan);
  const trangThai: TrangThai = open.length > 0 ? 'traLai' : acceptedAs(phieu, context);
  const next = { trangThai, moc: { ...mocDays(phieu.moc), [trangThai]: homNay }, han: clock.han };
  return {
    trangThai,
    tuTrangThai: phieu.trangThai,
    v: phieu.v + 1,
    suaBoi: HE_THONG,
    loi: open.length > 0 ? open : found,
    lyDo: open.length > 0 ? returnReason(open) : null,
    ...(open.length > 0 && { tra: withReturn(phieu, LY_DO_MAY) }),
    ...(trangThai === 'trung' && { trungVoi: nguoi?.trungVoi }),
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

/** The version by which a function takes a phiếu to another state; which rows it may take the table says. */
export const movedByFunction = (
  phieu: Phieu,
  trangThai: TrangThai,
  { keHoach, homNay }: { readonly keHoach: KeHoach | undefined; readonly homNay: string },
  over: Partial<Pick<NextVersion, 'lyDo' | 'tra' | 'trungVoi'>> = {},
): NextVersion => {
  const next = { trangThai, moc: { ...mocDays(phieu.moc), [trangThai]: homNay }, han: phieu.han };
  return {
    trangThai,
    tuTrangThai: phieu.trangThai,
    v: phieu.v + 1,
    suaBoi: HE_THONG,
    loi: phieu.loi,
    lyDo: null,
    lucMay: '',
    ...(keHoach ? stampHan(keHoach, next, homNay) : { han: phieu.han, hanXuLy: null }),
    ...over,
  };
};
