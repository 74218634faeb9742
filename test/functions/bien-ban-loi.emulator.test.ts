import { describe, expect, it } from 'vitest';
import { createBanGiao } from '../../functions/src/adapters/bien-ban/ban-giao.ts';
import { BIEN_BAN, createBienBanWorld, opened, phieuIds } from '../support/bien-ban-world.ts';
import { createFault } from '../support/fault.ts';
import { costOf } from '../support/op-counter.ts';

describe('races', () => {
  it('a record withdrawn while it is being numbered locks nothing', async () => {
    const { world, banGiao } = await opened('bb-race-number');
    await Promise.all([banGiao.drive(BIEN_BAN), world.withdraw().catch(() => undefined)]);
    await banGiao.drive(BIEN_BAN);
    const { trangThai, giuKhoa } = await world.readBienBan();
    expect([trangThai === 'daRut', giuKhoa, Object.keys(await world.locks()).length]).toEqual(
      trangThai === 'daRut' ? [true, false, 0] : [false, true, 1],
    );
  });

  it('a phiếu moved by somebody else meanwhile stays where it went, and is listed', async () => {
    const { world, ids, banGiao } = await opened('bb-moved', { n: 3 });
    await banGiao.drive(BIEN_BAN);
    await world.move(ids[1] ?? '', 'traLai');
    await world.confirm();
    await banGiao.drive(BIEN_BAN);
    expect(await world.readBienBan()).toMatchObject({
      trangThai: 'xong',
      daChuyen: 2,
      khongChuyen: { [ids[1] ?? '']: 'khacBuoc' },
    });
    expect((await world.latest(ids[1] ?? '')).get('trangThai')).toBe('traLai');
  });

  it('a phiếu that left and came back mended meanwhile waits for the next record: the paper here is the old one', async () => {
    const { world, ids, banGiao } = await opened('bb-quay-lai', { n: 3 });
    await banGiao.drive(BIEN_BAN);
    const mended = ids[1] ?? '';
    for (const to of ['traLai', 'daNop', 'choTongHop'] as const) await world.move(mended, to);
    await world.confirm();
    await banGiao.drive(BIEN_BAN);
    expect(await world.readBienBan()).toMatchObject({
      trangThai: 'xong',
      daChuyen: 2,
      khongChuyen: { [mended]: 'khacBuoc' },
    });
    expect((await world.latest(mended)).get('trangThai')).toBe('choTongHop');
    await world.propose({ id: 'bien-ban-sau', chang: 'thonXa', ids: [mended] });
    await banGiao.drive('bien-ban-sau');
    await world.confirm('bien-ban-sau');
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
    const world = await createBienBanWorld('bb-between', { soXa: 1, soThon: 1, hook });
    const ids = phieuIds(3);
    await world.putPhieuIn(ids, 'choTongHop');
    await world.propose({ id: BIEN_BAN, chang: 'thonXa', ids });
    const banGiao = world.newBanGiao();
    await banGiao.drive(BIEN_BAN);
    await world.confirm();
    other = async () => {
      await world.move(ids[0] ?? '', 'traLai');
    };
    armed = true;
    await banGiao.drive(BIEN_BAN);
    expect((await world.readBienBan()).khongChuyen).toEqual({ [ids[0] ?? '']: 'khacBuoc' });
    expect(await world.states(ids.slice(1))).toEqual([
      ['choKiemTra', 3, BIEN_BAN],
      ['choKiemTra', 3, BIEN_BAN],
    ]);
  });

  it('events that come twice, at once or long after change nothing', async () => {
    const { world, ids, banGiao } = await opened('bb-twice', { n: 30 });
    await Promise.all([banGiao.drive(BIEN_BAN), world.newBanGiao().drive(BIEN_BAN)]);
    await world.confirm();
    await Promise.all([
      banGiao.drive(BIEN_BAN),
      world.newBanGiao().drive(BIEN_BAN),
      world.newBanGiao().drive(BIEN_BAN),
    ]);
    const end = await world.states(ids);
    expect(end).toEqual(ids.map(() => ['choKiemTra', 3, BIEN_BAN]));
    await world.move(ids[0] ?? '', 'choBanGiao');
    const { v } = await world.readBienBan();
    await banGiao.drive(BIEN_BAN);
    expect([(await world.readBienBan()).v, (await world.latest(ids[0] ?? '')).get('trangThai')]).toEqual([
      v,
      'choBanGiao',
    ]);
  });

  it('of records that share no phiếu, each moves its own', async () => {
    const world = await createBienBanWorld('bb-many', { soXa: 1, soThon: 1 });
    const records = ['a', 'b', 'c', 'd'].map((mark) => ({ id: `bien-ban-${mark}`, ids: phieuIds(5, mark) }));
    for (const { id, ids } of records) {
      await world.putPhieuIn(ids, 'choTongHop');
      await world.propose({ id, chang: 'thonXa', ids });
    }
    await Promise.all(records.map(({ id }) => world.newBanGiao().drive(id)));
    await Promise.all(records.map(({ id }) => world.confirm(id)));
    await Promise.all(records.map(({ id }) => world.newBanGiao().drive(id)));
    for (const { id, ids } of records) expect(await world.states(ids)).toEqual(ids.map(() => ['choKiemTra', 3, id]));
    expect(await world.locks()).toEqual({});
  });
});

describe('a kill at any call', () => {
  const scenario = async (when: 'before' | 'after', at: number) => {
    const { hook, kill } = createFault();
    const world = await createBienBanWorld('bb-kill', { soXa: 1, soThon: 1, hook });
    const ids = phieuIds(220);
    await world.putPhieuIn(ids, 'choTongHop');
    await world.propose({ id: BIEN_BAN, chang: 'thonXa', ids });
    const attempt = async () => {
      await world.newBanGiao().drive(BIEN_BAN);
      if ((await world.readBienBan()).trangThai === 'choNhan') await world.confirm();
      await world.newBanGiao().drive(BIEN_BAN);
    };
    const { outcome, calls } = await kill(when, at, attempt);
    if (outcome === 'killed') await attempt();
    const phieu = (await world.db.collection('phieu').get()).docs.map((d) => [
      d.get('trangThai'),
      d.get('v'),
      d.get('bienBan.thonXa'),
    ]);
    const { trangThai, so, daChuyen, khongChuyen, giuKhoa } = await world.readBienBan();
    const record = { trangThai, so, daChuyen, khongChuyen, giuKhoa };
    return { outcome, calls, end: { phieu, record, locks: await world.locks() } };
  };

  it('leads to the same end after another drive', async () => {
    const clean = await scenario('before', Number.POSITIVE_INFINITY);
    expect(clean.end.record).toMatchObject({ trangThai: 'xong', so: 1, daChuyen: 220 });
    expect(clean.end.phieu).toEqual(Array.from({ length: 220 }, () => ['choKiemTra', 3, BIEN_BAN]));
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
    const world = await createBienBanWorld('bb-sweep', { soXa: 1, soThon: 1 });
    const later = createBanGiao(world.db, () => new Date(Date.now() + 20 * 60_000));
    for (const mark of ['a', 'b', 'c']) {
      const ids = phieuIds(2, mark);
      await world.putPhieuIn(ids, 'choTongHop');
      await world.propose({ id: `bien-ban-${mark}`, chang: 'thonXa', ids });
    }
    expect(await world.newBanGiao().sweep()).toBe(0);
    expect(await later.sweep()).toBe(3);
    await world.confirm('bien-ban-a');
    await world.withdraw('bien-ban-b');
    expect(await later.sweep()).toBe(2);
    const end = await Promise.all(
      ['a', 'b', 'c'].map(async (m) => (await world.readBienBan(`bien-ban-${m}`)).trangThai),
    );
    expect(end).toEqual(['xong', 'daRut', 'choNhan']);
    expect(Object.keys(await world.locks())).toEqual(['bien-ban-c']);
    expect(await later.sweep()).toBe(0);
  });
});

describe('the cost of a hand-over', () => {
  it('of 2,000 phiếu is at most N + 10 writes, the giver’s and the receiver’s own among them', async () => {
    const world = await createBienBanWorld('bb-cost', { soXa: 1, soThon: 1 });
    const ids = phieuIds(2_000);
    await world.putPhieuIn(ids, 'choTongHop');
    const banGiao = world.newBanGiao();
    const cost = await costOf(world.ops, async () => {
      await world.propose({ id: BIEN_BAN, chang: 'thonXa', ids });
      await banGiao.drive(BIEN_BAN);
      await world.confirm();
      await banGiao.drive(BIEN_BAN);
    });
    expect(await world.readBienBan()).toMatchObject({ trangThai: 'xong', daChuyen: 2_000 });
    expect(cost.writes).toBeLessThanOrEqual(2_010);
    expect(cost.deletes).toBe(0);
    expect(cost.reads).toBeLessThanOrEqual(4_030);
    const moved = await world.db.collection('phieu').where('bienBan.thonXa', '==', BIEN_BAN).count().get();
    expect(moved.data().count).toBe(2_000);
  }, 120_000);
});
