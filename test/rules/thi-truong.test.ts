import { congBoId, lapCongBo } from '@core/viec-lam/cong-bo.ts';
import { NGUON_DA_GHI } from '@core/viec-lam/nsdld.ts';
import { beforeAll, describe, it } from 'vitest';
import { useMarketProject } from '../support/cung-cau-rules.ts';
import { claimsOf, elsewhere, expectAllowed, expectRefused, TINH, XA } from '../support/rules-world.ts';

const BANG = 'rollups/VL-0000:dvhc2024:12';
const BANG_XA = 'rollups/VL-0000:dvhc2024:03386';
const CONG_BO = `congBo/${congBoId('dvhc2024', '12', '2024-09')}`;

const db = useMarketProject('thi-truong');
beforeAll(async () => {
  const asOf = { toMillis: () => 0 };
  const board = { danhMuc: 'dvhc2024' as const, ma: '12', ten: 'Tỉnh Lai Châu', o: { cung: 9 }, con: {}, asOf };
  const documents = {
    [BANG]: { keHoach: 'VL-0000', diaBan: { danhMuc: 'dvhc2024', tinh: '12' }, o: { cung: 9 } },
    [BANG_XA]: {
      keHoach: 'VL-0000',
      diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' },
      o: { cung: 1 },
    },
    [CONG_BO]: lapCongBo(board, '2024-09', undefined),
  };
  await db.owner.commit(...Object.entries(documents).map(([path, data]) => ({ set: path, data })));
  const nhanViec = { ngayVao: '2024-09-10', nhomNghe: '8', cmkt: 'soCap', theoDoi: [{ lan: 1, han: '2024-10-10' }] };
  await db.putMarket();
  await db.putKetNoi('nhanViec', { nhanViec });
});

describe('the board of the labour market (HP-08)', () => {
  it('is read inside one’s own area: by the centre, the province, a commune of its own', async () => {
    const tinh = db.as('capTinh', claimsOf(['capTinh'], TINH));
    for (const who of [db.asCentre(), tinh])
      for (const path of [BANG, BANG_XA]) expectAllowed(await who.get(path), path);
    expectAllowed(await db.asOfficer().get(BANG_XA));
  });
  it('is refused to another tỉnh, a commune above itself, an employer, a seeker, a stranger, nobody', async () => {
    const others = [
      db.asOtherCentre(),
      db.as('capTinh', claimsOf(['capTinh'], elsewhere(TINH))),
      db.asOfficer(),
      db.asEmployer(),
      db.asSeeker(),
      db.asStranger(),
      db.anonymous,
    ];
    for (const [i, who] of others.entries()) expectRefused(await who.get(BANG), String(i));
    expectRefused(await db.asOfficer(elsewhere(XA)).get(BANG_XA));
  });
  it('is written by nobody', async () => {
    for (const who of [db.asCentre(), db.as('quanTri', claimsOf(['quanTri'], TINH))])
      expectRefused(await who.commit({ update: BANG, data: { o: { cung: 99 } } }));
  });
});

describe('the lists behind its figures', () => {
  const ofTinh = [
    ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
    ['diaBan.tinh', 'EQUAL', '12'],
  ] as const;
  const hired = {
    in: 'ketNoi',
    where: [
      ...ofTinh,
      ['nhanViec.nhomNghe', 'EQUAL', '8'] as const,
      ['nhanViec.ngayVao', 'GREATER_THAN_OR_EQUAL', '2024-09-01'] as const,
    ],
    orderBy: [['nhanViec.ngayVao', 'DESCENDING'] as const],
    limit: 26,
  };
  const seekers = {
    in: 'nguoiTimViec',
    where: [...ofTinh, ['trangThai', 'EQUAL', 'dangTim'] as const, ['cmkt', 'EQUAL', 'soCap'] as const],
    orderBy: [['hanHoSo', 'ASCENDING'] as const],
    limit: 26,
  };
  const employers = {
    in: 'nsdld',
    where: [...ofTinh, ['trangThai', 'EQUAL', 'daXacNhan'] as const, ['nguon', 'IN', NGUON_DA_GHI] as const],
    orderBy: [['luc', 'DESCENDING'] as const],
    limit: 26,
  };
  it.each([
    ['who employs', employers],
    ['who was hired', hired],
    ['who looks', seekers],
  ])('%s: for the centre of the tỉnh and nobody else', async (_, query) => {
    expectAllowed(await db.asCentre().list(query));
    for (const who of [
      db.asOtherCentre(),
      db.asEmployer(),
      db.asSeeker(),
      db.asStranger(),
      db.as('capTinh', claimsOf(['capTinh'], TINH)),
    ])
      expectRefused(await who.list(query));
    const { limit: _limit, ...endless } = query;
    expectRefused(await db.asCentre().list(endless));
  });
});

describe('what is published (HN-12)', () => {
  const newest = { in: 'congBo', orderBy: [['thang', 'DESCENDING'] as const], limit: 200 };
  it('is read and listed by everybody, page by page', async () => {
    for (const who of [db.anonymous, db.asStranger(), db.asCentre()]) {
      expectAllowed(await who.get(CONG_BO));
      expectAllowed(await who.list(newest));
      expectRefused(await who.list({ ...newest, limit: 201 }));
    }
  });
  it('is written, changed and taken away by no account', async () => {
    const tinh = db.as('quanTri', claimsOf(['quanTri'], TINH));
    for (const who of [db.asCentre(), tinh, db.anonymous]) {
      expectRefused(await who.commit({ create: 'congBo/dvhc2024:12:2024-10', data: { thang: '2024-10' } }));
      expectRefused(await who.commit({ update: CONG_BO, data: { ten: 'Khác' } }));
      expectRefused(await who.commit({ delete: CONG_BO }));
    }
  });
});
