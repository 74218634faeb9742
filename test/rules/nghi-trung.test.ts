import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { SERVER_TIME } from '../support/firestore-rest.ts';
import { aMove, aPhieu, DTV } from '../support/phieu-builder.ts';
import {
  AREA_OF,
  claimsOf,
  EARLIER,
  elsewhere,
  expectAllowed,
  expectRefused,
  otherList,
  THON,
  TINH,
  useRulesProject,
  XA,
} from '../support/rules-world.ts';

const firestore = useRulesProject('nghi-trung');

const ID = 'nghiTrung/phieu-0001_phieu-0002';
const pair = (over: object = {}) => ({
  keHoach: 'LC-2024',
  ky: 'LC-2024',
  phieu: ['phieu-0001', 'phieu-0002'],
  danhMuc: 'dvhc2024',
  xa: ['03386', '03387'],
  thon: ['03386-001', '03387-002'],
  nhom: 'canXem',
  diem: 60,
  phan: { ten: 'dau', ngaySinh: 'bang', gioiTinh: 'bang', soGiayTo: 'thieu', noi: 'khac' },
  trangThai: 'cho',
  v: 1,
  quyetDinh: null,
  ketQua: null,
  luc: EARLIER,
  ...over,
});
const as = (role: VaiTro, area = AREA_OF[role], the = 1) => firestore.as(role, claimsOf([role], area, the));
const decision = (by: string, over: object = {}, quyetDinh: object = {}) => ({
  trangThai: 'daQuyet',
  v: 2,
  quyetDinh: { loai: 'gop', phieu: 'phieu-0001', lyDo: 'Cùng một người', boi: by, luc: SERVER_TIME, ...quyetDinh },
  luc: SERVER_TIME,
  ...over,
});
const decide = (role: VaiTro, over: object = {}, quyetDinh: object = {}, area = AREA_OF[role]) =>
  as(role, area).commit({ update: ID, data: decision(role, over, quyetDinh) });

beforeEach(async () => {
  await firestore.clear();
  await firestore.owner.commit({ set: ID, data: pair() }, { set: `${ID}/lichSu/2`, data: { ...pair(), v: 2 } });
});

describe('a pair is seen by the thôn and the xã of either side', () => {
  it.each(['canBoXa', 'toCongTac', 'truongThon'] as const)('%s', async (role) => {
    expectAllowed(await as(role).get(ID));
    expectAllowed(await as(role).get(`${ID}/lichSu/2`));
    const unit = role === 'truongThon' ? 'thon' : 'xa';
    const list = (client = as(role), limit: number | undefined = 200) =>
      client.list({
        in: 'nghiTrung',
        where: [
          ['danhMuc', 'EQUAL', 'dvhc2024'],
          [unit, 'ARRAY_CONTAINS', AREA_OF[role].ma],
          ['keHoach', 'EQUAL', 'LC-2024'],
          ['trangThai', 'EQUAL', 'cho'],
        ],
        ...(limit !== undefined && { limit }),
      });
    const found = await list();
    expectAllowed(found);
    expect(found.docs.length).toBe(1);
    expectRefused(await list(as(role), 201));
    for (const area of [elsewhere(AREA_OF[role]), otherList(AREA_OF[role])]) {
      expectRefused(await as(role, area).get(ID));
      expectRefused(await as(role, area).get(`${ID}/lichSu/2`));
      expectRefused(await list(as(role, area)));
    }
  });
  it('not by others', async () => {
    for (const role of ['dieuTraVien', 'congAnXa', 'capHuyen', 'capTinh', 'congAnTinh', 'quanTri'] as const) {
      expectRefused(await as(role).get(ID), role);
    }
    expectRefused(await firestore.anonymous.get(ID));
    expectRefused(await firestore.as('la', {}).get(ID));
    expectRefused(await as('canBoXa', TINH).get(ID));
  });
  it('nobody writes one anew or removes one', async () => {
    expectRefused(await as('canBoXa').commit({ create: 'nghiTrung/a_b', data: pair() }));
    expectRefused(await as('canBoXa').commit({ delete: ID }));
    expectRefused(await as('canBoXa').commit({ set: `${ID}/lichSu/3`, data: { ...pair(), v: 3 } }));
  });
});

describe('a decision', () => {
  it.each(['canBoXa', 'toCongTac'] as const)('is written by %s of either commune', async (role) => {
    expectAllowed(await decide(role));
  });
  it.each([['of the other commune', { ...XA, ma: '03387' }]] as const)('also %s', async (_what, area) =>
    expectAllowed(await decide('canBoXa', {}, {}, area)),
  );
  it('of two people, or of a wrong number', async () => {
    expectAllowed(
      await decide('canBoXa', { quyetDinh: { loai: 'haiNguoi', lyDo: 'Đã gặp', boi: 'canBoXa', luc: SERVER_TIME } }),
    );
    await firestore.owner.commit({ set: ID, data: pair() });
    expectAllowed(await decide('canBoXa', {}, { loai: 'saiSo', phieu: 'phieu-0002' }));
  });
  it('by the village head only where both live in his thôn', async () => {
    expectRefused(await decide('truongThon'));
    await firestore.owner.commit({ set: ID, data: pair({ thon: [THON.ma], xa: [XA.ma] }) });
    expectAllowed(await decide('truongThon'));
  });
  it.each<[string, object, object]>([
    ['for somebody else', {}, { boi: 'nguoi-khac' }],
    ['dated by the device', {}, { luc: EARLIER }],
    ['without a reason', {}, { lyDo: '' }],
    ['with a reason without end', {}, { lyDo: 'x'.repeat(501) }],
    ['of a third phiếu', {}, { phieu: 'phieu-0003' }],
    ['of another kind', {}, { loai: 'xoa' }],
    ['that undoes what was not done', {}, { loai: 'boGop' }],
    ['that two people are one of them', {}, { loai: 'haiNguoi' }],
    ['that skips a version', { v: 3 }, {}],
    ['that is carried out already', { trangThai: 'xong' }, {}],
    ['that changes the pair', { diem: 100 }, {}],
    ['with a field too many', {}, { x: 1 }],
  ])('not %s', async (_what, over, quyetDinh) => expectRefused(await decide('canBoXa', over, quyetDinh)));
  it('not by others, nor by a closed account', async () => {
    for (const role of ['dieuTraVien', 'congAnXa', 'capTinh', 'quanTri'] as const)
      expectRefused(await decide(role), role);
    expectRefused(await decide('canBoXa', {}, {}, elsewhere(XA)));
    expectRefused(await decide('canBoXa', {}, {}, otherList(XA)));
    await firestore.owner.commit({ set: 'thuHoi/canBoXa', data: { the: 2, luc: EARLIER } });
    expectRefused(await decide('canBoXa'));
  });
  it('undoes a merge that was carried out, and nothing that waits', async () => {
    await firestore.owner.commit({ set: ID, data: pair({ trangThai: 'xong' }) });
    const undo = { quyetDinh: { loai: 'boGop', lyDo: 'Nhầm', boi: 'canBoXa', luc: SERVER_TIME } };
    expectAllowed(await decide('canBoXa', undo));
    expectRefused(await decide('canBoXa', undo));
  });
});

describe('what only functions know', () => {
  it.each(['dinhDanh/k1_0', 'khoi/k1_0', 'stamps/phieu-0001', 'viecSau/no-0001'])(
    '%s is read and written by nobody',
    async (path) => {
      await firestore.owner.commit({ set: path, data: { phieu: {} } });
      for (const role of ['canBoXa', 'congAnXa', 'capTinh', 'quanTri'] as const) {
        expectRefused(await as(role).get(path), role);
        expectRefused(await as(role).commit({ set: path, data: { phieu: {} } }), role);
      }
    },
  );
});

describe('a replaced phiếu that comes back late from an offline phone (LC-06)', () => {
  it.each(['traLai', 'daNop', 'huy'] as const)('is refused as %s, and stays as it is on the server', async (to) => {
    const path = 'phieu/abcdefgh1234';
    const old = aPhieu(EARLIER, { trangThai: 'thayThe', tuTrangThai: 'traLai', trungVoi: 'phieu-moi-1', v: 4 });
    await firestore.owner.commit({ set: path, data: old });
    const collector = firestore.as(DTV, claimsOf(['dieuTraVien'], THON));
    const late = aMove('traLai', to, DTV, SERVER_TIME);
    for (const v of [4, 5]) expectRefused(await collector.commit({ update: path, data: { ...late, v } }));
    const kept = await firestore.owner.get(path);
    expect(JSON.stringify(kept.docs)).toContain('phieu-moi-1');
  });
});
