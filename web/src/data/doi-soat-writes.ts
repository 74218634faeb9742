import type { DongDoiSoat, LichSuDoiSoat } from '@core/doi-soat/doi-soat.ts';
import { decide } from '@core/doi-soat/quyet-dinh.ts';

type QuyetDinhs = DongDoiSoat['quyetDinh'];
type Stamp<T> = { readonly uid: string; readonly now: T };

/**
 * The next version of a line with these decisions, and the line of its history: firestore.rules takes both or neither.
 * With the last open field decided the line is handed on to be carried out.
 */
export const decidedDong = <T>(dong: DongDoiSoat, more: QuyetDinhs, theoKeHoach: boolean, { uid, now }: Stamp<T>) => {
  const { quyetDinh, conMo } = decide(dong, more);
  const v = dong.v + 1;
  const patch = { quyetDinh, conMo, buoc: conMo.length === 0 ? 'daQuyet' : 'mo', v, suaBoi: uid, luc: now } satisfies {
    [K in keyof DongDoiSoat]?: K extends 'luc' ? T : DongDoiSoat[K];
  };
  const lichSu = {
    v,
    tu: dong.quyetDinh,
    den: quyetDinh,
    theoKeHoach,
    boi: uid,
    luc: now,
    diaBan: dong.diaBan,
  } satisfies {
    [K in keyof LichSuDoiSoat]: K extends 'luc' ? T : LichSuDoiSoat[K];
  };
  return { patch, lichSu };
};
