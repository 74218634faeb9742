import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import type { useCacTrang } from '../../ui/use-tai.ts';
import { usePhim } from '../hang-cho/use-phim.ts';
import './viec-lam.css';

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  list: ReturnType<typeof useCacTrang<Row>>;
  href: (row: Row) => string;
  icon: IconName;
  trong: string;
  children?: ComponentChildren;
};

/** Goes on with a list that has more, and says why the next page did not come. */
export const XemThem = ({ list }: { list: Pick<ReturnType<typeof useCacTrang>, 'them' | 'xong' | 'loiThem'> }) => (
  <>
    {list.loiThem !== undefined && <Notice muc="loi">{describeError(list.loiThem)}</Notice>}
    {list.them && (
      <Button rong ban={!list.xong} onClick={list.them}>
        Xem thêm
      </Button>
    )}
  </>
);

/** A register page after page, walked with J and K and opened with Enter. */
export const DanhSach = <Row extends { readonly id: string }>(props: Props<Row>) => {
  const { list, columns, caption, href } = props;
  const { route } = useLocation();
  const [at, setAt] = useState(-1);
  const row = list.items[at];
  usePhim((lenh) => {
    const last = list.items.length - 1;
    const to = { xuong: Math.min(at + 1, last), len: Math.max(at - 1, 0), dau: 0, cuoi: last }[lenh as string];
    if (to !== undefined) setAt(to);
    else if (lenh === 'mo' && row) route(href(row));
    else return false;
    return true;
  });
  if (list.error !== undefined) return <ErrorState noiDung={describeError(list.error)} thuLai={list.taiLai} />;
  if (!list.xong && list.items.length === 0) return <Loading />;
  if (list.items.length === 0)
    return (
      <EmptyState icon={props.icon} tieuDe={props.trong}>
        {props.children}
      </EmptyState>
    );
  return (
    <>
      <Table
        caption={caption}
        anCaption
        the
        columns={columns}
        rows={list.items}
        rowKey={({ id }) => id}
        chon={row?.id ?? ''}
      />
      <XemThem list={list} />
      <p class="mo khong-in chi-ban-phim">Phím: J, K để chọn dòng; Enter để mở.</p>
    </>
  );
};

/** One of a few states, kept in the address so that a letter can point at it. */
export const ChonTrangThai = <T extends string>(props: {
  id: string;
  nhan: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onValue: (value: T) => void;
}) => (
  <div class="o">
    <label for={props.id}>{props.nhan}</label>
    <select
      id={props.id}
      value={props.value}
      onChange={(event) => {
        const found = props.options.find(([code]) => code === event.currentTarget.value);
        if (found) props.onValue(found[0]);
      }}
    >
      {props.options.map(([code, nhan]) => (
        <option key={code} value={code}>
          {nhan}
        </option>
      ))}
    </select>
  </div>
);

/** A reason before something is refused or closed; asked in place. */
export const HoiLyDo = (props: {
  id: string;
  nhan: string;
  nut: string;
  ban: boolean;
  onXong: (lyDo: string) => void;
}) => {
  const [mo, setMo] = useState(false);
  const [lyDo, setLyDo] = useState('');
  if (!mo)
    return (
      <Button kieu="nguy" onClick={() => setMo(true)}>
        {props.nut}
      </Button>
    );
  return (
    <form
      class="chong hoi-ly-do"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (lyDo.trim() !== '') props.onXong(lyDo.trim());
      }}
    >
      <div class="o">
        <label for={props.id}>{props.nhan}</label>
        <input
          id={props.id}
          type="text"
          autocomplete="off"
          maxLength={300}
          aria-required
          value={lyDo}
          onInput={(event) => setLyDo(event.currentTarget.value)}
        />
      </div>
      <div class="hang">
        <Button type="submit" kieu="nguy" ban={props.ban} disabled={lyDo.trim() === ''}>
          {props.nut}
        </Button>
        <Button kieu="tron" onClick={() => setMo(false)}>
          Thôi
        </Button>
      </div>
    </form>
  );
};
