import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useState } from 'preact/hooks';
import { type PhanCongDoc, putPhanCong } from '../../data/chi-tieu-repo.ts';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { HanBadge } from '../../ui/han-badge.tsx';
import { EmptyState, Notice } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { cauPhanCong, type DongPhanCong, rowsOfPhanCong } from './chi-tieu-view.ts';
import { HopPhanCong } from './hop-phan-cong.tsx';
import type { DuLieuXa } from './use-xa.ts';

type Row = DongPhanCong<PhanCongDoc>;

/** Who was given what in the commune, and how each stands. */
export const BangPhanCong = (props: {
  plan: KeHoach;
  thon: readonly { readonly diaBan: DiaBan; readonly ten: string }[];
  data: DuLieuXa;
  duocGiao: boolean;
  onXong: () => void;
}) => {
  const [open, setOpen] = useState<{ sua?: PhanCongDoc } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const rows = rowsOfPhanCong(props.data.phanCong, props.data.thon, homNay());
  const tenThon = (ma: string) => props.thon.find(({ diaBan }) => diaBan.thon === ma)?.ten ?? ma;
  const takeBack = (phanCong: PhanCongDoc) => {
    setError(null);
    putPhanCong({ ...phanCong, rut: true }, phanCong).then(props.onXong, setError);
  };
  const columns: readonly Column<Row>[] = [
    { key: 'ten', nhan: 'Người thu thập', cell: ({ phanCong }) => phanCong.ten },
    { key: 'thon', nhan: 'Thôn, tổ dân phố', cell: ({ phanCong }) => tenThon(phanCong.diaBan.thon) },
    { key: 'so', nhan: 'Được giao', so: true, cell: ({ phanCong }) => formatSo(phanCong.so) },
    { key: 'ghi', nhan: 'Đã ghi', so: true, cell: ({ daGhi }) => formatSo(daGhi) },
    {
      key: 'han',
      nhan: 'Hạn',
      cell: ({ phanCong }) => (
        <>
          {formatNgay(phanCong.han)} <HanBadge han={phanCong.han} homNay={homNay()} />
        </>
      ),
    },
    { key: 'nhip', nhan: 'Tiến độ', cell: ({ phanCong, daGhi, nhip }) => cauPhanCong(phanCong.so, daGhi, nhip) },
    { key: 'giao', nhan: 'Người giao', cell: ({ phanCong }) => phanCong.nhanDanh },
    ...(props.duocGiao
      ? [
          {
            key: 'nut',
            nhan: 'Việc',
            cell: ({ phanCong }: Row) => (
              <span class="hang khong-in">
                <Button kieu="tron" icon="but" onClick={() => setOpen({ sua: phanCong })}>
                  Sửa
                </Button>
                <Button kieu="tron" icon="huy" onClick={() => takeBack(phanCong)}>
                  Rút
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <section class="chong" aria-labelledby="phan-cong">
      <div class="hang hang-giua">
        <h2 id="phan-cong">Phân công thu thập</h2>
        {props.duocGiao && (
          <Button icon="cong" onClick={() => setOpen({})}>
            Phân công
          </Button>
        )}
      </div>
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
      {rows.length > 0 ? (
        <Table
          caption="Phân công thu thập"
          anCaption
          columns={columns}
          rows={rows}
          rowKey={({ phanCong }) => phanCong.id}
        />
      ) : (
        <EmptyState icon="nguoi" tieuDe="Chưa phân công ai">
          <p>Giao số phiếu và ngày xong cho từng người để mỗi người thấy phần việc của mình trên máy.</p>
        </EmptyState>
      )}
      {open && (
        <HopPhanCong
          plan={props.plan}
          thon={props.thon}
          nguoi={props.data.nguoi}
          daCo={props.data.phanCong}
          sua={open.sua}
          onClose={() => setOpen(null)}
          onXong={() => {
            setOpen(null);
            props.onXong();
          }}
        />
      )}
    </section>
  );
};
