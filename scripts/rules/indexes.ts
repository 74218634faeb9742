import { PhieuRieng, TraLoi } from '../../functions/src/core/phieu/phieu.ts';
import { jsonSchemaOf } from './from-schema.ts';
import { QUERY_SHAPES, type QueryShape } from './query-shapes.ts';

type IndexField =
  | { readonly fieldPath: string; readonly order: 'ASCENDING' | 'DESCENDING' }
  | { readonly fieldPath: string; readonly arrayConfig: 'CONTAINS' };
type Index = {
  readonly collectionGroup: string;
  readonly queryScope: 'COLLECTION';
  readonly fields: readonly IndexField[];
};
type FieldOverride = {
  readonly collectionGroup: string;
  readonly fieldPath: string;
  readonly indexes: readonly object[];
};
export type Indexes = { readonly indexes: readonly Index[]; readonly fieldOverrides: readonly FieldOverride[] };

export const indexOf = ({ collection, holds, equal, order: [fieldPath, order] }: QueryShape): Index => ({
  collectionGroup: collection,
  queryScope: 'COLLECTION',
  fields: [
    ...(holds === undefined ? [] : [{ fieldPath: holds, arrayConfig: 'CONTAINS' as const }]),
    ...equal.map((field) => ({ fieldPath: field, order: 'ASCENDING' as const })),
    { fieldPath, order },
  ],
});

/** Of a record of supply or demand: what is read and never searched by. */
const DESCRIBED = [
  'moTa',
  'ngoaiNgu',
  'kyNangMem',
  'noiLam',
  'khaNang',
  'luong',
  'phucLoi',
  'dieuKien',
  'hinhThucTuyen',
];

/** Of the index of matching: what is judged once it has been found. */
const JUDGED = ['tenCongViec', 'tenNsdld', 'chuyenNganh', 'noiLam', 'luong', 'khaNang', 'ngayDang', 'soGoiY'];

/** Fields nobody filters by: without indexes a phiếu costs a fraction to write and a board may hold any number of cells. */
const UNINDEXED: Readonly<Record<string, readonly string[]>> = {
  phieu: ['traLoi', 'moc', 'han', 'loi', 'lyDo', 'xacNhan', 'lucMay'],
  rieng: [...Object.keys(PhieuRieng.shape), 'truong'],
  rollups: ['o', 'con'],
  segments: ['delta', 'chinh'],
  nhap: ['cot', 'dem'],
  nguoi: ['hoTen', 'ngaySinh', 'soGiayTo', 'hoSo', 'chuHo', 'diaChi', 'thonGhi', 'lanDen', 'nguon', 'xaKhac'],
  dong: ['tep', 'lech', 'hoTen'],
  doiSoat: ['dem', 'bienBan'],
  stamps: ['o', 'han', 'thieu'],
  stampsChiTieu: ['o'],
  baoCao: ['soLieu', 'thuyetMinh'],
  khoi: ['muc'],
  viecSau: ['phieu'],
  moKy: ['cuoiLo'],
  locTrung: ['muoi', 'bit'],
  nguoiLaoDong: ['bai', 'luc'],
  lichSu: ['truoc', 'truong'],
  deNghi: ['noiDung', 'traLoi'],
  dinhDanh: ['phieu', 'bangKe'],
  nghiTrung: ['phan', 'quyetDinh'],
  bienBan: ['loaiRa', 'ngoaiLe', 'ghiChu', 'khongChuyen'],
  khoaBienBan: ['mo', 'so'],
  lo: ['phieu', 'dong', 'ketQua'],
  viecTimNguoi: DESCRIBED,
  nguoiTimViec: [...DESCRIBED, 'kinhNghiemLam', 'dongY'],
  ketNoi: ['hop', 'thieu', 'moc', 'nhanViec', 'lyDo'],
  demLaoDong: ['soLieu', 'tep', 'truoc'],
  lechLaoDong: ['so', 'lyDo'],
  khaiBao: ['viTri', 'hopDong', 'ghiChu', 'lyDo'],
  chiMucViec: JUDGED,
  chiMucNguoi: JUDGED,
  goiYViec: ['goiY', 'ganDat'],
  goiYNguoi: ['goiY', 'ganDat'],
  nghiemThu: ['thanhPhan', 'chuongTrinh', 'traLai', 'ketLuan'],
};

/** The coded answers: a list behind a figure asks for one of them. An override below its map takes precedence. */
const codedAnswers = (): FieldOverride[] =>
  Object.entries(jsonSchemaOf(TraLoi).properties ?? {}).flatMap(([key, field]): FieldOverride[] => {
    const fieldPath = `traLoi.${key}`;
    if (field.enum) {
      return [{ collectionGroup: 'phieu', fieldPath, indexes: [{ order: 'ASCENDING', queryScope: 'COLLECTION' }] }];
    }
    if (!field.items?.enum) return [];
    return [{ collectionGroup: 'phieu', fieldPath, indexes: [{ arrayConfig: 'CONTAINS', queryScope: 'COLLECTION' }] }];
  });

/** firestore.indexes.json, made from the queries the program runs. */
export const indexesFile = (): Indexes => ({
  indexes: QUERY_SHAPES.map(indexOf),
  fieldOverrides: [
    ...Object.entries(UNINDEXED).flatMap(([collectionGroup, fields]) =>
      fields.map((fieldPath) => ({ collectionGroup, fieldPath, indexes: [] })),
    ),
    ...codedAnswers(),
    /** The lines of rosters that one phiếu stands on, in whatever commune. */
    {
      collectionGroup: 'nguoi',
      fieldPath: 'phieu',
      indexes: ['COLLECTION', 'COLLECTION_GROUP'].map((queryScope) => ({ order: 'ASCENDING', queryScope })),
    },
    /** Chunks with faulty rows are asked for by themselves. */
    { collectionGroup: 'lo', fieldPath: 'ketQua.loi', indexes: [{ order: 'ASCENDING', queryScope: 'COLLECTION' }] },
  ],
});
