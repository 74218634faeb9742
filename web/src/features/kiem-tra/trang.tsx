import { useSoDem } from '../hang-cho/so-dem.ts';
import { TrangViec } from '../hang-cho/trang-viec.tsx';
import type { Buoc } from '../hang-cho/viec.ts';

const BUOC: readonly Buoc[] = [
  {
    trangThai: 'choKiemTra',
    nhan: 'Chờ kiểm tra',
    icon: 'kinhLup',
    trong: 'Không còn phiếu nào chờ kiểm tra',
  },
  {
    trangThai: 'choBanGiao',
    nhan: 'Chờ bàn giao',
    icon: 'banGiao',
    trong: 'Không có phiếu nào chờ bàn giao công an',
    giao: 'xaCongAn',
  },
];

/** Bàn làm việc của công chức xã (LC-06, LC-07, KH-03): receive, check, return with reasons, hand over. */
const Trang = () => <TrangViec path="/kiem-tra" tieuDe="Kiểm tra phiếu ở xã" buoc={BUOC} dem={useSoDem()} />;
export default Trang;
