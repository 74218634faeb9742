import { beforeEach, describe, it } from 'vitest';
import {
  aKetNoi,
  aStep,
  before,
  CONTACT,
  JOB,
  REASON,
  REFERRAL,
  signed,
  useMarket,
} from '../support/cung-cau-rules.ts';
import { type Client, SERVER_TIME } from '../support/firestore-rest.ts';
import { EARLIER, expectAllowed, expectRefused } from '../support/rules-world.ts';

const db = useMarket('gioi-thieu-lai');

describe('a referral of two whose last one has ended (HP-07)', () => {
  const ENDED = { trangThai: 'khongNhan', moc: { deXuat: EARLIER, khongNhan: EARLIER }, ...REASON, diem: 70 };
  const KEPT = `${REFERRAL}:1`;
  const old = (over: object = {}) => ({ ...aKetNoi(ENDED), ...before('trungTam'), ...over });
  const anew = (uid: string, over: object = {}) => ({ ...aKetNoi(), ...signed(uid, 2), ...over });
  const again = (who: Client, uid: string, over: object = {}, kept: object = old()) =>
    who.commit({ create: KEPT, data: kept }, { set: REFERRAL, data: anew(uid, over) });
  beforeEach(() => db.putKetNoi('khongNhan', ENDED));

  it.each(['khongNhan', 'tuChoi', 'rut', 'hetHan'])('%s: it begins anew, and the first is kept', async (trangThai) => {
    const how = { trangThai, ...(trangThai === 'hetHan' && { lyDo: null }) };
    await db.putKetNoi(trangThai, { ...ENDED, ...how });
    expectAllowed(await again(db.asCentre(), 'trungTam', {}, old(how)));
    expectRefused(await db.asEmployer().get(CONTACT));
  });
  it('by the seeker who asks for it; by nobody else', async () => {
    const asked = { trangThai: 'dongY', moc: { dongY: SERVER_TIME } };
    for (const [who, uid] of [
      [db.asOtherCentre(), 'trungTam'],
      [db.asEmployer(), 'doanh-nghiep'],
      [db.asSeeker('nguoi-0009'), 'nguoi-tim'],
      [db.asOfficer(), 'canBoXa'],
      [db.asStranger(), 'la'],
    ] as const)
      for (const over of [{}, asked]) expectRefused(await again(who, uid, over), uid);
    expectRefused(await again(db.asCentre(), 'trungTam', asked));
    expectAllowed(await again(db.asSeeker(), 'nguoi-tim', asked));
  });
  it('not without what came before, nor with another word of it', async () => {
    expectRefused(await db.asCentre().commit({ set: REFERRAL, data: anew('trungTam') }));
    expectRefused(await db.asCentre().commit({ create: KEPT, data: old() }));
    for (const over of [{ lyDo: { ma: 'xaNha' } }, { diem: 0 }, { moc: { deXuat: EARLIER } }, { v: 2 }])
      expectRefused(await again(db.asCentre(), 'trungTam', {}, old(over)), JSON.stringify(over));
    for (const id of [`${REFERRAL}:2`, 'ketNoi/khac-00001'])
      expectRefused(
        await db.asCentre().commit({ create: id, data: old() }, { set: REFERRAL, data: anew('trungTam') }),
        id,
      );
  });
  it('with nothing of the old one, and while both look', async () => {
    for (const over of [
      { diem: 70 },
      { moc: ENDED.moc },
      { moc: { deXuat: SERVER_TIME, gioiThieu: EARLIER } },
      { trangThai: 'gioiThieu', moc: { gioiThieu: SERVER_TIME } },
      { v: 1 },
      { v: 3 },
    ])
      expectRefused(await again(db.asCentre(), 'trungTam', over), JSON.stringify(over));
    await db.owner.commit({ update: JOB, data: { trangThai: 'dong' } });
    expectRefused(await again(db.asCentre(), 'trungTam'));
    await db.owner.commit({ update: JOB, data: { trangThai: 'dangTuyen' } });
    expectAllowed(await again(db.asCentre(), 'trungTam'));
  });
  it('not of one under way or a placement; what is kept takes no step', async () => {
    for (const trangThai of ['deXuat', 'gioiThieu', 'nhanViec']) {
      const at = { trangThai, moc: { [trangThai]: EARLIER }, lyDo: null, hanXuLy: '2024-09-30' };
      await db.putKetNoi(trangThai, { ...ENDED, ...at });
      expectRefused(await again(db.asCentre(), 'trungTam', {}, old(at)), trangThai);
    }
    await db.putKetNoi('khongNhan', ENDED);
    expectAllowed(await again(db.asCentre(), 'trungTam'));
    expectRefused(await db.asCentre().commit({ set: KEPT, data: anew('trungTam') }));
    expectRefused(
      await db.asCentre().commit({ create: `${KEPT}:1`, data: old() }, { set: KEPT, data: anew('trungTam') }),
    );
    const data = aStep('trungTam', 'dongY');
    expectRefused(await db.asCentre().commit({ update: KEPT, data }));
    expectAllowed(await db.asCentre().commit({ update: REFERRAL, data: { ...data, v: 3 } }));
    for (const who of [db.asCentre(), db.asEmployer(), db.asSeeker()]) expectAllowed(await who.get(KEPT));
    expectRefused(await db.asStranger().get(KEPT));
  });
});
