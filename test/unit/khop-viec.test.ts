import { ChiMucNguoi, ChiMucViec } from '@core/viec-lam/chi-muc.ts';
import type { Luong } from '@core/viec-lam/ho-so-viec.ts';
import {
  DIEU_KIEN,
  GAN_DAT_NHIEU_NHAT,
  GOI_Y_NHIEU_NHAT,
  isConTim,
  PHAN_DIEM,
  xepNguoi,
  xepViec,
  xetCap,
} from '@core/viec-lam/khop.ts';
import { KHUNG_LUONG, khungLuongOf, luongThang } from '@core/viec-lam/luong.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aNguoi, anyNguoi, anyViec, aViec, HOM_NAY } from '../support/viec-lam.ts';

describe('one vacancy and one seeker (HP-07)', () => {
  it('adds up to a hundred and tells its parts', () => {
    expect(Object.values(PHAN_DIEM).reduce((a, b) => a + b, 0)).toBe(100);
    fc.assert(
      fc.property(anyViec, anyNguoi, (viec, nguoi) => {
        const { diem, phan } = xetCap(viec, nguoi, HOM_NAY);
        expect(diem).toBe(Object.values(phan).reduce((a, b) => a + b, 0));
        expect(diem).toBeGreaterThanOrEqual(0);
        expect(diem).toBeLessThanOrEqual(100);
      }),
    );
  });

  it.each([
    ['noiLam', { noiLam: [{ danhMuc: 'dvhc2025', tinh: '01' }] }, {}],
    ['luong', { luong: { loai: 'thang', tu: 4_000_000, den: 6_000_000 } }, {}],
    ['gdpt', { gdpt: 'thpt' }, {}],
    ['cmkt', { cmkt: 'trungCap' }, {}],
    ['kinhNghiem', { kinhNghiem: 'tu1' }, {}],
    ['hinhThuc', { hinhThuc: 'toanThoiGian' }, { hinhThuc: 'banThoiGian' }],
    ['khaNang', { khaNang: ['lamCa'] }, { khaNang: ['congTac'] }],
  ] as const)('misses only %s where only that does not fit', (dieuKien, viec, nguoi) => {
    const cap = xetCap(aViec(viec as object), aNguoi(nguoi as object), HOM_NAY);
    expect(cap.thieu).toEqual([dieuKien]);
    expect(xepViec(aNguoi(nguoi as object), [aViec(viec as object)], HOM_NAY)).toEqual({ goiY: [], ganDat: [cap] });
  });

  it('tells nobody of other work, however well the rest fits', () => {
    const other = aViec({ tenCongViec: 'Bác sĩ', nhomNghe: '2' });
    expect(xetCap(other, aNguoi(), HOM_NAY).thieu).toEqual(['nghe']);
    expect(xepViec(aNguoi(), [other], HOM_NAY)).toEqual({ goiY: [], ganDat: [] });
  });

  it('has a case above for every condition', () => {
    expect([...DIEU_KIEN].toSorted()).toEqual(
      ['nghe', 'noiLam', 'luong', 'gdpt', 'cmkt', 'kinhNghiem', 'hinhThuc', 'khaNang'].toSorted(),
    );
  });

  it('counts a post above or below what is sought for less', () => {
    const head = aViec({ tenCongViec: 'Tổ trưởng chuyền may', chucVu: 'quanLy' });
    expect(xetCap(head, aNguoi(), HOM_NAY).phan.nghe).toBeLessThan(
      xetCap(head, aNguoi({ chucVu: 'quanLy' }), HOM_NAY).phan.nghe,
    );
  });

  it('looks at nothing that the law forbids to look at', () => {
    const forbidden = ['gioiTinh', 'thangSinh', 'uuTien', 'uuTienTuyen', 'danToc', 'ngaySinh', 'hoTen', 'dienThoai'];
    for (const { shape } of [ChiMucViec, ChiMucNguoi])
      for (const key of forbidden) expect(Object.keys(shape)).not.toContain(key);
  });

  it('lets a willing seeker go to another tỉnh, and counts it less', () => {
    const far = aViec({ noiLam: [{ danhMuc: 'dvhc2025', tinh: '01' }] });
    const cap = xetCap(far, aNguoi({ sanSangDiXa: true }), HOM_NAY);
    expect(cap.thieu).toEqual([]);
    expect(cap.phan.noiLam).toBeLessThan(xetCap(aViec(), aNguoi(), HOM_NAY).phan.noiLam);
  });

  it('is closed to both once one of them no longer looks', () => {
    expect(isConTim(aViec(), aNguoi(), HOM_NAY)).toBe(true);
    for (const viec of [{ trangThai: 'dong' }, { hanTuyen: '2026-11-24' }, { daTuyen: 5 }] as const)
      expect(isConTim(aViec(viec), aNguoi(), HOM_NAY)).toBe(false);
    for (const nguoi of [{ trangThai: 'coViec' }, { hanHoSo: '2026-11-24' }] as const)
      expect(isConTim(aViec(), aNguoi(nguoi), HOM_NAY)).toBe(false);
  });
});

describe('ranking', () => {
  /** Vacancies that one seeker could take, all but for what they pay and when they came. */
  const anyLike = anyViec.map(({ id, luong, ngayDang, soGoiY }) => aViec({ id, luong, ngayDang, soGoiY }));
  const wanted = fc.integer({ min: 3, max: 40 }).map((n) => aNguoi({ luong: { loai: 'thang', tu: n * 1_000_000 } }));
  /** Half of them compete: of work that is all different hardly two are ever compared. */
  const anyOf = fc.oneof(anyViec, anyLike);
  const anySeeker = fc.oneof(anyNguoi, wanted);
  const many = fc.array(anyOf, { maxLength: 60 });

  it('shows only pairs that meet every condition, near misses that lack exactly one, and no more than asked for', () => {
    fc.assert(
      fc.property(anySeeker, many, (nguoi, viec) => {
        const { goiY, ganDat } = xepViec(nguoi, viec, HOM_NAY);
        expect(goiY.every(({ thieu }) => thieu.length === 0)).toBe(true);
        expect(ganDat.every(({ thieu }) => thieu.length === 1)).toBe(true);
        expect(goiY.length).toBeLessThanOrEqual(GOI_Y_NHIEU_NHAT);
        expect(ganDat.length).toBeLessThanOrEqual(GAN_DAT_NHIEU_NHAT);
        const diem = goiY.map((cap) => cap.diem);
        expect(diem.toSorted((a, b) => b - a)).toEqual(diem);
      }),
    );
  });

  /** Both bounds, or one of them so far as the other allows. */
  const anyRaise = fc.tuple(fc.integer({ min: 1, max: 20_000_000 }), fc.constantFrom('ca hai', 'tu', 'den')).map(
    ([more, which]) =>
      ({ tu, den, ...rest }: Luong): Luong => ({
        ...rest,
        ...(tu !== undefined && {
          tu: which === 'den' ? tu : Math.min(tu + more, which === 'tu' ? (den ?? tu + more) : tu + more),
        }),
        ...(den !== undefined && { den: which === 'tu' ? den : den + more }),
      }),
  );

  it('never scores a vacancy lower for paying more, nor finds anything missing that was there', () => {
    fc.assert(
      fc.property(anySeeker, anyOf, anyRaise, (nguoi, one, raise) => {
        const before = xetCap(one, nguoi, HOM_NAY);
        const after = xetCap({ ...one, luong: raise(one.luong) }, nguoi, HOM_NAY);
        expect(after.diem).toBeGreaterThanOrEqual(before.diem);
        expect(after.thieu.filter((each) => !before.thieu.includes(each))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('never ranks a vacancy lower for paying more', () => {
    const place = (ids: readonly { viec: string }[], id: string) => {
      const at = ids.findIndex(({ viec }) => viec === id);
      return at < 0 ? Number.POSITIVE_INFINITY : at;
    };
    fc.assert(
      fc.property(wanted, fc.array(anyLike, { maxLength: 40 }), anyLike, anyRaise, (nguoi, viec, one, raise) => {
        const raised = { ...one, luong: raise(one.luong) };
        const before = xepViec(nguoi, [...viec, one], HOM_NAY).goiY;
        const after = xepViec(nguoi, [...viec, raised], HOM_NAY).goiY;
        expect(place(after, one.id)).toBeLessThanOrEqual(place(before, one.id));
      }),
    );
  });

  it('never changes the order of two because of a third', () => {
    fc.assert(
      fc.property(anySeeker, fc.array(anyOf, { maxLength: 15 }), anyOf, (nguoi, viec, other) => {
        const before = xepViec(nguoi, viec, HOM_NAY).goiY.map((cap) => cap.viec);
        const after = xepViec(nguoi, [...viec, other], HOM_NAY).goiY.map((cap) => cap.viec);
        expect(after.filter((id) => id !== other.id)).toEqual(
          before.slice(0, after.filter((id) => id !== other.id).length),
        );
      }),
    );
  });

  it('does not depend on the order the candidates come in', () => {
    fc.assert(
      fc.property(anySeeker, many, (nguoi, viec) => {
        expect(xepViec(nguoi, viec.toReversed(), HOM_NAY)).toEqual(xepViec(nguoi, viec, HOM_NAY));
      }),
    );
  });

  it('proposes first, among equals, what was proposed least, and spreads the rest over the seekers', () => {
    const equal = Array.from({ length: 40 }, (_, i) => aViec({ id: `viec-${String(i).padStart(4, '0')}` }));
    const shown = (nguoi: string, viec = equal) =>
      xepViec(aNguoi({ id: nguoi }), viec, HOM_NAY).goiY.map((cap) => cap.viec);
    const seen = new Set(Array.from({ length: 30 }, (_, i) => shown(`nguoi-${i}`)).flat());
    expect(seen.size).toBe(40);
    const [starved, ...rest] = equal;
    expect(shown('nguoi-1', [...rest.map((viec) => ({ ...viec, soGoiY: 3 })), starved ?? aViec()])[0]).toBe(
      starved?.id,
    );
    const seekers = ['nguoi-0001', 'nguoi-0002'].map((id, i) => aNguoi({ id, soGoiY: 1 - i }));
    expect(xepNguoi(aViec(), seekers, HOM_NAY).goiY.map((cap) => cap.nguoi)).toEqual(['nguoi-0002', 'nguoi-0001']);
  });

  it('is the same judgement from either side', () => {
    fc.assert(
      fc.property(anyViec, anyNguoi, (viec, nguoi) => {
        expect(xepNguoi(viec, [nguoi], HOM_NAY)).toEqual(xepViec(nguoi, [viec], HOM_NAY));
      }),
    );
  });
});

describe('wages', () => {
  it('holds wages by the day and by the hour against those by the month', () => {
    expect(luongThang({ loai: 'ngay', tu: 300_000 })).toEqual({ tu: 7_800_000, den: undefined });
    expect(luongThang({ loai: 'gio', tu: 25_000, den: 40_000 })).toEqual({ tu: 5_200_000, den: 8_320_000 });
  });

  it('counts a wage in one band of the form', () => {
    expect(khungLuongOf({ loai: 'thang', tu: 4_000_000 })).toBe('duoi5');
    expect(khungLuongOf({ loai: 'thang', tu: 5_000_000, den: 9_000_000 })).toBe('tu5');
    expect(khungLuongOf({ loai: 'thang', den: 60_000_000 })).toBe('tren50');
    expect(khungLuongOf({ loai: 'thoaThuan' })).toBe('thoaThuan');
    expect(KHUNG_LUONG.map(({ ma }) => ma)).toEqual(['duoi5', 'tu5', 'tu10', 'tu20', 'tren50']);
  });
});
