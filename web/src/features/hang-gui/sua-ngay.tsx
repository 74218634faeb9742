import { ngayDeNghi } from '@core/hang-gui/ngay-sai.ts';
import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { formatNgay, Ngay } from '@core/shared/ngay.ts';
import { useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { lechDongHo } from '../../data/dong-ho.ts';
import { describeError } from '../../data/errors.ts';
import { suaNgay } from '../../data/hang-gui.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';

/** A phiếu that a wrong clock dated after today: the right day in one tap, and off it goes. */
export const SuaNgay = ({ gui }: { gui: PhieuGui }) => {
  const [error, setError] = useState<unknown>(null);
  const ngay = ngayDeNghi(gui, lechDongHo.value, homNay());
  const daGhi = Ngay.safeParse(gui.banNhap?.bai.ngayPhongVan).data;
  return (
    <>
      <p>
        {thongBaoLoi('NG03', 'ngayPhongVan').thongBao} Phiếu ghi ngày {daGhi && formatNgay(daGhi)}, hôm nay là ngày{' '}
        {formatNgay(homNay())}: đồng hồ máy đã chạy sai lúc ghi.
      </p>
      <Button kieu="chinh" icon="dongHo" onClick={() => void suaNgay(gui.id, ngay).catch(setError)}>
        Ghi lại ngày {formatNgay(ngay)} và gửi
      </Button>
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
    </>
  );
};
