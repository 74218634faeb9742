import { capBelow } from '@core/dia-ban/cap.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import type { Claims } from '@core/tai-khoan/tai-khoan.ts';
import { NHAN_TRANG_THAI_THANH_TOAN } from '@core/thanh-toan/thanh-toan.ts';
import { NHAN_VIEC, viecOfCap } from '@core/thanh-toan/viec.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { asOf } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { watchRollup } from '../../data/rollup-repo.ts';
import { session } from '../../data/session.ts';
import { listThanhToan, type ThanhToanDoc } from '../../data/thanh-toan-repo.ts';
import { Badge } from '../../ui/badge.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { DonGia } from './don-gia.tsx';
import { LapBang } from './lap-bang.tsx';
import { doiChieu, type TongDonVi, tenKy, tongTheoDonVi } from './thanh-toan-view.ts';
import { HINH, XemBang } from './xem-bang.tsx';

const ten = (danhMuc: KeHoach['danhMuc'], ma: string): string => tenCua(danhMuc, ma) ?? ma;

const COT: readonly Column<ThanhToanDoc>[] = [
  {
    key: 'ky',
    nhan: 'Kỳ thanh toán',
    cell: (sheet) => <a href={`/thanh-toan/${encodeURIComponent(sheet.id)}`}>Bảng {tenKy(sheet)}</a>,
  },
  { key: 'donVi', nhan: 'Đơn vị', cell: ({ danhMuc, ma }) => ten(danhMuc, ma) },
  {
    key: 'trangThai',
    nhan: 'Tình trạng',
    cell: ({ trangThai }) => <Badge {...HINH[trangThai]}>{NHAN_TRANG_THAI_THANH_TOAN[trangThai]}</Badge>,
  },
  { key: 'tien', nhan: 'Số tiền (đồng)', so: true, cell: ({ tongTien }) => formatSo(tongTien ?? 0) },
];

/** Sums of the units of an area, kind of work by kind of work (KH-08). */
const TongHop = ({ plan, rows }: { plan: KeHoach; rows: readonly TongDonVi[] }) => {
  const viec = plan.donGia.map((row) => row.viec).filter((each) => rows.some(({ so }) => (so[each] ?? 0) !== 0));
  const columns: readonly Column<TongDonVi>[] = [
    { key: 'ten', nhan: 'Đơn vị', cell: ({ ma }) => ten(plan.danhMuc, ma) },
    ...viec.map(
      (each): Column<TongDonVi> => ({
        key: each,
        nhan: NHAN_VIEC[each],
        so: true,
        cell: ({ so }) => formatSo(so[each] ?? 0),
      }),
    ),
    { key: 'tong', nhan: 'Số tiền (đồng)', so: true, cell: ({ tongTien }) => formatSo(tongTien) },
    { key: 'duyet', nhan: 'Đã duyệt (đồng)', so: true, cell: ({ daDuyet }) => formatSo(daDuyet) },
  ];
  const sum = (of: (row: TongDonVi) => number) => formatSo(rows.reduce((total, row) => total + of(row), 0));
  return (
    <Table
      caption="Tổng hợp theo đơn vị"
      columns={columns}
      rows={rows}
      rowKey={({ ma }) => ma}
      chan={
        <tr>
          <th scope="row">Cộng</th>
          {viec.map((each) => (
            <td key={each} class="so">
              {sum(({ so }) => so[each] ?? 0)}
            </td>
          ))}
          <td class="so">{sum(({ tongTien }) => tongTien)}</td>
          <td class="so">{sum(({ daDuyet }) => daDuyet)}</td>
        </tr>
      }
    />
  );
};

/** What the commune has approved against what its sheets have taken up. */
const DoiChieu = ({ plan, ma, paid }: { plan: KeHoach; ma: string; paid: TongDonVi | undefined }) => {
  const [rollup, setRollup] = useState<Rollup>();
  useEffect(
    () =>
      watchRollup({ keHoach: plan.id, danhMuc: plan.danhMuc, ma }, setRollup, (error) =>
        console.error('rollup.unreadable', error),
      ),
    [plan.id, ma],
  );
  if (!rollup) return null;
  const { duyet, tra, con, thua } = doiChieu(rollup.o, paid);
  return (
    <p>
      Xã đã duyệt {formatSo(duyet)} phiếu; {formatSo(tra)} phiếu đã vào bảng thanh toán ghi phiếu
      {con > 0 && `; còn ${formatSo(con)} phiếu chưa thanh toán.`}
      {thua > 0 && `; ${formatSo(thua)} phiếu đã trả công nay không còn được duyệt, bảng lập sau sẽ trừ lại.`}
      {con + thua === 0 && ', không còn phiếu nào chưa thanh toán.'}
    </p>
  );
};

const DanhSach = ({ plan, claims }: { plan: KeHoach; claims: Claims }) => {
  const [state, setState] = useState<{ sheets?: readonly ThanhToanDoc[]; error?: unknown }>({});
  const load = () => {
    setState({});
    listThanhToan(plan.id).then(
      (sheets) => {
        asOf.value = new Date();
        setState({ sheets });
      },
      (error: unknown) => setState({ error }),
    );
  };
  useEffect(load, [plan.id]);
  const { sheets, error } = state;
  const asks = claims.vaiTro.some((role) => role === 'canBoXa' || role === 'capHuyen' || role === 'capTinh');
  const laXa = capBelow(claims.danhMuc, claims.cap) === 'thon';
  const rows = tongTheoDonVi(sheets ?? []);
  if (plan.donGia.length === 0)
    return (
      <EmptyState tieuDe="Kế hoạch này không quy định trả công">
        <p>Kế hoạch không nêu việc nào được trả công nên không có bảng thanh toán.</p>
      </EmptyState>
    );
  return (
    <div class="chong">
      <h1>Thanh toán công thu thập, nhập tin</h1>
      <DonGia plan={plan} duocDat={claims.vaiTro.includes('capTinh')} />
      {asks && viecOfCap(plan, claims.cap).length > 0 && <LapBang plan={plan} />}
      {laXa && sheets && <DoiChieu plan={plan} ma={claims.ma} paid={rows.find(({ ma }) => ma === claims.ma)} />}
      {error !== undefined ? (
        <ErrorState noiDung={describeError(error)} thuLai={load} />
      ) : !sheets ? (
        <Loading nhan="Đang tải các bảng thanh toán…" />
      ) : sheets.length === 0 ? (
        <EmptyState tieuDe="Chưa có bảng thanh toán nào" />
      ) : (
        <>
          {!laXa && rows.length > 0 && <TongHop plan={plan} rows={rows} />}
          <Table caption="Các bảng thanh toán" columns={COT} rows={sheets} rowKey={({ id }) => id} />
        </>
      )}
    </div>
  );
};

/** Settlement of pay (LC-12, KH-08): prices, sheets, sums of the area. */
const Trang = () => {
  const { params } = useRoute();
  const current = session.value;
  const plan = keHoachHienTai.value;
  if (current === null || current === 'dangTai') return null;
  const { claims } = current;
  if (params.id !== undefined) return <XemBang id={decodeURIComponent(params.id)} claims={claims} />;
  if (!plan) return <EmptyState tieuDe="Chưa có kế hoạch nào cho địa bàn này" />;
  return <DanhSach key={plan.id} plan={plan} claims={claims} />;
};
export default Trang;
