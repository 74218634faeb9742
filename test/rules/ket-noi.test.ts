import { beforeEach, describe, it } from 'vitest';
import {
  aKetNoi,
  asCentre,
  asEmployer,
  asOfficer,
  asOtherCentre,
  asSeeker,
  asStranger,
  KET_NOI,
  NGUOI,
  NSDLD,
  next,
  putKetNoi,
  signed,
  useMarket,
  VIEC,
} from '../support/cung-cau-rules.ts';
import { REMOVED, SERVER_TIME } from '../support/firestore-rest.ts';
import { EARLIER, expectAllowed, expectRefused } from '../support/rules-world.ts';

const db = useMarket('ket-noi');

const JOB = `viecTimNguoi/${VIEC}`;
const SEEKER = `nguoiTimViec/${NGUOI}`;
const IDENTITY = `${SEEKER}/rieng/dinhDanh`;
const PATH = `ketNoi/${KET_NOI}`;
const CONTACT = `${PATH}/rieng/nguoi`;
const HOW = { nsdld: NSDLD, hoTen: 'Lò Thị Hà', dienThoai: '0911222333' };
const step = (who: ReturnType<typeof asCentre>, uid: string, trangThai: string, over: object = {}) => ({
  data: {
    ...next(uid, {
      trangThai,
      [`moc.${trangThai}`]: SERVER_TIME,
      hanXuLy: '2024-09-30',
      lyDo: null,
      ...over,
    }),
  },
  who,
});
const take = ({ who, data }: ReturnType<typeof step>) => who.commit({ update: PATH, data });
const REASON = { lyDo: { ma: 'luong' }, hanXuLy: null };

describe('a referral (HP-07)', () => {
  it('is proposed by the centre, or asked for by the seeker himself', async () => {
    const create = (who: ReturnType<typeof asCentre>, uid: string, over: object = {}) =>
      who.commit({ create: PATH, data: { ...aKetNoi(over), ...signed(uid) } });
    const asked = { trangThai: 'dongY', moc: { dongY: SERVER_TIME } };
    for (const [who, uid] of [
      [asOtherCentre(db), 'trungTam'],
      [asEmployer(db), 'doanh-nghiep'],
      [asSeeker(db), 'nguoi-tim'],
      [asOfficer(db), 'canBoXa'],
    ] as const)
      expectRefused(await create(who, uid), uid);
    for (const over of [
      { diem: 90 },
      { tenCongViec: 'Giám đốc' },
      { nsdld: 'nsdld-0009' },
      { trangThai: 'gioiThieu', moc: { gioiThieu: SERVER_TIME } },
      { moc: { deXuat: EARLIER } },
      { phien: 'khong-co-0' },
      { nguoi: 'nguoi-0009' },
      asked,
    ])
      expectRefused(await create(asCentre(db), 'trungTam', over), JSON.stringify(over));
    expectAllowed(await create(asCentre(db), 'trungTam'));
    await db.owner.commit({ delete: PATH });
    expectAllowed(await create(asSeeker(db), 'nguoi-tim', asked));
  });
  it('is not begun to a vacancy that is closed, nor of somebody who does not look', async () => {
    const create = () => asCentre(db).commit({ create: PATH, data: { ...aKetNoi(), ...signed('trungTam') } });
    await db.owner.commit({ update: `viecTimNguoi/${VIEC}`, data: { trangThai: 'hetHan' } });
    expectRefused(await create());
    await db.owner.commit(
      { update: `viecTimNguoi/${VIEC}`, data: { trangThai: 'dangTuyen' } },
      { update: SEEKER, data: { trangThai: 'coViec' } },
    );
    expectRefused(await create());
  });
  it('goes to the employer with the consent of the seeker and how he is reached, together', async () => {
    const refer = (contact: object | undefined, over: object = {}) =>
      asCentre(db).commit(
        { update: PATH, data: step(asCentre(db), 'trungTam', 'gioiThieu', over).data },
        ...(contact ? [{ set: CONTACT, data: contact }] : []),
      );
    await putKetNoi(db, 'dongY');
    await db.owner.commit({ delete: CONTACT });
    expectRefused(await refer(undefined));
    expectRefused(await refer({ ...HOW, dienThoai: '0900000000' }));
    expectRefused(await refer({ ...HOW, soGiayTo: '012195000123' }));
    await db.owner.commit({ update: SEEKER, data: { 'dongY.gioiThieu': REMOVED } });
    expectRefused(await refer(HOW));
    await db.owner.commit({ update: SEEKER, data: { 'dongY.gioiThieu': EARLIER } });
    expectRefused(await asEmployer(db).commit({ set: CONTACT, data: HOW }));
    expectAllowed(await refer(HOW));
    expectAllowed(await asEmployer(db).get(CONTACT));
  });
  it('shows the employer how to reach the person only while it lasts and the consent stands', async () => {
    for (const trangThai of ['deXuat', 'dongY', 'rut', 'tuChoi', 'khongNhan', 'hetHan']) {
      await putKetNoi(db, trangThai);
      expectRefused(await asEmployer(db).get(CONTACT), trangThai);
    }
    for (const trangThai of ['gioiThieu', 'phongVan', 'nhanViec']) {
      await putKetNoi(db, trangThai);
      expectAllowed(await asEmployer(db).get(CONTACT), trangThai);
      for (const who of [asEmployer(db, 'nsdld-0009'), asSeeker(db), asOtherCentre(db), asStranger(db)])
        expectRefused(await who.get(CONTACT), trangThai);
    }
    await db.owner.commit({ update: SEEKER, data: { 'dongY.gioiThieu': REMOVED } });
    expectRefused(await asEmployer(db).get(CONTACT));
  });
  it.each([
    ['deXuat', 'dongY', ['nguoiTimViec', 'trungTam']],
    ['deXuat', 'tuChoi', ['nguoiTimViec', 'trungTam']],
    ['gioiThieu', 'phongVan', ['trungTam', 'doanhNghiep']],
    ['phongVan', 'khongNhan', ['trungTam', 'doanhNghiep']],
    ['phongVan', 'rut', ['trungTam', 'doanhNghiep', 'nguoiTimViec']],
    ['phongVan', 'nhanViec', []],
    ['dongY', 'phongVan', []],
    ['dongY', 'hetHan', []],
    ['nhanViec', 'phongVan', []],
  ] as const)('goes from %s to %s by the hand of %j only', async (tu, den, by) => {
    const all = {
      trungTam: [asCentre(db), 'trungTam'],
      doanhNghiep: [asEmployer(db), 'doanh-nghiep'],
      nguoiTimViec: [asSeeker(db), 'nguoi-tim'],
      khac: [asOtherCentre(db), 'trungTam'],
      dnKhac: [asEmployer(db, 'nsdld-0009'), 'doanh-nghiep'],
      nguoiKhac: [asSeeker(db, 'nguoi-0009'), 'nguoi-tim'],
    } as const;
    for (const [role, [who, uid]] of Object.entries(all)) {
      await putKetNoi(db, tu);
      const over = ['tuChoi', 'khongNhan', 'rut'].includes(den) ? REASON : {};
      const expected = (by as readonly string[]).includes(role) ? expectAllowed : expectRefused;
      expected(await take(step(who, uid, den, over)), role);
    }
  });
  it('ends with a reason of the list, changes nothing else, and once', async () => {
    await putKetNoi(db, 'phongVan');
    const end = (over: object) => take(step(asEmployer(db), 'doanh-nghiep', 'khongNhan', { ...REASON, ...over }));
    for (const over of [
      { lyDo: null },
      { lyDo: { ma: 'gioiTinh' } },
      { hanXuLy: '2024-09-30' },
      { diem: 1 },
      { v: 3 },
      { suaBoi: 'khac' },
      { nhanViec: {} },
      { huyNhan: { ngayVao: '2024-09-01', lyDo: 'Nhầm', v: 2, boi: 'tt' } },
    ])
      expectRefused(await end(over), JSON.stringify(over));
    expectAllowed(await end({}));
    expectRefused(await end({ v: 3 }));
  });
  it('is listed by those who take part', async () => {
    await putKetNoi(db, 'gioiThieu');
    const list = (who: ReturnType<typeof asCentre>, ...by: (readonly [field: string, value: string])[]) =>
      who.list({ in: 'ketNoi', where: by.map(([field, value]) => [field, 'EQUAL', value] as const), limit: 200 });
    const here = [
      ['diaBan.danhMuc', 'dvhc2024'],
      ['diaBan.tinh', '12'],
    ] as const;
    expectAllowed(await list(asEmployer(db), ['nsdld', NSDLD]));
    expectAllowed(await list(asSeeker(db), ['nguoi', NGUOI]));
    expectAllowed(await list(asCentre(db), ...here));
    expectRefused(await list(asEmployer(db), ['nguoi', NGUOI]));
    expectRefused(await list(asEmployer(db, 'nsdld-0009'), ['nsdld', NSDLD]));
    expectRefused(await list(asOtherCentre(db), ...here));
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
