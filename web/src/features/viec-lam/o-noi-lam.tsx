import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { NoiLam } from '@core/viec-lam/ho-so-viec.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup, type FieldProps } from '../../ui/field.tsx';
import { TinhXa } from '../../ui/tinh-xa.tsx';

const NHIEU_NHAT = 5;

type Dong = Partial<NoiLam>;
type Props = FieldProps & {
  danhMuc: DanhMuc;
  value: readonly Dong[];
  onValue: (value: readonly Dong[]) => void;
};

/** Places of work in order of preference: a tỉnh, and the xã where it is known. */
export const NoiLamField = ({ danhMuc, value, onValue, ...field }: Props) => {
  const rows: readonly Dong[] = value.length > 0 ? value : [{}];
  const change = (i: number, dong: Dong) => onValue(rows.map((row, j) => (j === i ? dong : row)));
  return (
    <FieldGroup {...field}>
      {rows.map((row, i) => (
        <fieldset key={i} class="dia-chi dong-bang">
          <legend class="an">Nơi làm việc {i + 1}</legend>
          <TinhXa
            id={`${field.id}-${i}`}
            danhMuc={row.danhMuc ?? danhMuc}
            tinh={row.tinh}
            xa={row.xa}
            onTinh={(tinh) => change(i, { danhMuc, tinh })}
            onXa={(xa) => change(i, { ...row, xa })}
          />
          <div class="o">
            <label for={`${field.id}-${i}-kcn`}>Khu công nghiệp, khu kinh tế (nếu có)</label>
            <input
              id={`${field.id}-${i}-kcn`}
              type="text"
              autocomplete="off"
              maxLength={120}
              value={row.kcn ?? ''}
              onInput={(event) => {
                const { kcn: _old, ...rest } = row;
                const kcn = event.currentTarget.value;
                change(i, kcn === '' ? rest : { ...rest, kcn });
              }}
            />
          </div>
          {rows.length > 1 && (
            <Button kieu="tron" icon="huy" onClick={() => onValue(rows.filter((_, j) => j !== i))}>
              Bỏ nơi {i + 1}
            </Button>
          )}
        </fieldset>
      ))}
      {rows.length < NHIEU_NHAT && rows.at(-1)?.tinh !== undefined && (
        <div>
          <Button icon="cong" onClick={() => onValue([...rows, {}])}>
            Thêm nơi làm việc
          </Button>
        </div>
      )}
    </FieldGroup>
  );
};
