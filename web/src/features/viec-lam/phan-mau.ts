import type { CauViec } from '@core/viec-lam/mau-viec.ts';

export type PhanMau = { readonly tieuDe: string; readonly cau: readonly CauViec[]; readonly gap: boolean };

const MUC_NGUOI: Readonly<Record<string, string>> = {
  '1': 'Người tìm việc',
  '2': 'Trình độ',
  '3': 'Kinh nghiệm làm việc',
  '4': 'Việc làm mong muốn',
  'I.4': 'Đăng ký dịch vụ',
};
const tieuDeOf = ({ taiLieu, truong, muc }: CauViec): string => {
  if (truong.startsWith('dieuKien.')) return 'Điều kiện làm việc';
  if (taiLieu === 'lienHe') return 'Người liên hệ tuyển dụng';
  if (taiLieu === 'viec') return 'Việc làm cần tuyển';
  if (taiLieu === 'nsdld' || taiLieu === 'nsdldRieng') return 'Người sử dụng lao động';
  return MUC_NGUOI[muc] ?? 'Người tìm việc';
};

/** The form in parts; a part in which nothing has to be answered may stay folded. */
export const phanCua = (cau: readonly CauViec[], isBatBuoc: (cau: CauViec) => boolean): readonly PhanMau[] => {
  const parts = new Map<string, CauViec[]>();
  for (const each of cau) {
    const tieuDe = tieuDeOf(each);
    parts.set(tieuDe, [...(parts.get(tieuDe) ?? []), each]);
  }
  return [...parts].map(([tieuDe, of]) => ({ tieuDe, cau: of, gap: !of.some(isBatBuoc) }));
};
