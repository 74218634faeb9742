import { buildDanhMucOrThrow, type RawDonVi } from '@core/dia-ban/danh-muc.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';

/** Where villages are called bản in the lists of this programme (LC-04: "Trưởng bản/Tổ trưởng tổ dân phố"). */
const TINH_GOI_LA_BAN: ReadonlySet<string> = new Set(['12']);

const TEN_BAN = [
  'Nà Khương',
  'Tả Chải',
  'Huổi Lướng',
  'Nậm Loỏng',
  'Lùng Thàng',
  'Phìn Ngan',
  'Nà Tăm',
  'Sin Chải',
  'Pa Khóa',
  'Hồng Thu Mông',
  'Nà Bỏ',
  'Căn Câu',
  'Gia Khâu',
  'Séo Lèng',
  'Thèn Sin',
  'Nà Ún',
] as const;

const TEN_THON = [
  'Đông',
  'Đoài',
  'Thượng',
  'Trung',
  'Hạ',
  'Tân Lập',
  'Tân Tiến',
  'Hòa Bình',
  'Đoàn Kết',
  'Phú Thọ',
  'Xuân Hòa',
  'An Lạc',
  'Vĩnh Phú',
  'Quyết Thắng',
  'Thái Bình',
  'Mỹ Sơn',
] as const;

export interface TaoThon {
  /** Fewest and most units below one commune. */
  readonly tu?: number;
  readonly den?: number;
}

/** FNV-1a: the same commune has the same thôn on every machine and in every run. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
};

const tenThon = (xa: DonVi, stt: number): string => {
  if (xa.ten.startsWith('Đặc khu ')) return `Khu dân cư số ${stt}`;
  if (!xa.ten.startsWith('Xã ')) return `Tổ dân phố số ${stt}`;
  const isBan = TINH_GOI_LA_BAN.has(xa.chuoi.tinh ?? '');
  const names = isBan ? TEN_BAN : TEN_THON;
  const index = hashOf(`${xa.ma} ten`) + stt - 1;
  const round = Math.floor((stt - 1) / names.length);
  return `${isBan ? 'Bản' : 'Thôn'} ${names[index % names.length]}${round > 0 ? ` ${round + 1}` : ''}`;
};

/**
 * Invented thôn, bản and tổ dân phố below each commune of the list, for demonstration and load: no national list holds
 * the real ones, which a commune imports. Deterministic; 3 to 8 each unless told otherwise, at most 999.
 */
export const generateThon = (units: readonly DonVi[], { tu = 3, den = 8 }: TaoThon = {}): DonVi[] => {
  const communes = units.filter((unit) => unit.cap === 'xa');
  const rowsOf = (xa: DonVi): RawDonVi[] =>
    Array.from({ length: tu + (hashOf(`${xa.danhMuc}:${xa.ma}`) % (den - tu + 1)) }, (_, i) => ({
      ma: `${xa.ma}-${String(i + 1).padStart(3, '0')}`,
      ten: tenThon(xa, i + 1),
      cha: xa.ma,
    }));
  return communes.flatMap((xa) => buildDanhMucOrThrow(xa.danhMuc, rowsOf(xa), [xa]));
};
