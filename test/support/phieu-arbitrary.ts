import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import { GDPT, HDKT, UU_TIEN } from '@core/forms/danh-muc-m03.ts';
import type { Phieu } from '@core/phieu/phieu.ts';
import { TRANG_THAI } from '@core/phieu/workflow.ts';
import * as fc from 'fast-check';

const at = (ms: number) => ({ toMillis: () => ms });
const diaBanOf = (n: number): DiaBan => ({
  danhMuc: 'dvhc2024',
  tinh: '12',
  huyen: '105',
  xa: `0314${n % 3}`,
  thon: `0314${n % 3}-00${n % 2}`,
});

/** Any version of a phiếu: every state, any day, answers or none. Its place is not part of it: that never changes. */
const version = fc.record(
  {
    trangThai: fc.constantFrom(...TRANG_THAI),
    gioiTinh: fc.constantFrom('1' as const, '2' as const),
    thangSinh: fc.constantFrom('1960-01', '1969-04', '1990-12', '2008-08'),
    hanXuLy: fc.constantFrom('2024-08-31', '2024-09-05', null),
    hdkt: fc.constantFrom(...HDKT.codes),
    gdpt: fc.constantFrom(...GDPT.codes),
    uuTien: fc.subarray([...UU_TIEN.codes]),
    ngay: fc.integer({ min: 1_722_445_200_000, max: 1_727_715_600_000 }),
    loi: fc.subarray(['K01', 'K02', 'DT01']),
  },
  { requiredKeys: ['trangThai', 'hanXuLy', 'ngay', 'loi'] },
);

const toPhieu = (
  { ngay, hanXuLy, loi, trangThai, ...v }: typeof version extends fc.Arbitrary<infer T> ? T : never,
  thon: number,
): Phieu => ({
  keHoach: 'LC-2024',
  mau: 'TT11-2022/M03',
  diaBan: diaBanOf(thon),
  trangThai,
  tuTrangThai: null,
  v: 1,
  boi: 'dtv',
  suaBoi: 'dtv',
  nguon: 'phongVan',
  ngayPhongVan: '2024-08-15',
  ...(v.gioiTinh && { gioiTinh: v.gioiTinh }),
  ...(v.thangSinh && { thangSinh: v.thangSinh }),
  traLoi: {
    ...(v.hdkt && { hdkt: v.hdkt }),
    ...(v.gdpt && { gdpt: v.gdpt }),
    ...(v.uuTien && { uuTien: v.uuTien }),
  },
  xacNhan: [],
  loi: loi.map((ma) => ({ ma, truong: 'hdkt', muc: 'loi' })),
  lyDo: null,
  moc: { daNop: at(ngay), ...(trangThai === 'daNhapTin' && { daNhapTin: at(ngay + 86_400_000) }) },
  han: {},
  hanXuLy,
  luc: at(ngay),
  lucMay: '',
});

/** Histories of several phiếu, each a list of versions from first to last. */
export const phieuHistories: fc.Arbitrary<Phieu[][]> = fc.array(
  fc
    .tuple(fc.nat({ max: 5 }), fc.array(version, { minLength: 1, maxLength: 6 }))
    .map(([thon, versions]) => versions.map((v) => toPhieu(v, thon))),
  { maxLength: 8 },
);
