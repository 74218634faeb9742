import type { Cap, DanhMuc } from '../dia-ban/cap.ts';
import type { BaiLam, TruongBaiLam } from '../phieu/phieu.ts';
import { type CauHoi, isFilled, isRuledOut } from './cau-hoi.ts';
import { MAU_03 } from './mau-03-cau-hoi.ts';

export { goiCauHoi, MAU_03 } from './mau-03-cau-hoi.ts';

/** What is printed around the questions. Form versions stay readable for good: old phiếu name theirs in `mau`. */
export const DAU_MAU_03 = {
  phienBan: 'TT11-2022/M03',
  soHieu: 'Mẫu số 03',
  tieuDe: 'PHIẾU THÔNG TIN VỀ NGƯỜI LAO ĐỘNG',
  canCu: 'Thông tư số 11/2022/TT-BLĐTBXH ngày 30/6/2022',
} as const;

/** Header of the form by unit list: the district line went with the districts on 01/7/2025 (Y26-01). */
export const DAU_PHIEU: Readonly<Record<DanhMuc, readonly (readonly [cap: Cap, nhan: string])[]>> = {
  dvhc2024: [
    ['tinh', 'Tỉnh/thành phố'],
    ['huyen', 'Quận/huyện/thị xã'],
    ['xa', 'Xã/phường/thị trấn'],
    ['thon', 'Thôn/tổ dân phố'],
  ],
  dvhc2025: [
    ['tinh', 'Tỉnh/thành phố'],
    ['xa', 'Xã/phường/đặc khu'],
    ['thon', 'Thôn/tổ dân phố'],
  ],
};

/** Steps of the screen. The printed form has no headings but those of câu 12 and 13. */
export const PHAN_MAU_03 = [
  ['nhanThan', 'Thông tin cá nhân'],
  ['uuTien', 'Đối tượng ưu tiên'],
  ['trinhDo', 'Trình độ'],
  ['hdkt', 'Tình trạng tham gia hoạt động kinh tế'],
  ['viecLam', 'Người có việc làm'],
  ['thatNghiep', 'Người thất nghiệp'],
  ['ky', 'Ngày ghi phiếu, người cung cấp thông tin'],
] as const;

/** Notes (1)–(10) at the foot of the form. */
export const GHI_CHU_MAU_03: Readonly<Record<number, string>> = {
  1: 'Ghi số CCCD; chưa có CCCD thì ghi số CMND.',
  2: 'Ghi số trên thẻ BHYT đã được cơ quan BHXH cấp.',
  3: 'Ghi theo thứ tự: số nhà, đường phố, xóm, làng; thôn, ấp, bản, buôn, phum, sóc; xã/phường/thị trấn; quận/huyện/thị xã; tỉnh/thành phố.',
  4: 'Ghi như chú thích (3).',
  5: 'Ghi tên gọi mã cấp III giáo dục, đào tạo theo Phần I Phụ lục Quyết định số 01/2017/QĐ-TTg.',
  6: 'Người có việc làm: người làm bất cứ việc gì không bị pháp luật cấm, tạo ra sản phẩm hoặc dịch vụ nhằm mục đích thu nhập.',
  7: 'Người thất nghiệp: người không có việc làm, đang tìm việc và sẵn sàng làm việc.',
  8: 'Ghi theo mã nghề cấp 3 tại Phụ lục I Quyết định số 34/2020/QĐ-TTg.',
  9: 'Ghi tên cụ thể của người sử dụng lao động; câu 12.1 đánh dấu X vào “Tự làm” thì không ghi.',
  10: 'Ghi như chú thích (3).',
};

/** Field names in printed order. */
export const TRUONG_MAU_03 = Object.keys(MAU_03) as readonly TruongBaiLam[];

type BangCauHoi = Readonly<Partial<Record<TruongBaiLam, CauHoi>>>;

/** The questions asked at this point of the interview, in printed order. */
export const askedFields = (bai: BaiLam, bang: BangCauHoi = MAU_03): readonly TruongBaiLam[] =>
  (Object.keys(bang) as TruongBaiLam[]).filter((truong) => bang[truong]?.asked(bai));

/**
 * Takes out the answers that a later answer has ruled out, and gives them back apart, so that a form can offer to undo.
 * What hangs on a question not yet answered stays.
 */
export const dropUnasked = (bai: BaiLam, bang: BangCauHoi = MAU_03): { bai: BaiLam; daBo: BaiLam } => {
  const isGone = (truong: string): boolean => {
    const cauHoi = bang[truong as TruongBaiLam];
    return cauHoi !== undefined && isRuledOut(bai, cauHoi);
  };
  const split = (keep: boolean): BaiLam =>
    Object.fromEntries(Object.entries(bai).filter(([truong]) => isGone(truong) !== keep));
  const daBo = split(false);
  return Object.keys(daBo).length === 0 ? { bai, daBo } : { bai: split(true), daBo };
};

/** How far the interview is. Optional questions count only once answered, so that a finished phiếu reads n of n. */
export const progressOf = (bai: BaiLam, bang: BangCauHoi = MAU_03): { answered: number; asked: number } => {
  const counted = askedFields(bai, bang).filter((truong) => bang[truong]?.required(bai) || isFilled(bai, truong));
  return { answered: counted.filter((truong) => isFilled(bai, truong)).length, asked: counted.length };
};
