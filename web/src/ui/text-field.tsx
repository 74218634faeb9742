import type { InputHTMLAttributes } from 'preact';
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

export const TextField = ({ value, onValue, onLeave, chuSo, input, ...field }: TextFieldProps) => (
  <Field {...field}>
    {(control) => (
      <input
        type="text"
        autocomplete="off"
        {...input}
        {...control}
        {...(chuSo && { inputMode: 'numeric' as const })}
        value={value}
        onInput={(event) => {
          const text = event.currentTarget.value;
          onValue(chuSo ? text.replace(/[\s.]/g, '') : text);
        }}
        onBlur={onLeave}
      />
    )}
  </Field>
);
