import { NghiTrung } from '@core/nguoi-lao-dong/nghi-trung.ts';
import { describe, expect, it } from 'vitest';
import { readBalance } from '../support/conservation.ts';
import { createWorld, THON, thonAt } from '../support/engine-world.ts';
import { createFault } from '../support/fault.ts';
import { BAI as bai, claims, handle, stateOf } from '../support/nguoi-world.ts';
import type { Hook } from '../support/op-counter.ts';
import { applier, CAP, decide, exact, LY_DO, writeDecision } from '../support/trung-world.ts';

describe('review of pairs', () => {
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
  it('gets likely ones once, by codes, and leaves both on their way', async () => {
    const world = await likely('gan');
    await handle(world, 'phieu-0001', 'phieu-0002');
    const pairs = await world.db.collection('nghiTrung').get();
    expect(pairs.docs.map((doc) => doc.id)).toEqual([CAP]);
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
    const lines = await world.db.collection(`nghiTrung/${CAP}/lichSu`).get();
    expect(lines.docs.map((doc) => [doc.get('loai'), doc.get('lyDo'), doc.get('ketQua')])).toEqual([
      ['gop', LY_DO, 'daApDung'],
      ['boGop', LY_DO, 'daApDung'],
      ['haiNguoi', LY_DO, 'daApDung'],
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
          await writeDecision(world, CAP, loai, loai === 'gop' ? 'phieu-0002' : undefined);
          if (loai === last) Object.assign(plan, { at, when, calls: 0 });
          await applier(world)(CAP).catch(() => undefined);
          calls = plan.calls;
          plan.at = Number.POSITIVE_INFINITY;
          await applier(world)(CAP);
          await handle(world, 'phieu-0001', 'phieu-0002');
        }
        const pair = (await world.db.doc(`nghiTrung/${CAP}`).get()).data();
        const versions = await Promise.all(
          ['phieu-0001', 'phieu-0002'].map(async (id) => (await world.latest(id)).get('v')),
        );
        const lines = await world.db.collection(`nghiTrung/${CAP}/lichSu`).get();
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
      lyDo: { truong: ['soGiayTo'], ghiChu: LY_DO },
    });
    expect((await stateOf(world, 'phieu-0002')).trangThai).toBe('choTongHop');
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
    await world.move('phieu-0001', 'daNop', { lyDo: null });
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
    const pair = () => world.db.doc(`nghiTrung/${CAP}`).get();
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
    const state = async () => (await world.db.doc(`nghiTrung/${CAP}`).get()).get('trangThai');
    expect(await state()).toBe('xong');
    await world.move('phieu-0002', 'traLai', { lyDo: { ghiChu: 'Thiếu câu 12', truong: [] } });
    await handle(world, 'phieu-0002');
    await world.move('phieu-0002', 'daNop', { lyDo: null });
    await handle(world, 'phieu-0002');
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0001' });
    expect(await state()).toBe('cho');
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
    expect((await world.db.doc(`nghiTrung/${CAP}`).get()).data()).toMatchObject({
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
    expect((await world.db.doc(`nghiTrung/${CAP}`).get()).data()).toMatchObject({
      trangThai: 'xong',
      ketQua: 'phieuDaDung',
    });
    expect((await world.db.doc('nghiTrung/phieu-0002_phieu-0003').get()).get('trangThai')).toBe('cho');
  });
});
