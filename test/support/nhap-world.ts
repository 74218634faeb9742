import { createHash } from 'node:crypto';
import { DONG_MOI_LO, type Dong, type LoaiNhap, loId, nhapIdOf } from '@core/nhap/nhap.ts';
import type { LoaiNhapTinh } from '@core/nhap/nhap-tinh.ts';
import type { LoaiNhapViec } from '@core/nhap/nhap-viec.ts';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { createKhoa } from '../../functions/src/adapters/khoa-dinh-danh.ts';
import { createBoXuLy } from '../../functions/src/adapters/nhap/bo-xu-ly.ts';
import { createMayNhap } from '../../functions/src/adapters/nhap/may-nhap.ts';

export const KHOA = createKhoa('a-secret-of-the-tests-32-letters!!');

export type FileOver = {
  readonly loai?: LoaiNhap | LoaiNhapTinh | LoaiNhapViec;
  readonly diaBan?: object;
  readonly keHoach?: string;
  /** Of a file of a tỉnh, which has no plan; one of a centre has no period either. */
  readonly tinh?: { readonly ky: string; readonly ngay: string } | Readonly<Record<string, never>>;
  readonly tenTep?: string;
  readonly luc?: Date;
};

/** The import machine on a database, and files put there chunk by chunk as the browser does. */
export const createNhapWorld = (db: Firestore, now: () => Date = () => new Date('2024-08-20T03:00:00Z')) => {
  const may = createMayNhap(db, createBoXuLy({ db, khoa: KHOA, now }), now);

  /** Writes the file's documents; nothing has been applied yet. */
  const upload = async (rows: readonly Dong['o'][], over: FileOver = {}, perLo = DONG_MOI_LO) => {
    const { loai = 'bangKe', keHoach = 'LC-2024', luc = now() } = over;
    const diaBan = over.diaBan ?? { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '90001' };
    const bam = createHash('sha256')
      .update(JSON.stringify([rows, loai, over.tinh ?? keHoach, diaBan]))
      .digest('hex');
    const id = nhapIdOf(bam);
    const soLo = Math.ceil(rows.length / perLo);
    const at = Timestamp.fromDate(luc);
    await db.doc(`nhap/${id}`).set({
      loai,
      ...(over.tinh ?? { keHoach }),
      diaBan,
      tenTep: over.tenTep ?? 'bang-ke.xlsx',
      bam,
      soDong: rows.length,
      soLo,
      cot: {},
      trangThai: 'dangTai',
      boi: 'cong-an',
      luc: at,
    });
    const los = Array.from({ length: soLo }, (_, n) => loId(n));
    for (const [n, lo] of los.entries()) {
      const dong = rows.slice(n * perLo, (n + 1) * perLo).map((o, i) => ({ so: n * perLo + i + 2, o }));
      await db.doc(`nhap/${id}/lo/${lo}`).set({ dong, trangThai: 'cho', lan: 1, boi: 'cong-an', luc: at });
    }
    return { id, los };
  };
  /** Delivers an event of a chunk, and the one that its result brings. */
  const deliver = async (id: string, lo: string): Promise<void> => {
    await may.handleLo(id, lo);
    await may.handleLo(id, lo);
  };
  const bringIn = async (...args: Parameters<typeof upload>) => {
    const file = await upload(...args);
    for (const lo of file.los) await deliver(file.id, lo);
    return file;
  };
  const nhap = async (id: string) => (await db.doc(`nhap/${id}`).get()).data();
  const ketQua = async (id: string, lo = loId(0)) => (await db.doc(`nhap/${id}/lo/${lo}`).get()).get('ketQua');
  const lines = async (xa = '90001', ky = 'LC-2024') =>
    (await db.collection(`bangKe/${ky}_dvhc2024_${xa}/nguoi`).orderBy('sapXep').get()).docs.map((doc) => ({
      id: doc.id,
      ...doc.data(),
    })) as ({ id: string } & Record<string, unknown>)[];
  return { may, upload, deliver, bringIn, nhap, ketQua, lines };
};

/** A row of a roster: the n-th person of the test, four to a household. */
export const aRow = (n: number, over: Record<string, string | undefined> = {}): Dong['o'] =>
  Object.fromEntries(
    Object.entries({
      hoTen: `Lò Văn ${'ABCDEGHIK'.charAt(n % 9)}ng`,
      ngaySinh: `${String((n % 28) + 1).padStart(2, '0')}/03/1985`,
      gioiTinh: 'Nam',
      soGiayTo: `012085${String(n).padStart(6, '0')}`,
      hoSo: `${Math.floor(n / 4) + 1}`,
      thuTu: `${(n % 4) + 1}`,
      thon: '90001-001',
      ...over,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
