import { type DocumentSnapshot, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { DonVi } from '../../core/dia-ban/dia-ban.ts';
import type { BuocDong } from '../../core/doi-soat/doi-soat.ts';
import { DA_VAO_CSDL } from '../../core/doi-soat/quyet-dinh.ts';
import type { KeHoach } from '../../core/ke-hoach/ke-hoach.ts';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { allInTurns } from '../../core/shared/in-turns.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import { again } from '../again.ts';
import type { Catalogue } from '../catalogue.ts';
import { codeOf, isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import { applyLine } from './ap-dung.ts';
import { recountRound } from './dem-vong.ts';
import { type DongDaDoc, readDoiSoat, readDongDoiSoat } from './doc-doi-soat.ts';
import { addMissing, type Context, compareLines, type Vong } from './so-sanh-vong.ts';

/** Lines compared in one commit: at most a line, its phiếu and a line that falls away for each. */
const LINES = 120;
const PHIEU = 200;
const ATTEMPTS = 6;
/** Rounds one sweep looks at, and lines of each. */
const SWEPT = 100;
const DA_XONG: readonly BuocDong[] = ['daApDung', 'phieuDaDoi'];

export type MayDoiSoatOptions = {
  readonly db: Firestore;
  readonly now: () => Date;
  readonly catalogue: Pick<Catalogue, 'keHoach'>;
  readonly swept?: number;
};

/**
 * Runs rounds of reconciliation: compares when the whole file is there, carries out what people decide, counts. Every
 * step looks at the documents as they are and can be repeated; what a crash leaves undone the sweep takes up.
 */
export const createMayDoiSoat = ({ db, now, catalogue, swept = SWEPT }: MayDoiSoatOptions) => {
  const at = paths(db);
  const state = at.foldState('doiSoat');

  const units = new Map<string, Promise<string | undefined>>();
  const tenDonVi = (id: string): Promise<string | undefined> => {
    const known =
      units.get(id) ??
      at
        .diaBan(id)
        .get()
        .then((unit) => DonVi.safeParse(unit.data()).data?.ten);
    units.set(id, known);
    known.catch(() => units.delete(id));
    return known;
  };

  const roundOf = async (id: string): Promise<{ vong: Vong; keHoach: KeHoach } | undefined> => {
    const snapshot = await at.doiSoat(id).get();
    const read = snapshot.exists ? readDoiSoat(snapshot) : undefined;
    if (!read?.ok) {
      if (read) logger.error('doiSoat.malformed', { doiSoat: id, viSao: read.viSao });
      return undefined;
    }
    const keHoach = await catalogue.keHoach(read.value.keHoach);
    return keHoach && { vong: { ...read.value, id }, keHoach };
  };

  const markOld = async (id: string): Promise<void> => {
    const round = await at.doiSoat(id).get();
    if (round.exists && round.get('trangThai') !== 'dangSoSanh' && round.get('demCu') !== true)
      await round.ref.update({ demCu: true });
  };

  const waiting = async (id: string): Promise<DongDaDoc[]> => {
    const found = await at.allDongDoiSoat(id).where('ketQua', '==', 'cho').limit(LINES).get();
    return found.docs.flatMap((snapshot) => {
      const read = readDongDoiSoat(snapshot);
      if (read.ok) return [{ snapshot, dong: read.value }];
      logger.error('doiSoat.dongMalformed', { doiSoat: id, dong: snapshot.id, viSao: read.viSao });
      return [];
    });
  };

  const compareAll = async (context: Context): Promise<void> => {
    const { vong } = context;
    let refused = 0;
    for (let lines = await waiting(vong.id); lines.length > 0; lines = await waiting(vong.id)) {
      const part = refused > 0 ? lines.slice(0, Math.ceil(lines.length / 2 ** refused)) : lines;
      try {
        await compareLines(context, part);
        refused = 0;
      } catch (error) {
        refused += 1;
        if (!isMovedOn(error) || refused > ATTEMPTS) throw error;
      }
    }
  };

  const findMissing = async (context: Context): Promise<void> => {
    const { vong } = context;
    const entered = at.allPhieu
      .where('keHoach', '==', vong.keHoach)
      .where('diaBan.danhMuc', '==', vong.diaBan.danhMuc)
      .where('diaBan.xa', '==', vong.diaBan.xa)
      .where('trangThai', 'in', [...DA_VAO_CSDL])
      .orderBy('__name__')
      .select('diaBan.thon')
      .limit(PHIEU);
    for (let page = await entered.get(); page.size > 0; ) {
      const phieu = page.docs.map((doc) => ({ id: doc.id, thon: String(doc.get('diaBan.thon')) }));
      await addMissing(context, phieu);
      const last = page.docs.at(-1);
      if (page.size < PHIEU || !last) return;
      page = await entered.startAfter(last).get();
    }
  };

  /** Open for decisions; one that was locked while its lines were compared anew stays locked. */
  const openRound = (id: string): Promise<void> =>
    again(async () => {
      const round = await at.doiSoat(id).get();
      if (!round.updateTime || round.get('trangThai') === 'daKhoa') return;
      await round.ref.update({ trangThai: 'mo', demCu: true }, { lastUpdateTime: round.updateTime });
    }, ATTEMPTS);

  /** Compares a round whose file is all there: its lines, then the phiếu it does not mention. */
  const compareRound = async (id: string): Promise<boolean> => {
    if ((await at.nhap(id).get()).get('trangThai') !== 'xong') return false;
    const round = await roundOf(id);
    if (!round || round.vong.trangThai === 'daKhoa') return false;
    const context = { ...round, db, tenDonVi, homNay: ngayVN(now()) };
    await compareAll(context);
    await findMissing(context);
    await openRound(id);
    await recountRound(db, id);
    return true;
  };

  /**
   * A line as it is now: decided to the last field it is carried out. A decision on some fields, or what was carried out,
   * makes the round's figures old; the version that carries out brings an event of its own.
   */
  const handleDong = async (id: string, n: string): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      const snapshot = await at.dongDoiSoat(id, n).get();
      const read = snapshot.exists ? readDongDoiSoat(snapshot) : undefined;
      const isCompared = read?.ok && read.value.suaBoi === HE_THONG && !DA_XONG.includes(read.value.buoc);
      if (!read?.ok || isCompared) return;
      if (read.value.buoc !== 'daQuyet') return markOld(id);
      const keHoach = await catalogue.keHoach(read.value.keHoach);
      if (!keHoach) return;
      try {
        return await applyLine(db, { snapshot, dong: read.value }, keHoach, ngayVN(now()));
      } catch (error) {
        if (attempt >= ATTEMPTS || !isMovedOn(error)) throw error;
      }
    }
  };

  /** A round whose figures are marked as old; counts even where a lost try has taken the mark away. */
  const handleVong = async (id: string): Promise<void> => recountRound(db, id);

  /** What events left undone in one round: rows not compared, decisions not carried out. */
  const sweepRound = async ({
    id,
    ...round
  }: {
    readonly id: string;
    readonly trangThai: unknown;
  }): Promise<number> => {
    const waits =
      round.trangThai === 'dangSoSanh' ||
      (await at.allDongDoiSoat(id).where('ketQua', '==', 'cho').limit(1).get()).size > 0;
    const compared = waits && (await compareRound(id)) ? 1 : 0;
    const decided = await at.allDongDoiSoat(id).where('buoc', '==', 'daQuyet').limit(swept).get();
    await allInTurns(decided.docs, 1, (line) => handleDong(id, line.id));
    return compared + decided.size;
  };

  /** The next rounds after those of the sweep before, in order of id, and round again: none is passed over for good. */
  const nextRounds = async (): Promise<DocumentSnapshot[]> => {
    const open = at.allDoiSoat.where('trangThai', 'in', ['dangSoSanh', 'mo']).orderBy('__name__').limit(swept);
    const sau: unknown = (await state.get()).get('sau');
    const { docs } = await (typeof sau === 'string' ? open.startAfter(sau) : open).get();
    await state.set({ sau: docs.length < swept ? null : docs.at(-1)?.id, luc: FieldValue.serverTimestamp() });
    return docs;
  };

  /** A round that fails, or a line of one, holds up no other. */
  const trying = async (id: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      logger.error('doiSoat.sweepFailed', { doiSoat: id, ma: codeOf(error) });
    }
  };

  /** What events left undone: rounds not compared, decisions not carried out, figures not counted. */
  const sweep = async (): Promise<number> => {
    let done = 0;
    for (const round of await nextRounds())
      await trying(round.id, async () => {
        done += await sweepRound({ id: round.id, trangThai: round.get('trangThai') });
      });
    const { docs } = await at.allDoiSoat.where('demCu', '==', true).limit(swept).get();
    for (const { id } of docs) await trying(id, () => handleVong(id));
    if (done > 0) logger.warn('doiSoat.swept', { done });
    return done;
  };

  return { compareRound, handleDong, handleVong, sweep };
};
export type MayDoiSoat = ReturnType<typeof createMayDoiSoat>;
