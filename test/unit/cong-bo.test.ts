import { CongBo, congBoId, lapCongBo, thangCongBo } from '@core/viec-lam/cong-bo.ts';
import { describe, expect, it } from 'vitest';

const O = {
  cung: 62,
  cau: 95,
  'cung:nghe:8': 60,
  'cung:nghe:2': 2,
  'cau:nghe:8': 50,
  'cau:nghe:7': 40,
  'cau:nghe:5': 5,
  'cung:cmkt:daiHoc': 62,
  'cau:cmkt:chuaQuaDaoTao': 95,
  'cung:luong:tu5': 62,
  'cau:luong:tu5': 95,
  'nguoi:moi:2026-10': 4,
  'nguoi:moi:2026-11': 9,
  'cau:moi:2026-11': 120,
  'gioiThieu:2026-11': 5,
  'nhan:2026-11': 3,
  nhan: 700,
  'nhan:nghe:8': 600,
};
const con = (cau: readonly number[]) =>
  Object.fromEntries(cau.map((so, i) => [`0338${i}`, { ten: `Xã ${i}`, o: { cung: 31, cau: so } }]));
const rollup = (o: Record<string, number> = O, xa = con([50, 45])) => ({
  danhMuc: 'dvhc2025' as const,
  ma: '12',
  ten: 'Tỉnh Lai Châu',
  o,
  con: xa,
  asOf: { toMillis: () => Date.parse('2026-12-01T00:40:00+07:00') },
});
const bang = ({ bang: all }: CongBo, id: string) => all.find((each) => each.id === id);

describe('what a tỉnh publishes for a month (HN-12)', () => {
  it('is supply and demand as they stand, what came in that month, and no figure below five', () => {
    const congBo = lapCongBo(rollup(), '2026-11', undefined);
    expect(congBo).toMatchObject({
      ten: 'Tỉnh Lai Châu',
      thang: '2026-11',
      asOf: '2026-11-30T17:40:00.000Z',
      chung: { cung: 62, cau: 95, nguoiMoi: 9, choMoi: 120, gioiThieu: 5, nhan: null },
    });
    const nghe = bang(congBo, 'nghe');
    const at = (ma: string) => nghe?.dong.find((dong) => dong.ma === ma);
    expect(at('8')).toEqual({ ma: '8', nhan: 'Thợ vận hành và lắp ráp máy móc, thiết bị', cung: null, cau: 50 });
    expect(at('7')).toMatchObject({ cung: null, cau: 40 });
    expect(at('2')?.cung).toBeNull();
    expect(bang(congBo, 'diaBan')?.dong.map(({ nhan, cung, cau }) => [nhan, cung, cau])).toEqual([
      ['Xã 0', 31, 50],
      ['Xã 1', 31, 45],
    ]);
    expect(JSON.stringify(congBo)).not.toMatch(/:[1-4][,}]/);
  });

  it('is not what has been counted since the beginning: two months of it would tell the month between', () => {
    const text = JSON.stringify(lapCongBo(rollup(), '2026-11', undefined));
    expect(text).not.toContain('700');
    expect(text).not.toContain('600');
  });

  it('hides one month longer what the month before hid for its own small figures', () => {
    const truoc = lapCongBo(rollup({ ...O, cau: 53 }, con([50, 3, 0, 0])), '2026-10', undefined);
    expect(bang(truoc, 'diaBan')?.cheRieng.cau).toEqual(['03380', '03381', '03382', '03383']);
    const nay = rollup({ ...O, cau: 154 }, con([50, 40, 60, 4]));
    expect(bang(lapCongBo(nay, '2026-11', truoc), 'diaBan')?.dong.map(({ cau }) => cau)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(bang(lapCongBo(nay, '2026-11', undefined), 'diaBan')?.dong.map(({ cau }) => cau)).toEqual([
      50,
      40,
      null,
      null,
    ]);
  });

  it('says nothing where parts are not the whole, and takes no figure below five for a publication', () => {
    const congBo = lapCongBo(rollup({ ...O, cau: 91 }), '2026-11', undefined);
    expect(congBo.bang.flatMap(({ dong }) => dong).every(({ cau }) => cau === null)).toBe(true);
    expect(congBo.chung.cau).toBe(91);
    expect(CongBo.safeParse({ ...congBo, chung: { ...congBo.chung, nhan: 4 } }).success).toBe(false);
    const empty = lapCongBo({ ...rollup({}), con: {} }, '2026-11', undefined);
    expect(Object.values(empty.chung).every((so) => so === null)).toBe(true);
  });

  it('is of the month before, over a new year too', () => {
    expect(thangCongBo('2026-12-01')).toBe('2026-11');
    expect(thangCongBo('2027-01-31')).toBe('2026-12');
    expect(thangCongBo('2027-03-31')).toBe('2027-02');
    expect(congBoId('dvhc2025', '12', '2026-11')).toBe('dvhc2025:12:2026-11');
  });
});
