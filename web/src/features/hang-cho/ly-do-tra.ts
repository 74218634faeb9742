import { LY_DO_TRA, type MaLyDo } from '@core/phieu/ly-do-tra.ts';
import type { LyDo } from '@core/phieu/phieu.ts';

export type LyDoNhap = { readonly ma: MaLyDo | ''; readonly ghiChu: string; readonly truong: readonly string[] };
/** A reason that came with the phiếu, to be passed on: codes of the machine are not a person's to give. */
export const nhapTu = (lyDo: LyDo | null): LyDoNhap => {
  const ma = LY_DO_TRA.codes.find((code) => code === lyDo?.ma) ?? '';
  return { ma, ghiChu: lyDo?.ghiChu ?? '', truong: lyDo?.truong ?? [] };
};
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
