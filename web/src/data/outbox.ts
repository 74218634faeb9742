import { buocGui, choThuLaiMs, denGio, denLuotGui, newPhieuGui, type ViecGui } from '@core/hang-gui/buoc-gui.ts';
import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { effect, signal, untracked } from '@preact/signals';
import { lucMay } from './device.ts';
import { applyViec, getGui, hangGuiChanged, listChuaXong, purgeFinished } from './hang-gui.ts';
import { oneAtATime } from './hang-gui-luot.ts';
import { guiMot, isSignedOut } from './hang-gui-mot.ts';
import { followJudgements, stopFollowing } from './hang-gui-theo.ts';
import { inTime } from './in-time.ts';
import { session, tokenUid } from './session.ts';

/** At most so many on their way at once. */
const CUNG_LUC = 3;
/** So many failures in a row, and the round ends: the network is not what the device believes. */
const HONG_LIEN = 3;
/** The device's own store failed: looked at again after so long. */
const SAU_LOI_MS = 60_000;

/** The account is remembered on this device, but nothing can be sent until it has signed in again. */
export const canDangNhapLai = signal(false);

const uidNow = (): string | undefined =>
  session.value === null || session.value === 'dangTai' ? undefined : session.value.uid;

let nghiDen: string | undefined;
let lanNghi = 0;
/** Asked for by a person, or because the network came back: nothing waits for its time any more. */
let ngay = false;
const rest = () => {
  lanNghi += 1;
  nghiDen = new Date(Date.now() + choThuLaiMs(lanNghi, Math.random())).toISOString();
};
const noRest = () => {
  nghiDen = undefined;
  lanNghi = 0;
};
const isResting = (): boolean => !denGio(nghiDen, lucMay());
const mustSignIn = () => {
  canDangNhapLai.value = true;
  rest();
};

/** Whether requests of this account would be believed now. */
const isSignedIn = async (uid: string): Promise<boolean> => {
  try {
    if ((await inTime(tokenUid())) === uid) return true;
    mustSignIn();
  } catch (error) {
    if (isSignedOut(error)) mustSignIn();
    else rest();
  }
  return false;
};

/** A full disk may refuse to note that a phiếu is on its way; it goes all the same, and is known again on the server. */
const startSending = async (id: string): Promise<PhieuGui | undefined> => {
  try {
    return await applyViec(id, { loai: 'batDau' });
  } catch (error) {
    console.error('hangGui.notNoted', error);
    const gui = await getGui(id);
    return gui && buocGui(gui, { loai: 'batDau' });
  }
};

const note = async (id: string, viec: ViecGui): Promise<boolean> => {
  try {
    await applyViec(id, viec);
    return true;
  } catch (error) {
    console.error('hangGui.notNoted', error);
    return false;
  }
};

const sendOne = async (id: string): Promise<boolean> => {
  const gui = await startSending(id);
  if (gui?.trangThai !== 'dangGui') return true;
  const viec = await guiMot(gui);
  const noted = await note(id, viec);
  if (viec.loai === 'canDangNhap') mustSignIn();
  else if (!noted) rest();
  return viec.loai !== 'matMang';
};

/** One round: everything whose turn it is, a few at a time. */
const round = async (uid: string, mat: AbortSignal): Promise<void> => {
  const all = await listChuaXong(uid);
  const cut = all.filter(({ trangThai }) => trangThai === 'dangGui');
  for (const { id } of cut) await note(id, { loai: 'ngat' });
  const due = denLuotGui(cut.length > 0 ? await listChuaXong(uid) : all, lucMay(), ngay).map(({ id }) => id);
  ngay = false;
  if (due.length === 0 || !(await isSignedIn(uid))) return;
  let failures = 0;
  const worker = async () => {
    for (let id = due.shift(); id !== undefined; id = due.shift()) {
      failures = (await sendOne(id)) ? 0 : failures + 1;
      if (mat.aborted || failures >= HONG_LIEN || isResting() || uidNow() !== uid) return;
    }
  };
  await Promise.all(Array.from({ length: CUNG_LUC }, worker));
  if (failures >= HONG_LIEN) rest();
  else if (!isResting()) noRest();
};

const conMs = (luc: string | undefined, bayGio: string): number =>
  luc === undefined || denGio(luc, bayGio) ? 0 : Date.parse(luc) - Date.parse(bayGio);

let running = false;
let again = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Wakes up when the next phiếu may be tried again. */
const sleep = async (uid: string): Promise<void> => {
  const bayGio = lucMay();
  const waits = (await listChuaXong(uid))
    .filter(({ trangThai }) => trangThai === 'chuaGui')
    .map(({ thuLaiLuc }) => Math.max(conMs(thuLaiLuc, bayGio), conMs(nghiDen, bayGio)));
  clearTimeout(timer);
  if (waits.length > 0) timer = setTimeout(wake, Math.min(...waits) + 50);
};

const runOnce = async (): Promise<void> => {
  const uid = uidNow();
  if (uid === undefined) return;
  if (navigator.onLine && !isResting()) await oneAtATime((mat) => round(uid, mat));
  if (!canDangNhapLai.value && navigator.onLine) await sleep(uid);
  await followJudgements(uid);
};

/** Looks whether there is something to send. Called as often as anybody likes: one look at a time in this tab. */
const wake = (): void => {
  if (running) {
    again = true;
    return;
  }
  running = true;
  runOnce()
    .catch((error: unknown) => {
      console.error('hangGui.round', error);
      clearTimeout(timer);
      timer = setTimeout(wake, SAU_LOI_MS);
    })
    .finally(() => {
      running = false;
      if (!again) return;
      again = false;
      wake();
    });
};

/** A person, or the network coming back, asks for everything at once. */
const wakeNow = (): void => {
  noRest();
  canDangNhapLai.value = false;
  ngay = true;
  wake();
};

/** Tries again now: one phiếu, or all that wait. */
export const thuLai = async (ids: readonly string[]): Promise<void> => {
  for (const id of ids) await applyViec(id, { loai: 'thuLai' });
  wakeNow();
};

/** When each text was handed in that the device could not keep: the next attempt must be known as the same. */
const khongGiu = new Map<string, string>();

/**
 * Sends a finished draft that the device could not keep, while the person waits: the disk is full, the network is not.
 * True once it has arrived.
 */
export const sendUnkept = async (draft: BanNhap, hoTen: string): Promise<boolean> => {
  if (!navigator.onLine || (await tokenUid()) !== draft.boi) return false;
  const text = JSON.stringify([draft.id, draft.v, draft.bai]);
  const nopLuc = khongGiu.get(text) ?? lucMay();
  khongGiu.set(text, nopLuc);
  return (await guiMot(newPhieuGui(draft, hoTen, nopLuc))).loai === 'daToi';
};

/** Starts the sender of this tab. Call once. */
export const startOutbox = (): void => {
  purgeFinished().catch((error: unknown) => console.error('hangGui.purge', error));
  addEventListener('online', wakeNow);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wakeNow());
  effect(() => {
    const signedIn = uidNow() !== undefined;
    untracked(() => (signedIn ? wakeNow() : stopFollowing()));
  });
  effect(() => {
    if (hangGuiChanged.value > 0) untracked(wake);
  });
};
