import { LC_2024 } from '@core/ke-hoach/index.ts';
import { initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import { phieuAsWritten, putUnits, thonAt } from '../support/engine-world.ts';
import { type FirestoreRest, firestoreRest, SERVER_TIME } from '../support/firestore-rest.ts';
import { type BenchContext, type BenchRow, percentile, range } from './bench.ts';

const SO_THON = 12;
const EMPTY_EVENTS = 1_000;
const GIVE_UP_MS = 15 * 60_000;

const until = async (what: string, isDone: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + GIVE_UP_MS;
  while (!(await isDone())) {
    if (Date.now() > end) throw new Error(`path: gave up waiting for ${what}`);
    await new Promise((done) => setTimeout(done, 500));
  }
};

/** Collectors hand in phiếu with their identity through the rules, a number of them at any moment, for a while. */
const handIn = async (rest: FirestoreRest, prefix: string, inFlight: number, forMs: number) => {
  const collectors = range(SO_THON).map((i) => {
    const diaBan = thonAt(1 + (i % 4), 1 + Math.floor(i / 4));
    const claims = { vaiTro: ['dieuTraVien'], cap: 'thon', danhMuc: diaBan.danhMuc, ma: diaBan.thon, the: 1 };
    return { diaBan, client: rest.as('dtv', claims) };
  });
  const latencies: number[] = [];
  let refused = '';
  let next = 0;
  const start = performance.now();
  const collect = async (): Promise<void> => {
    while (performance.now() - start < forMs && !refused) {
      const n = next;
      next += 1;
      const { diaBan, client } = collectors[n % SO_THON] as (typeof collectors)[number];
      const { phieu, rieng } = phieuAsWritten('daNop', { diaBan }, SERVER_TIME);
      const at = performance.now();
      const { ok, message } = await client.commit(
        { create: `phieu/${prefix}-${100_000 + n}`, data: phieu },
        { create: `phieu/${prefix}-${100_000 + n}/rieng/dinhDanh`, data: rieng },
      );
      if (!ok) refused = message;
      latencies.push(performance.now() - at);
    }
  };
  await Promise.all(range(inFlight).map(collect));
  if (refused) throw new Error(`path: the rules refused a phiếu: ${refused}`);
  const seconds = (performance.now() - start) / 1000;
  return { accepted: latencies.length, perS: latencies.length / seconds, p95: percentile(latencies, 0.95) };
};

const judgedSoFar = async (db: Firestore): Promise<number> =>
  (await db.collection('phieu').where('trangThai', '==', 'choTongHop').count().get()).data().count;

/** Events of a handler that finds nothing to do, through the same queue; the stamp of a last phiếu says that all are through. */
const emptyEventsPerS = async (db: Firestore): Promise<number> => {
  const start = performance.now();
  const writes = range(EMPTY_EVENTS).map((i) => db.doc(`keHoach/khong-${i}`).create({ trong: true }));
  await Promise.all(writes);
  await db.doc('phieu/cuoi-hang-doi').create(phieuAsWritten('nhap', { diaBan: thonAt(1, 1) }).phieu);
  await until('the empty events', async () => (await db.doc('stamps/cuoi-hang-doi').get()).exists);
  return (EMPTY_EVENTS / (performance.now() - start)) * 1000;
};

const measure = async ({ record, progress, minutes }: BenchContext): Promise<void> => {
  const projectId = process.env.GCLOUD_PROJECT ?? '';
  const db = initializeFirestore(initializeApp({ projectId }));
  const rest = firestoreRest(projectId);
  await putUnits(db, 4, 3);
  await db.doc('keHoach/LC-2024').set(LC_2024);
  const warm = await handIn(rest, 'khoi-dong', 4, 2_000);
  await until('the first phiếu', async () => (await judgedSoFar(db)) >= warm.accepted);

  const start = performance.now();
  const half = (minutes * 60_000) / 2;
  const eight = await handIn(rest, 'tam', 8, half);
  progress(`path: ${eight.perS.toFixed(0)}/s accepted with 8 in flight`);
  record('path.accepted_per_s', eight.perS, 'phiếu/s, 8 in flight');
  record('path.accepted_p95_ms', eight.p95, 'ms, 8 in flight');
  const many = await handIn(rest, 'nhieu', 32, half);
  record('path.accepted_per_s_32', many.perS, 'phiếu/s, 32 in flight');
  record('path.accepted_p95_ms_32', many.p95, 'ms, 32 in flight');
  const accepted = eight.accepted + many.accepted;
  progress(`path: waiting for ${accepted} judgements`);
  await until('the judgements', async () => (await judgedSoFar(db)) >= warm.accepted + accepted);
  const judgedPerS = (accepted / (performance.now() - start)) * 1000;
  record('path.judged_per_s', judgedPerS, 'phiếu/s');
  const emptyPerS = await emptyEventsPerS(db);
  record('path.empty_events_per_s', emptyPerS, 'events/s');
  record('path.ratio_to_empty', judgedPerS / emptyPerS, '');

  const board = () => db.doc('rollups/LC-2024:dvhc2024:105').get();
  const expected = warm.accepted + accepted;
  await until('the last fold', async () => (await db.collection('segments').limit(1).get()).empty);
  const counted = (await board()).get('o')?.['tt:choTongHop'] ?? 0;
  record('path.lost', Math.max(0, expected - counted), 'phiếu');
  record('path.doubled', Math.max(0, counted - expected), 'phiếu');
};

export const path: BenchRow = {
  name: 'path',
  prefix: 'path.',
  emulators: 'auth,firestore,functions,pubsub',
  how: `Collectors of ${SO_THON} thôn hand in phiếu with their identity document in one batch through the rules, 8 at a time and then 32 (REST, half of --minutes each), triggers running; judged: until the last phiếu has its verdict, from the first write on. Each phiếu causes two events (its own, and the echo of the verdict) in the emulator's one serial queue. Empty: ${EMPTY_EVENTS} events of a handler that parses and leaves. Lost and doubled: the board of the plan's root against what was accepted.`,
  bars: {
    'path.accepted_per_s': '≥ 240',
    'path.accepted_per_s_32': '≥ 330',
    'path.judged_per_s': '≥ 42',
    'path.ratio_to_empty': '≥ 0.25',
    'path.lost': '0',
    'path.doubled': '0',
  },
  run: measure,
};
