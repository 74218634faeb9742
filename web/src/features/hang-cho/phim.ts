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
  | 'troGiup';

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
  '?': 'troGiup',
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

export const PHIM_HANG_CHO: readonly (readonly [phim: string, viec: string])[] = [
  ['J / ↓', 'phiếu kế tiếp'],
  ['K / ↑', 'phiếu trước'],
  ['X / phím cách', 'chọn hoặc bỏ chọn'],
  ['Shift + X', 'chọn cả dãy'],
  ['Ctrl + A', 'chọn tất cả'],
  ['Enter', 'mở phiếu'],
  ['A', 'duyệt, chuyển bước sau'],
  ['R', 'trả lại'],
  ['Esc', 'bỏ chọn, đóng'],
];
