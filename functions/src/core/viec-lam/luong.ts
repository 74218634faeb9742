import type { Luong } from './ho-so-viec.ts';

/** Days and hours of a working month, to hold wages told in different units against each other. */
const NGAY_MOI_THANG = 26;
const GIO_MOI_THANG = 208;

const HE_SO: Readonly<Record<Luong['loai'], number>> = {
  thang: 1,
  ngay: NGAY_MOI_THANG,
  gio: GIO_MOI_THANG,
  thoaThuan: 1,
  hoaHong: 1,
};

export type KhoangLuong = { readonly tu: number | undefined; readonly den: number | undefined };

/** Bounds in đồng a month. `thoaThuan` and `hoaHong` without bounds say nothing. */
export const luongThang = ({ loai, tu, den }: Luong): KhoangLuong => ({
  tu: tu === undefined ? undefined : tu * HE_SO[loai],
  den: den === undefined ? undefined : den * HE_SO[loai],
});

/** Monthly bands as the forms print them (Mẫu 01, 02; 01a, 03a/PLI), in đồng. */
export const KHUNG_LUONG = [
  { ma: 'duoi5', nhan: 'Dưới 5 triệu', den: 4_999_999 },
  { ma: 'tu5', nhan: 'Từ 5 đến 10 triệu', tu: 5_000_000, den: 9_999_999 },
  { ma: 'tu10', nhan: 'Từ 10 đến 20 triệu', tu: 10_000_000, den: 19_999_999 },
  { ma: 'tu20', nhan: 'Từ 20 đến 50 triệu', tu: 20_000_000, den: 50_000_000 },
  { ma: 'tren50', nhan: 'Trên 50 triệu', tu: 50_000_001 },
] as const satisfies readonly { ma: string; nhan: string; tu?: number; den?: number }[];
export type MaKhungLuong = (typeof KHUNG_LUONG)[number]['ma'] | 'thoaThuan';

/** The band a wage is counted in: by its lower bound, else by its upper; `thoaThuan` where it says nothing. */
export const khungLuongOf = (luong: Luong): MaKhungLuong => {
  const { tu, den } = luongThang(luong);
  const muc = tu ?? den;
  if (muc === undefined) return 'thoaThuan';
  return KHUNG_LUONG.findLast((khung) => !('tu' in khung) || muc >= khung.tu)?.ma ?? 'duoi5';
};
