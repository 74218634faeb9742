import { COT_BANG_KE } from '@core/bang-ke/doc-dong.ts';
import { cellsOf, foldNhan, missingCot, recogniseCot } from '@core/nhap/cot.ts';
import { parseGioiTinh, parseNgay, parseSoGiayTo } from '@core/nhap/o.ts';
import { addDays, formatNgay } from '@core/shared/ngay.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const HEAD = ['STT', 'Họ và tên', 'Ngày, tháng, năm sinh', 'Giới tính', 'Số CCCD'];
const keysOf = (rows: readonly string[][]) => recogniseCot(rows, COT_BANG_KE)?.viTri;

describe('columns are told by their labels, never by their place', () => {
  it.each<[string, string[]]>([
    ['as printed', HEAD],
    ['in capitals without marks', ['STT', 'HO VA TEN', 'NGAY THANG NAM SINH', 'GIOI TINH', 'SO CCCD']],
    ['decomposed', HEAD.map((cell) => cell.normalize('NFD'))],
    [
      'with remarks and signs',
      ['STT', 'Họ và tên (chữ in hoa)', 'Ngày/tháng/năm sinh:', 'Giới tính*', 'Số CCCD\n(12 số)'],
    ],
    ['by other names', ['TT', 'Họ, chữ đệm và tên', 'Ngày sinh', 'Giới', 'Số định danh cá nhân']],
  ])('%s', (_, head) => {
    expect(keysOf([head, ['1', 'Lò Văn A', '01/01/1990', 'Nam', '012090000001']])).toEqual({
      hoTen: 1,
      ngaySinh: 2,
      gioiTinh: 3,
      soGiayTo: 4,
    });
  });

  it('skips merged titles above the heading and the row of numbers below it', () => {
    const found = recogniseCot(
      [
        ['CÔNG AN PHƯỜNG ĐOÀN KẾT', '', '', '', ''],
        ['DANH SÁCH NHÂN KHẨU TỪ 15 TUỔI', '', '', '', ''],
        [],
        HEAD,
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['1', 'Lò Văn A', '01/01/1990', 'Nam', '012090000001'],
      ],
      COT_BANG_KE,
    );
    expect(found).toMatchObject({ tuDong: 5, la: [], cot: { hoTen: 'Họ và tên' } });
  });

  it('reads a heading of two rows with merged cells', () => {
    const found = recogniseCot(
      [
        ['STT', 'Thông tin nhân khẩu', '', '', 'Nơi cư trú', ''],
        ['', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Thôn', 'Địa chỉ'],
        ['1', 'Lò Văn A', '01/01/1990', '012090000001', 'Tổ 1', 'Số 5'],
      ],
      COT_BANG_KE,
    );
    expect(found).toMatchObject({
      tuDong: 2,
      viTri: { hoTen: 1, ngaySinh: 2, soGiayTo: 3, thon: 4, diaChi: 5 },
    });
  });

  it('tells the person from the head of the household', () => {
    expect(keysOf([['Họ tên chủ hộ', 'Họ tên', 'Ngày sinh']])).toEqual({ chuHo: 0, hoTen: 1, ngaySinh: 2 });
  });

  it('refuses a file without the columns it needs, and names them', () => {
    const rows = [
      ['Tên hàng', 'Đơn giá', 'Giới tính'],
      ['Bút', '5000', ''],
    ];
    expect(recogniseCot(rows, COT_BANG_KE)).toBeUndefined();
    expect(missingCot(rows, COT_BANG_KE).map(({ key }) => key)).toEqual(['hoTen', 'ngaySinh']);
  });

  it('gives no heading to two columns, whatever the headings', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...HEAD, 'Tên', 'Thôn', 'Chủ hộ', 'x', '1', ''), { maxLength: 9 }), {
          maxLength: 6,
        }),
        (rows) => {
          const places = Object.values(keysOf(rows) ?? {});
          return new Set(places).size === places.length;
        },
      ),
    );
  });

  it('leaves empty cells out and composes letters', () => {
    expect(cellsOf(['', ' Lò Văn A '.normalize('NFD'), ''], { thon: 0, hoTen: 1, diaChi: 7 })).toEqual({
      hoTen: 'Lò Văn A',
    });
    expect(foldNhan('Số CCCD\n(12 số)')).toBe('so cccd');
  });
});

describe('days of cells', () => {
  it.each([
    ['05/03/1985', '1985-03-05'],
    ['5-3-1985', '1985-03-05'],
    ['5.3.1985', '1985-03-05'],
    ['05 03 1985', '1985-03-05'],
    ['05031985', '1985-03-05'],
    ['1985-03-05', '1985-03-05'],
    ['1985-03-05T00:00:00.000Z', '1985-03-05'],
    ['05/03/1985 00:00:00', '1985-03-05'],
    ['Ngày 5 tháng 3 năm 1985', '1985-03-05'],
    ['31111', '1985-03-05'],
    ['31111.0', '1985-03-05'],
    ['29/02/2000', '2000-02-29'],
  ])('%s', (cell, ngay) => expect(parseNgay(cell)).toEqual({ loai: 'ngay', ngay }));
  it.each(['1985', '3/1985', '00/00/1985', '__/__/1985', '00/03/1985'])('%s is not a whole day', (cell) =>
    expect(parseNgay(cell)).toEqual({ loai: 'thieu' }),
  );
  it.each([
    '29/02/2001',
    '31/4/1985',
    '5/3/85',
    '13/13/1985',
    'x',
    '',
    '123',
    '1',
    '99999',
    '05/03/1985/06x'.slice(0, 9),
  ])('%s is no day', (cell) => expect(parseNgay(cell)).toEqual({ loai: 'sai' }));

  it('reads back every day as written, as ISO and as Excel counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 47_000 }), (serial) => {
        const ngay = addDays('1970-01-01', serial - 25_569);
        const cells = [formatNgay(ngay), ngay, ...(serial > 9_999 ? [String(serial)] : [])];
        for (const cell of cells) expect(parseNgay(cell)).toEqual({ loai: 'ngay', ngay });
      }),
    );
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (cell) => ['ngay', 'thieu', 'sai'].includes(parseNgay(cell).loai)));
  });
});

describe('numbers of identity papers', () => {
  it.each([
    ['012085001234', '012085001234', false],
    ['012 085 001 234', '012085001234', false],
    ["'012085001234", '012085001234', false],
    ['012.085.001.234', '012085001234', false],
    ['12085001234', '012085001234', true],
    ['1085001234', '001085001234', true],
    ['045123456', '045123456', false],
  ])('%s', (cell, so, themSo) => expect(parseSoGiayTo(cell)).toEqual({ so, themSo }));
  it.each(['1,2085E+10', '12345', '99985001234', '0120850012345', 'không có', ''])('%s is none', (cell) =>
    expect(parseSoGiayTo(cell)).toBeUndefined(),
  );
  it('puts back exactly the zeros that Excel drops', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('001', '004', '012', '025', '079', '096'),
        fc.integer({ min: 0, max: 999_999 }),
        (tinh, n) => {
          const so = `${tinh}085${String(n).padStart(6, '0')}`;
          expect(parseSoGiayTo(String(Number(so)))).toEqual({ so, themSo: true });
        },
      ),
    );
  });
});

it.each([
  ['Nam', '1'],
  ['NỮ', '2'],
  ['nu', '2'],
  ['1', undefined],
  ['', undefined],
])('sex by its word: %s', (cell, code) => expect(parseGioiTinh(cell)).toBe(code));
