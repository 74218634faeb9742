import { dayOfAge, isLiving, KET_QUA_DEN, stateAfter, TRANG_THAI_DONG } from '@core/bang-ke/bang-ke.ts';
import { findThon, readDongBangKe, sapXepOf } from '@core/bang-ke/doc-dong.ts';
import { dongTrungDoi } from '@core/bang-ke/dong-trung.ts';
import { isElsewhere } from '@core/bang-ke/ghep-dong.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { addDays, ageOn } from '@core/shared/ngay.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const unit = (ma: string, ten: string): DonVi => ({
  danhMuc: 'dvhc2024',
  ma,
  cap: 'thon',
  ten,
  tenGap: ten.toLowerCase(),
  cha: '03386',
  chuoi: {},
});
const THON = [
  unit('03386-001', 'Tổ dân phố số 1'),
  unit('03386-002', 'Tổ dân phố số 2'),
  unit('03386-003', 'Bản Nậm Loỏng'),
];
const read = (o: Record<string, string>, thonMacDinh?: string) =>
  readDongBangKe({ so: 2, o }, { thon: THON, thonMacDinh, tuoi: 15 });
const ROW = {
  hoTen: 'Lò  Thị Ỏm',
  ngaySinh: '29/02/2008',
  gioiTinh: 'Nữ',
  soGiayTo: '012308001234',
  hoSo: '7',
  thon: 'TDP 1',
};

describe('the day somebody is 15', () => {
  it('is the birthday; born on 29/02, the first of March of a common year', () => {
    expect([
      dayOfAge('2009-08-20', 15),
      dayOfAge('2008-02-29', 15),
      dayOfAge('2005-02-29'.replace('5', '4'), 16),
    ]).toEqual(['2024-08-20', '2023-03-01', '2020-02-29']);
  });
  it('agrees with the age of the checks on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (n) => {
        const ngaySinh = addDays('1920-01-01', n);
        const day = dayOfAge(ngaySinh, 15);
        expect([ageOn(ngaySinh, day), ageOn(ngaySinh, addDays(day, -1))]).toEqual([15, 14]);
      }),
    );
  });
  it('brings a line onto the living list by itself', () => {
    const line = { trangThai: 'chuaThu', duTuoiTu: '2024-08-20' } as const;
    expect([isLiving(line, '2024-08-19'), isLiving(line, '2024-08-20')]).toEqual([false, true]);
    for (const trangThai of TRANG_THAI_DONG)
      expect(isLiving({ ...line, trangThai }, '2025-01-01')).toBe(trangThai === 'chuaThu');
  });
});

describe('a row of the roster', () => {
  it('becomes a line', () => {
    const { dong, loi, luuY } = read(ROW);
    expect([loi, luuY]).toEqual([[], []]);
    expect(dong).toMatchObject({
      hoTen: 'Lò Thị Ỏm',
      ngaySinh: '2008-02-29',
      gioiTinh: '2',
      thon: '03386-001',
      duTuoiTu: '2023-03-01',
    });
  });
  it('takes sex from the number where the file has none', () => {
    const { gioiTinh: _, ...row } = ROW;
    expect(read(row).dong?.gioiTinh).toBe('2');
  });
  it('stands in the thôn the file is for, when it names none', () => {
    const { thon: _, ...row } = ROW;
    expect([
      read(row, '03386-003').dong?.thon,
      read(row).dong?.thon,
      read({ ...row, thon: '?' }, '03386-003').dong?.thon,
    ]).toEqual(['03386-003', '', '']);
  });
  it.each<[string, object, string, string]>([
    ['without a name', { hoTen: '' }, 'NT03', 'hoTen'],
    ['with a number for a name', { hoTen: 'Lò 5' }, 'TEN01', 'hoTen'],
    ['with a year for a birthday', { ngaySinh: '1985' }, 'NT05', 'ngaySinh'],
    ['with no day', { ngaySinh: '32/01/1985' }, 'NT04', 'ngaySinh'],
    ['of another century', { ngaySinh: '01/01/1885' }, 'NG02', 'ngaySinh'],
    ['with a number that is none', { soGiayTo: '1,2085E+10' }, 'CCCD02', 'soGiayTo'],
    ['with a sex that is none', { gioiTinh: '1' }, 'NT10', 'gioiTinh'],
  ])('%s is faulty', (_, over, ma, truong) => {
    const { dong, loi } = read({ ...ROW, ...over });
    expect(dong).toBeUndefined();
    expect(loi).toContainEqual({ so: 2, ma, truong });
  });
  it('lists what does not fit together without refusing it', () => {
    expect(read({ ...ROW, soGiayTo: '12085001234' }).luuY.map(({ ma }) => ma)).toEqual(['NT06', 'CCCD05', 'CCCD06']);
  });
});

describe('thôn', () => {
  it.each([
    ['03386-002', '03386-002'],
    ['002', '03386-002'],
    ['Tổ dân phố số 2', '03386-002'],
    ['TỔ DÂN PHỐ SỐ 2', '03386-002'],
    ['to dan pho so 2', '03386-002'],
    ['Tổ 2', '03386-002'],
    ['TDP 02', '03386-002'],
    ['Nậm Loỏng', '03386-003'],
    ['bản Nậm Loỏng', '03386-003'],
    ['Tổ 9', undefined],
    ['', undefined],
  ])('%s', (cell, ma) => expect(findThon(cell, THON)?.ma).toBe(ma));
  it('is not guessed between two of one name', () => {
    expect(findThon('Nậm Loỏng', [...THON, unit('03386-004', 'Thôn Nậm Loỏng')])).toBeUndefined();
  });
});

it('orders households by number, people within them by their place', () => {
  const keys = [
    ['10', 1, 2],
    ['2', 2, 3],
    ['2', 1, 4],
    [undefined, 0, 1],
    ['A-9', 0, 9],
  ] as const;
  expect(
    keys
      .map(([hoSo, thuTu, so]) => sapXepOf(hoSo, thuTu, so))
      .sort()
      .map((key) => Number(key.split('|')[2])),
  ).toEqual([4, 3, 2, 9, 1]);
});

it('tells two places apart only by what both rows know', () => {
  expect(isElsewhere({ thon: 'a', hoSo: '1' }, { thon: 'a', hoSo: '1' })).toBe(false);
  expect(isElsewhere({ thon: '', hoSo: '1' }, { thon: 'a', hoSo: '1' })).toBe(false);
  expect(isElsewhere({ thon: 'a', hoSo: '1' }, { thon: 'b', hoSo: '1' })).toBe(true);
});

it('a call either excuses or leaves the person to be asked', () => {
  for (const ketQua of KET_QUA_DEN) expect(TRANG_THAI_DONG).toContain(stateAfter(ketQua));
  expect([stateAfter('khongGap'), stateAfter('vang')]).toEqual(['chuaThu', 'vang']);
});

it('of the lines of one person at most one more is asked for, and only while he is away from the first', () => {
  const state = fc.constantFrom(...TRANG_THAI_DONG);
  fc.assert(
    fc.property(
      state,
      fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
      fc.func(state),
      (dau, n, of) => {
        const khac = n.map((id) => ({ id: String(id), trangThai: of(id) }));
        fc.pre(khac.filter(({ trangThai }) => trangThai === 'chuaThu').length <= 1);
        const doi = new Map(dongTrungDoi({ trangThai: dau }, khac).map(({ id, trangThai }) => [id, trangThai]));
        const sau = khac.map(({ id, trangThai }) => ({ id, trangThai: doi.get(id) ?? trangThai }));
        const open = sau.filter(({ trangThai }) => trangThai === 'chuaThu').length;
        const away = dau === 'vang' || dau === 'chuyenDi';
        expect(open).toBeLessThanOrEqual(away ? 1 : 0);
        if (away && sau.some(({ trangThai }) => trangThai === 'trungDong'))
          expect(sau.some(({ trangThai }) => !['trungDong', 'vang', 'chuyenDi'].includes(trangThai))).toBe(true);
        expect(dongTrungDoi({ trangThai: dau }, sau)).toEqual([]);
      },
    ),
  );
});
