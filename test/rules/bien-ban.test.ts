import { changCuaKeHoach } from '@core/bien-ban/chang-ban-giao.ts';
import { LC_2024 } from '@core/ke-hoach/index.ts';
import { CHANG_BAN_GIAO } from '@core/phieu/workflow.ts';
import { VAI_TRO } from '@core/tai-khoan/vai-tro.ts';
import { describe, expect, it } from 'vitest';
import { GIVER, ID, IDS, lo, proposal, useBienBanProject } from '../support/bien-ban-rules.ts';
import { phieuIds } from '../support/bien-ban-world.ts';
import { type Client, SERVER_TIME } from '../support/firestore-rest.ts';
import { DIA_BAN, DTV } from '../support/phieu-builder.ts';
import {
  claimsOf,
  EARLIER,
  elsewhere,
  expectAllowed,
  expectRefused,
  HUYEN,
  otherList,
  THON,
  TINH,
  uidOf,
  XA,
} from '../support/rules-world.ts';

const { firestore, as, stored } = useBienBanProject('bien-ban');

describe('who proposes a record', () => {
  it.each(CHANG_BAN_GIAO)('%s: its givers inside their area, nobody else', async (chang) => {
    for (const role of VAI_TRO) {
      const outcome = await as(role).commit(...proposal(chang, uidOf(role)));
      (GIVER[chang].includes(role) ? expectAllowed : expectRefused)(outcome, role);
      if (outcome.ok) await firestore.owner.commit({ delete: ID }, { delete: `${ID}/lo/0` });
    }
  });

  it('not outside the area, in the other list, without an account, or once dismissed', async () => {
    const refused: [string, Client, string][] = [
      ['another thôn', as('truongThon', elsewhere(THON)), 'truongThon'],
      ['the same code of the other list', as('truongThon', otherList(THON)), 'truongThon'],
      ['anonymous', firestore.anonymous, 'truongThon'],
      ['a stranger', firestore.as('la', {}), 'la'],
      ['dismissed', firestore.as('da-nghi', claimsOf(['truongThon'], THON)), 'da-nghi'],
    ];
    for (const [what, client, uid] of refused) expectRefused(await client.commit(...proposal('thonXa', uid)), what);
  });

  it('a team of the xã gives for one of its thôn, or for the xã', async () => {
    const team = as('toCongTac');
    expectAllowed(await team.commit(...proposal('thonXa', 'toCongTac')));
    await firestore.owner.commit({ delete: ID }, { delete: `${ID}/lo/0` });
    const { thon: _thon, ...xa } = DIA_BAN;
    const them = { cap: 'xa', ma: xa.xa, diaBan: xa };
    expectAllowed(await team.commit(...proposal('thonXa', 'toCongTac', them)));
    expectRefused(await as('truongThon').commit({ create: 'bienBan/bien-ban-0002', data: {} }));
  });

  it.each<[string, object]>([
    ['already numbered', { so: 5 }],
    ['already confirmed', { trangThai: 'daXacNhan' }],
    ['with locks', { giuKhoa: true }],
    ['with an exception', { ngoaiLe: { [IDS[0] ?? '']: 'thieuGiay' } }],
    ['given by another', { giao: { uid: 'khac', ten: 'x', luc: SERVER_TIME } }],
    ['given at another time', { giao: { uid: 'truongThon', ten: 'x', luc: EARLIER } }],
    ['with a name without end', { giao: { uid: 'truongThon', ten: 'x'.repeat(121), luc: SERVER_TIME } }],
    ['of a later version', { v: 2 }],
    ['written at another time', { luc: EARLIER }],
    ['of no leg', { chang: 'x' }],
    [
      'from a level the leg does not have',
      { cap: 'huyen', ma: '105', diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105' } },
    ],
    ['with a chain of another unit', { diaBan: { ...DIA_BAN, huyen: '106' } }],
    ['without its xã', { diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', thon: DIA_BAN.thon } }],
    ['of a unit nobody knows', { ma: '03386-009', diaBan: { ...DIA_BAN, thon: '03386-009' } }],
    ['with a field too many', { hoTen: 'Lò Văn Panh' }],
    ['of too many', { soPhieu: 2001 }],
    ['in too many parts', { soLo: 3 }],
    ['dated on no day', { ngayLap: '2024-02-30' }],
    ['with a request without number', { vanBan: { so: '', ngay: '2024-09-01' } }],
    ['with a place without end', { noiLuu: 'x'.repeat(201) }],
  ])('not %s', async (_, them) => {
    expectRefused(await as('truongThon').commit(...proposal('thonXa', 'truongThon', them)));
  });

  it('with the number and day of the written request (SM-02)', async () => {
    const vanBan = { so: '12/CV-UBND', ngay: '2024-09-01' };
    expectAllowed(await as('canBoXa').commit(...proposal('xaCongAn', 'canBoXa', { vanBan })));
  });
});

describe('the list of a record', () => {
  it.each<[string, readonly unknown[]]>([
    ['empty', []],
    ['with one phiếu twice', [IDS[0], IDS[0]]],
    ['with a name in it', ['Lò Văn Panh']],
    ['with a number in it', [5]],
    ['too long', phieuIds(1001)],
  ])('is refused %s', async (_, phieu) => {
    const [head] = proposal('thonXa', 'truongThon');
    expectRefused(await as('truongThon').commit(head, lo(phieu)));
  });
  it('comes with its record and not after', async () => {
    const [head] = proposal('thonXa', 'truongThon');
    expectAllowed(await as('truongThon').commit(head));
    expectRefused(await as('truongThon').commit(lo()));
  });
  it('never changes, and has no part the record does not name', async () => {
    const giver = as('truongThon');
    const [head, first] = proposal('thonXa', 'truongThon');
    expectRefused(await giver.commit(head, first, { create: `${ID}/lo/1`, data: { phieu: phieuIds(1, 'b') } }));
    expectAllowed(await giver.commit(head, first));
    expectRefused(await giver.commit({ update: `${ID}/lo/0`, data: { phieu: [] } }));
    expectRefused(await giver.commit({ delete: `${ID}/lo/0` }));
  });
  it('takes a full record of 2,000', async () => {
    const ids = phieuIds(2000);
    const head = proposal('thonXa', 'truongThon', { soPhieu: 2000, soLo: 2 })[0];
    const parts = [lo(ids.slice(0, 1000)), { create: `${ID}/lo/1`, data: { phieu: ids.slice(1000) } }];
    expectAllowed(await as('truongThon').commit(head, ...parts));
  });
});

describe('who reads a record and its list', () => {
  const inArea = (cap: string, ma: string) =>
    [
      ['keHoach', 'EQUAL', 'LC-2024'],
      ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
      [`diaBan.${cap}`, 'EQUAL', ma],
    ] as const;
  it('offices of its area, never another’s, and a collector his own', async () => {
    await stored('dtvThon', DTV);
    const readers = [as('truongThon'), as('canBoXa'), as('congAnXa'), as('capHuyen'), as('capTinh'), as('dieuTraVien')];
    for (const reader of readers) {
      expectAllowed(await reader.get(ID));
      expectAllowed(await reader.get(`${ID}/lo/0`));
      expectAllowed(await reader.list({ in: `${ID}/lo`, limit: 20 }));
    }
    const others = [
      firestore.anonymous,
      firestore.as('la', {}),
      as('truongThon', elsewhere(THON)),
      as('canBoXa', otherList(XA)),
      as('capHuyen', elsewhere(HUYEN)),
      as('capTinh', elsewhere(TINH)),
      as('dieuTraVien', THON, 'dtv-hai'),
    ];
    for (const other of others) {
      expectRefused(await other.get(ID));
      expectRefused(await other.get(`${ID}/lo/0`));
      expectRefused(await other.list({ in: `${ID}/lo`, limit: 20 }));
    }
  });
  it('lists by area, a page at a time', async () => {
    await stored('thonXa', 'truongThon');
    const office = as('canBoXa');
    const where = inArea('xa', '03386');
    expectAllowed(await office.list({ in: 'bienBan', where, orderBy: [['luc', 'DESCENDING']], limit: 50 }));
    expectRefused(await office.list({ in: 'bienBan', where }));
    expectRefused(await office.list({ in: 'bienBan', where: inArea('xa', '03389'), limit: 50 }));
    const collector = as('dieuTraVien');
    const own = ['giao.uid', 'EQUAL', DTV] as const;
    expectAllowed(await collector.list({ in: 'bienBan', where: [...inArea('thon', '03386-001'), own], limit: 50 }));
    expectRefused(await collector.list({ in: 'bienBan', where: inArea('thon', '03386-001'), limit: 50 }));
  });
  it('nobody the locks', async () => {
    await firestore.owner.commit({ set: 'khoaBienBan/LC-2024:dvhc2024:03386', data: { mo: {}, so: {} } });
    for (const role of VAI_TRO) {
      expectRefused(await as(role).get('khoaBienBan/LC-2024:dvhc2024:03386'));
      expectRefused(await as(role).commit({ set: 'khoaBienBan/LC-2024:dvhc2024:03386', data: { mo: {}, so: {} } }));
    }
  });
  it('nobody deletes one', async () => {
    await stored('thonXa', 'truongThon');
    for (const role of VAI_TRO) expectRefused(await as(role).commit({ delete: ID }));
  });
});

it('the plan of the tests has no leg between collector and village head (LC-04)', () => {
  expect(changCuaKeHoach(LC_2024)).toEqual(['thonXa', 'xaCongAn', 'traGiay']);
});
