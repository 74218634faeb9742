import type { DemLaoDong } from '@core/nguon-dn/dem-lao-dong.ts';
import { type CanCuLech, lechOf, trangThaiTiep } from '@core/nguon-dn/lech.ts';
import { cacKy, lichNguon, tenKyNguon, tinhTrangKy } from '@core/nguon-dn/lich.ts';
import { NhapTinh } from '@core/nhap/nhap-tinh.ts';
import type { KhaiBao } from '@core/viec-lam/khai-bao.ts';
import { describe, expect, it } from 'vitest';
import { AT, dkkdOf, nsdldOf } from '../support/nguon-dn.ts';

describe('what is owed and when', () => {
  it('the register before the 5th of the next quarter, counts on the 28th, of a year on 15/12', () => {
    const at = lichNguon('2026-10-01', '2026-12-31').map(({ loai, ky, han }) => `${loai} ${ky} ${han}`);
    expect(at).toEqual([
      'bhxh 2026-12 2026-12-28',
      'thue 2026-12 2026-12-28',
      'bhxh 2026 2026-12-15',
      'thue 2026 2026-12-15',
      'bhxh 2026-11 2026-11-28',
      'thue 2026-11 2026-11-28',
      'bhxh 2026-10 2026-10-28',
      'thue 2026-10 2026-10-28',
      'dkkd 2026-Q3 2026-10-04',
    ]);
    expect(lichNguon('2027-01-01', '2027-01-10').map(({ ky }) => ky)).toEqual(['2026-Q4']);
  });
  it('is late only after its last day', () => {
    const ky = { loai: 'dkkd', ky: '2026-Q3', han: '2026-10-04' } as const;
    expect(tinhTrangKy(ky, new Set(), '2026-10-04')).toBe('chuaDen');
    expect(tinhTrangKy(ky, new Set(), '2026-10-05')).toBe('quaHan');
    expect(tinhTrangKy(ky, new Set(['dkkd:2026-Q3']), '2026-10-05')).toBe('daNhan');
  });
  it('names periods, and offers those of the kind', () => {
    expect(['2026-Q3', '2026-10', '2026'].map(tenKyNguon)).toEqual(['Quý 3 năm 2026', 'Tháng 10/2026', 'Cả năm 2026']);
    expect(cacKy('dkkd', '2026-11-25')[0]).toBe('2026-Q3');
    expect(cacKy('bhxh', '2026-11-25').slice(0, 3)).toEqual(['2026-12', '2026', '2026-11']);
  });
  it('a file is of a period of its kind', () => {
    const file = {
      ...{ loai: 'dkkd', diaBan: { danhMuc: 'dvhc2025', tinh: '12' }, ky: '2026-Q3', ngay: '2026-10-02' },
      ...{
        tenTep: 'a.xlsx',
        bam: 'a'.repeat(64),
        soDong: 1,
        soLo: 1,
        cot: {},
        trangThai: 'dangTai',
        boi: 'tt',
        luc: AT,
      },
    };
    expect(NhapTinh.safeParse(file).success).toBe(true);
    expect(NhapTinh.safeParse({ ...file, ky: '2026-10' }).success).toBe(false);
    expect(NhapTinh.safeParse({ ...file, loai: 'thue' }).success).toBe(false);
    expect(NhapTinh.safeParse({ ...file, diaBan: { ...file.diaBan, xa: '03386' } }).success).toBe(false);
  });
});

describe('where an employer and the others disagree', () => {
  const nguon = { nhap: 'n', so: 2, ky: '2026-Q3', ngay: '2026-10-02' };
  const count = (loai: DemLaoDong['nguon'], ky: string, so: number): DemLaoDong => ({
    ...{ nguon: loai, thang: ky, diaBan: dkkdOf().diaBan, soLieu: { so }, v: 1, luc: AT },
    tep: { nhap: 'n', so: 2, ky, ngay: `${ky}-28` },
  });
  const khaiBao = { ky: '2026-H1', hanNop: '2026-06-04', tongSo: 50, bhxhBatBuoc: 40 } as KhaiBao;
  const found = (over: Partial<CanCuLech>) =>
    lechOf({ nsdld: nsdldOf(), khaiBao, demLaoDong: [], dkkd: { ...dkkdOf(), ...nguon, luc: AT }, ...over });
  const kinds = (over: Partial<CanCuLech>) => [...found(over).keys()];

  it('hired and not declared, or fewer: insurance against the insured, tax against all, the larger gap told', () => {
    const more = found({ demLaoDong: [count('bhxh', '2026-10', 45), count('thue', '2026-10', 57)] });
    expect([...more.keys()]).toEqual(['nhieuHonKhai', 'khongCoSo']);
    expect(more.get('nhieuHonKhai')).toEqual({
      tuNgay: '2026-10-28',
      lech: 7,
      so: {
        khaiBao: { ky: '2026-H1', tongSo: 50, bhxhBatBuoc: 40 },
        bhxh: { ky: '2026-10', so: 45 },
        thue: { ky: '2026-10', so: 57 },
      },
    });
    expect(found({ demLaoDong: [count('bhxh', '2026-10', 30)] }).get('itHonKhai')?.lech).toBe(-10);
    expect(kinds({ demLaoDong: [count('bhxh', '2026-10', 40), count('thue', '2026-10', 50)] })).toEqual(['khongCoSo']);
  });
  it('a count of before the declaration says nothing against it', () =>
    expect(kinds({ demLaoDong: [count('bhxh', '2026-04', 45)] })).toEqual(['khongCoSo']));
  it('disappeared: counts from the day after the first month without a count was due', () => {
    expect(found({ demLaoDong: [count('bhxh', '2026-10', 40)] }).get('khongCoSo')?.tuNgay).toBe('2026-11-29');
    expect(found({}).get('khongCoSo')?.tuNgay).toBe('2026-10-29');
    expect(kinds({ nsdld: nsdldOf({ tinhTrangDkkd: 'tamNgung' }) })).toEqual([]);
  });
  it('counted though dissolved, in a month after the register said so', () => {
    const gone = nsdldOf({ tinhTrangDkkd: 'giaiThe', trangThai: 'ngung' });
    expect(kinds({ nsdld: gone, demLaoDong: [count('bhxh', '2026-11', 5)] })).toEqual(['giaiTheConSo']);
    expect(kinds({ nsdld: gone, demLaoDong: [count('bhxh', '2026-10', 5)] })).toEqual([]);
  });
  it('never declared: from the day after the thirtieth', () => {
    const started = nsdldOf({ kyKhaiBao: 'batDau', hanKhaiBao: '2026-10-31' });
    expect(found({ nsdld: started, khaiBao: undefined }).get('chuaKhaiDau')?.tuNgay).toBe('2026-11-01');
  });
  it('may be one household with another record, as long as both are open', () => {
    const ho = nsdldOf({ loaiHinh: 'hoKinhDoanh' });
    expect(found({ nsdld: ho, trungHo: 'nsdld-0002' }).get('trungHo')).toMatchObject({ voi: 'nsdld-0002', lech: 0 });
    expect(kinds({ nsdld: { ...ho, trangThai: 'ngung' }, trungHo: 'nsdld-0002' })).toEqual([]);
    const facts = found({ nsdld: ho, trungHo: 'nsdld-0002' }).get('trungHo');
    const other = found({ nsdld: ho, trungHo: 'nsdld-0003' }).get('trungHo');
    if (!facts) throw new Error('a suspicion');
    expect(trangThaiTiep({ ...facts, trangThai: 'boQua' }, facts)).toBe('boQua');
    expect(trangThaiTiep({ ...facts, trangThai: 'boQua' }, other)).toBe('mo');
  });
  it('a decision stands as long as the figures do', () => {
    const facts = found({ demLaoDong: [count('bhxh', '2026-10', 45)] }).get('nhieuHonKhai');
    const again = found({ demLaoDong: [count('bhxh', '2026-11', 45)] }).get('nhieuHonKhai');
    const other = found({ demLaoDong: [count('bhxh', '2026-11', 46)] }).get('nhieuHonKhai');
    if (!facts) throw new Error('a gap');
    const decided = { ...facts, trangThai: 'dung' as const };
    expect(trangThaiTiep(undefined, facts)).toBe('mo');
    expect(trangThaiTiep(decided, again)).toBe('dung');
    expect(trangThaiTiep(decided, other)).toBe('mo');
    expect(trangThaiTiep(decided, undefined)).toBe('het');
    expect(trangThaiTiep({ ...facts, trangThai: 'het' }, facts)).toBe('mo');
    expect(trangThaiTiep(undefined, undefined)).toBeUndefined();
  });
});
