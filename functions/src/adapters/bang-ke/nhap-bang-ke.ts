import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  FieldValue,
  type Firestore,
} from 'firebase-admin/firestore';
import { bangKeId, DongBangKe, xaOfBangKe } from '../../core/bang-ke/bang-ke.ts';
import { type DongDoc, readDongBangKe } from '../../core/bang-ke/doc-dong.ts';
import { isElsewhere, personOf, placeOf, saysOther } from '../../core/bang-ke/ghep-dong.ts';
import { kyThuOf } from '../../core/ke-hoach/ky-thu.ts';
import { NguoiTheoSo } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import { type KetQuaDong, type LoiDong, sumKetQua } from '../../core/nhap/nhap.ts';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import { again } from '../again.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import type { KhuVuc, KhuVucNhap } from '../nhap/khu-vuc.ts';
import { refuseAll } from '../nhap/tu-choi.ts';
import type { LoDoc, NhapDoc, XuLyLo } from '../nhap/xu-ly-lo.ts';
import { paths } from '../paths.ts';
import { linesOfKy, type ViTriDong } from './da-thu.ts';

/** A commit takes 500 writes; a row makes a line and an entry under its person key. */
const ROWS_PER_COMMIT = 200;
const ATTEMPTS = 6;

type Row = {
  readonly so: number;
  readonly dong: DongDoc;
  readonly luuY: readonly LoiDong[];
  /** The person key; undefined without a personal number. */
  readonly key: string | undefined;
  /** Where the first line of this person lies, and where one in another place would. */
  readonly id: string;
  readonly otherId: string;
};

/** One file on its way into one roster. */
type Job = { readonly nhap: NhapDoc; readonly khuVuc: KhuVuc; readonly ky: string; readonly roster: string };

/** What is there of a person: his entry under the key, and which other rosters of the round have him. */
type Person = {
  readonly snapshot: DocumentSnapshot;
  readonly owner: NguoiTheoSo | undefined;
  readonly elsewhere: readonly ViTriDong[];
};

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;

const newLine = (row: Row, { nhap, khuVuc, ky }: Job, isOther: boolean, person: Person | undefined) => {
  const { thon, ...described } = row.dong;
  const phieu = isOther ? undefined : person?.owner?.phieu[ky];
  const elsewhere = person?.elsewhere ?? [];
  return defined({
    ...described,
    keHoach: nhap.keHoach,
    diaBan: { ...khuVuc.xa, thon },
    trangThai: isOther ? ('trungDong' as const) : phieu ? ('daThu' as const) : ('chuaThu' as const),
    phieu,
    trungVoi: isOther ? row.id : undefined,
    xaKhac: elsewhere.length > 0 ? elsewhere.map(({ bangKe }) => xaOfBangKe(bangKe)) : undefined,
    lanDen: [],
    nguon: { nhap: nhap.id, so: row.so },
    v: 1,
    suaBoi: HE_THONG,
  });
};

const readAll = async (db: Firestore, refs: readonly DocumentReference[]): Promise<Map<string, DocumentSnapshot>> => {
  const unique = [...new Map(refs.map((ref) => [ref.path, ref])).values()];
  const found = unique.length > 0 ? await db.getAll(...unique) : [];
  return new Map(found.map((snapshot) => [snapshot.ref.path, snapshot]));
};

const openRoster = async (ref: DocumentReference, { nhap, khuVuc }: Job): Promise<void> => {
  const present: unknown = (await ref.get()).get('nhap');
  if (Array.isArray(present) && present.includes(nhap.id)) return;
  await ref.set(
    {
      keHoach: nhap.keHoach,
      diaBan: khuVuc.xa,
      nhap: FieldValue.arrayUnion(nhap.id),
      luc: FieldValue.serverTimestamp(),
    },
    { merge: true },
  );
};

/** The rows that can be read, with their keys, and what is wrong with the others. */
const readRows = (lo: LoDoc, khoa: Khoa, { nhap, khuVuc }: Job): { rows: Row[]; faulty: KetQuaDong[] } => {
  const context = {
    thon: khuVuc.thon,
    thonMacDinh: nhap.diaBan.thon,
    tuoi: khuVuc.keHoach.doiTuong.tuoiToiThieu,
  };
  const rows: Row[] = [];
  const faulty: KetQuaDong[] = [];
  for (const raw of lo.dong) {
    const { dong, loi, luuY } = readDongBangKe(raw, context);
    if (!dong) {
      faulty.push({ ketQua: 'loi', loiDong: loi });
      continue;
    }
    const key = khoa.keyOf(dong.soGiayTo);
    const id = key ?? khoa.khoiOf(personOf(dong));
    rows.push({ so: raw.so, dong, luuY, key, id, otherId: `${id}~${khoa.khoiOf(placeOf(dong)).slice(3, 15)}` });
  }
  return { rows, faulty };
};

/** Takes in a part of a chunk in one commit, which stands or falls as a whole. */
const takeIn = async (db: Firestore, part: readonly Row[], job: Job): Promise<KetQuaDong[]> => {
  const { nhap, ky, roster } = job;
  const at = paths(db);
  const lineRef = (id: string) => at.dongBangKe(roster, id);
  const [people, lines] = await Promise.all([
    readAll(
      db,
      part.flatMap(({ key }) => (key ? [at.dinhDanh(key)] : [])),
    ),
    readAll(
      db,
      part.flatMap(({ id, otherId }) => [lineRef(id), lineRef(otherId)]),
    ),
  ]);
  const made = new Map<string, DongBangKe>();
  const lineAt = (id: string): DongBangKe | undefined =>
    made.get(id) ?? DongBangKe.safeParse(lines.get(lineRef(id).path)?.data()).data;
  const personOfRow = ({ key }: Row): Person | undefined => {
    const snapshot = key && people.get(at.dinhDanh(key).path);
    if (!snapshot) return undefined;
    const owner = snapshot.exists ? NguoiTheoSo.safeParse(snapshot.data()).data : undefined;
    return { snapshot, owner, elsewhere: linesOfKy(owner?.bangKe, ky).filter(({ bangKe }) => bangKe !== roster) };
  };

  const batch = db.batch();
  const now = FieldValue.serverTimestamp();
  let writes = 0;
  const placed = new Set<string>();

  /** A line whose thôn was not known learns it from a later row. */
  const learnThon = (id: string, present: DongBangKe, thon: string): void => {
    const snapshot = lines.get(lineRef(id).path);
    if (present.diaBan.thon !== '' || thon === '' || placed.has(id) || !snapshot?.updateTime) return;
    placed.add(id);
    const next = { 'diaBan.thon': thon, v: present.v + 1, suaBoi: HE_THONG, luc: now };
    batch.update(snapshot.ref, next, { lastUpdateTime: snapshot.updateTime });
    writes += 1;
  };

  /** On condition that nothing came between: a phiếu judged meanwhile would not see this line, nor the line it. */
  const enterUnderKey = ({ id }: Row, { snapshot, owner }: Person): void => {
    if (owner?.bangKe?.[roster] === id) return;
    writes += 1;
    if (snapshot.updateTime)
      batch.update(snapshot.ref, new FieldPath('bangKe', roster), id, { lastUpdateTime: snapshot.updateTime });
    else batch.create(snapshot.ref, { phieu: {}, bangKe: { [roster]: id } });
  };

  const takeRow = (row: Row): KetQuaDong => {
    const first = lineAt(row.id);
    const isOther = first !== undefined && isElsewhere({ thon: first.diaBan.thon, hoSo: first.hoSo }, row.dong);
    const id = isOther ? row.otherId : row.id;
    const present = isOther ? lineAt(id) : first;
    const luuY = [...row.luuY, ...(isOther ? [{ so: row.so, ma: 'BK01', truong: 'soGiayTo' }] : [])];
    if (present) {
      const isSameRow = present.nguon.nhap === nhap.id && present.nguon.so === row.so;
      if (isSameRow) return { ketQua: 'dat', luuY };
      learnThon(id, present, row.dong.thon);
      if (saysOther(present, row.dong)) luuY.push({ so: row.so, ma: 'BK05', truong: 'hoTen' });
      return { ketQua: 'trung', luuY };
    }
    const person = personOfRow(row);
    const line = newLine(row, job, isOther, person);
    batch.create(lineRef(id), { ...line, luc: now });
    writes += 1;
    made.set(id, { ...line, luc: nhap.luc } as DongBangKe);
    if (isOther || !person) return { ketQua: 'dat', luuY };
    enterUnderKey(row, person);
    for (const { bangKe, line: other } of person.elsewhere) {
      batch.update(at.dongBangKe(bangKe, other), { xaKhac: FieldValue.arrayUnion(nhap.diaBan.xa) });
      writes += 1;
    }
    if (person.elsewhere.length > 0) luuY.push({ so: row.so, ma: 'BK02', truong: 'soGiayTo' });
    return { ketQua: 'dat', luuY };
  };

  const results = part.map(takeRow);
  if (writes > 0) await batch.commit();
  return results;
};

/**
 * Takes a roster in (HN-04). A person is one line, under a key that only the secret can make: the same row again, in this
 * file or in the next, finds the line and changes nothing; a row that puts him in another thôn or household of the xã
 * makes a second line that points at the first and does not count while he may be found there.
 */
export const createNhapBangKe =
  (khoa: Khoa, khuVucOf: KhuVucNhap): XuLyLo =>
  async (db, nhap, lo) => {
    const khuVuc = await khuVucOf(nhap);
    if (!khuVuc) return refuseAll(lo, 'NT09');
    // A row may be mended after the next round has begun: it still is of the round the file was brought in for.
    const ky = kyThuOf(khuVuc.keHoach, ngayVN(nhap.moLuc));
    const job: Job = { nhap, khuVuc, ky, roster: bangKeId(ky, nhap.diaBan.danhMuc, nhap.diaBan.xa) };
    const { rows, faulty } = readRows(lo, khoa, job);
    if (rows.length > 0) await openRoster(paths(db).bangKe(job.roster), job);
    const results: KetQuaDong[] = [];
    for (let i = 0; i < rows.length; i += ROWS_PER_COMMIT) {
      const part = rows.slice(i, i + ROWS_PER_COMMIT);
      // Another chunk of the same file may have come first with the same person.
      results.push(...(await again(() => takeIn(db, part, job), ATTEMPTS)));
    }
    return sumKetQua([...results, ...faulty]);
  };
