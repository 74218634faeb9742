import { daysBetween, formatNgay, type Ngay } from '@core/shared/ngay.ts';
import { formatSo } from './numbers.ts';
import { countTicks, dayTicks, linearScale } from './scale.ts';
import { useWidth } from './use-width.ts';
import './charts.css';

export type DayPoint = { readonly ngay: Ngay; readonly value: number };
export type Line = {
  readonly key: string;
  readonly label: string;
  readonly color: string;
  readonly points: readonly DayPoint[];
  readonly dashed?: boolean;
};
/** A day something is due; without a value only the day is known and it is drawn as an upright. */
export type Milestone = { readonly ngay: Ngay; readonly value?: number; readonly label: string };

type Props = {
  readonly title: string;
  readonly from: Ngay;
  readonly to: Ngay;
  readonly lines: readonly Line[];
  readonly milestones?: readonly Milestone[];
  readonly today?: Ngay;
};

const HEIGHT = 260;
const EDGE = { right: 16, bottom: 28 } as const;
/** Half a letter of a label, and a line of labels, in pixels. */
const CHAR = 4.2;
const LINE = 17;
const dayMonth = (ngay: Ngay): string => formatNgay(ngay).slice(0, 5);

const valueOn = (line: Line, ngay: Ngay): number | undefined => line.points.find((p) => p.ngay === ngay)?.value;

/** The same figures as rows: every day of any line, newest first. */
const LineTable = ({ lines, milestones = [] }: Pick<Props, 'lines' | 'milestones'>) => {
  const days = [...new Set([...lines.flatMap((l) => l.points.map((p) => p.ngay)), ...milestones.map((m) => m.ngay)])]
    .sort()
    .reverse();
  return (
    <table class="chart-table">
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          {lines.map((line) => (
            <th key={line.key} scope="col" class="so">
              {line.label}
            </th>
          ))}
          {milestones.length > 0 && (
            <th scope="col" class="so">
              Mốc kế hoạch
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {days.map((ngay) => (
          <tr key={ngay}>
            <th scope="row">{formatNgay(ngay)}</th>
            {lines.map((line) => {
              const value = valueOn(line, ngay);
              return (
                <td key={line.key} class="so">
                  {value === undefined ? '–' : formatSo(value)}
                </td>
              );
            })}
            {milestones.length > 0 && (
              <td class="so">
                {milestones
                  .filter((m) => m.ngay === ngay)
                  .map((m) => (m.value === undefined ? m.label : `${formatSo(m.value)} (${m.label})`))
                  .join(', ') || '–'}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type Flag = { readonly label: string; readonly x: number; readonly level: number; readonly today?: true };

/** Labels of uprights on as few lines above the chart as keep them apart. */
const placeFlags = (flags: readonly Omit<Flag, 'level'>[], width: number): Flag[] => {
  const ends: number[] = [];
  return [...flags]
    .sort((a, b) => a.x - b.x)
    .map((flag) => {
      const half = flag.label.length * CHAR;
      const x = Math.min(Math.max(flag.x, half), width - half);
      const free = ends.findIndex((end) => end < x - half - CHAR);
      const level = free < 0 ? ends.length : free;
      ends[level] = x + half;
      return { ...flag, level };
    });
};

const Upright = ({ flag, top, width }: { flag: Flag; top: number; width: number }) => {
  const half = flag.label.length * CHAR;
  const y = top - 5 - flag.level * LINE;
  return (
    <g>
      <line
        x1={flag.x}
        x2={flag.x}
        y1={y + 3}
        y2={HEIGHT - EDGE.bottom}
        stroke={flag.today ? 'var(--chu-mo)' : 'var(--chart-mark)'}
        stroke-width="1.5"
        {...(flag.today && { 'stroke-dasharray': '2 3' })}
      />
      <text x={Math.min(Math.max(flag.x, half), width - half)} y={y} text-anchor="middle" class="chart-tick">
        {flag.label}
      </text>
    </g>
  );
};

const Diamond = ({ label, x, y, width }: { label: string; x: number; y: number; width: number }) => (
  <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
    <path d="M0-7 7 0 0 7-7 0z" fill="var(--chart-mark)" stroke="var(--chart-paper)" />
    <text y="20" text-anchor={x > width - 70 ? 'end' : 'middle'} class="chart-tick">
      {label}
    </text>
  </g>
);

/** Lines over days with milestones; drawn at the real width, so that letters stay 13 px on a phone and on a wall. */
export const LineChart = ({ title, from, to, lines, milestones = [], today }: Props) => {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const ticks = countTicks(
    Math.max(0, ...lines.flatMap((l) => l.points.map((p) => p.value)), ...milestones.map((m) => m.value ?? 0)),
  );
  const top = ticks.at(-1) ?? 1;
  const left = formatSo(top).length * 8 + 12;
  const x = linearScale([0, Math.max(1, daysBetween(from, to))], [left, width - EDGE.right]);
  const xOf = (ngay: Ngay) => x(daysBetween(from, ngay));
  const inside = (ngay: Ngay) => ngay >= from && ngay <= to;
  const shown = milestones.filter((m) => inside(m.ngay));
  const flags = placeFlags(
    [
      ...shown.filter((m) => m.value === undefined).map((m) => ({ label: m.label, x: xOf(m.ngay) })),
      ...(today && inside(today) ? [{ label: 'Hôm nay', x: xOf(today), today: true as const }] : []),
    ],
    width,
  );
  const topEdge = 16 + Math.max(0, ...flags.map((f) => f.level)) * LINE;
  const y = linearScale([0, top], [HEIGHT - EDGE.bottom, topEdge]);
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <ul class="chart-legend">
        {lines.map((line) => (
          <li key={line.key}>
            <svg width="24" height="8" aria-hidden="true">
              <line
                x1="0"
                x2="24"
                y1="4"
                y2="4"
                stroke={line.color}
                stroke-width="3"
                {...(line.dashed && { 'stroke-dasharray': '5 4' })}
              />
            </svg>
            {line.label}
          </li>
        ))}
        {milestones.length > 0 && (
          <li>
            <svg width="12" height="14" aria-hidden="true">
              <path
                d={milestones.some((m) => m.value !== undefined) ? 'M6 1 12 7 6 13 0 7z' : 'M5 0h2v14H5z'}
                fill="var(--chart-mark)"
              />
            </svg>
            Mốc kế hoạch
          </li>
        )}
      </ul>
      <div ref={ref}>
        <svg
          class="chart-line"
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={`${title}. Số liệu ở bảng bên dưới.`}
        >
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} stroke="var(--chart-grid)" />
              <text x={left - 6} y={y(tick) + 4} text-anchor="end" class="chart-tick">
                {formatSo(tick)}
              </text>
            </g>
          ))}
          {dayTicks(from, to, Math.max(2, Math.floor(width / 90))).map((ngay) => (
            <text key={ngay} x={xOf(ngay)} y={HEIGHT - 8} text-anchor="middle" class="chart-tick">
              {dayMonth(ngay)}
            </text>
          ))}
          {flags.map((flag) => (
            <Upright key={`${flag.label}${flag.x}`} flag={flag} top={topEdge} width={width} />
          ))}
          {lines.map((line) => (
            <path
              key={line.key}
              d={line.points
                .map((p, i) => `${i === 0 ? 'M' : 'L'}${xOf(p.ngay).toFixed(1)} ${y(p.value).toFixed(1)}`)
                .join('')}
              fill="none"
              stroke={line.color}
              stroke-width="2.5"
              stroke-linejoin="round"
              {...(line.dashed && { 'stroke-dasharray': '6 4' })}
            />
          ))}
          {shown.map(
            (m) =>
              m.value !== undefined && (
                <Diamond key={`${m.ngay}${m.label}`} label={m.label} x={xOf(m.ngay)} y={y(m.value)} width={width} />
              ),
          )}
        </svg>
      </div>
      <details class="chart-as-table">
        <summary>Xem dạng bảng</summary>
        <LineTable lines={lines} milestones={milestones} />
      </details>
    </figure>
  );
};
