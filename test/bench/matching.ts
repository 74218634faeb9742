import { addDays } from '@core/shared/ngay.ts';
import { xepNguoi, xepViec } from '@core/viec-lam/khop.ts';
import { timUngVien } from '@core/viec-lam/ung-vien.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { createKhoTrongBoNho } from '../support/kho-khop.ts';
import { createKhopWorld } from '../support/khop-world.ts';
import { type CachXep, doKhop, tyLeLac } from '../support/nhan-khop/do-nhan.ts';
import type { TapNhan } from '../support/nhan-khop/mau.ts';
import { TAP_CHINH } from '../support/nhan-khop/tap-chinh.ts';
import { TAP_GIU_LAI } from '../support/nhan-khop/tap-giu-lai.ts';
import { costOf } from '../support/op-counter.ts';
import type { BenchContext, BenchRow } from './bench.ts';
import { HOM_NAY, lapLai, makeSoDangKy, pickMau, type SoDangKy } from './matching-register.ts';

const SO_NGUOI = 20_000;
const SO_VIEC = 5_000;
const LON = 4;
/** Records of each side whose reads are counted on the emulator, which scans the index for every question. */
const DO_THAT = 5;
const DO_NHO = 150;
const DO_HAY = 40;
const DEM = 7;
/** What the handler reads beside the candidates: the lists, the record, the count of proposals. */
const CUA_MINH = 3;

const khop: CachXep = (nguoi, viec) => {
  const { goiY, ganDat } = xepViec(nguoi, viec, HOM_NAY);
  return [...goiY, ...ganDat].map((cap) => cap.viec);
};
const khopDu: CachXep = (nguoi, viec) => xepViec(nguoi, viec, HOM_NAY).goiY.map((cap) => cap.viec);
/** What a list without matching offers: the same group of occupations in a tỉnh he named, the newest first. */
const danhSach: CachXep = (nguoi, viec) =>
  viec
    .filter(
      (one) =>
        one.nhomNghe === nguoi.nhomNghe &&
        one.noiLam.some(({ tinh }) => nguoi.noiLam.some((wish) => wish.tinh === tinh)),
    )
    .toSorted((a, b) => b.ngayDang.localeCompare(a.ngayDang))
    .map(({ id }) => id);

const judge = ({ record }: BenchContext): void => {
  const sets: readonly [string, TapNhan][] = [
    ['', TAP_GIU_LAI],
    ['_tuned', TAP_CHINH],
  ];
  for (const [name, tap] of sets) {
    const ours = doKhop(tap, khop);
    const plain = doKhop(tap, danhSach);
    record(`matching.ndcg10${name}`, ours.ndcg10, 'share of the best order');
    record(`matching.p3${name}`, ours.p3, 'share of the first three');
    record(`matching.ndcg10${name}_plain`, plain.ndcg10, 'share of the best order');
    record(`matching.p3${name}_plain`, plain.p3, 'share of the first three');
    record(`matching.wrong${name}`, tyLeLac(tap, khopDu), 'share of pairs proposed');
    record(`matching.wrong${name}_plain`, tyLeLac(tap, danhSach), 'share of pairs proposed');
  }
};

/** Reads of records on the emulator, first worked out and then again with lists of their own. */
const readsOnTheWire = async (so: SoDangKy, { progress }: BenchContext): Promise<number[]> => {
  const world = createKhopWorld('bench-matching');
  const { db, ops } = world;
  const writer = db.bulkWriter({ throttling: false });
  const luc = FieldValue.serverTimestamp();
  const put = (name: string, { id, muc }: { id: string; muc: object }) => {
    const { id: _, ...entry } = muc as { id: string };
    return writer.set(db.doc(`${name}/${id}`), { ...entry, luc });
  };
  const written = [...so.viec.map((one) => put('chiMucViec', one)), ...so.nguoi.map((one) => put('chiMucNguoi', one))];
  await Promise.all([...written, writer.close()]);
  progress(`matching: ${written.length} entries written`);
  const khopHandler = world.newKhop();
  const reads: number[] = [];
  const count = async (path: string, ban: object, run: (id: string, again: object) => Promise<unknown>) => {
    await db.doc(path).set({ ...ban, luc });
    const id = path.split('/')[1] ?? '';
    for (const again of [{}, { lamLai: true }]) {
      const cost = await costOf(ops, () => run(id, again));
      reads.push(cost.reads);
    }
    progress(`matching: ${path} ${reads.slice(-2).join(', ')} reads`);
  };
  for (const { id, ban } of pickMau(so.viec, DO_THAT)) await count(`viecTimNguoi/${id}`, ban, khopHandler.viec.run);
  for (const { id, ban } of pickMau(so.nguoi, DO_THAT)) await count(`nguoiTimViec/${id}`, ban, khopHandler.nguoi.run);
  return reads;
};

/** The same on the index in memory, for many records of each side, on two days. */
const readsInMemory = async (so: SoDangKy): Promise<number[]> => {
  const index = { viec: so.viec.map(({ muc }) => muc), nguoi: so.nguoi.map(({ muc }) => muc) };
  const kho = { viec: createKhoTrongBoNho(index.viec, () => 0), nguoi: createKhoTrongBoNho(index.nguoi, () => 0) };
  const reads: number[] = [];
  for (const { muc } of pickMau(so.viec, DO_NHO)) {
    let ids: readonly string[] = [];
    for (const homNay of [HOM_NAY, addDays(HOM_NAY, 1)]) {
      const before = kho.nguoi.reads();
      const { goiY, ganDat } = xepNguoi(muc, await timUngVien(muc, ids, homNay, kho.nguoi.kho), HOM_NAY);
      reads.push(kho.nguoi.reads() - before + CUA_MINH);
      ids = [...goiY, ...ganDat].map((cap) => cap.nguoi);
    }
  }
  for (const { muc } of pickMau(so.nguoi, DO_NHO)) {
    let ids: readonly string[] = [];
    for (const homNay of [HOM_NAY, addDays(HOM_NAY, 1)]) {
      const before = kho.viec.reads();
      const { goiY, ganDat } = xepViec(muc, await timUngVien(muc, ids, homNay, kho.viec.kho), HOM_NAY);
      reads.push(kho.viec.reads() - before + CUA_MINH);
      ids = [...goiY, ...ganDat].map((cap) => cap.viec);
    }
  }
  return reads;
};

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** What a bounded search gives up: points of the twenty it shows, as a share of those of the twenty best of the whole register. */
const pointsFound = async (so: SoDangKy): Promise<{ readonly dau: number; readonly sau: number }> => {
  const index = so.viec.map(({ muc }) => muc);
  const { kho } = createKhoTrongBoNho(index, () => 0);
  const points = (all: readonly { readonly diem: number }[]) => all.reduce((sum, { diem }) => sum + diem, 0);
  const dau: number[] = [];
  const sau: number[] = [];
  for (const { muc } of pickMau(so.nguoi, DO_HAY)) {
    const best = points(xepViec(muc, index, HOM_NAY).goiY);
    if (best === 0) continue;
    let ids: readonly string[] = [];
    for (let dem = 0; dem <= DEM; dem += 1) {
      const { goiY, ganDat } = xepViec(muc, await timUngVien(muc, ids, addDays(HOM_NAY, dem), kho), HOM_NAY);
      ids = [...goiY, ...ganDat].map((cap) => cap.viec);
      if (dem === 0) dau.push(points(goiY) / best);
      if (dem === DEM) sau.push(points(goiY) / best);
    }
  }
  return { dau: mean(dau), sau: mean(sau) };
};

export const matching: BenchRow = {
  name: 'matching',
  prefix: 'matching.',
  emulators: 'firestore',
  how: `Two sets of 20 seekers × 24 vacancies with real-life titles, all 960 pairs labelled 0–3 as a placement officer would before any score was looked at; scores were adjusted on one (\`_tuned\`), the plain names are the other, which was kept back. Order: what meets every condition, then near misses; a seeker with nothing labelled counts for neither figure; p3 is of the places among the first three that could hold a pair labelled 2 or 3. \`wrong\`: of the pairs proposed as meeting everything, those labelled 0. \`_plain\`: the same group of occupations in a tỉnh he named, the newest first. Reads: the most one record cost, counted on the wire with ${SO_NGUOI.toLocaleString('en-US')} seekers and ${SO_VIEC.toLocaleString('en-US')} vacancies of one tỉnh, ${DO_THAT} of each side, half of them of the most crowded work, first worked out and again with lists of their own. The emulator scans, so that register ${LON} times over is asked in memory, by an index that a test holds to Firestore's answers: ${DO_NHO} of each side on two days, beside as many of the register of before. Points: of the 20 a seeker is shown, against the 20 best of all ${SO_VIEC.toLocaleString('en-US')}, the first time and after ${DEM} nights.`,
  bars: {
    'matching.reads': '≤ 300',
    'matching.reads_100k': '≤ 300',
    'matching.reads_mean_25k': '',
    'matching.reads_mean_100k': '',
    'matching.ndcg10': '',
    'matching.p3': '',
  },
  run: async (context) => {
    const { record, progress } = context;
    judge(context);
    const so = await makeSoDangKy(SO_NGUOI, SO_VIEC);
    progress(`matching: ${so.nguoi.length} seekers and ${so.viec.length} vacancies are open`);
    const { dau, sau } = await pointsFound(so);
    record('matching.points_first', dau, 'share of the best 20');
    record(`matching.points_after_${DEM}_nights`, sau, 'share of the best 20');
    const small = await readsInMemory(so);
    record('matching.reads_mean_25k', mean(small), 'reads, in memory');
    const large = await readsInMemory(lapLai(so, LON));
    record('matching.reads_mean_100k', mean(large), 'reads, in memory');
    record('matching.reads_100k', Math.max(...large), 'reads, in memory');
    record('matching.reads', Math.max(...(await readsOnTheWire(so, context))), 'reads');
  },
};
