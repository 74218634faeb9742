import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Client, SERVER_TIME, type Write } from '../support/firestore-rest.ts';
import { DIA_BAN } from '../support/phieu-builder.ts';
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

const { thon: _, ...DIA_BAN_XA } = DIA_BAN;
const VONG = 'doiSoat/vong-mot-0001';
const DONG = `${VONG}/dong/k1_abc`;
const LICH_SU = `${DONG}/lichSu/3`;
const POLICE = 'congAnXa';

const aVong = (over: object = {}) => ({
  keHoach: 'LC-2024',
  diaBan: DIA_BAN_XA,
  nhap: 'vong-mot-0001',
  tenTep: 'trich-xuat.xlsx',
  trangThai: 'mo',
  truoc: [],
  dem: { ketQua: { lech: 1 }, truong: {}, dongMo: 1 },
  demCu: false,
  bienBan: null,
  boi: POLICE,
  luc: EARLIER,
  suaBoi: 'he-thong',
  v: 1,
  ...over,
});
const aDong = (over: object = {}) => ({
  keHoach: 'LC-2024',
  diaBan: DIA_BAN_XA,
  phieu: 'abcdefgh1234',
  thon: DIA_BAN.thon,
  tep: { '2': { hoTen: 'Lò Văn Bánh' } },
  ketQua: 'lech',
  hoTen: 'Lò Văn Panh',
  lech: {
    hoTen: { kieu: 'khac', phieu: 'Lò Văn Panh', csdl: 'Lò Văn Bánh' },
    ngaySinh: { kieu: 'khac', phieu: '1985-03-12', csdl: '1985-03-21' },
  },
  quyetDinh: {},
  conMo: ['hoTen', 'ngaySinh'],
  buoc: 'mo',
  v: 2,
  suaBoi: 'he-thong',
  luc: EARLIER,
  ...over,
});
const BIEN_BAN = { so: '05/BB-CAX', ngay: '2024-10-20', nguoiLap: 'Trần Văn An', nguoiKy: 'Lê Thị Bình', ghiChu: '' };

const firestore = useRulesProject('doi-soat');
const as = (role: VaiTro, area = AREA_OF[role]): Client => firestore.as(role, claimsOf([role], area));
const police = as(POLICE);
const put = (vong: object = {}, dong: object = {}) =>
  firestore.owner.commit(
    { set: VONG, data: aVong(vong) },
    { set: DONG, data: aDong(dong) },
    {
      set: `${DONG}/lichSu/1`,
      data: { v: 1, tu: {}, den: {}, theoKeHoach: false, boi: POLICE, luc: EARLIER, diaBan: DIA_BAN_XA },
    },
  );

beforeEach(async () => {
  await firestore.clear();
  await put();
});

const decision = (uid: string, over: object = {}, history: object = {}): Write[] => [
  {
    update: DONG,
    data: {
      quyetDinh: { hoTen: 'csdl' },
      conMo: ['ngaySinh'],
      buoc: 'mo',
      v: 3,
      suaBoi: uid,
      luc: SERVER_TIME,
      ...over,
    },
  },
  {
    create: LICH_SU,
    data: {
      v: 3,
      tu: {},
      den: { hoTen: 'csdl' },
      theoKeHoach: false,
      boi: uid,
      luc: SERVER_TIME,
      diaBan: DIA_BAN_XA,
      ...history,
    },
  },
];

const PATHS = [VONG, DONG, `${DONG}/lichSu/1`];

describe('who reads a reconciliation', () => {
  const lists = (client: Client) =>
    [
      { in: 'doiSoat', where: [['keHoach', 'EQUAL', 'LC-2024']] as const },
      { in: `${VONG}/dong`, where: [['ketQua', 'EQUAL', 'lech']] as const },
    ].map(({ in: collection, where }) =>
      client.list({
        in: collection,
        where: [...where, ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'], ['diaBan.xa', 'EQUAL', '03386']],
        limit: 50,
      }),
    );

  it.each<VaiTro>(['congAnXa', 'canBoXa'])('%s of the xã', async (role) => {
    for (const path of PATHS) expectAllowed(await as(role).get(path), path);
    for (const list of lists(as(role))) expectAllowed(await list);
  });
  it.each<[string, () => Client]>([
    ['nobody', () => firestore.anonymous],
    ['a stranger without a role', () => firestore.as('x', {})],
    ['a collector', () => as('dieuTraVien')],
    ['a village head', () => as('truongThon')],
    ['the team of the xã', () => as('toCongTac')],
    ['the district', () => as('capHuyen')],
    ['the province', () => as('capTinh')],
    ['the provincial police', () => as('congAnTinh')],
    ['an administrator', () => as('quanTri')],
    ['police of another xã', () => as('congAnXa', elsewhere(XA))],
    ['police of the same code in another list', () => as('congAnXa', otherList(XA))],
    ['police with the whole province', () => as('congAnXa', TINH)],
  ])('not %s', async (_, client) => {
    for (const path of PATHS) expectRefused(await client().get(path), path);
    for (const list of lists(client())) expectRefused(await list);
  });
  it('not a closed account', async () => {
    await firestore.owner.commit({ set: `thuHoi/${POLICE}`, data: { the: 2 } });
    for (const path of PATHS) expectRefused(await police.get(path), path);
    expectRefused(await police.commit(...decision(POLICE)));
  });
  it('not in one sweep', async () => {
    expectRefused(await police.list({ in: `${VONG}/dong`, limit: 500 }));
  });
});

describe('who decides', () => {
  it.each<VaiTro>(['congAnXa', 'canBoXa'])('%s, on one field or on all', async (role) => {
    expectAllowed(await as(role).commit(...decision(role)));
    const all = { hoTen: 'csdl', ngaySinh: 'xacMinh' };
    const [, history] = decision(role, {}, { v: 4, tu: { hoTen: 'csdl' }, den: all });
    expectAllowed(
      await as(role).commit(
        { update: DONG, data: { quyetDinh: all, conMo: [], buoc: 'daQuyet', v: 4, suaBoi: role, luc: SERVER_TIME } },
        { create: `${DONG}/lichSu/4`, data: (history as { data: object }).data },
      ),
    );
  });
  it('and takes a decision back while the line is open', async () => {
    await put({}, { quyetDinh: { hoTen: 'csdl' }, conMo: ['ngaySinh'] });
    const back = { quyetDinh: {}, conMo: ['hoTen', 'ngaySinh'] };
    expectAllowed(await police.commit(...decision(POLICE, back, { tu: { hoTen: 'csdl' }, den: {} })));
  });
  it.each<[string, () => Client, string]>([
    ['nobody', () => firestore.anonymous, 'x'],
    ['police of another xã', () => as('congAnXa', elsewhere(XA)), 'congAnXa'],
    ['the team of the xã', () => as('toCongTac'), 'toCongTac'],
    ['the province', () => as('capTinh'), 'capTinh'],
  ])('not %s', async (_, client, uid) => expectRefused(await client().commit(...decision(uid))));

  it.each<[string, object, object]>([
    ['in another name', { suaBoi: 'canBoXa' }, {}],
    ['a version late', { v: 2 }, {}],
    ['a version ahead', { v: 4 }, { v: 4 }],
    ['in words of its own', { quyetDinh: { hoTen: 'tuChon' } }, { den: { hoTen: 'tuChon' } }],
    ['in no words', { quyetDinh: 'csdl' }, { den: 'csdl' }],
    ['on a field that agrees', { quyetDinh: { gioiTinh: 'csdl' } }, { den: { gioiTinh: 'csdl' } }],
    ['calling closed what is open', { conMo: [] }, {}],
    ['calling open what is decided', { conMo: ['hoTen', 'ngaySinh'] }, {}],
    ['with a field twice among the open ones', { conMo: ['ngaySinh', 'ngaySinh'] }, {}],
    ['handing on an open line', { buoc: 'daQuyet' }, {}],
    ['saying that it has been carried out', { buoc: 'daApDung' }, {}],
    ['and the values with it', { lech: { hoTen: { kieu: 'khac', csdl: 'X' } } }, {}],
    ['and the result with it', { ketQua: 'khop' }, {}],
    ['with a history that says otherwise', {}, { den: { hoTen: 'phieu' } }],
    ['with a history that begins elsewhere', {}, { tu: { hoTen: 'phieu' } }],
    ['with a history in another name', {}, { boi: 'canBoXa' }],
    ['with a history of another place', {}, { diaBan: { ...DIA_BAN_XA, xa: '03389' } }],
    ['with a history that says more', {}, { hoTen: 'Lò Văn Panh' }],
  ])('not %s', async (_, over, history) => expectRefused(await police.commit(...decision(POLICE, over, history))));

  it('not without a history, nor a history without a decision', async () => {
    const [line, history] = decision(POLICE);
    if (line) expectRefused(await police.commit(line));
    if (history) expectRefused(await police.commit(history));
  });
  it('not in a round that is closed or still compared', async () => {
    for (const trangThai of ['daKhoa', 'dangSoSanh']) {
      await put({ trangThai });
      expectRefused(await police.commit(...decision(POLICE)), trangThai);
    }
  });
  it('not on a line that is being carried out or done', async () => {
    for (const buoc of ['daQuyet', 'daApDung', 'phieuDaDoi', 'khongCan']) {
      await put({}, { buoc });
      expectRefused(await police.commit(...decision(POLICE)), buoc);
    }
  });
  it('nobody makes, replaces or removes rounds, lines and histories', async () => {
    for (const role of ['congAnXa', 'canBoXa', 'capTinh', 'quanTri'] as const) {
      const client = as(role);
      expectRefused(await client.commit({ create: 'doiSoat/vong-hai-0002', data: aVong() }), role);
      expectRefused(await client.commit({ create: `${VONG}/dong/k1_def`, data: aDong() }), role);
      for (const path of PATHS) expectRefused(await client.commit({ delete: path }), `${role} ${path}`);
      expectRefused(await client.commit({ update: `${DONG}/lichSu/1`, data: { boi: 'x' } }), role);
    }
  });
});

describe('who closes a round', () => {
  const close = (uid: string, over: object = {}): Write => ({
    update: VONG,
    data: { trangThai: 'daKhoa', bienBan: BIEN_BAN, demCu: true, suaBoi: uid, v: 2, ...over },
  });
  it.each<VaiTro>(['congAnXa', 'canBoXa'])('%s, once, with a record', async (role) => {
    expectAllowed(await as(role).commit(close(role)));
    expectRefused(await as(role).commit(close(role, { v: 3 })));
  });
  it.each<[string, object]>([
    ['without a record', { bienBan: null }],
    ['with a record without a number', { bienBan: { ...BIEN_BAN, so: '' } }],
    ['with a record dated on no day', { bienBan: { ...BIEN_BAN, ngay: '2024-02-30' } }],
    ['with a field too many', { bienBan: { ...BIEN_BAN, dem: 5 } }],
    ['with figures of his own', { dem: { ketQua: {}, truong: {}, dongMo: 0 } }],
    ['leaving the figures as they are', { demCu: false }],
    ['in another name', { suaBoi: 'canBoXa' }],
    ['a version ahead', { v: 3 }],
    ['opening it again', { trangThai: 'dangSoSanh' }],
  ])('not %s', async (_, over) => expectRefused(await police.commit(close(POLICE, over))));
  it('not from outside', async () => {
    expectRefused(await as('congAnXa', elsewhere(XA)).commit(close('congAnXa')));
    expectRefused(await as('capTinh').commit(close('capTinh')));
    expect((await firestore.owner.get(VONG)).docs.length).toBe(1);
  });
  it('not while it is still compared', async () => {
    await put({ trangThai: 'dangSoSanh' });
    expectRefused(await police.commit(close(POLICE)));
  });
});
