import { bangKeId } from '@core/bang-ke/bang-ke.ts';
import { DONG_MOI_LO, type Dong } from '@core/nhap/nhap.ts';
import { type Firestore, GrpcStatus } from 'firebase-admin/firestore';
import { createWorld } from '../support/engine-world.ts';
import { aRow, createNhapWorld } from '../support/nhap-world.ts';
import type { Hook } from '../support/op-counter.ts';
import { type BenchRow, medianOf, range } from './bench.ts';

const THON = 6;
/** Chunks at each end of the file whose times are compared: ten thousand rows of five hundred. */
const END = 20;
/** One row of so many cannot be taken in: no name, or a day that does not exist. */
const BAD = 50;
const isBad = (i: number): boolean => i % BAD === BAD - 1;

/** Rows of one xã in households of four, spread over its thôn; their number in the file is two more than their place. */
const people = (count: number): Dong['o'][] =>
  range(count).map((i) => {
    const thon = `90001-00${1 + (i % THON)}`;
    if (!isBad(i)) return aRow(i, { thon });
    return aRow(i, { thon, ...(i % (2 * BAD) < BAD ? { hoTen: undefined } : { ngaySinh: '31/02/1985' }) });
  });

/** Events that never come after the one whose function is killed. */
const LOST = 5;

/** Cuts off what is running after so many more commits, as a function that dies is. */
const createKill = () => {
  const plan = { commits: Number.POSITIVE_INFINITY };
  const hook: Hook = async (method, call) => {
    const answer = await call();
    if (method === 'commit') plan.commits -= 1;
    if (plan.commits === 0) throw Object.assign(new Error('killed'), { code: GrpcStatus.UNAVAILABLE });
    return answer;
  };
  return { plan, hook };
};

/** The numbers of all rows that the chunks list as faulty. */
const listedBad = async (db: Firestore, id: string): Promise<ReadonlySet<number>> => {
  const chunks = await db.collection(`nhap/${id}/lo`).select('ketQua.loiDong').get();
  return new Set(chunks.docs.flatMap((lo) => (lo.get('ketQua.loiDong') as { so: number }[]).map(({ so }) => so)));
};

const rateOf = (seconds: readonly number[]): number => DONG_MOI_LO / medianOf(seconds);

export const importRoster: BenchRow = {
  name: 'import',
  prefix: 'import.',
  emulators: 'firestore',
  heap: '3g',
  how: 'A roster of --rows people of one xã (100,000 unless said otherwise), every fiftieth row faulty, chunks of 500 one after the other, through the handler in-process. Linear: the median chunk of the last 10,000 rows against that of the first (after 5,000 rows of another xã to warm up). Halfway the function dies inside a chunk, between two of its commits, and the events of the next 5 chunks are lost; a new instance sweeps them up. Then every event comes once more, and the first 10,000 rows come again in another file: documents of the roster and of person keys written by that are counted.',
  bars: {
    'import.rows_per_s': '',
    'import.rows_per_s_first_10k': '',
    'import.rows_per_s_last_10k': '',
    'import.last_10k_ratio': '≥ 0.8',
    'import.rows_lost': '0',
    'import.bad_rows_unlisted': '0',
    'import.good_rows_listed': '0',
    'import.writes_of_second_time': '0',
  },
  run: async ({ record, progress, rows }) => {
    const kill = createKill();
    const { db, ops } = await createWorld('bench-import', { soXa: 2, soThon: THON, hook: kill.hook });
    const nhap = createNhapWorld(db);
    const others = range(5_000).map((i) => aRow(900_000 + i, { thon: `90002-00${1 + (i % THON)}` }));
    await nhap.bringIn(others, { diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '90002' } });

    const { id, los } = await nhap.upload(people(rows));
    const seconds: number[] = [];
    const take = async (chunks: readonly string[]): Promise<void> => {
      for (const lo of chunks) {
        const start = performance.now();
        await nhap.deliver(id, lo);
        seconds.push((performance.now() - start) / 1_000);
        if (seconds.length % END === 0) progress(`  ${seconds.length} of ${los.length} chunks`);
      }
    };
    const half = Math.floor(los.length / 2);
    await take(los.slice(0, half));
    kill.plan.commits = 2;
    const cut = await nhap.deliver(id, los[half] ?? '').then(
      () => 'done',
      () => 'killed',
    );
    if (cut !== 'killed') throw new Error('The chunk was to be cut off.');
    kill.plan.commits = Number.POSITIVE_INFINITY;
    await take(los.slice(half + 1 + LOST));
    const swept = await createNhapWorld(db, () => new Date('2024-08-20T04:00:00Z')).may.sweep();
    progress(`  ${swept} chunks swept up`);

    const written = () => ops.of('nguoi', 'dinhDanh').writes;
    const before = written();
    for (const lo of los) await nhap.deliver(id, lo);
    const copy = await nhap.bringIn(people(Math.min(rows - 1, END * DONG_MOI_LO)), { tenTep: 'lưu lại.xlsx' }, 400);
    progress(`  again: ${JSON.stringify((await nhap.nhap(copy.id))?.dem)}`);

    const roster = db.collection(`bangKe/${bangKeId('LC-2024', 'dvhc2024', '90001')}/nguoi`);
    const lines = (await roster.count().get()).data().count;
    const bad = range(rows).filter(isBad);
    const listed = await listedBad(db, id);
    const dem = (await nhap.nhap(id))?.dem;
    const [first, last] = [rateOf(seconds.slice(0, END)), rateOf(seconds.slice(-END))];
    record(
      'import.rows_per_s',
      (seconds.length * DONG_MOI_LO) / seconds.reduce((a, b) => a + b, 0),
      `rows/s, ${rows} rows`,
    );
    record('import.rows_per_s_first_10k', first, 'rows/s');
    record('import.rows_per_s_last_10k', last, 'rows/s');
    record('import.last_10k_ratio', last / first, 'ratio');
    record('import.rows_lost', rows - bad.length - lines, 'rows');
    record(
      'import.bad_rows_unlisted',
      bad.filter((i) => !listed.has(i + 2)).length + Math.abs(bad.length - dem.loi),
      'rows',
    );
    record('import.good_rows_listed', listed.size - bad.length, 'rows');
    record('import.writes_of_second_time', written() - before, 'writes');
  },
};
