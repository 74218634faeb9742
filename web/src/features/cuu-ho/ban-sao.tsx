import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { useState } from 'preact/hooks';
import { dropBanSao, useBanSao as takeBanSao } from '../../data/ban-sao.ts';
import type { TrenMay } from '../../data/cuu-ho.ts';
import { lucMay } from '../../data/device.ts';
import { raiseDrafts } from '../../data/drafts.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { formatLuc } from '../../ui/format.ts';
import { HoiXoa } from '../../ui/hoi-xoa.tsx';
import { Notice } from '../../ui/states.tsx';
import { khacOCau, tenCuaBan } from './cuu-ho-view.ts';

/** The version of the same phiếu that is in use on this device. */
const dangDungCua = ({ banNhap, hangGui }: TrenMay, id: string): BanNhap | undefined =>
  banNhap.find((draft) => draft.id === id) ?? hangGui.find((gui) => gui.id === id)?.banNhap ?? undefined;

const Ban = ({ ban, may, onXoa, onDung }: { ban: BanNhap; may: TrenMay; onXoa: () => void; onDung: () => void }) => {
  const dangDung = dangDungCua(may, ban.id);
  return (
    <li class="the chong chong-sat">
      <b>{tenCuaBan(ban)}</b>
      <p class="mo">Lưu lúc {formatLuc(new Date(ban.luuLuc))}</p>
      <p>{dangDung ? khacOCau(ban, dangDung) : 'Trên máy không còn bản nào khác của phiếu này.'}</p>
      <div class="hang">
        <Button icon="hoanTac" onClick={onDung}>
          Dùng bản này
        </Button>
        <Button kieu="tron" icon="huy" onClick={onXoa}>
          Xóa bản này
        </Button>
      </div>
    </li>
  );
};

/** Versions that gave way to a later one: any may be taken up again, none goes unasked. */
export const BanSaoConGiu = ({ may }: { may: TrenMay }) => {
  const [dropping, setDropping] = useState<BanNhap | null>(null);
  const [tin, setTin] = useState<{ readonly muc: 'tot' | 'loi'; readonly chu: string }>();
  const take = async (ban: BanNhap) => {
    try {
      const taken = await takeBanSao(ban, lucMay());
      raiseDrafts();
      setTin(
        taken
          ? { muc: 'tot', chu: `Đang dùng bản vừa chọn của ${tenCuaBan(ban)}; bản trước được giữ ở đây.` }
          : { muc: 'loi', chu: 'Phiếu này đã nộp và đang chờ gửi. Lấy phiếu về bản đang ghi trước, rồi chọn lại.' },
      );
    } catch (error) {
      setTin({ muc: 'loi', chu: describeError(error) });
    }
  };
  if (may.banSao.length === 0 && !tin) return null;
  return (
    <section class="chong" aria-labelledby="ban-sao">
      <h2 id="ban-sao">Bản khác còn giữ ({may.banSao.length})</h2>
      <p>Cùng một phiếu có hai nội dung: bản ghi sau được dùng, bản kia giữ ở đây để không mất gì.</p>
      {tin && <Notice muc={tin.muc}>{tin.chu}</Notice>}
      <ul class="danh-sach">
        {may.banSao.map((ban) => (
          <Ban
            key={`${ban.id}/${ban.luuLuc}`}
            ban={ban}
            may={may}
            onXoa={() => setDropping(ban)}
            onDung={() => void take(ban)}
          />
        ))}
      </ul>
      {dropping && (
        <HoiXoa tieuDe="Xóa bản này?" onClose={() => setDropping(null)} onXoa={() => void dropBanSao(dropping)}>
          <p>Nội dung của bản này sẽ mất và không lấy lại được. Bản đang dùng không thay đổi.</p>
        </HoiXoa>
      )}
    </section>
  );
};
