import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import { useEffect, useState } from 'preact/hooks';
import { type ChiTieuDoc, listChiTieu, listPhanCong, type PhanCongDoc } from '../../data/chi-tieu-repo.ts';
import { asOf } from '../../data/device.ts';
import { listRollups } from '../../data/rollup-repo.ts';
import { listTaiKhoan, type TaiKhoanDoc } from '../../data/tai-khoan-repo.ts';

export type DuLieuXa = {
  readonly thon: readonly Rollup[];
  readonly chiTieu: readonly ChiTieuDoc[];
  readonly phanCong: readonly PhanCongDoc[];
  readonly nguoi: readonly TaiKhoanDoc[];
};

/** What a commune has registered and given to whom, and what its thôn have done; read again after each change. */
export const useXa = (keHoach: KeHoach, ma: string) => {
  const [data, setData] = useState<DuLieuXa | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let stopped = false;
    const unit = { cap: 'xa', ma } as const;
    Promise.all([
      listRollups(keHoach.id, unit, 'thon'),
      listChiTieu(keHoach.id, ma),
      listPhanCong(keHoach.id, ma),
      listTaiKhoan(unit),
    ]).then(
      ([thon, chiTieu, phanCong, nguoi]) => {
        if (stopped) return;
        asOf.value = new Date();
        setError(null);
        setData({ thon, chiTieu, phanCong, nguoi });
      },
      (failed: unknown) => !stopped && setError(failed),
    );
    return () => {
      stopped = true;
    };
  }, [keHoach.id, ma, round]);
  return { data, error, reload: () => setRound(round + 1) };
};
