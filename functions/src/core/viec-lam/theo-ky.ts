import { hanNopOf, type Ky } from '../bao-cao/ky.ts';
import type { LichBaoCao } from '../ke-hoach/ke-hoach.ts';
import type { OSoLieu } from '../rollup/rollup.ts';
import { addMonths, type Ngay, ngayVN } from '../shared/ngay.ts';
import type { KetNoi } from './ket-noi.ts';

type Lich = Pick<LichBaoCao, 'chuKy' | 'ngay' | 'thang' | 'truocNgay'>;

/**
 * The days a centre reports on (HN-07, HN-10): the 28th, and 15/12. Its figures are counted by the period they fall in, so
 * that a report is read like a board, and no cell is kept for a day.
 */
export const LICH_TRUNG_TAM: readonly Lich[] = [
  { chuKy: 'thang', ngay: 28, truocNgay: false },
  { chuKy: 'nam', ngay: 15, thang: [12], truocNgay: false },
];

const kyChua = (lich: Lich, ngay: Ngay): Ky => {
  const dai = lich.chuKy === 'thang' ? 7 : 4;
  const ky = ngay.slice(0, dai);
  return ngay < hanNopOf(lich, ky) ? ky : addMonths(`${ngay.slice(0, 7)}-01`, dai === 7 ? 1 : 12).slice(0, dai);
};
/** The periods whose reports tell of that day. */
export const cacKyChua = (ngay: Ngay): Ky[] => LICH_TRUNG_TAM.map((lich) => kyChua(lich, ngay));

/**
 * What a referral counts for in the reports: introduced and hired in the period of that day; each follow-up in the period it
 * was due in, by what was found, or as still open. Nobody is asked again about somebody who has left.
 */
export const demTheoKy = ({ moc, nhanViec }: Pick<KetNoi, 'moc' | 'nhanViec'>): OSoLieu => {
  const o: OSoLieu = {};
  const count = (ngay: Ngay, viec: string): void => {
    for (const ky of cacKyChua(ngay)) o[`bc:${ky}:${viec}`] = (o[`bc:${ky}:${viec}`] ?? 0) + 1;
  };
  if (moc.gioiThieu) count(ngayVN(moc.gioiThieu), 'gioiThieu');
  if (!nhanViec) return o;
  count(nhanViec.ngayVao, 'nhan');
  const isGone = nhanViec.theoDoi.some(({ tinhTrang }) => tinhTrang === 'nghi' || tinhTrang === 'chuyenViec');
  for (const { han, tinhTrang } of nhanViec.theoDoi) {
    if (tinhTrang) count(han, `td:${tinhTrang}`);
    else if (!isGone) count(han, 'cho');
  }
  return o;
};
