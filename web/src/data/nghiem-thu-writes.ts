import type { MucChuongTrinh } from '@core/nghiem-thu/chuong-trinh.ts';
import { MAX_TRA_LAI, type NghiemThu } from '@core/nghiem-thu/nghiem-thu.ts';
import { UserError } from './errors.ts';

type Xet = Pick<NghiemThu, 'chuongTrinh' | 'soPhieu'>;

/** What lies before a meeting. */
export const xetLanDau = (soPhieu: number, muc: readonly Pick<MucChuongTrinh, 'khoa' | 'phieu'>[]): Xet => ({
  chuongTrinh: Object.fromEntries(muc.map(({ khoa, phieu }) => [khoa, phieu.length])),
  soPhieu,
});

type QuyetDinh = {
  readonly action: 'accept' | 'return';
  readonly ids: readonly string[];
  readonly lyDo: NghiemThu['traLai'][string];
};

/** What the minutes say once some phiếu are decided on; what was laid before the meeting is what lay there at its first decision. */
export const ghiQuyetDinh = (
  now: Pick<NghiemThu, 'dat' | 'traLai' | 'trangThai'>,
  xet: Xet,
  { action, ids, lyDo }: QuyetDinh,
): Partial<Xet & Pick<NghiemThu, 'dat' | 'traLai'>> => {
  if (now.trangThai !== 'dangHop')
    throw new UserError('nghiemThu.daKetThuc', 'Cuộc họp đã kết thúc. Mở cuộc họp khác để xem xét tiếp.');
  const isFirst = now.dat === 0 && Object.keys(now.traLai).length === 0;
  const dau = isFirst ? xet : {};
  if (action === 'accept') return { ...dau, dat: now.dat + ids.length };
  const traLai = { ...now.traLai, ...Object.fromEntries(ids.map((id) => [id, lyDo])) };
  if (Object.keys(traLai).length > MAX_TRA_LAI)
    throw new UserError(
      'nghiemThu.quaNhieu',
      'Biên bản cuộc họp này không ghi thêm được phiếu trả lại nào nữa. Mở cuộc họp khác để trả lại tiếp.',
    );
  return { ...dau, traLai };
};
