import { KE_HOACH } from '@core/ke-hoach/index.ts';
import type { TaiKhoan } from '@core/tai-khoan/tai-khoan.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { REMOVED } from '../support/firestore-rest.ts';
import {
  claimsOf,
  elsewhere,
  expectAllowed,
  expectRefused,
  otherList,
  TINH,
  useRulesProject,
  XA,
} from '../support/rules-world.ts';

const firestore = useRulesProject('quan-tri');
const quanTri = firestore.as('quanTri', claimsOf(['quanTri'], TINH));
const unit = (danhMuc: string, ma: string, cap: string, chuoi: object) => ({
  set: `diaBan/${danhMuc}:${ma}`,
  data: { danhMuc, ma, cap, chuoi },
});
beforeEach(async () => {
  await firestore.clear();
  await firestore.owner.commit(
    unit('dvhc2024', '12', 'tinh', { tinh: '12' }),
    unit('dvhc2024', '105', 'huyen', { tinh: '12', huyen: '105' }),
    unit('dvhc2024', '03386', 'xa', { tinh: '12', huyen: '105', xa: '03386' }),
    unit('dvhc2024', '01', 'tinh', { tinh: '01' }),
    unit('dvhc2024', '00001', 'xa', { tinh: '01', huyen: '001', xa: '00001' }),
  );
});

const XA_CHAIN = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' };
const account = (over: Partial<TaiKhoan> | Record<string, unknown> = {}) => ({
  vaiTro: ['canBoXa'],
  cap: 'xa',
  danhMuc: 'dvhc2024',
  ma: '03386',
  the: 1,
  ten: 'Hoàng Thị Mai',
  khoa: false,
  diaBan: XA_CHAIN,
  ...over,
});
const PATH = 'taiKhoan/can-bo';

describe('an administrator and the accounts of his area', () => {
  it('makes one', async () => {
    expectAllowed(await quanTri.commit({ create: PATH, data: account() }));
    await firestore.clear();
  });
  it('switches reminders by e-mail on and off for one, and nobody does so for himself', async () => {
    await firestore.owner.commit({ set: PATH, data: account() });
    expectAllowed(await quanTri.commit({ update: PATH, data: { thuDienTu: true } }));
    expectRefused(await quanTri.commit({ update: PATH, data: { thuDienTu: 'co' } }));
    const holder = firestore.as('can-bo', claimsOf(['canBoXa'], XA));
    expectRefused(await holder.commit({ update: PATH, data: { thuDienTu: false } }));
  });
  it('makes one of a commune as administrator of that commune', async () => {
    const quanTriXa = firestore.as('quanTriXa', claimsOf(['quanTri'], XA));
    expectAllowed(await quanTriXa.commit({ create: PATH, data: account() }));
    const huyen = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105' };
    expectRefused(
      await quanTriXa.commit({
        create: 'taiKhoan/cap-tren',
        data: account({ cap: 'huyen', ma: '105', diaBan: huyen }),
      }),
    );
  });
  it.each<[string, object]>([
    ['a unit outside', { ma: '00001', diaBan: { danhMuc: 'dvhc2024', tinh: '01', huyen: '001', xa: '00001' } }],
    ['a unit outside that claims to lie inside', { ma: '00001', diaBan: { ...XA_CHAIN, xa: '00001' } }],
    ['a chain of another unit', { diaBan: { ...XA_CHAIN, huyen: '106' } }],
    ['a chain cut short', { diaBan: { danhMuc: 'dvhc2024', tinh: '12' } }],
    ['no chain', { diaBan: { danhMuc: 'dvhc2024' } }],
    ['a chain of another list', { diaBan: { ...XA_CHAIN, danhMuc: 'dvhc2025' } }],
    ['a level that is not its unit’s', { cap: 'huyen' }],
    ['a unit nobody knows', { ma: '99999', diaBan: { ...XA_CHAIN, xa: '99999' } }],
    ['an unknown role', { vaiTro: ['vua'] }],
    ['no role', { vaiTro: [] }],
    ['a role that is no list', { vaiTro: 'canBoXa' }],
    ['an unknown level', { cap: 'to' }],
    ['a generation not the first', { the: 2 }],
    ['a lock that is no yes or no', { khoa: 'khong' }],
    ['a name without end', { ten: 'x'.repeat(121) }],
    ['a field too many', { matKhau: 'x' }],
  ])('not with %s', async (_, over) => expectRefused(await quanTri.commit({ create: PATH, data: account(over) })));
  it.each(Object.keys(account()))('not without %s', async (key) => {
    const { [key]: _, ...rest } = account() as Record<string, unknown>;
    expectRefused(await quanTri.commit({ create: PATH, data: rest }));
  });
  it('never his own', async () => {
    expectRefused(await quanTri.commit({ create: 'taiKhoan/quanTri', data: account() }));
    await firestore.owner.commit({ set: 'taiKhoan/quanTri', data: account() });
    expectRefused(await quanTri.commit({ update: 'taiKhoan/quanTri', data: { ten: 'Khác' } }));
  });
  it('not once he is dismissed', async () => {
    await firestore.owner.commit({ set: 'thuHoi/quanTri', data: { the: 2 } });
    expectRefused(await quanTri.commit({ create: PATH, data: account() }));
  });

  describe('changes one', () => {
    beforeEach(async () => {
      await firestore.owner.commit({ set: PATH, data: account() });
    });
    it('the generation rises with the scope, and only then', async () => {
      expectAllowed(await quanTri.commit({ update: PATH, data: { ten: 'Hoàng Thị Mai Em' } }));
      expectRefused(await quanTri.commit({ update: PATH, data: { ten: 'Hoàng Thị Mai', the: 2 } }));
      expectRefused(await quanTri.commit({ update: PATH, data: { vaiTro: ['canBoXa', 'toCongTac'] } }));
      expectAllowed(await quanTri.commit({ update: PATH, data: { vaiTro: ['canBoXa', 'toCongTac'], the: 2 } }));
      expectRefused(await quanTri.commit({ update: PATH, data: { khoa: true, the: 4 } }));
      expectAllowed(await quanTri.commit({ update: PATH, data: { khoa: true, the: 3 } }));
    });
    it('not out of his area, not one of another area, not by taking fields away', async () => {
      const outside = { ma: '00001', 'diaBan.xa': '00001', 'diaBan.tinh': '01', 'diaBan.huyen': '001', the: 2 };
      expectRefused(await quanTri.commit({ update: PATH, data: outside }));
      expectRefused(await quanTri.commit({ update: PATH, data: { ten: REMOVED } }));
      const other = firestore.as('quanTri', claimsOf(['quanTri'], elsewhere(TINH)));
      expectRefused(await other.commit({ update: PATH, data: { ten: 'Khác' } }));
      expectRefused(await other.commit({ update: PATH, data: { 'diaBan.tinh': '14', the: 2 } }));
    });
    it('nobody deletes one, and its holder changes nothing', async () => {
      expectRefused(await quanTri.commit({ delete: PATH }));
      const holder = firestore.as('can-bo', claimsOf(['canBoXa'], XA));
      expectRefused(await holder.commit({ update: PATH, data: { vaiTro: ['canBoXa', 'congAnXa'], the: 2 } }));
      expectAllowed(await holder.get(PATH));
    });
  });
});

describe('a province and the plans of its area', () => {
  const LC = KE_HOACH['LC-2024'];
  const plan = (over: object = {}) => JSON.parse(JSON.stringify({ ...LC, ...over }));
  const tinh = () => firestore.as('capTinh', claimsOf(['capTinh'], TINH));
  const PLAN = 'keHoach/LC-2024';

  it.each([
    ['capTinh', TINH],
    ['quanTri', TINH],
  ] as const)('%s writes the plan of a district inside', async (role, area) => {
    expect(LC?.goc).toEqual({ cap: 'huyen', ma: '105' });
    const client = firestore.as(role, claimsOf([role], area));
    expectAllowed(await client.commit({ create: PLAN, data: plan() }));
    expectAllowed(await client.commit({ update: PLAN, data: { tenNgan: 'Lai Châu 2024, sửa' } }));
    expectRefused(await client.commit({ delete: PLAN }));
  });
  it.each([
    ['of another province', () => claimsOf(['capTinh'], elsewhere(TINH))],
    ['with the same code of the other list', () => claimsOf(['capTinh'], otherList(TINH))],
    ['of a commune', () => claimsOf(['quanTri'], XA)],
    ['of police', () => claimsOf(['congAnTinh'], TINH)],
  ])('not an account %s', async (_, claims) => {
    expectRefused(await firestore.as('x', claims()).commit({ create: PLAN, data: plan() }));
  });
  it.each<[string, object]>([
    ['under another id', { id: 'LC-2025' }],
    ['for a unit outside', { goc: { cap: 'tinh', ma: '01' } }],
    ['for a unit nobody knows', { goc: { cap: 'huyen', ma: '999' } }],
    ['for a level that is not its unit’s', { goc: { cap: 'xa', ma: '105' } }],
    ['with a field too many', { ghiChu: 'x' }],
    ['with stages that are no list', { chang: 'x' }],
    ['with an acceptance stage that is no yes or no', { nghiemThu: 'co' }],
    ['with a name without end', { ten: 'x'.repeat(501) }],
  ])('not %s', async (_, over) => expectRefused(await tinh().commit({ create: PLAN, data: plan(over) })));
  it('not by a dismissed account', async () => {
    await firestore.owner.commit({ set: 'thuHoi/capTinh', data: { the: 2 } });
    expectRefused(await tinh().commit({ create: PLAN, data: plan() }));
  });
  it.each<[string, object]>([
    ['its acceptance stage', { nghiemThu: true }],
    ['its root', { 'goc.ma': '106' }],
    ['its levels', { cap: ['huyen', 'xa'] }],
    ['its list', { danhMuc: 'dvhc2025' }],
  ])('what phiếu rest on stays: not %s', async (_, over) => {
    await firestore.owner.commit({ set: PLAN, data: plan() });
    expectRefused(await tinh().commit({ update: PLAN, data: over }));
  });
});
