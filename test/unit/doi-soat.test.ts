import { COT_DOI_SOAT, readDongTep } from '@core/doi-soat/cot.ts';
import { type GiaTri, READERS, readSoGiayTo } from '@core/doi-soat/gia-tri.ts';
import {
  byPlan,
  carriedOver,
  compareDong,
  comparedFields,
  corrected,
  decide,
  outcomeOf,
} from '@core/doi-soat/quyet-dinh.ts';
import { compareField, compareGiaTri, sameRow } from '@core/doi-soat/so-sanh.ts';
import { TRUONG_DOI_SOAT, type TruongDoiSoat } from '@core/doi-soat/truong.ts';
import { KE_HOACH, KH_2023, SM_2024 } from '@core/ke-hoach/index.ts';
import { recogniseCot } from '@core/nhap/cot.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const PANH: GiaTri = {
  hoTen: 'Lò Văn Panh',
  ngaySinh: '1985-03-12',
  gioiTinh: '1',
  soGiayTo: '012085001234',
  thuongTru: 'Tổ 1, phường Đoàn Kết, tỉnh Lai Châu',
};
const fieldsOf = (a: GiaTri, b: GiaTri) => Object.keys(compareGiaTri(a, b));

const word = fc.constantFrom('Lò', 'Thị', 'Hòa', 'Hoà', 'Thuỷ', 'Ỏm', 'Đoàn', 'đoan', 'Nguyễn', 'A', 'Sùng', 'sung');
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2010-12-31'), noInvalidDate: true });
const value: Record<TruongDoiSoat, fc.Arbitrary<string>> = {
  hoTen: text,
  ngaySinh: day.map((d) => d.toISOString().slice(0, 10)),
  gioiTinh: fc.constantFrom('1', '2'),
  soGiayTo: fc.constantFrom('012085001234', '012085001235', '045123456'),
  soBhxh: fc.constantFrom('0123456789', '0123456780', '012085001234'),
  thuongTru: fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(', ')),
  noiO: text,
  danToc: fc.constantFrom('Thái', 'Hmông', 'Mông', "H'mông", 'Dao'),
};
const person = fc.record(value, { requiredKeys: [] }) as fc.Arbitrary<GiaTri>;
const decomposed = (p: GiaTri): GiaTri =>
  Object.fromEntries(Object.entries(p).map(([key, v]) => [key, v?.normalize('NFD').toLocaleUpperCase('vi')]));

describe('comparing a phiếu with its row of the extract', () => {
  it('takes two values the same way round or the other', () => {
    const pair = fc.constantFrom(...TRUONG_DOI_SOAT).chain((t) => fc.tuple(fc.constant(t), value[t], value[t]));
    void fc.assert(fc.property(pair, ([t, a, b]) => compareField(t, a, b) === compareField(t, b, a)));
  });
  it('finds nobody different from himself, in composed or decomposed letters, small or capital', () => {
    void fc.assert(
      fc.property(person, (p) => {
        expect(fieldsOf(p, p)).toEqual([]);
        expect(fieldsOf(p, decomposed(p))).toEqual([]);
        expect(sameRow(p, decomposed(p))).toBe(true);
      }),
    );
  });
  it.each<[string, GiaTri, string[]]>([
    ['another tone placement', { ...PANH, hoTen: 'LÒ VĂN PANH' }, []],
    ['a name without its marks', { ...PANH, hoTen: 'Lo Van Panh' }, ['hoTen']],
    ['another day of birth', { ...PANH, ngaySinh: '1985-12-03' }, ['ngaySinh']],
    ['an address in other punctuation', { ...PANH, thuongTru: 'Tổ dân phố số 1 - P. Đoàn Kết - Lai Châu' }, []],
    ['an address without its upper level', { ...PANH, thuongTru: 'tổ 1, Phường Đoàn Kết' }, []],
    ['another house', { ...PANH, thuongTru: 'Tổ 2, phường Đoàn Kết, tỉnh Lai Châu' }, ['thuongTru']],
    ['an address that begins higher up', { ...PANH, thuongTru: 'phường Đoàn Kết, tỉnh Lai Châu' }, ['thuongTru']],
    ['a field the extract does not give', { soGiayTo: '012085001234' }, []],
    ['a dwelling that is the permanent residence', { noiO: 'Tổ 1, phường Đoàn Kết' }, []],
    ['an ethnic group the form did not ask for', { danToc: 'Kinh' }, []],
  ])('%s', (_, csdl, differing) => expect(fieldsOf(PANH, csdl)).toEqual(differing));

  it('says whether only the marks differ, and where the phiếu is empty', () => {
    expect(compareGiaTri({ ...PANH, hoTen: 'Lò Văn Pánh' }, PANH).hoTen?.kieu).toBe('khacDau');
    expect(compareGiaTri({ ...PANH, hoTen: 'Lò Văn Bánh' }, PANH).hoTen?.kieu).toBe('khac');
    const { ngaySinh: _, ...unborn } = PANH;
    expect(compareGiaTri(unborn, PANH)).toEqual({ ngaySinh: { kieu: 'thieuPhieu', csdl: '1985-03-12' } });
  });
  it('does not set an insurance code of old against a personal number', () => {
    expect(fieldsOf({ soBhxh: '0123456789' }, { soBhxh: '012085001234' })).toEqual([]);
    expect(fieldsOf({ soBhxh: '0123456789' }, { soBhxh: '0123456780' })).toEqual(['soBhxh']);
  });
});

describe('reading an extract', () => {
  it.each([
    ['12/3/1985', '1985-03-12'],
    ['1985-03-12 00:00:00', '1985-03-12'],
    ['31118', '1985-03-12'],
    ['1985', undefined],
    ['31/02/1985', undefined],
  ])('a day written %s', (written, read) => expect(READERS.ngaySinh(written)).toBe(read));
  it.each([
    ['012085001234', '012085001234'],
    ['12085001234', '012085001234'],
    ['1085001234', '001085001234'],
    ['12085001234.0', '012085001234'],
    ["'012 085 001 234", '012085001234'],
    ['1.2085E+10', undefined],
    ['01208500123x', undefined],
    ['', undefined],
  ])('a number written %s', (written, read) => expect(readSoGiayTo(written)?.so).toBe(read));
  it.each([
    ['ĐẶNG THỊ ÚT', 'Đặng Thị Út'],
    ['KSOR  H’NHI', 'Ksor H’Nhi'],
    ['Lò Văn Panh', 'Lò Văn Panh'],
  ])('a name written %s', (written, read) => expect(READERS.hoTen(written)).toBe(read));
  it('finds columns by their labels, wherever they stand, under a title', () => {
    const heading = ['STT', 'Dân tộc', 'Số ĐDCN', 'Họ, chữ đệm và tên khai sinh', 'Ngày sinh', 'Ghi chú'];
    const found = recogniseCot([['CÔNG AN XÃ TẢ LÈNG', '', '', '', '', ''], heading, ['1', 'Thái']], COT_DOI_SOAT);
    expect(found).toMatchObject({ viTri: { danToc: 1, soGiayTo: 2, hoTen: 3, ngaySinh: 4 }, tuDong: 2 });
    expect(recogniseCot([['Họ và tên', 'Ngày sinh']], COT_DOI_SOAT)).toBeUndefined();
  });
  it('refuses a row only for its number, and says what else it could not read', () => {
    expect(readDongTep({ hoTen: 'Lò Văn Panh' }).loi).toEqual([{ ma: 'NT03', truong: 'soGiayTo' }]);
    expect(readDongTep({ soGiayTo: '045123456' }).loi).toEqual([{ ma: 'DS01', truong: 'soGiayTo' }]);
    expect(readDongTep({ soGiayTo: '12085001234', ngaySinh: '31/02/1985', hoTen: 'x'.repeat(101) })).toEqual({
      giaTri: { soGiayTo: '012085001234' },
      loi: [],
      luuY: [
        { ma: 'DS02', truong: 'hoTen' },
        { ma: 'NT04', truong: 'ngaySinh' },
        { ma: 'NT06', truong: 'soGiayTo' },
      ],
    });
  });
});

describe('the result of a line', () => {
  const coPhieu = { loai: 'coPhieu', giaTri: PANH } as const;
  it('agrees, differs, or belongs to nobody here', () => {
    expect(compareDong([PANH], coPhieu, KH_2023).ketQua).toBe('khop');
    expect(compareDong([{ ...PANH, gioiTinh: '2' }], coPhieu, KH_2023)).toMatchObject({
      ketQua: 'lech',
      conMo: ['gioiTinh'],
      buoc: 'mo',
    });
    for (const loai of ['khongCo', 'oXaKhac', 'chuaNhap'] as const)
      expect(compareDong([PANH], { loai }, KH_2023)).toMatchObject({
        ketQua: loai === 'khongCo' ? 'thieuCuaTa' : loai,
        lech: {},
        conMo: [],
      });
  });
  it('is the same whichever of two rows with one number comes first', () => {
    const other = { ...PANH, hoTen: 'Lò Thị Panh' };
    expect(compareDong([PANH, other], coPhieu, KH_2023)).toEqual(compareDong([other, PANH], coPhieu, KH_2023));
    expect(compareDong([PANH, other], coPhieu, KH_2023).ketQua).toBe('trungTrongTep');
    expect(compareDong([PANH, { ...PANH }], coPhieu, KH_2023).ketQua).toBe('khop');
  });
  it('does not ask again what was decided for the phiếu, as long as the extract says the same', () => {
    const csdl = { ...PANH, hoTen: 'Lò Văn Pảnh', ngaySinh: '1985-03-13' };
    const first = compareDong([csdl], coPhieu, KH_2023);
    const decided = { ...first, ...decide(first, { hoTen: 'phieu', ngaySinh: 'csdl' }) };
    expect(compareDong([csdl], coPhieu, KH_2023, decided)).toMatchObject({
      quyetDinh: { hoTen: 'phieu' },
      conMo: ['ngaySinh'],
    });
    expect(carriedOver(compareDong([{ ...csdl, hoTen: 'Lò Văn Bảnh' }], coPhieu, KH_2023).lech, decided)).toEqual({});
  });
});

describe('decisions', () => {
  const line = compareDong(
    [{ ...PANH, hoTen: 'Lò Văn Bảnh', gioiTinh: '2' }],
    { loai: 'coPhieu', giaTri: PANH },
    SM_2024,
  );
  it('leave open what is not decided, and take nothing for a field that agrees', () => {
    expect(decide(line, { hoTen: 'csdl', ngaySinh: 'csdl' })).toEqual({
      quyetDinh: { hoTen: 'csdl' },
      conMo: ['gioiTinh'],
    });
  });
  it('say what the phiếu takes over and what goes back to be verified', () => {
    const { quyetDinh } = decide(line, { hoTen: 'csdl', gioiTinh: 'xacMinh' });
    expect(outcomeOf({ ...line, quyetDinh })).toEqual({
      theoCsdl: ['hoTen'],
      xacMinh: ['gioiTinh'],
      giaTri: { hoTen: 'Lò Văn Bảnh' },
    });
  });
  describe('for the database’s permanent residence', () => {
    const cu = { danhMuc: 'dvhc2024', tinh: '12', xa: '90001', chiTiet: 'Tổ 1' } as const;
    const moi = 'Bản Lao Chải, xã Tả Lèng';
    it.each([
      ['the phiếu’s', { thuongTru: moi }, undefined, cu],
      ['the database’s', { thuongTru: moi, noiO: 'Tổ 9' }, undefined, { chiTiet: 'Tổ 9' }],
      ['the phiếu’s own, written apart', { thuongTru: moi }, { chiTiet: 'Tổ 3' }, { chiTiet: 'Tổ 3' }],
    ])('leave the dwelling %s', (_, giaTri, noiO, stays) =>
      expect(corrected({ thuongTru: cu, ...(noiO && { noiO }) }, giaTri)).toEqual({
        thuongTru: { chiTiet: moi },
        noiO: stays,
      }),
    );
    it('invent no dwelling for one who gave no address, nor where the residence stays', () => {
      expect(corrected({}, { thuongTru: moi })).toEqual({ thuongTru: { chiTiet: moi } });
      expect(corrected({ thuongTru: cu }, { hoTen: 'Lò Văn Bảnh' })).toEqual({ thuongTru: cu, hoTen: 'Lò Văn Bảnh' });
    });
  });
  it('follow the plan only where its rule names a winner', () => {
    expect(byPlan(SM_2024, line, 'hoTen')).toBe('csdl');
    expect(byPlan(SM_2024, line, 'ngaySinh')).toBeUndefined();
    expect(byPlan(SM_2024, { conMo: ['noiO'] }, 'noiO')).toBeUndefined();
    expect(byPlan(KH_2023, { conMo: ['noiO'] }, 'noiO')).toBe('phieu');
  });
  it('every plan says which fields it compares, and on what ground', () => {
    for (const plan of Object.values(KE_HOACH)) {
      expect(comparedFields(plan)).toContain('hoTen');
      expect(plan.doiSoat?.canCu).toContain('KH-07');
    }
    expect(comparedFields(undefined)).toEqual([...TRUONG_DOI_SOAT]);
  });
});
