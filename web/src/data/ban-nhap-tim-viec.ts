import * as z from 'zod';
import { withRoom } from './bo-nho.ts';
import { getStore } from './store.ts';

const BanNhapTimViec = z.object({
  bai: z.partialRecord(z.enum(['nguoi', 'nguoiRieng']), z.record(z.string(), z.unknown())),
});
/** Answers of a seeker's record begun from a phiếu and not sent yet; who he is stays on the phiếu. */
export type BanNhapTimViec = z.infer<typeof BanNhapTimViec>;

const keyOf = (uid: string, phieu: string): string => `timViec/${uid}/${phieu}`;

export const loadBanNhapTimViec = async (uid: string, phieu: string): Promise<BanNhapTimViec | undefined> =>
  BanNhapTimViec.safeParse(await (await getStore()).get('nho', keyOf(uid, phieu))).data;

export const keepBanNhapTimViec = (uid: string, phieu: string, ban: BanNhapTimViec): Promise<unknown> =>
  withRoom(async () => (await getStore()).put('nho', ban, keyOf(uid, phieu)));

export const dropBanNhapTimViec = async (uid: string, phieu: string): Promise<void> => {
  await (await getStore()).delete('nho', keyOf(uid, phieu));
};
