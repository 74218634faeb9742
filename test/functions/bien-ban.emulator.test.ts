import { sha256Hex } from '@core/bao-cao/hash.ts';
import { noiDungBam } from '@core/bien-ban/bien-ban.ts';
import { HN_2024, KH_2023 } from '@core/ke-hoach/index.ts';
import { Phieu } from '@core/phieu/phieu.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { BIEN_BAN, createBienBanWorld, opened, phieuIds } from '../support/bien-ban-world.ts';
import { THON, thonAt } from '../support/engine-world.ts';

/** The same thôn as the plan of Khánh Hòa has it. */
const KHANH_HOA = { ...THON, danhMuc: KH_2023.danhMuc, tinh: '56', huyen: '568' };

describe('a hand-over from proposal to the last phiếu', () => {
  it('is numbered, locked, confirmed with exceptions, and moves what was received', async () => {
    const { world, ids, banGiao } = await opened('bb-whole', { n: 5 });
    await world.db.doc('taiKhoan/truong-thon').set({ ten: 'Lò Văn Bình' });
    await banGiao.drive(BIEN_BAN);
    expect(await world.readBienBan()).toMatchObject({ trangThai: 'choNhan', so: 1, loaiRa: {}, giuKhoa: true, v: 2 });
    expect((await world.readBienBan()).giao.ten).toBe('Lò Văn Bình');
    expect((await world.readBienBan()).bam).toBe(await sha256Hex(noiDungBam(BIEN_BAN, ids)));
    expect(await world.locks()).toEqual({ [BIEN_BAN]: ids });

    await world.confirm(BIEN_BAN, 'can-bo-xa', { [ids[1] ?? '']: 'thieuGiay' });
    await banGiao.drive(BIEN_BAN);
    expect(await world.readBienBan()).toMatchObject({
      trangThai: 'xong',
      daChuyen: 4,
      khongChuyen: {},
      giuKhoa: false,
    });
    expect(await world.locks()).toEqual({});
    const moved = ['choKiemTra', 3, BIEN_BAN];
    expect(await world.states(ids)).toEqual([moved, ['choTongHop', 2, null], moved, moved, moved]);
  });

  it('leaves each phiếu a full version that the machine finds nothing to mend in', async () => {
    const { world, ids, banGiao } = await opened('bb-version', { n: 2 });
    const engine = world.newEngine();
    for (const id of ids) await engine.handler.handle({ snapshot: await world.latest(id) });
    await banGiao.drive(BIEN_BAN);
    await world.confirm();
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
    await world.putPhieuIn(more, 'choTongHop');
    await world.putPhieuIn(other, 'choTongHop', { diaBan: thonAt(1, 2) });
    const next = { chang: 'thonXa' } as const;
    await world.propose({ ...next, id: 'bien-ban-0002', ids: more });
    await world.propose({ ...next, id: 'bien-ban-0003', ids: other, diaBan: thonAt(1, 2) });
    await Promise.all([banGiao.drive('bien-ban-0002'), world.newBanGiao().drive('bien-ban-0003')]);
    expect([(await world.readBienBan('bien-ban-0002')).so, (await world.readBienBan('bien-ban-0003')).so]).toEqual([
      2, 1,
    ]);
  });

  it.each([
    ['dtvThon', 'choTongHop', 'choTongHop'],
    ['xaCongAn', 'choBanGiao', 'choNhapTin'],
    ['traGiay', 'lech', 'lech'],
  ] as const)('follows the leg %s from %s to %s', async (chang, from, to) => {
    const world = await createBienBanWorld('bb-legs', { soXa: 1, soThon: 1, keHoach: KH_2023, base: KHANH_HOA });
    const ids = phieuIds(2);
    await world.putPhieuIn(ids, from, { diaBan: KHANH_HOA });
    await world.propose({ id: BIEN_BAN, chang, ids, diaBan: KHANH_HOA, giao: 'dtv' });
    const banGiao = world.newBanGiao();
    await banGiao.drive(BIEN_BAN);
    await world.confirm();
    await banGiao.drive(BIEN_BAN);
    expect(await world.states(ids, chang)).toEqual(ids.map(() => [to, 3, BIEN_BAN]));
    expect((await world.latest(ids[0] ?? '')).get('tuTrangThai')).toBe(from);
  });

  it('goes by the plan: after an acceptance meeting the team gives for the xã', async () => {
    const base = { danhMuc: HN_2024.danhMuc, tinh: '01', huyen: '001', xa: THON.xa, thon: THON.thon };
    const world = await createBienBanWorld('bb-accepted', { soXa: 1, soThon: 1, keHoach: HN_2024, base });
    const ids = phieuIds(2);
    await world.putPhieuIn(ids, 'choXacNhan', { diaBan: base });
    const { thon: _thon, ...xa } = base;
    await world.propose({ id: BIEN_BAN, chang: 'thonXa', ids, diaBan: base });
    const atXa = { cap: 'xa', ma: base.xa, diaBan: xa };
    await world.propose({ id: 'bien-ban-0002', chang: 'thonXa', ids, diaBan: base, them: atXa });
    const banGiao = world.newBanGiao();
    await banGiao.drive(BIEN_BAN);
    await banGiao.drive('bien-ban-0002');
    expect(await world.readBienBan()).toMatchObject({ trangThai: 'daRut', lyDoRut: 'khongHopLe', giuKhoa: false });
    expect(await world.readBienBan('bien-ban-0002')).toMatchObject({ trangThai: 'choNhan', so: 1 });
  });
});

describe('what does not belong in a record', () => {
  it('is left out with its reason, the rest goes on', async () => {
    const world = await createBienBanWorld('bb-left-out', { soXa: 1, soThon: 2 });
    const [good, moved, elsewhere, missing] = phieuIds(4) as [string, string, string, string];
    await world.putPhieuIn([good], 'choTongHop');
    await world.putPhieuIn([moved], 'traLai');
    await world.putPhieuIn([elsewhere], 'choTongHop', { diaBan: thonAt(1, 2) });
    await world.propose({
      id: BIEN_BAN,
      chang: 'thonXa',
      ids: [good, moved, elsewhere, missing],
    });
    await world.newBanGiao().drive(BIEN_BAN);
    expect(await world.readBienBan()).toMatchObject({
      trangThai: 'choNhan',
      loaiRa: { [moved]: 'khacBuoc', [elsewhere]: 'khacNoi', [missing]: 'khongCo' },
    });
    expect(await world.locks()).toEqual({ [BIEN_BAN]: [good] });
  });

  it('makes the record void where nothing is left, and spends no number', async () => {
    const { world, ids, banGiao } = await opened('bb-void');
    await banGiao.drive(BIEN_BAN);
    await world.propose({ id: 'bien-ban-0002', chang: 'thonXa', ids });
    await banGiao.drive('bien-ban-0002');
    const second = await world.readBienBan('bien-ban-0002');
    expect(second).toMatchObject({ trangThai: 'daRut', lyDoRut: 'khongConPhieu' });
    expect(second.so).toBeUndefined();
    expect(Object.values(second.loaiRa)).toEqual(ids.map(() => 'bienBanKhac'));
  });

  it('is a list with gaps or doubles', async () => {
    const { world, banGiao } = await opened('bb-doubles', { ids: [...phieuIds(2), ...phieuIds(1)] });
    await banGiao.drive(BIEN_BAN);
    expect(await world.readBienBan()).toMatchObject({ trangThai: 'daRut', lyDoRut: 'khongHopLe' });
  });

  it('is another collector’s phiếu, or a paper already handed over and not come back since', async () => {
    const world = await createBienBanWorld('bb-collector', { soXa: 1, soThon: 1, keHoach: KH_2023, base: KHANH_HOA });
    const [given, back, foreign] = phieuIds(3) as [string, string, string];
    const old = { id: 'bien-ban-0000', chang: 'dtvThon', ids: [given], diaBan: KHANH_HOA, giao: 'dtv' } as const;
    const noon = Timestamp.fromDate(new Date('2024-08-20T05:00:00Z'));
    await world.propose({ ...old, them: { nhan: { uid: 'x', ten: 'x', luc: noon } } });
    const day = (n: number) => Timestamp.fromDate(new Date(`2024-08-${n}T01:00:00Z`));
    const bienBan = { dtvThon: 'bien-ban-0000' };
    await world.putPhieuIn([given], 'choTongHop', { diaBan: KHANH_HOA, them: { bienBan, moc: { daNop: day(19) } } });
    await world.putPhieuIn([back], 'choTongHop', { diaBan: KHANH_HOA, them: { bienBan, moc: { daNop: day(21) } } });
    await world.putPhieuIn([foreign], 'choTongHop', { diaBan: KHANH_HOA, them: { boi: 'dtv-hai' } });
    await world.propose({ ...old, id: BIEN_BAN, ids: [given, back, foreign] });
    await world.newBanGiao().drive(BIEN_BAN);
    expect((await world.readBienBan()).loaiRa).toEqual({ [given]: 'daGiao', [foreign]: 'khacNguoi' });
  });
});

describe('a phiếu in two records', () => {
  it('proposed at the same moment is locked in exactly one', async () => {
    const world = await createBienBanWorld('bb-two', { soXa: 1, soThon: 1 });
    const ids = phieuIds(6);
    await world.putPhieuIn(ids, 'choTongHop');
    const records = ['bien-ban-000a', 'bien-ban-000b', 'bien-ban-000c'];
    const lists = [ids.slice(0, 4), ids.slice(2, 6), ids.slice(1, 5)];
    for (const [i, id] of records.entries()) {
      await world.propose({ id, chang: 'thonXa', ids: lists[i] ?? [] });
    }
    await Promise.all(records.map((id) => world.newBanGiao().drive(id)));
    const locked = Object.values(await world.locks()).flat();
    expect(locked.toSorted()).toEqual(ids);
    const numbers = await Promise.all(records.map(async (id) => (await world.readBienBan(id)).so));
    const given = numbers.filter((so) => so !== undefined);
    expect(given.toSorted()).toEqual(given.map((_, i) => i + 1));
  });

  it('is free again once its record is withdrawn', async () => {
    const { world, ids, banGiao } = await opened('bb-free');
    await banGiao.drive(BIEN_BAN);
    await world.withdraw();
    await banGiao.drive(BIEN_BAN);
    expect(await world.locks()).toEqual({});
    await world.propose({ id: 'bien-ban-0002', chang: 'thonXa', ids });
    await banGiao.drive('bien-ban-0002');
    expect(await world.readBienBan('bien-ban-0002')).toMatchObject({ trangThai: 'choNhan', loaiRa: {}, so: 2 });
  });
});
