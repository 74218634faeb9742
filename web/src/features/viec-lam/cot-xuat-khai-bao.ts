import { addDays, type Ngay } from '@core/shared/ngay.ts';
import { khaiBaoDue } from '@core/viec-lam/khai-bao.ts';
import type { KemKhaiBao } from '../../data/kem-ho-so.ts';
import type { NsdldDoc } from '../../data/viec-lam-repo.ts';
import type { TenCua } from '../../ui/ten-noi.ts';
import { type CotXuat, oNgay } from '../xuat-tep/nguon-xuat.ts';
import { NHOM_KHAI_BAO, O_KHAI_BAO, soCua } from './kiem-khai-bao.ts';
import { NHAN_KHAI_BAO } from './nhan-viec-lam.ts';

/** A period with its due day, as every employer owes it (HP-04). */
export type KyDaDen = { readonly ky: string; readonly hanNop: Ngay };

/** Half-years and years that fell due in the last two years, and the one that falls due next; the newest first. */
export const kyKhaiBaoGan = (homNay: Ngay): readonly KyDaDen[] =>
  khaiBaoDue({}, addDays(homNay, -730), addDays(homNay, 183)).toReversed();

type Dong = { readonly nsdld: NsdldDoc; readonly khaiBao: KemKhaiBao | undefined };

/** Not what fell due before he began, nor before his record came: he owes nothing that lies before what he owes next. */
const owes = ({ ngayBatDau = '', hanKhaiBao }: NsdldDoc, { hanNop }: KyDaDen): boolean =>
  hanNop > ngayBatDau && hanNop >= (hanKhaiBao ?? '');

/** What an employer declared for a period, or that he has not. */
export const cotKhaiBao = (ten: TenCua, ky: KyDaDen): readonly CotXuat<Dong>[] => [
  { nhan: 'Tên người sử dụng lao động', rong: 36, o: ({ nsdld }) => nsdld.ten },
  { nhan: 'Mã số thuế', rong: 16, o: ({ nsdld }) => nsdld.maSoThue ?? '' },
  {
    nhan: 'Xã, phường',
    rong: 24,
    o: ({ nsdld: { diaBan: at } }) => ten(at.danhMuc, at.xa, at.tinh) ?? at.xa,
  },
  { nhan: 'Hạn nộp', rong: 12, o: ({ khaiBao }) => oNgay(khaiBao?.hanNop ?? ky.hanNop) },
  {
    nhan: 'Tình trạng',
    rong: 24,
    o: ({ nsdld, khaiBao }) =>
      khaiBao ? NHAN_KHAI_BAO[khaiBao.trangThai].nhan : owes(nsdld, ky) ? 'Chưa nộp' : 'Không phải nộp kỳ này',
  },
  ...O_KHAI_BAO.map(
    (each): CotXuat<Dong> => ({
      nhan: 'nhom' in each ? `${NHOM_KHAI_BAO[each.nhom]}: ${each.nhan}` : each.nhan,
      rong: 14,
      o: ({ khaiBao }) => (khaiBao ? (soCua(khaiBao)[each.truong] ?? '') : ''),
    }),
  ),
  { nhan: 'Ghi chú', rong: 36, o: ({ khaiBao }) => khaiBao?.ghiChu ?? '' },
  { nhan: 'Lý do trả lại', rong: 24, o: ({ khaiBao }) => khaiBao?.lyDo ?? '' },
  { nhan: 'Mã hồ sơ', rong: 24, o: ({ nsdld }) => nsdld.id },
];
