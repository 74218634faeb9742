import { type ChiMucViec, ChiMucViec as Schema, TU_KHOA_NHIEU_NHAT } from '@core/viec-lam/chi-muc.ts';
import { xepViec } from '@core/viec-lam/khop.ts';
import { phanTan } from '@core/viec-lam/phan-tan.ts';
import { TU_MOT_LAN, tuKhoaCua, tuKhoaTim } from '@core/viec-lam/tu-khoa.ts';
import { DOC_NHIEU_NHAT, timUngVien } from '@core/viec-lam/ung-vien.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKhoTrongBoNho } from '../support/kho-khop.ts';
import { aNguoi, anyNguoi, anyViec, aViec, HOM_NAY } from '../support/viec-lam.ts';

type Muc = Omit<ChiMucViec, 'luc'> & { readonly id: string; readonly so: number };

const muc = (viec = aViec(), so = 0): Muc => ({
  ...viec,
  tuKhoa: tuKhoaCua(viec, true),
  xao: phanTan(viec.id),
  v: 1,
  so,
});
const many = (n: number, over: Partial<Parameters<typeof aViec>[0]> = {}, dau = 'viec') =>
  Array.from({ length: n }, (_, i) => muc(aViec({ ...over, id: `${dau}-${String(i).padStart(5, '0')}` }), i));
const khoOf = (entries: readonly Muc[]) => createKhoTrongBoNho(entries, ({ so }) => so);

/** What the record's own documents and empty answers may cost beside the candidates. */
const BEN_CANH = 12;

describe('the words a record is found by', () => {
  it('are a place and a kind of work each, and few', () => {
    expect(tuKhoaCua(aViec({ tenCongViec: 'Lái xe tải', maNghe: '8332' }), true)).toEqual([
      'dvhc2025:12|n:laiXe',
      'dvhc2025:12|n:laiXe/tai',
      '*|n:laiXe',
      '*|n:laiXe/tai',
      'dvhc2025:12|g:8',
      'dvhc2025:12|m:83',
    ]);
    fc.assert(
      fc.property(anyViec, fc.string({ minLength: 1, maxLength: 200 }), (viec, tenCongViec) => {
        const noiLam = ['01', '12', '31', '56', '79'].map((tinh) => ({
          danhMuc: 'dvhc2025' as const,
          tinh,
          xa: `${tinh}001`,
        }));
        const words = tuKhoaCua({ ...viec, tenCongViec, noiLam }, true);
        expect(words.length).toBeLessThanOrEqual(TU_KHOA_NHIEU_NHAT);
        expect(Schema.shape.tuKhoa.safeParse(words).success).toBe(true);
        for (const asked of Object.values(tuKhoaTim({ ...viec, tenCongViec, noiLam })))
          expect(asked.length).toBeLessThanOrEqual(TU_MOT_LAN);
      }),
    );
  });

  it('find a title nobody has listed by two words of it', () => {
    const [word] = tuKhoaTim(aNguoi({ tenCongViec: 'Nghệ nhân ca trù' })).sat;
    expect(word).toBe('dvhc2025:12|t:nghe tru');
    expect(tuKhoaCua(aViec({ tenCongViec: 'Nghệ nhân ca trù' }), false)).toContain(word);
  });

  it('let those who take any work see what needs no training', () => {
    const { sat, nhanh } = tuKhoaTim(aNguoi({ tenCongViec: 'Lao động phổ thông' }));
    const asked = [...sat, ...nhanh];
    const found = (tenCongViec: string) => tuKhoaCua(aViec({ tenCongViec }), true).some((word) => asked.includes(word));
    expect(['Công nhân may', 'Phụ bếp', 'Lao động phổ thông', 'Kế toán'].map(found)).toEqual([true, true, true, false]);
  });
});

describe('the candidates of one record', () => {
  it('are all there are in a small register; in another tỉnh, all that name the work', async () => {
    await fc.assert(
      fc.asyncProperty(anyNguoi, fc.array(anyViec, { maxLength: 25 }), async (nguoi, viec) => {
        const { kho } = khoOf(viec.map((one) => muc(one)));
        const found = await timUngVien(nguoi, [], HOM_NAY, kho);
        const { moiNoi } = tuKhoaTim(nguoi);
        const tinh = nguoi.noiLam.map((noi) => noi.tinh);
        const isLookedFor = (one: (typeof viec)[number]) =>
          one.noiLam.some((noi) => tinh.includes(noi.tinh)) ||
          tuKhoaCua(one, true).some((word) => moiNoi.includes(word));
        const shown = (all: typeof viec) => xepViec(nguoi, all, HOM_NAY);
        expect(shown(found as never).goiY).toEqual(shown(viec.filter(isLookedFor)).goiY);
      }),
    );
  });

  it('cost no more than they may, whatever there is', async () => {
    const register = [
      ...many(2_000, {}, 'may'),
      ...many(2_000, { noiLam: [{ danhMuc: 'dvhc2025', tinh: '12', xa: '03386' }] }, 'gan'),
      ...many(2_000, { noiLam: [{ danhMuc: 'dvhc2025', tinh: '01' }] }, 'xa'),
      ...many(2_000, { tenCongViec: 'Nghệ nhân ca trù' }, 'la'),
    ];
    const seekers = [
      aNguoi(),
      aNguoi({ tenCongViec: 'Tổ trưởng chuyền may', noiLam: [{ danhMuc: 'dvhc2025', tinh: '12', xa: '03386' }] }),
      aNguoi({ tenCongViec: 'Lái xe tải, lái xe con, may', maNghe: '8153', sanSangDiXa: true }),
      aNguoi({ tenCongViec: 'Nghệ nhân ca trù' }),
      aNguoi({ tenCongViec: 'Công nhân' }),
    ];
    const { kho, reads } = khoOf(register);
    for (const seeker of seekers) {
      const before = reads();
      const found = await timUngVien(
        seeker,
        register.slice(0, 40).map(({ id }) => id),
        HOM_NAY,
        kho,
      );
      expect(found.length).toBeGreaterThan(60);
      expect(reads() - before).toBeLessThanOrEqual(DOC_NHIEU_NHAT - BEN_CANH);
    }
  });

  it('let nobody starve: over the seekers every one of a crowd is looked at, the bad ones no more than the good', async () => {
    const good = many(200, {}, 'kha');
    const bad = many(400, { luong: { loai: 'thang', tu: 3_000_000, den: 4_000_000 } }, 'kem');
    const { kho } = khoOf([...good, ...bad]);
    const looks = new Map<string, number>();
    for (let i = 0; i < 120; i += 1) {
      const found = await timUngVien(aNguoi({ id: `nguoi-${i}` }), [], HOM_NAY, kho);
      for (const { id } of found) looks.set(id, (looks.get(id) ?? 0) + 1);
    }
    expect(looks.size).toBe(600);
    const share =
      good.reduce((sum, { id }) => sum + (looks.get(id) ?? 0), 0) / [...looks.values()].reduce((a, b) => a + b, 0);
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.5);
  });

  it('never makes a list worse from one day to the next, and comes to the best there is', async () => {
    const register = many(400).map((one, i) => ({
      ...one,
      luong: { loai: 'thang' as const, tu: 7_000_000 + i * 10_000 },
    }));
    const nguoi = aNguoi();
    const { kho } = khoOf(register);
    const best = xepViec(nguoi, register, HOM_NAY).goiY.map((cap) => cap.diem);
    let ids: readonly string[] = [];
    let last = 0;
    for (let day = 1; day <= 25; day += 1) {
      const homNay = `2026-12-${String(day).padStart(2, '0')}`;
      const { goiY } = xepViec(nguoi, await timUngVien(nguoi, ids, homNay, kho), HOM_NAY);
      const sum = goiY.reduce((total, cap) => total + cap.diem, 0);
      expect(sum).toBeGreaterThanOrEqual(last);
      last = sum;
      ids = goiY.map((cap) => cap.viec);
    }
    expect(last).toBe(best.reduce((a, b) => a + b, 0));
  });

  it('is the same whenever it is asked on one day', async () => {
    const { kho } = khoOf(many(300));
    const ask = async () => (await timUngVien(aNguoi(), [], HOM_NAY, kho)).map(({ id }) => id);
    expect(await ask()).toEqual(await ask());
  });
});
