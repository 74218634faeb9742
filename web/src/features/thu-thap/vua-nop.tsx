import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { guiCuaToi } from '../../data/hang-gui-song.ts';
import { rememberTen } from '../../data/ten-nguoi.ts';
import { Notice } from '../../ui/states.tsx';

const vuaNop = signal<{ readonly id: string; readonly hoTen: string } | null>(null);

export const justSubmitted = (id: string, hoTen: string): void => {
  vuaNop.value = { id, hoTen };
  rememberTen(id, hoTen).catch((error: unknown) => console.error('ten.notKept', error));
};

/** How the phiếu just handed in fares, said on its way. */
const cauVuaNop = (hoTen: string, gui: PhieuGui | undefined): string => {
  switch (gui?.trangThai) {
    case 'chuaGui':
    case 'dangGui':
      return `Đã nộp trên máy, chờ gửi: phiếu của ${hoTen}.`;
    case 'daGui':
      return `Đã gửi phiếu của ${hoTen}, máy đang kiểm tra.`;
    case 'canXem':
      return `Phiếu của ${hoTen} cần xem, có ghi ngay bên dưới.`;
    case 'biTraLai':
      return `Máy trả lại phiếu của ${hoTen}, có ghi ngay bên dưới.`;
    default:
      return `Đã nộp phiếu của ${hoTen}.`;
  }
};

/** The phiếu just handed in and how it fares, told until its page is left. */
export const TinVuaNop = () => {
  const [said] = useState(vuaNop.value);
  useEffect(() => {
    vuaNop.value = null;
  }, []);
  if (!said) return null;
  const gui = guiCuaToi.value?.find(({ id }) => id === said.id);
  const isBad = gui?.trangThai === 'canXem' || gui?.trangThai === 'biTraLai';
  return <Notice muc={isBad ? 'canhBao' : 'tot'}>{cauVuaNop(said.hoTen, gui)}</Notice>;
};
