import type { BaiLam } from '@core/phieu/phieu.ts';
import { addDays } from '@core/shared/ngay.ts';
import type { NoiSinhSong } from './nguoi.ts';
import type { Random } from './random.ts';

type Viec = Pick<BaiLam, 'viThe' | 'congViec' | 'nhomNghe' | 'loaiHinh'> & {
  readonly weight: number;
  readonly noiLamViec?: readonly string[];
  readonly cmkt: readonly NonNullable<BaiLam['cmkt']>[];
  readonly chuyenNganh?: string;
};

const VIEC: readonly Viec[] = [
  { weight: 26, viThe: '2', congViec: 'Trồng lúa, ngô', nhomNghe: '6', loaiHinh: '1', cmkt: ['1', '1', '1', '2'] },
  {
    weight: 8,
    viThe: '3',
    congViec: 'Phụ việc nhà nông cho gia đình',
    nhomNghe: '9',
    loaiHinh: '1',
    noiLamViec: ['Hộ gia đình'],
    cmkt: ['1'],
  },
  { weight: 5, viThe: '2', congViec: 'Chăn nuôi gia súc, gia cầm', nhomNghe: '6', loaiHinh: '1', cmkt: ['1', '3'] },
  { weight: 8, viThe: '2', congViec: 'Buôn bán tạp hóa', nhomNghe: '5', loaiHinh: '3', cmkt: ['1', '2', '4'] },
  { weight: 5, viThe: '2', congViec: 'Chạy xe ôm, chở hàng', nhomNghe: '8', loaiHinh: '2', cmkt: ['1', '3'] },
  {
    weight: 6,
    viThe: '4',
    congViec: 'Thợ xây',
    nhomNghe: '7',
    loaiHinh: '3',
    noiLamViec: ['Tổ thợ xây Minh Phát', 'Cơ sở xây dựng Hòa Bình'],
    cmkt: ['1', '2', '3'],
  },
  {
    weight: 10,
    viThe: '4',
    congViec: 'Công nhân may',
    nhomNghe: '8',
    loaiHinh: '7',
    noiLamViec: ['Công ty TNHH May Phương Nam', 'Công ty TNHH Dệt may Ánh Dương'],
    cmkt: ['2', '3', '4'],
  },
  {
    weight: 7,
    viThe: '4',
    congViec: 'Công nhân lắp ráp điện tử',
    nhomNghe: '8',
    loaiHinh: '7',
    noiLamViec: ['Công ty TNHH Điện tử Sao Mai'],
    cmkt: ['3', '4', '5'],
  },
  {
    weight: 6,
    viThe: '4',
    congViec: 'Nhân viên bán hàng',
    nhomNghe: '5',
    loaiHinh: '6',
    noiLamViec: ['Công ty CP Thương mại Bình Minh', 'Siêu thị Hướng Dương'],
    cmkt: ['1', '4', '5'],
  },
  {
    weight: 4,
    viThe: '4',
    congViec: 'Nhân viên kế toán',
    nhomNghe: '3',
    loaiHinh: '6',
    noiLamViec: ['Công ty CP Xây dựng Trường Sơn'],
    cmkt: ['5', '6', '7'],
    chuyenNganh: 'Kinh doanh và quản lý',
  },
  {
    weight: 5,
    viThe: '4',
    congViec: 'Giáo viên tiểu học',
    nhomNghe: '2',
    loaiHinh: '8',
    noiLamViec: ['Trường Tiểu học số 1', 'Trường Tiểu học Kim Đồng'],
    cmkt: ['6', '7'],
    chuyenNganh: 'Khoa học giáo dục và đào tạo giáo viên',
  },
  {
    weight: 3,
    viThe: '4',
    congViec: 'Điều dưỡng',
    nhomNghe: '3',
    loaiHinh: '8',
    noiLamViec: ['Trung tâm Y tế'],
    cmkt: ['5', '6'],
    chuyenNganh: 'Sức khỏe',
  },
  {
    weight: 2,
    viThe: '1',
    congViec: 'Chủ cơ sở mộc',
    nhomNghe: '7',
    loaiHinh: '3',
    noiLamViec: ['Cơ sở mộc gia đình'],
    cmkt: ['2', '4'],
  },
  {
    weight: 2,
    viThe: '5',
    congViec: 'Xã viên hợp tác xã chè',
    nhomNghe: '6',
    loaiHinh: '4',
    noiLamViec: ['Hợp tác xã chè Tam Đường'],
    cmkt: ['1', '3'],
  },
];

const pickHdkt = (random: Random, age: number, gioiTinh: BaiLam['gioiTinh']): '1' | '2' | '3' => {
  if (age < 22) return random.weighted({ '1': 34, '2': 6, '3': 60 });
  if (age >= 65) return random.weighted({ '1': 28, '2': 0, '3': 72 });
  if (age >= 57) return random.weighted({ '1': 62, '2': 1, '3': 37 });
  return random.weighted(gioiTinh === '2' ? { '1': 82, '2': 4, '3': 14 } : { '1': 91, '2': 4, '3': 5 });
};

const pickLyDo = (
  random: Random,
  age: number,
  gioiTinh: BaiLam['gioiTinh'],
): NonNullable<BaiLam['lyDoKhongThamGia']> => {
  if (age < 23) return random.weighted({ '1': 92, '3': 3, '4': 2, '5': 3 });
  if (age >= 57) return random.weighted({ '2': 72, '3': 10, '4': 4, '5': 14 });
  return random.weighted({ '3': gioiTinh === '2' ? 75 : 20, '4': 12, '5': 13 });
};

const CHUYEN_NGANH = [
  'Kỹ thuật',
  'Kinh doanh và quản lý',
  'Nông, lâm nghiệp và thủy sản',
  'Xây dựng',
  'Dịch vụ vận tải',
];

const addDaLam = (random: Random, bai: BaiLam, noi: NoiSinhSong): BaiLam => {
  const viec = random.pickBy(VIEC, ({ weight }) => weight);
  const lamCong = viec.viThe === '4';
  const cmkt = random.pick(viec.cmkt);
  const coHopDong = lamCong && viec.loaiHinh !== '3' ? random.chance(0.9) : lamCong && random.chance(0.3);
  return {
    ...bai,
    hdkt: '1',
    gdpt: random.weighted<'1' | '2' | '3' | '4'>(
      viec.cmkt.includes('7') ? { '4': 1 } : { '1': 8, '2': 22, '3': 40, '4': 30 },
    ),
    cmkt,
    ...(cmkt !== '1' && { chuyenNganh: viec.chuyenNganh ?? random.pick(CHUYEN_NGANH) }),
    viThe: viec.viThe,
    congViec: viec.congViec,
    nhomNghe: viec.nhomNghe,
    thamGiaBhxh: coHopDong ? '1' : random.chance(0.06) ? '2' : '3',
    ...(lamCong && { hdld: coHopDong ? ('1' as const) : ('2' as const) }),
    ...(coHopDong && {
      loaiHdld: random.pick(['1', '2', '2'] as const),
      ngayHdld: addDays(bai.ngayPhongVan ?? '2024-08-01', -random.int(30, 2500)),
    }),
    ...(viec.noiLamViec && { noiLamViec: random.pick(viec.noiLamViec) }),
    loaiHinh: viec.loaiHinh,
    diaChiNoiLam: { chiTiet: `${noi.tenXa}, ${noi.tenTinh}` },
  };
};

/** Adds schooling, training and câu 11–13 as they would go together for that age. */
export const addViecLam = (random: Random, bai: BaiLam, age: number, noi: NoiSinhSong): BaiLam => {
  const hdkt = pickHdkt(random, age, bai.gioiTinh);
  if (hdkt === '1') {
    const daLam = addDaLam(random, bai, noi);
    const laTre =
      bai.ngaySinh !== undefined && daLam.ngayHdld !== undefined && daLam.ngayHdld < addDays(bai.ngaySinh, 18 * 366);
    return laTre ? { ...daLam, ngayHdld: addDays(bai.ngayPhongVan ?? '2024-08-01', -random.int(1, 20)) } : daLam;
  }
  const hocVan = {
    gdpt: age < 18 ? ('3' as const) : random.weighted({ '1': 10, '2': 20, '3': 35, '4': 35 }),
    cmkt: age < 23 ? ('1' as const) : random.weighted({ '1': 70, '2': 8, '3': 8, '4': 6, '5': 5, '7': 3 }),
  };
  const chuyenNganh = hocVan.cmkt === '1' ? {} : { chuyenNganh: random.pick(CHUYEN_NGANH) };
  return hdkt === '2'
    ? {
        ...bai,
        ...hocVan,
        ...chuyenNganh,
        hdkt,
        thatNghiep: age < 22 ? '1' : random.pick(['1', '2', '2'] as const),
        thoiGianThatNghiep: random.weighted({ '1': 45, '2': 35, '3': 20 }),
      }
    : { ...bai, ...hocVan, ...chuyenNganh, hdkt, lyDoKhongThamGia: pickLyDo(random, age, bai.gioiTinh) };
};
