import {
  bangKeId,
  DongBangKe,
  type KetQuaDen,
  LY_DO_VANG_MAT,
  stateAfter,
  TRANG_THAI_DONG,
  type TrangThaiDong,
} from '@core/bang-ke/bang-ke.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { kyThuOf } from '@core/ke-hoach/ky-thu.ts';
import type { ChoTrongHo } from '@core/nguoi-lao-dong/nguoi-ky-truoc.ts';
import type { Query, QueryConstraint } from 'firebase/firestore';
import { homNay, lucMay } from './device.ts';
import { inArea, readAs, signedIn } from './doc-read.ts';
import { type Db, getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';

export type DongDoc = DongBangKe & { readonly id: string };

/** Part of a roster: `thon` '' for lines whose thôn nobody knows yet, undefined for the whole xã. */
export type PhanBangKe = { readonly keHoach: KeHoach; readonly xa: string; readonly thon?: string | undefined };

/** The figures of collating, one count each. */
export const MUC_BANG_KE = ['chuaThu', 'daThu', 'mien', 'chuaDuTuoi', 'trungDong'] as const;
export type MucBangKe = (typeof MUC_BANG_KE)[number];
export type SoBangKe = Readonly<Record<MucBangKe, number>>;

const STATES: Readonly<Record<MucBangKe, readonly TrangThaiDong[]>> = {
  chuaThu: ['chuaThu'],
  daThu: ['daThu'],
  mien: LY_DO_VANG_MAT,
  chuaDuTuoi: ['chuaThu'],
  trungDong: ['trungDong'],
};

/** More people than any xã has; a count names its limit like every list. */
const DEM_TOI_DA = 10_000;
export const DONG_TRANG = 200;

const rosterOf = ({ db, fs }: Db, { keHoach, xa }: PhanBangKe) =>
  fs.collection(db, 'bangKe', bangKeId(kyThuOf(keHoach, homNay()), keHoach.danhMuc, xa), 'nguoi');

const partOf = (sdk: Db, phan: PhanBangKe, muc: MucBangKe): QueryConstraint[] => {
  const { fs } = sdk;
  const states = STATES[muc];
  return [
    ...inArea(sdk, { cap: 'xa', ma: phan.xa }),
    ...(phan.thon !== undefined && signedIn().claims.cap !== 'thon' ? [fs.where('diaBan.thon', '==', phan.thon)] : []),
    states.length === 1 ? fs.where('trangThai', '==', states[0]) : fs.where('trangThai', 'in', [...states]),
  ];
};

/** Lines still to be collected are old enough today, or will be on a known day. */
const ageOf = ({ fs }: Db, muc: MucBangKe): QueryConstraint[] => {
  if (muc === 'chuaThu') return [fs.where('duTuoiTu', '<=', homNay())];
  return muc === 'chuaDuTuoi' ? [fs.where('duTuoiTu', '>', homNay())] : [];
};

const countMuc = async (phan: PhanBangKe, muc: MucBangKe): Promise<number> => {
  const sdk = await getDb();
  const { fs } = sdk;
  const lines = fs.query(rosterOf(sdk, phan), ...partOf(sdk, phan, muc), ...ageOf(sdk, muc), fs.limit(DEM_TOI_DA));
  return (await fs.getCountFromServer(lines)).data().count;
};

/** The figures of a thôn, or of the xã: counted now, one read each, so that they cannot drift. */
export const countBangKe = async (phan: PhanBangKe): Promise<SoBangKe> => {
  const counts = await Promise.all(MUC_BANG_KE.map(async (muc) => [muc, await countMuc(phan, muc)] as const));
  return Object.fromEntries(counts) as SoBangKe;
};

const listQuery = (sdk: Db, phan: PhanBangKe, muc: MucBangKe, soDong: number): Query => {
  const { fs } = sdk;
  const inOrder = muc === 'chuaDuTuoi' ? [...ageOf(sdk, muc), fs.orderBy('duTuoiTu')] : [fs.orderBy('sapXep')];
  return fs.query(rosterOf(sdk, phan), ...partOf(sdk, phan, muc), ...inOrder, fs.limit(soDong + 1));
};

/** `tuCache`: this device answered from memory. */
export type TrangDong = { readonly dong: readonly DongDoc[]; readonly con: boolean; readonly tuCache: boolean };

/**
 * Follows the lines of one figure, in household order (those not yet 15 by the day they will be). Also from what the
 * device knows, so that the list opens at a doorstep without network. Returns the way to stop.
 */
export const watchDong = (
  phan: PhanBangKe,
  muc: MucBangKe,
  soDong: number,
  next: (trang: TrangDong) => void,
  fail: (error: unknown) => void,
): (() => void) => {
  let stopped = false;
  let stop = () => {};
  getDb().then((sdk) => {
    if (stopped) return;
    const today = homNay();
    stop = sdk.fs.onSnapshot(
      listQuery(sdk, phan, muc, soDong),
      { includeMetadataChanges: true },
      (found) => {
        const lines = defined(found.docs.map((snapshot) => readAs(DongBangKe, snapshot)));
        const dong = muc === 'chuaThu' ? lines.filter(({ duTuoiTu }) => duTuoiTu <= today) : lines;
        next({ dong: dong.slice(0, soDong), con: found.size > soDong, tuCache: found.metadata.fromCache });
      },
      fail,
    );
  }, fail);
  return () => {
    stopped = true;
    stop();
  };
};

const CHO_TRANG = 500;

/** Where the people of a thôn stand in the roster of the present round, by their number; for ordering other lists alike. */
export const listChoTrongHo = async (phan: PhanBangKe): Promise<ReadonlyMap<string, ChoTrongHo>> => {
  const sdk = await getDb();
  const { fs } = sdk;
  const places = new Map<string, ChoTrongHo>();
  const lines = [
    ...inArea(sdk, { cap: 'xa', ma: phan.xa }),
    ...(phan.thon !== undefined && signedIn().claims.cap !== 'thon' ? [fs.where('diaBan.thon', '==', phan.thon)] : []),
    fs.where('trangThai', 'in', [...TRANG_THAI_DONG]),
    fs.orderBy('sapXep'),
    fs.limit(CHO_TRANG),
  ];
  let page = await fs.getDocs(fs.query(rosterOf(sdk, phan), ...lines));
  for (;;) {
    for (const { soGiayTo, sapXep, hoSo, chuHo } of defined(page.docs.map((doc) => readAs(DongBangKe, doc)))) {
      const ho = [hoSo && `Hộ ${hoSo}`, chuHo].filter(Boolean).join(' · ');
      if (soGiayTo !== undefined) places.set(soGiayTo, { sapXep, ...(ho !== '' && { ho }) });
    }
    const last = page.docs.at(-1);
    if (!last || page.size < CHO_TRANG) return places;
    page = await fs.getDocs(fs.query(rosterOf(sdk, phan), ...lines, fs.startAfter(last)));
  }
};

const lineRef = (sdk: Db, { keHoach, xa }: PhanBangKe, id: string) => sdk.fs.doc(rosterOf(sdk, { keHoach, xa }), id);

const nextVersion = ({ fs }: Db, { v }: DongDoc) => ({ v: v + 1, suaBoi: signedIn().uid, luc: fs.serverTimestamp() });

/** Notes a call at the door; the state that goes with it follows. Kept by the device until there is a network. */
export const ghiLanDen = async (
  phan: PhanBangKe,
  dong: DongDoc,
  { ketQua, ghiChu }: { ketQua: KetQuaDen; ghiChu: string },
): Promise<void> => {
  const sdk = await getDb();
  const den = { luc: lucMay(), boi: signedIn().uid, ketQua, ...(ghiChu.trim() !== '' && { ghiChu: ghiChu.trim() }) };
  await sdk.fs.updateDoc(lineRef(sdk, phan, dong.id), {
    ...nextVersion(sdk, dong),
    trangThai: stateAfter(ketQua),
    lanDen: [...dong.lanDen, den],
  });
};

/** Says which thôn a person of the xã belongs to. */
export const xepThon = async (phan: PhanBangKe, dong: DongDoc, thon: string): Promise<void> => {
  const sdk = await getDb();
  await sdk.fs.updateDoc(lineRef(sdk, phan, dong.id), {
    ...nextVersion(sdk, dong),
    diaBan: { ...dong.diaBan, thon },
  });
};

/** Joins a line without a personal number to the phiếu that was collected, or parts them again (`null`). */
export const ghiNhanDaThu = async (phan: PhanBangKe, dong: DongDoc, phieu: string | null): Promise<void> => {
  const sdk = await getDb();
  await sdk.fs.updateDoc(lineRef(sdk, phan, dong.id), {
    ...nextVersion(sdk, dong),
    trangThai: phieu === null ? 'chuaThu' : 'daThu',
    phieu: phieu ?? sdk.fs.deleteField(),
  });
};
