import type { DanhMuc } from '@core/dia-ban/cap.ts';
import { type DonVi, donViId } from '@core/dia-ban/dia-ban.ts';
import { signal } from '@preact/signals';
import { listTinh, listXaCuaTinh } from '../data/dia-ban-files.ts';

/** The name of a tỉnh, or of a xã in it, where it is known by now. */
export type TenCua = (danhMuc: DanhMuc, ma: string, tinh?: string) => string | undefined;

const known = signal<Readonly<Record<string, string>>>({});
const asked = new Set<string>();

const learn = (units: readonly DonVi[]): void => {
  known.value = {
    ...known.peek(),
    ...Object.fromEntries(units.map(({ danhMuc, ma, ten }) => [donViId(danhMuc, ma), ten])),
  };
};
/** A file is asked for once; where it does not come the code stands in the place of the name. */
const ask = (key: string, load: () => Promise<readonly DonVi[]>): void => {
  if (asked.has(key)) return;
  asked.add(key);
  load().then(learn, (error: unknown) => console.error('tenNoi.notLoaded', error));
};

/**
 * The name of a tỉnh, or of a xã in it, from the static files of the lists: an employer and a seeker may read those, and no
 * register of units. Undefined until it is known.
 */
export const tenNoi = (danhMuc: DanhMuc, ma: string, tinh = ma): string | undefined => {
  ask(danhMuc, () => listTinh(danhMuc));
  if (ma !== tinh) ask(donViId(danhMuc, tinh), () => listXaCuaTinh(danhMuc, tinh));
  return known.value[donViId(danhMuc, ma)];
};
