/** Answers of any form that is kept while it is written. */
export type BaiGhi = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
/** Where an answer goes: its document, and its path there. */
export type OGhi = { readonly taiLieu: string; readonly truong: string };

/** Names a question, and what is wrong with its answer. */
export const khoaCau = <T extends string>({ taiLieu, truong }: OGhi & { readonly taiLieu: T }): `${T}.${string}` =>
  `${taiLieu}.${truong}`;

/** The answer to a question; `truong` may lead into an object (`nganh.ma`). */
export const docCau = (bai: BaiGhi, { taiLieu, truong }: OGhi): unknown => {
  const [first = '', second] = truong.split('.');
  const value = bai[taiLieu]?.[first];
  return second === undefined ? value : (value as Record<string, unknown> | undefined)?.[second];
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const put = (of: Readonly<Record<string, unknown>>, key: string, value: unknown): Record<string, unknown> => {
  const { [key]: _gone, ...rest } = of;
  return isEmpty(value) ? rest : { ...rest, [key]: value };
};

/** The answers with one of them changed; an empty one is no answer, and an object that lost its last part goes too. */
export const ghiCau = <B extends BaiGhi>(bai: B, { taiLieu, truong }: OGhi, value: unknown): B => {
  const of = bai[taiLieu] ?? {};
  const [first = '', second] = truong.split('.');
  if (second === undefined) return { ...bai, [taiLieu]: put(of, first, value) };
  const inner = put((of[first] ?? {}) as Record<string, unknown>, second, value);
  return { ...bai, [taiLieu]: put(of, first, Object.keys(inner).length > 0 ? inner : undefined) };
};
