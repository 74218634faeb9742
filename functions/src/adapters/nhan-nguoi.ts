import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import type { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import { kyThuOf, kyTruocCua } from '../core/ke-hoach/ky-thu.ts';
import type { KyTruoc } from '../core/nguoi-lao-dong/bien-dong.ts';
import { type ChiemSo, isConSong, isDaDuyet } from '../core/nguoi-lao-dong/dinh-danh.ts';
import { baiLamOf } from '../core/phieu/judge.ts';
import type { Phieu, PhieuRieng } from '../core/phieu/phieu.ts';
import { DA_THU } from '../core/phieu/workflow.ts';
import type { Khoa } from './khoa-dinh-danh.ts';
import { paths } from './paths.ts';
import { readPhieu, readRieng, readStamp, type Stamp } from './read-documents.ts';
import { createSoDinhDanh } from './so-dinh-danh.ts';

/** A phiếu about to be decided on, so far as who it is of matters. */
export type NguoiCanNhan = {
  readonly id: string;
  readonly phieu: Phieu;
  readonly rieng: PhieuRieng | undefined;
  readonly stamp: Stamp | undefined;
  readonly keHoach: KeHoach | undefined;
};

/** What is known of the person at the moment of deciding. */
export type NguoiNhanRa = {
  /** The round it counts in; undefined without a plan. */
  readonly ky: string | undefined;
  /** What the phiếu would claim. */
  readonly muon: ChiemSo | undefined;
  /** The live phiếu that holds the claim already. */
  readonly nguoiGiu: string | undefined;
  readonly trungVoi: string | undefined;
  readonly truoc: KyTruoc | undefined;
  /** The returned phiếu that this one is written in place of (LC-06). */
  readonly thay: { readonly snapshot: DocumentSnapshot; readonly phieu: Phieu } | undefined;
  /** The phiếu of `trungVoi`, unless the group itself brought it. */
  readonly kia: Phieu | undefined;
  /** The lines of rosters that name the person. */
  readonly bangKe: Readonly<Record<string, string>>;
};

/** A person's phiếu gave way to another one so many times at most, as far as anybody follows it. */
const HOPS = 5;

const giveWay = ({ trangThai }: Phieu): boolean => trangThai === 'huy' || trangThai === 'thayThe';

const defined = <T>(items: readonly (T | undefined)[]): T[] => items.filter((item) => item !== undefined);

/**
 * Finds out, for the phiếu of one commit, whose they are: by the key of their number one read each, and of other phiếu
 * only those that this leads to. Phiếu of the group see each other through `note`.
 */
export const readNguoi = async (db: Firestore, khoa: Khoa, group: readonly NguoiCanNhan[]) => {
  const at = paths(db);
  const known = new Map<string, DocumentSnapshot>();
  const decided = new Map<string, Phieu['trangThai']>();
  const load = async (refs: readonly DocumentReference[]): Promise<void> => {
    const unique = [...new Map(refs.map((ref) => [ref.path, ref])).values()].filter(({ path }) => !known.has(path));
    if (unique.length > 0) for (const each of await db.getAll(...unique)) known.set(each.ref.path, each);
  };
  const phieuOf = (id: string): Phieu | undefined => {
    const snapshot = known.get(at.phieu(id).path);
    const read = snapshot?.exists ? readPhieu(snapshot) : undefined;
    return read?.ok ? read.value : undefined;
  };

  const muonOf = ({ phieu, rieng, keHoach }: NguoiCanNhan): ChiemSo | undefined => {
    const key = khoa.keyOf(rieng?.soGiayTo);
    return key && keHoach ? { key, ky: kyThuOf(keHoach, phieu.ngayPhongVan) } : undefined;
  };
  const isJudged = ({ phieu }: NguoiCanNhan): boolean => phieu.trangThai === 'daNop';
  const stateOf = (id: string): Phieu['trangThai'] | undefined => decided.get(id) ?? phieuOf(id)?.trangThai;
  /** The phiếu that stands in the place of this one now, so far as it has been read: itself, or the last of those it gave way to. */
  const standing = (id: string): string => {
    let last = id;
    for (let hop = 0; hop < HOPS && stateOf(last) === 'thayThe'; hop += 1) last = phieuOf(last)?.trungVoi ?? last;
    return last;
  };
  const loadStanding = async (ids: readonly string[]): Promise<void> => {
    for (let hop = 0; hop < HOPS; hop += 1) {
      const next = ids.map(standing).filter((id) => !known.has(at.phieu(id).path));
      if (next.length === 0) return;
      await load(next.map((id) => at.phieu(id)));
    }
  };

  const keys = group.flatMap((each) => [
    muonOf(each)?.key,
    ...(isJudged(each) || giveWay(each.phieu) || each.phieu.trangThai === 'trung' ? [each.stamp?.dd?.key] : []),
  ]);
  await load([...new Set(defined(keys))].map((key) => at.dinhDanh(key)));
  const so = createSoDinhDanh([...known.values()]);

  /** What stands in the place of the phiếu it says to change: that one may have been merged into another since. */
  const tuOf = ({ phieu }: NguoiCanNhan): string | undefined => phieu.bienDong && standing(phieu.bienDong.tu);
  /** What was collected of the person before: in the round before, or in this one where the phiếu is a change of it. */
  const truocOf = (each: NguoiCanNhan): string | undefined => {
    const { id, phieu, keHoach } = each;
    if (!phieu.bienDong && !keHoach?.doiTuong.boKhongThayDoi) return undefined;
    const muon = muonOf(each);
    const daThu = so.nguoi(muon?.key)?.phieu ?? {};
    const trongKy = muon && daThu[muon.ky];
    const tu = tuOf(each);
    const ky = muon && kyTruocCua(muon.ky, Object.keys(daThu));
    const truoc = ky === undefined ? undefined : daThu[ky];
    const isOfThisKy = trongKy !== undefined && standing(trongKy) === tu;
    const found = isOfThisKy || truoc === undefined ? tu : standing(truoc);
    return found === id ? undefined : found;
  };
  const holderOf = (each: NguoiCanNhan): string | undefined => {
    const muon = muonOf(each);
    return muon && so.nguoi(muon.key)?.phieu[muon.ky];
  };

  const judged = group.filter(isJudged);
  const beforeOf = (each: NguoiCanNhan): string[] => defined([truocOf(each), each.phieu.bienDong?.tu]);
  await load(
    group.flatMap((each) => {
      const holder = holderOf(each);
      const phieu = [holder, ...(isJudged(each) ? [...beforeOf(each), each.phieu.thayCho] : [])];
      return [
        ...defined(phieu).flatMap((id) => (id === each.id ? [] : [at.phieu(id)])),
        ...(!isJudged(each) && holder !== undefined ? [at.stamp(holder)] : []),
      ];
    }),
  );
  const others = [...defined(group.map(holderOf)), ...judged.flatMap(beforeOf)];
  await loadStanding(others.filter((id) => known.has(at.phieu(id).path)));
  await load(defined(judged.map(truocOf)).map((id) => at.rieng(id)));

  /** The phiếu that stands for the person now: the holder, or the one it gave way to. */
  const living = (holder: string | undefined): string | undefined => {
    const last = holder === undefined ? undefined : standing(holder);
    return last !== undefined && isConSong(stateOf(last)) ? last : undefined;
  };

  /** Only a returned phiếu of the same plan and commune is given up for one that says so. */
  const replacedBy = ({ id, phieu }: NguoiCanNhan): Phieu | undefined => {
    if (!phieu.thayCho || phieu.thayCho === id) return undefined;
    const old = phieuOf(phieu.thayCho);
    return old?.keHoach === phieu.keHoach && old.diaBan.xa === phieu.diaBan.xa ? old : undefined;
  };

  const recognise = (each: NguoiCanNhan): NguoiNhanRa => {
    const { id, phieu } = each;
    const muon = muonOf(each);
    const ky = each.keHoach && kyThuOf(each.keHoach, phieu.ngayPhongVan);
    const holder = holderOf(each);
    const bangKe = so.nguoi(muon?.key)?.bangKe ?? {};
    if (!isJudged(each)) {
      const stamp = holder === undefined ? undefined : known.get(at.stamp(holder).path);
      const own = stamp?.exists ? readStamp(stamp) : undefined;
      const isItsOwn = own?.ok === true && own.value.dd?.key === muon?.key && stateOf(holder ?? '') !== 'traLai';
      const other = living(holder);
      return {
        ky,
        muon,
        // It may be this one that the holder gave way to.
        nguoiGiu: isItsOwn && other !== id ? other : undefined,
        trungVoi: undefined,
        kia: undefined,
        truoc: undefined,
        thay: undefined,
        bangKe,
      };
    }
    const old = replacedBy(each);
    const oldState = phieu.thayCho === undefined ? undefined : (decided.get(phieu.thayCho) ?? old?.trangThai);
    const snapshot = phieu.thayCho === undefined ? undefined : known.get(at.phieu(phieu.thayCho).path);
    const thay = old && snapshot && oldState === 'traLai' ? { snapshot, phieu: old } : undefined;
    const living_ = living(holder);
    const other = living_ === id || (thay && living_ === phieu.thayCho) ? undefined : living_;
    const isChangeOf = other !== undefined && tuOf(each) === other && isDaDuyet(stateOf(other));
    const stillOld = !thay && old && isConSong(oldState) ? phieu.thayCho : undefined;
    const trungVoi = isChangeOf ? undefined : (other ?? stillOld);
    const truocId = truocOf(each);
    const truoc = truocId === undefined ? undefined : phieuOf(truocId);
    const rieng = truocId === undefined ? undefined : known.get(at.rieng(truocId).path);
    const riengRead = rieng?.exists ? readRieng(rieng) : undefined;
    return {
      ky,
      muon,
      nguoiGiu: isChangeOf && phieu.bienDong?.loai === 'coDoi' ? undefined : other,
      trungVoi,
      kia: trungVoi === undefined ? undefined : phieuOf(trungVoi),
      truoc:
        truocId !== undefined && truoc && (DA_THU.includes(truoc.trangThai) || truoc.trangThai === 'khongDoi')
          ? { phieuId: truocId, bai: baiLamOf(truoc, riengRead?.ok ? riengRead.value : undefined) }
          : undefined,
      thay,
      bangKe,
    };
  };

  return {
    so,
    recognise,
    /** What the group has decided, for those after it. */
    note: (id: string, trangThai: Phieu['trangThai']): void => {
      decided.set(id, trangThai);
    },
  };
};
