import { type BaoCao, readAtCutoff, type YeuCauBaoCao } from '@core/bao-cao/bao-cao.ts';
import { canonicalJson } from '@core/bao-cao/hash.ts';
import { verifyBaoCao } from '@core/bao-cao/snapshot.ts';
import { HN_2024, LC_2024 } from '@core/ke-hoach/index.ts';
import { rollupId } from '@core/rollup/rollup.ts';
import { THI_TRUONG } from '@core/viec-lam/thi-truong.ts';
import type { Firestore } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { findDue, findMissing } from '../../functions/src/adapters/bao-cao-due.ts';
import { createBaoCaoStore } from '../../functions/src/adapters/bao-cao-store.ts';
import { createBaoCaoWorker } from '../../functions/src/adapters/bao-cao-worker.ts';
import { createWorld } from '../support/engine-world.ts';
import { costOf } from '../support/op-counter.ts';

const options = { planOf: async () => LC_2024, now: () => new Date() };

const putRollup = async (db: Firestore, ma: string, tong: number): Promise<Date> => {
  const { writeTime } = await db.doc(`rollups/${rollupId(LC_2024.id, LC_2024.danhMuc, ma)}`).set({
    o: { tong, daThu: tong, 'nop:2024-10-01': tong },
    con: { [`${ma}-001`]: { ten: 'Tổ 1', o: { tong } } },
  });
  return new Date(writeTime.toMillis() + 1);
};

/** The instants at which figures freeze, in place of midnights of 2024 that no emulator has seen. */
const after = async (instant: Date): Promise<void> => expect.poll(() => Date.now()).toBeGreaterThan(instant.getTime());

const request = (ma: string, ky: string, over: Partial<YeuCauBaoCao> = {}): YeuCauBaoCao => ({
  keHoach: LC_2024.id,
  loaiCoQuan: 'ubndXa',
  cap: 'xa',
  ma,
  ky,
  ten: `Xã ${ma}`,
  chuoi: { tinh: '12', huyen: '105', xa: ma },
  lapBuTu: '2024-08-01',
  ...over,
});

const readReports = async (db: Firestore) =>
  new Map((await db.collection('baoCao').get()).docs.map((doc) => [doc.id, doc.data() as BaoCao] as const));

/** Everything but the moment the document was written. */
const bytes = (reports: Map<string, BaoCao>): string =>
  canonicalJson(Object.fromEntries([...reports].map(([id, { luc: _, ...rest }]) => [id, rest])));

const worldWithHistory = async (name: string, offices: readonly string[]) => {
  const { db, ops } = await createWorld(name);
  const cutoffs = new Map<string, Date>();
  for (const [index, hanNop] of ['2024-08-28', '2024-09-28', '2024-10-28'].entries()) {
    for (const ma of offices) {
      const at = await putRollup(db, ma, (index + 1) * 10);
      cutoffs.set(hanNop, at);
      await after(at);
    }
  }
  for (const ma of offices) await putRollup(db, ma, 999);
  const store = createBaoCaoStore(db, {
    ...options,
    cutoffOf: (hanNop) => cutoffs.get(hanNop) ?? new Date('2024-01-01T00:00:00Z'),
  });
  return { db, ops, store };
};

describe('a snapshot', () => {
  it('is one and has the same bytes, raised in order, late, twice, all at once or out of order (HN-07, QD-0005)', async () => {
    const { db, store } = await worldWithHistory('bc-order', ['90001']);
    for (const ky of ['2024-08', '2024-09', '2024-10']) await store.freeze(request('90001', ky));
    const inOrder = await readReports(db);
    expect([...inOrder.values()].map(({ ky, soLieu }) => [ky, soLieu.o.tong])).toEqual([
      ['2024-08', 10],
      ['2024-09', 20],
      ['2024-10', 30],
    ]);
    for (const report of inOrder.values()) expect(readAtCutoff(report)).toBe(true);

    for (const id of inOrder.keys()) await db.doc(`baoCao/${id}`).delete();
    await putRollup(db, '90001', 5_000);
    const disorder = ['2024-10', '2024-08', '2024-10', '2024-09', '2024-10', '2024-09'];
    await Promise.all(disorder.map((ky) => store.freeze(request('90001', ky))));
    for (const ky of disorder) expect(await store.freeze(request('90001', ky))).toMatchObject({ created: false });
    expect(bytes(await readReports(db))).toBe(bytes(inOrder));
  });

  it('is chained to the period before and stays verifiable', async () => {
    const { db, store } = await worldWithHistory('bc-chain', ['90001']);
    await store.freeze(request('90001', '2024-10'));
    const reports = [...(await readReports(db)).values()];
    expect(reports.map(({ ky }) => ky)).toEqual(['2024-08', '2024-09', '2024-10']);
    expect(reports[0]?.bamTruoc).toBeNull();
    for (const [index, report] of reports.entries()) {
      expect(await verifyBaoCao(report, reports[index - 1])).toBe('dung');
    }
    expect(reports[2] && (await verifyBaoCao({ ...reports[2], bam: 'f'.repeat(64) }))).toBe('saiSoLieu');
  });

  it('costs two reads and one write per office, and a refused repeat writes nothing', async () => {
    const offices = Array.from({ length: 12 }, (_, index) => String(90001 + index));
    const { ops, store } = await worldWithHistory('bc-cost', offices);
    const raise = () => Promise.all(offices.map((ma) => store.freeze(request(ma, '2024-08'))));
    expect(await costOf(ops, raise)).toEqual({ reads: offices.length, writes: offices.length, deletes: 0 });
    const next = () => Promise.all(offices.map((ma) => store.freeze(request(ma, '2024-09'))));
    expect(await costOf(ops, next)).toEqual({ reads: 2 * offices.length, writes: offices.length, deletes: 0 });
    expect((await costOf(ops, next)).writes).toBe(0);
  });

  it('says so where the database no longer keeps the cutoff, and stays as first read', async () => {
    const { db } = await createWorld('bc-late');
    await putRollup(db, '90001', 7);
    const store = createBaoCaoStore(db, { ...options, now: () => new Date('2024-08-28T00:00:00Z') });
    const { id } = await store.freeze(request('90001', '2024-08'));
    await putRollup(db, '90001', 8);
    await store.freeze(request('90001', '2024-08'));
    const report = (await db.doc(`baoCao/${id}`).get()).data() as BaoCao;
    expect(report).toMatchObject({
      chotLuc: '2024-08-27T17:00:00.000Z',
      trangThai: 'choNop',
      soLieu: { o: { tong: 7 } },
    });
    expect(readAtCutoff(report)).toBe(false);
    expect(await verifyBaoCao(report)).toBe('dung');
  });

  it.each([
    ['no rollup', undefined],
    ['a rollup that nothing was folded into yet', { ten: 'Xã 90001' }],
  ])('is all zeros for an office with %s', async (name, rollup) => {
    const { db } = await createWorld(`bc-zero-${name.length}`);
    if (rollup) await db.doc(`rollups/${rollupId(LC_2024.id, LC_2024.danhMuc, '90001')}`).set(rollup);
    const { id } = await createBaoCaoStore(db, options).freeze(request('90001', '2024-08'));
    expect((await db.doc(`baoCao/${id}`).get()).get('soLieu')).toEqual({
      o: {},
      con: {},
      quaHan: 0,
      trongKy: { daNop: 0, daNhapTin: 0 },
    });
  });
});

describe('the report of an employment centre (HN-10)', () => {
  const CUTOFFS = ['2024-08-28', '2024-09-28', '2024-10-28'];
  const ofCentre = (ky: string): YeuCauBaoCao => ({
    ...{ keHoach: HN_2024.id, loaiCoQuan: 'ttdvvl', cap: 'tinh', ma: '01', ky, ten: 'Hà Nội' },
    ...{ chuoi: { tinh: '01' }, lapBuTu: '2024-08-01' },
  });
  /** The market after so many placements, each in the period of its report and followed up in the next. */
  const putMarket = async (db: Firestore, n: number): Promise<Date> => {
    const cells = CUTOFFS.slice(0, n).map((hanNop, i) => ({
      [`bc:${hanNop.slice(0, 7)}:nhan`]: 10 + i,
      [`bc:${hanNop.slice(0, 7)}:cho`]: 1,
      [`bc:${hanNop.slice(0, 7)}:td:conLam`]: 2 * i,
    }));
    const path = `rollups/${rollupId(THI_TRUONG, HN_2024.danhMuc, '01')}`;
    const { writeTime } = await db.doc(path).set({ o: Object.assign({ nhan: 10 * n }, ...cells), con: {} });
    return new Date(writeTime.toMillis() + 1);
  };

  it('is one and has the same bytes, raised in order, late, twice, all at once or out of order', async () => {
    const { db, ops } = await createWorld('bc-trung-tam');
    const cutoffs = new Map<string, Date>();
    for (const [index, hanNop] of CUTOFFS.entries()) {
      const at = await putMarket(db, index + 1);
      cutoffs.set(hanNop, at);
      await after(at);
    }
    // What the plan's own board counts is of phiếu, and goes into no report of the centre.
    await db.doc(`rollups/${rollupId(HN_2024.id, HN_2024.danhMuc, '01')}`).set({ o: { tong: 5_000 }, con: {} });
    const store = createBaoCaoStore(db, {
      planOf: async () => HN_2024,
      now: () => new Date(),
      cutoffOf: (hanNop) => cutoffs.get(hanNop) ?? new Date('2024-01-01T00:00:00Z'),
    });
    await store.freeze(ofCentre('2024-08'));
    expect(await costOf(ops, () => store.freeze(ofCentre('2024-09')))).toEqual({ reads: 2, writes: 1, deletes: 0 });
    await store.freeze(ofCentre('2024-10'));
    const ours = async () => new Map([...(await readReports(db))].filter(([, { ky }]) => ky >= '2024-08'));
    const inOrder = await ours();
    expect([...inOrder.values()].map(({ ky, quyTac, soLieu }) => [ky, quyTac, soLieu.viecLam, soLieu.quaHan])).toEqual([
      ['2024-08', 'BV-1', { gioiThieu: 0, nhan: 10, theoDoi: {}, chuaHoi: 1 }, 1],
      ['2024-09', 'BV-1', { gioiThieu: 0, nhan: 11, theoDoi: { conLam: 2 }, chuaHoi: 1 }, 2],
      ['2024-10', 'BV-1', { gioiThieu: 0, nhan: 12, theoDoi: { conLam: 4 }, chuaHoi: 1 }, 3],
    ]);
    for (const report of inOrder.values()) {
      expect(await verifyBaoCao(report)).toBe('dung');
      expect(report.soLieu.o).not.toHaveProperty('tong');
    }

    for (const id of (await readReports(db)).keys()) await db.doc(`baoCao/${id}`).delete();
    await putMarket(db, 3);
    const disorder = ['2024-10', '2024-08', '2024-10', '2024-09', '2024-09'];
    await Promise.all(disorder.map((ky) => store.freeze(ofCentre(ky))));
    for (const ky of disorder) expect(await store.freeze(ofCentre(ky))).toMatchObject({ created: false });
    expect(bytes(await ours())).toBe(bytes(inOrder));
  });
});

describe('what is due', () => {
  const name = ({ loaiCoQuan, ma, ky }: YeuCauBaoCao) => `${loaiCoQuan}-${ma} ${ky}`;
  const OFFICES = ['congAnHuyen-105', 'phongLaoDong-105', 'ubndXa-90001', 'ubndXa-90002'];

  it('is asked of every office of the plan, those without phiếu too', async () => {
    const { db } = await createWorld('bc-due');
    expect((await findDue(db, '2024-10-28')).map(name).sort()).toEqual(OFFICES.map((office) => `${office} 2024-10`));
    expect((await findDue(db, '2024-12-15')).map(name).sort()).toEqual(OFFICES.map((office) => `${office} 2024`));
    expect(await findDue(db, '2024-10-27')).toEqual([]);
  });

  it('makes up for whatever was missed in 60 days, and only that', async () => {
    const { db } = await createWorld('bc-missing');
    const store = createBaoCaoStore(db, options);
    const missing = async () => (await findMissing(db, '2024-10-29')).map(name).sort();
    const all = OFFICES.flatMap((office) => [`${office} 2024-09`, `${office} 2024-10`]).sort();
    expect(await missing()).toEqual(all);
    await store.freeze(request('90001', '2024-09', { lapBuTu: '2024-09-01' }));
    expect(await missing()).toEqual(all.filter((one) => one !== 'ubndXa-90001 2024-09'));
    for (const one of await findMissing(db, '2024-10-29')) await store.freeze(one);
    expect(await missing()).toEqual([]);
  });

  it('costs two counts a row on a day when nothing is missing, however many communes', async () => {
    const { db, ops } = await createWorld('bc-quiet', { soXa: 60, soThon: 1 });
    const store = createBaoCaoStore(db, options);
    for (const one of await findMissing(db, '2024-08-30')) await store.freeze(one);
    const rows = LC_2024.lichBaoCao.filter(({ chuKy }) => chuKy === 'thang').length;
    const { reads, writes } = await costOf(ops, () => findMissing(db, '2024-08-30'));
    expect(writes).toBe(0);
    expect(reads).toBeLessThanOrEqual(1 + 2 * rows);
  });
});

describe('the worker', () => {
  const message = (messageId: string, body: unknown) => ({
    messageId,
    data: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)).toString('base64'),
  });

  it('sets a poison message aside at once and serves the others', async () => {
    const { db } = await createWorld('bc-poison');
    const worker = createBaoCaoWorker(db, createBaoCaoStore(db, options));
    await worker(message('m1', '{not json'));
    await worker(message('m2', { keHoach: 'LC-2024', ky: '2024-13' }));
    await worker(message('m3', request('90001', '2024-07')));
    await worker(message('m4', request('90001', '2024-08')));
    const setAside = await db.collection('cachLy').get();
    expect(setAside.docs.map(({ id }) => id)).toEqual(['baoCao:m1', 'baoCao:m2', 'baoCao:m3']);
    expect(setAside.docs.map((doc) => doc.get('soLan'))).toEqual([1, 1, 1]);
    expect([...(await readReports(db)).keys()]).toEqual(['LC-2024:ubndXa-90001:2024-08']);
  });

  it('asks for a failing message again four times and then lets it go', async () => {
    const { db } = await createWorld('bc-attempts');
    const broken = { freeze: () => Promise.reject(new Error('unavailable')) };
    const worker = createBaoCaoWorker(db, broken);
    const deliver = () => worker(message('m1', request('90001', '2024-08')));
    for (let attempt = 1; attempt <= 4; attempt += 1) await expect(deliver()).rejects.toThrow('unavailable');
    await deliver();
    expect((await db.doc('cachLy/baoCao:m1').get()).data()).toMatchObject({
      soLan: 5,
      viSao: ['LC-2024:ubndXa-90001:2024-08', 'Error'],
    });
  });
});
