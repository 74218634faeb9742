import { tomTatGui } from '@core/hang-gui/tom-tat.ts';
import { useLocation } from 'preact-iso';
import { guiCuaToi } from '../data/hang-gui-song.ts';
import { formatKhoang } from './format.ts';
import { Icon } from './icon.tsx';
import { useNow } from './use-now.ts';

const LIST = '/thu-thap';

/** "3 phiếu chưa gửi, cũ nhất 2 giờ": what still waits on this device, one tap from its list. Nothing where nothing waits. */
export const ChuaGui = () => {
  const { path } = useLocation();
  const now = useNow();
  const { chuaGui, cuNhatMs, canXem } = tomTatGui(guiCuaToi.value ?? [], now.toISOString());
  if (chuaGui + canXem === 0) return null;
  const parts = [
    ...(chuaGui > 0 ? [`${chuaGui} phiếu chưa gửi, cũ nhất ${formatKhoang(cuNhatMs)}`] : []),
    ...(canXem > 0 ? [`${canXem} phiếu cần xem`] : []),
  ];
  const text = (
    <>
      <Icon name={canXem > 0 ? 'canhBao' : 'dongHo'} size={18} />
      {parts.join(' · ')}
    </>
  );
  return path === LIST ? (
    <p class="chua-gui khong-in">{text}</p>
  ) : (
    <a class="chua-gui khong-in" href={LIST}>
      {text}
    </a>
  );
};
