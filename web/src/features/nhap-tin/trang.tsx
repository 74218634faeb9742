import { useSoDem } from '../hang-cho/so-dem.ts';
import { TrangViec } from '../hang-cho/trang-viec.tsx';
import type { Buoc } from '../hang-cho/viec.ts';

const BUOC: readonly Buoc[] = [
  { trangThai: 'choNhapTin', nhan: 'Chờ nhập', icon: 'banPhim', trong: 'Không còn phiếu nào chờ nhập tin' },
  { trangThai: 'daNhapTin', nhan: 'Đã nhập', icon: 'dau', trong: 'Chưa nhập phiếu nào', daXong: true, giao: 'traGiay' },
];

/** Bàn nhập tin của công an xã (LC-08, HN-05): receive, copy answer by answer into the population database, mark entered. */
const Trang = () => (
  <TrangViec
    path="/nhap-tin"
    tieuDe="Nhập tin vào cơ sở dữ liệu dân cư"
    buoc={BUOC}
    chep="choNhapTin"
    dem={useSoDem()}
  />
);
export default Trang;
