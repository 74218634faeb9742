import {
  type DocumentSnapshot,
  FieldPath,
  FieldValue,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import { ChiTra, ThanhToan, thanhToanId, type Viec } from '../core/thanh-toan/thanh-toan.ts';
import {
  CACH_TRA,
  type DongCuaBang,
  isLanTru,
  lanTra,
  lapBang,
  type PhanViec,
  phanTruOfPhieu,
  phanViecOfDonVi,
  phanViecOfPhieu,
  viecOfCap,
} from '../core/thanh-toan/viec.ts';
import { again } from './again.ts';
import { isMovedOn } from './grpc-errors.ts';
import { paths } from './paths.ts';
import { issuesOf, readPhieu } from './read-documents.ts';
import { TUNABLES, type Tunables } from './tunables.ts';

export type KetQuaThanhToan = 'xong' | 'khongConCho' | 'hong' | 'chuaCoKeHoach';

type Entry = PhanViec & { readonly phieu?: string; readonly diaBan: ChiTra['diaBan'] };

/** Of one that cannot be read nothing is known: the piece after it is looked at too. */
const paidAt = (doc: DocumentSnapshot): number => {
  const luc: unknown = doc.get('luc');
  return luc instanceof Timestamp ? luc.toMillis() : 0;
};

/**
 * Works out settlement sheets. Each piece of work is a document of its own that is only ever created, so whatever overlaps
 * (two periods, two runs, a run cut off anywhere and begun again), each is paid by exactly one sheet; the sheet's figures
 * are then counted from the pieces that name it. A phiếu that was paid and is not accepted any more is taken back, as a
 * document of the same kind, by the next sheet of its commune; accepted again, it is paid again.
 */
export const createThanhToan = (db: Firestore, tunables: Tunables = TUNABLES) => {
  const at = paths(db);
  const pageSize = tunables.recountPage;

  const pages = async function* (query: Query): AsyncGenerator<readonly QueryDocumentSnapshot[]> {
    let page = query.orderBy(FieldPath.documentId()).limit(pageSize);
    for (;;) {
      const { docs } = await page.get();
      if (docs.length > 0) yield docs;
      const last = docs.at(-1);
      if (!last || docs.length < pageSize) return;
      page = query.orderBy(FieldPath.documentId()).startAfter(last).limit(pageSize);
    }
  };

  /** What has been written of each piece so far, by turns. A payment since which a phiếu stood accepted is the last there can be. */
  const turnsOf = async (pieces: readonly Pick<PhanViec, 'id' | 'tuLuc'>[]): Promise<DocumentSnapshot[][]> => {
    const turns: DocumentSnapshot[][] = pieces.map(() => []);
    let open = pieces.map((piece, i) => ({ ...piece, done: turns[i] ?? [] }));
    while (open.length > 0) {
      const docs = await db.getAll(...open.map(({ id, done }) => at.chiTra(lanTra(id, done.length))));
      open = open.filter(({ tuLuc, done }, i) => {
        const doc = docs[i];
        if (!doc?.exists) return false;
        done.push(doc);
        const isPaid = isLanTru(done.length);
        return !isPaid || tuLuc === undefined || tuLuc > paidAt(doc);
      });
    }
    return turns;
  };

  /** Pays what is not paid as it stands; says how many pieces another sheet has paid. */
  const payGroup = async (id: string, keHoach: string, entries: readonly Entry[]): Promise<number> => {
    const turns = await turnsOf(entries);
    const batch = db.batch();
    let daTra = 0;
    for (const [i, { id: lineId, tuLuc: _, ...line }] of entries.entries()) {
      const done = turns[i] ?? [];
      const isPaid = isLanTru(done.length);
      if (isPaid && done.at(-1)?.get('thanhToan') !== id) daTra += 1;
      if (isPaid) continue;
      const luc = FieldValue.serverTimestamp();
      batch.create(at.chiTra(lanTra(lineId, done.length)), { ...line, thanhToan: id, keHoach, luc });
    }
    await batch.commit();
    return daTra;
  };

  /** What a kind of work was paid at on these sheets, of those that were approved. */
  const approvedPrices = async (ids: readonly string[]) => {
    const unique = [...new Set(ids)];
    const sheets = unique.length > 0 ? await db.getAll(...unique.map((each) => at.thanhToan(each))) : [];
    const read = new Map(sheets.map((sheet) => [sheet.id, ThanhToan.safeParse(sheet.data()).data]));
    return (id: string, viec: Viec): number | undefined => {
      const sheet = read.get(id);
      const row = sheet?.trangThai === 'daDuyet' && sheet.dong?.find((each) => each.viec === viec && !each.tru);
      return row ? (row.gia ?? undefined) : undefined;
    };
  };

  /** Takes back what was paid of these pieces and has not been taken back yet, from whom it was paid to. */
  const takeBackGroup = async (id: string, pieces: readonly string[]): Promise<number> => {
    const turns = await turnsOf(pieces.map((piece) => ({ id: piece })));
    const giaOf = await approvedPrices(turns.flatMap((done) => done.at(-1)?.get('thanhToan') ?? []));
    const batch = db.batch();
    let writes = 0;
    for (const [i, piece] of pieces.entries()) {
      const done = turns[i] ?? [];
      const paid = done.at(-1)?.data();
      if (!paid || !isLanTru(done.length)) continue;
      const gia = giaOf(paid.thanhToan, paid.viec);
      const luc = FieldValue.serverTimestamp();
      const next = { ...paid, tru: true, ...(gia !== undefined && { gia }), thanhToan: id, luc };
      batch.create(at.chiTra(lanTra(piece, done.length)), next);
      writes += 1;
    }
    if (writes > 0) await batch.commit();
    return writes;
  };

  /** Group by group, each read anew where somebody else wrote in between. */
  const inGroups = async <T>(items: readonly T[], run: (group: readonly T[]) => Promise<number>): Promise<number> => {
    let sum = 0;
    for (let i = 0; i < items.length; i += pageSize) {
      sum += await again(() => run(items.slice(i, i + pageSize)), tunables.commitAttempts);
    }
    return sum;
  };

  /** Pieces of the phiếu of a commune, those that are not accepted any more too; also which thôn have accepted phiếu in the period. */
  const payPhieu = async (id: string, sheet: ThanhToan, plan: KeHoach, viec: readonly Viec[]) => {
    const thon = new Map<string, ChiTra['diaBan']>();
    let daTra = 0;
    const ofUnit = at.allPhieu
      .where('keHoach', '==', plan.id)
      .where('diaBan.danhMuc', '==', sheet.danhMuc)
      .where(`diaBan.${sheet.cap}`, '==', sheet.ma);
    for await (const docs of pages(ofUnit)) {
      const entries: Entry[] = [];
      const back: string[] = [];
      for (const doc of docs) {
        const read = readPhieu(doc);
        if (!read.ok) continue;
        const { diaBan } = read.value;
        if (phanViecOfPhieu(doc.id, read.value, ['ghiPhieu'], sheet).length > 0) thon.set(diaBan.thon, diaBan);
        const pieces = phanViecOfPhieu(doc.id, read.value, viec, sheet);
        entries.push(...pieces.map((piece) => ({ ...piece, phieu: doc.id, diaBan })));
        back.push(...phanTruOfPhieu(doc.id, read.value, viec, sheet));
      }
      daTra += await inGroups(entries, (group) => payGroup(id, plan.id, group));
      await inGroups(back, (group) => takeBackGroup(id, group));
    }
    return { thon, daTra };
  };

  const payAll = async (id: string, sheet: ThanhToan, plan: KeHoach): Promise<number> => {
    const viec = viecOfCap(plan, sheet.cap);
    const { thon, daTra } = viec.some((each) => CACH_TRA[each].dem !== 'donVi')
      ? await payPhieu(id, sheet, plan, viec)
      : { thon: new Map<string, ChiTra['diaBan']>(), daTra: 0 };
    const units = viec.flatMap((each): Entry[] => {
      const { dem } = CACH_TRA[each];
      if (dem === 'donVi') return [{ ...phanViecOfDonVi(plan, sheet.ma, each, sheet.den), diaBan: sheet.diaBan }];
      if (dem !== 'thon') return [];
      return [...thon].map(([ma, diaBan]) => ({ ...phanViecOfDonVi(plan, ma, each, sheet.den), diaBan }));
    });
    return daTra + (await inGroups(units, (group) => payGroup(id, plan.id, group)));
  };

  /** Figures from the lines themselves, written only while the sheet waits for them. */
  const total = async (id: string, plan: KeHoach, daTra: number): Promise<KetQuaThanhToan> => {
    for (let attempt = 1; ; attempt += 1) {
      const snapshot = await at.thanhToan(id).get();
      if (snapshot.get('trangThai') !== 'deNghi' || !snapshot.updateTime) return 'khongConCho';
      const lines: DongCuaBang[] = [];
      let hong = 0;
      for await (const docs of pages(at.allChiTra.where('thanhToan', '==', id))) {
        for (const doc of docs) {
          const line = ChiTra.safeParse(doc.data());
          if (line.success) lines.push(line.data);
          else {
            hong += 1;
            logger.error('chiTra.malformed', { id: doc.id, thanhToan: id, issues: issuesOf(line.error) });
          }
        }
      }
      try {
        await snapshot.ref.update(
          {
            ...lapBang(lines, plan.donGia),
            daTra,
            hong: hong > 0 ? hong : FieldValue.delete(),
            trangThai: 'xong',
            v: FieldValue.increment(1),
            tinhLuc: FieldValue.serverTimestamp(),
          },
          { lastUpdateTime: snapshot.updateTime },
        );
        return 'xong';
      } catch (error) {
        if (attempt >= tunables.commitAttempts || !isMovedOn(error)) throw error;
      }
    }
  };

  /** Works out one sheet that was asked for, by the plan as it is now and not as some instance remembers it; doing it again, or twice at once, ends in the same lines and figures. */
  const run = async (id: string): Promise<KetQuaThanhToan> => {
    const snapshot = await at.thanhToan(id).get();
    if (snapshot.get('trangThai') !== 'deNghi') return 'khongConCho';
    const parsed = ThanhToan.safeParse(snapshot.data());
    if (!parsed.success || thanhToanId(parsed.data) !== id) {
      logger.error('thanhToan.malformed', { id, issues: parsed.success ? ['id'] : issuesOf(parsed.error) });
      return 'hong';
    }
    const plan = KeHoach.safeParse((await at.keHoach(parsed.data.keHoach).get()).data());
    if (!plan.success) return 'chuaCoKeHoach';
    return total(id, plan.data, await payAll(id, parsed.data, plan.data));
  };

  return { run };
};
export type ThanhToanRunner = ReturnType<typeof createThanhToan>;
