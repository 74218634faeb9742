import { tidyText } from '../shared/van-ban.ts';
import type { TrangThaiKetNoi } from './ket-noi.ts';
import type { Nsdld, TrangThaiNsdld } from './nsdld.ts';
import type { TrangThaiViec } from './viec-tim-nguoi.ts';

/** Employers who recruit nobody, and what of theirs ends with that (docs/decisions/0019). */
const THOI_TUYEN: readonly TrangThaiNsdld[] = ['ngung', 'tuChoi'];
export const isThoiTuyen = ({ trangThai }: Pick<Nsdld, 'trangThai'>): boolean => THOI_TUYEN.includes(trangThai);

/** Vacancies that are open, wait, or could be opened again with one press. */
export const VIEC_DONG_THEO: readonly TrangThaiViec[] = ['choDuyet', 'dangTuyen', 'du', 'hetHan'];

/** Referrals of which the employer has heard nothing. From `gioiThieu` on only people know what became of the person. */
export const KET_NOI_RUT_THEO: readonly TrangThaiKetNoi[] = ['deXuat', 'dongY'];

export const lyDoDongTheo = ({ lyDo }: Pick<Nsdld, 'lyDo'>): string =>
  tidyText(`Hồ sơ người sử dụng lao động đã đóng. ${lyDo ?? ''}`)
    .slice(0, 300)
    .trim();

/** Why a vacancy and its referrals are another record's now; `isVe`: its first one's again. */
export const lyDoChuyen = (ten: string, isVe: boolean): string =>
  (isVe
    ? `Hồ sơ người tuyển mở lại, việc trở về hồ sơ “${ten}”.`
    : `Hồ sơ người tuyển nhập vào hồ sơ khác, việc chuyển sang hồ sơ “${ten}”.`
  ).slice(0, 300);
