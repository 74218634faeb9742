import * as z from 'zod';

/** Sign-in knows e-mail addresses only: a phone number becomes one under a domain no mail can reach (RFC 2606). */
const MIEN_DIEN_THOAI = '@dien-thoai.invalid';
const DI_DONG = /^0[35789]\d{8}$/;

const soDiDong = (text: string): string | undefined => {
  const so = text.replace(/[\s.\-()]/g, '').replace(/^(?:\+84|0084)/, '0');
  return DI_DONG.test(so) ? so : undefined;
};

/** The address an account signs in under, from what a person types: a mobile number of Viet Nam or an e-mail address. */
export const emailDangNhap = (text: string): string | undefined => {
  const so = soDiDong(text);
  if (so) return so + MIEN_DIEN_THOAI;
  const email = z.email().max(100).safeParse(text.trim().toLowerCase()).data;
  return email?.endsWith('.invalid') ? undefined : email;
};

/** The inverse: what to tell a person to type. */
export const tenDangNhap = (email: string): string =>
  email.endsWith(MIEN_DIEN_THOAI) ? email.slice(0, -MIEN_DIEN_THOAI.length) : email;

/** Letters and digits that nobody takes for one another when copying from paper. 32 of them: one per five random bits. */
const CHU = 'abcdefghijkmnpqrstuvwxyz23456789';
const MAT_KHAU_DAI = 10;

/** A one-time password of 50 bits, from hexadecimal digits of a keyed hash. */
export const matKhauMotLan = (hex: string): string =>
  Array.from(
    { length: MAT_KHAU_DAI },
    (_, i) => CHU[Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16) % CHU.length],
  ).join('');

/** A password a person chooses. */
export const MatKhau = z.string().min(8).max(100);
