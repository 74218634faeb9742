import { foldVietnamese } from '@core/shared/van-ban.ts';
import { docTenNghe } from '@core/viec-lam/doc-ten-nghe.ts';
import { cachNghe, ganNghe, giongTen, isCungNghe } from '@core/viec-lam/gan-nghe.ts';
import { NGHE_GAN, NHA_MAY, PHO_THONG, TEN_NGHE, TEN_YEU } from '@core/viec-lam/tu-dien-nghe.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ten = (tenCongViec: string, nhomNghe: '5' | '7' | '8' | '9' = '8') => ({ tenCongViec, nhomNghe });
const chinh = (text: string) => docTenNghe(text).phan.map((phan) => phan.chinh);

describe('the names of occupations', () => {
  const names = Object.values(TEN_NGHE).flatMap((all) => all.split(', '));

  it('stand once, in lower-case composed letters with single spaces', () => {
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    for (const name of names) expect(name).toBe(name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim());
  });

  it('lie on a tree two levels deep, and every list names branches of it', () => {
    const paths = Object.keys(TEN_NGHE);
    for (const path of paths) {
      expect(path.split('/').length).toBeLessThanOrEqual(2);
      expect(paths).toContain(path.split('/')[0]);
    }
    for (const path of [...TEN_YEU, ...NHA_MAY, ...PHO_THONG, ...NGHE_GAN.flat()]) expect(paths).toContain(path);
  });

  it.each([
    ['Thợ hồ', ['xayDung/tho']],
    ['tho xay', ['xayDung/tho']],
    ['Vận hành máy tiện CNC', ['coKhi/tien']],
    ['Vận hành máy ép nhựa', ['nhua']],
    ['Công nhân may', ['may']],
    ['Bảo vệ nhà máy', ['baoVe']],
    ['Kinh doanh vật liệu xây dựng', ['kinhDoanh']],
    ['Lái xe, bằng B2', ['laiXe', 'laiXe/con']],
    ['Lái xe bằng B2', ['laiXe/con']],
    ['Nấu ăn, phụ bếp', ['bep', 'bep/phu']],
    ['Phiên dịch tiếng Hàn', ['phienDich']],
    ['Điều hoà, tủ lạnh', ['dien/lanh']],
    ['Điều hòa, tủ lạnh', ['dien/lanh']],
    ['Công nhân', ['phoThong']],
    ['Làm thêm: phục vụ', ['nhaHang/phucVu']],
    ['Nghệ nhân ca trù', []],
  ])('%s names %s', (title, paths) => expect(chinh(title)).toEqual(paths));
});

describe('how near two works are', () => {
  it('sees the work behind the title, with and without its marks', () => {
    expect(giongTen('Nhân viên kế toán', 'Kế toán trưởng')).toBe(1);
    expect(giongTen('Tho han', 'Thợ hàn')).toBe(1);
    expect(giongTen('Nhân viên bán hàng', 'Nhân viên kho')).toBe(0);
    expect(giongTen('Công nhân may', 'Đứng máy')).toBe(0);
  });

  it('puts the same work first, then its branch, then what lies near, and other work nowhere', () => {
    const lai = ten('Lái xe tải');
    const order = ['Tài xế xe tải', 'Lái xe', 'Lái xe khách', 'Giao hàng', 'Công nhân may'];
    const near = order.map((title) => ganNghe(lai, ten(title)));
    expect(near.toSorted((a, b) => b - a)).toEqual(near);
    expect(new Set(near).size).toBe(near.length);
    expect(order.map((title) => isCungNghe(lai, ten(title)))).toEqual([true, true, true, true, false]);
  });

  it('does not take two works for one because they are filed in one group', () => {
    expect(isCungNghe(ten('Lái xe tải'), ten('Công nhân may'))).toBe(false);
    expect(isCungNghe(ten('Nghệ nhân ca trù'), ten('Thợ khảm trai'))).toBe(true);
  });

  it('lets the centre’s codes speak where titles do not', () => {
    const a = { ...ten('Lái xe tải'), maNghe: '8332' };
    expect(ganNghe(a, { ...ten('Lái xe tải'), maNghe: '8332' })).toBeGreaterThan(
      ganNghe(a, { ...ten('Lái xe tải'), maNghe: '8153' }),
    );
    expect(isCungNghe({ ...ten('Bốc vác', '9'), maNghe: '9333' }, { ...ten('Lái xe tải'), maNghe: '9331' })).toBe(true);
  });

  it('counts work without training as near for those who take any', () => {
    expect(isCungNghe(ten('Lao động phổ thông', '9'), ten('Đóng gói hàng'))).toBe(true);
    expect(isCungNghe(ten('Lao động phổ thông', '9'), ten('Kế toán'))).toBe(false);
  });

  it('is the same from either side and never leaves 0 to 1', () => {
    const title = fc.oneof(
      fc.constantFrom(...Object.values(TEN_NGHE).flatMap((all) => all.split(', '))),
      fc.constantFrom('Công nhân', 'Tho may', 'Nghệ nhân ca trù', 'Kế toán kho', 'x', '123', ',;-'),
    );
    const code = fc.option(fc.stringMatching(/^[1-9]{1,4}$/), { nil: undefined });
    const work = fc.record({ a: title, b: title, ma: code }).map(({ a, b, ma }) => ({
      ...ten(foldVietnamese(a).length % 2 ? a : `${a}, ${b}`),
      ...(ma && { maNghe: ma }),
    }));
    fc.assert(
      fc.property(work, work, (x, y) => {
        expect(ganNghe(x, y)).toBeCloseTo(ganNghe(y, x), 12);
        expect(ganNghe(x, y)).toBeGreaterThanOrEqual(0);
        expect(ganNghe(x, y)).toBeLessThanOrEqual(1);
        expect(isCungNghe(x, y)).toBe(isCungNghe(y, x));
      }),
    );
  });

  it('measures occupations by their codes where both have one, else by the group', () => {
    expect(cachNghe({ nhomNghe: '7', maNghe: '7212' }, { nhomNghe: '7', maNghe: '7212' })).toBe(0);
    expect(cachNghe({ nhomNghe: '7', maNghe: '7212' }, { nhomNghe: '7', maNghe: '7223' })).toBe(0.5);
    expect(cachNghe({ nhomNghe: '7' }, { nhomNghe: '7', maNghe: '7223' })).toBe(0.5);
    expect(cachNghe({ nhomNghe: '7' }, { nhomNghe: '2' })).toBe(1);
  });
});
