import * as z from 'zod';
import { Cap, DanhMuc, MA_THEO_CAP, MaDonVi } from '../dia-ban/cap.ts';
import { NldId } from '../nguoi-lao-dong/nld-id.ts';
import { tidyText } from '../shared/van-ban.ts';
import { VAI_TRO } from './vai-tro.ts';

const PhamVi = {
  vaiTro: z.array(z.enum(VAI_TRO)).min(1).max(VAI_TRO.length),
  /** The level of the account's unit: it sees `diaBan[cap] == ma` of the same list, nothing else. */
  cap: Cap,
  danhMuc: DanhMuc,
  ma: MaDonVi,
  /** Generation: raised with every change of scope, so that an old token can be told from a new one. */
  the: z.int().min(1),
};

/** Roles that see one record of their own and have no area: no rule that asks for an area lets them in. */
export const HO_SO_RIENG = [
  ['nguoiLaoDong', 'nld'],
  ['doanhNghiep', 'nsdld'],
  ['nguoiTimViec', 'ntv'],
] as const;

const HoSoId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);

/** An account as an administrator writes it, at `taiKhoan/{uid}`; a function turns it into claims. */
export const TaiKhoan = z
  .strictObject({
    ...PhamVi,
    ten: z.string().transform(tidyText).pipe(z.string().min(1).max(120)),
    /** Closed accounts keep their history; their claims are emptied and `thuHoi/{uid}` stops them at once. */
    khoa: z.boolean(),
    /** Reminders also by e-mail; off unless an administrator switched it on for this account. */
    thuDienTu: z.boolean().optional(),
    /** The labour book of a worker's account; no other account has one, and a worker's has no area (LC-13). */
    nld: NldId.optional(),
    /** The employer of an employer's account, the record of a seeker's; no other account has one (HP-02, HN-08). */
    nsdld: HoSoId.optional(),
    ntv: HoSoId.optional(),
    /** The password is the one handed out on paper: until its worker has chosen his own, nothing is read with it. */
    matKhauTam: z.boolean().optional(),
    /** The chain from the tỉnh down to `ma`, so that an administrator can list the accounts of his area. */
    diaBan: z
      .strictObject({
        danhMuc: DanhMuc,
        tinh: z.string().regex(MA_THEO_CAP.tinh),
        huyen: z.string().regex(MA_THEO_CAP.huyen).optional(),
        xa: z.string().regex(MA_THEO_CAP.xa).optional(),
        thon: z.string().regex(MA_THEO_CAP.thon).optional(),
      })
      .optional(),
  })
  .refine((t) => MA_THEO_CAP[t.cap].test(t.ma), { error: 'taiKhoan.saiCap', path: ['ma'] })
  .check(({ value, issues }) => {
    for (const [vaiTro, khoa] of HO_SO_RIENG) {
      const isOne = value.vaiTro.includes(vaiTro);
      if (isOne ? value.vaiTro.length === 1 && value[khoa] !== undefined : value[khoa] === undefined) continue;
      issues.push({ code: 'custom', input: value, path: [khoa], message: 'taiKhoan.saiHoSo' });
    }
  })
  .refine((t) => t.matKhauTam === undefined || t.nld !== undefined, {
    error: 'taiKhoan.saiMatKhauTam',
    path: ['matKhauTam'],
  });
export type TaiKhoan = z.infer<typeof TaiKhoan>;

/** What the rules compare with, under 1,000 bytes in the token. */
export const Claims = z.object(PhamVi);
export type Claims = z.infer<typeof Claims>;

/** What a worker's token says: his own book and no area, so that no rule that asks for one lets him in. */
export const ClaimsNld = z.strictObject({
  vaiTro: z.tuple([z.literal('nguoiLaoDong')]),
  nld: NldId,
  the: z.int().min(1),
  matKhauTam: z.literal(true).optional(),
});
export type ClaimsNld = z.infer<typeof ClaimsNld>;

/** What an employer's and a seeker's token say: their own record and no area. */
export const ClaimsNsdld = z.strictObject({
  vaiTro: z.tuple([z.literal('doanhNghiep')]),
  nsdld: HoSoId,
  the: z.int().min(1),
});
export type ClaimsNsdld = z.infer<typeof ClaimsNsdld>;
export const ClaimsNtv = z.strictObject({
  vaiTro: z.tuple([z.literal('nguoiTimViec')]),
  ntv: HoSoId,
  the: z.int().min(1),
});
export type ClaimsNtv = z.infer<typeof ClaimsNtv>;
export type ClaimsRieng = ClaimsNld | ClaimsNsdld | ClaimsNtv;

export const claimsOf = (account: TaiKhoan): Claims | ClaimsRieng | Record<string, never> => {
  const { vaiTro, cap, danhMuc, ma, the, khoa, nld, nsdld, ntv, matKhauTam } = account;
  if (khoa) return {};
  if (nld !== undefined) return { vaiTro: ['nguoiLaoDong'], nld, the, ...(matKhauTam && { matKhauTam }) };
  if (nsdld !== undefined) return { vaiTro: ['doanhNghiep'], nsdld, the };
  if (ntv !== undefined) return { vaiTro: ['nguoiTimViec'], ntv, the };
  return { vaiTro, cap, danhMuc, ma, the };
};
