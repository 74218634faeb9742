import type { LechLaoDong, LoaiLech, NhatKyLech, QuyetDinhLech } from '@core/nguon-dn/lech.ts';
import { tenKyNguon } from '@core/nguon-dn/lich.ts';
import { HE_THONG } from '@core/phieu/judge.ts';
import type { TinhTrangDkkd } from '@core/viec-lam/nsdld.ts';
import { formatSo } from '../../ui/format.ts';
import { tenKyKhaiBao } from '../viec-lam/nhan-viec-lam.ts';

export const NHAN_LECH: Readonly<Record<LoaiLech, { readonly nhan: string; readonly moTa: string }>> = {
  nhieuHonKhai: {
    nhan: 'Có thêm lao động, chưa khai',
    moTa: 'Bảo hiểm xã hội hoặc cơ quan thuế ghi nhiều lao động hơn lần khai báo gần nhất.',
  },
  itHonKhai: {
    nhan: 'Ít lao động hơn đã khai',
    moTa: 'Bảo hiểm xã hội hoặc cơ quan thuế ghi ít lao động hơn lần khai báo gần nhất.',
  },
  khongCoSo: {
    nhan: 'Đang hoạt động, không có lao động ở nguồn nào',
    moTa: 'Sổ đăng ký ghi đang hoạt động mà tháng gần nhất bảo hiểm xã hội và thuế đều không có số.',
  },
  giaiTheConSo: {
    nhan: 'Đã giải thể, vẫn còn lao động',
    moTa: 'Sổ đăng ký ghi đã giải thể mà tháng sau đó vẫn có người được đóng bảo hiểm hoặc trả lương.',
  },
  chuaKhaiDau: {
    nhan: 'Quá 30 ngày chưa khai lần đầu',
    moTa: 'Đã quá 30 ngày từ khi bắt đầu hoạt động mà chưa khai báo sử dụng lao động.',
  },
  trungHo: {
    nhan: 'Nghi là một hộ kinh doanh, hai hồ sơ',
    moTa: 'Một hồ sơ mang mã số thuế 10 chữ số, một hồ sơ mang số căn cước của chủ hộ; cùng xã, cùng tên hoặc cùng người đại diện. Mở hồ sơ để xem hai bên: đúng là một hộ thì bấm Nhập hồ sơ, là hai hộ thì ghi Bỏ qua.',
  },
};

export const NHAN_QUYET_DINH: Readonly<Record<QuyetDinhLech, string>> = {
  daNhac: 'Đã nhắc',
  dung: 'Đúng như vậy',
  boQua: 'Bỏ qua',
};
export const NHAN_TRANG_THAI_LECH: Readonly<Record<LechLaoDong['trangThai'], string>> = {
  mo: 'Chưa xử lý',
  ...NHAN_QUYET_DINH,
  het: 'Không còn lệch',
};

export const NHAN_DKKD: Readonly<Record<TinhTrangDkkd, string>> = {
  moi: 'Mới thành lập',
  hoatDong: 'Đang hoạt động',
  tamNgung: 'Tạm ngừng hoạt động',
  giaiThe: 'Đã giải thể',
  khongRo: 'Chưa rõ',
};

/** A line of the journal in words: a decision as it was taken, and what new figures made of a row. */
export const chuNhatKyLech = ({ tu, den, boi, lyDo }: NhatKyLech): string => {
  if (boi !== HE_THONG) return `${NHAN_TRANG_THAI_LECH[den]}${lyDo === null ? '' : `: ${lyDo}`}`;
  if (tu === null) return 'Thấy số lệch';
  if (den === 'het') return NHAN_TRANG_THAI_LECH.het;
  if (tu === 'het') return 'Lại lệch';
  if (den === 'mo') return tu === 'mo' ? 'Số liệu mới, vẫn lệch' : 'Số liệu đã khác, cần xử lý lại';
  return `Số liệu kỳ mới không khác, giữ kết quả “${NHAN_TRANG_THAI_LECH[den]}”`;
};

/** The figures side by side, in words. */
export const soCanh = ({ so: { khaiBao, bhxh, thue } }: Pick<LechLaoDong, 'so'>) => ({
  khaiBao: khaiBao
    ? `${formatSo(khaiBao.tongSo)} người, ${formatSo(khaiBao.bhxhBatBuoc)} đóng bảo hiểm (${tenKyKhaiBao(khaiBao.ky)})`
    : 'Chưa khai',
  bhxh: bhxh ? `${formatSo(bhxh.so)} (${tenKyNguon(bhxh.ky)})` : 'Không có số',
  thue: thue ? `${formatSo(thue.so)} (${tenKyNguon(thue.ky)})` : 'Không có số',
});

export const nguoiCo = ({ ten }: Pick<LechLaoDong, 'ten'>): string => ten ?? 'Cá nhân, hộ kinh doanh';
