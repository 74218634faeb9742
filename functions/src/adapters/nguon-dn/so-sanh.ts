import { isDeepStrictEqual } from 'node:util';
import { type DocumentSnapshot, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { DemLaoDong } from '../../core/nguon-dn/dem-lao-dong.ts';
import { Dkkd } from '../../core/nguon-dn/dkkd.ts';
import { LechLaoDong, LOAI_LECH, lechId, lechOf, trangThaiTiep } from '../../core/nguon-dn/lech.ts';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { KhaiBao } from '../../core/viec-lam/khai-bao.ts';
import { Nsdld } from '../../core/viec-lam/nsdld.ts';
import { again } from '../again.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';
import { createTrungHo } from './trung-ho.ts';

const readNsdld = reader(Nsdld);
const readDkkd = reader(Dkkd);
const readLech = reader(LechLaoDong);
const valid = <T>(schema: { safeParse(data: unknown): { data?: T } }, docs: readonly DocumentSnapshot[]): T[] =>
  docs.flatMap((doc) => schema.safeParse(doc.data()).data ?? []);

/** Three months of both sources; what is older is compared with nothing. */
const SO_MOI_NHAT = 6;
/** The latest declaration that was not sent back is among these. */
const KHAI_BAO_MOI_NHAT = 3;
const ATTEMPTS = 5;
/** What the next version does not say is not there any more. */
const GONE = Object.fromEntries(
  ['ten', 'maSoThue', 'tinhTrangDkkd', 'lyDo', 'voi'].map((key) => [key, FieldValue.delete()] as const),
);

/**
 * Holds an employer's own word against the register, insurance and tax (HN-11, HP-03), on the documents as they are now:
 * may be done again at any time, and writes nothing where nothing changed.
 */
export const createSoSanh = (db: Firestore, khoa: Khoa) => {
  const at = paths(db);
  const timTrungHo = createTrungHo(db, khoa);

  const once = async (id: string): Promise<{ writes: number; xetThem: readonly string[] }> => {
    const [own, register, ...rows] = await db.getAll(
      at.nsdld(id),
      at.dkkd(id),
      ...LOAI_LECH.map((loai) => at.lechLaoDong(lechId(id, loai))),
    );
    const read = own && readNsdld(own);
    if (!read?.ok) return { writes: 0, xetThem: [] };
    const nsdld = read.value;
    const [declared, counts] = await Promise.all([
      at.allKhaiBao(id).orderBy('hanNop', 'desc').limit(KHAI_BAO_MOI_NHAT).get(),
      at.allDemLaoDong(id).orderBy('thang', 'desc').limit(SO_MOI_NHAT).get(),
    ]);
    const dkkd = register && readDkkd(register);
    const trungHo = await timTrungHo(id, nsdld, dkkd?.ok ? dkkd.value : undefined);
    const found = lechOf({
      nsdld,
      khaiBao: valid(KhaiBao, declared.docs).find(({ trangThai }) => trangThai !== 'traLai'),
      demLaoDong: valid(DemLaoDong, counts.docs),
      dkkd: dkkd?.ok ? dkkd.value : undefined,
      trungHo: trungHo.voi,
    });
    const { ten, chuThe, loaiHinh, maSoThue, tinhTrangDkkd, diaBan } = nsdld;
    const isPerson = chuThe === 'caNhan' || loaiHinh === 'hoKinhDoanh';
    const about = {
      nsdld: id,
      ...(!isPerson && { ten }),
      ...(!isPerson && maSoThue !== undefined && { maSoThue }),
      ...(tinhTrangDkkd !== undefined && { tinhTrangDkkd }),
      diaBan,
    };
    const batch = db.batch();
    let writes = 0;
    for (const [i, loai] of LOAI_LECH.entries()) {
      const snapshot = rows[i];
      const before = snapshot && readLech(snapshot);
      const cu = before?.ok ? before.value : undefined;
      const moi = found.get(loai);
      const trangThai = trangThaiTiep(cu, moi);
      if (!snapshot || trangThai === undefined || (cu?.trangThai === 'het' && trangThai === 'het')) continue;
      const { v = 0, suaBoi: _boi, luc: _luc, lyDo, ...same } = cu ?? {};
      const facts = moi ?? (cu && { tuNgay: cu.tuNgay, so: cu.so, lech: cu.lech, ...(cu.voi && { voi: cu.voi }) });
      if (!facts) continue;
      const next = { ...about, loai, ...facts, trangThai };
      if (cu && isDeepStrictEqual(same, next)) continue;
      const keeps = cu?.trangThai === trangThai && lyDo !== undefined;
      const row = {
        ...next,
        ...(keeps && { lyDo }),
        v: v + 1,
        suaBoi: HE_THONG,
        luc: FieldValue.serverTimestamp(),
      };
      // A decision that came meanwhile must not be written over: the row is changed only as it was read.
      if (snapshot.updateTime) batch.update(snapshot.ref, { ...GONE, ...row }, { lastUpdateTime: snapshot.updateTime });
      else batch.create(snapshot.ref, row);
      writes += 1;
    }
    if (writes > 0) await batch.commit();
    return { writes, xetThem: trungHo.xetThem };
  };

  /** Says how many rows were written, those of records that may be the same household included. */
  return async (id: string): Promise<number> => {
    const { writes, xetThem } = await again(() => once(id), ATTEMPTS);
    let all = writes;
    for (const other of xetThem) all += (await again(() => once(other), ATTEMPTS)).writes;
    return all;
  };
};
export type SoSanhNsdld = ReturnType<typeof createSoSanh>;

/** Employers compared at a time after a part of a file. */
const SONG_SONG = 8;
export const soSanhTatCa = async (soSanh: SoSanhNsdld, ids: readonly string[]): Promise<void> => {
  const queue = [...new Set(ids)].values();
  await Promise.all(
    Array.from({ length: SONG_SONG }, async () => {
      for (const id of queue) await soSanh(id);
    }),
  );
};
