import { NHOM_NGHE } from '@core/forms/danh-muc-m03.ts';
import { Ngay } from '@core/shared/ngay.ts';
import { CMKT_VIEC } from '@core/viec-lam/danh-muc-viec.ts';
import type { LocDaCo } from '../../data/ket-noi-repo.ts';
import type { LocHoSo } from '../../data/viec-lam-repo.ts';

type Query = Readonly<Record<string, string | undefined>>;

/** What of a list stands behind a figure, as its address says it; a code that is not of the list is left out. */
export const locHoSoOf = ({ nghe, cmkt }: Query): LocHoSo => ({
  ...(NHOM_NGHE.codes.some((code) => code === nghe) && nghe !== undefined && { nhomNghe: nghe }),
  ...(CMKT_VIEC.codes.some((code) => code === cmkt) && cmkt !== undefined && { cmkt }),
});

export const tenLoc = ({ nhomNghe, cmkt }: LocHoSo): readonly string[] => [
  ...(nhomNghe ? [`nghề: ${NHOM_NGHE.nhan(nhomNghe)}`] : []),
  ...(cmkt ? [`trình độ: ${CMKT_VIEC.nhan(cmkt)}`] : []),
];

/** Undefined where the address asks for no figure's list. */
export const locDaCoOf = (query: Query): LocDaCo | undefined => {
  const { da } = query;
  if (da !== 'gioiThieu' && da !== 'nhan') return undefined;
  const tu = Ngay.safeParse(query.tu).data;
  const den = Ngay.safeParse(query.den).data;
  return { da, ...(tu && { tu }), ...(den && { den }), ...(da === 'nhan' && locHoSoOf(query)) };
};
