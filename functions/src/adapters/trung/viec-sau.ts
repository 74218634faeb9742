import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { kyThuOf } from '../../core/ke-hoach/ky-thu.ts';
import { isConSong, NguoiTheoSo } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import { DA_THU } from '../../core/phieu/workflow.ts';
import { linesOfKy, markCollected } from '../bang-ke/da-thu.ts';
import type { Catalogue } from '../catalogue.ts';
import { createGroupQueue } from '../group-queue.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { isToRecognise } from '../nhan-nguoi.ts';
import { paths } from '../paths.ts';
import { readPhieu, readRieng } from '../read-documents.ts';
import { createCapNhatSo, isForBook } from '../so-lao-dong/cap-nhat.ts';
import type { Tunables } from '../tunables.ts';
import { createNoiLai } from './noi-lai.ts';
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

const isAccepted = ({ phieu: { trangThai } }: NguoiMoi): boolean =>
  DA_THU.includes(trangThai) || trangThai === 'trung' || trangThai === 'khongDoi';

/**
 * What follows from a phiếu after the commit that judged it and needs no place in it: likely duplicates, the line of the
 * roster, the labour book, and what waited for a phiếu that is no more. Each part may be done again and is, with every delivery of the
 * event; an event is acknowledged only afterwards, so that a crash leaves nothing out.
 */
export const createViecSau = ({ db, khoa, now, catalogue, tunables }: ViecSauOptions) => {
  const at = paths(db);
  const timTrung = createTimTrung(db, khoa);
  const capNhatSo = createCapNhatSo(db, khoa);
  const noiLai = createNoiLai({ db, khoa, now, catalogue });
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
    const phieuId = phieu.trangThai === 'trung' ? undefined : id;
    if (phieuId === undefined) return;
    for (const line of linesOfKy(bangKe, ky)) await markCollected(db, { ...line, phieuId });
  };

  const work = async (ids: readonly string[]): Promise<PromiseSettledResult<void>[]> => {
    const people: NguoiVuaNhan[] = [];
    for (const id of new Set(ids)) {
      const person = fresh.get(id) ?? (await readAgain(id));
      if (person && isAccepted(person)) people.push(person);
    }
    await timTrung.run(people);
    for (const person of people) await markLines(person);
    for (const id of ids) fresh.delete(id);
    return ids.map(() => ({ status: 'fulfilled', value: undefined }));
  };
  const queue = createGroupQueue(work, { ...tunables, maxWeight: tunables.groupWrites, maxItems: 100, weigh: () => 3 });

  const isDead = (snapshot: DocumentSnapshot): boolean =>
    ['huy', 'thayThe'].includes(snapshot.get('trangThai')) && isConSong(snapshot.get('tuTrangThai'));

  return {
    note: (person: NguoiVuaNhan): void => {
      fresh.set(person.id, person);
    },
    run: async (snapshot: DocumentSnapshot): Promise<void> => {
      if (!snapshot.exists) return;
      if (isForBook(snapshot)) await capNhatSo.run(snapshot.id);
      if (isToRecognise(snapshot) || fresh.has(snapshot.id)) await queue(snapshot.id);
      else if (isDead(snapshot)) await noiLai.run(snapshot.id, snapshot.get('trungVoi'));
    },
  };
};
export type ViecSau = ReturnType<typeof createViecSau>;
