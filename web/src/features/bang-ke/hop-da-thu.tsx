import { PhieuId } from '@core/phieu/phieu.ts';
import { useState } from 'preact/hooks';
import { type DongDoc, ghiNhanDaThu, type PhanBangKe } from '../../data/bang-ke-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** The id of a phiếu, out of its address or by itself. */
const idOf = (text: string): string | undefined => {
  const id = /([A-Za-z0-9_-]{8,40})(?:\/ghi)?\/?(?:\?.*)?$/.exec(text.trim())?.[1];
  return PhieuId.safeParse(id).data;
};

/** Joins a person without a personal number to his phiếu by hand, since nothing else can; or takes it back. */
export const HopDaThu = (props: {
  phan: PhanBangKe;
  dong: DongDoc;
  onGui: (saved: Promise<void>) => void;
  onClose: () => void;
}) => {
  const { phan, dong, onGui, onClose } = props;
  const [text, setText] = useState('');
  const isCollected = dong.trangThai === 'daThu';
  const phieu = isCollected ? null : idOf(text);
  const save = () => {
    if (phieu === undefined) return;
    onGui(ghiNhanDaThu(phan, dong, phieu));
    onClose();
  };
  return (
    <Dialog
      tieuDe={isCollected ? `Bỏ ghi nhận đã thu của ${dong.hoTen}?` : `Ghi nhận đã thu phiếu của ${dong.hoTen}`}
      onClose={onClose}
      chan={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button kieu="chinh" disabled={phieu === undefined} onClick={save}>
            {isCollected ? 'Bỏ ghi nhận' : 'Ghi nhận đã thu'}
          </Button>
        </>
      }
    >
      {isCollected ? (
        <p>Người này trở lại danh sách còn thiếu.</p>
      ) : (
        <TextField
          id="ma-phieu"
          nhan="Mã hoặc địa chỉ trang của phiếu"
          goiY="Mở phiếu đã nộp của người này, chép địa chỉ trang rồi dán vào đây."
          value={text}
          onValue={setText}
          onLeave={() => undefined}
        />
      )}
    </Dialog>
  );
};
