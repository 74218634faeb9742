import { addMonths } from '@core/shared/ngay.ts';
import { BUOC_KHAI_BAO, BUOC_NGUOI, BUOC_NSDLD, BUOC_VIEC, type Buoc } from '@core/viec-lam/buoc-ho-so.ts';
import {
  BUOC_KET_NOI,
  hanTheoDoi,
  isKetNoiXong,
  KET_NOI_XONG,
  ketNoiTruocId,
  lichTheoDoi,
  mayTake,
  TRANG_THAI_KET_NOI,
} from '@core/viec-lam/ket-noi.ts';
import { TRANG_THAI_KHAI_BAO } from '@core/viec-lam/khai-bao.ts';
import { TRANG_THAI_NTV } from '@core/viec-lam/nguoi-tim-viec.ts';
import { TRANG_THAI_NSDLD } from '@core/viec-lam/nsdld.ts';
import { taiKhoanHoSo } from '@core/viec-lam/tai-khoan-ho-so.ts';
import { TRANG_THAI_VIEC } from '@core/viec-lam/viec-tim-nguoi.ts';
import { describe, expect, it } from 'vitest';

const TABLES: readonly (readonly [string, readonly Buoc<string>[], readonly string[]])[] = [
  ['nsdld', BUOC_NSDLD, TRANG_THAI_NSDLD],
  ['viec', BUOC_VIEC, TRANG_THAI_VIEC],
  ['nguoi', BUOC_NGUOI, TRANG_THAI_NTV],
  ['khaiBao', BUOC_KHAI_BAO, TRANG_THAI_KHAI_BAO],
  ['ketNoi', BUOC_KET_NOI, TRANG_THAI_KET_NOI],
];

describe('the tables of steps', () => {
  it.each(TABLES)('of %s reach every state, know each step once and lead nowhere unknown', (_name, table, states) => {
    const reached = new Set<string | null>([null]);
    for (let more = true; more; ) {
      const next = table.filter(({ tu, den }) => reached.has(tu) && !reached.has(den));
      for (const { den } of next) reached.add(den);
      more = next.length > 0;
    }
    expect([...reached].filter((state) => state !== null).toSorted()).toEqual([...states].toSorted());
    const pairs = table.map(({ tu, den }) => `${tu}>${den}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
  it('let nobody but the centre let a record in', () => {
    const letIn = [...BUOC_NSDLD, ...BUOC_VIEC, ...BUOC_NGUOI].filter(
      ({ tu, den }) =>
        tu !== null &&
        ['choXacNhan', 'choDuyet', 'tuChoi'].includes(tu) &&
        ['daXacNhan', 'dangTuyen', 'dangTim'].includes(den),
    );
    expect(letIn.map(({ by }) => by)).toEqual(letIn.map(() => ['trungTam']));
  });
  it('lead on from every state of a referral but a placement and what has ended, after which another may begin', () => {
    const last = TRANG_THAI_KET_NOI.filter((state) => !BUOC_KET_NOI.some(({ tu }) => tu === state));
    expect(last.toSorted()).toEqual(['nhanViec', ...KET_NOI_XONG].toSorted());
    expect(last.filter(isKetNoiXong).toSorted()).toEqual(KET_NOI_XONG.toSorted());
    expect(ketNoiTruocId({ viec: 'viec-0001', nguoi: 'nguoi-0001', v: 4 })).toBe('viec-0001:nguoi-0001:4');
  });
  it('let only the centre refer, and hire only who was referred', () => {
    expect(mayTake('dongY', 'gioiThieu', ['doanhNghiep', 'nguoiTimViec'])).toBe(false);
    expect(mayTake('dongY', 'gioiThieu', ['trungTam'])).toBe(true);
    expect(mayTake('dongY', 'nhanViec', ['trungTam'])).toBe(false);
    expect(mayTake('phongVan', 'nhanViec', ['doanhNghiep'])).toBe(true);
  });
});

describe('follow-ups of a placement (HN-10)', () => {
  it.each([
    [undefined, ['1 2026-02-28', '2 2026-03-31', '3 2026-04-30']],
    [12, ['1 2026-02-28', '2 2026-03-31', '3 2026-04-30']],
    [3, ['1 2026-02-28', '2 2026-03-31', '3 2026-04-30']],
    [2, ['1 2026-02-28', '0 2026-03-31']],
    [1, ['0 2026-02-28']],
  ])('of a contract of %s months fall due', (soThang, expected) => {
    expect(lichTheoDoi('2026-01-31', soThang).map(({ lan, han }) => `${lan} ${han}`)).toEqual(expected);
  });
  it('are due one after the other, until the person has left', () => {
    const theoDoi = lichTheoDoi('2026-01-31');
    const written = (tinhTrang: 'conLam' | 'nghi') => [
      { ...theoDoi[0], lan: 1, han: '2026-02-28', tinhTrang },
      ...theoDoi.slice(1),
    ];
    expect(hanTheoDoi({ theoDoi })).toBe('2026-02-28');
    expect(hanTheoDoi({ theoDoi: written('conLam') })).toBe('2026-03-31');
    expect(hanTheoDoi({ theoDoi: written('nghi') })).toBeNull();
  });
  it('know the last day of a month, over the years', () => {
    expect(['2023-12-31', '2024-01-31', '2026-11-15'].map((ngay) => addMonths(ngay, 2))).toEqual([
      '2024-02-29',
      '2024-03-31',
      '2027-01-15',
    ]);
  });
});

describe('the account of a record', () => {
  const hoSo = {
    loai: 'nsdld' as const,
    id: 'nsdld-0001',
    diaBan: { danhMuc: 'dvhc2025' as const, tinh: '12', xa: '03386' },
  };
  const open = taiKhoanHoSo(undefined, { ...hoSo, mo: true });
  it('opens with the record, closes with it and opens again, a generation each', () => {
    expect(open).toMatchObject({ vaiTro: ['doanhNghiep'], nsdld: 'nsdld-0001', the: 1, khoa: false });
    const closed = taiKhoanHoSo(open, { ...hoSo, mo: false });
    expect(closed).toMatchObject({ the: 2, khoa: true });
    expect(taiKhoanHoSo(closed, { ...hoSo, mo: true })).toMatchObject({ the: 3, khoa: false });
  });
  it('is none where the record waits, and stays where nothing changed or it is another’s', () => {
    expect(taiKhoanHoSo(undefined, { ...hoSo, mo: false })).toBeUndefined();
    expect(taiKhoanHoSo(open, { ...hoSo, mo: true })).toBeUndefined();
    expect(taiKhoanHoSo(open, { ...hoSo, id: 'nsdld-0002', mo: false })).toBeUndefined();
  });
});
