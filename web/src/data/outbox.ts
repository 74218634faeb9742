import { choThuLaiMs, denLuotGui, newPhieuGui } from '@core/hang-gui/buoc-gui.ts';
import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { effect, signal, untracked } from '@preact/signals';
import { lucMay } from './device.ts';
import { errorCode } from './errors.ts';
import { applyViec, hangGuiChanged, listGui, purgeFinished } from './hang-gui.ts';
import { oneAtATime } from './hang-gui-luot.ts';
import { guiMot } from './hang-gui-mot.ts';
import { followJudgements, stopFollowing } from './hang-gui-theo.ts';
import { session, tokenUid } from './session.ts';

/** At most so many on their way at once. */
const CUNG_LUC = 3;
/** So many failures in a row, and the round ends: the network is not what the device believes. */
const HONG_LIEN = 3;

/** The account is remembered on this device, but nothing can be sent until it has signed in again. */
export const canDangNhapLai = signal(false);

const uidNow = (): string | undefined =>
  session.value === null || session.value === 'dangTai' ? undefined : session.value.uid;

let nghiDen = 0;
let lanNghi = 0;
/** Asked for by a person, or because the network came back: nothing waits for its time any more. */
let ngay = false;
const rest = () => {
  lanNghi += 1;
  nghiDen = Date.now() + choThuLaiMs(lanNghi, Math.random());
};
const noRest = () => {
  nghiDen = 0;
  lanNghi = 0;
};
const mustSignIn = () => {
  canDangNhapLai.value = true;
  rest();
};

/** Whether requests of this account would be believed now. */
const isSignedIn = async (uid: string): Promise<boolean> => {
  try {
    if ((await tokenUid()) === uid) return true;
    mustSignIn();
  } catch (error) {
    if (errorCode(error) === 'auth/network-request-failed') rest();
    else mustSignIn();
  }
  return false;
};

const sendOne = async (id: string): Promise<boolean> => {
  const gui = await applyViec(id, { loai: 'batDau' });
  if (gui?.trangThai !== 'dangGui') return true;
  const viec = await guiMot(gui);
  await applyViec(id, viec);
  if (viec.loai === 'canDangNhap') mustSignIn();
  return viec.loai !== 'matMang';
};

/** One round: everything whose turn it is, a few at a time. */
const round = async (uid: string, mat: AbortSignal): Promise<void> => {
  const all = await listGui(uid);
  const cut = all.filter(({ trangThai }) => trangThai === 'dangGui');
  for (const { id } of cut) await applyViec(id, { loai: 'ngat' });
  const due = denLuotGui(cut.length > 0 ? await listGui(uid) : all, lucMay(), ngay).map(({ id }) => id);
  ngay = false;
  if (due.length === 0 || !(await isSignedIn(uid))) return;
  let failures = 0;
  const worker = async () => {
    for (let id = due.shift(); id !== undefined; id = due.shift()) {
      failures = (await sendOne(id)) ? 0 : failures + 1;
      if (mat.aborted || failures >= HONG_LIEN || canDangNhapLai.value || uidNow() !== uid) return;
    }
  };
  await Promise.all(Array.from({ length: CUNG_LUC }, worker));
  if (failures >= HONG_LIEN) rest();
  else if (!canDangNhapLai.value) noRest();
};

let running = false;
let again = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Wakes up when the next phiếu may be tried again. */
const sleep = async (uid: string): Promise<void> => {
  const waiting = (await listGui(uid)).filter(({ trangThai }) => trangThai === 'chuaGui');
  const next = Math.min(...waiting.map(({ thuLaiLuc }) => (thuLaiLuc === undefined ? 0 : Date.parse(thuLaiLuc))));
  clearTimeout(timer);
  if (Number.isFinite(next)) timer = setTimeout(wake, Math.max(next, nghiDen) - Date.now() + 50);
};

const runOnce = async (): Promise<void> => {
  const uid = uidNow();
  if (uid === undefined) return;
  if (navigator.onLine && Date.now() >= nghiDen) await oneAtATime((mat) => round(uid, mat));
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
    .catch((error: unknown) => console.error('hangGui.round', error))
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

/**
 * Sends a finished draft that the device could not keep, while the person waits: the disk is full, the network is not.
 * True once it has arrived.
 */
export const sendUnkept = async (draft: BanNhap, hoTen: string): Promise<boolean> => {
  if (!navigator.onLine || (await tokenUid()) !== draft.boi) return false;
  const gui: PhieuGui = newPhieuGui(draft, hoTen, lucMay());
  return (await guiMot(gui)).loai === 'daToi';
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
