import { type Bam, bamCacTruong, suaTheoTep } from '@core/nhap-viec/tu-tep.ts';
import { describe, expect, it } from 'vitest';

describe('a later file beside a record', () => {
  const bam: Bam = (truong, noiDung) => `${truong}=${noiDung}`;
  const sua = (hienTai: object, cu: object, moi: object) =>
    suaTheoTep({ ...hienTai }, bamCacTruong({ ...cu }, bam), { ...moi }, bam);

  it('changes what the file changed, and nothing that somebody did', () => {
    expect(sua({ a: 1, b: 2 }, { a: 1, b: 2 }, { a: 1, b: 3 })).toEqual({ dat: { b: 3 }, giuLai: [] });
    expect(sua({ a: 9, b: 2 }, { a: 1, b: 2 }, { a: 1, b: 3 })).toEqual({ dat: { b: 3 }, giuLai: [] });
    expect(sua({ a: 9 }, { a: 1 }, { a: 2 })).toEqual({ dat: {}, giuLai: ['a'] });
    expect(sua({ a: 2 }, { a: 1 }, { a: 2 })).toEqual({ dat: {}, giuLai: [] });
  });
  it('adds what was not there, and takes nothing away for an empty cell', () => {
    expect(sua({}, {}, { a: 1 })).toEqual({ dat: { a: 1 }, giuLai: [] });
    expect(sua({ a: 5 }, {}, { a: 1 })).toEqual({ dat: {}, giuLai: ['a'] });
    expect(sua({ a: 1 }, { a: 1 }, {})).toEqual({ dat: {}, giuLai: [] });
  });
  it('does not mind the order of keys, which the database changes', () =>
    expect(sua({ a: { y: 1, x: 2 } }, { a: { x: 2, y: 1 } }, { a: { x: 2, y: 1 } })).toEqual({ dat: {}, giuLai: [] }));
});
