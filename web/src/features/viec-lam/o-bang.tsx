import { MUC_THAO } from '@core/viec-lam/danh-muc-viec.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup, type FieldProps } from '../../ui/field.tsx';

type Cot = {
  readonly key: string;
  readonly nhan: string;
  readonly max?: number;
  readonly batBuoc?: true;
  readonly options?: readonly (readonly [string, string])[];
  /** `YYYY-MM`, typed as mm/yyyy. */
  readonly thang?: true;
};
type Bang = { readonly nhieuNhat: number; readonly dong: string; readonly cot: readonly Cot[] };

/** Tables of the forms: what a line of each holds. A table of one column is kept as a list of texts. */
export const BANG: Readonly<Record<string, Bang>> = {
  trinhDoKhac: { nhieuNhat: 2, dong: 'trình độ', cot: [{ key: '', nhan: 'Trình độ khác', max: 150, batBuoc: true }] },
  ngoaiNgu: {
    nhieuNhat: 2,
    dong: 'ngoại ngữ',
    cot: [
      { key: 'ten', nhan: 'Ngoại ngữ', max: 60, batBuoc: true },
      { key: 'chungChi', nhan: 'Chứng chỉ', max: 60 },
      { key: 'muc', nhan: 'Mức sử dụng', options: MUC_THAO.options },
    ],
  },
  kinhNghiemLam: {
    nhieuNhat: 10,
    dong: 'nơi đã làm',
    cot: [
      { key: 'donVi', nhan: 'Đơn vị', max: 150, batBuoc: true },
      { key: 'congViec', nhan: 'Công việc', max: 200, batBuoc: true },
      { key: 'chucVu', nhan: 'Chức vụ', max: 100 },
      { key: 'tu', nhan: 'Từ tháng/năm', thang: true, batBuoc: true },
      { key: 'den', nhan: 'Đến tháng/năm', thang: true },
    ],
  },
};

type Dong = Readonly<Record<string, unknown>> | string;

/** "3/2021" as the schema keeps it; what is not a month yet stays as typed and is told at the table. */
export const thangOf = (text: string): string => {
  const found = /^(\d{1,2})\/(\d{4})$/.exec(text.trim());
  return found ? `${found[2]}-${found[1]?.padStart(2, '0')}` : text;
};
export const textOfThang = (thang: string): string => {
  const found = /^(\d{4})-(\d{2})$/.exec(thang);
  return found ? `${found[2]}/${found[1]}` : thang;
};

const cellOf = (row: Dong, key: string): string => {
  const value = typeof row === 'string' ? row : row[key];
  return typeof value === 'string' ? value : '';
};
const withCell = (row: Dong, key: string, text: string): Dong => {
  if (key === '') return text;
  const { [key]: _old, ...rest } = typeof row === 'string' ? {} : row;
  return text === '' ? rest : { ...rest, [key]: text };
};

const O = (props: { id: string; cot: Cot; row: Dong; onRow: (row: Dong) => void }) => {
  const { id, cot, row, onRow } = props;
  const value = cellOf(row, cot.key);
  const set = (text: string) => onRow(withCell(row, cot.key, text));
  return (
    <div class="o">
      <label for={id}>
        {cot.nhan}
        {cot.batBuoc && ' *'}
      </label>
      {cot.options ? (
        <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
          <option value="">Không ghi</option>
          {cot.options.map(([code, nhan]) => (
            <option key={code} value={code}>
              {nhan}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type="text"
          autocomplete="off"
          {...(cot.max && { maxLength: cot.max })}
          {...(cot.thang && { placeholder: 'mm/yyyy', maxLength: 7 })}
          aria-required={cot.batBuoc}
          value={cot.thang ? textOfThang(value) : value}
          onInput={(event) => set(cot.thang ? thangOf(event.currentTarget.value) : event.currentTarget.value)}
        />
      )}
    </div>
  );
};

type Props = FieldProps & {
  truong: string;
  value: readonly Dong[];
  onValue: (value: readonly Dong[]) => void;
};

/** A table of the form, line under line so that it is filled in on a phone. */
export const BangField = ({ truong, value, onValue, ...field }: Props) => {
  const bang = BANG[truong];
  if (!bang) return null;
  return (
    <FieldGroup {...field}>
      {value.map((row, i) => (
        <fieldset key={i} class="dia-chi dong-bang">
          <legend class="an">Dòng {i + 1}</legend>
          {bang.cot.map((cot) => (
            <O
              key={cot.key}
              id={`${field.id}-${i}-${cot.key}`}
              cot={cot}
              row={row}
              onRow={(next) => onValue(value.map((old, j) => (j === i ? next : old)))}
            />
          ))}
          <Button kieu="tron" icon="huy" onClick={() => onValue(value.filter((_, j) => j !== i))}>
            Bỏ dòng {i + 1}
          </Button>
        </fieldset>
      ))}
      {value.length < bang.nhieuNhat && (
        <div>
          <Button icon="cong" onClick={() => onValue([...value, bang.cot[0]?.key === '' ? '' : {}])}>
            Thêm {bang.dong}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
};
