import { allowedTransitions, isWriters, mayWrite, NGUOI_GHI, TRANG_THAI, TRANSITIONS } from '@core/phieu/workflow.ts';
import { VAI_TRO } from '@core/tai-khoan/vai-tro.ts';
import { describe, expect, it } from 'vitest';

const TEP = '0123456789abcdef0123456789abcdef';
const own = { boi: 'dtv-1' };
const fromFile = { boi: 'nguoi-nhap', tuTep: TEP };

describe('whose a phiếu is while it is written', () => {
  it('its collector’s, while he is one', () => {
    expect(mayWrite(own, { uid: 'dtv-1', vaiTro: ['dieuTraVien'], cap: 'thon' })).toBe(true);
    expect(mayWrite(own, { uid: 'dtv-2', vaiTro: ['dieuTraVien'], cap: 'thon' })).toBe(false);
    expect(mayWrite(own, { uid: 'dtv-1', vaiTro: ['canBoXa', 'truongThon'], cap: 'xa' })).toBe(false);
  });
  it('one from a file, of the offices of the xã that bring such files in, whoever did', () => {
    const may = VAI_TRO.filter((role) => mayWrite(fromFile, { uid: 'ai-do', vaiTro: [role], cap: 'xa' }));
    expect(may.sort()).toEqual([...NGUOI_GHI.tuTep].sort());
    expect(mayWrite(fromFile, { uid: 'ai-do', vaiTro: ['canBoXa'], cap: 'huyen' })).toBe(false);
    expect(mayWrite(own, { uid: 'ai-do', vaiTro: ['canBoXa'], cap: 'xa' })).toBe(false);
  });
  it('decides on no other rows than those between nhap, traLai, daNop and huy', () => {
    for (const row of TRANSITIONS.filter(isWriters)) {
      expect(['nhap', 'traLai']).toContain(row.from);
      expect(['daNop', 'huy']).toContain(row.to);
      expect(row.mover).toBe('client');
    }
    const ofOffice = TRANG_THAI.filter((from) =>
      allowedTransitions(from, ['toCongTac'], { nghiemThu: false }).some(isWriters),
    );
    expect(ofOffice).toEqual(['traLai']);
  });
});
