import { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { listDrafts } from './drafts.ts';
import { getStore } from './store.ts';

/** A phiếu whose answers are on this device: being written, or handed in and not yet judged. */
export type PhieuTrenMay = Pick<BanNhap, 'id' | 'keHoach' | 'bai' | 'bienDong'> & { readonly daNop: boolean };

/** All of one account. */
export const listPhieuTrenMay = async (uid: string): Promise<readonly PhieuTrenMay[]> => {
  const rows = await (await getStore()).getAllFromIndex('hangGui', 'theoChu', uid);
  const handedIn = rows.flatMap((row) => PhieuGui.safeParse(row).data?.banNhap ?? []);
  return [
    ...handedIn.map((draft) => ({ ...draft, daNop: true })),
    ...(await listDrafts(uid)).map((draft) => ({ ...draft, daNop: false })),
  ];
};
