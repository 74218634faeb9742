import type { BaiLam, TruongBaiLam } from '../phieu/phieu.ts';

/** What an answer looks like: one control of the screen, one column type of the export. */
export type KindCauHoi =
  | 'text'
  | 'ngay'
  | 'chon'
  | 'nhieu'
  | 'soGiayTo'
  | 'soBhxh'
  | 'diaChi'
  /** Free text with a list of suggestions (`goiY`). */
  | 'goiY'
  /** Work in words, with everyday jobs as suggestions (core/forms/tim-viec.ts). */
  | 'viec'
  | 'danhMucNghe';

/** The answers that decide whether another question is asked. */
export type TruongCua = 'uuTien' | 'cmkt' | 'hdkt' | 'viThe' | 'hdld';

/** One condition of a skip rule: the deciding answer is one of these codes (`la`), or none of them (`khac`). */
export type DieuKien =
  | { readonly truong: TruongCua; readonly la: readonly string[] }
  | { readonly truong: TruongCua; readonly khac: readonly string[] };

/** Options printed under a common heading, with the shorter wording the form uses there. */
export type NhomLuaChon = {
  readonly nhan: string;
  readonly luaChon: readonly (readonly [code: string, nhan: string])[];
};

export type CauHoiData = {
  /** Question number; also the column order of every export. */
  readonly cau: string;
  /** The printed label. */
  readonly nhan: string;
  /** The printed remark under the label. */
  readonly phuNhan?: string;
  /** How a sentence refers to the question. */
  readonly goi: string;
  readonly phan: string;
  readonly kind: KindCauHoi;
  readonly options?: readonly (readonly [code: string, nhan: string])[];
  readonly nhom?: readonly NhomLuaChon[];
  readonly goiY?: readonly string[];
  /** Numbers of the printed notes that explain the question. */
  readonly ghiChu?: readonly number[];
  /** Jump printed beside an option. */
  readonly nhay?: Readonly<Record<string, string>>;
  /** All must hold for the question to be asked. */
  readonly dieuKien?: readonly DieuKien[];
  /** Why the answer may not be left empty, and under which further conditions. */
  readonly batBuoc?: { readonly canCu: string; readonly khi?: readonly DieuKien[] };
  /** Not on the printed form: added so that the answer can be counted. */
  readonly ngoaiMau?: true;
  /** Sensitive personal data (Luật 91/2025/QH15): the person is told so. */
  readonly nhayCam?: true;
  /** Help for the interviewer. */
  readonly huongDan: string;
  readonly input?: {
    readonly inputMode?: 'text' | 'numeric';
    readonly maxLength?: number;
    readonly autocapitalize?: 'words' | 'sentences' | 'off';
  };
};

export type CauHoi = CauHoiData & {
  /** Skip rule (bước nhảy): whether the question is asked, given the answers so far. */
  readonly asked: (bai: BaiLam) => boolean;
  /** Whether it is asked and may not be left empty. */
  readonly required: (bai: BaiLam) => boolean;
};

const codesOf = (bai: BaiLam, truong: TruongCua): readonly string[] => {
  const answer = bai[truong];
  return answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
};

const matches = (bai: BaiLam, dieuKien: DieuKien): boolean => {
  const codes = codesOf(bai, dieuKien.truong);
  return 'la' in dieuKien
    ? codes.some((code) => dieuKien.la.includes(code))
    : !codes.some((code) => dieuKien.khac.includes(code));
};

const allMatch = (bai: BaiLam, dieuKien: readonly DieuKien[] = []): boolean =>
  dieuKien.every((one) => matches(bai, one));

export const cauHoi = (data: CauHoiData): CauHoi => ({
  ...data,
  asked: (bai) => allMatch(bai, data.dieuKien),
  required: (bai) => data.batBuoc !== undefined && allMatch(bai, data.dieuKien) && allMatch(bai, data.batBuoc.khi),
});

export const isFilled = (bai: BaiLam, truong: TruongBaiLam): boolean => {
  const answer: unknown = bai[truong];
  return answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);
};

/**
 * Whether an answer given earlier rules the question out. Not the same as "not asked": while câu 11 is still empty,
 * câu 12 is not asked, but what stands there contradicts nothing. Câu 8 left empty means "no priority group".
 */
export const isRuledOut = (bai: BaiLam, { dieuKien = [] }: CauHoi): boolean =>
  dieuKien.some((one) => (one.truong === 'uuTien' || isFilled(bai, one.truong)) && !matches(bai, one));
