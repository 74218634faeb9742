import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
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
    href: '/bang',
    nhan: 'Bảng số liệu',
    icon: 'bieuDo',
    vaiTro: ['truongThon', 'toCongTac', 'canBoXa', 'congAnXa', 'capHuyen', 'capTinh', 'congAnTinh', 'quanTri'],
  },
  {
    href: '/bao-cao',
    nhan: 'Báo cáo',
    icon: 'to',
    vaiTro: ['canBoXa', 'congAnXa', 'capHuyen', 'capTinh', 'congAnTinh', 'quanTri'],
  },
];

export const pagesOf = (vaiTro: readonly VaiTro[]): readonly Muc[] =>
  MUC.filter((muc) => muc.vaiTro.some((role) => vaiTro.includes(role)));

export const homeOf = (vaiTro: readonly VaiTro[]): string => pagesOf(vaiTro)[0]?.href ?? '/bang';
