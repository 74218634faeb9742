import { quaHanPhan } from '@core/hang-gui/buoc-gui.ts';
import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { TRANG_THAI } from '@core/phieu/workflow.ts';
import type { DocumentSnapshot } from 'firebase/firestore';
import * as z from 'zod';
import { lucMay } from './device.ts';
import { errorCode } from './errors.ts';
import { getDb } from './firestore.ts';
import { applyViec, listChuaXong } from './hang-gui.ts';

/** As many phiếu as are listened to at once; the rest take their turn. */
const NHIEU_NHAT = 20;

/** All that is asked of a phiếu here, so that a later form version is understood as well. */
const PhanQuyet = z.object({ v: z.int(), trangThai: z.enum(TRANG_THAI) });

/** A listener that was refused or broke off begins anew after so long: right after signing in the old token may still be in use. */
const NGHE_LAI_MS = 20_000;

type Theo = { stop: () => void; daThay: boolean };
const following = new Map<string, Theo>();
let again: ReturnType<typeof setTimeout> | undefined;

const waitsForJudgement = ({ trangThai, viSao }: PhieuGui): boolean =>
  trangThai === 'daGui' || (trangThai === 'canXem' && viSao === 'khongPhan');

/** Only what the server says counts: the cache may hold a version from before the sending. */
const heard = (id: string, theo: Theo, snapshot: DocumentSnapshot): void => {
  if (snapshot.metadata.fromCache) return;
  theo.daThay = true;
  const { data } = PhanQuyet.safeParse(snapshot.data());
  if (!data) return;
  applyViec(id, { loai: 'phan', ...data, luc: lucMay() }).catch((error: unknown) =>
    console.error('hangGui.phan', error),
  );
};

/** One read when it begins and one when the machine has judged; taken up again within half an hour the first is free. */
const listen = async (id: string, onLost: () => void): Promise<void> => {
  const theo: Theo = { stop: () => {}, daThay: false };
  following.set(id, theo);
  const lose = (error: unknown) => {
    console.error('hangGui.theo', errorCode(error));
    if (following.get(id) !== theo) return;
    following.delete(id);
    onLost();
  };
  try {
    const { db, fs } = await getDb();
    if (following.get(id) !== theo) return;
    const whole = { includeMetadataChanges: true };
    theo.stop = fs.onSnapshot(fs.doc(db, 'phieu', id), whole, (snapshot) => heard(id, theo, snapshot), lose);
  } catch (error) {
    lose(error);
  }
};

const forget = (id: string): void => {
  following.get(id)?.stop();
  following.delete(id);
};

export const stopFollowing = (): void => {
  clearTimeout(again);
  for (const id of [...following.keys()]) forget(id);
};

const followAgain = (uid: string): void => {
  clearTimeout(again);
  again = setTimeout(() => {
    followJudgements(uid).catch((error: unknown) => console.error('hangGui.theo', error));
  }, NGHE_LAI_MS);
};

/** Follows what has been sent until the machine has judged it; what stays unjudged for a day is shown to a person. */
export const followJudgements = async (uid: string): Promise<void> => {
  const waiting = (await listChuaXong(uid))
    .filter(waitsForJudgement)
    .sort((a, b) => Number(a.trangThai === 'canXem') - Number(b.trangThai === 'canXem'))
    .slice(0, NHIEU_NHAT);
  const ids = new Set(waiting.map(({ id }) => id));
  for (const id of [...following.keys()]) if (!ids.has(id)) forget(id);
  for (const gui of waiting) {
    const theo = following.get(gui.id);
    if (!theo) void listen(gui.id, () => followAgain(uid));
    else if (theo.daThay && quaHanPhan(gui, lucMay())) await applyViec(gui.id, { loai: 'khongPhan' });
  }
};
