import type { DiaBanXa, DonVi } from '@core/dia-ban/dia-ban.ts';
import { addDays, type Ngay, type ThoiDiem } from '@core/shared/ngay.ts';
import { type LOAI_HINH_NSDLD, QUY_MO } from '@core/viec-lam/danh-muc-viec.ts';
import { Nsdld, NsdldRieng } from '@core/viec-lam/nsdld.ts';
import type * as z from 'zod';
import { makeHoTen, pickDanToc } from './ho-ten.ts';
import { makeCccd } from './nguoi.ts';
import type { Random } from './random.ts';
import { VIEC_MAU, type ViecMau } from './viec-mau.ts';

export type Xa = { readonly diaBan: z.infer<typeof DiaBanXa>; readonly ten: string };

/** A tỉnh as employers and seekers live in it. */
export type NoiCungCau = {
  readonly tinh: string;
  readonly tenTinh: string;
  /** The code of 2024 that identity numbers begin with. */
  readonly dauSoCccd: string;
  readonly xa: readonly Xa[];
  /** The few xã that have industrial parks, most of the factories and many of the wishes. */
  readonly xaKcn: readonly Xa[];
  /** Other tỉnh people would go to. */
  readonly tinhKhac: readonly string[];
};

/** The labour market of the area of a plan: its own xã, the first few of them with industry. */
export const noiCungCau = (
  units: readonly DonVi[],
  { dauSoCccd, tinhKhac }: Pick<NoiCungCau, 'dauSoCccd' | 'tinhKhac'>,
): NoiCungCau => {
  const tinh = units.find(({ cap }) => cap === 'tinh');
  const xa = units.flatMap(({ cap, ma, ten, danhMuc, chuoi }): Xa[] =>
    cap === 'xa' && chuoi.tinh
      ? [{ ten, diaBan: { danhMuc, tinh: chuoi.tinh, ...(chuoi.huyen && { huyen: chuoi.huyen }), xa: ma } }]
      : [],
  );
  if (!tinh || xa.length === 0) throw new Error('noiCungCau: không có tỉnh hoặc xã');
  const xaKcn = xa.filter((_, i) => i % 7 === 0).slice(0, 5);
  return { tinh: tinh.ma, tenTinh: tinh.ten, dauSoCccd, xa, xaKcn, tinhKhac };
};

/** When it is written, by whom: a day, the server's time, an account. */
export type LucGhi = { readonly homNay: Ngay; readonly luc: ThoiDiem; readonly boi: string };

/** Papers that still wait for the centre. */
export const CHUA_XONG = 0.05;
const KCN = ['Khu công nghiệp số 1', 'Khu công nghiệp Sao Mai', 'Khu công nghiệp Bình Minh'];
const TEN_RIENG = [
  'Ánh Dương',
  'Bình Minh',
  'Hướng Dương',
  'Minh Phát',
  'Sao Mai',
  'Hòa Bình',
  'Trường Sơn',
  'Tân Tiến',
  'Hoa Sen',
  'Thành Đạt',
  'Phương Nam',
  'An Khang',
];
const NGANH_TEN: Readonly<Partial<Record<ViecMau['nganh'], string>>> = {
  A: 'Nông nghiệp',
  C: 'Sản xuất',
  F: 'Xây dựng',
  G: 'Thương mại',
  H: 'Vận tải',
  I: 'Du lịch',
  J: 'Công nghệ',
  K: 'Dịch vụ kế toán',
  N: 'Dịch vụ',
  P: 'Giáo dục',
  Q: 'Y tế',
};

export const pad = (n: number, width: number): string => String(n).padStart(width, '0');
export const dienThoai = (random: Random): string => `09${random.digits(8)}`;

export const pickMau = (random: Random): ViecMau => random.pickBy(VIEC_MAU, ({ weight }) => weight);

export type NsdldMau = { readonly id: string; readonly nsdld: Nsdld; readonly rieng: NsdldRieng };

type LoaiHinh = (typeof LOAI_HINH_NSDLD.codes)[number];
const LOAI_HINH: Readonly<Partial<Record<LoaiHinh, number>>> = {
  dnNgoaiNhaNuoc: 60,
  dnFdi: 14,
  hoKinhDoanh: 16,
  dnNhaNuoc: 4,
  hopTacXa: 3,
  coQuan: 2,
  caNhan: 1,
};

/** An employer that is confirmed, or waits to be. */
export const makeNsdld = (random: Random, noi: NoiCungCau, n: number, { homNay, luc, boi }: LucGhi): NsdldMau => {
  const { nganh } = pickMau(random);
  const loaiHinh = random.weighted(LOAI_HINH);
  const isPerson = loaiHinh === 'caNhan';
  const inKcn = nganh === 'C' && random.chance(0.7);
  const { diaBan, ten: tenXa } = random.pick(inKcn ? noi.xaKcn : noi.xa);
  const daiDien = makeHoTen(random, random.pick(['1', '2']), pickDanToc(random, noi.tinh));
  const dau = { hoKinhDoanh: 'Hộ kinh doanh', hopTacXa: 'Hợp tác xã', coQuan: 'Trung tâm', caNhan: '' } as const;
  const loaiTen = loaiHinh in dau ? dau[loaiHinh as keyof typeof dau] : random.pick(['Công ty TNHH', 'Công ty CP']);
  const nsdld = Nsdld.parse({
    mau: 'TT11-2022/M01',
    ten: isPerson ? daiDien : `${loaiTen} ${NGANH_TEN[nganh] ?? 'Dịch vụ'} ${random.pick(TEN_RIENG)} ${n}`,
    chuThe: isPerson ? 'caNhan' : 'toChuc',
    loaiHinh,
    ...(!isPerson && { maSoThue: `02${pad(n, 8)}` }),
    diaBan,
    diaChi: `${inKcn ? `Lô ${random.int(1, 60)}, ${random.pick(KCN)}` : `Số ${random.int(1, 400)}`}, ${tenXa}, ${noi.tenTinh}`,
    ...(inKcn && { kcn: random.pick(KCN) }),
    nganh: { bo: 'VSIC2018', ma: nganh },
    quyMo: isPerson || loaiHinh === 'hoKinhDoanh' ? 'duoi10' : random.pick(QUY_MO.codes.slice(0, inKcn ? 8 : 4)),
    ngayBatDau: addDays(homNay, -random.int(20, 3000)),
    trangThai: random.chance(CHUA_XONG) ? 'choXacNhan' : 'daXacNhan',
    nguon: random.weighted({ trungTam: 50, tuKhai: 30, phieuGiay: 15, dkkd: 5 }),
    hanKhaiBao: null,
    v: 1,
    boi,
    suaBoi: boi,
    luc,
  });
  const rieng = NsdldRieng.parse({
    diaBan,
    ...(isPerson && { soGiayTo: makeCccd(random, noi, '1', '1980-01-01') }),
    nguoiDaiDien: daiDien,
    chucVu: isPerson ? 'Chủ sử dụng lao động' : 'Giám đốc',
    dienThoai: dienThoai(random),
  });
  return { id: `nsdld-${pad(n, 6)}`, nsdld, rieng };
};
