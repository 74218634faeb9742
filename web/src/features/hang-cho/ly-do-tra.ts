import { codelist } from '@core/forms/codelist.ts';
import type { LyDo } from '@core/phieu/phieu.ts';

/** Why a person returns a phiếu; the machine's own returns carry `MAY`. Counted per code, so the list stays short and closed. */
export const LY_DO_TRA = codelist('lyDoTra', [
  ['THIEU', 'Thiếu thông tin'],
  ['SAI', 'Thông tin sai, không hợp lý'],
  ['GIAYTO', 'Số giấy tờ không khớp cơ sở dữ liệu'],
  ['TRUNG', 'Trùng với phiếu khác'],
  ['DOITUONG', 'Không thuộc đối tượng thu thập'],
  ['DIABAN', 'Không cư trú tại địa bàn'],
  ['KHAC', 'Lý do khác'],
]);
export type MaLyDo = (typeof LY_DO_TRA.codes)[number];

export type LyDoNhap = { readonly ma: MaLyDo | ''; readonly ghiChu: string; readonly truong: readonly string[] };
export const LY_DO_TRONG: LyDoNhap = { ma: '', ghiChu: '', truong: [] };

/** Reasons that say enough by themselves; the others need a word on what is wrong or a question to look at. */
const TU_DU: readonly MaLyDo[] = ['TRUNG', 'DOITUONG', 'DIABAN'];

/** What the collector must be told before a return is accepted: undefined when it is complete. */
export const thieuLyDo = ({ ma, ghiChu, truong }: LyDoNhap): string | undefined => {
  if (ma === '') return 'Chọn lý do trả lại.';
  const said = ghiChu.trim() !== '';
  if (ma === 'KHAC' && !said) return 'Ghi rõ lý do khác.';
  if (!TU_DU.includes(ma) && !said && truong.length === 0) return 'Đánh dấu câu sai hoặc ghi rõ điều cần sửa.';
  return undefined;
};

/** The reason as stored: without a note it says the words of its code, because a stored reason is never empty. */
export const lyDoOf = ({ ma, ghiChu, truong }: LyDoNhap): LyDo => ({
  ...(ma !== '' && { ma }),
  ghiChu: ghiChu.trim() || LY_DO_TRA.nhan(ma),
  truong: [...truong],
});
