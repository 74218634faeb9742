import { ghepThe, parseTheCanCuoc } from '@core/forms/the-can-cuoc.ts';
import { BaiLam } from '@core/phieu/phieu.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const THE = '012190004321|045123456|Lò Thị An|14021990|Nữ|Tổ 3, Tân Phong, Thành phố Lai Châu, Lai Châu|10052021';
const READ = {
  soGiayTo: '012190004321',
  hoTen: 'Lò Thị An',
  ngaySinh: '1990-02-14',
  gioiTinh: '2',
  noiThuongTru: 'Tổ 3, Tân Phong, Thành phố Lai Châu, Lai Châu',
};

describe('the QR code of an identity card', () => {
  it('is read, and the old CMND is not kept', () => {
    expect(parseTheCanCuoc(THE)).toEqual(READ);
    expect(JSON.stringify(parseTheCanCuoc(THE))).not.toContain('045123456');
  });

  it.each([
    ['without an old number', THE.replace('045123456', '')],
    ['with an old number of 12 digits', THE.replace('045123456', '012090999999')],
    ['in decomposed letters', THE.normalize('NFD')],
    ['with spaces around and inside', `  ${THE.replace('Lò Thị An', ' Lò  Thị An ').replaceAll('|', ' | ')} \r\n`],
    ['of a newer card with more fields', `${THE}|Lò Văn Bố|Giàng Thị Mẹ||`],
    ['without the day of issue', THE.replace(/\|\d{8}$/, '')],
  ])('is read %s', (_what, text) => expect(parseTheCanCuoc(text)).toEqual(READ));

  it('is read as far as it goes', () => {
    const { noiThuongTru: _place, ...upToSex } = READ;
    expect(parseTheCanCuoc('012190004321||Lò Thị An|14021990|Nữ')).toEqual(upToSex);
    const { gioiTinh: _sex, ...upToDay } = upToSex;
    expect(parseTheCanCuoc('012190004321||Lò Thị An|14021990')).toEqual(upToDay);
    expect(parseTheCanCuoc('012190004321||Lò Thị An|14021990|khác')).toEqual(upToDay);
  });

  it('leaves out a birth day that does not exist, not the person', () => {
    expect(parseTheCanCuoc(THE.replace('14021990', '00001990'))).toEqual({ ...READ, ngaySinh: undefined });
    expect(parseTheCanCuoc(THE.replace('14021990', '31021990'))?.ngaySinh).toBeUndefined();
  });

  it('leaves out an address longer than the form takes', () => {
    expect(parseTheCanCuoc(`012190004321||Lò Thị An|14021990|Nữ|${'x'.repeat(301)}`)?.noiThuongTru).toBeUndefined();
  });

  it.each([
    ['a web address', 'https://example.vn/012190004321|a|b|14021990'],
    ['a payment code', '00020101021138570010A000000727012700069704220113VQRQ0001'],
    ['another card', 'HC4010121234567|4cc3b2|14/02/1990|2|Xã A|12001'],
    ['eleven digits', THE.replace('012190004321', '01219000432')],
    ['a name of digits', THE.replace('Lò Thị An', '14021990')],
    ['no name', THE.replace('Lò Thị An', ' ')],
    ['a day in another form', THE.replace('14021990', '14/02/1990')],
    ['nothing', ''],
    ['a book', `${THE}|${'x'.repeat(1_000)}`],
  ])('is not taken for %s', (_what, text) => expect(parseTheCanCuoc(text)).toBeUndefined());

  it('property: never throws, and what it reads the form can hold', () => {
    const field = fc.oneof(fc.string(), fc.constantFrom(...THE.split('|')));
    fc.assert(
      fc.property(fc.array(field, { maxLength: 9 }), (fields) => {
        const the = parseTheCanCuoc(fields.join('|'));
        if (!the) return;
        const { dien } = ghepThe({}, {}, the);
        expect(BaiLam.safeParse(dien).success || the.hoTen.length > 100).toBe(true);
      }),
    );
  });
});

describe('a card and what is written already', () => {
  const the = parseTheCanCuoc(THE);
  if (!the) throw new Error('the');

  it('fills an empty form', () => {
    const { noiThuongTru: chiTiet, ...answers } = READ;
    expect(ghepThe({}, {}, the)).toEqual({ dien: { ...answers, thuongTru: { chiTiet } }, khac: [] });
  });

  it('never overwrites: what differs is asked about, an address is left alone', () => {
    const bai: BaiLam = { hoTen: 'Lò Thị Ân', gioiTinh: '1', thuongTru: { chiTiet: 'Bản Bo' } };
    expect(ghepThe(bai, { ngaySinh: '14/2' }, the)).toEqual({
      dien: { soGiayTo: '012190004321' },
      khac: ['hoTen', 'ngaySinh', 'gioiTinh'],
    });
  });

  it('has nothing to say of the same words in other letters', () => {
    const bai: BaiLam = { hoTen: ' LÒ  THỊ AN', ngaySinh: '1990-02-14', gioiTinh: '2', soGiayTo: '012190004321' };
    expect(ghepThe({ ...bai, thuongTru: { chiTiet: 'Bản Bo' } }, {}, the)).toEqual({ dien: {}, khac: [] });
  });

  it('puts its address beside the place that was picked', () => {
    const bai: BaiLam = { thuongTru: { danhMuc: 'dvhc2025', tinh: '12', chiTiet: '' } };
    expect(ghepThe(bai, {}, the).dien.thuongTru).toEqual({
      ...bai.thuongTru,
      chiTiet: READ.noiThuongTru,
    });
  });
});
