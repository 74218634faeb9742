import { Nhap } from '@core/nhap/nhap.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { markCollected, unmarkCollected } from '../../functions/src/adapters/bang-ke/da-thu.ts';
import { followDongTrung } from '../../functions/src/adapters/bang-ke/dong-trung.ts';
import { createBoXuLy } from '../../functions/src/adapters/nhap/bo-xu-ly.ts';
import { createWorld } from '../support/engine-world.ts';
import { aRow, createNhapWorld, KHOA } from '../support/nhap-world.ts';

const start = async (name: string) => {
  const world = await createWorld(`bk-${name}`);
  return { ...world, ...createNhapWorld(world.db) };
};
const keyOf = (n: number): string => KHOA.keyOf(aRow(n).soGiayTo) ?? '';
const everything = async ({ lines }: Pick<Awaited<ReturnType<typeof start>>, 'lines'>) =>
  (await lines()).map(({ luc: _, ...line }) => line);

it('makes a line of every good row, in household order, and lists every bad one (HN-04)', async () => {
  const world = await start('rows');
  const { id } = await world.bringIn([
    aRow(5),
    aRow(0),
    aRow(1, { ngaySinh: '1985' }),
    aRow(2, { hoTen: undefined }),
    aRow(3, { thon: 'Thôn không có' }),
    aRow(4, { soGiayTo: '12085000004' }),
  ]);
  expect(await world.nhap(id)).toMatchObject({ trangThai: 'xong', dem: { dat: 4, loi: 2, trung: 0, boQua: 0 } });
  const ketQua = await world.ketQua(id);
  expect(ketQua.loiDong).toEqual([
    { so: 4, ma: 'NT05', truong: 'ngaySinh' },
    { so: 5, ma: 'NT03', truong: 'hoTen' },
  ]);
  expect(ketQua.luuY).toEqual([
    { so: 6, ma: 'BK03', truong: 'thon' },
    { so: 7, ma: 'NT06', truong: 'soGiayTo' },
  ]);
  const lines = await world.lines();
  expect(lines.map(({ hoSo, thuTu }) => `${hoSo}/${thuTu}`)).toEqual(['1/1', '1/4', '2/1', '2/2']);
  expect(lines[2]).toMatchObject({ soGiayTo: '012085000004', trangThai: 'chuaThu', duTuoiTu: '2000-03-05' });
  expect(lines[1]).toMatchObject({ diaBan: { xa: '90001', thon: '' }, thonGhi: 'Thôn không có' });
  expect((await world.db.doc(`dinhDanh/${keyOf(0)}`).get()).data()).toEqual({
    phieu: {},
    bangKe: { 'LC-2024_dvhc2024_90001': keyOf(0) },
  });
});

it('changes nothing when the same file, or the same people in another file, come again', async () => {
  const world = await start('again');
  const rows = [aRow(0), aRow(1), aRow(2, { soGiayTo: undefined })];
  const first = await world.bringIn(rows);
  const before = await everything(world);
  for (const lo of first.los) {
    await world.db.doc(`nhap/${first.id}/lo/${lo}`).update({ trangThai: 'cho' });
    await world.deliver(first.id, lo);
  }
  expect(await everything(world)).toEqual(before);
  expect((await world.nhap(first.id))?.dem).toEqual({ dat: 3, loi: 0, trung: 0, boQua: 0 });

  const second = await world.bringIn([...rows, aRow(7)]);
  expect((await world.nhap(second.id))?.dem).toEqual({ dat: 1, loi: 0, trung: 3, boQua: 0 });
  expect((await world.lines()).length).toBe(4);
});

it('writes nothing on hearing of a finished chunk again', async () => {
  const world = await start('cost');
  const { id, los } = await world.bringIn([aRow(0)]);
  const writes = world.ops.writes;
  await world.may.handleLo(id, los[0] ?? '');
  expect(world.ops.writes - writes).toBe(0);
});

it('takes chunks in any order, twice and at once, to the same lines', async () => {
  const rows = Array.from({ length: 40 }, (_, n) => aRow(n % 30));
  const straight = await start('order-a');
  await straight.bringIn(rows, {}, 10);
  const mixed = await start('order-b');
  const { id, los } = await mixed.upload(rows, {}, 10);
  await Promise.all([...los].reverse().flatMap((lo) => [mixed.deliver(id, lo), mixed.deliver(id, lo)]));
  for (const lo of los) await mixed.deliver(id, lo);
  const ids = async (world: typeof straight) => (await world.lines()).map((line) => line.id).sort();
  expect(await ids(mixed)).toEqual(await ids(straight));
  const dem = (await mixed.nhap(id))?.dem;
  expect([dem.dat, dem.trung]).toEqual([30, 10]);
});

it.each(['before', 'after'])(
  'ends the same when the function dies %s any call, and its events come again',
  async (when) => {
    const rows = Array.from({ length: 6 }, (_, n) => aRow(n, n === 3 ? { ngaySinh: 'x' } : {}));
    const clean = await start(`crash-clean-${when}`);
    await clean.bringIn(rows, {}, 3);
    const wanted = (await everything(clean)).map(({ id }) => id);
    let calls = Number.NEGATIVE_INFINITY;
    let dieAt = 0;
    let isDead = false;
    const world = await createWorld(`bk-crash-${when}`, {
      hook: async (_method, call) => {
        if (isDead) throw new Error('died');
        calls += 1;
        isDead = calls === dieAt;
        if (isDead && when === 'before') throw new Error('died');
        const answer = await call();
        if (isDead) throw new Error('died');
        return answer;
      },
    });
    for (dieAt = 1; dieAt <= 8; dieAt += 1) {
      const nhap = createNhapWorld(world.db);
      const { id, los } = await nhap.upload(rows, {}, 3);
      calls = 0;
      for (const lo of los) await nhap.may.handleLo(id, lo).catch(() => undefined);
      calls = Number.NEGATIVE_INFINITY;
      isDead = false;
      for (const lo of los) await nhap.deliver(id, lo);
      expect({ dieAt, lines: (await nhap.lines()).map((line) => line.id) }).toEqual({ dieAt, lines: wanted });
      expect((await nhap.nhap(id))?.dem).toEqual({ dat: 5, loi: 1, trung: 0, boQua: 0 });
      await world.db.recursiveDelete(world.db.collection('bangKe'));
      await world.db.recursiveDelete(world.db.collection('dinhDanh'));
    }
  },
);

it('puts a second line of a person of another household or thôn beside the first, and it does not count', async () => {
  const world = await start('twice');
  const { id } = await world.bringIn([aRow(0), aRow(0, { thon: '90001-002', hoSo: '77' }), aRow(0)]);
  expect((await world.nhap(id))?.dem).toEqual({ dat: 2, loi: 0, trung: 1, boQua: 0 });
  const lines = await world.lines();
  expect(lines.map(({ trangThai, trungVoi }) => [trangThai, trungVoi])).toEqual([
    ['chuaThu', undefined],
    ['trungDong', keyOf(0)],
  ]);
  expect((await world.ketQua(id)).luuY).toEqual([{ so: 3, ma: 'BK01', truong: 'soGiayTo' }]);
});

it('flags a person of two communes on both rosters', async () => {
  const world = await start('two-xa');
  const xa2 = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '90002' };
  await world.bringIn([aRow(0)]);
  const { id } = await world.bringIn([aRow(0, { thon: '90002-001' })], { diaBan: xa2 });
  expect((await world.lines('90001'))[0]?.xaKhac).toEqual(['90002']);
  expect((await world.lines('90002'))[0]?.xaKhac).toEqual(['90001']);
  expect((await world.ketQua(id)).luuY).toEqual([{ so: 2, ma: 'BK02', truong: 'soGiayTo' }]);
});

it('learns the thôn of a line from a later file', async () => {
  const world = await start('learn');
  await world.bringIn([aRow(0, { thon: 'chưa rõ' })]);
  await world.bringIn([aRow(0)]);
  expect(await world.lines()).toMatchObject([{ diaBan: { thon: '90001-001' }, v: 2 }]);
});

it('knows the phiếu that came before the roster, and the one that comes after', async () => {
  const world = await start('either-order');
  await world.db.doc(`dinhDanh/${keyOf(0)}`).set({ phieu: { 'LC-2024': 'phieu-0000' } });
  await world.bringIn([aRow(0), aRow(1)]);
  expect((await world.lines()).map(({ trangThai, phieu }) => [trangThai, phieu])).toEqual([
    ['daThu', 'phieu-0000'],
    ['chuaThu', undefined],
  ]);
  const at = { bangKe: 'LC-2024_dvhc2024_90001', line: keyOf(1), phieuId: 'phieu-0001' };
  expect(await markCollected(world.db, at)).toBe(true);
  expect(await markCollected(world.db, at)).toBe(false);
  expect((await world.lines())[1]).toMatchObject({ trangThai: 'daThu', phieu: 'phieu-0001', v: 2 });
  expect(await unmarkCollected(world.db, { ...at, phieuId: 'mot-phieu-khac' })).toBe(false);
  expect(await unmarkCollected(world.db, at)).toBe(true);
  expect((await world.lines())[1]).toMatchObject({ trangThai: 'chuaThu', v: 3 });
  expect(await markCollected(world.db, { ...at, line: 'nobody' })).toBe(false);
});

it('asks at the other place for a person who is away from the first, until he is collected', async () => {
  const world = await start('away');
  await world.bringIn([aRow(0), aRow(0, { thon: '90001-002' }), aRow(0, { hoSo: '77' })]);
  const bangKe = 'LC-2024_dvhc2024_90001';
  const dau = keyOf(0);
  const others = (await world.lines()).map(({ id }) => id).filter((id) => id !== dau);
  const note = async (id: string | undefined, trangThai: string) => {
    await world.db.doc(`bangKe/${bangKe}/nguoi/${id}`).update({ trangThai });
    for (let delivery = 0; delivery < 2; delivery += 1) await followDongTrung(world.db, bangKe, dau);
  };
  const states = async () => {
    const byId = new Map((await world.lines()).map(({ id, trangThai }) => [id, trangThai]));
    return [dau, ...others.toSorted()].map((id) => byId.get(id));
  };
  const [second] = others.toSorted();
  await note(dau, 'chet');
  expect(await states()).toEqual(['chet', 'trungDong', 'trungDong']);
  await note(dau, 'chuyenDi');
  expect(await states()).toEqual(['chuyenDi', 'chuaThu', 'trungDong']);
  await note(second, 'vang');
  expect(await states()).toEqual(['chuyenDi', 'vang', 'chuaThu']);
  await note(dau, 'chuaThu');
  expect(await states()).toEqual(['chuaThu', 'trungDong', 'trungDong']);
  await note(dau, 'vang');
  await markCollected(world.db, { bangKe, line: dau, phieuId: 'phieu-0001' });
  await Promise.all([1, 2].map(() => followDongTrung(world.db, bangKe, dau)));
  expect(await states()).toEqual(['daThu', 'trungDong', 'trungDong']);
});

it('marks a line that was excused, and leaves a line that repeats another alone', async () => {
  const world = await start('excused');
  await world.bringIn([aRow(0), aRow(0, { thon: '90001-002' })]);
  const [first, second] = await world.lines();
  const bangKe = 'LC-2024_dvhc2024_90001';
  await world.db.doc(`${`bangKe/${bangKe}/nguoi`}/${first?.id}`).update({ trangThai: 'vang' });
  for (const line of [first, second])
    await markCollected(world.db, { bangKe, line: line?.id ?? '', phieuId: 'phieu-0001' });
  expect((await world.lines()).map(({ trangThai }) => trangThai)).toEqual(['daThu', 'trungDong']);
});

it('a phiếu judged between reading and writing is not missed', async () => {
  let isArmed = false;
  const world = await createWorld('bk-race', {
    hook: async (method, call) => {
      if (method === 'commit' && isArmed) {
        isArmed = false;
        await world.db.doc(`dinhDanh/${keyOf(0)}`).set({ phieu: { 'LC-2024': 'phieu-0009' } });
      }
      return call();
    },
  });
  const nhap = createNhapWorld(world.db);
  await nhap.bringIn([aRow(5)]);
  const { id, los } = await nhap.upload([aRow(0), aRow(1)]);
  await world.db.doc('bangKe/LC-2024_dvhc2024_90001').update({ nhap: [id] });
  isArmed = true;
  await nhap.deliver(id, los[0] ?? '');
  expect((await nhap.lines()).find((line) => line.id === keyOf(0))).toMatchObject({ trangThai: 'daThu' });
});

it('marks a malformed chunk and takes in the others; a mended row goes through', async () => {
  const world = await start('malformed');
  const { id, los } = await world.upload([aRow(0), aRow(1, { ngaySinh: 'x' }), aRow(2)], {}, 1);
  const bad = world.db.doc(`nhap/${id}/lo/${los[2]}`);
  await bad.update({ dong: [{ so: 4, o: 'not cells' }] });
  for (const lo of los) await world.deliver(id, lo);
  expect((await world.nhap(id))?.dem).toEqual({ dat: 1, loi: 2, trung: 0, boQua: 0 });
  expect((await world.ketQua(id, los[2])).loiDong).toEqual([{ so: 4, ma: 'NT01', truong: 'tep' }]);

  const mend = async (lo: string | undefined, dong: object[]) => {
    await world.db.doc(`nhap/${id}/lo/${lo}`).update({ dong, trangThai: 'cho', lan: 2 });
    await world.db.doc(`nhap/${id}`).update({ trangThai: 'dangXuLy' });
    await world.deliver(id, lo ?? '');
  };
  await mend(los[1], [{ so: 3, o: aRow(1) }]);
  await mend(los[2], [{ so: 4, o: aRow(2), boQua: 'Người nước ngoài' }]);
  expect(await world.nhap(id)).toMatchObject({ trangThai: 'xong', dem: { dat: 2, loi: 0, trung: 0, boQua: 1 } });
});

it('lists every row of a file for a plan or a xã that is not there', async () => {
  const world = await start('no-plan');
  const { id } = await world.bringIn([aRow(0), aRow(1)], { keHoach: 'XX-2024' });
  expect((await world.nhap(id))?.dem).toEqual({ dat: 0, loi: 2, trung: 0, boQua: 0 });
});

it('sweeps chunks whose event was lost, and sums the file up', async () => {
  const world = await start('sweep');
  const { id } = await world.upload([aRow(0), aRow(1)], { luc: new Date('2024-08-20T02:00:00Z') }, 1);
  await world.upload([aRow(2)], { luc: new Date('2024-08-20T02:59:00Z') });
  expect(await world.may.sweep()).toBe(2);
  expect(await world.nhap(id)).toMatchObject({ trangThai: 'xong', dem: { dat: 2 } });
});

describe('of a plan with a yearly round', () => {
  const yearly = async (name: string) => {
    const world = await start(name);
    const vongHangNam = { tuNam: 2024, tu: '01-01', den: '12-31', canCu: ['KH-04'] };
    await world.db.doc('keHoach/LC-2024').update({ vongHangNam });
    const soDong = async (year: number) => (await world.lines('90001', `LC-2024@${year}`)).length;
    return { ...world, soDong };
  };

  it('keeps the rosters apart by year', async () => {
    const world = await yearly('years');
    const { id, los } = await world.upload([aRow(0)]);
    const tep = Nhap.parse(await world.nhap(id));
    const { bangKe } = createBoXuLy({ db: world.db, khoa: KHOA, now: () => new Date() });
    for (const [year, rows] of [
      [2024, [aRow(0)]],
      [2025, [aRow(0), aRow(1)]],
    ] as const) {
      const moLuc = Timestamp.fromDate(new Date(`${year}-08-05T00:00:00Z`));
      const dong = rows.map((o, i) => ({ so: i + 2, o }));
      await bangKe?.(world.db, { ...tep, id, moLuc }, { id: los[0] ?? '', boi: 'cong-an', dong });
    }
    expect([await world.soDong(2024), await world.soDong(2025)]).toEqual([1, 2]);
  });

  it('takes a row mended after the next round began into the roster of its file', async () => {
    const world = await yearly('mended-later');
    const { id, los } = await world.bringIn([aRow(0), aRow(1, { ngaySinh: 'x' })]);
    const tep = world.db.doc(`nhap/${id}`);
    const mo = Number(ngayVN((await tep.get()).createTime ?? Timestamp.now()).slice(0, 4));
    const luc = Timestamp.fromDate(new Date(`${mo + 1}-08-05T00:00:00Z`));
    await world.db.doc(`nhap/${id}/lo/${los[0]}`).update({ dong: [{ so: 3, o: aRow(1) }], trangThai: 'cho', luc });
    await tep.update({ trangThai: 'dangXuLy', luc });
    await world.deliver(id, los[0] ?? '');
    expect([await world.soDong(mo), await world.soDong(mo + 1)]).toEqual([2, 0]);
  });
});
