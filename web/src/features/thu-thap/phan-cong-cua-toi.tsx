import { nhipPhanCong } from '@core/chi-tieu/tien-do.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useEffect, useState } from 'preact/hooks';
import { listPhanCongCuaToi, type PhanCongDoc } from '../../data/chi-tieu-repo.ts';
import { homNay } from '../../data/device.ts';
import { watchRollup } from '../../data/rollup-repo.ts';
import { Icon } from '../../ui/icon.tsx';
import { cauPhanCong } from '../chi-tieu/chi-tieu-view.ts';

const Dong = ({ phanCong, nhieu }: { phanCong: PhanCongDoc; nhieu: boolean }) => {
  const [daGhi, setDaGhi] = useState<number | null>(null);
  const { keHoach, diaBan, nguoi } = phanCong;
  useEffect(
    () =>
      watchRollup(
        { keHoach, danhMuc: diaBan.danhMuc, ma: diaBan.thon },
        (rollup) => setDaGhi(rollup?.o[`ng:${nguoi}:ghi`] ?? 0),
        (error) => console.error('rollup.unreadable', error),
      ),
    [keHoach, diaBan.thon, nguoi],
  );
  if (daGhi === null) return null;
  const cau = cauPhanCong(phanCong.so, daGhi, nhipPhanCong(phanCong, daGhi, homNay()));
  return (
    <span>
      <Icon name="nguoi" size={18} /> {nhieu ? `Việc được giao ở thôn ${diaBan.thon.slice(6)}` : 'Việc được giao'}:{' '}
      {cau}
    </span>
  );
};

/** What the collector was given (KH-06): one read for the assignments and one for each thôn. Nothing where nothing was given. */
export const PhanCongCuaToi = ({ keHoach }: { keHoach: KeHoach }) => {
  const [items, setItems] = useState<readonly PhanCongDoc[]>([]);
  useEffect(() => {
    listPhanCongCuaToi(keHoach.id).then(setItems, (error: unknown) => console.error('phanCong.unreadable', error));
  }, [keHoach.id]);
  return (
    <>
      {items.map((phanCong) => (
        <Dong key={phanCong.id} phanCong={phanCong} nhieu={items.length > 1} />
      ))}
    </>
  );
};
