import { beforeEach, describe, it } from 'vitest';
import {
  aKetNoi,
  asCentre,
  asEmployer,
  asOfficer,
  asOtherCentre,
  asSeeker,
  asStranger,
  before,
  KET_NOI,
  next,
  putKetNoi,
  signed,
  useMarket,
  VIEC,
} from '../support/cung-cau-rules.ts';
import { SERVER_TIME } from '../support/firestore-rest.ts';
import { EARLIER, expectAllowed, expectRefused } from '../support/rules-world.ts';

const db = useMarket('gioi-thieu-lai');

const PATH = `ketNoi/${KET_NOI}`;
const CONTACT = `${PATH}/rieng/nguoi`;
const REASON = { lyDo: { ma: 'luong' }, hanXuLy: null };

describe('a referral of two whose last one has ended (HP-07)', () => {
  const ENDED = { trangThai: 'khongNhan', moc: { deXuat: EARLIER, khongNhan: EARLIER }, ...REASON, diem: 70 };
  const KEPT = `${PATH}:1`;
  type Who = ReturnType<typeof asCentre>;
  const old = (over: object = {}) => ({ ...aKetNoi(ENDED), ...before('trungTam'), ...over });
  const anew = (uid: string, over: object = {}) => ({ ...aKetNoi(), ...signed(uid, 2), ...over });
  const again = (who: Who, uid: string, over: object = {}, kept: object = old()) =>
    who.commit({ create: KEPT, data: kept }, { set: PATH, data: anew(uid, over) });
  beforeEach(() => putKetNoi(db, 'khongNhan', ENDED));

  it.each(['khongNhan', 'tuChoi', 'rut', 'hetHan'])('%s: it begins anew, and the first is kept', async (trangThai) => {
    const how = { trangThai, ...(trangThai === 'hetHan' && { lyDo: null }) };
    await putKetNoi(db, trangThai, { ...ENDED, ...how });
    expectAllowed(await again(asCentre(db), 'trungTam', {}, old(how)));
    expectRefused(await asEmployer(db).get(CONTACT));
  });
  it('by the seeker who asks for it; by nobody else', async () => {
    const asked = { trangThai: 'dongY', moc: { dongY: SERVER_TIME } };
    for (const [who, uid] of [
      [asOtherCentre(db), 'trungTam'],
      [asEmployer(db), 'doanh-nghiep'],
      [asSeeker(db, 'nguoi-0009'), 'nguoi-tim'],
      [asOfficer(db), 'canBoXa'],
      [asStranger(db), 'la'],
    ] as const)
      for (const over of [{}, asked]) expectRefused(await again(who, uid, over), uid);
    expectRefused(await again(asCentre(db), 'trungTam', asked));
    expectAllowed(await again(asSeeker(db), 'nguoi-tim', asked));
  });
  it('not without what came before, nor with another word of it', async () => {
    expectRefused(await asCentre(db).commit({ set: PATH, data: anew('trungTam') }));
    expectRefused(await asCentre(db).commit({ create: KEPT, data: old() }));
    for (const over of [{ lyDo: { ma: 'xaNha' } }, { diem: 0 }, { moc: { deXuat: EARLIER } }, { v: 2 }])
      expectRefused(await again(asCentre(db), 'trungTam', {}, old(over)), JSON.stringify(over));
    for (const id of [`${PATH}:2`, 'ketNoi/khac-00001'])
      expectRefused(await asCentre(db).commit({ create: id, data: old() }, { set: PATH, data: anew('trungTam') }), id);
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
      expectRefused(await again(asCentre(db), 'trungTam', over), JSON.stringify(over));
    await db.owner.commit({ update: `viecTimNguoi/${VIEC}`, data: { trangThai: 'dong' } });
    expectRefused(await again(asCentre(db), 'trungTam'));
    await db.owner.commit({ update: `viecTimNguoi/${VIEC}`, data: { trangThai: 'dangTuyen' } });
    expectAllowed(await again(asCentre(db), 'trungTam'));
  });
  it('not of one under way or a placement; what is kept takes no step', async () => {
    for (const trangThai of ['deXuat', 'gioiThieu', 'nhanViec']) {
      const at = { trangThai, moc: { [trangThai]: EARLIER }, lyDo: null, hanXuLy: '2024-09-30' };
      await putKetNoi(db, trangThai, { ...ENDED, ...at });
      expectRefused(await again(asCentre(db), 'trungTam', {}, old(at)), trangThai);
    }
    await putKetNoi(db, 'khongNhan', ENDED);
    expectAllowed(await again(asCentre(db), 'trungTam'));
    expectRefused(await asCentre(db).commit({ set: KEPT, data: anew('trungTam') }));
    expectRefused(
      await asCentre(db).commit({ create: `${KEPT}:1`, data: old() }, { set: KEPT, data: anew('trungTam') }),
    );
    const data = next('trungTam', { trangThai: 'dongY', 'moc.dongY': SERVER_TIME, hanXuLy: '2024-09-30', lyDo: null });
    expectRefused(await asCentre(db).commit({ update: KEPT, data }));
    expectAllowed(await asCentre(db).commit({ update: PATH, data: { ...data, v: 3 } }));
    for (const who of [asCentre(db), asEmployer(db), asSeeker(db)]) expectAllowed(await who.get(KEPT));
    expectRefused(await asStranger(db).get(KEPT));
  });
});
