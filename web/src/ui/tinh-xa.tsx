import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { searchDonVi } from '@core/dia-ban/tim.ts';
import { useEffect, useState } from 'preact/hooks';
import { listTinh, listXaCuaTinh } from '../data/dia-ban-files.ts';
import { Combobox } from './combobox.tsx';

type TinhXaProps = {
  /** The two boxes are `{id}-tinh` and `{id}-xa`. */
  id: string;
  danhMuc: DanhMuc;
  tinh: string | undefined;
  xa: string | undefined;
  onTinh: (tinh: string) => void;
  onXa: (xa: string, donVi: DonVi) => void;
};

const GOI_Y = 30;
const nameOf = (units: readonly DonVi[], ma: string | undefined) => units.find((u) => u.ma === ma)?.ten ?? '';

/** Tỉnh, then xã, searched with or without marks over files fetched per tỉnh. */
export const TinhXa = ({ id, danhMuc, tinh: maTinh, xa, onTinh, onXa }: TinhXaProps) => {
  const [tinh, setTinh] = useState<readonly DonVi[]>([]);
  const [trongTinh, setTrongTinh] = useState<readonly DonVi[]>([]);
  useEffect(() => {
    listTinh(danhMuc).then(setTinh, () => setTinh([]));
  }, [danhMuc]);
  useEffect(() => {
    setTrongTinh([]);
    if (maTinh) listXaCuaTinh(danhMuc, maTinh).then(setTrongTinh, () => setTrongTinh([]));
  }, [danhMuc, maTinh]);
  return (
    <>
      {tinh.length > 0 && (
        <Combobox
          id={`${id}-tinh`}
          nhan="Tỉnh, thành phố"
          value={nameOf(tinh, maTinh)}
          search={(query) => (query === '' ? tinh : searchDonVi(tinh, query, { limit: GOI_Y }))}
          keyOf={({ ma }) => ma}
          nhanOf={({ ten }) => ten}
          onPick={({ ma }) => onTinh(ma)}
        />
      )}
      {trongTinh.length > 0 && (
        <Combobox
          id={`${id}-xa`}
          nhan="Xã, phường, thị trấn"
          value={nameOf(trongTinh, xa)}
          search={(query) =>
            query === ''
              ? trongTinh.filter(({ cap }) => cap === 'xa').slice(0, GOI_Y)
              : searchDonVi(trongTinh, query, { cap: 'xa', limit: GOI_Y })
          }
          keyOf={({ ma }) => ma}
          nhanOf={(unit) => (
            <>
              {unit.ten} <span class="mo">{nameOf(trongTinh, unit.chuoi.huyen)}</span>
            </>
          )}
          onPick={(unit) => onXa(unit.ma, unit)}
        />
      )}
    </>
  );
};
