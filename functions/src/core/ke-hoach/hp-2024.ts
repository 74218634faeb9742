import { KeHoach } from './ke-hoach.ts';
import { changKhongHan, nuaNamVaNam } from './rows.ts';

/** Thành phố Hải Phòng, to 2025. All workers collected and entered within 2024, changes followed in 2025 (mục III). */
export const HP_2024: KeHoach = KeHoach.parse({
  id: 'HP-2024',
  ten: 'Thu thập, cập nhật, chỉnh sửa, tổng hợp thông tin về người lao động và thông tin nhu cầu tuyển dụng của người sử dụng lao động tại thành phố Hải Phòng đến năm 2025',
  tenNgan: 'Hải Phòng đến 2025',
  coQuanBanHanh: 'Ủy ban nhân dân thành phố Hải Phòng',
  nam: 2024,
  canCuPhapLy: [
    'Thông tư số 11/2022/TT-BLĐTBXH',
    'Nghị định số 23/2021/NĐ-CP',
    'Nghị định số 145/2020/NĐ-CP',
    'Nghị định số 122/2020/NĐ-CP',
  ],
  hieuLuc: { tu: '2024-01-01', den: '2025-12-31' },
  danhMuc: 'dvhc2024',
  goc: { cap: 'tinh', ma: '31' },
  cap: ['tinh', 'huyen', 'xa', 'thon'],
  mauPhieu: 'TT11-2022/M03',
  cuaSo: { tu: '2024-01-01', den: '2025-12-31' },
  doiTuong: {
    tuoiToiThieu: 15,
    boKhongThamGia: false,
    boKhongThayDoi: false,
    boLucLuongVuTrang: false,
    canCu: ['HP-01'],
  },
  dieuTraVienLaTruongThon: false,
  nghiemThu: false,
  chang: changKhongHan(['dieuTra', 'tongHop', 'kiemTra', 'banGiao', 'nhapTin'], 'HP-01'),
  mocTienDo: [
    { tu: '2024-01-01', ngay: '2024-12-31', phanTram: 100, thuocDo: 'daThu', canCu: ['HP-01'] },
    { tu: '2024-01-01', ngay: '2024-12-31', phanTram: 100, thuocDo: 'daNhapTin', canCu: ['HP-01'] },
  ],
  lichBaoCao: [
    ...nuaNamVaNam({
      loaiCoQuan: 'nguoiSuDungLaoDong',
      cap: 'tinh',
      guiDen: 'Sở Lao động - Thương binh và Xã hội',
      canCu: ['HP-04'],
    }),
    {
      loaiCoQuan: 'soKeHoach',
      cap: 'tinh',
      chuKy: 'quy',
      ngay: 5,
      truocNgay: true,
      guiDen: 'Sở Lao động - Thương binh và Xã hội, Bộ Lao động - Thương binh và Xã hội',
      canCu: ['HP-06'],
    },
  ],
  coQuan: {
    toCongTac: 'Tổ công tác triển khai Đề án 06/CP cấp xã',
    ubndXa: 'Ủy ban nhân dân cấp xã',
    congAnXa: 'Công an cấp xã',
    ubndHuyen: 'Ủy ban nhân dân các quận, huyện',
    soLaoDong: 'Sở Lao động - Thương binh và Xã hội',
    congAnTinh: 'Công an thành phố',
    ttdvvl: 'Trung tâm Dịch vụ việc làm Hải Phòng',
    soKeHoach: 'Sở Kế hoạch và Đầu tư',
    bhxh: 'Cơ quan bảo hiểm xã hội',
    nguoiSuDungLaoDong: 'Người sử dụng lao động',
  },
  donGia: [],
  khaiTrinhTrong: { soNgay: 30, canCu: ['HP-03'] },
  thuongXuyen: true,
});
