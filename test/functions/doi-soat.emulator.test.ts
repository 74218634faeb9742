import { KH_2023 } from '@core/ke-hoach/index.ts';
import { describe, expect, it } from 'vitest';
import { aHang, createDoiSoatWorld, soOf, XA_KHAC } from '../support/doi-soat-world.ts';
import { KHOA } from '../support/engine-world.ts';

describe('an extract of the population database (KH-07)', () => {
  it('tells who agrees, who differs, who is missing on either side', async () => {
    const world = await createDoiSoatWorld('results');
    await world.aPhieuAt('phieu-khop', soOf(1));
    await world.aPhieuAt('phieu-lech', soOf(2));
    await world.aPhieuAt('phieu-chua', soOf(3), { trangThai: 'choNhapTin' });
    await world.aPhieuAt('phieu-thieu', soOf(4));
    await world.aPhieuAt('phieu-xa-khac', soOf(5), { diaBan: XA_KHAC });
    await world.reconcile('tep1', [
      [aHang({ soGiayTo: soOf(1) }), aHang({ soGiayTo: soOf(2), hoTen: 'Lò Văn Mình', ngaySinh: '27/02/1990' })],
      [aHang({ soGiayTo: soOf(3) }), aHang({ soGiayTo: soOf(5) }), aHang({ soGiayTo: soOf(6) })],
    ]);
    const vong = await world.vong('tep1');
    expect(vong).toMatchObject({
      trangThai: 'mo',
      demCu: false,
      dem: {
        ketQua: { khop: 1, lech: 1, chuaNhap: 1, oXaKhac: 1, thieuCuaTa: 1, thieuTrongTep: 1 },
        truong: { hoTen: { mo: 1 }, ngaySinh: { mo: 1 } },
        dongMo: 1,
      },
    });
    expect((await world.latest('phieu-khop')).data()).toMatchObject({
      trangThai: 'khop',
      tuTrangThai: 'daNhapTin',
      v: 7,
      suaBoi: 'he-thong',
      hanXuLy: null,
    });
    expect((await world.latest('phieu-lech')).get('trangThai')).toBe('lech');
    expect((await world.latest('phieu-chua')).get('trangThai')).toBe('choNhapTin');
    expect((await world.latest('phieu-xa-khac')).get('trangThai')).toBe('daNhapTin');
    expect((await world.lineOf('tep1', soOf(2)).get()).get('lech')).toEqual({
      hoTen: { kieu: 'khacDau', phieu: 'Lò Văn Minh', csdl: 'Lò Văn Mình' },
      ngaySinh: { kieu: 'khac', phieu: '1990-02-28', csdl: '1990-02-27' },
    });
  }, 60_000);

  it('says of a phiếu in another xã only that there is one', async () => {
    const world = await createDoiSoatWorld('leak');
    await world.aPhieuAt('phieu-xa-khac', soOf(5), { diaBan: XA_KHAC, dinhDanh: { hoTen: 'Giàng A Sùng' } });
    await world.reconcile('tep1', [[aHang({ soGiayTo: soOf(5) })]]);
    const line = (await world.lineOf('tep1', soOf(5)).get()).data();
    expect(line?.ketQua).toBe('oXaKhac');
    expect(JSON.stringify(line)).not.toMatch(/Giàng|Sùng|phieu-xa-khac|90002/);
  });

  it('finds a phiếu by a number that a spreadsheet robbed of its zeros', async () => {
    const world = await createDoiSoatWorld('zeros');
    await world.aPhieuAt('phieu-mot', soOf(1));
    await world.reconcile('tep1', [[aHang({ soGiayTo: soOf(1).slice(1) }), aHang({ soGiayTo: 'không có' })]]);
    expect((await world.latest('phieu-mot')).get('trangThai')).toBe('khop');
    expect((await world.db.doc('nhap/tep1/lo/0000').get()).get('ketQua')).toEqual({
      dat: 1,
      loi: 1,
      trung: 0,
      boQua: 0,
      loiDong: [{ so: 3, ma: 'DS01', truong: 'soGiayTo' }],
      luuY: [{ so: 2, ma: 'NT06', truong: 'soGiayTo' }],
    });
  });

  it('decides nothing by a number that stands for two people, in whichever order they come', async () => {
    const world = await createDoiSoatWorld('twice');
    await world.aPhieuAt('phieu-mot', soOf(1));
    await world.aPhieuAt('phieu-hai', soOf(2));
    const [a, b] = [aHang({ soGiayTo: soOf(1) }), aHang({ soGiayTo: soOf(1), hoTen: 'Lò Thị Vân' })];
    const same = aHang({ soGiayTo: soOf(2) });
    await world.reconcile('tep1', [
      [a, same],
      [b, same],
    ]);
    await world.reconcile('tep2', [
      [b, same],
      [a, same],
    ]);
    for (const tep of ['tep1', 'tep2']) {
      expect((await world.lineOf(tep, soOf(1)).get()).get('ketQua')).toBe('trungTrongTep');
      expect((await world.lineOf(tep, soOf(2)).get()).get('ketQua')).toBe('khop');
    }
    expect((await world.latest('phieu-mot')).get('trangThai')).toBe('daNhapTin');
    expect((await world.latest('phieu-hai')).get('trangThai')).toBe('khop');
  });

  it('changes nothing when the same file, or the same chunk, comes again', async () => {
    const world = await createDoiSoatWorld('again');
    await world.aPhieuAt('phieu-mot', soOf(1));
    await world.aPhieuAt('phieu-hai', soOf(2), { dinhDanh: { hoTen: 'Lò Văn Khác' } });
    const lo = [[aHang({ soGiayTo: soOf(1) })], [aHang({ soGiayTo: soOf(2) })]];
    await world.reconcile('tep1', lo);
    const before = await world.seen('tep1');
    await world.putTep('tep1', lo);
    await world.takeIn('tep1');
    await world.newMay().compareRound('tep1');
    await world.newMay().sweep();
    expect(await world.seen('tep1')).toEqual(before);
  });

  it('takes in a row mended later, and then the phiếu is no longer missing', async () => {
    const world = await createDoiSoatWorld('mended');
    await world.aPhieuAt('phieu-mot', soOf(1));
    await world.reconcile('tep1', [[aHang({ soGiayTo: 'x' })]]);
    expect((await world.vong('tep1'))?.dem.ketQua).toEqual({ thieuTrongTep: 1 });
    await world.db.doc('nhap/tep1').update({ trangThai: 'dangXuLy' });
    await world.db
      .doc('nhap/tep1/lo/0000')
      .update({ dong: [{ so: 2, o: aHang({ soGiayTo: soOf(1) }) }], trangThai: 'cho', lan: 2 });
    await world.takeIn('tep1');
    await world.newMay().compareRound('tep1');
    expect((await world.vong('tep1'))?.dem.ketQua).toEqual({ khop: 1 });
    expect((await world.latest('phieu-mot')).get('trangThai')).toBe('khop');
  });

  it('compares both numbers of a merged person with the phiếu that lives', async () => {
    const world = await createDoiSoatWorld('merged');
    await world.aPhieuAt('phieu-mot', soOf(1));
    await world.db.doc(`dinhDanh/${KHOA.keyOf(soOf(2))}`).set({ phieu: { [KH_2023.id]: 'phieu-mot' } });
    await world.reconcile('tep1', [[aHang({ soGiayTo: soOf(1) }), aHang({ soGiayTo: soOf(2) })]]);
    expect((await world.lineOf('tep1', soOf(1)).get()).get('ketQua')).toBe('khop');
    expect((await world.lineOf('tep1', soOf(2)).get()).data()).toMatchObject({ ketQua: 'lech', conMo: ['soGiayTo'] });
  });

  it('waits for the last chunk, whose event may come late', async () => {
    const world = await createDoiSoatWorld('late');
    await world.aPhieuAt('phieu-mot', soOf(1));
    await world.putTep('tep1', [[aHang({ soGiayTo: soOf(2) })], [aHang({ soGiayTo: soOf(1) })]]);
    await world.nhapMay.handleLo('tep1', '0000');
    expect(await world.newMay().compareRound('tep1')).toBe(false);
    expect((await world.lineOf('tep1', soOf(2)).get()).get('ketQua')).toBe('cho');
    await world.takeIn('tep1');
    expect(await world.newMay().sweep()).toBe(1);
    expect((await world.vong('tep1'))?.dem.ketQua).toEqual({ khop: 1, thieuCuaTa: 1 });
  });
});

describe('decisions', () => {
  const open = async (name: string, over: Record<string, string> = { hoTen: 'Lò Văn Mình', gioiTinh: 'Nữ' }) => {
    const world = await createDoiSoatWorld(name);
    await world.aPhieuAt('phieu-mot', soOf(1));
    await world.reconcile('tep1', [[aHang({ soGiayTo: soOf(1), ...over })]]);
    return world;
  };
  const act = (world: Awaited<ReturnType<typeof open>>) =>
    world.newMay().handleDong('tep1', world.lineOf('tep1', soOf(1)).id);

  it('carry the database’s values into the phiếu and say so, once', async () => {
    const world = await open('csdl', {
      hoTen: 'Lò Văn Mình',
      gioiTinh: 'Nữ',
      ngaySinh: '01/03/1991',
      thuongTru: 'Bản Lao Chải',
    });
    await world.decide('tep1', soOf(1), { hoTen: 'csdl', gioiTinh: 'csdl', ngaySinh: 'csdl', thuongTru: 'csdl' });
    await act(world);
    await act(world);
    expect((await world.latest('phieu-mot')).data()).toMatchObject({
      trangThai: 'khop',
      tuTrangThai: 'lech',
      v: 8,
      gioiTinh: '2',
      thangSinh: '1991-03',
      lyDo: { ma: 'csdlKhac', truong: ['hoTen', 'ngaySinh', 'gioiTinh', 'thuongTru'] },
    });
    expect(await world.rieng('phieu-mot')).toMatchObject({
      hoTen: 'Lò Văn Mình',
      ngaySinh: '1991-03-01',
      thuongTru: { chiTiet: 'Bản Lao Chải' },
      danToc: 'Thái',
    });
    expect((await world.latest('phieu-mot')).get('lyDo.ghiChu')).not.toContain('Mình');
    expect((await world.lineOf('tep1', soOf(1)).get()).get('buoc')).toBe('daApDung');
    expect((await world.vong('tep1'))?.demCu).toBe(true);
    await world.newMay().handleVong('tep1');
    expect((await world.vong('tep1'))?.dem.truong.hoTen).toEqual({ mo: 0, csdl: 1, phieu: 0, xacMinh: 0 });
  });

  it.each([
    ['decided for the phiếu', { noiO: 'Bản Hua Nà' }, { noiO: 'phieu' }],
    ['the extract says nothing of', {}, {}],
  ])('for the database’s residence leave a dwelling %s where it was', async (_, over, quyetDinh) => {
    const world = await open('dwelling', { thuongTru: 'Bản Lao Chải', ...over });
    const { thuongTru } = (await world.rieng('phieu-mot')) ?? {};
    await world.decide('tep1', soOf(1), { thuongTru: 'csdl', ...quyetDinh });
    await act(world);
    expect(await world.rieng('phieu-mot')).toMatchObject({ thuongTru: { chiTiet: 'Bản Lao Chải' }, noiO: thuongTru });
    expect((await world.latest('phieu-mot')).get('lyDo.truong')).toEqual(['thuongTru']);
  });

  it('for the phiếu leave its identity as it is', async () => {
    const world = await open('phieu');
    const before = await world.rieng('phieu-mot');
    await world.decide('tep1', soOf(1), { hoTen: 'phieu', gioiTinh: 'phieu' });
    await act(world);
    expect((await world.latest('phieu-mot')).data()).toMatchObject({ trangThai: 'khop', gioiTinh: '1', lyDo: null });
    expect(await world.rieng('phieu-mot')).toEqual(before);
  });

  it('to verify send the phiếu back with the field pinned, and the return is counted', async () => {
    const world = await open('verify');
    await world.decide('tep1', soOf(1), { hoTen: 'csdl', gioiTinh: 'xacMinh' });
    await act(world);
    expect((await world.latest('phieu-mot')).data()).toMatchObject({
      trangThai: 'choKiemTra',
      tuTrangThai: 'lech',
      hanXuLy: '2024-02-01',
      tra: ['GIAYTO'],
      lyDo: { ma: 'GIAYTO', truong: ['gioiTinh'] },
      gioiTinh: '1',
    });
    expect((await world.rieng('phieu-mot'))?.hoTen).toBe('Lò Văn Mình');
  });

  it('on some fields only leave the phiếu where it is', async () => {
    const world = await open('part');
    await world.decide('tep1', soOf(1), { hoTen: 'csdl' }, 'mo');
    await act(world);
    expect((await world.latest('phieu-mot')).get('trangThai')).toBe('lech');
    await world.newMay().handleVong('tep1');
    expect((await world.vong('tep1'))?.dem).toMatchObject({
      truong: { hoTen: { csdl: 1, mo: 0 }, gioiTinh: { mo: 1 } },
      dongMo: 1,
    });
  });

  it('on a phiếu that was returned meanwhile change nothing but the line', async () => {
    const world = await open('returned');
    await world.move('phieu-mot', 'choKiemTra');
    const before = (await world.latest('phieu-mot')).data();
    await world.decide('tep1', soOf(1), { hoTen: 'csdl', gioiTinh: 'csdl' });
    await act(world);
    expect((await world.latest('phieu-mot')).data()).toEqual(before);
    expect((await world.rieng('phieu-mot'))?.hoTen).toBe('Lò Văn Minh');
    expect((await world.lineOf('tep1', soOf(1)).get()).get('buoc')).toBe('phieuDaDoi');
  });

  it('hold in the next round as long as the extract says the same', async () => {
    const world = await open('next');
    await world.decide('tep1', soOf(1), { hoTen: 'phieu', gioiTinh: 'csdl' });
    await act(world);
    const row = { soGiayTo: soOf(1), hoTen: 'LÒ VĂN MÌNH', gioiTinh: 'Nữ' };
    await world.reconcile('tep2', [[aHang(row)]]);
    expect((await world.lineOf('tep2', soOf(1)).get()).data()).toMatchObject({
      ketQua: 'lech',
      quyetDinh: { hoTen: 'phieu' },
      conMo: [],
      buoc: 'daApDung',
    });
    expect((await world.latest('phieu-mot')).data()).toMatchObject({ trangThai: 'khop', v: 8 });
    await world.reconcile('tep3', [[aHang({ ...row, hoTen: 'Lò Văn Mịnh' })]]);
    expect((await world.lineOf('tep3', soOf(1)).get()).get('conMo')).toEqual(['hoTen']);
    expect((await world.latest('phieu-mot')).get('trangThai')).toBe('lech');
  });

  it('are carried out by the sweep where their event was lost', async () => {
    const world = await open('lost');
    await world.decide('tep1', soOf(1), { hoTen: 'csdl', gioiTinh: 'phieu' });
    await world.newMay().sweep();
    expect((await world.latest('phieu-mot')).get('trangThai')).toBe('khop');
  });
});
