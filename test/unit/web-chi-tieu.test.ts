import type { PhanCong } from '@core/chi-tieu/chi-tieu.ts';
import { nhipPhanCong } from '@core/chi-tieu/tien-do.ts';
import { LC_2024 } from '@core/ke-hoach/index.ts';
import type { TaiKhoan } from '@core/tai-khoan/tai-khoan.ts';
import { describe, expect, it } from 'vitest';
import { dueRange, hrefOfList, parseLoc } from '../../web/src/features/bang-so-lieu/loc.ts';
import {
  cauPhanCong,
  rowsOfCon,
  rowsOfPhanCong,
  rowsOfXa,
  thieuHomNay,
} from '../../web/src/features/chi-tieu/chi-tieu-view.ts';
import { byNgay } from '../../web/src/features/hop-thu/hop-thu-view.ts';
import { groupQuaHan, rowsOfDonVi } from '../../web/src/features/qua-han/qua-han-view.ts';
import { personRows, problemRows, reasonRows, unitRows } from '../../web/src/features/thong-ke-tra-lai/tra-lai-view.ts';
import { DIA_BAN } from '../support/phieu-builder.ts';

const at = { toMillis: () => 0 };
const phanCong = (over: Partial<PhanCong> = {}): PhanCong => ({
  keHoach: 'LC-2024',
  diaBan: DIA_BAN,
  nguoi: 'dtv',
  ten: 'Lò Văn Bình',
  so: 50,
  han: '2024-09-12',
  giaoBoi: 'can-bo',
  nhanDanh: 'Chủ tịch',
  rut: false,
  v: 1,
  luc: at,
  ...over,
});

const NONE = { chiTieu: [], phanCong: [] };

describe('targets of a commune', () => {
  const con = {
    '03386-001': { ten: 'Tổ 1', o: { chiTieu: 100, daThu: 60 } },
    '03386-002': { ten: 'Tổ 2', o: { chiTieu: 100, daThu: 20 } },
    '03386-003': { ten: 'Tổ 3', o: { tong: 5, daThu: 5 } },
  };
  it('who is most behind comes first; who registered nothing is behind nothing', () => {
    const rows = rowsOfXa(
      LC_2024,
      con,
      [],
      { ...NONE, phanCong: [phanCong(), phanCong({ nguoi: 'b', so: 10 })] },
      '2024-08-31',
    );
    expect(rows.map(({ ten, tienDo }) => [ten, thieuHomNay(tienDo), tienDo.cham])).toEqual([
      ['Tổ 2', 31, true],
      ['Tổ 1', 0, false],
      ['Tổ 3', 0, false],
    ]);
    expect(rows.find(({ ma }) => ma === '03386-001')).toMatchObject({ daGiao: 60, soNguoi: 2 });
    expect(rows.find(({ ma }) => ma === '03386-003')?.tienDo.chiTieu).toBeUndefined();
  });
  it('a number just registered stands before it is counted', () => {
    const chiTieu = [{ keHoach: 'LC-2024', diaBan: DIA_BAN, so: 30, v: 2, boi: 'x', luc: at }];
    const row = rowsOfXa(LC_2024, con, [], { ...NONE, chiTieu }, '2024-08-31').find(({ ma }) => ma === DIA_BAN.thon);
    expect(row?.tienDo).toMatchObject({ chiTieu: 30, xong: 60 });
  });
  it('the forecast comes from the days of the thôn itself', () => {
    const thon = [{ ma: '03386-002', o: { chiTieu: 100, daThu: 20, 'nop:2024-08-30': 28 } }];
    const [row] = rowsOfXa(LC_2024, con, thon, NONE, '2024-08-31');
    expect(row?.tienDo.duBao).toEqual({ moiNgay: 2, ngayXong: '2024-10-09' });
  });
  it('a district sees its communes the same way', () => {
    expect(rowsOfCon(LC_2024, con, '2024-08-31').map(({ ten }) => ten)).toEqual(['Tổ 2', 'Tổ 1', 'Tổ 3']);
  });
});

describe('an assignment in one sentence', () => {
  it.each([
    [31, '2024-09-01', 'đã ghi 31/50, còn 11 ngày, cần 2 phiếu mỗi ngày'],
    [50, '2024-09-01', 'đã ghi 50/50, đủ số được giao'],
    [49, '2024-09-12', 'đã ghi 49/50, hạn hôm nay, cần 1 phiếu mỗi ngày'],
    [20, '2024-09-14', 'đã ghi 20/50, quá hạn 2 ngày, còn thiếu 30 phiếu'],
  ])('%i done on %s', (daGhi, homNay, cau) => {
    const given = phanCong();
    expect(cauPhanCong(given.so, daGhi, nhipPhanCong(given, daGhi, homNay))).toBe(cau);
  });
  it('counts what the person did in that thôn, and drops what was taken back', () => {
    const thon = [{ ma: '03386-001', o: { 'ng:dtv:ghi': 7, 'ng:khac:ghi': 9 } }];
    const rows = rowsOfPhanCong([phanCong(), phanCong({ nguoi: 'x', rut: true })], thon, '2024-09-01');
    expect(rows.map(({ daGhi }) => daGhi)).toEqual([7]);
  });
});

const account = (id: string, vaiTro: TaiKhoan['vaiTro'], ma: string, khoa = false): TaiKhoan & { id: string } => ({
  id,
  vaiTro,
  cap: ma.length > 5 ? 'thon' : 'xa',
  danhMuc: 'dvhc2024',
  ma,
  the: 1,
  ten: `Tên ${id}`,
  khoa,
});

describe('overdue', () => {
  const late = (trangThai: 'traLai' | 'choTongHop' | 'choKiemTra', hanXuLy: string, boi = 'dtv') => ({
    trangThai,
    boi,
    diaBan: DIA_BAN,
    hanXuLy,
  });
  const people = [
    account('dtv', ['dieuTraVien'], '03386-001'),
    account('truong', ['truongThon'], '03386-001'),
    account('truong-2', ['truongThon'], '03386-002'),
    account('xa', ['canBoXa'], '03386'),
    account('nghi', ['canBoXa'], '03386', true),
  ];
  it('by stage and the person who answers for it', () => {
    const items = [
      late('choKiemTra', '2024-09-01'),
      late('choKiemTra', '2024-09-08'),
      late('traLai', '2024-08-31'),
      late('traLai', '2024-08-31', 'nguoi-la'),
      late('choTongHop', '2024-09-09'),
      late('choTongHop', '2024-09-10'),
    ];
    expect(
      groupQuaHan(items, people, '2024-09-10').map(({ chang, nguoi, so, treNhat }) => [chang, nguoi, so, treNhat]),
    ).toEqual([
      ['dieuTra', ['Tên dtv'], 1, 10],
      ['dieuTra', [], 1, 10],
      ['tongHop', ['Tên truong'], 1, 1],
      ['kiemTra', ['Tên xa'], 2, 9],
    ]);
  });
  it('by unit, most first, with its officers', () => {
    const unit = (ma: string, ten: string, o: object) => ({ ma, ten, cap: 'xa' as const, o: { ...o } });
    const rows = rowsOfDonVi(
      [unit('03389', 'Xã Sùng Phài', { 'han:2024-09-12': 4 }), unit('03386', 'Đoàn Kết', { 'han:2024-09-01': 3 })],
      people,
      '2024-09-10',
    );
    expect(rows).toEqual([
      { ma: '03386', ten: 'Đoàn Kết', quaHan: 3, homNay: 0, sapDen: 0, nguoi: ['Tên xa'] },
      { ma: '03389', ten: 'Xã Sùng Phài', quaHan: 0, homNay: 0, sapDen: 4, nguoi: [] },
    ]);
  });
});

describe('the list behind each figure of a board', () => {
  it('phiếu handed in on a day, and due within three days from today', () => {
    const unit = { keHoach: 'LC-2024', ma: '03386' };
    for (const loc of [{ nop: '2024-09-10' }, { han: 'trong3Ngay' }, { han: 'sapDen' }] as const) {
      expect(parseLoc(new URL(hrefOfList(unit, loc), 'http://x').searchParams)).toEqual(loc);
    }
    expect(parseLoc(new URLSearchParams('nop=hom-nay&han=mai'))).toEqual({});
    const add = (_: string, days: number) => String(days);
    expect(dueRange('trong3Ngay', '0', add)).toEqual({ tu: '0', den: '3' });
    expect(dueRange('sapDen', '0', add)).toEqual({ tu: '1', den: '3' });
  });
});

describe('why phiếu come back', () => {
  const o = {
    'tra:SAI': 5,
    'tra:THIEU': 9,
    'tra:MAY': 7,
    tra: 21,
    'loi:D07': 2,
    'loi:L01': 4,
    'ng:a:ghi': 10,
    'ng:a:tra': 2,
    'ng:b:tra': 6,
    'ng:c:nhap': 3,
  };
  it('people’s reasons most frequent first, the machine’s apart', () => {
    const { nguoi, may, tong } = reasonRows(o);
    expect(nguoi.map(({ key, value }) => [key, value])).toEqual([
      ['THIEU', 9],
      ['SAI', 5],
    ]);
    expect([may, tong]).toEqual([7, 21]);
    expect(problemRows(o).map(({ key, value }) => [key, value])).toEqual([
      ['L01', 4],
      ['D07', 2],
    ]);
  });
  it('per collector and per unit', () => {
    expect(personRows(o, new Map([['b', 'Tên B']]))).toEqual([
      { uid: 'b', ten: 'Tên B', ghi: 0, tra: 6 },
      { uid: 'a', ten: undefined, ghi: 10, tra: 2 },
    ]);
    const con = { x: { ten: 'X', o: { daThu: 5 } }, y: { ten: 'Y', o: { daThu: 1, tra: 3 } } };
    expect(unitRows(con).map(({ ma, tra }) => [ma, tra])).toEqual([
      ['y', 3],
      ['x', 0],
    ]);
  });
});

describe('the inbox', () => {
  it('newest day first, the most pressing first', () => {
    const thu = (ngay: string, loai: 'quaHan' | 'tienDo') => ({ ngay, loai, dong: [], luc: at, docLuc: null });
    const days = byNgay([thu('2024-09-09', 'quaHan'), thu('2024-09-10', 'tienDo'), thu('2024-09-10', 'quaHan')]);
    expect(days.map(({ ngay, thu: letters }) => [ngay, letters.map(({ loai }) => loai)])).toEqual([
      ['2024-09-10', ['quaHan', 'tienDo']],
      ['2024-09-09', ['quaHan']],
    ]);
  });
});
