import { KET_QUA_DEN, type KetQuaDen, LAN_DEN_TOI_DA, NHAN_KET_QUA_DEN } from '@core/bang-ke/bang-ke.ts';
import { useState } from 'preact/hooks';
import { type DongDoc, ghiLanDen, type PhanBangKe } from '../../data/bang-ke-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Notes a call at the door. Without a network the device keeps it and sends it later, so nobody waits here for an answer. */
export const HopLanDen = (props: {
  phan: PhanBangKe;
  dong: DongDoc;
  onGui: (saved: Promise<void>) => void;
  onClose: () => void;
}) => {
  const { phan, dong, onGui, onClose } = props;
  const [ketQua, setKetQua] = useState<KetQuaDen | undefined>(undefined);
  const [ghiChu, setGhiChu] = useState('');
  const isFull = dong.lanDen.length >= LAN_DEN_TOI_DA;
  const options = KET_QUA_DEN.filter((each) => (each === 'conThu' ? dong.trangThai !== 'chuaThu' : true));
  const save = () => {
    if (!ketQua) return;
    onGui(ghiLanDen(phan, dong, { ketQua, ghiChu }));
    onClose();
  };
  return (
    <Dialog
      tieuDe={`Đến nhà ${dong.hoTen}`}
      onClose={onClose}
      chan={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button kieu="chinh" disabled={!ketQua || isFull} onClick={save}>
            Ghi lần đến này
          </Button>
        </>
      }
    >
      <Choice
        id="ket-qua-den"
        nhan="Kết quả"
        options={options.map((each) => [each, NHAN_KET_QUA_DEN[each]] as const)}
        value={ketQua}
        onValue={(code) => setKetQua(code as KetQuaDen | undefined)}
      />
      <TextField
        id="ghi-chu-den"
        nhan="Ghi chú"
        goiY="Ví dụ: đi làm ở Hà Nội, hẹn tối thứ bảy."
        value={ghiChu}
        onValue={setGhiChu}
        onLeave={() => undefined}
        input={{ maxLength: 300 }}
      />
      {isFull && <Notice muc="canhBao">Dòng này đã ghi đủ {LAN_DEN_TOI_DA} lần đến.</Notice>}
    </Dialog>
  );
};
