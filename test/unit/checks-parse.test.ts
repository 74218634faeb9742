import { checkRaw, parseBaiLam } from '@core/phieu/checks.ts';
import { BaiLam, Loi } from '@core/phieu/phieu.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBaiLam } from '../support/arbitrary-bai-lam.ts';
import { aBaiLam, aContext } from '../support/bai-lam.ts';

const ids = (raw: unknown) => parseBaiLam(raw).loi.map(({ ma, truong }) => `${ma}@${truong}`);

describe('parseBaiLam: shape errors by id, pinned to the field', () => {
  it.each([
    ['no object', 'phiếu', ['DL01@phieu']],
    ['a list', [], ['DL01@phieu']],
    ['nothing', null, ['DL01@phieu']],
    ['a name of 101 letters', { hoTen: 'a'.repeat(101) }, ['DL02@hoTen']],
    ['a name of two million letters', { hoTen: 'a'.repeat(2_000_000) }, ['DL02@hoTen']],
    ['a code of no list', { gioiTinh: '3' }, ['DL03@gioiTinh']],
    ['a number for a code', { gioiTinh: 1 }, ['DL03@gioiTinh']],
    ['a code of no list among several', { uuTien: ['1', '9'] }, ['DL03@uuTien']],
    ['a day that does not exist', { ngaySinh: '2023-02-29' }, ['DL04@ngaySinh']],
    ['a day the wrong way round', { ngaySinh: '28/02/1990' }, ['DL04@ngaySinh']],
    ['a field of no form', { luong: 5 }, ['DL05@luong']],
    ['a header cell as key', { '012090123456': 'x' }, ['DL05@phieu']],
    ['a key of the language', JSON.parse('{"__proto__": {"hoTen": "A"}}'), ['DL05@phieu']],
    ['a number for text', { congViec: 7 }, ['DL06@congViec']],
    ['a code of the wrong shape', { maNghe: '72' }, ['DL07@maNghe']],
    ['an address without words', { thuongTru: { danhMuc: 'dvhc2024', tinh: '12' } }, ['DL08@thuongTru']],
    ['an address of blanks', { noiO: { chiTiet: '  ' } }, ['DL08@noiO']],
    ['an unknown part of an address', { noiO: { chiTiet: 'Bản Mới', so: 1 } }, ['DL05@noiO']],
  ])('%s', (_what, raw, expected) => {
    expect(ids(raw)).toEqual(expected);
  });

  it('keeps what is well formed beside what is not', () => {
    const { bai, loi } = parseBaiLam({ ...aBaiLam(), gioiTinh: 'nam', ngaySinh: '30/2' });
    const { gioiTinh: _gioiTinh, ngaySinh: _ngaySinh, ...kept } = aBaiLam();
    expect(bai).toEqual(kept);
    expect(loi).toHaveLength(2);
  });

  it('takes blank cells for answers not given', () => {
    expect(parseBaiLam({ hoTen: ' ', ngaySinh: '', gioiTinh: null, hdkt: undefined })).toEqual({ bai: {}, loi: [] });
  });

  it('composes decomposed letters and closes up spaces (câu 1)', () => {
    expect(parseBaiLam({ hoTen: `  ${'Lò Thị  Hạnh'.normalize('NFD')} ` }).bai.hoTen).toBe(
      'Lò Thị Hạnh'.normalize('NFC'),
    );
  });

  it('never gives back a value that was written', () => {
    const secret = '012090123456';
    const raw = Object.fromEntries(Object.keys(BaiLam.shape).map((key) => [key, { [secret]: secret }]));
    expect(JSON.stringify(parseBaiLam({ ...raw, [secret]: secret }).loi)).not.toContain(secret);
  });

  it('property: reads whatever comes, and reads back what it read', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...Object.keys(BaiLam.shape), 'khac'), fc.anything())),
        (raw) => {
          const { bai, loi } = parseBaiLam(raw);
          expect(BaiLam.safeParse(bai).success).toBe(true);
          expect(parseBaiLam(bai)).toEqual({ bai, loi: [] });
          for (const one of loi) expect(Loi.safeParse(one).success).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('checkRaw', () => {
  it('says one thing of a field that could not be read, not that it is empty as well', () => {
    expect(checkRaw({ ...aBaiLam(), gioiTinh: 'nam' }, aContext()).loi).toEqual([
      { ma: 'DL03', truong: 'gioiTinh', muc: 'loi' },
    ]);
  });

  it('judges the rest', () => {
    const { loi } = checkRaw({ ...aBaiLam(), gioiTinh: 'nam', gdpt: '' }, aContext());
    expect(loi.map(({ ma }) => ma)).toEqual(['DL03', 'BB04']);
  });

  it('property: never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyBaiLam), (raw) => {
        expect(checkRaw(raw, aContext())).toEqual(checkRaw(raw, aContext()));
      }),
      { numRuns: 100 },
    );
  });
});
