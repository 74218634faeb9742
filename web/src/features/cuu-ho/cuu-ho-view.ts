import type { KetQuaGop } from '@core/hang-gui/gop-cuu-ho.ts';
import { DAI_MAT_KHAU } from '@core/hang-gui/tep-cuu-ho.ts';
import { truongKhac } from '@core/hang-gui/xung-dot.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { formatSo } from '../../ui/format.ts';
import { nhanTruong } from '../thu-thap/nhan-cau.ts';

/** What stands in the way of a passphrase typed twice; undefined where nothing does. */
export const loiMatKhau = (lanMot: string, lanHai: string): string | undefined => {
  if (lanMot.length < DAI_MAT_KHAU) return `Mật khẩu cần ít nhất ${DAI_MAT_KHAU} ký tự.`;
  return lanMot.normalize('NFC') === lanHai.normalize('NFC') ? undefined : 'Hai lần gõ mật khẩu chưa giống nhau.';
};

/** What became of the phiếu of a file, one sentence each. */
export const cauKetQua = ({ dangGhi, choGui, banSao, daCo }: KetQuaGop['dem']): readonly string[] => [
  ...(choGui > 0 ? [`${formatSo(choGui)} phiếu chờ gửi đã vào máy này và sẽ tự gửi khi có mạng.`] : []),
  ...(dangGhi > 0 ? [`${formatSo(dangGhi)} bản đang ghi đã vào máy này.`] : []),
  ...(banSao > 0 ? [`${formatSo(banSao)} bản khác nội dung được giữ riêng, xem ở phần “Bản khác còn giữ”.`] : []),
  ...(daCo > 0 ? [`${formatSo(daCo)} phiếu đã có trên máy này hoặc đã nộp từ trước, không thay đổi.`] : []),
  ...(dangGhi + choGui + banSao + daCo === 0 ? ['Tệp không có phiếu nào.'] : []),
];

export const tenCuaBan = ({ bai }: BanNhap): string =>
  typeof bai.hoTen === 'string' && bai.hoTen !== '' ? bai.hoTen : 'Chưa ghi tên';

/** Which questions a version kept beside answers otherwise than the one in use. */
export const khacOCau = (banSao: BanNhap, dangDung: BanNhap): string => {
  const khac = truongKhac(banSao.bai, dangDung.bai).map(nhanTruong);
  return khac.length > 0 ? `Khác ở: ${khac.join('; ')}.` : 'Các câu trả lời giống nhau.';
};
