import type { ComponentChildren } from 'preact';
import { BangCuon } from './bang-cuon.tsx';

export type Column<Row> = {
  readonly key: string;
  readonly nhan: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers: right-aligned, tabular figures. */
  readonly so?: boolean;
};

/** Rows of data with a caption; scrolls sideways inside its own box where the screen is narrow. */
export const Table = <Row,>(props: {
  caption: string;
  /** Keep the caption for screen readers only, where a heading above says the same. */
  anCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row the keyboard is on. */
  chon?: string | undefined;
  onRow?: (row: Row) => void;
  chan?: ComponentChildren;
}) => (
  <BangCuon nhan={props.caption}>
    <table class="bang">
      <caption class={props.anCaption ? 'an' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map(({ key, nhan, so }) => (
            <th key={key} scope="col" class={so ? 'so' : undefined}>
              {nhan}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr
            key={props.rowKey(row)}
            aria-selected={props.chon === undefined ? undefined : props.chon === props.rowKey(row)}
            onClick={props.onRow && (() => props.onRow?.(row))}
          >
            {props.columns.map(({ key, so, cell }) => (
              <td key={key} class={so ? 'so' : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {props.chan && <tfoot>{props.chan}</tfoot>}
    </table>
  </BangCuon>
);
