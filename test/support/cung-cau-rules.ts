import type { HoSoChung } from '@core/viec-lam/ho-so-viec.ts';
import { beforeEach } from 'vitest';
import { DINH_DANH_MAU, LIEN_HE_MAU, NSDLD_MAU } from './cung-cau-mau.ts';
import { type Client, type FirestoreRest, SERVER_TIME } from './firestore-rest.ts';
import { claimsOf, EARLIER, elsewhere, TINH, useRulesProject, XA } from './rules-world.ts';

/** A small register of supply and demand in phường Đoàn Kết, for rules: plain values, and the server's time where a client writes it. */
const DIA_BAN = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' };
export const NSDLD = 'nsdld-0001';
export const VIEC = 'viec-00001';
export const NGUOI = 'nguoi-0001';
export const KET_NOI = `${VIEC}:${NGUOI}`;

/** Where their documents are. */
export const EMPLOYER = `nsdld/${NSDLD}`;
export const JOB = `viecTimNguoi/${VIEC}`;
export const SEEKER = `nguoiTimViec/${NGUOI}`;
export const IDENTITY = `${SEEKER}/rieng/dinhDanh`;
export const REFERRAL = `ketNoi/${KET_NOI}`;
export const CONTACT = `${REFERRAL}/rieng/nguoi`;

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
/** A step of a referral under way, as whoever takes it writes it. */
export const aStep = (uid: string, trangThai: string, over: object = {}, v = 2) =>
  next(uid, { trangThai, [`moc.${trangThai}`]: SERVER_TIME, hanXuLy: '2024-09-30', lyDo: null, ...over }, v);
/** Why a referral ended. */
export const REASON = { lyDo: { ma: 'luong' }, hanXuLy: null };

const DONG_Y = { luuTru: EARLIER, gioiThieu: EARLIER };

const putMarket = (db: FirestoreRest) =>
  db.owner.commit(
    {
      set: 'diaBan/dvhc2024:03386',
      data: { danhMuc: 'dvhc2024', ma: '03386', cap: 'xa', chuoi: { tinh: '12', huyen: '105', xa: '03386' } },
    },
    { set: EMPLOYER, data: { ...aNsdld(), ...before('trungTam'), hanKhaiBao: '2024-12-04', kyKhaiBao: '2024' } },
    { set: `${EMPLOYER}/rieng/lienHe`, data: aNsdldRieng() },
    { set: JOB, data: { ...aViec(), ...before('trungTam') } },
    { set: `${JOB}/rieng/lienHe`, data: aLienHe() },
    { set: SEEKER, data: { ...aNguoi({ dongY: DONG_Y }), ...before('trungTam') } },
    { set: IDENTITY, data: aDinhDanh() },
  );

const putKetNoi = (db: FirestoreRest, trangThai: string, over: object = {}) =>
  db.owner.commit(
    {
      set: REFERRAL,
      data: { ...aKetNoi({ trangThai, moc: { [trangThai]: EARLIER }, ...over }), ...before('trungTam') },
    },
    { set: CONTACT, data: { nsdld: NSDLD, hoTen: DINH_DANH_MAU.hoTen, dienThoai: DINH_DANH_MAU.dienThoai } },
  );

/** A project of rules with the people of a market, each with the scope his token has. */
export const useMarketProject = (name: string) => {
  const db = useRulesProject(name);
  const asCentre = (area = TINH): Client => db.as('trungTam', claimsOf(['trungTam'], area));
  return {
    ...db,
    asCentre,
    asOtherCentre: () => asCentre(elsewhere(TINH)),
    asEmployer: (nsdld = NSDLD, uid = 'doanh-nghiep') => db.as(uid, { vaiTro: ['doanhNghiep'], nsdld, the: 1 }),
    asSeeker: (ntv = NGUOI, uid = 'nguoi-tim') => db.as(uid, { vaiTro: ['nguoiTimViec'], ntv, the: 1 }),
    asOfficer: (area = XA) => db.as('canBoXa', claimsOf(['canBoXa'], area)),
    /** Signed in by e-mail, without any scope. */
    asStranger: (uid = 'la') => db.as(uid, {}),
    /** The unit, an employer, an open vacancy and a seeker who has consented, as they stood before the test acts. */
    putMarket: () => putMarket(db),
    /** The referral of the seeker to the vacancy, in that state. */
    putKetNoi: (trangThai: string, over: object = {}) => putKetNoi(db, trangThai, over),
  };
};

/** A project whose register stands as at first before each test. */
export const useMarket = (name: string) => {
  const db = useMarketProject(name);
  beforeEach(async () => {
    await db.clear();
    await db.putMarket();
  });
  return db;
};
