import { expect, it } from 'vitest';
import { createHetHan } from '../../functions/src/adapters/viec-lam/het-han.ts';
import { aHang, createDoiSoatWorld, soOf } from '../support/doi-soat-world.ts';
import { createWorld } from '../support/engine-world.ts';
import { refuse } from '../support/fault.ts';
import { aNguoiTep } from '../support/nhap-viec.ts';
import { createNhapViecWorld } from '../support/nhap-viec-world.ts';

it('a line of a round that cannot be carried out holds up no other, nor a round that cannot be counted', async () => {
  const world = await createDoiSoatWorld('quet-dong-hong');
  const said = (n: number) => aHang({ soGiayTo: soOf(n), hoTen: 'LÒ VĂN MÌNH' });
  for (const n of [1, 2]) await world.aPhieuAt(`phieu-000${n}`, soOf(n));
  await world.reconcile('tep1', [[said(1), said(2)]]);
  await world.reconcile('tep2', [[aHang({ soGiayTo: soOf(3) })]]);
  for (const n of [1, 2]) await world.decide('tep1', soOf(n), { hoTen: 'phieu' });
  const [first, second] = (await world.db.collection('doiSoat/tep1/dong').get()).docs.map((line) => line.get('phieu'));
  refuse(world.db, `phieu/${first}`);
  await world.newMay().sweep();
  expect((await world.latest(second)).get('trangThai')).toBe('khop');

  for (const id of ['tep1', 'tep2']) await world.db.doc(`doiSoat/${id}`).update({ demCu: true });
  const callOff = refuse(world.db, 'doiSoat/tep1');
  await world.newMay().sweep();
  callOff();
  expect([(await world.vong('tep1'))?.demCu, (await world.vong('tep2'))?.demCu]).toEqual([true, false]);
});

it('a file whose cells cannot be taken away holds up no other', async () => {
  const world = await createNhapViecWorld('het-han-hong');
  const [bad, good] = [
    await world.bring('nguoiTimViec', [aNguoiTep(1)]),
    await world.bring('nguoiTimViec', [aNguoiTep(2)]),
  ];
  world.clock.now = new Date('2027-01-20T03:00:00Z');
  const callOff = refuse(world.db, `nhap/${bad.id}/`);
  expect(await world.may.expire()).toBe(1);
  expect((await world.nhap(good.id))?.trangThai).toBe('hetHan');
  callOff();
  expect(await world.may.expire()).toBe(1);
});

it('a record that cannot be ended holds up no other, of whatever kind, and the run says so', async () => {
  const { db } = await createWorld('viec-het-han-hong');
  for (const id of ['viec-0001', 'viec-0002'])
    await db.doc(`viecTimNguoi/${id}`).set({ trangThai: 'dangTuyen', hanTuyen: '2024-01-01', v: 1 });
  await db.doc('nguoiTimViec/nguoi-0001').set({ trangThai: 'dangTim', hanHoSo: '2024-01-01', v: 1 });
  const callOff = refuse(db, 'viecTimNguoi/viec-0001');
  await expect(createHetHan(db).run('2024-01-02')).rejects.toThrow('refused');
  callOff();
  const stateOf = async (path: string) => (await db.doc(path).get()).get('trangThai');
  expect(await stateOf('viecTimNguoi/viec-0002')).toBe('hetHan');
  expect(await stateOf('nguoiTimViec/nguoi-0001')).toBe('hetHan');
  expect(await stateOf('viecTimNguoi/viec-0001')).toBe('dangTuyen');
  expect(await createHetHan(db).run('2024-01-02')).toMatchObject({ viec: 1, nguoi: 0 });
});
