import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { searchDonVi } from '@core/dia-ban/tim.ts';
import type { DiaChi } from '@core/phieu/phieu.ts';
import { useEffect, useState } from 'preact/hooks';
import { listTinh, listXaCuaTinh } from '../data/dia-ban-files.ts';
import { afterPress } from './after-press.ts';
import { Button } from './button.tsx';
import { Combobox } from './combobox.tsx';
import { FieldGroup, type FieldProps } from './field.tsx';

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

const GOI_Y = 30;

/** Tỉnh, then xã, searched with or without marks over files fetched per tỉnh; then the words of the address. */
export const DiaChiField = ({ danhMuc, value, onValue, onLeave, taiCho, chiKhi, ...field }: DiaChiFieldProps) => {
  const [tinh, setTinh] = useState<readonly DonVi[]>([]);
  const [trongTinh, setTrongTinh] = useState<readonly DonVi[]>([]);
  useEffect(() => {
    listTinh(danhMuc).then(setTinh, () => setTinh([]));
  }, [danhMuc]);
  const maTinh = value?.tinh;
  useEffect(() => {
    setTrongTinh([]);
    if (maTinh) listXaCuaTinh(danhMuc, maTinh).then(setTrongTinh, () => setTrongTinh([]));
  }, [danhMuc, maTinh]);

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
  const nameOf = (units: readonly DonVi[], ma: string | undefined) => units.find((u) => u.ma === ma)?.ten ?? '';
  const above = (unit: DonVi) => nameOf(trongTinh, unit.chuoi.huyen);

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
        {tinh.length > 0 && (
          <Combobox
            id={`${field.id}-tinh`}
            nhan="Tỉnh, thành phố"
            value={nameOf(tinh, value?.tinh)}
            search={(query) => (query === '' ? tinh : searchDonVi(tinh, query, { limit: GOI_Y }))}
            keyOf={({ ma }) => ma}
            nhanOf={({ ten }) => ten}
            onPick={({ ma }) => change({ tinh: ma })}
          />
        )}
        {trongTinh.length > 0 && (
          <Combobox
            id={`${field.id}-xa`}
            nhan="Xã, phường, thị trấn"
            value={nameOf(trongTinh, value?.xa)}
            search={(query) =>
              query === ''
                ? trongTinh.filter(({ cap }) => cap === 'xa').slice(0, GOI_Y)
                : searchDonVi(trongTinh, query, { cap: 'xa', limit: GOI_Y })
            }
            keyOf={({ ma }) => ma}
            nhanOf={(unit) => (
              <>
                {unit.ten} <span class="mo">{above(unit)}</span>
              </>
            )}
            onPick={({ ma }) => change({ tinh: maTinh, xa: ma })}
          />
        )}
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
