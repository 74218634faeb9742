import { dauIdCua, maBienNhan } from '@core/hang-gui/bien-nhan.ts';
import { buocGui, choThuLaiMs, denLuotGui, newPhieuGui, type ViecGui } from '@core/hang-gui/buoc-gui.ts';
import { PhieuGui, TRANG_THAI_GUI, VI_SAO_XEM } from '@core/hang-gui/phieu-gui.ts';
import { TRANG_THAI } from '@core/phieu/workflow.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBanNhap, lucThu } from '../support/hang-gui-mau.ts';

const LUC = lucThu(0);
const BAN_NHAP = aBanNhap({ id: '7f3a92c1-08d4-4d0e-9a6e-1f2b3c4d5e6f' });
const moi = newPhieuGui(BAN_NHAP, 'Lò Thị Hoa', LUC);
const play = (...viec: ViecGui[]) => viec.reduce(buocGui, moi);

const aViec: fc.Arbitrary<ViecGui> = fc.oneof(
  fc.constantFrom<ViecGui>(
    { loai: 'batDau' },
    { loai: 'canDangNhap' },
    { loai: 'ngat' },
    { loai: 'thuLai' },
    { loai: 'khongPhan' },
  ),
  fc.record({ loai: fc.constant('daToi' as const), v: fc.integer({ min: 1, max: 9 }), luc: fc.constant(LUC) }),
  fc.record({
    loai: fc.constant('matMang' as const),
    ma: fc.constant('unavailable'),
    luc: fc.constant(LUC),
    lech: fc.double({ min: 0, max: 0.99, noNaN: true }),
  }),
  fc.record(
    {
      loai: fc.constant('tuChoi' as const),
      viSao: fc.constantFrom(...VI_SAO_XEM),
      ma: fc.constant('x'),
      mayChu: fc.record({
        v: fc.integer({ min: 1, max: 9 }),
        trangThai: fc.constantFrom(...TRANG_THAI),
        suaBoi: fc.constant('dtv-1'),
        bai: fc.constant({ hoTen: 'Lò Thị Hoa', gdpt: '4' }),
      }),
    },
    { requiredKeys: ['loai', 'viSao', 'ma'] },
  ),
  fc.record({ loai: fc.constant('doiNen' as const), v: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ loai: fc.constant('nhanMayChu' as const), luc: fc.constant(LUC) }),
  fc.record({
    loai: fc.constant('giaiQuyet' as const),
    bai: fc.constant({ hoTen: 'Lò Thị Hoa', gdpt: '2' }),
    luc: fc.constant(LUC),
  }),
  fc.record({
    loai: fc.constant('phan' as const),
    trangThai: fc.constantFrom(...TRANG_THAI),
    v: fc.integer({ min: 1, max: 9 }),
    luc: fc.constant(LUC),
  }),
);

describe('the outbox of a device', () => {
  it('goes from handed in to judged', () => {
    expect(play({ loai: 'batDau' }).trangThai).toBe('dangGui');
    expect(play({ loai: 'batDau' }, { loai: 'daToi', v: 1, luc: LUC }).trangThai).toBe('daGui');
    const done = play(
      { loai: 'batDau' },
      { loai: 'daToi', v: 1, luc: LUC },
      { loai: 'phan', trangThai: 'choTongHop', v: 2, luc: LUC },
    );
    expect(done).toMatchObject({ trangThai: 'xong', phanQuyet: 'choTongHop', banNhap: null });
  });

  it('keeps every answer until the server has judged it, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(aViec, { maxLength: 30 }), (viec) => {
        const end = play(...viec);
        expect(TRANG_THAI_GUI).toContain(end.trangThai);
        expect(PhieuGui.safeParse(end).success).toBe(true);
        const letGo = end.trangThai === 'xong' || end.trangThai === 'biTraLai';
        expect(end.banNhap === null).toBe(letGo);
        if (letGo) expect(end.phanQuyet).not.toBe('daNop');
        else expect([end.banNhap, ...(end.banThua ?? [])].map((ban) => ban?.bai)).toContainEqual(BAN_NHAP.bai);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing when the same answer comes again', () => {
    fc.assert(
      fc.property(fc.array(aViec, { maxLength: 12 }), aViec, (viec, last) => {
        if (last.loai === 'matMang' || last.loai === 'batDau') return;
        const once = play(...viec, last);
        expect(buocGui(once, last)).toEqual(once);
      }),
    );
  });

  it('is not judged by a version older than the one sent', () => {
    const sent = play({ loai: 'batDau' }, { loai: 'daToi', v: 3, luc: LUC });
    expect(buocGui(sent, { loai: 'phan', trangThai: 'traLai', v: 2, luc: LUC })).toEqual(sent);
    expect(buocGui(sent, { loai: 'phan', trangThai: 'daNop', v: 3, luc: LUC })).toEqual(sent);
  });

  it('waits longer after each failure, ten minutes at most, and at once when a person asks', () => {
    const failed = play({ loai: 'batDau' }, { loai: 'matMang', ma: 'unavailable', luc: LUC, lech: 0.5 });
    expect(failed).toMatchObject({ trangThai: 'chuaGui', lan: 1, coTheDaToi: true, loiCuoi: 'unavailable' });
    expect(Date.parse(failed.thuLaiLuc ?? '')).toBe(Date.parse(LUC) + 4_000);
    const waits = Array.from({ length: 12 }, (_, i) => choThuLaiMs(i + 1, 0.5));
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
    expect(waits.at(-1)).toBe(600_000);
    expect(denLuotGui([failed], LUC)).toEqual([]);
    expect(denLuotGui([buocGui(failed, { loai: 'thuLai' })], LUC)).toHaveLength(1);
    expect(denLuotGui([failed], LUC, true)).toHaveLength(1);
  });

  it('does not wait for a moment that a wrong clock has set', () => {
    const failed = play({ loai: 'batDau' }, { loai: 'matMang', ma: 'unavailable', luc: LUC, lech: 0.5 });
    expect(denLuotGui([failed], '2026-11-24T02:00:00.000Z')).toHaveLength(1);
    expect(denLuotGui([failed], '2026-11-25T01:55:00.000Z')).toEqual([]);
  });

  it('sends what was handed in first, first', () => {
    const later = { ...moi, id: 'phieu-0002', nopLuc: '2026-11-25T03:00:00.000Z' };
    expect(denLuotGui([later, moi], LUC).map(({ id }) => id)).toEqual([moi.id, later.id]);
  });
});

describe('the receipt of a phiếu', () => {
  it('leads back to the ids that begin so, however it is typed', () => {
    expect(maBienNhan(moi.id)).toBe('7F3A-92C1-08');
    expect(dauIdCua('7f3a 92c1 08')).toBe('7f3a92c1-08');
    expect(moi.id.startsWith(dauIdCua('7F3A-92C1-08') ?? '-')).toBe(true);
  });

  it('is not given for ids made elsewhere, and nothing else is taken for a code', () => {
    expect(maBienNhan('phieu-0001')).toBeUndefined();
    expect(dauIdCua('7F3A-92C1')).toBeUndefined();
    expect(dauIdCua('7F3A-92C1-0Z')).toBeUndefined();
  });
});
