import type { DocumentSnapshot, Firestore, Query } from 'firebase-admin/firestore';
import type { Catalogue } from '../catalogue.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { createMoKy } from '../ky/mo-ky.ts';
import { paths } from '../paths.ts';
import { createNhanDeNghi } from '../so-lao-dong/de-nghi.ts';
import { createThanhToan } from '../thanh-toan.ts';
import { createApDungTrung } from '../trung/ap-dung.ts';
import type { ViecSau } from '../trung/viec-sau.ts';
import type { Tunables } from '../tunables.ts';
import { createKhop } from '../viec-lam/khop.ts';
import { createTheoHoSo } from '../viec-lam/theo-ho-so.ts';
import { createTheoKetNoi } from '../viec-lam/theo-ket-noi.ts';
import { createTheoNsdld } from '../viec-lam/theo-nsdld.ts';
import type { ThiTruong } from '../viec-lam/thi-truong.ts';

/** Documents that wait for the machine, and the time that says since when. */
export type HangCho = {
  readonly cho: Query;
  readonly tu: string;
  /** Of documents whose state does not say so: done already. They are asked for this many days back only. */
  readonly xong?: { readonly is: (doc: DocumentSnapshot) => boolean; readonly days: number };
};

/** A sweep that missed three hours of records of supply and demand leaves the rest to the nightly round. */
const NGAY_QUET_VIEC = 3 / 24;

/** What only an event would bring on, by kind. */
export const hangCho = (db: Firestore) => {
  const at = paths(db);
  // No record says whether its event came, so every one written lately is run: a few reads where nothing was lost.
  const moiGhi = { tu: 'luc', xong: { is: () => false, days: NGAY_QUET_VIEC } };
  return {
    thanhToan: { cho: at.allThanhToan.where('trangThai', '==', 'deNghi'), tu: 'luc' },
    nghiTrung: { cho: at.allNghiTrung.where('trangThai', '==', 'daQuyet'), tu: 'luc' },
    moKy: { cho: at.allMoKy.where('trangThai', '==', 'cho'), tu: 'luc' },
    deNghi: {
      cho: at.allDeNghi.where('trangThai', '==', 'daNhan'),
      tu: 'xuLyLuc',
      xong: { is: (doc) => doc.get('phieu') !== undefined, days: 7 },
    },
    viecSau: { cho: at.allViecSau, tu: 'luc' },
    khopViec: { cho: at.allViecTimNguoi, ...moiGhi },
    khopNguoi: { cho: at.allNguoiTimViec, ...moiGhi },
    hoSoNsdld: { cho: at.allNsdld, ...moiGhi },
    hoSoNguoi: { cho: at.allNguoiTimViec, ...moiGhi },
    hoSoViec: { cho: at.allViecTimNguoi, ...moiGhi },
    ketNoi: { cho: at.allKetNoi, ...moiGhi },
  } satisfies Record<string, HangCho>;
};
export type LoaiViec = keyof ReturnType<typeof hangCho>;

export type ViecCho = HangCho & { readonly ten: LoaiViec; readonly run: (id: string) => Promise<unknown> };

export type ViecChoOptions = {
  readonly db: Firestore;
  readonly khoa: Khoa;
  readonly now: () => Date;
  readonly catalogue: Catalogue;
  readonly viecSau: Pick<ViecSau, 'again'>;
  readonly thiTruong: Pick<ThiTruong, 'handle'>;
  readonly tunables: Tunables;
};

/** One after the other; nothing was lost where neither had anything to do. */
const both =
  (first: ViecCho['run'], second: ViecCho['run']): ViecCho['run'] =>
  async (id) => {
    const outcomes = [await first(id), await second(id)];
    return outcomes.find((outcome) => outcome !== 'stale') ?? 'stale';
  };

/** The same with what its event would have done. Everything here may be done again. */
export const createViecCho = ({
  db,
  khoa,
  now,
  catalogue,
  viecSau,
  thiTruong,
  tunables,
}: ViecChoOptions): readonly ViecCho[] => {
  const khop = createKhop(db, now, tunables);
  const theoHoSo = createTheoHoSo(db, khoa, now, tunables);
  const run: Record<LoaiViec, ViecCho['run']> = {
    thanhToan: createThanhToan(db, tunables).run,
    nghiTrung: createApDungTrung(db, catalogue, now).run,
    moKy: createMoKy(db, catalogue),
    deNghi: createNhanDeNghi(db, catalogue, now),
    viecSau: viecSau.again,
    khopViec: khop.viec.run,
    khopNguoi: khop.nguoi.run,
    hoSoNsdld: createTheoNsdld({ db, khoa, now, thiTruong, tunables }),
    hoSoNguoi: both(theoHoSo.nguoi, (id) => thiTruong.handle('nguoi', id)),
    hoSoViec: (id) => thiTruong.handle('viec', id),
    ketNoi: both(createTheoKetNoi(db, khoa, now), (id) => thiTruong.handle('ketNoi', id)),
  };
  return Object.entries(hangCho(db)).map(([ten, hang]) => ({
    ...hang,
    ten: ten as LoaiViec,
    run: run[ten as LoaiViec],
  }));
};
