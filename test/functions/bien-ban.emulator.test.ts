import { sha256Hex } from '@core/bao-cao/hash.ts';
import { BienBan } from '@core/bien-ban/bien-ban.ts';
import { HN_2024, KH_2023 } from '@core/ke-hoach/index.ts';
import { Phieu } from '@core/phieu/phieu.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createBanGiao } from '../../functions/src/adapters/bien-ban/ban-giao.ts';
import {
  confirm,
  type MoiBienBan,
  noiDungBam,
  phieuIds,
  propose,
  putPhieuIn,
  withdraw,
} from '../support/bien-ban-world.ts';
import { createWorld, THON, thonAt, type World } from '../support/engine-world.ts';
import { costOf } from '../support/op-counter.ts';

const ID = 'bien-ban-0001';
const newBanGiao = (world: World) => createBanGiao(world.db, () => new Date());
const read = async ({ db }: World, id = ID): Promise<BienBan> =>
  BienBan.parse((await db.doc(`bienBan/${id}`).get()).data());
const locks = async ({ db, keHoach }: World): Promise<Record<string, string[]>> =>
  (await db.doc(`khoaBienBan/${keHoach.id}:${THON.danhMuc}:${THON.xa}`).get()).get('mo') ?? {};
const states = async (world: World, ids: readonly string[], leg = 'thonXa') =>
  Promise.all(
    ids.map(async (id) => {
      const phieu = await world.latest(id);
      return [phieu.get('trangThai'), phieu.get('v'), phieu.get(`bienBan.${leg}`) ?? null];
    }),
  );

const opened = async (name: string, moi: Partial<MoiBienBan> & { n?: number } = {}) => {
  const world = await createWorld(name, { soXa: 1, soThon: 2 });
  const ids = moi.ids ?? phieuIds(moi.n ?? 3);
  await putPhieuIn(world, ids, 'choTongHop');
  await propose(world.db, world.keHoach.id, { id: ID, chang: 'thonXa', ...moi, ids });
  return { world, ids, banGiao: newBanGiao(world) };
};

describe('a hand-over from proposal to the last phiếu', () => {
  it('is numbered, locked, confirmed with exceptions, and moves what was received', async () => {
    const { world, ids, banGiao } = await opened('bb-whole', { n: 5 });
    await world.db.doc('taiKhoan/truong-thon').set({ ten: 'Lò Văn Bình' });
    await banGiao.drive(ID);
    expect(await read(world)).toMatchObject({ trangThai: 'choNhan', so: 1, loaiRa: {}, giuKhoa: true, v: 2 });
    expect((await read(world)).giao.ten).toBe('Lò Văn Bình');
    expect((await read(world)).bam).toBe(await sha256Hex(noiDungBam(ID, ids)));
    expect(await locks(world)).toEqual({ [ID]: ids });

    await confirm(world.db, ID, 'can-bo-xa', { [ids[1] ?? '']: 'thieuGiay' });
    await banGiao.drive(ID);
    expect(await read(world)).toMatchObject({ trangThai: 'xong', daChuyen: 4, khongChuyen: {}, giuKhoa: false });
    expect(await locks(world)).toEqual({});
    const moved = ['choKiemTra', 3, ID];
    expect(await states(world, ids)).toEqual([moved, ['choTongHop', 2, null], moved, moved, moved]);
  });

  it('leaves each phiếu a full version that the machine finds nothing to mend in', async () => {
    const { world, ids, banGiao } = await opened('bb-version', { n: 2 });
    const engine = world.newEngine();
    for (const id of ids) await engine.handler.handle({ snapshot: await world.latest(id) });
    await banGiao.drive(ID);
    await confirm(world.db, ID);
    await banGiao.drive(ID);
    for (const id of ids) await engine.handler.handle({ snapshot: await world.latest(id) });
    for (const id of ids) {
      const phieu = Phieu.parse((await world.latest(id)).data());
      expect(phieu).toMatchObject({ trangThai: 'choKiemTra', suaBoi: 'he-thong', lyDo: null, lucMay: '' });
      expect(phieu.hanXuLy).toBe(phieu.han.kiemTra);
      expect(phieu.moc.choKiemTra?.toMillis()).toBe(phieu.luc.toMillis());
    }
    await engine.foldAll();
    expect(await world.cells('105')).toMatchObject({ 'tt:choKiemTra': 2, tong: 2 });
  });

  it('numbers records of one unit, leg and year one after the other', async () => {
    const { world, banGiao } = await opened('bb-number');
    await banGiao.drive(ID);
    const [more, other] = [phieuIds(1, 'b'), phieuIds(1, 'c')];
    await putPhieuIn(world, more, 'choTongHop');
    await putPhieuIn(world, other, 'choTongHop', { diaBan: thonAt(1, 2) });
    const next = { chang: 'thonXa' } as const;
    await propose(world.db, world.keHoach.id, { ...next, id: 'bien-ban-0002', ids: more });
    await propose(world.db, world.keHoach.id, { ...next, id: 'bien-ban-0003', ids: other, diaBan: thonAt(1, 2) });
    await Promise.all([banGiao.drive('bien-ban-0002'), newBanGiao(world).drive('bien-ban-0003')]);
    expect([(await read(world, 'bien-ban-0002')).so, (await read(world, 'bien-ban-0003')).so]).toEqual([2, 1]);
  });

  it.each([
    ['dtvThon', 'choTongHop', 'choTongHop'],
    ['xaCongAn', 'choBanGiao', 'choNhapTin'],
    ['traGiay', 'lech', 'lech'],
  ] as const)('follows the leg %s from %s to %s', async (chang, from, to) => {
    const keHoach = KH_2023;
    const base = { danhMuc: keHoach.danhMuc, tinh: '56', huyen: '568', xa: THON.xa, thon: THON.thon };
    const world = await createWorld('bb-legs', { soXa: 1, soThon: 1, keHoach, base });
    const ids = phieuIds(2);
    await putPhieuIn(world, ids, from, { diaBan: base });
    await propose(world.db, keHoach.id, { id: ID, chang, ids, diaBan: base, giao: 'dtv' });
    const banGiao = newBanGiao(world);
    await banGiao.drive(ID);
    await confirm(world.db, ID);
    await banGiao.drive(ID);
    expect(await states(world, ids, chang)).toEqual(ids.map(() => [to, 3, ID]));
    expect((await world.latest(ids[0] ?? '')).get('tuTrangThai')).toBe(from);
  });

  it('goes by the plan: after an acceptance meeting the team gives for the xã', async () => {
    const base = { danhMuc: HN_2024.danhMuc, tinh: '01', huyen: '001', xa: THON.xa, thon: THON.thon };
    const world = await createWorld('bb-accepted', { soXa: 1, soThon: 1, keHoach: HN_2024, base });
    const ids = phieuIds(2);
    await putPhieuIn(world, ids, 'choXacNhan', { diaBan: base });
    const { thon: _thon, ...xa } = base;
    await propose(world.db, HN_2024.id, { id: ID, chang: 'thonXa', ids, diaBan: base });
    const atXa = { cap: 'xa', ma: base.xa, diaBan: xa };
    await propose(world.db, HN_2024.id, { id: 'bien-ban-0002', chang: 'thonXa', ids, diaBan: base, them: atXa });
    const banGiao = newBanGiao(world);
    await banGiao.drive(ID);
    await banGiao.drive('bien-ban-0002');
    expect(await read(world)).toMatchObject({ trangThai: 'daRut', lyDoRut: 'khongHopLe', giuKhoa: false });
    expect(await read(world, 'bien-ban-0002')).toMatchObject({ trangThai: 'choNhan', so: 1 });
  });
});

describe('what does not belong in a record', () => {
  it('is left out with its reason, the rest goes on', async () => {
    const world = await createWorld('bb-left-out', { soXa: 1, soThon: 2 });
    const [good, moved, elsewhere, missing] = phieuIds(4) as [string, string, string, string];
    await putPhieuIn(world, [good], 'choTongHop');
    await putPhieuIn(world, [moved], 'traLai');
    await putPhieuIn(world, [elsewhere], 'choTongHop', { diaBan: thonAt(1, 2) });
    await propose(world.db, world.keHoach.id, { id: ID, chang: 'thonXa', ids: [good, moved, elsewhere, missing] });
    await newBanGiao(world).drive(ID);
    expect(await read(world)).toMatchObject({
      trangThai: 'choNhan',
      loaiRa: { [moved]: 'khacBuoc', [elsewhere]: 'khacNoi', [missing]: 'khongCo' },
    });
    expect(await locks(world)).toEqual({ [ID]: [good] });
  });

  it('makes the record void where nothing is left, and spends no number', async () => {
    const { world, ids, banGiao } = await opened('bb-void');
    await banGiao.drive(ID);
    await propose(world.db, world.keHoach.id, { id: 'bien-ban-0002', chang: 'thonXa', ids });
    await banGiao.drive('bien-ban-0002');
    const second = await read(world, 'bien-ban-0002');
    expect(second).toMatchObject({ trangThai: 'daRut', lyDoRut: 'khongConPhieu' });
    expect(second.so).toBeUndefined();
    expect(Object.values(second.loaiRa)).toEqual(ids.map(() => 'bienBanKhac'));
  });

  it('is a list with gaps or doubles', async () => {
    const { world, banGiao } = await opened('bb-doubles', { ids: [...phieuIds(2), ...phieuIds(1)] });
    await banGiao.drive(ID);
    expect(await read(world)).toMatchObject({ trangThai: 'daRut', lyDoRut: 'khongHopLe' });
  });

  it('is another collector’s phiếu, or a paper already handed over and not come back since', async () => {
    const base = { danhMuc: KH_2023.danhMuc, tinh: '56', huyen: '568', xa: THON.xa, thon: THON.thon };
    const world = await createWorld('bb-collector', { soXa: 1, soThon: 1, keHoach: KH_2023, base });
    const [given, back, foreign] = phieuIds(3) as [string, string, string];
    const old = { id: 'bien-ban-0000', chang: 'dtvThon', ids: [given], diaBan: base, giao: 'dtv' } as const;
    const noon = Timestamp.fromDate(new Date('2024-08-20T05:00:00Z'));
    await propose(world.db, KH_2023.id, { ...old, them: { nhan: { uid: 'x', ten: 'x', luc: noon } } });
    const day = (n: number) => Timestamp.fromDate(new Date(`2024-08-${n}T01:00:00Z`));
    const bienBan = { dtvThon: 'bien-ban-0000' };
    await putPhieuIn(world, [given], 'choTongHop', { diaBan: base, them: { bienBan, moc: { daNop: day(19) } } });
    await putPhieuIn(world, [back], 'choTongHop', { diaBan: base, them: { bienBan, moc: { daNop: day(21) } } });
    await putPhieuIn(world, [foreign], 'choTongHop', { diaBan: base, them: { boi: 'dtv-hai' } });
    await propose(world.db, KH_2023.id, { ...old, id: ID, ids: [given, back, foreign] });
    await newBanGiao(world).drive(ID);
    expect((await read(world)).loaiRa).toEqual({ [given]: 'daGiao', [foreign]: 'khacNguoi' });
  });
});

describe('a phiếu in two records', () => {
  it('proposed at the same moment is locked in exactly one', async () => {
    const world = await createWorld('bb-two', { soXa: 1, soThon: 1 });
    const ids = phieuIds(6);
    await putPhieuIn(world, ids, 'choTongHop');
    const records = ['bien-ban-000a', 'bien-ban-000b', 'bien-ban-000c'];
    const lists = [ids.slice(0, 4), ids.slice(2, 6), ids.slice(1, 5)];
    for (const [i, id] of records.entries()) {
      await propose(world.db, world.keHoach.id, { id, chang: 'thonXa', ids: lists[i] ?? [] });
    }
    await Promise.all(records.map((id) => newBanGiao(world).drive(id)));
    const locked = Object.values(await locks(world)).flat();
    expect(locked.toSorted()).toEqual(ids);
    const numbers = await Promise.all(records.map(async (id) => (await read(world, id)).so));
    const given = numbers.filter((so) => so !== undefined);
    expect(given.toSorted()).toEqual(given.map((_, i) => i + 1));
  });

  it('is free again once its record is withdrawn', async () => {
    const { world, ids, banGiao } = await opened('bb-free');
    await banGiao.drive(ID);
    await withdraw(world.db, ID);
    await banGiao.drive(ID);
    expect(await locks(world)).toEqual({});
    await propose(world.db, world.keHoach.id, { id: 'bien-ban-0002', chang: 'thonXa', ids });
    await banGiao.drive('bien-ban-0002');
    expect(await read(world, 'bien-ban-0002')).toMatchObject({ trangThai: 'choNhan', loaiRa: {}, so: 2 });
  });
});

describe('races', () => {
  it('a record withdrawn while it is being numbered locks nothing', async () => {
    const { world, banGiao } = await opened('bb-race-number');
    await Promise.all([banGiao.drive(ID), withdraw(world.db, ID).catch(() => undefined)]);
    await banGiao.drive(ID);
    const { trangThai, giuKhoa } = await read(world);
    expect([trangThai === 'daRut', giuKhoa, Object.keys(await locks(world)).length]).toEqual(
      trangThai === 'daRut' ? [true, false, 0] : [false, true, 1],
    );
  });

  it('a phiếu moved by somebody else meanwhile stays where it went, and is listed', async () => {
    const { world, ids, banGiao } = await opened('bb-moved', { n: 3 });
    await banGiao.drive(ID);
    await world.move(ids[1] ?? '', 'traLai');
    await confirm(world.db, ID);
    await banGiao.drive(ID);
    expect(await read(world)).toMatchObject({
      trangThai: 'xong',
      daChuyen: 2,
      khongChuyen: { [ids[1] ?? '']: 'khacBuoc' },
    });
    expect((await world.latest(ids[1] ?? '')).get('trangThai')).toBe('traLai');
  });

  it('a phiếu that left and came back mended meanwhile waits for the next record: the paper here is the old one', async () => {
    const { world, ids, banGiao } = await opened('bb-quay-lai', { n: 3 });
    await banGiao.drive(ID);
    const mended = ids[1] ?? '';
    for (const to of ['traLai', 'daNop', 'choTongHop'] as const) await world.move(mended, to);
    await confirm(world.db, ID);
    await banGiao.drive(ID);
    expect(await read(world)).toMatchObject({ trangThai: 'xong', daChuyen: 2, khongChuyen: { [mended]: 'khacBuoc' } });
    expect((await world.latest(mended)).get('trangThai')).toBe('choTongHop');
    await propose(world.db, world.keHoach.id, { id: 'bien-ban-sau', chang: 'thonXa', ids: [mended] });
    await banGiao.drive('bien-ban-sau');
    await confirm(world.db, 'bien-ban-sau');
    await banGiao.drive('bien-ban-sau');
    expect((await world.latest(mended)).get('trangThai')).toBe('choKiemTra');
  });

  it('a phiếu that moves between reading and writing is read anew', async () => {
    let armed = false;
    let other = async () => {};
    const hook = async (method: string, call: () => Promise<unknown>) => {
      if (armed && method === 'commit') {
        armed = false;
        await other();
      }
      return call();
    };
    const world = await createWorld('bb-between', { soXa: 1, soThon: 1, hook });
    const ids = phieuIds(3);
    await putPhieuIn(world, ids, 'choTongHop');
    await propose(world.db, world.keHoach.id, { id: ID, chang: 'thonXa', ids });
    const banGiao = newBanGiao(world);
    await banGiao.drive(ID);
    await confirm(world.db, ID);
    other = async () => {
      await world.move(ids[0] ?? '', 'traLai');
    };
    armed = true;
    await banGiao.drive(ID);
    expect((await read(world)).khongChuyen).toEqual({ [ids[0] ?? '']: 'khacBuoc' });
    expect(await states(world, ids.slice(1))).toEqual([
      ['choKiemTra', 3, ID],
      ['choKiemTra', 3, ID],
    ]);
  });

  it('events that come twice, at once or long after change nothing', async () => {
    const { world, ids, banGiao } = await opened('bb-twice', { n: 30 });
    await Promise.all([banGiao.drive(ID), newBanGiao(world).drive(ID)]);
    await confirm(world.db, ID);
    await Promise.all([banGiao.drive(ID), newBanGiao(world).drive(ID), newBanGiao(world).drive(ID)]);
    const end = await states(world, ids);
    expect(end).toEqual(ids.map(() => ['choKiemTra', 3, ID]));
    await world.move(ids[0] ?? '', 'choBanGiao');
    const { v } = await read(world);
    await banGiao.drive(ID);
    expect([(await read(world)).v, (await world.latest(ids[0] ?? '')).get('trangThai')]).toEqual([v, 'choBanGiao']);
  });

  it('of records that share no phiếu, each moves its own', async () => {
    const world = await createWorld('bb-many', { soXa: 1, soThon: 1 });
    const records = ['a', 'b', 'c', 'd'].map((mark) => ({ id: `bien-ban-${mark}`, ids: phieuIds(5, mark) }));
    for (const { id, ids } of records) {
      await putPhieuIn(world, ids, 'choTongHop');
      await propose(world.db, world.keHoach.id, { id, chang: 'thonXa', ids });
    }
    await Promise.all(records.map(({ id }) => newBanGiao(world).drive(id)));
    await Promise.all(records.map(({ id }) => confirm(world.db, id)));
    await Promise.all(records.map(({ id }) => newBanGiao(world).drive(id)));
    for (const { id, ids } of records) expect(await states(world, ids)).toEqual(ids.map(() => ['choKiemTra', 3, id]));
    expect(await locks(world)).toEqual({});
  });
});

/** Kills the process, as far as its work goes, at one call to Firestore: before it, or after it took effect. */
const createFault = () => {
  const plan = { at: Number.POSITIVE_INFINITY, when: 'before' as 'before' | 'after', calls: 0 };
  const hook = async (_method: string, call: () => Promise<unknown>): Promise<unknown> => {
    plan.calls += 1;
    const isDue = plan.calls === plan.at;
    if (isDue && plan.when === 'before') throw new Error('killed');
    const answer = await call();
    if (isDue) throw new Error('killed');
    return answer;
  };
  return { plan, hook };
};

describe('a kill at any call', () => {
  const scenario = async (when: 'before' | 'after', at: number) => {
    const { plan, hook } = createFault();
    const world = await createWorld('bb-kill', { soXa: 1, soThon: 1, hook });
    const ids = phieuIds(220);
    await putPhieuIn(world, ids, 'choTongHop');
    await propose(world.db, world.keHoach.id, { id: ID, chang: 'thonXa', ids });
    const attempt = async () => {
      await newBanGiao(world).drive(ID);
      if ((await read(world)).trangThai === 'choNhan') await confirm(world.db, ID);
      await newBanGiao(world).drive(ID);
    };
    Object.assign(plan, { at, when, calls: 0 });
    const outcome = await attempt().then(
      () => 'done',
      () => 'killed',
    );
    const { calls } = plan;
    plan.at = Number.POSITIVE_INFINITY;
    if (outcome === 'killed') await attempt();
    const phieu = (await world.db.collection('phieu').get()).docs.map((d) => [
      d.get('trangThai'),
      d.get('v'),
      d.get('bienBan.thonXa'),
    ]);
    const { trangThai, so, daChuyen, khongChuyen, giuKhoa } = await read(world);
    const record = { trangThai, so, daChuyen, khongChuyen, giuKhoa };
    return { outcome, calls, end: { phieu, record, locks: await locks(world) } };
  };

  it('leads to the same end after another drive', async () => {
    const clean = await scenario('before', Number.POSITIVE_INFINITY);
    expect(clean.end.record).toMatchObject({ trangThai: 'xong', so: 1, daChuyen: 220 });
    expect(clean.end.phieu).toEqual(Array.from({ length: 220 }, () => ['choKiemTra', 3, ID]));
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; at <= clean.calls; at += 1) {
        const { outcome, end } = await scenario(when, at);
        expect([when, at, outcome, end]).toEqual([when, at, 'killed', clean.end]);
      }
    }
  }, 600_000);
});

describe('the sweep', () => {
  it('takes up what lost its event, in every state the machine owes something in', async () => {
    const world = await createWorld('bb-sweep', { soXa: 1, soThon: 1 });
    const later = createBanGiao(world.db, () => new Date(Date.now() + 20 * 60_000));
    for (const mark of ['a', 'b', 'c']) {
      const ids = phieuIds(2, mark);
      await putPhieuIn(world, ids, 'choTongHop');
      await propose(world.db, world.keHoach.id, { id: `bien-ban-${mark}`, chang: 'thonXa', ids });
    }
    expect(await newBanGiao(world).sweep()).toBe(0);
    expect(await later.sweep()).toBe(3);
    await confirm(world.db, 'bien-ban-a');
    await withdraw(world.db, 'bien-ban-b');
    expect(await later.sweep()).toBe(2);
    const end = await Promise.all(['a', 'b', 'c'].map(async (m) => (await read(world, `bien-ban-${m}`)).trangThai));
    expect(end).toEqual(['xong', 'daRut', 'choNhan']);
    expect(Object.keys(await locks(world))).toEqual(['bien-ban-c']);
    expect(await later.sweep()).toBe(0);
  });
});

describe('the cost of a hand-over', () => {
  it('of 2,000 phiếu is at most N + 10 writes, the giver’s and the receiver’s own among them', async () => {
    const world = await createWorld('bb-cost', { soXa: 1, soThon: 1 });
    const ids = phieuIds(2_000);
    await putPhieuIn(world, ids, 'choTongHop');
    const banGiao = newBanGiao(world);
    const cost = await costOf(world.ops, async () => {
      await propose(world.db, world.keHoach.id, { id: ID, chang: 'thonXa', ids });
      await banGiao.drive(ID);
      await confirm(world.db, ID);
      await banGiao.drive(ID);
    });
    expect(await read(world)).toMatchObject({ trangThai: 'xong', daChuyen: 2_000 });
    expect(cost.writes).toBeLessThanOrEqual(2_010);
    expect(cost.deletes).toBe(0);
    expect(cost.reads).toBeLessThanOrEqual(4_030);
    const moved = await world.db.collection('phieu').where('bienBan.thonXa', '==', ID).count().get();
    expect(moved.data().count).toBe(2_000);
  }, 120_000);
});
