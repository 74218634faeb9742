import { useEffect, useId } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatSo } from '../../ui/format.ts';

/** Asks once before many phiếu move; Enter goes on, Esc goes back. */
export const HopXacNhan = (props: { viec: string; soPhieu: number; onClose: () => void; onXacNhan: () => void }) => {
  const id = useId();
  useEffect(() => document.getElementById(id)?.focus(), []);
  return (
    <Dialog
      tieuDe={`${props.viec}: ${formatSo(props.soPhieu)} phiếu?`}
      onClose={props.onClose}
      chan={
        <>
          <Button onClick={props.onClose}>Thôi</Button>
          <Button id={id} kieu="chinh" onClick={props.onXacNhan}>
            {props.viec}
          </Button>
        </>
      }
    >
      <p>Các phiếu rời hàng chờ này và sang bước sau. Chuyển rồi không tự rút lại được; bước sau có thể trả lại.</p>
    </Dialog>
  );
};
