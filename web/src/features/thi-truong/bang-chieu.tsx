import { StackedStrip } from '../../ui/charts/stacked-bar.tsx';
import { formatSo } from '../../ui/format.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { type DongThang, type DongThiTruong, type SoCoDanhSach, tenThang } from './thi-truong-view.ts';

const coDanhSach = ({ so, href }: SoCoDanhSach) =>
  href !== undefined && so > 0 ? <a href={href}>{formatSo(so)}</a> : formatSo(so);

const CUNG = { key: 'cung', label: 'Người tìm việc', color: 'var(--chart-nam)' } as const;
const CAU = { key: 'cau', label: 'Chỗ cần người', color: 'var(--chart-nu)' } as const;

const CungCau = ({ cung, cau }: DongThiTruong) => (
  <div class="chart-cell-strip">
    <StackedStrip
      segments={[
        { ...CUNG, value: cung.so },
        { ...CAU, value: cau.so },
      ]}
    />
  </div>
);

/** What the two shades of the strips below are. */
export const ChuGiaiCungCau = () => (
  <div class="chart">
    <ul class="chart-legend">
      {[CUNG, CAU].map(({ key, label, color }) => (
        <li key={key}>
          <span class="chart-swatch" style={{ background: color }} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  </div>
);

type Props = {
  ten: string;
  cot: string;
  dong: readonly DongThiTruong[];
  /** The board of a row's unit. */
  hrefOf?: (ma: string) => string;
};

/** Supply beside demand, row by row, with the places filled. */
export const BangChieu = ({ ten, cot, dong, hrefOf }: Props) => {
  const columns: readonly Column<DongThiTruong>[] = [
    {
      key: 'nhan',
      nhan: cot,
      cell: ({ ma, nhan }) => (hrefOf ? <a href={hrefOf(ma)}>{nhan}</a> : nhan),
    },
    { key: 'canCan', nhan: 'Cung – cầu', cell: CungCau },
    { key: 'cung', nhan: 'Người tìm việc', so: true, cell: ({ cung }) => coDanhSach(cung) },
    { key: 'cau', nhan: 'Chỗ cần người', so: true, cell: ({ cau }) => coDanhSach(cau) },
    { key: 'nhanViec', nhan: 'Đã nhận việc', so: true, cell: ({ nhanViec }) => coDanhSach(nhanViec) },
  ];
  return <Table caption={ten} columns={columns} rows={dong} rowKey={({ ma }) => ma} />;
};

const THEO_THANG: readonly Column<DongThang>[] = [
  { key: 'thang', nhan: 'Tháng', cell: ({ thang }) => tenThang(thang) },
  { key: 'nguoiMoi', nhan: 'Người đăng ký mới', so: true, cell: ({ nguoiMoi }) => coDanhSach(nguoiMoi) },
  { key: 'choMoi', nhan: 'Chỗ làm mới', so: true, cell: ({ choMoi }) => coDanhSach(choMoi) },
  { key: 'gioiThieu', nhan: 'Lượt giới thiệu', so: true, cell: ({ gioiThieu }) => coDanhSach(gioiThieu) },
  { key: 'nhanViec', nhan: 'Nhận việc', so: true, cell: ({ nhanViec }) => coDanhSach(nhanViec) },
];

export const BangThang = ({ dong }: { dong: readonly DongThang[] }) => (
  <Table caption="Theo tháng" columns={THEO_THANG} rows={dong} rowKey={({ thang }) => thang} />
);
