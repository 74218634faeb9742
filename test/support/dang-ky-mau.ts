import { aDinhDanh, aLienHe, aNsdld, type HoSoWorld } from './ho-so-world.ts';
import { aNguoiTimViec } from './khop-world.ts';

/** What somebody sends who registers himself, and what the centre answers. */
export const MAIL = { email: 'la@vi.du' };
export const employer = (over: object = {}, lienHe: object = {}) => ({ nsdld: aNsdld(over), lienHe: aLienHe(lienHe) });
export const seeker = (over: object = {}, dinhDanh: object = {}) => {
  const { thangSinh: _a, trangThai: _b, nguon: _c, dongY: _d, boi: _e, suaBoi: _f, ...nguoi } = aNguoiTimViec();
  return { nguoi, dinhDanh: aDinhDanh(dinhDanh), dongY: { luuTru: true, gioiThieu: true }, ...over };
};
export const decide = (world: HoSoWorld, path: string, over: object) =>
  world.put(path, { ...over, suaBoi: 'trung-tam' });
