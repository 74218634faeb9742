import { describe, expect, it } from 'vitest';
import type { KetNoiDoc } from '../../web/src/data/ket-noi-repo.ts';
import type { NguoiDoc, NsdldDoc, ViecDoc } from '../../web/src/data/viec-lam-repo.ts';
import { baiCuaNguoi, baiCuaNsdld, baiCuaViec } from '../../web/src/features/viec-lam/bai-cua.ts';
import { cotNguoi, cotNsdld, cotViec } from '../../web/src/features/viec-lam/cot-xuat.ts';
import { cotKetNoiXuat } from '../../web/src/features/viec-lam/cot-xuat-ket-noi.ts';
import { cotKhaiBao, kyKhaiBaoGan } from '../../web/src/features/viec-lam/cot-xuat-khai-bao.ts';
import { type CotXuat, hangCua } from '../../web/src/features/xuat-tep/nguon-xuat.ts';

const ten = (_danhMuc: string, ma: string): string => `Đơn vị ${ma}`;
const lucOf = (ngay: string) => ({ toMillis: () => Date.parse(`${ngay}T03:00:00Z`) });
const CHU = { v: 1, boi: 'tt', suaBoi: 'tt', luc: lucOf('2026-09-01') };
const O_DAY = { danhMuc: 'dvhc2025', tinh: '12', xa: '03385' } as const;

/** Only what is in the row, by heading; a heading that comes twice would be lost and is refused. */
const rowOf = <Row>(cot: readonly CotXuat<Row>[], row: Row): Record<string, unknown> => {
  const heads = cot.map(({ nhan }) => nhan);
  expect(new Set(heads).size).toBe(heads.length);
  const [cells = []] = hangCua(cot, [row]);
  expect(cells).toHaveLength(heads.length);
  return Object.fromEntries(heads.map((nhan, i) => [nhan, cells[i]] as const).filter(([, o]) => o !== ''));
};

const HO_SO = {
  tenCongViec: '=Công nhân may',
  moTa: 'May áo',
  nhomNghe: '8',
  maNghe: '0753',
  chucVu: 'nhanVien',
  gdpt: 'thcs',
  cmkt: 'soCap',
  chuyenNganh: 'May thời trang',
  trinhDoKhac: ['Lái xe B2'],
  kyNangNghe: 'May công nghiệp',
  bac: '3/7',
  ngoaiNgu: [{ ten: 'Tiếng Anh', chungChi: 'A2', muc: 'kha' }],
  tinHoc: 'tot',
  tinHocKhac: 'AutoCAD',
  kyNangMem: ['giaoTiep', 'docLap'],
  kinhNghiem: 'tu1',
  noiLam: [{ ...O_DAY, kcn: 'KCN Tam Đường' }],
  hopDong: 'duoi12',
  khaNang: ['lamCa'],
  hinhThuc: 'toanThoiGian',
  mucDich: 'lauDai',
  luong: { loai: 'thang', tu: 7_000_000, den: 9_000_000 },
  phucLoi: ['an1', 'baoHiem'],
  dieuKien: {
    noiLam: 'trongNha',
    trongLuong: 'duoi5',
    diLaiDung: 'nhieu',
    ngheNoi: 'coBan',
    thiLuc: 'binhThuong',
    thaoTacTay: 'nho',
    dungHaiTay: 'canHai',
  },
  hinhThucTuyen: ['trucTiep'],
} as const;

const HO_SO_DONG = {
  'Tên công việc': '=Công nhân may',
  'Mô tả công việc': 'May áo',
  'Mã nghề': '0753',
  'Chức vụ': 'Nhân viên',
  'Trình độ học vấn': 'Tốt nghiệp THCS',
  'Trình độ chuyên môn kỹ thuật': 'Sơ cấp',
  'Chuyên ngành đào tạo': 'May thời trang',
  'Trình độ khác': 'Lái xe B2',
  'Trình độ kỹ năng nghề': 'May công nghiệp',
  Bậc: '3/7',
  'Ngoại ngữ': 'Tiếng Anh, A2, khá',
  'Tin học văn phòng': 'Tốt',
  'Tin học khác': 'AutoCAD',
  'Kỹ năng mềm': 'Giao tiếp, Làm việc độc lập',
  'Loại hợp đồng lao động': 'Xác định thời hạn dưới 12 tháng',
  'Hình thức làm việc': 'Toàn thời gian',
  'Mục đích làm việc': 'Làm việc lâu dài',
  'Mức lương: tính theo': 'Lương tháng',
  'Mức lương: từ (đồng)': 7_000_000,
  'Mức lương: đến (đồng)': 9_000_000,
  'Chế độ phúc lợi': 'Hỗ trợ ăn 1 bữa, Đóng BHXH, BHYT, BHTN',
  'Điều kiện làm việc: Nơi làm việc': 'Trong nhà',
  'Điều kiện làm việc: Trọng lượng nâng': 'Dưới 5 kg',
  'Điều kiện làm việc: Đứng hoặc đi lại': 'Nhiều',
  'Điều kiện làm việc: Nghe nói': 'Nghe nói cơ bản',
  'Điều kiện làm việc: Thị lực': 'Bình thường',
  'Điều kiện làm việc: Thao tác bằng tay': 'Vật nhỏ',
  'Điều kiện làm việc: Dùng 2 tay': 'Cần 2 tay',
  'Hình thức tuyển dụng': 'Trực tiếp',
};
const NOI_LAM = 'KCN Tam Đường, Đơn vị 03385, Đơn vị 12';

const nsdld: NsdldDoc = {
  id: 'nsdld-0001',
  mau: 'TT11-2022/M01',
  ten: 'Công ty May',
  chuThe: 'toChuc',
  loaiHinh: 'dnNgoaiNhaNuoc',
  maSoThue: '0201234567',
  diaBan: O_DAY,
  diaChi: 'Số 12, tổ 3',
  kcn: 'KCN Tam Đường',
  nganh: { bo: 'VSIC2018', ma: 'C' },
  sanPham: 'Áo sơ mi',
  quyMo: 'tu51',
  tuyen6Thang: 20,
  ngayBatDau: '2024-07-01',
  dichVu: ['gioiThieu'],
  trangThai: 'daXacNhan',
  nguon: 'trungTam',
  tinhTrangDkkd: 'hoatDong',
  hanKhaiBao: '2026-12-04',
  kyKhaiBao: '2026',
  ...CHU,
};
const viec: ViecDoc = {
  ...structuredClone(HO_SO),
  id: 'viec-00001',
  mau: 'TT11-2022/M01',
  nsdld: 'nsdld-0001',
  tenNsdld: 'Công ty May',
  loaiHinh: 'dnNgoaiNhaNuoc',
  diaBan: O_DAY,
  soLuong: 5,
  daTuyen: 0,
  yeuCauThem: 'Chăm chỉ',
  uuTienTuyen: ['khuyetTat'],
  hanTuyen: '2026-12-31',
  trangThai: 'dangTuyen',
  nguon: 'tuKhai',
  ...CHU,
} as unknown as ViecDoc;
const nguoi: NguoiDoc = {
  ...structuredClone(HO_SO),
  id: 'nguoi-0001',
  mau: 'ND23-2021/01a',
  diaBan: O_DAY,
  gioiTinh: '2',
  thangSinh: '1995-03',
  uuTien: ['khuyetTat'],
  loaiDoanhNghiep: ['fdi'],
  sanSangDiXa: false,
  sanSangSau: 0,
  kinhNghiemLam: [{ donVi: 'Xí nghiệp may', congViec: 'May', tu: '2020-01', den: '2022-06' }],
  nuocNgoai: 'Nhật Bản',
  dichVu: ['timViec'],
  hanHoSo: '2027-01-31',
  trangThai: 'dong',
  lyDo: 'Theo yêu cầu',
  nguon: 'phieuGiay',
  dongY: { luuTru: lucOf('2026-08-01') },
  ...CHU,
} as unknown as NguoiDoc;

describe('a register as a file: every answer under the words of its form', () => {
  it('employers', () => {
    const row = { hoSo: nsdld, bai: baiCuaNsdld(nsdld, undefined) };
    expect(rowOf(cotNsdld(ten, false), row)).toEqual({
      'Tên người sử dụng lao động': 'Công ty May',
      'Mã số đăng ký, mã số thuế': '0201234567',
      'Loại hình': 'Doanh nghiệp ngoài nhà nước',
      'Địa chỉ': 'Số 12, tổ 3, Đơn vị 03385, Đơn vị 12',
      'Khu công nghiệp, khu kinh tế': 'KCN Tam Đường',
      'Ngành sản xuất, kinh doanh chính': 'Công nghiệp chế biến, chế tạo',
      'Chủ thể': 'Doanh nghiệp, tổ chức',
      'Quy mô lao động': '51–100 người',
      'Ngày bắt đầu hoạt động': { ngay: '2024-07-01' },
      'Mặt hàng/sản phẩm chính': 'Áo sơ mi',
      'Số lao động tuyển trong 6 tháng tới': 20,
      'Đăng ký dịch vụ': 'Giới thiệu, cung ứng lao động',
      'Xã, phường': 'Đơn vị 03385',
      'Tình trạng': 'Đã xác nhận',
      'Tình trạng đăng ký kinh doanh': 'Đang hoạt động',
      'Khai báo kế tiếp': 'năm 2026',
      'Hạn khai báo': { ngay: '2026-12-04' },
      Nguồn: 'Trung tâm dịch vụ việc làm ghi',
      'Cập nhật': { ngay: '2026-09-01' },
      'Mã hồ sơ': 'nsdld-0001',
    });
  });

  it('vacancies', () => {
    const row = { hoSo: viec, bai: baiCuaViec(viec, undefined) };
    expect(rowOf(cotViec(ten, false), row)).toEqual({
      ...HO_SO_DONG,
      'Tên người sử dụng lao động': 'Công ty May',
      'Loại hình': 'Doanh nghiệp ngoài nhà nước',
      'Nhóm nghề (cấp 1)': 'Thợ vận hành và lắp ráp máy móc, thiết bị',
      'Yêu cầu kinh nghiệm': 'Từ 1 đến 2 năm',
      'Nơi làm việc dự kiến': NOI_LAM,
      'Yêu cầu thêm': 'Làm ca',
      'Số lượng tuyển': 5,
      'Đối tượng ưu tiên': 'Người khuyết tật',
      'Yêu cầu khác': 'Chăm chỉ',
      'Thời hạn tuyển dụng': { ngay: '2026-12-31' },
      'Đã tuyển': 0,
      'Xã, phường': 'Đơn vị 03385',
      'Tình trạng': 'Đang tuyển',
      Nguồn: 'Tự đăng ký trực tuyến',
      'Cập nhật': { ngay: '2026-09-01' },
      'Mã hồ sơ': 'viec-00001',
    });
  });

  it('seekers, without who they are and without what is sensitive; an older form in its own words', () => {
    const row = { hoSo: nguoi, bai: baiCuaNguoi(nguoi, undefined) };
    expect(rowOf(cotNguoi(ten, false), row)).toEqual({
      ...HO_SO_DONG,
      'Nhóm nghề (cấp 1)': 'Thợ vận hành và lắp ráp máy móc, thiết bị',
      'Giới tính': 'Nữ',
      'Tháng, năm sinh': '03/1995',
      'Kinh nghiệm làm việc': 'May, Xí nghiệp may (01/2020 – 06/2022)',
      'Đã từng làm việc ở nước ngoài tại': 'Nhật Bản',
      'Loại hình doanh nghiệp': 'Có vốn đầu tư nước ngoài',
      'Kinh nghiệm trong lĩnh vực cần tìm': 'Từ 1 đến 2 năm',
      'Nơi làm việc ưu tiên': NOI_LAM,
      'Khả năng đáp ứng': 'Làm ca',
      'Sẵn sàng làm việc sau (tháng)': 0,
      'Sẵn sàng làm ở tỉnh khác': 'Không',
      'Hồ sơ có hiệu lực đến ngày': { ngay: '2027-01-31' },
      'Đăng ký dịch vụ': 'Đăng ký tìm việc làm',
      'Đồng ý cho giới thiệu': 'Không',
      'Xã, phường': 'Đơn vị 03385',
      'Tình trạng': 'Đã đóng',
      Nguồn: 'Số hóa phiếu giấy',
      'Lý do': 'Theo yêu cầu',
      'Cập nhật': { ngay: '2026-09-01' },
      'Mã hồ sơ': 'nguoi-0001',
    });
  });

  it('who is to be called stands there only where it was asked for, telephones as text', () => {
    const beside = { hoTen: 'Lò Thị Hà', dienThoai: '0911222333' };
    const row = { hoSo: nguoi, bai: baiCuaNguoi(nguoi, undefined), kem: beside };
    expect(Object.values(rowOf(cotNguoi(ten, false), row))).not.toContain('0911222333');
    expect(rowOf(cotNguoi(ten, true), row)).toMatchObject({ 'Họ và tên': 'Lò Thị Hà', 'Số điện thoại': '0911222333' });
    expect(rowOf(cotViec(ten, true), { hoSo: viec, bai: {}, kem: { ...beside, email: 'a@b.vn' } })).toMatchObject({
      'Người liên hệ': 'Lò Thị Hà',
      'Số điện thoại': '0911222333',
      Email: 'a@b.vn',
    });
    const daiDien = { nguoiDaiDien: 'Vũ Thị Hoa', dienThoai: '0912345678' };
    expect(rowOf(cotNsdld(ten, true), { hoSo: nsdld, bai: {}, kem: daiDien })).toMatchObject({
      'Người đại diện': 'Vũ Thị Hoa',
      'Điện thoại': '0912345678',
    });
  });
});

describe('referrals as a file', () => {
  const ketNoi: KetNoiDoc = {
    id: 'viec-00001:nguoi-0001',
    viec: 'viec-00001',
    nguoi: 'nguoi-0001',
    nsdld: 'nsdld-0001',
    tenCongViec: 'Công nhân may',
    tenNsdld: 'Công ty May',
    diaBan: O_DAY,
    diaBanNguoi: { ...O_DAY, xa: '03386' },
    trangThai: 'nhanViec',
    diem: 87,
    hop: [],
    thieu: [],
    lyDo: { ma: 'luong', ghiChu: 'Thấp hơn mong muốn' },
    moc: { deXuat: lucOf('2026-08-01'), nhanViec: lucOf('2026-08-20') },
    nhanViec: {
      ngayVao: '2026-08-21',
      soThang: 12,
      luongThang: 7_500_000,
      nhomNghe: '8',
      cmkt: 'soCap',
      theoDoi: [
        { lan: 1, han: '2026-09-21', tinhTrang: 'conLam' },
        { lan: 2, han: '2026-10-21' },
      ],
    },
    hanXuLy: '2026-10-21',
    ...CHU,
  };

  it('where they stand, when each step was taken, what came of it', () => {
    expect(rowOf(cotKetNoiXuat(ten, false), { ketNoi, kem: { hoTen: 'Lò Thị Hà', dienThoai: '0911222333' } })).toEqual({
      'Việc làm': 'Công nhân may',
      'Người tuyển': 'Công ty May',
      'Xã, phường của người tìm việc': 'Đơn vị 03386',
      'Tình trạng': 'Đã nhận việc',
      Hạn: { ngay: '2026-10-21' },
      'Điểm phù hợp': 87,
      'Trung tâm đề xuất': { ngay: '2026-08-01' },
      'Nhận việc': { ngay: '2026-08-20' },
      'Lý do': 'Không thỏa thuận được lương: Thấp hơn mong muốn',
      'Ngày vào làm': { ngay: '2026-08-21' },
      'Hợp đồng (tháng)': 12,
      'Lương một tháng (đồng)': 7_500_000,
      'Theo dõi sau 1 tháng': 'Còn làm việc',
      'Mã việc': 'viec-00001',
      'Mã người tìm việc': 'nguoi-0001',
    });
  });

  it('a seeker whom this centre may not name is left without one', () => {
    expect(rowOf(cotKetNoiXuat(ten, true), { ketNoi, kem: undefined })).not.toHaveProperty('Người tìm việc');
  });
});

describe('declarations of a period as a file', () => {
  const ky = { ky: '2026-H1', hanNop: '2026-06-04' };
  const so = { tongSo: 60, nu: 40, tren35: 5, bhxhBatBuoc: 58, tang: 1, giam: 0 };
  const khaiBao = {
    ...so,
    hanNop: '2026-06-04',
    trangThai: 'daNhan',
    viTri: { quanLy: 2, chuyenMonCao: 3, chuyenMonTrung: 5, khac: 50 },
    hopDong: { khongXacDinh: 55, xacDinh: 5, khac: 0 },
  } as const;

  it('who has declared: every figure, a nought as a nought', () => {
    expect(rowOf(cotKhaiBao(ten, ky), { nsdld, khaiBao })).toEqual({
      'Tên người sử dụng lao động': 'Công ty May',
      'Mã số thuế': '0201234567',
      'Xã, phường': 'Đơn vị 03385',
      'Hạn nộp': { ngay: '2026-06-04' },
      'Tình trạng': 'Trung tâm đã nhận',
      'Tổng số lao động': 60,
      'Trong đó: lao động nữ': 40,
      'Trong đó: trên 35 tuổi': 5,
      'Trong đó: tham gia bảo hiểm xã hội bắt buộc': 58,
      'Theo vị trí việc làm: Nhà quản lý': 2,
      'Theo vị trí việc làm: Chuyên môn kỹ thuật bậc cao': 3,
      'Theo vị trí việc làm: Chuyên môn kỹ thuật bậc trung': 5,
      'Theo vị trí việc làm: Vị trí khác': 50,
      'Theo loại hợp đồng lao động: Không xác định thời hạn': 55,
      'Theo loại hợp đồng lao động: Xác định thời hạn': 5,
      'Theo loại hợp đồng lao động: Loại khác (thử việc, thời vụ)': 0,
      'Số lao động tăng trong kỳ': 1,
      'Số lao động giảm trong kỳ': 0,
      'Mã hồ sơ': 'nsdld-0001',
    });
  });

  it.each([
    ['2024-07-01', '2026-06-04', 'Chưa nộp'],
    ['2024-07-01', '2025-12-04', 'Chưa nộp'],
    ['2024-07-01', '2026-12-04', 'Không phải nộp kỳ này'],
    ['2026-06-04', '2026-07-04', 'Không phải nộp kỳ này'],
  ])('who began on %s, owes what is due on %s and has not: %s', (ngayBatDau, hanKhaiBao, tinhTrang) => {
    const row = rowOf(cotKhaiBao(ten, ky), { nsdld: { ...nsdld, ngayBatDau, hanKhaiBao }, khaiBao: undefined });
    expect(row['Tình trạng']).toBe(tinhTrang);
    expect(row).not.toHaveProperty('Tổng số lao động');
  });

  it('offers the periods of two years, the next one first', () => {
    expect(kyKhaiBaoGan('2026-11-26').map(({ ky: each }) => each)).toEqual([
      '2026',
      '2026-H1',
      '2025',
      '2025-H1',
      '2024',
    ]);
  });
});
