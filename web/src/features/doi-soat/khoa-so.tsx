import { BienBanDoiSoat } from '@core/doi-soat/doi-soat.ts';
import { useId, useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { closeVong, type VongDoc } from '../../data/doi-soat-repo.ts';
import { describeError } from '../../data/errors.ts';
import { session } from '../../data/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatSo } from '../../ui/format.ts';
import { NgayField } from '../../ui/ngay-field.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNgay } from '../../ui/use-ngay.ts';

const tenToi = (): string => {
  const current = session.value;
  return current === null || current === 'dangTai' ? '' : current.ten;
};

/** Asks for what the closing record says and closes the round for good. */
export const KhoaSo = ({ vong, onClose }: { vong: VongDoc; onClose: () => void }) => {
  const id = useId();
  const [so, setSo] = useState('');
  const { ngay, field } = useNgay(homNay());
  const [nguoiLap, setNguoiLap] = useState(tenToi());
  const [nguoiKy, setNguoiKy] = useState('');
  const [ghiChu, setGhiChu] = useState('');
  const [ban, setBan] = useState(false);
  const [loi, setLoi] = useState<string>();
  const send = () => {
    const bienBan = BienBanDoiSoat.safeParse({ so, ngay, ghiChu, nguoiLap, nguoiKy });
    if (!bienBan.success) return setLoi('Ghi đủ số, ngày, người lập và người ký biên bản.');
    setBan(true);
    setLoi(undefined);
    closeVong(vong, bienBan.data)
      .then(onClose, (error: unknown) => setLoi(describeError(error)))
      .finally(() => setBan(false));
  };
  const nothing = () => {};
  return (
    <Dialog
      tieuDe="Khóa sổ đối soát"
      onClose={onClose}
      chan={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button kieu="chinh" ban={ban} onClick={send}>
            Khóa sổ, lập biên bản
          </Button>
        </>
      }
    >
      {vong.dem.dongMo > 0 && (
        <Notice muc="canhBao">
          Còn {formatSo(vong.dem.dongMo)} người chưa quyết định hết. Khóa sổ rồi thì không quyết định thêm được ở vòng
          này; biên bản liệt kê những người còn lại.
        </Notice>
      )}
      <TextField id={`${id}-so`} nhan="Số biên bản" batBuoc value={so} onValue={setSo} onLeave={nothing} />
      <NgayField id={`${id}-ngay`} nhan="Ngày lập" batBuoc {...field} />
      <TextField id={`${id}-lap`} nhan="Người lập" batBuoc value={nguoiLap} onValue={setNguoiLap} onLeave={nothing} />
      <TextField id={`${id}-ky`} nhan="Người ký" batBuoc value={nguoiKy} onValue={setNguoiKy} onLeave={nothing} />
      <TextField id={`${id}-ghi`} nhan="Ghi chú" value={ghiChu} onValue={setGhiChu} onLeave={nothing} />
      <p class="o-loi" role="alert">
        {loi}
      </p>
    </Dialog>
  );
};
