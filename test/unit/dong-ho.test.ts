import { buocGui, newPhieuGui } from '@core/hang-gui/buoc-gui.ts';
import { buLech, conDung, lechCua, noiKhoang } from '@core/hang-gui/dong-ho.ts';
import { MA_NGAY_SAU_HOM_NAY, ngayDeNghi, ngaySauHomNay, suaNgayPhongVan } from '@core/hang-gui/ngay-sai.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGanDay } from '../../web/src/data/cho-luu.ts';
import { aBanNhap, lucThu } from '../support/hang-gui-mau.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SERVER = Date.parse('2026-11-25T02:00:00Z');
const DATE = new Date(SERVER).toUTCString();

describe('the clock of a device against the server', () => {
  it('is measured to a second and half the way there and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400 * DAY, max: 400 * DAY }),
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 0, max: 86_400 }),
        (lech, trip, ms, waited) => {
          const goi = SERVER + ms + lech;
          const date = new Date(SERVER + Math.floor(trip / 2) - waited * 1000).toUTCString();
          const found = lechCua({ goi, nhan: goi + trip, date, age: waited === 0 ? null : String(waited) });
          expect(Math.abs((found ?? Number.NaN) - lech)).toBeLessThanOrEqual(1500);
        },
      ),
    );
  });

  it('is not known from an answer without a time, a slow one, or one while the clock was being set', () => {
    const goi = SERVER;
    expect(lechCua({ goi, nhan: goi + 100, date: null, age: null })).toBeUndefined();
    expect(lechCua({ goi, nhan: goi + 100, date: 'hôm nay', age: null })).toBeUndefined();
    expect(lechCua({ goi, nhan: goi + 100, date: DATE, age: 'lâu' })).toBeUndefined();
    expect(lechCua({ goi, nhan: goi + 61_000, date: DATE, age: null })).toBeUndefined();
    expect(lechCua({ goi, nhan: goi - DAY, date: DATE, age: null })).toBeUndefined();
  });

  it('is made up for from two minutes on, either way', () => {
    expect([119_000, -119_000, 120_000, undefined].map(buLech)).toEqual([0, 0, 0, 0]);
    expect([121_000, -DAY].map(buLech)).toEqual([121_000, -DAY]);
  });

  it('no longer counts once the clock shows less than it has shown', () => {
    const known = { lech: DAY, thayLuc: SERVER };
    expect(conDung(known, SERVER + 9 * DAY)).toBe(true);
    expect(conDung(known, SERVER - MINUTE)).toBe(true);
    expect(conDung(known, SERVER - DAY)).toBe(false);
  });

  it.each([
    [26 * 60, '1 ngày 2 giờ'],
    [-26 * 60, '1 ngày 2 giờ'],
    [24 * 60, '1 ngày'],
    [24 * 60 + 5, '1 ngày'],
    [185, '3 giờ 5 phút'],
    [12, '12 phút'],
    [0, '0 phút'],
  ])('%i minutes are said as %s', (phut, text) => expect(noiKhoang(phut * MINUTE)).toBe(text));
});

const HOM_NAY = '2026-11-25';
const waits = (ngayPhongVan: unknown, luuLuc = lucThu(0)) => {
  const draft = aBanNhap({ luuLuc, bai: { hoTen: 'Lò Thị Hoa', ngayPhongVan } });
  return newPhieuGui(draft, 'Lò Thị Hoa', luuLuc);
};

describe('a phiếu dated by a wrong clock', () => {
  it('is for a person to look at before it is sent, and no other one is', () => {
    expect(ngaySauHomNay(waits('2026-11-26'), HOM_NAY)).toBe('2026-11-26');
    for (const ngay of ['2026-11-25', '2026-11-24', '26/11/2026', undefined])
      expect(ngaySauHomNay(waits(ngay), HOM_NAY)).toBeUndefined();
  });

  it('is left to the server where it has arrived, or may have', () => {
    const cutOff = buocGui(buocGui(waits('2026-11-26'), { loai: 'batDau' }), { loai: 'ngat' });
    expect(ngaySauHomNay(cutOff, HOM_NAY)).toBeUndefined();
    const sent = buocGui(waits('2026-11-26'), { loai: 'daToi', v: 1, luc: lucThu(1) });
    expect(ngaySauHomNay(sent, HOM_NAY)).toBeUndefined();
  });

  it('is given the day of its last keystroke by the right time, never one after today', () => {
    expect(ngayDeNghi(waits('2026-11-26', '2026-11-26T02:00:00.000Z'), DAY, HOM_NAY)).toBe('2026-11-25');
    expect(ngayDeNghi(waits('2026-11-26', '2026-11-25T10:00:00.000Z'), DAY, HOM_NAY)).toBe('2026-11-24');
    expect(ngayDeNghi(waits('2026-12-09', '2026-11-28T02:00:00.000Z'), 0, HOM_NAY)).toBe('2026-11-25');
    expect(ngayDeNghi(waits('2026-11-26', 'hôm qua'), DAY, HOM_NAY)).toBe('2026-11-25');
  });

  it('waits to be sent again with that day and everything else as it was', () => {
    const refused = buocGui(buocGui(waits('2026-11-26'), { loai: 'batDau' }), {
      loai: 'tuChoi',
      viSao: 'khongHopLe',
      ma: MA_NGAY_SAU_HOM_NAY,
    });
    expect(refused.trangThai).toBe('canXem');
    const mended = suaNgayPhongVan(refused, '2026-11-25', lucThu(60));
    expect(mended).toEqual({
      ...waits('2026-11-25'),
      nopLuc: lucThu(60),
      banNhap: { ...waits('2026-11-25').banNhap, luuLuc: lucThu(60) },
    });
    expect(ngaySauHomNay(mended, HOM_NAY)).toBeUndefined();
    const onItsWay = buocGui(waits('2026-11-26'), { loai: 'batDau' });
    expect(suaNgayPhongVan(onItsWay, '2026-11-25', lucThu(60))).toEqual(onItsWay);
  });
});

const MB = 1024 * 1024;

describe('room on the device', () => {
  it.each([
    [700, 1000, false],
    [800, 1000, true],
    [10, 1000, false],
    [0, 19, true],
    [75, 95, false],
    [75.5, 95, true],
  ])('%d of %d MB: warn %s', (dung, toiDa, warn) =>
    expect(isGanDay({ dung: dung * MB, toiDa: toiDa * MB })).toBe(warn),
  );
});
