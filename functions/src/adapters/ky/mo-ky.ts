import { createHash } from 'node:crypto';
import { type DocumentReference, FieldValue, type Firestore, GrpcStatus } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { keHoachOfKy, kyThuOf } from '../../core/ke-hoach/ky-thu.ts';
import { MoKy, moKyId } from '../../core/ke-hoach/mo-ky.ts';
import { DA_DUYET } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import { DONG_MOI_LO, type Dong, loId, nhapIdOf } from '../../core/nhap/nhap.ts';
import type { Phieu, PhieuRieng } from '../../core/phieu/phieu.ts';
import { formatNgay } from '../../core/shared/ngay.ts';
import type { Catalogue } from '../catalogue.ts';
import { codeOf } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import { issuesOf, readPhieu, readRieng } from '../read-documents.ts';

const PAGE = 300;

const createOnce = async (ref: DocumentReference, data: object): Promise<void> => {
  try {
    await ref.create(data);
  } catch (error) {
    if (codeOf(error) !== GrpcStatus.ALREADY_EXISTS) throw error;
  }
};

const GIOI_TINH = { '1': 'Nam', '2': 'Nữ' } as const;

/** A person of the round before as a row of a roster, in the words a file would have. */
const rowOf = (phieu: Phieu, rieng: PhieuRieng, thon: string | undefined): Dong['o'] =>
  Object.fromEntries(
    Object.entries({
      hoTen: rieng.hoTen,
      ngaySinh: rieng.ngaySinh && formatNgay(rieng.ngaySinh),
      gioiTinh: phieu.gioiTinh && GIOI_TINH[phieu.gioiTinh],
      soGiayTo: rieng.soGiayTo,
      diaChi: (rieng.noiO ?? rieng.thuongTru)?.chiTiet,
      thon,
    }).filter((cell): cell is [string, string] => cell[1] !== undefined && cell[1] !== ''),
  );

/**
 * Opens a round: whoever the commune had approved in the round before, by the moment the round was opened, goes through the
 * machine that takes in rosters, as a file of that round. The file's id and its chunks follow from the request, so that a
 * run cut off anywhere is taken up again and nobody is entered twice.
 */
export const createMoKy = (db: Firestore, catalogue: Catalogue) => {
  const at = paths(db);

  const peopleOf = async ({ tuKy, diaBan, luc }: MoKy): Promise<Dong['o'][]> => {
    const keHoach = keHoachOfKy(tuKy);
    const plan = await catalogue.keHoach(keHoach);
    const units = await at.allDiaBan.where('danhMuc', '==', diaBan.danhMuc).where('cha', '==', diaBan.xa).get();
    const tenThon = new Map(units.docs.map((doc) => [doc.get('ma') as string, doc.get('ten') as string]));
    const { docs } = await at.allPhieu
      .where('keHoach', '==', keHoach)
      .where('diaBan.danhMuc', '==', diaBan.danhMuc)
      .where('diaBan.xa', '==', diaBan.xa)
      .where('trangThai', 'in', [...DA_DUYET])
      .get();
    const phieu = docs
      .flatMap((doc) => {
        const read = readPhieu(doc);
        return read.ok ? [{ id: doc.id, phieu: read.value }] : [];
      })
      .filter(({ phieu: { ngayPhongVan, moc } }) => {
        const duyet = moc.choBanGiao ?? moc.khongDoi;
        const isOfRound = plan !== undefined && kyThuOf(plan, ngayPhongVan) === tuKy;
        return isOfRound && duyet !== undefined && duyet.toMillis() <= luc.toMillis();
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const rows: Dong['o'][] = [];
    for (let i = 0; i < phieu.length; i += PAGE) {
      const page = phieu.slice(i, i + PAGE);
      const identities = await db.getAll(...page.map(({ id }) => at.rieng(id)));
      for (const [k, each] of page.entries()) {
        const doc = identities[k];
        const rieng = doc?.exists ? readRieng(doc) : undefined;
        if (rieng?.ok) rows.push(rowOf(each.phieu, rieng.value, tenThon.get(each.phieu.diaBan.thon)));
      }
    }
    return rows;
  };

  const putFile = async (moKy: MoKy, rows: readonly Dong['o'][]): Promise<string> => {
    const bam = createHash('sha256')
      .update(`moKy:${moKyId(moKy)}`)
      .digest('hex');
    const id = nhapIdOf(bam);
    const soLo = Math.ceil(rows.length / DONG_MOI_LO);
    await createOnce(at.nhap(id), {
      loai: 'bangKe',
      keHoach: moKy.keHoach,
      diaBan: moKy.diaBan,
      tenTep: `Người đã thu kỳ ${moKy.tuKy}`,
      bam,
      soDong: rows.length,
      soLo,
      cot: {},
      trangThai: 'dangTai',
      boi: moKy.boi,
      luc: moKy.luc,
    });
    for (let n = 0; n < soLo; n += 1) {
      const dong = rows
        .slice(n * DONG_MOI_LO, (n + 1) * DONG_MOI_LO)
        .map((o, i): Dong => ({ so: n * DONG_MOI_LO + i + 1, o }));
      const lo = { dong, trangThai: 'cho', lan: 1, boi: moKy.boi, luc: FieldValue.serverTimestamp() };
      await createOnce(at.lo(id, loId(n)), lo);
    }
    return id;
  };

  return async (id: string): Promise<void> => {
    const ref = db.doc(`moKy/${id}`);
    const snapshot = await ref.get();
    const parsed = MoKy.safeParse(snapshot.data());
    if (!parsed.success && snapshot.exists) logger.error('moKy.malformed', { id, issues: issuesOf(parsed.error) });
    if (!parsed.success || parsed.data.trangThai !== 'cho') return;
    const truoc = await catalogue.keHoach(keHoachOfKy(parsed.data.tuKy));
    if (truoc?.danhMuc !== parsed.data.diaBan.danhMuc) {
      await ref.update({ trangThai: 'khacDanhMuc' });
      return;
    }
    const rows = await peopleOf(parsed.data);
    if (rows.length === 0) {
      await ref.update({ trangThai: 'khongCoNguoi' });
      return;
    }
    await ref.update({ trangThai: 'xong', nhap: await putFile(parsed.data, rows) });
  };
};
