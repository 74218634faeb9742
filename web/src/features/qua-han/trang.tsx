import { type Cap, capBelow, capOfMa } from '@core/dia-ban/cap.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { asOf, homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { listRollups } from '../../data/rollup-repo.ts';
import { session } from '../../data/session.ts';
import { listTaiKhoan, type TaiKhoanDoc } from '../../data/tai-khoan-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { hrefOfList } from '../bang-so-lieu/loc.ts';
import { NHAN_CAP } from '../bang-so-lieu/so-lieu.ts';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { topOf } from '../bang-so-lieu/top-of.ts';
import { type DongDonViHan, rowsOfDonVi } from './qua-han-view.ts';
import { QuaHanXa } from './trang-xa.tsx';

type State = { readonly con?: readonly Rollup[]; readonly nguoi?: readonly TaiKhoanDoc[]; readonly error?: unknown };

/** Units below by their overdue phiếu: one read each, and the officers of all of them in one query. */
const TheoDonVi = ({ plan, cap, ma }: { plan: KeHoach; cap: Cap; ma: string }) => {
  const [state, setState] = useState<State>({});
  const below = capBelow(plan.danhMuc, cap) ?? 'xa';
  const load = () => {
    setState({});
    Promise.all([
      listRollups(plan.id, { cap, ma }, below),
      below === 'xa' ? listTaiKhoan({ cap, ma }, 'canBoXa') : listTaiKhoan({ cap, ma }, 'capHuyen'),
    ]).then(
      ([con, nguoi]) => {
        asOf.value = new Date();
        setState({ con, nguoi });
      },
      (error: unknown) => setState({ error }),
    );
  };
  useEffect(load, [plan.id, cap, ma]);
  if (state.error !== undefined) return <ErrorState noiDung={describeError(state.error)} thuLai={load} />;
  if (!state.con || !state.nguoi) return <Loading nhan="Đang tải số phiếu quá hạn…" />;
  const list = (row: DongDonViHan, so: number, han: 'qua' | 'homNay' | 'sapDen') =>
    so > 0 ? <a href={hrefOfList({ keHoach: plan.id, ma: row.ma }, { han })}>{formatSo(so)}</a> : formatSo(so);
  const columns: readonly Column<DongDonViHan>[] = [
    { key: 'ten', nhan: NHAN_CAP[below], cell: (row) => <a href={`/qua-han/${row.ma}`}>{row.ten}</a> },
    {
      key: 'nguoi',
      nhan: 'Người chịu trách nhiệm',
      cell: ({ nguoi }) => (nguoi.length > 0 ? nguoi.join(', ') : <span class="mo">chưa có tài khoản</span>),
    },
    { key: 'qua', nhan: 'Quá hạn', so: true, cell: (row) => list(row, row.quaHan, 'qua') },
    { key: 'homNay', nhan: 'Hạn hôm nay', so: true, cell: (row) => list(row, row.homNay, 'homNay') },
    { key: 'sapDen', nhan: 'Trong 3 ngày tới', so: true, cell: (row) => list(row, row.sapDen, 'sapDen') },
  ];
  return (
    <Table
      caption="Phiếu quá hạn theo đơn vị, nhiều nhất trước"
      columns={columns}
      rows={rowsOfDonVi(state.con, state.nguoi, homNay())}
      rowKey={({ ma: key }) => key}
    />
  );
};

/** What is overdue and who answers for it: by unit above the commune, by stage and person inside it. */
const Trang = () => {
  const { params } = useRoute();
  const current = session.value;
  const plan = keHoachHienTai.value;
  if (current === null || current === 'dangTai') return null;
  if (!plan) return <EmptyState tieuDe="Chưa có kế hoạch nào cho địa bàn này" />;
  const top = topOf(current.claims, plan);
  const ma = params.ma !== undefined && capOfMa(params.ma) ? params.ma : top.ma;
  const cap = capOfMa(ma) ?? 'xa';
  return (
    <div class="chong">
      {ma !== top.ma && (
        <div class="khong-in">
          <LinkButton href="/qua-han" kieu="tron" icon="hoanTac">
            Toàn địa bàn
          </LinkButton>
        </div>
      )}
      <div class="hang hang-giua">
        <h1>Quá hạn: {tenCua(plan.danhMuc, ma) ?? ma}</h1>
        <span class="khong-in">
          <Button icon="in" onClick={() => print()}>
            In
          </Button>
        </span>
      </div>
      {cap === 'xa' || cap === 'thon' ? (
        <QuaHanXa key={`${plan.id}:${ma}`} plan={plan} ma={ma} />
      ) : (
        <TheoDonVi key={`${plan.id}:${ma}`} plan={plan} cap={cap} ma={ma} />
      )}
    </div>
  );
};
export default Trang;
