import { DeNghi } from '@core/nguoi-lao-dong/so-lao-dong.ts';
import { KetNoi } from '@core/viec-lam/ket-noi.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { CENTRE, createHoSoWorld, EMPLOYER, type HoSoWorld } from '../support/ho-so-world.ts';
import { createKhopWorld } from '../support/khop-world.ts';
import { createReferred, hire, KET_NOI, NLD, putBook, undo } from '../support/nhan-viec-world.ts';
import { costOf } from '../support/op-counter.ts';

const stateOf = async ({ read }: HoSoWorld) => {
  const [ketNoi, viec, nguoi] = await Promise.all([
    read(`ketNoi/${KET_NOI}`),
    read('viecTimNguoi/viec-0001'),
    read('nguoiTimViec/nguoi-0001'),
  ]);
  return [ketNoi?.trangThai, viec?.trangThai, viec?.daTuyen, nguoi?.trangThai];
};

describe('a placement (HP-07, HN-10)', () => {
  it('takes a place of the vacancy and the person off the register, and owes follow-ups at 1, 2 and 3 months', async () => {
    const world = await createReferred('nhan');
    expect(await world.nhanViec('doanh-nghiep', EMPLOYER, hire())).toEqual({ ok: true });
    expect(await stateOf(world)).toEqual(['nhanViec', 'dangTuyen', 1, 'coViec']);
    const { nhanViec, hanXuLy, v, suaBoi } = KetNoi.parse(await world.read(`ketNoi/${KET_NOI}`));
    expect(nhanViec?.theoDoi.map(({ lan, han }) => [lan, han])).toEqual([
      [1, '2026-12-30'],
      [2, '2027-01-30'],
      [3, '2027-02-28'],
    ]);
    expect([hanXuLy, v, suaBoi]).toEqual(['2026-12-30', 2, 'doanh-nghiep']);
    const again = await costOf(world.ops, async () =>
      expect(await world.nhanViec('doanh-nghiep', EMPLOYER, hire())).toEqual({ ok: true }),
    );
    expect(again.writes).toBe(0);
  });
  it('once more, after one that ended, is of the referral that counts now; the kept one takes none', async () => {
    const world = await createReferred('nhan-lan-hai', { trangThai: 'khongNhan' });
    const kept = `${KET_NOI}:1`;
    await world.db.doc(`ketNoi/${kept}`).set((await world.read(`ketNoi/${KET_NOI}`)) ?? {});
    await world.put(`ketNoi/${KET_NOI}`, { trangThai: 'gioiThieu', moc: { gioiThieu: Timestamp.fromMillis(0) } });
    for (const id of [kept, KET_NOI, kept]) expect(await world.theoKetNoi(id)).toBe('stale');
    expect(await world.nhanViec('tt', CENTRE, hire({ ketNoi: kept, v: 2 }))).toEqual({ ok: false, ma: 'saiYeuCau' });
    expect(await world.nhanViec('tt', CENTRE, hire({ v: 2 }))).toEqual({ ok: true });
    expect(await stateOf(world)).toEqual(['nhanViec', 'dangTuyen', 1, 'coViec']);
    expect(KetNoi.parse(await world.read(`ketNoi/${kept}`))).toMatchObject({ trangThai: 'khongNhan', v: 1 });
  });
  it('fills the vacancy with its last place', async () => {
    const world = await createReferred('nhan-du');
    await world.db.doc('viecTimNguoi/viec-0001').update({ soLuong: 1 });
    await world.nhanViec('tt', CENTRE, hire());
    expect(await stateOf(world)).toEqual(['nhanViec', 'du', 1, 'coViec']);
  });
  it('is open to who was referred before the vacancy ran out', async () => {
    const world = await createReferred('nhan-het-han', { trangThai: 'gioiThieu' });
    await world.hetHan.run('2027-01-01');
    expect(await stateOf(world)).toEqual(['gioiThieu', 'hetHan', 0, 'dangTim']);
    expect(await world.nhanViec('tt', CENTRE, hire())).toEqual({ ok: true });
    expect(await stateOf(world)).toEqual(['nhanViec', 'hetHan', 1, 'coViec']);
  });
  it('of a short contract is followed to its end', async () => {
    const world = await createReferred('nhan-ngan');
    await world.nhanViec('tt', CENTRE, hire({ soThang: 2 }));
    const { nhanViec } = KetNoi.parse(await world.read(`ketNoi/${KET_NOI}`));
    expect(nhanViec?.theoDoi.map(({ lan, han }) => [lan, han])).toEqual([
      [1, '2026-12-30'],
      [0, '2027-01-30'],
    ]);
  });
  it('of two for one person at once is one', async () => {
    const world = await createReferred('nhan-hai');
    await world.putViec('viec-0002');
    await world.putKetNoi('viec-0002', 'nguoi-0001', 'gioiThieu');
    const results = await Promise.all([
      world.nhanViec('tt', CENTRE, hire()),
      world.nhanViec('doanh-nghiep', EMPLOYER, hire({ ketNoi: 'viec-0002:nguoi-0001' })),
    ]);
    expect(results.map((each) => (each.ok ? 'ok' : each.ma)).toSorted()).toEqual(['daCoViec', 'ok']);
    const filled = await Promise.all(
      ['viec-0001', 'viec-0002'].map(async (id) => (await world.read(`viecTimNguoi/${id}`))?.daTuyen),
    );
    expect(filled.toSorted()).toEqual([0, 1]);
  });
  it.each([
    ['a referral that was not made yet', 'dongY', CENTRE, {}, 'saiBuoc'],
    ['one that has ended', 'rut', CENTRE, {}, 'saiBuoc'],
    ['a version that moved on', 'phongVan', CENTRE, { v: 7 }, 'daDoi'],
    ['another employer', 'phongVan', { ...EMPLOYER, nsdld: 'nsdld-0009' }, {}, 'khongThay'],
    ['a centre of another tỉnh', 'phongVan', { ...CENTRE, ma: '14' }, {}, 'khongThay'],
    ['a seeker', 'phongVan', { vaiTro: ['nguoiTimViec'], ntv: 'nguoi-0001', the: 1 }, {}, 'khongThay'],
    ['a commune', 'phongVan', { ...CENTRE, vaiTro: ['canBoXa'] }, {}, 'khongThay'],
    ['nobody', 'phongVan', {}, {}, 'khongCoQuyen'],
    ['a day that is none', 'phongVan', CENTRE, { ngayVao: '2026-02-30' }, 'saiYeuCau'],
  ] as const)('is refused to %s', async (what, trangThai, token, over, ma) => {
    const world = await createReferred(`nhan-khong-${what.length}-${ma.toLowerCase()}`, { trangThai: trangThai });
    expect(await world.nhanViec('ai-do', token, hire(over))).toEqual({ ok: false, ma });
    expect((await stateOf(world)).slice(1)).toEqual(['dangTuyen', 0, 'dangTim']);
  });
  it('is refused of a person whose record was closed', async () => {
    const world = await createReferred('nhan-da-dong');
    await world.db.doc('nguoiTimViec/nguoi-0001').update({ trangThai: 'dong' });
    expect(await world.nhanViec('tt', CENTRE, hire())).toEqual({ ok: false, ma: 'khongConTim' });
  });
  it('is refused to an account that was dismissed', async () => {
    const world = await createReferred('nhan-thu-hoi');
    await world.db.doc('thuHoi/tt').set({ the: 2, luc: Timestamp.now() });
    expect(await world.nhanViec('tt', CENTRE, hire())).toEqual({ ok: false, ma: 'khongCoQuyen' });
  });
  it('is followed up by the centre, until the person has left; what was a slip is asked on', async () => {
    const world = await createReferred('theo-doi');
    await world.nhanViec('tt', CENTRE, hire());
    const follow = (lan: number, v: number, tinhTrang: string, token: object = CENTRE) =>
      world.nhanViec('tt', token, { viec: 'theoDoi', ketNoi: KET_NOI, v, lan, tinhTrang });
    expect(await follow(1, 2, 'conLam', EMPLOYER)).toEqual({ ok: false, ma: 'saiBuoc' });
    expect(await follow(1, 2, 'conLam')).toEqual({ ok: true });
    expect(await follow(1, 2, 'conLam')).toEqual({ ok: true });
    expect(await follow(2, 2, 'nghi')).toEqual({ ok: false, ma: 'daDoi' });
    expect(KetNoi.parse(await world.read(`ketNoi/${KET_NOI}`))).toMatchObject({ v: 3, hanXuLy: '2027-01-30' });
    expect(await follow(2, 3, 'nghi')).toEqual({ ok: true });
    expect(KetNoi.parse(await world.read(`ketNoi/${KET_NOI}`))).toMatchObject({ v: 4, hanXuLy: null });
    expect(await follow(2, 4, 'conLam', EMPLOYER)).toEqual({ ok: false, ma: 'saiBuoc' });
    expect(await follow(2, 4, 'conLam')).toEqual({ ok: true });
    expect(KetNoi.parse(await world.read(`ketNoi/${KET_NOI}`))).toMatchObject({ v: 5, hanXuLy: '2027-02-28' });
    expect(await follow(9, 5, 'nghi')).toEqual({ ok: false, ma: 'saiYeuCau' });
  });
});

describe('a placement that was written down by mistake', () => {
  it('is taken back by the centre: the place is open, the person looks again, and why is kept', async () => {
    const world = await createReferred('huy');
    await world.db.doc('viecTimNguoi/viec-0001').update({ soLuong: 1 });
    await world.nhanViec('doanh-nghiep', EMPLOYER, hire());
    expect(await world.nhanViec('tt', CENTRE, undo())).toEqual({ ok: true });
    expect(await stateOf(world)).toEqual(['phongVan', 'dangTuyen', 0, 'dangTim']);
    const { nhanViec, huyNhan, moc, hanXuLy, v } = KetNoi.parse(await world.read(`ketNoi/${KET_NOI}`));
    expect(nhanViec).toBeUndefined();
    expect(huyNhan).toEqual({ ngayVao: '2026-11-30', lyDo: 'Ghi nhầm người', v: 3, boi: 'tt' });
    expect([Object.keys(moc), hanXuLy, v]).toEqual([['phongVan'], '2026-12-09', 3]);
    const again = await costOf(world.ops, async () =>
      expect(await world.nhanViec('tt', CENTRE, undo())).toEqual({ ok: true }),
    );
    expect(again.writes).toBe(0);
    expect(await world.nhanViec('tt', CENTRE, hire({ v: 3 }))).toEqual({ ok: true });
    expect(await stateOf(world)).toEqual(['nhanViec', 'du', 1, 'coViec']);
  });
  it('leaves what ran out meanwhile run out', async () => {
    const world = await createReferred('huy-het-han', { trangThai: 'gioiThieu' });
    await world.db.doc('viecTimNguoi/viec-0001').update({ soLuong: 1 });
    await world.nhanViec('tt', CENTRE, hire());
    world.clock.now = new Date('2027-03-01T03:00:00Z');
    expect(await world.nhanViec('tt', CENTRE, undo())).toEqual({ ok: true });
    expect(await stateOf(world)).toEqual(['gioiThieu', 'hetHan', 0, 'hetHan']);
  });
  it('does not free a person whom another placement holds', async () => {
    const world = await createReferred('huy-noi-khac');
    await world.nhanViec('tt', CENTRE, hire());
    await world.db.doc('nguoiTimViec/nguoi-0001').update({ trangThai: 'dangTim' });
    await world.putViec('viec-0002');
    await world.putKetNoi('viec-0002', 'nguoi-0001', 'gioiThieu');
    expect(await world.nhanViec('tt', CENTRE, hire({ ketNoi: 'viec-0002:nguoi-0001' }))).toEqual({ ok: true });
    expect(await world.nhanViec('tt', CENTRE, undo())).toEqual({ ok: true });
    expect(await stateOf(world)).toEqual(['phongVan', 'dangTuyen', 0, 'coViec']);
  });
  it('frees a person whom an earlier placement had let go of', async () => {
    const world = await createReferred('huy-noi-truoc');
    await world.nhanViec('tt', CENTRE, hire());
    await world.db.doc('nguoiTimViec/nguoi-0001').update({ trangThai: 'dangTim' });
    await world.putViec('viec-0002');
    await world.putKetNoi('viec-0002', 'nguoi-0001', 'gioiThieu');
    const later = { ketNoi: 'viec-0002:nguoi-0001' };
    expect(await world.nhanViec('tt', CENTRE, hire(later))).toEqual({ ok: true });
    expect(await world.nhanViec('tt', CENTRE, undo(later))).toEqual({ ok: true });
    expect(await stateOf(world)).toEqual(['nhanViec', 'dangTuyen', 1, 'dangTim']);
    expect(await world.read('viecTimNguoi/viec-0002')).toMatchObject({ daTuyen: 0 });
  });
  it.each([
    ['the employer', 'a', EMPLOYER, {}, 'khongCoQuyen'],
    ['a centre of another tỉnh', 'b', { ...CENTRE, ma: '14' }, {}, 'khongThay'],
    ['a version that moved on', 'c', CENTRE, { v: 1 }, 'daDoi'],
    ['who says no reason', 'd', CENTRE, { lyDo: '' }, 'saiYeuCau'],
  ] as const)('is not taken back by %s', async (_who, name, token, over, ma) => {
    const world = await createReferred(`huy-khong-${name}`);
    await world.nhanViec('tt', CENTRE, hire());
    expect(await world.nhanViec('ai-do', token, undo(over))).toEqual({ ok: false, ma });
    expect(await stateOf(world)).toEqual(['nhanViec', 'dangTuyen', 1, 'coViec']);
  });
  it('that never was is not taken back', async () => {
    const world = await createReferred('huy-chua-nhan');
    expect(await world.nhanViec('tt', CENTRE, undo({ v: 1 }))).toEqual({ ok: false, ma: 'saiBuoc' });
  });
});

describe('a placement reaches the labour book (HN-10, LC-10)', () => {
  const withBook = async (name: string) => {
    const world = await createReferred(name);
    await putBook(world);
    return world;
  };
  it('as a change its commune is asked for, once, with its source', async () => {
    const world = await withBook('ghi-so');
    await world.theoKetNoi(KET_NOI);
    expect((await world.db.collection('deNghi').get()).size).toBe(0);
    await world.nhanViec('tt', CENTRE, hire());
    expect(await world.theoKetNoi(KET_NOI)).toBe('applied');
    expect(await world.theoKetNoi(KET_NOI)).toBe('stale');
    const [ask, ...more] = (await world.db.collection('deNghi').get()).docs;
    expect(more).toEqual([]);
    expect(DeNghi.parse(ask?.data())).toMatchObject({
      nld: NLD,
      ketNoi: KET_NOI,
      ngayHieuLuc: '2026-11-30',
      trangThai: 'cho',
      boi: 'he-thong',
    });
    expect(ask?.get('noiDung')).toContain('Công ty TNHH May Phương Nam');
    expect(ask?.id).not.toContain('nguoi-0001');
  });
  it('and asks for nothing once it is taken back, unless the commune has decided', async () => {
    const world = await withBook('ghi-so-huy');
    const asks = async () => (await world.db.collection('deNghi').get()).docs;
    await world.nhanViec('tt', CENTRE, hire());
    await world.theoKetNoi(KET_NOI);
    await world.nhanViec('tt', CENTRE, undo());
    expect(await world.theoKetNoi(KET_NOI)).toBe('applied');
    expect(await asks()).toEqual([]);
    expect(await world.theoKetNoi(KET_NOI)).toBe('stale');
    await world.nhanViec('tt', CENTRE, hire({ v: 3 }));
    await world.theoKetNoi(KET_NOI);
    await (await asks())[0]?.ref.update({ trangThai: 'daNhan' });
    await world.nhanViec('tt', CENTRE, undo({ v: 4 }));
    expect(await world.theoKetNoi(KET_NOI)).toBe('stale');
    expect((await asks()).map((doc) => doc.get('trangThai'))).toEqual(['daNhan']);
  });
  it('of somebody who has none changes nothing', async () => {
    const world = await createReferred('ghi-so-khong');
    await world.nhanViec('tt', CENTRE, hire());
    expect(await world.theoKetNoi(KET_NOI)).toBe('stale');
  });
});

describe('a referral', () => {
  it('has the score of its pair, written once', async () => {
    const khop = createKhopWorld('cham-diem');
    const world = await createReferred('cham-diem-ho-so', { trangThai: 'deXuat' });
    await khop.newKhop().viec.handle(await khop.putViec('viec-0001'));
    await khop.newKhop().nguoi.handle(await khop.putNguoi('nguoi-0001'));
    for (const path of ['chiMucViec/viec-0001', 'chiMucNguoi/nguoi-0001'])
      await world.db.doc(path).set((await khop.db.doc(path).get()).data() ?? {});
    expect(await world.theoKetNoi(KET_NOI)).toBe('applied');
    const { diem, hop, thieu, v } = KetNoi.parse(await world.read(`ketNoi/${KET_NOI}`));
    expect([diem > 60, hop.includes('nghe'), thieu, v]).toEqual([true, true, [], 1]);
    expect(await world.theoKetNoi(KET_NOI)).toBe('stale');
  });
});

describe('what runs out at night', () => {
  it('expires: vacancies, registrations and proposals nobody answered, once, and nothing that still holds', async () => {
    const world = await createHoSoWorld('het-han');
    await world.putViec('viec-0001', { hanTuyen: '2026-11-24' });
    await world.putViec('viec-0002', { hanTuyen: '2026-11-25' });
    await world.putViec('viec-0003', { hanTuyen: '2026-11-24', trangThai: 'choDuyet' });
    await world.putNguoi('nguoi-0001', { hanHoSo: '2026-11-24' });
    await world.putNguoi('nguoi-0002', { hanHoSo: '2026-11-25' });
    await world.putKetNoi('viec-0001', 'nguoi-0001', 'deXuat', { hanXuLy: '2026-11-24' });
    await world.putKetNoi('viec-0001', 'nguoi-0002', 'gioiThieu', { hanXuLy: '2026-11-24' });
    expect(await world.hetHan.run('2026-11-25')).toEqual({ viec: 1, nguoi: 1, deXuat: 1, dongY: 0 });
    expect(await world.hetHan.run('2026-11-25')).toEqual({ viec: 0, nguoi: 0, deXuat: 0, dongY: 0 });
    expect(await world.read('viecTimNguoi/viec-0001')).toMatchObject({ trangThai: 'hetHan', v: 2, suaBoi: 'he-thong' });
    expect(await world.read('viecTimNguoi/viec-0002')).toMatchObject({ trangThai: 'dangTuyen', v: 1 });
    expect(await world.read('viecTimNguoi/viec-0003')).toMatchObject({ trangThai: 'choDuyet' });
    expect(KetNoi.parse(await world.read('ketNoi/viec-0001:nguoi-0001'))).toMatchObject({
      trangThai: 'hetHan',
      hanXuLy: null,
    });
    expect(await world.read('ketNoi/viec-0001:nguoi-0002')).toMatchObject({ trangThai: 'gioiThieu' });
  });
});
