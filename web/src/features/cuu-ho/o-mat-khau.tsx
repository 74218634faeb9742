import { Field, type FieldProps } from '../../ui/field.tsx';

/** A passphrase of a file, hidden or shown; never offered to the browser's store of passwords. */
export const OMatKhau = (
  props: Pick<FieldProps, 'id' | 'nhan' | 'goiY'> & { value: string; hien: boolean; onValue: (value: string) => void },
) => (
  <Field id={props.id} nhan={props.nhan} goiY={props.goiY} batBuoc>
    {(control) => {
      const input = {
        ...control,
        autocomplete: 'off' as const,
        autocapitalize: 'off' as const,
        spellcheck: false,
        value: props.value,
        onInput: (event: { currentTarget: HTMLInputElement }) => props.onValue(event.currentTarget.value),
      };
      return props.hien ? <input type="text" {...input} /> : <input type="password" {...input} />;
    }}
  </Field>
);

export const HienMatKhau = ({ hien, onHien }: { hien: boolean; onHien: (hien: boolean) => void }) => (
  <label class="chon">
    <input type="checkbox" checked={hien} onChange={(event) => onHien(event.currentTarget.checked)} />
    Hiện mật khẩu
  </label>
);
