import type { TepDoc } from '../../data/nhap-repo.ts';
import { formatLuc, formatSo } from '../../ui/format.ts';
import { Table } from '../../ui/table.tsx';

/** Files brought in before, each with what came of its rows; without `href` for who may not look inside. */
export const DaNhap = ({ list, href }: { list: readonly TepDoc[]; href: ((id: string) => string) | undefined }) => (
  <Table
    caption="Các tệp đã nhập"
    rows={list}
    rowKey={({ id }) => id}
    columns={[
      { key: 'ten', nhan: 'Tệp', cell: ({ id, tenTep }) => (href ? <a href={href(id)}>{tenTep}</a> : tenTep) },
      { key: 'luc', nhan: 'Nhập lúc', cell: ({ luc }) => formatLuc(new Date(luc.toMillis())) },
      { key: 'soDong', nhan: 'Số dòng', so: true, cell: ({ soDong }) => formatSo(soDong) },
      { key: 'dat', nhan: 'Đã nhận', so: true, cell: ({ dem }) => (dem ? formatSo(dem.dat) : '') },
      { key: 'loi', nhan: 'Có lỗi', so: true, cell: ({ dem }) => (dem ? formatSo(dem.loi) : 'đang xử lý') },
    ]}
  />
);
