import { describe, it } from 'vitest';
import { aKetNoi, before, next, REFERRAL, SEEKER, signed, useMarket, VIEC } from '../support/cung-cau-rules.ts';
import { REMOVED, SERVER_TIME } from '../support/firestore-rest.ts';
import { claimsOf, expectAllowed, expectRefused, TINH } from '../support/rules-world.ts';

const db = useMarket('phien-giao-dich');

const PHIEN = 'phien-0001';
const FAIR = `phienGiaoDich/${PHIEN}`;
const fair = (over: object = {}) => ({
  ten: 'Phiên giao dịch việc làm tháng 9',
  ngay: '2024-09-20',
  noi: 'Nhà văn hóa phường Đoàn Kết',
  diaBan: { danhMuc: 'dvhc2024', tinh: '12' },
  huy: false,
  ...over,
});
const putFair = (over: object = {}, id = PHIEN) =>
  db.owner.commit({ set: `phienGiaoDich/${id}`, data: { ...fair(over), ...before('trungTam') } });
const announce = (over: object = {}, who = db.asCentre(), path = FAIR) =>
  who.commit({ create: path, data: { ...fair(), ...signed('trungTam'), ...over } });

describe('a job fair (HP-07)', () => {
  it('is announced by the centre of its tỉnh and seen by those who may attend', async () => {
    expectRefused(await announce({}, db.asOtherCentre()));
    expectRefused(await announce({ suaBoi: 'doanh-nghiep', boi: 'doanh-nghiep' }, db.asEmployer()));
    expectRefused(await announce({}, db.as('trungTam', claimsOf(['capTinh'], TINH))));
    expectAllowed(await announce());
    for (const who of [db.asCentre(), db.asEmployer(), db.asSeeker()]) expectAllowed(await who.get(FAIR));
    for (const who of [db.asOtherCentre(), db.asStranger(), db.asOfficer()]) expectRefused(await who.get(FAIR));
    expectRefused(await db.anonymous.get(FAIR));
  });

  it.each([
    ['an empty place', { noi: '' }],
    ['a name of spaces', { ten: '  ' }],
    ['a name of two lines', { ten: 'Phiên\ngiao dịch' }],
    ['a day that does not exist', { ngay: '2024-02-30' }],
    ['another tỉnh', { diaBan: { danhMuc: 'dvhc2024', tinh: '14' } }],
    ['a xã', { diaBan: { danhMuc: 'dvhc2024', tinh: '12', xa: '03386' } }],
    ['a key nobody knows', { ban: 12 }],
    ['a version ahead', { v: 2 }],
    ['somebody else’s name', { boi: 'khac' }],
  ])('is not announced with %s', async (_what, over) => {
    expectRefused(await announce(over));
  });
  it('is not announced under a name that is no id', async () => {
    expectRefused(await announce({}, db.asCentre(), 'phienGiaoDich/ngan'));
  });

  it('is changed and cancelled from the version that was read, and held after all', async () => {
    await putFair();
    const change = (over: object, v = 2, who = db.asCentre()) =>
      who.commit({ update: FAIR, data: next('trungTam', over, v) });
    expectRefused(await change({ huy: true }, 2, db.asOtherCentre()));
    expectRefused(await change({ diaBan: { danhMuc: 'dvhc2024', tinh: '14' } }));
    expectRefused(await change({ noi: REMOVED }));
    expectRefused(await change({ boi: 'khac' }));
    expectAllowed(await change({ huy: true }));
    expectRefused(await change({ ngay: '2024-09-21' }), 'of a colleague who had read the version before');
    expectAllowed(await change({ huy: false, ngay: '2024-09-21' }, 3));
  });

  it('is listed by its centre and by who may attend, a page at a time', async () => {
    await putFair();
    const query = {
      in: 'phienGiaoDich',
      where: [
        ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
        ['diaBan.tinh', 'EQUAL', '12'],
        ['ngay', 'GREATER_THAN_OR_EQUAL', '2024-09-01'],
      ],
      orderBy: [['ngay', 'ASCENDING']],
      limit: 26,
    } as const;
    const ofState = { ...query, where: [...query.where.slice(0, 2), ['huy', 'EQUAL', false] as const] };
    for (const who of [db.asCentre(), db.asEmployer(), db.asSeeker()]) {
      expectAllowed(await who.list(query));
      expectRefused(await who.list({ ...query, limit: 101 }));
    }
    expectAllowed(await db.asCentre().list(ofState));
    for (const who of [db.asOtherCentre(), db.asOfficer(), db.asStranger()]) expectRefused(await who.list(query));
  });
});

describe('a referral at a fair', () => {
  const propose = (over: object = {}, who = db.asCentre()) =>
    who.commit({
      create: REFERRAL,
      data: { ...aKetNoi({ phien: PHIEN, ...over }), ...signed('trungTam') },
    });

  it('is made by the centre that holds the fair', async () => {
    await putFair();
    expectAllowed(await propose());
  });
  it('is not made at a fair that was cancelled, until it is held after all', async () => {
    await putFair({ huy: true });
    expectRefused(await propose());
    expectAllowed(await db.asCentre().commit({ update: FAIR, data: next('trungTam', { huy: false }) }));
    expectAllowed(await propose());
  });
  it('is not made at a fair of another tỉnh, at one that is not, nor under a name that is no id', async () => {
    await putFair();
    await putFair({ diaBan: { danhMuc: 'dvhc2024', tinh: '14' } }, 'phien-0014');
    for (const phien of ['phien-0014', 'phien-0009', '', 'ngan', 'phien-0001/x'])
      expectRefused(await propose({ phien }), phien);
  });
  it('is not made for a seeker of another centre, whom the list of the fair would not show', async () => {
    await putFair();
    const diaBanNguoi = { danhMuc: 'dvhc2024', tinh: '14', huyen: '127', xa: '04117' };
    await db.owner.commit({ update: SEEKER, data: { diaBan: diaBanNguoi } });
    expectRefused(await propose({ diaBanNguoi }));
  });
  it('is not the seeker’s own to say', async () => {
    await putFair();
    const asked = { trangThai: 'dongY', moc: { dongY: SERVER_TIME } };
    const create = (over: object) =>
      db.asSeeker().commit({
        create: REFERRAL,
        data: { ...aKetNoi(asked), ...signed('nguoi-tim'), ...over },
      });
    expectRefused(await create({ phien: PHIEN }));
    expectAllowed(await create({}));
  });
  it('keeps its fair, and goes on when that is cancelled', async () => {
    await putFair({ huy: true });
    await db.putKetNoi('deXuat', { phien: PHIEN });
    const agree = (over: object = {}) =>
      db.asCentre().commit({
        update: REFERRAL,
        data: next('trungTam', { trangThai: 'dongY', 'moc.dongY': SERVER_TIME, hanXuLy: '2024-09-23', ...over }),
      });
    expectRefused(await agree({ phien: 'phien-0002' }));
    expectAllowed(await agree());
  });

  it('is listed by fair for the centre of the seekers and nobody else', async () => {
    await putFair();
    await db.putKetNoi('gioiThieu', { phien: PHIEN });
    const at = (limit: number, ...more: (readonly [string, string, unknown])[]) => ({
      in: 'ketNoi',
      where: [
        ['diaBanNguoi.danhMuc', 'EQUAL', 'dvhc2024'] as const,
        ['diaBanNguoi.tinh', 'EQUAL', '12'] as const,
        ['phien', 'EQUAL', PHIEN] as const,
        ...(more as never[]),
      ],
      orderBy: [['luc', 'DESCENDING'] as const],
      limit,
    });
    expectAllowed(await db.asCentre().list(at(26)));
    expectAllowed(await db.asCentre().list(at(1000, ['trangThai', 'EQUAL', 'gioiThieu'])));
    expectRefused(await db.asCentre().list(at(1001)));
    expectRefused(
      await db.asCentre().list({ in: 'ketNoi', where: [['phien', 'EQUAL', PHIEN]], limit: 26 }),
      'without naming its tỉnh',
    );
    for (const who of [db.asOtherCentre(), db.asEmployer(), db.asSeeker(), db.asOfficer()])
      expectRefused(await who.list(at(26)));
    expectRefused(
      await db.asEmployer().list({ in: 'ketNoi', where: [['nsdld', 'EQUAL', aKetNoi().nsdld]], limit: 201 }),
    );
  });
  it('is read with its fair by the employer and the seeker it is about', async () => {
    await putFair();
    await db.putKetNoi('gioiThieu', { phien: PHIEN, viec: VIEC });
    for (const who of [db.asEmployer(), db.asSeeker()]) {
      expectAllowed(await who.get(REFERRAL));
      expectAllowed(await who.get(FAIR));
    }
  });
});
