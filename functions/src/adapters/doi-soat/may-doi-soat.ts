import type { Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { DonVi } from '../../core/dia-ban/dia-ban.ts';
import type { BuocDong } from '../../core/doi-soat/doi-soat.ts';
import { DA_VAO_CSDL } from '../../core/doi-soat/quyet-dinh.ts';
import type { KeHoach } from '../../core/ke-hoach/ke-hoach.ts';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import type { Catalogue } from '../catalogue.ts';
import { isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import { applyLine } from './ap-dung.ts';
import { recountRound } from './dem-vong.ts';
import { type DongDaDoc, readDoiSoat, readDongDoiSoat } from './doc-doi-soat.ts';
import { addMissing, type Context, compareLines, type Vong } from './so-sanh-vong.ts';

/** Lines compared in one commit: at most a line, its phiếu and a line that falls away for each. */
const LINES = 120;
const PHIEU = 200;
const ATTEMPTS = 6;
const SWEPT = 100;
const DA_XONG: readonly BuocDong[] = ['daApDung', 'phieuDaDoi'];

export type MayDoiSoatOptions = {
  readonly db: Firestore;
  readonly now: () => Date;
  readonly catalogue: Pick<Catalogue, 'keHoach'>;
};

/**
 * Runs rounds of reconciliation: compares when the whole file is there, carries out what people decide, counts. Every
 * step looks at the documents as they are and can be repeated; what a crash leaves undone the sweep takes up.
 */
export const createMayDoiSoat = ({ db, now, catalogue }: MayDoiSoatOptions) => {
  const at = paths(db);

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

  /** Compares a round whose file is all there: its lines, then the phiếu it does not mention. */
  const compareRound = async (id: string): Promise<boolean> => {
    if ((await at.nhap(id).get()).get('trangThai') !== 'xong') return false;
    const round = await roundOf(id);
    if (!round || round.vong.trangThai === 'daKhoa') return false;
    const context = { ...round, db, tenDonVi, homNay: ngayVN(now()) };
    await compareAll(context);
    await findMissing(context);
    await at.doiSoat(id).update({ trangThai: 'mo', demCu: true });
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

  /** What events left undone: rounds not compared, decisions not carried out, figures not counted. */
  const sweep = async (): Promise<number> => {
    let done = 0;
    for (const { id } of (await at.allDoiSoat.where('trangThai', '==', 'dangSoSanh').limit(SWEPT).get()).docs)
      if (await compareRound(id)) done += 1;
    for (const { id } of (await at.allDoiSoat.where('trangThai', '==', 'mo').limit(SWEPT).get()).docs) {
      const decided = await at.allDongDoiSoat(id).where('buoc', '==', 'daQuyet').limit(SWEPT).get();
      for (const line of decided.docs) await handleDong(id, line.id);
      done += decided.size;
    }
    for (const { id } of (await at.allDoiSoat.where('demCu', '==', true).limit(SWEPT).get()).docs) await handleVong(id);
    if (done > 0) logger.warn('doiSoat.swept', { done });
    return done;
  };

  return { compareRound, handleDong, handleVong, sweep };
};
export type MayDoiSoat = ReturnType<typeof createMayDoiSoat>;
