import { LC_2024 } from '@core/ke-hoach/index.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, it } from 'vitest';
import { planDoc, UNITS } from '../support/don-vi-rules.ts';
import { type Client, SERVER_TIME } from '../support/firestore-rest.ts';
import { DIA_BAN } from '../support/phieu-builder.ts';
import {
  AREA_OF,
  claimsOf,
  EARLIER,
  elsewhere,
  expectAllowed,
  expectRefused,
  otherList,
  THON,
  useRulesProject,
  XA,
} from '../support/rules-world.ts';

const firestore = useRulesProject('chi-tieu');
const canBo = firestore.as('can-bo', claimsOf(['canBoXa'], XA));
beforeEach(async () => {
  await firestore.clear();
  await firestore.owner.commit(...UNITS, planDoc(LC_2024), {
    set: 'taiKhoan/dtv-mot',
    data: { vaiTro: ['dieuTraVien'], danhMuc: 'dvhc2024', cap: 'thon', ma: '03386-001', ten: 'A' },
  });
});

const ID = 'LC-2024:dvhc2024:03386-001';
const chiTieu = (over: object = {}, luc: unknown = SERVER_TIME) => ({
  keHoach: 'LC-2024',
  diaBan: DIA_BAN,
  so: 40,
  v: 1,
  boi: 'can-bo',
  lyDo: 'Đăng ký bổ sung theo công văn của phường',
  luc,
  ...over,
});
/** A number and its line of history, in one commit. */
const register = (
  client: Client,
  data: object,
  { id = ID, v = 1, lichSu = data }: { id?: string; v?: number; lichSu?: object } = {},
) =>
  client.commit({ [v === 1 ? 'create' : 'set']: `chiTieu/${id}`, data } as never, {
    create: `chiTieu/${id}/lichSu/${v}`,
    data: lichSu,
  });

describe('registered numbers (LC-11)', () => {
  it('the officer registers, and changes with a reason', async () => {
    expectAllowed(await register(canBo, chiTieu()));
    expectAllowed(await register(canBo, chiTieu({ so: 30, v: 2, lyDo: 'Hai hộ chuyển đi' }), { v: 2 }));
  });
  it.each(Object.keys(AREA_OF).filter((role) => role !== 'canBoXa') as VaiTro[])('not %s', async (role) => {
    const other = firestore.as('can-bo', claimsOf([role], AREA_OF[role]));
    expectRefused(await register(other, chiTieu()));
  });
  it('nobody who is not signed in, of another commune, of that code in the other list, or dismissed', async () => {
    expectRefused(await register(firestore.anonymous, chiTieu()));
    expectRefused(await register(firestore.as('can-bo', {}), chiTieu()));
    expectRefused(await register(firestore.as('can-bo', claimsOf(['canBoXa'], elsewhere(XA))), chiTieu()));
    expectRefused(await register(firestore.as('can-bo', claimsOf(['canBoXa'], otherList(XA))), chiTieu()));
    await firestore.owner.commit({ set: 'thuHoi/can-bo', data: { the: 2 } });
    expectRefused(await register(canBo, chiTieu()));
  });
  it.each<[string, object, { id?: string; v?: number }?]>([
    ['less than nothing', { so: -1 }],
    ['part of a phiếu', { so: 1.5 }],
    ['more than any thôn has people', { so: 100_001 }],
    ['words', { so: 'bốn mươi' }],
    ['another hand', { boi: 'nguoi-khac' }],
    ['another version', { v: 2 }],
    ['a time of its own', { luc: EARLIER }],
    ['a field too many', { duyet: true }],
    ['a plan nobody wrote', { keHoach: 'LC-2025' }, { id: 'LC-2025:dvhc2024:03386-001' }],
    ['another thôn than its name', { diaBan: { ...DIA_BAN, thon: '03386-002' } }],
    ['a thôn nobody knows', { diaBan: { ...DIA_BAN, thon: '03386-009' } }, { id: 'LC-2024:dvhc2024:03386-009' }],
    ['a chain that is not its own', { diaBan: { ...DIA_BAN, huyen: '106' } }],
    ['no place', { diaBan: 'x' }],
    ['a reason without end', { lyDo: 'x'.repeat(301) }],
    ['an empty reason', { lyDo: '' }],
  ])('not with %s', async (_, over, at) => expectRefused(await register(canBo, chiTieu(over), at)));
  it('after the day of registration no number goes without a reason; before it any does', async () => {
    const { lyDo: _, ...silent } = chiTieu();
    expectRefused(await register(canBo, silent));
    await firestore.owner.commit(planDoc(LC_2024, { dangKyTruoc: '2099-01-31' }));
    expectAllowed(await register(canBo, silent));
    expectAllowed(await register(canBo, { ...silent, so: 41, v: 2 }, { v: 2 }));
  });
  it('where the plan has no such day the first is free and every change says why', async () => {
    await firestore.owner.commit(planDoc(LC_2024, { dangKyTruoc: undefined }));
    const { lyDo: _, ...silent } = chiTieu();
    expectAllowed(await register(canBo, silent));
    expectRefused(await register(canBo, { ...silent, v: 2 }, { v: 2 }));
    expectAllowed(await register(canBo, chiTieu({ v: 2 }), { v: 2 }));
  });
  it('no number without its line of history, none that says something else, and no line rewritten', async () => {
    expectRefused(await canBo.commit({ create: `chiTieu/${ID}`, data: chiTieu() }));
    expectRefused(await register(canBo, chiTieu(), { lichSu: chiTieu({ so: 41 }) }));
    expectRefused(await canBo.commit({ create: `chiTieu/${ID}/lichSu/1`, data: chiTieu() }));
    expectAllowed(await register(canBo, chiTieu()));
    expectRefused(await canBo.commit({ update: `chiTieu/${ID}/lichSu/1`, data: { so: 1 } }));
    expectRefused(await canBo.commit({ delete: `chiTieu/${ID}/lichSu/1` }));
    expectRefused(await canBo.commit({ delete: `chiTieu/${ID}` }));
  });
  it('read inside the area; the history by offices', async () => {
    expectAllowed(await register(canBo, chiTieu()));
    const dtv = firestore.as('dtv-mot', claimsOf(['dieuTraVien'], THON));
    expectAllowed(await dtv.get(`chiTieu/${ID}`));
    expectRefused(await dtv.get(`chiTieu/${ID}/lichSu/1`));
    expectAllowed(await canBo.get(`chiTieu/${ID}/lichSu/1`));
    expectAllowed(await canBo.get('chiTieu/LC-2024:dvhc2024:03386-002'));
    expectRefused(await firestore.anonymous.get(`chiTieu/${ID}`));
    const other = firestore.as('x', claimsOf(['canBoXa'], elsewhere(XA)));
    expectRefused(await other.get(`chiTieu/${ID}`));
    const where = [
      ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
      ['diaBan.xa', 'EQUAL', '03386'],
    ] as const;
    expectAllowed(await canBo.list({ in: 'chiTieu', where, limit: 200 }));
    expectRefused(await canBo.list({ in: 'chiTieu', where }));
    expectRefused(await other.list({ in: 'chiTieu', where, limit: 10 }));
  });
});

describe('assignments (KH-06)', () => {
  const PATH = `phanCong/${ID}:dtv-mot`;
  const phanCong = (over: object = {}) => ({
    keHoach: 'LC-2024',
    diaBan: DIA_BAN,
    nguoi: 'dtv-mot',
    ten: 'Lò Văn Bình',
    so: 50,
    han: '2024-09-15',
    giaoBoi: 'can-bo',
    nhanDanh: 'Chủ tịch Ủy ban nhân dân phường',
    rut: false,
    v: 1,
    luc: SERVER_TIME,
    ...over,
  });
  it.each(['canBoXa', 'toCongTac'] as const)('%s gives, changes and takes back', async (role) => {
    const client = firestore.as('can-bo', claimsOf([role], XA));
    expectAllowed(await client.commit({ create: PATH, data: phanCong() }));
    expectAllowed(await client.commit({ update: PATH, data: { so: 60, v: 2, luc: SERVER_TIME } }));
    expectAllowed(await client.commit({ update: PATH, data: { rut: true, v: 3, luc: SERVER_TIME } }));
    expectRefused(await client.commit({ update: PATH, data: { so: 70, v: 3, luc: SERVER_TIME } }));
    expectRefused(await client.commit({ delete: PATH }));
  });
  it.each(['dieuTraVien', 'truongThon', 'congAnXa', 'capHuyen', 'capTinh', 'quanTri'] as const)(
    'not %s',
    async (role) => {
      const other = firestore.as('can-bo', claimsOf([role], AREA_OF[role]));
      expectRefused(await other.commit({ create: PATH, data: phanCong() }));
    },
  );
  it('not by another commune, a stranger, or a dismissed account', async () => {
    const create = { create: PATH, data: phanCong() };
    expectRefused(await firestore.anonymous.commit(create));
    expectRefused(await firestore.as('can-bo', claimsOf(['canBoXa'], elsewhere(XA))).commit(create));
    await firestore.owner.commit({ set: 'thuHoi/can-bo', data: { the: 2 } });
    expectRefused(await canBo.commit(create));
  });
  it('only to a collector whose area has the thôn', async () => {
    const at = (ma: string, vaiTro: string) => ({
      set: 'taiKhoan/dtv-mot',
      data: { vaiTro: [vaiTro], danhMuc: 'dvhc2024', ma },
    });
    await firestore.owner.commit(at('03386-002', 'dieuTraVien'));
    expectRefused(await canBo.commit({ create: PATH, data: phanCong() }));
    await firestore.owner.commit(at('03386', 'canBoXa'));
    expectRefused(await canBo.commit({ create: PATH, data: phanCong() }));
    await firestore.owner.commit(at('03386', 'dieuTraVien'));
    expectAllowed(await canBo.commit({ create: PATH, data: phanCong() }));
    expectRefused(await canBo.commit({ create: `phanCong/${ID}:ai-do`, data: phanCong({ nguoi: 'ai-do' }) }));
    await firestore.owner.commit(at('03386-002', 'dieuTraVien'));
    expectRefused(await canBo.commit({ update: PATH, data: { so: 60, v: 2, luc: SERVER_TIME } }));
    expectAllowed(await canBo.commit({ update: PATH, data: { rut: true, v: 2, luc: SERVER_TIME } }));
    expectRefused(await canBo.commit({ update: PATH, data: { rut: false, v: 3, luc: SERVER_TIME } }));
  });
  it.each<[string, object]>([
    ['nothing to do', { so: 0 }],
    ['no day', { han: 'mai' }],
    ['another hand', { giaoBoi: 'x' }],
    ['a field too many', { ghiChu: 'x' }],
    ['another person than its name', { nguoi: 'dtv-hai' }],
    ['a time of its own', { luc: EARLIER }],
    ['a flag that is no yes or no', { rut: 'co' }],
  ])('not with %s', async (_, over) => expectRefused(await canBo.commit({ create: PATH, data: phanCong(over) })));
  it('the person and the offices of the area read it, no other collector', async () => {
    expectAllowed(await canBo.commit({ create: PATH, data: phanCong() }));
    const dtv = (uid: string) => firestore.as(uid, claimsOf(['dieuTraVien'], THON));
    expectAllowed(await dtv('dtv-mot').get(PATH));
    expectRefused(await dtv('dtv-hai').get(PATH));
    expectRefused(await firestore.anonymous.get(PATH));
    expectAllowed(await firestore.as('t', claimsOf(['truongThon'], THON)).get(PATH));
    expectRefused(await firestore.as('x', claimsOf(['canBoXa'], elsewhere(XA))).get(PATH));
    const own = [['nguoi', 'EQUAL', 'dtv-mot']] as const;
    expectAllowed(await dtv('dtv-mot').list({ in: 'phanCong', where: own, limit: 50 }));
    expectRefused(await dtv('dtv-hai').list({ in: 'phanCong', where: own, limit: 50 }));
    expectRefused(await dtv('dtv-mot').list({ in: 'phanCong', where: own }));
  });
});
