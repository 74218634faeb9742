import { KE_HOACH } from '@core/ke-hoach/index.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListQuery, Outcome } from '../support/firestore-rest.ts';
import { aPhieu, aRieng, DIA_BAN, DTV } from '../support/phieu-builder.ts';
import { claimsOf, EARLIER, expectAllowed, expectRefused, THON, useRulesProject, XA } from '../support/rules-world.ts';
import { type Who, whoAsks } from '../support/who-asks.ts';

const firestore = useRulesProject('access');
const WHO = whoAsks(firestore);
const EVERYBODY = Object.keys(WHO) as Who[];

const OFFICES_IN_AREA: readonly Who[] = [
  'dismissed, with a token from before',
  'village head',
  'commune officer',
  'commune police',
  'commune administrator',
  'district',
  'province',
  'police of the province',
  'administrator',
];
const READERS_OF_PHIEU: readonly Who[] = [...OFFICES_IN_AREA, 'collector who owns it'];
const COLLECTORS: readonly Who[] = ['collector who owns it', 'collector of the same thôn'];
const WITHOUT_AN_AREA: readonly Who[] = [
  'anonymous',
  'stranger',
  'dismissed, with a fresh token',
  'worker',
  'employer',
  'another employer',
  'employer, dismissed',
  'seeker',
  'another seeker',
  'seeker, dismissed',
];
const WITH_AN_AREA = EVERYBODY.filter((who) => !WITHOUT_AN_AREA.includes(who));
const ADMINISTRATORS: readonly Who[] = ['commune administrator', 'administrator', 'administrator of another province'];

type Case = {
  readonly path: string;
  readonly data: object;
  readonly get: readonly Who[];
  readonly list: readonly Who[];
  readonly listBy?: Omit<ListQuery, 'in'>;
};

/** A document each, in tổ 1 phường Đoàn Kết; whoever is not named is refused. Nobody in the table may write it as it is. */
const CASES: readonly Case[] = [
  { path: 'keHoach/LC-2024', data: KE_HOACH['LC-2024'], get: WITH_AN_AREA, list: WITH_AN_AREA },
  { path: 'diaBan/dvhc2024:03386', data: donVi(), get: WITH_AN_AREA, list: WITH_AN_AREA },
  {
    path: 'taiKhoan/truongThon2',
    data: taiKhoan(),
    get: ['administrator', 'district', 'province', 'police of the province'],
    list: [],
  },
  { path: 'phieu/abcdefgh', data: aPhieu(EARLIER), get: READERS_OF_PHIEU, list: [] },
  {
    path: 'phieu/abcdefgh/rieng/dinhDanh',
    data: aRieng(),
    get: ['collector who owns it', 'village head', 'commune officer', 'commune police'],
    list: [],
  },
  { path: 'phieu/abcdefgh/nhatKy/1', data: { v: 1, diaBan: DIA_BAN }, get: READERS_OF_PHIEU, list: READERS_OF_PHIEU },
  {
    path: 'rollups/LC-2024:dvhc2024:03386-001',
    data: { diaBan: DIA_BAN },
    get: [...OFFICES_IN_AREA, ...COLLECTORS, 'employment centre', 'employment centre, dismissed'],
    list: [],
  },
  {
    path: 'baoCao/LC-2024:ubndXa-03386:2024-10',
    data: { diaBan: DIA_BAN },
    get: [...OFFICES_IN_AREA, ...COLLECTORS, 'employment centre', 'employment centre, dismissed'],
    list: [],
  },
  { path: 'congBo/LC-2024', data: { soLieu: 1 }, get: EVERYBODY, list: EVERYBODY },
  { path: 'cachLy/abcdefgh', data: { viSao: ['x'] }, get: ADMINISTRATORS, list: ADMINISTRATORS },
  ...['dinhDanh/x', 'stamps/x', 'segments/x', 'foldState/lich', 'thuHoi/x', 'nhatKyTruyCap/x', 'ngoaiSo/x'].map(
    (path) => ({
      path,
      data: { x: 1 },
      get: [],
      list: [],
    }),
  ),
];

function donVi() {
  const chuoi = { tinh: '12', huyen: '105', xa: '03386' };
  return { danhMuc: 'dvhc2024', ma: '03386', cap: 'xa', ten: 'Phường Đoàn Kết', tenGap: 'phuong doan ket', chuoi };
}
function taiKhoan() {
  const diaBan = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105' };
  return { vaiTro: ['capHuyen'], cap: 'huyen', danhMuc: 'dvhc2024', ma: '105', the: 1, ten: 'A', khoa: false, diaBan };
}

beforeEach(async () => {
  await firestore.clear();
  await firestore.owner.commit(
    { set: 'thuHoi/da-nghi', data: { the: 2 } },
    ...CASES.map(({ path, data }) => ({ set: path, data })),
  );
});

const expectOf = (allowed: readonly Who[], who: Who) => (outcome: Outcome) =>
  (allowed.includes(who) ? expectAllowed : expectRefused)(outcome, who);

describe.each(CASES)('$path', ({ path, data, get, list }) => {
  const collection = path.slice(0, path.lastIndexOf('/'));
  it.each(EVERYBODY)('%s reads and lists what is theirs to see and writes nothing', async (who) => {
    const client = WHO[who]();
    expectOf(get, who)(await client.get(path));
    expectOf(list, who)(await client.list({ in: collection, limit: 10 }));
    expectRefused(await client.commit({ create: `${collection}/khac12345`, data }), who);
    expectRefused(await client.commit({ update: path, data: { x: 2 } }), who);
    expectRefused(await client.commit({ delete: path }), who);
  });
});

describe('a list needs its filter and its limit', () => {
  const AREA = (danhMuc: string, cap: string, ma: string) =>
    [
      ['diaBan.danhMuc', 'EQUAL', danhMuc],
      [`diaBan.${cap}`, 'EQUAL', ma],
    ] as const;
  const own = AREA('dvhc2024', 'xa', '03386');

  it.each(['phieu', 'baoCao', 'rollups'])('%s: own area, up to 200', async (collection) => {
    const xa = WHO['commune officer']();
    expectAllowed(await xa.list({ in: collection, where: own, limit: 200 }));
    expectRefused(await xa.list({ in: collection, where: own, limit: 201 }));
    expectRefused(await xa.list({ in: collection, where: own }));
    expectRefused(await xa.list({ in: collection, where: [own[0]], limit: 10 }));
    expectRefused(await xa.list({ in: collection, where: [own[1]], limit: 10 }));
    expectRefused(await xa.list({ in: collection, where: AREA('dvhc2024', 'xa', '03389'), limit: 10 }));
    expectRefused(await xa.list({ in: collection, where: AREA('dvhc2025', 'xa', '03386'), limit: 10 }));
    expectRefused(await xa.list({ in: collection, where: AREA('dvhc2024', 'huyen', '105'), limit: 10 }));
    const [danhMuc] = own;
    const ofSeveral = ['diaBan.xa', 'IN', ['03386', '03389']] as const;
    expectRefused(await xa.list({ in: collection, where: [danhMuc, ofSeveral], limit: 10 }));
  });
  it('phieu: the queue of a desk, by due day and by state', async () => {
    const xa = WHO['commune officer']();
    const states = ['trangThai', 'IN', ['choXacNhan', 'choKiemTra']] as const;
    const plan = ['keHoach', 'EQUAL', 'LC-2024'] as const;
    const query = { in: 'phieu', where: [plan, ...own, states], limit: 51 };
    expectAllowed(
      await xa.list({
        ...query,
        orderBy: [
          ['hanXuLy', 'ASCENDING'],
          ['__name__', 'ASCENDING'],
        ],
      }),
    );
    expectAllowed(
      await xa.list({
        ...query,
        orderBy: [
          ['luc', 'DESCENDING'],
          ['__name__', 'DESCENDING'],
        ],
      }),
    );
  });
  it('phieu: one who is only a collector lists his own', async () => {
    const where = AREA('dvhc2024', 'thon', '03386-001');
    const boi = (uid: string) => ['boi', 'EQUAL', uid] as const;
    const dtv = WHO['collector who owns it']();
    expectAllowed(await dtv.list({ in: 'phieu', where: [...where, boi(DTV)], limit: 50 }));
    expectRefused(await dtv.list({ in: 'phieu', where, limit: 50 }));
    expectRefused(await dtv.list({ in: 'phieu', where: [...where, boi('dtv-hai')], limit: 50 }));
    const both = firestore.as(DTV, claimsOf(['dieuTraVien', 'truongThon'], THON));
    expectAllowed(await both.list({ in: 'phieu', where, limit: 50 }));
  });
  it('phieu: a receipt’s code leads to the phiếu of the own area whose id begins so, and to no other area', async () => {
    const code = (area: ReturnType<typeof AREA>) => ({
      in: 'phieu',
      where: [
        ...area,
        ['__name__', 'GREATER_THAN_OR_EQUAL', 'abcdefg'],
        ['__name__', 'LESS_THAN', 'abcdefg~'],
      ] as const,
    });
    const [xa, thon] = [AREA('dvhc2024', 'xa', '03386'), AREA('dvhc2024', 'thon', '03386-001')];
    for (const who of ['commune officer', 'commune police'] as const) {
      const found = await WHO[who]().list({ ...code(xa), limit: 10 });
      expectAllowed(found, who);
      expect(found.docs).toHaveLength(1);
    }
    expect((await WHO['village head']().list({ ...code(thon), limit: 10 })).docs).toHaveLength(1);
    const team = firestore.as('toCongTac', claimsOf(['toCongTac'], XA));
    expectAllowed(await team.list({ ...code(xa), limit: 10 }));
    for (const who of ['officer of another commune', 'village head of another thôn', 'anonymous', 'stranger'] as const)
      for (const area of [xa, thon]) expectRefused(await WHO[who]().list({ ...code(area), limit: 10 }), who);
    expectRefused(await WHO['collector of the same thôn']().list({ ...code(thon), limit: 10 }));
    expectRefused(await WHO['commune officer']().list(code(xa)));
    expectRefused(await WHO['commune officer']().list({ in: 'phieu', where: code(xa).where.slice(2), limit: 10 }));
  });
  it('taiKhoan: administrators and offices list the accounts of their area', async () => {
    const where = AREA('dvhc2024', 'tinh', '12');
    expectAllowed(await WHO.administrator().list({ in: 'taiKhoan', where, limit: 200 }));
    expectRefused(await WHO.administrator().list({ in: 'taiKhoan', where, limit: 201 }));
    expectRefused(await WHO['administrator of another province']().list({ in: 'taiKhoan', where, limit: 50 }));
    expectAllowed(await WHO.province().list({ in: 'taiKhoan', where, limit: 50 }));
    expectRefused(await WHO['another province']().list({ in: 'taiKhoan', where, limit: 50 }));
    expectRefused(await WHO['commune officer']().list({ in: 'taiKhoan', where, limit: 50 }));
    const xa = AREA('dvhc2024', 'xa', '03386');
    expectAllowed(await WHO['commune officer']().list({ in: 'taiKhoan', where: xa, limit: 50 }));
    expectRefused(await WHO['village head']().list({ in: 'taiKhoan', where: xa, limit: 50 }));
    expectRefused(await WHO['collector who owns it']().list({ in: 'taiKhoan', where: xa, limit: 50 }));
  });
  it.each([
    ['diaBan', 500],
    ['congBo', 200],
    ['cachLy', 200],
    ['phieu/abcdefgh/nhatKy', 200],
  ])('%s: at most %i', async (collection, most) => {
    expectAllowed(await WHO.administrator().list({ in: collection, limit: most }));
    expectRefused(await WHO.administrator().list({ in: collection, limit: most + 1 }));
    expectRefused(await WHO.administrator().list({ in: collection }));
  });
});

describe('a document that is not there', () => {
  it('a board of the own area has none before its first phiếu, and that may be known', async () => {
    expectAllowed(await WHO['commune officer']().get('rollups/LC-2024:dvhc2024:99999'));
    expectRefused(await WHO.stranger().get('rollups/LC-2024:dvhc2024:99999'));
  });
  it.each([
    'phieu/khong-co-that',
    'phieu/khong-co-that/rieng/dinhDanh',
    'phieu/khong-co-that/nhatKy/1',
    'baoCao/khong',
  ])('%s is refused, not crashed over', async (path) => expectRefused(await WHO['commune officer']().get(path)));
  it('one’s own account may be looked for', async () => {
    expectAllowed(await WHO['commune officer']().get('taiKhoan/canBoXa'));
    expectRefused(await WHO.administrator().get('taiKhoan/khong-co'));
  });
});
