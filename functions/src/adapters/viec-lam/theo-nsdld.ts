import type { Firestore } from 'firebase-admin/firestore';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { nhapHoSo, nhuongHoSo } from '../nguon-dn/nhap-ho-so.ts';
import { createSoSanh } from '../nguon-dn/so-sanh.ts';
import { ghiKhoaNsdld } from '../nguon-dn/tim-nsdld.ts';
import { TUNABLES, type Tunables } from '../tunables.ts';
import { createChuyenViec } from './chuyen-viec.ts';
import { createDongTheo } from './dong-theo.ts';
import { createTheoHoSo } from './theo-ho-so.ts';
import type { ThiTruong } from './thi-truong.ts';

export type TheoNsdldOptions = {
  readonly db: Firestore;
  readonly khoa: Khoa;
  readonly now: () => Date;
  readonly thiTruong: Pick<ThiTruong, 'handle'>;
  readonly tunables?: Tunables;
};

/** All that follows from an employer's record, whether its event came or a sweep found it; may be done again at any time. */
export const createTheoNsdld = ({ db, khoa, now, thiTruong, tunables = TUNABLES }: TheoNsdldOptions) => {
  const theoHoSo = createTheoHoSo(db, khoa, now, tunables);
  const chuyenViec = createChuyenViec(db);
  const dongTheo = createDongTheo(db);
  const soSanh = createSoSanh(db, khoa);
  return async (id: string): Promise<'applied' | 'stale' | 'malformed'> => {
    // What goes with the record to another is not closed with it.
    const outcomes = [await theoHoSo.nsdld(id), await chuyenViec(id), await dongTheo(id)];
    outcomes.push(await ghiKhoaNsdld(db, khoa, id));
    await nhuongHoSo(db, khoa, id);
    await nhapHoSo(db, id);
    await soSanh(id);
    outcomes.push(await thiTruong.handle('nsdld', id));
    return outcomes.find((outcome) => outcome !== 'stale') ?? 'stale';
  };
};
