import {
  BAO_CACH_MS,
  BAO_LAI_MS,
  choBaoMs,
  isImLang,
  type MayGhi,
  trenMay,
  xepMayGhi,
} from '@core/hang-gui/may-ghi.ts';
import type { PhieuGui, TrangThaiGui } from '@core/hang-gui/phieu-gui.ts';
import { describe, expect, it } from 'vitest';

const gui = (trangThai: TrangThaiGui, nopLuc: string) => ({ trangThai, nopLuc }) as PhieuGui;
const DAY = 86_400_000;
const NOW = Date.parse('2026-07-10T03:00:00Z');
const at = (ms: number) => ({ toMillis: () => ms });
const may = (over: Partial<MayGhi>): MayGhi => ({
  uid: 'dtv',
  ten: 'Lò Văn A',
  diaBan: { danhMuc: 'dvhc2025', tinh: '12', xa: '03386' },
  soChuaGui: 0,
  cuNhat: null,
  soDangGhi: 0,
  luc: at(NOW),
  ...over,
});

describe('what a device tells', () => {
  it('counts what still has to leave it, and since when', () => {
    const all = [
      gui('daGui', '2026-07-01T00:00:00Z'),
      gui('chuaGui', '2026-07-03T00:00:00Z'),
      gui('canXem', '2026-07-02T00:00:00Z'),
      gui('dangGui', '2026-07-04T00:00:00Z'),
      gui('xong', '2026-06-01T00:00:00Z'),
    ];
    expect(trenMay(all, [])).toEqual({ soChuaGui: 3, cuNhat: '2026-07-02T00:00:00Z', soDangGhi: 0 });
    expect(trenMay([], [])).toEqual({ soChuaGui: 0, cuNhat: null, soDangGhi: 0 });
  });
  it('tells at once the first time, a change after minutes, that it is there after hours', () => {
    const now = trenMay([], []);
    const other = { ...now, soChuaGui: 1 };
    expect(choBaoMs(now, undefined, NOW)).toBe(0);
    expect(choBaoMs(now, { trenMay: other, luc: NOW }, NOW)).toBe(BAO_CACH_MS);
    expect(choBaoMs(now, { trenMay: now, luc: NOW }, NOW)).toBe(BAO_LAI_MS);
    expect(choBaoMs(now, { trenMay: other, luc: NOW - BAO_CACH_MS }, NOW)).toBe(0);
    expect(choBaoMs(now, { trenMay: now, luc: NOW - DAY }, NOW)).toBe(0);
  });
});

describe('what the village head sees', () => {
  it('a device is silent after two days', () => {
    expect(isImLang(may({ luc: at(NOW - 2 * DAY) }), NOW)).toBe(false);
    expect(isImLang(may({ luc: at(NOW - 2 * DAY - 1) }), NOW)).toBe(true);
  });
  it('those that hold most come first, then those not heard of for longest; old empty ones are left out', () => {
    const list = [
      may({ uid: 'moi' }),
      may({ uid: 'cu', luc: at(NOW - 5 * DAY) }),
      may({ uid: 'nhieu', soChuaGui: 12, cuNhat: at(NOW) }),
      may({ uid: 'bo', luc: at(NOW - 61 * DAY) }),
      may({ uid: 'mat', soChuaGui: 1, cuNhat: at(NOW), luc: at(NOW - 90 * DAY) }),
    ];
    expect(xepMayGhi(list, NOW).map(({ uid }) => uid)).toEqual(['nhieu', 'mat', 'cu', 'moi']);
  });
});
