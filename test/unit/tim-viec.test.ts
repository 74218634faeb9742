import { NHOM_NGHE } from '@core/forms/danh-muc-m03.ts';
import { nhomNgheCua, timViec } from '@core/forms/tim-viec.ts';
import { themViecDaGhi, type ViecDaGhi } from '@core/forms/viec-da-ghi.ts';
import { NHOM_NGHE_CAP_2, VIEC_THUONG_GAP } from '@core/forms/viec-thuong-gap.ts';
import { foldVietnamese } from '@core/shared/van-ban.ts';
import { describe, expect, it } from 'vitest';

const TAT_CA = Object.values(VIEC_THUONG_GAP).flat();
const names = (query: string, daGhi: readonly ViecDaGhi[] = []) => timViec(query, daGhi).map(({ ten }) => ten);

describe('everyday jobs', () => {
  it('are at least 150, each under one major group, in composed letters', () => {
    expect(TAT_CA.length).toBeGreaterThanOrEqual(150);
    expect(new Set(TAT_CA.map(foldVietnamese)).size).toBe(TAT_CA.length);
    expect(Object.keys(VIEC_THUONG_GAP).toSorted()).toEqual(NHOM_NGHE.codes.toSorted());
    for (const ten of [...TAT_CA, ...Object.values(NHOM_NGHE_CAP_2).flat()]) {
      expect(ten).toBe(ten.normalize('NFC'));
      expect(ten.length).toBeLessThan(100);
    }
    expect(Object.values(NHOM_NGHE_CAP_2).flat()).toHaveLength(38);
  });
});

describe('search for a job', () => {
  it.each([
    ['tho xay', 'Thợ xây'],
    ['thợ xây', 'Thợ xây'],
    ['THO  XA', 'Thợ xây'],
    ['lua', 'Trồng lúa'],
    ['lai xe t', 'Lái xe tải'],
    ['xe om', 'Chạy xe ôm, xe công nghệ'],
    ['may cong nhan', 'Công nhân may'],
    ['ca phe trong', 'Trồng cà phê'],
    ['dieu duong', 'Điều dưỡng'],
    ['quét', 'Tạp vụ, quét dọn'],
  ])('«%s» finds %s', (query, ten) => expect(names(query)).toContain(ten));

  it('puts first what begins so', () => {
    expect(names('bao ve')[0]).toBe('Bảo vệ');
    expect(names('phu')[0]).toMatch(/^Ph[uụục]/u);
  });

  it('offers group names after jobs, never many, and nothing for nonsense or for nothing', () => {
    const found = names('nhan vien ban hang');
    expect(found[0]).toBe('Nhân viên bán hàng');
    expect(found.filter((ten) => ten === 'Nhân viên bán hàng')).toHaveLength(1);
    expect(names('nhan vien').length).toBe(8);
    expect(names('giao vien bac trung')).toEqual(['Giáo viên bậc trung']);
    expect(names('zzz')).toEqual([]);
    expect(names('')).toEqual([]);
  });

  it('puts first what this collector uses most', () => {
    const daGhi: ViecDaGhi[] = [
      { ten: 'Trồng mận', nhomNghe: '6', lan: 2 },
      { ten: 'Trồng chè Shan', nhomNghe: '6', lan: 7 },
      { ten: 'Sửa nhà', lan: 1 },
    ];
    expect(names('', daGhi)).toEqual(['Trồng chè Shan', 'Trồng mận', 'Sửa nhà']);
    expect(names('trồng', daGhi).slice(0, 3)).toEqual(['Trồng chè Shan', 'Trồng mận', 'Trồng lúa']);
  });
});

describe('the group a job proposes', () => {
  it('is that of the job, however it is spelt; unknown work proposes none', () => {
    expect(nhomNgheCua('tho xay', [])).toBe('7');
    expect(nhomNgheCua('Công nhân may', [])).toBe('8');
    expect(nhomNgheCua('Bộ đội', [])).toBe('LLVT');
    expect(nhomNgheCua('làm gì đó', [])).toBeUndefined();
  });
  it('is what the collector chose for it before', () => {
    expect(nhomNgheCua('Kế toán', [{ ten: 'kế toán', nhomNghe: '2', lan: 1 }])).toBe('2');
  });
});

describe('what a collector has used', () => {
  it('counts by the words, keeps the last spelling and group, forgets the least used', () => {
    const once = themViecDaGhi([], { ten: ' trồng  mận ', nhomNghe: '6' });
    expect(once).toEqual([{ ten: 'trồng mận', nhomNghe: '6', lan: 1 }]);
    expect(themViecDaGhi(once, { ten: 'Trồng mận', nhomNghe: '9' })).toEqual([
      { ten: 'Trồng mận', nhomNghe: '9', lan: 2 },
    ]);
    expect(themViecDaGhi(once, { ten: '  ' })).toBe(once);
    const many = Array.from({ length: 150 }, (_, i) => ({ ten: `việc ${i}`, lan: i + 1 }));
    const after = themViecDaGhi(many, { ten: 'việc mới' });
    expect(after).toHaveLength(150);
    expect(after.map(({ ten }) => ten)).not.toContain('việc 0');
  });
});
