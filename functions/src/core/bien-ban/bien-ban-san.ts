import * as z from 'zod';
import { PhieuId } from '../phieu/phieu.ts';
import { BienBan, MAX_PHIEU } from './bien-ban.ts';

/**
 * A record prepared on a device that could not send it: all that its giver decided. Its id is made with it, so that however
 * often it is sent there is one record. `luc` ISO 8601 by the device's clock.
 */
export const BienBanSan = BienBan.pick({
  keHoach: true,
  chang: true,
  cap: true,
  ma: true,
  diaBan: true,
  ngayLap: true,
  vanBan: true,
  noiLuu: true,
}).extend({
  id: PhieuId,
  boi: z.string().min(1).max(128),
  phieu: z.array(PhieuId).min(1).max(MAX_PHIEU),
  luc: z.string(),
});
export type BienBanSan = z.infer<typeof BienBanSan>;

/** What of a prepared list may still be handed over now, in the order of the paper, and what may not any more. */
export const soatLai = (
  phieu: readonly string[],
  giaoDuoc: ReadonlySet<string>,
): { readonly con: readonly string[]; readonly boRa: readonly string[] } => ({
  con: phieu.filter((id) => giaoDuoc.has(id)),
  boRa: phieu.filter((id) => !giaoDuoc.has(id)),
});
