import { LOAI_THU, type Thu } from '@core/nhac-viec/thu.ts';
import type { Ngay } from '@core/shared/ngay.ts';

export type NgayThu<Doc extends Thu> = { readonly ngay: Ngay; readonly thu: readonly Doc[] };

/** Letters by day, newest first, the most pressing kind of a day first. */
export const byNgay = <Doc extends Thu>(letters: readonly Doc[]): NgayThu<Doc>[] => {
  const days = new Map<Ngay, Doc[]>();
  for (const thu of letters) days.set(thu.ngay, [...(days.get(thu.ngay) ?? []), thu]);
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([ngay, thu]) => ({
      ngay,
      thu: thu.sort((a, b) => LOAI_THU.indexOf(a.loai) - LOAI_THU.indexOf(b.loai)),
    }));
};
