import { type DocumentSnapshot, FieldPath, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { inTurns } from '../../core/shared/in-turns.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import { viSaoTinhLai } from '../../core/viec-lam/goi-y.ts';
import { TU_MOT_LAN, tuKhoaTim } from '../../core/viec-lam/tu-khoa.ts';
import type { CoTu } from '../../core/viec-lam/ung-vien.ts';
import { codeOf } from '../grpc-errors.ts';
import type { Tunables } from '../tunables.ts';
import type { BenKhop, MucKhop } from './ben-khop.ts';
import { readGoiY, versionOf } from './ghi-goi-y.ts';
import type { KhopHandler, YeuCau } from './khop-handler.ts';
import { cauHoi } from './ung-vien.ts';

/** A write bears the time it was asked for; it may have come into force after lists were read. */
const CHAM_MS = 10_000;
/** The records that closed since the last round, of which lists are rid; what is beyond waits for its list to grow old. */
const DONG_NHIEU_NHAT = 2_000;
/** Entries of the index looked at beside one page of records. */
const MUC_NHIEU_NHAT = 1_000;

type Viec = { readonly id: string; readonly yeuCau: YeuCau };
type Trang = {
  readonly docs: readonly DocumentSnapshot[];
  readonly muc: ReadonlySet<string>;
  readonly cuoi: string | undefined;
};

export type KetQuaTrang = {
  /** Records looked at, and those of them taken up. */
  readonly xem: number;
  readonly tinh: number;
  /** The last record of the page; undefined on the last page. */
  readonly cuoi: string | undefined;
};

/** Goes over the open records of one side, a page at a time, and takes up those whose lists are not what they should be. */
export const createXemLai = <Ban extends Omit<CoTu, 'id'>, Muc extends MucKhop, Kia extends { readonly id: string }>(
  db: Firestore,
  ben: BenKhop<Ban, Muc, Kia>,
  khop: Pick<KhopHandler, 'run'>,
  now: () => Date,
  { khopDemTrang, khopDemRong }: Pick<Tunables, 'khopDemTrang' | 'khopDemRong'>,
) => {
  /** Records of the other side written since then that look no more. */
  const thoiTimTu = async (since: Timestamp): Promise<ReadonlySet<string>> => {
    const written = ben.tatCaKia.where('luc', '>=', since).orderBy('luc', 'desc').limit(DONG_NHIEU_NHAT);
    const { docs } = await written.select('trangThai', 'soLuong', 'daTuyen').get();
    const isClosed = (doc: DocumentSnapshot) =>
      doc.get('trangThai') !== ben.trangThaiMoKia || doc.get('daTuyen') >= doc.get('soLuong');
    return new Set(docs.filter(isClosed).map(({ id }) => id));
  };

  /** Whether the same work in the same place came into the other index since the lists were worked out. */
  const hasNew = async (record: Omit<CoTu, 'id'>, since: number): Promise<boolean> => {
    const { sat, nhanh } = tuKhoaTim(record);
    const tuKhoa = [...sat, ...nhanh].slice(0, TU_MOT_LAN);
    if (tuKhoa.length === 0) return false;
    const newest = await cauHoi(ben.tatCaChiMucKia, { tuKhoa, theo: 'luc', nhieuNhat: 1 }).get();
    const luc: unknown = newest.docs[0]?.get('luc');
    return luc instanceof Timestamp && luc.toMillis() > since - CHAM_MS;
  };

  /** The open records after one, and the entries of the index that lie between. */
  const readPage = async (sau: string): Promise<Trang> => {
    const byId = FieldPath.documentId();
    const open = ben.tatCa.where('trangThai', '==', ben.trangThaiMo).orderBy(byId).limit(khopDemTrang);
    const { docs } = await (sau === '' ? open : open.startAfter(sau)).get();
    const cuoi = docs.length < khopDemTrang ? undefined : docs.at(-1)?.id;
    const all = ben.tatCaChiMuc.orderBy(byId).select().limit(MUC_NHIEU_NHAT);
    const after = sau === '' ? all : all.startAfter(sau);
    const muc = await (cuoi === undefined ? after : after.endAt(cuoi)).get();
    return { docs, muc: new Set(muc.docs.map(({ id }) => id)), cuoi };
  };

  /** What has to be done for one record; undefined where its lists stand. */
  const judge = async (
    doc: DocumentSnapshot,
    list: DocumentSnapshot,
    thieuChiMuc: boolean,
    thoiTim: ReadonlySet<string>,
  ): Promise<YeuCau | undefined> => {
    const homNay = ngayVN(now());
    const read = readGoiY(list);
    const goiY = read.ok ? read.value : undefined;
    const record = ben.doc(doc);
    if (!record.ok || !ben.isMo(record.value, homNay)) return goiY?.conTim || !record.ok ? {} : undefined;
    if (goiY === undefined || thieuChiMuc || viSaoTinhLai(goiY, versionOf(doc), homNay, thoiTim) !== undefined)
      return { lamLai: true, thieuChiMuc };
    return (await hasNew(record.value, goiY.tinhLuc.toMillis())) ? { lamLai: true } : undefined;
  };

  const taken = <T>(outcomes: readonly PromiseSettledResult<T>[], ids: readonly string[]): (T | undefined)[] =>
    outcomes.map((outcome, i) => {
      if (outcome.status === 'fulfilled') return outcome.value;
      logger.error('khopDem.failed', { ban: ben.ban(ids[i] ?? '').path, ma: codeOf(outcome.reason) });
      return undefined;
    });

  /** One page: what it takes up may be done again, and one record that fails leaves the others be. */
  const trang = async (sau: string, thoiTim: ReadonlySet<string>): Promise<KetQuaTrang> => {
    const { docs, muc, cuoi } = await readPage(sau);
    const ids = docs.map(({ id }) => id);
    const lists = docs.length > 0 ? await db.getAll(...ids.map((id) => ben.goiY(id))) : [];
    const pairs = docs.flatMap((doc, i) => (lists[i] ? [{ doc, list: lists[i] }] : []));
    const judged = await inTurns(pairs, khopDemRong, ({ doc, list }) => judge(doc, list, !muc.has(doc.id), thoiTim));
    const known = new Set(ids);
    const todo: Viec[] = [
      ...taken(judged, ids).flatMap((yeuCau, i) => (yeuCau ? [{ id: ids[i] ?? '', yeuCau }] : [])),
      ...[...muc].filter((id) => !known.has(id)).map((id) => ({ id, yeuCau: {} })),
    ];
    taken(
      await inTurns(todo, khopDemRong, ({ id, yeuCau }) => khop.run(id, yeuCau)),
      todo.map(({ id }) => id),
    );
    return { xem: docs.length, tinh: todo.length, cuoi };
  };

  return { thoiTimTu, trang };
};
