import { BaoCao } from '@core/bao-cao/bao-cao.ts';
import { BienBan } from '@core/bien-ban/bien-ban.ts';
import type { ChuoiDiaBan } from '@core/dia-ban/dia-ban.ts';
import { DoiSoat, DongDoiSoat } from '@core/doi-soat/doi-soat.ts';
import { MayGhi, mayGhiId } from '@core/hang-gui/may-ghi.ts';
import { NghiemThu } from '@core/nghiem-thu/nghiem-thu.ts';
import { DeNghi, NguoiLaoDong } from '@core/nguoi-lao-dong/so-lao-dong.ts';
import { Thu, thuId } from '@core/nhac-viec/thu.ts';
import { addDays, ngayVN } from '@core/shared/ngay.ts';
import { TaiKhoan } from '@core/tai-khoan/tai-khoan.ts';
import { ThanhToan, thanhToanId } from '@core/thanh-toan/thanh-toan.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { applyTaiKhoan } from '../../functions/src/adapters/tai-khoan.ts';
import { giveAccess } from '../../scripts/seed/so-lao-dong.ts';
import { emailOf, MAT_KHAU_DEMO } from '../../scripts/seed/tai-khoan.ts';
import { aBaiLam } from '../support/bai-lam.ts';
import { putBangKe, putPhieu } from './moi-trang-phieu.ts';
import { putTuPhieu, putViecLam } from './moi-trang-viec-lam.ts';
import type { World } from './world.ts';

const NLD = 'NldChoThuMoiTrang000';
const HASH = 'a'.repeat(64);

/** Addresses with something behind them, by the address of the route; the device's own phiếu are put by the page. */
export type Mau = Readonly<Record<string, string | readonly string[]>>;

/** The chain of the demonstration thôn down to one of its levels. */
const chainOf = ({ area }: World, cap: 'tinh' | 'huyen' | 'xa' | 'thon') => {
  const levels = ['tinh', 'huyen', 'xa', 'thon'] as const;
  const { danhMuc, ...codes } = area.demo;
  const own = levels.slice(0, levels.indexOf(cap) + 1).flatMap((each) => (codes[each] ? [[each, codes[each]]] : []));
  return { danhMuc, ...Object.fromEntries(own) } as ChuoiDiaBan & Record<string, string>;
};

const putBienBan = async (world: World, phieu: readonly string[]): Promise<string> => {
  const now = Timestamp.now();
  const id = 'bienBanMoiTrang';
  const giao = world.account('thon');
  const record = BienBan.parse({
    ...{ keHoach: world.plan.id, chang: 'xaCongAn', cap: 'xa', ma: world.area.demo.xa },
    ...{ diaBan: chainOf(world, 'xa'), ngayLap: ngayVN(new Date()), trangThai: 'choNhan', so: 12 },
    ...{ soPhieu: phieu.length, soLo: 1, giao: { uid: giao.uid, ten: giao.ten, luc: now }, loaiRa: {}, bam: HASH },
    ...{ ngoaiLe: {}, ghiChu: {}, khongChuyen: {}, daChuyen: 0, giuKhoa: true, v: 2, luc: now },
    vanBan: { so: '15/CV-UBND', ngay: ngayVN(new Date()) },
  });
  await world.db.doc(`bienBan/${id}`).set(record);
  await world.db.doc(`bienBan/${id}/lo/0`).set({ phieu });
  return id;
};

const putNghiemThu = async (world: World): Promise<string> => {
  const id = 'nghiemThuMoiTrang';
  const minutes = NghiemThu.parse({
    ...{ keHoach: world.plan.id, cap: 'xa', ma: world.area.demo.xa, diaBan: chainOf(world, 'xa') },
    ...{ ngay: ngayVN(new Date()), noiHop: 'Nhà văn hóa', chuTri: 'Phạm Thị Oanh', thuKy: 'Hoàng Thị Mai' },
    ...{ thanhPhan: ['Phạm Thị Oanh, tổ trưởng'], chuongTrinh: {}, soPhieu: 12, dat: 10, traLai: {}, ketLuan: '' },
    ...{ trangThai: 'dangHop', boi: 'to', suaBoi: 'to', v: 1, luc: Timestamp.now() },
  });
  await world.db.doc(`nghiemThu/${id}`).set(minutes);
  return id;
};

const putBaoCao = async (world: World, cap: 'xa' | 'huyen' | 'tinh', loaiCoQuan: string): Promise<string> => {
  const ma = chainOf(world, cap)[cap] ?? '';
  const id = `${world.plan.id}:${loaiCoQuan}-${ma}:2024-09`;
  const o = { tong: 40, daThu: 36, 'tt:choKiemTra': 4, 'tt:daNhapTin': 30, 'hdkt:1': 20, 'hdkt:3': 10 };
  const cuaTrungTam = { gioiThieu: 12, nhan: 7, theoDoi: { conLam: 4, nghi: 1 }, chuaHoi: 2 };
  const viecLam = loaiCoQuan === 'ttdvvl' && { viecLam: cuaTrungTam };
  const report = BaoCao.parse({
    ...{ keHoach: world.plan.id, coQuan: `${loaiCoQuan}-${ma}`, loaiCoQuan, cap, ma, danhMuc: world.plan.danhMuc },
    ...{ chuKy: 'thang', ky: '2024-09', lan: 1, tu: '2024-09-01', den: '2024-09-30', hanNop: '2024-09-25' },
    ...{ chotLuc: '2024-09-25T10:00:00Z', docLuc: '2024-09-25T10:00:00Z', quyTac: 'BC-1', bamTruoc: null, bam: HASH },
    soLieu: {
      o,
      trongKy: { daNop: 36, daNhapTin: 30 },
      quaHan: 2,
      con: { [`${ma}-x`]: { ten: 'Đơn vị dưới', o } },
      ...viecLam,
    },
    ...{ ten: 'Đơn vị mẫu', tenCoQuan: 'Cơ quan mẫu', guiDen: 'Cấp trên', diaBan: chainOf(world, cap) },
    ...{ trangThai: 'choNop', thuyetMinh: null, nopBoi: null, nopLuc: null, nhanBoi: null, nhanLuc: null, lyDo: null },
    luc: Timestamp.now(),
  });
  await world.db.doc(`baoCao/${id}`).set(report);
  return id;
};

const putThanhToan = async (world: World): Promise<string> => {
  const { danhMuc, xa: ma } = world.area.demo;
  const asked = { keHoach: world.plan.id, cap: 'xa', danhMuc, ma, tu: '2024-01-01', den: '2024-12-31' } as const;
  const nhan = world.account('dtv').uid;
  const sheet = ThanhToan.parse({
    ...{ ...asked, v: 1, boi: world.account('xa').uid, diaBan: chainOf(world, 'xa'), trangThai: 'xong' },
    dong: [{ nhan, kieu: 'nguoi', viec: 'ghiPhieu', so: 12, gia: 5_000, tien: 60_000 }],
    ...{ tongTien: 60_000, thieuGia: [], daTra: 0, tinhLuc: Timestamp.now(), luc: Timestamp.now() },
  });
  await world.db.doc(`thanhToan/${thanhToanId(sheet)}`).set(sheet);
  return thanhToanId(sheet);
};

const putDoiSoat = async (world: World): Promise<string> => {
  const id = 'doiSoatMoiTrang';
  const [diaBan, luc] = [chainOf(world, 'xa'), Timestamp.now()];
  const boi = world.account('congan').uid;
  const truong = { hoTen: { mo: 1, csdl: 0, phieu: 0, xacMinh: 0 } };
  const round = DoiSoat.parse({
    ...{ keHoach: world.plan.id, diaBan, nhap: id, tenTep: 'Trích dân cư.xlsx', trangThai: 'mo', truoc: [] },
    ...{ dem: { ketQua: { lech: 1, khop: 20 }, truong, dongMo: 1 }, demCu: false, bienBan: null },
    ...{ boi, suaBoi: boi, v: 1, luc },
  });
  const line = DongDoiSoat.parse({
    ...{
      keHoach: world.plan.id,
      diaBan,
      tep: { '2': { hoTen: 'NGUYỄN VĂN A' } },
      ketQua: 'lech',
      hoTen: 'Nguyễn Văn Á',
    },
    ...{ lech: { hoTen: { kieu: 'khacDau', phieu: 'Nguyễn Văn Á', csdl: 'Nguyễn Văn A' } }, quyetDinh: {} },
    ...{ conMo: ['hoTen'], buoc: 'mo', v: 1, suaBoi: boi, luc },
  });
  await world.db.doc(`doiSoat/${id}`).set(round);
  await world.db.doc(`doiSoat/${id}/dong/mau`).set(line);
  return id;
};

const putThu = async (world: World): Promise<void> => {
  const ngay = ngayVN(new Date());
  const dong = [{ keHoach: world.plan.id, so: 3, noiDung: '3 phiếu đã quá hạn, cũ nhất 4 ngày.', href: '/qua-han' }];
  const letter = Thu.parse({ ngay, loai: 'quaHan', dong, luc: Timestamp.now(), docLuc: null });
  for (const dau of ['dtv', 'thon', 'to', 'xa', 'congan', 'huyen', 'tinh', 'quantri', 'tt'])
    await world.db.doc(`hopThu/${world.account(dau).uid}/thu/${thuId(ngay, 'quaHan')}`).set(letter);
};

const putMayGhi = async (world: World): Promise<void> => {
  const { uid, ten } = world.account('dtv');
  const luc = Timestamp.fromMillis(Date.now() - 3 * 86_400_000);
  const device = MayGhi.parse({
    uid,
    ten,
    diaBan: chainOf(world, 'thon'),
    soChuaGui: 12,
    cuNhat: luc,
    soDangGhi: 1,
    luc,
  });
  await world.db.doc(`mayGhi/${mayGhiId(uid, 'may-mau-1')}`).set(device);
};

const putSo = async (world: World, phieu: string): Promise<void> => {
  const [diaBan, luc] = [chainOf(world, 'thon'), Timestamp.now()];
  const soGiayTo: string = (await world.db.doc(`phieu/${phieu}/rieng/dinhDanh`).get()).get('soGiayTo');
  const bai = { ...aBaiLam(), soGiayTo };
  const book = NguoiLaoDong.parse({
    ...{ diaBan, phieu, phieuV: 1, keHoach: world.plan.id, bai, nguon: 'phongVan', ngay: '2024-09-01' },
    ...{ thuTuPhieu: '2024-09-01', v: 1, luc },
  });
  const ask = DeNghi.parse({
    ...{ nld: NLD, diaBan, noiDung: 'Đổi nơi làm việc.', ngayHieuLuc: addDays(ngayVN(new Date()), -5) },
    ...{ trangThai: 'cho', boi: 'nld-moi-trang', luc },
  });
  await world.db.doc(`nguoiLaoDong/${NLD}`).set(book);
  await world.db.doc('deNghi/deNghiMoiTrang').set(ask);
};

export type NguoiThu = { readonly email: string; readonly matKhau: string };

/** The police of the province: a role the demonstration has nobody for. */
const putCongAnTinh = async (world: World): Promise<NguoiThu> => {
  const email = 'congantinh.thu@solaodong.test';
  const { uid } = await world.auth.createUser({ email, displayName: 'Người thử', password: MAT_KHAU_DEMO });
  const diaBan = chainOf(world, 'tinh');
  const account = { vaiTro: ['congAnTinh'], cap: 'tinh', danhMuc: diaBan.danhMuc, ma: diaBan.tinh, the: 1 };
  await world.db.doc(`taiKhoan/${uid}`).set(TaiKhoan.parse({ ...account, ten: 'Người thử', khoa: false, diaBan }));
  await applyTaiKhoan(world.db, world.auth, uid);
  return { email, matKhau: MAT_KHAU_DEMO };
};

const putNguoiLaoDong = async ({ auth, db, plan, area }: World): Promise<NguoiThu> => {
  await giveAccess(auth, db, plan, area.demo, NLD);
  return { email: emailOf('nld', plan), matKhau: MAT_KHAU_DEMO };
};

/** Who has an account and no scope: he may register himself. */
const putChuaCoVaiTro = async ({ auth }: World): Promise<NguoiThu> => {
  const email = 'dangky.thu@solaodong.test';
  await auth.createUser({ email, displayName: 'Người thử', password: MAT_KHAU_DEMO });
  return { email, matKhau: MAT_KHAU_DEMO };
};

/** Generated people in every state, and one of everything else a page can show. */
export const fillWorld = async (world: World): Promise<{ mau: Mau; others: Readonly<Record<string, NguoiThu>> }> => {
  const viecLam = await putViecLam(world);
  const phieu = await putPhieu(world);
  const ids = [...phieu.keys()];
  const inState = (trangThai: string) => [...phieu].find(([, each]) => each.trangThai === trangThai)?.[0] ?? '';
  const nhap = await putBangKe(world);
  await Promise.all([putThu(world), putMayGhi(world), putSo(world, inState('daNhapTin'))]);
  await Promise.all([putBaoCao(world, 'huyen', 'ubndHuyen'), putBaoCao(world, 'tinh', 'soLaoDong')]);
  const [bienBan, nghiemThu] = await Promise.all([putBienBan(world, ids.slice(0, 8)), putNghiemThu(world)]);
  const daNhan = ids.filter((id) => phieu.get(id)?.trangThai === 'choBanGiao');
  const mau = {
    ...viecLam.mau,
    ...(await putTuPhieu(world, daNhan)),
    '/phieu/:id': `/phieu/${inState('choKiemTra')}`,
    '/phieu/:id/bien-nhan': `/phieu/${inState('choKiemTra')}/bien-nhan`,
    '/phieu/:id/ghi': `/phieu/${inState('traLai')}/ghi`,
    '/hang-gui/:id': `/hang-gui/${ids[0]}`,
    '/hang-gui/:id/giu': `/hang-gui/${ids[0]}/giu`,
    '/bien-ban/lap/:chang': '/bien-ban/lap/thonXa',
    '/bien-ban/:id': `/bien-ban/${bienBan}`,
    '/bien-ban/:id/in': `/bien-ban/${bienBan}/in`,
    '/nhap/:id': `/nhap/${nhap}`,
    '/bang/:keHoach?/:ma?': '/bang',
    '/ke-hoach/:id?': `/ke-hoach/${world.plan.id}`,
    '/bao-cao/:id?': [
      `/bao-cao/${await putBaoCao(world, 'xa', 'ubndXa')}`,
      `/bao-cao/${await putBaoCao(world, 'tinh', 'ttdvvl')}`,
    ],
    '/nghiem-thu/:id?': `/nghiem-thu/${nghiemThu}`,
    '/nghiem-thu/:id/in': `/nghiem-thu/${nghiemThu}/in`,
    '/chi-tieu/:ma?': '/chi-tieu',
    '/qua-han/:ma?': '/qua-han',
    '/thanh-toan/:id?': `/thanh-toan/${await putThanhToan(world)}`,
    '/tra-lai/:ma?': '/tra-lai',
    '/doi-soat/:id?': `/doi-soat/${await putDoiSoat(world)}`,
  };
  const others = {
    ...{ congAnTinh: await putCongAnTinh(world), nguoiLaoDong: await putNguoiLaoDong(world) },
    ...{ doanhNghiep: viecLam.dn, nguoiTimViec: viecLam.tim, chuaCoVaiTro: await putChuaCoVaiTro(world) },
  };
  return { mau, others };
};
