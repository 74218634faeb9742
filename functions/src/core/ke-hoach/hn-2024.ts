import { KeHoach } from './ke-hoach.ts';
import { changKhongHan, doiSoatDanCu, thangVaNam } from './rows.ts';

const QUA_TTDVVL = 'Sở Lao động - Thương binh và Xã hội (qua Trung tâm Dịch vụ việc làm Hà Nội)';

/** Thành phố Hà Nội, to 31/12/2025: continuous, with an acceptance meeting before the officer receives (HN-03). */
export const HN_2024: KeHoach = KeHoach.parse({
  id: 'HN-2024',
  ten: 'Tổ chức thu thập, cập nhật, xây dựng cơ sở dữ liệu về người lao động, cơ sở dữ liệu việc tìm người - người tìm việc trên địa bàn thành phố Hà Nội đến năm 2025',
  tenNgan: 'Hà Nội đến 2025',
  coQuanBanHanh: 'Ủy ban nhân dân thành phố Hà Nội',
  nam: 2024,
  canCuPhapLy: [
    'Quyết định số 06/QĐ-TTg ngày 06/01/2022',
    'Thông tư số 11/2022/TT-BLĐTBXH',
    'Nghị định số 23/2021/NĐ-CP',
  ],
  hieuLuc: { tu: '2024-01-01', den: '2025-12-31' },
  danhMuc: 'dvhc2024',
  goc: { cap: 'tinh', ma: '01' },
  cap: ['tinh', 'huyen', 'xa', 'thon'],
  mauPhieu: 'TT11-2022/M03',
  cuaSo: { tu: '2024-01-01', den: '2025-12-31' },
  doiTuong: {
    tuoiToiThieu: 15,
    boKhongThamGia: false,
    boKhongThayDoi: false,
    boLucLuongVuTrang: false,
    canCu: ['HN-01'],
  },
  dieuTraVienLaTruongThon: false,
  nghiemThu: true,
  chang: [
    ...changKhongHan(['dieuTra', 'tongHop', 'nghiemThu'], 'HN-03'),
    ...changKhongHan(['kiemTra', 'banGiao', 'nhapTin'], 'HN-05'),
  ],
  mocTienDo: [],
  lichBaoCao: [
    ...thangVaNam(
      { loaiCoQuan: 'ubndXa', cap: 'xa', guiDen: 'Ủy ban nhân dân cấp huyện', canCu: ['HN-07'] },
      25,
      [10, 12],
    ),
    ...thangVaNam(
      {
        loaiCoQuan: 'ubndHuyen',
        cap: 'huyen',
        guiDen: 'Sở Lao động - Thương binh và Xã hội',
        canCu: ['HN-06', 'HN-07'],
      },
      28,
      [15, 12],
    ),
    ...thangVaNam(
      {
        loaiCoQuan: 'soLaoDong',
        cap: 'tinh',
        guiDen: 'Ủy ban nhân dân Thành phố, Bộ Lao động - Thương binh và Xã hội, Bộ Công an',
        canCu: ['HN-06', 'HN-07'],
      },
      28,
      [15, 12],
    ),
    ...thangVaNam(
      {
        loaiCoQuan: 'congAnTinh',
        cap: 'tinh',
        guiDen: 'Ủy ban nhân dân Thành phố (qua Sở Lao động – Thương binh và Xã hội)',
        canCu: ['HN-07'],
      },
      28,
      [15, 12],
    ),
    ...thangVaNam(
      {
        loaiCoQuan: 'ttdvvl',
        cap: 'tinh',
        guiDen: 'Sở Lao động - Thương binh và Xã hội',
        canCu: ['HN-07', 'HN-10'],
      },
      28,
      [15, 12],
    ),
    ...thangVaNam(
      { loaiCoQuan: 'soKeHoach', cap: 'tinh', guiDen: 'Trung tâm Dịch vụ việc làm Hà Nội', canCu: ['HN-11'] },
      28,
      [15, 12],
    ),
    ...thangVaNam({ loaiCoQuan: 'bhxh', cap: 'tinh', guiDen: QUA_TTDVVL, canCu: ['HN-11'] }, 28, [15, 12]),
    ...thangVaNam({ loaiCoQuan: 'thue', cap: 'tinh', guiDen: QUA_TTDVVL, canCu: ['HN-11'] }, 28, [15, 12]),
  ],
  coQuan: {
    toCongTac: 'Tổ chuyển đổi số cộng đồng cấp xã',
    ubndXa: 'Ủy ban nhân dân các xã, phường, thị trấn',
    congAnXa: 'Công an cấp xã',
    phongLaoDong: 'Phòng Lao động – Thương binh và Xã hội',
    ubndHuyen: 'Ủy ban nhân dân các quận, huyện, thị xã',
    soLaoDong: 'Sở Lao động - Thương binh và Xã hội',
    congAnTinh: 'Công an Thành phố',
    ttdvvl: 'Trung tâm Dịch vụ việc làm Hà Nội',
    soKeHoach: 'Sở Kế hoạch và Đầu tư',
    bhxh: 'Bảo hiểm xã hội Thành phố',
    thue: 'Cục thuế thành phố Hà Nội',
    nguoiSuDungLaoDong: 'Người sử dụng lao động',
  },
  donGia: [],
  doiSoat: doiSoatDanCu(['HN-04', 'KH-07'], { noiO: 'xem' }),
  thuongXuyen: true,
});
