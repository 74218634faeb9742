import { KetNoi } from '@core/viec-lam/ket-noi.ts';
import { describe, expect, it } from 'vitest';
import { CENTRE, EMPLOYER, type HoSoWorld } from '../support/ho-so-world.ts';
import { createReferred, hire, KET_NOI, NLD, putBook, undo } from '../support/nhan-viec-world.ts';
import type { Hook } from '../support/op-counter.ts';

const codes = (results: readonly { ok: boolean; ma?: string }[]) => results.map(({ ma }) => ma ?? 'ok').toSorted();
const asks = async ({ db }: HoSoWorld) =>
  (await db.collection('deNghi').get()).docs
    .map((doc) => `${doc.get('nld')} ${doc.get('ngayHieuLuc')} ${doc.get('trangThai')}`)
    .toSorted();

describe('at the same moment', () => {
  it('one place is filled by one of two persons', async () => {
    const world = await createReferred('loi-mot-cho');
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
    const world = await createReferred('loi-huy-hai');
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

describe('a transaction that gave way to another', () => {
  it('begins anew, though the emulator calls what is over a faulty request', async () => {
    let isOver = false;
    const hook: Hook = async (method, call) => {
      if (!isOver || method !== 'runQuery') return call();
      isOver = false;
      throw Object.assign(new Error('3 INVALID_ARGUMENT: Transaction is invalid or closed.'), { code: 3 });
    };
    const world = await createReferred('loi-nhuong', { hook });
    await world.nhanViec('tt', CENTRE, hire());
    isOver = true;
    expect(await world.nhanViec('tt', CENTRE, undo())).toEqual({ ok: true });
    expect(isOver).toBe(false);
    expect(await world.read('viecTimNguoi/viec-0001')).toMatchObject({ daTuyen: 0 });
  });
});

describe('a placement written down', () => {
  it('by two, with one first day and different terms, is not taken for the same', async () => {
    const world = await createReferred('loi-khac-han');
    expect(await world.nhanViec('dn', EMPLOYER, hire({ soThang: 12 }))).toEqual({ ok: true });
    expect(await world.nhanViec('tt', CENTRE, hire({ soThang: 2 }))).toEqual({ ok: false, ma: 'saiBuoc' });
    expect(await world.nhanViec('tt', CENTRE, hire({ soThang: 12, luongThang: 9_000_000 }))).toMatchObject({
      ok: false,
    });
    expect(await world.nhanViec('dn', EMPLOYER, hire({ soThang: 12 }))).toEqual({ ok: true });
    expect(KetNoi.parse(await world.read(`ketNoi/${KET_NOI}`)).nhanViec).toMatchObject({ soThang: 12 });
  });
  it.each(['2027-11-26', '2062-11-30', '2025-11-24', '0202-11-30'])('is not of %s', async (ngayVao) => {
    const world = await createReferred(`loi-ngay-${ngayVao}`);
    expect(await world.nhanViec('tt', CENTRE, hire({ ngayVao }))).toEqual({ ok: false, ma: 'ngayXa' });
    expect(await world.read('viecTimNguoi/viec-0001')).toMatchObject({ daTuyen: 0 });
  });
});

describe('what the commune is asked to bring into the labour book', () => {
  it('is of the day that stands, though the events of the first one come late', async () => {
    const world = await createReferred('loi-so-muon');
    await putBook(world);
    await world.nhanViec('tt', CENTRE, hire());
    await world.theoKetNoi(KET_NOI);
    expect(await asks(world)).toEqual([`${NLD} 2026-11-30 cho`]);
    await world.nhanViec('tt', CENTRE, undo());
    await world.nhanViec('tt', CENTRE, hire({ v: 3, ngayVao: '2026-12-15' }));
    for (let i = 0; i < 3; i += 1) await world.theoKetNoi(KET_NOI);
    expect(await asks(world)).toEqual([`${NLD} 2026-12-15 cho`]);
  });
  it('is asked anew of another day where the commune has decided on the first', async () => {
    const world = await createReferred('loi-so-xong');
    await putBook(world);
    await world.nhanViec('tt', CENTRE, hire());
    await world.theoKetNoi(KET_NOI);
    for (const { ref } of (await world.db.collection('deNghi').get()).docs) await ref.update({ trangThai: 'daNhan' });
    await world.nhanViec('tt', CENTRE, undo());
    await world.theoKetNoi(KET_NOI);
    await world.nhanViec('tt', CENTRE, hire({ v: 3, ngayVao: '2026-12-15' }));
    await world.theoKetNoi(KET_NOI);
    expect(await asks(world)).toEqual([`${NLD} 2026-11-30 daNhan`, `${NLD} 2026-12-15 cho`]);
  });
  it('is taken out of another’s book once the number is put right', async () => {
    const world = await createReferred('loi-so-nham');
    const other = 'zB3dE6gH9jK2mN5pQ8sT';
    await putBook(world);
    await putBook(world, other, '012195000999');
    await world.nhanViec('tt', CENTRE, hire());
    await world.theoKetNoi(KET_NOI);
    await world.db.doc('nguoiTimViec/nguoi-0001/rieng/dinhDanh').update({ soGiayTo: '012195000999' });
    await world.theoKetNoi(KET_NOI);
    expect(await asks(world)).toEqual([`${other} 2026-11-30 cho`]);
  });
});
