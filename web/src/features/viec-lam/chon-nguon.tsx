import { useState } from 'preact/hooks';
import type { Giu } from '../ghi-do/ghi-tiep.tsx';
import { ChonTrangThai } from './danh-sach.tsx';
import { NGUON_GHI, type NguonGhi } from './nhan-viec-lam.ts';

/** Where what the centre writes comes from, kept with the rest of an unfinished form. */
export const useNguon = () => {
  const [chon, setChon] = useState<NguonGhi>();
  const nguonOf = ({ dau }: Giu): NguonGhi =>
    chon ?? NGUON_GHI.find(([ma]) => ma === dau.chon.nguon)?.[0] ?? 'trungTam';
  const field = (giu: Giu) => (
    <ChonTrangThai
      id="nguon"
      nhan="Nguồn"
      options={NGUON_GHI}
      value={nguonOf(giu)}
      onValue={(nguon) => {
        setChon(nguon);
        giu.doi({ chon: { nguon } });
      }}
    />
  );
  return { nguonOf, field };
};
