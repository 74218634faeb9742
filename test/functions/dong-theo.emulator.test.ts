import { KetNoi, TRANG_THAI_KET_NOI } from '@core/viec-lam/ket-noi.ts';
import { TRANG_THAI_VIEC, ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import { describe, expect, it } from 'vitest';
import { createDongTheo } from '../../functions/src/adapters/viec-lam/dong-theo.ts';
import { createFault } from '../support/fault.ts';
import { aNsdld, createHoSoWorld, type HoSoWorld } from '../support/ho-so-world.ts';

const LY_DO = 'Đã giải thể từ tháng 11';
const putNsdld = (world: HoSoWorld, trangThai: string, over: object = {}) =>
  world.put('nsdld/nsdld-0001', {
    ...aNsdld({ trangThai, nguon: 'trungTam', hanKhaiBao: null, boi: 'trung-tam', suaBoi: 'trung-tam' }),
    ...(trangThai === 'ngung' && { lyDo: LY_DO }),
    ...over,
  });
const viecOf = (trangThai: string) => `viec-${trangThai.toLowerCase()}`;

/** An employer with a vacancy in every state, and referrals to the open one in every state. */
const market = async (name: string, hook?: Parameters<typeof createHoSoWorld>[1]) => {
  const world = await createHoSoWorld(name, hook);
  await putNsdld(world, 'daXacNhan');
  for (const trangThai of TRANG_THAI_VIEC) {
    const lyDo = trangThai === 'dong' || trangThai === 'tuChoi' ? { lyDo: 'Lý do riêng' } : {};
    await world.putViec(viecOf(trangThai), { trangThai, ...lyDo });
    await world.db.doc(`chiMucViec/${viecOf(trangThai)}`).set({ v: 1 });
  }
  await world.putViec('viec-khac', { nsdld: 'nsdld-0002' });
  for (const trangThai of TRANG_THAI_KET_NOI) {
    const ended = ['khongNhan', 'tuChoi', 'rut'].includes(trangThai);
    const over = ended ? { lyDo: { ma: 'luong' }, hanXuLy: null } : {};
    await world.putKetNoi(viecOf('dangTuyen'), `nguoi-${trangThai.toLowerCase()}`, trangThai, over);
  }
  const states = async (collection: string, schema: typeof ViecTimNguoi | typeof KetNoi) =>
    Object.fromEntries(
      (await world.db.collection(collection).get()).docs.map((doc) => [
        doc.id
          .split(':')
          .at(-1)
          ?.replace(/^(viec|nguoi)-/, '') ?? '',
        schema.parse(doc.data()).trangThai,
      ]),
    );
  return {
    ...world,
    viec: () => states('viecTimNguoi', ViecTimNguoi),
    ketNoi: () => states('ketNoi', KetNoi),
  };
};
const CLOSED = {
  ...{ choduyet: 'dong', dangtuyen: 'dong', du: 'dong', hethan: 'dong', dong: 'dong', tuchoi: 'tuChoi' },
  khac: 'dangTuyen',
};

describe('an employer who employs no more (HP-02, HP-05)', () => {
  it('leaves no vacancy open and nothing proposed; what he had heard of, people decide', async () => {
    const world = await market('dong-theo');
    const dongTheo = createDongTheo(world.db);
    expect(await dongTheo('nsdld-0001')).toBe('stale');
    await putNsdld(world, 'ngung');
    expect(await dongTheo('nsdld-0001')).toBe('applied');
    expect(await world.viec()).toEqual(CLOSED);
    expect(await world.ketNoi()).toEqual({
      ...{ dexuat: 'rut', dongy: 'rut', gioithieu: 'gioiThieu', phongvan: 'phongVan', nhanviec: 'nhanViec' },
      ...{ khongnhan: 'khongNhan', tuchoi: 'tuChoi', rut: 'rut', hethan: 'hetHan' },
    });
    const lyDo = `Hồ sơ người sử dụng lao động đã đóng. ${LY_DO}`;
    expect(await world.read(`viecTimNguoi/${viecOf('dangTuyen')}`)).toMatchObject({ lyDo, v: 2, suaBoi: 'he-thong' });
    expect(await world.read(`viecTimNguoi/${viecOf('dong')}`)).toMatchObject({ lyDo: 'Lý do riêng', v: 1 });
    const withdrawn = await world.read(`ketNoi/${viecOf('dangTuyen')}:nguoi-dexuat`);
    expect(withdrawn).toMatchObject({ lyDo: { ma: 'nsdldNgung', ghiChu: lyDo }, hanXuLy: null, v: 2 });
    expect(Object.keys(withdrawn?.moc ?? {}).sort()).toEqual(['deXuat', 'rut']);
    expect((await world.db.doc(`chiMucViec/${viecOf('dangTuyen')}`).get()).exists).toBe(false);
    const before = world.ops.writes;
    expect(await dongTheo('nsdld-0001')).toBe('stale');
    expect(world.ops.writes).toBe(before);
  });

  it('opened again has nothing of it back, and an event that comes only then closes nothing', async () => {
    const world = await market('dong-theo-mo-lai');
    const dongTheo = createDongTheo(world.db);
    await putNsdld(world, 'ngung');
    await dongTheo('nsdld-0001');
    await putNsdld(world, 'daXacNhan');
    await world.putViec('viec-moi01', {});
    expect(await dongTheo('nsdld-0001')).toBe('stale');
    expect(await world.viec()).toEqual({ ...CLOSED, moi01: 'dangTuyen' });
  });

  it.each(['before', 'after'] as const)('cut off %s a commit ends the same after the next delivery', async (when) => {
    const { plan, hook } = createFault('commit');
    const world = await market(`dong-theo-cat-${when}`, hook);
    await putNsdld(world, 'ngung');
    Object.assign(plan, { at: 3, when, calls: 0 });
    await createDongTheo(world.db)('nsdld-0001').catch(() => undefined);
    plan.at = Number.POSITIVE_INFINITY;
    await createDongTheo(world.db)('nsdld-0001');
    expect(await world.viec()).toEqual(CLOSED);
    expect(await world.read(`ketNoi/${viecOf('dangTuyen')}:nguoi-dongy`)).toMatchObject({ trangThai: 'rut', v: 2 });
  });
});
