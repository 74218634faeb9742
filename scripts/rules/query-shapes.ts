import { CAP, type Cap } from '../../functions/src/core/dia-ban/cap.ts';

/**
 * A query somebody runs that Firestore cannot serve from single fields: one array that holds something, equalities (or one
 * range), then one order or summed field.
 */
export type QueryShape = {
  readonly who: string;
  readonly collection: string;
  readonly holds?: string;
  readonly equal: readonly string[];
  readonly order: readonly [field: string, direction: 'ASCENDING' | 'DESCENDING'];
};

/** Where records that belong to no plan are listed by. */
const placeOf = (cap: Cap): readonly string[] => ['diaBan.danhMuc', `diaBan.${cap}`];
const areaOf = (cap: Cap): readonly string[] => ['keHoach', ...placeOf(cap)];
const DUE = ['hanXuLy', 'ASCENDING'] as const;
const NEWEST = ['luc', 'DESCENDING'] as const;
/** Levels at which collectors have their area. */
const COLLECTING: readonly Cap[] = ['xa', 'thon'];

/** The sweep sums the versions of what was written since a moment, of phiếu and of their stamps. */
const SWEPT: readonly QueryShape[] = ['phieu', 'stamps'].map((collection) => ({
  who: 'lượt quét',
  collection,
  equal: ['luc'],
  order: ['v', 'ASCENDING'],
}));

/** What waits for the machine, the newest first. */
const WAITING: readonly QueryShape[] = [
  ...['thanhToan', 'nghiTrung', 'moKy'].map((collection) => ({ collection, order: NEWEST })),
  { collection: 'deNghi', order: ['xuLyLuc', 'DESCENDING'] as const },
].map((shape) => ({ who: 'lượt quét việc chờ', equal: ['trangThai'], ...shape }));

/** The recount sums the versions of registered numbers and of their stamps, plan by plan. */
const REGISTERED: readonly QueryShape[] = ['chiTieu', 'stampsChiTieu'].map((collection) => ({
  who: 'đối chiếu chỉ tiêu',
  collection,
  equal: ['keHoach'],
  order: ['v', 'ASCENDING'],
}));

/** The same of the registers of supply and demand, register by register. */
const MARKET_COUNTED: QueryShape = {
  who: 'đếm lại thị trường lao động',
  collection: 'stampsViecLam',
  equal: ['loai'],
  order: ['v', 'ASCENDING'],
};

/** Lines of a roster, of the whole xã or of one thôn: the living list in household order, and counts of those old enough. */
const ROSTER: readonly QueryShape[] = [
  ...[['diaBan.xa'], ['diaBan.xa', 'diaBan.thon']].flatMap((at) =>
    ['sapXep', 'duTuoiTu'].map(
      (order): QueryShape => ({
        who: 'bảng kê',
        collection: 'nguoi',
        equal: ['diaBan.danhMuc', ...at, 'trangThai'],
        order: [order, 'ASCENDING'],
      }),
    ),
  ),
  { who: 'tệp đang nhập', collection: 'nhap', equal: ['trangThai'], order: NEWEST },
  { who: 'tệp việc làm hết hạn giữ', collection: 'nhap', equal: ['loai', 'trangThai'], order: ['luc', 'ASCENDING'] },
  { who: 'tệp đã nhập', collection: 'nhap', equal: ['keHoach', 'diaBan.danhMuc', 'diaBan.xa', 'loai'], order: NEWEST },
];

/** A query of equalities and a range of ids: Firestore merges the single-field indexes for it, which all end with the id. */
export type MergedShape = { readonly who: string; readonly collection: string; readonly equal: readonly string[] };

/** From a receipt's code to the phiếu of one's own area whose id begins so; a list read to its end in the order of ids. */
export const MERGED_SHAPES: readonly MergedShape[] = [
  ...COLLECTING.map((cap) => ({
    who: 'tra biên nhận',
    collection: 'phieu',
    equal: ['diaBan.danhMuc', `diaBan.${cap}`],
  })),
  ...CAP.map((cap) => ({ who: 'mọi bảng thanh toán của địa bàn', collection: 'thanhToan', equal: areaOf(cap) })),
];

/** Candidates of matching: by their words, in the shuffled order or the newest first. */
const MATCHED: readonly QueryShape[] = ['chiMucViec', 'chiMucNguoi'].flatMap((collection): QueryShape[] => [
  { who: 'khớp, theo thứ tự xáo', collection, holds: 'tuKhoa', equal: [], order: ['xao', 'ASCENDING'] },
  { who: 'khớp, mới nhất', collection, holds: 'tuKhoa', equal: [], order: NEWEST },
]);

/** Lists of the centre, of an employer, a seeker and a commune, the newest or what is due first; and what runs out at night. */
const MARKET: readonly QueryShape[] = [
  {
    who: 'khai báo đến hạn, quá hạn',
    collection: 'nsdld',
    equal: [...placeOf('tinh'), 'trangThai'],
    order: ['hanKhaiBao', 'ASCENDING'],
  },
  ...['nsdld', 'viecTimNguoi', 'nguoiTimViec'].map(
    (collection): QueryShape => ({
      who: 'hồ sơ cung, cầu của trung tâm',
      collection,
      equal: [...placeOf('tinh'), 'trangThai'],
      order: NEWEST,
    }),
  ),
  {
    who: 'người sử dụng lao động sau một số liệu của bảng thị trường lao động',
    collection: 'nsdld',
    equal: [...placeOf('tinh'), 'trangThai', 'nguon'],
    order: NEWEST,
  },
  ...(
    [
      ['viecTimNguoi', 'hanTuyen'],
      ['nguoiTimViec', 'hanHoSo'],
    ] as const
  ).flatMap(([collection, han]) =>
    ['nhomNghe', 'cmkt'].map(
      (field): QueryShape => ({
        who: 'hồ sơ sau một số liệu của bảng thị trường lao động',
        collection,
        equal: [...placeOf('tinh'), 'trangThai', field],
        order: [han, 'ASCENDING'],
      }),
    ),
  ),
  ...[
    ['moc.gioiThieu'],
    ['nhanViec.ngayVao'],
    ['nhanViec.ngayVao', 'nhanViec.nhomNghe'],
    ['nhanViec.ngayVao', 'nhanViec.cmkt'],
  ].map(
    ([order = '', ...field]): QueryShape => ({
      who: 'giới thiệu, nhận việc sau một số liệu',
      collection: 'ketNoi',
      equal: [...placeOf('tinh'), ...field],
      order: [order, 'DESCENDING'],
    }),
  ),
  ...['viecTimNguoi', 'nguoiTimViec'].map(
    (collection): QueryShape => ({
      who: 'hồ sơ cung, cầu của xã',
      collection,
      equal: [...placeOf('xa'), 'trangThai'],
      order: NEWEST,
    }),
  ),
  {
    who: 'hồ sơ tìm việc xã lập từ phiếu',
    collection: 'nguoiTimViec',
    equal: [...placeOf('xa'), 'nguon'],
    order: NEWEST,
  },
  ...(
    [
      ['viecTimNguoi', 'hanTuyen'],
      ['nguoiTimViec', 'hanHoSo'],
    ] as const
  ).map(
    ([collection, han]): QueryShape => ({
      who: 'hồ sơ cung, cầu của trung tâm, theo hạn',
      collection,
      equal: [...placeOf('tinh'), 'trangThai'],
      order: [han, 'ASCENDING'],
    }),
  ),
  ...[[], placeOf('tinh')].map(
    (place): QueryShape => ({
      who: 'việc của một người sử dụng lao động',
      collection: 'viecTimNguoi',
      equal: [...place, 'nsdld'],
      order: NEWEST,
    }),
  ),
  ...['diaBan', 'diaBanNguoi'].map(
    (side): QueryShape => ({
      who: 'giới thiệu của trung tâm, theo hạn',
      collection: 'ketNoi',
      equal: [`${side}.danhMuc`, `${side}.tinh`, 'trangThai'],
      order: ['hanXuLy', 'ASCENDING'],
    }),
  ),
  ...[
    ['nsdld'],
    ['nguoi'],
    ['viec'],
    [...placeOf('tinh'), 'viec'],
    ['diaBanNguoi.danhMuc', 'diaBanNguoi.tinh', 'nguoi'],
  ].map((equal): QueryShape => ({ who: 'giới thiệu của một hồ sơ', collection: 'ketNoi', equal, order: NEWEST })),
  {
    who: 'số liệu người sử dụng lao động lệch nhau',
    collection: 'lechLaoDong',
    equal: [...placeOf('tinh'), 'loai', 'trangThai'],
    order: ['tuNgay', 'DESCENDING'],
  },
  {
    who: 'tệp đã nhập của tỉnh',
    collection: 'nhap',
    equal: [...placeOf('tinh'), 'loai'],
    order: NEWEST,
  },
  ...[[], ['trangThai']].map(
    (state): QueryShape => ({
      who: 'giới thiệu tại một phiên giao dịch',
      collection: 'ketNoi',
      equal: ['diaBanNguoi.danhMuc', 'diaBanNguoi.tinh', 'phien', ...state],
      order: NEWEST,
    }),
  ),
  ...(['ASCENDING', 'DESCENDING'] as const).map(
    (direction): QueryShape => ({
      who: 'phiên giao dịch việc làm của trung tâm: sắp tới; đã qua, đã hủy',
      collection: 'phienGiaoDich',
      equal: [...placeOf('tinh'), 'huy'],
      order: ['ngay', direction],
    }),
  ),
  {
    who: 'phiên giao dịch việc làm sắp tới, cho người dự',
    collection: 'phienGiaoDich',
    equal: placeOf('tinh'),
    order: ['ngay', 'ASCENDING'],
  },
  ...(
    [
      ['viecTimNguoi', 'hanTuyen'],
      ['nguoiTimViec', 'hanHoSo'],
      ['ketNoi', 'hanXuLy'],
    ] as const
  ).map(
    ([collection, han]): QueryShape => ({
      who: 'hết hạn trong đêm',
      collection,
      equal: ['trangThai'],
      order: [han, 'ASCENDING'],
    }),
  ),
];

/**
 * Every ordered query of the web, those of the sweeps, and the candidates of matching. What has equalities only (a list
 * behind a figure, the units below one, the counts of the recount) is merged from single-field indexes and needs none;
 * `trangThai in […]` is served like `==`.
 */
export const QUERY_SHAPES: readonly QueryShape[] = [
  ...SWEPT,
  ...WAITING,
  ...MATCHED,
  ...MARKET,
  ...ROSTER,
  { who: 'vòng đối soát của xã', collection: 'doiSoat', equal: areaOf('xa'), order: NEWEST },
  ...REGISTERED,
  MARKET_COUNTED,
  ...CAP.flatMap((cap): QueryShape[] => [
    { who: 'hàng chờ của một bước', collection: 'phieu', equal: [...areaOf(cap), 'trangThai'], order: DUE },
    { who: 'phiếu mới đổi ở một bước', collection: 'phieu', equal: [...areaOf(cap), 'trangThai'], order: NEWEST },
    { who: 'danh sách theo hạn', collection: 'phieu', equal: areaOf(cap), order: DUE },
    {
      who: 'phiếu nộp trong ngày',
      collection: 'phieu',
      equal: [...areaOf(cap), 'trangThai'],
      order: ['moc.daNop', 'ASCENDING'],
    },
    { who: 'báo cáo của địa bàn', collection: 'baoCao', equal: areaOf(cap), order: ['hanNop', 'DESCENDING'] },
    { who: 'biên bản bàn giao', collection: 'bienBan', equal: areaOf(cap), order: NEWEST },
    {
      who: 'báo cáo của một đơn vị',
      collection: 'baoCao',
      equal: [...areaOf(cap), 'ma'],
      order: ['hanNop', 'DESCENDING'],
    },
  ]),
  {
    who: 'phiếu nhập từ tệp bị trả lại',
    collection: 'phieu',
    equal: [...areaOf('xa'), 'trangThai'],
    order: ['tuTep', 'ASCENDING'],
  },
  ...COLLECTING.flatMap((cap): QueryShape[] => [
    { who: 'biên bản của mình', collection: 'bienBan', equal: [...areaOf(cap), 'giao.uid'], order: NEWEST },
    { who: 'cuộc họp nghiệm thu', collection: 'nghiemThu', equal: areaOf(cap), order: ['ngay', 'DESCENDING'] },
    { who: 'phiếu của điều tra viên', collection: 'phieu', equal: [...areaOf(cap), 'boi', 'trangThai'], order: DUE },
    { who: 'phiếu vừa ghi', collection: 'phieu', equal: [...areaOf(cap), 'boi', 'trangThai'], order: NEWEST },
    { who: 'phiếu của mình theo hạn', collection: 'phieu', equal: [...areaOf(cap), 'boi'], order: DUE },
  ]),
];
