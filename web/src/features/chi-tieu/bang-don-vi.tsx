import { measureOf } from '@core/chi-tieu/tien-do.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import type { ComponentChildren } from 'preact';
import { Badge } from '../../ui/badge.tsx';
import { formatPhanTram, formatSo } from '../../ui/format.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { type DongDonVi, thieuHomNay } from './chi-tieu-view.ts';

const XONG = { daThu: 'Đã thu', daNhapTin: 'Đã nhập tin' } as const;

const cham = ({ tienDo }: DongDonVi) =>
  tienDo.chiTieu === undefined ? (
    <Badge mau="var(--canh-bao)" icon="canhBao">
      Chưa đăng ký
    </Badge>
  ) : tienDo.cham ? (
    <Badge mau="var(--loi)" icon="canhBao">
      Thiếu {formatSo(thieuHomNay(tienDo))}
    </Badge>
  ) : (
    <Badge mau="var(--tot)" icon="dau">
      Kịp
    </Badge>
  );

const duBao = ({ tienDo: { chiTieu, xong, duBao: ahead } }: DongDonVi): string => {
  if (chiTieu === undefined) return '–';
  if (xong >= chiTieu) return 'đã đủ';
  return ahead.ngayXong === null ? 'chưa có phiếu 14 ngày qua' : formatNgay(ahead.ngayXong);
};

/** Units against their registered numbers, who is most behind first. `chiTieu` draws the number, editable or not. */
export const BangDonVi = (props: {
  caption: string;
  plan: KeHoach;
  rows: readonly DongDonVi[];
  chiTieu: (row: DongDonVi) => ComponentChildren;
  ten: (row: DongDonVi) => ComponentChildren;
  /** Only a commune knows who was given what, and the pace of each day. */
  laXa: boolean;
}) => {
  const sum = (of: (row: DongDonVi) => number) => formatSo(props.rows.reduce((total, row) => total + of(row), 0));
  const columns: readonly Column<DongDonVi>[] = [
    { key: 'ten', nhan: 'Đơn vị', cell: props.ten },
    { key: 'chiTieu', nhan: 'Đăng ký', so: true, cell: props.chiTieu },
    ...(props.laXa
      ? [
          {
            key: 'giao',
            nhan: 'Đã giao',
            so: true,
            cell: ({ daGiao, soNguoi }: DongDonVi) =>
              soNguoi > 0 ? `${formatSo(daGiao)} (${formatSo(soNguoi)} người)` : '–',
          },
        ]
      : []),
    { key: 'xong', nhan: XONG[measureOf(props.plan)], so: true, cell: ({ tienDo }) => formatSo(tienDo.xong) },
    {
      key: 'tyLe',
      nhan: 'Đạt',
      so: true,
      cell: ({ tienDo }) => (tienDo.chiTieu === undefined ? '–' : formatPhanTram(tienDo.xong, tienDo.chiTieu)),
    },
    {
      key: 'can',
      nhan: 'Cần đến hôm nay',
      so: true,
      cell: ({ tienDo }) => (tienDo.canCo === undefined ? '–' : formatSo(tienDo.canCo)),
    },
    {
      key: 'nhip',
      nhan: 'Cần mỗi ngày',
      so: true,
      cell: ({ tienDo: { chiTieu, nhip } }) =>
        chiTieu === undefined || !nhip || nhip.conLai === 0 ? '–' : formatSo(nhip.moiNgay),
    },
    ...(props.laXa ? [{ key: 'duBao', nhan: 'Theo đà này xong', cell: duBao }] : []),
    { key: 'cham', nhan: 'Tình hình', cell: cham },
  ];
  return (
    <Table
      caption={props.caption}
      columns={columns}
      rows={props.rows}
      rowKey={(row) => row.ma}
      chan={
        <tr>
          <th scope="row">Cộng</th>
          <td class="so">{sum(({ tienDo }) => tienDo.chiTieu ?? 0)}</td>
          {props.laXa && <td class="so">{sum(({ daGiao }) => daGiao)}</td>}
          <td class="so">{sum(({ tienDo }) => tienDo.xong)}</td>
          <td />
          <td class="so">{sum(({ tienDo }) => tienDo.canCo ?? 0)}</td>
          <td class="so">
            {sum(({ tienDo: { chiTieu, nhip } }) => (chiTieu === undefined ? 0 : (nhip?.moiNgay ?? 0)))}
          </td>
          {props.laXa && <td />}
          <td />
        </tr>
      }
    />
  );
};
