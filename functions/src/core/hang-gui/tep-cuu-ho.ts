import * as z from 'zod';
import { BanNhap } from '../phieu/ban-nhap.ts';
import { buocGui } from './buoc-gui.ts';
import { PhieuGui } from './phieu-gui.ts';

export const LOAI_TEP_CUU_HO = 'so-lao-dong/cuu-ho';
/** Raised when an older app could misread the file. */
export const PHIEN_BAN_CUU_HO = 1;

/** OWASP's figure of 2023 for PBKDF2 with HMAC-SHA-256; more than the upper bound would only keep a phone busy. */
export const VONG_PBKDF2 = 600_000;
const MOST_VONG = 5_000_000;

/** A passphrase that guessing must not find while the file lies in somebody's messages. */
export const DAI_MAT_KHAU = 8;

/** So many bytes at most in base64, and not fewer than would fill its last four letters. */
const base64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4);

/** What a file says of itself in the clear: how to open it, nothing of whose it is. `bam`: SHA-256 of all the rest. */
export const TepCuuHo = z.strictObject({
  loai: z.literal(LOAI_TEP_CUU_HO),
  phienBan: z.literal(PHIEN_BAN_CUU_HO),
  soVong: z.int().min(VONG_PBKDF2).max(MOST_VONG),
  muoi: base64(16),
  iv: base64(12),
  bam: base64(32),
  banMa: z.base64().min(1),
});
export type TepCuuHo = z.infer<typeof TepCuuHo>;

/** The part every version of the format keeps, so that an older app knows a newer file. */
export const DauTepCuuHo = z.object({ loai: z.literal(LOAI_TEP_CUU_HO), phienBan: z.int().min(1) });

const PhanTrenMay = z.strictObject({ banNhap: BanNhap.array(), hangGui: PhieuGui.array(), banSao: BanNhap.array() });
/** What a device holds of one account: drafts, phiếu that wait, and `banSao`, versions of drafts kept beside. */
export type PhanTrenMay = z.infer<typeof PhanTrenMay>;

/** What is sealed: everything of one account that the server has not judged. */
export const NoiDungCuuHo = z
  .strictObject({ ...PhanTrenMay.shape, boi: z.string().min(1), lapLuc: z.string() })
  .refine(({ boi, banNhap, hangGui, banSao }) => [...banNhap, ...hangGui, ...banSao].every((row) => row.boi === boi), {
    error: 'cuuHo.khacChu',
  });
export type NoiDungCuuHo = z.infer<typeof NoiDungCuuHo>;

/** What goes into a file. What is on its way while the file is made may arrive or not. */
export const soanCuuHo = (boi: string, lapLuc: string, may: PhanTrenMay): NoiDungCuuHo => ({
  boi,
  lapLuc,
  banNhap: may.banNhap,
  hangGui: may.hangGui
    .filter(({ banNhap, banThua = [] }) => banNhap !== null || banThua.length > 0)
    .map((gui) => buocGui(gui, { loai: 'ngat' })),
  banSao: may.banSao,
});
