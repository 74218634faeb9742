import { type Cap, CHUOI_CAP } from '@core/dia-ban/cap.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { TRANG_THAI, type TrangThai } from '@core/phieu/workflow.ts';
import { byDay, countHan } from '@core/rollup/han.ts';
import type { OSoLieu, Rollup } from '@core/rollup/rollup.ts';
import { addDays, type Ngay } from '@core/shared/ngay.ts';
import { compareVietnamese } from '@core/shared/van-ban.ts';

/** States a board stacks, in the order of the workflow; replaced and cancelled phiếu are not counted in `tong`. */
export const TRANG_THAI_TREN_BANG: readonly TrangThai[] = TRANG_THAI.filter((t) => t !== 'thayThe' && t !== 'huy');

const sumOf = (o: OSoLieu, states: readonly TrangThai[]): number =>
  states.reduce((sum, state) => sum + (o[`tt:${state}`] ?? 0), 0);

/** Who a phiếu waits for: what a leader asks of a unit at a glance. */
export const DANG_O = [
  { id: 'thuThap', ten: 'Đang thu thập', states: ['nhap', 'daNop', 'traLai'] },
  { id: 'thon', ten: 'Ở thôn', states: ['choTongHop', 'choNghiemThu'] },
  { id: 'xa', ten: 'Ở xã', states: ['choXacNhan', 'choKiemTra', 'choBanGiao'] },
  { id: 'congAn', ten: 'Ở công an', states: ['choNhapTin'] },
  { id: 'daNhap', ten: 'Đã nhập tin', states: ['daNhapTin', 'khop', 'lech'] },
] as const satisfies readonly { id: string; ten: string; states: readonly TrangThai[] }[];
export type DangO = (typeof DANG_O)[number]['id'];

export const headline = (o: OSoLieu, homNay: Ngay) => ({
  tong: o.tong ?? 0,
  daThu: o.daThu ?? 0,
  daNhap: sumOf(o, ['daNhapTin', 'khop', 'lech']),
  traLai: o['tt:traLai'] ?? 0,
  nopHomNay: o[`nop:${homNay}`] ?? 0,
  ...countHan(o, homNay),
});
export type Headline = ReturnType<typeof headline>;

/** Running total of a family of day cells, with a point on every day from its first to `den`, so that a pause shows flat. */
export const cumulate = (o: OSoLieu, oDau: 'nop' | 'nhap', tu: Ngay, den: Ngay): { ngay: Ngay; value: number }[] => {
  const days = byDay(o, oDau);
  const first = days[0]?.[0];
  const counts = new Map(days);
  const points: { ngay: Ngay; value: number }[] = [];
  let total = 0;
  for (let ngay = first !== undefined && first < tu ? first : tu; ngay <= den; ngay = addDays(ngay, 1)) {
    total += counts.get(ngay) ?? 0;
    points.push({ ngay, value: total });
  }
  return points;
};

export type DongCon = {
  readonly ma: string;
  readonly ten: string;
  readonly tong: number;
  readonly daThu: number;
  readonly traLai: number;
  readonly dangO: Readonly<Record<DangO, number>>;
  readonly o: OSoLieu;
};

/** The units below with their headline figures, in Vietnamese order of names. */
export const childRows = (con: Rollup['con']): DongCon[] =>
  Object.entries(con)
    .map(([ma, { ten, o }]) => ({
      ma,
      ten,
      tong: o.tong ?? 0,
      daThu: o.daThu ?? 0,
      traLai: o['tt:traLai'] ?? 0,
      dangO: Object.fromEntries(DANG_O.map(({ id, states }) => [id, sumOf(o, states)])) as Record<DangO, number>,
      o,
    }))
    .sort((a, b) => compareVietnamese(a.ten, b.ten));

const COT_CON = ['ten', 'tong', 'daThu', 'thuThap', 'thon', 'xa', 'congAn', 'daNhap', 'traLai'] as const;
export type CotCon = (typeof COT_CON)[number];

const cellOf = (row: DongCon, cot: Exclude<CotCon, 'ten'>): number =>
  cot === 'tong' || cot === 'daThu' || cot === 'traLai' ? row[cot] : row.dangO[cot];

/** Sorted by a column, largest first for figures; equal figures stay in the order of names. */
export const sortRows = (rows: readonly DongCon[], cot: CotCon, nguoc: boolean): DongCon[] => {
  const sign = nguoc ? -1 : 1;
  return [...rows].sort(
    (a, b) =>
      sign * (cot === 'ten' ? compareVietnamese(a.ten, b.ten) : cellOf(b, cot) - cellOf(a, cot)) ||
      compareVietnamese(a.ten, b.ten),
  );
};

export type Nac = { readonly cap: Cap; readonly ma: string };

/** The way from the viewer's own unit down to the unit shown; nothing above the viewer's scope. */
export const breadcrumb = (diaBan: Rollup['diaBan'], scope: Nac): Nac[] => {
  const caps = CHUOI_CAP[diaBan.danhMuc];
  return caps.slice(caps.indexOf(scope.cap)).flatMap((cap) => {
    const ma = diaBan[cap];
    return ma === undefined ? [] : [{ cap, ma }];
  });
};

export const NHAN_CAP: Readonly<Record<Cap, string>> = {
  tinh: 'Tỉnh, thành phố',
  huyen: 'Huyện, quận',
  xa: 'Xã, phường',
  thon: 'Thôn, tổ dân phố',
};

type PlanDays = Pick<KeHoach, 'cuaSo' | 'hieuLuc' | 'mocTienDo'>;

const NHAN_THUOC_DO = { daThu: 'thu', daNhapTin: 'nhập' } as const;

/** Milestones stand at their count where the target is known, otherwise only at their day. The lines run by day from the opening of the plan to its last milestone, or to today where the plan has none left. */
export const burnUp = (o: OSoLieu, plan: PlanDays, homNay: Ngay, target?: number) => {
  const lastMoc = plan.mocTienDo
    .map((m) => m.ngay)
    .sort()
    .at(-1);
  const lastCounted = [...byDay(o, 'nop'), ...byDay(o, 'nhap')]
    .map(([ngay]) => ngay)
    .sort()
    .at(-1);
  const den =
    [lastMoc ?? '', homNay < plan.cuaSo.den ? homNay : plan.cuaSo.den, lastCounted ?? ''].sort().at(-1) ?? homNay;
  const drawn = homNay < den ? homNay : den;
  const nop = cumulate(o, 'nop', plan.cuaSo.tu, drawn);
  const nhap = cumulate(o, 'nhap', plan.cuaSo.tu, drawn);
  const from =
    [plan.cuaSo.tu, nop[0]?.ngay ?? plan.cuaSo.tu, nhap[0]?.ngay ?? plan.cuaSo.tu].sort()[0] ?? plan.cuaSo.tu;
  return {
    from,
    to: den > from ? den : addDays(from, 1),
    nop,
    nhap,
    milestones: plan.mocTienDo.map((m) => ({
      ngay: m.ngay,
      label: `${NHAN_THUOC_DO[m.thuocDo]} ${m.phanTram}%`,
      ...(target !== undefined && { value: Math.ceil((target * m.phanTram) / 100) }),
    })),
  };
};
