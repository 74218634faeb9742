import {
  DICH_VU_NGUOI,
  DICH_VU_NSDLD,
  DIEU_KIEN_LAM,
  HINH_THUC_TUYEN,
  KHA_NANG,
  KY_NANG_MEM,
  LOAI_DOANH_NGHIEP,
  MONG_MUON_VIEC,
  PHUC_LOI,
  UU_TIEN_TUYEN,
} from '@core/viec-lam/danh-muc-viec.ts';
import { NguoiTimViec } from '@core/viec-lam/nguoi-tim-viec.ts';
import { Nsdld } from '@core/viec-lam/nsdld.ts';
import { ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import { describe, expect, it } from 'vitest';
import {
  aDinhDanh,
  aLienHe,
  aNguoi,
  aNsdld,
  aNsdldRieng,
  aStep,
  aViec,
  CONTACT,
  EMPLOYER,
  IDENTITY,
  NSDLD,
  next,
  REFERRAL,
  signed,
  useMarket,
} from '../support/cung-cau-rules.ts';
import { aPhieu, aRieng } from '../support/phieu-builder.ts';
import { EARLIER, expectAllowed } from '../support/rules-world.ts';

const db = useMarket('ho-so-day-nhat');

describe('the fullest record there is', () => {
  const text = (length: number): string => 'Ễ'.repeat(length);
  const NOI_LAM = { danhMuc: 'dvhc2024', tinh: '12', xa: '03386', kcn: text(120) };
  const CHUNG = {
    tenCongViec: text(200),
    moTa: text(1000),
    maNghe: '8153',
    chuyenNganh: text(150),
    trinhDoKhac: [text(150), text(150)],
    kyNangNghe: text(150),
    bac: text(20),
    ngoaiNgu: Array.from({ length: 2 }, () => ({ ten: text(60), chungChi: text(60), muc: 'kha' })),
    tinHoc: 'kha',
    tinHocKhac: text(150),
    kyNangMem: [...KY_NANG_MEM.codes],
    noiLam: Array.from({ length: 5 }, () => NOI_LAM),
    hopDong: 'khongXacDinh',
    khaNang: [...KHA_NANG.codes],
    hinhThuc: 'toanThoiGian',
    mucDich: 'lauDai',
    phucLoi: [...PHUC_LOI.codes],
    dieuKien: Object.fromEntries(Object.entries(DIEU_KIEN_LAM).map(([key, { codes }]) => [key, codes[0]])),
    hinhThucTuyen: [...HINH_THUC_TUYEN.codes],
  };
  const REACH = {
    chucVu: text(100),
    email: `${'a'.repeat(64)}@${'b'.repeat(40)}${'.vnvn'.repeat(4)}`,
    khac: text(200),
  };
  const viec = (over: object = {}) =>
    aViec({
      ...CHUNG,
      yeuCauThem: text(500),
      uuTienTuyen: [...UU_TIEN_TUYEN.codes],
      mongMuon: [...MONG_MUON_VIEC.codes],
      lyDo: text(300),
      ...over,
    });
  const nguoi = (over: object = {}) =>
    aNguoi({
      ...CHUNG,
      uuTien: [...UU_TIEN_TUYEN.codes],
      loaiDoanhNghiep: [...LOAI_DOANH_NGHIEP.codes],
      kinhNghiemLam: Array.from({ length: 10 }, () => ({
        donVi: text(150),
        chucVu: text(100),
        congViec: text(200),
        tu: '2019-01',
        den: '2020-01',
      })),
      nuocNgoai: text(100),
      dichVu: [...DICH_VU_NGUOI.codes],
      lyDo: text(300),
      ...over,
    });
  const DIA_CHI = { danhMuc: 'dvhc2024', tinh: '12', xa: '03386', chiTiet: text(300) };
  const dinhDanh = (boi: string) =>
    aDinhDanh({
      boi,
      hoTen: text(100),
      soBhxh: '0'.repeat(20),
      danToc: text(50),
      tonGiao: text(50),
      thuongTru: DIA_CHI,
      noiO: DIA_CHI,
      email: REACH.email,
      khac: REACH.khac,
    });
  const nsdld = aNsdld({
    ten: text(200),
    diaChi: text(300),
    kcn: text(120),
    sanPham: text(200),
    tuyen6Thang: 100_000,
    dichVu: [...DICH_VU_NSDLD.codes],
    lyDo: text(300),
    tinhTrangDkkd: 'hoatDong',
    tinhTrangGhi: text(100),
  });
  const NEW = 'moi-00000001';

  it('has every field that its schema knows', () => {
    const signs = ['trangThai', 'v', 'boi', 'suaBoi', 'luc'];
    const all = [
      [ViecTimNguoi.shape, { ...viec(), nsdldGoc: 'nsdld-0002' }],
      [NguoiTimViec.shape, { ...nguoi(), phieu: 'abcdefgh' }],
      [Nsdld.shape, { ...nsdld, kyKhaiBao: '2024', nhapVao: 'nsdld-0002' }],
    ] as const;
    for (const [shape, record] of all)
      expect(Object.keys(shape).filter((key) => !signs.includes(key) && !(key in record))).toEqual([]);
  });
  it('a vacancy is written by the centre and by its employer, and rewritten', async () => {
    await db.owner.commit({ update: EMPLOYER, data: { ten: text(200) } });
    for (const [who, uid, over] of [
      [db.asCentre(), 'trungTam', {}],
      [db.asEmployer(), 'doanh-nghiep', { trangThai: 'choDuyet', nguon: 'tuKhai' }],
    ] as const) {
      const data = { ...viec({ tenNsdld: text(200), ...over }), ...signed(uid) };
      const lienHe = aLienHe({ hoTen: text(100), nhanSms: true, nhanEmail: true, ...REACH });
      expectAllowed(
        await who.commit(
          { create: `viecTimNguoi/${NEW}`, data },
          { create: `viecTimNguoi/${NEW}/rieng/lienHe`, data: lienHe },
        ),
        uid,
      );
      expectAllowed(
        await who.commit(
          { update: `viecTimNguoi/${NEW}`, data: next(uid, { tenCongViec: text(199) }) },
          { update: `viecTimNguoi/${NEW}/rieng/lienHe`, data: { hoTen: text(99) } },
        ),
        uid,
      );
      await db.owner.commit({ delete: `viecTimNguoi/${NEW}` }, { delete: `viecTimNguoi/${NEW}/rieng/lienHe` });
    }
  });
  it('a seeker is written by the centre and by the commune, and rewritten by himself', async () => {
    const traLoi = { hdkt: '2', thatNghiep: '2' };
    const { hoTen, ngaySinh, soGiayTo } = dinhDanh('canBoXa');
    await db.owner.commit(
      { set: `phieu/${NEW}`, data: aPhieu(EARLIER, { trangThai: 'choBanGiao', gioiTinh: '2', traLoi }) },
      { set: `phieu/${NEW}/rieng/dinhDanh`, data: aRieng({ hoTen, ngaySinh, soGiayTo }) },
    );
    for (const [who, uid, over] of [
      [db.asCentre(), 'trungTam', {}],
      [db.asOfficer(), 'canBoXa', { nguon: 'phieuNld', phieu: NEW }],
    ] as const) {
      const path = `nguoiTimViec/${NEW}`;
      expectAllowed(
        await who.commit(
          { create: path, data: { ...nguoi(over), ...signed(uid) } },
          { create: `${path}/rieng/dinhDanh`, data: dinhDanh(uid) },
        ),
        uid,
      );
      expectAllowed(
        await db
          .asSeeker(NEW)
          .commit(
            { update: path, data: next('nguoi-tim', { tenCongViec: text(199) }) },
            { update: `${path}/rieng/dinhDanh`, data: { dienThoai: '0911222444' } },
          ),
        uid,
      );
      await db.owner.commit({ delete: path }, { delete: `${path}/rieng/dinhDanh` });
    }
  });
  it('an employer is written by the centre, and rewritten by itself', async () => {
    const path = `nsdld/${NEW}`;
    const rieng = aNsdldRieng({
      nguoiDaiDien: text(100),
      nhanSms: true,
      nhanEmail: true,
      soGiayTo: '012080000001',
      ...REACH,
    });
    expectAllowed(
      await db
        .asCentre()
        .commit(
          { create: path, data: { ...nsdld, ...signed('trungTam') } },
          { create: `${path}/rieng/lienHe`, data: rieng },
        ),
    );
    expectAllowed(
      await db
        .asEmployer(NEW)
        .commit(
          { update: path, data: next('doanh-nghiep', { diaChi: text(299) }) },
          { update: `${path}/rieng/lienHe`, data: { nguoiDaiDien: text(99) } },
        ),
    );
  });
  it('a person is referred', async () => {
    const hoTen = text(100);
    const lienHe = { nsdld: NSDLD, hoTen, dienThoai: '0911222333', email: REACH.email };
    await db.owner.commit({ update: IDENTITY, data: { hoTen, email: REACH.email } });
    await db.putKetNoi('dongY', {
      tenCongViec: text(200),
      tenNsdld: text(200),
      hop: Array.from({ length: 12 }, () => 'x'.repeat(40)),
      thieu: Array.from({ length: 12 }, () => 'x'.repeat(40)),
      huyNhan: { ngayVao: '2024-08-01', lyDo: text(300), v: 2, boi: 'tt' },
    });
    expectAllowed(
      await db
        .asCentre()
        .commit({ update: REFERRAL, data: aStep('trungTam', 'gioiThieu') }, { set: CONTACT, data: lienHe }),
    );
  });
});
