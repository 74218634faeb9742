import { apDoi, doiCua, type GhiDo } from '@core/ghi-do/ghi-do.ts';
import { MAX_TRA_LAI } from '@core/nghiem-thu/nghiem-thu.ts';
import { describe, expect, it } from 'vitest';
import { ghiQuyetDinh, xetLanDau } from '../../web/src/data/nghiem-thu-writes.ts';
import { dongKhac } from '../../web/src/features/ghi-do/o-hien.ts';
import {
  baiHop,
  doiHop,
  goHopOf,
  goHopTu,
  hopVuaDoi,
  isHaiBanHop,
  O_HOP,
} from '../../web/src/features/nghiem-thu/go-hop.ts';

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

describe('the words of the minutes', () => {
  const HOP = {
    ...{ ngay: '2024-09-10', noiHop: '', chuTri: 'Phạm Thị Oanh', thuKy: '' },
    ...{ thanhPhan: ['Phạm Thị Oanh, tổ trưởng'], ketLuan: 'Thống nhất.' },
  };
  const NEN = goHopOf(HOP);
  const go = { ...NEN, noiHop: ' Nhà  văn hóa ', thanhPhan: 'Phạm Thị Oanh\n\n Hoàng Thị Mai ', thuKy: '' };

  it('are saved where they were changed, and elsewhere stay as a colleague wrote them since', () => {
    expect(doiHop(NEN, go)).toEqual({ noiHop: 'Nhà văn hóa', thanhPhan: ['Phạm Thị Oanh', 'Hoàng Thị Mai'] });
    expect(doiHop(NEN, { ...NEN, chuTri: '', ngay: undefined })).toEqual({ chuTri: '' });
  });

  it('are not written over what somebody else has put in their place since', () => {
    const doi = doiHop(NEN, go);
    expect(hopVuaDoi(NEN, doi, HOP)).toEqual([]);
    expect(hopVuaDoi(NEN, doi, { ...HOP, noiHop: 'Trụ sở xã' })).toEqual(['Nơi họp']);
    expect(hopVuaDoi(NEN, doi, { ...HOP, ...doi })).toEqual([]);
    expect(hopVuaDoi(NEN, {}, { ...HOP, ketLuan: 'Đã đổi.' })).toEqual([]);
  });

  it('are kept on the device as they are typed', () => {
    const doi = doiCua(O_HOP, baiHop(NEN), baiHop({ ...go, chuTri: '' }));
    expect(doi).toEqual({ 'hop.noiHop': go.noiHop, 'hop.thanhPhan': go.thanhPhan, 'hop.chuTri': '' });
    expect(goHopTu(apDoi(baiHop(NEN), doi))).toEqual({ ...go, chuTri: '' });
    const ban = { doi, dangGo: {} } as GhiDo;
    expect(dongKhac(O_HOP, baiHop(NEN), ban, () => undefined)).toContainEqual({
      ...{ nhan: 'Chủ trì', mayChu: 'Phạm Thị Oanh', toi: '(để trống)' },
    });
  });

  it('stand against the newer version only where somebody has written there', () => {
    const nay = baiHop(NEN);
    expect(isHaiBanHop(nay, { doi: { 'hop.noiHop': 'Nhà văn hóa' }, dangGo: {} })).toBe(false);
    expect(isHaiBanHop(nay, { doi: { 'hop.ketLuan': 'Khác' }, dangGo: {} })).toBe(true);
    expect(isHaiBanHop(nay, { doi: {}, dangGo: { 'hop.ngay': '31/1' } })).toBe(true);
  });
});
