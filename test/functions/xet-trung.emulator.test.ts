import { NghiTrung } from '@core/nguoi-lao-dong/nghi-trung.ts';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../functions/src/adapters/catalogue.ts';
import { createApDungTrung } from '../../functions/src/adapters/trung/ap-dung.ts';
import { readBalance } from '../support/conservation.ts';
import { createWorld, THON, thonAt, type World } from '../support/engine-world.ts';
import { createFault } from '../support/fault.ts';
import { BAI, claims, handle, stateOf } from '../support/nguoi-world.ts';
import type { Hook } from '../support/op-counter.ts';

const bai = BAI;

describe('review of pairs', () => {
  const lyDo = 'Đã gặp gia đình, xem căn cước';
  const capId = 'phieu-0001_phieu-0002';
  const writeDecision = async (world: World, loai: string, phieu?: string) => {
    const ref = world.db.doc(`nghiTrung/${capId}`);
    const pair = await ref.get();
    await ref.update({
      trangThai: 'daQuyet',
      v: pair.get('v') + 1,
      quyetDinh: { loai, ...(phieu && { phieu }), lyDo, boi: 'can-bo', luc: new Date() },
    });
  };
  const applier = ({ db }: World) => {
    const now = () => new Date();
    return createApDungTrung(db, createCatalogue(db, now), now).run;
  };
  const decide = async (world: World, loai: string, phieu?: string) => {
    await writeDecision(world, loai, phieu);
    const run = applier(world);
    await Promise.all([run(capId), run(capId)]);
    await run(capId);
    return (await world.db.doc(`nghiTrung/${capId}`).get()).data();
  };
  /** Two phiếu that only look alike: no number on the second, a tone mark less. */
  const likely = async (name: string, hook?: Hook) => {
    const world = await createWorld(name, hook && { hook });
    await world.put('phieu-0001', 'daNop', { bai });
    await world.put('phieu-0002', 'daNop', {
      bai: { ...bai, hoTen: 'Lò Van Minh', soGiayTo: '123456789' },
      diaBan: thonAt(1, 2),
    });
    await handle(world, 'phieu-0001', 'phieu-0002');
    return world;
  };
  const exact = async (name: string) => {
    const world = await createWorld(name);
    await world.put('phieu-0001', 'daNop', { bai });
    await world.put('phieu-0002', 'daNop', { bai });
    await handle(world, 'phieu-0001', 'phieu-0002');
    return world;
  };

  it('gets likely ones once, by codes, and leaves both on their way', async () => {
    const world = await likely('gan');
    await handle(world, 'phieu-0001', 'phieu-0002');
    const pairs = await world.db.collection('nghiTrung').get();
    expect(pairs.docs.map((doc) => doc.id)).toEqual([capId]);
    expect(pairs.docs[0]?.data()).toMatchObject({
      nhom: 'canXem',
      phan: { ten: 'dau', ngaySinh: 'bang', soGiayTo: 'thieu', noi: 'xa' },
      xa: [THON.xa],
      thon: [THON.thon, thonAt(1, 2).thon],
      trangThai: 'cho',
    });
    expect(NghiTrung.safeParse(pairs.docs[0]?.data()).success).toBe(true);
    for (const id of ['phieu-0001', 'phieu-0002']) expect((await stateOf(world, id)).trangThai).toBe('choTongHop');
    expect(JSON.stringify(pairs.docs[0]?.data())).not.toContain('Minh');
  });

  it('gets both of two judged at once by two instances', async () => {
    const world = await createWorld('gan-cung-luc');
    await world.put('phieu-0001', 'daNop', { bai });
    await world.put('phieu-0002', 'daNop', { bai: { ...bai, soGiayTo: '123456789' } });
    await Promise.all(['phieu-0001', 'phieu-0002'].map((id) => handle(world, id)));
    expect((await world.db.collection('nghiTrung').get()).size).toBe(1);
  });

  it('does not link Lan and Loan of one thôn', async () => {
    const world = await createWorld('lan-loan');
    const nu = { gioiTinh: '2', hoTen: 'Nguyễn Thị Lan', soGiayTo: '012190000001' } as const;
    await world.put('phieu-0001', 'daNop', { bai: { ...bai, ...nu } });
    const loan = { hoTen: 'Nguyễn Thị Loan', soGiayTo: '012190555555', ngaySinh: '1990-07-30' };
    await world.put('phieu-0002', 'daNop', { bai: { ...bai, ...nu, ...loan } });
    await handle(world, 'phieu-0001', 'phieu-0002');
    expect((await world.db.collection('nghiTrung').get()).size).toBe(0);
  });

  it('merges: one lives, the other is linked, and the claim of both numbers is its own; unmerged, both are as they were', async () => {
    const world = await likely('gop');
    expect(await decide(world, 'gop', 'phieu-0002')).toMatchObject({ trangThai: 'xong', ketQua: 'daApDung' });
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'thayThe', trungVoi: 'phieu-0002' });
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
    await world.newEngine().foldAll();
    expect(await world.cells(THON.xa)).toMatchObject({ tong: 1, daThu: 1, 'tt:thayThe': 1 });
    await world.put('phieu-0003', 'daNop', { bai });
    await handle(world, 'phieu-0003');
    expect(await stateOf(world, 'phieu-0003')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });

    expect(await decide(world, 'boGop')).toMatchObject({ trangThai: 'cho', ketQua: 'daApDung' });
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
    expect(await decide(world, 'haiNguoi')).toMatchObject({ trangThai: 'xong', ketQua: 'daApDung' });
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0001' });
    await world.newEngine().foldAll();
    const { stamped, counted } = await readBalance(world.db);
    expect(counted).toEqual(stamped);
    const lines = await world.db.collection(`nghiTrung/${capId}/lichSu`).get();
    expect(lines.docs.map((doc) => [doc.get('loai'), doc.get('lyDo'), doc.get('ketQua')])).toEqual([
      ['gop', lyDo, 'daApDung'],
      ['boGop', lyDo, 'daApDung'],
      ['haiNguoi', lyDo, 'daApDung'],
    ]);
    const journal = await world.db.collection('phieu/phieu-0001/nhatKy').get();
    expect(journal.docs.map((doc) => doc.get('den'))).toEqual([
      'daNop',
      'choTongHop',
      'thayThe',
      'trung',
      'choTongHop',
    ]);
  });

  it.each([
    ['merged', ['gop'], 'gop'],
    ['unmerged', ['gop', 'boGop'], 'boGop'],
    ['said to be two persons', ['gop', 'boGop', 'haiNguoi'], 'haiNguoi'],
  ])(
    '%s after a kill at any call, ends as without',
    async (_what, decisions, last) => {
      const scenario = async (when: 'before' | 'after', at: number) => {
        const { plan, hook } = createFault();
        const world = await likely('chet-xet', hook);
        let calls = 0;
        for (const loai of decisions) {
          await writeDecision(world, loai, loai === 'gop' ? 'phieu-0002' : undefined);
          if (loai === last) Object.assign(plan, { at, when, calls: 0 });
          await applier(world)(capId).catch(() => undefined);
          calls = plan.calls;
          plan.at = Number.POSITIVE_INFINITY;
          await applier(world)(capId);
          await handle(world, 'phieu-0001', 'phieu-0002');
        }
        const pair = (await world.db.doc(`nghiTrung/${capId}`).get()).data();
        const versions = await Promise.all(
          ['phieu-0001', 'phieu-0002'].map(async (id) => (await world.latest(id)).get('v')),
        );
        const lines = await world.db.collection(`nghiTrung/${capId}/lichSu`).get();
        const end = {
          states: [await stateOf(world, 'phieu-0001'), await stateOf(world, 'phieu-0002')],
          versions,
          claims: await claims(world),
          pair: [pair?.trangThai, pair?.ketQua],
          lines: lines.docs.map((doc) => doc.get('loai')),
        };
        await world.clear();
        return { calls, end };
      };
      const clean = await scenario('before', Number.POSITIVE_INFINITY);
      expect(clean.end.pair[1]).toBe('daApDung');
      for (const when of ['before', 'after'] as const)
        for (let at = 1; at <= clean.calls; at += 1)
          expect([when, at, (await scenario(when, at)).end]).toEqual([when, at, clean.end]);
    },
    240_000,
  );

  it('of an exact duplicate may choose the later one to live', async () => {
    const world = await exact('gop-sau');
    await decide(world, 'gop', 'phieu-0002');
    await handle(world, 'phieu-0001', 'phieu-0002');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'thayThe', trungVoi: 'phieu-0002' });
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
  });

  it('returns the one with the wrong number to its collector, and the other goes on with the claim', async () => {
    const world = await exact('sai-so');
    await decide(world, 'saiSo', 'phieu-0001');
    await handle(world, 'phieu-0001', 'phieu-0002');
    const returned = await world.latest('phieu-0001');
    expect(returned.data()).toMatchObject({
      trangThai: 'traLai',
      tra: ['GIAYTO'],
      lyDo: { truong: ['soGiayTo'], ghiChu: lyDo },
    });
    expect((await stateOf(world, 'phieu-0002')).trangThai).toBe('choTongHop');
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
    await world.move('phieu-0001', 'daNop', { lyDo: null });
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
    const pair = () => world.db.doc(`nghiTrung/${capId}`).get();
    expect((await pair()).data()).toMatchObject({ trangThai: 'cho', v: 3, quyetDinh: null, ketQua: null });
    const before = (await pair()).data();
    await handle(world, 'phieu-0001');
    expect((await pair()).data()).toEqual(before);
  });

  it('said to be two persons, is open again when one comes back with the same number; a late event opens nothing', async () => {
    const world = await exact('hai-nguoi-lai');
    const waiting = await world.latest('phieu-0002');
    await decide(world, 'haiNguoi');
    await handle(world, 'phieu-0002');
    await world.newEngine().handler.handle({ snapshot: waiting });
    const state = async () => (await world.db.doc(`nghiTrung/${capId}`).get()).get('trangThai');
    expect(await state()).toBe('xong');
    await world.move('phieu-0002', 'traLai', { lyDo: { ghiChu: 'Thiếu câu 12', truong: [] } });
    await handle(world, 'phieu-0002');
    await world.move('phieu-0002', 'daNop', { lyDo: null });
    await handle(world, 'phieu-0002');
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0001' });
    expect(await state()).toBe('cho');
  });

  describe('of three phiếu of one person', () => {
    const pairOf = (a: string, b: string) => `phieu-000${a}_phieu-000${b}`;
    const decideOn = async (world: World, id: string, loai: string, phieu?: string) => {
      const pair = await world.db.doc(`nghiTrung/${id}`).get();
      const quyetDinh = { loai, ...(phieu && { phieu }), lyDo, boi: 'can-bo', luc: new Date() };
      await pair.ref.update({ trangThai: 'daQuyet', v: pair.get('v') + 1, quyetDinh });
      await applier(world)(id);
    };
    /** The first gave way to the second, whose event came first, and the second to the third. */
    const chained = async (name: string) => {
      const world = await exact(name);
      await world.put('phieu-0003', 'daNop', { bai });
      await handle(world, 'phieu-0003');
      await decideOn(world, pairOf('1', '2'), 'gop', 'phieu-0002');
      await handle(world, 'phieu-0002', 'phieu-0001', 'phieu-0003');
      expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
      await decideOn(world, pairOf('2', '3'), 'gop', 'phieu-0003');
      await handle(world, 'phieu-0003', 'phieu-0002');
      return world;
    };

    it('the claim goes with the last, which lets it go when its number is mended, though its event came first', async () => {
      const world = await chained('chuoi');
      expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0003' });
      await world.put('phieu-0004', 'daNop', { bai });
      await handle(world, 'phieu-0004');
      expect(await stateOf(world, 'phieu-0004')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0003' });

      const other = await exact('chuoi-sua-so');
      await decide(other, 'gop', 'phieu-0002');
      await handle(other, 'phieu-0002', 'phieu-0001');
      await other.move('phieu-0002', 'traLai', { lyDo: { ghiChu: 'Sai số', truong: [] } });
      await handle(other, 'phieu-0002');
      await other.db.doc('phieu/phieu-0002/rieng/dinhDanh').update({ soGiayTo: '012090654321' });
      await other.move('phieu-0002', 'daNop', { lyDo: null });
      await handle(other, 'phieu-0002');
      expect((await stateOf(other, 'phieu-0002')).trangThai).toBe('choTongHop');
      expect(await claims(other)).toEqual({});
    });

    it('the first merge undone before the second, the first waits for the one that lives', async () => {
      const world = await chained('chuoi-nguoc');
      await decideOn(world, pairOf('1', '2'), 'boGop');
      await handle(world, 'phieu-0001');
      expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0003' });
      const open = await world.db.collection('nghiTrung').where('trangThai', '==', 'cho').get();
      expect(open.docs.map(({ id }) => id)).toEqual([pairOf('1', '3')]);
      await decideOn(world, pairOf('1', '3'), 'gop', 'phieu-0003');
      await handle(world, 'phieu-0001');
      expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'thayThe', trungVoi: 'phieu-0003' });
      expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0003' });
    });

    it('and of a fourth, it waits for the last of them, however many gave way in between', async () => {
      const world = await chained('chuoi-dai');
      await world.put('phieu-0004', 'daNop', { bai });
      await handle(world, 'phieu-0004');
      await decideOn(world, pairOf('3', '4'), 'gop', 'phieu-0004');
      await handle(world, 'phieu-0004', 'phieu-0003');
      await decideOn(world, pairOf('1', '2'), 'boGop');
      await handle(world, 'phieu-0001');
      await handle(world, 'phieu-0001');
      expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0004' });
      const open = await world.db.collection('nghiTrung').where('trangThai', '==', 'cho').get();
      expect(open.docs.map(({ id }) => id)).toEqual([pairOf('1', '4')]);
      const closed = await world.db.doc(`nghiTrung/${pairOf('1', '3')}`).get();
      expect(closed.data()).toMatchObject({ trangThai: 'xong', ketQua: 'phieuDaDung' });
    });

    it('merged into one that waits for another, it frees neither that one nor those that waited for it', async () => {
      const world = await createWorld('gop-vao-phieu-cho');
      const giong = { ...bai, hoTen: 'Lò Van Minh' };
      await world.put('phieu-0001', 'daNop', { bai });
      await world.put('phieu-0002', 'daNop', { bai: { ...giong, soGiayTo: '123456789' } });
      for (const id of ['phieu-0003', 'phieu-0004'])
        await world.put(id, 'daNop', { bai: { ...giong, soGiayTo: '012090654321' } });
      await handle(world, 'phieu-0001', 'phieu-0002', 'phieu-0003', 'phieu-0004');
      await world.move('phieu-0002', 'traLai', { lyDo: { ghiChu: 'Số cũ', truong: [] } });
      await handle(world, 'phieu-0002');
      await world.db.doc('phieu/phieu-0002/rieng/dinhDanh').update({ soGiayTo: bai.soGiayTo });
      await world.move('phieu-0002', 'daNop', { lyDo: null });
      await handle(world, 'phieu-0002');

      await decideOn(world, pairOf('2', '3'), 'gop', 'phieu-0002');
      await handle(world, 'phieu-0003', 'phieu-0002', 'phieu-0004');
      expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0001' });
      expect(await stateOf(world, 'phieu-0004')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
      await decideOn(world, pairOf('1', '2'), 'gop', 'phieu-0001');
      await handle(world, 'phieu-0002', 'phieu-0004');
      expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'thayThe', trungVoi: 'phieu-0001' });
      expect(await stateOf(world, 'phieu-0004')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0001' });
    });

    it('all merged into one that waited for the first of them, that one goes its way', async () => {
      const world = await exact('gop-vong');
      await world.put('phieu-0003', 'daNop', { bai: { ...bai, soGiayTo: '123456789' } });
      await handle(world, 'phieu-0003');
      await world.move('phieu-0001', 'thayThe', { trungVoi: 'phieu-0003' });
      await world.move('phieu-0003', 'thayThe', { trungVoi: 'phieu-0002' });
      await handle(world, 'phieu-0001', 'phieu-0002', 'phieu-0003', 'phieu-0002');
      expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
    });
  });

  it('unmerged from a phiếu cancelled since, goes its way', async () => {
    const world = await exact('bo-gop-phieu-huy');
    await decide(world, 'gop', 'phieu-0002');
    await handle(world, 'phieu-0002', 'phieu-0001');
    for (const to of ['traLai', 'huy'] as const) {
      await world.move('phieu-0002', to, { lyDo: { ghiChu: 'Sai', truong: [] } });
      await handle(world, 'phieu-0002');
    }
    await decide(world, 'boGop');
    await handle(world, 'phieu-0001');
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0001' });
    expect((await world.db.doc(`nghiTrung/${capId}`).get()).data()).toMatchObject({
      trangThai: 'xong',
      ketQua: 'phieuDaDung',
    });
  });

  it('moves nothing that has been handed to the police', async () => {
    const world = await likely('da-ban-giao');
    await world.move('phieu-0001', 'choNhapTin');
    expect(await decide(world, 'gop', 'phieu-0002')).toMatchObject({ trangThai: 'cho', ketQua: 'khongGopDuoc' });
    expect((await stateOf(world, 'phieu-0001')).trangThai).toBe('choNhapTin');
  });

  it('is over for duplicates that waited for a phiếu now cancelled: the oldest goes its way, the others wait for it', async () => {
    const world = await exact('cho-phieu-huy');
    await world.put('phieu-0003', 'daNop', { bai });
    await handle(world, 'phieu-0003');
    await world.move('phieu-0001', 'traLai', { lyDo: { ghiChu: 'Sai', truong: [] } });
    await world.move('phieu-0001', 'huy', { lyDo: { ghiChu: 'Sai', truong: [] } });
    await handle(world, 'phieu-0001', 'phieu-0001', 'phieu-0002', 'phieu-0003');
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
    expect(await stateOf(world, 'phieu-0003')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
    expect((await world.db.doc(`nghiTrung/${capId}`).get()).data()).toMatchObject({
      trangThai: 'xong',
      ketQua: 'phieuDaDung',
    });
    expect((await world.db.doc('nghiTrung/phieu-0002_phieu-0003').get()).get('trangThai')).toBe('cho');
  });
});
