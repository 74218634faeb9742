import { type DocumentSnapshot, type Firestore, GrpcStatus, Timestamp } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { boO, dongDuocGiu, giuDongTu } from '../../core/nhap/giu-dong.ts';
import {
  type DemNhap,
  type KetQuaLo,
  KetQuaLo as KetQuaLoSchema,
  Lo,
  readDong,
  refusedLo,
  sumDem,
  sumKetQua,
} from '../../core/nhap/nhap.ts';
import { LOAI_NHAP_VIEC } from '../../core/nhap/nhap-viec.ts';
import { TepNhap } from '../../core/nhap/tep-nhap.ts';
import { ngayVN, startOfNgay } from '../../core/shared/ngay.ts';
import { codeOf, isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import { issuesOf } from '../read-documents.ts';
import type { BoXuLy, TepDoc, XuLyLo } from './xu-ly-lo.ts';

/** What the handling of an event came to. */
export type LoOutcome = 'applied' | 'stale' | 'finished' | 'waiting';

const PASSING: readonly unknown[] = [
  GrpcStatus.UNAVAILABLE,
  GrpcStatus.DEADLINE_EXCEEDED,
  GrpcStatus.RESOURCE_EXHAUSTED,
  GrpcStatus.INTERNAL,
  GrpcStatus.CANCELLED,
];
/** Worth another try: the fault lies with the moment, not with the rows. */
const isPassing = (error: unknown): boolean => PASSING.includes(codeOf(error)) || isMovedOn(error);

const sameDem = (a: DemNhap | undefined, b: DemNhap): boolean =>
  a !== undefined && (Object.keys(b) as (keyof DemNhap)[]).every((key) => a[key] === b[key]);

/** A file that has had nothing for so long was given up by its owner. */
const SWEPT_DAYS = 7;
const SWEPT_FILES = 100;
const STUCK_MS = 5 * 60_000;
/** Files whose cells one sweep takes away. */
const EXPIRED_FILES = 10;

/**
 * Takes in files, chunk by chunk, whatever their kind. A chunk in state `cho` is applied and gets its result; a chunk
 * that has its result lets the file be summed up. Every step can be repeated, so an event may come twice, late or never.
 */
export const createMayNhap = (db: Firestore, xuLy: BoXuLy, now: () => Date = () => new Date()) => {
  const at = paths(db);

  const readNhap = (snapshot: DocumentSnapshot): TepDoc | undefined => {
    const { data, error } = TepNhap.safeParse(snapshot.data());
    if (data && snapshot.createTime) return { ...data, id: snapshot.id, moLuc: snapshot.createTime };
    logger.error('nhap.malformed', { nhap: snapshot.id, issues: error ? issuesOf(error) : [] });
    return undefined;
  };

  const rowsOf = (lo: DocumentSnapshot): readonly unknown[] => {
    const raw: unknown = lo.get('dong');
    return Array.isArray(raw) ? raw : [];
  };

  const judgeLo = async (nhap: TepDoc | undefined, snapshot: DocumentSnapshot): Promise<KetQuaLo> => {
    const parsed = Lo.safeParse(snapshot.data());
    const rows = rowsOf(snapshot);
    if (!nhap || !parsed.success) return refusedLo('NT01', rows);
    const handler = xuLy[nhap.loai] as XuLyLo<TepDoc> | undefined;
    const { dong, khac } = readDong(parsed.data.dong);
    const rest = sumKetQua(khac);
    if (!handler) return refusedLo('NT02', rows);
    try {
      const done =
        dong.length > 0 ? await handler(db, nhap, { id: snapshot.id, boi: parsed.data.boi, dong }) : sumKetQua([]);
      return { ...done, ...sumDem([done, rest]), loiDong: [...done.loiDong, ...rest.loiDong] };
    } catch (error) {
      if (isPassing(error)) throw error;
      logger.error('nhap.loFailed', { nhap: nhap.id, lo: snapshot.id, loi: error instanceof Error ? error.name : '' });
      return refusedLo('NT02', rows);
    }
  };

  const applyLo = async (nhapId: string, snapshot: DocumentSnapshot): Promise<LoOutcome> => {
    if (!snapshot.updateTime) return 'stale';
    const nhap = readNhap(await at.nhap(nhapId).get());
    const ketQua = await judgeLo(nhap, snapshot);
    const dong = dongDuocGiu(rowsOf(snapshot), ketQua);
    const next = { trangThai: 'xong', ketQua, ...(dong && { dong }) };
    try {
      await snapshot.ref.update(next, { lastUpdateTime: snapshot.updateTime });
      return 'applied';
    } catch (error) {
      if (isMovedOn(error)) return 'stale';
      throw error;
    }
  };

  /** Sums up a file whose chunks all have their results. */
  const finish = async (nhapId: string): Promise<LoOutcome> => {
    const ref = at.nhap(nhapId);
    const snapshot = await ref.get();
    const nhap = snapshot.updateTime && readNhap(snapshot);
    if (!nhap || !snapshot.updateTime || nhap.trangThai === 'hetHan') return 'stale';
    const done = at.allLo(nhapId).where('trangThai', '==', 'xong');
    if ((await done.count().get()).data().count < nhap.soLo) return 'waiting';
    const parts = await at.allLo(nhapId).select('trangThai', 'ketQua').get();
    const dem = parts.docs.flatMap((lo): DemNhap[] => {
      const ketQua = KetQuaLoSchema.safeParse(lo.get('ketQua'));
      return lo.get('trangThai') === 'xong' && ketQua.success ? [ketQua.data] : [];
    });
    if (dem.length < nhap.soLo) return 'waiting';
    const sum = sumDem(dem);
    if (nhap.trangThai === 'xong' && sameDem(nhap.dem, sum)) return 'stale';
    try {
      await ref.update({ trangThai: 'xong', dem: sum }, { lastUpdateTime: snapshot.updateTime });
      return 'finished';
    } catch (error) {
      if (isMovedOn(error)) return 'stale';
      throw error;
    }
  };

  /** One event of a chunk: what counts is how the chunk is now, not what the event says. */
  const handleLo = async (nhapId: string, loId: string): Promise<LoOutcome> => {
    const snapshot = await at.lo(nhapId, loId).get();
    if (!snapshot.exists) return 'stale';
    return snapshot.get('trangThai') === 'xong' ? finish(nhapId) : applyLo(nhapId, snapshot);
  };

  /** Chunks whose event was lost, and files that were not summed up. Returns how many chunks it applied. */
  const sweep = async (): Promise<number> => {
    const since = Timestamp.fromMillis(now().getTime() - SWEPT_DAYS * 24 * 3_600_000);
    const until = Timestamp.fromMillis(now().getTime() - STUCK_MS);
    let applied = 0;
    for (const trangThai of ['dangXuLy', 'dangTai']) {
      const open = at.allNhap.where('trangThai', '==', trangThai).where('luc', '>=', since).where('luc', '<', until);
      for (const file of (await open.orderBy('luc', 'desc').limit(SWEPT_FILES).get()).docs) {
        const stuck = await at.allLo(file.id).where('trangThai', '==', 'cho').get();
        for (const lo of stuck.docs) {
          const outcome = await applyLo(file.id, lo).catch((error: unknown): LoOutcome => {
            logger.warn('nhap.sweepFailed', { nhap: file.id, lo: lo.id, ma: codeOf(error) });
            return 'stale';
          });
          if (outcome === 'applied') applied += 1;
        }
        await finish(file.id).catch((error: unknown) => {
          logger.warn('nhap.sweepFailed', { nhap: file.id, ma: codeOf(error) });
        });
      }
    }
    if (applied > 0) logger.warn('nhap.swept', { applied });
    return applied;
  };

  /**
   * Takes the cells of files of people's registrations away once nobody has changed them for long; the file says so last,
   * so that one cut off is found again. Returns of how many files; one that somebody mends meanwhile stays, and one that
   * fails waits for the next sweep.
   */
  const expire = async (): Promise<number> => {
    const before = Timestamp.fromDate(startOfNgay(giuDongTu(ngayVN(now()))));
    const old = at.allNhap
      .where('loai', 'in', LOAI_NHAP_VIEC)
      .where('trangThai', 'in', ['dangTai', 'dangXuLy', 'xong'])
      .where('luc', '<', before);
    const { docs } = await old.orderBy('luc').limit(EXPIRED_FILES).get();
    let expired = 0;
    for (const { id, ref, updateTime } of docs) {
      try {
        for (const lo of (await at.allLo(id).get()).docs)
          await lo.ref.update({ dong: rowsOf(lo).map(boO) }, { lastUpdateTime: lo.updateTime });
        await ref.update({ trangThai: 'hetHan' }, { lastUpdateTime: updateTime });
        expired += 1;
      } catch (error) {
        if (!isMovedOn(error)) logger.error('nhap.expireFailed', { nhap: id, ma: codeOf(error) });
      }
    }
    if (expired > 0) logger.info('nhap.expired', { tep: expired });
    return expired;
  };

  return { handleLo, finish, sweep, expire };
};
export type MayNhap = ReturnType<typeof createMayNhap>;
