import { NGUON_VIEC } from '@core/viec-lam/danh-muc-viec.ts';
import { getTuTep } from '../../data/nhap-repo.ts';
import type { NguoiDoc, ViecDoc } from '../../data/viec-lam-repo.ts';
import { useTai } from '../../ui/use-tai.ts';

/** Where a record comes from; of a file, which row of which. For the centre. */
export const NguonHoSo = (props: { cua: 'viecTimNguoi' | 'nguoiTimViec'; hoSo: ViecDoc | NguoiDoc }) => {
  const { cua, hoSo } = props;
  const tuTep = useTai(
    () => (hoSo.nguon === 'tep' ? getTuTep(cua, hoSo.id) : Promise.resolve(undefined)),
    [cua, hoSo.id, hoSo.v],
  );
  const nhan = NGUON_VIEC.nhan(hoSo.nguon);
  if (!tuTep.value) return <>{nhan}</>;
  return (
    <a href={`/viec-lam/nhap/${tuTep.value.nhap}`}>
      {nhan}, dòng {tuTep.value.so}
    </a>
  );
};
