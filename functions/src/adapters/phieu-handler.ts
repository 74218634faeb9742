import { type DocumentSnapshot, FieldValue, type Firestore, GrpcStatus } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { isToRecognise, viecSauCua } from '../core/nguoi-lao-dong/viec-sau.ts';
import type { Phieu } from '../core/phieu/phieu.ts';
import { sumDeltas } from '../core/rollup/delta.ts';
import { inTurns } from '../core/shared/in-turns.ts';
import { ngayVN } from '../core/shared/ngay.ts';
import type { Catalogue } from './catalogue.ts';
import { createGroupQueue } from './group-queue.ts';
import { codeOf, isMovedOn } from './grpc-errors.ts';
import type { Khoa } from './khoa-dinh-danh.ts';
import { type NguoiCanNhan, readNguoi } from './nhan-nguoi.ts';
import { createOwnVersions } from './own-versions.ts';
import { paths } from './paths.ts';
import { createEffects, type Effect, type Known, type Version } from './phieu-effect.ts';
import { type Entry, gather, type Incoming, isNewer } from './phieu-entry.ts';
import { buocOf, readPhieu, readRieng, readStamp } from './read-documents.ts';
import type { SoDinhDanh } from './so-dinh-danh.ts';
import type { ViecSau, VuaGhi } from './trung/viec-sau.ts';
import { TUNABLES, type Tunables } from './tunables.ts';

/** What the handling came to: `applied` wrote something, `stale` found it done before. */
export type Outcome = 'applied' | 'stale' | 'own';

export type PhieuHandlerOptions = {
  readonly db: Firestore;
  readonly now: () => Date;
  readonly khoa: Khoa;
  /** Asks for a fold soon; called after commits and for events that may have been cut off before they could ask. */
  readonly requestFold: () => Promise<void>;
  readonly catalogue: Catalogue;
  readonly viecSau: Pick<ViecSau, 'owe' | 'run' | 'flush'>;
  readonly tunables?: Tunables;
};

/** An effect, and what to do with the phiếu should Firestore refuse it for what it is. */
type Decided = Effect & VuaGhi & { readonly aside: () => Effect };

/** What a group comes to: an effect for each entry, and the keys of persons they share. */
type Group = { readonly effects: readonly (Decided | undefined)[]; readonly so: SoDinhDanh };

const versionOf = (snapshot: DocumentSnapshot): Version => {
  const read = readPhieu(snapshot);
  return { id: snapshot.id, snapshot, phieu: read.ok ? read.value : undefined, viSao: read.ok ? [] : read.viSao };
};

/**
 * Judges, journals and counts phiếu. Everything one phiếu causes is in one commit, on condition that its stamp is still
 * the one that was read: after a crash anywhere a second delivery leads to the same state.
 */
export const createPhieuHandler = (options: PhieuHandlerOptions) => {
  const { db, now, khoa, requestFold, catalogue, viecSau, tunables = TUNABLES } = options;
  const at = paths(db);
  const effects = createEffects(db);
  const own = createOwnVersions(tunables.ownVersions);

  const isToJudge = (snapshot: DocumentSnapshot): boolean => snapshot.get('trangThai') === 'daNop';

  const decide = (version: Version, { newest, late }: Entry, known: Known): Effect | undefined => {
    const { snapshot, phieu } = version;
    if (!snapshot.exists) return effects.removed(version, known);
    const passed = isNewer(snapshot.updateTime, newest.snapshot.updateTime) ? [newest, ...late] : late;
    const older = passed.flatMap((item) => versionOf(item.snapshot).phieu ?? []);
    const { stampVersion } = known;
    const isDone = stampVersion !== undefined && !isNewer(snapshot.updateTime, stampVersion);
    const again = newest.force === true && !isNewer(stampVersion, snapshot.updateTime);
    if (isDone && !again) return effects.journalOnly([...older, ...(phieu ? [phieu] : [])], version.id, known);
    if (!phieu) return again && known.stamp?.cachLy ? undefined : effects.quarantined(version, known, version.viSao);
    return effects.applied(version, phieu, older, known);
  };

  /** A bug that one document brings out must not stop the others: it is put aside like a malformed one. */
  const decideSafely = (version: Version, entry: Entry, known: Known): Effect | undefined => {
    try {
      const effect = decide(version, entry, known);
      if (!version.phieu && version.snapshot.exists && effect) {
        logger.error('phieu.malformed', { phieu: version.id, issues: version.viSao });
      }
      return effect;
    } catch (error) {
      const viSao = [`handler:${error instanceof Error ? error.name : 'unknown'}`];
      logger.error('phieu.judgeFailed', { phieu: version.id, viSao });
      return effects.quarantined(version, known, viSao);
    }
  };

  const facts = async (phieu: Phieu | undefined): Promise<Pick<Known, 'keHoach' | 'donVi' | 'homNay'>> => {
    const homNay = ngayVN(now());
    if (!phieu) return { keHoach: undefined, donVi: 'khong', homNay };
    const isJudged = phieu.trangThai === 'daNop';
    const [keHoach, isKnown] = await Promise.all([
      catalogue.keHoach(phieu.keHoach),
      isJudged ? catalogue.isKnown(phieu.diaBan) : true,
    ]);
    return { keHoach, donVi: isKnown ? 'co' : 'khong', homNay };
  };

  /** Reads what the entries need and decides on each in turn. `anew`: the phiếu itself too, in its present version. */
  const effectsOf = async (entries: readonly Entry[], anew: boolean): Promise<Group> => {
    const needs = entries.map(({ id, newest }) => [
      at.stamp(id),
      ...(isToRecognise(buocOf(newest.snapshot)) || anew ? [at.rieng(id)] : []),
      ...(anew || !newest.snapshot.exists ? [at.phieu(id)] : []),
    ]);
    const snapshots = new Map((await db.getAll(...needs.flat())).map((s) => [s.ref.path, s]));
    const read = await Promise.all(
      entries.map(async (entry) => {
        const { id, newest } = entry;
        const version = versionOf(snapshots.get(at.phieu(id).path) ?? newest.snapshot);
        const stampSnapshot = snapshots.get(at.stamp(id).path);
        if (!stampSnapshot) throw new Error('stamp.notRead');
        const stampRead = readStamp(stampSnapshot);
        const stamp = stampRead.ok ? stampRead.value : undefined;
        const rieng = snapshots.get(at.rieng(id).path);
        const riengRead = rieng?.exists ? readRieng(rieng) : undefined;
        const known = {
          stamp,
          stampVersion: stamp ? (stamp.phienBan ?? stampSnapshot.updateTime) : undefined,
          stampSnapshot,
          rieng: riengRead?.ok ? riengRead.value : undefined,
          ...(await facts(version.phieu)),
        };
        return { entry, version, known };
      }),
    );
    const nguoi = await readNguoi(
      db,
      khoa,
      read.flatMap(({ version: { id, phieu }, known }): NguoiCanNhan[] => (phieu ? [{ id, phieu, ...known }] : [])),
    );
    const decided = read.map(({ entry, version, known }) => {
      const { id, phieu, snapshot } = version;
      const person = phieu && isToRecognise(buocOf(snapshot)) ? nguoi.recognise({ id, phieu, ...known }) : undefined;
      const all: Known = { ...known, nguoi: person };
      const effect = decideSafely(version, entry, all);
      if (effect?.sau) nguoi.note(id, effect.sau.trangThai);
      if (effect?.thay) nguoi.note(effect.thay, 'thayThe');
      nguoi.so.apply(effect?.doiChiem ?? []);
      const { rieng } = known;
      const isNew = person?.ky !== undefined && rieng !== undefined && effect?.sau !== undefined;
      const fresh = isNew
        ? { id, phieu: effect.sau, rieng, ky: person.ky, kia: person.kia, bangKe: person.bangKe }
        : undefined;
      const { stamp } = known;
      const boSot = phieu !== undefined && stamp !== undefined && phieu.v > stamp.v + 1;
      const moiNhan = isNew || (boSot && stamp.o.daThu === undefined);
      const viec = effect?.sau ? viecSauCua(effect.sau, { moiNhan, boSot }) : [];
      return (
        effect && { ...effect, viec, nguoi: fresh, aside: () => effects.quarantined(version, all, ['commit:refused']) }
      );
    });
    return { effects: decided, so: nguoi.so };
  };

  const commit = async (list: readonly (Effect & Partial<VuaGhi>)[], so?: SoDinhDanh): Promise<void> => {
    const batch = db.batch();
    for (const effect of list) effect.write(batch);
    so?.write(batch);
    const delta = sumDeltas(list.map((effect) => effect.delta));
    if (Object.keys(delta).length > 0) {
      batch.create(at.newSegment(), { luc: FieldValue.serverTimestamp(), delta: JSON.stringify(delta) });
    }
    const noteOwed = viecSau.owe(
      batch,
      list.map(({ id, viec = [], nguoi }) => ({ id, viec, nguoi })),
    );
    const [result] = await batch.commit();
    noteOwed();
    for (const { id, writesPhieu } of list) if (writesPhieu && result) own.add(id, result.writeTime);
  };

  /** One phiếu in a commit of its own, read anew before each attempt. */
  const handleAlone = async (entry: Entry): Promise<Outcome> => {
    for (let attempt = 1; ; attempt += 1) {
      const {
        effects: [effect],
        so,
      } = await effectsOf([entry], true);
      if (!effect) return 'stale';
      try {
        await commit([effect], so);
        return 'applied';
      } catch (error) {
        if (codeOf(error) === GrpcStatus.INVALID_ARGUMENT) {
          logger.error('phieu.commitRefused', { phieu: entry.id });
          await commit([effect.aside()]);
          return 'applied';
        }
        if (attempt >= tunables.commitAttempts || !isMovedOn(error)) throw error;
      }
    }
  };

  /** One commit for all; refused, everything is read anew and tried once more together, then each alone. */
  const handleGroup = async (
    entries: readonly Entry[],
    anew = false,
  ): Promise<Map<string, PromiseSettledResult<Outcome>>> => {
    const { effects: decided, so } = await effectsOf(entries, anew);
    const list = decided.filter((effect) => effect !== undefined);
    const done = (i: number): PromiseSettledResult<Outcome> => ({
      status: 'fulfilled',
      value: decided[i] ? 'applied' : 'stale',
    });
    try {
      if (list.length > 0) await commit(list, so);
      return new Map(entries.map(({ id }, i) => [id, done(i)]));
    } catch (error) {
      if (isMovedOn(error) && !anew) return handleGroup(entries, true);
      if (!isMovedOn(error) && codeOf(error) !== GrpcStatus.INVALID_ARGUMENT) throw error;
      const results = await inTurns(entries, tunables.retryWidth, handleAlone);
      return new Map(entries.map(({ id }, i) => [id, results[i] ?? done(i)]));
    }
  };

  const work = async (items: readonly Incoming[]): Promise<PromiseSettledResult<Outcome>[]> => {
    const isOwn = ({ snapshot, force }: Incoming) => !force && own.has(snapshot.id, snapshot.updateTime);
    const entries = gather(items.filter((item) => !isOwn(item)));
    const outcomes = entries.length > 0 ? await handleGroup(entries) : new Map<string, PromiseSettledResult<Outcome>>();
    if (entries.length > 0) await requestFold();
    return items.map(
      (item) => (!isOwn(item) && outcomes.get(item.snapshot.id)) || { status: 'fulfilled', value: 'own' },
    );
  };

  const queue = createGroupQueue(work, {
    ...tunables,
    maxWeight: tunables.groupWrites,
    maxItems: tunables.groupEvents,
    weigh: ({ snapshot }) => (isToJudge(snapshot) ? 5 : 2),
  });

  return {
    handle: async (item: Incoming): Promise<Outcome> => {
      const outcome = await queue(item);
      await viecSau.run(item.snapshot, outcome === 'own');
      return outcome;
    },
    flush: viecSau.flush,
  };
};
export type PhieuHandler = ReturnType<typeof createPhieuHandler>;
