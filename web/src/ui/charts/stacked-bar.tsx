import type { ComponentChildren } from 'preact';
import { formatShare, formatSo } from './numbers.ts';
import './charts.css';

export type Segment = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly color: string;
  readonly icon?: ComponentChildren;
  readonly href?: string;
};

/** One row of parts of a whole, drawn in order; a part too small to see keeps a hair of 2 px. */
export const StackedStrip = ({ segments }: { segments: readonly Segment[] }) => {
  const total = segments.reduce((sum, s) => sum + s.value, 0);
  let start = 0;
  return (
    <svg class="chart-strip" aria-hidden="true" focusable="false">
      <rect x="0" width="100%" height="100%" fill="var(--chart-empty)" />
      {segments.map((segment) => {
        if (segment.value === 0) return null;
        const x = start;
        const width = (segment.value * 100) / total;
        start += width;
        return (
          <rect
            key={segment.key}
            x={`${x}%`}
            style={{ width: `max(${width}%, 2px)` }}
            height="100%"
            fill={segment.color}
            stroke="var(--chart-paper)"
            stroke-width="1"
          >
            <title>{`${segment.label}: ${formatSo(segment.value)}`}</title>
          </rect>
        );
      })}
    </svg>
  );
};

/** Stacked bar with its legend as a table: every part named, counted and linked. */
export const StackedBar = ({ title, segments }: { title: string; segments: readonly Segment[] }) => {
  const total = segments.reduce((sum, s) => sum + s.value, 0);
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <StackedStrip segments={segments} />
      <table class="chart-table">
        <thead class="an">
          <tr>
            <th scope="col">Bước</th>
            <th scope="col">Số phiếu</th>
            <th scope="col">Tỷ lệ</th>
          </tr>
        </thead>
        <tbody>
          {segments.map((s) => (
            <tr key={s.key}>
              <th scope="row">
                <span class="chart-label">
                  <span class="chart-swatch" style={{ background: s.color }} aria-hidden="true" />
                  <span style={{ color: s.color }}>{s.icon}</span>
                  {s.label}
                </span>
              </th>
              <td class="so">{s.href && s.value > 0 ? <a href={s.href}>{formatSo(s.value)}</a> : formatSo(s.value)}</td>
              <td class="so">{formatShare(s.value, total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
};
