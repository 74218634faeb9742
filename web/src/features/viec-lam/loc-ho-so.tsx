import type { LocHoSo } from '../../data/viec-lam-repo.ts';
import { tenLoc } from './loc-so-lieu.ts';

/** Says that a list is a part, and leads to the whole. */
export const DangLoc = ({ loc, tatCa }: { loc: LocHoSo; tatCa: string }) => {
  const ten = tenLoc(loc);
  return ten.length === 0 ? null : (
    <p>
      Đang xem riêng {ten.join('; ')}. <a href={tatCa}>Xem tất cả</a>
    </p>
  );
};
