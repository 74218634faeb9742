import { MAX_TRA_LAI } from '@core/nghiem-thu/nghiem-thu.ts';
import { describe, expect, it } from 'vitest';
import { ghiQuyetDinh, xetLanDau } from '../../web/src/data/nghiem-thu-writes.ts';

const MO = { dat: 0, traLai: {}, trangThai: 'dangHop' } as const;
const xet = xetLanDau(12, [
  { khoa: 'la:tuoiCao', phieu: ['a', 'b'] },
  { khoa: 'nghiTrung', phieu: ['c'] },
]);
const nhan = (...ids: string[]) => ({ action: 'accept', ids, lyDo: 'KHAC' }) as const;
const tra = (...ids: string[]) => ({ action: 'return', ids, lyDo: 'SAI' }) as const;

describe('what the minutes say of a decision', () => {
  it('begins with what lay before the meeting at its first decision', () => {
    const lanDau = { chuongTrinh: { 'la:tuoiCao': 2, nghiTrung: 1 }, soPhieu: 12 };
    expect(ghiQuyetDinh(MO, xet, nhan('a', 'b'))).toEqual({ ...lanDau, dat: 2 });
    expect(ghiQuyetDinh(MO, xet, tra('c'))).toEqual({ ...lanDau, traLai: { c: 'SAI' } });
    expect(ghiQuyetDinh({ ...MO, dat: 2 }, xetLanDau(10, []), nhan('d'))).toEqual({ dat: 3 });
    expect(ghiQuyetDinh({ ...MO, traLai: { c: 'SAI' } }, xetLanDau(11, []), nhan('d'))).toEqual({ dat: 1 });
  });

  it('names each returned phiếu once, with the reason given last', () => {
    const now = { ...MO, traLai: { a: 'SAI', c: 'THIEU' } } as const;
    expect(ghiQuyetDinh(now, xet, tra('b', 'c'))).toEqual({ traLai: { a: 'SAI', b: 'SAI', c: 'SAI' } });
  });

  it('is refused where they have room for no more, so that none is returned unnamed', () => {
    const day = Object.fromEntries(Array.from({ length: MAX_TRA_LAI - 1 }, (_, i) => [`p${i}`, 'SAI' as const]));
    expect(Object.keys(ghiQuyetDinh({ ...MO, traLai: day }, xet, tra('a')).traLai ?? {})).toHaveLength(MAX_TRA_LAI);
    expect(() => ghiQuyetDinh({ ...MO, traLai: day }, xet, tra('a', 'b'))).toThrow('Mở cuộc họp khác');
  });

  it('is refused once a colleague has ended the meeting', () => {
    const ended = { ...MO, trangThai: 'daKetThuc' } as const;
    expect(() => ghiQuyetDinh(ended, xet, nhan('a'))).toThrow('Cuộc họp đã kết thúc');
  });
});
