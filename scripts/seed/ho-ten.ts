import type { Random } from './random.ts';

type TenTheoDanToc = {
  readonly ho: readonly string[];
  readonly demNam: readonly string[];
  readonly demNu: readonly string[];
};

const KINH: TenTheoDanToc = {
  ho: [
    'Nguyễn',
    'Trần',
    'Lê',
    'Phạm',
    'Hoàng',
    'Phan',
    'Vũ',
    'Võ',
    'Đặng',
    'Bùi',
    'Đỗ',
    'Hồ',
    'Ngô',
    'Dương',
    'Lý',
    'Đinh',
    'Mai',
    'Trịnh',
  ],
  demNam: ['Văn', 'Đức', 'Minh', 'Quang', 'Hữu', 'Công', 'Xuân', 'Ngọc', 'Thanh', 'Đình', 'Quốc', 'Trọng'],
  demNu: ['Thị', 'Thị Thu', 'Thị Kim', 'Thị Ngọc', 'Thị Thanh', 'Thùy', 'Phương', 'Thị Hồng', 'Bích', 'Thị Mỹ'],
};

const THEO_DAN_TOC: Readonly<Record<string, TenTheoDanToc>> = {
  Kinh: KINH,
  Thái: {
    ho: ['Lò', 'Quàng', 'Cà', 'Tòng', 'Vàng', 'Lường', 'Mào', 'Hà'],
    demNam: ['Văn', 'Văn', 'Xuân'],
    demNu: ['Thị', 'Thị'],
  },
  'Hmông (Mông)': {
    ho: ['Giàng', 'Vàng', 'Thào', 'Sùng', 'Mùa', 'Hảng', 'Lầu', 'Cứ'],
    demNam: ['A', 'A', 'Seo'],
    demNu: ['Thị', 'Thị'],
  },
  Dao: { ho: ['Tẩn', 'Phàn', 'Chẻo', 'Lý', 'Triệu', 'Bàn'], demNam: ['A', 'Văn', 'Phù'], demNu: ['Thị', 'Mẩy', 'Tả'] },
  Giáy: { ho: ['Lù', 'Vàng', 'Hoàng', 'Phan', 'Nông'], demNam: ['Văn', 'Seo'], demNu: ['Thị'] },
  Hrê: { ho: ['Đinh', 'Phạm'], demNam: ['Văn', 'Ngọc'], demNu: ['Thị'] },
  'Ra-glai': { ho: ['Cao', 'Mấu', 'Bo Bo', 'Cà Mau'], demNam: ['Văn', 'Minh'], demNu: ['Thị'] },
};

const TEN_NAM = [
  'Anh',
  'Bình',
  'Cường',
  'Dũng',
  'Đạt',
  'Đức',
  'Giang',
  'Hải',
  'Hiếu',
  'Hòa',
  'Hoàng',
  'Hùng',
  'Huy',
  'Khánh',
  'Kiên',
  'Lâm',
  'Long',
  'Minh',
  'Nam',
  'Phong',
  'Phúc',
  'Quân',
  'Sơn',
  'Tài',
  'Thắng',
  'Thành',
  'Thủy',
  'Toàn',
  'Trung',
  'Tuấn',
  'Tùng',
  'Việt',
  'Vinh',
];
const TEN_NU = [
  'An',
  'Anh',
  'Chi',
  'Dung',
  'Duyên',
  'Hà',
  'Hằng',
  'Hạnh',
  'Hiền',
  'Hoa',
  'Hồng',
  'Huệ',
  'Hương',
  'Lan',
  'Loan',
  'Linh',
  'Ly',
  'Mai',
  'Nga',
  'Ngân',
  'Nhung',
  'Oanh',
  'Phượng',
  'Quyên',
  'Tâm',
  'Thảo',
  'Thu',
  'Thúy',
  'Trang',
  'Uyên',
  'Vân',
  'Xuân',
  'Yến',
];

/** Ethnic groups that live there, by weight; the tỉnh code is that of the plan's own list. */
const DAN_TOC_THEO_TINH: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '12': { Thái: 34, 'Hmông (Mông)': 24, Kinh: 16, Dao: 14, Giáy: 12 },
  '51': { Hrê: 60, Kinh: 40 },
  '56': { Kinh: 94, 'Ra-glai': 6 },
};

export const pickDanToc = (random: Random, maTinh: string): string =>
  random.weighted(DAN_TOC_THEO_TINH[maTinh] ?? { Kinh: 1 });

export const makeHoTen = (random: Random, gioiTinh: '1' | '2', danToc: string): string => {
  const { ho, demNam, demNu } = THEO_DAN_TOC[danToc] ?? KINH;
  return `${random.pick(ho)} ${random.pick(gioiTinh === '1' ? demNam : demNu)} ${random.pick(gioiTinh === '1' ? TEN_NAM : TEN_NU)}`;
};
