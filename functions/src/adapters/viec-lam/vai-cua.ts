import type * as z from 'zod';
import type { DiaBanXa } from '../../core/dia-ban/dia-ban.ts';
import { isInside } from '../../core/dia-ban/dia-ban.ts';
import { Claims, ClaimsNsdld, ClaimsNtv } from '../../core/tai-khoan/tai-khoan.ts';
import type { VaiTro } from '../../core/tai-khoan/vai-tro.ts';

/** Whose a record of supply and demand is. */
export type CuaAi = {
  /** The centres of these keep it. */
  readonly diaBan: readonly DiaBanXa[];
  readonly nsdld?: string | undefined;
  readonly ntv?: string | undefined;
};

const own = <T>(claims: z.ZodType<T>, token: object, key: 'nsdld' | 'ntv'): T | undefined => {
  const { vaiTro, the, [key]: id } = token as Record<string, unknown>;
  return claims.safeParse({ vaiTro, [key]: id, the }).data;
};

/** What somebody's token makes him to a record: its centre, its employer, its seeker, or nothing. */
export const vaiCua = (token: unknown, { diaBan, nsdld, ntv }: CuaAi): readonly VaiTro[] => {
  const claims = (token ?? {}) as Record<string, unknown>;
  const employer = own(ClaimsNsdld, claims, 'nsdld');
  if (employer) return employer.nsdld === nsdld ? employer.vaiTro : [];
  const seeker = own(ClaimsNtv, claims, 'ntv');
  if (seeker) return seeker.ntv === ntv ? seeker.vaiTro : [];
  const office = Claims.safeParse(token).data;
  if (claims.cap !== 'tinh' || !office?.vaiTro.includes('trungTam')) return [];
  return diaBan.some((each) => isInside(each, office)) ? ['trungTam'] : [];
};
