import { buocGui, newPhieuGui, type ViecGui } from '@core/hang-gui/buoc-gui.ts';
import { suaNgayPhongVan } from '@core/hang-gui/ngay-sai.ts';
import { isConTrenMay, isXongTrenMay, PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { withRoom } from './bo-nho.ts';
import { thoiGiu } from './chua-luu.ts';
import { lucMay } from './device.ts';
import { raiseDrafts } from './drafts.ts';
import { UserError } from './errors.ts';
import { sharedCounter } from './giua-cac-the.ts';
import { getStore } from './store.ts';

const shared = sharedCounter('hangGui');
/** Raised with every change of the outbox, in any tab. */
export const hangGuiChanged = shared.changed;
export const raiseHangGui = shared.raise;

/** A row this version of the app cannot read stays where it is: a later version may. */
const read = (row: unknown): PhieuGui | undefined => {
  if (row === undefined) return undefined;
  const parsed = PhieuGui.safeParse(row);
  if (!parsed.success) console.error('hangGui.malformed', parsed.error.issues);
  return parsed.data;
};

const rowsOf = async (uid: string): Promise<unknown[]> => (await getStore()).getAllFromIndex('hangGui', 'theoChu', uid);
const readAll = (rows: readonly unknown[]): PhieuGui[] =>
  rows.flatMap((row) => read(row) ?? []).sort((a, b) => a.nopLuc.localeCompare(b.nopLuc));

/** The outbox of one account on this device, first handed in first. */
export const listGui = async (uid: string): Promise<PhieuGui[]> => readAll(await rowsOf(uid));

/** The part of it that is not finished: a month of traces is not read for every phiếu that is sent. */
export const listChuaXong = async (uid: string): Promise<PhieuGui[]> =>
  readAll((await rowsOf(uid)).filter((row) => !isXongTrenMay(row as PhieuGui)));

/** How many rows of an account there are, those that cannot be read included. */
export const countGui = async (uid: string): Promise<number> =>
  (await getStore()).countFromIndex('hangGui', 'theoChu', uid);

export const getGui = async (id: string): Promise<PhieuGui | undefined> =>
  read(await (await getStore()).get('hangGui', id));

/** How many phiếu of an account still have to leave this device. */
export const countChuaGui = async (uid: string): Promise<number> => (await listGui(uid)).filter(isConTrenMay).length;

/** How many phiếu of other accounts still have to leave this device. */
export const countGuiKhac = async (uid: string): Promise<number> => {
  const rows = await (await getStore()).getAll('hangGui');
  return rows.flatMap((row) => read(row) ?? []).filter((gui) => gui.boi !== uid && isConTrenMay(gui)).length;
};

/** Both stores in one transaction that is on the disk before it counts as done: a power cut leaves all of it or none. */
const bothStores = async () => {
  const tx = (await getStore()).transaction(['banNhap', 'hangGui'], 'readwrite', { durability: 'strict' });
  return { tx, drafts: tx.objectStore('banNhap'), hangGui: tx.objectStore('hangGui') };
};

const NOI_KHAC = 'Phiếu này vừa được ghi hoặc nộp ở một thẻ khác của máy này. Tải lại trang để xem bản mới nhất.';

const enter = async (draft: BanNhap, hoTen: string): Promise<PhieuGui> => {
  const { tx, drafts, hangGui } = await bothStores();
  const [held, row] = await Promise.all([drafts.get(draft.id), hangGui.get(draft.id)]);
  const before = read(row);
  const isNewer = held !== undefined && (held as BanNhap).luuLuc !== draft.luuLuc;
  if (isNewer || (row !== undefined && (!before || !isXongTrenMay(before)))) {
    await tx.done;
    throw new UserError('hangGui.noiKhac', NOI_KHAC);
  }
  const gui: PhieuGui = {
    ...newPhieuGui(draft, hoTen, lucMay()),
    ...(before?.banThua && { banThua: before.banThua }),
  };
  await Promise.all([hangGui.put(gui), drafts.delete(draft.id), tx.done]);
  return gui;
};

/**
 * Hands a finished draft in: it leaves the drafts and enters the outbox in one transaction. Refused where another tab has
 * written a newer text or has handed it in.
 */
export const handIn = async (draft: BanNhap, hoTen: string): Promise<PhieuGui> => {
  const gui = await withRoom(() => enter(draft, hoTen));
  thoiGiu(draft.id);
  shared.raise();
  raiseDrafts();
  return gui;
};

/** Puts a phiếu of the outbox on this device, as it was saved to a file; one that is already here stays as it is. */
export const putGui = async (gui: PhieuGui): Promise<boolean> => {
  const tx = (await getStore()).transaction('hangGui', 'readwrite', { durability: 'strict' });
  const isNew = (await tx.store.get(gui.id)) === undefined;
  if (isNew) await tx.store.put(gui);
  await tx.done;
  if (isNew) shared.raise();
  return isNew;
};

/** Reads, changes and writes one phiếu of the outbox in one transaction: two tabs never write over each other. */
const change = async (id: string, next: (gui: PhieuGui) => PhieuGui): Promise<PhieuGui | undefined> => {
  const tx = (await getStore()).transaction('hangGui', 'readwrite', { durability: 'strict' });
  const before = read(await tx.store.get(id));
  const after = before && next(before);
  if (after && after !== before) await tx.store.put(after);
  await tx.done;
  if (after !== before) shared.raise();
  return after;
};

/** What happened to one phiếu, applied to what the device holds of it at that moment; undefined where it holds nothing. */
export const applyViec = (id: string, viec: ViecGui): Promise<PhieuGui | undefined> =>
  change(id, (gui) => buocGui(gui, viec));

/** Gives a phiếu that a wrong clock dated the right day; it is sent again. */
export const suaNgay = (id: string, ngay: Ngay): Promise<PhieuGui | undefined> =>
  change(id, (gui) => suaNgayPhongVan(gui, ngay, lucMay()));

/** Takes a phiếu out of the outbox for good; one that is on its way just now stays, and the answer is false. */
export const dropGui = async (id: string): Promise<boolean> => {
  const tx = (await getStore()).transaction('hangGui', 'readwrite');
  const onItsWay = read(await tx.store.get(id))?.trangThai === 'dangGui';
  if (!onItsWay) await tx.store.delete(id);
  await tx.done;
  if (!onItsWay) shared.raise();
  return !onItsWay;
};

/**
 * Makes a phiếu that has not gone out a draft again, with what `truoc` decides before. False where it has gone out
 * meanwhile, or a draft of it is there already.
 */
export const takeBack = async (id: string, truoc?: ViecGui): Promise<boolean> => {
  const { tx, drafts, hangGui } = await bothStores();
  const [held, row] = await Promise.all([drafts.get(id), hangGui.get(id)]);
  const found = read(row);
  const gui = found && truoc ? buocGui(found, truoc) : found;
  const luc = lucMay();
  const after = gui && buocGui(gui, { loai: 'layVe', luc });
  const taken = held === undefined && after !== gui && gui?.banNhap ? { ...gui.banNhap, luuLuc: luc } : undefined;
  if (taken) {
    await drafts.put(taken);
    await (after?.banThua ? hangGui.put(after) : hangGui.delete(id));
  }
  await tx.done;
  if (!taken) return false;
  shared.raise();
  raiseDrafts();
  return true;
};

/** Throws away the versions kept beside a phiếu. */
export const dropBanThua = async (id: string): Promise<void> => {
  await change(id, ({ banThua: _kept, ...gui }) => gui);
};

/** Changes, or takes away where `next` says null, what is finished on this device; the rest is never touched. */
const sweepFinished = async (next: (gui: PhieuGui) => PhieuGui | null): Promise<void> => {
  const tx = (await getStore()).transaction('hangGui', 'readwrite');
  let touched = false;
  for (let at = await tx.store.openCursor(); at; at = await at.continue()) {
    const gui = read(at.value);
    if (!gui || !isXongTrenMay(gui)) continue;
    const after = next(gui);
    if (after === gui) continue;
    touched = true;
    await (after ? at.update(after) : at.delete());
  }
  await tx.done;
  if (touched) shared.raise();
};

const GIU_NGAY = 30;
const DAY_MS = 86_400_000;

/** Traces of what is finished go after 30 days; versions kept beside a phiếu stay until somebody throws them away. */
export const purgeFinished = (): Promise<void> => {
  const since = new Date(Date.now() - GIU_NGAY * DAY_MS).toISOString();
  return sweepFinished((gui) => (!gui.banThua && (gui.phanLuc ?? '') < since ? null : gui));
};

/** Names of people do not outlive the session on a shared device, except where their answers still wait here. */
export const clearFinishedNames = (): Promise<void> =>
  sweepFinished((gui) => (gui.hoTen === '' || gui.banThua ? gui : { ...gui, hoTen: '' }));
