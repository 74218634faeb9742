import { buocGui, newPhieuGui, quaHanPhan } from '@core/hang-gui/buoc-gui.ts';
import { ketLuanGui, phienBanGui, type TrenMayChu } from '@core/hang-gui/da-toi-chua.ts';
import { type BanMayChu, PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { phongVanTrongNgay, tomTatGui } from '@core/hang-gui/tom-tat.ts';
import { conGhiDuoc, tronHaiBan, truongKhac } from '@core/hang-gui/xung-dot.ts';
import { HE_THONG } from '@core/phieu/judge.ts';
import { TRANG_THAI } from '@core/phieu/workflow.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBanNhap, lucThu } from '../support/hang-gui-mau.ts';

const LUC = lucThu(0);
const SAU = '2026-11-25T05:30:00.000Z';
const TOI = { hoTen: 'Lò Thị Hoa', gioiTinh: '2', hdkt: '1', congViec: 'Thợ may', ngayPhongVan: '2026-11-25' };
const HO = { ...TOI, congViec: 'Thợ thêu', gdpt: '4' };
const banNhap = (v: number | null) => aBanNhap({ id: '7f3a92c1-08d4-4d0e-9a6e-1f2b3c4d5e6f', v, bai: TOI });
const moi = newPhieuGui(banNhap(null), 'Lò Thị Hoa', LUC);
const suaLai = newPhieuGui(banNhap(3), 'Lò Thị Hoa', LUC);

const phieu = (over: Partial<TrenMayChu['phieu']> = {}): TrenMayChu['phieu'] => ({
  v: 1,
  trangThai: 'daNop',
  tuTrangThai: null,
  boi: 'dtv-1',
  suaBoi: 'dtv-1',
  lucMay: LUC,
  ...over,
});
const dong = (v: number, over: Partial<TrenMayChu['nhatKy'][number]> = {}): TrenMayChu['nhatKy'][number] => ({
  v,
  tu: null,
  den: 'daNop',
  boi: 'dtv-1',
  lucMay: LUC,
  ...over,
});
const may = { suaBoi: HE_THONG, lucMay: '' };
const dongMay = (v: number, tu: 'traLai' | 'daNop', den: 'traLai' | 'choTongHop') =>
  dong(v, { tu, den, boi: HE_THONG, lucMay: '' });

describe('whether a sending arrived after all', () => {
  it.each([
    ['nothing is there', moi, undefined, 'tuChoi'],
    ['it is ours', moi, { phieu: phieu(), nhatKy: [] }, 'daToi'],
    [
      'it has been judged since, and its journal says ours was the first',
      moi,
      { phieu: phieu({ v: 2, trangThai: 'choTongHop', tuTrangThai: 'daNop', ...may }), nhatKy: [dong(1)] },
      'daToi',
    ],
    [
      'it has been judged since, and the journal is silent',
      moi,
      { phieu: phieu({ v: 2, trangThai: 'choTongHop', ...may }), nhatKy: [] },
      'chuaRo',
    ],
    [
      'the same collector wrote it on another device',
      moi,
      { phieu: phieu({ lucMay: '2026-11-25T02:00:00.001Z' }), nhatKy: [] },
      'phienBan',
    ],
    ['somebody else owns it', moi, { phieu: phieu({ boi: 'dtv-2', suaBoi: 'dtv-2' }), nhatKy: [] }, 'tuChoi'],
    [
      'it still is what the draft began from',
      suaLai,
      { phieu: phieu({ v: 3, trangThai: 'traLai' }), nhatKy: [] },
      'tuChoi',
    ],
    ['the server went back in time', suaLai, { phieu: phieu({ v: 2 }), nhatKy: [] }, 'tuChoi'],
    ['the next version is ours', suaLai, { phieu: phieu({ v: 4 }), nhatKy: [] }, 'daToi'],
    [
      'only a due day was put right',
      suaLai,
      { phieu: phieu({ v: 4, trangThai: 'traLai', tuTrangThai: 'traLai', ...may }), nhatKy: [] },
      'doiNen',
    ],
    [
      'due days were put right twice',
      suaLai,
      {
        phieu: phieu({ v: 5, trangThai: 'traLai', tuTrangThai: 'traLai', ...may }),
        nhatKy: [dongMay(4, 'traLai', 'traLai')],
      },
      'doiNen',
    ],
    [
      'the machine moved it on',
      suaLai,
      { phieu: phieu({ v: 4, trangThai: 'thayThe', tuTrangThai: 'traLai', ...may }), nhatKy: [] },
      'phienBan',
    ],
    [
      'a person wrote between two versions of the machine',
      suaLai,
      {
        phieu: phieu({ v: 6, trangThai: 'traLai', tuTrangThai: 'traLai', ...may }),
        nhatKy: [dongMay(4, 'traLai', 'traLai'), dong(5, { boi: 'xa-1', tu: 'traLai', den: 'traLai' })],
      },
      'phienBan',
    ],
    [
      'a version in the middle is not in the journal',
      suaLai,
      {
        phieu: phieu({ v: 6, trangThai: 'traLai', tuTrangThai: 'traLai', ...may }),
        nhatKy: [dongMay(4, 'traLai', 'traLai')],
      },
      'phienBan',
    ],
  ] as const)('%s', (_, gui, tren, ketLuan) => expect(ketLuanGui(gui, tren)).toBe(ketLuan));

  it('a journal that stays silent is left to a person', () => {
    const tren = { phieu: phieu({ v: 2, trangThai: 'choTongHop' as const, ...may }), nhatKy: [] };
    expect(ketLuanGui({ ...moi, lan: 5 }, tren)).toBe('chuaRo');
    expect(ketLuanGui({ ...moi, lan: 6 }, tren)).toBe('phienBan');
  });

  it('never takes a version for ours that was handed in at another moment, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(moi, suaLai),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...TRANG_THAI),
        fc.array(fc.integer({ min: 1, max: 9 })),
        (gui, v, trangThai, lines) => {
          const lucMay = '2026-11-25T02:00:00.999Z';
          const tren = { phieu: phieu({ v, trangThai, lucMay }), nhatKy: lines.map((n) => dong(n, { lucMay })) };
          expect(ketLuanGui(gui, tren)).not.toBe('daToi');
        },
      ),
    );
  });
});

const mayChu = (over: Partial<BanMayChu> = {}): BanMayChu => ({
  v: 4,
  trangThai: 'traLai',
  suaBoi: 'dtv-1',
  bai: HO,
  ...over,
});
const xungDot = (over: Partial<BanMayChu> = {}): PhieuGui =>
  buocGui(buocGui(suaLai, { loai: 'batDau' }), {
    loai: 'tuChoi',
    viSao: 'phienBan',
    ma: 'permission-denied',
    mayChu: mayChu(over),
  });

describe('two versions of one phiếu', () => {
  it('differ where the answers say different things, in the order of the form', () => {
    expect(truongKhac(TOI, HO)).toEqual(['gdpt', 'congViec']);
    expect(truongKhac(TOI, { ...TOI, hoTen: ' Lò  Thị Hoa ' })).toEqual([]);
  });

  it('become one by choosing question by question', () => {
    expect(tronHaiBan(TOI, HO, { congViec: 'toi', gdpt: 'mayChu' }).bai).toMatchObject({
      congViec: 'Thợ may',
      gdpt: '4',
    });
    expect(tronHaiBan(TOI, HO, { congViec: 'mayChu', gdpt: 'toi' }).bai.gdpt).toBeUndefined();
  });

  it('lose the answers that the chosen ones rule out, and say which', () => {
    const { bai, daBo } = tronHaiBan(TOI, { ...TOI, hdkt: '2' }, { hdkt: 'mayChu' });
    expect(daBo).toEqual(['congViec']);
    expect(bai.congViec).toBeUndefined();
  });

  it('the chosen answers follow the server’s version; both that stay behind are kept', () => {
    const bai = { ...HO, congViec: 'Thợ may và thêu' };
    const next = buocGui(xungDot(), { loai: 'giaiQuyet', bai, luc: SAU });
    expect(next).toMatchObject({ trangThai: 'chuaGui', lan: 0, coTheDaToi: false, nopLuc: LUC });
    expect(next.banNhap).toMatchObject({ v: 4, bai, luuLuc: SAU });
    expect(phienBanGui(next)).toBe(5);
    expect(next.banThua?.map(({ ben, v }) => [ben, v])).toEqual([
      ['toi', 3],
      ['mayChu', 4],
    ]);
    expect(PhieuGui.safeParse(next).success).toBe(true);
    expect(buocGui(next, { loai: 'giaiQuyet', bai, luc: SAU })).toEqual(next);
  });

  it('one side taken whole leaves only the other behind', () => {
    const mine = buocGui(xungDot(), { loai: 'giaiQuyet', bai: TOI, luc: SAU });
    expect(mine.banThua?.map(({ ben }) => ben)).toEqual(['mayChu']);
    const theirs = buocGui(xungDot(), { loai: 'nhanMayChu', luc: SAU });
    expect(theirs.banThua?.map(({ ben }) => ben)).toEqual(['toi']);
    expect(theirs).toMatchObject({ trangThai: 'biTraLai', banNhap: null, phanQuyet: 'traLai', v: 4 });
  });

  it.each(TRANG_THAI)(
    'the server’s version in %s is never written over where it may not be, and ours is kept',
    (trangThai) => {
      const gui = xungDot({ trangThai });
      const sent = buocGui(gui, { loai: 'giaiQuyet', bai: TOI, luc: SAU });
      expect(sent.trangThai).toBe(conGhiDuoc({ trangThai }) ? 'chuaGui' : 'canXem');
      const left = buocGui(gui, { loai: 'nhanMayChu', luc: SAU });
      expect(left.banThua?.[0]?.bai).toEqual(TOI);
      expect(left.trangThai).toBe({ daNop: 'daGui', traLai: 'biTraLai' }[trangThai as 'daNop' | 'traLai'] ?? 'xong');
      expect(left.banNhap === null).toBe(left.trangThai !== 'daGui');
    },
  );

  it('decisions that come for a phiếu in no conflict change nothing', () => {
    for (const gui of [moi, buocGui(moi, { loai: 'batDau' })]) {
      expect(buocGui(gui, { loai: 'giaiQuyet', bai: HO, luc: SAU })).toEqual(gui);
      expect(buocGui(gui, { loai: 'nhanMayChu', luc: SAU })).toEqual(gui);
    }
  });

  it('what the machine alone has put right is followed without asking, forward only', () => {
    const sending = buocGui(suaLai, { loai: 'batDau' });
    expect(buocGui(sending, { loai: 'doiNen', v: 5 })).toMatchObject({ trangThai: 'chuaGui', banNhap: { v: 5 } });
    expect(buocGui(sending, { loai: 'doiNen', v: 3 })).toEqual(sending);
    expect(buocGui(suaLai, { loai: 'doiNen', v: 5 })).toEqual(suaLai);
  });
});

describe('a phiếu of the outbox', () => {
  it('is taken back only before it has gone out', () => {
    expect(buocGui(moi, { loai: 'layVe', luc: SAU })).toMatchObject({ trangThai: 'biTraLai', banNhap: null });
    const sending = buocGui(moi, { loai: 'batDau' });
    expect(buocGui(sending, { loai: 'layVe', luc: SAU })).toEqual(sending);
    const sent = buocGui(sending, { loai: 'daToi', v: 1, luc: LUC });
    expect(buocGui(sent, { loai: 'layVe', luc: SAU })).toEqual(sent);
  });

  it('is a person’s business when the machine has not judged it within a day', () => {
    const sent = buocGui(moi, { loai: 'daToi', v: 1, luc: LUC });
    expect(quaHanPhan(sent, '2026-11-26T01:59:59.000Z')).toBe(false);
    expect(quaHanPhan(sent, '2026-11-26T02:00:00.000Z')).toBe(true);
    expect(quaHanPhan(moi, '2027-01-01T00:00:00.000Z')).toBe(false);
  });

  it('is counted while it waits, by the age of the oldest', () => {
    const later = { ...moi, id: 'phieu-0002', nopLuc: '2026-11-25T04:00:00.000Z' };
    const done = { ...moi, id: 'phieu-0003', trangThai: 'xong' as const, nopLuc: '2026-11-01T00:00:00.000Z' };
    expect(tomTatGui([later, moi, done, xungDot()], SAU)).toEqual({ chuaGui: 2, cuNhatMs: 3.5 * 3_600_000, canXem: 1 });
    expect(tomTatGui([done], SAU)).toEqual({ chuaGui: 0, cuNhatMs: 0, canXem: 0 });
    expect(tomTatGui([moi], '2026-11-24T00:00:00.000Z').cuNhatMs).toBe(0);
  });

  it('stands in the list of its day in Viet Nam, once, as a draft where it is one again', () => {
    const draft = { ...banNhap(null), id: 'phieu-0004', luuLuc: '2026-11-24T18:00:00.000Z' };
    const old = { ...moi, id: 'phieu-0005', nopLuc: '2026-11-24T16:59:59.000Z' };
    const again = { ...banNhap(2), id: 'phieu-0006', luuLuc: SAU };
    const returned = { ...moi, id: 'phieu-0006' };
    const rows = phongVanTrongNgay([moi, old, returned], [draft, again], '2026-11-25');
    expect(rows.map(({ id, gui }) => [id, gui?.trangThai])).toEqual([
      ['phieu-0006', undefined],
      [moi.id, 'chuaGui'],
      ['phieu-0004', undefined],
    ]);
  });
});
