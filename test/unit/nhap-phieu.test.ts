import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { MAU_03, TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import { LC_2024 } from '@core/ke-hoach/index.ts';
import { recogniseCot } from '@core/nhap/cot.ts';
import { COT_PHIEU, nhanCot, O_XAC_NHAN, readDongPhieu } from '@core/nhap/cot-phieu.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBaiLam, aBaiLamKhongThamGia, aBaiLamThatNghiep } from '../support/bai-lam.ts';
import { oOfBai } from '../support/o-phieu.ts';

const THON: DonVi[] = [
  { danhMuc: 'dvhc2024', ma: '03386-001', cap: 'thon', ten: 'Tổ dân phố số 1', tenGap: '', chuoi: {} },
];
const read = (o: Record<string, string>) =>
  readDongPhieu({ so: 2, o }, { thon: THON, thonMacDinh: undefined, keHoach: LC_2024, homNay: '2024-09-30' });
const cells = (over: Record<string, string> = {}) => ({ ...oOfBai(aBaiLam()), thon: 'Tổ 1', ...over });

it('has a heading of its own for every question, and finds each by it', () => {
  const headings = COT_PHIEU.map(({ nhan }) => nhan);
  expect(new Set(headings).size).toBe(headings.length);
  expect(recogniseCot([headings], COT_PHIEU)?.viTri).toEqual(
    Object.fromEntries(COT_PHIEU.map(({ key }, i) => [key, i])),
  );
  const bare = COT_PHIEU.map(({ nhan }) => nhan.replace(/^[\d.]+\. /, ''));
  expect(recogniseCot([bare], COT_PHIEU)?.viTri).toEqual(Object.fromEntries(COT_PHIEU.map(({ key }, i) => [key, i])));
  expect(nhanCot('viThe')).toBe('12.1. Vị thế việc làm');
});

describe('a row by labels', () => {
  it.each([aBaiLam(), aBaiLamThatNghiep()])('is the phiếu it was written from', (bai) => {
    const doc = read({ ...oOfBai(bai), thon: '03386-001' });
    expect(doc.loi).toEqual([]);
    expect(doc.bai).toEqual({ ...bai, thuongTru: { chiTiet: bai.thuongTru?.chiTiet ?? '' } });
  });
  it('reads an option by any of its printed wordings, folded', () => {
    expect(
      read(
        cells({
          gioiTinh: 'NAM',
          loaiHinh: 'DN ngoài Nhà nước',
          thamGiaBhxh: 'bắt buộc',
          hdkt: '1. Người có việc làm',
        }),
      ).loi,
    ).toEqual([]);
  });
  it.each([
    ['gioiTinh', '1'],
    ['hdkt', '1'],
    ['viThe', 'Giám đốc'],
    ['uuTien', 'Dân tộc thiểu số; 2'],
  ])('never by a bare code or by guess: %s %s', (truong, cell) => {
    expect(read(cells({ [truong]: cell })).loi).toContainEqual({ so: 2, ma: 'NT07', truong });
  });
  it.each([
    ['hoTen', '', 'LOAI01'],
    ['hdkt', '', 'LOAI04'],
    ['ngaySinh', '1985', 'NT05'],
    ['ngayPhongVan', '', 'BB21'],
    ['thon', 'Tổ 9', 'NT08'],
    ['soGiayTo', '123', 'CCCD02'],
  ])('finds what the form would: %s %s', (truong, cell, ma) => {
    const found = read(cells({ [truong]: cell }))
      .loi.filter((one) => one.truong === truong)
      .map((one) => one.ma);
    expect(found).toEqual(ma === 'BB21' ? [expect.any(String)] : [ma]);
  });
  it('finds LOAI 2 and 3: answers that câu 11 rules out', () => {
    const idle = { ...oOfBai(aBaiLamKhongThamGia()), thon: '001', viThe: MAU_03.viThe.options?.[0]?.[1] ?? '' };
    expect(read(idle).loi.map(({ ma }) => ma)).toContain('LOAI02');
    const jobless = { ...oOfBai(aBaiLamThatNghiep()), thon: '001', congViec: 'Thợ xây' };
    expect(read(jobless).loi.map(({ ma }) => ma)).toContain('LOAI03');
  });
  it('asks to look at a warning once', () => {
    const odd = cells({ soGiayTo: '012190123456' });
    expect(read(odd).loi).toEqual([{ so: 2, ma: 'CCCD05', truong: expect.any(String) }]);
    const seen = read({ ...odd, [O_XAC_NHAN]: 'CCCD05 BB01' });
    expect([seen.loi, seen.xacNhan]).toEqual([[], ['CCCD05']]);
  });
  it('puts back zeros that Excel dropped, and says so', () => {
    const doc = read(cells({ soGiayTo: '12090123456' }));
    expect([doc.loi, doc.luuY, doc.bai.soGiayTo]).toEqual([
      [],
      [{ so: 2, ma: 'NT06', truong: 'soGiayTo' }],
      '012090123456',
    ]);
  });
  it('never throws, whatever stands in the cells', () => {
    const row = fc.dictionary(fc.constantFrom(...TRUONG_MAU_03, 'thon', 'x'), fc.string());
    fc.assert(fc.property(row, (o) => Array.isArray(read(o).loi)));
  });
});
