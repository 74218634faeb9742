import { HN_2024, LC_2024 } from '@core/ke-hoach/index.ts';
import { VAI_TRO, type VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, it } from 'vitest';
import { type Client, SERVER_TIME, type Write } from '../support/firestore-rest.ts';
import { aMove, aPhieu, DIA_BAN } from '../support/phieu-builder.ts';
import {
  AREA_OF,
  claimsOf,
  EARLIER,
  elsewhere,
  expectAllowed,
  expectRefused,
  otherList,
  uidOf,
  useRulesProject,
  XA,
} from '../support/rules-world.ts';

const ID = 'nghiemThu/cuoc-hop-0001';
const { thon: _thon, ...CHAIN } = DIA_BAN;

const firestore = useRulesProject('nghiem-thu');
beforeEach(async () => {
  await firestore.clear();
  const chuoi = { tinh: '12', huyen: '105', xa: '03386' };
  await firestore.owner.commit(
    { set: 'diaBan/dvhc2024:03386', data: { danhMuc: 'dvhc2024', ma: '03386', cap: 'xa', ten: 'x', chuoi } },
    { set: 'keHoach/HN-2024', data: HN_2024 },
    { set: 'keHoach/LC-2024', data: LC_2024 },
    { set: 'thuHoi/da-nghi', data: { the: 2 } },
  );
});

const as = (role: VaiTro, area = AREA_OF[role], uid = uidOf(role)): Client => firestore.as(uid, claimsOf([role], area));
const minutes = (over: object = {}, now: unknown = SERVER_TIME) => ({
  keHoach: 'HN-2024',
  cap: 'xa',
  ma: '03386',
  diaBan: CHAIN,
  ngay: '2024-09-10',
  noiHop: 'Nhà văn hóa phường',
  chuTri: 'Phạm Thị Oanh',
  thuKy: '',
  thanhPhan: ['Phạm Thị Oanh, tổ trưởng'],
  chuongTrinh: { 'la:tuoiCao': 3 },
  soPhieu: 40,
  dat: 0,
  traLai: {},
  ketLuan: 'Thống nhất.\nTrả lại các phiếu còn thiếu.',
  trangThai: 'dangHop',
  boi: 'toCongTac',
  suaBoi: 'toCongTac',
  v: 1,
  luc: now,
  ...over,
});
const save = (over: object = {}): Write[] => {
  const data = minutes(over);
  return [
    { set: ID, data },
    { create: `${ID}/ban/${data.v}`, data },
  ];
};
const stored = (over: object = {}) => firestore.owner.commit({ set: ID, data: minutes(over, EARLIER) });

describe('who opens a meeting', () => {
  it('the commune team in its area, nobody else', async () => {
    for (const role of VAI_TRO) {
      const outcome = await as(role).commit(...save({ boi: uidOf(role), suaBoi: uidOf(role) }));
      (role === 'toCongTac' ? expectAllowed : expectRefused)(outcome, role);
    }
  });
  it('not outside the area, in the other list, once dismissed, or without an account', async () => {
    expectRefused(await as('toCongTac', elsewhere(XA)).commit(...save()));
    expectRefused(await as('toCongTac', otherList(XA)).commit(...save()));
    expectRefused(await as('toCongTac', XA, 'da-nghi').commit(...save({ boi: 'da-nghi', suaBoi: 'da-nghi' })));
    expectRefused(await firestore.anonymous.commit(...save()));
  });
  it.each<[string, object]>([
    ['under a plan without the stage', { keHoach: 'LC-2024' }],
    ['under a plan nobody wrote', { keHoach: 'XX-2024' }],
    ['in another’s name', { boi: 'khac' }],
    ['of a later version', { v: 2 }],
    ['at another time', { luc: EARLIER }],
    ['with a chain of another unit', { diaBan: { ...CHAIN, huyen: '106' } }],
    ['for a district', { cap: 'huyen', ma: '105' }],
    ['with a field too many', { hoTen: 'x' }],
    ['with a conclusion without end', { ketLuan: 'x'.repeat(5001) }],
    ['with a conclusion that is a number', { ketLuan: 5 }],
    ['with a crowd', { thanhPhan: Array.from({ length: 51 }, () => 'x') }],
    ['with a return without reason', { traLai: { abcdefgh: 'x' } }],
    ['with a return under a name', { traLai: { 'Lò Văn Panh': 'SAI' } }],
  ])('not %s', async (_, over) => expectRefused(await as('toCongTac').commit(...save(over))));
});

describe('each version of the minutes', () => {
  it('follows the one before and is kept', async () => {
    const team = as('toCongTac');
    expectAllowed(await team.commit(...save()));
    expectAllowed(await team.commit(...save({ v: 2, dat: 12, traLai: { abcdefgh: 'SAI' }, trangThai: 'daKetThuc' })));
    expectRefused(await team.commit(...save({ v: 2 })));
    expectRefused(await team.commit({ update: `${ID}/ban/1`, data: { dat: 5 } }));
    expectRefused(await team.commit({ delete: `${ID}/ban/1` }));
    expectRefused(await team.commit({ delete: ID }));
  });
  it('is written by a colleague under his own name, for the same meeting', async () => {
    await stored();
    const other = as('toCongTac', XA, 'to-hai');
    expectAllowed(await other.commit(...save({ v: 2, suaBoi: 'to-hai' })));
    await stored();
    expectRefused(await other.commit(...save({ v: 2 })));
    expectRefused(await other.commit(...save({ v: 2, suaBoi: 'to-hai', boi: 'to-hai' })));
    expectRefused(await other.commit(...save({ v: 2, suaBoi: 'to-hai', keHoach: 'LC-2024' })));
  });
  it('is a copy of the minutes and nothing else', async () => {
    const [head] = save();
    const copy = { create: `${ID}/ban/1`, data: minutes({ dat: 99 }) };
    expectRefused(await as('toCongTac').commit(head as Write, copy));
    await stored();
    expectRefused(await as('toCongTac').commit({ create: `${ID}/ban/1`, data: minutes() }));
  });
});

describe('a decision of the meeting', () => {
  const PHIEU = Array.from({ length: 50 }, (_, i) => `phieu/phieu-cho-${i}`);
  const moves = (to: 'choXacNhan' | 'traLai'): Write[] =>
    PHIEU.map((path) => ({ update: path, data: aMove('choNghiemThu', to, 'toCongTac', SERVER_TIME) }));
  beforeEach(async () => {
    const cho = aPhieu(EARLIER, { keHoach: 'HN-2024', trangThai: 'choNghiemThu' });
    await firestore.owner.commit(...PHIEU.map((path) => ({ set: path, data: cho })));
    await stored();
  });
  it('moves fifty phiếu and is written down in one commit', async () => {
    expectAllowed(await as('toCongTac').commit(...moves('choXacNhan'), ...save({ v: 2, dat: 50 })));
  });
  it('is not written down where one of them has gone on, or the minutes have', async () => {
    const traLai = Object.fromEntries(PHIEU.map((path) => [path.slice(6), 'SAI']));
    expectRefused(await as('toCongTac').commit(...moves('traLai'), ...save({ v: 3, traLai })));
    const gone = aPhieu(EARLIER, { keHoach: 'HN-2024', trangThai: 'choXacNhan', v: 2 });
    await firestore.owner.commit({ set: PHIEU[7] ?? '', data: gone });
    expectRefused(await as('toCongTac').commit(...moves('traLai'), ...save({ v: 2, traLai })));
  });
});

describe('who reads the minutes', () => {
  it('offices of the area, not collectors, not another area', async () => {
    await firestore.owner.commit({ set: `${ID}/ban/1`, data: minutes({}, EARLIER) });
    await stored();
    for (const role of ['toCongTac', 'canBoXa', 'congAnXa', 'capHuyen', 'capTinh', 'quanTri'] as const) {
      expectAllowed(await as(role).get(ID), role);
      expectAllowed(await as(role).get(`${ID}/ban/1`), role);
    }
    for (const client of [
      as('dieuTraVien'),
      as('canBoXa', elsewhere(XA)),
      firestore.anonymous,
      firestore.as('la', {}),
    ]) {
      expectRefused(await client.get(ID));
      expectRefused(await client.get(`${ID}/ban/1`));
    }
    const where = [
      ['keHoach', 'EQUAL', 'HN-2024'],
      ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
      ['diaBan.xa', 'EQUAL', '03386'],
    ] as const;
    expectAllowed(await as('toCongTac').list({ in: 'nghiemThu', where, limit: 50 }));
    expectRefused(await as('toCongTac').list({ in: 'nghiemThu', where }));
    expectRefused(await as('dieuTraVien').list({ in: 'nghiemThu', where, limit: 50 }));
  });
});
