import { type BaiViec, docCau, khoaCau } from '@core/viec-lam/bai-viec.ts';
import { cauCua, type LoaiDien, MAU_CUA } from '@core/viec-lam/cau-cua-mau.ts';
import { LOAI_LUONG } from '@core/viec-lam/danh-muc-viec.ts';
import type { Luong } from '@core/viec-lam/ho-so-viec.ts';
import type { CauViec } from '@core/viec-lam/mau-viec.ts';
import { type CotXuat, oNgay, oThang } from '../xuat-tep/nguon-xuat.ts';
import { type TenCua, textOfCau } from './tra-loi.ts';

/** The options of all forms together: a record of an older form may hold what the present one does not offer. */
const together = (a: CauViec, b: CauViec): CauViec => {
  const more = b.options?.filter(([code]) => !a.options?.some(([own]) => own === code)) ?? [];
  return a.options ? { ...a, options: [...a.options, ...more] } : a;
};

/**
 * Every question that is answered into the register itself, on whichever of its forms, in the words of the one in force.
 * Contact and identity are apart, and what is sensitive (Luật 91/2025/QH15) is on no list.
 */
const cauCuaSo = (loai: LoaiDien): readonly CauViec[] => {
  const found = new Map<string, CauViec>();
  for (const cau of MAU_CUA[loai].flatMap((mau) => cauCua(loai, mau))) {
    if (cau.taiLieu !== loai || cau.nhayCam) continue;
    const before = found.get(khoaCau(cau));
    found.set(khoaCau(cau), before ? together(before, cau) : cau);
  }
  return [...found.values()];
};

const LONG = 36;

/** Pay can be reckoned with: how it is told, and its bounds in đồng. */
const cotLuong = <Row>(cau: CauViec, luong: (row: Row) => Luong | undefined): readonly CotXuat<Row>[] => [
  {
    nhan: `${cau.nhan}: tính theo`,
    rong: 24,
    o: (row) => {
      const loai = luong(row)?.loai;
      return loai ? LOAI_LUONG.nhan(loai) : '';
    },
  },
  { nhan: `${cau.nhan}: từ (đồng)`, rong: 14, o: (row) => luong(row)?.tu ?? '' },
  { nhan: `${cau.nhan}: đến (đồng)`, rong: 14, o: (row) => luong(row)?.den ?? '' },
];

const cotCuaCau = <Row>(cau: CauViec, bai: (row: Row) => BaiViec, ten: TenCua): readonly CotXuat<Row>[] => {
  const value = (row: Row): unknown => docCau(bai(row), cau);
  const { nhan, kind } = cau;
  if (kind === 'luong') return cotLuong(cau, (row) => value(row) as Luong | undefined);
  if (kind === 'ngay') return [{ nhan, rong: 12, o: (row) => oNgay(value(row) as string | undefined) }];
  if (kind === 'thang') return [{ nhan, rong: 12, o: (row) => oThang(value(row) as string | undefined) }];
  if (kind === 'so') return [{ nhan, rong: 12, o: (row) => (value(row) as number | undefined) ?? '' }];
  return [
    { nhan, ...(kind !== 'chon' && kind !== 'dungSai' && { rong: LONG }), o: (row) => textOfCau(cau, value(row), ten) },
  ];
};

/** The answers of a register as columns, under the labels of its form. */
export const cotTraLoi = <Row>(loai: LoaiDien, bai: (row: Row) => BaiViec, ten: TenCua): readonly CotXuat<Row>[] =>
  cauCuaSo(loai).flatMap((cau) => cotCuaCau(cau, bai, ten));
