import { khoaCau } from '@core/ghi-do/bai-ghi.ts';
import { cauCua, type LoaiDien, MAU_CUA } from '@core/viec-lam/cau-cua-mau.ts';
import type { CauViec } from '@core/viec-lam/mau-viec.ts';
import type { OHien } from '../ghi-do/o-hien.ts';
import { O_KHAI_BAO } from './kiem-khai-bao.ts';
import { textOfCau } from './tra-loi.ts';

type Dong = string | Readonly<Record<string, unknown>>;

/** Whether what is typed is an answer as its schema has it; a row may be begun and not finished. */
const isDu = ({ kind, truong }: CauViec, value: unknown): boolean => {
  const has = (row: Dong, ...keys: string[]) => typeof row === 'string' || keys.every((key) => row[key] !== undefined);
  if (kind === 'luong') return has(value as Dong, 'loai');
  if (kind === 'noiLam') return (value as Dong[]).every((row) => has(row, 'danhMuc', 'tinh'));
  return truong !== 'kinhNghiemLam' || (value as Dong[]).every((row) => has(row, 'tu'));
};
/** The bare words and figures of an answer that is none yet. */
const chuTrong = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value).map(chuTrong).filter(Boolean).join(', ')
    : String(value ?? '');

/** All questions of a kind of record, in whichever version of its form. */
const oCuaMau = (loai: LoaiDien): readonly OHien[] => {
  const cau = MAU_CUA[loai].flatMap((mau) => cauCua(loai, mau));
  return [...new Map(cau.map((each) => [khoaCau(each), each])).values()].map((each) => ({
    ...{ taiLieu: each.taiLieu, truong: each.truong, nhan: each.nhan },
    text: (value, tenCua) =>
      value === undefined || isDu(each, value) ? textOfCau(each, value, tenCua) : chuTrong(value),
  }));
};
export const O_MAU: Readonly<Record<LoaiDien, readonly OHien[]>> = {
  viec: oCuaMau('viec'),
  nguoi: oCuaMau('nguoi'),
  nsdld: oCuaMau('nsdld'),
};

export const O_TO_KHAI: readonly OHien[] = [
  ...O_KHAI_BAO.map(({ truong, nhan }) => ({ taiLieu: 'khaiBao', truong, nhan, text: chuTrong })),
  { taiLieu: 'khaiBao', truong: 'ghiChu', nhan: 'Ghi chú', text: chuTrong },
];
