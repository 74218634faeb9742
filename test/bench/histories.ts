import { Phieu } from '@core/phieu/phieu.ts';
import { TRANG_THAI, type TrangThai } from '@core/phieu/workflow.ts';
import { contributionOf } from '@core/rollup/contribution.ts';
import { deltaOf, subtractCells, sumDeltas } from '@core/rollup/delta.ts';
import { expandDelta } from '@core/rollup/fold.ts';
import type { OSoLieu } from '@core/rollup/rollup.ts';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type { Engine } from '../../functions/src/adapters/engine.ts';
import { createWorld, phieuAsWritten, thonAt, type World } from '../support/engine-world.ts';
import { type BenchRow, chunksOf, createRandom, range } from './bench.ts';
import { putMany } from './burst.ts';

const HISTORIES = 20_000;
const AT_ONCE = 400;
const INSTANCES = 3;
const KILLED = 0.02;

type Random = () => number;
const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
const shuffle = <T>(random: Random, items: readonly T[]): T[] =>
  items
    .map((item) => [random(), item] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, item]) => item);

/** One to four versions of each phiếu, all written before any event is delivered: every version but the last is late. */
const writeHistories = async (world: World, random: Random): Promise<DocumentSnapshot[]> => {
  const ids = range(HISTORIES).map((i) => `phieu-${100_000 + i}`);
  const diaBanOf = (i: number) => thonAt(1 + (i % 20), 1 + (Math.floor(i / 20) % 6));
  const versions = await putMany(world, ids, (_id, i) => phieuAsWritten('nhap', { diaBan: diaBanOf(i) }));
  let alive = versions;
  for (const share of [0.8, 0.5, 0.3]) {
    const next: DocumentSnapshot[] = [];
    for (const part of chunksOf(
      alive.filter(() => random() < share),
      AT_ONCE,
    )) {
      const batch = world.db.batch();
      for (const { ref, ...before } of part.map((s) => ({ ref: s.ref, snapshot: s }))) {
        batch.update(ref, world.nextVersion(before.snapshot, pick<TrangThai>(random, TRANG_THAI)));
      }
      await batch.commit();
      next.push(...(await world.db.getAll(...part.map(({ ref }) => ref))));
    }
    versions.push(...next);
    alive = next;
  }
  return versions;
};

/** Counters that differ from a recount of the phiếu as they stand. */
const countWrong = async (world: World): Promise<number> => {
  const truth = sumDeltas(
    (await world.db.collection('phieu').get()).docs.map((doc) =>
      deltaOf(undefined, contributionOf(Phieu.parse(doc.data()))),
    ),
  );
  const right = expandDelta(truth, () => 'huyen');
  const rollups = new Map((await world.db.collection('rollups').get()).docs.map((doc) => [doc.id, doc]));
  let wrong = 0;
  for (const id of new Set([...right.keys(), ...rollups.keys()])) {
    const stored = (path: string[]): OSoLieu => path.reduce((at, key) => at?.[key], rollups.get(id)?.data()) ?? {};
    const pairs = [[right.get(id)?.o ?? {}, stored(['o'])] as const];
    for (const ma of Object.keys(right.get(id)?.con ?? {}))
      pairs.push([right.get(id)?.con[ma] ?? {}, stored(['con', ma, 'o'])]);
    for (const [a, b] of pairs) wrong += Object.keys(subtractCells(a, b)).length;
  }
  return wrong;
};

const runHistories = async (name: string, lost: number, progress: (text: string) => void) => {
  const random = createRandom(20_240_801 + lost * 100);
  const chaos = { isOn: false, kills: 0 };
  /** A process dies at a call to Firestore: half of the time the call had taken effect. */
  const hook = async (_method: string, call: () => Promise<unknown>): Promise<unknown> => {
    const dies = chaos.isOn && random() < KILLED;
    if (dies) chaos.kills += 1;
    if (dies && random() < 0.5) throw new Error('killed');
    const answer = await call();
    if (dies) throw new Error('killed');
    return answer;
  };
  const world = await createWorld(name, { soXa: 20, soThon: 6, hook });
  progress(`${name}: writing ${HISTORIES} histories`);
  const versions = await writeHistories(world, random);
  const delivered = versions.filter(() => random() >= lost);
  const events = shuffle(random, [...delivered, ...delivered.filter(() => random() < 0.3)]);
  progress(`${name}: ${events.length} deliveries of ${versions.length} events`);

  const instances: Engine[] = range(INSTANCES).map(() => world.newEngine());
  chaos.isOn = true;
  /** The platform delivers again, to some instance, until the handler succeeds. */
  const deliver = async (snapshot: DocumentSnapshot): Promise<void> => {
    for (;;) {
      const i = Math.floor(random() * INSTANCES);
      try {
        await instances[i]?.handler.handle({ snapshot });
        return;
      } catch {
        instances[i] = world.newEngine();
      }
    }
  };
  for (const [n, part] of chunksOf(events, AT_ONCE).entries()) {
    await Promise.all(part.map(deliver));
    if (n % 5 === 0) await Promise.allSettled([instances[0]?.foldAll(), instances[1]?.foldAll()]);
    if (n % 25 === 0) progress(`${name}: ${n * AT_ONCE} delivered, ${chaos.kills} kills`);
  }
  chaos.isOn = false;
  await world.newEngine().foldAll();
  return world;
};

/** What both rows do; each has an emulator to itself, whose memory one of them fills. */
const HOW = `${HISTORIES} random histories of 1–4 versions through the real handler on the Firestore emulator: all versions shuffled over all phiếu, 30 % delivered twice, three instances at once, ${KILLED * 100} % of all calls to Firestore killed before or after they took effect, folds running against each other.`;

export const histories: BenchRow = {
  name: 'histories',
  emulators: 'firestore',
  how: `${HOW} Wrong: cells of any rollup that differ from a recount of the phiếu.`,
  bars: { 'histories.wrong_counters': '0' },
  run: async ({ record, progress }) => {
    record('histories.wrong_counters', await countWrong(await runHistories('histories', 0, progress)), 'cells');
  },
};

export const lostHistories: BenchRow = {
  name: 'lostHistories',
  emulators: 'firestore',
  how: 'The same with other histories, of whose events 10 % are lost: before and after one sweep.',
  bars: { 'histories.wrong_before_sweep': '', 'histories.wrong_after_sweep': '0' },
  run: async ({ record, progress }) => {
    const world = await runHistories('histories-lossy', 0.1, progress);
    record('histories.wrong_before_sweep', await countWrong(world), 'cells');
    await world.newEngine().sweep.run();
    record('histories.wrong_after_sweep', await countWrong(world), 'cells');
  },
};
