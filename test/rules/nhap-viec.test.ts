import { LOAI_NHAP_VIEC } from '@core/nhap/nhap-viec.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { NGUOI, useMarketProject, VIEC } from '../support/cung-cau-rules.ts';
import { SERVER_TIME } from '../support/firestore-rest.ts';
import { claimsOf, EARLIER, expectAllowed, expectRefused, HUYEN, otherList, TINH, XA } from '../support/rules-world.ts';

const db = useMarketProject('nhap-viec');
beforeEach(() => db.clear());

const BAM = '0123456789abcdef'.repeat(4);
const FILE = `nhap/${BAM.slice(0, 32)}`;
const CHUNK = `${FILE}/lo/0000`;
const DIA_BAN_TINH = { danhMuc: 'dvhc2024', tinh: '12' };
const aFile = <Now>(luc: Now, over: object = {}) => ({
  ...{ loai: 'nguoiTimViec', diaBan: DIA_BAN_TINH, tenTep: 'Người tìm việc.xlsx', bam: BAM, soDong: 10, soLo: 1 },
  ...{ cot: { hoTen: 'Họ và tên' }, trangThai: 'dangTai', boi: 'trungTam', luc },
  ...over,
});
const aChunk = <Now>(luc: Now, over: object = {}) => ({
  ...{ dong: [{ so: 2, o: { hoTen: 'Lò Văn Panh' } }], trangThai: 'cho', lan: 1, boi: 'trungTam', luc },
  ...over,
});
const DONE = { trangThai: 'xong', ketQua: { dat: 0, loi: 1, trung: 0, boQua: 0, loiDong: [], luuY: [] } };
const where = (tinh = '12') =>
  [
    ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
    ['diaBan.tinh', 'EQUAL', tinh],
    ['loai', 'EQUAL', 'nguoiTimViec'],
  ] as const;
const asStaff = (role: VaiTro, area = TINH) => db.as(role, claimsOf([role], area));
const others = () => [
  ...(['capTinh', 'congAnTinh', 'quanTri'] as const).map((role) => asStaff(role)),
  ...[asStaff('capHuyen', HUYEN), db.asOfficer(), db.asOtherCentre(), db.asCentre(otherList(TINH))],
  ...[db.asEmployer(), db.asSeeker(), db.asStranger(), db.anonymous],
];

describe('files of vacancies and of seekers (HP-05, HN-08)', () => {
  const open = (over: object = {}, by = db.asCentre()) => by.commit({ create: FILE, data: aFile(SERVER_TIME, over) });

  it.each(LOAI_NHAP_VIEC)('%s is opened by the centre, once, with its chunks', async (loai) => {
    expectAllowed(await db.asCentre().get(FILE));
    expectAllowed(await open({ loai }));
    expectAllowed(await db.asCentre().commit({ create: CHUNK, data: aChunk(SERVER_TIME) }));
    expectAllowed(await db.asCentre().get(CHUNK));
    expectAllowed(await db.asCentre().list({ in: `${FILE}/lo`, limit: 500 }));
    expectRefused(await db.asCentre().list({ in: `${FILE}/lo`, limit: 501 }));
    expectRefused(await db.asCentre().commit({ set: FILE, data: aFile(SERVER_TIME, { loai }) }));
  });
  it.each<[string, object]>([
    ['another kind', { loai: 'viec' }],
    ['a kind of a xã', { loai: 'phieu' }],
    ['a period', { ky: '2026-10' }],
    ['a day', { ngay: '2026-10-02' }],
    ['a plan', { keHoach: 'LC-2024' }],
    ['a source', { nguon: 'soHoa' }],
    ['another tỉnh', { diaBan: { danhMuc: 'dvhc2024', tinh: '14' } }],
    ['another list', { diaBan: { danhMuc: 'dvhc2025', tinh: '12' } }],
    ['a xã', { diaBan: { ...DIA_BAN_TINH, huyen: '105', xa: '03386' } }],
    ['results', { dem: { dat: 1, loi: 0, trung: 0, boQua: 0 } }],
    ['a state of the function', { trangThai: 'xong' }],
    ['somebody else’s name', { boi: 'khac' }],
    ['a time of its own', { luc: EARLIER }],
    ['a hash that is not its id’s', { bam: 'f'.repeat(64) }],
    ['more chunks than rows', { soLo: 11 }],
  ])('not with %s', async (_, over) => expectRefused(await open(over)));
  it('not by anybody else, nor by a centre below, nor once it was dismissed', async () => {
    for (const by of others()) expectRefused(await open({}, by));
    for (const role of ['capTinh', 'congAnTinh', 'quanTri'] as const)
      expectRefused(await open({ boi: role }, asStaff(role)), role);
    expectRefused(await open({ boi: 'canBoXa' }, db.asOfficer()));
    expectRefused(await open({ boi: 'doanh-nghiep' }, db.asEmployer()));
    for (const area of [XA, HUYEN]) expectRefused(await open({}, db.asCentre(area)));
    await db.owner.commit({ set: 'thuHoi/trungTam', data: { the: 2 } });
    expectRefused(await open());
  });
  it('nobody else sees that it came, nor what is in it', async () => {
    await db.owner.commit({ set: FILE, data: aFile(EARLIER) }, { set: CHUNK, data: aChunk(EARLIER) });
    expectAllowed(await db.asCentre().get(FILE));
    expectAllowed(await db.asCentre().list({ in: 'nhap', where: where(), limit: 100 }));
    expectRefused(await db.asCentre().list({ in: 'nhap', where: where(), limit: 101 }));
    expectRefused(await db.asCentre().list({ in: 'nhap', where: where('14'), limit: 10 }));
    for (const by of others()) {
      expectRefused(await by.get(FILE));
      expectRefused(await by.get(CHUNK));
      expectRefused(await by.list({ in: 'nhap', where: where(), limit: 10 }));
    }
  });
  it('faulty rows are mended by the centre alone, row for row', async () => {
    const mend = (by = db.asCentre(), boi = 'trungTam', over: object = {}) =>
      by.commit(
        { update: CHUNK, data: aChunk(SERVER_TIME, { lan: 2, boi, ...over }) },
        { update: FILE, data: { trangThai: 'dangXuLy', luc: SERVER_TIME } },
      );
    await db.owner.commit(
      { set: FILE, data: aFile(EARLIER, { trangThai: 'xong' }) },
      { set: CHUNK, data: aChunk(EARLIER, DONE) },
    );
    expectRefused(await mend(asStaff('capTinh'), 'capTinh'));
    expectRefused(await mend(db.asOtherCentre()));
    expectRefused(await mend(db.asOfficer(), 'canBoXa'));
    expectRefused(await mend(db.asCentre(), 'trungTam', { dong: [1, 2] }));
    expectRefused(await mend(db.asCentre(), 'trungTam', { ketQua: {} }));
    expectAllowed(await mend());
    expectRefused(await db.asCentre().commit({ delete: CHUNK }));
  });
  it('a file whose cells are gone takes none again', async () => {
    await db.owner.commit(
      { set: FILE, data: aFile(EARLIER, { trangThai: 'hetHan', soDong: 10, soLo: 2 }) },
      { set: CHUNK, data: aChunk(EARLIER, DONE) },
    );
    expectAllowed(await db.asCentre().get(CHUNK));
    const again = { update: CHUNK, data: aChunk(SERVER_TIME, { lan: 2 }) };
    const reopened = { update: FILE, data: { trangThai: 'dangXuLy', luc: SERVER_TIME } };
    expectRefused(await db.asCentre().commit(again));
    expectRefused(await db.asCentre().commit(reopened));
    expectRefused(await db.asCentre().commit(again, reopened));
    expectRefused(await db.asCentre().commit({ create: `${FILE}/lo/0001`, data: aChunk(SERVER_TIME) }));
  });
});

describe('where a record comes from', () => {
  it.each([`viecTimNguoi/${VIEC}/rieng/tep`, `nguoiTimViec/${NGUOI}/rieng/tep`])(
    '%s is read by the centre alone, and written by functions alone',
    async (path) => {
      await db.putMarket();
      expectAllowed(await db.asCentre().get(path));
      await db.owner.commit({ set: path, data: { diaBan: DIA_BAN_TINH, nhap: 'n', so: 2 } });
      const read = await db.asCentre().get(path);
      expectAllowed(read);
      expect(read.docs).toHaveLength(1);
      for (const by of others()) expectRefused(await by.get(path));
      expectRefused(await db.asCentre().commit({ update: path, data: { so: 3 } }));
      expectRefused(await db.asCentre().commit({ set: path, data: { diaBan: DIA_BAN_TINH } }));
      expectRefused(await db.asCentre().commit({ delete: path }));
    },
  );
});
