import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  Timestamp,
} from 'firebase-admin/firestore';
import * as z from 'zod';
import { BanChot, type BaoCao, type YeuCauBaoCao } from '../core/bao-cao/bao-cao.ts';
import { baoCaoId, chotLucOf, coQuanId, findRow } from '../core/bao-cao/calendar.ts';
import { hanNopOf, previousKy } from '../core/bao-cao/ky.ts';
import { type Reading, takeBanChot } from '../core/bao-cao/snapshot.ts';
import { bangCua } from '../core/bao-cao/viec-lam.ts';
import type { KeHoach, LichBaoCao } from '../core/ke-hoach/ke-hoach.ts';
import { Rollup, rollupId } from '../core/rollup/rollup.ts';
import type { Ngay } from '../core/shared/ngay.ts';

const GRPC = { invalidArgument: 3, alreadyExists: 6, failedPrecondition: 9 } as const;
const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/** A unit that has been opened but not yet folded into carries neither. */
const Figures = z.object({ o: Rollup.shape.o.default({}), con: Rollup.shape.con.default({}) });

/** A request that no plan's calendar holds: no later attempt can succeed. */
export class UnknownReport extends Error {
  override name = 'UnknownReport';
}

export type FreezeResult = { readonly id: string; readonly bam: string; readonly created: boolean };

/** Firestore keeps old versions for 7 days at most (point-in-time recovery), for one hour without it. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

export type BaoCaoStoreOptions = {
  readonly planOf: (id: string) => Promise<KeHoach | undefined>;
  readonly now: () => Date;
  readonly cutoffOf?: (hanNop: Ngay) => Date;
};

/** Freezes reports: each once, from the rollup as it stood at the cutoff. Two reads and one write per report. */
export const createBaoCaoStore = (db: Firestore, { planOf, now, cutoffOf = chotLucOf }: BaoCaoStoreOptions) => {
  // A refusal costs the client library seven seconds of retries, so one is enough for all offices of a day.
  const refused = new Set<number>();

  const isAskable = (chotLuc: Date): boolean => {
    const age = now().getTime() - chotLuc.getTime();
    return age >= 0 && age <= KEPT_MS && !refused.has(chotLuc.getTime());
  };

  const readAt = async (ref: DocumentReference, chotLuc: Date): Promise<DocumentSnapshot | undefined> => {
    try {
      const options = { readOnly: true, readTime: Timestamp.fromDate(chotLuc) } as const;
      return await db.runTransaction((tx) => tx.get(ref), options);
    } catch (error) {
      if (codeOf(error) !== GRPC.failedPrecondition && codeOf(error) !== GRPC.invalidArgument) throw error;
      refused.add(chotLuc.getTime());
      return undefined;
    }
  };

  /** Where the database no longer keeps the cutoff, or it has not come yet, the first reading that succeeds is the one. */
  const readFigures = async (id: string, chotLuc: Date): Promise<Reading> => {
    const ref = db.collection('rollups').doc(id);
    const atCutoff = isAskable(chotLuc) ? await readAt(ref, chotLuc) : undefined;
    const snapshot = atCutoff ?? (await ref.get());
    const rollup = snapshot.exists ? Figures.parse(snapshot.data()) : undefined;
    return { rollup, chotLuc, docLuc: atCutoff ? chotLuc : snapshot.readTime.toDate() };
  };

  const bamBefore = async (plan: KeHoach, lich: LichBaoCao, request: YeuCauBaoCao): Promise<string | null> => {
    const ky = previousKy(lich, request.ky);
    const hanNop = hanNopOf(lich, ky);
    if (hanNop < plan.hieuLuc.tu) return null;
    const id = baoCaoId(plan.id, coQuanId(lich.loaiCoQuan, request.ma), ky);
    const before = await db.collection('baoCao').doc(id).get();
    if (before.exists) return (before.data() as BaoCao).bam;
    return hanNop >= request.lapBuTu ? (await freeze({ ...request, ky })).bam : null;
  };

  const freeze = async (request: YeuCauBaoCao): Promise<FreezeResult> => {
    const plan = await planOf(request.keHoach);
    const lich = plan && findRow(plan, request.loaiCoQuan, request.cap, request.ky);
    if (!plan || !lich) throw new UnknownReport(`${request.keHoach} ${request.loaiCoQuan} ${request.ky}`);
    const { ma, ky, ten, chuoi } = request;
    const [reading, bamTruoc] = await Promise.all([
      readFigures(rollupId(bangCua({ keHoach: plan.id, ...lich }), plan.danhMuc, ma), cutoffOf(hanNopOf(lich, ky))),
      bamBefore(plan, lich, request),
    ]);
    const { bam, ...banChot } = await takeBanChot(plan, lich, { ma, ky, lan: 1 }, reading, bamTruoc);
    const baoCao: Omit<BaoCao, 'luc'> & { luc: FieldValue } = {
      ...BanChot.parse(banChot),
      bam,
      ten,
      tenCoQuan: plan.coQuan[lich.loaiCoQuan] ?? lich.loaiCoQuan,
      guiDen: lich.guiDen,
      diaBan: { danhMuc: plan.danhMuc, ...chuoi },
      trangThai: 'choNop',
      thuyetMinh: null,
      nopBoi: null,
      nopLuc: null,
      nhanBoi: null,
      nhanLuc: null,
      lyDo: null,
      luc: FieldValue.serverTimestamp(),
    };
    const ref = db.collection('baoCao').doc(baoCaoId(plan.id, banChot.coQuan, ky));
    try {
      await ref.create(baoCao);
      return { id: ref.id, bam, created: true };
    } catch (error) {
      if (codeOf(error) !== GRPC.alreadyExists) throw error;
      return { id: ref.id, bam: ((await ref.get()).data() as BaoCao).bam, created: false };
    }
  };

  return { freeze };
};
export type BaoCaoStore = ReturnType<typeof createBaoCaoStore>;
