import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, it } from 'vitest';
import { UNITS } from '../support/don-vi-rules.ts';
import { SERVER_TIME } from '../support/firestore-rest.ts';
import { DIA_BAN } from '../support/phieu-builder.ts';
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

const PATH = 'mayGhi/dtv-mot:0f8c2b7a-11';
const firestore = useRulesProject('may-ghi');
const dtv = firestore.as('dtv-mot', claimsOf(['dieuTraVien'], THON));
beforeEach(async () => {
  await firestore.clear();
  await firestore.owner.commit(...UNITS);
});

const mayGhi = (over: object = {}, luc: unknown = SERVER_TIME) => ({
  uid: 'dtv-mot',
  ten: 'Lò Văn Bình',
  diaBan: DIA_BAN,
  soChuaGui: 12,
  cuNhat: EARLIER,
  soDangGhi: 1,
  luc,
  ...over,
});

describe('what a device tells of itself', () => {
  it('its collector writes, again and again', async () => {
    expectAllowed(await dtv.commit({ set: PATH, data: mayGhi() }));
    expectAllowed(await dtv.commit({ set: PATH, data: mayGhi({ soChuaGui: 0, cuNhat: null, soDangGhi: 0 }) }));
    expectAllowed(await dtv.commit({ set: 'mayGhi/dtv-mot:may-thu-hai', data: mayGhi() }));
  });
  it('a collector of a whole xã tells of the xã', async () => {
    const { thon: _, ...xa } = DIA_BAN;
    const client = firestore.as('dtv-mot', claimsOf(['dieuTraVien'], XA));
    expectAllowed(await client.commit({ set: PATH, data: mayGhi({ diaBan: xa }) }));
  });
  it.each<[string, object, string?]>([
    ['of somebody else', { uid: 'dtv-hai' }],
    ['under the name of somebody else', {}, 'mayGhi/dtv-hai:0f8c2b7a-11'],
    ['of no device', {}, 'mayGhi/dtv-mot'],
    ['of a device without name', {}, 'mayGhi/dtv-mot:'],
    ['of another thôn', { diaBan: { ...DIA_BAN, thon: '03386-002' } }],
    ['of another commune with this thôn', { diaBan: { ...DIA_BAN, xa: '03389' } }],
    ['of the other list', { diaBan: { ...DIA_BAN, danhMuc: 'dvhc2025' } }],
    ['of the thôn and something more', { diaBan: { ...DIA_BAN, khac: 'x' } }],
    ['of no place', { diaBan: 'x' }],
    ['of less than nothing', { soChuaGui: -1 }],
    ['of part of a phiếu', { soChuaGui: 1.5 }],
    ['of more than anybody writes', { soChuaGui: 100_001 }],
    ['of drafts in words', { soDangGhi: 'hai' }],
    ['of phiếu without age', { cuNhat: null }],
    ['of an age without phiếu', { soChuaGui: 0 }],
    ['of an age in words', { cuNhat: 'hôm qua' }],
    ['without a name', { ten: '' }],
    ['at a time of its own', { luc: EARLIER }],
    ['with a field too many', { hoTen: 'Lò Văn A' }],
  ])('not %s', async (_, over, path = PATH) => expectRefused(await dtv.commit({ set: path, data: mayGhi(over) })));
  it('not with a field missing', async () => {
    for (const key of Object.keys(mayGhi())) {
      const { [key]: _, ...rest } = mayGhi() as Record<string, unknown>;
      expectRefused(await dtv.commit({ set: PATH, data: rest }), key);
    }
  });
  it.each(Object.keys(AREA_OF).filter((role) => role !== 'dieuTraVien') as VaiTro[])('not by %s', async (role) => {
    expectRefused(await firestore.as('dtv-mot', claimsOf([role], AREA_OF[role])).commit({ set: PATH, data: mayGhi() }));
  });
  it('not by anybody else, nor by the collector once dismissed; nobody takes it away', async () => {
    expectAllowed(await dtv.commit({ set: PATH, data: mayGhi() }));
    expectRefused(await firestore.anonymous.commit({ set: PATH, data: mayGhi() }));
    const other = firestore.as('dtv-hai', claimsOf(['dieuTraVien'], THON));
    expectRefused(await other.commit({ set: PATH, data: mayGhi() }));
    expectRefused(await other.commit({ set: PATH, data: mayGhi({ uid: 'dtv-hai' }) }));
    expectRefused(await dtv.commit({ delete: PATH }));
    await firestore.owner.commit({ set: 'thuHoi/dtv-mot', data: { the: 2 } });
    expectRefused(await dtv.commit({ set: PATH, data: mayGhi() }));
  });
});

describe('who reads it', () => {
  const at = (danhMuc: string, cap: string, ma: string) =>
    [
      ['diaBan.danhMuc', 'EQUAL', danhMuc],
      [`diaBan.${cap}`, 'EQUAL', ma],
    ] as const;
  const inThon = at('dvhc2024', 'thon', '03386-001');
  const inXa = at('dvhc2024', 'xa', '03386');
  beforeEach(async () => {
    await firestore.owner.commit({ set: PATH, data: mayGhi({}, EARLIER) });
  });
  it('the village head lists his thôn, the team and the officer their xã, up to 200', async () => {
    const head = firestore.as('t', claimsOf(['truongThon'], THON));
    expectAllowed(await head.list({ in: 'mayGhi', where: inThon, limit: 200 }));
    expectRefused(await head.list({ in: 'mayGhi', where: inThon, limit: 201 }));
    expectRefused(await head.list({ in: 'mayGhi', where: inThon }));
    expectRefused(await head.list({ in: 'mayGhi', limit: 10 }));
    for (const role of ['toCongTac', 'canBoXa'] as const)
      expectAllowed(await firestore.as('x', claimsOf([role], XA)).list({ in: 'mayGhi', where: inXa, limit: 200 }));
  });
  it('not another area, nor the same code of the other list', async () => {
    for (const area of [elsewhere(THON), otherList(THON)])
      expectRefused(
        await firestore.as('t', claimsOf(['truongThon'], area)).list({ in: 'mayGhi', where: inThon, limit: 10 }),
      );
    expectRefused(
      await firestore.as('x', claimsOf(['canBoXa'], elsewhere(XA))).list({ in: 'mayGhi', where: inXa, limit: 10 }),
    );
  });
  it('not collectors, police, offices above, or strangers; nobody one by one', async () => {
    const others = [
      dtv,
      firestore.as('c', claimsOf(['congAnXa'], XA)),
      firestore.as('h', claimsOf(['capHuyen'], HUYEN)),
      firestore.as('p', claimsOf(['capTinh'], TINH)),
      firestore.as('q', claimsOf(['quanTri'], TINH)),
      firestore.as('k', {}),
      firestore.anonymous,
    ];
    for (const client of others) {
      expectRefused(await client.list({ in: 'mayGhi', where: inThon, limit: 10 }));
      expectRefused(await client.get(PATH));
    }
    expectRefused(await firestore.as('t', claimsOf(['truongThon'], THON)).get(PATH));
  });
});
