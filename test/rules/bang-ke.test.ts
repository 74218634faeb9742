import { KET_QUA_DEN, stateAfter } from '@core/bang-ke/bang-ke.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, it } from 'vitest';
import { type Client, REMOVED, SERVER_TIME } from '../support/firestore-rest.ts';
import { aPhieu } from '../support/phieu-builder.ts';
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
  useRulesProject,
  XA,
} from '../support/rules-world.ts';

const firestore = useRulesProject('bang-ke');
beforeEach(() => firestore.clear());

const ROSTER = 'bangKe/LC-2024_dvhc2024_03386';
const LINE = `${ROSTER}/nguoi/k1_abc`;
const xa = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' };
const EARLY_CALL = { luc: '2024-08-14T08:00:00Z', boi: 'x', ketQua: 'henLai' };

const aLine = (over: Record<string, unknown> = {}) => ({
  keHoach: 'LC-2024',
  diaBan: { ...xa, thon: '03386-001' },
  hoTen: 'Lò Văn Panh',
  ngaySinh: '1985-03-12',
  soGiayTo: '012085001234',
  thuTu: 1,
  sapXep: '00000001|0001|000002',
  trangThai: 'chuaThu',
  lanDen: [EARLY_CALL],
  duTuoiTu: '2000-03-12',
  nguon: { nhap: 'x', so: 2 },
  v: 1,
  suaBoi: 'he-thong',
  luc: EARLIER,
  ...over,
});
const put = (over: object = {}) =>
  firestore.owner.commit(
    { set: ROSTER, data: { keHoach: 'LC-2024', diaBan: xa, nhap: ['x'], luc: EARLIER } },
    { set: LINE, data: aLine({ ...over }) },
  );
const as = (role: VaiTro, area = THON): Client => firestore.as(role, claimsOf([role], area));
const head = () => as('truongThon');
const next = (by: string, over: object) => ({ v: 2, suaBoi: by, luc: SERVER_TIME, ...over });
const call = (by: string, ketQua: string, over: object = {}, den: object = {}) =>
  next(by, {
    trangThai: stateAfter(ketQua as 'vang'),
    lanDen: [EARLY_CALL, { luc: '2024-08-15T08:00:00Z', boi: by, ketQua, ghiChu: 'Đi làm ở Hà Nội', ...den }],
    ...over,
  });
const update = (by: Client, data: object) => by.commit({ update: LINE, data });
const LIST = {
  in: `${ROSTER}/nguoi`,
  where: [
    ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
    ['diaBan.xa', 'EQUAL', '03386'],
    ['diaBan.thon', 'EQUAL', '03386-001'],
  ] as const,
  limit: 200,
};

describe('names on a roster are for the thôn and the xã', () => {
  it.each<[VaiTro, Parameters<typeof claimsOf>[1]]>([
    ['dieuTraVien', THON],
    ['truongThon', THON],
    ['toCongTac', XA],
    ['canBoXa', XA],
    ['congAnXa', XA],
  ])('%s reads them', async (role, area) => {
    await put();
    expectAllowed(await as(role, area).get(LINE));
    expectAllowed(await as(role, area).list(LIST));
    expectRefused(await as(role, area).list({ ...LIST, limit: 10_001 }));
  });
  it.each<[string, VaiTro, Parameters<typeof claimsOf>[1]]>([
    ['another thôn', 'truongThon', elsewhere(THON)],
    ['another xã', 'congAnXa', elsewhere(XA)],
    ['the same code of another list', 'congAnXa', otherList(XA)],
    ['the district', 'capHuyen', HUYEN],
    ['the province', 'capTinh', TINH],
    ['the provincial police', 'congAnTinh', TINH],
    ['an administrator', 'quanTri', XA],
  ])('%s does not', async (_, role, area) => {
    await put();
    expectRefused(await as(role, area).get(LINE));
    expectRefused(await as(role, area).list(LIST));
    expectRefused(await update(as(role, area), call(role, 'vang')));
  });
  it('nor strangers, nobody, or a closed account', async () => {
    await put();
    for (const by of [firestore.anonymous, firestore.as('truongThon', {})]) {
      expectRefused(await by.get(LINE));
      expectRefused(await by.get(ROSTER));
      expectRefused(await by.list(LIST));
    }
    await firestore.owner.commit({ set: 'thuHoi/truongThon', data: { the: 2 } });
    expectRefused(await head().get(LINE));
    expectRefused(await update(head(), call('truongThon', 'vang')));
  });
  it('a thôn does not see lines whose thôn nobody knows; the xã does', async () => {
    await put({ diaBan: { ...xa, thon: '' } });
    expectRefused(await head().get(LINE));
    expectAllowed(await as('canBoXa', XA).get(LINE));
    expectAllowed(await as('canBoXa', XA).get(ROSTER));
    expectRefused(await head().get(ROSTER));
  });
});

describe('a call at the door', () => {
  it.each([...KET_QUA_DEN])('%s sets the state that goes with it', async (ketQua) => {
    await put();
    expectAllowed(await update(head(), call('truongThon', ketQua)));
    await put();
    const wrong = stateAfter(ketQua) === 'vang' ? 'chuaThu' : 'vang';
    expectRefused(await update(head(), call('truongThon', ketQua, { trangThai: wrong })));
  });
  it.each<[VaiTro, Parameters<typeof claimsOf>[1], boolean]>([
    ['dieuTraVien', THON, true],
    ['toCongTac', XA, true],
    ['canBoXa', XA, true],
    ['congAnXa', XA, false],
  ])('%s: %s %s', async (role, area, may) => {
    await put();
    const outcome = await update(as(role, area), call(role, 'tuChoi'));
    if (may) expectAllowed(outcome);
    else expectRefused(outcome);
  });
  it('may be the first one, without a word', async () => {
    await put({ lanDen: [] });
    const lanDen = [{ luc: '2024-08-15T08:00:00Z', boi: 'truongThon', ketQua: 'vang' }];
    expectAllowed(await update(head(), call('truongThon', 'vang', { lanDen })));
  });
  it('takes an excuse back', async () => {
    await put({ trangThai: 'vang' });
    expectAllowed(await update(head(), call('truongThon', 'conThu')));
  });
  it.each<[string, object, object]>([
    ['the call of another', {}, { boi: 'nguoi-khac' }],
    ['a result nobody knows', {}, { ketQua: 'khac' }],
    ['words without end', {}, { ghiChu: 'x'.repeat(301) }],
    ['a field too many', {}, { x: '1' }],
    ['another version', { v: 3 }, {}],
    ['somebody else’s name', { suaBoi: 'nguoi-khac' }, {}],
    ['a time of its own', { luc: EARLIER }, {}],
    ['the collected state', { trangThai: 'daThu' }, {}],
    ['another name of the person', { hoTen: 'Khác' }, {}],
    ['another thôn', { diaBan: { ...xa, thon: '03386-002' } }, {}],
    ['calls before it taken out', { lanDen: [{ luc: '', boi: 'truongThon', ketQua: 'vang' }] }, {}],
    [
      'calls before it changed',
      {
        lanDen: [
          { ...EARLY_CALL, boi: 'y' },
          { luc: '', boi: 'truongThon', ketQua: 'vang' },
        ],
      },
      {},
    ],
    ['two calls at once', { lanDen: [EARLY_CALL, EARLY_CALL, { luc: '', boi: 'truongThon', ketQua: 'vang' }] }, {}],
    ['no call', { lanDen: [EARLY_CALL] }, {}],
    ['calls that are a text', { lanDen: 'x' }, {}],
  ])('not with %s', async (_, over, den) => {
    await put();
    expectRefused(await update(head(), call('truongThon', 'vang', over, den)));
  });
  it.each(['daThu', 'trungDong'])('not at a line that is %s', async (trangThai) => {
    await put({ trangThai });
    expectRefused(await update(head(), call('truongThon', 'vang')));
  });
  it('nobody makes or takes out a line', async () => {
    await put();
    for (const by of [head(), as('canBoXa', XA), as('congAnXa', XA)]) {
      expectRefused(await by.commit({ create: `${ROSTER}/nguoi/khac`, data: aLine({ luc: SERVER_TIME }) }));
      expectRefused(await by.commit({ delete: LINE }));
      expectRefused(await by.commit({ set: ROSTER, data: {} }));
    }
  });
});

describe('the thôn of a line', () => {
  const place = (by: Client, role: string, thon: unknown, over: object = {}) =>
    update(by, next(role, { diaBan: { ...xa, thon, ...over } }));
  it('is said by the xã', async () => {
    for (const role of ['toCongTac', 'canBoXa', 'congAnXa'] as const) {
      await put({ diaBan: { ...xa, thon: '' } });
      expectAllowed(await place(as(role, XA), role, '03386-002'));
    }
  });
  it.each<[string, unknown, object]>([
    ['of another xã', '03389-001', {}],
    ['that is no code', 'x', {}],
    ['taken away', '', {}],
    ['that is a number', 1, {}],
    ['with another xã', '03389-001', { xa: '03389' }],
  ])('not %s', async (_, thon, over) => {
    await put();
    expectRefused(await place(as('canBoXa', XA), 'canBoXa', thon, over));
  });
  it('not by a thôn', async () => {
    await put();
    expectRefused(await place(head(), 'truongThon', '03386-002'));
  });
});

describe('a line without a personal number', () => {
  const name = (phieu: unknown, over: object = {}) =>
    update(head(), next('truongThon', { trangThai: 'daThu', phieu, ...over }));
  const keyless = async (over: object = {}) => {
    const { soGiayTo: _, ...line } = aLine({ ...over });
    await firestore.owner.commit(
      { set: LINE, data: line },
      { set: 'phieu/phieu-00001', data: aPhieu(EARLIER, { trangThai: 'choTongHop' }) },
      { set: 'phieu/phieu-00002', data: aPhieu(EARLIER, { trangThai: 'huy' }) },
      { set: 'phieu/phieu-00003', data: aPhieu(EARLIER, { trangThai: 'choTongHop', keHoach: 'KH-2023' }) },
      {
        set: 'phieu/phieu-00004',
        data: aPhieu(EARLIER, { trangThai: 'choTongHop', diaBan: { ...xa, xa: '03389', thon: '03389-001' } }),
      },
    );
  };
  it('is joined to its phiếu by hand, and parted again', async () => {
    await keyless();
    expectAllowed(await name('phieu-00001'));
    expectAllowed(
      await update(head(), { v: 3, suaBoi: 'truongThon', luc: SERVER_TIME, trangThai: 'chuaThu', phieu: REMOVED }),
    );
  });
  it.each(['phieu-00002', 'phieu-00003', 'phieu-00004', 'phieu-99999', '../x', 5])('not to %s', async (phieu) => {
    await keyless();
    expectRefused(await name(phieu));
  });
  it('not where there is a number, or the line repeats another', async () => {
    await keyless({ trangThai: 'trungDong' });
    expectRefused(await name('phieu-00001'));
    await keyless();
    await put();
    expectRefused(await name('phieu-00001'));
  });
});
