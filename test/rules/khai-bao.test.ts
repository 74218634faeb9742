import { describe, it } from 'vitest';
import { aNsdld, EMPLOYER, next, signed, useMarket } from '../support/cung-cau-rules.ts';
import { expectAllowed, expectRefused } from '../support/rules-world.ts';

const db = useMarket('khai-bao');

const KY = `${EMPLOYER}/khaiBao/2024`;
const declaration = (over: object = {}) => ({
  ky: '2024',
  diaBan: aNsdld().diaBan,
  hanNop: '2024-12-04',
  trangThai: 'daNop',
  tongSo: 60,
  nu: 40,
  tren35: 10,
  bhxhBatBuoc: 55,
  viTri: { quanLy: 2, chuyenMonCao: 3, chuyenMonTrung: 5, khac: 50 },
  hopDong: { khongXacDinh: 40, xacDinh: 20, khac: 0 },
  tang: 5,
  giam: 2,
  ...over,
});

describe('a declaration of labour (HP-03, HP-04)', () => {
  const declare = (over: object = {}, who = db.asEmployer(), uid = 'doanh-nghiep') =>
    who.commit({ create: KY, data: { ...declaration(over), ...signed(uid) } });

  it('is handed in by its employer or by the centre for it', async () => {
    expectRefused(await declare({}, db.asEmployer('nsdld-0009')));
    expectRefused(await declare({}, db.asOtherCentre(), 'trungTam'));
    expectAllowed(await declare());
    expectAllowed(await db.asEmployer().get(KY));
    expectAllowed(await db.asCentre().get(KY));
    for (const who of [db.asOtherCentre(), db.asEmployer('nsdld-0009'), db.asSeeker(), db.asOfficer()])
      expectRefused(await who.get(KY));
  });
  it.each([
    ['another period than the one owed', { ky: '2025' }],
    ['another due day', { hanNop: '2025-12-04' }],
    ['more women than workers', { nu: 61 }],
    ['positions that do not add up', { viTri: { quanLy: 2, chuyenMonCao: 3, chuyenMonTrung: 5, khac: 49 } }],
    ['a number below nothing', { hopDong: { khongXacDinh: 80, xacDinh: -20, khac: 0 } }],
    ['a state ahead', { trangThai: 'daNhan' }],
  ])('is not handed in with %s', async (_what, over) => {
    expectRefused(await declare(over));
  });
  it('is taken or sent back by the centre, and written anew when sent back', async () => {
    await declare();
    const step = (over: object, v = 2, who = db.asCentre(), uid = 'trungTam') =>
      who.commit({ update: KY, data: next(uid, over, v) });
    expectRefused(await step({ trangThai: 'daNhan' }, 2, db.asEmployer(), 'doanh-nghiep'));
    expectRefused(await step({ tongSo: 61 }, 2, db.asEmployer(), 'doanh-nghiep'));
    expectRefused(await step({ trangThai: 'traLai' }));
    expectRefused(await step({ trangThai: 'daNhan', nu: 41 }));
    expectAllowed(await step({ trangThai: 'traLai', lyDo: 'Thiếu lao động thời vụ' }));
    expectAllowed(await step({ trangThai: 'daNop', nu: 41 }, 3, db.asEmployer(), 'doanh-nghiep'));
    expectAllowed(await step({ trangThai: 'daNhan' }, 4));
    expectRefused(await step({ trangThai: 'traLai', lyDo: 'Muộn' }, 5));
  });
});
