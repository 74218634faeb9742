import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { SERVER_TIME } from '../support/firestore-rest.ts';
import { aPhieu, aRieng, DIA_BAN } from '../support/phieu-builder.ts';
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

const firestore = useRulesProject('so-lao-dong');

const NLD = 'aB3dE6gH9jK2mN5pQ8sT';
const OTHER = 'zZ3dE6gH9jK2mN5pQ8sT';
const BOOK = `nguoiLaoDong/${NLD}`;
const worker = (nld = NLD, the = 1, over: object = {}) =>
  firestore.as('nguoi-1', { vaiTro: ['nguoiLaoDong'], nld, the, ...over });
const as = (role: VaiTro, area = AREA_OF[role]) => firestore.as(role, claimsOf([role], area));
const book = (over: object = {}) => ({
  diaBan: DIA_BAN,
  phieu: 'phieu-0001',
  v: 1,
  bai: { hoTen: 'Lò Văn Panh' },
  ...over,
});
const ASK = 'deNghi/abcdefghij0123456789';
const ask = (over: object = {}) => ({
  nld: NLD,
  diaBan: DIA_BAN,
  noiDung: 'Đã chuyển sang làm ở công ty khác',
  ngayHieuLuc: '2024-09-01',
  trangThai: 'cho',
  boi: 'nguoi-1',
  luc: SERVER_TIME,
  ...over,
});

beforeEach(async () => {
  await firestore.clear();
  await firestore.owner.commit(
    { set: BOOK, data: book() },
    { set: `${BOOK}/lichSu/1`, data: { v: 1 } },
    { set: `${BOOK}/truyCap/a`, data: { boi: 'can-bo', luc: EARLIER } },
    { set: `nguoiLaoDong/${OTHER}`, data: book() },
  );
});

describe('a labour book', () => {
  it('is read by its worker, with its history and who looked', async () => {
    for (const path of [BOOK, `${BOOK}/lichSu/1`, `${BOOK}/truyCap/a`]) expectAllowed(await worker().get(path), path);
    for (const part of ['lichSu', 'truyCap']) {
      expectAllowed(await worker().list({ in: `${BOOK}/${part}`, limit: 200 }), part);
      expectRefused(await worker().list({ in: `${BOOK}/${part}`, limit: 201 }), part);
      expectRefused(await worker(OTHER).list({ in: `${BOOK}/${part}`, limit: 200 }), part);
    }
  });
  it('is written by nobody, its worker included', async () => {
    expectRefused(await worker().commit({ update: BOOK, data: { v: 2 } }));
    expectRefused(await worker().commit({ delete: BOOK }));
    expectRefused(await worker().commit({ delete: `${BOOK}/truyCap/a` }));
    expectRefused(await as('canBoXa').commit({ update: BOOK, data: { v: 2 } }));
  });
  it('is closed to everybody else: offices go through the function that leaves a line', async () => {
    for (const role of Object.keys(AREA_OF) as VaiTro[]) {
      for (const path of [BOOK, `${BOOK}/lichSu/1`, `${BOOK}/truyCap/a`]) expectRefused(await as(role).get(path), role);
    }
    expectRefused(await worker(OTHER).get(BOOK));
    expectRefused(await firestore.anonymous.get(BOOK));
    expectRefused(await firestore.as('la', {}).get(BOOK));
    expectRefused(await firestore.as('la', { nld: NLD }).get(BOOK));
    expectRefused(await firestore.as('la', { ...claimsOf(['canBoXa', 'nguoiLaoDong'], XA), nld: NLD }).get(BOOK));
  });
  it('is not opened with the password on paper, which others have seen', async () => {
    const onPaper = worker(NLD, 1, { matKhauTam: true });
    for (const path of [BOOK, `${BOOK}/lichSu/1`, `${BOOK}/truyCap/a`]) expectRefused(await onPaper.get(path), path);
    for (const part of ['lichSu', 'truyCap']) {
      expectRefused(await onPaper.list({ in: `${BOOK}/${part}`, limit: 200 }), part);
    }
    expectRefused(await onPaper.commit({ create: ASK, data: ask() }));
    expectAllowed(await worker(NLD, 1, { matKhauTam: false }).get(BOOK));
  });
  it('is closed to a closed account', async () => {
    await firestore.owner.commit({ set: 'thuHoi/nguoi-1', data: { the: 2, luc: EARLIER } });
    expectRefused(await worker().get(BOOK));
    expectAllowed(await worker(NLD, 2).get(BOOK));
  });
});

describe('a worker has no area', () => {
  it('and sees no phiếu, figures, plans, units, reports, pairs or accounts', async () => {
    await firestore.owner.commit(
      { set: 'phieu/abcdefgh1234', data: aPhieu(EARLIER, { boi: 'nguoi-1' }) },
      { set: 'phieu/abcdefgh1234/rieng/dinhDanh', data: aRieng({ boi: 'nguoi-1' }) },
      { set: 'phieu/abcdefgh1234/nhatKy/1', data: { v: 1 } },
      { set: 'rollups/LC-2024:dvhc2024:03386', data: { diaBan: DIA_BAN, o: {} } },
      { set: 'rollups/khong-dia-ban', data: { o: {} } },
      { set: 'baoCao/mot', data: { diaBan: DIA_BAN } },
      { set: 'keHoach/LC-2024', data: { id: 'LC-2024' } },
      { set: 'diaBan/dvhc2024:03386', data: { ma: '03386' } },
      { set: 'nghiTrung/a_b', data: { danhMuc: 'dvhc2024', xa: ['03386'], thon: [] } },
      { set: 'taiKhoan/can-bo', data: { vaiTro: ['canBoXa'] } },
      { set: 'bangKe/mot', data: { diaBan: DIA_BAN } },
      { set: 'bienBan/mot', data: { diaBan: DIA_BAN } },
    );
    for (const path of [
      'phieu/abcdefgh1234',
      'phieu/abcdefgh1234/rieng/dinhDanh',
      'phieu/abcdefgh1234/nhatKy/1',
      'rollups/LC-2024:dvhc2024:03386',
      'rollups/khong-dia-ban',
      'rollups/khong-co',
      'baoCao/mot',
      'keHoach/LC-2024',
      'diaBan/dvhc2024:03386',
      'nghiTrung/a_b',
      'taiKhoan/can-bo',
      'bangKe/mot',
      'bienBan/mot',
    ]) {
      expectRefused(await worker().get(path), path);
    }
    for (const name of ['phieu', 'rollups', 'baoCao', 'nghiTrung', 'taiKhoan', 'bangKe', 'bienBan']) {
      expectRefused(await worker().list({ in: name, limit: 10 }), name);
    }
    expectRefused(
      await worker().commit({
        create: 'phieu/abcdefgh5678',
        data: aPhieu(SERVER_TIME, { boi: 'nguoi-1', suaBoi: 'nguoi-1' }),
      }),
    );
  });
});

describe('a proposal', () => {
  const create = (over: object = {}, client = worker()) => client.commit({ create: ASK, data: ask(over) });
  it('is made by the worker of the book', async () => expectAllowed(await create()));
  it.each<[string, object]>([
    ['of another book', { nld: OTHER }],
    ['of no book', { nld: 'khong-co' }],
    ['for another commune', { diaBan: { ...DIA_BAN, xa: '03389', thon: '03389-001' } }],
    ['without words', { noiDung: '' }],
    ['without end', { noiDung: 'x'.repeat(1001) }],
    ['without a day', { ngayHieuLuc: '2024-13-01' }],
    ['taken already', { trangThai: 'daNhan' }],
    ['for somebody else', { boi: 'nguoi-2' }],
    ['dated by the device', { luc: EARLIER }],
    ['with a field too many', { giao: 'dtv' }],
  ])('not one %s', async (_what, over) => expectRefused(await create(over)));
  it('not by an office, a stranger or a closed account', async () => {
    expectRefused(await create({ boi: 'canBoXa' }, as('canBoXa')));
    expectRefused(await create({}, firestore.anonymous));
    await firestore.owner.commit({ set: 'thuHoi/nguoi-1', data: { the: 2, luc: EARLIER } });
    expectRefused(await create());
  });

  const take = { trangThai: 'daNhan', xuLyBoi: 'canBoXa', xuLyLuc: SERVER_TIME, giao: 'dtv-mot', keHoach: 'LC-2024' };
  const refuse = { trangThai: 'tuChoi', xuLyBoi: 'canBoXa', xuLyLuc: SERVER_TIME, traLoi: 'Chưa có giấy tờ kèm theo' };
  const collector = (over: object = {}) => ({ vaiTro: ['dieuTraVien'], ...THON, ten: 'Lò Văn Bình', ...over });
  const stand = (account = collector()) =>
    firestore.owner.commit({ set: ASK, data: ask({ luc: EARLIER }) }, { set: 'taiKhoan/dtv-mot', data: account });
  it('is seen by its worker and the officer of the commune, and listed page by page', async () => {
    await stand();
    expectAllowed(await worker().get(ASK));
    expectAllowed(await as('canBoXa').get(ASK));
    const list = (client = worker(), where: [string, 'EQUAL', unknown][] = [['nld', 'EQUAL', NLD]]) =>
      client.list({ in: 'deNghi', where, limit: 50 });
    expect((await list()).docs.length).toBe(1);
    const ofXa: [string, 'EQUAL', unknown][] = [
      ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
      ['diaBan.xa', 'EQUAL', XA.ma],
      ['trangThai', 'EQUAL', 'cho'],
    ];
    expect((await list(as('canBoXa'), ofXa)).docs.length).toBe(1);
    expectRefused(await list(worker(OTHER)));
    expectRefused(await list(as('canBoXa', elsewhere(XA)), ofXa));
    for (const role of ['dieuTraVien', 'truongThon', 'congAnXa', 'capTinh', 'quanTri'] as const) {
      expectRefused(await as(role).get(ASK), role);
    }
  });
  it.each([
    ['taken', take],
    ['refused with the reason', refuse],
  ])('is %s by the officer', async (_what, data) => {
    await stand();
    expectAllowed(await as('canBoXa').commit({ update: ASK, data }));
    expectRefused(await as('canBoXa').commit({ update: ASK, data }));
  });
  it.each<[string, object]>([
    ['taken without a collector', { ...take, giao: '' }],
    ['taken without a plan', { trangThai: 'daNhan', xuLyBoi: 'canBoXa', xuLyLuc: SERVER_TIME, giao: 'dtv-mot' }],
    ['taken without saying to whom', { ...refuse, trangThai: 'daNhan', keHoach: 'LC-2024' }],
    ['given to nobody known', { ...take, giao: 'dtv-hai' }],
    ['refused without a reason', { trangThai: 'tuChoi', xuLyBoi: 'canBoXa', xuLyLuc: SERVER_TIME }],
    ['decided for another officer', { ...take, xuLyBoi: 'nguoi-khac' }],
    ['decided at the device’s time', { ...take, xuLyLuc: EARLIER }],
    ['changed in its words', { ...take, noiDung: 'Khác' }],
    ['given a phiếu by hand', { ...take, phieu: 'phieu-0001' }],
  ])('is not %s', async (_what, data) => {
    await stand();
    expectRefused(await as('canBoXa').commit({ update: ASK, data }));
  });
  it('is given to a collector of the whole commune as to one of the thôn', async () => {
    await stand(collector(XA));
    expectAllowed(await as('canBoXa').commit({ update: ASK, data: take }));
  });
  it.each<[string, object]>([
    ['of another thôn', { ma: '03386-002' }],
    ['of another commune', elsewhere(XA)],
    ['of that code in the other list', otherList(THON)],
    ['who is no collector', { vaiTro: ['truongThon'] }],
    ['without a place', { ma: '' }],
  ])('is not given to one %s, who could not write the phiếu; it may be refused', async (_what, over) => {
    await stand(collector(over));
    expectRefused(await as('canBoXa').commit({ update: ASK, data: take }));
    expectAllowed(await as('canBoXa').commit({ update: ASK, data: refuse }));
  });
  it('is not decided elsewhere, by others, or by its worker', async () => {
    await stand();
    for (const client of [
      as('canBoXa', elsewhere(XA)),
      as('canBoXa', otherList(XA)),
      as('toCongTac'),
      as('truongThon'),
      worker(),
    ]) {
      expectRefused(await client.commit({ update: ASK, data: take }));
    }
  });
});

describe('an account of a worker', () => {
  const scope = { cap: 'xa', danhMuc: 'dvhc2024', ma: '03386', the: 1, ten: 'Người lao động', khoa: false };
  const account = { ...scope, vaiTro: ['nguoiLaoDong'], nld: NLD };
  const diaBan = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' };
  const PATH = `taiKhoan/nld-${NLD}`;
  const admin = () => firestore.as('quan-tri', claimsOf(['quanTri'], TINH));
  beforeEach(async () => {
    const chuoi = { tinh: '12', huyen: '105', xa: '03386' };
    await firestore.owner.commit({ set: 'diaBan/dvhc2024:03386', data: { cap: 'xa', ma: '03386', chuoi } });
  });
  it('is made by the function alone, which leaves a line in the book', async () => {
    for (const client of [admin(), as('canBoXa'), as('toCongTac'), worker()]) {
      expectRefused(await client.commit({ create: PATH, data: account }));
      expectRefused(await client.commit({ create: PATH, data: { ...account, diaBan } }));
    }
  });
  it.each<[string, object]>([
    ['a book', { nld: NLD }],
    ['the role of a worker', { vaiTro: ['nguoiLaoDong'] }],
    ['the role of a worker beside his own', { vaiTro: ['nguoiLaoDong', 'canBoXa'] }],
    ['a password on paper', { matKhauTam: true }],
  ])('an office has not %s', async (_what, over) => {
    const office = { ...scope, vaiTro: ['canBoXa'], diaBan };
    expectRefused(await admin().commit({ create: 'taiKhoan/can-bo', data: { ...office, ...over } }));
    expectAllowed(await admin().commit({ create: 'taiKhoan/can-bo', data: office }));
    expectRefused(await admin().commit({ update: 'taiKhoan/can-bo', data: { ...over, the: 2 } }));
  });
  it('is changed, seen and listed by no office, and read by its worker', async () => {
    await firestore.owner.commit({ set: PATH, data: account });
    for (const client of [admin(), as('canBoXa'), as('congAnXa'), as('capTinh')]) {
      expectRefused(await client.get(PATH));
      expectRefused(await client.commit({ update: PATH, data: { khoa: true, the: 2 } }));
    }
    const xa: [string, 'EQUAL', unknown][] = [
      ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
      ['diaBan.xa', 'EQUAL', XA.ma],
    ];
    expect((await as('canBoXa').list({ in: 'taiKhoan', where: xa, limit: 200 })).docs).toEqual([]);
    const own = firestore.as(`nld-${NLD}`, { vaiTro: ['nguoiLaoDong'], nld: NLD, the: 1 });
    expectAllowed(await own.get(PATH));
    expectRefused(await own.commit({ update: PATH, data: { the: 2 } }));
  });
});
