import type { ViecGui } from '@core/hang-gui/buoc-gui.ts';
import { ketLuanGui, phienBanGui } from '@core/hang-gui/da-toi-chua.ts';
import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { lucMay } from './device.ts';
import { errorCode } from './errors.ts';
import { banMayChu, guiLen, xemMayChu } from './hang-gui-may-chu.ts';
import { inTime } from './in-time.ts';
import { tokenUid } from './session.ts';

/** Refusals that may hide an arrival, or a version of somebody else: the server is asked what it holds. */
const XEM_LAI = new Set([
  'permission-denied',
  'already-exists',
  'failed-precondition',
  'not-found',
  'aborted',
  'invalid-argument',
  'out-of-range',
]);

const daToi = (gui: PhieuGui): ViecGui => ({ loai: 'daToi', v: phienBanGui(gui), luc: lucMay() });

const hong = (error: unknown): ViecGui => {
  const ma = errorCode(error);
  if (ma === 'unauthenticated' || (ma.startsWith('auth/') && ma !== 'auth/network-request-failed'))
    return { loai: 'canDangNhap' };
  if (ma === 'hangGui.khongHopLe') return { loai: 'tuChoi', viSao: 'khongHopLe', ma };
  const known = ma === '' || ma === 'unknown' ? 'unavailable' : ma;
  return { loai: 'matMang', ma: known, luc: lucMay(), lech: Math.random() };
};

const xemLai = async (gui: PhieuGui, ma: string, laCuoi: boolean): Promise<ViecGui> => {
  if ((await inTime(tokenUid())) !== gui.boi) return { loai: 'canDangNhap' };
  const found = await inTime(xemMayChu(gui));
  const ketLuan = ketLuanGui(gui, found?.tren);
  if (ketLuan === 'daToi') return daToi(gui);
  if (ketLuan === 'chuaRo') return hong({ code: 'hangGui.chuaRo' });
  if (found && ketLuan === 'doiNen') return { loai: 'doiNen', v: found.phieu.v };
  if (found && ketLuan === 'phienBan') {
    const mayChu = await inTime(banMayChu(gui.id, found.phieu));
    return { loai: 'tuChoi', viSao: 'phienBan', ma, mayChu };
  }
  if (laCuoi) return { loai: 'tuChoi', viSao: 'tuChoi', ma };
  // The scope in the token may be older than the account's: once more with a new one before a person is called.
  await inTime(tokenUid(true));
  return guiMotLan(gui, true);
};

const guiMotLan = async (gui: PhieuGui, laCuoi: boolean): Promise<ViecGui> => {
  try {
    await inTime(guiLen(gui));
    return daToi(gui);
  } catch (error) {
    const ma = errorCode(error);
    return XEM_LAI.has(ma) ? xemLai(gui, ma, laCuoi) : hong(error);
  }
};

/** Sends one phiếu and says what came of it, whatever happens. */
export const guiMot = (gui: PhieuGui): Promise<ViecGui> => guiMotLan(gui, false).catch(hong);
