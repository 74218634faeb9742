import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';

/** An office without the department that a plan names in brackets: on a slip of paper it must be short. */
const ngan = (ten: string | undefined, khac: string): string => ten?.replace(/\s*\(.*\)$/, '') ?? khac;

/** What happens to the phiếu after the door, in the words of its plan. */
export const viecTiepTheo = ({ coQuan, nghiemThu }: KeHoach): readonly string[] => [
  'Thôn, tổ dân phố tổng hợp và nộp lên xã.',
  ...(nghiemThu ? [`${ngan(coQuan.toCongTac, 'Tổ công tác')} họp nghiệm thu.`] : []),
  `${ngan(coQuan.ubndXa, 'Ủy ban nhân dân xã')} kiểm tra; có thể hỏi lại ông, bà.`,
  `${ngan(coQuan.congAnXa, 'Công an xã')} nhập vào Cơ sở dữ liệu quốc gia về dân cư.`,
];

/** Where to ask; `tenXa` as the list of units prints it, where it is known. */
export const noiHoi = ({ coQuan }: KeHoach, tenXa: string | undefined): string => {
  const xa = tenXa && `Ủy ban nhân dân ${tenXa.charAt(0).toLocaleLowerCase('vi')}${tenXa.slice(1)}`;
  return `Trưởng thôn, tổ trưởng tổ dân phố, hoặc ${xa ?? ngan(coQuan.ubndXa, 'Ủy ban nhân dân xã')}: đọc mã biên nhận, không cần số căn cước.`;
};
