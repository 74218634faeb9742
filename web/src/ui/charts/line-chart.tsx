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
const EDGE = { top: 16, right: 16, bottom: 28 } as const;
const dayMonth = (ngay: Ngay): string => formatNgay(ngay).slice(0, 5);

const valueOn = (line: Line, ngay: Ngay): number | undefined => line.points.find((p) => p.ngay === ngay)?.value;

/** The same figures as rows: every day of any line, newest first. */
const LineTable = ({ lines, milestones = [] }: Pick<Props, 'lines' | 'milestones'>) => {
  const days = [...new Set([...lines.flatMap((l) => l.points.map((p) => p.ngay)), ...milestones.map((m) => m.ngay)])]
    .sort()
    .reverse();
  return (
    <table class="chart-table chart-days">
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

const Mark = ({
  milestone,
  x,
  y,
  width,
}: {
  milestone: Milestone;
  x: number;
  y: number | undefined;
  width: number;
}) => (
  <g transform={`translate(${x.toFixed(1)} ${(y ?? EDGE.top).toFixed(1)})`}>
    {y === undefined ? (
      <line y2={HEIGHT - EDGE.bottom - EDGE.top} stroke="var(--chart-mark)" stroke-width="1.5" />
    ) : (
      <path d="M0-7 7 0 0 7-7 0z" fill="var(--chart-mark)" stroke="var(--chart-paper)" />
    )}
    <text y={y === undefined ? -4 : -11} text-anchor={x > width - 70 ? 'end' : 'middle'} class="chart-tick">
      {milestone.label}
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
  const y = linearScale([0, top], [HEIGHT - EDGE.bottom, EDGE.top]);
  const xOf = (ngay: Ngay) => x(daysBetween(from, ngay));
  const inside = (ngay: Ngay) => ngay >= from && ngay <= to;
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
            <svg width="12" height="12" aria-hidden="true">
              <path d="M6 0 12 6 6 12 0 6z" fill="var(--chart-mark)" />
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
          {today && inside(today) && (
            <g>
              <line
                x1={xOf(today)}
                x2={xOf(today)}
                y1={EDGE.top}
                y2={HEIGHT - EDGE.bottom}
                stroke="var(--chu-mo)"
                stroke-dasharray="2 3"
              />
              <text
                x={xOf(today)}
                y={EDGE.top - 4}
                text-anchor={xOf(today) > width - 60 ? 'end' : 'middle'}
                class="chart-tick"
              >
                Hôm nay
              </text>
            </g>
          )}
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
          {milestones
            .filter((m) => inside(m.ngay))
            .map((m) => (
              <Mark
                key={`${m.ngay}${m.label}`}
                milestone={m}
                x={xOf(m.ngay)}
                y={m.value === undefined ? undefined : y(m.value)}
                width={width}
              />
            ))}
        </svg>
      </div>
      <details class="chart-as-table">
        <summary>Xem dạng bảng</summary>
        <LineTable lines={lines} milestones={milestones} />
      </details>
    </figure>
  );
};
