import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { movePhieu, type PhieuDoc } from '../../data/phieu-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';

/** Cancelling one's own phiếu: with a reason, and for good. The phiếu stays, marked as cancelled. */
export const HuyPhieu = ({ phieu, keHoach }: { phieu: PhieuDoc; keHoach: KeHoach }) => {
  const [open, setOpen] = useState(false);
  const [ghiChu, setGhiChu] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const cancel = async () => {
    if (ghiChu.trim() === '') {
      setError('Ghi lý do hủy.');
      return;
    }
    setBusy(true);
    setError(null);
    try {
      await movePhieu(phieu, 'cancel', { keHoach, lyDo: { ghiChu: ghiChu.trim(), truong: [] } });
      setOpen(false);
    } catch (failed) {
      setError(describeError(failed));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button kieu="nguy" icon="huy" onClick={() => setOpen(true)}>
        Hủy phiếu
      </Button>
      {open && (
        <Dialog
          tieuDe="Hủy phiếu này?"
          onClose={() => setOpen(false)}
          chan={
            <>
              <Button onClick={() => setOpen(false)}>Giữ lại</Button>
              <Button kieu="nguy" icon="huy" ban={busy} onClick={() => void cancel()}>
                Hủy phiếu
              </Button>
            </>
          }
        >
          <p>Phiếu đã hủy không tính vào số đã thu và không khôi phục được.</p>
          <Field id="ly-do-huy" nhan="Lý do hủy">
            {(control) => (
              <textarea
                {...control}
                maxLength={1000}
                value={ghiChu}
                onInput={(event) => setGhiChu(event.currentTarget.value)}
              />
            )}
          </Field>
          {error && <Notice muc="loi">{error}</Notice>}
        </Dialog>
      )}
    </>
  );
};
