import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { useState } from 'preact/hooks';
import { describeError, UserError } from '../../data/errors.ts';
import { dropGui, takeBack } from '../../data/hang-gui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/states.tsx';
import { tenGui } from './dong-gui.tsx';

const VUA_GUI = 'Phiếu vừa được gửi đi hoặc đang được ghi lại ở chỗ khác nên không lấy về được nữa.';

/** Back among the drafts, to be changed and handed in again. */
export const layVe = async (id: string): Promise<void> => {
  if (!(await takeBack(id))) throw new UserError('hangGui.vuaGui', VUA_GUI);
};

/** Taking a phiếu out of the outbox: first offered is to write on it again; throwing it away is said in plain words. */
export const BoPhieu = ({ gui }: { gui: PhieuGui }) => {
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = () => {
    setOpen(false);
    setError(null);
  };
  const run = (work: Promise<unknown>) => void work.then(close, setError);
  const drop = async () => {
    if (!(await dropGui(gui.id))) throw new UserError('hangGui.vuaGui', VUA_GUI);
  };
  return (
    <>
      <Button kieu="tron" icon="huy" onClick={() => setOpen(true)}>
        Sửa hoặc xóa
      </Button>
      {open && (
        <Dialog
          tieuDe={`Phiếu của ${tenGui(gui)} chưa gửi`}
          onClose={close}
          chan={
            <>
              <Button onClick={close}>Để nguyên</Button>
              <Button kieu="nguy" icon="huy" onClick={() => run(drop())}>
                Xóa hẳn
              </Button>
              <Button kieu="chinh" icon="but" onClick={() => run(layVe(gui.id))}>
                Lấy về sửa
              </Button>
            </>
          }
        >
          <p>Lấy về sửa: phiếu trở lại mục Đang ghi, sửa xong nộp lại.</p>
          <p>Xóa hẳn: những gì đã ghi sẽ mất và không lấy lại được.</p>
          {gui.coTheDaToi && (
            <p class="mo">Có lần gửi bị đứt giữa chừng: máy chủ có thể đã nhận phiếu này, xóa ở đây không xóa ở đó.</p>
          )}
          {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
        </Dialog>
      )}
    </>
  );
};
