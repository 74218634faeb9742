import {
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  type Timestamp,
  type WriteBatch,
} from 'firebase-admin/firestore';
import { isInside } from '../core/dia-ban/dia-ban.ts';
import type { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import { chiemSau, type DoiChiem } from '../core/nguoi-lao-dong/chiem-so.ts';
import { judge, movedByFunction, type NextVersion, NOTHING_SEEN } from '../core/phieu/judge.ts';
import type { Phieu, PhieuRieng } from '../core/phieu/phieu.ts';
import { type Contribution, contributionOf } from '../core/rollup/contribution.ts';
import { type Delta, deltaOf } from '../core/rollup/delta.ts';
import type { NguoiNhanRa } from './nhan-nguoi.ts';
import { paths } from './paths.ts';
import type { Stamp } from './read-documents.ts';

/** A version of a phiếu whose event came, as far as it could be read. */
export type Version = {
  readonly id: string;
  readonly snapshot: DocumentSnapshot;
  readonly phieu: Phieu | undefined;
  readonly viSao: readonly string[];
};

/** What is known at the moment of deciding. */
export type Known = {
  readonly stamp: Stamp | undefined;
  readonly stampVersion: Timestamp | undefined;
  readonly stampSnapshot: DocumentSnapshot;
  readonly rieng: PhieuRieng | undefined;
  readonly keHoach: KeHoach | undefined;
  readonly donVi: 'co' | 'khong';
  readonly homNay: string;
  readonly nguoi: NguoiNhanRa | undefined;
};

/** What one phiếu puts into a commit: its writes, and what they change in the rollups. */
export type Effect = {
  readonly id: string;
  readonly delta: Delta;
  readonly writesPhieu: boolean;
  /** The phiếu as it is afterwards, and what changes on the keys of persons. */
  readonly sau?: Phieu;
  readonly doiChiem?: readonly DoiChiem[];
  /** The phiếu it took the place of. */
  readonly thay?: string | undefined;
  readonly write: (batch: WriteBatch) => void;
};

/** Gaps longer than this are not owed: such a history was imported, not missed. */
const MAX_OWED = 50;
const now = () => FieldValue.serverTimestamp();

const nhatKyOf = (phieu: Phieu, luc: Phieu['luc'] | FieldValue = phieu.luc) => ({
  v: phieu.v,
  tu: phieu.tuTrangThai,
  den: phieu.trangThai,
  boi: phieu.suaBoi,
  luc,
  lucMay: phieu.lucMay,
  lyDo: phieu.lyDo,
  loi: phieu.loi,
  diaBan: phieu.diaBan,
  ...(phieu.bienBan && { bienBan: phieu.bienBan }),
});

const contributionOfStamp = (stamp: Stamp | undefined): Contribution | undefined =>
  stamp?.khoa ? { khoa: stamp.khoa, o: stamp.o } : undefined;

/** Nothing counts under a plan nobody wrote or outside the area of its plan; an operator sees why. */
const countedAs = (phieu: Phieu, keHoach: KeHoach | undefined): { counted?: Contribution; viSao: string[] } => {
  if (!keHoach) return { viSao: ['keHoach:unknown'] };
  const covers = isInside(phieu.diaBan, { danhMuc: keHoach.danhMuc, ...keHoach.goc });
  return covers ? { counted: contributionOf(phieu), viSao: [] } : { viSao: ['diaBan:outsidePlan'] };
};

const owedAfter = (stamp: Stamp | undefined, v: number, journalled: readonly number[]): number[] => {
  const last = stamp?.v ?? 0;
  const gap = v - last - 1;
  const skipped = gap > 0 && gap <= MAX_OWED ? Array.from({ length: gap }, (_, i) => last + 1 + i) : [];
  return [...(stamp?.thieu ?? []), ...skipped].filter((n) => !journalled.includes(n)).slice(-MAX_OWED);
};

type StampFields = Omit<Stamp, 'luc' | 'phienBan' | 'cachLy' | 'thieu' | 'dd'> & {
  readonly luc: Stamp['luc'] | FieldValue;
  readonly phienBan: Timestamp | undefined;
  readonly thieu: readonly number[];
  readonly cachLy: boolean;
  readonly dd: Stamp['dd'];
};

export const createEffects = (db: Firestore) => {
  const at = paths(db);

  /** Writes the stamp on condition that it still is the one that was read. */
  const putStamp = (
    batch: WriteBatch,
    id: string,
    known: Known,
    { phienBan, thieu, cachLy, dd, ...rest }: StampFields,
  ): void => {
    const { updateTime } = known.stampSnapshot;
    const optional = { phienBan, thieu: thieu.length > 0 ? thieu : undefined, cachLy: cachLy || undefined, dd };
    const present = Object.entries(optional).filter(([, value]) => value !== undefined);
    if (!updateTime) batch.create(at.stamp(id), { ...rest, ...Object.fromEntries(present) });
    else {
      const fields = Object.entries(optional).map(([key, value]) => [key, value ?? FieldValue.delete()]);
      batch.update(at.stamp(id), { ...rest, ...Object.fromEntries(fields) }, { lastUpdateTime: updateTime });
    }
  };

  const putQuarantine = (batch: WriteBatch, id: string, known: Known, viSao: readonly string[]): void => {
    batch.set(
      at.cachLy(id),
      {
        duongDan: at.phieu(id).path,
        viSao,
        soLan: FieldValue.increment(1),
        lanCuoi: now(),
        ...(!known.stamp?.cachLy && { lanDau: now() }),
      },
      { merge: true },
    );
  };

  const putPhieu = (batch: WriteBatch, { snapshot, id }: Version, from: Phieu, next: NextVersion): void => {
    if (!snapshot.updateTime) return;
    const entered = next.trangThai === from.trangThai ? {} : { [`moc.${next.trangThai}`]: now() };
    const parted = from.trungVoi && !next.trungVoi ? { trungVoi: FieldValue.delete() } : {};
    batch.update(at.phieu(id), { ...next, ...entered, ...parted, luc: now() }, { lastUpdateTime: snapshot.updateTime });
    batch.set(at.nhatKy(id, next.v), nhatKyOf({ ...from, ...next }, now()));
  };

  /** A version that cannot be read, or that makes the judge fail, counts for nothing and waits in quarantine. */
  const quarantined = (version: Version, known: Known, viSao: readonly string[]): Effect => {
    const { stamp, stampVersion } = known;
    const raw = version.snapshot.data() ?? {};
    const phienBan = version.snapshot.updateTime ?? version.snapshot.readTime ?? stampVersion;
    return {
      id: version.id,
      delta: deltaOf(contributionOfStamp(stamp), undefined),
      writesPhieu: false,
      write: (batch) => {
        putStamp(batch, version.id, known, {
          phienBan,
          v: Number.isSafeInteger(raw.v) ? raw.v : (stamp?.v ?? 0),
          luc: typeof raw.luc?.toMillis === 'function' ? raw.luc : (stamp?.luc ?? now()),
          khoa: null,
          o: {},
          han: stamp?.han ?? {},
          thieu: stamp?.thieu ?? [],
          cachLy: true,
          dd: stamp?.dd,
        });
        putQuarantine(batch, version.id, known, viSao);
      },
    };
  };

  /** A phiếu that is gone counts for nothing; its stamp stays, so that events of its past change nothing. */
  const removed = (version: Version, known: Known): Effect | undefined => {
    const { stamp } = known;
    if (!stamp?.khoa) return undefined;
    const phienBan = version.snapshot.readTime;
    return {
      id: version.id,
      delta: deltaOf(contributionOfStamp(stamp), undefined),
      writesPhieu: false,
      write: (batch) =>
        putStamp(batch, version.id, known, {
          ...stamp,
          khoa: null,
          o: {},
          phienBan,
          thieu: [],
          cachLy: false,
          dd: stamp.dd,
        }),
    };
  };

  /** Late events only bring the journal lines that are still owed. */
  const journalOnly = (late: readonly Phieu[], id: string, known: Known): Effect | undefined => {
    const { stamp } = known;
    const owed = late.filter(({ v }) => stamp?.thieu?.includes(v));
    if (!stamp || owed.length === 0) return undefined;
    const thieu = (stamp.thieu ?? []).filter((n) => !owed.some(({ v }) => v === n));
    return {
      id,
      delta: {},
      writesPhieu: false,
      write: (batch) => {
        for (const phieu of owed) batch.set(at.nhatKy(id, phieu.v), nhatKyOf(phieu));
        putStamp(batch, id, known, {
          ...stamp,
          phienBan: known.stampVersion,
          thieu,
          cachLy: stamp.cachLy === true,
          dd: stamp.dd,
        });
      },
    };
  };

  /** The phiếu written anew takes the place of the returned one; whoever still holds the old one is refused by the table (LC-06). */
  const putReplaced = (batch: WriteBatch, id: string, known: Known): void => {
    const { thay } = known.nguoi ?? {};
    if (!thay?.snapshot.updateTime) return;
    const { ref, updateTime } = thay.snapshot;
    const next = movedByFunction(thay.phieu, 'thayThe', known, { trungVoi: id });
    batch.update(ref, { ...next, 'moc.thayThe': now(), luc: now() }, { lastUpdateTime: updateTime });
  };

  const applied = (version: Version, phieu: Phieu, late: readonly Phieu[], known: Known): Effect | undefined => {
    const { stamp } = known;
    const { id } = version;
    const next = judge(phieu, { ...known, seen: stamp ?? NOTHING_SEEN });
    const last: Phieu = next ? { ...phieu, ...next } : phieu;
    const { chiem, doi } = chiemSau(id, last, stamp?.dd, known.nguoi);
    const replaces = next !== undefined && (next.trangThai === 'choTongHop' || next.trangThai === 'khongDoi');
    const { counted, viSao } = countedAs(last, known.keHoach);
    const delta = deltaOf(contributionOfStamp(stamp), counted);
    const cachLy = viSao.length > 0;
    const isSeen = stamp !== undefined && stamp.v >= last.v && (stamp.cachLy === true) === cachLy;
    if (isSeen && Object.keys(delta).length === 0) return undefined;
    const lines =
      phieu.v > (stamp?.v ?? 0)
        ? [...late.filter(({ v }) => v > (stamp?.v ?? 0) || stamp?.thieu?.includes(v)), phieu]
        : [];
    return {
      id,
      delta,
      writesPhieu: next !== undefined,
      sau: last,
      doiChiem: doi,
      thay: replaces ? known.nguoi?.thay?.snapshot.id : undefined,
      write: (batch) => {
        for (const line of lines) batch.set(at.nhatKy(id, line.v), nhatKyOf(line));
        if (next) putPhieu(batch, version, phieu, next);
        if (replaces) putReplaced(batch, id, known);
        putStamp(batch, id, known, {
          phienBan: next ? undefined : version.snapshot.updateTime,
          v: last.v,
          luc: next ? now() : (phieu.luc as Timestamp),
          khoa: counted?.khoa ?? null,
          o: counted?.o ?? {},
          han: last.han,
          thieu: owedAfter(
            stamp,
            phieu.v,
            lines.map(({ v }) => v),
          ),
          cachLy,
          dd: chiem,
        });
        if (cachLy) putQuarantine(batch, id, known, viSao);
        else if (stamp?.cachLy) batch.delete(at.cachLy(id));
      },
    };
  };

  return { quarantined, removed, journalOnly, applied };
};
