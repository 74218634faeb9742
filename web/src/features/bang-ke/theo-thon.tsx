import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useEffect, useState } from 'preact/hooks';
import { countBangKe, type SoBangKe } from '../../data/bang-ke-repo.ts';
import { asOf } from '../../data/device.ts';
import { listCon } from '../../data/don-vi-repo.ts';
import { describeError } from '../../data/errors.ts';
import { session } from '../../data/session.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatPhanTram, formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { hrefOf, phaiThu } from './phan.ts';

type Row = { readonly thon: string; readonly ten: string; readonly so: SoBangKe };

const mayImport = (): boolean => {
  const current = session.value;
  const roles = ['congAnXa', 'canBoXa', 'toCongTac'] as const;
  return current !== null && current !== 'dangTai' && roles.some((role) => current.claims.vaiTro.includes(role));
};

const load = async (keHoach: KeHoach, xa: string): Promise<Row[]> => {
  const thon: readonly Pick<DonVi, 'ma' | 'ten'>[] = [
    ...(await listCon(keHoach.danhMuc, xa)),
    { ma: '', ten: 'Chưa rõ thôn, tổ dân phố' },
  ];
  return Promise.all(
    thon.map(async ({ ma, ten }) => ({ thon: ma, ten, so: await countBangKe({ keHoach, xa, thon: ma }) })),
  );
};

const sumOf = (rows: readonly Row[], of: (so: SoBangKe) => number): number =>
  rows.reduce((sum, { so }) => sum + of(so), 0);

/** The roster of the xã, thôn by thôn: who has to be collected, who was, who is missing. */
export const TheoThon = ({ keHoach, xa }: { keHoach: KeHoach; xa: string }) => {
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const start = () => {
    setError(null);
    load(keHoach, xa).then((found) => {
      setRows(found);
      asOf.value = new Date();
    }, setError);
  };
  useEffect(start, [keHoach.id, xa]);
  if (error) return <ErrorState noiDung={describeError(error)} thuLai={start} />;
  if (!rows) return <Loading nhan="Đang đếm bảng kê…" />;
  const total = sumOf(rows, (so) => phaiThu(so) + so.mien + so.chuaDuTuoi + so.trungDong);
  const shown = rows.filter(({ thon, so }) => thon !== '' || phaiThu(so) + so.mien + so.trungDong > 0);
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>Bảng kê người phải thu phiếu</h1>
        {mayImport() && (
          <LinkButton href="/nhap?loai=bangKe" kieu="chinh" icon="cong">
            Nhập bảng kê
          </LinkButton>
        )}
      </div>
      {total === 0 ? (
        <EmptyState tieuDe="Xã chưa có bảng kê">
          <p>Công an xã lập bảng kê người từ đủ 15 tuổi; nhập tệp Excel hoặc CSV tại đây.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Bảng kê theo thôn, tổ dân phố"
          anCaption
          rows={shown}
          rowKey={({ thon }) => thon || 'chuaRo'}
          columns={[
            { key: 'ten', nhan: 'Thôn, tổ dân phố', cell: ({ thon, ten }) => <a href={hrefOf(thon)}>{ten}</a> },
            { key: 'phaiThu', nhan: 'Phải thu', so: true, cell: ({ so }) => formatSo(phaiThu(so)) },
            { key: 'daThu', nhan: 'Đã thu', so: true, cell: ({ so }) => formatSo(so.daThu) },
            { key: 'tyLe', nhan: 'Tỷ lệ', so: true, cell: ({ so }) => formatPhanTram(so.daThu, phaiThu(so)) },
            {
              key: 'chuaThu',
              nhan: 'Còn thiếu',
              so: true,
              cell: ({ thon, so }) => <a href={hrefOf(thon, 'chuaThu')}>{formatSo(so.chuaThu)}</a>,
            },
            { key: 'mien', nhan: 'Vắng, miễn', so: true, cell: ({ so }) => formatSo(so.mien) },
            { key: 'chuaDu', nhan: 'Chưa đủ 15 tuổi', so: true, cell: ({ so }) => formatSo(so.chuaDuTuoi) },
            { key: 'trung', nhan: 'Trùng dòng', so: true, cell: ({ so }) => formatSo(so.trungDong) },
          ]}
          chan={
            <tr>
              <th scope="row">Toàn xã</th>
              <td class="so">{formatSo(sumOf(rows, phaiThu))}</td>
              <td class="so">{formatSo(sumOf(rows, (so) => so.daThu))}</td>
              <td class="so">
                {formatPhanTram(
                  sumOf(rows, (so) => so.daThu),
                  sumOf(rows, phaiThu),
                )}
              </td>
              <td class="so">{formatSo(sumOf(rows, (so) => so.chuaThu))}</td>
              <td class="so">{formatSo(sumOf(rows, (so) => so.mien))}</td>
              <td class="so">{formatSo(sumOf(rows, (so) => so.chuaDuTuoi))}</td>
              <td class="so">{formatSo(sumOf(rows, (so) => so.trungDong))}</td>
            </tr>
          }
        />
      )}
    </div>
  );
};
