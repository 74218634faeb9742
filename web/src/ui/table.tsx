import type { ComponentChildren } from 'preact';
import { BangCuon } from './bang-cuon.tsx';
import './bang-the.css';

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
  /** A list of records: each row is a card on a phone, with the heading of a number beside it. */
  the?: boolean;
  chan?: ComponentChildren;
}) => (
  <BangCuon nhan={props.caption}>
    <table class={props.the ? 'bang bang-the' : 'bang'}>
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
            {props.columns.map(({ key, nhan, so, cell }) => (
              <td key={key} class={so ? 'so' : undefined}>
                {props.the && so && <span class="chi-the">{nhan} </span>}
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
