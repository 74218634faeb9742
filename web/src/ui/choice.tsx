import { FieldGroup, type FieldProps } from './field.tsx';

export type Option = readonly [code: string, nhan: string];

type ChoiceProps = FieldProps & {
  options: readonly Option[];
  /** Printed beside an option: where the form jumps. */
  ghiThem?: Readonly<Record<string, string>> | undefined;
  value: string | undefined;
  onValue: (code: string | undefined) => void;
};

type MultiChoiceProps = FieldProps & {
  options: readonly Option[];
  values: readonly string[];
  onValues: (codes: string[]) => void;
};

const layoutOf = (options: readonly Option[]): string => {
  const longest = Math.max(...options.map(([, nhan]) => nhan.length));
  if (longest <= 14 && options.length === 2) return 'lua-chon lua-chon-ngan';
  return longest <= 34 && options.length > 3 ? 'lua-chon lua-chon-2' : 'lua-chon';
};

/** One of a closed list: radio cards, all in sight. An optional one is cleared by pressing it again. */
export const Choice = ({ options, ghiThem, value, onValue, ...field }: ChoiceProps) => (
  <FieldGroup {...field}>
    <div class={layoutOf(options)} role="radiogroup" aria-required={field.batBuoc}>
      {options.map(([code, nhan]) => (
        <label key={code} class="chon">
          <input
            type="radio"
            name={field.id}
            value={code}
            checked={value === code}
            onChange={() => onValue(code)}
            onClick={() => {
              if (value === code && !field.batBuoc) onValue(undefined);
            }}
          />
          <span>
            {nhan} {ghiThem?.[code] && <span class="mo">{ghiThem[code]}</span>}
          </span>
        </label>
      ))}
    </div>
  </FieldGroup>
);

/** Any number of a closed list. */
export const MultiChoice = ({ options, values, onValues, ...field }: MultiChoiceProps) => (
  <FieldGroup {...field}>
    <div class={layoutOf(options)}>
      {options.map(([code, nhan]) => (
        <label key={code} class="chon">
          <input
            type="checkbox"
            checked={values.includes(code)}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              onValues(options.map(([c]) => c).filter((c) => (c === code ? on : values.includes(c))));
            }}
          />
          {nhan}
        </label>
      ))}
    </div>
  </FieldGroup>
);
