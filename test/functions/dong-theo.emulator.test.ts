import { KetNoi, TRANG_THAI_KET_NOI } from '@core/viec-lam/ket-noi.ts';
import { TRANG_THAI_VIEC, ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createChuyenViec } from '../../functions/src/adapters/viec-lam/chuyen-viec.ts';
import { createDongTheo } from '../../functions/src/adapters/viec-lam/dong-theo.ts';
import { createFault } from '../support/fault.ts';
import { aLienHe, aNsdld, createHoSoWorld, DIA_BAN, type HoSoWorld } from '../support/ho-so-world.ts';

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

describe('an employer whose record is joined to another of his (HP-02, HN-11)', () => {
  const KIA = 'nsdld-0005';
  const NOI_KIA = { ...DIA_BAN, xa: '03408' };
  const viecMo = `viecTimNguoi/${viecOf('dangTuyen')}`;
  const ketNoiMo = `ketNoi/${viecOf('dangTuyen')}`;
  const start = async (name: string, hook?: Parameters<typeof createHoSoWorld>[1]) => {
    const world = await market(name, hook);
    const kia = { ten: 'Tạp hóa Hoa Ban', loaiHinh: 'hoKinhDoanh', diaBan: NOI_KIA, maSoThue: '0207654321' };
    await world.put(`nsdld/${KIA}`, {
      ...aNsdld({ ...kia, trangThai: 'daXacNhan', nguon: 'trungTam', hanKhaiBao: null, boi: 'tt', suaBoi: 'tt' }),
    });
    await world.db.doc(`${viecMo}/rieng/lienHe`).set(aLienHe({ nsdld: 'nsdld-0001', diaBan: DIA_BAN }));
    await world.db.doc(`${ketNoiMo}:nguoi-gioithieu/rieng/nguoi`).set({ nsdld: 'nsdld-0001', hoTen: 'Lò Thị Hà' });
    /** What follows from a record's event, as far as vacancies go. */
    const follow = async (id = 'nsdld-0001') => {
      const outcomes = [await createChuyenViec(world.db)(id), await createDongTheo(world.db)(id)];
      return outcomes.find((outcome) => outcome !== 'stale') ?? 'stale';
    };
    const join = (over: object = {}) => putNsdld(world, 'ngung', { nhapVao: KIA, ...over });
    const reopen = () =>
      putNsdld(world, 'daXacNhan', { nhapVao: FieldValue.delete(), lyDo: FieldValue.delete(), ten: 'Cơ sở may Mường' });
    const whose = async (collection: string) => [
      ...new Set((await world.db.collection(collection).get()).docs.map((doc) => doc.get('nsdld'))),
    ];
    return { ...world, follow, join, reopen, whose };
  };
  const DANG_TUYEN = { choduyet: 'choDuyet', dangtuyen: 'dangTuyen', du: 'du', hethan: 'hetHan' };
  const NHU_CU = { ...CLOSED, ...DANG_TUYEN };

  it('has its vacancies there as they were, with their referrals and a line in each journal', async () => {
    const world = await start('nhap-ho-so');
    const before = await world.ketNoi();
    await world.join();
    expect(await world.follow()).toBe('applied');
    expect(await world.viec()).toEqual(NHU_CU);
    expect(await world.ketNoi()).toEqual(before);
    expect((await world.whose('viecTimNguoi')).sort()).toEqual(['nsdld-0002', KIA]);
    expect(await world.whose('ketNoi')).toEqual([KIA]);
    const cua = { nsdld: KIA, tenNsdld: 'Tạp hóa Hoa Ban', diaBan: NOI_KIA, v: 2, suaBoi: 'he-thong' };
    expect(await world.read(viecMo)).toMatchObject({ ...cua, loaiHinh: 'hoKinhDoanh', nsdldGoc: 'nsdld-0001' });
    expect(await world.read(`${ketNoiMo}:nguoi-gioithieu`)).toMatchObject(cua);
    expect(await world.read(`${viecMo}/rieng/lienHe`)).toMatchObject({ nsdld: KIA, diaBan: NOI_KIA });
    expect(await world.read(`${ketNoiMo}:nguoi-gioithieu/rieng/nguoi`)).toEqual({ nsdld: KIA, hoTen: 'Lò Thị Hà' });
    const line = { v: 2, boi: 'he-thong', lyDo: expect.stringContaining('Tạp hóa Hoa Ban') };
    expect(await world.read(`${viecMo}/nhatKy/2`)).toMatchObject({ ...line, tu: 'dangTuyen', den: 'dangTuyen' });
    expect(await world.read(`${ketNoiMo}:nguoi-nhanviec/nhatKy/2`)).toMatchObject({ ...line, den: 'nhanViec' });
    const { writes } = world.ops;
    expect(await world.follow()).toBe('stale');
    expect(await world.follow(KIA)).toBe('stale');
    expect(world.ops.writes).toBe(writes);
  });

  it('has them back when it is opened again, and events that come late or in any order change nothing', async () => {
    const world = await start('nhap-mo-lai');
    await world.join();
    await world.follow(KIA);
    await world.reopen();
    for (const id of ['nsdld-0001', KIA, 'nsdld-0001']) await world.follow(id);
    expect(await world.viec()).toEqual(NHU_CU);
    expect((await world.whose('viecTimNguoi')).sort()).toEqual(['nsdld-0001', 'nsdld-0002']);
    expect(await world.whose('ketNoi')).toEqual(['nsdld-0001']);
    const viec = await world.read(viecMo);
    expect(viec).toMatchObject({ tenNsdld: 'Cơ sở may Mường', diaBan: DIA_BAN, v: 3 });
    expect(viec).not.toHaveProperty('nsdldGoc');
  });

  it('joined in turn: they go on with it, and stop where a record stands', async () => {
    const world = await start('nhap-chuoi');
    await world.join();
    await world.follow();
    await world.put('nsdld/nsdld-0006', {
      ...aNsdld({ trangThai: 'daXacNhan', nguon: 'trungTam', hanKhaiBao: null, boi: 'tt', suaBoi: 'tt' }),
    });
    await world.put(`nsdld/${KIA}`, { trangThai: 'ngung', lyDo: LY_DO, nhapVao: 'nsdld-0006' });
    await world.follow(KIA);
    expect((await world.whose('viecTimNguoi')).sort()).toEqual(['nsdld-0002', 'nsdld-0006']);
    expect(await world.read(viecMo)).toMatchObject({ nsdldGoc: 'nsdld-0001', trangThai: 'dangTuyen' });
    await world.put(`nsdld/${KIA}`, { trangThai: 'daXacNhan', nhapVao: FieldValue.delete() });
    await world.follow(KIA);
    expect((await world.whose('viecTimNguoi')).sort()).toEqual(['nsdld-0002', KIA]);
  });

  it('closes them where no record stands any more', async () => {
    const world = await start('nhap-dong');
    await world.put(`nsdld/${KIA}`, { trangThai: 'ngung', lyDo: LY_DO });
    await world.join();
    expect(await world.follow()).toBe('applied');
    expect(await world.viec()).toEqual(CLOSED);
  });

  it.each(['before', 'after'] as const)('cut off %s a commit ends the same after the next delivery', async (when) => {
    const { plan, hook } = createFault('commit');
    const world = await start(`nhap-cat-${when}`, hook);
    await world.join();
    Object.assign(plan, { at: 3, when, calls: 0 });
    await world.follow().catch(() => undefined);
    plan.at = Number.POSITIVE_INFINITY;
    await world.follow();
    expect(await world.viec()).toEqual(NHU_CU);
    expect((await world.whose('viecTimNguoi')).sort()).toEqual(['nsdld-0002', KIA]);
    expect(await world.whose('ketNoi')).toEqual([KIA]);
  });
});
