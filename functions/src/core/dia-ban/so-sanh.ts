import { addDays, type Ngay } from '../shared/ngay.ts';
import type { DonVi } from './dia-ban.ts';
import { khoaTen } from './ten-don-vi.ts';

/** What a newer edition of a list changes. Every unit in it is whole and ready to be written. */
export interface ThayDoiDanhMuc {
  readonly them: readonly DonVi[];
  /** Renamed under the same code: the earlier name stays, with its last day. */
  readonly doiTen: readonly DonVi[];
  /** Moved below another unit. Phiếu already written keep the chain they were written with. */
  readonly doiCha: readonly DonVi[];
  /** No longer in the list: kept with its last day, because phiếu still point to it. */
  readonly bo: readonly DonVi[];
}

const sameChain = (a: DonVi, b: DonVi): boolean =>
  a.cha === b.cha && a.chuoi.tinh === b.chuoi.tinh && a.chuoi.huyen === b.chuoi.huyen;

const updated = (old: DonVi, unit: DonVi, den: Ngay): DonVi => ({
  ...old,
  ...(unit.cha !== undefined && { cha: unit.cha }),
  chuoi: unit.chuoi,
  ...(khoaTen(old.ten) !== khoaTen(unit.ten) && {
    ten: unit.ten,
    tenGap: unit.tenGap,
    tenTruoc: [...(old.tenTruoc ?? []), { ten: old.ten, den }],
  }),
});

/**
 * Compares the list in use with a newer edition that takes effect on `hieuLuc`. Another tone placement or apostrophe is
 * no change of name. With `phamVi` only that tỉnh is compared, for a file of one tỉnh. Thôn are local: they change only
 * by moving with their commune. Comparing again after the changes were written finds none.
 */
export const compareDanhMuc = (
  dangDung: readonly DonVi[],
  moi: readonly DonVi[],
  hieuLuc: Ngay,
  phamVi?: string,
): ThayDoiDanhMuc => {
  const compared = (unit: DonVi): boolean =>
    unit.cap !== 'thon' && (phamVi === undefined || unit.chuoi.tinh === phamVi);
  const inForce = (unit: DonVi): boolean => unit.den === undefined || unit.den >= hieuLuc;
  const before = new Map(dangDung.filter((unit) => compared(unit) && inForce(unit)).map((unit) => [unit.ma, unit]));
  const after = new Map(moi.filter(compared).map((unit) => [unit.ma, unit]));
  const den = addDays(hieuLuc, -1);
  const them: DonVi[] = [];
  const doiTen: DonVi[] = [];
  const doiCha: DonVi[] = [];
  for (const unit of after.values()) {
    const old = before.get(unit.ma);
    if (!old) {
      them.push({ ...unit, tu: hieuLuc });
    } else if (!sameChain(old, unit)) {
      doiCha.push(updated(old, unit, den));
    } else if (khoaTen(old.ten) !== khoaTen(unit.ten)) {
      doiTen.push(updated(old, unit, den));
    }
  }
  const moved = new Map(doiCha.map((unit) => [unit.ma, unit]));
  const thon = dangDung.flatMap((unit) => {
    const xa = unit.cap === 'thon' && unit.cha !== undefined ? moved.get(unit.cha) : undefined;
    return xa ? [{ ...unit, chuoi: { ...xa.chuoi, thon: unit.ma } }] : [];
  });
  const bo = [...before.values()].filter((unit) => !after.has(unit.ma)).map((unit) => ({ ...unit, den }));
  return { them, doiTen, doiCha: [...doiCha, ...thon], bo };
};
