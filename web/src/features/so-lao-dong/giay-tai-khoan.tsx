import { formatNgay } from '@core/shared/ngay.ts';
import { homNay } from '../../data/device.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import { Button } from '../../ui/button.tsx';
import { MaQr } from '../../ui/ma-qr.tsx';
import { Notice } from '../../ui/states.tsx';
import type { MatKhauMoi } from './cap-tai-khoan.tsx';
import './so-lao-dong.css';

/** The slip the worker takes home, the size of A6 on the office's A4: where to go, who to be, and a password for one time. */
export const GiayTaiKhoan = (props: { hoTen: string; moi: MatKhauMoi; onXong: () => void }) => {
  const { hoTen, moi, onXong } = props;
  const area = khuVuc.value;
  return (
    <div class="chong">
      <div class="khong-in chong">
        <Notice muc="canhBao">Mật khẩu chỉ hiện lần này. In hoặc chép lại cho người lao động rồi bấm Xong.</Notice>
        <div class="hang">
          <Button kieu="chinh" icon="in" onClick={() => print()}>
            In phiếu tài khoản
          </Button>
          <Button onClick={onXong}>Xong</Button>
        </div>
      </div>
      <article class="giay-tai-khoan tu-dau">
        <p>{area !== null && area !== 'dangTai' && area.ten}</p>
        <h2>Tài khoản xem sổ lao động</h2>
        <p>
          Người lao động: <b>{hoTen}</b>
        </p>
        <dl>
          <dt>Tên đăng nhập</dt>
          <dd>{moi.dangNhap}</dd>
          <dt>Mật khẩu dùng một lần</dt>
          <dd class="mat-khau">{moi.matKhau}</dd>
        </dl>
        <div class="giay-tai-khoan-noi">
          <MaQr noiDung={location.origin} nhan="Địa chỉ trang đăng nhập" mm={26} />
          <p>
            Mở trang <b>{location.host}</b> hoặc quét mã, đăng nhập và đặt mật khẩu của riêng mình. Cán bộ không hỏi mật
            khẩu này.
          </p>
        </div>
        <p class="mo">Cấp ngày {formatNgay(homNay())}. Mất phiếu hoặc quên mật khẩu: mang CCCD đến xã để cấp lại.</p>
      </article>
    </div>
  );
};
