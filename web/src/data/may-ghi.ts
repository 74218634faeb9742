import { choBaoMs, mayGhiId, type TrenMay, trenMay } from '@core/hang-gui/may-ghi.ts';
import { effect, untracked } from '@preact/signals';
import { online } from './device.ts';
import { draftsChanged, listDrafts } from './drafts.ts';
import { getLite } from './firestore-lite.ts';
import { hangGuiChanged, listGui } from './hang-gui.ts';
import { khuVuc } from './khu-vuc.ts';
import { type Session, session, tokenUid } from './session.ts';

const MAY = 'sld.may';
const DA_BAO = 'sld.mayGhi';

/** The name of this device among those of its account: random, and gone with the data of the browser. */
const mayNay = (): string => {
  const known = localStorage.getItem(MAY);
  if (known) return known;
  const fresh = crypto.randomUUID();
  localStorage.setItem(MAY, fresh);
  return fresh;
};

type DaBao = { readonly uid: string; readonly trenMay: TrenMay; readonly luc: number };
const daBao = (uid: string): DaBao | undefined => {
  const known = JSON.parse(localStorage.getItem(DA_BAO) ?? 'null') as DaBao | null;
  return known?.uid === uid ? known : undefined;
};

const collector = (): Session | undefined => {
  const current = session.value;
  return current !== null && current !== 'dangTai' && current.claims.vaiTro.includes('dieuTraVien')
    ? current
    : undefined;
};

const MAX_TEN = 120;

/** Tells the server what this device still holds. The same document each time, so that a repeat changes nothing. */
const tell = async ({ uid, ten, claims }: Session, now: TrenMay): Promise<void> => {
  const area = khuVuc.value;
  if (area === null || area === 'dangTai' || (await tokenUid()) !== uid) return;
  const { db, fs } = await getLite();
  const { soChuaGui, cuNhat, soDangGhi } = now;
  await fs
    .writeBatch(db)
    .set(fs.doc(db, 'mayGhi', mayGhiId(uid, mayNay())), {
      uid,
      ten: ten.slice(0, MAX_TEN),
      diaBan: { danhMuc: claims.danhMuc, ...area.donVi.chuoi },
      soChuaGui,
      cuNhat: cuNhat === null ? null : new Date(cuNhat),
      soDangGhi,
      luc: fs.serverTimestamp(),
    })
    .commit();
  localStorage.setItem(DA_BAO, JSON.stringify({ uid, trenMay: now, luc: Date.now() } satisfies DaBao));
};

/** Longest a timer sleeps; a failed attempt is made again after as long. */
const NGU_MS = 5 * 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;
const wakeIn = (ms: number): void => {
  clearTimeout(timer);
  timer = setTimeout(look, Math.min(ms, NGU_MS));
};

const lookOnce = async (): Promise<void> => {
  const current = collector();
  if (!current || !online.value) return;
  const [gui, drafts] = await Promise.all([listGui(current.uid), listDrafts(current.uid)]);
  const now = trenMay(gui, drafts);
  const wait = choBaoMs(now, daBao(current.uid), Date.now());
  if (wait > 0) return wakeIn(wait);
  await tell(current, now);
  wakeIn(NGU_MS);
};

const look = (): void => {
  lookOnce().catch((error: unknown) => {
    console.error('mayGhi.untold', error);
    wakeIn(NGU_MS);
  });
};

/** Watches the outbox, the drafts, the network and the account from now on. Call once. */
export const startTelling = (): void => {
  effect(() => {
    const wanted = [hangGuiChanged.value, draftsChanged.value, online.value, session.value, khuVuc.value];
    if (wanted.length > 0) untracked(look);
  });
};
