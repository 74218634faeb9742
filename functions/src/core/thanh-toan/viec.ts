import type { Cap } from '../dia-ban/cap.ts';
import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import { roundOn } from '../ke-hoach/vong.ts';
import type { Phieu } from '../phieu/phieu.ts';
import type { TrangThai } from '../phieu/workflow.ts';
import { type Ngay, ngayVN } from '../shared/ngay.ts';
import type { CapThanhToan, ChiTra, DongThanhToan, Viec } from './thanh-toan.ts';

type TheoPhieu = {
  readonly dem: 'phieu';
  readonly cap: 'xa';
  /** The account paid; null pays the commune as such. */
  readonly nhan: 'boi' | 'nhapBoi' | null;
  /** States in which the work stands accepted, and the mark that says since when. */
  readonly trangThai: readonly TrangThai[];
  readonly moc: TrangThai;
};
type TheoDonVi = { readonly dem: 'thon' | 'donVi'; readonly cap: CapThanhToan };

/** Approved by the commune and not sent back since. */
export const XA_DA_DUYET: readonly TrangThai[] = ['choBanGiao', 'choNhapTin', 'daNhapTin', 'khop', 'lech'];
const DA_NHAP: readonly TrangThai[] = ['daNhapTin', 'khop', 'lech'];

/** What each kind of work is counted by, and on whose sheet it stands (LC-12, KH-08). */
export const CACH_TRA: Readonly<Record<Viec, TheoPhieu | TheoDonVi>> = {
  ghiPhieu: { dem: 'phieu', cap: 'xa', nhan: 'boi', trangThai: XA_DA_DUYET, moc: 'choBanGiao' },
  kiemTraXa: { dem: 'phieu', cap: 'xa', nhan: null, trangThai: XA_DA_DUYET, moc: 'choBanGiao' },
  nhapTin: { dem: 'phieu', cap: 'xa', nhan: 'nhapBoi', trangThai: DA_NHAP, moc: 'daNhapTin' },
  tongHopThon: { dem: 'thon', cap: 'xa' },
  tongHopXa: { dem: 'donVi', cap: 'xa' },
  keHoachXa: { dem: 'donVi', cap: 'xa' },
  tongHopHuyen: { dem: 'donVi', cap: 'huyen' },
  keHoachHuyen: { dem: 'donVi', cap: 'huyen' },
  tongHopTinh: { dem: 'donVi', cap: 'tinh' },
  keHoachTinh: { dem: 'donVi', cap: 'tinh' },
};

export const NHAN_VIEC: Readonly<Record<Viec, string>> = {
  ghiPhieu: 'Ghi phiếu',
  kiemTraXa: 'Kiểm tra phiếu ở xã',
  nhapTin: 'Nhập tin',
  tongHopThon: 'Tổng hợp ở thôn',
  tongHopXa: 'Tổng hợp ở xã',
  keHoachXa: 'Lập kế hoạch ở xã',
  tongHopHuyen: 'Tổng hợp ở huyện',
  keHoachHuyen: 'Lập kế hoạch ở huyện',
  tongHopTinh: 'Tổng hợp ở tỉnh',
  keHoachTinh: 'Lập kế hoạch ở tỉnh',
};

export const NHAN_DON_VI_TINH: Readonly<Record<'phieu' | 'thon' | 'donVi', string>> = {
  phieu: 'phiếu',
  thon: 'thôn',
  donVi: 'đợt',
};

/** The kinds of work of a plan that a sheet of that level pays, in the plan's order. */
export const viecOfCap = (plan: Pick<KeHoach, 'donGia'>, cap: Cap): Viec[] =>
  plan.donGia.map(({ viec }) => viec).filter((viec) => CACH_TRA[viec].cap === cap);

/**
 * A piece of work to be paid: the id that makes it one, and who gets it. `tuLuc`: since when a phiếu stands accepted, in
 * milliseconds; what was paid before that may have been taken back in between.
 */
export type PhanViec = Pick<ChiTra, 'viec' | 'nhan' | 'kieu'> & { readonly id: string; readonly tuLuc?: number };

/** What is paid for a piece, taken back, paid again and so on, by turns: the id of each, from 0. */
export const lanTra = (id: string, lan: number): string => (lan === 0 ? id : `${id}:${lan}`);
/** Whether that turn takes back. */
export const isLanTru = (lan: number): boolean => lan % 2 === 1;

type KyTinh = { readonly tu: Ngay; readonly den: Ngay; readonly luc: { toMillis(): number } };

/**
 * What one phiếu gives to a sheet: a piece for each kind of work on it that stands accepted, was accepted on a day of the
 * period, and not after the sheet was asked for. The last makes two runs of one sheet see the same work.
 */
export const phanViecOfPhieu = (
  id: string,
  phieu: Pick<Phieu, 'trangThai' | 'moc' | 'boi' | 'nhapBoi' | 'diaBan'>,
  viec: readonly Viec[],
  ky: KyTinh,
): PhanViec[] =>
  viec.flatMap((each): PhanViec[] => {
    const cach = CACH_TRA[each];
    if (cach.dem !== 'phieu' || !cach.trangThai.includes(phieu.trangThai)) return [];
    const moc = phieu.moc[cach.moc];
    if (!moc || moc.toMillis() > ky.luc.toMillis()) return [];
    const ngay = ngayVN(moc);
    if (ngay < ky.tu || ngay > ky.den) return [];
    const nguoi = cach.nhan === null ? undefined : phieu[cach.nhan];
    const nhan = nguoi === undefined ? ({ nhan: phieu.diaBan.xa, kieu: 'donVi' } as const) : { nhan: nguoi };
    return [{ id: `${id}:${each}`, viec: each, kieu: 'nguoi', ...nhan, tuLuc: moc.toMillis() }];
  });

/**
 * The pieces of a phiếu that were accepted once and are not any more, by the moment the sheet was asked for: what has been
 * paid of them is taken back by the next sheet, whatever its days.
 */
export const phanTruOfPhieu = (
  id: string,
  { trangThai, moc }: Pick<Phieu, 'trangThai' | 'moc'>,
  viec: readonly Viec[],
  { luc }: Pick<KyTinh, 'luc'>,
): string[] =>
  viec.flatMap((each) => {
    const cach = CACH_TRA[each];
    if (cach.dem !== 'phieu' || cach.trangThai.includes(trangThai) || moc[cach.moc] === undefined) return [];
    return (moc[trangThai]?.toMillis() ?? 0) > luc.toMillis() ? [] : [`${id}:${each}`];
  });

/** Work of a unit as such is paid once in each round of the plan; a plan without rounds is one round. */
export const phanViecOfDonVi = (
  plan: Pick<KeHoach, 'id' | 'danhMuc' | 'cuaSo' | 'vong' | 'vongHangNam'>,
  ma: string,
  viec: Viec,
  den: Ngay,
): PhanViec => {
  const dot = roundOn(plan, den)?.tu ?? plan.cuaSo.tu;
  return { id: `${plan.id}:${plan.danhMuc}:${ma}:${viec}:${dot}`, viec, nhan: ma, kieu: 'donVi' };
};

/** What a sheet asks of a line that names it. */
export type DongCuaBang = Pick<ChiTra, 'viec' | 'nhan' | 'kieu' | 'tru' | 'gia'>;

/**
 * The sheet from its lines, each in order of code: how much of what for whom at today's prices, and what is taken back at
 * the price it was approved at.
 */
export const lapBang = (
  lines: readonly DongCuaBang[],
  donGia: KeHoach['donGia'],
): { dong: DongThanhToan[]; tongTien: number; thieuGia: Viec[] } => {
  const counts = new Map<string, Omit<DongCuaBang, 'gia'> & { gia: number | null; so: number }>();
  for (const { viec, nhan, kieu, tru, ...line } of lines) {
    const gia = line.gia ?? donGia.find((row) => row.viec === viec)?.dong ?? null;
    const key = `${viec} ${nhan} ${tru ? gia : ''}`;
    const row = counts.get(key) ?? { viec, nhan, kieu, so: 0, gia, ...(tru && { tru }) };
    row.so += tru ? -1 : 1;
    counts.set(key, row);
  }
  const order = donGia.map(({ viec }) => viec);
  const dong = [...counts.values()]
    .map((row): DongThanhToan => ({ ...row, tien: row.gia === null ? null : row.gia * row.so }))
    .sort(
      (a, b) =>
        order.indexOf(a.viec) - order.indexOf(b.viec) ||
        Number(a.tru ?? false) - Number(b.tru ?? false) ||
        (a.nhan < b.nhan ? -1 : a.nhan > b.nhan ? 1 : (a.gia ?? 0) - (b.gia ?? 0)),
    );
  return {
    dong,
    tongTien: dong.reduce((sum, { tien }) => sum + (tien ?? 0), 0),
    thieuGia: [...new Set(dong.filter(({ gia }) => gia === null).map(({ viec }) => viec))],
  };
};
