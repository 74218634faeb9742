import { type BaiGhi, docCau, khoaCau, type OGhi } from '@core/ghi-do/bai-ghi.ts';
import { apDoi, type GhiDo, oKhac } from '@core/ghi-do/ghi-do.ts';
import type { TenCua } from '../../ui/ten-noi.ts';
import type { DongHaiBan } from './hai-ban.tsx';

/** A question of a form that is kept while it is written, and its answer in words. */
export type OHien = OGhi & { readonly nhan: string; readonly text: (value: unknown, tenCua: TenCua) => string };

/** Where the record and what was left unfinished differ, in words; of a part of it nobody may read back here, that is said. */
export const dongKhac = (o: readonly OHien[], nen: BaiGhi, ban: GhiDo, tenCua: TenCua): readonly DongHaiBan[] => {
  const toi = apDoi(nen, ban.doi);
  const trong = (text: string) => text || '(để trống)';
  return oKhac(o, nen, ban).map((each) => ({
    nhan: each.nhan,
    mayChu: nen[each.taiLieu] ? trong(each.text(docCau(nen, each), tenCua)) : '(không xem lại được ở đây)',
    toi: trong(ban.dangGo[khoaCau(each)] ?? each.text(docCau(toi, each), tenCua)),
  }));
};
