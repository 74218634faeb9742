import { VAI_TRO, type VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeAll, describe, it } from 'vitest';
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

const ID = 'locTrung/LC-2024:dvhc2024:03386';
const CHUA_CO = 'locTrung/KH-2023@2025:dvhc2024:03386';
const CUA_XA: readonly VaiTro[] = ['dieuTraVien', 'truongThon', 'toCongTac', 'canBoXa', 'congAnXa'];

const firestore = useRulesProject('loc-trung');
const as = (role: VaiTro, area = AREA_OF[role]) => firestore.as(`${role}-loc`, claimsOf([role], area));
const filter = (over: object = {}) => ({
  ky: 'LC-2024',
  diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' },
  muoi: 'k1_0123456789abcdef0123456789abcdef',
  soBit: 8,
  bit: 'AA==',
  luc: EARLIER,
  ...over,
});

beforeAll(async () => {
  await firestore.owner.commit({ set: ID, data: filter() });
});

describe('the filter of a commune', () => {
  it.each(CUA_XA)('is read by %s of the commune, of the xã or of its thôn, there or not yet', async (role) => {
    for (const area of [XA, THON]) {
      expectAllowed(await as(role, area).get(ID), area.cap);
      expectAllowed(await as(role, area).get(CHUA_CO), area.cap);
    }
  });

  it.each(CUA_XA)('is not read by %s of another commune, of the same code in another list, or above', async (role) => {
    for (const area of [elsewhere(XA), elsewhere(THON), otherList(XA), otherList(THON), HUYEN, TINH])
      expectRefused(await as(role, area).get(ID), `${area.cap} ${area.ma} ${area.danhMuc}`);
  });

  it.each(VAI_TRO.filter((role) => !CUA_XA.includes(role)))('is not read by %s', async (role) => {
    for (const area of [XA, THON, AREA_OF[role]]) expectRefused(await as(role, area).get(ID), area.cap);
  });

  it('is not read under another name, without an account, or with one that was closed', async () => {
    for (const path of ['locTrung/03386', 'locTrung/LC-2024:dvhc2024:03386:x', 'locTrung/dvhc2024:03386'])
      expectRefused(await as('canBoXa').get(path), path);
    expectRefused(await firestore.anonymous.get(ID));
    expectRefused(await firestore.as('la-ai', {}).get(ID));
    expectRefused(await firestore.as('ma-ngan', claimsOf(['dieuTraVien'], { ...XA, ma: '033' })).get(ID));
    await firestore.owner.commit({ set: 'thuHoi/dieuTraVien-loc', data: { the: 2, luc: EARLIER } });
    expectRefused(await as('dieuTraVien').get(ID));
    await firestore.owner.commit({ delete: 'thuHoi/dieuTraVien-loc' });
  });

  it('is listed and written by nobody', async () => {
    for (const role of VAI_TRO) {
      const client = as(role);
      expectRefused(await client.list({ in: 'locTrung', limit: 1 }), role);
      expectRefused(await client.commit({ create: CHUA_CO, data: filter({ luc: SERVER_TIME }) }), role);
      expectRefused(await client.commit({ update: ID, data: { bit: '//8=' } }), role);
      expectRefused(await client.commit({ delete: ID }), role);
    }
  });
});
