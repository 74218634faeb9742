import { NHAN_TRANG_THAI_BAO_CAO } from '@core/bao-cao/bao-cao.ts';
import { describeKy } from '@core/bao-cao/ky.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { type BaoCaoDoc, type BaoCaoPage, listBaoCao } from '../../data/bao-cao-repo.ts';
import { asOf, homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { session } from '../../data/session.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { HanBadge } from '../../ui/han-badge.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { MAU_BAO_CAO } from './mau-bao-cao.ts';
import { XemBaoCao } from './xem-bao-cao.tsx';

const COT = [
  {
    key: 'ky',
    nhan: 'Kỳ báo cáo',
    cell: (row: BaoCaoDoc) => <a href={`/bao-cao/${encodeURIComponent(row.id)}`}>Báo cáo {describeKy(row.ky)}</a>,
  },
  {
    key: 'coQuan',
    nhan: 'Cơ quan',
    cell: (row: BaoCaoDoc) => (
      <>
        {row.ten}
        <br />
        <span class="mo">{row.tenCoQuan}</span>
      </>
    ),
  },
  {
    key: 'trangThai',
    nhan: 'Tình trạng',
    cell: (row: BaoCaoDoc) => <Badge {...MAU_BAO_CAO[row.trangThai]}>{NHAN_TRANG_THAI_BAO_CAO[row.trangThai]}</Badge>,
  },
  {
    key: 'han',
    nhan: 'Hạn nộp',
    cell: (row: BaoCaoDoc) => (
      <HanBadge han={row.trangThai === 'choNop' || row.trangThai === 'traLai' ? row.hanNop : null} homNay={homNay()} />
    ),
  },
  {
    key: 'so',
    nhan: 'Đã thu, đã nhận việc',
    so: true,
    cell: ({ soLieu }: BaoCaoDoc) => formatSo(soLieu.viecLam?.nhan ?? soLieu.o.daThu ?? 0),
  },
];

type State = BaoCaoPage & { readonly xong: boolean; readonly error?: unknown };
const EMPTY: State = { items: [], xong: false };

const DanhSachBaoCao = ({ keHoach, ma }: { keHoach: KeHoach; ma: string }) => {
  const [cuaToi, setCuaToi] = useState(false);
  const [state, setState] = useState<State>(EMPTY);
  const load = (from: State) => {
    setState({ ...from, xong: false });
    listBaoCao({ keHoach: keHoach.id, ...(cuaToi && { ma }), ...(from.sau && { sau: from.sau }) }).then(
      (page) => {
        asOf.value = new Date();
        setState({ ...page, items: [...from.items, ...page.items], xong: true });
      },
      (error: unknown) => setState({ ...from, xong: true, error }),
    );
  };
  useEffect(() => load(EMPTY), [keHoach.id, cuaToi]);
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>Báo cáo</h1>
        <label class="hang">
          <input type="checkbox" checked={cuaToi} onChange={(event) => setCuaToi(event.currentTarget.checked)} />
          Chỉ báo cáo của đơn vị tôi
        </label>
      </div>
      {state.error !== undefined ? (
        <ErrorState noiDung={describeError(state.error)} thuLai={() => load(EMPTY)} />
      ) : state.items.length > 0 ? (
        <Table caption="Báo cáo đã chốt số liệu" anCaption columns={COT} rows={state.items} rowKey={(row) => row.id} />
      ) : state.xong ? (
        <EmptyState icon="to" tieuDe="Chưa có báo cáo nào được chốt">
          <p>Đến ngày báo cáo trong lịch của kế hoạch, hệ thống tự chốt số liệu và đưa báo cáo vào đây.</p>
          <a href={`/ke-hoach/${keHoach.id}`}>Xem lịch báo cáo</a>
        </EmptyState>
      ) : (
        <Loading nhan="Đang tải báo cáo…" />
      )}
      {state.sau && (
        <Button rong ban={!state.xong} onClick={() => load(state)}>
          Xem thêm báo cáo
        </Button>
      )}
    </div>
  );
};

/** Reports of the area (HN-07, SM-03): figures frozen on the due day, each with its proof. */
const Trang = () => {
  const { params } = useRoute();
  const current = session.value;
  const keHoach = keHoachHienTai.value;
  if (current === null || current === 'dangTai') return null;
  if (params.id !== undefined) return <XemBaoCao key={params.id} id={decodeURIComponent(params.id)} />;
  if (!keHoach) return <EmptyState tieuDe="Chưa có kế hoạch nào cho địa bàn này" />;
  return <DanhSachBaoCao key={keHoach.id} keHoach={keHoach} ma={current.claims.ma} />;
};
export default Trang;
