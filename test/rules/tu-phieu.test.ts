import { TRANG_THAI } from '@core/phieu/workflow.ts';
import { PHIEU_LAP_HO_SO } from '@core/viec-lam/tu-phieu.ts';
import { beforeEach, describe, it } from 'vitest';
import { aDinhDanh, aNguoi, next, signed, useMarketProject } from '../support/cung-cau-rules.ts';
import type { Client } from '../support/firestore-rest.ts';
import { aPhieu, aRieng } from '../support/phieu-builder.ts';
import { claimsOf, EARLIER, elsewhere, expectAllowed, expectRefused, otherList, XA } from '../support/rules-world.ts';

const db = useMarketProject('tu-phieu');

const PHIEU = 'abcdefgh';
const RECORD = `nguoiTimViec/${PHIEU}`;
const IDENTITY = `${RECORD}/rieng/dinhDanh`;
const NGUOI_NAY = { hoTen: 'Lò Thị Hà', ngaySinh: '1995-03-08', soGiayTo: '012195000123' };

/** The phiếu of somebody unemployed, accepted by her xã. */
const putPhieu = (over: object = {}, rieng: object = {}) =>
  db.owner.commit(
    {
      set: `phieu/${PHIEU}`,
      data: {
        ...aPhieu(EARLIER, { trangThai: 'choBanGiao', gioiTinh: '2', traLoi: { hdkt: '2', thatNghiep: '2' } }),
        ...over,
      },
    },
    { set: `phieu/${PHIEU}/rieng/dinhDanh`, data: aRieng({ ...NGUOI_NAY, ...rieng }) },
  );

const lap = (over: object = {}, rieng: object = {}, who: Client = db.asOfficer(), uid = 'canBoXa', id = PHIEU) =>
  who.commit(
    {
      set: `nguoiTimViec/${id}`,
      data: { ...aNguoi({ nguon: 'phieuNld', phieu: id }), ...signed(uid), ...over },
    },
    { set: `nguoiTimViec/${id}/rieng/dinhDanh`, data: aDinhDanh({ boi: uid, ...NGUOI_NAY, ...rieng }) },
  );

beforeEach(async () => {
  await db.clear();
  await db.putMarket();
  await putPhieu();
});

describe('a seeker a commune writes down from a phiếu (HP-01)', () => {
  it('is written with who he is, and both may be read back by the officer who did', async () => {
    expectAllowed(await db.asOfficer().get(RECORD), 'none yet');
    expectAllowed(await lap());
    for (const path of [RECORD, IDENTITY]) expectAllowed(await db.asOfficer().get(path), path);
    for (const path of [RECORD, IDENTITY]) expectAllowed(await db.asCentre().get(path), path);
  });
  it('is written with every question answered', async () => {
    const noi = { danhMuc: 'dvhc2024', tinh: '12', xa: '03386' };
    const viec = { donVi: 'Xưởng may', chucVu: 'Thợ', congViec: 'May', tu: '2019-01', den: '2022-03' };
    const all = {
      ...{ moTa: 'May quần áo bảo hộ', maNghe: '7531', chuyenNganh: 'May', trinhDoKhac: ['Lái xe'], kyNangNghe: 'May' },
      ...{ bac: '3/7', ngoaiNgu: [{ ten: 'Anh', chungChi: 'A1', muc: 'kha' }], tinHoc: 'kha', tinHocKhac: 'Đồ họa' },
      ...{ kyNangMem: ['giaoTiep', 'docLap'], hopDong: 'xacDinh', khaNang: ['lamCa'], hinhThuc: 'toanThoiGian' },
      ...{ mucDich: 'lauDai', phucLoi: ['an1', 'baoHiem'], dieuKien: { noiLam: 'trongNha', thiLuc: 'binhThuong' } },
      ...{ hinhThucTuyen: ['trucTiep'], loaiDoanhNghiep: ['fdi'], kinhNghiemLam: [viec, viec], nuocNgoai: 'Lào' },
      ...{
        uuTien: ['hoNgheo'],
        dichVu: ['timViec'],
        noiLam: [noi, { danhMuc: 'dvhc2024', tinh: '12', kcn: 'Mường So' }],
      },
    };
    const who = { soBhxh: '1234567890', danToc: 'Thái', tonGiao: 'Không', email: 'ha@example.vn', khac: 'Zalo' };
    expectAllowed(
      await lap(all, { ...who, noiO: { ...noi, chiTiet: 'Tổ 4' }, thuongTru: { ...noi, chiTiet: 'Tổ 3' } }),
    );
  });
  it('to a colleague of the xã it shows no identity, to another xã nothing', async () => {
    await lap();
    const colleague = db.as('canBoXa-2', claimsOf(['canBoXa'], XA));
    expectAllowed(await colleague.get(RECORD));
    expectRefused(await colleague.get(IDENTITY));
    for (const path of [RECORD, IDENTITY]) expectRefused(await db.asOfficer(elsewhere(XA)).get(path), path);
  });
  it('whether there is one is asked by communes only', async () => {
    for (const who of [db.asEmployer(), db.asSeeker(), db.asStranger(), db.as('congAnXa', claimsOf(['congAnXa'], XA))])
      expectRefused(await who.get(RECORD));
  });
  it('one phiếu makes one record, under its own id', async () => {
    expectRefused(await lap({ phieu: PHIEU }, {}, db.asOfficer(), 'canBoXa', 'nguoi-0002'));
    expectAllowed(await lap());
    expectRefused(await lap());
    const again = next('canBoXa', { tenCongViec: 'Thợ may' });
    expectRefused(await db.asOfficer().commit({ update: RECORD, data: again }));
  });
  it('needs a phiếu of the xã that is there', async () => {
    expectRefused(await lap({}, {}, db.asOfficer(), 'canBoXa', 'khongcomot'));
    for (const area of [elsewhere(XA), otherList(XA)]) expectRefused(await lap({}, {}, db.asOfficer(area)));
    expectRefused(await lap({}, {}, db.asCentre(), 'trungTam'));
    expectRefused(await lap({ nguon: 'trungTam' }));
  });
  it.each(TRANG_THAI)('a phiếu in state %s', async (trangThai) => {
    await putPhieu({ trangThai });
    const expected = PHIEU_LAP_HO_SO.includes(trangThai) ? expectAllowed : expectRefused;
    expected(await lap());
  });
  it.each([
    ['of somebody who works meanwhile', { traLoi: { hdkt: '1' } }, {}],
    ['of somebody who does not look for work', { traLoi: { hdkt: '3', lyDoKhongThamGia: '3' } }, {}],
    ['that says nothing of work', { traLoi: {} }, {}],
    ['of a man', { gioiTinh: '1' }, {}],
    ['of another name', {}, { hoTen: 'Lò Thị Hạ' }],
    ['of another birthday', {}, { ngaySinh: '1995-03-09' }],
    ['of another number', {}, { soGiayTo: '012195000999' }],
  ])('is refused where the phiếu is %s', async (_what, over, rieng) => {
    await putPhieu(over, rieng);
    expectRefused(await lap());
  });
  it('needs consent to be kept; being referred may be left out', async () => {
    const { dongY } = aNguoi();
    expectRefused(await lap({ dongY: {} }));
    expectRefused(await lap({ dongY: { gioiThieu: dongY.gioiThieu } }));
    expectRefused(await lap({ dongY: { luuTru: EARLIER } }));
    expectAllowed(await lap({ dongY: { luuTru: dongY.luuTru } }));
  });
  it('is kept by the centre afterwards, which may mend a name but not whose number it is', async () => {
    await lap();
    const mend = (rieng: object, v: number) =>
      db.asCentre().commit({ update: RECORD, data: next('trungTam', {}, v) }, { update: IDENTITY, data: rieng });
    expectAllowed(await mend({ hoTen: 'Lò Thị Hạ', dienThoai: '0911222444' }, 2));
    expectRefused(await mend({ soGiayTo: '012195000999' }, 3));
    expectAllowed(await db.asCentre().commit({ update: RECORD, data: next('trungTam', { trangThai: 'coViec' }, 3) }));
  });
  it('stands in the list of its xã', async () => {
    await lap();
    const list = (who: Client, ...by: (readonly [field: string, value: string])[]) =>
      who.list({ in: 'nguoiTimViec', where: by.map(([field, value]) => [field, 'EQUAL', value] as const), limit: 26 });
    const here = [
      ['diaBan.danhMuc', 'dvhc2024'],
      ['diaBan.xa', '03386'],
    ] as const;
    expectAllowed(await list(db.asOfficer(), ...here, ['nguon', 'phieuNld']));
    expectRefused(await list(db.asOfficer(), ['nguon', 'phieuNld']));
    expectRefused(await list(db.asOfficer(elsewhere(XA)), ...here));
    expectRefused(await list(db.as('congAnXa', claimsOf(['congAnXa'], XA)), ...here));
  });
});
