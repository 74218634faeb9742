import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import type { DiaBanXa } from '../../core/dia-ban/dia-ban.ts';
import { readDongTep } from '../../core/doi-soat/cot.ts';
import { DEM_RONG, type DoiSoat, type DongDoiSoat } from '../../core/doi-soat/doi-soat.ts';
import type { GiaTri } from '../../core/doi-soat/gia-tri.ts';
import { TRUONG_DOI_SOAT } from '../../core/doi-soat/truong.ts';
import type { KetQuaDong } from '../../core/nhap/nhap.ts';
import { refusedLo, sumKetQua } from '../../core/nhap/nhap.ts';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { again } from '../again.ts';
import { isMovedOn } from '../grpc-errors.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import type { NhapDoc, XuLyLo } from '../nhap/xu-ly-lo.ts';
import { paths } from '../paths.ts';
import { readDongDoiSoat } from './doc-doi-soat.ts';

/** Lines of one commit: each is one write. */
const LINES = 250;
const ATTEMPTS = 4;
/** Rounds before this one that are asked what was decided. */
const ROUNDS = 20;

const xaOf = ({ danhMuc, tinh, huyen, xa }: NhapDoc['diaBan']): DiaBanXa => ({
  danhMuc,
  tinh,
  ...(huyen !== undefined && { huyen }),
  xa,
});

/** The round of a file, opened at its first chunk; the same file again finds it open, or locked. */
const openRound = async (db: Firestore, nhap: NhapDoc): Promise<DoiSoat['trangThai']> => {
  const ref = paths(db).doiSoat(nhap.id);
  const found = await ref.get();
  if (found.exists) return found.get('trangThai');
  const diaBan = xaOf(nhap.diaBan);
  const before = await paths(db)
    .allDoiSoat.where('keHoach', '==', nhap.keHoach)
    .where('diaBan.danhMuc', '==', diaBan.danhMuc)
    .where('diaBan.xa', '==', diaBan.xa)
    .orderBy('luc', 'desc')
    .limit(ROUNDS)
    .get();
  const round = {
    keHoach: nhap.keHoach,
    diaBan,
    nhap: nhap.id,
    tenTep: nhap.tenTep,
    trangThai: 'dangSoSanh',
    truoc: before.docs.map(({ id }) => id),
    dem: DEM_RONG,
    demCu: false,
    bienBan: null,
    boi: nhap.boi,
    luc: FieldValue.serverTimestamp(),
    suaBoi: HE_THONG,
    v: 1,
  } satisfies Omit<DoiSoat, 'luc'> & { luc: FieldValue };
  await ref.create(round).catch((error: unknown) => {
    if (!isMovedOn(error)) throw error;
  });
  return 'dangSoSanh';
};

type Rows = Readonly<Record<string, GiaTri>>;
/** A column of one and the same number must not make a line grow past what a document holds. */
const ROWS = 10;
const firstRows = (rows: Rows): Record<string, GiaTri> => Object.fromEntries(Object.entries(rows).slice(0, ROWS));

const isSame = (a: GiaTri | undefined, b: GiaTri): boolean =>
  a !== undefined && TRUONG_DOI_SOAT.every((truong) => a[truong] === b[truong]);

/** Puts rows to their lines, by the key of their number. A row that stands there already changes nothing. */
const putRows = async (db: Firestore, nhap: NhapDoc, byKey: readonly (readonly [string, Rows])[]): Promise<void> => {
  const at = paths(db);
  const lines = await db.getAll(...byKey.map(([key]) => at.dongDoiSoat(nhap.id, key)));
  const batch = db.batch();
  let writes = 0;
  lines.forEach((snapshot, i) => {
    const rows = byKey[i]?.[1] ?? {};
    const read = readDongDoiSoat(snapshot);
    if (!snapshot.exists || !read.ok) {
      const [first] = Object.values(rows);
      const line = {
        keHoach: nhap.keHoach,
        diaBan: xaOf(nhap.diaBan),
        tep: firstRows(rows),
        ketQua: 'cho',
        ...(first?.hoTen !== undefined && { hoTen: first.hoTen }),
        lech: {},
        quyetDinh: {},
        conMo: [],
        buoc: 'khongCan',
        v: 1,
        suaBoi: HE_THONG,
        luc: FieldValue.serverTimestamp(),
      } satisfies Omit<DongDoiSoat, 'luc'> & { luc: FieldValue };
      if (snapshot.exists) batch.set(snapshot.ref, line);
      else batch.create(snapshot.ref, line);
      writes += 1;
      return;
    }
    const { tep } = read.value;
    const isNew = Object.entries(rows).some(([so, row]) => !isSame(tep[so], row));
    if (!isNew || Object.keys(tep).length >= ROWS || !snapshot.updateTime) return;
    writes += 1;
    const next = {
      tep: firstRows({ ...tep, ...rows }),
      ketQua: 'cho',
      v: read.value.v + 1,
      suaBoi: HE_THONG,
      luc: FieldValue.serverTimestamp(),
    };
    batch.update(snapshot.ref, next, { lastUpdateTime: snapshot.updateTime });
  });
  if (writes > 0) await batch.commit();
};

/**
 * Takes in one chunk of an extract: each row becomes, or joins, the line of its number. Nothing is compared before the
 * whole file is there, so that the order of chunks decides nothing.
 */
export const createNhanTep =
  (khoa: Khoa): XuLyLo =>
  async (db, nhap, lo) => {
    if ((await openRound(db, nhap)) === 'daKhoa') return refusedLo('DS03', lo.dong);
    const byKey = new Map<string, Record<string, GiaTri>>();
    const results = lo.dong.map(({ so, o }): KetQuaDong => {
      const { giaTri, loi, luuY } = readDongTep(o);
      const key = khoa.keyOf(giaTri.soGiayTo);
      const taken = loi.length === 0 && key !== undefined;
      if (taken) byKey.set(key, { ...byKey.get(key), [so]: giaTri });
      const named = (each: (typeof luuY)[number]) => ({ so, ...each });
      return { ketQua: taken ? 'dat' : 'loi', loiDong: loi.map(named), luuY: luuY.map(named) };
    });
    const lines = [...byKey];
    for (let i = 0; i < lines.length; i += LINES)
      await again(() => putRows(db, nhap, lines.slice(i, i + LINES)), ATTEMPTS);
    return sumKetQua(results);
  };
