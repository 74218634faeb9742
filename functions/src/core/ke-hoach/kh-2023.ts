import { KeHoach } from './ke-hoach.ts';
import { doiSoatDanCu, lichMacDinh } from './rows.ts';

const THEO_MUC_VI_1 = 'mục VI.1 của Kế hoạch';

/**
 * Tỉnh Khánh Hòa, from 2023. No last day is printed: it ends with the programme of TT 11/2022 that it carries out (QD-0004).
 * Its milestones speak of finishing the entry, not the interviews.
 */
export const KH_2023: KeHoach = KeHoach.parse({
  id: 'KH-2023',
  ten: 'Thực hiện quản lý lao động gắn với cơ sở dữ liệu quốc gia về dân cư và các cơ sở dữ liệu khác trên địa bàn tỉnh Khánh Hòa',
  tenNgan: 'Khánh Hòa từ 2023',
  coQuanBanHanh: 'Ủy ban nhân dân tỉnh Khánh Hòa',
  nam: 2023,
  canCuPhapLy: ['Thông tư số 11/2022/TT-BLĐTBXH', 'Công văn số 222/LĐTBXH-VL ngày 31/01/2023 của Bộ LĐ-TBXH'],
  hieuLuc: { tu: '2023-05-01', den: '2025-12-31' },
  danhMuc: 'dvhc2024',
  goc: { cap: 'tinh', ma: '56' },
  cap: ['tinh', 'huyen', 'xa', 'thon'],
  mauPhieu: 'TT11-2022/M03',
  cuaSo: { tu: '2023-05-01', den: '2025-12-31' },
  vong: [
    { tu: '2023-06-01', den: '2023-12-31', canCu: ['KH-05'] },
    { tu: '2024-01-01', den: '2024-06-30', canCu: ['KH-05'] },
  ],
  vongHangNam: { tu: '07-01', den: '11-30', tuNam: 2024, canCu: ['KH-04'] },
  doiTuong: {
    tuoiToiThieu: 15,
    boKhongThamGia: false,
    boKhongThayDoi: false,
    boLucLuongVuTrang: false,
    canCu: ['KH-01'],
  },
  dieuTraVienLaTruongThon: false,
  nghiemThu: false,
  chang: [
    { ma: 'dieuTra', soNgay: 30, tinhTu: { loai: 'dauVong' }, canCu: ['KH-02', 'KH-04'] },
    { ma: 'tongHop', soNgay: 5, tinhTu: { loai: 'vaoTrangThai', trangThai: 'daNop' }, canCu: ['KH-02'] },
    { ma: 'kiemTra', soNgay: 10, tinhTu: { loai: 'vaoTrangThai', trangThai: 'choKiemTra' }, canCu: ['KH-03'] },
    { ma: 'banGiao', soNgay: null, tinhTu: null, canCu: ['KH-03'] },
    { ma: 'nhapTin', soNgay: 30, tinhTu: { loai: 'vaoTrangThai', trangThai: 'choBanGiao' }, canCu: ['KH-03'] },
  ],
  mocTienDo: [
    { tu: '2023-06-01', ngay: '2023-12-31', phanTram: 50, thuocDo: 'daNhapTin', canCu: ['KH-05'] },
    { tu: '2024-01-01', ngay: '2024-06-30', phanTram: 100, thuocDo: 'daNhapTin', canCu: ['KH-05'] },
  ],
  lichBaoCao: lichMacDinh([
    { loaiCoQuan: 'ubndXa', cap: 'xa', guiDen: 'Ủy ban nhân dân cấp huyện' },
    { loaiCoQuan: 'ubndHuyen', cap: 'huyen', guiDen: 'Sở Lao động – Thương binh và Xã hội' },
    {
      loaiCoQuan: 'soLaoDong',
      cap: 'tinh',
      guiDen: 'Ủy ban nhân dân tỉnh, Bộ Lao động - Thương binh và Xã hội',
    },
    { loaiCoQuan: 'congAnTinh', cap: 'tinh', guiDen: 'Sở Lao động – Thương binh và Xã hội' },
  ]),
  coQuan: {
    toCongTac: 'Tổ triển khai Đề án 06 cấp xã',
    ubndXa: 'Ủy ban nhân dân cấp xã',
    congAnXa: 'Công an cấp xã',
    phongLaoDong: 'Phòng Lao động - Thương binh và Xã hội',
    ubndHuyen: 'Ủy ban nhân dân cấp huyện',
    congAnHuyen: 'Công an cấp huyện',
    soLaoDong: 'Sở Lao động – Thương binh và Xã hội',
    congAnTinh: 'Công an tỉnh',
    soKeHoach: 'Sở Kế hoạch và Đầu tư',
  },
  donGia: (
    [
      'ghiPhieu',
      'nhapTin',
      'keHoachXa',
      'keHoachHuyen',
      'keHoachTinh',
      'tongHopThon',
      'tongHopXa',
      'tongHopHuyen',
      'tongHopTinh',
    ] as const
  ).map((viec) => ({ viec, dong: null, theo: THEO_MUC_VI_1, canCu: ['KH-08'] })),
  doiSoat: doiSoatDanCu(['KH-07']),
  thuongXuyen: false,
});
