import { NHOM_NGHE } from '@core/forms/danh-muc-m03.ts';
import type { NguoiDeKhop, ViecDeKhop } from '@core/viec-lam/chi-muc.ts';
import {
  CHUC_VU,
  CMKT_VIEC,
  GDPT_VIEC,
  HINH_THUC_LAM,
  KHA_NANG,
  KINH_NGHIEM,
  LOAI_LUONG,
} from '@core/viec-lam/danh-muc-viec.ts';
import type { HoSoChung } from '@core/viec-lam/ho-so-viec.ts';
import fc from 'fast-check';

export const HOM_NAY = '2026-11-25';

export const HO_SO: HoSoChung = {
  tenCongViec: 'Công nhân may công nghiệp',
  nhomNghe: '8',
  chucVu: 'nhanVien',
  gdpt: 'thcs',
  cmkt: 'chuaQuaDaoTao',
  kinhNghiem: 'khong',
  noiLam: [{ danhMuc: 'dvhc2025', tinh: '12' }],
  luong: { loai: 'thang', tu: 7_000_000, den: 9_000_000 },
};

export const aViec = (khac: Partial<ViecDeKhop> = {}): ViecDeKhop => ({
  ...HO_SO,
  id: 'viec-0001',
  trangThai: 'dangTuyen',
  hanTuyen: '2026-12-31',
  soLuong: 5,
  daTuyen: 0,
  soGoiY: 0,
  ngayDang: '2026-11-20',
  ...khac,
});

export const aNguoi = (khac: Partial<NguoiDeKhop> = {}): NguoiDeKhop => ({
  ...HO_SO,
  luong: { loai: 'thang', tu: 7_000_000 },
  id: 'nguoi-0001',
  trangThai: 'dangTim',
  hanHoSo: '2027-02-28',
  sanSangDiXa: false,
  soGoiY: 0,
  ngayDang: '2026-11-20',
  ...khac,
});

const TEN = ['Công nhân may', 'Lái xe tải', 'Kế toán tổng hợp', 'Thợ hàn', 'Bảo vệ', 'Nhân viên bán hàng', 'Đầu bếp'];
const trieu = fc.integer({ min: 3, max: 40 }).map((n) => n * 1_000_000);

const anyHoSo = fc.record(
  {
    tenCongViec: fc.constantFrom(...TEN),
    nhomNghe: fc.constantFrom(...NHOM_NGHE.codes),
    maNghe: fc.stringMatching(/^[1-9]{2,4}$/),
    chucVu: fc.constantFrom(...CHUC_VU.codes),
    gdpt: fc.constantFrom(...GDPT_VIEC.codes),
    cmkt: fc.constantFrom(...CMKT_VIEC.codes),
    kinhNghiem: fc.constantFrom(...KINH_NGHIEM.codes),
    chuyenNganh: fc.constantFrom('Kế toán', 'May thời trang', 'Cơ khí'),
    hinhThuc: fc.constantFrom(...HINH_THUC_LAM.codes),
    khaNang: fc.subarray(KHA_NANG.codes),
    noiLam: fc
      .subarray(['12', '01', '56'], { minLength: 1 })
      .map((all) => all.map((tinh) => ({ danhMuc: 'dvhc2025' as const, tinh }))),
    luong: fc.record(
      { loai: fc.constantFrom(...LOAI_LUONG.codes), tu: trieu, den: trieu.map((n) => n + 40_000_000) },
      { requiredKeys: ['loai'] },
    ),
  },
  { requiredKeys: ['tenCongViec', 'nhomNghe', 'chucVu', 'gdpt', 'cmkt', 'kinhNghiem', 'noiLam', 'luong'] },
);

const ngay = fc.integer({ min: 1, max: 24 }).map((d) => `2026-11-${String(d).padStart(2, '0')}`);

export const anyViec: fc.Arbitrary<ViecDeKhop> = fc
  .tuple(anyHoSo, fc.uuid(), ngay, fc.integer({ min: 0, max: 50 }))
  .map(([hoSo, id, ngayDang, soGoiY]) => aViec({ ...hoSo, id, ngayDang, soGoiY }));

export const anyNguoi: fc.Arbitrary<NguoiDeKhop> = fc
  .tuple(anyHoSo, fc.uuid(), ngay, fc.boolean())
  .map(([hoSo, id, ngayDang, sanSangDiXa]) => aNguoi({ ...hoSo, id, ngayDang, sanSangDiXa }));
