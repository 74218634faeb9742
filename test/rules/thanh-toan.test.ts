import { LC_2024 } from '@core/ke-hoach/index.ts';
import { beforeEach, describe, it } from 'vitest';
import { planDoc, UNITS } from '../support/don-vi-rules.ts';
import { SERVER_TIME } from '../support/firestore-rest.ts';
import {
  AREA_OF,
  claimsOf,
  EARLIER,
  elsewhere,
  expectAllowed,
  expectRefused,
  HUYEN,
  otherList,
  THON,
  TINH,
  useRulesProject,
  XA,
} from '../support/rules-world.ts';

const firestore = useRulesProject('thanh-toan');
const canBo = firestore.as('can-bo', claimsOf(['canBoXa'], XA));
const huyen = firestore.as('huyen', claimsOf(['capHuyen'], HUYEN));
beforeEach(async () => {
  await firestore.clear();
  await firestore.owner.commit(...UNITS, planDoc(LC_2024));
});

const CHAIN = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' };
const PATH = 'thanhToan/LC-2024:dvhc2024:03386:2024-09-01:2024-09-30';
const bang = (over: object = {}) => ({
  keHoach: 'LC-2024',
  cap: 'xa',
  danhMuc: 'dvhc2024',
  ma: '03386',
  diaBan: CHAIN,
  tu: '2024-09-01',
  den: '2024-09-30',
  v: 1,
  boi: 'can-bo',
  trangThai: 'deNghi',
  luc: SERVER_TIME,
  ...over,
});
const AGAIN = { trangThai: 'deNghi', v: 3, boi: 'can-bo', luc: SERVER_TIME };
const APPROVED = { trangThai: 'daDuyet', v: 3, duyetBoi: 'huyen', duyetLuc: SERVER_TIME };

describe('asking for a sheet', () => {
  it('the officer for his commune, the district for itself', async () => {
    expectAllowed(await canBo.commit({ create: PATH, data: bang() }));
    const { xa: _, ...above } = CHAIN;
    expectAllowed(
      await huyen.commit({
        create: 'thanhToan/LC-2024:dvhc2024:105:2024-09-01:2024-09-30',
        data: bang({ cap: 'huyen', ma: '105', diaBan: above, boi: 'huyen' }),
      }),
    );
  });
  it.each(['dieuTraVien', 'truongThon', 'toCongTac', 'congAnXa', 'capHuyen', 'capTinh', 'quanTri'] as const)(
    'not %s',
    async (role) => {
      const other = firestore.as('can-bo', claimsOf([role], AREA_OF[role]));
      expectRefused(await other.commit({ create: PATH, data: bang() }));
    },
  );
  it('not by a stranger, another commune, that code in the other list, a dismissed account', async () => {
    const create = { create: PATH, data: bang() };
    expectRefused(await firestore.anonymous.commit(create));
    expectRefused(await firestore.as('can-bo', {}).commit(create));
    expectRefused(await firestore.as('can-bo', claimsOf(['canBoXa'], elsewhere(XA))).commit(create));
    expectRefused(await firestore.as('can-bo', claimsOf(['canBoXa'], otherList(XA))).commit(create));
    await firestore.owner.commit({ set: 'thuHoi/can-bo', data: { the: 2 } });
    expectRefused(await canBo.commit(create));
  });
  it.each<[string, object]>([
    ['figures of his own', { dong: [] }],
    ['a sum of his own', { tongTien: 1_000_000 }],
    ['a state of his own', { trangThai: 'xong' }],
    ['days the wrong way round', { tu: '2024-10-01' }],
    ['another period than its name', { den: '2024-10-31' }],
    ['another hand', { boi: 'x' }],
    ['another version', { v: 2 }],
    ['a time of its own', { luc: EARLIER }],
    ['a chain of another unit', { diaBan: { ...CHAIN, xa: '03389' } }],
    ['a chain that claims more', { diaBan: { ...CHAIN, thon: '03386-001' } }],
    ['no chain', { diaBan: 'x' }],
    ['a level that is not its own', { cap: 'huyen' }],
  ])('not with %s', async (_, over) => expectRefused(await canBo.commit({ create: PATH, data: bang(over) })));
});

describe('a sheet worked out', () => {
  beforeEach(async () => {
    const done = { trangThai: 'xong', v: 2, luc: EARLIER, dong: [], tongTien: 0 };
    await firestore.owner.commit({ set: PATH, data: bang(done) });
  });
  it('is asked for again by its commune until it is approved', async () => {
    expectRefused(await huyen.commit({ update: PATH, data: { ...AGAIN, boi: 'huyen' } }));
    expectRefused(await canBo.commit({ update: PATH, data: { ...AGAIN, v: 4 } }));
    expectRefused(await canBo.commit({ update: PATH, data: { ...AGAIN, tongTien: 5 } }));
    expectAllowed(await canBo.commit({ update: PATH, data: AGAIN }));
    expectRefused(await canBo.commit({ update: PATH, data: { ...AGAIN, v: 4 } }));
  });
  it('is approved by a level above, as it stands', async () => {
    expectRefused(await canBo.commit({ update: PATH, data: { ...APPROVED, duyetBoi: 'can-bo' } }));
    expectRefused(await huyen.commit({ update: PATH, data: { ...APPROVED, tongTien: 5 } }));
    expectRefused(await huyen.commit({ update: PATH, data: { ...APPROVED, duyetBoi: 'x' } }));
    const far = firestore.as('huyen', claimsOf(['capHuyen'], elsewhere(HUYEN)));
    expectRefused(await far.commit({ update: PATH, data: APPROVED }));
    expectAllowed(await huyen.commit({ update: PATH, data: APPROVED }));
    expectRefused(await canBo.commit({ update: PATH, data: { ...AGAIN, v: 4 } }));
    const tinh = firestore.as('tinh', claimsOf(['capTinh'], TINH));
    expectRefused(await tinh.commit({ update: PATH, data: { ...APPROVED, v: 4, duyetBoi: 'tinh' } }));
    expectRefused(await canBo.commit({ delete: PATH }));
  });
  it('a dismissed account approves nothing', async () => {
    await firestore.owner.commit({ set: 'thuHoi/huyen', data: { the: 2 } });
    expectRefused(await huyen.commit({ update: PATH, data: APPROVED }));
  });
  it('it and its lines are read by the offices of the area, written by none', async () => {
    const line = { thanhToan: PATH.slice(10), viec: 'ghiPhieu', nhan: 'dtv', diaBan: { ...CHAIN, thon: '03386-001' } };
    await firestore.owner.commit({ set: 'chiTra/p1:ghiPhieu', data: line });
    const where = [
      ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
      ['diaBan.xa', 'EQUAL', '03386'],
    ] as const;
    for (const [collection, path] of [
      ['thanhToan', PATH],
      ['chiTra', 'chiTra/p1:ghiPhieu'],
    ] as const) {
      expectAllowed(await canBo.get(path));
      expectAllowed(await huyen.get(path));
      expectRefused(await firestore.anonymous.get(path));
      expectRefused(await firestore.as('dtv', claimsOf(['dieuTraVien'], THON)).get(path));
      const other = firestore.as('x', claimsOf(['canBoXa'], elsewhere(XA)));
      expectRefused(await other.get(path));
      expectAllowed(await canBo.list({ in: collection, where, limit: 200 }));
      expectRefused(await canBo.list({ in: collection, where }));
      expectRefused(await other.list({ in: collection, where, limit: 10 }));
    }
    expectRefused(await canBo.commit({ create: 'chiTra/p2:ghiPhieu', data: line }));
    expectRefused(await canBo.commit({ update: 'chiTra/p1:ghiPhieu', data: { nhan: 'x' } }));
    expectRefused(await canBo.commit({ delete: 'chiTra/p1:ghiPhieu' }));
  });
});

describe('the province sets the prices of its plan', () => {
  const donGia = LC_2024.donGia.map((row) => ({ ...row, dong: 5_000 }));
  it('and nobody below does', async () => {
    const tinh = firestore.as('tinh', claimsOf(['capTinh'], TINH));
    expectAllowed(await tinh.commit({ update: 'keHoach/LC-2024', data: { donGia } }));
    expectRefused(await huyen.commit({ update: 'keHoach/LC-2024', data: { donGia } }));
    expectRefused(await canBo.commit({ update: 'keHoach/LC-2024', data: { donGia } }));
  });
});
