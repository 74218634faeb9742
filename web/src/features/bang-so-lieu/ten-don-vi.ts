import type { DanhMuc } from '@core/dia-ban/cap.ts';
import { donViId } from '@core/dia-ban/dia-ban.ts';
import { signal } from '@preact/signals';
import { getDonVi } from '../../data/don-vi-repo.ts';

const known = signal<Readonly<Record<string, string>>>({});
const asked = new Set<string>();

/** Remembers names that came with something already read, so that going down and up again costs no read. */
export const learnTen = (danhMuc: DanhMuc, names: Readonly<Record<string, string>>): void => {
  const fresh = Object.entries(names).filter(([ma, ten]) => ten !== '' && known.peek()[donViId(danhMuc, ma)] !== ten);
  if (fresh.length === 0) return;
  known.value = { ...known.peek(), ...Object.fromEntries(fresh.map(([ma, ten]) => [donViId(danhMuc, ma), ten])) };
};

/** The name of a unit; asked for once where nothing read so far has named it, and undefined until it is known. */
export const tenCua = (danhMuc: DanhMuc, ma: string): string | undefined => {
  const id = donViId(danhMuc, ma);
  const ten = known.value[id];
  if (ten === undefined && !asked.has(id)) {
    asked.add(id);
    getDonVi(danhMuc, ma)
      .then((donVi) => donVi && learnTen(danhMuc, { [ma]: donVi.ten }))
      .catch(() => asked.delete(id));
  }
  return ten;
};

/** Resolves once each of those units has been asked for; one that nobody names stays unknown. */
export const askCacTen = async (danhMuc: DanhMuc, cacMa: readonly string[]): Promise<void> => {
  const chuaBiet = [...new Set(cacMa)].filter((ma) => known.peek()[donViId(danhMuc, ma)] === undefined);
  const found = await Promise.all(chuaBiet.map((ma) => getDonVi(danhMuc, ma).catch(() => undefined)));
  learnTen(danhMuc, Object.fromEntries(found.flatMap((donVi) => (donVi ? [[donVi.ma, donVi.ten]] : []))));
};
