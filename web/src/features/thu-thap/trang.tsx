import './thu-thap.css';
import '../hang-gui/hang-gui.css';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { stampHan } from '@core/phieu/clock.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { draftsChanged, listDrafts } from '../../data/drafts.ts';
import { guiCuaToi } from '../../data/hang-gui-song.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { session } from '../../data/session.ts';
import { LinkButton } from '../../ui/button.tsx';
import { HanBadge } from '../../ui/han-badge.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useNguoiXem } from '../bien-ban/use-bien-ban.ts';
import { changToiGiao, VIEC_GIAO } from '../bien-ban/viec-ban-giao.ts';
import { MucBanGiu } from '../hang-gui/muc-ban-giu.tsx';
import { MucCanXem } from '../hang-gui/muc-can-xem.tsx';
import { MucChuaGui } from '../hang-gui/muc-chua-gui.tsx';
import { MucDaGui } from '../hang-gui/muc-da-gui.tsx';
import { MucHomNay } from '../hang-gui/muc-hom-nay.tsx';
import { MucDaNop } from './muc-da-nop.tsx';
import { MucDangGhi } from './muc-dang-ghi.tsx';
import { ChuaHoiDuoc, dangGuiIds, MucTraLai, traLaiCua, useDanhSach } from './muc-may-chu.tsx';
import { PhanCongCuaToi } from './phan-cong-cua-toi.tsx';
import { TienDoThon } from './tien-do-thon.tsx';
import { TinVuaNop } from './vua-nop.tsx';

const useDrafts = (): readonly BanNhap[] => {
  const current = session.value;
  const uid = current === null || current === 'dangTai' ? '' : current.uid;
  const [drafts, setDrafts] = useState<readonly BanNhap[]>([]);
  useEffect(() => {
    listDrafts(uid).then(setDrafts, (error: unknown) => console.error('drafts.unreadable', error));
  }, [uid, draftsChanged.value]);
  return drafts;
};

/** The lists: what this device knows comes first and needs no network, what the server knows goes where it belongs. */
const CacMuc = ({ keHoach }: { keHoach: KeHoach }) => {
  const now = useNow();
  const all = guiCuaToi.value ?? [];
  const drafts = useDrafts().filter((draft) => draft.keHoach === keHoach.id);
  const traLai = useDanhSach(keHoach.id, 'traLai');
  const nhap = useDanhSach(keHoach.id, 'nhap');
  const returned = traLaiCua({ danhSach: traLai, all }).ids;
  const here = new Set([...drafts.map(({ id }) => id), ...dangGuiIds(all)]);
  return (
    <>
      <MucCanXem all={all} now={now} />
      <MucTraLai danhSach={traLai} all={all} drafts={drafts} />
      <MucDangGhi
        drafts={drafts.filter(({ id }) => !returned.has(id))}
        mayChu={nhap.page?.items.filter(({ id }) => !here.has(id)) ?? []}
      />
      <MucChuaGui all={all} now={now} />
      <MucDaGui all={all} now={now} />
      <MucHomNay all={all} drafts={drafts} now={now} />
      <MucBanGiu all={all} />
      {traLai.error || nhap.error ? <ChuaHoiDuoc danhSach={traLai.error ? traLai : nhap} /> : null}
      <MucDaNop keHoach={keHoach} all={all} />
    </>
  );
};

/** The collector's page: what has to be looked at, what came back, what is half written, what has gone out. */
const Trang = () => {
  const keHoach = keHoachHienTai.value;
  const ai = useNguoiXem();
  if (!keHoach)
    return (
      <EmptyState tieuDe="Chưa có kế hoạch thu thập">
        <p>Địa bàn này chưa có kế hoạch nào. Khi có, nút ghi phiếu sẽ hiện ở đây.</p>
      </EmptyState>
    );
  const { hanXuLy } = stampHan(keHoach, { trangThai: 'nhap', moc: {}, han: {} }, homNay());
  return (
    <div class="chong chinh-doc">
      <TinVuaNop />
      <div class="dau-trang">
        <h1>Phiếu của tôi</h1>
        <LinkButton href="/phieu/moi" kieu="chinh" icon="cong">
          Ghi phiếu mới
        </LinkButton>
      </div>
      <div class="hang">
        {hanXuLy && (
          <>
            <span>Hạn ghi phiếu {formatNgay(hanXuLy)}</span>
            <HanBadge han={hanXuLy} homNay={homNay()} />
          </>
        )}
        <TienDoThon keHoach={keHoach} />
        {ai && changToiGiao(ai, keHoach).includes('dtvThon') && (
          <LinkButton href="/bien-ban/lap/dtvThon" icon="banGiao">
            {VIEC_GIAO.dtvThon}
          </LinkButton>
        )}
        <PhanCongCuaToi keHoach={keHoach} />
      </div>
      <CacMuc keHoach={keHoach} />
    </div>
  );
};
export default Trang;
