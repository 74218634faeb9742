import { addDays, ngayVN } from '@core/shared/ngay.ts';
import { hanXaNhat } from '@core/viec-lam/han-ho-so.ts';
import { describe, it } from 'vitest';
import { aDinhDanh, aNguoi, IDENTITY, next, SEEKER, signed, useMarket } from '../support/cung-cau-rules.ts';
import { type Client, SERVER_TIME } from '../support/firestore-rest.ts';
import { EARLIER, elsewhere, expectAllowed, expectRefused, XA } from '../support/rules-world.ts';

const db = useMarket('nguoi-tim-viec');

const NEW = 'nguoiTimViec/nguoi-0002';
const register = (who: Client, uid: string, over: object = {}, rieng: object = {}) =>
  who.commit(
    { create: NEW, data: { ...aNguoi(over), ...signed(uid) } },
    { create: `${NEW}/rieng/dinhDanh`, data: aDinhDanh({ boi: uid, ...rieng }) },
  );

describe('a seeker (HN-08)', () => {
  it('is seen by the centre and by himself; the commune does not see who he is', async () => {
    for (const who of [db.asCentre(), db.asSeeker(), db.asOfficer()]) expectAllowed(await who.get(SEEKER));
    for (const who of [db.asCentre(), db.asSeeker()]) expectAllowed(await who.get(IDENTITY));
    for (const who of [db.asOfficer(), db.asOtherCentre(), db.asSeeker('nguoi-0009'), db.asEmployer(), db.asStranger()])
      expectRefused(await who.get(IDENTITY));
    for (const who of [
      db.asOtherCentre(),
      db.asEmployer(),
      db.asSeeker('nguoi-0009'),
      db.asStranger(),
      db.asOfficer(elsewhere(XA)),
    ])
      expectRefused(await who.get(SEEKER));
    await db.putKetNoi('gioiThieu');
    expectRefused(await db.asEmployer().get(IDENTITY));
    expectRefused(await db.asEmployer().get(SEEKER));
  });
  it('is registered by the centre, with who he is and his consent of now', async () => {
    expectAllowed(await register(db.asCentre(), 'trungTam'));
    await db.owner.commit({ delete: NEW }, { delete: `${NEW}/rieng/dinhDanh` });
    for (const who of [db.asOtherCentre(), db.asEmployer(), db.asSeeker(), db.asStranger()])
      expectRefused(await register(who, 'trungTam'));
    expectRefused(await db.asCentre().commit({ create: NEW, data: { ...aNguoi(), ...signed('trungTam') } }));
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
    expectRefused(await register(db.asCentre(), 'trungTam', over, rieng));
  });
  it('holds for two years at most, whoever writes it', async () => {
    const last = hanXaNhat('hanHoSo', ngayVN(new Date()));
    const far = addDays(last, 2);
    expectRefused(await register(db.asCentre(), 'trungTam', { hanHoSo: far }));
    const renew = (who: Client, uid: string, hanHoSo: string) =>
      who.commit({ update: SEEKER, data: next(uid, { hanHoSo }) });
    expectRefused(await renew(db.asSeeker(), 'nguoi-tim', far));
    expectRefused(await renew(db.asCentre(), 'trungTam', '2999-12-31'));
    expectAllowed(await register(db.asCentre(), 'trungTam', { hanHoSo: last }));
    expectAllowed(await renew(db.asSeeker(), 'nguoi-tim', last));
    await db.owner.commit({ update: SEEKER, data: { hanHoSo: '2999-12-31' } });
    expectAllowed(await db.asSeeker().commit({ update: SEEKER, data: next('nguoi-tim', { trangThai: 'coViec' }, 3) }));
  });
  it('who registered himself sees that he waits', async () => {
    await db.owner.commit({ update: SEEKER, data: { trangThai: 'choDuyet', boi: 'la', nguon: 'tuKhai' } });
    expectAllowed(await db.asStranger().get(SEEKER));
    expectRefused(await db.asStranger('khac').get(SEEKER));
    expectRefused(await db.asStranger().get(IDENTITY));
    expectRefused(await db.asStranger().commit({ update: SEEKER, data: next('la', { trangThai: 'dangTim' }) }));
    expectAllowed(await db.asCentre().commit({ update: SEEKER, data: next('trungTam', { trangThai: 'dangTim' }) }));
  });
  it('who was refused reads back what he wrote, to mend it; nobody else does', async () => {
    await db.owner.commit({ update: SEEKER, data: { trangThai: 'dong', boi: 'la', nguon: 'tuKhai', lyDo: 'Thiếu' } });
    for (const path of [SEEKER, IDENTITY]) {
      expectAllowed(await db.asStranger().get(path), path);
      expectRefused(await db.asStranger('khac').get(path), path);
    }
    await db.owner.commit({ update: SEEKER, data: { nguon: 'trungTam' } });
    expectRefused(await db.asStranger().get(IDENTITY));
  });
  it('keeps his own record, but not who he is', async () => {
    const change = (over: object, v = 2) => db.asSeeker().commit({ update: SEEKER, data: next('nguoi-tim', over, v) });
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
      await db.asSeeker('nguoi-0009').commit({ update: SEEKER, data: next('nguoi-tim', { sanSangDiXa: false }, 3) }),
    );
    const contact = (over: object, v: number) =>
      db.asSeeker().commit({ update: SEEKER, data: next('nguoi-tim', {}, v) }, { update: IDENTITY, data: over });
    expectAllowed(await contact({ dienThoai: '0911222444' }, 3));
    expectRefused(await contact({ hoTen: 'Người Khác' }, 4));
    expectRefused(await contact({ soGiayTo: '012195000999' }, 4));
    expectRefused(await db.asSeeker().commit({ update: IDENTITY, data: { dienThoai: '0911222555' } }));
    expectAllowed(await change({ trangThai: 'dong', lyDo: 'Đã tìm được việc' }, 4));
    expectRefused(await change({ trangThai: 'dangTim' }, 5));
  });
  it('whose record ran out looks again once it is written anew, by the centre or himself', async () => {
    const anew = (who: Client, uid: string, v: number, trangThai = 'dangTim') =>
      who.commit(
        { update: SEEKER, data: next(uid, { tenCongViec: 'Thợ may', hanHoSo: '2025-06-30', trangThai }, v) },
        { update: IDENTITY, data: { dienThoai: '0911222444' } },
      );
    const runOut = () => db.owner.commit({ update: SEEKER, data: { trangThai: 'hetHan' } });
    await runOut();
    for (const who of [db.asOtherCentre(), db.asOfficer()]) expectRefused(await anew(who, 'trungTam', 2));
    expectRefused(await anew(db.asSeeker('nguoi-0009'), 'nguoi-tim', 2));
    expectRefused(await anew(db.asSeeker(), 'nguoi-tim', 2, 'coViec'));
    expectAllowed(await anew(db.asSeeker(), 'nguoi-tim', 2));
    await runOut();
    expectAllowed(await anew(db.asCentre(), 'trungTam', 3));
  });
  it('takes his consent to be referred back, and gives it again', async () => {
    const consent = (dongY: object, v: number) =>
      db.asSeeker().commit({ update: SEEKER, data: next('nguoi-tim', { dongY }, v) });
    expectAllowed(await consent({ luuTru: EARLIER }, 2));
    expectRefused(await consent({ luuTru: EARLIER, gioiThieu: EARLIER }, 3));
    expectRefused(await consent({}, 3));
    expectAllowed(await consent({ luuTru: EARLIER, gioiThieu: SERVER_TIME }, 3));
  });
});
