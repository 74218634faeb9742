import { chonUngVien, khoiOf, MOST_DOC, MOST_UNG_VIEN, mucKhoiOf } from '@core/nguoi-lao-dong/khoi.ts';
import { type HoSoNguoi, soKhop } from '@core/nguoi-lao-dong/so-khop.ts';
import { khoangCachOsa, khopTen } from '@core/nguoi-lao-dong/ten-nguoi.ts';
import { describe, expect, it } from 'vitest';
import { makeNguoiTrung, timTrung } from '../support/nguoi-trung.ts';

const LAN: HoSoNguoi = {
  hoTen: 'Nguyễn Thị Lan',
  ngaySinh: '1990-02-11',
  gioiTinh: '2',
  tinh: '12',
  xa: '03386',
  thon: '03386-001',
};
const withSo = (soGiayTo: string | undefined, over: Partial<HoSoNguoi> = {}): HoSoNguoi => ({
  ...LAN,
  soGiayTo,
  ...over,
});

describe('names, word by word and given name first', () => {
  it.each([
    ['Nguyễn Thị Lan', 'Nguyễn Thị Lan', 'bang'],
    ['Nguyễn Thị Lan', 'NGUYEN THI LAN', 'dau'],
    ['Đỗ Thị Thúy', 'Do Thi Thuý', 'dau'],
    ['Trần Thị Mỹ', 'Trần Thị Mĩ', 'dau'],
    ['Nguyễn Thị Thu Hà', 'Nguyễn Hà', 'gan'],
    ['Nguyễn Thị Thu Hà', 'Nguyễn Thị Tu Hà', 'gan'],
    ['Nguyễn Thị Lan', 'Nguyễn Thị Loan', 'ganTen'],
    ['Nguyễn Thị Lan', 'Trần Văn Lan', 'ten'],
    ['Nguyễn Thị Lan', 'Nguyễn Thị Hồng', 'khac'],
    ['Lò A', 'Vàng A', 'ten'],
    ['', 'Nguyễn Thị Lan', 'khac'],
  ] as const)('%s – %s: %s', (a, b, khop) => {
    expect([khopTen(a, b), khopTen(b, a)]).toEqual([khop, khop]);
  });

  it('counts a swap of neighbours as one slip', () => {
    expect([khoangCachOsa('hoang', 'haong'), khoangCachOsa('abc', ''), khoangCachOsa('lan', 'loan')]).toEqual([
      1, 3, 1,
    ]);
  });
});

describe('three bands', () => {
  it.each([
    ['the same number, everything else the same', withSo('012190000001'), withSo('012190000001'), 'cungNguoi'],
    ['the same number, another sex', withSo('012190000001'), withSo('012190000001', { gioiTinh: '1' }), 'canXem'],
    [
      'the same number on another name',
      withSo('012190000001'),
      withSo('012190000001', { hoTen: 'Vàng Thị Hồng' }),
      'canXem',
    ],
    ['the same old CMND', withSo('012345678'), withSo('012345678'), 'canXem'],
    ['a digit of the number', withSo('012190000001'), withSo('012190000007'), 'canXem'],
    ['no number', withSo('012190000001'), withSo(undefined), 'canXem'],
    [
      'day and month swapped, no number',
      withSo('012190000001'),
      withSo(undefined, { ngaySinh: '1990-11-02' }),
      'canXem',
    ],
    ['another number', withSo('012190000001'), withSo('012190777123'), 'canXem'],
  ] as const)('%s', (_what, a, b, nhom) => {
    expect(soKhop(a, b).nhom).toBe(nhom);
    expect(soKhop(b, a)).toEqual(soKhop(a, b));
  });

  it('does not link Lan and Loan by their names, in one thôn and of one year', () => {
    const loan = withSo('012190999999', { hoTen: 'Nguyễn Thị Loan', ngaySinh: '1990-07-30' });
    expect(soKhop(withSo('012190000001'), loan).nhom).toBe('haiNguoi');
    expect(soKhop(withSo(undefined), { ...loan, soGiayTo: undefined }).nhom).toBe('haiNguoi');
    expect(soKhop(withSo('012190000001'), { ...loan, ngaySinh: LAN.ngaySinh }).nhom).toBe('haiNguoi');
  });

  it('keeps father and son of one name apart', () => {
    expect(soKhop(withSo(undefined), withSo(undefined, { ngaySinh: '1963-02-11' })).nhom).toBe('haiNguoi');
  });
});

describe('blocks', () => {
  it('take at most 200 people into account and read at most ten of them, the likeliest', () => {
    const block = Array.from({ length: 500 }, (_, i) => {
      const hoTen = i === 499 ? LAN.hoTen : `Nguyễn Thị ${['Loan', 'Hà', 'Hoa', 'Lán'][i % 4]}`;
      return [`phieu-${i}`, mucKhoiOf({ ...LAN, hoTen, thon: i === 499 ? LAN.thon : '03386-002' })] as const;
    });
    const chosen = chonUngVien(LAN, 'phieu-moi', [block]);
    expect(chosen[0]).toBe('phieu-499');
    expect(chosen.length).toBe(MOST_DOC);
    expect(MOST_UNG_VIEN).toBe(200);
    expect(chonUngVien(LAN, 'phieu-499', [block.slice(-1)])).toEqual([]);
  });

  it('do not gather everybody of whom only the year of birth is known', () => {
    const [ngay] = khoiOf('LC-2024', { ...LAN, ngaySinh: '1950-01-01' });
    const [other] = khoiOf('LC-2024', { ...LAN, hoTen: 'Nguyễn Thị Hoa', ngaySinh: '1950-01-01' });
    expect(ngay).not.toEqual(other);
  });

  it('are those of one round', () => {
    expect(khoiOf('KH-2023', LAN)).not.toEqual(khoiOf('KH-2023@2024', LAN));
  });
});

it('on generated people links nobody wrongly by itself, and finds 99 in 100 pairs', () => {
  const { capThat, boSot, tuDong, tuDongSai, nhieuUngVienNhat } = timTrung(makeNguoiTrung(1_500, 20_241));
  expect([capThat, tuDong > 20, tuDongSai, nhieuUngVienNhat <= 200]).toEqual([500, true, [], true]);
  expect(boSot.length / capThat).toBeLessThanOrEqual(0.01);
});
