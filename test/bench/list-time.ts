import { addDays } from '@core/shared/ngay.ts';
import { initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import { phieuAsWritten, thonAt } from '../support/engine-world.ts';
import { type BenchRow, medianOf, range } from './bench.ts';

const LISTED = 8_300;
const PAGE = 50;
/** Until the emulator's JVM has compiled what it runs. */
const WARM = 60;
const TIMED = 40;

type Doc = Record<string, unknown>;

/** Milliseconds of one page of a queue, by due day, in a collection of that many documents. */
const measureList = async (db: Firestore, collection: string, shape: (phieu: Doc) => Doc): Promise<number> => {
  const writer = db.bulkWriter({ throttling: false });
  const at = range(LISTED).map((i) => {
    const { phieu } = phieuAsWritten('daNop', { diaBan: thonAt(1 + (i % 4), 1) });
    const waiting = { ...phieu, trangThai: 'choKiemTra', hanXuLy: addDays('2024-10-01', i % 30) };
    return writer.create(db.doc(`${collection}/hang-cho-${10_000 + i}`), shape(waiting));
  });
  await Promise.all([Promise.all(at), writer.close()]);
  const page = db
    .collection(collection)
    .where('diaBan.danhMuc', '==', 'dvhc2024')
    .where('diaBan.xa', '==', thonAt(1, 1).xa)
    .where('trangThai', '==', 'choKiemTra')
    .orderBy('hanXuLy')
    .limit(PAGE + 1);
  const times: number[] = [];
  for (const _ of range(WARM + TIMED)) {
    const start = performance.now();
    await page.get();
    times.push(performance.now() - start);
  }
  return medianOf(times.slice(WARM));
};

export const listTime: BenchRow = {
  name: 'listTime',
  emulators: 'firestore',
  how: `Median of ${TIMED} pages of ${PAGE} rows (after ${WARM} to warm up) by due day, one xã and one state, from ${LISTED} phiếu, read whole by the admin SDK. The emulator has no indexes and scans the collection for each, so the time is its own and not Firestore's: the second figure is that page's time over the time of the same page of documents that hold nothing but the fields asked for, which no list can go below here.`,
  bars: { 'list.page_ms_at_8300': '≤ 62', 'list.page_over_bare_at_8300': '' },
  run: async ({ record }) => {
    const db = initializeFirestore(initializeApp({ projectId: process.env.GCLOUD_PROJECT ?? '' }));
    const page = await measureList(db, 'phieu', (phieu) => phieu);
    const bare = await measureList(db, 'tran', ({ diaBan, trangThai, hanXuLy }) => ({ diaBan, trangThai, hanXuLy }));
    record('list.page_ms_at_8300', page, 'ms');
    record('list.page_over_bare_at_8300', page / bare, 'times');
  },
};
