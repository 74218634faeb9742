import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import * as z from 'zod';
import { isInside } from '../../core/dia-ban/dia-ban.ts';
import { NguoiTheoSo } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import { NldId } from '../../core/nguoi-lao-dong/nld-id.ts';
import { LichSuNld, NguoiLaoDong } from '../../core/nguoi-lao-dong/so-lao-dong.ts';
import { tidyText } from '../../core/shared/van-ban.ts';
import { Claims } from '../../core/tai-khoan/tai-khoan.ts';
import type { VaiTro } from '../../core/tai-khoan/vai-tro.ts';
import { isCurrentToken } from '../current-token.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { createMangSo } from './mang-so.ts';

/** Whose books an office may open: by the number of the paper, or again by the id it was given. */
const HoiXemSo = z.strictObject({
  soGiayTo: z.string().max(20).optional(),
  nld: NldId.optional(),
  /** Why: the worker reads it. */
  mucDich: z.string().max(800).transform(tidyText).pipe(z.string().min(1).max(200)),
});

export type KetQuaXemSo =
  | { readonly ok: true; readonly nld: string; readonly so: object; readonly lichSu: readonly object[] }
  | { readonly ok: false; readonly ma: 'khongCoQuyen' | 'saiYeuCau' | 'khongThay' };

/** The roles that work with workers' data at their level; the same ones the rules let read identities, and those above. */
const DUOC_XEM: readonly VaiTro[] = [
  'truongThon',
  'toCongTac',
  'canBoXa',
  'congAnXa',
  'capHuyen',
  'capTinh',
  'congAnTinh',
];
const MOST = 200;

/**
 * Opens a labour book for an office, inside its own area only, and leaves a line the worker can read before anything is
 * answered. A book elsewhere, one left behind with another person's answers and no book at all are the same answer, so that
 * nobody can ask who exists.
 */
export const createXemSo = (db: Firestore, khoa: Khoa) => {
  const at = paths(db);
  const { isDungNguoi } = createMangSo(db, khoa);

  const idOf = async ({ soGiayTo, nld }: z.infer<typeof HoiXemSo>): Promise<string | undefined> => {
    if (nld !== undefined) return nld;
    const key = khoa.keyOf(soGiayTo);
    return key === undefined ? undefined : NguoiTheoSo.safeParse((await at.dinhDanh(key).get()).data()).data?.nguoi;
  };

  return async (uid: string, token: unknown, input: unknown): Promise<KetQuaXemSo> => {
    const claims = Claims.safeParse(token).data;
    if (!claims?.vaiTro.some((role) => DUOC_XEM.includes(role)) || !(await isCurrentToken(db, uid, claims.the))) {
      return { ok: false, ma: 'khongCoQuyen' };
    }
    const hoi = HoiXemSo.safeParse(input).data;
    if (!hoi) return { ok: false, ma: 'saiYeuCau' };
    const nld = await idOf(hoi);
    const so = nld === undefined ? undefined : NguoiLaoDong.safeParse((await at.nguoiLaoDong(nld).get()).data()).data;
    const { vaiTro, cap, danhMuc, ma } = claims;
    if (nld === undefined || !so || !isInside(so.diaBan, { danhMuc, cap, ma }) || !(await isDungNguoi(so))) {
      return { ok: false, ma: 'khongThay' };
    }
    const lines = await at.allLichSuNld(nld).orderBy('v', 'desc').limit(MOST).get();
    const lichSu = lines.docs.flatMap((doc) => LichSuNld.safeParse(doc.data()).data ?? []);
    const line = { boi: uid, vaiTro, cap, danhMuc, ma, mucDich: hoi.mucDich, luc: FieldValue.serverTimestamp() };
    await at.allTruyCapNld(nld).add(line);
    const plain = <T extends { luc: { toMillis(): number } }>({ luc, ...rest }: T) => ({
      ...rest,
      luc: luc.toMillis(),
    });
    return { ok: true, nld, so: plain(so), lichSu: lichSu.map(plain) };
  };
};
