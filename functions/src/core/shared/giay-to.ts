import type { Ngay } from './ngay.ts';

/**
 * First three digits of a personal number: the province where the birth was registered, by the old list of 63
 * (NĐ 137/2015/NĐ-CP Điều 13; TT 07/2016/TT-BCA Phụ lục 1). Never the province of residence: people move, it stays.
 */
export const TINH_KHAI_SINH: Readonly<Record<string, string>> = {
  '001': 'Hà Nội',
  '002': 'Hà Giang',
  '004': 'Cao Bằng',
  '006': 'Bắc Kạn',
  '008': 'Tuyên Quang',
  '010': 'Lào Cai',
  '011': 'Điện Biên',
  '012': 'Lai Châu',
  '014': 'Sơn La',
  '015': 'Yên Bái',
  '017': 'Hòa Bình',
  '019': 'Thái Nguyên',
  '020': 'Lạng Sơn',
  '022': 'Quảng Ninh',
  '024': 'Bắc Giang',
  '025': 'Phú Thọ',
  '026': 'Vĩnh Phúc',
  '027': 'Bắc Ninh',
  '030': 'Hải Dương',
  '031': 'Hải Phòng',
  '033': 'Hưng Yên',
  '034': 'Thái Bình',
  '035': 'Hà Nam',
  '036': 'Nam Định',
  '037': 'Ninh Bình',
  '038': 'Thanh Hóa',
  '040': 'Nghệ An',
  '042': 'Hà Tĩnh',
  '044': 'Quảng Bình',
  '045': 'Quảng Trị',
  '046': 'Thừa Thiên Huế',
  '048': 'Đà Nẵng',
  '049': 'Quảng Nam',
  '051': 'Quảng Ngãi',
  '052': 'Bình Định',
  '054': 'Phú Yên',
  '056': 'Khánh Hòa',
  '058': 'Ninh Thuận',
  '060': 'Bình Thuận',
  '062': 'Kon Tum',
  '064': 'Gia Lai',
  '066': 'Đắk Lắk',
  '067': 'Đắk Nông',
  '068': 'Lâm Đồng',
  '070': 'Bình Phước',
  '072': 'Tây Ninh',
  '074': 'Bình Dương',
  '075': 'Đồng Nai',
  '077': 'Bà Rịa - Vũng Tàu',
  '079': 'Thành phố Hồ Chí Minh',
  '080': 'Long An',
  '082': 'Tiền Giang',
  '083': 'Bến Tre',
  '084': 'Trà Vinh',
  '086': 'Vĩnh Long',
  '087': 'Đồng Tháp',
  '089': 'An Giang',
  '091': 'Kiên Giang',
  '092': 'Cần Thơ',
  '093': 'Hậu Giang',
  '094': 'Sóc Trăng',
  '095': 'Bạc Liêu',
  '096': 'Cà Mau',
};

export type Cccd = {
  /** First three digits; a code outside `TINH_KHAI_SINH` may be a birth registered abroad. */
  readonly maTinh: string;
  readonly gioiTinh: '1' | '2';
  readonly namSinh: number;
};

/** What a 12-digit personal number says of its holder; undefined for anything else. There is no check digit. */
export const parseCccd = (so: string): Cccd | undefined => {
  const [, maTinh, theKy, nam] = /^(\d{3})(\d)(\d{2})\d{6}$/.exec(so) ?? [];
  if (maTinh === undefined || theKy === undefined || nam === undefined) return undefined;
  return {
    maTinh,
    gioiTinh: Number(theKy) % 2 === 0 ? '1' : '2',
    namSinh: 1900 + 100 * Math.floor(Number(theKy) / 2) + Number(nam),
  };
};

export const isTinhKhaiSinh = (maTinh: string): boolean => Object.hasOwn(TINH_KHAI_SINH, maTinh);

/** An old identity card number of 9 digits. Those of 12 digits cannot be told from a personal number. */
export const isCmnd = (so: string): boolean => /^\d{9}$/.test(so);

/** The last day a CMND was valid as a document (Luật Căn cước 2023); what it says stays true, so the number is kept. */
export const CMND_HET_HIEU_LUC: Ngay = '2024-12-31';

/** From this day the personal number takes the place of the 10-digit insurance code (công văn 1804/BHXH-QLT). */
export const BHXH_DUNG_SO_DINH_DANH: Ngay = '2025-08-01';

/** A social insurance code: 10 digits of old, the 12 of the personal number since. */
export const isMaBhxh = (so: string): boolean => /^(\d{10}|\d{12})$/.test(so);
