import { Phieu, PhieuRieng } from '@core/phieu/phieu.ts';
import { readMany } from './read-many.ts';

/** What a list of papers says of a phiếu: as its place in the process knows it, or by the name on it. */
const TheoPhieu = Phieu.pick({ gioiTinh: true, thangSinh: true, diaBan: true, boi: true });
const TheoTen = PhieuRieng.pick({ hoTen: true, ngaySinh: true, diaBan: true });
export type DongPhieu = Pick<Phieu, 'diaBan' | 'gioiTinh' | 'thangSinh'> & {
  readonly boi?: string;
  readonly hoTen?: string | undefined;
};

const byId = <T>(found: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...found].map(([path, each]) => [path.split('/')[1] ?? '', each]));

/** The lines of some phiếu, by id; those the account may not read or that are gone are left out. */
export const getCacDong = async (
  ids: readonly string[],
  onProgress: (done: number) => void,
): Promise<ReadonlyMap<string, DongPhieu>> =>
  byId(
    await readMany(
      ids.map((id) => `phieu/${id}`),
      TheoPhieu,
      onProgress,
    ),
  );

/** The same with names and nothing else of the identity, for offices that may know it. */
export const getCacDongCoTen = async (
  ids: readonly string[],
  onProgress: (done: number) => void,
): Promise<ReadonlyMap<string, DongPhieu>> => {
  const found = await readMany(
    ids.map((id) => `phieu/${id}/rieng/dinhDanh`),
    TheoTen,
    onProgress,
  );
  return new Map(
    [...byId(found)].map(([id, { ngaySinh, ...each }]) => [
      id,
      { ...each, ...(ngaySinh && { thangSinh: ngaySinh.slice(0, 7) }) },
    ]),
  );
};

/** Who they are of, whole: for the office that enters them. */
export const getCacDinhDanh = async (
  ids: readonly string[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, PhieuRieng>> =>
  byId(
    await readMany(
      ids.map((id) => `phieu/${id}/rieng/dinhDanh`),
      PhieuRieng,
      onProgress,
      signal,
    ),
  );
