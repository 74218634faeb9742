import type { DonVi } from '../dia-ban/dia-ban.ts';
import { khoaTen, khoaTenRieng } from '../dia-ban/ten-don-vi.ts';
import type { Cot } from '../nhap/cot.ts';
import type { Dong, LoiDong } from '../nhap/nhap.ts';
import { parseGioiTinh, parseNgay, parseSoGiayTo } from '../nhap/o.ts';
import { isTinhKhaiSinh, parseCccd } from '../shared/giay-to.ts';
import { foldVietnamese, tidyText } from '../shared/van-ban.ts';
import { type DongBangKe, dayOfAge } from './bang-ke.ts';

/** Columns of a roster as police stations write them. */
export const COT_BANG_KE: readonly Cot[] = [
  {
    key: 'hoTen',
    nhan: 'Họ và tên',
    goi: ['Họ tên', 'Họ, chữ đệm và tên', 'Họ, chữ đệm và tên khai sinh', 'Tên công dân', 'Họ và tên nhân khẩu'],
    can: true,
  },
  {
    key: 'ngaySinh',
    nhan: 'Ngày, tháng, năm sinh',
    goi: ['Ngày sinh', 'Sinh ngày', 'Năm sinh', 'Ngày tháng năm sinh', 'NTNS'],
    can: true,
    ngay: true,
  },
  { key: 'gioiTinh', nhan: 'Giới tính', goi: ['Giới', 'Phái', 'Nam/Nữ'] },
  {
    key: 'soGiayTo',
    nhan: 'Số CCCD',
    goi: [
      'CCCD',
      'Số CCCD/CMND',
      'Số định danh',
      'Số định danh cá nhân',
      'Số ĐDCN',
      'ĐDCN',
      'Số căn cước',
      'Căn cước công dân',
      'CMND',
      'Số giấy tờ',
    ],
  },
  {
    key: 'hoSo',
    nhan: 'Số hộ',
    goi: ['Hộ số', 'Mã hộ', 'Số hộ khẩu', 'Số hồ sơ hộ', 'Hồ sơ hộ', 'Số hồ sơ cư trú', 'Số sổ hộ khẩu'],
  },
  { key: 'chuHo', nhan: 'Chủ hộ', goi: ['Họ tên chủ hộ', 'Họ và tên chủ hộ', 'Tên chủ hộ'] },
  { key: 'thuTu', nhan: 'Thứ tự trong hộ', goi: ['STT trong hộ', 'TT trong hộ'] },
  {
    key: 'thon',
    nhan: 'Thôn, tổ dân phố',
    goi: ['Thôn', 'Bản', 'Tổ', 'Tổ dân phố', 'Thôn/bản', 'Thôn/tổ', 'Khu dân cư', 'Xóm', 'Thôn, bản', 'Mã thôn'],
  },
  {
    key: 'diaChi',
    nhan: 'Địa chỉ',
    goi: ['Nơi thường trú', 'Nơi đăng ký thường trú', 'Chỗ ở hiện nay', 'Nơi ở hiện tại', 'Địa chỉ thường trú'],
  },
];

/** A line as the file gives it; the machine adds state, place and times. */
export type DongDoc = Pick<
  DongBangKe,
  'hoTen' | 'ngaySinh' | 'gioiTinh' | 'soGiayTo' | 'hoSo' | 'chuHo' | 'diaChi' | 'thonGhi' | 'thuTu' | 'sapXep'
> & { readonly duTuoiTu: string; readonly thon: string };

export type DocDong = { readonly dong?: DongDoc; readonly loi: readonly LoiDong[]; readonly luuY: readonly LoiDong[] };

const bound = (cell: string | undefined, max: number): string | undefined => {
  const text = tidyText(cell ?? '').slice(0, max);
  return text === '' ? undefined : text;
};

/** Numbers inside a text ordered by value: hộ 2 before hộ 10. */
const natural = (text: string): string =>
  foldVietnamese(text)
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(8, '0'))
    .slice(0, 50);

/** Lines without a household number keep the order of the file, after those that have one. */
export const sapXepOf = (hoSo: string | undefined, thuTu: number, so: number): string => {
  const household = hoSo ? natural(hoSo) : `~${String(so).padStart(8, '0')}`;
  return `${household}|${String(thuTu).padStart(4, '0')}|${String(so).padStart(6, '0')}`;
};

/** The one thôn that answers to a code or a name; a name that two thôn share answers to none. */
export const findThon = (cell: string, thon: readonly DonVi[]): DonVi | undefined => {
  const byCode = thon.find(({ ma }) => ma === cell.trim() || ma.split('-')[1] === cell.trim());
  if (byCode) return byCode;
  const readings: readonly ((unit: DonVi) => boolean)[] = [
    (unit) => khoaTen(unit.ten) === khoaTen(cell),
    (unit) => khoaTenRieng(unit.ten) === khoaTenRieng(cell),
    (unit) => foldVietnamese(unit.ten) === foldVietnamese(cell),
    (unit) => numbered(unit.ten) !== '' && numbered(unit.ten) === numbered(cell),
  ];
  for (const fits of readings) {
    const found = thon.filter(fits);
    if (found.length === 1) return found[0];
    if (found.length > 1) return undefined;
  }
  return undefined;
};

/** "TDP 05", "Tổ dân phố số 5" and "Tổ 5" are the same. */
const numbered = (ten: string): string => {
  const [, so] =
    /^(?:tdp|to dan pho|to|thon|ban|khu|khu dan cu|kdc|xom)(?: so)?[ .]*0*(\d{1,3})$/.exec(foldVietnamese(ten)) ?? [];
  return so ?? '';
};

/** Reads one row of a roster. A row without name or a whole birth date is faulty; the rest can be mended later. */
export const readDongBangKe = (
  row: Dong,
  { thon, thonMacDinh, tuoi }: { thon: readonly DonVi[]; thonMacDinh: string | undefined; tuoi: number },
): DocDong => {
  const { so, o } = row;
  const at = (ma: string, truong: string): LoiDong => ({ so, ma, truong });
  const loi: LoiDong[] = [];
  const luuY: LoiDong[] = [];

  const hoTen = bound(o.hoTen, 100);
  if (!hoTen) loi.push(at('NT03', 'hoTen'));
  else if (/\d/.test(hoTen)) loi.push(at('TEN01', 'hoTen'));

  const ngay = o.ngaySinh === undefined ? undefined : parseNgay(o.ngaySinh);
  if (!ngay) loi.push(at('NT03', 'ngaySinh'));
  else if (ngay.loai === 'thieu') loi.push(at('NT05', 'ngaySinh'));
  else if (ngay.loai === 'sai') loi.push(at('NT04', 'ngaySinh'));
  else if (ngay.ngay < '1900-01-01') loi.push(at('NG02', 'ngaySinh'));

  const giayTo = o.soGiayTo === undefined ? undefined : parseSoGiayTo(o.soGiayTo);
  if (o.soGiayTo === undefined) luuY.push(at('BK04', 'soGiayTo'));
  else if (!giayTo) loi.push(at('CCCD02', 'soGiayTo'));
  else if (giayTo.themSo) luuY.push(at('NT06', 'soGiayTo'));

  const cccd = giayTo && parseCccd(giayTo.so);
  if (cccd && !isTinhKhaiSinh(cccd.maTinh)) luuY.push(at('CCCD04', 'soGiayTo'));
  const gioiTinh = o.gioiTinh === undefined ? cccd?.gioiTinh : parseGioiTinh(o.gioiTinh);
  if (o.gioiTinh !== undefined && !gioiTinh) loi.push(at('NT10', 'gioiTinh'));
  else if (cccd && gioiTinh && cccd.gioiTinh !== gioiTinh) luuY.push(at('CCCD05', 'soGiayTo'));
  if (cccd && ngay?.loai === 'ngay' && Number(ngay.ngay.slice(0, 4)) !== cccd.namSinh)
    luuY.push(at('CCCD06', 'soGiayTo'));

  const unit = o.thon === undefined ? undefined : findThon(o.thon, thon);
  const maThon = unit?.ma ?? (o.thon === undefined ? (thonMacDinh ?? '') : '');
  if (maThon === '') luuY.push(at('BK03', 'thon'));

  if (loi.length > 0 || !hoTen || ngay?.loai !== 'ngay') return { loi, luuY };
  const hoSo = bound(o.hoSo, 40);
  const thuTu = /^\d{1,4}$/.test(o.thuTu?.trim() ?? '') ? Number(o.thuTu) : 0;
  const optional = { gioiTinh, soGiayTo: giayTo?.so, hoSo, chuHo: bound(o.chuHo, 100), diaChi: bound(o.diaChi, 300) };
  return {
    loi,
    luuY,
    dong: {
      hoTen,
      ngaySinh: ngay.ngay,
      ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as typeof optional),
      ...(maThon === '' && bound(o.thon, 100) !== undefined && { thonGhi: bound(o.thon, 100) }),
      thuTu,
      sapXep: sapXepOf(hoSo, thuTu, so),
      duTuoiTu: dayOfAge(ngay.ngay, tuoi),
      thon: maThon,
    } as DongDoc,
  };
};
