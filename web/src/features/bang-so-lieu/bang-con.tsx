import type { Cap } from '@core/dia-ban/cap.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import { useMemo, useState } from 'preact/hooks';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { StackedStrip } from '../../ui/charts/stacked-bar.tsx';
import { formatSo } from '../../ui/format.ts';
import { HINH_TRANG_THAI } from '../../ui/trang-thai.tsx';
import { hrefOfBoard } from './loc.ts';
import { type CotCon, childRows, DANG_O, type DongCon, NHAN_CAP, sortRows, TRANG_THAI_TREN_BANG } from './so-lieu.ts';

const COT: readonly { readonly key: CotCon; readonly nhan: string; readonly value: (row: DongCon) => number }[] = [
  { key: 'tong', nhan: 'Tổng phiếu', value: (row) => row.tong },
  { key: 'daThu', nhan: 'Đã thu', value: (row) => row.daThu },
  ...DANG_O.map(({ id, ten }) => ({ key: id, nhan: ten, value: (row: DongCon) => row.dangO[id] })),
  { key: 'traLai', nhan: 'Bị trả lại', value: (row) => row.traLai },
];

const strip = (row: DongCon) =>
  TRANG_THAI_TREN_BANG.map((t) => ({ key: t, label: t, value: row.o[`tt:${t}`] ?? 0, color: HINH_TRANG_THAI[t].mau }));

/** The units below, sorted by any column; each name opens its own board. */
export const BangCon = (props: { con: Rollup['con']; cap: Cap; keHoach: string }) => {
  const [sort, setSort] = useState<{ cot: CotCon; nguoc: boolean }>({ cot: 'ten', nguoc: false });
  const rows = useMemo(() => sortRows(childRows(props.con), sort.cot, sort.nguoc), [props.con, sort]);
  const head = (cot: CotCon, nhan: string, so: boolean) => (
    <th
      key={cot}
      scope="col"
      class={so ? 'so' : undefined}
      aria-sort={sort.cot !== cot ? 'none' : (cot === 'ten') === sort.nguoc ? 'descending' : 'ascending'}
    >
      <button type="button" class="sap-xep" onClick={() => setSort({ cot, nguoc: sort.cot === cot && !sort.nguoc })}>
        {nhan}
        <span aria-hidden="true">{sort.cot === cot ? ((cot === 'ten') === sort.nguoc ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
  return (
    <BangCuon nhan={`Theo ${NHAN_CAP[props.cap].toLowerCase()}`} lop="bang-con">
      <table class="bang">
        <caption>
          {NHAN_CAP[props.cap]} ({formatSo(rows.length)})
        </caption>
        <thead>
          <tr>
            {head('ten', 'Tên', false)}
            <th scope="col" class="khong-in">
              Các bước
            </th>
            {COT.map(({ key, nhan }) => head(key, nhan, true))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.ma}>
              <th scope="row">
                <a href={hrefOfBoard({ keHoach: props.keHoach, ma: row.ma })}>{row.ten}</a>
              </th>
              <td class="chart-cell-strip khong-in">
                <StackedStrip segments={strip(row)} />
              </td>
              {COT.map(({ key, value }) => (
                <td key={key} class={value(row) === 0 ? 'so mo' : 'so'}>
                  {formatSo(value(row))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Cộng</th>
            <td class="khong-in" />
            {COT.map(({ key, value }) => (
              <td key={key} class="so">
                {formatSo(rows.reduce((sum, row) => sum + value(row), 0))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </BangCuon>
  );
};
