import {
  FieldPath,
  FieldValue,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
} from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import { ChiTra, ThanhToan, thanhToanId, type Viec } from '../core/thanh-toan/thanh-toan.ts';
import {
  CACH_TRA,
  lapBang,
  type PhanViec,
  phanViecOfDonVi,
  phanViecOfPhieu,
  viecOfCap,
  XA_DA_DUYET,
} from '../core/thanh-toan/viec.ts';
import { isMovedOn } from './grpc-errors.ts';
import { paths } from './paths.ts';
import { issuesOf, readPhieu } from './read-documents.ts';
import { TUNABLES, type Tunables } from './tunables.ts';

export type KetQuaThanhToan = 'xong' | 'khongConCho' | 'hong' | 'chuaCoKeHoach';

type Entry = PhanViec & { readonly phieu?: string; readonly diaBan: ChiTra['diaBan'] };

/**
 * Works out settlement sheets. Each piece of work is a document of its own that is only ever created, so whatever overlaps
 * (two periods, two runs, a run cut off anywhere and begun again), each is paid by exactly one sheet; the sheet's figures
 * are then counted from the pieces that name it.
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

  const payGroup = async (id: string, keHoach: string, entries: readonly Entry[]): Promise<number> => {
    for (let attempt = 1; ; attempt += 1) {
      const known = await db.getAll(...entries.map((entry) => at.chiTra(entry.id)));
      const batch = db.batch();
      for (const [i, { id: lineId, ...line }] of entries.entries()) {
        if (known[i]?.exists) continue;
        batch.create(at.chiTra(lineId), { ...line, thanhToan: id, keHoach, luc: FieldValue.serverTimestamp() });
      }
      try {
        await batch.commit();
        return known.filter((line) => line.exists && line.get('thanhToan') !== id).length;
      } catch (error) {
        if (attempt >= tunables.commitAttempts || !isMovedOn(error)) throw error;
      }
    }
  };

  /** Creates what nobody has paid yet; says how many pieces another sheet has paid. */
  const pay = async (id: string, keHoach: string, entries: readonly Entry[]): Promise<number> => {
    let daTra = 0;
    for (let i = 0; i < entries.length; i += pageSize) {
      daTra += await payGroup(id, keHoach, entries.slice(i, i + pageSize));
    }
    return daTra;
  };

  /** Pieces of the phiếu of a commune; also which thôn have accepted phiếu in the period. */
  const payPhieu = async (id: string, sheet: ThanhToan, plan: KeHoach, viec: readonly Viec[]) => {
    const thon = new Map<string, ChiTra['diaBan']>();
    let daTra = 0;
    const ofUnit = at.allPhieu
      .where('keHoach', '==', plan.id)
      .where('diaBan.danhMuc', '==', sheet.danhMuc)
      .where(`diaBan.${sheet.cap}`, '==', sheet.ma)
      .where('trangThai', 'in', XA_DA_DUYET);
    for await (const docs of pages(ofUnit)) {
      const entries: Entry[] = [];
      for (const doc of docs) {
        const read = readPhieu(doc);
        if (!read.ok) continue;
        const { diaBan } = read.value;
        if (phanViecOfPhieu(doc.id, read.value, ['ghiPhieu'], sheet).length > 0) thon.set(diaBan.thon, diaBan);
        const pieces = phanViecOfPhieu(doc.id, read.value, viec, sheet);
        entries.push(...pieces.map((piece) => ({ ...piece, phieu: doc.id, diaBan })));
      }
      daTra += await pay(id, plan.id, entries);
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
    return daTra + (await pay(id, plan.id, units));
  };

  /** Figures from the lines themselves, written only while the sheet waits for them. */
  const total = async (id: string, plan: KeHoach, daTra: number): Promise<KetQuaThanhToan> => {
    for (let attempt = 1; ; attempt += 1) {
      const snapshot = await at.thanhToan(id).get();
      if (snapshot.get('trangThai') !== 'deNghi' || !snapshot.updateTime) return 'khongConCho';
      const lines: Pick<ChiTra, 'viec' | 'nhan' | 'kieu'>[] = [];
      for await (const docs of pages(at.allChiTra.where('thanhToan', '==', id))) {
        for (const doc of docs) lines.push(ChiTra.parse(doc.data()));
      }
      try {
        await snapshot.ref.update(
          {
            ...lapBang(lines, plan.donGia),
            daTra,
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
