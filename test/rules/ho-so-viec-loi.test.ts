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
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aDinhDanh,
  aKetNoi,
  aLienHe,
  aNguoi,
  aNsdld,
  aNsdldRieng,
  asCentre,
  asEmployer,
  asOfficer,
  asOtherCentre,
  asSeeker,
  asStranger,
  aViec,
  KET_NOI,
  NGUOI,
  NSDLD,
  next,
  putKetNoi,
  putMarket,
  signed,
  VIEC,
} from '../support/cung-cau-rules.ts';
import { type FirestoreRest, SERVER_TIME } from '../support/firestore-rest.ts';
import { aPhieu, aRieng } from '../support/phieu-builder.ts';
import { EARLIER, expectAllowed, expectRefused, rulesProject } from '../support/rules-world.ts';

let db: FirestoreRest;
beforeAll(async () => {
  db = await rulesProject('ho-so-viec-loi');
});
beforeEach(async () => {
  await db.clear();
  await putMarket(db);
});

const EMPLOYER = `nsdld/${NSDLD}`;
const JOB = `viecTimNguoi/${VIEC}`;
const SEEKER = `nguoiTimViec/${NGUOI}`;
const IDENTITY = `${SEEKER}/rieng/dinhDanh`;
const CONTACT = `ketNoi/${KET_NOI}/rieng/nguoi`;

describe('a vacancy whose places are all filled', () => {
  const open = (who: ReturnType<typeof asCentre>, uid: string, over: object) =>
    who.commit({ update: JOB, data: next(uid, { trangThai: 'dangTuyen', ...over }) });
  it.each(['du', 'hetHan', 'dangTuyen'])('is not open, from %s, without a place more', async (trangThai) => {
    await db.owner.commit({ update: JOB, data: { trangThai, daTuyen: 5 } });
    for (const [who, uid] of [
      [asCentre(db), 'trungTam'],
      [asEmployer(db), 'doanh-nghiep'],
    ] as const) {
      expectRefused(await open(who, uid, {}), uid);
      expectRefused(await open(who, uid, { soLuong: 4 }), uid);
    }
    expectAllowed(await open(asEmployer(db), 'doanh-nghiep', { soLuong: 6 }));
  });
  it('may be closed as it is', async () => {
    await db.owner.commit({ update: JOB, data: { trangThai: 'du', daTuyen: 5 } });
    expectAllowed(await asEmployer(db).commit({ update: JOB, data: next('doanh-nghiep', { trangThai: 'dong' }) }));
  });
});

describe('how a person is reached', () => {
  it.each(['dong', 'trung'])('is not shown any more once his record is %s, but to who hired him', async (trangThai) => {
    await db.owner.commit({ update: SEEKER, data: { trangThai, lyDo: 'Thôi tìm việc' } });
    for (const state of ['gioiThieu', 'phongVan']) {
      await putKetNoi(db, state);
      expectRefused(await asEmployer(db).get(CONTACT), state);
    }
    await putKetNoi(db, 'nhanViec');
    expectAllowed(await asEmployer(db).get(CONTACT));
  });
});

describe('a seeker of one tỉnh and a vacancy of another', () => {
  const PATH = `ketNoi/${KET_NOI}`;
  const O_KIA = { danhMuc: 'dvhc2024', tinh: '14', huyen: '117', xa: '03646' };
  beforeEach(() =>
    db.owner.commit({ update: SEEKER, data: { diaBan: O_KIA } }, { update: IDENTITY, data: { diaBan: O_KIA } }),
  );
  it('the seeker’s centre sees the vacancy while it is open, not whom to call, and proposes it', async () => {
    expectAllowed(await asOtherCentre(db).get(JOB));
    expectRefused(await asOtherCentre(db).get(`${JOB}/rieng/lienHe`));
    expectAllowed(
      await asOtherCentre(db).commit({
        create: PATH,
        data: { ...aKetNoi({ diaBanNguoi: O_KIA }), ...signed('trungTam') },
      }),
    );
    for (const over of [{ trangThai: 'hetHan' }, { trangThai: 'dangTuyen', loaiHinh: 'caNhan' }]) {
      await db.owner.commit({ update: JOB, data: over });
      expectRefused(await asOtherCentre(db).get(JOB), JSON.stringify(over));
    }
  });
  it('the seeker’s centre refers him; the other sees the referral and not who he is', async () => {
    await putKetNoi(db, 'dongY', { diaBanNguoi: O_KIA });
    await db.owner.commit({ delete: CONTACT });
    for (const path of [SEEKER, IDENTITY]) expectRefused(await asCentre(db).get(path), path);
    for (const who of [asCentre(db), asOtherCentre(db)]) expectAllowed(await who.get(PATH));
    const data = next('trungTam', {
      trangThai: 'gioiThieu',
      'moc.gioiThieu': SERVER_TIME,
      hanXuLy: '2024-09-30',
      lyDo: null,
    });
    const lienHe = { nsdld: NSDLD, hoTen: 'Lò Thị Hà', dienThoai: '0911222333' };
    expectAllowed(await asOtherCentre(db).commit({ update: PATH, data }, { set: CONTACT, data: lienHe }));
    const where = [
      ['diaBanNguoi.danhMuc', 'EQUAL', 'dvhc2024'],
      ['diaBanNguoi.tinh', 'EQUAL', '14'],
    ] as const;
    expectAllowed(await asOtherCentre(db).list({ in: 'ketNoi', where, limit: 26 }));
    expectRefused(await asCentre(db).list({ in: 'ketNoi', where, limit: 26 }));
  });
});

describe('who registered himself and whose account was closed', () => {
  // As `applyTaiKhoan` leaves it: no token of his counts, and a fresh one has no generation.
  beforeEach(() => db.owner.commit({ set: 'thuHoi/la', data: { the: 3, luc: EARLIER } }));
  it('reads why his record was closed, and what he wrote, to mend it', async () => {
    for (const trangThai of ['dong', 'trung']) {
      await db.owner.commit({ update: SEEKER, data: { trangThai, boi: 'la', nguon: 'tuKhai', lyDo: 'Thiếu' } });
      for (const path of [SEEKER, IDENTITY]) {
        expectAllowed(await asStranger(db).get(path), `${trangThai} ${path}`);
        expectRefused(await asStranger(db, 'khac').get(path), `${trangThai} ${path}`);
      }
    }
    await db.owner.commit({ update: SEEKER, data: { trangThai: 'choDuyet' } });
    expectAllowed(await asStranger(db).get(SEEKER));
  });
  it('reads that it is closed as an employer, not whom to call', async () => {
    await db.owner.commit({ update: EMPLOYER, data: { trangThai: 'ngung', boi: 'la', nguon: 'tuKhai', lyDo: 'Thôi' } });
    expectAllowed(await asStranger(db).get(EMPLOYER));
    expectRefused(await asStranger(db).get(`${EMPLOYER}/rieng/lienHe`));
    expectRefused(await asStranger(db, 'khac').get(EMPLOYER));
  });
  it('reads no more than that with a token from before', async () => {
    await db.owner.commit({ update: SEEKER, data: { boi: 'la', nguon: 'tuKhai' } });
    expectRefused(await asSeeker(db, NGUOI, 'la').get(SEEKER));
    expectRefused(await asSeeker(db, NGUOI, 'la').get(IDENTITY));
  });
});

describe('a record that was somebody’s second one', () => {
  const change = (who: ReturnType<typeof asCentre>, uid: string, over: object) =>
    who.commit({ update: SEEKER, data: next(uid, over) });
  beforeEach(() => db.owner.commit({ update: SEEKER, data: { trangThai: 'trung', lyDo: 'Trùng' } }));
  it('is let in again by its centre, with the number put right, and by nobody else', async () => {
    expectRefused(await change(asOtherCentre(db), 'trungTam', { trangThai: 'dangTim' }));
    expectRefused(await change(asSeeker(db), 'nguoi-tim', { trangThai: 'dangTim' }));
    expectRefused(await change(asOfficer(db), 'canBoXa', { trangThai: 'dangTim' }));
    expectRefused(await change(asCentre(db), 'trungTam', { tenCongViec: 'Thợ may' }));
    expectAllowed(
      await asCentre(db).commit(
        { update: SEEKER, data: next('trungTam', { trangThai: 'dangTim' }) },
        { update: IDENTITY, data: { soGiayTo: '012195000456' } },
      ),
    );
  });
  it('is closed by it, with a reason', async () => {
    expectAllowed(await change(asCentre(db), 'trungTam', { trangThai: 'dong', lyDo: 'Đã có hồ sơ ở tỉnh khác' }));
  });
});

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
      [asCentre(db), 'trungTam', {}],
      [asEmployer(db), 'doanh-nghiep', { trangThai: 'choDuyet', nguon: 'tuKhai' }],
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
      [asCentre(db), 'trungTam', {}],
      [asOfficer(db), 'canBoXa', { nguon: 'phieuNld', phieu: NEW }],
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
        await asSeeker(db, NEW).commit(
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
      await asCentre(db).commit(
        { create: path, data: { ...nsdld, ...signed('trungTam') } },
        { create: `${path}/rieng/lienHe`, data: rieng },
      ),
    );
    expectAllowed(
      await asEmployer(db, NEW).commit(
        { update: path, data: next('doanh-nghiep', { diaChi: text(299) }) },
        { update: `${path}/rieng/lienHe`, data: { nguoiDaiDien: text(99) } },
      ),
    );
  });
  it('a person is referred', async () => {
    const hoTen = text(100);
    const lienHe = { nsdld: NSDLD, hoTen, dienThoai: '0911222333', email: REACH.email };
    await db.owner.commit({ update: IDENTITY, data: { hoTen, email: REACH.email } });
    await putKetNoi(db, 'dongY', {
      tenCongViec: text(200),
      tenNsdld: text(200),
      hop: Array.from({ length: 12 }, () => 'x'.repeat(40)),
      thieu: Array.from({ length: 12 }, () => 'x'.repeat(40)),
      huyNhan: { ngayVao: '2024-08-01', lyDo: text(300), v: 2, boi: 'tt' },
    });
    expectAllowed(
      await asCentre(db).commit(
        {
          update: `ketNoi/${KET_NOI}`,
          data: next('trungTam', {
            trangThai: 'gioiThieu',
            'moc.gioiThieu': SERVER_TIME,
            hanXuLy: '2024-09-30',
            lyDo: null,
          }),
        },
        { set: CONTACT, data: lienHe },
      ),
    );
  });
});
