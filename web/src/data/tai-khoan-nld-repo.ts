import type { ViecTaiKhoan } from '@core/nguoi-lao-dong/so-lao-dong.ts';
import * as z from 'zod';
import { UserError } from './errors.ts';
import { callFunction } from './functions.ts';
import { phienNld, signIn } from './session.ts';

const TaiKhoanNld = z.object({
  ok: z.literal(true),
  trangThai: z.enum(['chuaCo', 'dangMo', 'daThuHoi']),
  dangNhap: z.string().optional(),
  matKhauTam: z.literal(true).optional(),
  /** Only in the answer that made it. */
  matKhau: z.string().optional(),
});
export type TaiKhoanNld = z.infer<typeof TaiKhoanNld>;

const TU_CHOI: Readonly<Record<string, string>> = {
  khongCoQuyen: 'Chỉ công chức phụ trách lao động của xã được cấp tài khoản xem sổ.',
  khongThay: 'Sổ lao động này không còn thuộc địa bàn xã.',
  saiTen: 'Ghi số điện thoại di động 10 chữ số, hoặc địa chỉ thư điện tử.',
  trungTen: 'Số điện thoại (thư điện tử) này đã dùng cho tài khoản khác. Ghi số khác của người lao động.',
  daCo: 'Sổ này vừa được cấp tài khoản. Mở lại sổ để xem; cần thì cấp lại mật khẩu.',
  chuaCo: 'Sổ này không có tài khoản đang mở. Mở lại sổ để xem.',
};
const KHONG_DUOC = 'Chưa làm được. Thử lại; nếu vẫn không được thì thu hồi rồi cấp lại tài khoản.';

const ask = async (input: object): Promise<TaiKhoanNld> => {
  const answer = await callFunction('taiKhoanNguoiLaoDong', input);
  const done = TaiKhoanNld.safeParse(answer);
  if (done.success) return done.data;
  const refused = z.object({ ma: z.string() }).safeParse(answer);
  throw new UserError('taiKhoanNld.tuChoi', (refused.success && TU_CHOI[refused.data.ma]) || KHONG_DUOC);
};

/** Whether the worker of a book has an account, and what he signs in with. */
export const getTaiKhoanNld = (nld: string): Promise<TaiKhoanNld> => ask({ viec: 'xem', nld });

export type YeuCauTaiKhoan = { readonly viec: ViecTaiKhoan; readonly nld: string; readonly dangNhap?: string };

/** Gives, renews or takes away. `lan` is one for each decision, so that asking again after a lost answer does it once. */
export const doTaiKhoanNld = (lan: string, yeuCau: YeuCauTaiKhoan): Promise<TaiKhoanNld> => ask({ ...yeuCau, lan });

const KHONG_DAT_DUOC: Readonly<Record<string, string>> = {
  saiYeuCau: 'Mật khẩu phải có ít nhất 8 ký tự.',
};

/** The signed-in worker's own password in the place of the one on paper; signs in anew with it. */
export const datMatKhau = async (matKhau: string): Promise<void> => {
  const email = phienNld.value?.email ?? '';
  const answer = await callFunction('datMatKhauNguoiLaoDong', { matKhau });
  const refused = z.object({ ok: z.literal(false), ma: z.string() }).safeParse(answer);
  if (refused.success) {
    throw new UserError(
      'matKhau.tuChoi',
      KHONG_DAT_DUOC[refused.data.ma] ?? 'Mật khẩu đã được đổi trước đó. Đăng xuất rồi đăng nhập bằng mật khẩu mới.',
    );
  }
  await signIn(email, matKhau);
};
