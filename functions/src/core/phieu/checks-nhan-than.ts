import type { MaPhieu } from '../problems.ts';
import {
  BHXH_DUNG_SO_DINH_DANH,
  CMND_HET_HIEU_LUC,
  isCmnd,
  isMaBhxh,
  isTinhKhaiSinh,
  parseCccd,
} from '../shared/giay-to.ts';
import { ageOn } from '../shared/ngay.ts';
import { foldVietnamese } from '../shared/van-ban.ts';
import { type CrossCheck, ngayXet } from './checks-row.ts';
import type { BaiLam } from './phieu.ts';

const NGAY_SOM_NHAT = '1900-01-01';
const CAU_TRUC_CCCD = 'NĐ 137/2015/NĐ-CP Điều 13; TT 07/2016/TT-BCA Phụ lục 1';

const cccdOf = (bai: BaiLam) => (bai.soGiayTo === undefined ? undefined : parseCccd(bai.soGiayTo));

const giayTo: readonly CrossCheck[] = [
  {
    id: 'CCCD02',
    fields: ['soGiayTo'],
    muc: 'loi',
    holds: ({ soGiayTo: so = '' }) => so === '' || isCmnd(so) || parseCccd(so) !== undefined,
    canCu: CAU_TRUC_CCCD,
  },
  {
    id: 'CCCD03',
    fields: ['soGiayTo', 'ngayPhongVan'],
    muc: 'canhBao',
    holds: (bai, ctx) => !isCmnd(bai.soGiayTo ?? '') || ngayXet(bai, ctx) <= CMND_HET_HIEU_LUC,
    canCu: 'Y26-04; Luật Căn cước 2023',
  },
  {
    id: 'CCCD04',
    fields: ['soGiayTo'],
    muc: 'canhBao',
    holds: (bai) => {
      const cccd = cccdOf(bai);
      return !cccd || isTinhKhaiSinh(cccd.maTinh);
    },
    canCu: CAU_TRUC_CCCD,
  },
  {
    id: 'CCCD05',
    fields: ['gioiTinh', 'soGiayTo'],
    muc: 'canhBao',
    holds: (bai) => !bai.gioiTinh || (cccdOf(bai)?.gioiTinh ?? bai.gioiTinh) === bai.gioiTinh,
    canCu: CAU_TRUC_CCCD,
  },
  {
    id: 'CCCD06',
    fields: ['ngaySinh', 'soGiayTo'],
    muc: 'canhBao',
    holds: (bai) => {
      const namSinh = cccdOf(bai)?.namSinh;
      return !bai.ngaySinh || namSinh === undefined || bai.ngaySinh.startsWith(`${namSinh}-`);
    },
    canCu: CAU_TRUC_CCCD,
  },
  {
    id: 'BHXH01',
    fields: ['soBhxh'],
    muc: 'loi',
    holds: ({ soBhxh: so = '' }) => so === '' || isMaBhxh(so),
    canCu: 'TT 11/2022, Mẫu 03, ghi chú (2); công văn 1804/BHXH-QLT',
  },
  {
    id: 'BHXH02',
    fields: ['soBhxh', 'soGiayTo'],
    muc: 'loi',
    holds: ({ soBhxh = '', soGiayTo = '' }) =>
      !isMaBhxh(soBhxh) || soBhxh.length !== 12 || soGiayTo === '' || soBhxh === soGiayTo,
    canCu: 'Y26-04; công văn 1804/BHXH-QLT: số định danh thay mã số BHXH',
  },
  {
    id: 'BHXH03',
    fields: ['soBhxh', 'ngayPhongVan'],
    muc: 'canhBao',
    holds: (bai, ctx) => !/^\d{12}$/.test(bai.soBhxh ?? '') || ngayXet(bai, ctx) >= BHXH_DUNG_SO_DINH_DANH,
    canCu: 'Y26-04; công văn 1804/BHXH-QLT: áp dụng từ 01/8/2025',
  },
];

const tenRow = (id: MaPhieu, truong: 'hoTen' | 'nguoiCungCap', muc: CrossCheck['muc'], bad: RegExp): CrossCheck => ({
  id,
  fields: [truong],
  muc,
  holds: (bai) => !bad.test(bai[truong] ?? ''),
  canCu: 'TT 11/2022, Mẫu 03, câu 1: họ, chữ đệm và tên khai sinh',
});

const ten: readonly CrossCheck[] = [
  tenRow('TEN01', 'hoTen', 'loi', /\p{N}/u),
  tenRow('TEN01', 'nguoiCungCap', 'loi', /\p{N}/u),
  tenRow('TEN02', 'hoTen', 'canhBao', /^\S+$/u),
  /** Names of the Central Highlands carry apostrophes, hyphens and dots (H'Nhung, Y-Bia). */
  tenRow('TEN03', 'hoTen', 'canhBao', /[^\p{L}\p{M}\p{N}\s'’.-]/u),
];

const ngay: readonly CrossCheck[] = [
  {
    id: 'NG01',
    fields: ['ngaySinh'],
    muc: 'loi',
    holds: ({ ngaySinh }, { homNay }) => !ngaySinh || ngaySinh <= homNay,
    canCu: 'TT 11/2022, Mẫu 03, câu 2',
  },
  {
    id: 'NG02',
    fields: ['ngaySinh'],
    muc: 'loi',
    holds: ({ ngaySinh }) => !ngaySinh || ngaySinh >= NGAY_SOM_NHAT,
    canCu: 'TT 11/2022, Mẫu 03, câu 2; số CCCD chỉ có cho người sinh từ năm 1900',
  },
  {
    id: 'NG03',
    fields: ['ngayPhongVan'],
    muc: 'loi',
    holds: ({ ngayPhongVan }, { homNay }) => !ngayPhongVan || ngayPhongVan <= homNay,
    canCu: 'TT 11/2022, Mẫu 03, phần ký',
  },
  {
    id: 'NG05',
    fields: ['ngaySinh', 'ngayPhongVan'],
    muc: 'loi',
    holds: ({ ngaySinh, ngayPhongVan }, { homNay }) =>
      !ngaySinh || !ngayPhongVan || ngaySinh > homNay || ngaySinh <= ngayPhongVan,
    canCu: 'TT 11/2022, Mẫu 03, câu 2',
  },
  {
    id: 'NG06',
    fields: ['ngayHdld', 'ngayPhongVan'],
    muc: 'loi',
    holds: (bai, ctx) => !bai.ngayHdld || bai.ngayHdld <= ngayXet(bai, ctx),
    canCu: 'TT 11/2022, Mẫu 03, câu 12.2.b: hợp đồng đang thực hiện',
  },
  {
    id: 'NG07',
    fields: ['ngayHdld', 'ngaySinh'],
    muc: 'canhBao',
    holds: ({ ngayHdld, ngaySinh }) => !ngayHdld || !ngaySinh || !(ageOn(ngaySinh, ngayHdld) < 15),
    canCu: 'Luật Việc làm 2025: người lao động từ đủ 15 tuổi; hợp đồng sớm hơn là có thể nhưng hiếm',
  },
];

/** A form may hold an address whose words are still to come. */
const chiTietOf = ({ chiTiet }: { chiTiet?: string }): string => foldVietnamese(chiTiet ?? '');

const diaChi: readonly CrossCheck[] = [
  ...(['thuongTru', 'noiO', 'diaChiNoiLam'] as const).map(
    (truong): CrossCheck => ({
      id: 'DB05',
      fields: [truong],
      muc: 'loi',
      holds: (bai) => {
        const { danhMuc, tinh, xa } = bai[truong] ?? {};
        return (tinh === undefined && xa === undefined) || (danhMuc !== undefined && tinh !== undefined);
      },
      canCu: 'Y26-01: mã đơn vị chỉ có nghĩa cùng phiên bản danh mục',
    }),
  ),
  {
    id: 'LG12',
    fields: ['noiO', 'thuongTru'],
    muc: 'canhBao',
    holds: ({ noiO, thuongTru }) =>
      !noiO ||
      !thuongTru ||
      noiO.danhMuc !== thuongTru.danhMuc ||
      noiO.xa !== thuongTru.xa ||
      chiTietOf(noiO) !== chiTietOf(thuongTru),
    canCu: 'TT 11/2022, Mẫu 03, câu 7: chỉ thu thập nếu khác nơi đăng ký thường trú',
  },
];

export const CHECKS_NHAN_THAN: readonly CrossCheck[] = [...giayTo, ...ten, ...ngay, ...diaChi];
