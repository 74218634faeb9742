import { lapCongBo } from '@core/viec-lam/cong-bo.ts';
import { describe, expect, it } from 'vitest';
import { dongViecLam } from '../../web/src/features/bao-cao/viec-lam-view.ts';
import { formatSoCongBo, soChungOf, theoTinh } from '../../web/src/features/cong-bo/cong-bo-view.ts';
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

  it('tells employers from whom only the business register knows, each with its own list', () => {
    const shown = soChinh({ nsdld: 3, 'nsdld:dkkd': 120 }, true).filter(({ key }) => key.startsWith('nsdld'));
    expect(shown.map(({ value, href }) => [value, href])).toEqual([
      [3, '/viec-lam/nsdld?trangThai=daXacNhan'],
      [120, '/viec-lam/nsdld?trangThai=dkkd'],
    ]);
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

describe('the report of an employment centre as it is shown (HN-10)', () => {
  const SO = { gioiThieu: 12, nhan: 7, theoDoi: { conLam: 4, nghi: 1 }, chuaHoi: 2 };
  const soLieu = { o: { cung: 40, nhan: 90 }, trongKy: { daNop: 0, daNhapTin: 0 }, quaHan: 5, con: {} };
  const baoCao = { tu: '2024-09-28', den: '2024-10-27', soLieu };

  it('adds up: follow-ups that were due are those by what was found, and those nobody has made', () => {
    const dong = dongViecLam(baoCao, SO, false);
    const so = Object.fromEntries(dong.map((row) => [row.nhan, row.so]));
    expect(so['Lượt theo dõi đến hạn trong kỳ']).toBe(7);
    expect(dong.filter(({ trongDo }) => trongDo).reduce((sum, row) => sum + row.so, 0)).toBe(7);
    expect(so['Lượt theo dõi đến hạn mà chưa hỏi, kể cả của các kỳ trước']).toBe(5);
    expect(so['Người đã nhận việc từ trước đến lúc chốt']).toBe(90);
    expect(dong.some(({ href }) => href !== undefined)).toBe(false);
  });

  it('opens lists of the very days it tells of, for the centre', () => {
    const hired = dongViecLam(baoCao, SO, true).find(({ nhan }) => nhan === 'Người nhận việc trong kỳ');
    expect(hired).toMatchObject({ so: 7, href: '/viec-lam/ket-noi?da=nhan&tu=2024-09-28&den=2024-10-27' });
  });
});

describe('what everybody sees (HN-12)', () => {
  it('has one sign for every hidden figure', () => {
    const asOf = { toMillis: () => 0 };
    const o = { cung: 12, 'nhan:2026-11': 3, 'nguoi:moi:2026-11': 8 };
    const congBo = lapCongBo(
      { danhMuc: 'dvhc2025', ma: '12', ten: 'Lai Châu', o, con: {}, asOf },
      '2026-11',
      undefined,
    );
    const so = Object.fromEntries(soChungOf(congBo).map(([key, , value]) => [key, formatSoCongBo(value)]));
    expect(so).toEqual({ cung: '12', cau: '–', nguoiMoi: '8', choMoi: '–', gioiThieu: '–', nhan: '–' });
  });

  it('lists months of each tỉnh, the newest first, tỉnh by name', () => {
    const one = (ten: string, thang: string) => ({ ten, thang, id: `${ten}:${thang}` });
    const all = [one('Lai Châu', '2026-10'), one('Đà Nẵng', '2026-11'), one('Lai Châu', '2026-11')];
    expect(theoTinh(all).map(({ ten, cac }) => [ten, cac.map(({ thang }) => thang)])).toEqual([
      ['Đà Nẵng', ['2026-11']],
      ['Lai Châu', ['2026-11', '2026-10']],
    ]);
  });
});
