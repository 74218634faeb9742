import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createFault } from '../support/fault.ts';
import { aNguoiTep, aViecTep } from '../support/nhap-viec.ts';
import { createNhapViecWorld, TINH } from '../support/nhap-viec-world.ts';

describe('seekers of a file (HN-08, HN-09)', () => {
  it('are taken in with who they are apart, and a row without consent leaves nothing behind', async () => {
    const world = await createNhapViecWorld('seekers');
    const { id } = await world.bring('nguoiTimViec', [
      aNguoiTep(1),
      aNguoiTep(2, { dongYGioiThieu: 'Không' }),
      aNguoiTep(3, { dongYLuuTru: 'Không', hoTen: 'Vàng Thị Không' }),
      aNguoiTep(4, { dongYLuuTru: '' }),
      aNguoiTep(5, { cmkt: '1' }),
    ]);
    expect(await world.nhap(id)).toMatchObject({ trangThai: 'xong', dem: { dat: 2, loi: 3, trung: 0, boQua: 0 } });
    expect(await world.loi(id)).toEqual(['4:NV06', '5:NV06', '6:NV01']);
    const made = await world.hoSo(id);
    expect(Object.keys(made)).toEqual(['2', '3']);
    const records = await world.all('nguoiTimViec');
    expect(records.map((each) => each.id).sort()).toEqual(Object.values(made).sort());
    expect(await world.read(`nguoiTimViec/${made[2]}`)).toMatchObject({
      ...{ mau: 'TT11-2022/M02', trangThai: 'dangTim', nguon: 'tep', v: 1, boi: 'cong-an', thangSinh: '1995-03' },
      ...{ diaBan: { ...TINH, xa: '03386' }, hanHoSo: '2027-05-24', sanSangDiXa: false, nhomNghe: '8' },
      dongY: { luuTru: expect.any(Timestamp), gioiThieu: expect.any(Timestamp) },
    });
    expect((await world.read(`nguoiTimViec/${made[3]}`))?.dongY).not.toHaveProperty('gioiThieu');
    expect(await world.read(`nguoiTimViec/${made[2]}/rieng/dinhDanh`)).toMatchObject({
      ...{ hoTen: 'Lò Thị Hà', soGiayTo: '012195000001', boi: 'cong-an', diaBan: { xa: '03386' } },
    });
    const tep = await world.read(`nguoiTimViec/${made[2]}/rieng/tep`);
    expect(tep).toMatchObject({ nhap: id, so: 2, diaBan: TINH });
    for (const each of records) expect(each.id).toMatch(/^tep-[0-9a-f]{32}$/);
    expect(JSON.stringify([records, tep])).not.toMatch(/012195|Lò Thị|0911222333/);
    const apart = await Promise.all(records.map((each) => world.read(`nguoiTimViec/${each.id}/rieng/dinhDanh`)));
    expect(JSON.stringify(apart)).not.toMatch(/Vàng Thị Không|012195000003/);
  });

  it('without consent leave a number and a reason of their row, however often and however late it is handled', async () => {
    const world = await createNhapViecWorld('khong-giu');
    const { id } = await world.bring('nguoiTimViec', [
      aNguoiTep(1),
      aNguoiTep(2, { dongYLuuTru: 'Không', hoTen: 'Vàng Thị Không' }),
      aNguoiTep(3, { dongYLuuTru: '', cmkt: '1' }),
    ]);
    const lo = () => world.read(`nhap/${id}/lo/0000`);
    const kept = [
      { so: 2, o: aNguoiTep(1) },
      { so: 3, o: {} },
      { so: 4, o: {} },
    ];
    expect((await lo())?.dong).toEqual(kept);
    expect(await world.loi(id)).toEqual(['3:NV06', '4:NV06']);
    await world.mend(id);
    expect(await lo()).toMatchObject({ dong: kept, trangThai: 'xong', ketQua: { dat: 1, loi: 2 } });
    const before = (await lo())?.lan;
    await world.deliver(id, '0000');
    expect((await lo())?.lan).toBe(before);
  });

  it('a file that nobody has mended for a month keeps numbers and results; its records stay', async () => {
    const world = await createNhapViecWorld('het-han-tep');
    const rows = [aNguoiTep(1), aNguoiTep(2, { cmkt: '1' })];
    const old = await world.bring('nguoiTimViec', rows);
    const viec = await world.bring('viecTimNguoi', [aViecTep(1)]);
    const begun = await world.upload(rows.toReversed(), world.about('nguoiTimViec'), 1);
    const roster = await world.upload([{ hoTen: 'Lò Văn Panh' }], { luc: world.clock.now });
    const before = await world.everything();
    world.clock.now = new Date('2026-12-25T16:59:00Z');
    expect(await world.may.expire()).toBe(0);
    world.clock.now = new Date('2026-12-25T17:01:00Z');
    const mended = world.db.doc(`nhap/${viec.id}`);
    await mended.update({ luc: Timestamp.fromDate(world.clock.now) });
    expect(await world.may.expire()).toBe(2);
    expect(await world.may.expire()).toBe(0);
    const lo = await world.read(`nhap/${old.id}/lo/0000`);
    expect(lo).toMatchObject({
      dong: [
        { so: 2, o: {} },
        { so: 3, o: {} },
      ],
      ketQua: { dat: 1, loi: 1, loiDong: [{ so: 3, ma: 'NV01' }], hoSo: [{ so: 2 }] },
    });
    for (const each of begun.los)
      expect(JSON.stringify(await world.read(`nhap/${begun.id}/lo/${each}`))).not.toMatch(/012195|Lò/);
    await world.deliver(old.id, '0000');
    expect(await world.nhap(old.id)).toMatchObject({ trangThai: 'hetHan', dem: { dat: 1, loi: 1 } });
    expect((await world.read(`nhap/${viec.id}/lo/0000`))?.dong[0].o).toEqual(aViecTep(1));
    expect((await world.read(`nhap/${roster.id}/lo/0000`))?.dong[0].o).toEqual({ hoTen: 'Lò Văn Panh' });
    expect(await world.everything()).toEqual(before);
  });

  it('a file whose taking away was cut off is found again', async () => {
    const { plan, hook } = createFault('commit');
    const world = await createNhapViecWorld('het-han-cat', hook);
    const { id } = await world.bring('nguoiTimViec', [aNguoiTep(1), aNguoiTep(2)], 1);
    world.clock.now = new Date('2027-01-20T03:00:00Z');
    Object.assign(plan, { at: 2, when: 'before', calls: 0 });
    await world.may.expire().catch(() => undefined);
    plan.at = Number.POSITIVE_INFINITY;
    expect(await world.may.expire()).toBe(1);
    const los = await world.db.collection(`nhap/${id}/lo`).get();
    expect(los.docs.flatMap((lo) => lo.get('dong'))).toEqual([
      { so: 2, o: {} },
      { so: 3, o: {} },
    ]);
  });

  it('one who consents once he was asked again is taken in from the row as mended', async () => {
    const world = await createNhapViecWorld('asked');
    const { id } = await world.bring('nguoiTimViec', [aNguoiTep(1, { dongYLuuTru: '' }), aNguoiTep(2)]);
    const before = await world.everything();
    await world.mend(id, { 2: aNguoiTep(1) });
    expect(await world.nhap(id)).toMatchObject({ dem: { dat: 2, loi: 0 } });
    expect(await world.everything()).toEqual(expect.arrayContaining(before));
    expect(await world.all('nguoiTimViec')).toHaveLength(2);
  });

  it('the same file, or the same rows in another file, change nothing', async () => {
    const world = await createNhapViecWorld('again');
    const rows = Array.from({ length: 7 }, (_, n) => aNguoiTep(n));
    const first = await world.bring('nguoiTimViec', rows, 3);
    const before = await world.everything();
    for (const lo of first.los) {
      await world.db.doc(`nhap/${first.id}/lo/${lo}`).update({ trangThai: 'cho' });
      await world.deliver(first.id, lo);
    }
    expect(await world.nhap(first.id)).toMatchObject({ dem: { dat: 7, loi: 0, trung: 0 } });
    // Half a year on the rows say the same, though the usual last day of a registration would be a later one.
    world.clock.now = new Date('2027-02-01T03:00:00Z');
    const other = await world.bring('nguoiTimViec', rows.toReversed());
    expect(await world.nhap(other.id)).toMatchObject({ dem: { dat: 0, loi: 0, trung: 7 } });
    expect(await world.everything()).toEqual(before);
  });

  it('a later file changes what it changed; what a person wrote, and what an older file says, stays apart', async () => {
    const world = await createNhapViecWorld('later');
    const inside = { 'dieuKien.noiLam': 'Trong nhà', 'dieuKien.thiLuc': 'Bình thường' };
    const old = await world.bring('nguoiTimViec', [aNguoiTep(1, inside), aNguoiTep(2), aNguoiTep(3, { hoTen: '' })]);
    const { 2: one = '', 3: two = '' } = await world.hoSo(old.id);
    await world.put(`nguoiTimViec/${two}`, { tenCongViec: 'Thợ may', suaBoi: 'trung-tam' });
    const later = await world.bring('nguoiTimViec', [
      aNguoiTep(1, {
        dienThoai: '0988777666',
        luong: '10 triệu',
        dongYGioiThieu: 'Không',
        email: 'ha@example.vn',
        'dieuKien.noiLam': 'Hỗn hợp',
      }),
      aNguoiTep(2, { tenCongViec: 'Công nhân da giày', cmkt: 'Sơ cấp', dongYGioiThieu: '' }),
    ]);
    expect(await world.nhap(later.id)).toMatchObject({ dem: { dat: 2, loi: 0, trung: 0 } });
    expect(await world.luuY(later.id)).toEqual(expect.arrayContaining(['3:NV16']));
    expect(await world.read(`nguoiTimViec/${one}`)).toMatchObject({
      ...{ v: 2, luong: { tu: 10_000_000, den: 10_000_000 }, tenCongViec: 'Công nhân may công nghiệp' },
      dieuKien: { noiLam: 'honHop', thiLuc: 'binhThuong' },
    });
    expect((await world.read(`nguoiTimViec/${one}`))?.dongY).not.toHaveProperty('gioiThieu');
    expect(await world.read(`nguoiTimViec/${one}/rieng/dinhDanh`)).toMatchObject({
      ...{ dienThoai: '0988777666', email: 'ha@example.vn', hoTen: 'Lò Thị Hà' },
    });
    expect(await world.read(`nguoiTimViec/${two}`)).toMatchObject({
      ...{ tenCongViec: 'Thợ may', cmkt: 'soCap', v: 3, dongY: { gioiThieu: expect.any(Timestamp) } },
    });
    const before = (await world.everything()).filter(([path]) =>
      [one, two].some((each) => String(path).includes(each)),
    );
    await world.mend(old.id, { 4: aNguoiTep(3) });
    expect(await world.nhap(old.id)).toMatchObject({ dem: { dat: 1, trung: 2, loi: 0 } });
    expect(await world.luuY(old.id)).toEqual(expect.arrayContaining(['2:NV17', '3:NV17']));
    expect(await world.everything()).toEqual(expect.arrayContaining(before));
  });

  it('one person is registered once, in a file and beside who was written down before', async () => {
    const world = await createNhapViecWorld('twice');
    await world.putNguoi('nguoi-da-co', {}, { soGiayTo: '012195000001' });
    await world.theo.nguoi('nguoi-da-co');
    const { id } = await world.bring('nguoiTimViec', [
      aNguoiTep(1),
      aNguoiTep(2),
      aNguoiTep(2),
      aNguoiTep(2, { tenCongViec: 'Bảo vệ' }),
    ]);
    expect(await world.nhap(id)).toMatchObject({ dem: { dat: 2, trung: 1, loi: 1 } });
    expect(await world.loi(id)).toEqual(['5:NV09']);
    const { 2: second = '' } = await world.hoSo(id);
    await world.theo.nguoi(second);
    expect(await world.read(`nguoiTimViec/${second}`)).toMatchObject({ trangThai: 'trung', v: 2 });
    expect(await world.read('nguoiTimViec/nguoi-da-co')).toMatchObject({ trangThai: 'dangTim' });
    const later = await world.bring('nguoiTimViec', [aNguoiTep(1, { luong: '9 triệu' })]);
    expect(await world.nhap(later.id)).toMatchObject({ dem: { trung: 1, dat: 0 } });
    expect(await world.luuY(later.id)).toContain('2:NV18');
    expect(await world.read(`nguoiTimViec/${second}`)).toMatchObject({ trangThai: 'trung', v: 2 });
  });
});
