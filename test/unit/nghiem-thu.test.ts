import { khongVuong, lapChuongTrinh, nhanMuc, type PhieuXet, tuoiTheoThang } from '@core/nghiem-thu/chuong-trinh.ts';
import { thongBaoLoi } from '@core/problems.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const aPhieuXet = (id: string, over: Partial<PhieuXet> = {}): PhieuXet => ({
  id,
  loi: [],
  xacNhan: [],
  gioiTinh: '1',
  thangSinh: '1985-03',
  traLoi: { hdkt: '1', gdpt: '4', cmkt: '5', nhomNghe: '7' },
  ngayPhongVan: '2024-09-01',
  boi: 'dtv',
  ...over,
});
const keys = (list: readonly PhieuXet[], nghiTrung: readonly string[] = []) =>
  lapChuongTrinh(list, nghiTrung).map(({ khoa, phieu }) => [khoa, phieu]);

describe('the agenda of an acceptance meeting (HN-03)', () => {
  it('is empty where nothing is odd', () => expect(keys([aPhieuXet('a')])).toEqual([]));

  it('gathers findings by kind, a phiếu once in each', () => {
    const loi = { ma: 'LG05', truong: 'gdpt', muc: 'canhBao' } as const;
    const list = [aPhieuXet('a', { loi: [loi, { ...loi, truong: 'cmkt' }] }), aPhieuXet('b', { loi: [loi] })];
    expect(keys(list)).toEqual([['canhBao:LG05', ['a', 'b']]]);
    expect(lapChuongTrinh(list)[0]?.nhan).toBe(thongBaoLoi('LG05').thongBao);
  });

  it('brings errors, then suspected doubles, then odd answers, then warnings', () => {
    const list = [
      aPhieuXet('a', { loi: [{ ma: 'LG05', truong: 'gdpt', muc: 'canhBao' }] }),
      aPhieuXet('b', { loi: [{ ma: 'LG04', truong: 'danToc', muc: 'loi' }] }),
      aPhieuXet('c', { thangSinh: '1944-09' }),
      aPhieuXet('d', { trungVoi: 'phieu-khac' }),
      aPhieuXet('e'),
    ];
    expect(keys(list, ['e', 'khong-co'])).toEqual([
      ['loi:LG04', ['b']],
      ['nghiTrung', ['d', 'e']],
      ['la:tuoiCao', ['c']],
      ['canhBao:LG05', ['a']],
    ]);
  });

  it.each<[string, Partial<PhieuXet>, boolean]>([
    ['la:tuoiCao', { thangSinh: '1949-09' }, true],
    ['la:tuoiCao', { thangSinh: '1949-10' }, false],
    ['la:tuoiCao', { thangSinh: '1940-01', traLoi: { hdkt: '3' } }, false],
    ['la:thatNghiepCao', { thangSinh: '1958-08', traLoi: { hdkt: '2' } }, true],
    ['la:thatNghiepCao', { thangSinh: '1960-08', traLoi: { hdkt: '2' } }, false],
    ['la:treBangCao', { thangSinh: '2008-01', traLoi: { cmkt: '7' } }, true],
    ['la:treBangCao', { thangSinh: '2008-01', traLoi: { cmkt: '5' } }, false],
    ['la:treBangCao', { thangSinh: '2006-09', traLoi: { cmkt: '7' } }, false],
    ['la:treQuanLy', { thangSinh: '2003-01', traLoi: { nhomNghe: '1' } }, true],
    ['la:treQuanLy', { thangSinh: '2002-01', traLoi: { nhomNghe: '1' } }, false],
    ['la:ngheCaoHocThap', { traLoi: { nhomNghe: '2', gdpt: '1' } }, true],
    ['la:ngheCaoHocThap', { traLoi: { nhomNghe: '2', gdpt: '4' } }, false],
  ])('%s %o: %s', (khoa, over, isOdd) => {
    expect(lapChuongTrinh([aPhieuXet('a', over)]).some((muc) => muc.khoa === khoa)).toBe(isOdd);
  });

  it('says when one collector dates too many phiếu on one day', () => {
    const day = (n: number, boi: string) => Array.from({ length: n }, (_, i) => aPhieuXet(`${boi}-${i}`, { boi }));
    const [muc, ...others] = lapChuongTrinh([...day(41, 'a'), ...day(40, 'b')]);
    expect([muc?.khoa, muc?.phieu.length, others]).toEqual(['la:nhieuMotNgay', 41, []]);
  });

  it('says nothing of the age of somebody without a month of birth', () => {
    const { thangSinh: _thangSinh, ...unknown } = aPhieuXet('a', { traLoi: { hdkt: '1', nhomNghe: '1' } });
    expect(tuoiTheoThang(unknown)).toBeUndefined();
    expect(keys([unknown])).toEqual([]);
  });

  it('parts the phiếu into those with an item and those without', () => {
    const muc = fc.constantFrom('LG01', 'LG05', 'LG06');
    const phieu = fc.record({ found: fc.array(muc, { maxLength: 3 }), old: fc.boolean() });
    fc.assert(
      fc.property(fc.array(phieu, { maxLength: 20 }), (drawn) => {
        const list = drawn.map(({ found, old }, i) =>
          aPhieuXet(`p${i}`, {
            loi: found.map((ma) => ({ ma, truong: 'x', muc: 'canhBao' as const })),
            ...(old && { thangSinh: '1930-01' }),
          }),
        );
        const agenda = lapChuongTrinh(list);
        const clean = new Set(khongVuong(list, agenda));
        expect([...clean]).toEqual(
          list.filter((_, i) => !drawn[i]?.old && drawn[i]?.found.length === 0).map((p) => p.id),
        );
        for (const { phieu: named } of agenda) {
          expect(new Set(named).size).toBe(named.length);
          expect(named.some((id) => clean.has(id))).toBe(false);
        }
      }),
    );
  });

  it('finds the words of an item again by its key', () => {
    const list = [
      aPhieuXet('a', { thangSinh: '1930-01', loi: [{ ma: 'LG05', truong: 'x', muc: 'canhBao' }], trungVoi: 'b' }),
      ...Array.from({ length: 41 }, (_, i) => aPhieuXet(`p${i}`, { boi: 'nhanh' })),
    ];
    const agenda = lapChuongTrinh(list);
    expect(agenda.length).toBe(4);
    for (const { khoa, nhan } of agenda) expect(nhanMuc(khoa)).toBe(nhan);
  });
});
