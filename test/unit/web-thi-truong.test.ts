import { describe, expect, it } from 'vitest';
import {
  dongTheoChieu,
  dongTheoDiaBan,
  dongTheoThang,
  soChinh,
  thanhTheoDoi,
  trangTinhOf,
} from '../../web/src/features/thi-truong/thi-truong-view.ts';
import { locDaCoOf, locHoSoOf } from '../../web/src/features/viec-lam/loc-so-lieu.ts';

const O = {
  cung: 12,
  cau: 30,
  nhan: 4,
  'cung:nghe:8': 12,
  'cau:nghe:8': 30,
  'nhan:nghe:8': 4,
  'cung:luong:thoaThuan': 3,
  'nguoi:moi:2025-12': 5,
  'cau:moi:2025-12': 9,
  'nhan:2026-02': 4,
  'gioiThieu:2026-02': 6,
  'td:conLam': 3,
};

describe('the board of the labour market as it is shown (HP-08)', () => {
  it('has every group of the form, also those nobody is in, and the list behind each figure that has one', () => {
    const dong = dongTheoChieu('nghe', O, true);
    expect(dong.map(({ ma }) => ma)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'LLVT']);
    expect(dong[7]).toEqual({
      ma: '8',
      nhan: 'Thợ vận hành và lắp ráp máy móc, thiết bị',
      cung: { so: 12, href: '/viec-lam/nguoi?nghe=8' },
      cau: { so: 30, href: '/viec-lam/viec?nghe=8' },
      nhanViec: { so: 4, href: '/viec-lam/ket-noi?da=nhan&nghe=8' },
    });
    expect(dong[0]?.cung.so).toBe(0);
  });

  it('leads to no list where none is kept: for a province’s office, for wages, for a commune', () => {
    const all = [
      ...dongTheoChieu('nghe', O, false),
      ...dongTheoChieu('luong', O, true),
      ...dongTheoDiaBan({ '03386': { ten: 'Phường Đoàn Kết', o: { cung: 2 } } }),
    ];
    expect(all.flatMap(({ cung, cau, nhanViec }) => [cung, cau, nhanViec]).filter((each) => 'href' in each)).toEqual(
      [],
    );
    expect(soChinh(O, false).some((each) => 'href' in each)).toBe(false);
    expect(all.find(({ ma }) => ma === 'thoaThuan')?.cung.so).toBe(3);
  });

  it('shows each month between the first and the last that has figures, over a new year, the newest first', () => {
    const dong = dongTheoThang(O, true);
    expect(dong.map(({ thang }) => thang)).toEqual(['2026-02', '2026-01', '2025-12']);
    expect(dong[0]).toMatchObject({
      gioiThieu: { so: 6, href: '/viec-lam/ket-noi?da=gioiThieu&tu=2026-02-01&den=2026-02-28' },
      nhanViec: { so: 4, href: '/viec-lam/ket-noi?da=nhan&tu=2026-02-01&den=2026-02-28' },
    });
    expect(dong[2]).toMatchObject({ nguoiMoi: { so: 5 }, choMoi: { so: 9 } });
    expect(dongTheoThang({ cung: 3, 'nhan:2026-02': 0 }, true)).toEqual([]);
    const nam = dongTheoThang({ 'nhan:2020-01': 1, 'nhan:2026-02': 1 }, true);
    expect([nam.length, nam[0]?.thang, nam.at(-1)?.thang]).toEqual([12, '2026-02', '2025-03']);
  });

  it('says what was found at follow-ups, and goes into a workbook with figures as numbers', () => {
    expect(thanhTheoDoi(O)[0]).toMatchObject({ key: 'conLam', value: 3 });
    const trang = trangTinhOf({ o: O, con: { '03386': { ten: 'Phường Đoàn Kết', o: { cung: 2, cau: 1 } } } });
    expect(trang.map(({ ten }) => ten)).toEqual([
      'Số chung',
      'Nhóm nghề',
      'Trình độ',
      'Mức lương',
      'Địa bàn',
      'Theo tháng',
    ]);
    expect(trang[4]?.hang).toEqual([['Phường Đoàn Kết', 2, 1, 0]]);
    expect(trang[5]?.hang[0]).toEqual(['02/2026', 0, 0, 6, 4]);
  });
});

describe('the address of a list behind a figure', () => {
  it('says what was introduced or hired on which days, and takes nothing that is not a day or a code', () => {
    expect(locDaCoOf({ da: 'nhan', tu: '2026-02-01', den: '2026-02-28', nghe: '8' })).toEqual({
      da: 'nhan',
      tu: '2026-02-01',
      den: '2026-02-28',
      nhomNghe: '8',
    });
    expect(locDaCoOf({ da: 'gioiThieu', tu: '2026-02-31', nghe: '8' })).toEqual({ da: 'gioiThieu' });
    expect(locDaCoOf({ da: 'khac' })).toBeUndefined();
    expect(locHoSoOf({ nghe: '88', cmkt: 'daiHoc' })).toEqual({ cmkt: 'daiHoc' });
    expect(locHoSoOf({})).toEqual({});
  });
});
