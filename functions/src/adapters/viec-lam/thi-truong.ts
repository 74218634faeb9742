import type { CollectionReference, DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { CHUOI_CAP } from '../../core/dia-ban/cap.ts';
import type { Contribution } from '../../core/rollup/contribution.ts';
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
import { isMovedOn } from '../grpc-errors.ts';
import { openKeHoach } from '../open-ke-hoach.ts';
import { paths } from '../paths.ts';
import { type Read, reader } from '../read-documents.ts';
import { behindTem, commitTem } from '../tem-dem.ts';
import { TUNABLES, type Tunables } from '../tunables.ts';
import { versionOf } from './ghi-goi-y.ts';

export type DemOutcome = 'applied' | 'stale' | 'malformed';

type SoDem = {
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

/** Counts the registers of supply and demand into the rollups by the same stamp, segment and fold as phiếu (HP-08). */
export const createThiTruong = (db: Firestore, requestFold: () => Promise<void>, tunables: Tunables = TUNABLES) => {
  const at = paths(db);
  const so: Readonly<Record<LoaiDem, SoDem>> = {
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

  const apply = async (loai: LoaiDem, id: string): Promise<DemOutcome> => {
    const [doc, tem] = await db.getAll(so[loai].doc(id), at.stampViecLam(`${loai}:${id}`));
    if (!doc || !tem) throw new Error('thiTruong.notRead');
    const read = doc.exists ? so[loai].dem(doc) : undefined;
    if (read && !read.ok) {
      logger.error('thiTruong.malformed', { id: doc.ref.path, issues: read.viSao });
      return 'malformed';
    }
    if (!doc.exists && !tem.exists) return 'stale';
    if (read) await open(read.value.khoa);
    return commitTem(db, tem, { v: versionOf(doc), after: read?.value, ghi: { loai } });
  };

  /** Counts a record as it stands now; any repetition, and any order of events, ends in the same figures. */
  const handle = async (loai: LoaiDem, id: string): Promise<DemOutcome> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const outcome = await apply(loai, id);
        if (outcome === 'applied') await requestFold();
        return outcome;
      } catch (error) {
        if (attempt >= tunables.commitAttempts || !isMovedOn(error)) throw error;
      }
    }
  };

  /** Counts what lost events left out, and says how many records that were. */
  const catchUp = async (): Promise<number> => {
    let late = 0;
    for (const loai of LOAI_DEM) {
      const stamps = at.allStampsViecLam.where('loai', '==', loai);
      const behind = await behindTem(so[loai].all, stamps, (temId) => temId.slice(loai.length + 1));
      const outcomes = await inTurns(behind, tunables.retryWidth, (id) => handle(loai, id));
      late += outcomes.filter((each) => each.status === 'fulfilled' && each.value === 'applied').length;
    }
    return late;
  };

  return { handle, catchUp };
};
export type ThiTruong = ReturnType<typeof createThiTruong>;
