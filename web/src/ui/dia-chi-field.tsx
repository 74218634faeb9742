import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { DiaChi } from '@core/phieu/phieu.ts';
import { useState } from 'preact/hooks';
import { afterPress } from './after-press.ts';
import { Button } from './button.tsx';
import { FieldGroup, type FieldProps } from './field.tsx';
import { TinhXa } from './tinh-xa.tsx';

type DiaChiFieldProps = FieldProps & {
  danhMuc: DanhMuc;
  value: DiaChi | undefined;
  onValue: (value: DiaChi | undefined) => void;
  onLeave?: () => void;
  /** The unit of the round: one tap fills tỉnh and xã. */
  taiCho?: { readonly tinh: string; readonly xa: string; readonly ten: string } | undefined;
  /** For an address that is only asked in some cases: a box to tick first, with these words. */
  chiKhi?: string;
};

/** Tỉnh, then xã; then the words of the address. */
export const DiaChiField = ({ danhMuc, value, onValue, onLeave, taiCho, chiKhi, ...field }: DiaChiFieldProps) => {
  const change = (part: Partial<DiaChi>) => {
    const { danhMuc: _list, tinh: _tinh, xa: _xa, ...rest } = { chiTiet: '', ...value, ...part };
    const place = 'tinh' in part ? part : { tinh: value?.tinh, xa: value?.xa, ...part };
    const next: DiaChi = {
      ...rest,
      ...(place.tinh && { danhMuc, tinh: place.tinh }),
      ...(place.xa && { xa: place.xa }),
    };
    onValue(next.chiTiet === '' && !next.tinh ? undefined : next);
  };

  const [khac, setKhac] = useState(value !== undefined);
  const tick = chiKhi && (
    <label class="chon" for={`${field.id}-khac`}>
      <input
        id={`${field.id}-khac`}
        type="checkbox"
        checked={khac}
        onChange={(event) => {
          setKhac(event.currentTarget.checked);
          if (!event.currentTarget.checked) onValue(undefined);
        }}
      />
      {chiKhi}
    </label>
  );
  if (tick && !khac) return <FieldGroup {...field}>{tick}</FieldGroup>;
  return (
    <FieldGroup {...field}>
      {tick}
      <div class="dia-chi">
        {taiCho && value?.xa !== taiCho.xa && (
          <Button onClick={() => change({ tinh: taiCho.tinh, xa: taiCho.xa })}>Tại {taiCho.ten}</Button>
        )}
        <TinhXa
          id={field.id}
          danhMuc={danhMuc}
          tinh={value?.tinh}
          xa={value?.xa}
          onTinh={(tinh) => change({ tinh })}
          onXa={(xa) => change({ tinh: value?.tinh, xa })}
        />
        <div class="o">
          <label for={`${field.id}-chi-tiet`}>Số nhà, đường phố, xóm, thôn</label>
          <input
            id={`${field.id}-chi-tiet`}
            type="text"
            autocomplete="off"
            maxLength={300}
            aria-required={field.batBuoc}
            {...(field.conTiep && { enterkeyhint: 'next' as const })}
            value={value?.chiTiet ?? ''}
            onInput={(event) => change({ chiTiet: event.currentTarget.value })}
            onBlur={() => onLeave && afterPress(onLeave)}
          />
        </div>
      </div>
    </FieldGroup>
  );
};
