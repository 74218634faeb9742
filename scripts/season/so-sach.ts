import { BienBan } from '@core/bien-ban/bien-ban.ts';
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

type Bang = Readonly<Record<string, number>>;

/** Two tables of figures: the cells that either has, and those in which both say the same. */
const sameCells = (ten: string, a: Bang, b: Bang): DongSo => {
  const cells = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return { ten, trai: cells.length, phai: cells.filter((cell) => (a[cell] ?? 0) === (b[cell] ?? 0)).length };
};

/** The figures of all thôn in one table. */
const flat = (thon: Readonly<Record<string, Bang>>): Bang =>
  Object.fromEntries(
    Object.entries(thon).flatMap(([ma, cells]) => Object.entries(cells).map(([cell, n]) => [`${ma} ${cell}`, n])),
  );

/** Every figure of the boards against what the functions vouch for, and level against level. */
const figures = async ({ db }: San): Promise<readonly DongSo[]> => {
  const { stamped, counted, levels } = await readBalance(db);
  const [thon, xa, huyen] = levels;
  return [
    sameCells('ô số liệu của các thôn = ô đúng với sổ từng phiếu', flat(counted), flat(stamped)),
    sameCells('ô trên bảng các xã = ô đúng với bảng các thôn', xa, thon),
    sameCells('ô trên bảng huyện = ô đúng với bảng các xã', huyen, xa),
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

const VIEC_TRA = [
  ['ghiPhieu', 'phiếu được trả công ghi = phiếu đã duyệt'],
  ['nhapTin', 'phiếu được trả công nhập tin = phiếu đã nhập'],
] as const;

/** Each accepted phiếu is paid once for each kind of work that has a price, by whichever sheet came first; what was taken back is not. */
const payments = ({ san: { db, plan } }: Mua, accepted: number): Promise<readonly DongSo[]> =>
  Promise.all(
    VIEC_TRA.filter(([viec]) => plan.donGia.some((gia) => gia.viec === viec)).map(async ([viec, ten]) => {
      const lines = db.collection('chiTra').where('viec', '==', viec);
      const [all, tru] = await Promise.all([lines.count().get(), lines.where('tru', '==', true).count().get()]);
      return { ten, trai: all.data().count - 2 * tru.data().count, phai: accepted };
    }),
  );

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
