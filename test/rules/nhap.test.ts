import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { SERVER_TIME } from '../support/firestore-rest.ts';
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

const firestore = useRulesProject('nhap');
beforeEach(() => firestore.clear());

const BAM = '0123456789abcdef'.repeat(4);
const FILE = `nhap/${BAM.slice(0, 32)}`;
const CHUNK = `${FILE}/lo/0000`;
const police = () => firestore.as('congAnXa', claimsOf(['congAnXa'], XA));
const diaBan = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' };

const aFile = <Now>(now: Now, over: Record<string, unknown> = {}) => ({
  loai: 'bangKe',
  keHoach: 'LC-2024',
  diaBan,
  tenTep: 'Bảng kê phường Đoàn Kết.xlsx',
  bam: BAM,
  soDong: 1000,
  soLo: 2,
  cot: { hoTen: 'Họ và tên' },
  trangThai: 'dangTai',
  boi: 'congAnXa',
  luc: now,
  ...over,
});
const aChunk = <Now>(now: Now, over: Record<string, unknown> = {}) => ({
  dong: [{ so: 2, o: { hoTen: 'Lò Văn Panh' } }],
  trangThai: 'cho',
  lan: 1,
  boi: 'congAnXa',
  luc: now,
  ...over,
});
const DONE = { trangThai: 'xong', ketQua: { dat: 0, loi: 1, trung: 0, boQua: 0, loiDong: [], luuY: [] } };

describe('a file is opened by an office of its xã', () => {
  const open = (over: object = {}, path = FILE, by = police()) =>
    by.commit({ create: path, data: aFile(SERVER_TIME, { ...over }) });
  it.each<[VaiTro, string, boolean]>([
    ['congAnXa', 'bangKe', true],
    ['canBoXa', 'bangKe', true],
    ['toCongTac', 'bangKe', true],
    ['congAnXa', 'phieu', false],
    ['canBoXa', 'phieu', true],
    ['toCongTac', 'phieu', true],
    ['congAnXa', 'doiSoat', true],
    ['toCongTac', 'doiSoat', false],
    ['dieuTraVien', 'bangKe', false],
    ['capTinh', 'bangKe', false],
  ])('%s, %s: %s', async (role, loai, may) => {
    const outcome = await open({ loai, boi: role }, FILE, firestore.as(role, claimsOf([role], XA)));
    if (may) expectAllowed(outcome);
    else expectRefused(outcome);
  });
  it.each<[string, object]>([
    ['another kind', { loai: 'khac' }],
    ['another xã', { diaBan: { ...diaBan, xa: '03389' } }],
    ['a thôn of another xã', { diaBan: { ...diaBan, thon: '03389-001' } }],
    ['a place with a field too many', { diaBan: { ...diaBan, x: '1' } }],
    ['somebody else’s name', { boi: 'nguoi-khac' }],
    ['a time of its own', { luc: EARLIER }],
    ['results', { dem: { dat: 1, loi: 0, trung: 0, boQua: 0 } }],
    ['a state of the function', { trangThai: 'xong' }],
    ['a hash that is not its id’s', { bam: 'f'.repeat(64) }],
    ['no hash', { bam: 'x' }],
    ['too many rows', { soDong: 200_001 }],
    ['more chunks than rows', { soDong: 1 }],
    ['rows that are a text', { soDong: '9' }],
    ['no name', { tenTep: '' }],
    ['a field too many', { x: 1 }],
    ['columns that are a list', { cot: [] }],
    ['another source', { nguon: 'khac' }],
  ])('not with %s', async (_, over) => expectRefused(await open(over)));
  it('for one of its thôn, and with a source', async () => {
    expectAllowed(await open({ diaBan: { ...diaBan, thon: '03386-001' }, nguon: 'csdlKhac' }));
  });
  it.each<[string, Parameters<typeof claimsOf>[1]]>([
    ['another xã', elsewhere(XA)],
    ['the list of today', otherList(XA)],
    ['the district', HUYEN],
    ['the province', TINH],
    ['a thôn', THON],
  ])('not from %s', async (_, area) => {
    expectRefused(await open({}, FILE, firestore.as('congAnXa', claimsOf(['congAnXa'], area))));
  });
  it('not by strangers, nobody, or a closed account', async () => {
    expectRefused(await open({}, FILE, firestore.as('congAnXa', {})));
    expectRefused(await open({}, FILE, firestore.anonymous));
    await firestore.owner.commit({ set: 'thuHoi/congAnXa', data: { the: 2 } });
    expectRefused(await open());
  });
  it('once: the same file again is refused, and seen to be there', async () => {
    expectAllowed(await police().get(FILE));
    expectAllowed(await open());
    expectRefused(await police().commit({ set: FILE, data: aFile(SERVER_TIME) }));
    expectAllowed(await police().get(FILE));
  });
});

describe('chunks', () => {
  const put = (file: object = {}, chunk?: object) =>
    firestore.owner.commit(
      { set: FILE, data: aFile(EARLIER, { ...file }) },
      ...(chunk ? [{ set: CHUNK, data: aChunk(EARLIER, { ...chunk }) }] : []),
    );
  const send = (over: object = {}, path = CHUNK, by = police()) =>
    by.commit({ create: path, data: aChunk(SERVER_TIME, { ...over }) });

  it('are sent by an office of the file, as many as it said', async () => {
    await put();
    expectAllowed(await send());
    expectAllowed(await send({}, `${FILE}/lo/0001`));
    expectRefused(await send({}, `${FILE}/lo/0002`));
    expectRefused(await send({}, `${FILE}/lo/x`));
    expectRefused(await send({}, `nhap/${'f'.repeat(32)}/lo/0000`));
  });
  it.each<[string, object]>([
    ['a result', { ketQua: {} }],
    ['a state of the function', { trangThai: 'xong' }],
    ['a second try at once', { lan: 2 }],
    ['somebody else’s name', { boi: 'nguoi-khac' }],
    ['a time of its own', { luc: EARLIER }],
    ['no rows', { dong: [] }],
    ['too many rows', { dong: Array.from({ length: 501 }, () => 1) }],
    ['rows that are a text', { dong: 'x' }],
    ['a field too many', { x: 1 }],
  ])('not with %s', async (_, over) => {
    await put();
    expectRefused(await send(over));
  });
  it('not by another xã, the levels above, a thôn, another duty, strangers or a closed account', async () => {
    await put({}, {});
    const canBo = { boi: 'canBoXa' };
    for (const area of [elsewhere(XA), otherList(XA), HUYEN, TINH, THON]) {
      const other = firestore.as('congAnXa', claimsOf(['congAnXa'], area));
      expectRefused(await send({}, `${FILE}/lo/0001`, other));
      expectRefused(await other.get(CHUNK));
      expectRefused(await other.list({ in: `${FILE}/lo`, limit: 10 }));
      expectRefused(await other.get(FILE));
    }
    const collector = firestore.as('dieuTraVien', claimsOf(['dieuTraVien'], XA));
    expectRefused(await collector.get(CHUNK));
    expectRefused(await send({ boi: 'dieuTraVien' }, `${FILE}/lo/0001`, collector));
    for (const by of [firestore.as('congAnXa', {}), firestore.anonymous]) expectRefused(await by.get(CHUNK));
    expectAllowed(await send(canBo, `${FILE}/lo/0001`, firestore.as('canBoXa', claimsOf(['canBoXa'], XA))));
    await firestore.owner.commit({ set: 'thuHoi/congAnXa', data: { the: 2 } });
    expectRefused(await police().get(CHUNK));
  });
  it('are read page by page', async () => {
    await put({}, {});
    expectAllowed(await police().list({ in: `${FILE}/lo`, limit: 500 }));
    expectRefused(await police().list({ in: `${FILE}/lo`, limit: 501 }));
    expectRefused(await police().list({ in: `${FILE}/lo` }));
  });
  it('are mended once their result is there, row for row', async () => {
    const mend = (over: object = {}) =>
      police().commit(
        {
          update: CHUNK,
          data: {
            dong: [{ so: 2, o: { hoTen: 'Sửa' } }],
            trangThai: 'cho',
            lan: 2,
            boi: 'congAnXa',
            luc: SERVER_TIME,
            ...over,
          },
        },
        { update: FILE, data: { trangThai: 'dangXuLy', luc: SERVER_TIME } },
      );
    await put({}, {});
    expectRefused(await mend());
    await put({ trangThai: 'xong' }, DONE);
    expectRefused(await mend({ lan: 3 }));
    expectRefused(await mend({ dong: [1, 2] }));
    expectRefused(await mend({ ketQua: {} }));
    expectRefused(await mend({ luc: EARLIER }));
    expectAllowed(await mend());
  });
  it('are not taken out', async () => {
    await put({}, DONE);
    expectRefused(await police().commit({ delete: CHUNK }));
    expectRefused(await police().commit({ delete: FILE }));
  });
});

it('a file is not changed but to mend it', async () => {
  await firestore.owner.commit({ set: FILE, data: aFile(EARLIER, { trangThai: 'xong' }) });
  const change = (data: object) =>
    police().commit({ update: FILE, data: { trangThai: 'dangXuLy', luc: SERVER_TIME, ...data } });
  expectRefused(await change({ trangThai: 'xong' }));
  expectRefused(await change({ luc: EARLIER }));
  expectRefused(await change({ tenTep: 'khac' }));
  expectRefused(await change({ dem: {} }));
  expectAllowed(await change({}));
});

it('files are listed by the offices that may bring them in', async () => {
  await firestore.owner.commit({ set: FILE, data: aFile(EARLIER) });
  const where = [
    ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
    ['diaBan.xa', 'EQUAL', '03386'],
    ['loai', 'EQUAL', 'bangKe'],
  ] as const;
  expectAllowed(await police().list({ in: 'nhap', where, limit: 100 }));
  expectRefused(await police().list({ in: 'nhap', where, limit: 101 }));
  expectRefused(await police().list({ in: 'nhap', where: where.slice(0, 1), limit: 10 }));
  expect((await police().list({ in: 'nhap', where, limit: 100 })).docs).toHaveLength(1);
});
