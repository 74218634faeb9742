import { addDays } from '@core/shared/ngay.ts';
import { foldVietnamese } from '@core/shared/van-ban.ts';
import { KINH_NGHIEM, PHUC_LOI } from '@core/viec-lam/danh-muc-viec.ts';
import type { HoSoChung, NoiLam } from '@core/viec-lam/ho-so-viec.ts';
import { NguoiTimViec, NtvRieng } from '@core/viec-lam/nguoi-tim-viec.ts';
import { LienHe, ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import { makeHoTen, pickDanToc } from './ho-ten.ts';
import { makeCccd, makeNgaySinh } from './nguoi.ts';
import { CHUA_XONG, dienThoai, type LucGhi, type NoiCungCau, type NsdldMau, pad, pickMau, type Xa } from './nsdld.ts';
import type { Random } from './random.ts';
import { VIEC_MAU, type ViecMau } from './viec-mau.ts';

export { type LucGhi, makeNsdld, type NoiCungCau, type NsdldMau, noiCungCau } from './nsdld.ts';

const TRIEU = 1_000_000;
/** Half a million is as fine as pay is told. */
const dong = (trieu: number): number => Math.round(trieu * 2) * (TRIEU / 2);

const withoutMarks = (random: Random, text: string): string => (random.chance(0.06) ? foldVietnamese(text) : text);

/** What both sides say of the work; half of the papers bear a code. */
const hoSoOf = (
  random: Random,
  mau: ViecMau,
  ten: readonly string[],
): Omit<HoSoChung, 'noiLam' | 'luong' | 'cmkt' | 'kinhNghiem'> => ({
  tenCongViec: withoutMarks(random, random.pick(ten)),
  moTa: mau.moTa,
  nhomNghe: mau.nhomNghe,
  ...(random.chance(0.5) && { maNghe: mau.maNghe }),
  chucVu: 'nhanVien',
  gdpt: mau.gdpt,
  ...(mau.chuyenNganh !== '' && { chuyenNganh: mau.chuyenNganh }),
});

const khaNangOf = (mau: ViecMau) => mau.them.filter((each) => each !== 'banThoiGian');
const isPartTime = (random: Random, mau: ViecMau): boolean => mau.them.includes('banThoiGian') && random.chance(0.4);

export type ViecMoi = { readonly id: string; readonly viec: ViecTimNguoi; readonly lienHe: LienHe };

/** A vacancy of an employer, open unless it waits for the centre. */
export const makeViec = (random: Random, cua: NsdldMau, n: number, { homNay, luc, boi }: LucGhi): ViecMoi => {
  const { nsdld } = cua;
  const same = VIEC_MAU.filter(({ nganh }) => nganh === nsdld.nganh.ma);
  const mau = random.pickBy(same.length > 0 ? same : VIEC_MAU, ({ weight }) => weight);
  const [low, high] = mau.luong;
  const tu = low + random.next() * (high - low) * 0.5;
  const den = tu + (high - low) * (0.2 + 0.4 * random.next());
  const isHalf = isPartTime(random, mau);
  const waits = nsdld.trangThai !== 'daXacNhan' || random.chance(CHUA_XONG);
  const khaNang = khaNangOf(mau);
  const viec = ViecTimNguoi.parse({
    mau: random.pick(['TT11-2022/M01', 'ND23-2021/03a']),
    nsdld: cua.id,
    tenNsdld: nsdld.ten,
    loaiHinh: nsdld.loaiHinh,
    diaBan: nsdld.diaBan,
    ...hoSoOf(random, mau, mau.ten),
    cmkt: random.pick(mau.cmkt),
    kinhNghiem: random.pick(mau.kinhNghiem),
    noiLam: [
      {
        danhMuc: nsdld.diaBan.danhMuc,
        tinh: nsdld.diaBan.tinh,
        xa: nsdld.diaBan.xa,
        ...(nsdld.kcn && { kcn: nsdld.kcn }),
      },
    ],
    hinhThuc: isHalf ? 'banThoiGian' : 'toanThoiGian',
    hopDong: random.pick(['khongXacDinh', 'duoi12', 'tu12den36']),
    ...(khaNang.length > 0 && { khaNang }),
    luong: isHalf
      ? { loai: 'gio', tu: 23_000, den: 28_000 }
      : random.chance(0.06)
        ? { loai: 'thoaThuan' }
        : { loai: 'thang', tu: dong(tu), den: dong(Math.max(den, tu + 0.5)) },
    phucLoi: PHUC_LOI.codes.filter((code) => code !== 'khongAn' && random.chance(0.2)),
    soLuong: Number(random.weighted({ '1': 40, '3': 25, '10': 20, '30': 10, '100': 5 })),
    daTuyen: 0,
    hanTuyen: addDays(homNay, random.int(7, 75)),
    trangThai: waits ? 'choDuyet' : 'dangTuyen',
    nguon: waits ? 'tuKhai' : random.pick(['trungTam', 'phieuGiay']),
    v: 1,
    boi,
    suaBoi: boi,
    luc,
  });
  const lienHe = LienHe.parse({
    diaBan: nsdld.diaBan,
    nsdld: cua.id,
    hoTen: makeHoTen(random, random.pick(['1', '2']), 'Kinh'),
    chucVu: 'Nhân viên tuyển dụng',
    dienThoai: dienThoai(random),
    nhanSms: random.chance(0.5),
  });
  return { id: `viec-${pad(n, 6)}`, viec, lienHe };
};

const wishes = (random: Random, noi: NoiCungCau, xa: Xa): NoiLam[] => {
  const { danhMuc, tinh } = xa.diaBan;
  const near: NoiLam = random.chance(0.7)
    ? { danhMuc, tinh, xa: random.pick([xa, random.pick(noi.xaKcn)]).diaBan.xa }
    : { danhMuc, tinh };
  if (noi.tinhKhac.length > 0 && random.chance(0.15)) return [near, { danhMuc, tinh: random.pick(noi.tinhKhac) }];
  return near.xa !== undefined && random.chance(0.5) ? [near, { danhMuc, tinh }] : [near];
};

export type NguoiMoi = { readonly id: string; readonly nguoi: NguoiTimViec; readonly dinhDanh: NtvRieng };

/** A seeker of the tỉnh; most look, some wait for the centre or have found work. */
export const makeNguoiTimViec = (
  random: Random,
  noi: NoiCungCau,
  n: number,
  { homNay, luc, boi }: LucGhi,
): NguoiMoi => {
  const mau = pickMau(random);
  const xa = random.pick(noi.xa);
  const gioiTinh = random.pick(['1', '2'] as const);
  const danToc = pickDanToc(random, noi.tinh);
  const ngaySinh = makeNgaySinh(random, random.int(18, 58), homNay);
  const [low, high] = mau.luong;
  const wanted = low + random.next() * (high - low) * 0.7;
  const kinhNghiem = random.pick([...mau.kinhNghiem, KINH_NGHIEM.codes[random.int(0, 3)] ?? 'khong']);
  const isHalf = isPartTime(random, mau);
  const khaNang = khaNangOf(mau);
  const nguoi = NguoiTimViec.parse({
    mau: random.pick(['TT11-2022/M02', 'ND23-2021/01a']),
    diaBan: xa.diaBan,
    gioiTinh,
    thangSinh: ngaySinh.slice(0, 7),
    ...hoSoOf(random, mau, mau.tenNguoi),
    gdpt: random.chance(0.1) ? 'thcs' : random.pick([mau.gdpt, 'thpt']),
    cmkt: random.pick(mau.cmkt),
    kinhNghiem,
    noiLam: wishes(random, noi, xa),
    hinhThuc: isHalf ? 'banThoiGian' : 'toanThoiGian',
    ...(khaNang.length > 0 && random.chance(0.8) && { khaNang }),
    luong: isHalf
      ? { loai: 'gio', tu: 22_000 }
      : random.chance(0.1)
        ? { loai: 'thoaThuan' }
        : { loai: 'thang', tu: dong(wanted) },
    sanSangDiXa: random.chance(0.12),
    sanSangSau: random.pick([0, 0, 0, 1]),
    hanHoSo: addDays(homNay, random.int(10, 180)),
    trangThai: random.weighted({ dangTim: 88, coViec: 6, choDuyet: 4, dong: 2 }),
    nguon: random.weighted({ trungTam: 55, tuKhai: 25, phieuNld: 20 }),
    dongY: { luuTru: luc, ...(random.chance(0.85) && { gioiThieu: luc }) },
    v: 1,
    boi,
    suaBoi: boi,
    luc,
  });
  const dinhDanh = NtvRieng.parse({
    diaBan: xa.diaBan,
    boi,
    hoTen: makeHoTen(random, gioiTinh, danToc),
    ngaySinh,
    soGiayTo: makeCccd(random, noi, gioiTinh, ngaySinh),
    danToc,
    thuongTru: { chiTiet: `${xa.ten}, ${noi.tenTinh}` },
    dienThoai: dienThoai(random),
  });
  return { id: `nguoi-${pad(n, 6)}`, nguoi, dinhDanh };
};
