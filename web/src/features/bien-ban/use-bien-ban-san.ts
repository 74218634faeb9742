import { type BienBanSan, soatLai } from '@core/bien-ban/bien-ban-san.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useEffect, useState } from 'preact/hooks';
import { createBienBan, isBienBanThere } from '../../data/bien-ban-repo.ts';
import { bienBanSanChanged, dropBienBanSan, listBienBanSan } from '../../data/bien-ban-san.ts';
import { errorCode } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { session } from '../../data/session.ts';
import { loadDeGiao } from './use-de-giao.ts';

/** The records prepared on this device for the present plan and not sent. */
export const useBienBanSan = (): readonly BienBanSan[] => {
  const current = session.value;
  const uid = current === null || current === 'dangTai' ? '' : current.uid;
  const keHoach = keHoachHienTai.value?.id;
  const [list, setList] = useState<readonly BienBanSan[]>([]);
  useEffect(() => {
    listBienBanSan(uid).then(setList, (error: unknown) => console.error('bienBanSan.unreadable', error));
  }, [uid, bienBanSanChanged.value]);
  return list.filter((san) => san.keHoach === keHoach);
};

/** Codes that say nothing of the record: no answer came, or none in time. */
const MAT_MANG = new Set(['', 'unknown', 'unavailable', 'deadline-exceeded', 'auth/network-request-failed']);
/** Whether a record that could not be sent just now may be sent later as it is. */
export const isMatMang = (error: unknown): boolean => MAT_MANG.has(errorCode(error));

export type KetQuaGui = 'daGui' | { readonly con: readonly string[]; readonly boRa: readonly string[] };

const send = async (san: BienBanSan, phieu: readonly string[]): Promise<'daGui'> => {
  const { id, boi: _boi, luc: _luc, vanBan, noiLuu, ...moi } = san;
  try {
    await createBienBan(id, { ...moi, ...(vanBan && { vanBan }), ...(noiLuu && { noiLuu }), phieu });
  } catch (error) {
    // Another tab, or an earlier attempt whose answer was lost, may have been faster.
    if (isMatMang(error) || !(await isBienBanThere(id))) throw error;
  }
  await dropBienBanSan(id);
  return 'daGui';
};

/**
 * Sends a prepared record once: not again where it has arrived before, and only after its list was looked through against
 * what the server holds now. What may not be handed over any more is left out when the giver has seen it (`dongY`).
 */
export const guiBienBanSan = async (san: BienBanSan, keHoach: KeHoach, dongY: boolean): Promise<KetQuaGui> => {
  if (await isBienBanThere(san.id)) {
    await dropBienBanSan(san.id);
    return 'daGui';
  }
  const { items } = await loadDeGiao(san.chang, keHoach, san, { tatCa: true });
  const { con, boRa } = soatLai(san.phieu, new Set(items.map(({ id }) => id)));
  return boRa.length > 0 && (!dongY || con.length === 0) ? { con, boRa } : send(san, con);
};
