import { beforeEach, describe, it } from 'vitest';
import {
  aKetNoi,
  aStep,
  CONTACT,
  IDENTITY,
  JOB,
  NGUOI,
  NSDLD,
  REASON,
  REFERRAL,
  SEEKER,
  signed,
  useMarket,
  VIEC,
} from '../support/cung-cau-rules.ts';
import { type Client, REMOVED, SERVER_TIME } from '../support/firestore-rest.ts';
import { EARLIER, expectAllowed, expectRefused } from '../support/rules-world.ts';

const db = useMarket('ket-noi');

const HOW = { nsdld: NSDLD, hoTen: 'Lò Thị Hà', dienThoai: '0911222333' };
const step = (who: Client, uid: string, trangThai: string, over: object = {}) =>
  who.commit({ update: REFERRAL, data: aStep(uid, trangThai, over) });

describe('a referral (HP-07)', () => {
  it('is proposed by the centre, or asked for by the seeker himself', async () => {
    const create = (who: Client, uid: string, over: object = {}) =>
      who.commit({ create: REFERRAL, data: { ...aKetNoi(over), ...signed(uid) } });
    const asked = { trangThai: 'dongY', moc: { dongY: SERVER_TIME } };
    for (const [who, uid] of [
      [db.asOtherCentre(), 'trungTam'],
      [db.asEmployer(), 'doanh-nghiep'],
      [db.asSeeker(), 'nguoi-tim'],
      [db.asOfficer(), 'canBoXa'],
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
      expectRefused(await create(db.asCentre(), 'trungTam', over), JSON.stringify(over));
    expectAllowed(await create(db.asCentre(), 'trungTam'));
    await db.owner.commit({ delete: REFERRAL });
    expectAllowed(await create(db.asSeeker(), 'nguoi-tim', asked));
  });
  it('is not begun to a vacancy that is closed, nor of somebody who does not look', async () => {
    const create = () => db.asCentre().commit({ create: REFERRAL, data: { ...aKetNoi(), ...signed('trungTam') } });
    await db.owner.commit({ update: JOB, data: { trangThai: 'hetHan' } });
    expectRefused(await create());
    await db.owner.commit(
      { update: JOB, data: { trangThai: 'dangTuyen' } },
      { update: SEEKER, data: { trangThai: 'coViec' } },
    );
    expectRefused(await create());
  });
  it('goes to the employer with the consent of the seeker and how he is reached, together', async () => {
    const refer = (contact: object | undefined, over: object = {}) =>
      db
        .asCentre()
        .commit(
          { update: REFERRAL, data: aStep('trungTam', 'gioiThieu', over) },
          ...(contact ? [{ set: CONTACT, data: contact }] : []),
        );
    await db.putKetNoi('dongY');
    await db.owner.commit({ delete: CONTACT });
    expectRefused(await refer(undefined));
    expectRefused(await refer({ ...HOW, dienThoai: '0900000000' }));
    expectRefused(await refer({ ...HOW, soGiayTo: '012195000123' }));
    await db.owner.commit({ update: SEEKER, data: { 'dongY.gioiThieu': REMOVED } });
    expectRefused(await refer(HOW));
    await db.owner.commit({ update: SEEKER, data: { 'dongY.gioiThieu': EARLIER } });
    expectRefused(await db.asEmployer().commit({ set: CONTACT, data: HOW }));
    expectAllowed(await refer(HOW));
    expectAllowed(await db.asEmployer().get(CONTACT));
  });
  it('shows the employer how to reach the person only while it lasts and the consent stands', async () => {
    for (const trangThai of ['deXuat', 'dongY', 'rut', 'tuChoi', 'khongNhan', 'hetHan']) {
      await db.putKetNoi(trangThai);
      expectRefused(await db.asEmployer().get(CONTACT), trangThai);
    }
    for (const trangThai of ['gioiThieu', 'phongVan', 'nhanViec']) {
      await db.putKetNoi(trangThai);
      expectAllowed(await db.asEmployer().get(CONTACT), trangThai);
      for (const who of [db.asEmployer('nsdld-0009'), db.asSeeker(), db.asOtherCentre(), db.asStranger()])
        expectRefused(await who.get(CONTACT), trangThai);
    }
    await db.owner.commit({ update: SEEKER, data: { 'dongY.gioiThieu': REMOVED } });
    expectRefused(await db.asEmployer().get(CONTACT));
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
      trungTam: [db.asCentre(), 'trungTam'],
      doanhNghiep: [db.asEmployer(), 'doanh-nghiep'],
      nguoiTimViec: [db.asSeeker(), 'nguoi-tim'],
      khac: [db.asOtherCentre(), 'trungTam'],
      dnKhac: [db.asEmployer('nsdld-0009'), 'doanh-nghiep'],
      nguoiKhac: [db.asSeeker('nguoi-0009'), 'nguoi-tim'],
    } as const;
    for (const [role, [who, uid]] of Object.entries(all)) {
      await db.putKetNoi(tu);
      const over = ['tuChoi', 'khongNhan', 'rut'].includes(den) ? REASON : {};
      const expected = (by as readonly string[]).includes(role) ? expectAllowed : expectRefused;
      expected(await step(who, uid, den, over), role);
    }
  });
  it('ends with a reason of the list, changes nothing else, and once', async () => {
    await db.putKetNoi('phongVan');
    const end = (over: object) => step(db.asEmployer(), 'doanh-nghiep', 'khongNhan', { ...REASON, ...over });
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
    await db.putKetNoi('gioiThieu');
    const list = (who: Client, ...by: (readonly [field: string, value: string])[]) =>
      who.list({ in: 'ketNoi', where: by.map(([field, value]) => [field, 'EQUAL', value] as const), limit: 200 });
    const here = [
      ['diaBan.danhMuc', 'dvhc2024'],
      ['diaBan.tinh', '12'],
    ] as const;
    expectAllowed(await list(db.asEmployer(), ['nsdld', NSDLD]));
    expectAllowed(await list(db.asSeeker(), ['nguoi', NGUOI]));
    expectAllowed(await list(db.asCentre(), ...here));
    expectRefused(await list(db.asEmployer(), ['nguoi', NGUOI]));
    expectRefused(await list(db.asEmployer('nsdld-0009'), ['nsdld', NSDLD]));
    expectRefused(await list(db.asOtherCentre(), ...here));
    expectAllowed(await list(db.asCentre(), ...here, ['viec', VIEC]));
    expectAllowed(await list(db.asEmployer(), ['nsdld', NSDLD], ['viec', VIEC]));
    for (const who of [db.asCentre(), db.asEmployer(), db.asSeeker()]) expectRefused(await list(who, ['viec', VIEC]));
  });
});

describe('how a person is reached', () => {
  it.each(['dong', 'trung'])('is not shown any more once his record is %s, but to who hired him', async (trangThai) => {
    await db.owner.commit({ update: SEEKER, data: { trangThai, lyDo: 'Thôi tìm việc' } });
    for (const state of ['gioiThieu', 'phongVan']) {
      await db.putKetNoi(state);
      expectRefused(await db.asEmployer().get(CONTACT), state);
    }
    await db.putKetNoi('nhanViec');
    expectAllowed(await db.asEmployer().get(CONTACT));
  });
});

describe('a seeker of one tỉnh and a vacancy of another', () => {
  const O_KIA = { danhMuc: 'dvhc2024', tinh: '14', huyen: '117', xa: '03646' };
  beforeEach(() =>
    db.owner.commit({ update: SEEKER, data: { diaBan: O_KIA } }, { update: IDENTITY, data: { diaBan: O_KIA } }),
  );
  it('the seeker’s centre sees the vacancy while it is open, not whom to call, and proposes it', async () => {
    expectAllowed(await db.asOtherCentre().get(JOB));
    expectRefused(await db.asOtherCentre().get(`${JOB}/rieng/lienHe`));
    expectAllowed(
      await db.asOtherCentre().commit({
        create: REFERRAL,
        data: { ...aKetNoi({ diaBanNguoi: O_KIA }), ...signed('trungTam') },
      }),
    );
    for (const over of [{ trangThai: 'hetHan' }, { trangThai: 'dangTuyen', loaiHinh: 'caNhan' }]) {
      await db.owner.commit({ update: JOB, data: over });
      expectRefused(await db.asOtherCentre().get(JOB), JSON.stringify(over));
    }
  });
  it('the seeker’s centre refers him; the other sees the referral and not who he is', async () => {
    await db.putKetNoi('dongY', { diaBanNguoi: O_KIA });
    await db.owner.commit({ delete: CONTACT });
    for (const path of [SEEKER, IDENTITY]) expectRefused(await db.asCentre().get(path), path);
    for (const who of [db.asCentre(), db.asOtherCentre()]) expectAllowed(await who.get(REFERRAL));
    const data = aStep('trungTam', 'gioiThieu');
    expectAllowed(await db.asOtherCentre().commit({ update: REFERRAL, data }, { set: CONTACT, data: HOW }));
    const where = [
      ['diaBanNguoi.danhMuc', 'EQUAL', 'dvhc2024'],
      ['diaBanNguoi.tinh', 'EQUAL', '14'],
    ] as const;
    expectAllowed(await db.asOtherCentre().list({ in: 'ketNoi', where, limit: 26 }));
    expectRefused(await db.asCentre().list({ in: 'ketNoi', where, limit: 26 }));
  });
});
