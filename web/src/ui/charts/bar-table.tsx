import type { ComponentChildren } from 'preact';
import { formatShare, formatSo } from './numbers.ts';
import './charts.css';

export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value split in parts drawn after each other, e.g. by sex; their sum is `value`. */
  readonly parts?: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: number;
    readonly color: string;
  }[];
  readonly href?: string;
};

type Props = {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** The whole the shares are of; bars are drawn against the longest one. */
  readonly total: number;
  readonly color?: string;
  readonly note?: ComponentChildren;
  /** What is counted. */
  readonly donVi?: string;
};

const Drawing = ({ bar, longest, color }: { bar: Bar; longest: number; color: string }) => {
  const percent = (value: number) => (longest === 0 ? 0 : (value * 100) / longest);
  const parts = bar.parts ?? [{ key: bar.key, label: bar.label, value: bar.value, color }];
  let start = 0;
  return (
    <svg class="chart-bar" aria-hidden="true" focusable="false">
      {parts.map((part) => {
        const x = start;
        start += percent(part.value);
        return part.value === 0 ? null : (
          <rect key={part.key} x={`${x}%`} width={`${percent(part.value)}%`} height="100%" fill={part.color} />
        );
      })}
    </svg>
  );
};

/** A bar chart that is its own table: label, bar, count, share; read aloud and copied as a table, printed as a chart. */
export const BarTable = ({ title, bars, total, color = 'var(--chart-1)', note, donVi = 'Số phiếu' }: Props) => {
  const longest = Math.max(0, ...bars.map((bar) => bar.value));
  const legend = bars.find((bar) => bar.parts)?.parts;
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      {legend && (
        <ul class="chart-legend">
          {legend.map((part) => (
            <li key={part.key}>
              <span class="chart-swatch" style={{ background: part.color }} aria-hidden="true" />
              {part.label}
            </li>
          ))}
        </ul>
      )}
      <table class="chart-table chart-bars">
        <thead class="an">
          <tr>
            <th scope="col">{title}</th>
            <td />
            <th scope="col">{donVi}</th>
            <th scope="col">Tỷ lệ</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">
                {bar.label}
                {bar.parts && (
                  <span class="chart-parts">{bar.parts.map((p) => `${p.label} ${formatSo(p.value)}`).join(' · ')}</span>
                )}
              </th>
              {bar.value > 0 && (
                <td class="chart-cell" aria-hidden="true">
                  <Drawing bar={bar} longest={longest} color={color} />
                </td>
              )}
              <td class="so">
                {bar.href && bar.value > 0 ? <a href={bar.href}>{formatSo(bar.value)}</a> : formatSo(bar.value)}
              </td>
              <td class="so">{formatShare(bar.value, total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p class="chart-note">{note}</p>}
    </figure>
  );
};
