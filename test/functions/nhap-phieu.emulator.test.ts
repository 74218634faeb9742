import type { Dong } from '@core/nhap/nhap.ts';
import { expect, it } from 'vitest';
import { phieuIdOf } from '../../functions/src/adapters/nhap/nhap-phieu.ts';
import { aBaiLam, type BaiLamOver } from '../support/bai-lam.ts';
import { createWorld } from '../support/engine-world.ts';
import { createNhapWorld } from '../support/nhap-world.ts';
import { oOfBai } from '../support/o-phieu.ts';

const start = async (name: string) => {
  const world = await createWorld(`np-${name}`);
  return { ...world, ...createNhapWorld(world.db) };
};
const row = (over: BaiLamOver = {}, cells: Dong['o'] = {}): Dong['o'] => ({
  ...oOfBai(aBaiLam(over)),
  thon: '90001-001',
  ...cells,
});
const FILE = { loai: 'phieu' } as const;
const phieuOf = async ({ db }: { db: Awaited<ReturnType<typeof start>>['db'] }) =>
  (await db.collection('phieu').get()).docs.map((doc) => ({ id: doc.id, ...doc.data() }) as Record<string, unknown>);

it('makes a phiếu of every good row, with its source, and keeps every bad one to be mended (HN-09, HP-01)', async () => {
  const world = await start('rows');
  const { id } = await world.bringIn(
    [
      row(),
      row({ soGiayTo: '012090000002' }, { hdkt: '1' }),
      row({}, { hoTen: '' }),
      row({}, { thon: 'Bản không có' }),
    ],
    FILE,
  );
  expect(await world.nhap(id)).toMatchObject({ trangThai: 'xong', dem: { dat: 1, loi: 3, trung: 0, boQua: 0 } });
  const { loiDong } = await world.ketQua(id);
  expect(loiDong.map(({ so, ma }: { so: number; ma: string }) => `${so}:${ma}`)).toEqual(
    expect.arrayContaining(['3:NT07', '4:LOAI01', '5:NT08']),
  );
  const [phieu, ...others] = await phieuOf(world);
  expect(others).toEqual([]);
  expect(phieu).toMatchObject({
    id: phieuIdOf(id, 2),
    trangThai: 'daNop',
    nguon: 'soHoa',
    tuTep: id,
    boi: 'cong-an',
    v: 1,
    thangSinh: '1990-02',
    diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '90001', thon: '90001-001' },
  });
  expect((await world.db.doc(`phieu/${phieu?.id}/rieng/dinhDanh`).get()).data()).toMatchObject({
    hoTen: 'Lò Văn Minh',
    boi: 'cong-an',
  });
});

it('is judged by the machine like any other', async () => {
  const world = await start('judged');
  const { id } = await world.bringIn([row()], FILE);
  const engine = world.newEngine();
  await engine.handler.handle({ snapshot: await world.latest(phieuIdOf(id, 2)) });
  await engine.foldAll();
  expect((await world.latest(phieuIdOf(id, 2))).get('trangThai')).toBe('choTongHop');
  expect(await world.cells('90001')).toMatchObject({ tong: 1 });
});

it('sent back by a person and mended by another office of the xã: judged again, each version in its journal', async () => {
  const world = await start('mended-later');
  const { id } = await world.bringIn([row()], FILE);
  const phieu = phieuIdOf(id, 2);
  const handle = async () => {
    const { handler } = world.newEngine();
    await handler.handle({ snapshot: await world.latest(phieu) });
  };
  await handle();
  const lyDo = { ma: 'SAI', ghiChu: 'Ghi rõ nghề', truong: ['congViec'] };
  await world.move(phieu, 'traLai', { suaBoi: 'truong-thon', lyDo, tra: ['SAI'] });
  await handle();
  await world.move(phieu, 'daNop', { suaBoi: 'to-cong-tac', lyDo: null, 'traLoi.congViec': 'Thợ điện' });
  await handle();
  expect((await world.latest(phieu)).data()).toMatchObject({
    trangThai: 'choTongHop',
    boi: 'cong-an',
    tuTep: id,
    traLoi: { congViec: 'Thợ điện' },
  });
  const lines = (await world.db.collection(`phieu/${phieu}/nhatKy`).orderBy('v').get()).docs;
  expect(lines.map((doc) => [doc.get('den'), doc.get('boi')])).toEqual([
    ['daNop', 'cong-an'],
    ['choTongHop', 'he-thong'],
    ['traLai', 'truong-thon'],
    ['daNop', 'to-cong-tac'],
    ['choTongHop', 'he-thong'],
  ]);
});

it('makes no second phiếu of a row that comes again, and leaves one that went on alone', async () => {
  const world = await start('again');
  const { id, los } = await world.bringIn([row(), row({ soGiayTo: '012090000002' })], FILE);
  await world.db.doc(`phieu/${phieuIdOf(id, 2)}`).update({ trangThai: 'choKiemTra', v: 5 });
  await world.db.doc(`nhap/${id}/lo/${los[0]}`).update({ trangThai: 'cho' });
  await world.deliver(id, los[0] ?? '');
  expect((await phieuOf(world)).map(({ trangThai, v }) => [trangThai, v]).sort()).toEqual([
    ['choKiemTra', 5],
    ['daNop', 1],
  ]);
  expect((await world.nhap(id))?.dem).toEqual({ dat: 2, loi: 0, trung: 0, boQua: 0 });
});

it('takes a mended row, and a warning that somebody has looked at', async () => {
  const world = await start('mended');
  const odd = row({ soGiayTo: '012190123456' });
  const { id, los } = await world.bringIn([row({}, { hdkt: '' }), odd], FILE);
  expect((await world.nhap(id))?.dem).toMatchObject({ dat: 0, loi: 2 });
  await world.db.doc(`nhap/${id}/lo/${los[0]}`).update({
    dong: [
      { so: 2, o: row() },
      { so: 3, o: { ...odd, xacNhan: 'CCCD05' } },
    ],
    trangThai: 'cho',
    lan: 2,
  });
  await world.deliver(id, los[0] ?? '');
  expect((await world.nhap(id))?.dem).toMatchObject({ dat: 2, loi: 0 });
  expect((await phieuOf(world)).map(({ xacNhan }) => xacNhan)).toEqual(expect.arrayContaining([[], ['CCCD05']]));
});

it('makes one phiếu of each row when chunks come twice at once', async () => {
  const world = await start('at-once');
  const rows = Array.from({ length: 12 }, (_, n) => row({ soGiayTo: `01209000${String(n).padStart(4, '0')}` }));
  const { id, los } = await world.upload(rows, FILE, 4);
  await Promise.all([...los, ...los].map((lo) => world.deliver(id, lo)));
  for (const lo of los) await world.deliver(id, lo);
  expect((await phieuOf(world)).length).toBe(12);
  expect((await world.nhap(id))?.dem).toMatchObject({ dat: 12 });
});
