import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { kyThuOf } from '@core/ke-hoach/ky-thu.ts';
import { type ChoTrongHo, gapCua, NguoiKyTruoc, sapXepCua } from '@core/nguoi-lao-dong/nguoi-ky-truoc.ts';
import * as z from 'zod';
import { listChoTrongHo } from './bang-ke-repo.ts';
import { lucMay } from './device.ts';
import { signedIn } from './doc-read.ts';
import { getDonVi } from './don-vi-repo.ts';
import { DA_THU_KY_TRUOC, type HaiKy, keHoachKyTruoc } from './ky-truoc-repo.ts';
import { type Cursor, getDinhDanh, listPhieu, type PhieuDoc } from './phieu-repo.ts';
import { getStore, taiKyTruocKey } from './store.ts';

/** How far the download of a round has come. */
const TienDoTai = z.object({
  lan: z.string(),
  soNguoi: z.int().nonnegative(),
  /** Where the next page begins; absent at the start. */
  tiep: z.tuple([z.union([z.string(), z.null()]), z.string()]).optional(),
  /** When all were there (ISO 8601). */
  xongLuc: z.string().optional(),
  /** When the last whole download before this one was finished. */
  truocLuc: z.string().optional(),
  /** Phiếu of the round before of whom the server had one of this round, when last asked. */
  daGhi: z.array(z.string()),
});
export type TienDoTai = z.infer<typeof TienDoTai>;

export const getTienDoTai = async ({ tuKy }: HaiKy): Promise<TienDoTai | undefined> =>
  TienDoTai.safeParse(await (await getStore()).get('nho', taiKyTruocKey(signedIn().uid, tuKy))).data;

/** The people of a round on this device, as they are visited. */
export const listNguoiKyTruoc = async ({ tuKy }: HaiKy): Promise<readonly NguoiKyTruoc[]> => {
  const rows = await (await getStore()).getAllFromIndex('kyTruoc', 'theoChu', signedIn().uid);
  return rows
    .flatMap((row) => NguoiKyTruoc.safeParse(row).data ?? [])
    .filter(({ ky }) => ky === tuKy)
    .sort((a, b) => Number(a.sapXep > b.sapXep) - Number(a.sapXep < b.sapXep));
};

/** Small, so that little is lost where the network goes in the middle. */
const PAGE = 20;

const TRONG_KY = [
  'nhap',
  'daNop',
  'traLai',
  'choTongHop',
  'choNghiemThu',
  'choXacNhan',
  'choKiemTra',
  'trung',
] as const;

/** Of whom the server has a phiếu of the present round: everybody, or only what was written last. */
const daGhiTrenMayChu = async (plan: KeHoach, tatCa: boolean): Promise<readonly string[]> => {
  const found: string[] = [];
  let cursor: Cursor | undefined;
  do {
    const page = await listPhieu({
      keHoach: plan.id,
      trangThai: [...DA_THU_KY_TRUOC, ...TRONG_KY],
      thuTu: 'moiNhat',
      pageSize: 199,
      ...(cursor && { cursor }),
    });
    found.push(...page.items.flatMap(({ bienDong }) => bienDong?.tu ?? []));
    cursor = tatCa ? page.next : undefined;
  } while (cursor);
  return found;
};

/** Adds to what is known of whom a phiếu of the present round has been written; a whole download begins it anew. */
export const refreshDaGhi = async (plan: KeHoach, haiKy: HaiKy, tatCa = false): Promise<void> => {
  const found = await daGhiTrenMayChu(plan, tatCa);
  const tienDo = await getTienDoTai(haiKy);
  if (!tienDo) return;
  const daGhi = [...new Set([...(tatCa ? [] : tienDo.daGhi), ...found])];
  await (await getStore()).put('nho', { ...tienDo, daGhi }, taiKyTruocKey(signedIn().uid, haiKy.tuKy));
};

/** The rosters of the thôn met so far, each read once; none is no hindrance. */
const createCho = (plan: KeHoach) => {
  const known = new Map<string, Promise<ReadonlyMap<string, ChoTrongHo>>>();
  return async ({ diaBan }: PhieuDoc, soGiayTo: string | undefined): Promise<ChoTrongHo | undefined> => {
    const { xa, thon, danhMuc } = diaBan;
    if (soGiayTo === undefined || danhMuc !== plan.danhMuc) return undefined;
    const places =
      known.get(thon) ??
      listChoTrongHo({ keHoach: plan, xa, thon }).catch((error: unknown) => {
        console.error('bangKe.unreadable', error);
        return new Map<string, ChoTrongHo>();
      });
    known.set(thon, places);
    return (await places).get(soGiayTo);
  };
};

/** The names of the thôn and xã are on the form; each is read once. */
const keepUnits = async (phieu: readonly PhieuDoc[]): Promise<void> => {
  const units = new Map(
    phieu.flatMap(({ diaBan: { danhMuc, thon, xa } }) => [thon, xa].map((ma) => [`${danhMuc}:${ma}`, { danhMuc, ma }])),
  );
  await Promise.all([...units.values()].map(({ danhMuc, ma }) => getDonVi(danhMuc, ma)));
};

/**
 * Brings the people of the round before whom this account may read onto the device, page by page. Each page is kept
 * together with the place where the next begins: cut off anywhere, the next call goes on from there. Says how many there
 * are so far; ends early where `signal` says so.
 */
export const taiKyTruoc = async (
  plan: KeHoach,
  haiKy: HaiKy,
  { onSoNguoi, signal }: { onSoNguoi: (soNguoi: number) => void; signal: AbortSignal },
): Promise<void> => {
  const { uid } = signedIn();
  const { ky, tuKy } = haiKy;
  const keHoach = keHoachKyTruoc(haiKy);
  const choOf = createCho(plan);
  const store = await getStore();
  const last = await getTienDoTai(haiKy);
  let tienDo: TienDoTai =
    last && !last.xongLuc
      ? last
      : { lan: lucMay(), soNguoi: 0, daGhi: last?.daGhi ?? [], ...(last?.xongLuc && { truocLuc: last.xongLuc }) };

  const nguoiOf = async (phieu: PhieuDoc): Promise<NguoiKyTruoc> => {
    const rieng = await getDinhDanh(phieu.id);
    const cho = await choOf(phieu, rieng?.soGiayTo);
    const kept = { phieu: NguoiKyTruoc.shape.phieu.parse(phieu), ...(rieng && { rieng }) };
    return {
      ...kept,
      id: phieu.id,
      chu: uid,
      ky: tuKy,
      lan: tienDo.lan,
      ...(cho?.ho && { ho: cho.ho }),
      sapXep: sapXepCua(kept, cho),
      gap: gapCua(rieng),
    };
  };

  onSoNguoi(tienDo.soNguoi);
  while (!tienDo.xongLuc && !signal.aborted) {
    const page = await listPhieu({
      keHoach: keHoach.id,
      trangThai: DA_THU_KY_TRUOC,
      pageSize: PAGE,
      ...(tienDo.tiep && { cursor: tienDo.tiep }),
    });
    const ofRound = page.items.filter(({ ngayPhongVan }) => kyThuOf(keHoach, ngayPhongVan) === tuKy && tuKy !== ky);
    const people = await Promise.all(ofRound.map(nguoiOf));
    await keepUnits(ofRound);
    const { tiep: _from, ...rest } = tienDo;
    const next = TienDoTai.shape.tiep.safeParse(page.next).data;
    tienDo = {
      ...rest,
      soNguoi: rest.soNguoi + people.length,
      ...(next ? { tiep: next } : { xongLuc: lucMay() }),
    };
    const tx = store.transaction(['kyTruoc', 'nho'], 'readwrite');
    for (const person of people) await tx.objectStore('kyTruoc').put(person);
    await tx.objectStore('nho').put(tienDo, taiKyTruocKey(uid, tuKy));
    await tx.done;
    onSoNguoi(tienDo.soNguoi);
  }
  if (!tienDo.xongLuc) return;
  await letGo(uid, tuKy, tienDo.lan);
  await refreshDaGhi(plan, haiKy, true);
};

/** Whoever the whole download did not bring again is no longer on the list. */
const letGo = async (uid: string, tuKy: string, lan: string): Promise<void> => {
  const tx = (await getStore()).transaction('kyTruoc', 'readwrite');
  for await (const cursor of tx.store.index('theoChu').iterate(uid)) {
    const row = cursor.value as Partial<NguoiKyTruoc>;
    if (row.ky === tuKy && row.lan !== lan) await cursor.delete();
  }
  await tx.done;
};
