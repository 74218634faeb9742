import type { InputHTMLAttributes } from 'preact';
import { afterPress } from './after-press.ts';
import { Field, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps & {
  value: string;
  onValue: (value: string) => void;
  onLeave: () => void;
  /** Digits only: spaces and dots that people put between groups are taken out. */
  chuSo?: boolean;
  input?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'inputMode' | 'maxLength' | 'autocapitalize' | 'autocomplete' | 'placeholder' | 'name'
  >;
};

/** Text that is pasted is cut only after the spaces between its groups of digits are out. */
const digitsOf = (text: string, most: number | undefined): string => text.replace(/[\s.]/g, '').slice(0, most);

export const TextField = ({ value, onValue, onLeave, chuSo, input, ...field }: TextFieldProps) => (
  <Field {...field}>
    {(control) => (
      <input
        type="text"
        autocomplete="off"
        {...input}
        {...control}
        {...(chuSo && { inputMode: 'numeric' as const, maxLength: undefined })}
        value={value}
        onInput={(event) => {
          const text = event.currentTarget.value;
          const next = chuSo ? digitsOf(text, input?.maxLength as number | undefined) : text;
          if (next !== text) event.currentTarget.value = next;
          onValue(next);
        }}
        onBlur={() => afterPress(onLeave)}
      />
    )}
  </Field>
);
