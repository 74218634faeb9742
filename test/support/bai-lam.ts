import { LC_2024 } from '@core/ke-hoach/index.ts';
import type { CheckContext } from '@core/phieu/checks.ts';
import { BaiLam, type TruongBaiLam } from '@core/phieu/phieu.ts';

/** What a test wants different; `undefined` takes the answer out. */
export type BaiLamOver = { readonly [K in TruongBaiLam]?: BaiLam[K] | undefined };

const build = (base: BaiLamOver, over: BaiLamOver): BaiLam =>
  BaiLam.parse(Object.fromEntries(Object.entries({ ...base, ...over }).filter(([, answer]) => answer !== undefined)));

const NHAN_THAN: BaiLamOver = {
  hoTen: 'Lò Văn Minh',
  ngaySinh: '1990-02-28',
  gioiTinh: '1',
  soGiayTo: '012090123456',
  soBhxh: '1234567890',
  thuongTru: { danhMuc: 'dvhc2024', tinh: '12', xa: '03386', chiTiet: 'Số 12, tổ dân phố số 1' },
  uuTien: ['6'],
  danToc: 'Thái',
  gdpt: '4',
  cmkt: '5',
  chuyenNganh: 'Kỹ thuật',
  ngayPhongVan: '2024-08-15',
};

/** A person at work, every question answered and nothing to object to; a test names only what it is about. */
export const aBaiLam = (over: BaiLamOver = {}): BaiLam =>
  build(
    {
      ...NHAN_THAN,
      hdkt: '1',
      viThe: '4',
      congViec: 'Thợ sửa máy nông nghiệp',
      nhomNghe: '7',
      maNghe: '723',
      thamGiaBhxh: '1',
      hdld: '1',
      loaiHdld: '2',
      ngayHdld: '2015-03-01',
      noiLamViec: 'Công ty TNHH Cơ khí Tây Bắc',
      loaiHinh: '6',
      diaChiNoiLam: { chiTiet: 'Số 5, đường Trần Phú, phường Tân Phong' },
    },
    over,
  );

export const aBaiLamThatNghiep = (over: BaiLamOver = {}): BaiLam =>
  build({ ...NHAN_THAN, hdkt: '2', thatNghiep: '2', thoiGianThatNghiep: '1' }, over);

/** Not economically active: nothing to object to under Khánh Hòa's plan, no subject of Lai Châu's (LC-02). */
export const aBaiLamKhongThamGia = (over: BaiLamOver = {}): BaiLam =>
  build({ ...NHAN_THAN, hdkt: '3', lyDoKhongThamGia: '3' }, over);

/** Judged in Lai Châu, at the end of the survey. */
export const aContext = (over: Partial<CheckContext> = {}): CheckContext => ({
  keHoach: LC_2024,
  homNay: '2024-09-30',
  diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386', thon: '03386-001' },
  donVi: 'co',
  namTruoc: 'chuaThu',
  ...over,
});
