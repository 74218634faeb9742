import { Field } from '../../ui/field.tsx';

/** Which kind of file is brought in; not changed while one is being read. */
export const ChonLoaiTep = <Loai extends string>(props: {
  loai: Loai;
  cac: readonly Loai[];
  kinds: Readonly<Record<Loai, { readonly nhan: string; readonly moTa: string }>>;
  ban: boolean;
  onLoai: (loai: Loai) => void;
}) => (
  <Field id="loai" nhan="Loại tệp" goiY={props.kinds[props.loai].moTa}>
    {(control) => (
      <select
        {...control}
        value={props.loai}
        disabled={props.ban}
        onChange={(event) => props.onLoai(event.currentTarget.value as Loai)}
      >
        {props.cac.map((each) => (
          <option key={each} value={each}>
            {props.kinds[each].nhan}
          </option>
        ))}
      </select>
    )}
  </Field>
);
