import { NGUOI_GHI } from '@core/phieu/workflow.ts';
import { VAI_TRO, type VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Client, REMOVED, SERVER_TIME, type Write } from '../support/firestore-rest.ts';
import { aMove, aPhieu, aRieng, DIA_BAN, DTV } from '../support/phieu-builder.ts';
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
  useRulesProject,
  XA,
} from '../support/rules-world.ts';

const firestore = useRulesProject('tu-tep');

const ID = 'phieu/0123456789abcdef01234567-2';
const RIENG = `${ID}/rieng/dinhDanh`;
const TEP = '0123456789abcdef0123456789abcdef';
/** Who brought the file in: an officer who has left since. */
const NGUOI_NHAP = 'nguoi-nhap';
const put = (over: object = {}) =>
  firestore.owner.commit(
    { set: ID, data: aPhieu(EARLIER, { trangThai: 'traLai', boi: NGUOI_NHAP, tuTep: TEP, ...over }) },
    { set: RIENG, data: aRieng({ boi: NGUOI_NHAP }) },
  );
beforeEach(async () => {
  await firestore.clear();
  await put();
});

const as = (role: VaiTro, area = AREA_OF[role]) => firestore.as(role, claimsOf([role], area));
const answers = { gdpt: '3' };
const edit = (uid: string, over: object = {}): Write => ({
  update: ID,
  data: { traLoi: answers, v: 2, tuTrangThai: 'traLai', suaBoi: uid, luc: SERVER_TIME, lucMay: 'x', ...over },
});
const submit = (uid: string, over: object = {}): Write => ({
  update: ID,
  data: aMove('traLai', 'daNop', uid, SERVER_TIME, { traLoi: answers, ...over }),
});
const cancel = (uid: string): Write => ({ update: ID, data: aMove('traLai', 'huy', uid, SERVER_TIME) });
const identity = (over: object = {}): Write => ({
  set: RIENG,
  data: aRieng({ hoTen: 'Lò Văn Panh Em', boi: NGUOI_NHAP, ...over }),
});

describe('a phiếu from a file that a person sent back (HN-09)', () => {
  it.each(NGUOI_GHI.tuTep)('is mended, handed in again and cancelled by %s of its xã', async (role) => {
    const client = as(role);
    expectAllowed(await client.get(RIENG));
    expectAllowed(await client.commit(edit(role), identity()));
    await put();
    expectAllowed(await client.commit(submit(role), identity()));
    await put();
    expectAllowed(await client.commit(cancel(role)));
  });
  it('by a collector who brought it in himself, as any other of his', async () => {
    await put({ boi: DTV });
    const collector = firestore.as(DTV, claimsOf(['dieuTraVien'], THON));
    expectAllowed(await collector.commit(submit(DTV), identity({ boi: DTV })));
  });

  const nothing = async (client: Client, uid: string) => {
    for (const write of [edit(uid), submit(uid), cancel(uid)]) {
      expectRefused(await client.commit(write));
      expectRefused(await client.commit(write, identity()));
    }
  };
  const others = VAI_TRO.filter((role) => !NGUOI_GHI.tuTep.some((one) => one === role));
  it.each(others)('not by %s', (role) => nothing(as(role), role));
  it.each([
    ['of another xã', () => claimsOf(['canBoXa'], elsewhere(XA))],
    ['with the same code of another list', () => claimsOf(['canBoXa'], otherList(XA))],
    ['whose area is the huyện', () => claimsOf(['canBoXa'], HUYEN)],
    ['whose area is the thôn', () => claimsOf(['canBoXa'], THON)],
  ])('not by an officer %s', (_what, claims) => nothing(firestore.as('canBoXa', claims()), 'canBoXa'));
  it('not by whoever brought it in and has no such duty any more', async () => {
    await nothing(firestore.as(NGUOI_NHAP, claimsOf(['truongThon'], THON)), NGUOI_NHAP);
  });
  it('not by an officer who has been dismissed', async () => {
    await firestore.owner.commit({ set: 'thuHoi/canBoXa', data: { the: 2 } });
    await nothing(as('canBoXa'), 'canBoXa');
  });
  it('not one that came from no file', async () => {
    await firestore.owner.commit({ set: ID, data: aPhieu(EARLIER, { trangThai: 'traLai', boi: NGUOI_NHAP }) });
    await nothing(as('canBoXa'), 'canBoXa');
  });
  it.each(['daNop', 'choTongHop', 'choKiemTra', 'huy'])('not while it is %s', async (trangThai) => {
    await put({ trangThai });
    const officer = as('canBoXa');
    expectRefused(await officer.commit(edit('canBoXa', { tuTrangThai: trangThai })));
    expectRefused(await officer.commit(submit('canBoXa', { tuTrangThai: trangThai }), identity()));
    expectRefused(await officer.commit(submit('canBoXa'), identity()));
  });
  it.each<[string, object]>([
    ['another owner', { boi: 'canBoXa' }],
    ['another file', { tuTep: 'f'.repeat(32) }],
    ['no file', { tuTep: REMOVED }],
    ['another source', { nguon: 'soHoa' }],
    ['another place', { diaBan: { ...DIA_BAN, thon: '03386-002' } }],
    ['another writer', { suaBoi: NGUOI_NHAP }],
    ['the same version', { v: 1 }],
    ['an answer too many', { traLoi: { dienThoai: '0912345678' } }],
  ])('not with %s', async (_what, over) => {
    expectRefused(await as('canBoXa').commit(edit('canBoXa', over)));
    expectRefused(await as('canBoXa').commit(submit('canBoXa', over)));
  });
  it('its identity only with its phiếu, in the name of the same owner and place', async () => {
    const officer = as('canBoXa');
    expectRefused(await officer.commit(identity()));
    expectRefused(await officer.commit(submit('canBoXa'), identity({ boi: 'canBoXa' })));
    expectRefused(await officer.commit(submit('canBoXa'), identity({ diaBan: { ...DIA_BAN, thon: '03386-002' } })));
  });
  it('is found by the offices of the xã, file by file', async () => {
    const where: [string, 'EQUAL', unknown][] = [
      ['keHoach', 'EQUAL', 'LC-2024'],
      ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
      ['diaBan.xa', 'EQUAL', XA.ma],
      ['trangThai', 'EQUAL', 'traLai'],
    ];
    await firestore.owner.commit({ set: 'phieu/phieu-thuong-1', data: aPhieu(EARLIER, { trangThai: 'traLai' }) });
    const found = await as('toCongTac').list({ in: 'phieu', where, orderBy: [['tuTep', 'ASCENDING']], limit: 51 });
    expect(found.docs.length).toBe(1);
    expectRefused(await as('toCongTac', elsewhere(XA)).list({ in: 'phieu', where, limit: 51 }));
  });
});

it('nobody says of his own phiếu that it came from a file', async () => {
  const collector = firestore.as(DTV, claimsOf(['dieuTraVien'], THON));
  expectRefused(await collector.commit({ create: 'phieu/phieu-moi-01', data: aPhieu(SERVER_TIME, { tuTep: TEP }) }));
  await firestore.owner.commit({ set: 'phieu/phieu-moi-01', data: aPhieu(EARLIER) });
  const data = { v: 2, tuTrangThai: 'nhap', suaBoi: DTV, luc: SERVER_TIME, lucMay: 'x', tuTep: TEP };
  expectRefused(await collector.commit({ update: 'phieu/phieu-moi-01', data }));
  expectAllowed(await collector.commit({ update: 'phieu/phieu-moi-01', data: { ...data, tuTep: REMOVED } }));
});
