import type { Firestore } from 'firebase-admin/firestore';
import * as z from 'zod';
import { GoiY } from '../../core/viec-lam/goi-y.ts';
import { NguoiTimViec } from '../../core/viec-lam/nguoi-tim-viec.ts';
import { ViecTimNguoi } from '../../core/viec-lam/viec-tim-nguoi.ts';
import { isCurrentToken } from '../current-token.ts';
import { paths } from '../paths.ts';
import { createKhop } from './khop.ts';
import { type CuaAi, vaiCua } from './vai-cua.ts';

const YeuCauTinhGoiY = z.strictObject({
  cua: z.enum(['viec', 'nguoi']),
  id: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
});
type YeuCau = z.infer<typeof YeuCauTinhGoiY>;

export type KetQuaTinhGoiY =
  | { readonly ok: true; readonly tinh: boolean }
  | { readonly ok: false; readonly ma: 'khongCoQuyen' | 'saiYeuCau' | 'khongThay' };

/** A list this young is shown as it is: pressing again and again costs no 300 reads each time. */
const MOI_MS = 60_000;

/** Works the suggestions of one record out anew for whoever looks at them: what came on the other side meanwhile joins in. */
export const createTinhGoiY = (db: Firestore, now: () => Date) => {
  const at = paths(db);

  const ownerOf = async ({ cua, id }: YeuCau): Promise<CuaAi | undefined> => {
    if (cua === 'viec') {
      const viec = ViecTimNguoi.safeParse((await at.viecTimNguoi(id).get()).data()).data;
      return viec && { diaBan: [viec.diaBan], nsdld: viec.nsdld };
    }
    const nguoi = NguoiTimViec.safeParse((await at.nguoiTimViec(id).get()).data()).data;
    return nguoi && { diaBan: [nguoi.diaBan], ntv: id };
  };

  const isYoung = async ({ cua, id }: YeuCau): Promise<boolean> => {
    const list = GoiY.safeParse((await (cua === 'viec' ? at.goiYViec(id) : at.goiYNguoi(id)).get()).data()).data;
    return list !== undefined && now().getTime() - list.tinhLuc.toMillis() < MOI_MS;
  };

  return async (uid: string, token: unknown, input: unknown): Promise<KetQuaTinhGoiY> => {
    const the = (token as { the?: unknown } | null)?.the;
    if (typeof the !== 'number' || !(await isCurrentToken(db, uid, the))) return { ok: false, ma: 'khongCoQuyen' };
    const yeuCau = YeuCauTinhGoiY.safeParse(input).data;
    if (!yeuCau) return { ok: false, ma: 'saiYeuCau' };
    const owner = await ownerOf(yeuCau);
    if (!owner || vaiCua(token, owner).length === 0) return { ok: false, ma: 'khongThay' };
    if (await isYoung(yeuCau)) return { ok: true, tinh: false };
    await createKhop(db, now)[yeuCau.cua].run(yeuCau.id, { lamLai: true });
    return { ok: true, tinh: true };
  };
};
