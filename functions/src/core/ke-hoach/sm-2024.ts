import { KeHoach } from './ke-hoach.ts';
import { changKhongHan, doiSoatDanCu, nuaNamVaNam } from './rows.ts';

/** Xã Sơn Màu, huyện Sơn Tây, tỉnh Quảng Ngãi, 2024: continuous, no stage clock, two reports a year up the line. */
export const SM_2024: KeHoach = KeHoach.parse({
  id: 'SM-2024',
  ten: 'Tổ chức thu thập, cập nhật, chỉnh sửa, tổng hợp thông tin về người lao động trên địa bàn xã Sơn Màu năm 2024',
  tenNgan: 'Xã Sơn Màu 2024',
  coQuanBanHanh: 'Ủy ban nhân dân xã Sơn Màu',
  nam: 2024,
  canCuPhapLy: [
    'Thông tư số 11/2022/TT-BLĐTBXH',
    'Thông tư số 55/2023/TT-BTC',
    'Kế hoạch số 57/KH-UBND ngày 14/3/2024 của UBND huyện Sơn Tây',
  ],
  hieuLuc: { tu: '2024-01-01', den: '2024-12-31' },
  danhMuc: 'dvhc2024',
  goc: { cap: 'xa', ma: '21338' },
  cap: ['xa', 'thon'],
  mauPhieu: 'TT11-2022/M03',
  cuaSo: { tu: '2024-01-01', den: '2024-12-31' },
  doiTuong: {
    tuoiToiThieu: 15,
    boKhongThamGia: false,
    boKhongThayDoi: false,
    boLucLuongVuTrang: false,
    canCu: ['SM-01'],
  },
  dieuTraVienLaTruongThon: false,
  nghiemThu: false,
  chang: changKhongHan(['dieuTra', 'tongHop', 'kiemTra', 'banGiao', 'nhapTin'], 'SM-01'),
  mocTienDo: [],
  lichBaoCao: [
    ...nuaNamVaNam({
      loaiCoQuan: 'toCongTac',
      cap: 'xa',
      guiDen: 'UBND xã (qua Văn hóa – xã hội)',
      canCu: ['SM-03'],
    }),
    ...nuaNamVaNam({
      loaiCoQuan: 'ubndXa',
      cap: 'xa',
      guiDen: 'Phòng Lao động - Thương binh và Xã hội, UBND huyện',
      canCu: ['SM-03'],
    }),
  ],
  coQuan: {
    toCongTac: 'Tổ rà soát thông tin về người lao động',
    ubndXa: 'UBND xã (Văn hóa – xã hội)',
    congAnXa: 'Công an xã',
    phongLaoDong: 'Phòng Lao động - Thương binh và Xã hội',
    ubndHuyen: 'UBND huyện',
  },
  donGia: [],
  doiSoat: doiSoatDanCu(['SM-04', 'KH-07'], { noiO: 'xem' }),
  thuongXuyen: true,
});
