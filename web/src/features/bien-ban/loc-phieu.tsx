import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { formatSo } from '../../ui/format.ts';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';

export type Loc = { readonly boi: string; readonly thon: string };
export const LOC_TRONG: Loc = { boi: '', thon: '' };

export const locPhieu = (items: readonly PhieuDoc[], { boi, thon }: Loc): readonly PhieuDoc[] =>
  items.filter((phieu) => (boi === '' || phieu.boi === boi) && (thon === '' || phieu.diaBan.thon === thon));

const countBy = (
  items: readonly PhieuDoc[],
  keyOf: (phieu: PhieuDoc) => string,
): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const phieu of items) counts.set(keyOf(phieu), (counts.get(keyOf(phieu)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};

type ChonProps = {
  readonly id: string;
  readonly nhan: string;
  readonly tatCa: string;
  readonly value: string;
  readonly options: readonly (readonly [key: string, count: number])[];
  readonly nhanOf: (key: string) => string;
  readonly onValue: (value: string) => void;
};

const Chon = (p: ChonProps) =>
  p.options.length < 2 ? null : (
    <div class="o">
      <label for={p.id}>{p.nhan}</label>
      <select id={p.id} value={p.value} onChange={(event) => p.onValue(event.currentTarget.value)}>
        <option value="">{p.tatCa}</option>
        {p.options.map(([key, count]) => (
          <option key={key} value={key}>
            {p.nhanOf(key)} ({formatSo(count)})
          </option>
        ))}
      </select>
    </div>
  );

/** Narrows the phiếu by collector and by thôn, where there is more than one. */
export const LocPhieu = (props: {
  items: readonly PhieuDoc[];
  loc: Loc;
  onLoc: (loc: Loc) => void;
  tenNguoi: (uid: string) => string;
}) => {
  const { items, loc, onLoc } = props;
  const danhMuc = items[0]?.diaBan.danhMuc;
  return (
    <div class="loc-phieu khong-in">
      <Chon
        id="loc-nguoi"
        nhan="Điều tra viên"
        tatCa="Tất cả điều tra viên"
        value={loc.boi}
        options={countBy(items, ({ boi }) => boi)}
        nhanOf={props.tenNguoi}
        onValue={(boi) => onLoc({ ...loc, boi })}
      />
      <Chon
        id="loc-thon"
        nhan="Thôn, tổ dân phố"
        tatCa="Tất cả thôn, tổ dân phố"
        value={loc.thon}
        options={countBy(items, ({ diaBan }) => diaBan.thon)}
        nhanOf={(ma) => (danhMuc && tenCua(danhMuc, ma)) ?? ma}
        onValue={(thon) => onLoc({ ...loc, thon })}
      />
    </div>
  );
};
