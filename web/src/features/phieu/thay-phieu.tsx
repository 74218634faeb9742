import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { PhieuRieng } from '@core/phieu/phieu.ts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import { startDraft } from '../thu-thap/ban-nhap.ts';

/**
 * LC-06: the interview is done again on a new phiếu that takes the place of this one; the old one is kept. Who the person
 * is comes along, the answers do not.
 */
export const ThayPhieu = (props: { phieu: PhieuDoc; rieng: PhieuRieng | undefined; keHoach: KeHoach }) => {
  const { phieu, rieng, keHoach } = props;
  const { route } = useLocation();
  const [error, setError] = useState<unknown>(null);
  const start = () => {
    const { diaBan: _diaBan, boi: _boi, nguoiCungCap: _nguoiCungCap, ...dinhDanh } = rieng ?? {};
    const bai = { ...dinhDanh, ...(phieu.gioiTinh && { gioiTinh: phieu.gioiTinh }) };
    startDraft(phieu.boi, keHoach, phieu.diaBan, { bai, thayCho: phieu.id, nguon: phieu.nguon }).then(
      (href) => route(href),
      setError,
    );
  };
  return (
    <>
      <Button icon="thay" onClick={start}>
        Ghi phiếu mới thay phiếu này
      </Button>
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
    </>
  );
};
