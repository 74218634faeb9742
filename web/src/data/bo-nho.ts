import { isXongTrenMay, PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { PLACES } from '../../sw/way.ts';
import { doChoLuu, hetCho } from './cho-luu.ts';
import { UserError } from './errors.ts';
import { getStore, TEN_NGUOI } from './store.ts';

const isHetCho = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Lets go of what can be had again: place files, names beside phiếu, traces of what the server has judged. */
const freeRoom = async (): Promise<void> => {
  await globalThis.caches?.delete(PLACES);
  const tx = (await getStore()).transaction(['nho', 'hangGui'], 'readwrite');
  await tx.objectStore('nho').delete(TEN_NGUOI);
  for (let at = await tx.objectStore('hangGui').openCursor(); at; at = await at.continue()) {
    const gui = PhieuGui.safeParse(at.value).data;
    if (gui && isXongTrenMay(gui) && !gui.banThua) await at.delete();
  }
  await tx.done;
};

/** The code of the error where even after making room there was none. */
export const MA_HET_CHO = 'CH06';
const full = (): UserError => {
  const { thongBao, cachSua } = thongBaoLoi(MA_HET_CHO);
  return new UserError(MA_HET_CHO, `${thongBao} ${cachSua}`);
};

/**
 * A write to this device that may find the disk full: what is expendable goes and the write is tried once more; where that
 * does not help, the page is told (`hetCho`) and the error says so in plain words. `write` runs twice then: it must be one
 * transaction.
 */
export const withRoom = async <T>(write: () => Promise<T>): Promise<T> => {
  try {
    const done = await write().catch(async (error: unknown) => {
      if (!isHetCho(error)) throw error;
      await freeRoom().catch((failure: unknown) => console.error('storage.notFreed', failure));
      return write();
    });
    hetCho.value = false;
    return done;
  } catch (error) {
    if (!isHetCho(error)) throw error;
    hetCho.value = true;
    doChoLuu();
    throw full();
  }
};
