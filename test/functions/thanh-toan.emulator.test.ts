import { KH_2023, LC_2024 } from '@core/ke-hoach/index.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { ChiTra, ThanhToan, thanhToanId } from '@core/thanh-toan/thanh-toan.ts';
import { XA_DA_DUYET } from '@core/thanh-toan/viec.ts';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createThanhToan } from '../../functions/src/adapters/thanh-toan.ts';
import { TUNABLES } from '../../functions/src/adapters/tunables.ts';
import { createWorld, phieuAsWritten, thonAt, type World } from '../support/engine-world.ts';

const PRICED: KeHoach = {
  ...LC_2024,
  donGia: LC_2024.donGia.map((row) => ({ ...row, dong: row.viec === 'ghiPhieu' ? 5_000 : 3_000 })),
};
const small = { ...TUNABLES, recountPage: 3 };
const at = (ngay: string) => Timestamp.fromDate(new Date(`${ngay}T09:00:00+07:00`));

/** A phiếu that has come as far as this, whoever moved it. */
const putPhieu = async (
  { db, keHoach }: World,
  id: string,
  trangThai: string,
  { xa = 1, thon = 1, boi = 'dtv-a', duyet = '2024-09-05', nhap = '2024-09-10' } = {},
) => {
  const { phieu } = phieuAsWritten('daNop', { keHoach, diaBan: thonAt(xa, thon) }, Timestamp.now() as never);
  const entered = ['daNhapTin', 'khop', 'lech'].includes(trangThai);
  await db.doc(`phieu/${id}`).set({
    ...phieu,
    trangThai,
    boi,
    v: 5,
    moc: { ...phieu.moc, choBanGiao: at(duyet), ...(entered && { daNhapTin: at(nhap) }) },
    ...(entered && { nhapBoi: 'cong-an' }),
  });
};

const ask = async ({ db, keHoach }: World, tu: string, den: string, over: Partial<ThanhToan> = {}): Promise<string> => {
  const unit = { cap: 'xa', ma: '90001', diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '90001' } };
  const sheet = { keHoach: keHoach.id, danhMuc: 'dvhc2024', ...unit, tu, den, v: 1, boi: 'can-bo', ...over };
  const id = thanhToanId(sheet as ThanhToan);
  await db.doc(`thanhToan/${id}`).set({ ...sheet, trangThai: 'deNghi', luc: FieldValue.serverTimestamp() });
  return id;
};
const sheetOf = async ({ db }: World, id: string) => ThanhToan.parse((await db.doc(`thanhToan/${id}`).get()).data());
const linesOf = async ({ db }: World) =>
  (await db.collection('chiTra').get()).docs.map((doc) => ({ ...ChiTra.parse(doc.data()), id: doc.id }));
/** Paid is what is accepted: by the lines, and by the figures of all sheets together. */
const expectPaidIsAccepted = async (world: World, sheets: readonly string[]) => {
  const paidFor = new Map<string | undefined, number>();
  for (const { viec, phieu, tru } of await linesOf(world)) {
    if (viec === 'ghiPhieu') paidFor.set(phieu, (paidFor.get(phieu) ?? 0) + (tru ? -1 : 1));
  }
  const accepted = await world.db.collection('phieu').where('trangThai', 'in', XA_DA_DUYET).get();
  const standing = [...paidFor].filter(([, times]) => times !== 0).sort();
  expect(standing).toEqual(accepted.docs.map(({ id }) => [id, 1]).sort());
  let paid = 0;
  for (const id of sheets) {
    for (const row of (await sheetOf(world, id)).dong ?? []) if (row.viec === 'ghiPhieu') paid += row.so;
  }
  expect(paid).toBe(accepted.size);
};

const aWorld = async (name: string, options: Parameters<typeof createWorld>[1] = {}) => {
  const world = await createWorld(name, { keHoach: PRICED, ...options });
  for (let i = 0; i < 8; i += 1) {
    const state = ['choBanGiao', 'choNhapTin', 'daNhapTin', 'lech'][i % 4] ?? '';
    await putPhieu(world, `phieu-000${i}`, state, { boi: i < 5 ? 'dtv-a' : 'dtv-b', thon: 1 + (i % 2) });
  }
  await putPhieu(world, 'phieu-tra-lai', 'traLai');
  await putPhieu(world, 'phieu-cho-kiem', 'choKiemTra');
  await putPhieu(world, 'phieu-xa-khac', 'traLai', { xa: 2 });
  return world;
};

describe('a settlement sheet', () => {
  it('pays accepted phiếu only, by person and kind of work, at the prices of the plan', async () => {
    const world = await aWorld('tt-mot');
    const id = await ask(world, '2024-09-01', '2024-09-30');
    expect(await createThanhToan(world.db, small).run(id)).toBe('xong');
    const sheet = await sheetOf(world, id);
    expect(sheet).toMatchObject({ trangThai: 'xong', v: 2, daTra: 0, thieuGia: [], tongTien: 8 * 5_000 + 4 * 3_000 });
    expect(sheet.dong).toEqual([
      { viec: 'ghiPhieu', nhan: 'dtv-a', kieu: 'nguoi', so: 5, gia: 5_000, tien: 25_000 },
      { viec: 'ghiPhieu', nhan: 'dtv-b', kieu: 'nguoi', so: 3, gia: 5_000, tien: 15_000 },
      { viec: 'nhapTin', nhan: 'cong-an', kieu: 'nguoi', so: 4, gia: 3_000, tien: 12_000 },
    ]);
    await expectPaidIsAccepted(world, [id]);
  });

  it('run twice, and side by side, is one sheet', async () => {
    const world = await aWorld('tt-hai-lan');
    const id = await ask(world, '2024-09-01', '2024-09-30');
    const runs = [1, 2, 3].map(() => createThanhToan(world.db, small).run(id));
    expect((await Promise.all(runs)).filter((each) => each === 'xong')).toHaveLength(1);
    const sheet = await sheetOf(world, id);
    expect(await createThanhToan(world.db, small).run(id)).toBe('khongConCho');
    expect(await sheetOf(world, id)).toEqual(sheet);
    await expectPaidIsAccepted(world, [id]);
  });

  it('overlapping another pays each phiếu on one of the two', async () => {
    const world = await aWorld('tt-chong-nhau');
    await putPhieu(world, 'phieu-thang-8', 'choBanGiao', { duyet: '2024-08-20' });
    const first = await ask(world, '2024-08-01', '2024-09-30');
    const second = await ask(world, '2024-09-01', '2024-10-31');
    await putPhieu(world, 'phieu-thang-10', 'choBanGiao', { duyet: '2024-10-03' });
    const runner = createThanhToan(world.db, small);
    await Promise.all([runner.run(first), runner.run(second)]);
    await expectPaidIsAccepted(world, [first, second]);
  });

  it('says of a piece that cannot be read that it is missing, and counts it once it is mended', async () => {
    const world = await aWorld('tt-hong');
    const id = await ask(world, '2024-09-01', '2024-09-30');
    const runner = createThanhToan(world.db, small);
    await runner.run(id);
    const whole = await sheetOf(world, id);
    const [piece] = (await world.db.collection('chiTra').where('thanhToan', '==', id).limit(1).get()).docs;
    const askAgain = () =>
      world.db.doc(`thanhToan/${id}`).update({ trangThai: 'deNghi', luc: FieldValue.serverTimestamp() });
    await piece?.ref.update({ luc: 'hôm qua' });
    await askAgain();
    expect(await runner.run(id)).toBe('xong');
    const part = await sheetOf(world, id);
    expect(part).toMatchObject({ trangThai: 'xong', hong: 1 });
    expect(part?.tongTien).toBeLessThan(whole?.tongTien ?? 0);
    await piece?.ref.set(piece.data());
    await askAgain();
    await runner.run(id);
    expect(await sheetOf(world, id)).toMatchObject({ tongTien: whole?.tongTien, dong: whole?.dong });
    expect(await sheetOf(world, id)).not.toHaveProperty('hong');
  });

  it('asked for again takes in what was accepted since, and the prices set since', async () => {
    const world = await aWorld('tt-tinh-lai', { keHoach: LC_2024 });
    const id = await ask(world, '2024-09-01', '2024-09-30');
    const runner = createThanhToan(world.db, small);
    await runner.run(id);
    expect(await sheetOf(world, id)).toMatchObject({ tongTien: 0, thieuGia: ['ghiPhieu', 'nhapTin'] });
    await world.db.doc('keHoach/LC-2024').set(PRICED);
    await putPhieu(world, 'phieu-cho-kiem', 'choBanGiao', { duyet: '2024-09-29' });
    const again = { trangThai: 'deNghi', v: 3, luc: FieldValue.serverTimestamp() };
    await world.db.doc(`thanhToan/${id}`).update(again);
    expect(await runner.run(id)).toBe('xong');
    expect(await sheetOf(world, id)).toMatchObject({ tongTien: 9 * 5_000 + 4 * 3_000, thieuGia: [], v: 4 });
    await expectPaidIsAccepted(world, [id]);
  });

  it('a phiếu paid, sent back and accepted again is not paid again', async () => {
    const world = await aWorld('tt-quay-lai');
    const runner = createThanhToan(world.db, small);
    const first = await ask(world, '2024-09-01', '2024-09-30');
    await runner.run(first);
    await putPhieu(world, 'phieu-0003', 'choKiemTra');
    await putPhieu(world, 'phieu-0003', 'choBanGiao', { duyet: '2024-10-09' });
    const second = await ask(world, '2024-10-01', '2024-10-31');
    await runner.run(second);
    expect(await sheetOf(world, second)).toMatchObject({ dong: [], daTra: 1, tongTien: 0 });
    await expectPaidIsAccepted(world, [first, second]);
  });

  it('what was paid and is not accepted any more is taken back by the next sheet, once, and paid again once accepted', async () => {
    const world = await aWorld('tt-tru');
    const runner = createThanhToan(world.db, small);
    const first = await ask(world, '2024-09-01', '2024-09-30');
    await runner.run(first);
    await world.db.doc(`thanhToan/${first}`).update({ trangThai: 'daDuyet' });
    await putPhieu(world, 'phieu-0000', 'traLai');
    await putPhieu(world, 'phieu-0002', 'choNhapTin');
    await world.db.doc('phieu/phieu-0002').update({ 'moc.daNhapTin': at('2024-09-10') });
    await putPhieu(world, 'phieu-0005', 'thayThe');
    const dearer = PRICED.donGia.map((row) => ({ ...row, dong: 9_000 }));
    await world.db.doc('keHoach/LC-2024').update({ donGia: dearer });
    const second = await ask(world, '2024-10-01', '2024-10-31');
    await Promise.all([runner.run(second), createThanhToan(world.db, small).run(second)]);
    const taken = [
      { viec: 'ghiPhieu', nhan: 'dtv-a', kieu: 'nguoi', so: -1, gia: 5_000, tien: -5_000, tru: true },
      { viec: 'ghiPhieu', nhan: 'dtv-b', kieu: 'nguoi', so: -1, gia: 5_000, tien: -5_000, tru: true },
      { viec: 'nhapTin', nhan: 'cong-an', kieu: 'nguoi', so: -1, gia: 3_000, tien: -3_000, tru: true },
    ];
    expect(await sheetOf(world, second)).toMatchObject({ dong: taken, tongTien: -13_000 });
    await expectPaidIsAccepted(world, [first, second]);

    const third = await ask(world, '2024-11-01', '2024-11-30');
    await putPhieu(world, 'phieu-0000', 'choBanGiao', { duyet: '2124-11-05' });
    await runner.run(third);
    expect(await sheetOf(world, third)).toMatchObject({ dong: [], tongTien: 0 });
    const fourth = await ask(world, '2124-11-01', '2124-11-30');
    await world.db.doc(`thanhToan/${fourth}`).update({ luc: at('2124-12-01') });
    await runner.run(fourth);
    expect((await sheetOf(world, fourth)).dong?.map(({ nhan, so }) => [nhan, so])).toEqual([['dtv-a', 1]]);
    await expectPaidIsAccepted(world, [first, second, third, fourth]);
    for (const id of [second, third, fourth]) {
      await world.db.doc(`thanhToan/${id}`).update({ trangThai: 'deNghi' });
      const before = await linesOf(world);
      await runner.run(id);
      expect(await linesOf(world)).toEqual(before);
    }
  });

  it('asked for again before it is approved takes back what was sent back since', async () => {
    const world = await aWorld('tt-tru-cung-bang');
    const runner = createThanhToan(world.db, small);
    const id = await ask(world, '2024-09-01', '2024-09-30');
    await runner.run(id);
    await putPhieu(world, 'phieu-0004', 'huy');
    await world.db.doc(`thanhToan/${id}`).update({ trangThai: 'deNghi', luc: FieldValue.serverTimestamp() });
    await runner.run(id);
    expect(await sheetOf(world, id)).toMatchObject({ tongTien: 7 * 5_000 + 4 * 3_000 });
    await expectPaidIsAccepted(world, [id]);
  });

  it.each([1, 2, 3, 4, 5])('cut off at commit %i is finished by the next delivery, with nothing twice', async (cut) => {
    let left = Number.POSITIVE_INFINITY;
    const world = await aWorld(`tt-cat-${cut}`, {
      hook: async (method, call) => {
        if (method !== 'commit') return call();
        left -= 1;
        if (left === 0) throw new Error('cut off before');
        const answer = await call();
        if (left === 1 && cut % 2 === 0) {
          left = Number.POSITIVE_INFINITY;
          throw new Error('cut off after');
        }
        return answer;
      },
    });
    const id = await ask(world, '2024-09-01', '2024-09-30');
    left = cut;
    await createThanhToan(world.db, small)
      .run(id)
      .catch(() => undefined);
    left = Number.POSITIVE_INFINITY;
    await createThanhToan(world.db, small).run(id);
    expect(await sheetOf(world, id)).toMatchObject({ trangThai: 'xong', tongTien: 8 * 5_000 + 4 * 3_000 });
    await expectPaidIsAccepted(world, [id]);
  });

  it('leaves an approved sheet as it is', async () => {
    const world = await aWorld('tt-da-duyet');
    const id = await ask(world, '2024-09-01', '2024-09-30');
    await world.db.doc(`thanhToan/${id}`).update({ trangThai: 'daDuyet' });
    expect(await createThanhToan(world.db, small).run(id)).toBe('khongConCho');
    expect(await linesOf(world)).toEqual([]);
  });
});

describe('collation and planning (KH-08)', () => {
  const KH: KeHoach = { ...KH_2023, donGia: KH_2023.donGia.map((row) => ({ ...row, dong: 100_000 })) };
  const base = { danhMuc: 'dvhc2024', tinh: '56', huyen: '568', xa: '90001', thon: '90001-001' } as const;

  it('is paid per thôn, xã, huyện and tỉnh, once a round', async () => {
    const world = await createWorld('tt-kh', { keHoach: KH, base });
    for (const thon of [1, 2]) {
      const { phieu } = phieuAsWritten(
        'daNop',
        { keHoach: KH, diaBan: thonAt(1, thon, base) },
        Timestamp.now() as never,
      );
      const moc = { ...phieu.moc, choBanGiao: at('2023-09-05') };
      await world.db.doc(`phieu/phieu-kh-${thon}`).set({ ...phieu, trangThai: 'choBanGiao', v: 3, moc });
    }
    const runner = createThanhToan(world.db, small);
    const chain = { danhMuc: 'dvhc2024', tinh: '56', huyen: '568', xa: '90001' } as const;
    const xa = await ask(world, '2023-09-01', '2023-09-30', { diaBan: chain });
    await runner.run(xa);
    const counts = async (id: string) => (await sheetOf(world, id)).dong?.map(({ viec, nhan, so }) => [viec, nhan, so]);
    expect(await counts(xa)).toEqual([
      ['ghiPhieu', 'dtv', 2],
      ['keHoachXa', '90001', 1],
      ['tongHopThon', '90001-001', 1],
      ['tongHopThon', '90001-002', 1],
      ['tongHopXa', '90001', 1],
    ]);
    const later = await ask(world, '2023-10-01', '2023-10-31', { diaBan: chain });
    await runner.run(later);
    expect(await counts(later)).toEqual([]);
    const { xa: _, ...above } = chain;
    const huyen = await ask(world, '2023-09-01', '2023-09-30', { cap: 'huyen', ma: '568', diaBan: above });
    await runner.run(huyen);
    expect(await counts(huyen)).toEqual([
      ['keHoachHuyen', '568', 1],
      ['tongHopHuyen', '568', 1],
    ]);
  });
});
