import type { BaiGhi } from '@core/ghi-do/bai-ghi.ts';
import { apDoi, daToi, doiCua, doiTuBaiCu, GhiDo, khoaGhiDo, oKhac, xetGhiDo } from '@core/ghi-do/ghi-do.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCuaThe } from '../../web/src/data/cua-the.ts';
import { dongKhac } from '../../web/src/features/ghi-do/o-hien.ts';
import { baiKhaiBao, soCua } from '../../web/src/features/viec-lam/kiem-khai-bao.ts';
import { O_MAU, O_TO_KHAI } from '../../web/src/features/viec-lam/o-ghi.ts';

const O = O_MAU.viec;
const NEN: BaiGhi = {
  viec: {
    tenCongViec: 'Công nhân may',
    soLuong: 5,
    moTa: 'May áo',
    phucLoi: ['anTrua', 'xeDuaDon'],
    luong: { loai: 'thang', tu: 7_000_000 },
    dieuKien: { trongLuong: 'duoi5', thiLuc: 'tot' },
  },
  lienHe: { hoTen: 'Phạm Thị Tuyển', dienThoai: '0987654321' },
};
const bai = (viec: object, lienHe: object = {}): BaiGhi => ({
  viec: { ...NEN.viec, ...viec },
  lienHe: { ...NEN.lienHe, ...lienHe },
});
const TEN = () => undefined;
const ghiDo = (over: Partial<GhiDo> = {}): GhiDo => ({
  ...{ key: 'tt/viec/viec-1', boi: 'tt', loai: 'viec', id: 'viec-1', v: 3, doi: {}, dangGo: {}, chon: {} },
  ...{ href: '/viec-lam/viec/viec-1?sua=1', tab: 'tab-1', luuLuc: '2026-09-10T01:15:00.000Z' },
  ...over,
});

describe('what is kept of a form that is not saved', () => {
  it('is one row for each account and record', () => {
    const keys = [
      khoaGhiDo('tt', 'viec', 'moi/cong-ty-1'),
      khoaGhiDo('tt', 'viec', 'moi/cong-ty-2'),
      khoaGhiDo('tt', 'viec', 'viec-1'),
      khoaGhiDo('tt', 'nguoi', 'moi'),
      khoaGhiDo('tt2', 'nguoi', 'moi'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is what its writer changed: no answer that he found there', () => {
    const typed = bai({ soLuong: 8, moTa: undefined, dieuKien: { trongLuong: 'tren20', thiLuc: 'tot' } });
    const doi = doiCua(O, NEN, typed);
    expect(doi).toEqual({ 'viec.soLuong': 8, 'viec.moTa': null, 'viec.dieuKien.trongLuong': 'tren20' });
    expect(JSON.stringify(doi)).not.toContain('0987654321');
    expect(GhiDo.parse(ghiDo({ doi })).doi).toEqual(doi);
    expect(doiCua(O, typed, apDoi(NEN, doi))).toEqual({});
  });

  it('is nothing where only spaces or the order of choices differ', () => {
    const typed = bai({ tenCongViec: ' Công  nhân may ', phucLoi: ['xeDuaDon', 'anTrua'] });
    expect(doiCua(O, NEN, { ...typed, viec: { ...typed.viec, luong: { tu: 7_000_000, loai: 'thang' } } })).toEqual({});
  });

  it('holds rows of a table, the order of which says something, as they are', () => {
    const noiLam = [
      { tinh: '12', danhMuc: 'dvhc2025' },
      { tinh: '15', danhMuc: 'dvhc2025' },
    ];
    const doi = doiCua(O, bai({ noiLam }), bai({ noiLam: noiLam.toReversed() }));
    expect(doi).toEqual({ 'viec.noiLam': noiLam.toReversed() });
  });

  it('is read where the form “seeker from a phiếu” kept its answers before', () => {
    const doi = doiTuBaiCu({ bai: { nguoi: { tenCongViec: 'Thợ may' }, nguoiRieng: { dienThoai: '0911222333' } } });
    expect(doi).toEqual({ 'nguoi.tenCongViec': 'Thợ may', 'nguoiRieng.dienThoai': '0911222333' });
    expect(apDoi({ nguoi: { gdpt: 'thpt' } }, doi ?? {})).toEqual({
      nguoi: { gdpt: 'thpt', tenCongViec: 'Thợ may' },
      nguoiRieng: { dienThoai: '0911222333' },
    });
    expect(doiTuBaiCu({ bai: 'hỏng' })).toBeUndefined();
  });
});

describe('an unfinished form and the record as it is now', () => {
  const cuaToi = ghiDo({ doi: { 'viec.soLuong': 8 } });

  it('go on together while nobody has written since', () => {
    expect(xetGhiDo(O, cuaToi, NEN, 3)).toBe('ghiTiep');
    expect(xetGhiDo(O, ghiDo({ v: 0 }), NEN, 0)).toBe('ghiTiep');
  });

  it('are laid beside each other where somebody wrote something else', () => {
    const nay = bai({ soLuong: 6, moTa: 'May áo khoác' });
    expect(xetGhiDo(O, cuaToi, nay, 4)).toBe('haiBan');
    expect(dongKhac(O, nay, cuaToi, TEN)).toEqual([{ nhan: 'Số lượng tuyển', mayChu: '6', toi: '8' }]);
    // What he did not touch follows the record.
    expect(apDoi(nay, cuaToi.doi).viec).toMatchObject({ soLuong: 8, moTa: 'May áo khoác' });
  });

  it('are one where the record says all of it: it had been saved', () => {
    expect(xetGhiDo(O, cuaToi, bai({ soLuong: 8 }), 4)).toBe('daLuu');
    expect(xetGhiDo(O, ghiDo({ v: 0, doi: { 'viec.moTa': null } }), bai({ moTa: undefined }), 1)).toBe('daLuu');
  });

  it('differ in a day that is none yet, and in an answer begun and not finished', () => {
    const begun = ghiDo({
      doi: { 'viec.luong': { tu: 8_000_000 }, 'viec.noiLam': [{}], 'viec.moTa': null },
      dangGo: { 'viec.hanTuyen': '31/1' },
    });
    expect(xetGhiDo(O, ghiDo({ dangGo: begun.dangGo }), NEN, 4)).toBe('haiBan');
    expect(oKhac(O, NEN, begun).map(({ truong }) => truong)).toEqual(
      expect.arrayContaining(['luong', 'noiLam', 'moTa', 'hanTuyen']),
    );
    expect(dongKhac(O, NEN, begun, TEN)).toEqual(
      expect.arrayContaining([
        { nhan: expect.stringMatching(/lương/), mayChu: 'từ 7.000.000 đồng một tháng', toi: '8000000' },
        { nhan: expect.stringMatching(/Mô tả/), mayChu: 'May áo', toi: '(để trống)' },
        { nhan: expect.stringMatching(/hạn/), mayChu: '(để trống)', toi: '31/1' },
      ]),
    );
  });
});

describe('of a part that may not be read back', () => {
  const rieng = ghiDo({ v: 0, doi: { 'lienHe.dienThoai': '0911222333' } });

  it('what was changed is neither taken for saved nor for wiped out', () => {
    const nay: BaiGhi = { viec: NEN.viec };
    expect(xetGhiDo(O, rieng, nay, 1)).toBe('haiBan');
    expect(dongKhac(O, nay, rieng, TEN)).toEqual([
      { nhan: expect.any(String), mayChu: '(không xem lại được ở đây)', toi: '0911222333' },
    ]);
    expect(xetGhiDo(O, rieng, bai({}, { dienThoai: '0911222333' }), 2)).toBe('daLuu');
  });
});

describe('one form open in two tabs', () => {
  type The = { readonly tab: string; readonly truoc: GhiDo | undefined; go: string[] };
  /** The device's one row, written by whichever tab may. */
  const device = () => {
    let row: GhiDo | undefined;
    let n = 0;
    const put = (the: The, next: GhiDo | undefined): boolean => {
      const may = isCuaThe(row, the.tab, the.truoc);
      if (may) row = next;
      return may;
    };
    return {
      row: () => row,
      open: (tab: string): The => ({ tab, truoc: row, go: row ? String(row.doi['viec.moTa']).split(' ') : [] }),
      go: (the: The, chu: string): boolean => {
        n += 1;
        the.go.push(chu);
        return put(the, ghiDo({ doi: { 'viec.moTa': the.go.join(' ') }, tab: the.tab, luuLuc: String(n) }));
      },
      xong: (the: The): boolean => put(the, undefined),
    };
  };

  it('is kept for who wrote first; the other is told that his is not', () => {
    const may = device();
    const [a, b] = [may.open('a'), may.open('b')];
    expect([may.go(a, 'một'), may.go(b, 'hai'), may.go(a, 'ba')]).toEqual([true, false, true]);
    expect(may.row()?.doi).toEqual({ 'viec.moTa': 'một ba' });
    expect([may.xong(b), may.row()?.tab]).toEqual([false, 'a']);
    expect([may.xong(a), may.go(b, 'bốn')]).toEqual([true, true]);
    expect(may.row()?.doi).toEqual({ 'viec.moTa': 'hai bốn' });
  });

  it('goes on in the tab that opened it later, with what the earlier had written, and there alone', () => {
    const may = device();
    const a = may.open('a');
    may.go(a, 'một');
    const b = may.open('b');
    expect([may.go(b, 'hai'), may.go(a, 'ba')]).toEqual([true, false]);
    expect(may.row()?.doi).toEqual({ 'viec.moTa': 'một hai' });
  });

  it('whatever the order, what a tab was told is kept is there until it is thrown away or gone on with', () => {
    const buoc = fc.record({ tab: fc.constantFrom('a', 'b'), lam: fc.constantFrom('mo', 'go', 'xong') });
    fc.assert(
      fc.property(fc.array(buoc, { maxLength: 30 }), (lan) => {
        const may = device();
        const the: Record<string, The> = { a: may.open('a'), b: may.open('b') };
        let giu: string[] = [];
        for (const [i, { tab, lam }] of lan.entries()) {
          const own = the[tab] as The;
          if (lam === 'mo') the[tab] = may.open(`${tab}${i}`);
          else if (lam === 'go' && may.go(own, `${tab}${i}`)) giu = [...new Set([...giu, `${tab}${i}`])];
          else if (lam === 'xong' && may.xong(own)) giu = [];
          const kept = String(may.row()?.doi['viec.moTa'] ?? '').split(' ');
          expect(giu.filter((chu) => !kept.includes(chu))).toEqual([]);
        }
      }),
    );
  });
});

describe('a save that was refused', () => {
  const nay = { bai: NEN, v: 4, boi: 'tt', suaBoi: 'dn' };

  it('had arrived where the next version is by this account and says the same', () => {
    expect(daToi({ bai: NEN, v: 3, boi: 'dn' }, nay)).toBe(true);
    expect(daToi({ bai: NEN, v: 3, boi: 'tt' }, nay)).toBe(false);
    expect(daToi({ bai: NEN, v: 2, boi: 'dn' }, nay)).toBe(false);
    expect(daToi({ bai: bai({ soLuong: 6 }), v: 3, boi: 'dn' }, nay)).toBe(false);
    expect(daToi({ bai: bai({}, { dienThoai: '0911222333' }), v: 3, boi: 'dn' }, nay)).toBe(false);
  });

  it('had arrived as a new record also where a function has written on it since', () => {
    expect(daToi({ bai: NEN, v: 0, boi: 'tt' }, { ...nay, v: 2, suaBoi: 'may' })).toBe(true);
    expect(daToi({ bai: NEN, v: 0, boi: 'khac' }, { ...nay, v: 2, suaBoi: 'may' })).toBe(false);
  });
});

describe('a declaration', () => {
  it('is kept and read back box by box, those of a group too', () => {
    const so = { tongSo: 60, 'viTri.quanLy': 2, 'hopDong.khac': 0 };
    const typed = baiKhaiBao(so, 'Chưa kiểm');
    const doi = doiCua(O_TO_KHAI, baiKhaiBao({}, ''), typed);
    expect(doi).toEqual({
      ...{ 'khaiBao.tongSo': 60, 'khaiBao.viTri.quanLy': 2, 'khaiBao.hopDong.khac': 0 },
      'khaiBao.ghiChu': 'Chưa kiểm',
    });
    expect(soCua(apDoi(baiKhaiBao({}, ''), doi).khaiBao ?? {})).toMatchObject(so);
    expect(soCua({})).toMatchObject({});
  });
});
