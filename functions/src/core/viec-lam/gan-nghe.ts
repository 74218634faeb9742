import { foldVietnamese } from '../shared/van-ban.ts';
import type { HoSoChung } from './ho-so-viec.ts';

/** Words of a job title that say nothing of the job. */
const TU_CHUNG = new Set([
  'nhan',
  'vien',
  'cong',
  'nhan',
  'tho',
  'lao',
  'dong',
  'viec',
  'lam',
  'va',
  'cac',
  'cho',
  'tai',
  'tuyen',
  'can',
]);

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    foldVietnamese(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 1),
  );

/** Words that tell the job; all of them where every word is a common one ("nhân viên"). */
const tellingWords = (text: string): ReadonlySet<string> => {
  const all = wordsOf(text);
  const telling = new Set([...all].filter((word) => !TU_CHUNG.has(word)));
  return telling.size > 0 ? telling : all;
};

/** How alike two texts are by their telling words, 0 to 1 (shared words over the words of the shorter one). */
export const giongTen = (a: string, b: string): number => {
  const [x, y] = [tellingWords(a), tellingWords(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared === 0 ? 0 : shared / Math.min(x.size, y.size);
};

/** Longest code of QĐ 34/2020 the forms ask for. */
const CAP_NGHE = 4;

/**
 * Distance in the tree of occupations, 0 (the same) to 1 (nothing in common): by the digits two codes share where both
 * have one, else by the group of the first level.
 */
export const cachNghe = (
  a: Pick<HoSoChung, 'nhomNghe' | 'maNghe'>,
  b: Pick<HoSoChung, 'nhomNghe' | 'maNghe'>,
): number => {
  if (a.maNghe && b.maNghe) {
    const most = Math.min(a.maNghe.length, b.maNghe.length, CAP_NGHE);
    let shared = 0;
    while (shared < most && a.maNghe[shared] === b.maNghe[shared]) shared += 1;
    return 1 - shared / most;
  }
  return a.nhomNghe === b.nhomNghe ? 0.5 : 1;
};
