import { PHIEN_BAN } from '@core/forms/phien-ban.ts';
import { KE_HOACH } from '@core/ke-hoach/index.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { describe, expect, it } from 'vitest';
import { openForm } from '../../web/src/features/thu-thap/form-state.ts';

const draft = (bai: BanNhap['bai'] = {}): BanNhap => ({
  id: 'phieu-0001',
  boi: 'dtv-1',
  keHoach: 'KH-2023',
  diaBan: { danhMuc: 'dvhc2024', tinh: '56', huyen: '568', xa: '22327', thon: '22327-001' },
  mau: 'TT11-2022/M03',
  nguon: 'phongVan',
  v: null,
  bai,
  dangGo: {},
  xacNhan: [],
  luuLuc: '2023-07-10T02:00:00Z',
});
const CONTEXT = { keHoach: KE_HOACH['KH-2023'], homNay: '2023-07-10', mau: PHIEN_BAN['TT11-2022/M03'] };
const open = (bai?: BanNhap['bai']) => openForm(draft(bai), CONTEXT);

describe('writing Mẫu 03', () => {
  it('TT 11/2022, Mẫu 03, câu 11: asks câu 12 or câu 13 the moment câu 11 is answered', () => {
    const form = open();
    form.set('hdkt', '1');
    expect(form.asked.value).toContain('viThe');
    form.set('hdkt', '2');
    expect(form.asked.value).toContain('thatNghiep');
    expect(form.asked.value).not.toContain('viThe');
  });

  it('gives back what a jump removed, with the answer before it, and keeps what was written since', () => {
    const form = open({ hdkt: '1', viThe: '4', congViec: 'Kế toán' });
    form.set('hdkt', '2');
    expect(form.bai.value).toEqual({ hdkt: '2' });
    expect(form.daBo.value?.truong).toEqual(['viThe', 'congViec']);
    form.set('hoTen', 'Lò Thị Hoa');
    form.undo();
    expect(form.bai.value).toEqual({ hdkt: '1', viThe: '4', congViec: 'Kế toán', hoTen: 'Lò Thị Hoa' });
    expect(form.daBo.value).toBeNull();
  });

  it('says nothing of a question until it was left, and everything once asked to', () => {
    const form = open();
    expect(form.loiTai('hoTen')).toEqual([]);
    form.leave('hoTen');
    expect(form.loiTai('hoTen').map(({ ma }) => ma)).toEqual(['LOAI01']);
    expect(form.loiTai('gdpt')).toEqual([]);
    form.hienHet.value = true;
    expect(form.loiTai('gdpt').map(({ ma }) => ma)).toEqual(['BB04']);
  });

  it('keeps a half-typed day and calls it a wrong day, not a missing one', () => {
    const form = open();
    form.setDangGo('ngaySinh', '31/02/1990');
    form.leave('ngaySinh');
    expect(form.loiTai('ngaySinh').map(({ ma }) => ma)).toEqual(['DL04']);
    expect(form.dangGo.value).toEqual({ ngaySinh: '31/02/1990' });
    form.setDangGo('ngaySinh', undefined);
    form.set('ngaySinh', '1990-03-15');
    expect(form.loiTai('ngaySinh')).toEqual([]);
  });

  it('leaves the other questions as they are while one is written', () => {
    const form = open({ hoTen: 'Lò Thị Hoa', gdpt: '4' });
    const before = { gdpt: form.cau('gdpt').value, asked: form.asked.value, hoTen: form.cau('hoTen').value };
    form.set('hoTen', 'Lò Thị Hoan');
    expect(form.cau('gdpt').value).toBe(before.gdpt);
    expect(form.asked.value).toBe(before.asked);
    expect(form.cau('hoTen').value).not.toBe(before.hoTen);
    form.set('hdkt', '1');
    expect(form.asked.value).not.toBe(before.asked);
  });

  it('shows a sign of a duplicate at câu 4 and asks for it to be confirmed', () => {
    const form = open({ soGiayTo: '056190001234' });
    form.loiTrung.value = [{ ma: 'TR02', truong: 'soGiayTo', muc: 'canhBao' }];
    expect(form.conVuong.value.map(({ ma }) => ma)).toContain('TR02');
    form.leave('soGiayTo');
    expect(form.cau('soGiayTo').value.loi).toEqual([
      { ma: 'TR02', truong: 'soGiayTo', muc: 'canhBao', daXacNhan: false },
    ]);
    form.confirm('TR02', true);
    expect(form.conVuong.value.map(({ ma }) => ma)).not.toContain('TR02');
  });

  it('lets a confirmed warning pass and never a confirmed error', () => {
    const form = open({ hoTen: 'Hoa' });
    const standing = () => form.conVuong.value.map(({ ma }) => ma);
    expect(standing()).toEqual(expect.arrayContaining(['TEN02', 'BB01']));
    form.confirm('TEN02', true);
    form.confirm('BB01', true);
    expect(standing()).not.toContain('TEN02');
    expect(standing()).toContain('BB01');
    form.confirm('TEN02', false);
    expect(standing()).toContain('TEN02');
  });

  it('keeps an address without its words as typed, and does not send it', () => {
    const form = open();
    form.set('thuongTru', { danhMuc: 'dvhc2024', tinh: '56', chiTiet: '' });
    expect(form.bai.value.thuongTru).toEqual({ danhMuc: 'dvhc2024', tinh: '56', chiTiet: '' });
    expect(form.hopLe.value.thuongTru).toBeUndefined();
    expect(form.conVuong.value.filter(({ truong }) => truong === 'thuongTru').map(({ ma }) => ma)).toEqual(['DL08']);
  });
});

describe('somebody collected the round before (LC-02, LC-10)', () => {
  const TRUOC = {
    hoTen: 'Lò Thị Hoa',
    gdpt: '4',
    cmkt: '1',
    hdkt: '1',
    viThe: '4',
    congViec: 'Kế toán',
    ngayPhongVan: '2023-06-10',
  };
  const { ngayPhongVan: _ngay, ...bai } = TRUOC;
  const again = (loai: 'khongDoi' | 'coDoi' = 'khongDoi') =>
    openForm(
      { ...draft({ ...bai, ngayPhongVan: '2023-07-10' }), truoc: TRUOC, bienDong: { loai, tu: 'phieu-truoc' } },
      CONTEXT,
    );
  const bienDong = (form: ReturnType<typeof again>) =>
    form.loi.value.filter(({ ma }) => ma.startsWith('BD')).map(({ ma, truong }) => [ma, truong]);

  it('is unchanged without a word', () => expect(bienDong(again())).toEqual([]));
  it('is not unchanged once an answer differs, and is again when the block goes back', () => {
    const form = again();
    form.set('congViec', 'Lái xe');
    form.set('hdkt', '2');
    expect(form.khacTruoc.value.toSorted()).toEqual(['congViec', 'hdkt', 'viThe']);
    expect(bienDong(form).map(([ma]) => ma)).toEqual(['BD02', 'BD02', 'BD02']);
    form.keepAsBefore(['hdkt', 'viThe', 'congViec']);
    expect(bienDong(form)).toEqual([]);
    expect(form.bai.value.ngayPhongVan).toBe('2023-07-10');
  });
  it('changed is asked since when', () => {
    const form = again('coDoi');
    expect(bienDong(form)).toEqual([['BD03', 'namTruoc']]);
    form.bienDong.value = { loai: 'coDoi', tu: 'phieu-truoc', ngayHieuLuc: '2023-06-01' };
    expect(bienDong(form)).toEqual([['BD05', 'namTruoc']]);
    form.bienDong.value = { loai: 'coDoi', tu: 'phieu-truoc', ngayHieuLuc: '2023-07-01' };
    expect(bienDong(form)).toEqual([]);
  });
});
