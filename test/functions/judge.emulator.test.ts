import { expect, it } from 'vitest';
import { aBaiLam } from '../support/bai-lam.ts';
import { createWorld, THON, thonAt } from '../support/engine-world.ts';

const returnedFor = async (world: Awaited<ReturnType<typeof createWorld>>, id: string) => {
  const phieu = await world.latest(id);
  return { trangThai: phieu.get('trangThai'), v: phieu.get('v'), truong: phieu.get('lyDo')?.truong };
};

it('moves a phiếu without a fault to its thôn, with the due day of that stage (LC-05)', async () => {
  const world = await createWorld('judge');
  await world.newEngine().handler.handle({ snapshot: await world.put('phieu-0001', 'daNop') });
  const phieu = await world.latest('phieu-0001');
  expect(phieu.data()).toMatchObject({ trangThai: 'choTongHop', v: 2, suaBoi: 'he-thong', hanXuLy: '2024-09-05' });
  expect(phieu.get('moc.choTongHop').toMillis()).toBe(phieu.get('luc').toMillis());
});

it('returns a phiếu whose identity is missing or malformed', async () => {
  const world = await createWorld('no-rieng');
  const { handler } = world.newEngine();
  const first = await world.put('phieu-0001', 'daNop');
  await world.db.doc('phieu/phieu-0001/rieng/dinhDanh').delete();
  await world.put('phieu-0002', 'daNop');
  await world.db.doc('phieu/phieu-0002/rieng/dinhDanh').update({ hoTen: 7 });
  await handler.handle({ snapshot: first });
  await handler.handle({ snapshot: await world.latest('phieu-0002') });
  for (const id of ['phieu-0001', 'phieu-0002']) {
    const { trangThai, truong } = await returnedFor(world, id);
    expect([trangThai, truong.includes('hoTen')]).toEqual(['traLai', true]);
  }
});

it('returns a phiếu from a thôn that the list does not have, or has elsewhere', async () => {
  const world = await createWorld('no-unit');
  const { handler } = world.newEngine();
  await handler.handle({ snapshot: await world.put('phieu-0001', 'daNop', { diaBan: thonAt(77, 1) }) });
  await handler.handle({ snapshot: await world.put('phieu-0002', 'daNop', { diaBan: { ...THON, tinh: '10' } }) });
  for (const id of ['phieu-0001', 'phieu-0002']) {
    const { trangThai, truong } = await returnedFor(world, id);
    expect([trangThai, truong.includes('diaBan')]).toEqual(['traLai', true]);
  }
});

it('returns a phiếu of a plan that nobody wrote, and counts it nowhere', async () => {
  const world = await createWorld('no-plan');
  const { handler, foldAll } = world.newEngine();
  const plan = { ...world.keHoach, id: 'XX-2024' };
  await handler.handle({ snapshot: await world.put('phieu-0001', 'daNop', { keHoach: plan }) });
  await foldAll();
  expect((await returnedFor(world, 'phieu-0001')).trangThai).toBe('traLai');
  expect((await world.db.collection('rollups').get()).size).toBe(0);
  expect((await world.db.doc('cachLy/phieu-0001').get()).get('viSao')).toEqual(['keHoach:unknown']);
});

it('reads decomposed letters as the same words', async () => {
  const world = await createWorld('unicode');
  const bai = aBaiLam();
  const snapshot = await world.put('phieu-0001', 'daNop', {
    bai: { ...bai, hoTen: bai.hoTen?.normalize('NFD'), congViec: bai.congViec?.normalize('NFD') } as typeof bai,
  });
  await world.newEngine().handler.handle({ snapshot });
  expect((await returnedFor(world, 'phieu-0001')).trangThai).toBe('choTongHop');
});

it('corrects a due day that a client stamped wrong, in one version', async () => {
  const world = await createWorld('clock');
  const { handler, foldAll } = world.newEngine();
  await handler.handle({ snapshot: await world.put('phieu-0001', 'daNop') });
  const wrong = { 'han.kiemTra': '2030-01-01', hanXuLy: '2030-01-01' };
  await world.move('phieu-0001', 'choXacNhan');
  await handler.handle({ snapshot: await world.latest('phieu-0001') });
  const { ref } = await world.move('phieu-0001', 'choKiemTra');
  const right = (await ref.get()).get('hanXuLy');
  await ref.update(wrong);
  await handler.handle({ snapshot: await ref.get() });
  await handler.handle({ snapshot: await ref.get() });
  const phieu = await ref.get();
  expect(phieu.data()).toMatchObject({ trangThai: 'choKiemTra', tuTrangThai: 'choKiemTra', hanXuLy: right, v: 5 });
  expect(phieu.get('han.kiemTra')).toBe(right);
  await foldAll();
  expect(await world.cells('105')).toMatchObject({ tong: 1, [`han:${right}`]: 1 });
});

it('does not overwrite what a person wrote while it was judging', async () => {
  const world = await createWorld('race');
  const handedIn = await world.put('phieu-0001', 'daNop');
  await world.move('phieu-0001', 'traLai', { lyDo: { ghiChu: 'nhầm người', truong: [] } });
  await world.newEngine().handler.handle({ snapshot: handedIn });
  expect(await returnedFor(world, 'phieu-0001')).toMatchObject({ trangThai: 'traLai', v: 2 });
  const { docs } = await world.db.collection('phieu/phieu-0001/nhatKy').orderBy('v').get();
  expect(docs.map((doc) => doc.get('den'))).toEqual(['daNop', 'traLai']);
});
