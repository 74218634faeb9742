import { khoaTen } from '../dia-ban/ten-don-vi.ts';
import { tidyText } from '../shared/van-ban.ts';
import type { Nsdld } from '../viec-lam/nsdld.ts';

const LOAI = /^(hộ kinh doanh|hộ kd|hkd)[\s:.–-]+/iu;

/** Keys of the names a household business goes by: its own without the type word, and its owner's. */
export const cacTenHo = (...ten: readonly (string | undefined)[]): string[] => [
  ...new Set(ten.flatMap((each) => khoaTen(tidyText(each ?? '').replace(LOAI, '')) || [])),
];

export const laHo = ({ loaiHinh }: Pick<Nsdld, 'loaiHinh'>): boolean => loaiHinh === 'hoKinhDoanh';

type Ben = Pick<Nsdld, 'chuThe' | 'nguon'>;

/**
 * Whether two records may be one household under its two numbers: the ten digits it had, and its owner's twelve, which are
 * its tax code since 2025.
 */
export const coTheMotHo = (a: Ben, b: Ben): boolean => a.chuThe !== b.chuThe;

/** Whether `a` would go into `b`: what only the register wrote into what somebody wrote, else the old number into the new. */
export const phaiNhap = (a: Ben, b: Ben): boolean => {
  const [fromRegister, other] = [a, b].map(({ nguon }) => nguon === 'dkkd');
  return fromRegister === other ? a.chuThe === 'toChuc' : fromRegister === true;
};

export const LY_DO_MOT_HO = 'Cùng một hộ kinh doanh với hồ sơ khác.';
