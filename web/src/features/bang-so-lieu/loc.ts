import { TRANG_THAI, type TrangThai } from '@core/phieu/workflow.ts';
import { Ngay } from '@core/shared/ngay.ts';

const HAN = ['qua', 'homNay', 'sapDen', 'trong3Ngay'] as const;

/** Which phiếu stand behind a figure, as the address of its list says it. */
export type Loc = {
  readonly trangThai?: readonly TrangThai[];
  /** By due day: past it, on it, within the three days after today, today or within them. */
  readonly han?: (typeof HAN)[number];
  /** Handed in on that day. */
  readonly nop?: Ngay;
  /** One cell of a distribution, `hdkt:1`. */
  readonly o?: string;
};

/** Cells whose phiếu can be asked for by one equality; the age cells depend on the month of the interview and cannot. */
const TRUONG_CUA_O: Readonly<Record<string, string>> = {
  gt: 'gioiTinh',
  hdkt: 'traLoi.hdkt',
  lyDo: 'traLoi.lyDoKhongThamGia',
  gdpt: 'traLoi.gdpt',
  cmkt: 'traLoi.cmkt',
  viThe: 'traLoi.viThe',
  nghe: 'traLoi.nhomNghe',
  loaiHinh: 'traLoi.loaiHinh',
  bhxh: 'traLoi.thamGiaBhxh',
  hdld: 'traLoi.hdld',
  tn: 'traLoi.thatNghiep',
  tgtn: 'traLoi.thoiGianThatNghiep',
  ut: 'traLoi.uuTien',
};

export const fieldOfCell = (o: string): { field: string; code: string; many: boolean } | undefined => {
  const [oDau = '', code = ''] = o.split(':');
  const field = TRUONG_CUA_O[oDau];
  return field === undefined || code === '' ? undefined : { field, code, many: oDau === 'ut' };
};

const isTrangThai = (value: string): value is TrangThai => (TRANG_THAI as readonly string[]).includes(value);

export const parseLoc = (query: URLSearchParams): Loc => {
  const trangThai = (query.get('trangThai') ?? '').split(',').filter(isTrangThai);
  const han = HAN.find((each) => each === query.get('han'));
  const nop = Ngay.safeParse(query.get('nop')).data;
  const o = query.get('o');
  return {
    ...(trangThai.length > 0 && { trangThai }),
    ...(han && { han }),
    ...(nop !== undefined && { nop }),
    ...(o !== null && fieldOfCell(o) && { o }),
  };
};

/** The address of the list behind a figure of a unit. */
export const hrefOfList = (unit: { keHoach: string; ma: string }, { trangThai, han, nop, o }: Loc): string => {
  const query = new URLSearchParams({ keHoach: unit.keHoach, ma: unit.ma });
  if (trangThai) query.set('trangThai', trangThai.join(','));
  if (han) query.set('han', han);
  if (nop) query.set('nop', nop);
  if (o) query.set('o', o);
  return `/danh-sach?${query}`;
};

export const hrefOfBoard = (unit: { keHoach: string; ma: string }): string => `/bang/${unit.keHoach}/${unit.ma}`;

/** The due days a list asks for, both ends included. */
export const dueRange = (
  han: NonNullable<Loc['han']>,
  homNay: Ngay,
  addDays: (ngay: Ngay, days: number) => Ngay,
): { tu?: Ngay; den: Ngay } => {
  if (han === 'qua') return { den: addDays(homNay, -1) };
  if (han === 'homNay') return { tu: homNay, den: homNay };
  return { tu: han === 'sapDen' ? addDays(homNay, 1) : homNay, den: addDays(homNay, 3) };
};
