import type { DiaChi } from '@core/phieu/phieu.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import type { Nsdld } from '@core/viec-lam/nsdld.ts';

/** What no question asks for: whose a record is, where it stands, its versions. */
const CUA_MAY = [
  ...['id', 'mau', 'nsdld', 'nsdldGoc', 'tenNsdld', 'loaiHinh', 'diaBan', 'daTuyen', 'thangSinh', 'phieu', 'dongY'],
  ...['trangThai', 'lyDo', 'nguon', 'tinhTrangDkkd', 'tinhTrangGhi', 'hanKhaiBao', 'kyKhaiBao', 'v', 'boi', 'suaBoi'],
  'luc',
];
const answersOf = (record: object, giu: readonly string[] = []): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !CUA_MAY.includes(key) || giu.includes(key)));

/** A record as the answers it was written from, to be read back or written anew. */
export const baiCuaViec = (viec: object, lienHe: object | undefined): BaiViec => ({
  viec: answersOf(viec),
  ...(lienHe && { lienHe: answersOf(lienHe) }),
});
export const baiCuaNguoi = (nguoi: object, dinhDanh: object | undefined): BaiViec => ({
  nguoi: answersOf(nguoi),
  ...(dinhDanh && { nguoiRieng: answersOf(dinhDanh) }),
});
/** The address of an employer is kept as words beside his xã; the form asks for both at once. */
export const baiCuaNsdld = (nsdld: Pick<Nsdld, 'diaBan' | 'diaChi' | 'nganh'>, rieng: object | undefined): BaiViec => {
  const { danhMuc, tinh, xa } = nsdld.diaBan;
  const diaChi: DiaChi = { danhMuc, tinh, xa, chiTiet: nsdld.diaChi };
  const { ma } = nsdld.nganh;
  return {
    nsdld: { ...answersOf(nsdld, ['loaiHinh']), diaChi, nganh: { ma } },
    ...(rieng && { nsdldRieng: answersOf(rieng) }),
  };
};
