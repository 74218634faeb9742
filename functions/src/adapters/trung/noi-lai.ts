import {
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  type QueryDocumentSnapshot,
  type WriteBatch,
} from 'firebase-admin/firestore';
import { kyThuOf } from '../../core/ke-hoach/ky-thu.ts';
import { NguoiTheoSo } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import { idCapTrung } from '../../core/nguoi-lao-dong/nghi-trung.ts';
import { movedByFunction, quaMay } from '../../core/phieu/judge.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import { leaveNamedLines, linesOfKy, markCollected, unmarkCollected } from '../bang-ke/da-thu.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { readPhieu, readRieng } from '../read-documents.ts';

export type NoiLaiOptions = {
  readonly db: Firestore;
  readonly khoa: Khoa;
  readonly now: () => Date;
  readonly catalogue: Catalogue;
};

/**
 * After a phiếu was cancelled or replaced: the duplicates that waited for it go on. Where another phiếu took its place
 * they wait for that one; otherwise the oldest of them goes its way and the others wait for it. May be done again: what
 * has moved on no longer waits.
 */
export const createNoiLai = ({ db, khoa, now, catalogue }: NoiLaiOptions) => {
  const at = paths(db);

  const closePair = (batch: WriteBatch, pair: DocumentSnapshot | undefined): void => {
    if (!pair?.exists || pair.get('trangThai') === 'xong' || !pair.updateTime) return;
    const closed = { trangThai: 'xong', ketQua: 'phieuDaDung', luc: FieldValue.serverTimestamp() };
    batch.update(pair.ref, { ...closed, v: FieldValue.increment(1) }, { lastUpdateTime: pair.updateTime });
  };

  /** All that wait go on in one commit: cut off in between, two of them would go their way. */
  const relink = async (dead: string, successor: string | undefined): Promise<string | undefined> => {
    const waiting = await at.allPhieu.where('trungVoi', '==', dead).where('trangThai', '==', 'trung').limit(100).get();
    // What took its place may itself wait for it still: it goes first then, and waits for nobody.
    const rank = ({ id, createTime }: QueryDocumentSnapshot) => (id === successor ? '' : createTime.valueOf());
    const oldestFirst = waiting.docs.toSorted((a, b) => rank(a).localeCompare(rank(b)));
    if (oldestFirst.length === 0) return successor;
    const pairs = await db.getAll(...oldestFirst.map(({ id }) => at.nghiTrung(idCapTrung(dead, id))));
    const batch = db.batch();
    let living = oldestFirst[0]?.id === successor ? undefined : successor;
    for (const [i, snapshot] of oldestFirst.entries()) {
      const read = readPhieu(snapshot);
      if (!read.ok) continue;
      const plan = await catalogue.keHoach(read.value.keHoach);
      const to = living === undefined ? quaMay(read.value) : 'trung';
      const next = movedByFunction(read.value, to, { keHoach: plan, homNay: ngayVN(now()) });
      const link = { trungVoi: living ?? FieldValue.delete() };
      const entered = to === 'trung' ? {} : { [`moc.${to}`]: FieldValue.serverTimestamp() };
      batch.update(
        snapshot.ref,
        { ...next, ...link, ...entered, luc: FieldValue.serverTimestamp() },
        { lastUpdateTime: snapshot.updateTime },
      );
      closePair(batch, pairs[i]);
      living ??= snapshot.id;
    }
    await batch.commit();
    return living;
  };

  /** The roster line of the person: collected by the phiếu that lives on, or to be collected again. */
  const followRoster = async (dead: string, living: string | undefined): Promise<void> => {
    const [phieu, rieng] = await db.getAll(at.phieu(dead), at.rieng(dead));
    const a = phieu?.exists ? readPhieu(phieu) : undefined;
    const b = rieng?.exists ? readRieng(rieng) : undefined;
    const key = b?.ok ? khoa.keyOf(b.value.soGiayTo) : undefined;
    const plan = a?.ok ? await catalogue.keHoach(a.value.keHoach) : undefined;
    if (!key || !plan || !a?.ok) return;
    const ky = kyThuOf(plan, a.value.ngayPhongVan);
    const nguoi = NguoiTheoSo.safeParse((await at.dinhDanh(key).get()).data()).data;
    const holder = nguoi?.phieu[ky] ?? living;
    for (const line of linesOfKy(nguoi?.bangKe, ky)) {
      if (holder === undefined || holder === dead) await unmarkCollected(db, { ...line, phieuId: dead });
      else await markCollected(db, { ...line, phieuId: holder });
    }
  };

  const run = async (dead: string, successor: string | undefined): Promise<void> => {
    const living = await relink(dead, successor);
    await followRoster(dead, living);
    await leaveNamedLines(db, dead, living);
  };
  return { run };
};
