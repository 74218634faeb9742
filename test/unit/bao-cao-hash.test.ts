import { createHash } from 'node:crypto';
import { canonicalJson, sha256Hex } from '@core/bao-cao/hash.ts';
import { driftSince, freezeFigures, takeBanChot, verifyBaoCao } from '@core/bao-cao/snapshot.ts';
import { LC_2024 } from '@core/ke-hoach/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const lich = () => {
  const row = LC_2024.lichBaoCao.find(({ loaiCoQuan, chuKy }) => loaiCoQuan === 'ubndXa' && chuKy === 'thang');
  if (!row) throw new Error('no monthly row for the commune');
  return row;
};
const CUTOFF = new Date('2024-10-27T17:00:00Z');
const ROLLUP = {
  o: { tong: 12, daThu: 9, 'tt:choKiemTra': 9, 'tt:traLai': 3, 'hdkt:1': 7, 'hdkt:2': 2 },
  con: { '03386-001': { ten: 'Tổ 1', o: { tong: 12, daThu: 9 } } },
};
const snapshot = (over: Partial<{ ky: string; lan: number; bamTruoc: string | null; docLuc: Date; o: object }> = {}) =>
  takeBanChot(
    LC_2024,
    lich(),
    { ma: '03386', ky: over.ky ?? '2024-10', lan: over.lan ?? 1 },
    { rollup: { ...ROLLUP, o: { ...ROLLUP.o, ...over.o } }, chotLuc: CUTOFF, docLuc: over.docLuc ?? CUTOFF },
    over.bamTruoc ?? null,
  );

describe('canonical JSON', () => {
  it('is one text for one value, whatever the order of its keys', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'Đoàn Kết'], c: undefined })).toBe(
      '{"a":[true,null,"Đoàn Kết"],"b":1}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(record));
        expect(JSON.parse(canonicalJson(record))).toEqual(record);
      }),
    );
  });

  it('refuses what JSON cannot hold exactly', () => {
    for (const bad of [0.5, Number.NaN, 2 ** 60, undefined, () => 1])
      expect(() => canonicalJson(bad)).toThrow(TypeError);
  });

  it('hashes UTF-8 bytes with SHA-256', async () => {
    expect(await sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await sha256Hex('Sổ lao động')).toHaveLength(64);
  });
});

describe('snapshot', () => {
  it('gives the same bytes and hash however often it is taken, and in every release', async () => {
    const text =
      '{"bamTruoc":null,"cap":"xa","chotLuc":"2024-10-27T17:00:00.000Z","chuKy":"thang","coQuan":"ubndXa-03386",' +
      '"danhMuc":"dvhc2024","den":"2024-10-27","docLuc":"2024-10-27T17:00:00.000Z","hanNop":"2024-10-28",' +
      '"keHoach":"LC-2024","ky":"2024-10","lan":1,"loaiCoQuan":"ubndXa","ma":"03386","quyTac":"BC-1",' +
      '"soLieu":{"con":{"03386-001":{"o":{"daThu":9,"tong":12},"ten":"Tổ 1"}},' +
      '"o":{"daThu":9,"hdkt:1":7,"hdkt:2":2,"tong":12,"tt:choKiemTra":9,"tt:traLai":3},' +
      '"quaHan":0,"trongKy":{"daNhapTin":0,"daNop":0}},"tu":"2024-09-28"}';
    const { bam, ...banChot } = await snapshot();
    expect(canonicalJson(banChot)).toBe(text);
    expect(bam).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(await snapshot()).toEqual({ ...banChot, bam });
  });

  it('changes its hash with any figure, period, edition, reading time or predecessor', async () => {
    const bams = await Promise.all(
      [
        {},
        { o: { tong: 13 } },
        { ky: '2024-11' },
        { lan: 2 },
        { docLuc: new Date('2024-11-01T00:00:00Z') },
        { bamTruoc: 'a'.repeat(64) },
      ].map((over) => snapshot(over).then(({ bam }) => bam)),
    );
    expect(new Set(bams).size).toBe(bams.length);
  });

  it('verifies its own figures and the link to the period before', async () => {
    const before = await snapshot({ ky: '2024-09' });
    const after = await snapshot({ bamTruoc: before.bam });
    expect(await verifyBaoCao(after, before)).toBe('dung');
    expect(await verifyBaoCao({ ...after, soLieu: { ...after.soLieu, quaHan: 99 } }, before)).toBe('saiSoLieu');
    expect(await verifyBaoCao(after, await snapshot({ ky: '2024-08' }))).toBe('saiChuoi');
  });

  it('sums the days of its own period and leaves per-day cells out', () => {
    const o = {
      tong: 5,
      'nop:2024-09-27': 1,
      'nop:2024-09-28': 2,
      'nop:2024-10-27': 3,
      'nop:2024-10-28': 4,
      'nhap:2024-10-01': 6,
      'han:2024-10-27': 7,
      'han:2024-10-28': 8,
      'tt:huy': 0,
    };
    expect(freezeFigures({ o, con: {} }, { tu: '2024-09-28', den: '2024-10-27', hanNop: '2024-10-28' })).toEqual({
      o: { tong: 5 },
      trongKy: { daNop: 5, daNhapTin: 6 },
      quaHan: 7,
      con: {},
    });
  });

  it('is all zeros for an office without a phiếu yet', () =>
    expect(freezeFigures(undefined, { tu: '2024-09-28', den: '2024-10-27', hanNop: '2024-10-28' })).toEqual({
      o: {},
      trongKy: { daNop: 0, daNhapTin: 0 },
      quaHan: 0,
      con: {},
    }));

  it('names the days it tells of, clipped to the start of the plan', async () => {
    expect(await snapshot()).toMatchObject({ tu: '2024-09-28', den: '2024-10-27', hanNop: '2024-10-28' });
    expect(await snapshot({ ky: '2024-08' })).toMatchObject({ tu: '2024-08-01', den: '2024-08-27' });
  });
});

describe('beside the snapshot', () => {
  it('says what changed since, and nothing when nothing did', async () => {
    const { soLieu } = await snapshot();
    expect(driftSince(soLieu, ROLLUP)).toEqual({});
    expect(driftSince(soLieu, { o: { ...ROLLUP.o, tong: 24, 'tt:traLai': 0, 'nop:2024-10-29': 12 } })).toEqual({
      tong: 12,
      'tt:traLai': -3,
    });
  });
});
