import { addDays, ngayVN } from '@core/shared/ngay.ts';
import { hanXaNhat } from '@core/viec-lam/han-ho-so.ts';
import { describe, expect, it } from 'vitest';
import { aLienHe, aNsdld, aViec, EMPLOYER, JOB, NSDLD, next, signed, useMarket } from '../support/cung-cau-rules.ts';
import type { Client } from '../support/firestore-rest.ts';
import { expectAllowed, expectRefused } from '../support/rules-world.ts';

const db = useMarket('viec-tim-nguoi');

describe('a vacancy (HP-05)', () => {
  const NEW = 'viecTimNguoi/viec-00002';
  const post = (over: object, who = db.asEmployer(), uid = 'doanh-nghiep') =>
    who.commit(
      { create: NEW, data: { ...aViec({ trangThai: 'choDuyet', nguon: 'tuKhai', ...over }), ...signed(uid) } },
      { create: `${NEW}/rieng/lienHe`, data: aLienHe() },
    );

  it('of an employer waits for the centre; the centre’s own is open', async () => {
    expectRefused(await post({ trangThai: 'dangTuyen' }));
    expectRefused(await post({ nsdld: 'nsdld-0009' }));
    expectRefused(await post({}, db.asEmployer('nsdld-0009')));
    expectAllowed(await post({}));
    await db.owner.commit({ delete: NEW }, { delete: `${NEW}/rieng/lienHe` });
    expectRefused(await post({ trangThai: 'dangTuyen', nguon: 'trungTam' }, db.asOtherCentre(), 'trungTam'));
    expectAllowed(await post({ trangThai: 'dangTuyen', nguon: 'trungTam' }, db.asCentre(), 'trungTam'));
  });
  it.each([
    ['places already filled', { daTuyen: 1 }],
    ['another name of the employer', { tenNsdld: 'Công ty khác' }],
    ['a source that is not', { nguon: 'trungTam' }],
    ['a key nobody knows', { hot: true }],
  ])('is not written with %s', async (_what, over) => {
    expectRefused(await post(over));
  });
  it('is open for a year at most, whoever writes it', async () => {
    const last = hanXaNhat('hanTuyen', ngayVN(new Date()));
    const far = addDays(last, 2);
    expectRefused(await post({ hanTuyen: far }));
    expectRefused(await post({ trangThai: 'dangTuyen', nguon: 'trungTam', hanTuyen: far }, db.asCentre(), 'trungTam'));
    const renew = (who: Client, uid: string, hanTuyen: string) =>
      who.commit({ update: JOB, data: next(uid, { hanTuyen }) });
    expectRefused(await renew(db.asEmployer(), 'doanh-nghiep', far));
    expectRefused(await renew(db.asCentre(), 'trungTam', '2999-12-31'));
    expectAllowed(await post({ hanTuyen: last }));
    expectAllowed(await renew(db.asEmployer(), 'doanh-nghiep', last));
    await db.owner.commit({ update: JOB, data: { hanTuyen: '2999-12-31' } });
    expectAllowed(await db.asEmployer().commit({ update: JOB, data: next('doanh-nghiep', { trangThai: 'dong' }, 3) }));
  });
  it('of an employer the centre has not confirmed is refused', async () => {
    await db.owner.commit({ update: EMPLOYER, data: { trangThai: 'ngung' } });
    expectRefused(await post({}));
  });
  it('of an employer who employs no more is not opened again, by whomever, and may be closed', async () => {
    await db.owner.commit({ update: EMPLOYER, data: { trangThai: 'ngung' } });
    for (const trangThai of ['dong', 'hetHan', 'du']) {
      await db.owner.commit({ update: JOB, data: { trangThai } });
      for (const to of ['dangTuyen', 'choDuyet'])
        for (const [who, uid] of [
          [db.asCentre(), 'trungTam'],
          [db.asEmployer(), 'doanh-nghiep'],
        ] as const)
          expectRefused(await who.commit({ update: JOB, data: next(uid, { trangThai: to }) }), `${trangThai}>${to}`);
    }
    expectAllowed(await db.asCentre().commit({ update: JOB, data: next('trungTam', { trangThai: 'dong' }) }));
    await db.owner.commit({ update: EMPLOYER, data: { trangThai: 'daXacNhan' } });
    expectAllowed(await db.asCentre().commit({ update: JOB, data: next('trungTam', { trangThai: 'dangTuyen' }, 3) }));
  });
  it('rewritten by its employer waits again; a later last day, and closing, do not', async () => {
    const change = (over: object, v: number) =>
      db.asEmployer().commit({ update: JOB, data: next('doanh-nghiep', over, v) });
    expectRefused(await change({ tenCongViec: 'Thợ may' }, 2));
    expectAllowed(await change({ hanTuyen: '2025-01-31', soLuong: 9 }, 2));
    for (const over of [{ daTuyen: 9 }, { nsdldGoc: 'nsdld-0009' }, { nsdld: 'nsdld-0009' }])
      expectRefused(await change(over, 3), Object.keys(over)[0]);
    expectAllowed(await change({ tenCongViec: 'Thợ may', trangThai: 'choDuyet' }, 3));
    expectRefused(await change({ trangThai: 'dangTuyen' }, 4));
    expectAllowed(await db.asCentre().commit({ update: JOB, data: next('trungTam', { trangThai: 'dangTuyen' }, 4) }));
    expectAllowed(await change({ trangThai: 'dong' }, 5));
    await db.owner.commit({ update: JOB, data: { trangThai: 'hetHan' } });
    expectAllowed(await change({ trangThai: 'dangTuyen', hanTuyen: '2025-03-31' }, 6));
    expectRefused(
      await db.asEmployer('nsdld-0009').commit({ update: JOB, data: next('doanh-nghiep', { trangThai: 'dong' }, 7) }),
    );
  });
  it('that ran out, written anew with a later day, is open at once where the centre writes it, and waits where its employer does', async () => {
    await db.owner.commit({ update: JOB, data: { trangThai: 'hetHan' } });
    const anew = (who: Client, uid: string, over: object, v = 2) =>
      who.commit(
        { update: JOB, data: next(uid, { tenCongViec: 'Thợ may', hanTuyen: '2025-01-31', ...over }, v) },
        { set: `${JOB}/rieng/lienHe`, data: aLienHe({ dienThoai: '0987654322' }) },
      );
    const open = { trangThai: 'dangTuyen' };
    expectRefused(await anew(db.asOtherCentre(), 'trungTam', open));
    expectRefused(await anew(db.asEmployer(), 'doanh-nghiep', open));
    expectAllowed(await anew(db.asEmployer(), 'doanh-nghiep', { trangThai: 'choDuyet' }));
    await db.owner.commit({ update: JOB, data: { trangThai: 'hetHan' } });
    expectAllowed(await anew(db.asCentre(), 'trungTam', open, 3));
  });
  it('is seen by seekers while open; whom to call only once they are referred', async () => {
    expectAllowed(await db.asSeeker().get(JOB));
    expectAllowed(await db.asOfficer().get(JOB));
    expectRefused(await db.asStranger().get(JOB));
    const contact = `${JOB}/rieng/lienHe`;
    for (const trangThai of ['deXuat', 'dongY', 'tuChoi', 'rut', 'khongNhan']) {
      await db.putKetNoi(trangThai);
      expectRefused(await db.asSeeker().get(contact), trangThai);
    }
    for (const trangThai of ['gioiThieu', 'phongVan', 'nhanViec']) {
      await db.putKetNoi(trangThai);
      expectAllowed(await db.asSeeker().get(contact), trangThai);
      expectRefused(await db.asSeeker('nguoi-0009').get(contact), trangThai);
    }
    for (const who of [db.asCentre(), db.asEmployer()]) expectAllowed(await who.get(contact));
    for (const who of [db.asOtherCentre(), db.asEmployer('nsdld-0009'), db.asOfficer(), db.asStranger()])
      expectRefused(await who.get(contact));
  });
  it('of a person does not show his name to those who are not referred', async () => {
    await db.owner.commit({ update: JOB, data: { loaiHinh: 'caNhan', tenNsdld: 'Vũ Thị Hoa' } });
    expectRefused(await db.asSeeker().get(JOB));
    await db.putKetNoi('gioiThieu');
    expectAllowed(await db.asSeeker().get(JOB));
  });
});

describe('a vacancy whose places are all filled', () => {
  const open = (who: Client, uid: string, over: object) =>
    who.commit({ update: JOB, data: next(uid, { trangThai: 'dangTuyen', ...over }) });
  it.each(['du', 'hetHan', 'dangTuyen'])('is not open, from %s, without a place more', async (trangThai) => {
    await db.owner.commit({ update: JOB, data: { trangThai, daTuyen: 5 } });
    for (const [who, uid] of [
      [db.asCentre(), 'trungTam'],
      [db.asEmployer(), 'doanh-nghiep'],
    ] as const) {
      expectRefused(await open(who, uid, {}), uid);
      expectRefused(await open(who, uid, { soLuong: 4 }), uid);
    }
    expectAllowed(await open(db.asEmployer(), 'doanh-nghiep', { soLuong: 6 }));
  });
  it('is written anew by the centre with a place more, and open at once', async () => {
    await db.owner.commit({ update: JOB, data: { trangThai: 'du', daTuyen: 5 } });
    const anew = { tenCongViec: 'Thợ may', hanTuyen: '2025-01-31' };
    expectRefused(await open(db.asCentre(), 'trungTam', anew));
    expectRefused(await open(db.asEmployer(), 'doanh-nghiep', { ...anew, soLuong: 6 }));
    expectAllowed(await open(db.asCentre(), 'trungTam', { ...anew, soLuong: 6 }));
  });
  it('may be closed as it is', async () => {
    await db.owner.commit({ update: JOB, data: { trangThai: 'du', daTuyen: 5 } });
    expectAllowed(await db.asEmployer().commit({ update: JOB, data: next('doanh-nghiep', { trangThai: 'dong' }) }));
  });
});

describe('what functions write', () => {
  it('is written by nobody; the index is read by nobody', async () => {
    const paths = [
      'goiYViec/viec-00001',
      'goiYNguoi/nguoi-0001',
      'chiMucViec/viec-00001',
      'chiMucNguoi/nguoi-0001',
      `${JOB}/nhatKy/1`,
    ];
    await db.owner.commit(...paths.map((set) => ({ set, data: { diaBan: aNsdld().diaBan, nsdld: NSDLD, v: 1 } })));
    for (const path of paths)
      for (const who of [db.asCentre(), db.asEmployer(), db.asSeeker(), db.asOfficer()])
        expectRefused(await who.commit({ update: path, data: { v: 2 } }), path);
    for (const path of paths.slice(2, 4))
      for (const who of [db.asCentre(), db.asEmployer(), db.asSeeker()]) expectRefused(await who.get(path), path);
    expectAllowed(await db.asCentre().get(`${JOB}/nhatKy/1`));
    expectRefused(await db.asEmployer().get(`${JOB}/nhatKy/1`));
    expect(
      await Promise.all(
        ['goiYViec/viec-00001', 'goiYNguoi/nguoi-0001'].map(async (path) => (await db.asCentre().get(path)).ok),
      ),
    ).toEqual([true, true]);
    expectAllowed(await db.asEmployer().get('goiYViec/viec-00001'));
    expectAllowed(await db.asSeeker().get('goiYNguoi/nguoi-0001'));
    for (const who of [db.asEmployer('nsdld-0009'), db.asSeeker(), db.asOtherCentre()])
      expectRefused(await who.get('goiYViec/viec-00001'));
    for (const who of [db.asEmployer(), db.asSeeker('nguoi-0009'), db.asOtherCentre()])
      expectRefused(await who.get('goiYNguoi/nguoi-0001'));
  });
});
