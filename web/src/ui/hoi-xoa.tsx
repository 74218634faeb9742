import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/** Asks before something of this device is thrown away; `children` say what is lost. Closes itself once it is answered. */
export const HoiXoa = (props: {
  tieuDe: string;
  onClose: () => void;
  onXoa: () => void;
  children: ComponentChildren;
}) => (
  <Dialog
    tieuDe={props.tieuDe}
    onClose={props.onClose}
    chan={
      <>
        <Button onClick={props.onClose}>Giữ lại</Button>
        <Button
          kieu="nguy"
          icon="huy"
          onClick={() => {
            props.onXoa();
            props.onClose();
          }}
        >
          Xóa
        </Button>
      </>
    }
  >
    {props.children}
  </Dialog>
);
