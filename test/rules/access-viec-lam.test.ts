import { beforeEach, describe, it } from 'vitest';
import {
  aDinhDanh,
  aKetNoi,
  aLienHe,
  aNguoi,
  aNsdld,
  aNsdldRieng,
  aViec,
  before,
  NGUOI,
  NSDLD,
  VIEC,
} from '../support/cung-cau-rules.ts';
import { type ListQuery, type Outcome, SERVER_TIME, type Write } from '../support/firestore-rest.ts';
import { EARLIER, expectAllowed, expectRefused, inBatches, useRulesProject } from '../support/rules-world.ts';
import { type Who, whoAsks } from '../support/who-asks.ts';

const firestore = useRulesProject('access-viec-lam');
const WHO = whoAsks(firestore);
const EVERYBODY = Object.keys(WHO) as Who[];
/** The uid each of them signs with. */
const UID: Partial<Record<Who, string>> = { 'employment centre': 'trungTam', employer: 'dn', seeker: 'tim' };

const DIA_BAN = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' };
const DONG_Y = { luuTru: EARLIER, gioiThieu: EARLIER };
type Where = NonNullable<ListQuery['where']>;
const LIST_OF: Where[number] = ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'];
const OF_TINH: Where = [LIST_OF, ['diaBan.tinh', 'EQUAL', '12']];
const OF_XA: Where = [LIST_OF, ['diaBan.xa', 'EQUAL', '03386']];
const OF_EMPLOYER: Where = [['nsdld', 'EQUAL', NSDLD]];
const OF_SEEKER: Where = [['nguoi', 'EQUAL', NGUOI]];

/** Without the colon of a real one, which in the address of a list would name a method. */
const KET_NOI = 'ket-noi-0001';

const CENTRE: readonly Who[] = ['employment centre'];
const EMPLOYER: readonly Who[] = [...CENTRE, 'employer'];
const SEEKER: readonly Who[] = [...CENTRE, 'seeker'];
const OTHER_CENTRES: readonly Who[] = [
  'employment centre of another province',
  'employment centre of that code in the other list',
];
/** A token lives up to an hour longer than its account: journals, proposals and fairs name nobody and are still read by it. */
const CENTRE_HOUR: readonly Who[] = [...CENTRE, 'employment centre, dismissed'];
const SEEKERS: readonly Who[] = ['seeker', 'another seeker', 'seeker, dismissed'];
const EMPLOYERS: readonly Who[] = ['employer', 'another employer', 'employer, dismissed'];
/** Whether a phiếu has a seeker's record is asked by its id, which only the commune of the phiếu knows. */
const OFFICERS: readonly Who[] = [
  'commune officer',
  'officer of another commune',
  'officer of that code in the other list',
];
const NOBODY: readonly Who[] = [];

type Case = {
  readonly path: string;
  readonly data: object;
  readonly get: readonly Who[];
  /** Who may ask for one that is not there, and is told so. */
  readonly missing?: readonly Who[];
  /** Everybody else is refused that very list. */
  readonly lists?: readonly { readonly where?: Where; readonly most: number; readonly who: readonly Who[] }[];
  /** Who may write the next version as it stands. */
  readonly rewrite?: readonly Who[];
};
const journal = { v: 1, diaBan: DIA_BAN, boi: 'trungTam' };
const LECH = { diaBan: DIA_BAN, nsdld: NSDLD, loai: 'itHonKhai', trangThai: 'mo', v: 1 };

/** Every collection of supply and demand, a document each; whoever is not named is refused, whatever he does. */
const CASES: readonly Case[] = [
  {
    path: `nsdld/${NSDLD}`,
    data: { ...aNsdld(), ...before('trungTam') },
    get: EMPLOYER,
    lists: [{ where: OF_TINH, most: 200, who: CENTRE }],
    rewrite: EMPLOYER,
  },
  { path: `nsdld/${NSDLD}/rieng/lienHe`, data: aNsdldRieng(), get: EMPLOYER },
  { path: `nsdld/${NSDLD}/rieng/dkkd`, data: { diaBan: DIA_BAN }, get: CENTRE },
  {
    path: `nsdld/${NSDLD}/demLaoDong/bhxh_2024-08`,
    data: { diaBan: DIA_BAN },
    get: CENTRE,
    lists: [{ where: OF_TINH, most: 100, who: CENTRE }],
  },
  {
    path: `nsdld/${NSDLD}/khaiBao/2023`,
    data: { diaBan: DIA_BAN, trangThai: 'daNhan', v: 2 },
    get: EMPLOYER,
    missing: [...EMPLOYER, ...OTHER_CENTRES],
    lists: [
      { where: OF_TINH, most: 100, who: EMPLOYER },
      { most: 100, who: ['employer'] },
    ],
  },
  {
    path: `nsdld/${NSDLD}/nhatKy/1`,
    data: journal,
    get: CENTRE_HOUR,
    lists: [{ where: OF_TINH, most: 200, who: CENTRE_HOUR }],
  },
  {
    path: `lechLaoDong/${NSDLD}~itHonKhai`,
    data: LECH,
    get: [...CENTRE, 'province'],
    lists: [{ where: OF_TINH, most: 200, who: [...CENTRE, 'province'] }],
  },
  {
    path: `lechLaoDong/${NSDLD}~itHonKhai/nhatKy/2`,
    data: journal,
    get: [...CENTRE_HOUR, 'province'],
    lists: [{ where: OF_TINH, most: 200, who: [...CENTRE_HOUR, 'province'] }],
  },
  {
    path: `viecTimNguoi/${VIEC}`,
    data: { ...aViec(), ...before('trungTam') },
    get: [...EMPLOYER, ...OTHER_CENTRES, 'seeker', 'another seeker', 'commune officer'],
    lists: [
      { where: OF_TINH, most: 200, who: CENTRE },
      { where: OF_EMPLOYER, most: 200, who: ['employer'] },
      { where: OF_XA, most: 200, who: ['commune officer'] },
      { where: [['trangThai', 'EQUAL', 'dangTuyen']], most: 200, who: NOBODY },
    ],
    rewrite: EMPLOYER,
  },
  { path: `viecTimNguoi/${VIEC}/rieng/lienHe`, data: aLienHe(), get: EMPLOYER },
  {
    path: `viecTimNguoi/${VIEC}/nhatKy/1`,
    data: journal,
    get: CENTRE_HOUR,
    lists: [{ where: OF_TINH, most: 200, who: CENTRE_HOUR }],
  },
  {
    path: `nguoiTimViec/${NGUOI}`,
    data: { ...aNguoi({ dongY: DONG_Y }), ...before('trungTam') },
    get: [...SEEKER, 'commune officer'],
    missing: OFFICERS,
    lists: [
      { where: OF_TINH, most: 200, who: CENTRE },
      { where: OF_XA, most: 200, who: ['commune officer'] },
      { where: [['trangThai', 'EQUAL', 'dangTim']], most: 200, who: NOBODY },
    ],
    rewrite: SEEKER,
  },
  { path: `nguoiTimViec/${NGUOI}/rieng/dinhDanh`, data: aDinhDanh(), get: SEEKER },
  {
    path: `nguoiTimViec/${NGUOI}/nhatKy/1`,
    data: journal,
    get: CENTRE_HOUR,
    lists: [{ where: OF_TINH, most: 200, who: CENTRE_HOUR }],
  },
  {
    path: `goiYViec/${VIEC}`,
    data: { diaBan: DIA_BAN, nsdld: NSDLD },
    get: [...CENTRE_HOUR, 'employer', 'employer, dismissed'],
    missing: [...CENTRE_HOUR, ...OTHER_CENTRES, ...EMPLOYERS],
  },
  {
    path: `goiYNguoi/${NGUOI}`,
    data: { diaBan: DIA_BAN },
    get: [...CENTRE_HOUR, 'seeker', 'seeker, dismissed'],
    missing: [...CENTRE_HOUR, ...OTHER_CENTRES],
  },
  {
    path: `ketNoi/${KET_NOI}`,
    data: { ...aKetNoi({ moc: { deXuat: EARLIER } }), ...before('trungTam') },
    get: [...EMPLOYER, 'seeker'],
    missing: [...EMPLOYER, ...OTHER_CENTRES, 'another employer', 'seeker', 'another seeker'],
    lists: [
      { where: OF_TINH, most: 1000, who: CENTRE },
      { where: OF_EMPLOYER, most: 200, who: ['employer'] },
      { where: OF_SEEKER, most: 200, who: ['seeker'] },
    ],
  },
  // Proposed only: nobody gets to know how the other is reached.
  { path: `ketNoi/${KET_NOI}/rieng/nguoi`, data: { nsdld: NSDLD, hoTen: 'Lò Thị Hà' }, get: NOBODY },
  {
    path: `ketNoi/${KET_NOI}/nhatKy/1`,
    data: journal,
    get: CENTRE_HOUR,
    lists: [{ where: OF_TINH, most: 200, who: CENTRE_HOUR }],
  },
  {
    path: 'phienGiaoDich/phien-0001',
    data: {
      ten: 'Phiên giao dịch việc làm tháng 9',
      ngay: '2024-09-20',
      noi: 'Nhà văn hóa phường Đoàn Kết',
      diaBan: { danhMuc: 'dvhc2024', tinh: '12' },
      huy: false,
      ...before('trungTam'),
    },
    get: [...CENTRE_HOUR, ...EMPLOYERS, ...SEEKERS],
    lists: [
      { where: OF_TINH, most: 100, who: [...CENTRE_HOUR, ...EMPLOYERS, ...SEEKERS] },
      { most: 100, who: [...EMPLOYERS, ...SEEKERS] },
    ],
    rewrite: CENTRE,
  },
  ...['timViec/x', 'timNsdld/x', 'chiMucViec/x', 'chiMucNguoi/x', 'stampsViecLam/nguoi:x'].map((path) => ({
    path,
    data: { diaBan: DIA_BAN, ntv: NGUOI, nsdld: NSDLD },
    get: NOBODY,
    lists: [
      { where: OF_TINH, most: 10, who: NOBODY },
      { most: 10, who: NOBODY },
    ],
  })),
];

const reset = async () => {
  await firestore.clear();
  const xa = { danhMuc: 'dvhc2024', ma: '03386', cap: 'xa', chuoi: { tinh: '12', huyen: '105', xa: '03386' } };
  await firestore.owner.commit(
    { set: 'thuHoi/da-nghi', data: { the: 2 } },
    { set: 'diaBan/dvhc2024:03386', data: xa },
    ...CASES.map(({ path, data }) => ({ set: path, data })),
  );
};
beforeEach(reset);

const expectOf = (allowed: readonly Who[], who: Who, what: string) => (outcome: Outcome) =>
  (allowed.includes(who) ? expectAllowed : expectRefused)(outcome, `${who}: ${what}`);

describe.each(CASES)('$path', ({ path, data, get, missing = [], lists = [], rewrite = [] }) => {
  const at = path.lastIndexOf('/');
  const [collection, id] = [path.slice(0, at), path.slice(at + 1)];

  it('is read by whose it is, and nobody else is told even that there is one', async () => {
    await inBatches(EVERYBODY, async (who) => {
      expectOf(get, who, 'get')(await WHO[who]().get(path));
      expectOf(missing, who, 'get what is not there')(await WHO[who]().get(`${collection}/khong-co-0000`));
    });
  });
  it('is listed by nobody without a filter of his own and a limit', async () => {
    await inBatches(EVERYBODY, async (who) => {
      for (const { where = [], most, who: allowed } of lists) {
        const query = { in: collection, where };
        const what = JSON.stringify(where);
        expectOf(allowed, who, what)(await WHO[who]().list({ ...query, limit: most }));
        expectRefused(await WHO[who]().list({ ...query, limit: most + 1 }), `${who}: ${what} of too many`);
        expectRefused(await WHO[who]().list(query), `${who}: ${what} without a limit`);
      }
      if (!lists.some(({ where, who: allowed }) => !where && allowed.includes(who)))
        expectRefused(await WHO[who]().list({ in: collection, limit: 1 }), `${who}: all`);
    });
  });
  it('is neither made, emptied, spoilt nor taken away', async () => {
    const bad: readonly Write[] = [
      { create: `${collection}/khac12345`, data },
      { create: `${collection}/khac12345`, data: {} },
      { create: `${collection}/khac12345`, data: { ...data, diaBan: 'x' } },
      { create: `${collection}/khac12345`, data: { ...data, v: 1, luc: SERVER_TIME, x: 1 } },
      { set: path, data: {} },
      { set: path, data: { ...data, diaBan: 'x', trangThai: 7, v: 2 } },
      { update: path, data: { x: 2 } },
      { delete: path },
    ];
    await inBatches(EVERYBODY, async (who) => {
      for (const write of bad) expectRefused(await WHO[who]().commit(write), `${who}: ${JSON.stringify(write)}`);
    });
  });
  it('is written anew as it stands by whose it is', async () => {
    const v = Number((data as { v?: unknown }).v ?? 1) + 1;
    for (const who of EVERYBODY) {
      const suaBoi = UID[who] ?? 'stranger';
      const outcome = await WHO[who]().commit({ update: path, data: { v, suaBoi, luc: SERVER_TIME } });
      expectOf(rewrite, who, `next version of ${id}`)(outcome);
      if (outcome.ok) await reset();
    }
  });
});
