import './hang-gui.css';
import type { BanThua, PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import type { BaiLam } from '@core/phieu/phieu.ts';
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { dropBanThua } from '../../data/hang-gui.ts';
import { guiCuaToi } from '../../data/hang-gui-song.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatLuc } from '../../ui/format.ts';
import { HoiXoa } from '../../ui/hoi-xoa.tsx';
import { EmptyState, Loading, Notice } from '../../ui/states.tsx';
import { XemBaiLam } from '../phieu/xem-bai-lam.tsx';
import { startFrom } from '../thu-thap/ban-nhap.ts';
import { NHAN_BEN } from './chon-ben.tsx';
import { tenGui } from './dong-gui.tsx';

const MotBan = ({ id, ban }: { id: string; ban: BanThua }) => {
  const { route } = useLocation();
  const [error, setError] = useState<unknown>(null);
  return (
    <details class="the">
      <summary>
        <b>{NHAN_BEN[ban.ben]}</b>, giữ lại lúc {formatLuc(new Date(ban.luc))}
      </summary>
      <div class="chong">
        <XemBaiLam bai={ban.bai as BaiLam} coDinhDanh />
        {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
        <div class="hang">
          <Button icon="but" onClick={() => void startFrom(id, ban.bai).then((href) => route(href), setError)}>
            Ghi tiếp từ bản này
          </Button>
        </div>
      </div>
    </details>
  );
};

const Xoa = ({ gui }: { gui: PhieuGui }) => {
  const { route } = useLocation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kieu="tron" icon="huy" onClick={() => setOpen(true)}>
        Xóa các bản giữ lại
      </Button>
      {open && (
        <HoiXoa
          tieuDe="Xóa các bản giữ lại?"
          onClose={() => setOpen(false)}
          onXoa={() => void dropBanThua(gui.id).then(() => route('/thu-thap'))}
        >
          <p>Phiếu trên máy chủ không thay đổi. Các bản giữ lại trên máy này sẽ mất và không lấy lại được.</p>
        </HoiXoa>
      )}
    </>
  );
};

/** Versions of one phiếu that were not sent, whole and readable; one of them may be written on once the phiếu is open again. */
const Trang = () => {
  const id = useRoute().params.id ?? '';
  const all = guiCuaToi.value;
  if (all === null) return <Loading />;
  const gui = all.find((each) => each.id === id);
  const kept = gui?.banThua ?? [];
  if (!gui || kept.length === 0)
    return (
      <EmptyState tieuDe="Không có bản nào được giữ lại">
        <LinkButton href="/thu-thap">Về Phiếu của tôi</LinkButton>
      </EmptyState>
    );
  return (
    <div class="chong chinh-doc">
      <h1>Bản giữ lại của phiếu {tenGui(gui)}</h1>
      <p>Các bản này không gửi đi. Phiếu trên máy chủ: xem ở trang Phiếu của tôi.</p>
      {kept.map((ban) => (
        <MotBan key={`${ban.ben}:${ban.luc}`} id={id} ban={ban} />
      ))}
      <Xoa gui={gui} />
    </div>
  );
};
export default Trang;
