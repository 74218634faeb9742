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
  /** Without network the record is kept on the device until there is one. */
  coMang: boolean;
  onClose: () => void;
  onLap: () => void;
}) => {
  const { coMang } = props;
  const id = useId();
  useEffect(() => document.getElementById(id)?.focus(), []);
  return (
    <Dialog
      tieuDe={`${coMang ? 'Lập' : 'Chuẩn bị'} biên bản ${formatSo(props.soPhieu)} phiếu của ${props.noi}?`}
      onClose={props.onClose}
      chan={
        <>
          <Button onClick={props.onClose}>Thôi</Button>
          <Button id={id} kieu="chinh" icon="banGiao" onClick={props.onLap}>
            {coMang ? 'Lập biên bản' : 'Giữ trên máy này'}
          </Button>
        </>
      }
    >
      {!coMang && (
        <p>
          Đang không có mạng. Biên bản được giữ trên máy này; có mạng thì mở trang Biên bản và bấm gửi. Lúc gửi, máy
          soát lại từng phiếu theo danh sách mới nhất.
        </p>
      )}
      <p>
        Bên nhận: {BEN_NHAN[props.chang]}. Biên bản được cấp số; phiếu chỉ chuyển đi khi bên nhận xác nhận. Trước lúc đó
        bạn rút lại được.
      </p>
    </Dialog>
  );
};
