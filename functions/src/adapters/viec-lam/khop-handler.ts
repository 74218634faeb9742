import { type DocumentSnapshot, FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { type Ngay, ngayVN } from '../../core/shared/ngay.ts';
import type { CapGoiY, GoiY } from '../../core/viec-lam/goi-y.ts';
import { timUngVien } from '../../core/viec-lam/ung-vien.ts';
import { isMovedOn } from '../grpc-errors.ts';
import { TUNABLES, type Tunables } from '../tunables.ts';
import type { BenKhop, MucKhop } from './ben-khop.ts';
import { cachLyOf, putCachLy, putClosed, putGoiY, readGoiY, versionOf } from './ghi-goi-y.ts';
import { createKho } from './ung-vien.ts';

/** What handling a record came to. `stale`: done before; `notOpen`: it does not look and never did. */
export type KhopOutcome = 'applied' | 'closed' | 'removed' | 'stale' | 'notOpen' | 'malformed';

/** `lamLai`: work the lists out although this version has its own. `thieuChiMuc`: the index has lost its entry. */
export type YeuCau = { readonly lamLai?: boolean; readonly thieuChiMuc?: boolean };

/** One aggregate read; a thousand proposals and more are all the same. */
const DEM_DEN = 1_000;

/**
 * Keeps the suggestions of one side, and its index. The lists of a record are a function of its present version, the
 * index of the other side and the day; they name the version, so that an event that comes twice, late or out of order
 * finds it done. Only the record's own documents are written, in one commit, on condition that its lists still are the
 * ones that were read.
 */
export const createKhopHandler = <Ban, Muc extends MucKhop, Kia extends { readonly id: string }>(
  db: Firestore,
  ben: BenKhop<Ban, Muc, Kia>,
  now: () => Date,
  tunables: Tunables = TUNABLES,
) => {
  const quarantine = async (
    ban: DocumentSnapshot,
    truoc: DocumentSnapshot,
    viSao: readonly string[],
  ): Promise<KhopOutcome> => {
    logger.error('khop.malformed', { ban: ban.ref.path, viSao });
    const batch = db.batch();
    putCachLy(db, batch, { ban, truoc, viSao }, ngayVN(now()));
    batch.delete(ben.chiMuc(ban.id));
    await batch.commit();
    return 'malformed';
  };

  const remove = async (truoc: DocumentSnapshot): Promise<KhopOutcome> => {
    if (!truoc.updateTime) return 'stale';
    const batch = db.batch();
    batch.delete(truoc.ref, { lastUpdateTime: truoc.updateTime });
    batch.delete(ben.chiMuc(truoc.id));
    await batch.commit();
    return 'removed';
  };

  const close = async (ban: DocumentSnapshot, value: Ban, truoc: DocumentSnapshot): Promise<KhopOutcome> => {
    if (!truoc.exists) return 'notOpen';
    const batch = db.batch();
    putClosed(batch, truoc, { ...ben.cuaAi(value), v: versionOf(ban) }, ngayVN(now()));
    batch.delete(ben.chiMuc(ban.id));
    if (truoc.get('cachLy')) batch.delete(cachLyOf(db, ban));
    await batch.commit();
    return 'closed';
  };

  const countProposals = async (id: string): Promise<number> => {
    const proposed = ben.tatCaGoiYKia.where('kia', 'array-contains', id).limit(DEM_DEN);
    return (await proposed.count().get()).data().count;
  };

  /** A bug that one record brings out must not stop the others: it is put aside like a malformed one. */
  const judged = <T>(judge: () => T): T | readonly [viSao: string] => {
    try {
      return judge();
    } catch (error) {
      return [`khop:${error instanceof Error ? error.name : 'unknown'}`];
    }
  };

  const listsOf = (muc: Muc, kia: readonly Kia[], homNay: Ngay): Pick<GoiY, 'goiY' | 'ganDat' | 'kia'> => {
    const byId = new Map(kia.map((one) => [one.id, one]));
    const { goiY, ganDat } = ben.xep(muc, kia, homNay);
    const shown = (all: typeof goiY): CapGoiY[] =>
      all.flatMap((cap) => {
        const one = byId.get(ben.idKia(cap));
        return one ? [ben.cap(cap, one)] : [];
      });
    return { goiY: shown(goiY), ganDat: shown(ganDat), kia: goiY.map(ben.idKia) };
  };

  const compute = async (
    ban: DocumentSnapshot,
    value: Ban,
    truoc: DocumentSnapshot,
    yeuCau: YeuCau,
  ): Promise<KhopOutcome> => {
    const { id } = ban;
    const homNay = ngayVN(now());
    const before = readGoiY(truoc);
    const old = before.ok ? before.value : undefined;
    const ngayDang = old?.ngayDang ?? homNay;
    const soGoiY = await countProposals(id);
    const muc = judged(() => ben.muc(value, { id, ngayDang, soGoiY }));
    if ('length' in muc) return quarantine(ban, truoc, muc);
    const lanTruoc = [...(old?.goiY ?? []), ...(old?.ganDat ?? [])].map((cap) => cap.id);
    const { kho, docLuc } = createKho(db, ben);
    const kia = await timUngVien(muc, lanTruoc, homNay, kho);
    const lists = judged(() => listsOf(muc, kia, homNay));
    if ('length' in lists) return quarantine(ban, truoc, lists);
    const tinhLuc = docLuc() ?? Timestamp.fromDate(now());
    const batch = db.batch();
    putGoiY(batch, truoc, { ...ben.cuaAi(value), ...lists, conTim: true, v: muc.v, ngay: homNay, ngayDang, tinhLuc });
    const isIndexed = old?.conTim === true && old.v === muc.v && !yeuCau.thieuChiMuc;
    const { id: _, ...entry } = muc;
    if (isIndexed) batch.update(ben.chiMuc(id), { soGoiY });
    else batch.set(ben.chiMuc(id), { ...entry, luc: FieldValue.serverTimestamp() });
    if (!truoc.exists || old?.cachLy) batch.delete(cachLyOf(db, ban));
    await batch.commit();
    return 'applied';
  };

  /** Brings the lists up to what the record is now. */
  const bring = async (ban: DocumentSnapshot, truoc: DocumentSnapshot, yeuCau: YeuCau): Promise<KhopOutcome> => {
    if (!ban.exists) return remove(truoc);
    const read = ben.doc(ban);
    const before = readGoiY(truoc);
    const isOfVersion = before.ok && before.value.v >= versionOf(ban);
    const isAside = before.ok && before.value.cachLy === true;
    if (!read.ok) return isOfVersion && isAside ? 'stale' : quarantine(ban, truoc, read.viSao);
    const isMo = ben.isMo(read.value, ngayVN(now()));
    const again = isMo && (yeuCau.lamLai === true || yeuCau.thieuChiMuc === true);
    if (isOfVersion && !isAside && before.value.conTim === isMo && !again) return 'stale';
    return isMo ? compute(ban, read.value, truoc, yeuCau) : close(ban, read.value, truoc);
  };

  /** Whether the lists have this version, or have no need of it: told without another read. */
  const isBehindUs = (event: DocumentSnapshot, truoc: DocumentSnapshot): boolean => {
    if (truoc.exists) return event.exists && versionOf(truoc) >= versionOf(event);
    if (!event.exists) return true;
    const read = ben.doc(event);
    return read.ok && !ben.isMo(read.value, ngayVN(now()));
  };

  const persist = async (id: string, event: DocumentSnapshot | undefined, yeuCau: YeuCau): Promise<KhopOutcome> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const truoc = await ben.goiY(id).get();
        if (event && isBehindUs(event, truoc)) return 'stale';
        return await bring(await ben.ban(id).get(), truoc, yeuCau);
      } catch (error) {
        if (attempt >= tunables.commitAttempts || !isMovedOn(error)) throw error;
      }
    }
  };

  return {
    /** An event of a record; one that brings nothing new ends in one read. */
    handle: (event: DocumentSnapshot): Promise<KhopOutcome> => persist(event.id, event, {}),
    /** The record as it is now, whatever event there was. */
    run: (id: string, yeuCau: YeuCau = {}): Promise<KhopOutcome> => persist(id, undefined, yeuCau),
  };
};
export type KhopHandler = ReturnType<typeof createKhopHandler>;
