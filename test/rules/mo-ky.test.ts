import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, it } from 'vitest';
import { SERVER_TIME } from '../support/firestore-rest.ts';
import {
  AREA_OF,
  claimsOf,
  EARLIER,
  elsewhere,
  expectAllowed,
  expectRefused,
  otherList,
  TINH,
  useRulesProject,
  XA,
} from '../support/rules-world.ts';

const firestore = useRulesProject('mo-ky');
beforeEach(async () => {
  await firestore.clear();
});

const ID = 'moKy/KH-2023@2025_dvhc2024_03386';
const opening = (over: object = {}) => ({
  keHoach: 'KH-2023',
  ky: 'KH-2023@2025',
  tuKy: 'KH-2023@2024',
  diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' },
  trangThai: 'cho',
  boi: 'canBoXa',
  luc: SERVER_TIME,
  ...over,
});
const as = (role: VaiTro, area = AREA_OF[role]) => firestore.as(role, claimsOf([role], area));
const open = (over: object = {}, client = as('canBoXa'), path = ID) =>
  client.commit({ create: path, data: opening(over) });

describe('a round', () => {
  it('is opened by the officer of the commune, once', async () => {
    expectAllowed(await open());
    expectRefused(await as('canBoXa').commit({ set: ID, data: opening() }));
    expectRefused(await as('canBoXa').commit({ update: ID, data: { trangThai: 'cho' } }));
    expectRefused(await as('canBoXa').commit({ delete: ID }));
    expectAllowed(await as('canBoXa').get(ID));
    expectAllowed(await as('toCongTac').get(ID));
    expectAllowed(await as('canBoXa').get('moKy/KH-2023@2026_dvhc2024_03386'));
    expectRefused(await as('canBoXa', elsewhere(XA)).get(ID));
    expectRefused(await as('dieuTraVien').get(ID));
  });
  it.each<[string, object]>([
    ['of another plan', { keHoach: 'LC-2024' }],
    ['from itself', { tuKy: 'KH-2023@2025' }],
    ['opened already', { trangThai: 'xong' }],
    ['with a file', { nhap: 'mot-tep' }],
    ['for somebody else', { boi: 'nguoi-khac' }],
    ['dated by the device', { luc: EARLIER }],
    ['of another commune', { diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03389' } }],
    ['under another name', { ky: 'KH-2023@2026' }],
  ])('is not opened %s', async (_what, over) => expectRefused(await open(over)));
  it('is not opened by others', async () => {
    for (const role of ['toCongTac', 'congAnXa', 'truongThon', 'capTinh', 'quanTri'] as const) {
      expectRefused(await open({ boi: role }, as(role)), role);
    }
    expectRefused(await open({}, as('canBoXa', TINH)));
    expectRefused(await open({}, as('canBoXa', otherList(XA))));
    expectRefused(await open({}, firestore.anonymous));
    await firestore.owner.commit({ set: 'thuHoi/canBoXa', data: { the: 2, luc: EARLIER } });
    expectRefused(await open());
  });
});
