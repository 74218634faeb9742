import { codelist } from '../forms/codelist.ts';

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

/** `lyDo.ma` of a phiếu that the machine returned. */
export const LY_DO_MAY = 'MAY';

/** The words of a counted reason, the machine's included. */
export const nhanLyDo = (ma: string): string =>
  ma === LY_DO_MAY
    ? 'Máy kiểm tra thấy lỗi'
    : (LY_DO_TRA.options.find(([code]) => code === ma)?.[1] ?? 'Không ghi lý do theo mã');
