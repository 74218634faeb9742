import { BienBan } from '@core/bien-ban/bien-ban.ts';
import { sumCells } from '@core/rollup/delta.ts';
import { readBalance } from '../../test/support/conservation.ts';
import type { Mua } from './mua.ts';
import type { San } from './san.ts';

/** One line of the books: two figures that must be the same. */
export type DongSo = { readonly ten: string; readonly trai: number; readonly phai: number };

const sizeOf = (map: object): number => Object.keys(map).length;

/** Papers of all records of a leg: what was handed over is what was received and what was not. */
const legs = async ({ db }: San): Promise<readonly DongSo[]> => {
  const { docs } = await db.collection('bienBan').get();
  const records = docs.map((doc) => BienBan.parse(doc.data()));
  return [...new Set(records.map(({ chang }) => chang))].map((chang) => {
    const own = records.filter((record) => record.chang === chang);
    const sum = (of: (record: BienBan) => number) => own.reduce((total, record) => total + of(record), 0);
    return {
      ten: `biên bản ${chang}: giao = nhận + ngoại lệ + loại ra`,
      trai: sum(({ soPhieu }) => soPhieu),
      phai: sum((r) => r.daChuyen + sizeOf(r.ngoaiLe) + sizeOf(r.loaiRa) + sizeOf(r.khongChuyen)),
    };
  });
};

/** The figures of every board against what the functions vouch for, to the last cell. */
const figures = async ({ db }: San): Promise<readonly DongSo[]> => {
  const { stamped, counted, levels } = await readBalance(db);
  const total = (cells: Readonly<Record<string, number>>): number =>
    Object.entries(cells).reduce((sum, [cell, n]) => (cell.startsWith('ng:') ? sum : sum + n), 0);
  const [thon, xa, huyen] = levels;
  return [
    {
      ten: 'số liệu đã cộng = sổ từng phiếu',
      trai: total(sumCells(Object.values(counted))),
      phai: total(sumCells(Object.values(stamped))),
    },
    { ten: 'bảng thôn = bảng xã', trai: total(thon), phai: total(xa) },
    { ten: 'bảng xã = bảng huyện', trai: total(xa), phai: total(huyen) },
  ];
};

/** Closes the books of a season that has come to its end. */
export const closeBooks = async (mua: Mua): Promise<readonly DongSo[]> => {
  const { san, danCu, phieu } = mua;
  const all = await san.read(phieu);
  const count = (...states: readonly string[]) => all.filter(({ trangThai }) => states.includes(trangThai)).length;
  const met = danCu.filter(({ mien }) => !mien);
  return [
    { ten: 'người đã gặp = phiếu sống đã nhập', trai: met.length, phai: count('daNhapTin', 'khop', 'lech') },
    {
      ten: 'phiếu ghi hai lần = phiếu trùng đã xét',
      trai: met.filter(({ ghiDoi }) => ghiDoi).length,
      phai: count('thayThe'),
    },
    {
      ten: 'phiếu đã ghi = phiếu còn trên máy chủ',
      trai: phieu.length - (danCu.length - met.length),
      phai: all.length,
    },
    ...(await legs(san)),
    ...(await figures(san)),
  ];
};
