import type { DangCho } from '../../data/dang-ky-repo.ts';
import { CHUA_NHAN, NHAN_NGUOI, type NhanTrangThai } from './nhan-viec-lam.ts';

type HoSoCho = Pick<DangCho['hoSo'], 'trangThai' | 'lyDo' | 'v' | 'boi' | 'suaBoi'>;
type LoiNhan = { readonly nhan: NhanTrangThai; readonly loi: string };

/** Words somebody typed, as the end of a sentence. */
export const ketCau = (dau: string, lyDo: string | undefined): string => {
  const text = lyDo?.trim() ?? '';
  if (text === '') return `${dau}.`;
  return /[.!?…]$/.test(text) ? `${dau}: ${text}` : `${dau}: ${text}.`;
};

/**
 * What who registered himself reads of a record that was refused or closed; nothing of one that waits. The second version,
 * closed, is the centre's refusal of the first; later ones do not tell whether the record had been let in before.
 */
export const loiNhanCho = ({ trangThai, lyDo, v, boi, suaBoi }: HoSoCho): LoiNhan | undefined => {
  const chuaNhan = { nhan: CHUA_NHAN, loi: `${ketCau('Trung tâm chưa nhận', lyDo)} Sửa ở dưới rồi gửi lại.` };
  if (trangThai === 'tuChoi' || trangThai === 'trung') return chuaNhan;
  if (trangThai !== 'dong') return undefined;
  if (suaBoi === boi) {
    const loi = `${ketCau('Bạn đã đóng hồ sơ này', lyDo)} Muốn tìm việc lại thì xem lại ở dưới rồi gửi.`;
    return { nhan: NHAN_NGUOI.dong, loi };
  }
  if (v === 2) return chuaNhan;
  const loi = `${ketCau('Trung tâm đã đóng hồ sơ này', lyDo)} Muốn tìm việc thì sửa ở dưới rồi gửi lại.`;
  return { nhan: NHAN_NGUOI.dong, loi };
};
