import { type DocumentSnapshot, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { Dkkd, isSameDkkd, type NoiDungDkkd } from '../../core/nguon-dn/dkkd.ts';
import { type DocDkkd, readDongDkkd } from '../../core/nguon-dn/doc-dkkd.ts';
import { LY_DO_MOT_HO, phaiNhap } from '../../core/nguon-dn/ho-kinh-doanh.ts';
import { khacDkkd, nsdldTuDkkd, suaTheoDkkd } from '../../core/nguon-dn/hop-nhat.ts';
import { type KetQuaDong, type LoiDong, sumKetQua } from '../../core/nhap/nhap.ts';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { again } from '../again.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { refuseAll } from '../nhap/tu-choi.ts';
import type { LoDoc, NhapTinhDoc, XuLyLo } from '../nhap/xu-ly-lo.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';
import { nhapHoSo } from './nhap-ho-so.ts';
import { createSoSanh, soSanhTatCa } from './so-sanh.ts';
import { idTuMaSoThue, khoaTimNsdld, type TimThay, timTheoMa } from './tim-nsdld.ts';
import type { DonViCua } from './xa-cua-tinh.ts';

/** A row writes the record, the register's word, whom to call, both numbers of a household and what is joined to it. */
const ROWS_PER_COMMIT = 80;
const ATTEMPTS = 6;

/** What the next word does not say is not there any more. */
const GONE = { nguoiDaiDien: FieldValue.delete(), ngayBatDau: FieldValue.delete(), maKhac: FieldValue.delete() };

const readDkkd = reader(Dkkd);

type Row = {
  readonly so: number;
  readonly noiDung: NoiDungDkkd;
  readonly dienThoai: string | undefined;
  readonly luuY: readonly LoiDong[];
};
/** `nhap`: the record that was joined to this one. */
type Taken = { readonly ketQua: KetQuaDong; readonly id?: string; readonly nhap?: string };

const rowOf = (so: number, { noiDung, dienThoai, luuY }: DocDkkd): Row | undefined =>
  noiDung && { so, noiDung, dienThoai, luuY };

/** Whether a record goes into the other by itself: what only the register wrote, into one that stands. */
const goesInto = (from: TimThay, into: TimThay): boolean =>
  from.snapshot.id !== into.snapshot.id &&
  from.nsdld.nguon === 'dkkd' &&
  into.nsdld.trangThai === 'daXacNhan' &&
  phaiNhap(from.nsdld, into.nsdld);

/** Takes in a part of a chunk in one commit, which stands or falls as a whole. */
const takeIn = async (
  db: Firestore,
  khoa: Khoa,
  part: readonly Row[],
  nhap: NhapTinhDoc,
  boi: string,
): Promise<Taken[]> => {
  const at = paths(db);
  const owners = await timTheoMa(
    db,
    khoa,
    nhap.diaBan,
    part.flatMap(({ noiDung: { maSoThue, maKhac } }) => [maSoThue, ...(maKhac === undefined ? [] : [maKhac])]),
  );
  const ownerOf = ({ maSoThue, maKhac = '' }: NoiDungDkkd): TimThay | undefined => {
    const [own, other] = [owners.get(maSoThue), owners.get(maKhac)];
    return own && other && goesInto(own, other) ? other : (own ?? other);
  };
  /** A new record of both numbers has one id, whichever of them the row has for its code. */
  const idOf = (noiDung: NoiDungDkkd): string => {
    const [ma = ''] = [noiDung.maSoThue, noiDung.maKhac ?? noiDung.maSoThue].toSorted((a, b) => a.length - b.length);
    return ownerOf(noiDung)?.snapshot.id ?? idTuMaSoThue(khoa, nhap.diaBan, ma);
  };
  const ids = [...new Set(part.map(({ noiDung }) => idOf(noiDung)))];
  const words = new Map<string, DocumentSnapshot>(
    (await db.getAll(...ids.map((id) => at.dkkd(id)))).map((doc, i) => [ids[i] ?? '', doc]),
  );
  const batch = db.batch();
  const luc = FieldValue.serverTimestamp();
  const nguonOf = ({ so }: Row) => ({ nhap: nhap.id, so, ky: nhap.ky, ngay: nhap.ngay });
  const placed = new Map<string, Row>();
  const joined = new Set<string>();
  let writes = 0;

  const create = (id: string, row: Row): void => {
    const { noiDung, dienThoai } = row;
    batch.create(at.nsdld(id), { ...nsdldTuDkkd(noiDung), v: 1, boi, suaBoi: HE_THONG, luc });
    if (dienThoai === undefined || noiDung.nguoiDaiDien === undefined) return;
    batch.create(at.riengNsdld(id), {
      diaBan: noiDung.diaBan,
      ...(noiDung.maSoThue.length === 12 && { soGiayTo: noiDung.maSoThue }),
      nguoiDaiDien: noiDung.nguoiDaiDien,
      dienThoai,
    });
  };
  const change = ({ snapshot, nsdld }: TimThay, cu: NoiDungDkkd | undefined, moi: NoiDungDkkd): void => {
    const { lyDo, ...fields } = suaTheoDkkd(nsdld, cu, moi);
    if (Object.keys(fields).length === 0 || !snapshot.updateTime) return;
    const reason = lyDo === undefined ? {} : { lyDo: lyDo ?? FieldValue.delete() };
    const version = { ...fields, ...reason, v: nsdld.v + 1, suaBoi: HE_THONG, luc };
    batch.update(snapshot.ref, version, { lastUpdateTime: snapshot.updateTime });
  };

  /** Joins what else is known of this household under its other number, and has both numbers lead here from now on. */
  const join = (id: string, { maSoThue, maKhac }: NoiDungDkkd): string | undefined => {
    if (maKhac === undefined) return undefined;
    for (const ma of [maSoThue, maKhac])
      if (owners.get(ma)?.snapshot.id !== id)
        batch.set(at.timNsdld(khoaTimNsdld(khoa, nhap.diaBan, ma)), { nsdld: id, luc }, { merge: true });
    const stays = [owners.get(maSoThue), owners.get(maKhac)].find((each) => each?.snapshot.id === id);
    const goes = [owners.get(maSoThue), owners.get(maKhac)].find((each) => each && each.snapshot.id !== id);
    if (!stays || !goes || !goesInto(goes, stays) || !goes.snapshot.updateTime) return undefined;
    // One commit changes a record once: what another row of this part says of it comes first.
    if (placed.has(goes.snapshot.id) || joined.has(goes.snapshot.id)) return undefined;
    joined.add(goes.snapshot.id);
    const closed = { trangThai: 'ngung', lyDo: LY_DO_MOT_HO, nhapVao: id, v: goes.nsdld.v + 1, suaBoi: HE_THONG, luc };
    batch.update(goes.snapshot.ref, closed, { lastUpdateTime: goes.snapshot.updateTime });
    return goes.snapshot.id;
  };

  const isTorn = ({ maSoThue, maKhac = '' }: NoiDungDkkd): boolean => {
    const [own, other] = [owners.get(maSoThue), owners.get(maKhac)];
    return own !== undefined && other !== undefined && own.snapshot.id !== other.snapshot.id;
  };

  const takeRow = (row: Row): Taken => {
    const { so, noiDung } = row;
    const id = idOf(noiDung);
    const owner = ownerOf(noiDung);
    const word = words.get(id);
    const read = word?.exists ? readDkkd(word) : undefined;
    const cu = read?.ok ? read.value : undefined;
    const earlier = placed.get(id) ?? (cu?.nhap === nhap.id && cu.so !== so ? { noiDung: cu } : undefined);
    const luuY = [...row.luuY];
    if (earlier) {
      const isSame = isSameDkkd(earlier.noiDung, noiDung);
      return {
        id,
        ketQua: isSame
          ? { ketQua: 'trung', luuY }
          : { ketQua: 'loi', loiDong: [{ so, ma: 'DN08', truong: 'maSoThue' }], luuY },
      };
    }
    if (owner && owner.nsdld.nguon !== 'dkkd' && khacDkkd(owner.nsdld, noiDung).length > 0)
      luuY.push({ so, ma: 'DN09', truong: 'ten' });
    if (cu?.nhap === nhap.id && isSameDkkd(cu, noiDung)) return { id, ketQua: { ketQua: 'dat', luuY } };
    if (cu && owner && isSameDkkd(cu, noiDung)) return { id, ketQua: { ketQua: 'trung', luuY } };
    if (cu && cu.ngay > nhap.ngay)
      return { id, ketQua: { ketQua: 'trung', luuY: [...luuY, { so, ma: 'DN10', truong: 'maSoThue' }] } };
    placed.set(id, row);
    writes += 1;
    if (!owner) create(id, row);
    else if (!joined.has(id)) change(owner, cu, noiDung);
    const other = join(id, noiDung);
    if (other === undefined && isTorn(noiDung)) luuY.push({ so, ma: 'DN20', truong: 'maKhac' });
    const next = { ...noiDung, ...nguonOf(row), luc };
    if (word?.updateTime) batch.update(word.ref, { ...GONE, ...next }, { lastUpdateTime: word.updateTime });
    else batch.create(at.dkkd(id), next);
    return { id, ketQua: { ketQua: 'dat', luuY }, ...(other !== undefined && { nhap: other }) };
  };

  const taken = part.map(takeRow);
  if (writes > 0) await batch.commit();
  return taken;
};

/**
 * Takes the business register in (HP-06, HN-11). An employer is found by his tax code: one who is there keeps his own word,
 * with the register's beside it; one who is not gets a record, under a key that only the secret can make. The same row
 * again changes nothing.
 */
export const createNhapDkkd =
  (khoa: Khoa, xaCuaTinh: DonViCua): XuLyLo<NhapTinhDoc> =>
  async (db, nhap, lo: LoDoc) => {
    const xa = await xaCuaTinh(nhap.diaBan);
    if (xa.length === 0) return refuseAll(lo, 'DN18');
    const faulty: KetQuaDong[] = [];
    const rows: Row[] = [];
    for (const dong of lo.dong) {
      const doc = readDongDkkd(dong, { xa });
      const row = rowOf(dong.so, doc);
      if (row) rows.push(row);
      else faulty.push({ ketQua: 'loi', loiDong: doc.loi, luuY: doc.luuY });
    }
    const soSanh = createSoSanh(db, khoa);
    const results: KetQuaDong[] = [...faulty];
    for (let i = 0; i < rows.length; i += ROWS_PER_COMMIT) {
      const part = rows.slice(i, i + ROWS_PER_COMMIT);
      const taken = await again(() => takeIn(db, khoa, part, nhap, lo.boi), ATTEMPTS);
      results.push(...taken.map(({ ketQua }) => ketQua));
      const joined = taken.flatMap(({ nhap: id }) => id ?? []);
      for (const id of joined) await nhapHoSo(db, id);
      await soSanhTatCa(soSanh, [...taken.flatMap(({ id }) => id ?? []), ...joined]);
    }
    return sumKetQua(results);
  };
