import { hoiDangXuat, signOutNow } from '../data/session.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/** Asks before a person leaves phiếu behind on the device. */
export const HoiDangXuat = () => {
  const so = hoiDangXuat.value;
  if (so === null) return null;
  const stay = () => {
    hoiDangXuat.value = null;
  };
  return (
    <Dialog
      tieuDe={`Còn ${so} phiếu chưa gửi`}
      onClose={stay}
      chan={
        <>
          <Button kieu="nguy" onClick={() => void signOutNow()}>
            Vẫn đăng xuất
          </Button>
          <Button kieu="chinh" onClick={stay}>
            Ở lại để gửi
          </Button>
        </>
      }
    >
      <p>Phiếu vẫn giữ trên máy này, nhưng chỉ gửi đi khi chính tài khoản này đăng nhập lại.</p>
    </Dialog>
  );
};
