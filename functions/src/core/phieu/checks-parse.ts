import type * as z from 'zod';
import type { MaPhieu } from '../problems.ts';
import { BaiLam, type Loi } from './phieu.ts';

/** The id of a shape error. Only the kind of issue is used, so that nothing a person wrote reaches a log or a message. */
const maOf = (issue: z.core.$ZodIssue): MaPhieu => {
  const chiTiet = issue.path.at(-1) === 'chiTiet';
  switch (issue.code) {
    case 'too_big':
      return 'DL02';
    case 'invalid_value':
      return 'DL03';
    case 'invalid_format':
      return issue.format === 'date' ? 'DL04' : 'DL07';
    case 'unrecognized_keys':
      return 'DL05';
    case 'too_small':
      return chiTiet ? 'DL08' : 'DL07';
    default:
      return chiTiet ? 'DL08' : 'DL06';
  }
};

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** A key we do not know is named only when it looks like a field name: a header cell may hold anything. */
const TEN_TRUONG = /^[A-Za-z][A-Za-z]{0,39}$/;
const nameOf = (key: string): string => (TEN_TRUONG.test(key) ? key : 'phieu');

const pinned = (ma: MaPhieu, truong: string): Loi => ({ ma, truong, muc: 'loi' });

/**
 * Reads answers that come from outside, field by field: what is well formed is kept, the rest is left out and listed.
 * Blank cells are answers not given.
 */
export const parseBaiLam = (raw: unknown): { bai: BaiLam; loi: Loi[] } => {
  if (!isRecord(raw)) return { bai: {}, loi: [pinned('DL01', 'phieu')] };
  const shape: Record<string, z.ZodType> = BaiLam.shape;
  const bai: Record<string, unknown> = {};
  const loi: Loi[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (schema === undefined) loi.push(pinned('DL05', nameOf(key)));
    else if (!isBlank(value)) {
      const { success, data, error } = schema.safeParse(value);
      if (success) bai[key] = data;
      else loi.push(...[...new Set(error.issues.map(maOf))].map((ma) => pinned(ma, key)));
    }
  }
  return { bai, loi };
};
