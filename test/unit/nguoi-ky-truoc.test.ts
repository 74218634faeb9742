import { gapCua, isNguoiTim, type NguoiKyTruoc, sapXepCua } from '@core/nguoi-lao-dong/nguoi-ky-truoc.ts';
import { describe, expect, it } from 'vitest';

const diaBan = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386', thon: '03386-001' } as const;
const nguoi = (hoTen: string, chiTiet: string, thon: string = diaBan.thon): Pick<NguoiKyTruoc, 'phieu' | 'rieng'> => ({
  phieu: { keHoach: 'LC-2024', diaBan: { ...diaBan, thon }, ngayPhongVan: '2024-08-15', traLoi: {}, xacNhan: [] },
  rieng: { hoTen, thuongTru: { chiTiet }, soGiayTo: '012190004321', diaBan: { ...diaBan, thon }, boi: 'dtv' },
});

describe('the list of the round before', () => {
  it('goes thôn by thôn, by the households of the roster, then by address as people read it', () => {
    const people = [
      { ten: 'B', key: sapXepCua(nguoi('Lò B', 'Số 12, đường A'), undefined) },
      { ten: 'A', key: sapXepCua(nguoi('Lò A', 'Số 9, đường A'), undefined) },
      { ten: 'D', key: sapXepCua(nguoi('Lò D', 'Số 9, đường A', '03386-002'), { sapXep: '1' }) },
      { ten: 'C', key: sapXepCua(nguoi('Lò C', 'Số 99'), { sapXep: '000007|0002' }) },
      { ten: 'E', key: sapXepCua(nguoi('Lò E', 'Số 1'), { sapXep: '000007|0001' }) },
    ];
    const sorted = people.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ ten }) => ten);
    expect(sorted).toEqual(['E', 'C', 'A', 'B', 'D']);
  });

  it('is searched without marks by name, number and address, words unfinished and in any order', () => {
    const gap = gapCua(nguoi('Giàng Thị Đào', 'Bản Nậm Loỏng').rieng);
    for (const tim of ['dao', 'Đào', 'thi gia', 'nam loong', '0121900', 'đào bản', '  giang   thi '])
      expect(isNguoiTim({ gap }, tim), tim).toBe(true);
    for (const tim of ['ao', 'daoo', '4321', 'giang van']) expect(isNguoiTim({ gap }, tim), tim).toBe(false);
  });

  it('keeps a person whose identity could not be read', () => {
    expect(gapCua(undefined)).toBe('');
    expect(sapXepCua({ phieu: nguoi('', '').phieu }, undefined)).toBe('03386-001|1||');
  });
});
