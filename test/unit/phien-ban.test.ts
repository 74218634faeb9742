import { cauHoi } from '@core/forms/cau-hoi.ts';
import { MAU_PHIEU } from '@core/forms/danh-muc-m03.ts';
import { MAU_03 } from '@core/forms/mau-03.ts';
import { type MauPhieu, mauPhieuOf, PHIEN_BAN } from '@core/forms/phien-ban.ts';
import { KE_HOACH } from '@core/ke-hoach/index.ts';
import { BanNhap } from '@core/phieu/ban-nhap.ts';
import { describe, expect, it } from 'vitest';
import { openForm } from '../../web/src/features/thu-thap/form-state.ts';
import { nhanCau } from '../../web/src/features/thu-thap/nhan-cau.ts';
import { aBaiLam } from '../support/bai-lam.ts';

/** A later form, made up: no câu 10.1, the insurance code must be given, another number for câu 4. */
const { chuyenNganh: _gone, ...conLai } = MAU_03;
const MAU_SAU: MauPhieu = {
  dau: { phienBan: 'TT99-2030/M01', soHieu: 'Mẫu số 01', tieuDe: 'TỜ KHAI', canCu: 'Thông tư số 99/2030' },
  phan: [['nhanThan', 'Phần một']],
  ghiChu: {},
  cauHoi: {
    ...conLai,
    soGiayTo: cauHoi({ ...MAU_03.soGiayTo, cau: '2', nhan: 'Số định danh cá nhân' }),
    soBhxh: cauHoi({ ...MAU_03.soBhxh, batBuoc: { canCu: 'TT 99/2030' } }),
  },
};
const CA_HAI = { ...PHIEN_BAN, [MAU_SAU.dau.phienBan]: MAU_SAU };

const draft = (mau: string, bai: BanNhap['bai'] = {}): BanNhap => ({
  id: 'phieu-0001',
  boi: 'dtv-1',
  keHoach: 'LC-2024',
  diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386', thon: '03386-001' },
  mau,
  nguon: 'phongVan',
  v: null,
  bai,
  dangGo: { ngaySinh: '31/02' },
  xacNhan: [],
  luuLuc: '2030-07-10T02:00:00Z',
});
const open = (mau: string, bai?: BanNhap['bai']) => {
  const found = mauPhieuOf(mau, CA_HAI);
  if (!found) throw new Error(mau);
  return openForm(draft(mau, bai), { keHoach: KE_HOACH['LC-2024'], homNay: '2024-09-30', mau: found });
};

describe('form versions', () => {
  it('has a table for every version phiếu may name, under its own name', () => {
    expect(Object.keys(PHIEN_BAN)).toEqual(MAU_PHIEU.codes);
    for (const [phienBan, { dau }] of Object.entries(PHIEN_BAN)) expect(dau.phienBan).toBe(phienBan);
  });

  it('knows no version that was never added', () => {
    expect(mauPhieuOf('TT99-2030/M01')).toBeUndefined();
    expect(mauPhieuOf('toString')).toBeUndefined();
  });

  it('opens an old draft in the form it was begun in, and a new one in the new form', () => {
    const old = open('TT11-2022/M03', { cmkt: '5' });
    const later = open('TT99-2030/M01', { cmkt: '5' });
    expect(old.asked.value).toContain('chuyenNganh');
    expect(later.asked.value).not.toContain('chuyenNganh');
    expect([old.isRequired('soBhxh'), later.isRequired('soBhxh')]).toEqual([false, true]);
    expect(later.tienDo.value.asked).toBe(old.tienDo.value.asked + 1);
    expect(nhanCau('soGiayTo', later.mau.cauHoi.soGiayTo)).toBe('2. Số định danh cá nhân');
  });

  it('judges by the questions of that version', () => {
    const { chuyenNganh: _none, ...bai } = aBaiLam();
    const { gdpt: _unasked, ...withoutGdpt } = MAU_SAU.cauHoi;
    const ctx = { keHoach: KE_HOACH['LC-2024'], homNay: '2024-09-30' };
    const { gdpt: _unanswered, ...answered } = bai;
    const missing = (mau: MauPhieu) =>
      openForm(draft(mau.dau.phienBan, answered), { ...ctx, mau })
        .loi.value.filter(({ truong }) => truong === 'gdpt')
        .map(({ ma }) => ma);
    expect(missing(MAU_SAU)).toEqual(['BB04']);
    expect(missing({ ...MAU_SAU, cauHoi: withoutGdpt })).toEqual([]);
  });

  it('keeps what stands at a question the version does not have', () => {
    const form = open('TT99-2030/M01', { chuyenNganh: 'Kỹ thuật', cmkt: '5' });
    form.set('cmkt', '1');
    expect(form.bai.value).toEqual({ chuyenNganh: 'Kỹ thuật', cmkt: '1' });
    expect(form.daBo.value).toBeNull();
  });

  it('reads and keeps a draft of a version it does not know, word for word', () => {
    const unknown = draft('TT99-2031/M07', { hoTen: 'Lò Thị Hoa', muc99: 'một câu chưa có' });
    expect(BanNhap.parse(JSON.parse(JSON.stringify(unknown)))).toEqual(unknown);
  });
});
