import { formatNgay } from '@core/shared/ngay.ts';
import { KINH_NGHIEM, LOAI_LUONG, MUC_THAO } from '@core/viec-lam/danh-muc-viec.ts';
import type { HoSoChung, Luong, NgoaiNgu, NoiLam } from '@core/viec-lam/ho-so-viec.ts';
import type { CauViec } from '@core/viec-lam/mau-viec.ts';
import type { NguoiTimViec } from '@core/viec-lam/nguoi-tim-viec.ts';
import { formatSo } from '../../ui/format.ts';
import type { TenCua } from '../../ui/ten-noi.ts';
import { textOfThang } from './o-bang.tsx';

/** Experience as one side says it: a vacancy asks for it, a seeker has it. */
export const textOfKinhNghiem = (ma: HoSoChung['kinhNghiem'], ben: 'viec' | 'nguoi'): string => {
  if (ma === 'khong') return ben === 'viec' ? 'không yêu cầu kinh nghiệm' : 'chưa có kinh nghiệm';
  return `${ben === 'viec' ? 'cần ' : ''}kinh nghiệm ${KINH_NGHIEM.nhan(ma).toLocaleLowerCase('vi')}`;
};

const DON_VI: Readonly<Record<Luong['loai'], string>> = {
  thang: ' một tháng',
  ngay: ' một ngày',
  gio: ' một giờ',
  thoaThuan: '',
  hoaHong: '',
};

/** "7.000.000 – 9.000.000 đồng một tháng", "Thỏa thuận". */
export const textOfLuong = ({ loai, tu, den }: Luong): string => {
  if (tu === undefined && den === undefined) return LOAI_LUONG.nhan(loai);
  const unit = `đồng${DON_VI[loai]}`;
  if (tu === undefined) return `đến ${formatSo(den ?? 0)} ${unit}`;
  if (den === undefined) return `từ ${formatSo(tu)} ${unit}`;
  return tu === den ? `${formatSo(tu)} ${unit}` : `${formatSo(tu)} – ${formatSo(den)} ${unit}`;
};

export const textOfNoiLam = (noiLam: readonly NoiLam[], tenCua: TenCua): string =>
  noiLam
    .map(({ danhMuc, tinh, xa, kcn }) =>
      [kcn, xa && (tenCua(danhMuc, xa, tinh) ?? xa), tenCua(danhMuc, tinh) ?? tinh].filter(Boolean).join(', '),
    )
    .join('; ');

type KinhNghiem = NonNullable<NguoiTimViec['kinhNghiemLam']>[number];
const BANG: Readonly<Record<string, (row: never) => string>> = {
  trinhDoKhac: (row: string) => row,
  ngoaiNgu: ({ ten, chungChi, muc }: NgoaiNgu) =>
    [ten, chungChi, muc && MUC_THAO.nhan(muc).toLocaleLowerCase('vi')].filter(Boolean).join(', '),
  kinhNghiemLam: ({ donVi, congViec, chucVu, tu, den }: KinhNghiem) =>
    `${[congViec, chucVu, donVi].filter(Boolean).join(', ')} (${textOfThang(tu)} – ${den ? textOfThang(den) : 'nay'})`,
};

/** An answer in words, as somebody reads it back. */
export const textOfCau = (cau: CauViec, value: unknown, tenCua: TenCua): string => {
  if (value === undefined || value === null) return '';
  const nhan = (code: unknown): string => cau.options?.find(([own]) => own === code)?.[1] ?? String(code);
  switch (cau.kind) {
    case 'chon':
      return nhan(value);
    case 'nhieu':
      return (value as string[]).map(nhan).join(', ');
    case 'ngay':
      return formatNgay(value as string);
    case 'dungSai':
      return value === true ? 'Có' : 'Không';
    case 'so':
      return formatSo(value as number);
    case 'luong':
      return textOfLuong(value as Luong);
    case 'noiLam':
      return textOfNoiLam(value as NoiLam[], tenCua);
    case 'bang':
      return (value as never[]).map((row) => BANG[cau.truong]?.(row) ?? '').join('; ');
    case 'diaChi':
      return typeof value === 'string' ? value : textOfDiaChi(value as DiaChiGhi, tenCua);
    case 'thang':
    case 'text':
      return String(value);
  }
};

type DiaChiGhi = { danhMuc?: NoiLam['danhMuc']; tinh?: string; xa?: string; chiTiet: string };
const textOfDiaChi = ({ danhMuc, tinh, xa, chiTiet }: DiaChiGhi, tenCua: TenCua): string =>
  [chiTiet, danhMuc && xa && (tenCua(danhMuc, xa, tinh) ?? xa), danhMuc && tinh && (tenCua(danhMuc, tinh) ?? tinh)]
    .filter(Boolean)
    .join(', ');
