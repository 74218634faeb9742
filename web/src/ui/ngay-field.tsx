import type { Ngay } from '@core/shared/ngay.ts';
import { afterPress } from './after-press.ts';
import { Field, type FieldProps } from './field.tsx';
import { parseNgay, spaceNgay, textOfNgay } from './ngay.ts';

type NgayFieldProps = FieldProps & {
  value: Ngay | undefined;
  /** What was typed while it is not a day yet. */
  dangGo: string | undefined;
  /** The day, or the unfinished text. */
  onValue: (value: Ngay | undefined, dangGo: string | undefined) => void;
  onLeave?: () => void;
};

/**
 * A day typed as dd/mm/yyyy on the number keys. Typed and not picked: a birth year is 40 swipes away in a calendar, and
 * the native picker prints days in the phone's own order.
 */
export const NgayField = ({ value, dangGo, onValue, onLeave, ...field }: NgayFieldProps) => {
  const text = dangGo ?? textOfNgay(value);
  return (
    <Field {...field}>
      {(control) => (
        <span class="o-ngan">
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            placeholder="dd/mm/yyyy"
            maxLength={10}
            value={text}
            onInput={(event) => {
              const next = spaceNgay(event.currentTarget.value, text);
              event.currentTarget.value = next;
              const day = parseNgay(next);
              const keepText = day === undefined || textOfNgay(day) !== next;
              onValue(day, next === '' || !keepText ? undefined : next);
            }}
            onBlur={() => {
              if (value !== undefined && dangGo !== undefined) onValue(value, undefined);
              if (onLeave) afterPress(onLeave);
            }}
          />
        </span>
      )}
    </Field>
  );
};
