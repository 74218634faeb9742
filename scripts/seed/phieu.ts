import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { checkBaiLam } from '@core/phieu/checks.ts';
import { stampHan } from '@core/phieu/clock.ts';
import { type BaiLam, Phieu, splitBaiLam } from '@core/phieu/phieu.ts';
import { ngayVN, startOfNgay } from '@core/shared/ngay.ts';
import { FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { seedBangKe } from './bang-ke.ts';
import { type Buoc, planMoves } from './duong-di.ts';
import { addLoiGhi } from './loi-ghi.ts';
import { makeBaiLam, type NoiSinhSong } from './nguoi.ts';
import { createProgress } from './progress.ts';
import type { Random } from './random.ts';
import { policeUid } from './tai-khoan.ts';

export type ThonDemo = { readonly diaBan: DiaBan; readonly noi: NoiSinhSong; readonly dieuTraVien: string };
type Viec = { readonly id: string; readonly moves: readonly Buoc[]; readonly thon: string; readonly nguoi: BaiLam };

const instantOn = (ngay: string, hour: number): Timestamp =>
  Timestamp.fromMillis(Math.min(startOfNgay(ngay).getTime() + hour * 3_600_000, Date.now() - 1000));

const laDoiTuong = (plan: KeHoach, bai: BaiLam): boolean =>
  !(plan.doiTuong.boKhongThamGia && bai.hdkt === '3') && !(plan.doiTuong.boLucLuongVuTrang && bai.nhomNghe === 'LLVT');

const makeDoiTuong = (random: Random, plan: KeHoach, noi: NoiSinhSong, ngay: string): BaiLam => {
  let bai = makeBaiLam(random, noi, ngay);
  while (!laDoiTuong(plan, bai)) bai = makeBaiLam(random, noi, ngay);
  return bai;
};

/** A day of the collection window that is not in the future. */
const pickNgay = (random: Random, plan: KeHoach, homNay: string): string => {
  const den = plan.cuaSo.den < homNay ? plan.cuaSo.den : homNay;
  const days = Math.max(0, (Date.parse(den) - Date.parse(plan.cuaSo.tu)) / 86_400_000);
  return new Date(Date.parse(plan.cuaSo.tu) + random.int(0, days) * 86_400_000).toISOString().slice(0, 10);
};

/**
 * Hands in `count` generated phiếu the way a collector's phone does, lets the real triggers judge them, then moves the
 * accepted ones through the plan's stages as the officials would. The first thôn also gets its roster, with some people
 * nobody has met yet.
 */
export const seedPhieu = async (
  db: Firestore,
  random: Random,
  plan: KeHoach,
  thon: readonly ThonDemo[],
  options: { readonly count: number; readonly tyLeLoi: number },
): Promise<void> => {
  const homNay = ngayVN(new Date());
  const viec = await handIn(db, random, plan, thon, options, homNay);
  await waitUntilJudged(db, plan, viec.length);
  await moveThrough(db, plan, viec);
  const [first] = thon;
  if (!first) return;
  const daGap = viec.filter((each) => each.thon === first.diaBan.thon).map(({ nguoi }) => nguoi);
  const chuaGap = Array.from({ length: Math.ceil(daGap.length / 4) }, () =>
    makeDoiTuong(random, plan, first.noi, homNay),
  );
  await seedBangKe(db, plan, first.diaBan, [...daGap, ...chuaGap]);
};

/** The soft warnings an interviewer confirms on the form before handing in. */
const confirmedWarnings = (keHoach: KeHoach, bai: BaiLam, homNay: string): string[] => [
  ...new Set(
    checkBaiLam(bai, { keHoach, homNay })
      .filter(({ muc }) => muc === 'canhBao')
      .map(({ ma }) => ma),
  ),
];

const handIn = async (
  db: Firestore,
  random: Random,
  plan: KeHoach,
  thon: readonly ThonDemo[],
  { count, tyLeLoi }: { readonly count: number; readonly tyLeLoi: number },
  homNay: string,
): Promise<readonly Viec[]> => {
  const progress = createProgress(`${plan.id} · nộp phiếu`, count);
  const viec: Viec[] = [];
  for (let start = 0; start < count; start += 200) {
    const batch = db.batch();
    for (let i = start; i < Math.min(count, start + 200); i++) {
      const { diaBan, noi, dieuTraVien } = random.pick(thon);
      const ngay = pickNgay(random, plan, homNay);
      const dung = makeDoiTuong(random, plan, noi, ngay);
      const bai = random.chance(tyLeLoi) ? addLoiGhi(random, dung) : dung;
      const { phieu, dinhDanh } = splitBaiLam(bai);
      const id = `gia${plan.id.replace('-', '')}${random.digits(12)}`;
      const ref = db.doc(`phieu/${id}`);
      const daNop = instantOn(ngay, random.int(8, 18));
      batch.create(ref, {
        ...phieu,
        keHoach: plan.id,
        mau: plan.mauPhieu,
        diaBan,
        trangThai: 'daNop',
        tuTrangThai: null,
        v: 1,
        boi: dieuTraVien,
        suaBoi: dieuTraVien,
        nguon: 'phongVan',
        ngayPhongVan: ngay,
        xacNhan: confirmedWarnings(plan, bai, homNay),
        loi: [],
        lyDo: null,
        moc: { daNop },
        ...stampHan(plan, { trangThai: 'daNop', moc: { daNop: ngayVN(daNop) }, han: {} }, ngayVN(daNop)),
        luc: FieldValue.serverTimestamp(),
        lucMay: daNop.toDate().toISOString(),
      });
      batch.create(ref.collection('rieng').doc('dinhDanh'), { ...dinhDanh, diaBan, boi: dieuTraVien });
      viec.push({ id, moves: planMoves(random, plan, ngay, homNay), thon: diaBan.thon, nguoi: dung });
    }
    await batch.commit();
    progress.show(Math.min(count, start + 200));
  }
  return viec;
};

const waitUntilJudged = async (db: Firestore, plan: KeHoach, total: number): Promise<void> => {
  const waiting = db.collection('phieu').where('keHoach', '==', plan.id).where('trangThai', '==', 'daNop').count();
  const progress = createProgress(`${plan.id} · máy kiểm tra`, total);
  let left = total;
  for (let still = 0; still < 120; ) {
    const now = (await waiting.get()).data().count;
    progress.show(total - now);
    if (now === 0) return;
    still = now < left ? 0 : still + 1;
    left = now;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`${left} phiếu chưa được kiểm tra sau 2 phút không tiến triển. Xem nhật ký bộ mô phỏng Functions.`);
};

const moveThrough = async (db: Firestore, plan: KeHoach, viec: readonly Viec[]): Promise<void> => {
  const total = viec.reduce((sum, { moves }) => sum + moves.length, 0);
  const progress = createProgress(`${plan.id} · chuyển qua các chặng`, total);
  let done = 0;
  for (let round = 0; viec.some(({ moves }) => moves.length > round); round++) {
    const moving = viec.filter(({ moves }) => moves.length > round);
    for (let start = 0; start < moving.length; start += 200) {
      const chunk = moving.slice(start, start + 200);
      await moveChunk(db, plan, chunk, round);
      done += chunk.length;
      progress.show(done);
    }
  }
  progress.show(total);
};

const moveChunk = async (db: Firestore, plan: KeHoach, chunk: readonly Viec[], round: number): Promise<void> => {
  const snapshots = await db.getAll(...chunk.map(({ id }) => db.doc(`phieu/${id}`)));
  const batch = db.batch();
  snapshots.forEach((snapshot, i) => {
    const buoc = chunk[i]?.moves[round];
    const phieu = Phieu.parse(snapshot.data());
    if (!buoc || phieu.trangThai !== buoc.row.from) return;
    const { to } = buoc.row;
    const moc = { ...phieu.moc, [to]: instantOn(buoc.ngay, 9) };
    const mocNgay = Object.fromEntries(Object.entries(moc).map(([state, at]) => [state, ngayVN(at)]));
    batch.update(snapshot.ref, {
      trangThai: to,
      tuTrangThai: phieu.trangThai,
      v: phieu.v + 1,
      suaBoi: 'du-lieu-mau',
      lyDo:
        to === 'traLai'
          ? { ma: 'SAI', ghiChu: 'Nghề nghiệp ghi chưa rõ, đề nghị hỏi lại.', truong: ['congViec'] }
          : null,
      ...(to === 'traLai' && { tra: [...(phieu.tra ?? []), 'SAI'] }),
      ...(to === 'daNhapTin' && { nhapBoi: policeUid(plan) }),
      [`moc.${to}`]: moc[to],
      ...stampHan(plan, { trangThai: to, moc: mocNgay, han: phieu.han }, buoc.ngay),
      luc: FieldValue.serverTimestamp(),
      lucMay: new Date().toISOString(),
    });
  });
  await batch.commit();
};
