import { addDays, ngayVN } from '@core/shared/ngay.ts';
import { hanXaNhat } from '@core/viec-lam/han-ho-so.ts';
import { beforeAll, beforeEach, describe, it } from 'vitest';
import {
  aDinhDanh,
  aKetNoi,
  aNguoi,
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
  putMarket,
  signed,
  VIEC,
} from '../support/cung-cau-rules.ts';
import { type FirestoreRest, REMOVED, SERVER_TIME } from '../support/firestore-rest.ts';
import { EARLIER, elsewhere, expectAllowed, expectRefused, rulesProject, XA } from '../support/rules-world.ts';

let db: FirestoreRest;
beforeAll(async () => {
  db = await rulesProject('nguoi-tim-viec');
});
beforeEach(async () => {
  await db.clear();
  await putMarket(db);
});

const SEEKER = `nguoiTimViec/${NGUOI}`;
const IDENTITY = `${SEEKER}/rieng/dinhDanh`;
const NEW = 'nguoiTimViec/nguoi-0002';
const register = (who: ReturnType<typeof asCentre>, uid: string, over: object = {}, rieng: object = {}) =>
  who.commit(
    { create: NEW, data: { ...aNguoi(over), ...signed(uid) } },
    { create: `${NEW}/rieng/dinhDanh`, data: aDinhDanh({ boi: uid, ...rieng }) },
  );

describe('a seeker (HN-08)', () => {
  it('is seen by the centre and by himself; the commune does not see who he is', async () => {
    for (const who of [asCentre(db), asSeeker(db), asOfficer(db)]) expectAllowed(await who.get(SEEKER));
    for (const who of [asCentre(db), asSeeker(db)]) expectAllowed(await who.get(IDENTITY));
    for (const who of [asOfficer(db), asOtherCentre(db), asSeeker(db, 'nguoi-0009'), asEmployer(db), asStranger(db)])
      expectRefused(await who.get(IDENTITY));
    for (const who of [
      asOtherCentre(db),
      asEmployer(db),
      asSeeker(db, 'nguoi-0009'),
      asStranger(db),
      asOfficer(db, elsewhere(XA)),
    ])
      expectRefused(await who.get(SEEKER));
    await putKetNoi(db, 'gioiThieu');
    expectRefused(await asEmployer(db).get(IDENTITY));
    expectRefused(await asEmployer(db).get(SEEKER));
  });
  it('is registered by the centre, with who he is and his consent of now', async () => {
    expectAllowed(await register(asCentre(db), 'trungTam'));
    await db.owner.commit({ delete: NEW }, { delete: `${NEW}/rieng/dinhDanh` });
    for (const who of [asOtherCentre(db), asEmployer(db), asSeeker(db), asStranger(db)])
      expectRefused(await register(who, 'trungTam'));
    expectRefused(await asCentre(db).commit({ create: NEW, data: { ...aNguoi(), ...signed('trungTam') } }));
  });
  it.each([
    ['without consent', { dongY: {} }, {}],
    ['with a consent of another day', { dongY: { luuTru: EARLIER } }, {}],
    ['with a consent to something else', { dongY: { luuTru: SERVER_TIME, quangCao: SERVER_TIME } }, {}],
    ['in a state ahead', { trangThai: 'coViec' }, {}],
    ['with another birth month than his identity', { thangSinh: '1995-04' }, {}],
    ['with a number of nine digits', {}, { soGiayTo: '012345678' }],
    ['with a key nobody knows', { diemUuTien: 9 }, {}],
    ['of a unit that is not', { diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '99999' } }, {}],
  ])('is not registered %s', async (_what, over, rieng) => {
    expectRefused(await register(asCentre(db), 'trungTam', over, rieng));
  });
  it('holds for two years at most, whoever writes it', async () => {
    const last = hanXaNhat('hanHoSo', ngayVN(new Date()));
    const far = addDays(last, 2);
    expectRefused(await register(asCentre(db), 'trungTam', { hanHoSo: far }));
    const renew = (who: typeof db.anonymous, uid: string, hanHoSo: string) =>
      who.commit({ update: SEEKER, data: next(uid, { hanHoSo }) });
    expectRefused(await renew(asSeeker(db), 'nguoi-tim', far));
    expectRefused(await renew(asCentre(db), 'trungTam', '2999-12-31'));
    expectAllowed(await register(asCentre(db), 'trungTam', { hanHoSo: last }));
    expectAllowed(await renew(asSeeker(db), 'nguoi-tim', last));
    await db.owner.commit({ update: SEEKER, data: { hanHoSo: '2999-12-31' } });
    expectAllowed(await asSeeker(db).commit({ update: SEEKER, data: next('nguoi-tim', { trangThai: 'coViec' }, 3) }));
  });
  it('who registered himself sees that he waits', async () => {
    await db.owner.commit({ update: SEEKER, data: { trangThai: 'choDuyet', boi: 'la', nguon: 'tuKhai' } });
    expectAllowed(await asStranger(db).get(SEEKER));
    expectRefused(await asStranger(db, 'khac').get(SEEKER));
    expectRefused(await asStranger(db).get(IDENTITY));
    expectRefused(await asStranger(db).commit({ update: SEEKER, data: next('la', { trangThai: 'dangTim' }) }));
    expectAllowed(await asCentre(db).commit({ update: SEEKER, data: next('trungTam', { trangThai: 'dangTim' }) }));
  });
  it('who was refused reads back what he wrote, to mend it; nobody else does', async () => {
    await db.owner.commit({ update: SEEKER, data: { trangThai: 'dong', boi: 'la', nguon: 'tuKhai', lyDo: 'Thiếu' } });
    for (const path of [SEEKER, IDENTITY]) {
      expectAllowed(await asStranger(db).get(path), path);
      expectRefused(await asStranger(db, 'khac').get(path), path);
    }
    await db.owner.commit({ update: SEEKER, data: { nguon: 'trungTam' } });
    expectRefused(await asStranger(db).get(IDENTITY));
  });
  it('keeps his own record, but not who he is', async () => {
    const change = (over: object, v = 2) => asSeeker(db).commit({ update: SEEKER, data: next('nguoi-tim', over, v) });
    expectAllowed(await change({ tenCongViec: 'Thợ may', sanSangDiXa: true }));
    for (const over of [
      { gioiTinh: '1' },
      { thangSinh: '1990-01' },
      { nguon: 'tep' },
      { boi: 'nguoi-tim' },
      { trangThai: 'trung' },
      { trangThai: 'dong' },
    ])
      expectRefused(await change(over, 3), JSON.stringify(over));
    expectRefused(
      await asSeeker(db, 'nguoi-0009').commit({ update: SEEKER, data: next('nguoi-tim', { sanSangDiXa: false }, 3) }),
    );
    const contact = (over: object, v: number) =>
      asSeeker(db).commit({ update: SEEKER, data: next('nguoi-tim', {}, v) }, { update: IDENTITY, data: over });
    expectAllowed(await contact({ dienThoai: '0911222444' }, 3));
    expectRefused(await contact({ hoTen: 'Người Khác' }, 4));
    expectRefused(await contact({ soGiayTo: '012195000999' }, 4));
    expectRefused(await asSeeker(db).commit({ update: IDENTITY, data: { dienThoai: '0911222555' } }));
    expectAllowed(await change({ trangThai: 'dong', lyDo: 'Đã tìm được việc' }, 4));
    expectRefused(await change({ trangThai: 'dangTim' }, 5));
  });
  it('takes his consent to be referred back, and gives it again', async () => {
    const consent = (dongY: object, v: number) =>
      asSeeker(db).commit({ update: SEEKER, data: next('nguoi-tim', { dongY }, v) });
    expectAllowed(await consent({ luuTru: EARLIER }, 2));
    expectRefused(await consent({ luuTru: EARLIER, gioiThieu: EARLIER }, 3));
    expectRefused(await consent({}, 3));
    expectAllowed(await consent({ luuTru: EARLIER, gioiThieu: SERVER_TIME }, 3));
  });
});

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
