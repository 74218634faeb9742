import { addDays, type Ngay } from '../shared/ngay.ts';
import type { KetQuaLo } from './nhap.ts';

/** Days after its last change that a file of people’s registrations keeps its cells, for rows to be mended; then numbers and results stay. */
export const NGAY_GIU_DONG = 30;
/** Files changed last on that day or later keep their cells. */
export const giuDongTu = (homNay: Ngay): Ngay => addDays(homNay, -NGAY_GIU_DONG);

/** Findings that let nothing of a row be kept: the person has not consented (Luật 91/2025/QH15 Điều 9). */
const KHONG_DUOC_GIU: readonly string[] = ['NV06'];

/** What is left of a row whose cells may not be kept: its number, and why somebody left it out. */
export const boO = (row: unknown): object => {
  const { so, boQua } = (row ?? {}) as { so?: unknown; boQua?: unknown };
  return { so: so ?? 0, o: {}, ...(boQua !== undefined && { boQua }) };
};

/** The rows of a chunk as they are kept beside its result; undefined where they stay as they are. */
export const dongDuocGiu = (
  rows: readonly unknown[],
  { loiDong }: Pick<KetQuaLo, 'loiDong'>,
): unknown[] | undefined => {
  const xoa = new Set(loiDong.flatMap(({ so, ma }) => (KHONG_DUOC_GIU.includes(ma) ? [so] : [])));
  if (xoa.size === 0) return undefined;
  return rows.map((row) => (xoa.has((row as { so: number }).so) ? boO(row) : row));
};
