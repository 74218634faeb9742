import { khoaCau } from '../ghi-do/bai-ghi.ts';
import type { MaViecLam } from '../problems-viec-lam.ts';
import { maLoiViec } from './loi-viec.ts';
import type { CauViec, TaiLieuViec } from './mau-viec.ts';

/** Answers of a form of supply and demand, by the document each goes into; as typed, finished or not. */
export type BaiViec = Readonly<Partial<Record<TaiLieuViec, Readonly<Record<string, unknown>>>>>;

type Truong = Pick<CauViec, 'taiLieu' | 'truong'>;

type Issue = { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: string };
/** What a schema of zod offers here. */
type Kiem<T> = {
  safeParse(
    data: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
};

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** What is wrong with the answers, by question. */
export type LoiViec = Readonly<Record<string, MaViecLam>>;

/** The question an issue belongs to: the longest `truong` its path begins with. */
const cauOf = (cau: readonly Truong[], taiLieu: string, [first = '', second = '']: readonly string[]): string => {
  const of = cau.filter((each) => each.taiLieu === taiLieu);
  const found =
    of.find(({ truong }) => truong === `${first}.${second}`) ??
    of.find(({ truong }) => truong === first) ??
    of.find(({ truong }) => truong.startsWith(`${first}.`));
  return found ? khoaCau(found) : `${taiLieu}.${first}`;
};

/**
 * Holds a whole form to its schema, whose first keys are its documents; `goi` tells where a document or a field goes by
 * another name on the form. The first finding at a question is the one that is shown.
 */
export const kiemBai = <T>(
  value: unknown,
  schema: Kiem<T>,
  cau: readonly Truong[],
  goi: Readonly<Record<string, string>> = {},
): { readonly loi: LoiViec; readonly data?: T } => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { loi: {}, data: parsed.data };
  const loi: Record<string, MaViecLam> = {};
  for (const issue of parsed.error.issues) {
    const [doc = '', ...path] = issue.path.map(String);
    const key = cauOf(cau, goi[doc] ?? doc, path);
    loi[goi[key] ?? key] ??= maLoiViec({ ...issue, path, input: at(value, issue.path) });
  }
  return { loi };
};
