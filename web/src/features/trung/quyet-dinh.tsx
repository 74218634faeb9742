import { LOAI_QUYET_DINH, type LoaiQuyetDinh, NHAN_QUYET_DINH } from '@core/nguoi-lao-dong/nghi-trung.ts';
import { useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { type CapTrung, decideCapTrung } from '../../data/trung-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';

const HAU_QUA: Readonly<Record<LoaiQuyetDinh, string>> = {
  gop: 'Phiếu được giữ đi tiếp; phiếu kia được ghi là đã thay, không tính vào số đã thu và vẫn còn để xem lại.',
  haiNguoi: 'Cả hai phiếu đi tiếp như hai người.',
  saiSo: 'Phiếu được chọn trả về điều tra viên để ghi lại số giấy tờ; phiếu kia đi tiếp.',
  boGop: 'Phiếu đã gộp trở lại chờ xét; sau đó chọn lại một trong các kết luận.',
};

const NHAN_PHIEU: Readonly<Partial<Record<LoaiQuyetDinh, string>>> = {
  gop: 'Giữ phiếu nào?',
  saiSo: 'Trả phiếu nào về điều tra viên?',
};

/** Asks for one decision on a pair, with its reason. */
export const HopQuyetDinh = (props: {
  cap: CapTrung;
  loai: LoaiQuyetDinh;
  ten: readonly [string, string];
  onClose: () => void;
  onDone: () => void;
}) => {
  const { cap, loai, ten, onClose, onDone } = props;
  const [phieu, setPhieu] = useState('');
  const [lyDo, setLyDo] = useState('');
  const [dangGhi, setDangGhi] = useState(false);
  const [loi, setLoi] = useState('');
  const canChon = NHAN_PHIEU[loai];
  const write = async () => {
    setDangGhi(true);
    setLoi('');
    try {
      await decideCapTrung(cap, { loai, lyDo: lyDo.trim(), ...(canChon && { phieu }) });
      onDone();
    } catch (error) {
      setLoi(describeError(error));
      setDangGhi(false);
    }
  };
  return (
    <Dialog
      tieuDe={NHAN_QUYET_DINH[loai]}
      onClose={onClose}
      chan={
        <>
          <Button onClick={onClose}>Xem lại</Button>
          <Button
            kieu="chinh"
            ban={dangGhi}
            disabled={lyDo.trim() === '' || (canChon !== undefined && phieu === '')}
            onClick={() => void write()}
          >
            Ghi kết luận
          </Button>
        </>
      }
    >
      <p>{HAU_QUA[loai]}</p>
      {canChon && (
        <Choice
          id="phieu-chon"
          nhan={canChon}
          options={cap.phieu.map((id, i) => [id, ten[i] ?? id] as const)}
          value={phieu}
          onValue={(id) => setPhieu(id ?? '')}
        />
      )}
      <TextField
        id="ly-do-trung"
        nhan="Căn cứ kết luận"
        value={lyDo}
        onValue={setLyDo}
        onLeave={() => setLyDo(lyDo.trim())}
        batBuoc
      />
      {loi && <Notice muc="loi">{loi}</Notice>}
    </Dialog>
  );
};

export const QUYET_DINH_MO = LOAI_QUYET_DINH.filter((loai) => loai !== 'boGop');
