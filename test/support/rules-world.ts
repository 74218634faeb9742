import { readFileSync } from 'node:fs';
import type { Claims } from '@core/tai-khoan/tai-khoan.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeAll, expect } from 'vitest';
import { type FirestoreRest, firestoreRest, type Outcome } from './firestore-rest.ts';
import { DTV } from './phieu-builder.ts';

/** A project of its own for each test file: rules without triggers, and nobody else's documents. */
export const useRulesProject = (name: string): FirestoreRest => {
  const firestore = firestoreRest(`demo-rules-${name}`);
  beforeAll(async () => {
    await firestore.useRules(readFileSync('firestore.rules', 'utf8'));
    await firestore.clear();
  });
  return firestore;
};

/** Past instant for documents put in place before the test acts. */
export const EARLIER = new Date('2024-08-15T02:12:33Z');

type Area = Pick<Claims, 'cap' | 'danhMuc' | 'ma'>;
export const THON: Area = { cap: 'thon', danhMuc: 'dvhc2024', ma: '03386-001' };
export const XA: Area = { cap: 'xa', danhMuc: 'dvhc2024', ma: '03386' };
export const HUYEN: Area = { cap: 'huyen', danhMuc: 'dvhc2024', ma: '105' };
export const TINH: Area = { cap: 'tinh', danhMuc: 'dvhc2024', ma: '12' };

/** The level at which each role of the plans works. */
export const AREA_OF: Readonly<Record<VaiTro, Area>> = {
  dieuTraVien: THON,
  truongThon: THON,
  toCongTac: XA,
  canBoXa: XA,
  congAnXa: XA,
  capHuyen: HUYEN,
  capTinh: TINH,
  congAnTinh: TINH,
  quanTri: TINH,
  nguoiLaoDong: XA,
  trungTam: TINH,
  doanhNghiep: XA,
  nguoiTimViec: XA,
};

/** Another unit of the same level and list. */
export const elsewhere = (area: Area): Area => ({
  ...area,
  ma: { thon: '03389-001', xa: '03389', huyen: '106', tinh: '14' }[area.cap],
});
/** The same code in the next list: another place. */
export const otherList = (area: Area): Area => ({ ...area, danhMuc: 'dvhc2025' });

export const claimsOf = (vaiTro: readonly VaiTro[], area: Area, the = 1): Claims => ({
  vaiTro: [...vaiTro],
  ...area,
  the,
});

/** The collector acts under the uid that owns the phiếu of the builder; any other role under its own name. */
export const uidOf = (role: VaiTro): string => (role === 'dieuTraVien' ? DTV : role);

/** One clause of the emulator's refusal: a rule that said no. Anything else is a rule that failed to decide. */
const SAID_NO = /^(false for '\w+' @ L\d+|evaluation error at L\d+:\d+ for '\w+' @ L\d+|No matching allow statements)$/;

/** Refused by a rule that says no, not by a rule that crashes: a slip in a field name must not pass for a denial. */
export const expectRefused = ({ ok, message }: Outcome, what = ''): void => {
  const crashed = message.split(',').filter((clause) => !SAID_NO.test(clause.trim()));
  expect({ what, ok, crashed }).toEqual({ what, ok: false, crashed: [] });
};
export const expectAllowed = ({ ok, message }: Outcome, what = ''): void => {
  expect({ what, ok, message }).toEqual({
    what,
    ok: true,
    message: expect.not.stringMatching(/^\s*(false|evaluation)/),
  });
};

/** Runs many small requests, a few at a time. */
export const inBatches = async <T>(items: readonly T[], run: (item: T) => Promise<void>, width = 16): Promise<void> => {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of queue) await run(item);
    }),
  );
};
