import { VAI_TRO, type VaiTro } from '@core/tai-khoan/vai-tro.ts';
import type { IconName } from './ui/icon.tsx';

type Muc = {
  readonly href: string;
  readonly nhan: string;
  readonly icon: IconName;
  readonly vaiTro: readonly VaiTro[];
};

/** Pages by role, the main work first: the first one a role has is where it lands after signing in. */
const MUC: readonly Muc[] = [
  { href: '/thu-thap', nhan: 'Phiếu của tôi', icon: 'but', vaiTro: ['dieuTraVien'] },
  { href: '/kiem-tra', nhan: 'Kiểm tra', icon: 'kinhLup', vaiTro: ['canBoXa'] },
  { href: '/nhap-tin', nhan: 'Nhập tin', icon: 'banPhim', vaiTro: ['congAnXa'] },
  { href: '/tong-hop', nhan: 'Tổng hợp', icon: 'lop', vaiTro: ['truongThon', 'toCongTac'] },
  {
    href: '/bien-ban',
    nhan: 'Biên bản',
    icon: 'banGiao',
    vaiTro: ['dieuTraVien', 'truongThon', 'toCongTac', 'canBoXa', 'congAnXa'],
  },
  {
    href: '/bang-ke',
    nhan: 'Bảng kê',
    icon: 'nguoi',
    vaiTro: ['dieuTraVien', 'truongThon', 'toCongTac', 'canBoXa', 'congAnXa'],
  },
  {
    href: '/bang',
    nhan: 'Bảng số liệu',
    icon: 'bieuDo',
    vaiTro: ['truongThon', 'toCongTac', 'canBoXa', 'congAnXa', 'capHuyen', 'capTinh', 'congAnTinh', 'quanTri'],
  },
  { href: '/viec-lam/viec', nhan: 'Việc tìm người', icon: 'to', vaiTro: ['trungTam', 'doanhNghiep'] },
  {
    href: '/bao-cao',
    nhan: 'Báo cáo',
    icon: 'to',
    vaiTro: ['trungTam', 'canBoXa', 'congAnXa', 'capHuyen', 'capTinh', 'congAnTinh', 'quanTri'],
  },
  { href: '/trung', nhan: 'Nghi trùng', icon: 'nguoi', vaiTro: ['truongThon', 'toCongTac', 'canBoXa'] },
  { href: '/doi-soat', nhan: 'Đối soát', icon: 'lech', vaiTro: ['congAnXa', 'canBoXa'] },
  {
    href: '/chi-tieu',
    nhan: 'Chỉ tiêu',
    icon: 'nghiemThu',
    vaiTro: ['canBoXa', 'toCongTac', 'congAnXa', 'capHuyen', 'capTinh', 'congAnTinh'],
  },
  {
    href: '/qua-han',
    nhan: 'Quá hạn',
    icon: 'dongHo',
    vaiTro: ['canBoXa', 'toCongTac', 'congAnXa', 'capHuyen', 'capTinh'],
  },
  { href: '/nhap', nhan: 'Nhập tệp', icon: 'cong', vaiTro: ['congAnXa', 'canBoXa', 'toCongTac'] },
  { href: '/ky-truoc', nhan: 'Kỳ trước', icon: 'thay', vaiTro: ['dieuTraVien', 'canBoXa'] },
  {
    href: '/tra-lai',
    nhan: 'Lý do trả lại',
    icon: 'traLai',
    vaiTro: ['truongThon', 'toCongTac', 'canBoXa', 'capHuyen', 'capTinh'],
  },
  { href: '/thanh-toan', nhan: 'Thanh toán', icon: 'to', vaiTro: ['canBoXa', 'toCongTac', 'capHuyen', 'capTinh'] },
  {
    href: '/tra-bien-nhan',
    nhan: 'Tra biên nhận',
    icon: 'kinhLup',
    vaiTro: ['truongThon', 'toCongTac', 'canBoXa', 'congAnXa'],
  },
  { href: '/cuu-ho', nhan: 'Sao lưu', icon: 'khien', vaiTro: ['dieuTraVien'] },
  {
    href: '/so-lao-dong',
    nhan: 'Sổ lao động',
    icon: 'to',
    vaiTro: ['truongThon', 'toCongTac', 'canBoXa', 'congAnXa', 'capHuyen', 'capTinh', 'congAnTinh'],
  },
  { href: '/viec-lam/tu-phieu', nhan: 'Hồ sơ tìm việc', icon: 'nguoi', vaiTro: ['canBoXa'] },
  { href: '/viec-lam/ho-so', nhan: 'Hồ sơ của tôi', icon: 'nguoi', vaiTro: ['nguoiTimViec'] },
  { href: '/viec-lam/nguoi', nhan: 'Người tìm việc', icon: 'nguoi', vaiTro: ['trungTam'] },
  {
    href: '/viec-lam/ket-noi',
    nhan: 'Giới thiệu',
    icon: 'banGiao',
    vaiTro: ['trungTam', 'doanhNghiep', 'nguoiTimViec'],
  },
  { href: '/viec-lam/phien', nhan: 'Phiên giao dịch', icon: 'lich', vaiTro: ['trungTam'] },
  { href: '/thi-truong', nhan: 'Thị trường lao động', icon: 'bieuDo', vaiTro: ['trungTam', 'capTinh'] },
  { href: '/viec-lam/nsdld', nhan: 'Người sử dụng lao động', icon: 'lop', vaiTro: ['trungTam'] },
  { href: '/viec-lam/doi-chieu', nhan: 'Đối chiếu', icon: 'lech', vaiTro: ['trungTam', 'capTinh'] },
  { href: '/viec-lam/khai-bao', nhan: 'Khai báo lao động', icon: 'nghiemThu', vaiTro: ['doanhNghiep'] },
  { href: '/viec-lam/ho-so', nhan: 'Thông tin đơn vị', icon: 'lop', vaiTro: ['doanhNghiep'] },
  { href: '/hop-thu', nhan: 'Hộp thư', icon: 'hopThu', vaiTro: VAI_TRO },
];

export const pagesOf = (vaiTro: readonly VaiTro[]): readonly Muc[] =>
  MUC.filter((muc) => muc.vaiTro.some((role) => vaiTro.includes(role)));

export const homeOf = (vaiTro: readonly VaiTro[]): string => pagesOf(vaiTro)[0]?.href ?? '/bang';
