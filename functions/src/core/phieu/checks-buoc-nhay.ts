import { isFilled } from '../forms/cau-hoi.ts';
import { MAU_03 } from '../forms/mau-03.ts';
import type { MaPhieu } from '../problems.ts';
import { type CrossCheck, cauHoiOf } from './checks-row.ts';
import type { BaiLam, TruongBaiLam } from './phieu.ts';

const MA_TRONG: Readonly<Partial<Record<TruongBaiLam, MaPhieu>>> = {
  hoTen: 'LOAI01',
  ngaySinh: 'LOAI01',
  gioiTinh: 'BB01',
  soGiayTo: 'CCCD01',
  thuongTru: 'BB02',
  danToc: 'BB03',
  gdpt: 'BB04',
  cmkt: 'BB05',
  hdkt: 'LOAI04',
  lyDoKhongThamGia: 'BB06',
  viThe: 'BB07',
  congViec: 'BB08',
  thamGiaBhxh: 'BB10',
  hdld: 'BB11',
  loaiHdld: 'BB12',
  noiLamViec: 'BB14',
  loaiHinh: 'BB15',
  diaChiNoiLam: 'BB16',
  thatNghiep: 'BB17',
  thoiGianThatNghiep: 'BB18',
  ngayPhongVan: 'BB19',
};

/** Asked, may not be left empty, and empty: one row for each question that the form table marks so. */
const BAT_BUOC: readonly CrossCheck[] = (Object.entries(MA_TRONG) as [TruongBaiLam, MaPhieu][]).map(([truong, id]) => ({
  id,
  fields: [truong],
  muc: 'loi',
  holds: (bai, ctx) => !cauHoiOf(ctx, truong)?.required(bai) || isFilled(bai, truong),
  canCu: MAU_03[truong].batBuoc?.canCu ?? '',
}));

/** Questions that can be answered only in part: an empty one is confirmed, not refused. */
const NEN_CO: readonly CrossCheck[] = [
  {
    id: 'BB09',
    fields: ['nhomNghe', 'congViec'],
    muc: 'canhBao',
    holds: (bai, ctx) => !cauHoiOf(ctx, 'nhomNghe')?.asked(bai) || isFilled(bai, 'nhomNghe') || isFilled(bai, 'maNghe'),
    canCu: 'HN-02 (biến động theo nghề); TT 11/2022, Mẫu 03, ghi chú (8)',
  },
  {
    id: 'BB13',
    fields: ['ngayHdld', 'hdld'],
    muc: 'canhBao',
    holds: (bai, ctx) => !cauHoiOf(ctx, 'ngayHdld')?.asked(bai) || isFilled(bai, 'ngayHdld'),
    canCu: 'TT 11/2022, Mẫu 03, câu 12.2.b',
  },
  {
    id: 'BB20',
    fields: ['chuyenNganh', 'cmkt'],
    muc: 'canhBao',
    holds: (bai) => !['3', '4', '5', '6', '7', '8'].includes(bai.cmkt ?? '') || isFilled(bai, 'chuyenNganh'),
    canCu: 'HN-02 (biến động theo lĩnh vực đào tạo); TT 11/2022, Mẫu 03, câu 10.1',
  },
];

const VIEC_LAM = [
  'viThe',
  'congViec',
  'nhomNghe',
  'maNghe',
  'thamGiaBhxh',
  'hdld',
  'loaiHdld',
  'ngayHdld',
  'noiLamViec',
  'loaiHinh',
  'diaChiNoiLam',
] as const satisfies readonly TruongBaiLam[];
const THAT_NGHIEP = ['thatNghiep', 'thoiGianThatNghiep'] as const satisfies readonly TruongBaiLam[];

/** One row per field: none of them may hold anything while the deciding answer is so. */
const empty = (
  id: MaPhieu,
  fields: readonly TruongBaiLam[],
  cua: TruongBaiLam,
  when: (bai: BaiLam) => boolean,
  canCu: string,
  muc: CrossCheck['muc'] = 'loi',
): CrossCheck[] =>
  fields.map((truong) => ({
    id,
    fields: [truong, cua],
    muc,
    holds: (bai) => !when(bai) || !isFilled(bai, truong),
    canCu,
  }));

const MAU = 'TT 11/2022, Mẫu 03';

/** Not asked, and filled all the same. While câu 11 is empty nothing is out of place: LOAI04 says what to do first. */
const DE_TRONG: readonly CrossCheck[] = [
  ...empty(
    'LOAI02',
    [...VIEC_LAM, ...THAT_NGHIEP],
    'hdkt',
    (bai) => bai.hdkt === '3',
    'Quy tắc nhập liệu của hệ thống cấp tỉnh: Loại 2',
  ),
  ...empty('LOAI03', VIEC_LAM, 'hdkt', (bai) => bai.hdkt === '2', 'Quy tắc nhập liệu của hệ thống cấp tỉnh: Loại 3'),
  ...empty(
    'BN01',
    ['danToc'],
    'uuTien',
    (bai) => !bai.uuTien?.includes('6'),
    `${MAU}, câu 8: chỉ ghi tên dân tộc khi là dân tộc thiểu số`,
  ),
  ...empty(
    'BN02',
    ['chuyenNganh'],
    'cmkt',
    (bai) => bai.cmkt === '1',
    `${MAU}, câu 10.1 (mẫu không ghi điều kiện)`,
    'canhBao',
  ),
  ...empty(
    'BN03',
    ['lyDoKhongThamGia'],
    'hdkt',
    (bai) => bai.hdkt === '1' || bai.hdkt === '2',
    `${MAU}, câu 11: lý do chỉ ghi khi không tham gia`,
  ),
  ...empty('BN04', THAT_NGHIEP, 'hdkt', (bai) => bai.hdkt === '1', `${MAU}, câu 11: có việc làm chuyển câu 12`),
  ...empty(
    'BN05',
    ['loaiHdld', 'ngayHdld'],
    'hdld',
    (bai) => bai.hdkt === '1' && bai.hdld === '2',
    `${MAU}, câu 12.2.b: loại và ngày chỉ ghi khi có HĐLĐ`,
  ),
  ...empty(
    'BN06',
    ['noiLamViec'],
    'viThe',
    (bai) => bai.hdkt === '1' && bai.viThe === '2',
    `${MAU}, câu 12.3, ghi chú (9): “Tự làm” thì không ghi`,
  ),
];

export const CHECKS_BUOC_NHAY: readonly CrossCheck[] = [...BAT_BUOC, ...NEN_CO, ...DE_TRONG];
