import { type Cap, capBelow, capOfMa } from '@core/dia-ban/cap.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { asOf } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { watchRollup } from '../../data/rollup-repo.ts';
import { session } from '../../data/session.ts';
import { listTaiKhoan } from '../../data/tai-khoan-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { BarTable } from '../../ui/charts/bar-table.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { hrefOfList } from '../bang-so-lieu/loc.ts';
import { NHAN_CAP } from '../bang-so-lieu/so-lieu.ts';
import { topOf } from '../bang-so-lieu/top-of.ts';
import { type DongConTra, type DongNguoi, personRows, problemRows, reasonRows, unitRows } from './tra-lai-view.ts';
import '../bang-so-lieu/bang-so-lieu.css';

/** Returns for each 100 phiếu that stand collected; one phiếu may come back several times. */
const moiTram = (tra: number, daThu: number): string => (daThu > 0 ? formatSo(Math.round((100 * tra) / daThu)) : '–');

/** Roles that may read the accounts of their area. */
const BIET_TEN: readonly VaiTro[] = ['canBoXa', 'toCongTac', 'congAnXa', 'capHuyen', 'capTinh', 'congAnTinh'];

const COT_NGUOI: readonly Column<DongNguoi>[] = [
  { key: 'ten', nhan: 'Người thu thập', cell: ({ ten, uid }) => ten ?? <span class="mo">Tài khoản {uid}</span> },
  { key: 'ghi', nhan: 'Phiếu đã thu', so: true, cell: ({ ghi }) => formatSo(ghi) },
  { key: 'tra', nhan: 'Lần bị trả lại', so: true, cell: ({ tra }) => formatSo(tra) },
  { key: 'tyLe', nhan: 'Trên 100 phiếu', so: true, cell: ({ tra, ghi }) => moiTram(tra, ghi) },
];

const TheoNguoi = ({ rollup, biet }: { rollup: Rollup; biet: boolean }) => {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (!biet) return;
    listTaiKhoan({ cap: rollup.cap, ma: rollup.ma }).then(
      (accounts) => setNames(new Map(accounts.map(({ id, ten }) => [id, ten]))),
      (error: unknown) => console.error('taiKhoan.unreadable', error),
    );
  }, [rollup.ma, biet]);
  const rows = personRows(rollup.o, names);
  if (rows.length === 0) return null;
  return <Table caption="Theo người thu thập" columns={COT_NGUOI} rows={rows} rowKey={({ uid }) => uid} />;
};

const TheoDonVi = ({ con, cap }: { con: Rollup['con']; cap: Cap }) => {
  const columns: readonly Column<DongConTra>[] = [
    { key: 'ten', nhan: NHAN_CAP[cap], cell: ({ ma, ten }) => <a href={`/tra-lai/${ma}`}>{ten}</a> },
    { key: 'daThu', nhan: 'Phiếu đã thu', so: true, cell: ({ daThu }) => formatSo(daThu) },
    { key: 'tra', nhan: 'Lần bị trả lại', so: true, cell: ({ tra }) => formatSo(tra) },
    { key: 'tyLe', nhan: 'Trên 100 phiếu', so: true, cell: ({ tra, daThu }) => moiTram(tra, daThu) },
  ];
  return (
    <Table
      caption={`Theo ${NHAN_CAP[cap].toLocaleLowerCase('vi')}`}
      columns={columns}
      rows={unitRows(con)}
      rowKey={({ ma }) => ma}
    />
  );
};

const SoLieu = ({ plan, rollup, biet }: { plan: KeHoach; rollup: Rollup; biet: boolean }) => {
  const { nguoi, may, tong } = reasonRows(rollup.o);
  const problems = problemRows(rollup.o);
  const below = capBelow(rollup.danhMuc, rollup.cap);
  if (tong === 0)
    return (
      <EmptyState icon="dau" tieuDe="Chưa có phiếu nào bị trả lại">
        <p>Khi có phiếu bị trả lại, các lý do hiện ở đây, nhiều nhất trước.</p>
      </EmptyState>
    );
  const byPeople = tong - may;
  return (
    <>
      <p>
        Đã có {formatSo(tong)} lần trả lại: {formatSo(byPeople)} lần do người kiểm tra, {formatSo(may)} lần do máy thấy
        lỗi khi nộp.{' '}
        {(rollup.o['tt:traLai'] ?? 0) > 0 && (
          <a href={hrefOfList({ keHoach: plan.id, ma: rollup.ma }, { trangThai: ['traLai'] })}>
            {formatSo(rollup.o['tt:traLai'] ?? 0)} phiếu đang chờ sửa
          </a>
        )}
      </p>
      <div class="bang-cot">
        {byPeople > 0 && <BarTable title="Lý do người kiểm tra trả lại" bars={nguoi} total={byPeople} />}
        {problems.length > 0 && (
          <BarTable
            title="Lỗi máy thấy ở các phiếu đang bị trả lại"
            bars={problems}
            total={problems.reduce((sum, { value }) => sum + value, 0)}
            note="Một phiếu có thể có nhiều lỗi; phiếu sửa xong không còn tính ở đây."
          />
        )}
      </div>
      {(rollup.cap === 'xa' || rollup.cap === 'thon') && <TheoNguoi rollup={rollup} biet={biet} />}
      {below && Object.keys(rollup.con).length > 0 && <TheoDonVi con={rollup.con} cap={below} />}
    </>
  );
};

type State = { readonly rollup?: Rollup | undefined; readonly xong?: true; readonly error?: unknown };

/** Why phiếu come back, how often, whose and where: one read of the unit's counters. */
const Trang = () => {
  const { params } = useRoute();
  const [state, setState] = useState<State>({});
  const current = session.value;
  const plan = keHoachHienTai.value;
  const claims = current === null || current === 'dangTai' ? undefined : current.claims;
  const top = claims && plan && topOf(claims, plan).ma;
  const ma = params.ma !== undefined && capOfMa(params.ma) ? params.ma : top;
  useEffect(() => {
    setState({});
    if (!plan || ma === undefined) return;
    return watchRollup(
      { keHoach: plan.id, danhMuc: plan.danhMuc, ma },
      (rollup) => {
        if (rollup) asOf.value = new Date(rollup.asOf.toMillis());
        setState({ rollup, xong: true });
      },
      (error) => setState({ error }),
    );
  }, [plan?.id, ma]);
  if (!claims) return null;
  if (!plan) return <EmptyState tieuDe="Chưa có kế hoạch nào cho địa bàn này" />;
  if (state.error !== undefined) return <ErrorState noiDung={describeError(state.error)} />;
  if (!state.xong) return <Loading nhan="Đang tải số liệu trả lại…" />;
  if (!state.rollup) return <EmptyState tieuDe="Kế hoạch chưa được mở cho địa bàn này" />;
  return (
    <div class="chong">
      {ma !== top && (
        <div class="khong-in">
          <LinkButton href="/tra-lai" kieu="tron" icon="hoanTac">
            Toàn địa bàn
          </LinkButton>
        </div>
      )}
      <div class="hang hang-giua">
        <h1>Lý do trả lại: {state.rollup.ten}</h1>
        <span class="khong-in">
          <Button icon="in" onClick={() => print()}>
            In
          </Button>
        </span>
      </div>
      <SoLieu plan={plan} rollup={state.rollup} biet={claims.vaiTro.some((vaiTro) => BIET_TEN.includes(vaiTro))} />
    </div>
  );
};
export default Trang;
