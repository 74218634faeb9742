import type { ViecGui } from '@core/hang-gui/buoc-gui.ts';
import { ketLuanGui, phienBanGui } from '@core/hang-gui/da-toi-chua.ts';
import { MA_NGAY_SAU_HOM_NAY, ngaySauHomNay } from '@core/hang-gui/ngay-sai.ts';
import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { homNay, lucMay } from './device.ts';
import { dongHoMoi } from './dong-ho.ts';
import { errorCode } from './errors.ts';
import { banMayChu, guiLen, xemMayChu } from './hang-gui-may-chu.ts';
import { inTime } from './in-time.ts';
import { session, tokenUid } from './session.ts';

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

const DANG_XUAT = new Set([
  'unauthenticated',
  'auth/user-token-expired',
  'auth/invalid-user-token',
  'auth/user-disabled',
  'auth/user-not-found',
]);

/** Only the person can help: the account has to sign in again. */
export const isSignedOut = (error: unknown): boolean => DANG_XUAT.has(errorCode(error));

const hong = (error: unknown): ViecGui => {
  const ma = errorCode(error);
  if (isSignedOut(error)) return { loai: 'canDangNhap' };
  if (ma === 'hangGui.khongHopLe') return { loai: 'tuChoi', viSao: 'khongHopLe', ma };
  const known = ma === '' || ma === 'unknown' || ma.startsWith('auth/') ? 'unavailable' : ma;
  return { loai: 'matMang', ma: known, luc: lucMay(), lech: Math.random() };
};

/** A new token may say that the account is closed: its phiếu wait until it is let in again. */
const isAccount = (uid: string): boolean =>
  session.value !== null && session.value !== 'dangTai' && session.value.uid === uid;

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
  if (laCuoi) return isAccount(gui.boi) ? { loai: 'tuChoi', viSao: 'tuChoi', ma } : { loai: 'canDangNhap' };
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

/** Sends one phiếu and says what came of it, whatever happens. One dated after today by the right time stays here. */
export const guiMot = async (gui: PhieuGui): Promise<ViecGui> => {
  await dongHoMoi();
  if (ngaySauHomNay(gui, homNay())) return { loai: 'tuChoi', viSao: 'khongHopLe', ma: MA_NGAY_SAU_HOM_NAY };
  return guiMotLan(gui, false).catch(hong);
};
