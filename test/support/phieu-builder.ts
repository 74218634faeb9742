import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import { CHANG_OF, TRANSITIONS, type TrangThai, type Transition } from '@core/phieu/workflow.ts';

/** Tổ 1, phường Đoàn Kết, thành phố Lai Châu, in the list of 2024. */
export const DIA_BAN: DiaBan = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386', thon: '03386-001' };
export const DTV = 'dtv-mot';

/**
 * A phiếu as its collector's client writes it; a test names only the fields it is about. `now` stands for the server's
 * time: a sentinel where the document goes through a client, a timestamp where it is put in place.
 */
export const aPhieu = <Now>(now: Now, over: Record<string, unknown> = {}) => ({
  keHoach: 'LC-2024',
  mau: 'TT11-2022/M03',
  diaBan: DIA_BAN,
  trangThai: 'nhap',
  tuTrangThai: null,
  v: 1,
  boi: DTV,
  suaBoi: DTV,
  nguon: 'phongVan',
  ngayPhongVan: '2024-08-15',
  gioiTinh: '1',
  thangSinh: '1985-03',
  traLoi: {
    uuTien: ['6'],
    gdpt: '4',
    cmkt: '5',
    chuyenNganh: 'Chăn nuôi',
    hdkt: '1',
    viThe: '4',
    congViec: 'Nhân viên kỹ thuật chăn nuôi',
    nhomNghe: '3',
    maNghe: '324',
    thamGiaBhxh: '1',
    hdld: '1',
    loaiHdld: '2',
    ngayHdld: '2019-05-01',
    noiLamViec: 'Công ty cổ phần chè Tam Đường',
    loaiHinh: '6',
    diaChiNoiLam: { danhMuc: 'dvhc2024', tinh: '12', xa: '03386', chiTiet: 'Tổ 4, phường Đoàn Kết' },
  },
  xacNhan: [],
  loi: [],
  lyDo: null,
  moc: { [typeof over.trangThai === 'string' ? over.trangThai : 'nhap']: now },
  han: { dieuTra: '2024-08-31' },
  hanXuLy: '2024-08-31',
  luc: now,
  lucMay: '2024-08-15T09:12:33.120+07:00',
  ...over,
});

/** Its answers, some of them others. */
export const aTraLoi = (over: object) => ({ traLoi: { ...aPhieu(undefined).traLoi, ...over } });

/** The identity document that goes with it. */
export const aRieng = (over: Record<string, unknown> = {}) => ({
  hoTen: 'Lò Văn Panh',
  ngaySinh: '1985-03-12',
  soGiayTo: '012085001234',
  thuongTru: { danhMuc: 'dvhc2024', tinh: '12', xa: '03386', chiTiet: 'Tổ 1, phường Đoàn Kết' },
  danToc: 'Thái',
  diaBan: DIA_BAN,
  boi: DTV,
  ...over,
});

const rowOf = (from: TrangThai, to: TrangThai): Transition | undefined =>
  TRANSITIONS.find((row) => row.from === from && row.to === to);
const needsLyDo = (from: TrangThai, to: TrangThai): boolean =>
  to === 'traLai' || to === 'huy' || rowOf(from, to)?.needs?.includes('lyDo') === true;
const isReturn = (from: TrangThai, to: TrangThai): boolean => to === 'traLai' || rowOf(from, to)?.action === 'return';

const HAN_MOI = '2024-10-20';

/** The update, by path, that takes a phiếu built above from one state to another. */
export const aMove = <Now>(
  from: TrangThai,
  to: TrangThai,
  by: string,
  now: Now,
  over: Record<string, unknown> = {},
): Record<string, unknown> => {
  const chang = CHANG_OF[to];
  const han = chang === 'dieuTra' ? '2024-08-31' : HAN_MOI;
  return {
    trangThai: to,
    tuTrangThai: from,
    v: 2,
    suaBoi: by,
    lyDo: needsLyDo(from, to) ? { ma: 'SAI', ghiChu: 'Sai ngày sinh', truong: ['ngaySinh'] } : null,
    ...(isReturn(from, to) && { tra: ['SAI'] }),
    ...(to === 'daNhapTin' && { nhapBoi: by }),
    [`moc.${to}`]: now,
    ...(chang && chang !== 'dieuTra' && { [`han.${chang}`]: han }),
    hanXuLy: chang && han,
    luc: now,
    lucMay: '2024-09-02T08:00:00.000+07:00',
    ...over,
  };
};
