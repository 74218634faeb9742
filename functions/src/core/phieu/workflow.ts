import type { Cap } from '../dia-ban/cap.ts';
import type { VaiTro } from '../tai-khoan/vai-tro.ts';

/** States of a phiếu. A phiếu never moves by deletion: wrong ones become `huy`, replaced ones `thayThe`. */
export const TRANG_THAI = [
  'nhap',
  'daNop',
  'traLai',
  'choTongHop',
  'choNghiemThu',
  'choXacNhan',
  'choKiemTra',
  'choBanGiao',
  'choNhapTin',
  'daNhapTin',
  'khop',
  'lech',
  'trung',
  'khongDoi',
  'thayThe',
  'huy',
] as const;
export type TrangThai = (typeof TRANG_THAI)[number];

/** Stages of a plan that carry a clock. */
export const CHANG = ['dieuTra', 'tongHop', 'nghiemThu', 'kiemTra', 'banGiao', 'nhapTin'] as const;
export type Chang = (typeof CHANG)[number];

/** Legs on which papers change hands against a record (biên bản bàn giao): SM-02, HN-05. */
export const CHANG_BAN_GIAO = ['dtvThon', 'thonXa', 'xaCongAn', 'traGiay'] as const;
export type ChangBanGiao = (typeof CHANG_BAN_GIAO)[number];

export const ACTIONS = [
  'submit',
  'judge',
  'present',
  'accept',
  'receive',
  'approve',
  'receiveCongAn',
  'enter',
  'return',
  'cancel',
  'replace',
  'merge',
  'unmerge',
  'keepApart',
  'reconcile',
] as const;
export type Action = (typeof ACTIONS)[number];

export type Transition = {
  readonly action: Action;
  readonly from: TrangThai;
  readonly to: TrangThai;
  /** Roles that may take the row inside their area; empty where only a function moves. */
  readonly by: readonly VaiTro[];
  readonly mover: 'client' | 'function';
  /** Facts the row demands; firestore.rules checks the same ones. For the last two see `NGUOI_GHI`. */
  readonly needs?: readonly ('lyDo' | Ghi)[];
  /** Only for plans that have, or have not, the acceptance stage (HN-03). */
  readonly nghiemThu?: boolean;
  /** Taken by a function for every phiếu of a record of that leg, once its receiver has confirmed. */
  readonly bienBan?: ChangBanGiao;
};

/**
 * Whose a phiếu is while it is written. `chuNhan`: the collector who owns it. `tuTep`: one brought in from a file, of every
 * office of its xã that brings such files in, whoever brought this one (HN-09): the person who did may have no other duty.
 */
export const NGUOI_GHI = {
  chuNhan: ['dieuTraVien'],
  tuTep: ['canBoXa', 'toCongTac'],
} as const satisfies Readonly<Record<string, readonly VaiTro[]>>;
type Ghi = keyof typeof NGUOI_GHI;

/** A row of those who write a phiếu, one for each way it can be theirs. */
const writtenBy = (row: Pick<Transition, 'action' | 'from' | 'to' | 'needs'>, ghi: readonly Ghi[]): Transition[] =>
  ghi.map((fact) => ({ ...row, by: NGUOI_GHI[fact], mover: 'client', needs: [...(row.needs ?? []), fact] }));

const returnedBy = (from: TrangThai, by: readonly VaiTro[], to: TrangThai = 'traLai'): Transition => ({
  action: 'return',
  from,
  to,
  by,
  mover: 'client',
  needs: ['lyDo'],
});
const byFunction = (action: Action, from: TrangThai, to: TrangThai): Transition => ({
  action,
  from,
  to,
  by: [],
  mover: 'function',
});

/** States in which a phiếu found to be of the same person as another one may still give way to it. */
const GOP_DUOC = ['choTongHop', 'choNghiemThu', 'choXacNhan', 'choKiemTra', 'choBanGiao', 'trung'] as const;

/**
 * Quy trình của một phiếu: the only place that says who may move a phiếu where. Read by the web (which buttons), by the
 * triggers (what to refuse) and by `npm run generate` (the map in firestore.rules). Rows LC-02, LC-04…LC-08, KH-02, KH-03,
 * KH-07, SM-02, HN-03, HN-05. A phiếu may be created as `nhap` or directly as `daNop`. What police send back goes to the
 * commune officer (LC-07), who mends it or sends it on to the collector: a return passes every hop it came by.
 */
export const TRANSITIONS: readonly Transition[] = [
  ...writtenBy({ action: 'submit', from: 'nhap', to: 'daNop' }, ['chuNhan']),
  ...writtenBy({ action: 'submit', from: 'traLai', to: 'daNop' }, ['chuNhan', 'tuTep']),
  byFunction('judge', 'daNop', 'choTongHop'),
  { ...byFunction('judge', 'daNop', 'traLai'), needs: ['lyDo'] },
  byFunction('judge', 'daNop', 'trung'),
  byFunction('judge', 'daNop', 'khongDoi'),
  {
    action: 'present',
    from: 'choTongHop',
    to: 'choNghiemThu',
    by: ['truongThon', 'toCongTac'],
    mover: 'client',
    nghiemThu: true,
  },
  { action: 'accept', from: 'choNghiemThu', to: 'choXacNhan', by: ['toCongTac'], mover: 'client', nghiemThu: true },
  { ...byFunction('receive', 'choTongHop', 'choKiemTra'), nghiemThu: false, bienBan: 'thonXa' },
  { ...byFunction('receive', 'choXacNhan', 'choKiemTra'), nghiemThu: true, bienBan: 'thonXa' },
  { action: 'approve', from: 'choKiemTra', to: 'choBanGiao', by: ['canBoXa'], mover: 'client' },
  { ...byFunction('receiveCongAn', 'choBanGiao', 'choNhapTin'), bienBan: 'xaCongAn' },
  { action: 'enter', from: 'choNhapTin', to: 'daNhapTin', by: ['congAnXa'], mover: 'client' },
  returnedBy('choTongHop', ['truongThon', 'toCongTac']),
  returnedBy('choNghiemThu', ['toCongTac']),
  returnedBy('choXacNhan', ['toCongTac']),
  returnedBy('choKiemTra', ['canBoXa']),
  returnedBy('choBanGiao', ['canBoXa']),
  returnedBy('choNhapTin', ['congAnXa'], 'choKiemTra'),
  returnedBy('lech', ['congAnXa'], 'choKiemTra'),
  ...writtenBy({ action: 'cancel', from: 'nhap', to: 'huy', needs: ['lyDo'] }, ['chuNhan']),
  ...writtenBy({ action: 'cancel', from: 'traLai', to: 'huy', needs: ['lyDo'] }, ['chuNhan', 'tuTep']),
  byFunction('replace', 'traLai', 'thayThe'),
  ...GOP_DUOC.map((from) => byFunction('merge', from, 'thayThe')),
  byFunction('unmerge', 'thayThe', 'trung'),
  byFunction('keepApart', 'trung', 'choTongHop'),
  byFunction('keepApart', 'trung', 'khongDoi'),
  { ...byFunction('return', 'trung', 'traLai'), needs: ['lyDo'] },
  byFunction('reconcile', 'daNhapTin', 'khop'),
  byFunction('reconcile', 'daNhapTin', 'lech'),
  byFunction('reconcile', 'lech', 'khop'),
  byFunction('reconcile', 'khop', 'lech'),
];

type PlanStages = { readonly nghiemThu: boolean };

const appliesTo = (row: Transition, plan: PlanStages): boolean =>
  row.nghiemThu === undefined || row.nghiemThu === plan.nghiemThu;

/** The rows a person with these roles may take from a state under a plan: what buttons to draw. */
export const allowedTransitions = (
  from: TrangThai,
  vaiTro: readonly VaiTro[],
  plan: PlanStages,
): readonly Transition[] =>
  TRANSITIONS.filter(
    (row) =>
      row.from === from &&
      row.mover === 'client' &&
      row.by.some((role) => vaiTro.includes(role)) &&
      appliesTo(row, plan),
  );

/** Rows of those who write a phiếu, not of a desk it passes. */
export const isWriters = ({ needs }: Transition): boolean => needs?.some((fact) => fact !== 'lyDo') ?? false;

export type NguoiGhi = { readonly uid: string; readonly vaiTro: readonly VaiTro[]; readonly cap: Cap };
/** Whether the phiếu is this person's to write while it is being written (`NGUOI_GHI`); the rules ask the same. */
export const mayWrite = (
  phieu: { boi: string; tuTep?: string | undefined },
  { uid, vaiTro, cap }: NguoiGhi,
): boolean => {
  const holds = (ghi: Ghi): boolean => NGUOI_GHI[ghi].some((role) => vaiTro.includes(role));
  return (phieu.boi === uid && holds('chuNhan')) || (phieu.tuTep !== undefined && cap === 'xa' && holds('tuTep'));
};

/** The row that leads from one state to another under a plan, whoever moves it; undefined where the table has none. */
export const findTransition = (from: TrangThai, to: TrangThai, plan: PlanStages): Transition | undefined =>
  TRANSITIONS.find((row) => row.from === from && row.to === to && appliesTo(row, plan));

/** States a new phiếu may be written in. */
export const TRANG_THAI_DAU = ['nhap', 'daNop'] as const satisfies readonly TrangThai[];

/** The stage whose clock runs in a state; none once entered, replaced or cancelled. */
export const CHANG_OF: Readonly<Record<TrangThai, Chang | null>> = {
  nhap: 'dieuTra',
  daNop: 'dieuTra',
  traLai: 'dieuTra',
  choTongHop: 'tongHop',
  choNghiemThu: 'nghiemThu',
  choXacNhan: 'tongHop',
  choKiemTra: 'kiemTra',
  choBanGiao: 'banGiao',
  choNhapTin: 'nhapTin',
  daNhapTin: null,
  khop: null,
  lech: null,
  trung: 'tongHop',
  khongDoi: null,
  thayThe: null,
  huy: null,
};

/** States of a phiếu that passed the machine's checks and is alive: what "đã thu" counts. */
export const DA_THU: readonly TrangThai[] = [
  'choTongHop',
  'choNghiemThu',
  'choXacNhan',
  'choKiemTra',
  'choBanGiao',
  'choNhapTin',
  'daNhapTin',
  'khop',
  'lech',
];

export const NHAN_TRANG_THAI: Readonly<Record<TrangThai, string>> = {
  nhap: 'Đang ghi',
  daNop: 'Đã nộp, chờ máy kiểm tra',
  traLai: 'Bị trả lại',
  choTongHop: 'Chờ thôn tổng hợp',
  choNghiemThu: 'Chờ nghiệm thu',
  choXacNhan: 'Đã nghiệm thu, chờ xã nhận',
  choKiemTra: 'Chờ xã kiểm tra',
  choBanGiao: 'Chờ bàn giao công an',
  choNhapTin: 'Chờ nhập tin',
  daNhapTin: 'Đã nhập tin',
  khop: 'Khớp dữ liệu dân cư',
  lech: 'Lệch dữ liệu dân cư',
  trung: 'Trùng người, chờ xét',
  khongDoi: 'Không thay đổi so với kỳ trước',
  thayThe: 'Đã thay bằng phiếu mới',
  huy: 'Đã hủy',
};

export const NHAN_CHANG_BAN_GIAO: Readonly<Record<ChangBanGiao, string>> = {
  dtvThon: 'Điều tra viên giao trưởng thôn',
  thonXa: 'Thôn giao xã',
  xaCongAn: 'Xã giao công an',
  traGiay: 'Công an trả giấy về xã',
};

export const NHAN_CHANG: Readonly<Record<Chang, string>> = {
  dieuTra: 'Điều tra, ghi phiếu',
  tongHop: 'Tổng hợp ở thôn',
  nghiemThu: 'Nghiệm thu, làm sạch',
  kiemTra: 'Kiểm tra ở xã',
  banGiao: 'Bàn giao công an',
  nhapTin: 'Nhập tin',
};

/** What the button says: what will happen, not what the system does. */
export const NHAN_ACTION: Readonly<Record<Action, string>> = {
  submit: 'Nộp phiếu',
  judge: 'Máy kiểm tra',
  present: 'Đưa ra nghiệm thu',
  accept: 'Nghiệm thu',
  receive: 'Nhận phiếu',
  approve: 'Duyệt phiếu',
  receiveCongAn: 'Công an nhận phiếu',
  enter: 'Đánh dấu đã nhập tin',
  return: 'Trả lại',
  cancel: 'Hủy phiếu',
  replace: 'Thay bằng phiếu mới',
  merge: 'Gộp với phiếu cùng người',
  unmerge: 'Bỏ gộp',
  keepApart: 'Giữ là hai người',
  reconcile: 'Đối soát',
};
