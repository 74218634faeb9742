import { formatNgay, ngayVN } from '@core/shared/ngay.ts';
import type { CanBoViec } from '../../data/viec-lam-ai.ts';
import { listNguoiTuPhieu, type NguoiDoc } from '../../data/viec-lam-repo.ts';
import type { Column } from '../../ui/table.tsx';
import { useCacTrang } from '../../ui/use-tai.ts';
import { DanhSach } from '../viec-lam/danh-sach.tsx';
import { NHAN_NGUOI } from '../viec-lam/nhan-viec-lam.ts';
import { TrangThaiBadge } from '../viec-lam/xem-tra-loi.tsx';
import { hrefTuPhieu } from './href.ts';
import { useTenTrenPhieu } from './ten-tren-phieu.ts';

const cotOf = (ten: Readonly<Record<string, string>>): readonly Column<NguoiDoc>[] => [
  {
    key: 'ten',
    nhan: 'Người tìm việc',
    cell: ({ id, tenCongViec }) => (
      <>
        <a href={hrefTuPhieu(id)}>{ten[id] || 'Mở hồ sơ'}</a>
        <br />
        <span class="mo">{tenCongViec}</span>
      </>
    ),
  },
  {
    key: 'trangThai',
    nhan: 'Tình trạng',
    cell: ({ trangThai, dongY }) => (
      <>
        <TrangThaiBadge {...NHAN_NGUOI[trangThai]} />
        <br />
        <span class="mo">lập ngày {formatNgay(ngayVN(dongY.luuTru))}</span>
      </>
    ),
  },
];

/** Records the commune has made, in whatever state, the last that changed first; their names stand on the phiếu. */
export const DaLap = ({ ai }: { ai: CanBoViec }) => {
  const list = useCacTrang((sau) => listNguoiTuPhieu(ai, sau), [ai.danhMuc, ai.xa]);
  const ten = useTenTrenPhieu(list.items);
  return (
    <DanhSach
      caption="Hồ sơ tìm việc xã đã lập"
      columns={cotOf(ten)}
      list={list}
      href={({ id }) => hrefTuPhieu(id)}
      icon="nguoi"
      trong="Xã chưa lập hồ sơ tìm việc nào"
    />
  );
};
