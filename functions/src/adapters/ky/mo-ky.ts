import { createHash } from 'node:crypto';
import { type DocumentReference, FieldValue, type Firestore, GrpcStatus } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { keHoachOfKy, kyThuOf } from '../../core/ke-hoach/ky-thu.ts';
import { MoKy, moKyId } from '../../core/ke-hoach/mo-ky.ts';
import { DA_DUYET } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import { DONG_MOI_LO, type Dong, type KetQuaLo, loId, nhapIdOf, sumKetQua } from '../../core/nhap/nhap.ts';
import type { Phieu, PhieuRieng } from '../../core/phieu/phieu.ts';
import { formatNgay } from '../../core/shared/ngay.ts';
import type { Catalogue } from '../catalogue.ts';
import { codeOf, isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import { issuesOf, readPhieu, readRieng } from '../read-documents.ts';

const PAGE = 300;
const ATTEMPTS = 5;

const createOnce = async (ref: DocumentReference, data: object): Promise<void> => {
  try {
    await ref.create(data);
  } catch (error) {
    if (codeOf(error) !== GrpcStatus.ALREADY_EXISTS) throw error;
  }
};

const GIOI_TINH = { '1': 'Nam', '2': 'Nữ' } as const;

type Nguoi = { readonly id: string; readonly o: Dong['o'] };

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
 * machine that takes in rosters, as a file of that round. The file's id follows from the request and its chunks are settled
 * on it, so that a run cut off anywhere is taken up again: nobody is entered twice or left out, though people may have
 * left the list since.
 */
export const createMoKy = (db: Firestore, catalogue: Catalogue, dongMoiLo = DONG_MOI_LO) => {
  const at = paths(db);

  const peopleOf = async ({ tuKy, diaBan, luc }: MoKy): Promise<Nguoi[]> => {
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
    const people: Nguoi[] = [];
    for (let i = 0; i < phieu.length; i += PAGE) {
      const page = phieu.slice(i, i + PAGE);
      const identities = await db.getAll(...page.map(({ id }) => at.rieng(id)));
      for (const [k, each] of page.entries()) {
        const doc = identities[k];
        const rieng = doc?.exists ? readRieng(doc) : undefined;
        if (!rieng?.ok) continue;
        people.push({ id: each.id, o: rowOf(each.phieu, rieng.value, tenThon.get(each.phieu.diaBan.thon)) });
      }
    }
    return people;
  };

  const cutChunks = (people: readonly Nguoi[]): string[] =>
    people.filter((_, i) => (i + 1) % dongMoiLo === 0 || i === people.length - 1).map(({ id }) => id);

  const putFile = async (moKy: MoKy, cuoiLo: readonly string[], people: readonly Nguoi[]): Promise<string> => {
    const bam = createHash('sha256')
      .update(`moKy:${moKyId(moKy)}`)
      .digest('hex');
    const id = nhapIdOf(bam);
    await createOnce(at.nhap(id), {
      loai: 'bangKe',
      keHoach: moKy.keHoach,
      diaBan: moKy.diaBan,
      tenTep: `Người đã thu kỳ ${moKy.tuKy}`,
      bam,
      soDong: Math.max(people.length, 1),
      soLo: cuoiLo.length,
      cot: {},
      trangThai: 'dangTai',
      boi: moKy.boi,
      luc: moKy.luc,
    });
    for (const [n, cuoi] of cuoiLo.entries()) {
      const truoc = cuoiLo[n - 1] ?? '';
      const dong = people
        .filter((each) => each.id > truoc && each.id <= cuoi)
        .map(({ o }, i): Dong => ({ so: n * dongMoiLo + i + 1, o }));
      const waiting = { trangThai: 'cho' } as const;
      const nobodyLeft: { trangThai: 'xong'; ketQua: KetQuaLo } = { trangThai: 'xong', ketQua: sumKetQua([]) };
      const lo = { dong, lan: 1, boi: moKy.boi, luc: FieldValue.serverTimestamp() };
      await createOnce(at.lo(id, loId(n)), { ...lo, ...(dong.length > 0 ? waiting : nobodyLeft) });
    }
    return id;
  };

  const once = async (id: string): Promise<void> => {
    const ref = at.moKy(id);
    const snapshot = await ref.get();
    const parsed = MoKy.safeParse(snapshot.data());
    if (!parsed.success && snapshot.exists) logger.error('moKy.malformed', { id, issues: issuesOf(parsed.error) });
    if (!parsed.success || parsed.data.trangThai !== 'cho' || !snapshot.updateTime) return;
    const asRead = { lastUpdateTime: snapshot.updateTime };
    const truoc = await catalogue.keHoach(keHoachOfKy(parsed.data.tuKy));
    if (truoc?.danhMuc !== parsed.data.diaBan.danhMuc) {
      await ref.update({ trangThai: 'khacDanhMuc' }, asRead);
      return;
    }
    const people = await peopleOf(parsed.data);
    const cuoiLo = parsed.data.cuoiLo ?? cutChunks(people);
    if (cuoiLo.length === 0) {
      await ref.update({ trangThai: 'khongCoNguoi' }, asRead);
      return;
    }
    if (!parsed.data.cuoiLo) await ref.update({ cuoiLo }, asRead);
    await ref.update({ trangThai: 'xong', nhap: await putFile(parsed.data, cuoiLo, people) });
  };

  return async (id: string): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(id);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isMovedOn(error)) throw error;
      }
    }
  };
};
