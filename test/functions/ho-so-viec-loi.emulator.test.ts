import { KetNoi } from '@core/viec-lam/ket-noi.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { dumpOf } from '../support/dump.ts';
import { createFault } from '../support/fault.ts';
import {
  aDinhDanh,
  aLienHe,
  aNsdld,
  CENTRE,
  createHoSoWorld,
  DIA_BAN,
  EMPLOYER,
  type HoSoWorld,
  KHOA,
} from '../support/ho-so-world.ts';
import { aNguoiTimViec } from '../support/khop-world.ts';
import type { Hook } from '../support/op-counter.ts';

const ID = 'viec-0001:nguoi-0001';
const hire = (over: object = {}) => ({ viec: 'nhanViec', ketNoi: ID, v: 1, ngayVao: '2026-11-30', ...over });
const undo = (over: object = {}) => ({ viec: 'huyNhan', ketNoi: ID, v: 2, lyDo: 'Ghi nhầm người', ...over });
const codes = (results: readonly { ok: boolean; ma?: string }[]) => results.map(({ ma }) => ma ?? 'ok').toSorted();
const decide = (world: HoSoWorld, path: string, over: object) => world.put(path, { ...over, suaBoi: 'trung-tam' });

const NLD = 'aB3dE6gH9jK2mN5pQ8sT';
const putBook = async ({ db }: HoSoWorld, id = NLD, so = '012195000123') => {
  await db.doc(`dinhDanh/${KHOA.keyOf(so)}`).set({ phieu: {}, nguoi: id });
  await db.doc(`nguoiLaoDong/${id}`).set({
    diaBan: { ...DIA_BAN, thon: '03386-001' },
    phieu: 'phieu-0001',
    phieuV: 3,
    keHoach: 'LC-2026',
    bai: { hoTen: 'Lò Thị Hà' },
    nguon: 'phongVan',
    ngay: '2026-08-01',
    thuTuPhieu: '1',
    v: 1,
    luc: Timestamp.now(),
  });
};
const referred = async (name: string, hook?: Hook) => {
  const world = await createHoSoWorld(name, hook);
  await world.putViec('viec-0001');
  await world.putNguoi('nguoi-0001');
  await world.putKetNoi('viec-0001', 'nguoi-0001', 'phongVan');
  return world;
};
const asks = async ({ db }: HoSoWorld) =>
  (await db.collection('deNghi').get()).docs
    .map((doc) => `${doc.get('nld')} ${doc.get('ngayHieuLuc')} ${doc.get('trangThai')}`)
    .toSorted();

describe('at the same moment', () => {
  it('one place is filled by one of two persons', async () => {
    const world = await referred('loi-mot-cho');
    await world.db.doc('viecTimNguoi/viec-0001').update({ soLuong: 1 });
    await world.putNguoi('nguoi-0002', {}, { soGiayTo: '012195000999' });
    await world.putKetNoi('viec-0001', 'nguoi-0002', 'gioiThieu');
    const results = await Promise.all([
      world.nhanViec('tt', CENTRE, hire()),
      world.nhanViec('dn', EMPLOYER, hire({ ketNoi: 'viec-0001:nguoi-0002' })),
    ]);
    expect(codes(results)).toEqual(['daDu', 'ok']);
    expect(await world.read('viecTimNguoi/viec-0001')).toMatchObject({ daTuyen: 1, trangThai: 'du' });
    const states = await Promise.all(['nguoi-0001', 'nguoi-0002'].map((id) => world.read(`nguoiTimViec/${id}`)));
    expect(states.map((each) => each?.trangThai).toSorted()).toEqual(['coViec', 'dangTim']);
  });
  it('a placement is taken back once, and the place given back once', async () => {
    const world = await referred('loi-huy-hai');
    await world.putNguoi('nguoi-0002', {}, { soGiayTo: '012195000999' });
    await world.putKetNoi('viec-0001', 'nguoi-0002', 'gioiThieu');
    await world.nhanViec('tt', CENTRE, hire());
    await world.nhanViec('tt', CENTRE, hire({ ketNoi: 'viec-0001:nguoi-0002' }));
    const results = await Promise.all([
      world.nhanViec('tt', CENTRE, undo()),
      world.nhanViec('tt-hai', CENTRE, undo({ lyDo: 'Người này chưa đi làm' })),
    ]);
    expect(codes(results)).toContain('ok');
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.read('viecTimNguoi/viec-0001')).toMatchObject({ daTuyen: 1 });
    expect(await world.nhanViec('tt', CENTRE, hire())).toEqual({ ok: false, ma: 'daDoi' });
  });
});

describe('a placement written down', () => {
  it('by two, with one first day and different terms, is not taken for the same', async () => {
    const world = await referred('loi-khac-han');
    expect(await world.nhanViec('dn', EMPLOYER, hire({ soThang: 12 }))).toEqual({ ok: true });
    expect(await world.nhanViec('tt', CENTRE, hire({ soThang: 2 }))).toEqual({ ok: false, ma: 'saiBuoc' });
    expect(await world.nhanViec('tt', CENTRE, hire({ soThang: 12, luongThang: 9_000_000 }))).toMatchObject({
      ok: false,
    });
    expect(await world.nhanViec('dn', EMPLOYER, hire({ soThang: 12 }))).toEqual({ ok: true });
    expect(KetNoi.parse(await world.read(`ketNoi/${ID}`)).nhanViec).toMatchObject({ soThang: 12 });
  });
  it.each(['2027-11-26', '2062-11-30', '2025-11-24', '0202-11-30'])('is not of %s', async (ngayVao) => {
    const world = await referred(`loi-ngay-${ngayVao}`);
    expect(await world.nhanViec('tt', CENTRE, hire({ ngayVao }))).toEqual({ ok: false, ma: 'ngayXa' });
    expect(await world.read('viecTimNguoi/viec-0001')).toMatchObject({ daTuyen: 0 });
  });
});

describe('what the commune is asked to bring into the labour book', () => {
  it('is of the day that stands, though the events of the first one come late', async () => {
    const world = await referred('loi-so-muon');
    await putBook(world);
    await world.nhanViec('tt', CENTRE, hire());
    await world.theoKetNoi(ID);
    expect(await asks(world)).toEqual([`${NLD} 2026-11-30 cho`]);
    await world.nhanViec('tt', CENTRE, undo());
    await world.nhanViec('tt', CENTRE, hire({ v: 3, ngayVao: '2026-12-15' }));
    for (let i = 0; i < 3; i += 1) await world.theoKetNoi(ID);
    expect(await asks(world)).toEqual([`${NLD} 2026-12-15 cho`]);
  });
  it('is asked anew of another day where the commune has decided on the first', async () => {
    const world = await referred('loi-so-xong');
    await putBook(world);
    await world.nhanViec('tt', CENTRE, hire());
    await world.theoKetNoi(ID);
    for (const { ref } of (await world.db.collection('deNghi').get()).docs) await ref.update({ trangThai: 'daNhan' });
    await world.nhanViec('tt', CENTRE, undo());
    await world.theoKetNoi(ID);
    await world.nhanViec('tt', CENTRE, hire({ v: 3, ngayVao: '2026-12-15' }));
    await world.theoKetNoi(ID);
    expect(await asks(world)).toEqual([`${NLD} 2026-11-30 daNhan`, `${NLD} 2026-12-15 cho`]);
  });
  it('is taken out of another’s book once the number is put right', async () => {
    const world = await referred('loi-so-nham');
    const other = 'zB3dE6gH9jK2mN5pQ8sT';
    await putBook(world);
    await putBook(world, other, '012195000999');
    await world.nhanViec('tt', CENTRE, hire());
    await world.theoKetNoi(ID);
    await world.db.doc('nguoiTimViec/nguoi-0001/rieng/dinhDanh').update({ soGiayTo: '012195000999' });
    await world.theoKetNoi(ID);
    expect(await asks(world)).toEqual([`${other} 2026-11-30 cho`]);
  });
});

describe('one person at two centres', () => {
  const TREN = { ...DIA_BAN, tinh: '14' };
  const stateOf = async (world: HoSoWorld, id: string) => (await world.read(`nguoiTimViec/${id}`))?.trangThai;

  it('what waits for the centre holds nobody’s place, and tells nobody who else is registered', async () => {
    const world = await createHoSoWorld('loi-trung-cho');
    await world.putNguoi('nguoi-0001', { trangThai: 'choDuyet' });
    await world.theo.nguoi('nguoi-0001');
    await world.putNguoi('nguoi-0002', { diaBan: TREN });
    await world.theo.nguoi('nguoi-0002');
    expect(await stateOf(world, 'nguoi-0002')).toBe('dangTim');
    await world.theo.nguoi('nguoi-0001');
    expect(await stateOf(world, 'nguoi-0001')).toBe('choDuyet');
    await decide(world, 'nguoiTimViec/nguoi-0001', { trangThai: 'dangTim' });
    await world.theo.nguoi('nguoi-0001');
    expect([await stateOf(world, 'nguoi-0001'), await stateOf(world, 'nguoi-0002')]).toEqual(['trung', 'dangTim']);
  });
  it('comes back once the first one’s number is put right, and not before', async () => {
    const world = await createHoSoWorld('loi-trung-sua');
    await world.putNguoi('nguoi-0001');
    await world.theo.nguoi('nguoi-0001');
    await world.putNguoi('nguoi-0002', { diaBan: TREN });
    await world.theo.nguoi('nguoi-0002');
    for (const _ of [1, 2]) {
      await decide(world, 'nguoiTimViec/nguoi-0002', { trangThai: 'dangTim' });
      await world.theo.nguoi('nguoi-0002');
      expect(await stateOf(world, 'nguoi-0002')).toBe('trung');
    }
    await world.db.doc('nguoiTimViec/nguoi-0001/rieng/dinhDanh').update({ soGiayTo: '012195000999' });
    await decide(world, 'nguoiTimViec/nguoi-0002', { trangThai: 'dangTim' });
    for (const id of ['nguoi-0002', 'nguoi-0001', 'nguoi-0002']) await world.theo.nguoi(id);
    expect([await stateOf(world, 'nguoi-0001'), await stateOf(world, 'nguoi-0002')]).toEqual(['dangTim', 'dangTim']);
  });
});

const MAIL = { email: 'la@vi.du' };
const employer = (over: object = {}) => ({ nsdld: aNsdld(over), lienHe: aLienHe() });
const seeker = () => {
  const { thangSinh: _a, trangThai: _b, nguon: _c, dongY: _d, boi: _e, suaBoi: _f, ...nguoi } = aNguoiTimViec();
  return { nguoi, dinhDanh: aDinhDanh(), dongY: { luuTru: true, gioiThieu: true } };
};

describe('who registered himself', () => {
  it('and was somebody’s second record may send it in again', async () => {
    const world = await createHoSoWorld('loi-gui-lai');
    const first = await world.dangKy.nguoi('la', MAIL, seeker());
    if (!first.ok) throw new Error(first.ma);
    const path = `nguoiTimViec/${first.id}`;
    await decide(world, path, { trangThai: 'trung', lyDo: 'Người này đã có hồ sơ tìm việc khác.' });
    await world.theo.nguoi(first.id);
    expect(await world.dangKy.nguoi('la', MAIL, seeker())).toMatchObject({ ok: true, trangThai: 'choDuyet' });
    expect(await world.read(path)).toMatchObject({ trangThai: 'choDuyet', v: 3 });
  });
  it('and was closed is told so, and nothing he types is taken and lost', async () => {
    const world = await createHoSoWorld('loi-da-ngung');
    const first = await world.dangKy.nsdld('la', MAIL, employer());
    if (!first.ok) throw new Error(first.ma);
    await decide(world, `nsdld/${first.id}`, { trangThai: 'ngung', lyDo: 'Giải thể' });
    expect(await world.dangKy.nsdld('la', MAIL, employer())).toEqual({ ok: false, ma: 'daNgung' });
  });
  it('never writes over what the centre decides meanwhile', async () => {
    let onGet: (() => void) | undefined;
    const world = await createHoSoWorld('loi-dang-ky-dua', async (method, call) => {
      if (method === 'batchGetDocuments') onGet?.();
      const answer = await call();
      if (onGet) await new Promise((resolve) => setTimeout(resolve, 150));
      return answer;
    });
    for (let at = 1; at <= 3; at += 1) {
      const uid = `la-${at}`;
      const over = { maSoThue: `020123456${at}` };
      const first = await world.dangKy.nsdld(uid, MAIL, employer(over));
      if (!first.ok) throw new Error(first.ma);
      const path = `nsdld/${first.id}`;
      const refused = await decide(world, path, { trangThai: 'tuChoi', lyDo: 'Xem lại' });
      let calls = 0;
      let decided: Promise<boolean> | undefined;
      onGet = () => {
        calls += 1;
        if (calls !== at) return;
        const still = refused.updateTime ? { lastUpdateTime: refused.updateTime } : {};
        decided = refused.ref.update({ trangThai: 'daXacNhan', v: 3 }, still).then(
          () => true,
          () => false,
        );
      };
      const again = await world.dangKy.nsdld(uid, MAIL, employer(over));
      onGet = undefined;
      const won = await decided;
      const { trangThai } = (await world.read(path)) ?? {};
      expect([at, won, again, trangThai]).toEqual([
        at,
        won,
        { ok: true, id: first.id, trangThai },
        won ? 'daXacNhan' : 'choXacNhan',
      ]);
    }
  });
});

describe('a kill at any call', () => {
  type Scenario = {
    readonly start: (world: HoSoWorld) => Promise<unknown>;
    readonly run: (world: HoSoWorld) => Promise<unknown>;
    readonly seen: readonly string[];
    /** Of a transaction: a read whose answer is lost keeps its locks on the server for a while, and writes nothing. */
    readonly chi?: 'commit';
  };
  const tuKhai = { nguon: 'tuKhai', boi: 'la', suaBoi: 'trung-tam' } as const;
  const SCENARIOS: Readonly<Record<string, Scenario>> = {
    'employer-let-in': {
      start: (world) =>
        world.put('nsdld/nsdld-0001', { ...aNsdld(), ...tuKhai, trangThai: 'daXacNhan', hanKhaiBao: null }),
      run: (world) => world.theo.nsdld('nsdld-0001'),
      seen: ['nsdld', 'taiKhoan'],
    },
    'seeker-let-in': {
      start: (world) => world.putNguoi('nguoi-0001', tuKhai),
      run: (world) => world.theo.nguoi('nguoi-0001'),
      seen: ['nguoiTimViec', 'taiKhoan', 'timViec'],
      chi: 'commit',
    },
    'second-record': {
      start: async (world) => {
        await world.putNguoi('nguoi-0002');
        await world.theo.nguoi('nguoi-0002');
        await world.putNguoi('nguoi-0001', tuKhai);
      },
      run: (world) => world.theo.nguoi('nguoi-0001'),
      seen: ['nguoiTimViec', 'taiKhoan', 'timViec'],
      chi: 'commit',
    },
    registration: {
      start: async () => undefined,
      run: (world) => world.dangKy.nguoi('la', MAIL, seeker()),
      seen: ['nguoiTimViec', 'rieng'],
      chi: 'commit',
    },
    hired: {
      start: async (world) => {
        await putBook(world);
        await world.putViec('viec-0001');
        await world.putNguoi('nguoi-0001');
        await world.putKetNoi('viec-0001', 'nguoi-0001', 'phongVan');
      },
      run: async (world) => {
        await world.nhanViec('tt', CENTRE, hire());
        await world.theoKetNoi(ID);
      },
      seen: ['ketNoi', 'viecTimNguoi', 'nguoiTimViec', 'deNghi'],
      chi: 'commit',
    },
    'hired and taken back, on another day': {
      start: async (world) => {
        await putBook(world);
        await world.putViec('viec-0001');
        await world.putNguoi('nguoi-0001');
        await world.putKetNoi('viec-0001', 'nguoi-0001', 'phongVan');
        await world.nhanViec('tt', CENTRE, hire());
        await world.theoKetNoi(ID);
      },
      run: async (world) => {
        await world.nhanViec('tt', CENTRE, undo());
        await world.theoKetNoi(ID);
        await world.nhanViec('tt', CENTRE, hire({ v: 3, ngayVao: '2026-12-15' }));
        await world.theoKetNoi(ID);
      },
      seen: ['ketNoi', 'viecTimNguoi', 'nguoiTimViec', 'deNghi'],
      chi: 'commit',
    },
    'the night': {
      start: async (world) => {
        await world.putViec('viec-0001', { hanTuyen: '2026-11-24' });
        await world.putNguoi('nguoi-0001', { hanHoSo: '2026-11-24' });
        await world.putKetNoi('viec-0001', 'nguoi-0001', 'deXuat', { hanXuLy: '2026-11-24' });
      },
      run: (world) => world.hetHan.run('2026-11-25'),
      seen: ['ketNoi', 'viecTimNguoi', 'nguoiTimViec'],
    },
  };
  it.each(Object.entries(SCENARIOS))(
    'leads to the same end when done again: %s',
    async (name, { start, run, seen, chi }) => {
      const { plan, hook } = createFault(chi);
      const world = await createHoSoWorld(`loi-chet-${name.replaceAll(/\W/g, '-')}`, hook);
      const once = async (when: 'before' | 'after', at: number) => {
        await world.clear();
        await start(world);
        Object.assign(plan, { at, when, calls: 0 });
        await run(world).catch(() => undefined);
        const { calls } = plan;
        plan.at = Number.POSITIVE_INFINITY;
        for (let i = 0; i < 2; i += 1) await run(world);
        return { calls, end: await dumpOf(world.db, seen) };
      };
      const clean = await once('before', 1_000);
      expect(Object.keys(clean.end).length).toBeGreaterThanOrEqual(2);
      for (const when of ['before', 'after'] as const)
        for (let at = 1; at <= clean.calls; at += 1)
          expect([when, at, (await once(when, at)).end]).toEqual([when, at, clean.end]);
    },
    120_000,
  );
});
