import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useRoute } from 'preact-iso';
import { type VongDoc, watchCacVong } from '../../data/doi-soat-repo.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { session } from '../../data/session.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatLuc, formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { VongBadge } from './mau.tsx';
import { useTheo } from './theo.ts';
import { Vong } from './vong.tsx';
import { XuatTep } from './xuat-tep.tsx';

const COT = [
  {
    key: 'tep',
    nhan: 'Tệp trích xuất',
    cell: (vong: VongDoc) => <a href={`/doi-soat/${vong.id}`}>{vong.tenTep}</a>,
  },
  { key: 'luc', nhan: 'Nhận lúc', cell: (vong: VongDoc) => formatLuc(new Date(vong.luc.toMillis())) },
  { key: 'trangThai', nhan: 'Tình trạng', cell: (vong: VongDoc) => <VongBadge trangThai={vong.trangThai} /> },
  { key: 'khop', nhan: 'Khớp', so: true, cell: (vong: VongDoc) => formatSo(vong.dem.ketQua.khop ?? 0) },
  { key: 'lech', nhan: 'Lệch', so: true, cell: (vong: VongDoc) => formatSo(vong.dem.ketQua.lech ?? 0) },
  { key: 'mo', nhan: 'Còn mở', so: true, cell: (vong: VongDoc) => formatSo(vong.dem.dongMo) },
];

const CacVong = ({ keHoach, laCongAn }: { keHoach: KeHoach; laCongAn: boolean }) => {
  const theo = useTheo<readonly VongDoc[]>((next, fail) => watchCacVong(keHoach.id, next, fail), [keHoach.id]);
  return (
    <div class="chong">
      <h1>Đối soát với CSDL quốc gia về dân cư</h1>
      <div class="hang khong-in">
        <LinkButton href="/nhap?loai=doiSoat" kieu="chinh" icon="cong">
          Đưa tệp trích xuất lên
        </LinkButton>
      </div>
      {laCongAn && <XuatTep keHoach={keHoach} />}
      <h2>Các vòng đối soát</h2>
      {theo.error !== undefined ? (
        <ErrorState noiDung={describeError(theo.error)} thuLai={theo.thuLai} />
      ) : !theo.xong ? (
        <Loading nhan="Đang tải các vòng đối soát…" />
      ) : theo.value && theo.value.length > 0 ? (
        <Table caption="Các vòng đối soát" anCaption columns={COT} rows={theo.value} rowKey={({ id }) => id} />
      ) : (
        <EmptyState icon="lech" tieuDe="Chưa đối soát lần nào">
          <p>Đưa tệp trích xuất từ CSDL dân cư lên; máy so từng người với phiếu đã nhập tin.</p>
        </EmptyState>
      )}
    </div>
  );
};

/** Reconciliation with the national population database (KH-07, LC-08): files exchanged by hand, since no interface exists. */
const Trang = () => {
  const { params } = useRoute();
  const current = session.value;
  const keHoach = keHoachHienTai.value;
  if (current === null || current === 'dangTai') return null;
  if (!keHoach) return <EmptyState tieuDe="Chưa có kế hoạch nào cho địa bàn này" />;
  if (params.id !== undefined) return <Vong key={params.id} id={params.id} hienTai={keHoach} />;
  return <CacVong key={keHoach.id} keHoach={keHoach} laCongAn={current.claims.vaiTro.includes('congAnXa')} />;
};
export default Trang;
