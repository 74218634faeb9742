import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { askThanhToan } from '../../data/thanh-toan-repo.ts';
import { Button } from '../../ui/button.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import { Notice } from '../../ui/states.tsx';
import { useNgay } from '../../ui/use-ngay.ts';

/** Asks for a sheet of the account's own unit over some days of acceptance. */
export const LapBang = ({ plan }: { plan: KeHoach }) => {
  const { route } = useLocation();
  const [last = plan.hieuLuc.den] = [homNay(), plan.hieuLuc.den].sort();
  const { ngay: tu, field: tuField } = useNgay(plan.cuaSo.tu);
  const { ngay: den, field: denField } = useNgay(last < plan.cuaSo.tu ? plan.cuaSo.den : last);
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isReady = tu !== undefined && den !== undefined && tu <= den;
  const ask = () => {
    if (!isReady) return;
    setBan(true);
    setError(null);
    askThanhToan(plan.id, tu, den)
      .then((id) => route(`/thanh-toan/${encodeURIComponent(id)}`), setError)
      .finally(() => setBan(false));
  };
  return (
    <section class="the chong khong-in" aria-labelledby="lap-bang">
      <h2 id="lap-bang">Lập bảng thanh toán</h2>
      <p class="mo">
        Chỉ tính việc đã được chấp nhận trong những ngày này: phiếu xã đã duyệt, phiếu công an đã nhập tin. Mỗi phiếu
        chỉ được trả một lần cho mỗi việc, dù các bảng có trùng ngày.
      </p>
      <div class="hang">
        <NgayField id="tt-tu" nhan="Từ ngày" {...tuField} />
        <NgayField id="tt-den" nhan="Đến hết ngày" {...denField} />
        <Button kieu="chinh" icon="cong" ban={ban} disabled={!isReady} onClick={ask}>
          Lập bảng thanh toán
        </Button>
      </div>
      {tu !== undefined && den !== undefined && tu > den && (
        <Notice muc="loi">
          Ngày đầu {formatNgay(tu)} sau ngày cuối {formatNgay(den)}. Sửa lại một trong hai ngày.
        </Notice>
      )}
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
    </section>
  );
};
