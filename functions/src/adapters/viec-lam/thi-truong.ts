import type { CollectionReference, DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { CHUOI_CAP } from '../../core/dia-ban/cap.ts';
import type { Contribution } from '../../core/rollup/contribution.ts';
import { type Delta, sumDeltas } from '../../core/rollup/delta.ts';
import { parseKhoa } from '../../core/rollup/fold.ts';
import { rollupId } from '../../core/rollup/rollup.ts';
import { inTurns } from '../../core/shared/in-turns.ts';
import { KetNoi } from '../../core/viec-lam/ket-noi.ts';
import { NguoiTimViec } from '../../core/viec-lam/nguoi-tim-viec.ts';
import { Nsdld } from '../../core/viec-lam/nsdld.ts';
import {
  contributionOfKetNoi,
  contributionOfNguoi,
  contributionOfNsdld,
  contributionOfViec,
  LOAI_DEM,
  type LoaiDem,
  THI_TRUONG,
} from '../../core/viec-lam/thi-truong.ts';
import { ViecTimNguoi } from '../../core/viec-lam/viec-tim-nguoi.ts';
import { again } from '../again.ts';
import { openKeHoach } from '../open-ke-hoach.ts';
import { paths } from '../paths.ts';
import { type Read, reader } from '../read-documents.ts';
import { behindTem, commitTem, deltaOfTem } from '../tem-dem.ts';
import { TUNABLES, type Tunables } from '../tunables.ts';
import { versionOf } from './ghi-goi-y.ts';

export type DemOutcome = 'applied' | 'stale' | 'malformed';

export type SoDem = {
  readonly all: CollectionReference;
  readonly doc: (id: string) => DocumentReference;
  readonly dem: (snapshot: DocumentSnapshot) => Read<Contribution>;
};

const counted =
  <T>(read: (snapshot: DocumentSnapshot) => Read<T>, of: (value: T, snapshot: DocumentSnapshot) => Contribution) =>
  (snapshot: DocumentSnapshot): Read<Contribution> => {
    const record = read(snapshot);
    return record.ok ? { ok: true, value: of(record.value, snapshot) } : record;
  };
const createdAt = ({ createTime }: DocumentSnapshot) => {
  if (!createTime) throw new Error('thiTruong.notRead');
  return createTime;
};

/** The registers that are counted, each with what one of its records counts for. */
export const cacSoDem = (db: Firestore): Readonly<Record<LoaiDem, SoDem>> => {
  const at = paths(db);
  return {
    nsdld: {
      all: at.allNsdld,
      doc: at.nsdld,
      dem: counted(reader(Nsdld), (n, doc) => contributionOfNsdld(n, createdAt(doc))),
    },
    viec: {
      all: at.allViecTimNguoi,
      doc: at.viecTimNguoi,
      dem: counted(reader(ViecTimNguoi), (j, doc) => contributionOfViec(j, createdAt(doc))),
    },
    nguoi: {
      all: at.allNguoiTimViec,
      doc: at.nguoiTimViec,
      dem: counted(reader(NguoiTimViec), (s, doc) => contributionOfNguoi(s, createdAt(doc))),
    },
    ketNoi: { all: at.allKetNoi, doc: at.ketNoi, dem: counted(reader(KetNoi), contributionOfKetNoi) },
  };
};

export const temIdOf = (loai: LoaiDem, id: string): string => `${loai}:${id}`;

/** Records that were not counted as they stand, and by what the figures are right with them. */
export type DemThem = { readonly late: number; readonly delta: Delta };
export const sumDemThem = (parts: readonly DemThem[]): DemThem => ({
  late: parts.reduce((sum, { late }) => sum + late, 0),
  delta: sumDeltas(parts.map(({ delta }) => delta)),
});

/** Counts the registers of supply and demand into the rollups by the same stamp, segment and fold as phiếu (HP-08). */
export const createThiTruong = (db: Firestore, requestFold: () => Promise<void>, tunables: Tunables = TUNABLES) => {
  const at = paths(db);
  const so = cacSoDem(db);

  /** Tỉnh whose boards are known to have their names. */
  const opened = new Set<string>();
  const open = async (khoa: string): Promise<void> => {
    const chain = parseKhoa(khoa);
    const tinh = chain?.ma[0];
    if (!chain || tinh === undefined || opened.has(tinh)) return;
    const { danhMuc } = chain;
    const board = await at.rollup(rollupId(THI_TRUONG, danhMuc, tinh)).get();
    if (board.get('ten') === undefined) {
      const cap = CHUOI_CAP[danhMuc].filter((level) => level !== 'thon');
      await openKeHoach(db, { id: THI_TRUONG, danhMuc, goc: { cap: 'tinh', ma: tinh }, cap });
    }
    opened.add(tinh);
  };

  type Dem = { readonly outcome: DemOutcome; readonly delta: Delta };
  const apply = async (loai: LoaiDem, id: string): Promise<Dem> => {
    const [doc, tem] = await db.getAll(so[loai].doc(id), at.stampViecLam(temIdOf(loai, id)));
    if (!doc || !tem) throw new Error('thiTruong.notRead');
    const read = doc.exists ? so[loai].dem(doc) : undefined;
    if (read && !read.ok) {
      logger.error('thiTruong.malformed', { id: doc.ref.path, issues: read.viSao });
      return { outcome: 'malformed', delta: {} };
    }
    if (!doc.exists && !tem.exists) return { outcome: 'stale', delta: {} };
    if (read) await open(read.value.khoa);
    const outcome = await commitTem(db, tem, { v: versionOf(doc), after: read?.value, ghi: { loai } });
    return { outcome, delta: outcome === 'applied' ? deltaOfTem(tem, read?.value) : {} };
  };

  const persist = (loai: LoaiDem, id: string): Promise<Dem> => again(() => apply(loai, id), tunables.commitAttempts);

  /** Counts a record as it stands now; any repetition, and any order of events, ends in the same figures. */
  const handle = async (loai: LoaiDem, id: string): Promise<DemOutcome> => {
    const { outcome } = await persist(loai, id);
    if (outcome === 'applied') await requestFold();
    return outcome;
  };

  /** Counts these records again; one that fails leaves the others be and is found the next night. */
  const demLai = async (loai: LoaiDem, ids: readonly string[]): Promise<DemThem> => {
    const results = await inTurns(ids, tunables.retryWidth, (id) => persist(loai, id));
    const failed = results.filter(({ status }) => status === 'rejected').length;
    if (failed > 0) logger.error('thiTruong.notCounted', { loai, failed });
    const applied = results.flatMap((each) =>
      each.status === 'fulfilled' && each.value.outcome === 'applied' ? [each.value.delta] : [],
    );
    return { late: applied.length, delta: sumDeltas(applied) };
  };

  /** Counts what lost events left out. */
  const catchUp = async (): Promise<DemThem> => {
    const found: DemThem[] = [];
    for (const loai of LOAI_DEM) {
      const stamps = at.allStampsViecLam.where('loai', '==', loai);
      const behind = await behindTem(so[loai].all, stamps, (temId) => temId.slice(loai.length + 1));
      found.push(await demLai(loai, behind));
    }
    return sumDemThem(found);
  };

  return { handle, demLai, catchUp };
};
export type ThiTruong = ReturnType<typeof createThiTruong>;
