import {
  type BienBan,
  BienBan as BienBanSchema,
  CHO_MAY,
  chiaLo,
  danhSachGiao,
  danhSachNhan,
  LO_PHIEU,
  MAX_PHIEU,
  maPhieu,
  RUT_DUOC,
  soBienBan,
  soDaCapSo,
  TRANG_THAI_BIEN_BAN,
} from '@core/bien-ban/bien-ban.ts';
import {
  BAN_GIAO,
  capGiao,
  changCuaKeHoach,
  isDaGiao,
  mayGiao,
  mayNhan,
  trangThaiGiao,
  trangThaiSau,
} from '@core/bien-ban/chang-ban-giao.ts';
import { chuyenPhieu } from '@core/bien-ban/chuyen.ts';
import { daySo, isHopLe, KHOA_TRONG, type KhoaBienBan, MAX_KHOA, planKhoa } from '@core/bien-ban/khoa.ts';
import { HN_2024, KE_HOACH, KH_2023, LC_2024, SM_2024 } from '@core/ke-hoach/index.ts';
import { Phieu } from '@core/phieu/phieu.ts';
import { CHANG_BAN_GIAO, TRANG_THAI, TRANSITIONS, type TrangThai } from '@core/phieu/workflow.ts';
import { VAI_TRO } from '@core/tai-khoan/vai-tro.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPhieu, DIA_BAN } from '../support/phieu-builder.ts';

const at = (iso: string) => ({ toMillis: () => Date.parse(iso) });
const NOW = at('2024-09-01T02:00:00Z');
const ids = (n: number): string[] => Array.from({ length: n }, (_, i) => `phieu-${String(i).padStart(6, '0')}`);

const aBienBan = (over: Partial<BienBan> = {}): BienBan =>
  BienBanSchema.parse({
    keHoach: 'LC-2024',
    chang: 'thonXa',
    cap: 'thon',
    ma: DIA_BAN.thon,
    diaBan: DIA_BAN,
    ngayLap: '2024-09-01',
    trangThai: 'deNghi',
    soPhieu: 3,
    soLo: 1,
    giao: { uid: 'thon', ten: 'Lò Văn Bình', luc: NOW },
    loaiRa: {},
    ngoaiLe: {},
    ghiChu: {},
    khongChuyen: {},
    daChuyen: 0,
    giuKhoa: false,
    v: 1,
    luc: NOW,
    ...over,
  });
const phieuIn = (trangThai: TrangThai, over: object = {}): Phieu =>
  Phieu.parse(aPhieu(NOW, { trangThai, tuTrangThai: 'daNop', v: 4, ...over }));

describe('the table of legs', () => {
  it('has both sides on every leg, and never one role on both', () => {
    for (const chang of CHANG_BAN_GIAO) {
      const { giao, nhan, cap } = BAN_GIAO[chang];
      expect([giao.length > 0, nhan.length > 0, cap.length > 0]).toEqual([true, true, true]);
      expect(giao.filter((role) => nhan.includes(role))).toEqual([]);
      for (const role of VAI_TRO) {
        expect(mayGiao(chang, [role])).toBe(giao.includes(role));
        expect(mayNhan(chang, ['capTinh', role])).toBe(nhan.includes(role));
      }
    }
  });

  it.each(Object.values(KE_HOACH).map((plan) => [plan.id, plan] as const))(
    '%s: every row of the workflow that needs a record is some leg’s move',
    (_, plan) => {
      const rows = TRANSITIONS.filter(
        (row) => row.bienBan && (row.nghiemThu === undefined || row.nghiemThu === plan.nghiemThu),
      );
      expect(rows.length).toBe(2);
      for (const row of rows) expect(trangThaiSau(row.bienBan ?? 'thonXa', plan, row.from)).toBe(row.to);
    },
  );

  it('moves nothing from a state that is not the leg’s', () => {
    for (const chang of CHANG_BAN_GIAO) {
      for (const from of TRANG_THAI.filter((state) => !trangThaiGiao(chang, LC_2024).includes(state))) {
        expect(trangThaiSau(chang, LC_2024, from)).toBeUndefined();
      }
    }
  });

  it('goes by the plan', () => {
    expect(changCuaKeHoach(LC_2024)).not.toContain('dtvThon');
    expect(changCuaKeHoach(KH_2023)).toEqual(CHANG_BAN_GIAO);
    expect([capGiao('thonXa', SM_2024), capGiao('thonXa', HN_2024)]).toEqual(['thon', 'xa']);
    expect([capGiao('dtvThon', HN_2024), capGiao('xaCongAn', SM_2024)]).toEqual(['thon', 'xa']);
    expect([trangThaiGiao('thonXa', SM_2024), trangThaiGiao('thonXa', HN_2024)]).toEqual([
      ['choTongHop'],
      ['choXacNhan'],
    ]);
    expect(trangThaiSau('traGiay', LC_2024, 'khop')).toBe('khop');
  });

  it('a paper is due again on a leg without move only after it came back', () => {
    const phieu = phieuIn('choTongHop', { moc: { daNop: at('2024-08-20T01:00:00Z') } });
    expect(isDaGiao(phieu, 'dtvThon', Date.parse('2024-08-20T02:00:00Z'))).toBe(true);
    expect(isDaGiao(phieu, 'dtvThon', Date.parse('2024-08-20T00:00:00Z'))).toBe(false);
    expect(isDaGiao(phieu, 'dtvThon', undefined)).toBe(false);
    expect(isDaGiao(phieu, 'thonXa', Date.parse('2024-08-20T02:00:00Z'))).toBe(false);
  });
});

describe('the record', () => {
  it('owes the machine nothing while a person’s turn it is, and may not be withdrawn once confirmed', () => {
    expect(TRANG_THAI_BIEN_BAN.filter((state) => !CHO_MAY.includes(state))).toEqual(['choNhan', 'xong', 'daRut']);
    expect(RUT_DUOC).toEqual(['deNghi', 'choNhan']);
  });
  it('is printed by its number, and counts what was numbered and what was received', () => {
    const list = ids(4) as [string, string, string, string];
    const loaiRa = { [list[1]]: 'khacBuoc' } as const;
    const ngoaiLe = { [list[2]]: 'thieuGiay', khongCoTrongDanhSach: 'thieuGiay' } as const;
    expect([soBienBan({ so: 12 }), soBienBan({})]).toEqual(['12/BBBG', '…/BBBG']);
    expect(soDaCapSo({ soPhieu: 4, loaiRa })).toBe(3);
    expect(danhSachGiao(list, { loaiRa })).toEqual([list[0], list[2], list[3]]);
    expect(danhSachNhan(list, { loaiRa, ngoaiLe })).toEqual([list[0], list[3]]);
  });
  it('is cut into parts that hold every phiếu once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_PHIEU }), (n) => {
        const parts = chiaLo(ids(n));
        expect(parts.flat()).toEqual(ids(n));
        expect(parts.every((part) => part.length >= 1 && part.length <= LO_PHIEU)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
  it('names a phiếu by a code one can read out', () => {
    expect(maPhieu('3f2a91bc-7d10-4a55-9e0b-1b2c3d4e5f60')).toBe('3F2A91BC');
  });
  it('fits its plan in leg, level and unit', () => {
    expect(isHopLe(aBienBan(), LC_2024)).toBe(true);
    expect(isHopLe(aBienBan({ chang: 'dtvThon' }), LC_2024)).toBe(false);
    expect(isHopLe(aBienBan({ ma: '03386-002' }), LC_2024)).toBe(false);
    const { thon: _thon, ...xa } = DIA_BAN;
    expect(isHopLe(aBienBan({ cap: 'xa', ma: xa.xa, diaBan: xa }), LC_2024)).toBe(false);
    expect(isHopLe(aBienBan(), HN_2024)).toBe(false);
  });
});

const facts = (khoa: KhoaBienBan, list: readonly string[], over: Partial<BienBan> = {}) => ({
  id: 'bien-ban-0001',
  bienBan: aBienBan({ soPhieu: Math.max(1, list.length), ...over }),
  plan: LC_2024,
  ids: list,
  phieuOf: (): Phieu => phieuIn('choTongHop'),
  nhanLucOf: () => undefined,
  khoa,
});

describe('locking', () => {
  it('never lets a phiếu into two open records, whatever is proposed in whatever order', () => {
    const record = fc.record({
      id: fc.integer({ min: 0, max: 5 }).map((n) => `bien-ban-000${n}`),
      list: fc.uniqueArray(fc.constantFrom(...ids(12)), { minLength: 1, maxLength: 12 }),
      closes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (proposals) => {
        const mo: Record<string, string[]> = {};
        const so: Record<string, number> = {};
        for (const { id, list, closes } of proposals) {
          if (closes) delete mo[id];
          const planned = planKhoa({ ...facts({ mo, so }, list), id });
          const series = daySo(aBienBan());
          if (planned.duoc) {
            expect(planned.so).toBe((so[series] ?? 0) + 1);
            mo[id] = [...planned.danhSach];
            so[series] = planned.so;
          }
          const left = new Set(Object.keys(planned.loaiRa));
          const kept = planned.duoc ? planned.danhSach : [];
          expect([...kept, ...left].toSorted()).toEqual(list.toSorted());
          const open = Object.values(mo).flat();
          expect(new Set(open).size).toBe(open.length);
        }
      }),
    );
  });
  it('keeps the locks of a xã within what one document holds', () => {
    const mo = { khac: ids(MAX_KHOA - 1) };
    const planned = planKhoa(facts({ mo, so: {} }, ['moi-000001', 'moi-000002']));
    expect(planned).toMatchObject({ duoc: true, danhSach: ['moi-000001'], loaiRa: { 'moi-000002': 'quaNhieu' } });
  });
  it('gives a new number each year', () => {
    const so = { [daySo(aBienBan({ ngayLap: '2023-12-31' }))]: 41 };
    expect(planKhoa(facts({ mo: {}, so }, ids(1)))).toMatchObject({ so: 1 });
    expect(planKhoa(facts({ mo: {}, so }, ids(1), { ngayLap: '2023-12-30' }))).toMatchObject({ so: 42 });
  });
  it('refuses a list that is not the one announced', () => {
    expect(planKhoa(facts(KHOA_TRONG, ids(2), { soPhieu: 3 }))).toMatchObject({ duoc: false, lyDoRut: 'khongHopLe' });
    expect(planKhoa(facts(KHOA_TRONG, []))).toMatchObject({ duoc: false });
  });
});

describe('moving a phiếu', () => {
  const ID = 'bien-ban-0001';
  it('writes the next version with the clock of the state it enters', () => {
    const moved = chuyenPhieu(phieuIn('choTongHop'), ID, aBienBan(), LC_2024, '2024-09-03');
    expect(moved).toMatchObject({
      loai: 'chuyen',
      vao: 'choKiemTra',
      next: { trangThai: 'choKiemTra', tuTrangThai: 'choTongHop', v: 5, suaBoi: 'he-thong', hanXuLy: '2024-09-08' },
    });
  });
  it('keeps state and clock where only paper moves', () => {
    const phieu = phieuIn('lech', { lyDo: null, hanXuLy: null });
    const moved = chuyenPhieu(phieu, ID, aBienBan({ chang: 'traGiay' }), LC_2024, '2024-09-03');
    expect(moved).toMatchObject({ loai: 'chuyen', vao: undefined, next: { trangThai: 'lech', tuTrangThai: 'lech' } });
    expect(moved.loai === 'chuyen' && [moved.next.han, moved.next.hanXuLy]).toEqual([phieu.han, null]);
  });
  it('does each phiếu once, from whatever state, in whatever order and however often', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TRANG_THAI), fc.integer({ min: 1, max: 4 }), (from, times) => {
        let phieu = phieuIn(from);
        let writes = 0;
        for (let i = 0; i < times; i += 1) {
          const moved = chuyenPhieu(phieu, ID, aBienBan(), LC_2024, '2024-09-03');
          if (moved.loai !== 'chuyen') continue;
          writes += 1;
          phieu = { ...phieu, ...moved.next, bienBan: { thonXa: ID } };
        }
        const isDue = from === 'choTongHop';
        expect([writes, phieu.trangThai]).toEqual([isDue ? 1 : 0, isDue ? 'choKiemTra' : from]);
      }),
    );
  });
  it('passes over what is gone', () => {
    expect(chuyenPhieu(undefined, ID, aBienBan(), LC_2024, '2024-09-03')).toEqual({
      loai: 'khongChuyen',
      ma: 'khongCo',
    });
  });
});
