import { KE_HOACH } from '@core/ke-hoach/index.ts';
import type { Phieu } from '@core/phieu/phieu.ts';
import { TRANSITIONS } from '@core/phieu/workflow.ts';
import { describe, expect, it } from 'vitest';
import { editedPhieu, movedPhieu, newPhieu } from '../../web/src/data/phieu-writes.ts';

const NOW = { now: 'server-time' } as const;
const REMOVE = { remove: 'field' } as const;
const stamp = { uid: 'dtv-1', homNay: '2024-08-20', lucMay: '2024-08-20T09:00:00+07:00', now: NOW };
const keHoach = KE_HOACH['LC-2024'];
const diaBan = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03145', thon: '03145-001' } as const;
const at = (ngay: string) => ({ toMillis: () => Date.parse(`${ngay}T03:00:00Z`) });
const bai = {
  hoTen: 'Lò Thị Hoa',
  ngaySinh: '1990-03-15',
  gioiTinh: '2',
  gdpt: '4',
  ngayPhongVan: '2024-08-20',
} as const;
const rowTo = (to: string, from?: string) => {
  const row = TRANSITIONS.find((r) => r.to === to && (from === undefined || r.from === from));
  if (!row) throw new Error(`no row to ${to}`);
  return row;
};
const stored = (trangThai: Phieu['trangThai'], moc: Phieu['moc'], han: Phieu['han'] = {}) => ({
  trangThai,
  v: 3,
  moc,
  han,
  diaBan,
  boi: 'dtv-1',
});

describe('a new phiếu', () => {
  const written = newPhieu({ keHoach, diaBan, bai, nguon: 'phongVan', xacNhan: ['TEN02'], trangThai: 'daNop' }, stamp);

  it('keeps identity out of the phiếu, with sex and birth month for the counters (HN-13)', () => {
    expect(written.phieu).toMatchObject({ gioiTinh: '2', thangSinh: '1990-03', traLoi: { gdpt: '4' } });
    expect(JSON.stringify(written.phieu)).not.toContain('Lò Thị Hoa');
    expect(JSON.stringify(written.phieu)).not.toContain('1990-03-15');
    expect(written.rieng).toEqual({ hoTen: 'Lò Thị Hoa', ngaySinh: '1990-03-15', diaBan, boi: 'dtv-1' });
  });

  it('is version 1 of its owner, marked by the server in the one state it was written in', () => {
    expect(written.phieu).toMatchObject({
      trangThai: 'daNop',
      tuTrangThai: null,
      v: 1,
      boi: 'dtv-1',
      suaBoi: 'dtv-1',
      lyDo: null,
      loi: [],
      luc: NOW,
    });
    expect(written.phieu.moc).toEqual({ daNop: NOW });
  });

  it('LC-04: is due 30 days after the survey began', () => {
    expect(written.phieu).toMatchObject({ han: { dieuTra: '2024-08-31' }, hanXuLy: '2024-08-31' });
  });
});

describe('a transition', () => {
  it('changes the fields of a transition and no others', () => {
    const update = movedPhieu(
      stored('choKiemTra', { choKiemTra: at('2024-08-18') }),
      rowTo('choBanGiao'),
      keHoach,
      null,
      {
        ...stamp,
        uid: 'xa-1',
      },
    );
    expect(Object.keys(update).sort()).toEqual(
      ['trangThai', 'tuTrangThai', 'v', 'suaBoi', 'luc', 'lucMay', 'lyDo', 'moc.choBanGiao', 'han', 'hanXuLy'].sort(),
    );
    expect(update).toMatchObject({
      trangThai: 'choBanGiao',
      tuTrangThai: 'choKiemTra',
      v: 4,
      suaBoi: 'xa-1',
      lyDo: null,
    });
  });

  it('LC-06: gives the commune five days from receipt, and keeps the days given before', () => {
    const update = movedPhieu(
      stored('choTongHop', { choTongHop: at('2024-08-18') }, { dieuTra: '2024-08-31', tongHop: '2024-09-05' }),
      rowTo('choKiemTra'),
      keHoach,
      null,
      stamp,
    );
    expect(update.han).toEqual({ dieuTra: '2024-08-31', tongHop: '2024-09-05', kiemTra: '2024-08-25' });
    expect(update.hanXuLy).toBe('2024-08-25');
  });

  it('keeps the code of every return, and who entered', () => {
    const lyDo = { ma: 'SAI', ghiChu: 'Sai ngày sinh', truong: ['ngaySinh'] };
    const returned = { ...stored('choKiemTra', { choKiemTra: at('2024-08-18') }), tra: ['MAY'] };
    expect(movedPhieu(returned, rowTo('traLai', 'choKiemTra'), keHoach, lyDo, stamp)).toMatchObject({
      tra: ['MAY', 'SAI'],
    });
    const entered = movedPhieu(stored('choNhapTin', {}), rowTo('daNhapTin'), keHoach, null, stamp);
    expect(entered).toMatchObject({ nhapBoi: stamp.uid });
    expect(entered).not.toHaveProperty('tra');
  });

  it('has no clock any more once the phiếu is cancelled', () => {
    const lyDo = { ghiChu: 'Ghi hai lần', truong: [] };
    const update = movedPhieu(stored('nhap', { nhap: at('2024-08-18') }), rowTo('huy'), keHoach, lyDo, stamp);
    expect(update).toMatchObject({ hanXuLy: null, lyDo });
  });

  it('is refused without the reason it needs, or from another state', () => {
    const phieu = stored('choKiemTra', { choKiemTra: at('2024-08-18') });
    const back = TRANSITIONS.find((r) => r.from === 'choKiemTra' && r.to === 'traLai');
    if (!back) throw new Error('no way back');
    expect(() => movedPhieu(phieu, back, keHoach, null, stamp)).toThrow('needs a reason');
    expect(() => movedPhieu(phieu, rowTo('daNhapTin'), keHoach, null, stamp)).toThrow('starts at');
  });
});

describe('new answers of the owner', () => {
  const bare = { hoTen: bai.hoTen, gdpt: bai.gdpt, ngayPhongVan: bai.ngayPhongVan };

  it('LC-06: handing in again moves and edits in one version, and clears the reason of the return', () => {
    const submit = { row: rowTo('daNop'), keHoach };
    const from = { ...stored(submit.row.from, { [submit.row.from]: at('2024-08-18') }, { dieuTra: '2024-08-31' }) };
    const { phieu } = editedPhieu(from, { bai, xacNhan: ['CCCD05'] }, submit, { ...stamp, remove: REMOVE });
    expect(phieu).toMatchObject({
      trangThai: 'daNop',
      v: 4,
      lyDo: null,
      traLoi: { gdpt: '4' },
      xacNhan: ['CCCD05'],
      'moc.daNop': NOW,
    });
  });

  it('takes out what is no longer answered, and touches no state while only saving', () => {
    const { phieu } = editedPhieu(stored('nhap', { nhap: at('2024-08-18') }), { bai: bare, xacNhan: [] }, null, {
      ...stamp,
      remove: REMOVE,
    });
    expect(phieu).toMatchObject({ gioiTinh: REMOVE, thangSinh: REMOVE, tuTrangThai: 'nhap', v: 4 });
    expect(phieu).not.toHaveProperty('trangThai');
    expect(phieu).not.toHaveProperty('lyDo');
  });
});
