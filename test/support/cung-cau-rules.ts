import type { HoSoChung } from '@core/viec-lam/ho-so-viec.ts';
import { beforeEach } from 'vitest';
import { DINH_DANH_MAU, LIEN_HE_MAU, NSDLD_MAU } from './cung-cau-mau.ts';
import { type FirestoreRest, SERVER_TIME } from './firestore-rest.ts';
import { claimsOf, EARLIER, elsewhere, TINH, useRulesProject, XA } from './rules-world.ts';

/** A small register of supply and demand in phường Đoàn Kết, for rules: plain values, and the server's time where a client writes it. */
const DIA_BAN = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' };
export const NSDLD = 'nsdld-0001';
export const VIEC = 'viec-00001';
export const NGUOI = 'nguoi-0001';
export const KET_NOI = `${VIEC}:${NGUOI}`;

export const asCentre = (db: FirestoreRest, area = TINH) => db.as('trungTam', claimsOf(['trungTam'], area));
export const asOtherCentre = (db: FirestoreRest) => asCentre(db, elsewhere(TINH));
export const asEmployer = (db: FirestoreRest, nsdld = NSDLD, uid = 'doanh-nghiep') =>
  db.as(uid, { vaiTro: ['doanhNghiep'], nsdld, the: 1 });
export const asSeeker = (db: FirestoreRest, ntv = NGUOI, uid = 'nguoi-tim') =>
  db.as(uid, { vaiTro: ['nguoiTimViec'], ntv, the: 1 });
export const asOfficer = (db: FirestoreRest, area = XA) => db.as('canBoXa', claimsOf(['canBoXa'], area));
/** Signed in by e-mail, without any scope. */
export const asStranger = (db: FirestoreRest, uid = 'la') => db.as(uid, {});

/** As a client signs a version it writes. */
export const signed = (uid: string, v = 1) => ({ v, boi: uid, suaBoi: uid, luc: SERVER_TIME });
export const next = (uid: string, over: object = {}, v = 2) => ({ v, suaBoi: uid, luc: SERVER_TIME, ...over });
export const before = (uid: string) => ({ v: 1, boi: uid, suaBoi: uid, luc: EARLIER });

export const aNsdld = (over: object = {}) => ({
  ...NSDLD_MAU,
  diaBan: DIA_BAN,
  ngayBatDau: '2024-07-01',
  trangThai: 'daXacNhan',
  nguon: 'trungTam',
  hanKhaiBao: null,
  ...over,
});
export const aNsdldRieng = (over: object = {}) => ({ diaBan: DIA_BAN, ...LIEN_HE_MAU, ...over });

const HO_SO: Omit<HoSoChung, 'noiLam' | 'luong'> & { noiLam: object[]; luong: object } = {
  tenCongViec: 'Công nhân may công nghiệp',
  nhomNghe: '8',
  chucVu: 'nhanVien',
  gdpt: 'thcs',
  cmkt: 'chuaQuaDaoTao',
  kinhNghiem: 'khong',
  noiLam: [{ danhMuc: 'dvhc2024', tinh: '12', xa: '03386' }],
  luong: { loai: 'thang', tu: 7_000_000, den: 9_000_000 },
};
export const aViec = (over: object = {}) => ({
  mau: 'TT11-2022/M01',
  nsdld: NSDLD,
  tenNsdld: NSDLD_MAU.ten,
  loaiHinh: NSDLD_MAU.loaiHinh,
  diaBan: DIA_BAN,
  ...HO_SO,
  soLuong: 5,
  daTuyen: 0,
  hanTuyen: '2024-12-31',
  trangThai: 'dangTuyen',
  nguon: 'trungTam',
  ...over,
});
export const aLienHe = (over: object = {}) => ({
  diaBan: DIA_BAN,
  nsdld: NSDLD,
  hoTen: 'Phạm Thị Tuyển',
  dienThoai: '0987654321',
  ...over,
});
export const aNguoi = (over: object = {}) => ({
  mau: 'TT11-2022/M02',
  diaBan: DIA_BAN,
  gioiTinh: '2',
  thangSinh: '1995-03',
  ...HO_SO,
  sanSangDiXa: false,
  sanSangSau: 0,
  hanHoSo: '2025-02-28',
  trangThai: 'dangTim',
  nguon: 'trungTam',
  dongY: { luuTru: SERVER_TIME, gioiThieu: SERVER_TIME },
  ...over,
});
export const aDinhDanh = (over: object = {}) => ({
  diaBan: DIA_BAN,
  boi: 'trungTam',
  ...DINH_DANH_MAU,
  ...over,
});
export const aKetNoi = (over: object = {}) => ({
  viec: VIEC,
  nguoi: NGUOI,
  nsdld: NSDLD,
  tenCongViec: HO_SO.tenCongViec,
  tenNsdld: NSDLD_MAU.ten,
  diaBan: DIA_BAN,
  diaBanNguoi: DIA_BAN,
  trangThai: 'deXuat',
  diem: 0,
  hop: [],
  thieu: [],
  lyDo: null,
  moc: { deXuat: SERVER_TIME },
  hanXuLy: '2024-09-20',
  ...over,
});

const DONG_Y = { luuTru: EARLIER, gioiThieu: EARLIER };

/** The unit, an employer, an open vacancy and a seeker who has consented, as they stood before the test acts. */
export const putMarket = (db: FirestoreRest) =>
  db.owner.commit(
    {
      set: 'diaBan/dvhc2024:03386',
      data: { danhMuc: 'dvhc2024', ma: '03386', cap: 'xa', chuoi: { tinh: '12', huyen: '105', xa: '03386' } },
    },
    {
      set: `nsdld/${NSDLD}`,
      data: { ...aNsdld(), ...before('trungTam'), hanKhaiBao: '2024-12-04', kyKhaiBao: '2024' },
    },
    { set: `nsdld/${NSDLD}/rieng/lienHe`, data: aNsdldRieng() },
    { set: `viecTimNguoi/${VIEC}`, data: { ...aViec(), ...before('trungTam') } },
    { set: `viecTimNguoi/${VIEC}/rieng/lienHe`, data: aLienHe() },
    { set: `nguoiTimViec/${NGUOI}`, data: { ...aNguoi({ dongY: DONG_Y }), ...before('trungTam') } },
    { set: `nguoiTimViec/${NGUOI}/rieng/dinhDanh`, data: aDinhDanh() },
  );

/** A project whose register stands as at first before each test. */
export const useMarket = (name: string): FirestoreRest => {
  const db = useRulesProject(name);
  beforeEach(async () => {
    await db.clear();
    await putMarket(db);
  });
  return db;
};

/** The referral of the seeker to the vacancy, in that state. */
export const putKetNoi = (db: FirestoreRest, trangThai: string, over: object = {}) =>
  db.owner.commit(
    {
      set: `ketNoi/${KET_NOI}`,
      data: { ...aKetNoi({ trangThai, moc: { [trangThai]: EARLIER }, ...over }), ...before('trungTam') },
    },
    {
      set: `ketNoi/${KET_NOI}/rieng/nguoi`,
      data: { nsdld: NSDLD, hoTen: DINH_DANH_MAU.hoTen, dienThoai: DINH_DANH_MAU.dienThoai },
    },
  );
