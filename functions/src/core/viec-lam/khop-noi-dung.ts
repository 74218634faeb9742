import { CMKT_VIEC, GDPT_VIEC, HINH_THUC_LAM, KHA_NANG, KINH_NGHIEM } from './danh-muc-viec.ts';
import type { HoSoChung, Luong } from './ho-so-viec.ts';
import { type CapKhop, type DieuKien, PHAN_DIEM, type PhanDiem } from './khop.ts';
import { luongThang } from './luong.ts';

/** Why a pair goes together, by the part of the score. */
export const NHAN_HOP: Readonly<Record<PhanDiem, string>> = {
  nghe: 'Đúng nghề',
  noiLam: 'Đúng nơi muốn làm',
  luong: 'Lương đạt mong muốn',
  trinhDo: 'Trình độ phù hợp',
  kinhNghiem: 'Đủ kinh nghiệm',
  moi: 'Mới đăng',
};

/** From this share of its points on a part is a reason. */
const LA_LY_DO = 0.6;

/** The reasons of a pair, those that count most first. */
export const lyDoHop = (phan: CapKhop['phan']): PhanDiem[] =>
  (Object.keys(PHAN_DIEM) as PhanDiem[])
    .filter((part) => phan[part] >= LA_LY_DO * PHAN_DIEM[part])
    .toSorted((a, b) => phan[b] - phan[a]);

type Ben = Pick<HoSoChung, 'gdpt' | 'cmkt' | 'kinhNghiem' | 'hinhThuc' | 'khaNang' | 'luong'>;

const TRIEU = 1_000_000;
const trieu = (dong: number): string => `${String(Math.round(dong / (TRIEU / 10)) / 10).replace('.', ',')} triệu đồng`;
const luongTu = (luong: Luong): string => trieu(luongThang(luong).tu ?? 0);
const luongDen = (luong: Luong): string => trieu(luongThang(luong).den ?? 0);
const dau = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** "Không yêu cầu, không có" of the list, as somebody has it. */
const coKinhNghiem = (code: Ben['kinhNghiem']): string =>
  code === 'khong' ? 'chưa có' : `có ${dau(KINH_NGHIEM.nhan(code))}`;

const NOI: Readonly<Record<DieuKien, (viec: Ben, nguoi: Ben) => string>> = {
  nghe: () => 'Khác nghề muốn tìm',
  noiLam: () => 'Chỉ khác nơi làm việc: ở tỉnh chưa đăng ký',
  luong: (viec, nguoi) =>
    `Chỉ thiếu lương: trả đến ${luongDen(viec.luong)}, mong muốn từ ${luongTu(nguoi.luong)} một tháng`,
  gdpt: (viec, nguoi) =>
    `Chỉ thiếu học vấn: cần ${dau(GDPT_VIEC.nhan(viec.gdpt))}, đang có ${dau(GDPT_VIEC.nhan(nguoi.gdpt))}`,
  cmkt: (viec, nguoi) =>
    `Chỉ thiếu trình độ chuyên môn: cần ${dau(CMKT_VIEC.nhan(viec.cmkt))}, đang có ${dau(CMKT_VIEC.nhan(nguoi.cmkt))}`,
  kinhNghiem: (viec, nguoi) =>
    `Chỉ thiếu kinh nghiệm: cần ${dau(KINH_NGHIEM.nhan(viec.kinhNghiem))}, ${coKinhNghiem(nguoi.kinhNghiem)}`,
  hinhThuc: (viec, nguoi) =>
    `Chỉ khác hình thức: việc ${dau(HINH_THUC_LAM.nhan(viec.hinhThuc ?? ''))}, muốn làm ${dau(HINH_THUC_LAM.nhan(nguoi.hinhThuc ?? ''))}`,
  khaNang: (viec, nguoi) =>
    `Chỉ thiếu khả năng: ${(viec.khaNang ?? [])
      .filter((one) => !nguoi.khaNang?.includes(one))
      .map((one) => dau(KHA_NANG.nhan(one)))
      .join(', ')}`,
};

/** What a near miss lacks, in one sentence with both sides in it. */
export const noiThieu = (dieuKien: DieuKien, viec: Ben, nguoi: Ben): string => NOI[dieuKien](viec, nguoi);
