import { emailDangNhap, matKhauMotLan, tenDangNhap } from '@core/tai-khoan/dang-nhap.ts';
import { describe, expect, it } from 'vitest';

describe('the name a worker signs in by', () => {
  it.each(['0912345678', '0912 345 678', '0912.345.678', '0912-345-678', '+84912345678', '(+84) 912 345 678'])(
    'is his phone number, however it is written: %s',
    (text) => {
      expect(emailDangNhap(text)).toBe('0912345678@dien-thoai.invalid');
      expect(tenDangNhap(emailDangNhap(text) ?? '')).toBe('0912345678');
    },
  );
  it('or his e-mail address', () => {
    expect(emailDangNhap(' Nguoi.Lao.Dong@Example.com ')).toBe('nguoi.lao.dong@example.com');
    expect(tenDangNhap('nguoi@example.com')).toBe('nguoi@example.com');
  });
  it.each([
    '',
    'nguoi',
    '091234567',
    '09123456789',
    '0212345678',
    '012090123456',
    'a@b',
    '0912345678@dien-thoai.invalid',
  ])('nothing else: %s', (text) => expect(emailDangNhap(text)).toBeUndefined());
});

describe('a password for one time', () => {
  it('is ten letters and digits that nobody takes for one another', () => {
    const all = Array.from({ length: 256 }, (_, i) => matKhauMotLan(i.toString(16).padStart(2, '0').repeat(10)));
    for (const one of all) expect(one).toMatch(/^[a-z2-9]{10}$/);
    const letters = new Set(all.join(''));
    expect(letters.size).toBe(32);
    for (const like of ['0', 'o', '1', 'l']) expect(letters.has(like)).toBe(false);
  });
  it('uses each of its digits', () => {
    const hex = '0123456789abcdef01234567';
    const changed = Array.from({ length: 10 }, (_, i) => `${hex.slice(0, 2 * i)}ff${hex.slice(2 * i + 2)}`);
    expect(new Set(changed.map(matKhauMotLan)).size).toBe(10);
  });
});
