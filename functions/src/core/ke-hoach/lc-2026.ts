import { KeHoach } from './ke-hoach.ts';
import { doiSoatDanCu, lichMacDinh } from './rows.ts';

/**
 * Tỉnh Lai Châu, 2026: our own plan, not an official one, for the two-tier list and the offices of today (QD-0006).
 * The stages are those of Lai Châu 2024; no district, labour offices under Nội vụ (Y26-01, Y26-02).
 */
export const LC_2026: KeHoach = KeHoach.parse({
  id: 'LC-2026',
  ten: 'Thu thập, cập nhật, chỉnh sửa, tổng hợp thông tin về người lao động trên địa bàn tỉnh Lai Châu năm 2026',
  tenNgan: 'Tỉnh Lai Châu 2026',
  coQuanBanHanh: 'Ủy ban nhân dân tỉnh Lai Châu',
  nam: 2026,
  canCuPhapLy: ['Luật Việc làm số 74/2025/QH15', 'Nghị định số 318/2025/NĐ-CP'],
  hieuLuc: { tu: '2026-10-01', den: '2026-12-31' },
  danhMuc: 'dvhc2025',
  goc: { cap: 'tinh', ma: '12' },
  cap: ['tinh', 'xa', 'thon'],
  mauPhieu: 'TT11-2022/M03',
  cuaSo: { tu: '2026-10-01', den: '2026-11-30' },
  cuaSoNhapTin: { tu: '2026-10-01', den: '2026-12-20' },
  doiTuong: {
    tuoiToiThieu: 15,
    boKhongThamGia: true,
    boKhongThayDoi: true,
    boLucLuongVuTrang: true,
    canCu: ['QD-0006', 'Y26-03'],
  },
  dieuTraVienLaTruongThon: true,
  nghiemThu: false,
  chang: [
    { ma: 'dieuTra', soNgay: 60, tinhTu: { loai: 'ngay', ngay: '2026-10-01' }, canCu: ['QD-0006'] },
    { ma: 'tongHop', soNgay: 5, tinhTu: { loai: 'ngay', ngay: '2026-11-30' }, canCu: ['QD-0006'] },
    { ma: 'kiemTra', soNgay: 5, tinhTu: { loai: 'vaoTrangThai', trangThai: 'choKiemTra' }, canCu: ['QD-0006'] },
    { ma: 'banGiao', soNgay: 3, tinhTu: { loai: 'vaoTrangThai', trangThai: 'choBanGiao' }, canCu: ['QD-0006'] },
    {
      ma: 'nhapTin',
      soNgay: 30,
      tinhTu: { loai: 'vaoTrangThai', trangThai: 'choNhapTin' },
      khongQua: '2026-12-20',
      canCu: ['QD-0006'],
    },
  ],
  mocTienDo: [
    { tu: '2026-10-01', ngay: '2026-11-30', phanTram: 100, thuocDo: 'daThu', canCu: ['QD-0006'] },
    { tu: '2026-10-01', ngay: '2026-12-20', phanTram: 100, thuocDo: 'daNhapTin', canCu: ['QD-0006'] },
  ],
  lichBaoCao: lichMacDinh([
    { loaiCoQuan: 'ubndXa', cap: 'xa', guiDen: 'Sở Nội vụ' },
    { loaiCoQuan: 'soLaoDong', cap: 'tinh', guiDen: 'Ủy ban nhân dân tỉnh, Bộ Nội vụ' },
    { loaiCoQuan: 'congAnTinh', cap: 'tinh', guiDen: 'Sở Nội vụ' },
  ]),
  coQuan: {
    toCongTac: 'Tổ chuyển đổi số cộng đồng',
    ubndXa: 'Ủy ban nhân dân xã, phường (phòng Văn hóa - Xã hội)',
    congAnXa: 'Công an xã, phường',
    soLaoDong: 'Sở Nội vụ',
    congAnTinh: 'Công an tỉnh',
  },
  donGia: [
    { viec: 'ghiPhieu', dong: null, canCu: ['QD-0006'] },
    { viec: 'nhapTin', dong: null, canCu: ['QD-0006'] },
  ],
  doiSoat: doiSoatDanCu(['QD-0006', 'KH-07']),
  thuongXuyen: false,
});
