import { ngayVN } from '@core/shared/ngay.ts';
import { type KetNoi, LY_DO_KET_NOI, TINH_TRANG_THEO_DOI, TRANG_THAI_KET_NOI } from '@core/viec-lam/ket-noi.ts';
import type { KemNguoi } from '../../data/kem-ho-so.ts';
import type { KetNoiDoc } from '../../data/ket-noi-repo.ts';
import type { TenCua } from '../../ui/ten-noi.ts';
import { type CotXuat, oNgay } from '../xuat-tep/nguon-xuat.ts';
import { NHAN_KET_NOI, NHAN_MOC } from './nhan-viec-lam.ts';

type Dong = { readonly ketNoi: KetNoiDoc; readonly kem: KemNguoi | undefined };

const THEO_DOI: readonly (readonly [lan: number, nhan: string])[] = [
  [1, 'Theo dõi sau 1 tháng'],
  [2, 'Theo dõi sau 2 tháng'],
  [3, 'Theo dõi sau 3 tháng'],
  [0, 'Theo dõi khi hết hợp đồng'],
];
const theoDoiCua = ({ nhanViec }: KetNoi, lan: number): string => {
  const ma = nhanViec?.theoDoi.find((each) => each.lan === lan)?.tinhTrang;
  return ma ? TINH_TRANG_THEO_DOI.nhan(ma) : '';
};

/** How a referral stands, when each step was taken, and what came of it. */
export const cotKetNoiXuat = (ten: TenCua, kem: boolean): readonly CotXuat<Dong>[] => [
  { nhan: 'Việc làm', rong: 36, o: ({ ketNoi }) => ketNoi.tenCongViec },
  { nhan: 'Người tuyển', rong: 36, o: ({ ketNoi }) => ketNoi.tenNsdld },
  ...(kem
    ? [
        { nhan: 'Người tìm việc', rong: 24, o: ({ kem: nguoi }: Dong) => nguoi?.hoTen ?? '' },
        { nhan: 'Số điện thoại', rong: 14, o: ({ kem: nguoi }: Dong) => nguoi?.dienThoai ?? '' },
      ]
    : []),
  {
    nhan: 'Xã, phường của người tìm việc',
    rong: 24,
    o: ({ ketNoi: { diaBanNguoi: at } }) => ten(at.danhMuc, at.xa, at.tinh) ?? at.xa,
  },
  { nhan: 'Tình trạng', rong: 24, o: ({ ketNoi }) => NHAN_KET_NOI[ketNoi.trangThai].nhan },
  { nhan: 'Hạn', rong: 12, o: ({ ketNoi }) => oNgay(ketNoi.hanXuLy) },
  { nhan: 'Điểm phù hợp', o: ({ ketNoi }) => ketNoi.diem },
  ...TRANG_THAI_KET_NOI.map(
    (buoc): CotXuat<Dong> => ({
      nhan: NHAN_MOC[buoc],
      rong: 12,
      o: ({ ketNoi: { moc } }) => oNgay(moc[buoc] && ngayVN(moc[buoc])),
    }),
  ),
  {
    nhan: 'Lý do',
    rong: 36,
    o: ({ ketNoi: { lyDo } }) => (lyDo ? [LY_DO_KET_NOI.nhan(lyDo.ma), lyDo.ghiChu].filter(Boolean).join(': ') : ''),
  },
  { nhan: 'Ngày vào làm', rong: 12, o: ({ ketNoi }) => oNgay(ketNoi.nhanViec?.ngayVao) },
  { nhan: 'Hợp đồng (tháng)', o: ({ ketNoi }) => ketNoi.nhanViec?.soThang ?? '' },
  { nhan: 'Lương một tháng (đồng)', rong: 14, o: ({ ketNoi }) => ketNoi.nhanViec?.luongThang ?? '' },
  ...THEO_DOI.map(([lan, nhan]): CotXuat<Dong> => ({ nhan, rong: 20, o: ({ ketNoi }) => theoDoiCua(ketNoi, lan) })),
  { nhan: 'Mã việc', rong: 24, o: ({ ketNoi }) => ketNoi.viec },
  { nhan: 'Mã người tìm việc', rong: 24, o: ({ ketNoi }) => ketNoi.nguoi },
];
