import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childrenOf, indexDonVi, unitsUnder } from '@core/dia-ban/cay.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { packDonVi, tepCuaTinh, tepTinh, unpackDonVi } from '@core/dia-ban/goi-gon.ts';
import { khoaTen } from '@core/dia-ban/ten-don-vi.ts';
import { searchDonVi } from '@core/dia-ban/tim.ts';
import { compareVietnamese } from '@core/shared/van-ban.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDanhMuc } from '../../scripts/dia-ban/load-danh-muc.ts';
import { writeStaticFiles } from '../../scripts/dia-ban/static-files.ts';

let old: DonVi[];
let now: DonVi[];
beforeAll(async () => {
  old = await loadDanhMuc('dvhc2024');
  now = await loadDanhMuc('dvhc2025');
});

const first = (units: readonly DonVi[], query: string, options = {}) => searchDonVi(units, query, options)[0]?.ma;

describe('searchDonVi', () => {
  it.each([
    ['đoàn kết', '03388'],
    ['doan ket', '03388'],
    ['DOAN KET', '03388'],
    ['phường đoàn kết', '03388'],
    ['p. doan ket', '03388'],
    ['đoàn kết lai châu', '03388'],
    ['dien bien', '11'],
    ['đắk lắk', '66'],
    ['thuỷ nguyên', '11560'],
    ['thủy nguyên', '11560'],
    ['ea h’leo', '24184'],
    ["ea h'leo", '24184'],
    ['bản bo', '03424'],
    ['sapa', '03006'],
    ['tp hcm', '79'],
    ['tphcm', '79'],
    ['tp ho chi m', '79'],
    ['tỉnh đồng nai', '75'],
    ['thành phố đồng nai', '75'],
    ['xã trị an', '26170'],
  ])('"%s" finds %s first in dvhc2025', (query, ma) => expect(first(now, query)).toBe(ma));

  it.each([
    ['tp lai châu', '105'],
    ['q1', '760'],
    ['p.12 gò vấp', '26881'],
    ['tt sa pa', '088'],
    ['brvt', '77'],
    ['thừa thiên huế', '46'],
    ['x sơn màu quảng ngãi', '21338'],
  ])('"%s" finds %s first in dvhc2024', (query, ma) => expect(first(old, query)).toBe(ma));

  it('a name decomposed by the keyboard is the same query', () =>
    expect(searchDonVi(now, 'Đoàn Kết'.normalize('NFD'))).toEqual(searchDonVi(now, 'Đoàn Kết')));

  it('marks that were typed put the name that has them first, and hide none', () => {
    const found = searchDonVi(now, 'long thành').map((unit) => unit.ten);
    expect(found.indexOf('Phường Long Thành')).toBeLessThan(found.indexOf('Xã Long Thạnh'));
    expect(found).toContain('Xã Long Thạnh');
  });

  it('a whole word comes before an unfinished one', () => {
    const found = searchDonVi(now, 'hòa', { limit: 400 }).map((unit) => unit.ten);
    expect(found.indexOf('Phường Hòa Bình')).toBeLessThan(found.indexOf('Đặc khu Hoàng Sa'));
  });

  it('keeps to a level, an area and a number of answers', () => {
    expect(searchDonVi(old, 'lai chau', { cap: 'tinh' }).map((unit) => unit.ma)).toEqual(['12']);
    const inLaiChau = searchDonVi(now, 'm', { within: '12', cap: 'xa', limit: 3 });
    expect(inLaiChau).toHaveLength(3);
    expect(inLaiChau.every((unit) => unit.chuoi.tinh === '12')).toBe(true);
    expect(searchDonVi(now, 'đoàn kết', { within: '24' })).toEqual([]);
  });

  it('an empty query lists all in Vietnamese order, a foreign one nothing', () => {
    const names = searchDonVi(now, '  ', { cap: 'xa', within: '12', limit: 100 }).map((unit) => unit.ten);
    expect(names).toHaveLength(38);
    expect(names).toEqual([...names].sort(compareVietnamese));
    expect(searchDonVi(now, 'zzz')).toEqual([]);
  });

  it('finds every commune of the list by its own full name', () => {
    const laiChau = unitsUnder(now, { cap: 'tinh', ma: '12' });
    for (const unit of laiChau) expect(first(laiChau, unit.ten)).toBe(unit.ma);
  });
});

describe('names', () => {
  it('tone placement and apostrophe make no other name, a tone or a letter does', () => {
    expect(khoaTen('Xã Hoà An')).toBe(khoaTen('Xã Hòa An'));
    expect(khoaTen('Phường Thuỵ Hùng')).toBe(khoaTen('Phường Thụy Hùng'));
    expect(khoaTen('Xã Ea H’Leo')).toBe(khoaTen("xã Ea H'leo"));
    expect(khoaTen('Xã Hòa An')).not.toBe(khoaTen('Xã Hoa An'));
    expect(khoaTen('Xã Đak Pơ')).not.toBe(khoaTen('Xã Đak Po'));
    expect(khoaTen('Phường 1')).not.toBe(khoaTen('Phường 2'));
  });

  it('children come in Vietnamese order, numbers by value', () => {
    const goVap = childrenOf(old, '764').map((unit) => unit.ten);
    expect(goVap.length).toBeGreaterThan(5);
    expect(goVap.indexOf('Phường 5')).toBeLessThan(goVap.indexOf('Phường 10'));
  });
});

describe('published files', () => {
  it('a file of one tỉnh stands alone and gives back its units', () => {
    const dongNai = unitsUnder(now, { cap: 'tinh', ma: '75' });
    expect(unpackDonVi('dvhc2025', JSON.parse(JSON.stringify(packDonVi(dongNai))))).toEqual(dongNai);
    const laiChau = unitsUnder(old, { cap: 'tinh', ma: '12' });
    const read = indexDonVi(unpackDonVi('dvhc2024', packDonVi(laiChau)));
    expect(read.get('03389')?.chuoi).toEqual({ tinh: '12', huyen: '105', xa: '03389' });
  });

  it('are one file of provinces and one for each tỉnh, per list, none above 32 kB', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'dia-ban-'));
    try {
      expect((await writeStaticFiles(dir)).files).toBe(1 + 63 + 1 + 34);
      const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(dir, path), 'utf8'));
      expect(unpackDonVi('dvhc2025', await read(tepTinh('dvhc2025')))).toHaveLength(34);
      const provinces = old.filter((unit) => unit.cap === 'tinh');
      const sizes = await Promise.all(
        provinces.map(async ({ ma }) => (await stat(join(dir, tepCuaTinh('dvhc2024', ma)))).size),
      );
      expect(Math.max(...sizes)).toBeLessThan(32_000);
      const laiChau = unitsUnder(now, { cap: 'tinh', ma: '12' });
      expect(unpackDonVi('dvhc2025', await read(tepCuaTinh('dvhc2025', '12')))).toEqual(laiChau);
    } finally {
      await rm(dir, { recursive: true });
    }
  });

  it('refuses a file that is no list', () => {
    expect(() => unpackDonVi('dvhc2025', { tinh: [] })).toThrow();
    expect(() => unpackDonVi('dvhc2025', [['03388', 'Phường Đoàn Kết', '12']])).toThrow('diaBan.saiDanhMuc');
  });
});
