import { KE_HOACH, KH_2023, LC_2024 } from '@core/ke-hoach/index.ts';
import { VIEC_TRA_CONG } from '@core/ke-hoach/ke-hoach.ts';
import { TRANG_THAI } from '@core/phieu/workflow.ts';
import { docSo, soTienBangChu } from '@core/thanh-toan/bang-chu.ts';
import {
  CACH_TRA,
  lapBang,
  phanTruOfPhieu,
  phanViecOfDonVi,
  phanViecOfPhieu,
  viecOfCap,
} from '@core/thanh-toan/viec.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIA_BAN } from '../support/phieu-builder.ts';

const DON_VI: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** Reads the words back, by the sense of each word and not by how they were made. */
const parseWords = (words: string): number => {
  const [last = '', ...above] = words.split(' tỷ').reverse();
  if (above.length > 0) return parseWords(above.reverse().join(' tỷ')) * 1e9 + (last.trim() ? parseWords(last) : 0);
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of last.trim().split(' ')) {
    if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word === 'nghìn' || word === 'triệu') {
      total += (group + digit) * (word === 'nghìn' ? 1e3 : 1e6);
      [group, digit] = [0, 0];
    } else if (word !== 'linh') digit = DON_VI[word] ?? Number.NaN;
  }
  return total + group + digit;
};

describe('số tiền bằng chữ', () => {
  it.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [11, 'Mười một đồng'],
    [105, 'Một trăm linh năm đồng'],
    [110, 'Một trăm mười đồng'],
    [1_000, 'Một nghìn đồng'],
    [1_001, 'Một nghìn không trăm linh một đồng'],
    [25_000, 'Hai mươi lăm nghìn đồng'],
    [1_005_021, 'Một triệu không trăm linh năm nghìn không trăm hai mươi mốt đồng'],
    [1_200_000, 'Một triệu hai trăm nghìn đồng'],
    [2_000_000_000, 'Hai tỷ đồng'],
    [3_000_000_555, 'Ba tỷ năm trăm năm mươi lăm đồng'],
    [1_234_567_000_000, 'Một nghìn hai trăm ba mươi bốn tỷ năm trăm sáu mươi bảy triệu đồng'],
  ])('%i', (dong, words) => expect(soTienBangChu(dong)).toBe(words));

  it('reads back as the same number', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(2_000),
          fc.maxSafeNat().map((n) => n % 1e13),
        ),
        (n) => {
          expect(parseWords(docSo(n))).toBe(n);
        },
      ),
    ));

  it('is one line of single spaces', () =>
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(docSo(n)).toMatch(/^\S+( \S+)*$/);
      }),
    ));

  it('refuses less than nothing and parts of a đồng', () => {
    for (const wrong of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => docSo(wrong)).toThrow(RangeError);
  });
});

const at = (iso: string) => ({ toMillis: () => Date.parse(iso) });
const KY = { tu: '2024-09-01', den: '2024-09-30', luc: at('2024-10-02T03:00:00Z') };
const phieu = (over: object = {}) =>
  ({
    trangThai: 'choNhapTin',
    boi: 'dtv',
    diaBan: DIA_BAN,
    moc: { choBanGiao: at('2024-09-10T03:00:00Z') },
    ...over,
  }) as Parameters<typeof phanViecOfPhieu>[1];

describe('work that a sheet pays', () => {
  it('every kind of work of every plan has its way of counting', () => {
    for (const viec of VIEC_TRA_CONG) expect(CACH_TRA[viec]).toBeDefined();
    for (const plan of Object.values(KE_HOACH)) {
      const all = (['xa', 'huyen', 'tinh'] as const).flatMap((cap) => viecOfCap(plan, cap));
      expect(all.sort()).toEqual(plan.donGia.map(({ viec }) => viec).sort());
    }
  });

  it('pays the collector once the commune has approved, and the officer who entered it once entered', () => {
    const viec = viecOfCap(LC_2024, 'xa');
    expect(phanViecOfPhieu('p1', phieu(), viec, KY)).toEqual([
      {
        id: 'p1:ghiPhieu',
        viec: 'ghiPhieu',
        nhan: 'dtv',
        kieu: 'nguoi',
        tuLuc: Date.parse('2024-09-10T03:00:00Z'),
      },
    ]);
    const entered = phieu({
      trangThai: 'khop',
      nhapBoi: 'cong-an',
      moc: { choBanGiao: at('2024-09-10T03:00:00Z'), daNhapTin: at('2024-09-12T03:00:00Z') },
    });
    expect(phanViecOfPhieu('p1', entered, viec, KY).map(({ viec: v, nhan }) => [v, nhan])).toEqual([
      ['ghiPhieu', 'dtv'],
      ['nhapTin', 'cong-an'],
    ]);
  });

  it('pays nothing while a phiếu is not accepted, replaced, cancelled or sent back', () => {
    const paid = TRANG_THAI.filter(
      (trangThai) => phanViecOfPhieu('p1', phieu({ trangThai }), ['ghiPhieu'], KY).length > 0,
    );
    expect(paid).toEqual(['choBanGiao', 'choNhapTin', 'daNhapTin', 'khop', 'lech']);
  });

  it('goes by the day in Viet Nam the work was accepted, and not beyond the moment the sheet was asked for', () => {
    const paidOn = (iso: string, ky = KY) =>
      phanViecOfPhieu('p1', phieu({ moc: { choBanGiao: at(iso) } }), ['ghiPhieu'], ky).length === 1;
    expect(paidOn('2024-08-31T16:59:59Z')).toBe(false);
    expect(paidOn('2024-08-31T17:00:00Z')).toBe(true);
    expect(paidOn('2024-09-30T16:59:59Z')).toBe(true);
    expect(paidOn('2024-09-30T17:00:00Z')).toBe(false);
    expect(paidOn('2024-09-10T03:00:00Z', { ...KY, luc: at('2024-09-10T02:59:59Z') })).toBe(false);
  });

  it('pays the commune where nobody is named', () => {
    const entered = phieu({ trangThai: 'daNhapTin', moc: { daNhapTin: at('2024-09-12T03:00:00Z') } });
    expect(phanViecOfPhieu('p1', entered, ['nhapTin'], KY)).toMatchObject([
      { id: 'p1:nhapTin', viec: 'nhapTin', nhan: DIA_BAN.xa, kieu: 'donVi' },
    ]);
  });

  it('takes back what was accepted once and is not any more, in whatever state it is', () => {
    const viec = viecOfCap(LC_2024, 'xa');
    const both = { choBanGiao: at('2024-09-10T03:00:00Z'), daNhapTin: at('2024-09-12T03:00:00Z') };
    const back = (trangThai: string, moc: object = both) =>
      phanTruOfPhieu('p1', phieu({ trangThai, moc }), viec, KY).map((id) => id.slice(3));
    for (const trangThai of TRANG_THAI) {
      const paid = phanViecOfPhieu('p1', phieu({ trangThai, moc: both }), viec, KY).map(({ id }) => id.slice(3));
      expect([...paid, ...back(trangThai)].sort()).toEqual(['ghiPhieu', 'nhapTin']);
    }
    expect(back('choTongHop', {})).toEqual([]);
    expect(back('choKiemTra', { ...both, choKiemTra: at('2024-10-02T03:00:01Z') })).toEqual([]);
  });

  it('pays a unit once a round', () => {
    const id = (den: string) => phanViecOfDonVi(KH_2023, '22366', 'tongHopXa', den).id;
    expect(id('2023-09-01')).toBe(id('2023-12-31'));
    expect(id('2024-03-01')).not.toBe(id('2023-12-31'));
    expect(phanViecOfDonVi(LC_2024, '03386', 'tongHopXa', '2024-09-30').id).toBe(
      'LC-2024:dvhc2024:03386:tongHopXa:2024-08-01',
    );
  });
});

describe('a sheet', () => {
  const line = (viec: 'ghiPhieu' | 'nhapTin', nhan: string) => ({ viec, nhan, kieu: 'nguoi' as const });
  const lines = [line('nhapTin', 'ca'), line('ghiPhieu', 'b'), line('ghiPhieu', 'a'), line('ghiPhieu', 'b')];

  it('counts and multiplies, and says which prices are missing', () => {
    const prices = LC_2024.donGia.map((row) => (row.viec === 'ghiPhieu' ? { ...row, dong: 5_000 } : row));
    expect(lapBang(lines, prices)).toEqual({
      dong: [
        { viec: 'ghiPhieu', nhan: 'a', kieu: 'nguoi', so: 1, gia: 5_000, tien: 5_000 },
        { viec: 'ghiPhieu', nhan: 'b', kieu: 'nguoi', so: 2, gia: 5_000, tien: 10_000 },
        { viec: 'nhapTin', nhan: 'ca', kieu: 'nguoi', so: 1, gia: null, tien: null },
      ],
      tongTien: 15_000,
      thieuGia: ['nhapTin'],
    });
  });

  it('sets what is taken back apart from what is paid, below zero', () => {
    const prices = LC_2024.donGia.map((row) => ({ ...row, dong: 5_000 }));
    const { dong, tongTien } = lapBang([line('ghiPhieu', 'b'), { ...line('ghiPhieu', 'a'), tru: true }], prices);
    expect(dong).toEqual([
      { viec: 'ghiPhieu', nhan: 'b', kieu: 'nguoi', so: 1, gia: 5_000, tien: 5_000 },
      { viec: 'ghiPhieu', nhan: 'a', kieu: 'nguoi', so: -1, gia: 5_000, tien: -5_000, tru: true },
    ]);
    expect(tongTien).toBe(0);
  });

  it('does not depend on the order of its lines', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(lapBang(shuffled, LC_2024.donGia)).toEqual(lapBang(lines, LC_2024.donGia));
      }),
    ));
});
