import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  type WriteBatch,
} from 'firebase-admin/firestore';
import type { KetQuaDong, LoiDong } from '../../core/nhap/nhap.ts';
import { type Bam, bamCacTruong, suaTheoTep, type TraLoiTep, TuTep } from '../../core/nhap-viec/tu-tep.ts';
import { again } from '../again.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import type { NhapViecDoc } from '../nhap/xu-ly-lo.ts';
import { reader } from '../read-documents.ts';

/** A row writes the record, what is kept apart of it, and where it comes from. */
const ROWS_PER_COMMIT = 120;
const ATTEMPTS = 6;

const readTep = reader(TuTep);

/** A row that may be taken in, as the record it makes. */
export type HangTep = {
  readonly so: number;
  readonly id: string;
  /** Answers of the record, of what is kept apart, and what neither keeps word for word; names differ between the three. */
  readonly traLoi: TraLoiTep;
  /** What a new record says where the row does not. */
  readonly macDinh: TraLoiTep;
  /** What stops a new record or a change, and takes nothing from a row taken in before. */
  readonly can: readonly LoiDong[];
  readonly luuY: readonly LoiDong[];
};

/** A record that is there: its document, and the one kept apart. */
export type BanGhi = { readonly chinh: DocumentSnapshot; readonly rieng: DocumentSnapshot };

/** How one register keeps what a file brings. */
export type SoTep<H extends HangTep> = {
  readonly at: (id: string) => {
    readonly chinh: DocumentReference;
    readonly rieng: DocumentReference;
    readonly tep: DocumentReference;
  };
  /** The column that an unclear double is pinned to, and the id of its message. */
  readonly trungDong: Omit<LoiDong, 'so'>;
  /** The answers of a record as a row would give them. */
  readonly doc: (ban: BanGhi) => TraLoiTep;
  readonly tao: (batch: WriteBatch, hang: H, boi: string) => void;
  /** Whether the record may still be changed by a file. */
  readonly isMo: (ban: BanGhi) => boolean;
  /** Puts changed answers into the record; tells of those it keeps as they are. */
  readonly sua: (batch: WriteBatch, ban: BanGhi, dat: TraLoiTep, boi: string) => readonly Omit<LoiDong, 'so'>[];
};

const bamOf =
  (khoa: Khoa, id: string): Bam =>
  (truong, noiDung) =>
    khoa.khoiOf(['tep', id, truong, noiDung]).slice(3, 19);

/** Takes in a part of a chunk in one commit, which stands or falls as a whole. */
const takeIn = async <H extends HangTep>(
  db: Firestore,
  khoa: Khoa,
  register: SoTep<H>,
  part: readonly H[],
  nhap: NhapViecDoc,
  boi: string,
): Promise<KetQuaDong[]> => {
  const ids = [...new Set(part.map(({ id }) => id))];
  const refs = ids.map((id) => register.at(id));
  const docs = await db.getAll(...refs.flatMap(({ chinh, rieng, tep }) => [chinh, rieng, tep]));
  const byId = new Map(ids.map((id, i) => [id, docs.slice(3 * i, 3 * i + 3)]));
  const batch = db.batch();
  const luc = FieldValue.serverTimestamp();
  const placed = new Map<string, string>();
  let writes = 0;

  const takeRow = (hang: H): KetQuaDong => {
    const { so, id, traLoi, macDinh, can } = hang;
    const [chinh, rieng, tep] = byId.get(id) ?? [];
    if (!chinh || !rieng || !tep) throw new Error('nhapViec.unread');
    const read = tep.exists ? readTep(tep) : undefined;
    const cu = read?.ok ? read.value : undefined;
    const bam = bamOf(khoa, id);
    const truong = bamCacTruong(traLoi, bam);
    const caDong = bam('', JSON.stringify(Object.entries(truong).sort()));
    const luuY = [...hang.luuY];
    const stands = (ketQua: 'dat' | 'trung'): KetQuaDong => ({ ketQua, luuY, hoSo: { so, id } });
    const remark = (ma: string) => void luuY.push({ so, ma, truong: register.trungDong.truong });

    const isMine = cu?.nhap === nhap.id;
    const earlier = placed.get(id) ?? (isMine && cu.so !== so ? cu.bam : undefined);
    if (earlier !== undefined)
      return earlier === caDong
        ? stands('trung')
        : { ketQua: 'loi', loiDong: [{ so, ...register.trungDong }], luuY: hang.luuY };
    if (chinh.exists && cu?.bam === caDong) return stands(isMine ? 'dat' : 'trung');
    if (chinh.exists && cu && !isMine && cu.moLuc.toMillis() > nhap.moLuc.toMillis()) {
      remark('NV17');
      return stands('trung');
    }
    if (can.length > 0) return { ketQua: 'loi', loiDong: can, luuY: hang.luuY };
    const ban = { chinh, rieng };
    if (chinh.exists && !register.isMo(ban)) {
      remark('NV18');
      return stands('trung');
    }
    placed.set(id, caDong);
    writes += 1;
    if (chinh.exists) {
      const { dat, giuLai } = suaTheoTep(register.doc(ban), cu?.truong ?? {}, traLoi, bam);
      const kept = Object.keys(dat).length > 0 ? register.sua(batch, ban, dat, boi) : [];
      luuY.push(...giuLai.map((key) => ({ so, ma: 'NV16', truong: key })), ...kept.map((ma) => ({ so, ...ma })));
    } else register.tao(batch, hang, boi);
    const truoc = chinh.exists ? cu?.truong : bamCacTruong(macDinh, bam);
    const tu = { diaBan: nhap.diaBan, nhap: nhap.id, so, moLuc: nhap.moLuc };
    batch.set(tep.ref, { ...tu, bam: caDong, truong: { ...truoc, ...truong }, luc });
    return stands('dat');
  };

  const taken = part.map(takeRow);
  if (writes > 0) await batch.commit();
  return taken;
};

/**
 * Takes rows into a register: each makes its record once, under an id that only the secret can make of who or what it is
 * about. The same row again changes nothing, a later one what it changed and nobody else did; what was done before is seen
 * at the record, so that a chunk may be begun anew at any point.
 */
export const ghiTuTep = async <H extends HangTep>(
  db: Firestore,
  khoa: Khoa,
  register: SoTep<H>,
  rows: readonly H[],
  nhap: NhapViecDoc,
  boi: string,
): Promise<KetQuaDong[]> => {
  const results: KetQuaDong[] = [];
  for (let i = 0; i < rows.length; i += ROWS_PER_COMMIT) {
    const part = rows.slice(i, i + ROWS_PER_COMMIT);
    results.push(...(await again(() => takeIn(db, khoa, register, part, nhap, boi), ATTEMPTS)));
  }
  return results;
};

/** The id of a record made from a file: of what it is about and the tỉnh, under the secret, since a person's number may be in it. */
export const idTuTep = (khoa: Khoa, { danhMuc, tinh }: NhapViecDoc['diaBan'], ve: readonly string[]): string =>
  `tep-${khoa.khoiOf(['tep', danhMuc, tinh, ...ve]).slice(3, 35)}`;
