import { maPhieu, NGOAI_LE } from '@core/bien-ban/bien-ban.ts';
import { BAN_GIAO } from '@core/bien-ban/chang-ban-giao.ts';
import { useEffect, useId, useState } from 'preact/hooks';
import { type BienBanDoc, confirmBienBan } from '../../data/bien-ban-repo.ts';
import { online } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatSo } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BangPhim } from '../hang-cho/ket-qua.tsx';
import { usePhim } from '../hang-cho/use-phim.ts';
import { BangPhieu } from './bang-phieu.tsx';
import { datNgoaiLe, KHONG_NGOAI_LE, type NgoaiLe } from './ngoai-le.ts';
import { Quet } from './quet.tsx';
import type { CacDong } from './use-dong.ts';
import { timPhieu } from './viec-ban-giao.ts';

const PHIM = [
  ['J, ↓', 'phiếu dưới'],
  ['K, ↑', 'phiếu trên'],
  ['X, phím cách', 'không nhận vì thiếu giấy, hoặc nhận lại'],
  ['A', 'xác nhận đã nhận'],
] as const;

const HopNhan = (props: {
  nhan: number;
  ngoaiLe: number;
  ban: boolean;
  onClose: () => void;
  onXacNhan: () => void;
}) => {
  const id = useId();
  useEffect(() => document.getElementById(id)?.focus(), []);
  return (
    <Dialog
      tieuDe={`Xác nhận đã nhận ${formatSo(props.nhan)} phiếu?`}
      onClose={props.onClose}
      chan={
        <>
          <Button onClick={props.onClose}>Thôi</Button>
          <Button id={id} kieu="chinh" icon="dau" ban={props.ban} onClick={props.onXacNhan}>
            Xác nhận đã nhận
          </Button>
        </>
      }
    >
      <p>
        Các phiếu chuyển sang bước sau và thuộc trách nhiệm của bên nhận.
        {props.ngoaiLe > 0 && ` ${formatSo(props.ngoaiLe)} phiếu không nhận ở lại với bên giao.`} Xác nhận rồi không rút
        lại được.
      </p>
    </Dialog>
  );
};

/** The receiver's side: check the papers against the list, mark what is not taken, confirm the rest with one button. */
export const NhanBienBan = ({ bienBan, list }: { bienBan: BienBanDoc; list: CacDong }) => {
  const [ngoaiLe, setNgoaiLe] = useState<NgoaiLe>(KHONG_NGOAI_LE);
  const [daQuet, setDaQuet] = useState<ReadonlySet<string>>(new Set());
  const [conTro, setConTro] = useState(0);
  const [noiLuu, setNoiLuu] = useState(bienBan.noiLuu ?? '');
  const [hoi, setHoi] = useState(false);
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>();
  const ids = list.ids ?? [];
  const soNgoaiLe = Object.keys(ngoaiLe.ma).length;
  const coNoiLuu = BAN_GIAO[bienBan.chang].noiLuu ?? false;
  const chuaQuet = ids.filter((id) => !daQuet.has(id) && ngoaiLe.ma[id] === undefined);
  const here = list.dong[conTro]?.id;
  usePhim((lenh) => {
    if (lenh === 'xuong') setConTro(Math.min(conTro + 1, list.dong.length - 1));
    else if (lenh === 'len') setConTro(Math.max(conTro - 1, 0));
    else if (lenh === 'chon' && here)
      setNgoaiLe(datNgoaiLe(ngoaiLe, here, ngoaiLe.ma[here] ? undefined : NGOAI_LE.codes[0]));
    else if (lenh === 'dongY' && !ban && online.value && list.ids) setHoi(true);
    else return false;
    return true;
  });
  const onMa = (ma: string): string => {
    const found = timPhieu(
      ids.map((id) => ({ id })),
      ma,
    );
    if (!found) return `Phiếu mã ${ma.trim()} không có trong biên bản này.`;
    setDaQuet((old) => new Set([...old, found.id]));
    return `Phiếu ${maPhieu(found.id)} có trong biên bản: đã quét ${formatSo(daQuet.size + (daQuet.has(found.id) ? 0 : 1))}/${formatSo(ids.length)}.`;
  };
  const confirm = async () => {
    setBan(true);
    setError(undefined);
    try {
      const noi = noiLuu.trim();
      await confirmBienBan(bienBan, {
        ngoaiLe: ngoaiLe.ma,
        ghiChu: Object.fromEntries(Object.entries(ngoaiLe.ghiChu).filter(([, text]) => text.trim() !== '')),
        ...(coNoiLuu && noi !== '' && { noiLuu: noi }),
      });
    } catch (cause) {
      setError(cause);
    }
    setBan(false);
    setHoi(false);
  };
  if (!list.ids) return null;
  return (
    <section class="chong" aria-label="Nhận phiếu">
      {error !== undefined && (
        <Notice muc="loi">
          Chưa xác nhận được: biên bản có thể vừa được rút hoặc người khác vừa nhận. {describeError(error)}
        </Notice>
      )}
      <Quet nhan="Quét hoặc gõ mã phiếu để đối chiếu" onMa={onMa} />
      {daQuet.size > 0 && chuaQuet.length > 0 && (
        <div class="hang">
          <Button
            onClick={() => setNgoaiLe(chuaQuet.reduce((next, id) => datNgoaiLe(next, id, NGOAI_LE.codes[0]), ngoaiLe))}
          >
            Đánh dấu {formatSo(chuaQuet.length)} phiếu chưa quét là thiếu giấy
          </Button>
        </div>
      )}
      {coNoiLuu && (
        <TextField
          id="noi-luu-nhan"
          nhan="Nơi lưu giấy"
          goiY="Tủ, cặp, phòng nơi giữ các tờ phiếu."
          value={noiLuu}
          onValue={setNoiLuu}
          onLeave={() => {}}
          input={{ maxLength: 200 }}
        />
      )}
      <div class="thanh-viec khong-in">
        <Button kieu="chinh" icon="dau" ban={ban} disabled={!online.value} onClick={() => setHoi(true)}>
          {soNgoaiLe > 0
            ? `Xác nhận đã nhận ${formatSo(ids.length - soNgoaiLe)}/${formatSo(ids.length)} phiếu`
            : `Xác nhận đã nhận cả ${formatSo(ids.length)} phiếu`}
        </Button>
        {!online.value && <span class="mo">Xác nhận được khi có mạng; các dấu đã ghi vẫn giữ ở trang này.</span>}
        {soNgoaiLe > 0 && (
          <Button kieu="tron" onClick={() => setNgoaiLe(KHONG_NGOAI_LE)}>
            Bỏ các dấu không nhận
          </Button>
        )}
      </div>
      <BangPhieu
        bienBan={bienBan}
        dong={list.dong}
        nhan={{
          ngoaiLe,
          daQuet,
          conTro,
          onNgoaiLe: (id, ma) => setNgoaiLe(datNgoaiLe(ngoaiLe, id, ma)),
          onGhiChu: (id, ghiChu) => setNgoaiLe({ ...ngoaiLe, ghiChu: { ...ngoaiLe.ghiChu, [id]: ghiChu } }),
        }}
      />
      <BangPhim phim={PHIM} />
      {hoi && (
        <HopNhan
          nhan={ids.length - soNgoaiLe}
          ngoaiLe={soNgoaiLe}
          ban={ban}
          onClose={() => setHoi(false)}
          onXacNhan={() => void confirm()}
        />
      )}
    </section>
  );
};
