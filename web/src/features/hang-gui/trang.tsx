import { useRoute } from 'preact-iso';
import { guiCuaToi } from '../../data/hang-gui-song.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { XungDot } from './xung-dot.tsx';

/** Two versions of one phiếu of this device, while a person has to decide between them. */
const Trang = () => {
  const id = useRoute().params.id ?? '';
  const all = guiCuaToi.value;
  const area = khuVuc.value;
  if (all === null || area === null || area === 'dangTai') return <Loading />;
  const gui = all.find((each) => each.id === id);
  if (gui?.trangThai !== 'canXem' || gui.viSao !== 'phienBan' || !gui.banNhap || !gui.mayChu)
    return (
      <EmptyState tieuDe="Không còn gì phải chọn">
        <p>Phiếu này đã được quyết định, hoặc không có trên máy này.</p>
        <LinkButton href="/thu-thap">Về Phiếu của tôi</LinkButton>
      </EmptyState>
    );
  const keHoach = area.keHoach.find((plan) => plan.id === gui.keHoach);
  if (!keHoach) return <ErrorState noiDung="Phiếu thuộc một kế hoạch không có ở địa bàn này." />;
  return <XungDot ban={{ gui, banNhap: gui.banNhap, mayChu: gui.mayChu }} keHoach={keHoach} />;
};
export default Trang;
