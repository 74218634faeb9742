import { Ngay, ngayVN } from '../shared/ngay.ts';
import { buLech } from './dong-ho.ts';
import { isConTrenMay, type PhieuGui } from './phieu-gui.ts';

/** The check that refuses a phiếu dated later than today. */
export const MA_NGAY_SAU_HOM_NAY = 'NG03';

/**
 * The interview day of a phiếu that has not arrived, where it lies after today: a wrong clock wrote it, and a person has to
 * look before it is sent. One that may have arrived is left to the server, which then has it and judges it.
 */
export const ngaySauHomNay = (gui: PhieuGui, homNay: Ngay): Ngay | undefined => {
  const ngay = Ngay.safeParse(gui.banNhap?.bai.ngayPhongVan).data;
  return isConTrenMay(gui) && !gui.coTheDaToi && ngay !== undefined && ngay > homNay ? ngay : undefined;
};

/**
 * The day to write instead: that of the last keystroke by the right time, never after today. `lech`: how far the clock
 * of the device is ahead, in ms.
 */
export const ngayDeNghi = (gui: PhieuGui, lech: number, homNay: Ngay): Ngay => {
  const luu = Date.parse(gui.banNhap?.luuLuc ?? gui.nopLuc);
  const ngay = Number.isNaN(luu) ? homNay : ngayVN(new Date(luu - buLech(lech)));
  return ngay < homNay ? ngay : homNay;
};

/** The phiếu with the right day, handed in anew; `luc`: now, ISO 8601 by the device's clock. */
export const suaNgayPhongVan = (gui: PhieuGui, ngay: Ngay, luc: string): PhieuGui => {
  if (!gui.banNhap || !isConTrenMay(gui) || gui.trangThai === 'dangGui') return gui;
  const { viSao: _why, loiCuoi: _last, mayChu: _theirs, thuLaiLuc: _when, ...rest } = gui;
  const bai = { ...gui.banNhap.bai, ngayPhongVan: ngay };
  return { ...rest, trangThai: 'chuaGui', lan: 0, nopLuc: luc, banNhap: { ...gui.banNhap, bai, luuLuc: luc } };
};
