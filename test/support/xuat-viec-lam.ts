import { expect } from 'vitest';
import type { NsdldDoc } from '../../web/src/data/viec-lam-repo.ts';
import { type CotXuat, hangCua } from '../../web/src/features/xuat-tep/nguon-xuat.ts';

export const ten = (_danhMuc: string, ma: string): string => `Đơn vị ${ma}`;
export const lucOf = (ngay: string) => ({ toMillis: () => Date.parse(`${ngay}T03:00:00Z`) });
export const CHU = { v: 1, boi: 'tt', suaBoi: 'tt', luc: lucOf('2026-09-01') };
export const O_DAY = { danhMuc: 'dvhc2025', tinh: '12', xa: '03385' } as const;

/** Only what is in the row, by heading; a heading that comes twice would be lost and is refused. */
export const rowOf = <Row>(cot: readonly CotXuat<Row>[], row: Row): Record<string, unknown> => {
  const heads = cot.map(({ nhan }) => nhan);
  expect(new Set(heads).size).toBe(heads.length);
  const [cells = []] = hangCua(cot, [row]);
  expect(cells).toHaveLength(heads.length);
  return Object.fromEntries(heads.map((nhan, i) => [nhan, cells[i]] as const).filter(([, o]) => o !== ''));
};

export const nsdld: NsdldDoc = {
  id: 'nsdld-0001',
  mau: 'TT11-2022/M01',
  ten: 'Công ty May',
  chuThe: 'toChuc',
  loaiHinh: 'dnNgoaiNhaNuoc',
  maSoThue: '0201234567',
  diaBan: O_DAY,
  diaChi: 'Số 12, tổ 3',
  kcn: 'KCN Tam Đường',
  nganh: { bo: 'VSIC2018', ma: 'C' },
  sanPham: 'Áo sơ mi',
  quyMo: 'tu51',
  tuyen6Thang: 20,
  ngayBatDau: '2024-07-01',
  dichVu: ['gioiThieu'],
  trangThai: 'daXacNhan',
  nguon: 'trungTam',
  tinhTrangDkkd: 'hoatDong',
  hanKhaiBao: '2026-12-04',
  kyKhaiBao: '2026',
  ...CHU,
};
