import { isFilled, isRuledOut } from '@core/forms/cau-hoi.ts';
import { MAU_03, TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import { KH_2023, LC_2024, LC_2026, SM_2024 } from '@core/ke-hoach/index.ts';
import { blockingLoi, type CheckContext, CROSS_CHECKS, checkBaiLam } from '@core/phieu/checks.ts';
import { type BaiLam, Loi } from '@core/phieu/phieu.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBaiLam } from '../support/arbitrary-bai-lam.ts';
import { aBaiLam, aBaiLamKhongThamGia, aBaiLamThatNghiep, aContext, type BaiLamOver } from '../support/bai-lam.ts';

const KHANH_HOA = aContext({ keHoach: { ...KH_2023, cuaSo: LC_2024.cuaSo }, diaBan: undefined });

/** `id@field` of every finding; soft ones with a question mark. */
const findings = (bai: BaiLam, ctx: CheckContext = KHANH_HOA): string[] =>
  checkBaiLam(bai, ctx).map(({ ma, truong, muc }) => `${ma}@${truong}${muc === 'canhBao' ? '?' : ''}`);

type Case = readonly [row: string, what: string, bai: BaiLam, expected: readonly string[], ctx?: CheckContext];

const viecLam = (what: string, row: string, over: BaiLamOver, ...expected: string[]): Case => [
  row,
  what,
  aBaiLam(over),
  expected,
];
const TU_LAM = { viThe: '2', loaiHinh: '2', hdld: undefined, loaiHdld: undefined, ngayHdld: undefined } as const;
const DU_LIEU_VIEC_LAM = {
  viThe: '4',
  congViec: 'Kế toán',
  nhomNghe: '3',
  maNghe: '331',
  thamGiaBhxh: '1',
  hdld: '1',
  loaiHdld: '1',
  ngayHdld: '2020-01-01',
  noiLamViec: 'Công ty',
  loaiHinh: '6',
  diaChiNoiLam: { chiTiet: 'Phường Tân Phong' },
} as const;
const CAU_12 = [
  ...['viThe', 'congViec', 'nhomNghe', 'maNghe', 'thamGiaBhxh', 'hdld', 'loaiHdld', 'ngayHdld', 'noiLamViec'],
  ...['loaiHinh', 'diaChiNoiLam'],
];
const ngoaiDiaBan = { danhMuc: 'dvhc2024', tinh: '31', huyen: '303', xa: '11296', thon: '11296-001' } as const;

const CASES: readonly Case[] = [
  viecLam('no name', 'LOAI1', { hoTen: undefined }, 'LOAI01@hoTen'),
  viecLam('no birth date', 'LOAI1', { ngaySinh: undefined }, 'LOAI01@ngaySinh'),
  [
    'LOAI2',
    'not taking part, yet every field of work and unemployment filled',
    aBaiLamKhongThamGia({ ...DU_LIEU_VIEC_LAM, thatNghiep: '2', thoiGianThatNghiep: '1' }),
    [...CAU_12, 'thatNghiep', 'thoiGianThatNghiep'].map((truong) => `LOAI02@${truong}`),
  ],
  [
    'LOAI3',
    'unemployed, yet every field of work filled',
    aBaiLamThatNghiep(DU_LIEU_VIEC_LAM),
    CAU_12.map((truong) => `LOAI03@${truong}`),
  ],
  viecLam('câu 11 empty: one finding, not twelve', 'LOAI4', { hdkt: undefined }, 'LOAI04@hdkt'),

  viecLam('no sex', 'câu 3', { gioiTinh: undefined }, 'BB01@gioiTinh'),
  viecLam('no number', 'thiếu CCCD', { soGiayTo: undefined }, 'CCCD01@soGiayTo'),
  viecLam('no address', 'câu 6', { thuongTru: undefined }, 'BB02@thuongTru'),
  viecLam('ethnic minority without a name', 'câu 8', { danToc: undefined }, 'BB03@danToc'),
  viecLam('no schooling', 'câu 9', { gdpt: undefined }, 'BB04@gdpt'),
  viecLam('no training level', 'câu 10', { cmkt: undefined, chuyenNganh: undefined }, 'BB05@cmkt'),
  viecLam('a certificate without its field', 'câu 10.1', { chuyenNganh: undefined }, 'BB20@chuyenNganh?'),
  ['câu 11', 'no reason', aBaiLamKhongThamGia({ lyDoKhongThamGia: undefined }), ['BB06@lyDoKhongThamGia']],
  viecLam('no position', 'câu 12.1', { viThe: undefined }, 'BB07@viThe'),
  viecLam('no work', 'câu 12.2', { congViec: undefined }, 'BB08@congViec'),
  viecLam('no occupation at all', 'HN-02', { nhomNghe: undefined, maNghe: undefined }, 'BB09@nhomNghe?'),
  viecLam('a level-3 code is group enough', 'HN-02', { nhomNghe: undefined }),
  viecLam('no insurance', 'câu 12.2.a', { thamGiaBhxh: undefined }, 'BB10@thamGiaBhxh'),
  viecLam('wage earner, contract not asked', 'câu 12.2.b', { hdld: undefined }, 'BB11@hdld'),
  viecLam('contract without its kind', 'câu 12.2.b', { loaiHdld: undefined }, 'BB12@loaiHdld'),
  viecLam('contract without its day', 'câu 12.2.b', { ngayHdld: undefined }, 'BB13@ngayHdld?'),
  viecLam('no employer', 'câu 12.3', { noiLamViec: undefined }, 'BB14@noiLamViec'),
  viecLam('no kind of workplace', 'câu 12.3.a', { loaiHinh: undefined }, 'BB15@loaiHinh'),
  viecLam('no address of work', 'câu 12.3.b', { diaChiNoiLam: undefined }, 'BB16@diaChiNoiLam'),
  ['câu 13', 'unanswered', aBaiLamThatNghiep({ thatNghiep: undefined }), ['BB17@thatNghiep']],
  ['câu 13.1', 'unanswered', aBaiLamThatNghiep({ thoiGianThatNghiep: undefined }), ['BB18@thoiGianThatNghiep']],
  viecLam('not dated', 'phần ký', { ngayPhongVan: undefined }, 'BB19@ngayPhongVan'),
  viecLam('self-employed needs neither contract nor employer', 'câu 12.3', { ...TU_LAM, noiLamViec: undefined }),

  viecLam('a group named, box not ticked', 'câu 8', { uuTien: undefined }, 'BN01@danToc'),
  viecLam('a group named, other boxes ticked', 'câu 8', { uuTien: ['2'] }, 'BN01@danToc'),
  viecLam('untrained with a field', 'câu 10.1', { cmkt: '1' }, 'BN02@chuyenNganh?'),
  viecLam('at work with a reason', 'câu 11', { lyDoKhongThamGia: '2' }, 'BN03@lyDoKhongThamGia'),
  ['câu 11', 'unemployed with a reason', aBaiLamThatNghiep({ lyDoKhongThamGia: '5' }), ['BN03@lyDoKhongThamGia']],
  viecLam(
    'at work with câu 13',
    'câu 13',
    { thatNghiep: '1', thoiGianThatNghiep: '1' },
    'BN04@thatNghiep',
    'BN04@thoiGianThatNghiep',
  ),
  viecLam('no contract, yet kind and day', 'câu 12.2.b', { hdld: '2' }, 'BN05@loaiHdld', 'BN05@ngayHdld'),
  viecLam('self-employed with an employer', 'câu 12.3, ghi chú (9)', TU_LAM, 'BN06@noiLamViec'),

  viecLam('eleven digits', 'forms §4', { soGiayTo: '01209012345' }, 'CCCD02@soGiayTo'),
  viecLam('letters', 'forms §4', { soGiayTo: '0120901234AB' }, 'CCCD02@soGiayTo'),
  viecLam('spaces between', 'forms §4', { soGiayTo: '012 090 123 456' }, 'CCCD02@soGiayTo'),
  viecLam('CMND while it was valid', 'Y26-04', { soGiayTo: '045123456' }),
  [
    'Y26-04',
    'CMND after 31/12/2024',
    aBaiLam({ soGiayTo: '045123456', ngayPhongVan: '2025-01-01' }),
    ['CCCD03@soGiayTo?'],
    { ...KHANH_HOA, homNay: '2025-06-01', keHoach: { ...KH_2023, cuaSo: { tu: '2024-01-01', den: '2025-12-31' } } },
  ],
  viecLam('born abroad', 'forms §4', { soGiayTo: '999090123456' }, 'CCCD04@soGiayTo?'),
  viecLam('number of a woman', 'forms §4', { soGiayTo: '012190123456' }, 'CCCD05@gioiTinh?'),
  viecLam('number of another year', 'forms §4', { soGiayTo: '012091123456' }, 'CCCD06@ngaySinh?'),
  viecLam('number of another century', 'forms §4', { soGiayTo: '012290123456' }, 'CCCD06@ngaySinh?'),
  viecLam('registered in another province than he lives in', 'forms §4', { soGiayTo: '096090123456' }),
  viecLam('insurance code of nine digits', 'câu 5', { soBhxh: '123456789' }, 'BHXH01@soBhxh'),
  viecLam('no insurance code', 'câu 5', { soBhxh: undefined }),
  viecLam('personal number as insurance code too early', 'Y26-04', { soBhxh: '012090123456' }, 'BHXH03@soBhxh?'),
  [
    'Y26-04',
    'personal number as insurance code since 01/8/2025; not another one',
    aBaiLam({ soBhxh: '012090999999', ngayPhongVan: '2026-10-15' }),
    ['BHXH02@soBhxh'],
    aContext({ keHoach: LC_2026, homNay: '2026-11-01', diaBan: undefined }),
  ],
  [
    'Y26-04',
    'personal number as insurance code since 01/8/2025',
    aBaiLam({ soBhxh: '012090123456', ngayPhongVan: '2026-10-15' }),
    [],
    aContext({ keHoach: LC_2026, homNay: '2026-11-01', diaBan: undefined }),
  ],

  viecLam('a digit in the name', 'câu 1', { hoTen: 'Lò Văn M1nh' }, 'TEN01@hoTen'),
  viecLam('a digit in the name of the informant', 'phần ký', { nguoiCungCap: 'Lò 2' }, 'TEN01@nguoiCungCap'),
  viecLam('one word', 'câu 1', { hoTen: 'Minh' }, 'TEN02@hoTen?'),
  viecLam('a sign', 'câu 1', { hoTen: 'Lò Văn @Minh' }, 'TEN03@hoTen?'),
  viecLam('names of the highlands', 'câu 1', { hoTen: "H'Nhung Y-Bia Niê" }),
  viecLam('decomposed letters', 'câu 1', { hoTen: 'Lò Thị Hạnh'.normalize('NFD') }),

  viecLam(
    'born tomorrow',
    'câu 2',
    { ngaySinh: '2024-10-01', soGiayTo: '012224123456' },
    'NG01@ngaySinh',
    'NG07@ngayHdld?',
  ),
  viecLam('born before 1900', 'câu 2', { ngaySinh: '1899-12-31' }, 'CCCD06@ngaySinh?', 'NG02@ngaySinh'),
  viecLam('dated tomorrow', 'phần ký', { ngayPhongVan: '2024-10-01' }, 'NG03@ngayPhongVan'),
  ['LC-11', 'dated before the round', aBaiLam({ ngayPhongVan: '2024-07-31' }), ['NG04@ngayPhongVan'], aContext()],
  ['LC-11', 'dated on its first day', aBaiLam({ ngayPhongVan: '2024-08-01' }), [], aContext()],
  [
    'LC-11',
    'dated after it',
    aBaiLam({ ngayPhongVan: '2024-10-01' }),
    ['NG04@ngayPhongVan'],
    aContext({ homNay: '2024-10-02' }),
  ],
  [
    'SM-01',
    'any day of the year',
    aBaiLam({ ngayPhongVan: '2024-02-29' }),
    [],
    aContext({ keHoach: SM_2024, diaBan: undefined }),
  ],
  viecLam(
    'born after the interview',
    'câu 2',
    { ngaySinh: '2024-09-01', soGiayTo: '012224123456' },
    'NG05@ngaySinh',
    'NG07@ngayHdld?',
  ),
  [
    'Y26-04',
    'CMND on its last day',
    aBaiLam({ soGiayTo: '045123456', ngayPhongVan: '2024-12-31' }),
    [],
    { ...KHANH_HOA, homNay: '2024-12-31', keHoach: SM_2024 },
  ],
  [
    'Y26-04',
    'personal number as insurance code on the first day',
    aBaiLam({ soBhxh: '012090123456', ngayPhongVan: '2025-08-01' }),
    [],
    { ...KHANH_HOA, homNay: '2025-08-01', keHoach: { ...KH_2023, cuaSo: { tu: '2025-01-01', den: '2025-12-31' } } },
  ],
  viecLam('born on the first day of 1900', 'câu 2', { ngaySinh: '1900-01-01', soGiayTo: '012000123456' }),
  [
    'câu 2',
    'born and interviewed today',
    aBaiLamThatNghiep({ ngaySinh: '2024-09-30', ngayPhongVan: '2024-09-30', soGiayTo: '012224123456' }),
    ['DT01@ngaySinh'],
  ],
  [
    'câu 2',
    'born today, interviewed before',
    aBaiLamThatNghiep({ ngaySinh: '2024-09-30', soGiayTo: '012224123456' }),
    ['NG05@ngaySinh'],
  ],
  ['LC-11', 'dated on the last day of the round', aBaiLam({ ngayPhongVan: '2024-09-30' }), [], aContext()],
  [
    'LC-11',
    'dated today, after the round',
    aBaiLam({ ngayPhongVan: '2024-10-02' }),
    ['NG04@ngayPhongVan'],
    aContext({ homNay: '2024-10-02' }),
  ],
  [
    'câu 13.1',
    'out of work for two months at fifteen',
    aBaiLamThatNghiep({ ngaySinh: '2009-01-01', soGiayTo: '012209123456' }),
    [],
  ],
  viecLam('contract from tomorrow', 'câu 12.2.b', { ngayHdld: '2024-08-16' }, 'NG06@ngayHdld'),
  viecLam('contract from today', 'câu 12.2.b', { ngayHdld: '2024-08-15' }),
  viecLam('contract at fourteen', 'câu 12.2.b', { ngayHdld: '2005-02-27' }, 'NG07@ngayHdld?'),
  viecLam('contract on the 15th birthday', 'câu 12.2.b', { ngayHdld: '2005-02-28' }),

  ...(['thuongTru', 'noiO', 'diaChiNoiLam'] as const).map((truong) =>
    viecLam(
      'codes of no list',
      'Y26-01',
      { [truong]: { tinh: '12', xa: '03386', chiTiet: 'Bản Mới' } },
      `DB05@${truong}`,
    ),
  ),
  viecLam(
    'a commune without its province',
    'Y26-01',
    { noiO: { danhMuc: 'dvhc2024', xa: '03386', chiTiet: 'Bản Mới' } },
    'DB05@noiO',
  ),
  viecLam(
    'lives where he is registered',
    'câu 7',
    { noiO: { danhMuc: 'dvhc2024', tinh: '12', xa: '03386', chiTiet: 'số 12,  Tổ dân phố số 1' } },
    'LG12@noiO?',
  ),
  viecLam('lives elsewhere', 'câu 7', { noiO: { chiTiet: 'Bản Mới' } }),

  [
    'câu 8, câu 11',
    'disabled as a reason, box not ticked',
    aBaiLamKhongThamGia({ lyDoKhongThamGia: '4' }),
    ['LG01@uuTien?'],
  ],
  ['câu 8, câu 11', 'disabled, box ticked', aBaiLamKhongThamGia({ lyDoKhongThamGia: '4', uuTien: ['1', '6'] }), []],
  viecLam('poor and near-poor', 'câu 8', { uuTien: ['2', '3', '6'] }, 'LG02@uuTien?'),
  viecLam('a group of no list', 'QĐ 121', { danToc: 'Việt kiều' }, 'LG03@danToc?'),
  viecLam('Kinh as a minority', 'câu 8', { danToc: 'kinh' }, 'LG04@danToc'),
  viecLam('university without secondary school', 'câu 9, 10', { cmkt: '7', gdpt: '2' }, 'LG05@gdpt?'),
  [
    'câu 2, 10',
    'college at sixteen',
    aBaiLamThatNghiep({ cmkt: '6', ngaySinh: '2008-01-01', soGiayTo: '012208123456' }),
    ['LG06@cmkt?'],
  ],
  ['câu 11', 'retired at 34', aBaiLamKhongThamGia({ lyDoKhongThamGia: '2' }), ['LG07@lyDoKhongThamGia?']],
  viecLam(
    'in a state office at seventeen',
    'câu 12.3.a',
    { ngaySinh: '2006-08-16', soGiayTo: '012206123456', ngayHdld: '2024-01-01', loaiHinh: '8' },
    'LG08@loaiHinh?',
  ),
  viecLam('in a state office at eighteen', 'câu 12.3.a', {
    ngaySinh: '2006-08-15',
    soGiayTo: '012206123456',
    ngayHdld: '2024-01-01',
    loaiHinh: '8',
  }),
  viecLam('member of a cooperative, in an enterprise', 'câu 12.1', { viThe: '5' }, 'LG09@loaiHinh?'),
  viecLam('family worker with a contract', 'câu 12.1', { viThe: '3' }, 'LG10@hdld?'),
  [
    'câu 13.1',
    'out of work for a year at fifteen',
    aBaiLamThatNghiep({ thoiGianThatNghiep: '3', ngaySinh: '2009-01-01', soGiayTo: '012209123456' }),
    ['LG11@thoiGianThatNghiep?'],
  ],
  viecLam(
    'self-employed in an enterprise',
    'câu 12.1',
    { ...TU_LAM, noiLamViec: undefined, loaiHinh: '6' },
    'LG13@loaiHinh?',
  ),
  viecLam('occupation of another group', 'QĐ 34/2020', { maNghe: '512' }, 'LG14@maNghe?'),
  viecLam('a box ticked twice', 'câu 8', { uuTien: ['6', '6'] }, 'LG15@uuTien'),

  [
    'LC-01',
    'fourteen on the day',
    aBaiLamThatNghiep({ ngaySinh: '2009-08-16', soGiayTo: '012209123456' }),
    ['DT01@ngaySinh'],
    aContext(),
  ],
  ['LC-02', 'not economically active', aBaiLamKhongThamGia(), ['DT02@hdkt'], aContext()],
  ['LC-02', 'unchanged since last year', aBaiLam(), ['DT03@namTruoc'], aContext({ namTruoc: 'khongDoi' })],
  ['LC-02', 'armed forces', aBaiLam({ nhomNghe: 'LLVT', maNghe: undefined }), ['DT04@nhomNghe'], aContext()],

  ['kế hoạch', 'no such plan', aBaiLam(), ['DB01@keHoach'], aContext({ keHoach: undefined })],
  [
    'Y26-01',
    'place of another list',
    aBaiLam({ ngayPhongVan: '2026-10-15' }),
    ['DB02@diaBan'],
    aContext({ keHoach: LC_2026, homNay: '2026-11-01' }),
  ],
  ['HN-06', 'place outside the plan', aBaiLam(), ['DB03@diaBan'], aContext({ diaBan: ngoaiDiaBan })],
  ['Y26-01', 'place unknown', aBaiLam(), ['DB04@diaBan'], aContext({ donVi: 'khong' })],
];

describe('checkBaiLam, one case per row', () => {
  it.each(CASES.map(([row, what, bai, expected, ctx]) => ({ row, what, bai, expected, ctx })))(
    '$row: $what → $expected',
    ({ bai, expected, ctx }) => {
      expect(findings(bai, ctx).sort()).toEqual([...expected].sort());
    },
  );

  it('has a case for every row of CROSS_CHECKS', () => {
    const shown = new Set(CASES.flatMap(([, , , expected]) => expected.map((one) => one.replace('?', ''))));
    expect(
      [...new Set(CROSS_CHECKS.map(({ id, fields }) => `${id}@${fields[0]}`))].filter((row) => !shown.has(row)),
    ).toEqual([]);
  });

  it('finds nothing in a right phiếu, under each plan that takes it', () => {
    expect(findings(aBaiLam(), aContext())).toEqual([]);
    expect(findings(aBaiLamThatNghiep(), aContext())).toEqual([]);
    expect(findings(aBaiLamKhongThamGia())).toEqual([]);
  });

  it('asks of an empty phiếu only what everyone is asked', () => {
    expect(findings({}, aContext())).toEqual(
      TRUONG_MAU_03.filter((truong) => MAU_03[truong].required({})).map((truong) =>
        expect.stringContaining(`@${truong}`),
      ),
    );
  });

  it('cites a source in every row, and stores what it finds in the shape of `loi`', () => {
    for (const { id, fields, muc, canCu } of CROSS_CHECKS) {
      expect(canCu, id).not.toBe('');
      expect(Loi.safeParse({ ma: id, truong: fields[0], muc }).success, id).toBe(true);
    }
  });

  it('leaves an id that can be confirmed to one field: confirming one must not silence another', () => {
    const soft = CROSS_CHECKS.filter(({ muc }) => muc === 'canhBao').map(({ id }) => id);
    expect(new Set(soft).size).toBe(soft.length);
    for (const id of soft) expect(CROSS_CHECKS.filter((check) => check.id === id && check.muc === 'loi')).toEqual([]);
    for (const id of soft) expect(id.length).toBeLessThanOrEqual(10);
  });
});

describe('what stands in the way', () => {
  const { loi, canhBao } = {
    loi: { ma: 'BB01', truong: 'gioiTinh', muc: 'loi' },
    canhBao: { ma: 'LG05', truong: 'gdpt', muc: 'canhBao' },
  } as const;

  it('is every error, confirmed or not, and every warning not confirmed', () => {
    expect(blockingLoi([loi, canhBao], [])).toEqual([loi, canhBao]);
    expect(blockingLoi([loi, canhBao], ['LG05', 'BB01'])).toEqual([loi]);
  });
});

describe('checkBaiLam, properties', () => {
  const context = fc
    .record({
      keHoach: fc.constantFrom(LC_2024, KH_2023, SM_2024, LC_2026, undefined),
      homNay: fc.constantFrom('2023-06-01', '2024-09-30', '2026-11-30'),
      donVi: fc.constantFrom('co' as const, 'khong' as const, undefined),
      namTruoc: fc.constantFrom('chuaThu' as const, 'khongDoi' as const, 'coDoi' as const, undefined),
    })
    .map((over) => aContext(over));

  it('never throws, and says the same twice', () => {
    fc.assert(
      fc.property(anyBaiLam, context, (bai, ctx) => {
        expect(checkBaiLam(bai, ctx)).toEqual(checkBaiLam(structuredClone(bai), ctx));
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on text in the place of anything', () => {
    const texts = fc.record(Object.fromEntries(TRUONG_MAU_03.map((truong) => [truong, fc.string({ maxLength: 12 })])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(texts, context, (bai, ctx) => {
        expect(checkBaiLam(bai as BaiLam, ctx)).toEqual(checkBaiLam(bai as BaiLam, ctx));
      }),
      { numRuns: 200 },
    );
  });

  it('pins no finding twice on one field', () => {
    fc.assert(
      fc.property(anyBaiLam, context, (bai, ctx) => {
        const found = checkBaiLam(bai, ctx).map(({ ma, truong }) => `${ma}@${truong}`);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('finds a skipped question filled exactly where the form table rules it out, and an empty one where it requires it', () => {
    const SKIP = /^(LOAI0[23]|BN\d\d)$/;
    const EMPTY = /^(LOAI0[14]|CCCD01|BB(?!09|13|20)\d\d)$/;
    const pinned = (bai: BaiLam, ids: RegExp) =>
      checkBaiLam(bai, KHANH_HOA)
        .filter(({ ma }) => ids.test(ma))
        .map(({ truong }) => truong);
    fc.assert(
      fc.property(anyBaiLam, (bai) => {
        expect([...new Set(pinned(bai, SKIP))]).toEqual(
          TRUONG_MAU_03.filter(
            (truong) => isFilled(bai, truong) && isRuledOut(bai, MAU_03[truong]) && !pendingHdkt(bai, truong),
          ),
        );
        expect(pinned(bai, EMPTY)).toEqual(
          TRUONG_MAU_03.filter((truong) => MAU_03[truong].required(bai) && !isFilled(bai, truong)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** Inside câu 12 nothing is out of place before câu 11 is answered: LOAI04 comes first. */
const pendingHdkt = (bai: BaiLam, truong: string): boolean =>
  bai.hdkt === undefined && ['loaiHdld', 'ngayHdld', 'noiLamViec'].includes(truong);
