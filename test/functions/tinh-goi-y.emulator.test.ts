import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createTinhGoiY } from '../../functions/src/adapters/viec-lam/tinh-goi-y.ts';
import { CENTRE, EMPLOYER } from '../support/ho-so-world.ts';
import { createKhopWorld } from '../support/khop-world.ts';
import { costOf } from '../support/op-counter.ts';

const SEEKER = { vaiTro: ['nguoiTimViec'], ntv: 'nguoi-0001', the: 1 };
const VIEC = { cua: 'viec', id: 'viec-0001' };
const NGUOI = { cua: 'nguoi', id: 'nguoi-0001' };

/** The time a list was read at is the server's: these records have to be open on whatever day that is. */
const LAU = '2099-12-31';

/** A vacancy and one seeker who know of each other, and a second seeker who came two minutes later. */
const worldOf = async (name: string) => {
  const world = createKhopWorld(name);
  await world.newKhop().nguoi.handle(await world.putNguoi('nguoi-0001', { hanHoSo: LAU }));
  await world.newKhop().viec.handle(await world.putViec('viec-0001', { hanTuyen: LAU }));
  world.clock.now = new Date(Date.now() + 120_000);
  await world.newKhop().nguoi.handle(await world.putNguoi('nguoi-0002', { hanHoSo: LAU }));
  return { ...world, ask: createTinhGoiY(world.db, world.now) };
};

describe('the list of a record worked out for who looks at it (HP-07)', () => {
  it.each([
    ['its centre', CENTRE],
    ['its employer', EMPLOYER],
  ] as const)('has whoever came meanwhile, for %s', async (who, token) => {
    const world = await worldOf(`tinh-${who.split(' ')[1]}`);
    expect(await world.idsViec('viec-0001')).toEqual(['nguoi-0001']);
    expect(await world.ask('ai-do', token, VIEC)).toEqual({ ok: true, tinh: true });
    expect((await world.idsViec('viec-0001'))?.toSorted()).toEqual(['nguoi-0001', 'nguoi-0002']);
  });
  it('is worked out once a minute', async () => {
    const world = await worldOf('tinh-mot-phut');
    await world.ask('tt', CENTRE, VIEC);
    world.clock.now = new Date();
    const again = await costOf(world.ops, async () =>
      expect(await world.ask('tt', CENTRE, VIEC)).toEqual({ ok: true, tinh: false }),
    );
    expect([again.reads <= 4, again.writes]).toEqual([true, 0]);
  });
  it('of a seeker is worked out for himself', async () => {
    const world = await worldOf('tinh-nguoi');
    expect(await world.ask('ntv', SEEKER, NGUOI)).toEqual({ ok: true, tinh: true });
    expect(await world.idsNguoi('nguoi-0001')).toEqual(['viec-0001']);
  });
  it.each([
    ['another employer', 'a', { ...EMPLOYER, nsdld: 'nsdld-0009' }, VIEC, 'khongThay'],
    ['a seeker, of a vacancy', 'b', SEEKER, VIEC, 'khongThay'],
    ['an employer, of a seeker', 'c', EMPLOYER, NGUOI, 'khongThay'],
    ['another seeker', 'd', { ...SEEKER, ntv: 'nguoi-0002' }, NGUOI, 'khongThay'],
    ['a centre of another tỉnh', 'e', { ...CENTRE, ma: '14' }, VIEC, 'khongThay'],
    ['a commune', 'f', { ...CENTRE, vaiTro: ['canBoXa'] }, VIEC, 'khongThay'],
    ['nobody', 'g', {}, VIEC, 'khongCoQuyen'],
    ['who asks for what is not there', 'h', CENTRE, { ...VIEC, id: 'viec-0009' }, 'khongThay'],
    ['who asks for something else', 'i', CENTRE, { ...VIEC, cua: 'nsdld' }, 'saiYeuCau'],
  ] as const)('is refused to %s', async (_who, name, token, input, ma) => {
    const world = await worldOf(`tinh-khong-${name}`);
    const cost = await costOf(world.ops, async () =>
      expect(await world.ask('ai-do', token, input)).toEqual({ ok: false, ma }),
    );
    expect(cost.writes).toBe(0);
  });
  it('is refused to an account that was dismissed', async () => {
    const world = await worldOf('tinh-thu-hoi');
    await world.db.doc('thuHoi/tt').set({ the: 2, luc: Timestamp.now() });
    expect(await world.ask('tt', CENTRE, VIEC)).toEqual({ ok: false, ma: 'khongCoQuyen' });
  });
});
