import { DANH_MUC } from '@core/dia-ban/cap.ts';
import { TraLoi } from '@core/phieu/phieu.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { REMOVED, SERVER_TIME, type Write } from '../support/firestore-rest.ts';
import { aMove, aPhieu, aRieng, aTraLoi, DIA_BAN, DTV } from '../support/phieu-builder.ts';
import {
  claimsOf,
  EARLIER,
  elsewhere,
  expectAllowed,
  expectRefused,
  otherList,
  THON,
  useRulesProject,
  XA,
} from '../support/rules-world.ts';

const firestore = useRulesProject('phieu');
const collector = firestore.as(DTV, claimsOf(['dieuTraVien'], THON));
beforeEach(() => firestore.clear());

const ID = 'phieu/abcdefgh1234';
const created = (over: object = {}, rieng: object = {}): [Write, Write] => [
  { create: ID, data: aPhieu(SERVER_TIME, { ...over }) },
  { create: `${ID}/rieng/dinhDanh`, data: aRieng({ ...rieng }) },
];
const without = (key: string): object => {
  const { [key]: _, ...rest } = aPhieu(SERVER_TIME) as Record<string, unknown>;
  return rest;
};
const thonMoi = { ...DIA_BAN, huyen: undefined };

describe('a new phiếu', () => {
  it.each(['nhap', 'daNop'])('is written as %s with its identity in one batch', async (trangThai) => {
    expectAllowed(await collector.commit(...created({ trangThai })));
  });
  it('may be nearly empty: a draft is allowed to be', async () => {
    const { gioiTinh: _, thangSinh: __, ...phieu } = aPhieu(SERVER_TIME, { traLoi: {}, han: {}, hanXuLy: null });
    expectAllowed(await collector.commit({ create: ID, data: phieu }));
  });
  it('carries every answer of the form at once', async () => {
    const all = {
      lyDoKhongThamGia: '5',
      thatNghiep: '2',
      thoiGianThatNghiep: '3',
      nhomNghe: 'LLVT',
      loaiHinh: '11',
      uuTien: ['1', '2', '3', '4', '5', '6'],
    };
    const over = { ...aTraLoi(all), thayCho: 'mot-phieu-cu', trangThai: 'daNop' };
    expect(Object.keys(over.traLoi).sort()).toEqual(Object.keys(TraLoi.shape).sort());
    expectAllowed(
      await collector.commit(...created(over, { noiO: { chiTiet: 'Bản Nậm Loỏng' }, soBhxh: '', nguoiCungCap: 'Vợ' })),
    );
  });
  it('LC-04: by a collector who is village head as well', async () => {
    const both = firestore.as(DTV, claimsOf(['dieuTraVien', 'truongThon'], THON));
    expectAllowed(await both.commit(...created()));
  });
  it('Y26-01: in the two-tier list has no huyện', async () => {
    const diaBan = { danhMuc: 'dvhc2025', tinh: '12', xa: '03388', thon: '03388-001' };
    const client = firestore.as(DTV, claimsOf(['dieuTraVien'], { danhMuc: 'dvhc2025', cap: 'xa', ma: '03388' }));
    expectAllowed(await client.commit(...created({ diaBan }, { diaBan })));
    await firestore.clear();
    const coHuyen = { ...diaBan, huyen: '105' };
    expectRefused(await client.commit(...created({ diaBan: coHuyen }, { diaBan: coHuyen })));
    expect(DANH_MUC).toContain(diaBan.danhMuc);
  });

  it.each(Object.keys(aPhieu(SERVER_TIME)).filter((key) => key !== 'gioiTinh' && key !== 'thangSinh'))(
    'is refused without %s',
    async (key) => expectRefused(await collector.commit({ create: ID, data: without(key) })),
  );

  it.each<[string, object]>([
    ['a field too many', { diem: 10 }],
    ['an answer too many', aTraLoi({ dienThoai: '0912345678' })],
    ['another form', { mau: 'TT11-2022/M02' }],
    ['a plan id of another shape', { keHoach: 'LC-2024/../x' }],
    ['a state it may not begin in', { trangThai: 'choTongHop' }],
    ['the machine’s verdict', { loi: [{ ma: 'K01', truong: 'hoTen', muc: 'loi' }] }],
    ['a reason', { lyDo: { ghiChu: 'x', truong: [] } }],
    ['another version', { v: 2 }],
    ['a state before', { tuTrangThai: 'nhap' }],
    ['another owner', { boi: 'nguoi-khac' }],
    ['another writer', { suaBoi: 'nguoi-khac' }],
    ['an unknown source', { nguon: 'khac' }],
    ['a day that does not exist', { ngayPhongVan: '2024-02-30' }],
    ['a day of another type', { ngayPhongVan: 20240815 }],
    ['an unknown sex', { gioiTinh: '3' }],
    ['sex as a number', { gioiTinh: 1 }],
    ['a month that does not exist', { thangSinh: '1985-13' }],
    ['answers that are no map', { traLoi: 'x' }],
    ['a code as a number', aTraLoi({ cmkt: 5 })],
    ['a code of two lines', aTraLoi({ gdpt: '1\n1' })],
    ['a code that is a list', aTraLoi({ uuTien: ['1', 1] })],
    ['no answer as null', aTraLoi({ cmkt: null })],
    ['an empty text', aTraLoi({ congViec: '' })],
    ['a blank text', aTraLoi({ congViec: '   ' })],
    ['a text one letter too long', aTraLoi({ congViec: 'ư'.repeat(201) })],
    ['a text of half a megabyte', aTraLoi({ congViec: 'a'.repeat(500_000) })],
    ['an unknown tick', aTraLoi({ uuTien: ['7'] })],
    ['a tick that is no list', aTraLoi({ uuTien: '1' })],
    ['an address with a field too many', aTraLoi({ diaChiNoiLam: { chiTiet: 'x', ghiChu: 'y' } })],
    ['an address without words', aTraLoi({ diaChiNoiLam: { tinh: '12' } })],
    ['an address that is no map', aTraLoi({ diaChiNoiLam: 'x' })],
    ['confirmations without end', { xacNhan: Array.from({ length: 41 }, () => 'CB01') }],
    ['a confirmation that is a text', { xacNhan: ['x'.repeat(5000)] }],
    ['a device clock without end', { lucMay: 'x'.repeat(41) }],
    ['a replaced phiếu of another shape', { thayCho: 'a/b' }],
    ['returns before it was ever handed in', { tra: [] }],
    ['somebody who entered it', { nhapBoi: 'congAnXa' }],
    ['a record it never was in', { bienBan: {} }],
    ['another phiếu of the same person', { trungVoi: 'phieu-0009' }],
    ['a change of another kind', { bienDong: { loai: 'xoa', tu: 'phieu-0009' } }],
    ['a change since no phiếu', { bienDong: { loai: 'coDoi' } }],
    ['a change with a field too many', { bienDong: { loai: 'coDoi', tu: 'phieu-0009', ai: 'x' } }],
    ['a change on no day', { bienDong: { loai: 'coDoi', tu: 'phieu-0009', ngayHieuLuc: '31/8/2024' } }],
    ['a change that is a text', { bienDong: 'khongDoi' }],
    ['a device clock that is a number', { lucMay: 5 }],
    ['marks of time that are no map', { moc: 'x' }],
    ['due days that are no map', { han: 'x' }],
    ['a place that is no map', { diaBan: 'x' }],
    ['its own idea of the time', { luc: EARLIER }],
    ['its own idea of when it entered its state', { moc: { nhap: EARLIER } }],
    ['a mark of a state it never had', { moc: { nhap: SERVER_TIME, daNhapTin: SERVER_TIME } }],
    ['the due day of a later stage', { han: { dieuTra: '2024-08-31', nhapTin: '2099-01-01' } }],
    ['a due day that is not the one it is ordered by', { hanXuLy: '2024-09-30' }],
    ['a due day that does not exist', { han: { dieuTra: '31/8/2024' }, hanXuLy: '31/8/2024' }],
    ['a commune that is not over its thôn', { diaBan: { ...DIA_BAN, thon: '03389-001' } }],
    ['a chain without its huyện', { diaBan: JSON.parse(JSON.stringify(thonMoi)) }],
    ['a chain with a field too many', { diaBan: { ...DIA_BAN, to: '1' } }],
    ['an unknown unit list', { diaBan: { ...DIA_BAN, danhMuc: 'dvhc2020' } }],
    ['another area', { diaBan: { ...DIA_BAN, thon: '03386-002' } }],
    [
      'the same code of another unit list',
      { diaBan: { danhMuc: 'dvhc2025', tinh: '12', xa: '03386', thon: '03386-001' } },
    ],
  ])('is refused with %s', async (_, over) => {
    expectRefused(await collector.commit({ create: ID, data: aPhieu(SERVER_TIME, { ...over }) }));
  });

  it('leaves which code fits which question to the machine’s check', async () => {
    const wrong = aTraLoi({ cmkt: '9', maNghe: 'abc', ngayHdld: '2024-02-30' });
    expectAllowed(await collector.commit({ create: ID, data: aPhieu(SERVER_TIME, wrong) }));
  });
  it('is refused with a text of two megabytes', async () => {
    const two = aPhieu(SERVER_TIME, { ...aTraLoi({ congViec: 'a'.repeat(2_000_000) }) });
    await expect(collector.commit({ create: ID, data: two })).rejects.toThrow(/400/);
  });
  it('is refused under an id of another shape', async () => {
    expectRefused(await collector.commit({ create: 'phieu/ngan', data: aPhieu(SERVER_TIME) }));
  });
  it.each([
    ['from another thôn', () => claimsOf(['dieuTraVien'], elsewhere(THON))],
    ['with the same code of another unit list', () => claimsOf(['dieuTraVien'], otherList(THON))],
    ['by an official of the commune', () => claimsOf(['canBoXa'], XA)],
    ['without claims', () => ({})],
  ])('is refused %s', async (_, claims) => {
    expectRefused(await firestore.as(DTV, claims()).commit(...created()));
  });
});

describe('going on writing', () => {
  const edit = (over: object = {}, v = 2, from = 'nhap'): Write => ({
    update: ID,
    data: { ...aTraLoi({ gdpt: '3' }), v, tuTrangThai: from, suaBoi: DTV, luc: SERVER_TIME, lucMay: 'x', ...over },
  });
  const put = (over: object = {}) => firestore.owner.commit({ set: ID, data: aPhieu(EARLIER, { ...over }) });

  it.each(['nhap', 'traLai'])('changes answers and identity in %s', async (trangThai) => {
    await put({ trangThai });
    await firestore.owner.commit({ set: `${ID}/rieng/dinhDanh`, data: aRieng() });
    const rieng: Write = { set: `${ID}/rieng/dinhDanh`, data: aRieng({ hoTen: 'Lò Văn Panh Em' }) };
    expectAllowed(await collector.commit(edit({ gioiTinh: REMOVED, xacNhan: ['CB01'] }, 2, trangThai), rieng));
  });
  it('hands in with the last answers in the same write', async () => {
    await put();
    expectAllowed(
      await collector.commit({ update: ID, data: aMove('nhap', 'daNop', DTV, SERVER_TIME, aTraLoi({ gdpt: '1' })) }),
    );
  });
  it.each<[string, object, object]>([
    ['a skipped version', {}, { v: 3 }],
    ['the same version again', {}, { v: 1 }],
    ['another state before', {}, { tuTrangThai: 'traLai' }],
    ['another writer', {}, { suaBoi: 'nguoi-khac' }],
    ['its own idea of the time', {}, { luc: EARLIER }],
    ['another owner', {}, { boi: 'nguoi-khac' }],
    ['another plan', {}, { keHoach: 'KH-2023' }],
    ['another form', {}, { mau: 'khac' }],
    ['another source', {}, { nguon: 'soHoa' }],
    ['another place', {}, { 'diaBan.thon': '03386-002' }],
    ['another due day', {}, { 'han.dieuTra': '2025-08-31', hanXuLy: '2025-08-31' }],
    ['another mark of time', {}, { 'moc.nhap': SERVER_TIME }],
    ['the machine’s verdict', {}, { loi: [], lyDo: { ghiChu: 'x', truong: [] } }],
    ['a field too many', {}, { diem: 10 }],
    ['a code as a number', {}, aTraLoi({ gdpt: 3 })],
    ['answers taken away', {}, { traLoi: REMOVED }],
    ['after it was handed in', { trangThai: 'daNop' }, { tuTrangThai: 'daNop' }],
    ['while it is checked', { trangThai: 'choKiemTra' }, { tuTrangThai: 'choKiemTra' }],
  ])('is refused with or: %s', async (_, before, over) => {
    await put(before);
    expectRefused(await collector.commit(edit(over)));
  });
  it('is refused to a colleague of the same thôn', async () => {
    await put();
    const other = firestore.as('dtv-hai', claimsOf(['dieuTraVien'], THON));
    expectRefused(await other.commit(edit({ suaBoi: 'dtv-hai' })));
  });
  it('is refused to its former collector once he has the role no more', async () => {
    await put();
    const now = firestore.as(DTV, claimsOf(['truongThon'], THON));
    expectRefused(await now.commit(edit()));
  });
});
