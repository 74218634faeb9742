import type { MaViecLam } from '@core/problems-viec-lam.ts';
import { TRANG_THAI_KET_NOI } from '@core/viec-lam/ket-noi.ts';
import { describe, expect, it } from 'vitest';
import { type GoPhien, goPhienOf, khacNhau, kiemPhien } from '../../web/src/features/phien/kiem.ts';
import { banTuyen, NHOM_LUOT } from '../../web/src/features/phien/nhom-luot.ts';
import { ngayCoThu } from '../../web/src/ui/ngay.ts';

const HOM_NAY = '2026-09-10';
const PHIEN = { ten: 'Phiên giao dịch việc làm tháng 9', ngay: '2026-09-20', noi: 'Nhà văn hóa phường Đoàn Kết' };
const go = (over: Partial<GoPhien> = {}): GoPhien => ({ ...goPhienOf(PHIEN), ...over });

describe('a fair that is written down', () => {
  it('is taken once name, day and place are there, with its spaces put in order', () => {
    expect(kiemPhien(go({ ten: '  Phiên  giao dịch ' }), HOM_NAY)).toEqual({
      loi: {},
      quaNgay: false,
      data: { ...PHIEN, ten: 'Phiên giao dịch' },
    });
  });

  it.each<[string, Partial<GoPhien>, object]>([
    ['nothing at all', { ten: '', noi: ' ', ngay: undefined }, { ten: 'VL01', noi: 'VL01', ngay: 'VL01' }],
    ['no place', { noi: '' }, { noi: 'VL01' }],
    ['a place of 301 letters', { noi: 'a'.repeat(301) }, { noi: 'VL08' }],
    ['half a day', { ngay: undefined, dangGo: '20/0' }, { ngay: 'VL06' }],
    ['a year typed wrong', { ngay: '2062-09-20' }, { ngay: 'VL32' }],
    ['a day more than a year ahead', { ngay: '2027-09-12' }, { ngay: 'VL32' }],
  ])('is not taken with %s', (_what, over, loi: Partial<Record<string, MaViecLam>>) => {
    const found = kiemPhien(go(over), HOM_NAY);
    expect(found.loi).toEqual(loi);
    expect(found.data).toBeUndefined();
  });

  it('on a day gone by is taken only when that is said, or when the day stood there before', () => {
    const past = go({ ngay: '2026-09-09' });
    expect(kiemPhien(past, HOM_NAY)).toEqual({ loi: {}, quaNgay: true });
    expect(kiemPhien({ ...past, daQua: true }, HOM_NAY).data?.ngay).toBe('2026-09-09');
    expect(kiemPhien(past, HOM_NAY, { ...PHIEN, ngay: '2026-09-09' })).toMatchObject({ quaNgay: false, data: {} });
    expect(kiemPhien(go({ ngay: HOM_NAY }), HOM_NAY)).toMatchObject({ quaNgay: false, data: {} });
  });

  it('of two colleagues is laid side by side where it differs, in words', () => {
    expect(khacNhau(PHIEN, PHIEN)).toEqual([]);
    expect(khacNhau({ ...PHIEN, ngay: '2026-09-27', noi: 'Hội trường' }, PHIEN)).toEqual([
      { nhan: 'Ngày tổ chức', mayChu: '27/09/2026', toi: '20/09/2026' },
      { nhan: 'Nơi tổ chức', mayChu: 'Hội trường', toi: PHIEN.noi },
    ]);
  });

  it('is told with the day of the week', () => {
    expect(['2026-09-20', '2026-09-21', '2024-02-29'].map(ngayCoThu)).toEqual([
      'Chủ nhật, 20/09/2026',
      'Thứ Hai, 21/09/2026',
      'Thứ Năm, 29/02/2024',
    ]);
  });
});

describe('the referrals of a fair', () => {
  it('stand in one group each, whatever state they are in', () => {
    const all = NHOM_LUOT.flatMap(({ trangThai }): readonly string[] => trangThai);
    expect(all.toSorted()).toEqual([...TRANG_THAI_KET_NOI].toSorted());
  });

  it('are listed employer by employer, by work and by tên, numbered through', () => {
    const luot = (id: string, tenNsdld: string, tenCongViec: string, nguoi: string) => ({
      ...{ id, tenNsdld, tenCongViec, nguoi },
      trangThai: 'deXuat' as const,
    });
    const rows = [
      luot('1', 'Công ty Sao Mai', 'Thợ hàn', 'a'),
      luot('2', 'Công ty Ánh Dương', 'Thợ may', 'b'),
      luot('3', 'Công ty Sao Mai', 'Bảo vệ', 'c'),
      luot('4', 'Công ty Ánh Dương', 'Thợ may', 'd'),
    ];
    const ten = new Map([
      ['a', 'Lò Văn An'],
      ['b', 'Vàng Thị Xuân'],
      ['d', 'Vàng Thị Bé'],
    ]);
    const found = banTuyen(rows, ten).map((ban) => [
      ban.tenNsdld,
      ban.luot.map(({ tt, id, hoTen }) => `${tt}:${id}:${hoTen}`),
    ]);
    expect(found).toEqual([
      ['Công ty Ánh Dương', ['1:4:Vàng Thị Bé', '2:2:Vàng Thị Xuân']],
      ['Công ty Sao Mai', ['3:3:', '4:1:Lò Văn An']],
    ]);
  });
});
