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
  'choCongAnNhan',
  'choNhapTin',
  'daNhapTin',
  'khop',
  'lech',
  'thayThe',
  'huy',
] as const;
export type TrangThai = (typeof TRANG_THAI)[number];

/** Stages of a plan that carry a clock. */
export const CHANG = ['dieuTra', 'tongHop', 'nghiemThu', 'kiemTra', 'banGiao', 'nhapTin'] as const;
export type Chang = (typeof CHANG)[number];

export const ACTIONS = [
  'submit',
  'judge',
  'handToXa',
  'accept',
  'receive',
  'approve',
  'handToCongAn',
  'receiveCongAn',
  'enter',
  'return',
  'cancel',
  'replace',
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
  /** Facts the row demands; firestore.rules checks the same ones. `chuNhan`: only the collector who owns the phiếu. */
  readonly needs?: readonly ('lyDo' | 'chuNhan')[];
  /** Only for plans that have, or have not, the acceptance stage (HN-03). */
  readonly nghiemThu?: boolean;
};

const COLLECTOR = ['dieuTraVien'] as const;
const returnedBy = (from: TrangThai, by: readonly VaiTro[]): Transition => ({
  action: 'return',
  from,
  to: 'traLai',
  by,
  mover: 'client',
  needs: ['lyDo'],
});

/**
 * Quy trình của một phiếu: the only place that says who may move a phiếu where. Read by the web (which buttons), by the
 * triggers (what to refuse) and by `npm run generate` (the map in firestore.rules). Rows LC-04…LC-08, KH-02, KH-03,
 * SM-02, HN-03, HN-05. A phiếu may be created as `nhap` or directly as `daNop`.
 */
export const TRANSITIONS: readonly Transition[] = [
  { action: 'submit', from: 'nhap', to: 'daNop', by: COLLECTOR, mover: 'client', needs: ['chuNhan'] },
  { action: 'submit', from: 'traLai', to: 'daNop', by: COLLECTOR, mover: 'client', needs: ['chuNhan'] },
  { action: 'judge', from: 'daNop', to: 'choTongHop', by: [], mover: 'function' },
  { action: 'judge', from: 'daNop', to: 'traLai', by: [], mover: 'function', needs: ['lyDo'] },
  { action: 'handToXa', from: 'choTongHop', to: 'choXacNhan', by: ['truongThon'], mover: 'client', nghiemThu: false },
  {
    action: 'handToXa',
    from: 'choTongHop',
    to: 'choNghiemThu',
    by: ['truongThon', 'toCongTac'],
    mover: 'client',
    nghiemThu: true,
  },
  { action: 'accept', from: 'choNghiemThu', to: 'choXacNhan', by: ['toCongTac'], mover: 'client', nghiemThu: true },
  { action: 'receive', from: 'choXacNhan', to: 'choKiemTra', by: ['canBoXa'], mover: 'client' },
  { action: 'approve', from: 'choKiemTra', to: 'choBanGiao', by: ['canBoXa'], mover: 'client' },
  { action: 'handToCongAn', from: 'choBanGiao', to: 'choCongAnNhan', by: ['canBoXa'], mover: 'client' },
  { action: 'receiveCongAn', from: 'choCongAnNhan', to: 'choNhapTin', by: ['congAnXa'], mover: 'client' },
  { action: 'enter', from: 'choNhapTin', to: 'daNhapTin', by: ['congAnXa'], mover: 'client' },
  returnedBy('choTongHop', ['truongThon', 'toCongTac']),
  returnedBy('choNghiemThu', ['toCongTac']),
  returnedBy('choXacNhan', ['canBoXa']),
  returnedBy('choKiemTra', ['canBoXa']),
  returnedBy('choCongAnNhan', ['congAnXa']),
  returnedBy('choNhapTin', ['congAnXa']),
  { action: 'cancel', from: 'nhap', to: 'huy', by: COLLECTOR, mover: 'client', needs: ['lyDo', 'chuNhan'] },
  { action: 'cancel', from: 'traLai', to: 'huy', by: COLLECTOR, mover: 'client', needs: ['lyDo', 'chuNhan'] },
  { action: 'replace', from: 'traLai', to: 'thayThe', by: [], mover: 'function' },
  { action: 'reconcile', from: 'daNhapTin', to: 'khop', by: [], mover: 'function' },
  { action: 'reconcile', from: 'daNhapTin', to: 'lech', by: [], mover: 'function' },
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
  choCongAnNhan: 'banGiao',
  choNhapTin: 'nhapTin',
  daNhapTin: null,
  khop: null,
  lech: null,
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
  'choCongAnNhan',
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
  choXacNhan: 'Chờ xã nhận',
  choKiemTra: 'Chờ xã kiểm tra',
  choBanGiao: 'Chờ bàn giao công an',
  choCongAnNhan: 'Chờ công an nhận',
  choNhapTin: 'Chờ nhập tin',
  daNhapTin: 'Đã nhập tin',
  khop: 'Khớp dữ liệu dân cư',
  lech: 'Lệch dữ liệu dân cư',
  thayThe: 'Đã thay bằng phiếu mới',
  huy: 'Đã hủy',
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
  handToXa: 'Nộp về xã',
  accept: 'Nghiệm thu',
  receive: 'Nhận phiếu',
  approve: 'Duyệt phiếu',
  handToCongAn: 'Bàn giao công an',
  receiveCongAn: 'Công an nhận phiếu',
  enter: 'Đánh dấu đã nhập tin',
  return: 'Trả lại',
  cancel: 'Hủy phiếu',
  replace: 'Thay bằng phiếu mới',
  reconcile: 'Đối soát',
};
