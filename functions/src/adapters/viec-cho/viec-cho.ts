import type { DocumentSnapshot, Firestore, Query } from 'firebase-admin/firestore';
import type { Catalogue } from '../catalogue.ts';
import { createMoKy } from '../ky/mo-ky.ts';
import { paths } from '../paths.ts';
import { createNhanDeNghi } from '../so-lao-dong/de-nghi.ts';
import { createThanhToan } from '../thanh-toan.ts';
import { createApDungTrung } from '../trung/ap-dung.ts';
import type { ViecSau } from '../trung/viec-sau.ts';
import type { Tunables } from '../tunables.ts';

/** Documents that wait for the machine, and the time that says since when. */
export type HangCho = {
  readonly cho: Query;
  readonly tu: string;
  /** Of documents whose state does not say so: done already. They are asked for this many days back only. */
  readonly xong?: { readonly is: (doc: DocumentSnapshot) => boolean; readonly days: number };
};

/** What only an event would bring on, by kind. */
export const hangCho = (db: Firestore) => {
  const at = paths(db);
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
  } satisfies Record<string, HangCho>;
};
export type LoaiViec = keyof ReturnType<typeof hangCho>;

export type ViecCho = HangCho & { readonly ten: LoaiViec; readonly run: (id: string) => Promise<unknown> };

export type ViecChoOptions = {
  readonly db: Firestore;
  readonly now: () => Date;
  readonly catalogue: Catalogue;
  readonly viecSau: Pick<ViecSau, 'again'>;
  readonly tunables: Tunables;
};

/** The same with what its event would have done. Everything here may be done again. */
export const createViecCho = ({ db, now, catalogue, viecSau, tunables }: ViecChoOptions): readonly ViecCho[] => {
  const run: Record<LoaiViec, ViecCho['run']> = {
    thanhToan: createThanhToan(db, tunables).run,
    nghiTrung: createApDungTrung(db, catalogue, now).run,
    moKy: createMoKy(db, catalogue),
    deNghi: createNhanDeNghi(db, catalogue, now),
    viecSau: viecSau.again,
  };
  return Object.entries(hangCho(db)).map(([ten, hang]) => ({
    ...hang,
    ten: ten as LoaiViec,
    run: run[ten as LoaiViec],
  }));
};
