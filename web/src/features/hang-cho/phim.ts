export type Lenh =
  | 'xuong'
  | 'len'
  | 'dau'
  | 'cuoi'
  | 'chon'
  | 'chonKeo'
  | 'chonTatCa'
  | 'mo'
  | 'dongY'
  | 'traLai'
  | 'thoat'
  | 'phieuSau'
  | 'phieuTruoc'
  | 'chep';

type Key = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

const LENH: Readonly<Record<string, Lenh>> = {
  j: 'xuong',
  ArrowDown: 'xuong',
  k: 'len',
  ArrowUp: 'len',
  Home: 'dau',
  End: 'cuoi',
  x: 'chon',
  ' ': 'chon',
  Enter: 'mo',
  o: 'mo',
  a: 'dongY',
  r: 'traLai',
  Escape: 'thoat',
  n: 'phieuSau',
  p: 'phieuTruoc',
  c: 'chep',
};

/** Which command a key press asks for; undefined lets the browser have it. Ctrl+A ticks all rows; other chords are the browser's. */
export const lenhOf = ({ key, shiftKey, ctrlKey, altKey, metaKey }: Key): Lenh | undefined => {
  const plain = key.length === 1 ? key.toLowerCase() : key;
  if ((ctrlKey || metaKey) && !altKey && plain === 'a') return 'chonTatCa';
  if (ctrlKey || altKey || metaKey) return undefined;
  const lenh = LENH[plain];
  return lenh === 'chon' && shiftKey ? 'chonKeo' : lenh;
};

/** Whether a key press belongs to a control that takes text or keys of its own. */
export const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|BUTTON|A|SUMMARY)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio'));

export type PhimViec = readonly (readonly [phim: string, viec: string])[];

export const PHIM_HANG_CHO: PhimViec = [
  ['J, ↓', 'phiếu dưới'],
  ['K, ↑', 'phiếu trên'],
  ['X, phím cách', 'chọn, bỏ chọn'],
  ['Shift + X', 'chọn cả dãy'],
  ['Ctrl + A', 'chọn tất cả'],
  ['Enter', 'mở phiếu'],
  ['A', 'chuyển bước sau'],
  ['R', 'trả lại'],
  ['Esc', 'bỏ chọn'],
];

export const PHIM_PHIEU: PhimViec = [
  ['J, ↓', 'câu dưới'],
  ['K, ↑', 'câu trên'],
  ['X', 'đánh dấu câu sai'],
  ['A', 'duyệt, chuyển bước sau'],
  ['R', 'trả lại'],
  ['N', 'phiếu sau'],
  ['P', 'phiếu trước'],
  ['Esc', 'về danh sách'],
];

export const PHIM_CHEP: PhimViec = [
  ['C', 'chép câu đang chọn rồi sang câu sau'],
  ['1–9, 0', 'chép câu có số phím đó'],
];
