import { docCau } from '@core/ghi-do/bai-ghi.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import type { LoaiDien } from '@core/viec-lam/cau-cua-mau.ts';
import { cauMoiMau } from '@core/viec-lam/cau-moi-mau.ts';
import { LOAI_LUONG } from '@core/viec-lam/danh-muc-viec.ts';
import type { Luong } from '@core/viec-lam/ho-so-viec.ts';
import type { CauViec } from '@core/viec-lam/mau-viec.ts';
import type { TenCua } from '../../ui/ten-noi.ts';
import { type CotXuat, oNgay, oThang } from '../xuat-tep/nguon-xuat.ts';
import { textOfCau } from './tra-loi.ts';

/**
 * What is answered into the register itself. Contact and identity are apart, and what is sensitive (Luật 91/2025/QH15) is
 * on no list.
 */
const cauCuaSo = (loai: LoaiDien): readonly CauViec[] =>
  cauMoiMau(loai).filter(({ taiLieu, nhayCam }) => taiLieu === loai && !nhayCam);

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
