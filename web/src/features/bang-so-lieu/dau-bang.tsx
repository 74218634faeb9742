import { DA_THU } from '@core/phieu/workflow.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import { formatNgay, type Ngay } from '@core/shared/ngay.ts';
import { formatLuc, formatSo } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { hrefOfBoard } from './loc.ts';
import { type Headline, type Nac, NHAN_CAP } from './so-lieu.ts';

/** The way back up, as far as the account may see. */
export const DuongDan = (props: {
  nac: readonly Nac[];
  keHoach: string;
  nameOf: (ma: string) => string | undefined;
}) => {
  if (props.nac.length < 2) return null;
  return (
    <nav aria-label="Cấp địa bàn" class="khong-in">
      <ol class="duong-dan">
        {props.nac.map(({ cap, ma }, i) => {
          const ten = props.nameOf(ma) ?? `${NHAN_CAP[cap]} ${ma}`;
          return (
            <li key={ma}>
              {i === props.nac.length - 1 ? (
                <span aria-current="page">{ten}</span>
              ) : (
                <a href={hrefOfBoard({ keHoach: props.keHoach, ma })}>{ten}</a>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};

/** How the figures were last proved: the nightly recount of the records themselves against the counters. */
export const BangChung = ({ kiem, offline }: { kiem: Rollup['kiem']; offline: boolean }) => (
  <p class="bang-chung">
    {offline && (
      <span>
        <Icon name="matMang" size={18} /> Bản lưu trên máy
      </span>
    )}
    {kiem ? (
      <span class={kiem.lech === 0 ? 'dung' : 'sai'}>
        <Icon name={kiem.lech === 0 ? 'haiDau' : 'canhBao'} size={18} /> Đếm lại{' '}
        {formatLuc(new Date(kiem.luc.toMillis()))}: lệch {formatSo(kiem.lech)}
        {kiem.lech !== 0 && ', đã sửa'}
      </span>
    ) : (
      <span>
        <Icon name="dongHo" size={18} /> Chưa qua lần đếm lại ban đêm
      </span>
    )}
  </p>
);

type Figure = {
  readonly key: string;
  readonly nhan: string;
  readonly value: number;
  readonly href?: string;
  readonly muc?: 'loi' | 'canhBao';
};

/** The figures a leader reads first; late ones carry a sign besides their colour. */
export const SoChinh = ({ figures }: { figures: readonly Figure[] }) => (
  <dl class="so-chinh">
    {figures.map(({ key, nhan, value, href, muc }) => (
      <div key={key} class={muc && value > 0 ? `so-${muc}` : undefined}>
        <dt>
          {muc && value > 0 && <Icon name="canhBao" size={18} />}
          {nhan}
        </dt>
        <dd>{href && value > 0 ? <a href={href}>{formatSo(value)}</a> : formatSo(value)}</dd>
      </div>
    ))}
  </dl>
);

export const figuresOf = (
  h: Headline,
  homNay: Ngay,
  href: (loc: Parameters<typeof import('./loc.ts')['hrefOfList']>[1]) => string | undefined,
): Figure[] => {
  const link = (loc: Parameters<typeof href>[0]) => {
    const at = href(loc);
    return at === undefined ? {} : { href: at };
  };
  return [
    { key: 'daThu', nhan: 'Đã thu', value: h.daThu, ...link({ trangThai: DA_THU }) },
    {
      key: 'nop',
      nhan: `Nộp ngày ${formatNgay(homNay).slice(0, 5)}`,
      value: h.nopHomNay,
      ...link({ trangThai: DA_THU, nop: homNay }),
    },
    { key: 'daNhap', nhan: 'Đã nhập tin', value: h.daNhap, ...link({ trangThai: ['daNhapTin', 'khop', 'lech'] }) },
    { key: 'traLai', nhan: 'Đang bị trả lại', value: h.traLai, ...link({ trangThai: ['traLai'] }) },
    {
      key: 'sapDen',
      nhan: 'Đến hạn trong 3 ngày',
      value: h.homNay + h.sapDen,
      muc: 'canhBao',
      ...link({ han: 'trong3Ngay' }),
    },
    { key: 'quaHan', nhan: 'Quá hạn', value: h.quaHan, muc: 'loi', ...link({ han: 'qua' }) },
  ];
};
