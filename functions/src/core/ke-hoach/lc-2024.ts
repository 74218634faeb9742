import { KeHoach } from './ke-hoach.ts';
import { doiSoatDanCu, lichMacDinh } from './rows.ts';

const THEO_TT55 = 'khoản 5 Điều 73 Thông tư số 55/2023/TT-BTC';

/** Thành phố Lai Châu, 2024. The survey starts on 01/8/2024; its 30 days end on 31/8, which is where the village heads' five begin. */
export const LC_2024: KeHoach = KeHoach.parse({
  id: 'LC-2024',
  ten: 'Thu thập, cập nhật, chỉnh sửa, tổng hợp thông tin về người lao động trên địa bàn thành phố Lai Châu năm 2024',
  tenNgan: 'TP Lai Châu 2024',
  coQuanBanHanh: 'Ủy ban nhân dân thành phố Lai Châu',
  nam: 2024,
  canCuPhapLy: [
    'Thông tư số 11/2022/TT-BLĐTBXH',
    'Kế hoạch số 3065/KH-UBND ngày 10/10/2023 của UBND thành phố Lai Châu',
  ],
  hieuLuc: { tu: '2024-08-01', den: '2024-12-31' },
  danhMuc: 'dvhc2024',
  goc: { cap: 'huyen', ma: '105' },
  cap: ['huyen', 'xa', 'thon'],
  mauPhieu: 'TT11-2022/M03',
  cuaSo: { tu: '2024-08-01', den: '2024-09-30' },
  cuaSoNhapTin: { tu: '2024-10-01', den: '2024-10-25' },
  doiTuong: {
    tuoiToiThieu: 15,
    boKhongThamGia: true,
    boKhongThayDoi: true,
    boLucLuongVuTrang: true,
    canCu: ['LC-01', 'LC-02'],
  },
  dieuTraVienLaTruongThon: true,
  nghiemThu: false,
  chang: [
    { ma: 'dieuTra', soNgay: 30, tinhTu: { loai: 'ngay', ngay: '2024-08-01' }, canCu: ['LC-04'] },
    { ma: 'tongHop', soNgay: 5, tinhTu: { loai: 'ngay', ngay: '2024-08-31' }, canCu: ['LC-05'] },
    { ma: 'kiemTra', soNgay: 5, tinhTu: { loai: 'vaoTrangThai', trangThai: 'choKiemTra' }, canCu: ['LC-06'] },
    { ma: 'banGiao', soNgay: 3, tinhTu: { loai: 'vaoTrangThai', trangThai: 'choBanGiao' }, canCu: ['LC-07'] },
    {
      ma: 'nhapTin',
      soNgay: 30,
      tinhTu: { loai: 'vaoTrangThai', trangThai: 'choNhapTin' },
      khongQua: '2024-10-25',
      canCu: ['LC-08', 'LC-11'],
    },
  ],
  mocTienDo: [
    { tu: '2024-08-01', ngay: '2024-09-30', phanTram: 100, thuocDo: 'daThu', canCu: ['LC-11'] },
    { tu: '2024-10-01', ngay: '2024-10-25', phanTram: 100, thuocDo: 'daNhapTin', canCu: ['LC-11'] },
  ],
  dangKyTruoc: '2024-07-30',
  lichBaoCao: lichMacDinh([
    { loaiCoQuan: 'ubndXa', cap: 'xa', guiDen: 'Phòng Lao động - Thương binh và Xã hội thành phố' },
    {
      loaiCoQuan: 'phongLaoDong',
      cap: 'huyen',
      guiDen: 'Ủy ban nhân dân thành phố, Sở Lao động - Thương binh và Xã hội',
    },
    { loaiCoQuan: 'congAnHuyen', cap: 'huyen', guiDen: 'Phòng Lao động - Thương binh và Xã hội thành phố' },
  ]),
  coQuan: {
    ubndXa: 'Ủy ban nhân dân xã, phường',
    congAnXa: 'Công an xã, phường',
    phongLaoDong: 'Phòng Lao động - Thương binh và Xã hội thành phố',
    ubndHuyen: 'Ủy ban nhân dân thành phố',
    congAnHuyen: 'Công an thành phố',
    soLaoDong: 'Sở Lao động - Thương binh và Xã hội',
  },
  donGia: [
    { viec: 'ghiPhieu', dong: null, theo: THEO_TT55, canCu: ['LC-12'] },
    { viec: 'nhapTin', dong: null, theo: THEO_TT55, canCu: ['LC-12'] },
  ],
  doiSoat: doiSoatDanCu(['LC-08', 'KH-07']),
  thuongXuyen: false,
});
