import { sha256Hex } from '@core/bao-cao/hash.ts';
import { HN_2024, KH_2023 } from '@core/ke-hoach/index.ts';
import { Phieu } from '@core/phieu/phieu.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import {
  BIEN_BAN,
  confirm,
  locks,
  newBanGiao,
  noiDungBam,
  opened,
  phieuIds,
  propose,
  putPhieuIn,
  readBienBan,
  states,
  withdraw,
} from '../support/bien-ban-world.ts';
import { createWorld, THON, thonAt } from '../support/engine-world.ts';

describe('a hand-over from proposal to the last phiếu', () => {
  it('is numbered, locked, confirmed with exceptions, and moves what was received', async () => {
    const { world, ids, banGiao } = await opened('bb-whole', { n: 5 });
    await world.db.doc('taiKhoan/truong-thon').set({ ten: 'Lò Văn Bình' });
    await banGiao.drive(BIEN_BAN);
    expect(await readBienBan(world)).toMatchObject({ trangThai: 'choNhan', so: 1, loaiRa: {}, giuKhoa: true, v: 2 });
    expect((await readBienBan(world)).giao.ten).toBe('Lò Văn Bình');
    expect((await readBienBan(world)).bam).toBe(await sha256Hex(noiDungBam(BIEN_BAN, ids)));
    expect(await locks(world)).toEqual({ [BIEN_BAN]: ids });

    await confirm(world.db, BIEN_BAN, 'can-bo-xa', { [ids[1] ?? '']: 'thieuGiay' });
    await banGiao.drive(BIEN_BAN);
    expect(await readBienBan(world)).toMatchObject({ trangThai: 'xong', daChuyen: 4, khongChuyen: {}, giuKhoa: false });
    expect(await locks(world)).toEqual({});
    const moved = ['choKiemTra', 3, BIEN_BAN];
    expect(await states(world, ids)).toEqual([moved, ['choTongHop', 2, null], moved, moved, moved]);
  });

  it('leaves each phiếu a full version that the machine finds nothing to mend in', async () => {
    const { world, ids, banGiao } = await opened('bb-version', { n: 2 });
    const engine = world.newEngine();
    for (const id of ids) await engine.handler.handle({ snapshot: await world.latest(id) });
    await banGiao.drive(BIEN_BAN);
    await confirm(world.db, BIEN_BAN);
    await banGiao.drive(BIEN_BAN);
    for (const id of ids) await engine.handler.handle({ snapshot: await world.latest(id) });
    for (const id of ids) {
      const phieu = Phieu.parse((await world.latest(id)).data());
      expect(phieu).toMatchObject({ trangThai: 'choKiemTra', suaBoi: 'he-thong', lyDo: null, lucMay: '' });
      expect(phieu.hanXuLy).toBe(phieu.han.kiemTra);
      expect(phieu.moc.choKiemTra?.toMillis()).toBe(phieu.luc.toMillis());
    }
    await engine.foldAll();
    expect(await world.cells('105')).toMatchObject({ 'tt:choKiemTra': 2, tong: 2 });
  });

  it('numbers records of one unit, leg and year one after the other', async () => {
    const { world, banGiao } = await opened('bb-number');
    await banGiao.drive(BIEN_BAN);
    const [more, other] = [phieuIds(1, 'b'), phieuIds(1, 'c')];
    await putPhieuIn(world, more, 'choTongHop');
    await putPhieuIn(world, other, 'choTongHop', { diaBan: thonAt(1, 2) });
    const next = { chang: 'thonXa' } as const;
    await propose(world.db, world.keHoach.id, { ...next, id: 'bien-ban-0002', ids: more });
    await propose(world.db, world.keHoach.id, { ...next, id: 'bien-ban-0003', ids: other, diaBan: thonAt(1, 2) });
    await Promise.all([banGiao.drive('bien-ban-0002'), newBanGiao(world).drive('bien-ban-0003')]);
    expect([(await readBienBan(world, 'bien-ban-0002')).so, (await readBienBan(world, 'bien-ban-0003')).so]).toEqual([
      2, 1,
    ]);
  });

  it.each([
    ['dtvThon', 'choTongHop', 'choTongHop'],
    ['xaCongAn', 'choBanGiao', 'choNhapTin'],
    ['traGiay', 'lech', 'lech'],
  ] as const)('follows the leg %s from %s to %s', async (chang, from, to) => {
    const keHoach = KH_2023;
    const base = { danhMuc: keHoach.danhMuc, tinh: '56', huyen: '568', xa: THON.xa, thon: THON.thon };
    const world = await createWorld('bb-legs', { soXa: 1, soThon: 1, keHoach, base });
    const ids = phieuIds(2);
    await putPhieuIn(world, ids, from, { diaBan: base });
    await propose(world.db, keHoach.id, { id: BIEN_BAN, chang, ids, diaBan: base, giao: 'dtv' });
    const banGiao = newBanGiao(world);
    await banGiao.drive(BIEN_BAN);
    await confirm(world.db, BIEN_BAN);
    await banGiao.drive(BIEN_BAN);
    expect(await states(world, ids, chang)).toEqual(ids.map(() => [to, 3, BIEN_BAN]));
    expect((await world.latest(ids[0] ?? '')).get('tuTrangThai')).toBe(from);
  });

  it('goes by the plan: after an acceptance meeting the team gives for the xã', async () => {
    const base = { danhMuc: HN_2024.danhMuc, tinh: '01', huyen: '001', xa: THON.xa, thon: THON.thon };
    const world = await createWorld('bb-accepted', { soXa: 1, soThon: 1, keHoach: HN_2024, base });
    const ids = phieuIds(2);
    await putPhieuIn(world, ids, 'choXacNhan', { diaBan: base });
    const { thon: _thon, ...xa } = base;
    await propose(world.db, HN_2024.id, { id: BIEN_BAN, chang: 'thonXa', ids, diaBan: base });
    const atXa = { cap: 'xa', ma: base.xa, diaBan: xa };
    await propose(world.db, HN_2024.id, { id: 'bien-ban-0002', chang: 'thonXa', ids, diaBan: base, them: atXa });
    const banGiao = newBanGiao(world);
    await banGiao.drive(BIEN_BAN);
    await banGiao.drive('bien-ban-0002');
    expect(await readBienBan(world)).toMatchObject({ trangThai: 'daRut', lyDoRut: 'khongHopLe', giuKhoa: false });
    expect(await readBienBan(world, 'bien-ban-0002')).toMatchObject({ trangThai: 'choNhan', so: 1 });
  });
});

describe('what does not belong in a record', () => {
  it('is left out with its reason, the rest goes on', async () => {
    const world = await createWorld('bb-left-out', { soXa: 1, soThon: 2 });
    const [good, moved, elsewhere, missing] = phieuIds(4) as [string, string, string, string];
    await putPhieuIn(world, [good], 'choTongHop');
    await putPhieuIn(world, [moved], 'traLai');
    await putPhieuIn(world, [elsewhere], 'choTongHop', { diaBan: thonAt(1, 2) });
    await propose(world.db, world.keHoach.id, {
      id: BIEN_BAN,
      chang: 'thonXa',
      ids: [good, moved, elsewhere, missing],
    });
    await newBanGiao(world).drive(BIEN_BAN);
    expect(await readBienBan(world)).toMatchObject({
      trangThai: 'choNhan',
      loaiRa: { [moved]: 'khacBuoc', [elsewhere]: 'khacNoi', [missing]: 'khongCo' },
    });
    expect(await locks(world)).toEqual({ [BIEN_BAN]: [good] });
  });

  it('makes the record void where nothing is left, and spends no number', async () => {
    const { world, ids, banGiao } = await opened('bb-void');
    await banGiao.drive(BIEN_BAN);
    await propose(world.db, world.keHoach.id, { id: 'bien-ban-0002', chang: 'thonXa', ids });
    await banGiao.drive('bien-ban-0002');
    const second = await readBienBan(world, 'bien-ban-0002');
    expect(second).toMatchObject({ trangThai: 'daRut', lyDoRut: 'khongConPhieu' });
    expect(second.so).toBeUndefined();
    expect(Object.values(second.loaiRa)).toEqual(ids.map(() => 'bienBanKhac'));
  });

  it('is a list with gaps or doubles', async () => {
    const { world, banGiao } = await opened('bb-doubles', { ids: [...phieuIds(2), ...phieuIds(1)] });
    await banGiao.drive(BIEN_BAN);
    expect(await readBienBan(world)).toMatchObject({ trangThai: 'daRut', lyDoRut: 'khongHopLe' });
  });

  it('is another collector’s phiếu, or a paper already handed over and not come back since', async () => {
    const base = { danhMuc: KH_2023.danhMuc, tinh: '56', huyen: '568', xa: THON.xa, thon: THON.thon };
    const world = await createWorld('bb-collector', { soXa: 1, soThon: 1, keHoach: KH_2023, base });
    const [given, back, foreign] = phieuIds(3) as [string, string, string];
    const old = { id: 'bien-ban-0000', chang: 'dtvThon', ids: [given], diaBan: base, giao: 'dtv' } as const;
    const noon = Timestamp.fromDate(new Date('2024-08-20T05:00:00Z'));
    await propose(world.db, KH_2023.id, { ...old, them: { nhan: { uid: 'x', ten: 'x', luc: noon } } });
    const day = (n: number) => Timestamp.fromDate(new Date(`2024-08-${n}T01:00:00Z`));
    const bienBan = { dtvThon: 'bien-ban-0000' };
    await putPhieuIn(world, [given], 'choTongHop', { diaBan: base, them: { bienBan, moc: { daNop: day(19) } } });
    await putPhieuIn(world, [back], 'choTongHop', { diaBan: base, them: { bienBan, moc: { daNop: day(21) } } });
    await putPhieuIn(world, [foreign], 'choTongHop', { diaBan: base, them: { boi: 'dtv-hai' } });
    await propose(world.db, KH_2023.id, { ...old, id: BIEN_BAN, ids: [given, back, foreign] });
    await newBanGiao(world).drive(BIEN_BAN);
    expect((await readBienBan(world)).loaiRa).toEqual({ [given]: 'daGiao', [foreign]: 'khacNguoi' });
  });
});

describe('a phiếu in two records', () => {
  it('proposed at the same moment is locked in exactly one', async () => {
    const world = await createWorld('bb-two', { soXa: 1, soThon: 1 });
    const ids = phieuIds(6);
    await putPhieuIn(world, ids, 'choTongHop');
    const records = ['bien-ban-000a', 'bien-ban-000b', 'bien-ban-000c'];
    const lists = [ids.slice(0, 4), ids.slice(2, 6), ids.slice(1, 5)];
    for (const [i, id] of records.entries()) {
      await propose(world.db, world.keHoach.id, { id, chang: 'thonXa', ids: lists[i] ?? [] });
    }
    await Promise.all(records.map((id) => newBanGiao(world).drive(id)));
    const locked = Object.values(await locks(world)).flat();
    expect(locked.toSorted()).toEqual(ids);
    const numbers = await Promise.all(records.map(async (id) => (await readBienBan(world, id)).so));
    const given = numbers.filter((so) => so !== undefined);
    expect(given.toSorted()).toEqual(given.map((_, i) => i + 1));
  });

  it('is free again once its record is withdrawn', async () => {
    const { world, ids, banGiao } = await opened('bb-free');
    await banGiao.drive(BIEN_BAN);
    await withdraw(world.db, BIEN_BAN);
    await banGiao.drive(BIEN_BAN);
    expect(await locks(world)).toEqual({});
    await propose(world.db, world.keHoach.id, { id: 'bien-ban-0002', chang: 'thonXa', ids });
    await banGiao.drive('bien-ban-0002');
    expect(await readBienBan(world, 'bien-ban-0002')).toMatchObject({ trangThai: 'choNhan', loaiRa: {}, so: 2 });
  });
});
