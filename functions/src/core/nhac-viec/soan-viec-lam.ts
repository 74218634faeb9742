import { daysBetween, formatNgay, type Ngay } from '../shared/ngay.ts';
import type { DongThu } from './thu.ts';

/** What waits in the registers of supply and demand for one account, as counted on a day. */
export type ViecLamCho =
  | {
      readonly cua: 'trungTam';
      readonly choXacNhan: number;
      readonly choDuyetViec: number;
      readonly choDuyetNguoi: number;
      readonly gioiThieu: number;
      readonly theoDoi: number;
      readonly quaHanKhaiBao: number;
    }
  | { readonly cua: 'doanhNghiep'; readonly gioiThieu: number; readonly hanKhaiBao: Ngay | null }
  | { readonly cua: 'nguoiTimViec'; readonly deXuat: number; readonly hanHoSo: Ngay | null };

/** How early a last day is reminded of. */
const SOM_KHAI_BAO = 14;
const SOM_HO_SO = 7;

const line = (so: number, noiDung: string, href: string): DongThu[] => (so > 0 ? [{ so, noiDung, href }] : []);
const near = (han: Ngay | null, ngay: Ngay, som: number): number => (han && daysBetween(ngay, han) <= som ? 1 : 0);
const conLai = (han: Ngay, ngay: Ngay): string => {
  const days = daysBetween(ngay, han);
  if (days === 0) return 'hạn hôm nay';
  return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`;
};
const on = (han: Ngay | null, ngay: Ngay): string => (han ? `ngày ${formatNgay(han)} (${conLai(han, ngay)})` : '');

/** The lines of a reminder (HP-02…HP-07, HN-10): counts and days, nobody's name. */
export const soanViecLam = (ngay: Ngay, cho: ViecLamCho): DongThu[] => {
  switch (cho.cua) {
    case 'trungTam':
      return [
        ...line(cho.theoDoi, `${cho.theoDoi} người đã nhận việc đến hạn theo dõi`, '/viec-lam/ket-noi?han=theoDoi'),
        ...line(cho.gioiThieu, `${cho.gioiThieu} lượt giới thiệu đến hạn xử lý`, '/viec-lam/ket-noi?han=qua'),
        ...line(
          cho.choXacNhan,
          `${cho.choXacNhan} người sử dụng lao động chờ xác nhận`,
          '/viec-lam/nsdld?trangThai=choXacNhan',
        ),
        ...line(cho.choDuyetViec, `${cho.choDuyetViec} việc tìm người chờ duyệt`, '/viec-lam/viec?trangThai=choDuyet'),
        ...line(
          cho.choDuyetNguoi,
          `${cho.choDuyetNguoi} hồ sơ tìm việc chờ duyệt`,
          '/viec-lam/nguoi?trangThai=choDuyet',
        ),
        ...line(
          cho.quaHanKhaiBao,
          `${cho.quaHanKhaiBao} người sử dụng lao động quá hạn khai báo`,
          '/viec-lam/nsdld?han=qua',
        ),
      ];
    case 'doanhNghiep':
      return [
        ...line(cho.gioiThieu, `${cho.gioiThieu} người được giới thiệu chờ kết quả`, '/viec-lam/ket-noi'),
        ...line(
          near(cho.hanKhaiBao, ngay, SOM_KHAI_BAO),
          `Khai báo sử dụng lao động, nộp ${on(cho.hanKhaiBao, ngay)}`,
          '/viec-lam/khai-bao',
        ),
      ];
    case 'nguoiTimViec':
      return [
        ...line(cho.deXuat, `${cho.deXuat} việc làm được đề xuất, cần trả lời`, '/viec-lam/ket-noi'),
        ...line(
          near(cho.hanHoSo, ngay, SOM_HO_SO),
          `Hồ sơ tìm việc hết hiệu lực ${on(cho.hanHoSo, ngay)}`,
          '/viec-lam/ho-so',
        ),
      ];
  }
};
