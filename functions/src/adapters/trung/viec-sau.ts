import type { DocumentSnapshot, Firestore, WriteBatch } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { kyThuOf } from '../../core/ke-hoach/ky-thu.ts';
import { NguoiTheoSo } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import { isDaNhan, type ViecSau as Viec, viecSauConLai, viecSauOf } from '../../core/nguoi-lao-dong/viec-sau.ts';
import { allInTurns, inTurns } from '../../core/shared/in-turns.ts';
import { leaveOthersLines, linesOfKy, markCollected } from '../bang-ke/da-thu.ts';
import type { Catalogue } from '../catalogue.ts';
import { createGroupQueue } from '../group-queue.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { buocOf, readPhieu, readRieng, readViecSau } from '../read-documents.ts';
import { createCapNhatSo } from '../so-lao-dong/cap-nhat.ts';
import type { Tunables } from '../tunables.ts';
import { createNoiLai } from './noi-lai.ts';
import { createSoNo, type No } from './so-no.ts';
import { createTimTrung, type NguoiMoi } from './tim-trung.ts';

export type ViecSauOptions = {
  readonly db: Firestore;
  readonly khoa: Khoa;
  readonly now: () => Date;
  readonly catalogue: Catalogue;
  readonly tunables: Tunables;
};

/** What the handler knew when it decided, so that nothing is read again. */
export type NguoiVuaNhan = NguoiMoi & { readonly bangKe: Readonly<Record<string, string>> };

/** One phiếu of a commit: what it owes, and the person where the commit knew him. */
export type VuaGhi = No & { readonly nguoi?: NguoiVuaNhan | undefined };

/**
 * What follows from a phiếu after the commit that judged it and needs no place in it: likely duplicates, the line of the
 * roster, the labour book, and what waited for a phiếu that is no more. Each part may be done again and is, with every
 * delivery of the event. An event is acknowledged only afterwards; where it never comes back, the sweep does what the
 * commit noted as owed.
 */
export const createViecSau = ({ db, khoa, now, catalogue, tunables }: ViecSauOptions) => {
  const at = paths(db);
  const timTrung = createTimTrung(db, khoa);
  const capNhatSo = createCapNhatSo(db, khoa);
  const noiLai = createNoiLai({ db, khoa, now, catalogue });
  const soNo = createSoNo(db, now, tunables);
  const fresh = new Map<string, NguoiVuaNhan>();

  const readAgain = async (id: string): Promise<NguoiVuaNhan | undefined> => {
    const [phieu, rieng] = await db.getAll(at.phieu(id), at.rieng(id));
    const a = phieu?.exists ? readPhieu(phieu) : undefined;
    const b = rieng?.exists ? readRieng(rieng) : undefined;
    const plan = a?.ok ? await catalogue.keHoach(a.value.keHoach) : undefined;
    if (!a?.ok || !b?.ok || !plan) return undefined;
    const key = khoa.keyOf(b.value.soGiayTo);
    const nguoi = key ? NguoiTheoSo.safeParse((await at.dinhDanh(key).get()).data()).data : undefined;
    const ky = kyThuOf(plan, a.value.ngayPhongVan);
    return { id, phieu: a.value, rieng: b.value, ky, bangKe: nguoi?.bangKe ?? {} };
  };

  const markLines = async ({ id, ky, phieu, bangKe }: NguoiVuaNhan): Promise<void> => {
    if (phieu.moc.traLai !== undefined) await leaveOthersLines(db, { phieuId: id, bangKe });
    const phieuId = phieu.trangThai === 'trung' ? undefined : id;
    if (phieuId === undefined) return;
    for (const line of linesOfKy(bangKe, ky)) await markCollected(db, { ...line, phieuId });
  };

  const search = async (ids: readonly string[]): Promise<void> => {
    const people: NguoiVuaNhan[] = [];
    for (const id of new Set(ids)) {
      const person = fresh.get(id) ?? (await readAgain(id));
      if (person && isDaNhan(person.phieu.trangThai)) people.push(person);
    }
    await timTrung.run(people);
    await allInTurns(people, tunables.retryWidth, markLines);
    for (const id of ids) fresh.delete(id);
  };
  const work = async (ids: readonly string[]): Promise<PromiseSettledResult<void>[]> => {
    await search(ids);
    return ids.map(() => ({ status: 'fulfilled', value: undefined }));
  };
  const queue = createGroupQueue(work, { ...tunables, maxWeight: tunables.groupWrites, maxItems: 100, weigh: () => 3 });

  /** A duplicate may come to wait for a phiếu that is no more: what followed from that one's end has been done long ago. */
  const passOn = async (waitsFor: unknown): Promise<void> => {
    if (typeof waitsFor !== 'string') return;
    const kia = await at.phieu(waitsFor).get();
    const isGone = ['huy', 'thayThe'].includes(kia.get('trangThai'));
    if (isGone) await noiLai.run(kia.id, kia.get('trungVoi'));
  };

  const perform = async (
    snapshot: DocumentSnapshot,
    viec: ReadonlySet<Viec>,
    find: (id: string) => Promise<void> = queue,
  ): Promise<void> => {
    if (viec.has('so')) await capNhatSo.run(snapshot.id);
    if (viec.has('trung')) {
      await find(snapshot.id);
      if (snapshot.get('trangThai') === 'trung') await passOn(snapshot.get('trungVoi'));
    }
    if (viec.has('noi')) await noiLai.run(snapshot.id, snapshot.get('trungVoi'));
  };

  /** By itself, so that a phiếu that cannot be done holds up no other. */
  const performAgain = async (id: string): Promise<void> => {
    const snapshot = await at.phieu(id).get();
    if (!snapshot.exists) return;
    await perform(snapshot, new Set(viecSauConLai(buocOf(snapshot))), () => search([id]));
  };

  return {
    /** Notes in the batch what its phiếu will owe; what it returns is to be called once the batch is committed. */
    owe: (batch: WriteBatch, group: readonly VuaGhi[]): (() => void) => {
      const noted = soNo.put(batch, group);
      return () => {
        noted();
        for (const { nguoi } of group) if (nguoi) fresh.set(nguoi.id, nguoi);
      };
    },
    /** What an event brings: by the version it tells of, unless this instance wrote that itself, and what its phiếu owes. */
    run: async (snapshot: DocumentSnapshot, isOwn: boolean): Promise<void> => {
      if (!snapshot.exists) return;
      const owed = soNo.of(snapshot.id);
      const told = isOwn ? [] : viecSauOf(buocOf(snapshot));
      const viec = new Set([...told, ...owed.flatMap((no) => no.viec)]);
      const isLater = viec.has('noi') && !told.includes('noi');
      await perform(isLater ? await at.phieu(snapshot.id).get() : snapshot, viec);
      await soNo.settle(owed);
    },
    flush: soNo.flush,
    /** Does what a commit noted, by its phiếu as they stand now; those that fail stay noted. */
    again: async (viecSauId: string): Promise<void> => {
      const note = await at.viecSau(viecSauId).get();
      if (!note.exists) return;
      const read = readViecSau(note);
      if (!read.ok) throw new Error(`viecSau.malformed ${read.viSao.join()}`);
      const { phieu } = read.value;
      const results = await inTurns(phieu, tunables.retryWidth, performAgain);
      const failed = phieu.filter((_, i) => results[i]?.status === 'rejected');
      if (failed.length === 0) {
        await note.ref.delete();
        return;
      }
      logger.error('viecSau.failed', { viecSau: viecSauId, phieu: failed });
      await note.ref.update({ phieu: failed });
    },
  };
};
export type ViecSau = ReturnType<typeof createViecSau>;
