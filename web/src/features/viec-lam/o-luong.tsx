import { LOAI_LUONG } from '@core/viec-lam/danh-muc-viec.ts';
import type { Luong } from '@core/viec-lam/ho-so-viec.ts';
import { FieldGroup, type FieldProps } from '../../ui/field.tsx';
import { formatSo } from '../../ui/format.ts';

type Dong = Partial<Luong>;
type Props = FieldProps & { value: Dong | undefined; onValue: (value: Dong | undefined) => void };

const NHAN = { tu: 'Từ (đồng)', den: 'Đến (đồng)' } as const;

/** Pay: by what it is counted, and its bounds in đồng, each read back with its dots so that a zero too many is seen. */
export const LuongField = ({ value = {}, onValue, ...field }: Props) => {
  const bound = (key: 'tu' | 'den', text: string) => {
    const { [key]: _old, ...rest } = value;
    const digits = text.replace(/\D/g, '').slice(0, 10);
    const next = digits === '' ? rest : { ...rest, [key]: Number(digits) };
    onValue(Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <FieldGroup {...field}>
      <div class="luong">
        <div class="o">
          <label for={`${field.id}-loai`}>Tính theo</label>
          <select
            id={`${field.id}-loai`}
            value={value.loai ?? ''}
            onChange={(event) => {
              const loai = LOAI_LUONG.codes.find((code) => code === event.currentTarget.value);
              const { loai: _old, ...rest } = value;
              onValue(loai ? { ...rest, loai } : rest);
            }}
          >
            <option value="">Chọn</option>
            {LOAI_LUONG.options.map(([code, nhan]) => (
              <option key={code} value={code}>
                {nhan}
              </option>
            ))}
          </select>
        </div>
        {(['tu', 'den'] as const).map((key) => (
          <div key={key} class="o">
            <label for={`${field.id}-${key}`}>{NHAN[key]}</label>
            <input
              id={`${field.id}-${key}`}
              type="text"
              inputMode="numeric"
              autocomplete="off"
              aria-describedby={`${field.id}-${key}-doc`}
              value={value[key] === undefined ? '' : String(value[key])}
              onInput={(event) => bound(key, event.currentTarget.value)}
            />
            <p class="mo" id={`${field.id}-${key}-doc`} aria-live="polite">
              {value[key] === undefined ? 'Để trống nếu không nói.' : `${formatSo(value[key])} đồng`}
            </p>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
};
