import type { ChangBanGiao } from '@core/phieu/workflow.ts';
import { useEffect, useId } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatSo } from '../../ui/format.ts';
import { BEN_NHAN } from './viec-ban-giao.ts';

/** Asks once before a record is made: what happens to its phiếu until the other side confirms. */
export const HopLap = (props: {
  chang: ChangBanGiao;
  soPhieu: number;
  noi: string;
  onClose: () => void;
  onLap: () => void;
}) => {
  const id = useId();
  useEffect(() => document.getElementById(id)?.focus(), []);
  return (
    <Dialog
      tieuDe={`Lập biên bản ${formatSo(props.soPhieu)} phiếu của ${props.noi}?`}
      onClose={props.onClose}
      chan={
        <>
          <Button onClick={props.onClose}>Thôi</Button>
          <Button id={id} kieu="chinh" icon="banGiao" onClick={props.onLap}>
            Lập biên bản
          </Button>
        </>
      }
    >
      <p>
        Bên nhận: {BEN_NHAN[props.chang]}. Biên bản được cấp số; phiếu chỉ chuyển đi khi bên nhận xác nhận. Trước lúc đó
        bạn rút lại được.
      </p>
    </Dialog>
  );
};
