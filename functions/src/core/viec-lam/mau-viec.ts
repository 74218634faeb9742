import { GIOI_TINH, NHOM_NGHE } from '../forms/danh-muc-m03.ts';
import {
  CHUC_VU,
  CMKT_VIEC,
  DICH_VU_NGUOI,
  DICH_VU_NSDLD,
  DIEU_KIEN_LAM,
  GDPT_VIEC,
  HINH_THUC_LAM,
  HINH_THUC_TUYEN,
  HOP_DONG_VIEC,
  KHA_NANG,
  KINH_NGHIEM,
  KY_NANG_MEM,
  LOAI_DOANH_NGHIEP,
  LOAI_HINH_NSDLD,
  LOAI_LUONG,
  MONG_MUON_VIEC,
  MUC_DICH_LAM,
  MUC_THAO,
  PHUC_LOI,
  QUY_MO,
  UU_TIEN_TUYEN,
  VSIC_2018,
} from './danh-muc-viec.ts';
import type { MauViecId } from './mau-viec-id.ts';

/** The document a question is answered into: employer, vacancy, seeker, and the contact or identity kept apart. */
export type TaiLieuViec = 'nsdld' | 'nsdldRieng' | 'viec' | 'lienHe' | 'nguoi' | 'nguoiRieng';

export type KindCauViec =
  | 'text'
  | 'so'
  | 'chon'
  | 'nhieu'
  | 'ngay'
  | 'thang'
  | 'diaChi'
  | 'noiLam'
  | 'luong'
  | 'bang'
  | 'dungSai';

type LuaChon = readonly (readonly [code: string, nhan: string])[];

/** One question of a form of supply and demand, and the field of the one data model that it is answered into. */
export type CauViec = {
  readonly muc: string;
  readonly nhan: string;
  readonly taiLieu: TaiLieuViec;
  /** Path of the field in that document's schema. */
  readonly truong: string;
  readonly kind: KindCauViec;
  readonly options?: LuaChon;
  /** Marked * on the form. */
  readonly batBuoc?: true;
  /** "do trung tâm ghi". */
  readonly trungTamGhi?: true;
  /** Sensitive personal data (Luật 91/2025/QH15): said so, asked apart. */
  readonly nhayCam?: true;
};

export type MauViec = {
  readonly id: MauViecId;
  readonly soHieu: string;
  readonly ten: string;
  readonly canCu: string;
  /** Until when the form was in force, where it was replaced. */
  readonly den?: string;
  readonly cau: readonly CauViec[];
};

const only = (options: LuaChon, codes: readonly string[]): LuaChon => options.filter(([code]) => codes.includes(code));
const without = (options: LuaChon, codes: readonly string[]): LuaChon =>
  options.filter(([code]) => !codes.includes(code));

type Them = Partial<Pick<CauViec, 'batBuoc' | 'trungTamGhi' | 'nhayCam' | 'options'>>;
const required = (yes: boolean): Them => (yes ? { batBuoc: true } : {});

/** One list for both sides; what is none to each is worded as its form does. */
const kinhNghiemCua = (taiLieu: 'viec' | 'nguoi'): LuaChon =>
  KINH_NGHIEM.options.map(([code, nhan]) =>
    code === 'khong' ? [code, taiLieu === 'viec' ? 'Không yêu cầu' : 'Không có'] : [code, nhan],
  );

/** The part that both sides answer; `sao`: which labels bear an asterisk on that form. */
const hoSo = (
  muc: string,
  taiLieu: 'viec' | 'nguoi',
  sao: readonly string[],
  { cmkt, hopDong, kinhNghiem }: { cmkt: LuaChon; hopDong: LuaChon; kinhNghiem: string },
): readonly CauViec[] => {
  const cau = (truong: string, nhan: string, kind: KindCauViec, them: Them = {}): CauViec => ({
    muc,
    nhan,
    taiLieu,
    truong,
    kind,
    ...required(sao.includes(truong)),
    ...them,
  });
  return [
    cau('tenCongViec', 'Tên công việc', 'text'),
    cau('moTa', 'Mô tả công việc', 'text'),
    cau('nhomNghe', 'Nhóm nghề (cấp 1)', 'chon', { options: NHOM_NGHE.options }),
    cau('maNghe', 'Mã nghề', 'text', { trungTamGhi: true }),
    cau('chucVu', 'Chức vụ', 'chon', { options: CHUC_VU.options }),
    cau('gdpt', 'Trình độ học vấn', 'chon', { options: GDPT_VIEC.options }),
    cau('cmkt', 'Trình độ chuyên môn kỹ thuật', 'chon', { options: cmkt }),
    cau('chuyenNganh', 'Chuyên ngành đào tạo', 'text'),
    cau('trinhDoKhac', 'Trình độ khác', 'bang'),
    cau('kyNangNghe', 'Trình độ kỹ năng nghề', 'text'),
    cau('bac', 'Bậc', 'text'),
    cau('ngoaiNgu', 'Ngoại ngữ', 'bang'),
    cau('tinHoc', 'Tin học văn phòng', 'chon', { options: MUC_THAO.options }),
    cau('tinHocKhac', 'Tin học khác', 'text'),
    cau('kyNangMem', 'Kỹ năng mềm', 'nhieu', { options: KY_NANG_MEM.options }),
    cau('kinhNghiem', kinhNghiem, 'chon', { options: kinhNghiemCua(taiLieu) }),
    cau('noiLam', taiLieu === 'viec' ? 'Nơi làm việc dự kiến' : 'Nơi làm việc ưu tiên', 'noiLam'),
    cau('hopDong', 'Loại hợp đồng lao động', 'chon', { options: hopDong }),
    cau('khaNang', taiLieu === 'viec' ? 'Yêu cầu thêm' : 'Khả năng đáp ứng', 'nhieu', { options: KHA_NANG.options }),
    cau('hinhThuc', 'Hình thức làm việc', 'chon', { options: HINH_THUC_LAM.options }),
    cau('mucDich', 'Mục đích làm việc', 'chon', { options: MUC_DICH_LAM.options }),
    cau('luong', 'Mức lương', 'luong', { options: LOAI_LUONG.options }),
    cau('phucLoi', 'Chế độ phúc lợi', 'nhieu', {
      options: taiLieu === 'viec' ? PHUC_LOI.options : without(PHUC_LOI.options, ['khongAn']),
    }),
    ...Object.entries({
      noiLam: 'Nơi làm việc',
      trongLuong: 'Trọng lượng nâng',
      diLaiDung: 'Đứng hoặc đi lại',
      ngheNoi: 'Nghe nói',
      thiLuc: 'Thị lực',
      thaoTacTay: 'Thao tác bằng tay',
      dungHaiTay: 'Dùng 2 tay',
    } satisfies Record<keyof typeof DIEU_KIEN_LAM, string>).map(([key, nhan]) =>
      cau(`dieuKien.${key}`, `Điều kiện làm việc: ${nhan}`, 'chon', {
        options: DIEU_KIEN_LAM[key as keyof typeof DIEU_KIEN_LAM].options,
        ...required(sao.includes('dieuKien')),
      }),
    ),
    cau('hinhThucTuyen', 'Hình thức tuyển dụng', 'nhieu', { options: HINH_THUC_TUYEN.options }),
  ];
};

const lienHe = (muc: string, sao: readonly string[]): readonly CauViec[] =>
  (
    [
      ['hoTen', 'Họ và tên', 'text'],
      ['chucVu', 'Chức vụ', 'text'],
      ['dienThoai', 'Số điện thoại', 'text'],
      ['nhanSms', 'Nhận SMS', 'dungSai'],
      ['email', 'Email', 'text'],
      ['nhanEmail', 'Nhận email', 'dungSai'],
      ['khac', 'Hình thức liên hệ khác', 'text'],
    ] as const
  ).map(([truong, nhan, kind]) => ({ muc, nhan, taiLieu: 'lienHe', truong, kind, ...required(sao.includes(truong)) }));

const CMKT_9 = CMKT_VIEC.options;
/** 01/PLI and 03a/PLI do not know the certificate of less than three months. */
const CMKT_8 = without(CMKT_VIEC.options, ['chungChiNghe']);
const HOP_DONG_M02 = only(HOP_DONG_VIEC.options, ['khongXacDinh', 'xacDinh', 'muaVu']);
const HOP_DONG_BA_LOAI = only(HOP_DONG_VIEC.options, ['khongXacDinh', 'duoi12', 'tu12den36']);

const TT11 = 'Thông tư số 11/2022/TT-BLĐTBXH ngày 30/6/2022';
const ND23 = 'Nghị định số 23/2021/NĐ-CP ngày 19/3/2021, Phụ lục I';
const HET_ND23 = '2025-12-31';

const NSDLD_M01: readonly CauViec[] = [
  { muc: '1', nhan: 'Tên người sử dụng lao động', taiLieu: 'nsdld', truong: 'ten', kind: 'text' },
  { muc: '1', nhan: 'Mã số đăng ký, mã số thuế', taiLieu: 'nsdld', truong: 'maSoThue', kind: 'text' },
  { muc: '1', nhan: 'Số CMND/CCCD', taiLieu: 'nsdldRieng', truong: 'soGiayTo', kind: 'text' },
  {
    muc: '1',
    nhan: 'Loại hình',
    taiLieu: 'nsdld',
    truong: 'loaiHinh',
    kind: 'chon',
    options: LOAI_HINH_NSDLD.options,
  },
  { muc: '1', nhan: 'Địa chỉ', taiLieu: 'nsdld', truong: 'diaChi', kind: 'diaChi' },
  { muc: '1', nhan: 'Khu công nghiệp, khu kinh tế', taiLieu: 'nsdld', truong: 'kcn', kind: 'text' },
  { muc: '1', nhan: 'Điện thoại', taiLieu: 'nsdldRieng', truong: 'dienThoai', kind: 'text' },
  { muc: '1', nhan: 'Email', taiLieu: 'nsdldRieng', truong: 'email', kind: 'text' },
  {
    muc: '1',
    nhan: 'Ngành sản xuất, kinh doanh chính',
    taiLieu: 'nsdld',
    truong: 'nganh.ma',
    kind: 'chon',
    options: VSIC_2018.options,
    batBuoc: true,
  },
];

const CA_NHAN = (sao: readonly string[]): readonly CauViec[] => {
  const cau = (
    taiLieu: 'nguoi' | 'nguoiRieng',
    truong: string,
    nhan: string,
    kind: KindCauViec,
    them: Them = {},
  ): CauViec => ({ muc: '1', nhan, taiLieu, truong, kind, ...required(sao.includes(truong)), ...them });
  return [
    cau('nguoiRieng', 'hoTen', 'Họ và tên', 'text'),
    cau('nguoiRieng', 'soGiayTo', 'Số CCCD/CMND', 'text'),
    cau('nguoiRieng', 'soBhxh', 'Mã số BHXH', 'text'),
    cau('nguoiRieng', 'ngaySinh', 'Ngày, tháng, năm sinh', 'ngay'),
    cau('nguoi', 'gioiTinh', 'Giới tính', 'chon', { options: GIOI_TINH.options }),
    cau('nguoiRieng', 'danToc', 'Dân tộc', 'text', { nhayCam: true }),
    cau('nguoiRieng', 'tonGiao', 'Tôn giáo', 'text', { nhayCam: true }),
    cau('nguoiRieng', 'thuongTru', 'Nơi thường trú', 'diaChi'),
    cau('nguoiRieng', 'noiO', 'Nơi ở hiện nay', 'diaChi'),
    cau('nguoiRieng', 'dienThoai', 'Số điện thoại', 'text'),
    cau('nguoiRieng', 'email', 'Email', 'text'),
    cau('nguoiRieng', 'khac', 'Liên hệ khác (nếu có)', 'text'),
  ];
};

const KINH_NGHIEM_LAM: readonly CauViec[] = [
  { muc: '3', nhan: 'Kinh nghiệm làm việc', taiLieu: 'nguoi', truong: 'kinhNghiemLam', kind: 'bang' },
  { muc: '3', nhan: 'Đã từng làm việc ở nước ngoài tại', taiLieu: 'nguoi', truong: 'nuocNgoai', kind: 'text' },
];

const MONG_MUON: readonly CauViec[] = [
  {
    muc: '4',
    nhan: 'Loại hình doanh nghiệp',
    taiLieu: 'nguoi',
    truong: 'loaiDoanhNghiep',
    kind: 'nhieu',
    options: LOAI_DOANH_NGHIEP.options,
  },
];

const SAN_SANG = (batBuoc: boolean): CauViec => ({
  muc: '4',
  nhan: 'Sẵn sàng làm việc sau (tháng)',
  taiLieu: 'nguoi',
  truong: 'sanSangSau',
  kind: 'so',
  ...required(batBuoc),
});

const VIEC_THEM = (sao: readonly string[]): readonly CauViec[] => [
  {
    muc: '2',
    nhan: 'Số lượng tuyển',
    taiLieu: 'viec',
    truong: 'soLuong',
    kind: 'so',
    ...required(sao.includes('soLuong')),
  },
  {
    muc: '2',
    nhan: 'Đối tượng ưu tiên',
    taiLieu: 'viec',
    truong: 'uuTienTuyen',
    kind: 'nhieu',
    options: UU_TIEN_TUYEN.options,
  },
  { muc: '2', nhan: 'Yêu cầu khác', taiLieu: 'viec', truong: 'yeuCauThem', kind: 'text' },
  {
    muc: '2',
    nhan: 'Thời hạn tuyển dụng',
    taiLieu: 'viec',
    truong: 'hanTuyen',
    kind: 'ngay',
    ...required(sao.includes('hanTuyen')),
  },
];

/** Mục I.2 of 01/PLI; 01a/PLI adds the wishes to it. */
const TRINH_DO: readonly string[] = [
  'gdpt',
  'cmkt',
  'chuyenNganh',
  'trinhDoKhac',
  'kyNangNghe',
  'bac',
  'ngoaiNgu',
  'tinHoc',
  'tinHocKhac',
  'kyNangMem',
];
const SAO_01A = ['tenCongViec', 'moTa', 'chucVu', 'luong', 'hinhThucTuyen'];
const SAO_03A = [
  'tenCongViec',
  'soLuong',
  'moTa',
  'chucVu',
  'gdpt',
  'cmkt',
  'hinhThuc',
  'luong',
  'phucLoi',
  'dieuKien',
  'hinhThucTuyen',
  'hanTuyen',
];

/** Every form of supply and demand, mapped on one data model (HN-08, HP-05). 02, 04 and 05/PLI: layouts are not published. */
export const MAU_VIEC: Readonly<Record<MauViecId, MauViec>> = {
  'TT11-2022/M01': {
    id: 'TT11-2022/M01',
    soHieu: 'Mẫu số 01',
    ten: 'PHIẾU THÔNG TIN NHU CẦU TUYỂN DỤNG LAO ĐỘNG CỦA NGƯỜI SỬ DỤNG LAO ĐỘNG',
    canCu: TT11,
    cau: [
      ...NSDLD_M01,
      ...hoSo('2', 'viec', ['chucVu', 'gdpt', 'cmkt', 'luong'], {
        cmkt: CMKT_9,
        hopDong: HOP_DONG_BA_LOAI,
        kinhNghiem: 'Yêu cầu kinh nghiệm',
      }),
      ...VIEC_THEM([]),
      ...lienHe('3', []),
    ],
  },
  'TT11-2022/M02': {
    id: 'TT11-2022/M02',
    soHieu: 'Mẫu số 02',
    ten: 'PHIẾU THÔNG TIN NGƯỜI TÌM VIỆC',
    canCu: TT11,
    cau: [
      ...CA_NHAN([]),
      ...KINH_NGHIEM_LAM,
      ...MONG_MUON,
      ...hoSo('4', 'nguoi', ['chucVu', 'luong'], {
        cmkt: CMKT_9,
        hopDong: HOP_DONG_M02,
        kinhNghiem: 'Kinh nghiệm trong lĩnh vực cần tìm',
      }),
      SAN_SANG(false),
    ],
  },
  'ND23-2021/01': {
    id: 'ND23-2021/01',
    soHieu: 'Mẫu số 01/PLI',
    ten: 'PHIẾU ĐĂNG KÝ (Dành cho người lao động)',
    canCu: ND23,
    den: HET_ND23,
    cau: [
      // Unlike Mẫu 02 it does not ask for the insurance number.
      ...CA_NHAN(['hoTen', 'soGiayTo', 'ngaySinh', 'gioiTinh', 'danToc', 'thuongTru', 'noiO', 'dienThoai']).filter(
        ({ truong }) => truong !== 'soBhxh',
      ),
      {
        muc: '1',
        nhan: 'Đối tượng ưu tiên (nếu có)',
        taiLieu: 'nguoi',
        truong: 'uuTien',
        kind: 'nhieu',
        options: UU_TIEN_TUYEN.options,
        nhayCam: true,
      },
      ...KINH_NGHIEM_LAM,
      {
        muc: 'I.4',
        nhan: 'Đăng ký dịch vụ',
        taiLieu: 'nguoi',
        truong: 'dichVu',
        kind: 'nhieu',
        options: DICH_VU_NGUOI.options,
      },
      ...hoSo('2', 'nguoi', ['gdpt', 'cmkt'], {
        cmkt: CMKT_8,
        hopDong: HOP_DONG_BA_LOAI,
        kinhNghiem: 'Kinh nghiệm',
      }).filter(({ truong }) => TRINH_DO.includes(truong)),
    ],
  },
  'ND23-2021/01a': {
    id: 'ND23-2021/01a',
    soHieu: 'Mẫu số 01a/PLI',
    ten: 'PHIẾU ĐĂNG KÝ TÌM VIỆC LÀM',
    canCu: ND23,
    den: HET_ND23,
    cau: [
      ...MONG_MUON,
      ...hoSo('4', 'nguoi', SAO_01A, { cmkt: CMKT_8, hopDong: HOP_DONG_BA_LOAI, kinhNghiem: 'Kinh nghiệm' }).filter(
        ({ truong }) => !TRINH_DO.includes(truong),
      ),
      SAN_SANG(true),
    ],
  },
  'ND23-2021/03': {
    id: 'ND23-2021/03',
    soHieu: 'Mẫu số 03/PLI',
    ten: 'PHIẾU ĐĂNG KÝ (Dành cho người sử dụng lao động)',
    canCu: ND23,
    den: HET_ND23,
    cau: [
      {
        muc: 'I',
        nhan: 'Tên doanh nghiệp/người tuyển dụng',
        taiLieu: 'nsdld',
        truong: 'ten',
        kind: 'text',
        batBuoc: true,
      },
      {
        muc: 'I',
        nhan: 'Chủ thể',
        taiLieu: 'nsdld',
        truong: 'chuThe',
        kind: 'chon',
        options: [
          ['caNhan', 'Cá nhân'],
          ['toChuc', 'Doanh nghiệp'],
        ],
        batBuoc: true,
      },
      { muc: 'I', nhan: 'Mã số thuế', taiLieu: 'nsdld', truong: 'maSoThue', kind: 'text', batBuoc: true },
      { muc: 'I', nhan: 'Số CMND/CCCD', taiLieu: 'nsdldRieng', truong: 'soGiayTo', kind: 'text' },
      {
        muc: 'I',
        nhan: 'Loại hình doanh nghiệp',
        taiLieu: 'nsdld',
        truong: 'loaiHinh',
        kind: 'chon',
        options: only(LOAI_HINH_NSDLD.options, ['dnNhaNuoc', 'dnNgoaiNhaNuoc', 'dnFdi']),
        batBuoc: true,
      },
      { muc: 'I', nhan: 'Địa chỉ', taiLieu: 'nsdld', truong: 'diaChi', kind: 'diaChi', batBuoc: true },
      { muc: 'I', nhan: 'Khu công nghiệp, khu kinh tế', taiLieu: 'nsdld', truong: 'kcn', kind: 'text' },
      { muc: 'I', nhan: 'Số điện thoại', taiLieu: 'nsdldRieng', truong: 'dienThoai', kind: 'text', batBuoc: true },
      { muc: 'I', nhan: 'Email', taiLieu: 'nsdldRieng', truong: 'email', kind: 'text', batBuoc: true },
      {
        muc: 'I',
        nhan: 'Ngành kinh doanh chính',
        taiLieu: 'nsdld',
        truong: 'nganh.ma',
        kind: 'chon',
        options: VSIC_2018.options,
        batBuoc: true,
      },
      { muc: 'I', nhan: 'Mặt hàng/sản phẩm chính', taiLieu: 'nsdld', truong: 'sanPham', kind: 'text', batBuoc: true },
      {
        muc: 'I',
        nhan: 'Quy mô lao động',
        taiLieu: 'nsdld',
        truong: 'quyMo',
        kind: 'chon',
        options: QUY_MO.options,
        batBuoc: true,
      },
      { muc: 'I', nhan: 'Số lao động tuyển trong 6 tháng tới', taiLieu: 'nsdld', truong: 'tuyen6Thang', kind: 'so' },
      {
        muc: 'I',
        nhan: 'Đăng ký dịch vụ',
        taiLieu: 'nsdld',
        truong: 'dichVu',
        kind: 'nhieu',
        options: DICH_VU_NSDLD.options,
      },
      { muc: 'I', nhan: 'Người đại diện', taiLieu: 'nsdldRieng', truong: 'nguoiDaiDien', kind: 'text', batBuoc: true },
      { muc: 'I', nhan: 'Chức vụ người đại diện', taiLieu: 'nsdldRieng', truong: 'chucVu', kind: 'text' },
      { muc: 'I', nhan: 'Liên hệ khác', taiLieu: 'nsdldRieng', truong: 'khac', kind: 'text' },
    ],
  },
  'ND23-2021/03a': {
    id: 'ND23-2021/03a',
    soHieu: 'Mẫu số 03a/PLI',
    ten: 'PHIẾU ĐĂNG KÝ GIỚI THIỆU/CUNG ỨNG LAO ĐỘNG',
    canCu: ND23,
    den: HET_ND23,
    cau: [
      ...hoSo('2', 'viec', SAO_03A, { cmkt: CMKT_8, hopDong: HOP_DONG_BA_LOAI, kinhNghiem: 'Yêu cầu kinh nghiệm' }),
      ...VIEC_THEM(SAO_03A),
      {
        muc: '2',
        nhan: 'Mong muốn đối với trung tâm dịch vụ việc làm',
        taiLieu: 'viec',
        truong: 'mongMuon',
        kind: 'nhieu',
        options: MONG_MUON_VIEC.options,
      },
      ...lienHe('3', ['hoTen', 'chucVu', 'dienThoai', 'email']),
    ],
  },
};
