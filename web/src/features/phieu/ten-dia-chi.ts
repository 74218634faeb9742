import type { DiaChi } from '@core/phieu/phieu.ts';
import { useEffect, useState } from 'preact/hooks';
import { getDonVi } from '../../data/don-vi-repo.ts';

/** An address in full: the words written, then the names of its xã and tỉnh as soon as they are known. */
export const useTenDiaChi = ({ danhMuc, tinh, xa, chiTiet }: DiaChi): string => {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!danhMuc) return;
    Promise.all([xa, tinh].map((ma) => (ma ? getDonVi(danhMuc, ma) : undefined))).then(
      (units) => setNames(units.flatMap((unit) => unit?.ten ?? [])),
      () => setNames([]),
    );
  }, [danhMuc, tinh, xa]);
  return [chiTiet, ...names].filter((part) => part !== '').join(', ');
};
