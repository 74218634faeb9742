import type { LoaiNhapViec } from '@core/nhap/nhap-viec.ts';
import { aNsdld, createHoSoWorld } from './ho-so-world.ts';
import { DK_XA } from './nguon-dn.ts';
import { CAC_TINH } from './nhap-viec.ts';
import { createNhapWorld } from './nhap-world.ts';
import type { Hook } from './op-counter.ts';

export const TINH = { danhMuc: 'dvhc2025', tinh: '12' };

type Row = Record<string, string>;

/** A centre with its places, and what it takes to bring files of vacancies and seekers in. */
export const createNhapViecWorld = async (name: string, hook?: Hook) => {
  const world = await createHoSoWorld(`nv-${name}`, hook);
  const { db } = world;
  for (const unit of [...DK_XA, ...CAC_TINH]) await db.doc(`diaBan/${unit.danhMuc}:${unit.ma}`).set(unit);
  const files = createNhapWorld(db, () => world.clock.now);
  const about = (loai: LoaiNhapViec) => ({ loai, tinh: {}, diaBan: TINH, tenTep: 'tep.xlsx' });
  const bring = (loai: LoaiNhapViec, rows: Row[], perLo?: number) => files.bringIn(rows, about(loai), perLo);
  /** Mends rows of the first chunk by their number in the file, or tries it once more as it is. */
  const mend = async (id: string, rows: Readonly<Record<number, Row>> = {}) => {
    const lo = await db.doc(`nhap/${id}/lo/0000`).get();
    const dong = (lo.get('dong') as { so: number }[]).map((each) => ({
      ...each,
      ...(rows[each.so] && { o: rows[each.so] }),
    }));
    await lo.ref.update({ dong, trangThai: 'cho', lan: lo.get('lan') + 1 });
    await files.deliver(id, '0000');
  };
  const putNsdld = async (id: string, over: object = {}) => {
    const own = { hanKhaiBao: null, nguon: 'trungTam', trangThai: 'daXacNhan', boi: 'tt', suaBoi: 'tt' };
    await world.put(`nsdld/${id}`, { ...aNsdld(), ...own, ...over });
  };
  const all = async (name_: 'nguoiTimViec' | 'viecTimNguoi') =>
    (await db.collection(name_).get()).docs.map((doc) => ({ id: doc.id, ...doc.data() })) as ({ id: string } & Record<
      string,
      unknown
    >)[];
  /** Every document of the registers with the time it was last written. */
  const everything = async () => {
    const both = await Promise.all(
      (['nguoiTimViec', 'viecTimNguoi'] as const).map(async (each) => (await db.collection(each).get()).docs),
    );
    const apart = await Promise.all(both.flat().map(async ({ ref }) => (await ref.collection('rieng').get()).docs));
    return [...both.flat(), ...apart.flat()].map((doc) => [doc.ref.path, doc.updateTime.valueOf()]).sort();
  };
  const loi = async (id: string, lo?: string) =>
    ((await files.ketQua(id, lo)).loiDong as { so: number; ma: string }[]).map(({ so, ma }) => `${so}:${ma}`);
  const luuY = async (id: string) =>
    ((await files.ketQua(id)).luuY as { so: number; ma: string }[]).map(({ so, ma }) => `${so}:${ma}`);
  const hoSo = async (id: string) =>
    Object.fromEntries(
      ((await files.ketQua(id)).hoSo ?? []).map((each: { so: number; id: string }) => [each.so, each.id]),
    );
  return { ...world, ...files, about, bring, mend, putNsdld, all, everything, loi, luuY, hoSo };
};
