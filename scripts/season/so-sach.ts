import { BienBan } from '@core/bien-ban/bien-ban.ts';
import { sumCells } from '@core/rollup/delta.ts';
import { readBalance } from '../../test/support/conservation.ts';
import { readLines } from './bang-ke.ts';
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

/** The roster against what came of everybody on it. */
const roster = async ({ san, xa, danCu }: Mua): Promise<readonly DongSo[]> => {
  const lines = await readLines(san, xa);
  const count = (...states: readonly string[]) => lines.filter(({ trangThai }) => states.includes(trangThai)).length;
  return [
    { ten: 'người đã nhập vào bảng kê = dòng bảng kê', trai: danCu.length, phai: lines.length },
    {
      ten: 'dòng bảng kê = đã thu + được miễn + còn phải thu',
      trai: lines.length,
      phai: count('daThu') + count('vang', 'chuyenDi', 'tuChoi', 'chet') + count('chuaThu'),
    },
    { ten: 'đã thu theo bảng kê = người đã gặp', trai: count('daThu'), phai: danCu.filter(({ mien }) => !mien).length },
  ];
};

/** Each accepted phiếu is paid once for each kind of work the plan pays, by whichever sheet came first. */
const payments = async ({ san }: Mua, accepted: number): Promise<readonly DongSo[]> => {
  const paid = async (viec: string): Promise<number> =>
    (await san.db.collection('chiTra').where('viec', '==', viec).count().get()).data().count;
  const owed = (viec: string): number => (san.plan.donGia.some((gia) => gia.viec === viec) ? accepted : 0);
  return [
    { ten: 'phiếu được trả công ghi = phiếu đã duyệt', trai: await paid('ghiPhieu'), phai: owed('ghiPhieu') },
    { ten: 'phiếu được trả công nhập tin = phiếu đã nhập', trai: await paid('nhapTin'), phai: owed('nhapTin') },
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
    ...(await roster(mua)),
    ...(await legs(san)),
    ...(await payments(mua, count('daNhapTin', 'khop', 'lech'))),
    ...(await figures(san)),
  ];
};
