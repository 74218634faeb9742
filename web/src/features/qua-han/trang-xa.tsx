import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { PHU_TRACH } from '@core/nhac-viec/phu-trach.ts';
import { NHAN_CHANG } from '@core/phieu/workflow.ts';
import { addDays } from '@core/shared/ngay.ts';
import { NHAN_VAI_TRO } from '@core/tai-khoan/vai-tro.ts';
import { useEffect, useState } from 'preact/hooks';
import { type DanhSachPage, listDanhSach, type SauDong } from '../../data/danh-sach-repo.ts';
import { asOf, homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { listTaiKhoan, type TaiKhoanDoc } from '../../data/tai-khoan-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { hrefOfList } from '../bang-so-lieu/loc.ts';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { type DongQuaHan, groupQuaHan } from './qua-han-view.ts';

/** So many are enough to see who is late with what; the rest is in the list. */
const NHIEU_NHAT = 200;

const readLate = async (keHoach: string, ma: string): Promise<{ items: PhieuDoc[]; hon: boolean }> => {
  const items: PhieuDoc[] = [];
  const han = { den: addDays(homNay(), -1) };
  let sau: SauDong | undefined;
  do {
    const page: DanhSachPage = await listDanhSach({ keHoach, cap: 'xa', ma, han, ...(sau && { sau }) });
    items.push(...page.items);
    sau = page.sau;
  } while (sau && items.length < NHIEU_NHAT);
  return { items, hon: sau !== undefined };
};

type State = {
  readonly items?: readonly PhieuDoc[];
  readonly hon?: boolean;
  readonly nguoi?: readonly TaiKhoanDoc[];
  readonly error?: unknown;
};

/** Overdue phiếu of a commune: which stage, who answers for it, how late. */
export const QuaHanXa = ({ plan, ma }: { plan: KeHoach; ma: string }) => {
  const [state, setState] = useState<State>({});
  const load = () => {
    setState({});
    Promise.all([readLate(plan.id, ma), listTaiKhoan({ cap: 'xa', ma })]).then(
      ([late, nguoi]) => {
        asOf.value = new Date();
        setState({ ...late, nguoi });
      },
      (error: unknown) => setState({ error }),
    );
  };
  useEffect(load, [plan.id, ma]);
  if (state.error !== undefined) return <ErrorState noiDung={describeError(state.error)} thuLai={load} />;
  if (!state.items || !state.nguoi) return <Loading nhan="Đang tải phiếu quá hạn…" />;
  const rows = groupQuaHan(state.items, state.nguoi, homNay());
  if (rows.length === 0)
    return (
      <EmptyState icon="dau" tieuDe="Không có phiếu nào quá hạn">
        <p>Mọi phiếu đang có hạn đều còn trong hạn.</p>
      </EmptyState>
    );
  const columns: readonly Column<DongQuaHan>[] = [
    { key: 'chang', nhan: 'Bước', cell: ({ chang }) => NHAN_CHANG[chang] },
    {
      key: 'nguoi',
      nhan: 'Người chịu trách nhiệm',
      cell: ({ nguoi, chang }) =>
        nguoi.length > 0 ? nguoi.join(', ') : `${NHAN_VAI_TRO[PHU_TRACH[chang]]} (chưa có tài khoản)`,
    },
    {
      key: 'thon',
      nhan: 'Thôn, tổ dân phố',
      cell: ({ thon }) => (thon === undefined ? '' : (tenCua(plan.danhMuc, thon) ?? thon)),
    },
    { key: 'so', nhan: 'Số phiếu', so: true, cell: ({ so }) => formatSo(so) },
    { key: 'tre', nhan: 'Quá hạn lâu nhất', so: true, cell: ({ treNhat }) => `${formatSo(treNhat)} ngày` },
  ];
  return (
    <>
      {state.hon && <p class="mo">Bảng này xếp {formatSo(state.items.length)} phiếu quá hạn lâu nhất.</p>}
      <Table caption="Phiếu quá hạn theo bước và người" columns={columns} rows={rows} rowKey={({ key }) => key} />
      <div class="khong-in">
        <LinkButton href={hrefOfList({ keHoach: plan.id, ma }, { han: 'qua' })} icon="to">
          Xem từng phiếu quá hạn
        </LinkButton>
      </div>
    </>
  );
};
