import type { CongBo, MaBangCongBo } from '@core/viec-lam/cong-bo.ts';
import type { CongBoTrongDanhSach } from '../../data/cong-bo-repo.ts';
import { formatSo } from '../../ui/format.ts';

export const tenThang = (thang: string): string => thang.split('-').reverse().join('/');

/** Stands for every figure that is not shown, small or not: which of the two it is would tell. */
export const KHONG_CONG_BO = '–';
export const formatSoCongBo = (so: number | null): string => (so === null ? KHONG_CONG_BO : formatSo(so));

export const TEN_BANG: Readonly<Record<MaBangCongBo, string>> = {
  nghe: 'Nhóm nghề',
  cmkt: 'Trình độ chuyên môn kỹ thuật',
  luong: 'Mức lương một tháng',
  diaBan: 'Địa bàn',
};

export const soChungOf = ({ chung, thang }: Pick<CongBo, 'chung' | 'thang'>) =>
  [
    ['cung', 'Người đang tìm việc', chung.cung],
    ['cau', 'Chỗ làm đang cần người', chung.cau],
    ['nguoiMoi', `Người đăng ký tìm việc trong tháng ${tenThang(thang)}`, chung.nguoiMoi],
    ['choMoi', `Chỗ làm đăng mới trong tháng ${tenThang(thang)}`, chung.choMoi],
    ['gioiThieu', `Lượt giới thiệu việc làm trong tháng ${tenThang(thang)}`, chung.gioiThieu],
    ['nhan', `Người nhận việc trong tháng ${tenThang(thang)}`, chung.nhan],
  ] as const;

/** Publications of each tỉnh, the newest first; tỉnh by name. */
export const theoTinh = (
  all: readonly CongBoTrongDanhSach[],
): readonly { readonly ten: string; readonly cac: readonly CongBoTrongDanhSach[] }[] => {
  const groups = new Map<string, CongBoTrongDanhSach[]>();
  for (const each of [...all].sort((a, b) => b.thang.localeCompare(a.thang)))
    groups.set(each.ten, [...(groups.get(each.ten) ?? []), each]);
  return [...groups].map(([ten, cac]) => ({ ten, cac })).sort((a, b) => a.ten.localeCompare(b.ten, 'vi'));
};
