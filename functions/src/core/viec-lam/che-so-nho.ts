/** A figure of fewer people than this is not shown to the public (HN-12). */
export const NGUONG_CONG_BO = 5;
/** Hidden figures of one column that add up to less would be told by their sum. */
const TONG_CHE = NGUONG_CONG_BO - 1;

export type SoPhan = { readonly ma: string; readonly so: number };
export type SoDaChe = {
  /** null: not shown. */
  readonly tong: number | null;
  readonly phan: readonly { readonly ma: string; readonly so: number | null }[];
  /** What is hidden for the sake of this month's own figures; given to the next month as `cheTruoc`. */
  readonly cheRieng: readonly string[];
};

/** Neighbours in the order of the list, two by two, the last three where their number is odd; nothing of the figures decides it. */
const nhomOf = (phan: readonly SoPhan[]): SoPhan[][] => {
  const nhom: SoPhan[][] = [];
  for (let i = 0; i < phan.length; i += 2) nhom.push(phan.slice(i, i + 2));
  const last = nhom.at(-1);
  if (last?.length === 1 && nhom.length > 1) nhom.splice(-2, 2, [...(nhom.at(-2) ?? []), ...last]);
  return nhom;
};

const sumOf = (phan: readonly SoPhan[]): number => phan.reduce((sum, { so }) => sum + so, 0);

/** Groups with a small figure, and as many after them as it takes until what is hidden does not tell itself. */
const cheRiengOf = (nhom: readonly SoPhan[][]): SoPhan[] => {
  const hidden = new Set(nhom.flatMap((each, i) => (each.some(({ so }) => so < NGUONG_CONG_BO) ? [i] : [])));
  const cheRieng = () => nhom.filter((_, i) => hidden.has(i)).flat();
  if (hidden.size === 0) return [];
  const last = Math.max(...hidden);
  for (let step = 1; sumOf(cheRieng()) < TONG_CHE && step < nhom.length; step += 1)
    hidden.add((last + step) % nhom.length);
  return cheRieng();
};

/**
 * Hides what a public column of figures must not tell: `phan` are the parts that `tong` is the sum of. Whoever knows the
 * total, the other parts, other breakdowns of the same total and this very rule, still finds every number from 0 to 4
 * possible for a hidden small figure; so he does with the month before beside it, where nothing moved
 * (docs/decisions/0020-che-so-nho.md). Which parts are hidden together depends on their place in the list alone: a choice by
 * size would tell the size.
 */
export const cheSoNho = (tong: number, phan: readonly SoPhan[], cheTruoc: readonly string[] = []): SoDaChe => {
  const nhom = nhomOf(phan);
  const isWhole = sumOf(phan) === tong && phan.every(({ so }) => so >= 0);
  const cheRieng = isWhole && tong >= NGUONG_CONG_BO ? cheRiengOf(nhom) : phan;
  const before = nhom.filter((each) => each.some(({ ma }) => cheTruoc.includes(ma))).flat();
  const hidden = new Set([...cheRieng, ...before].map(({ ma }) => ma));
  return {
    tong: tong >= NGUONG_CONG_BO ? tong : null,
    phan: phan.map(({ ma, so }) => ({ ma, so: hidden.has(ma) ? null : so })),
    cheRieng: cheRieng.map(({ ma }) => ma),
  };
};
