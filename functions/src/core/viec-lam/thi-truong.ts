import type { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { NHOM_NGHE } from '../forms/danh-muc-m03.ts';
import type { Contribution } from '../rollup/contribution.ts';
import type { OSoLieu } from '../rollup/rollup.ts';
import { ngayVN, type ThoiDiem } from '../shared/ngay.ts';
import { CMKT_VIEC } from './danh-muc-viec.ts';
import { type KetNoi, TRANG_THAI_KET_NOI } from './ket-noi.ts';
import { KHUNG_LUONG, khungLuongOf } from './luong.ts';
import { type NguoiTimViec, TRANG_THAI_NTV } from './nguoi-tim-viec.ts';
import { type Nsdld, TRANG_THAI_NSDLD } from './nsdld.ts';
import { demTheoKy } from './theo-ky.ts';
import { TRANG_THAI_VIEC, type ViecTimNguoi } from './viec-tim-nguoi.ts';

/**
 * The board of the labour market, in the place of a plan's id: `rollups/VL-0000:{danhMuc}:{ma}` (HP-08, HN-12). It has no
 * year: who looks today may have registered last year. What comes and goes is counted by month in cells of its own.
 */
export const THI_TRUONG = 'VL-0000';

/** Registers that are counted, by the name their stamps begin with. */
export const LOAI_DEM = ['nsdld', 'viec', 'nguoi', 'ketNoi'] as const;
export type LoaiDem = (typeof LOAI_DEM)[number];

const TRANG_THAI_CUA: Readonly<Record<LoaiDem, readonly [dau: string, trangThai: readonly string[]]>> = {
  nsdld: ['nsdld', TRANG_THAI_NSDLD],
  viec: ['viec', TRANG_THAI_VIEC],
  nguoi: ['nguoi', TRANG_THAI_NTV],
  ketNoi: ['kn', TRANG_THAI_KET_NOI],
};
const oTrangThai = (loai: LoaiDem, trangThai: string): string => `${TRANG_THAI_CUA[loai][0]}:tt:${trangThai}`;
/** Every state of every register with the cell that says how many records are in it. */
export const O_TRANG_THAI = LOAI_DEM.flatMap((loai) =>
  TRANG_THAI_CUA[loai][1].map((trangThai) => ({ loai, trangThai, cell: oTrangThai(loai, trangThai) })),
);

/** What supply (`cung`), demand (`cau`) and placements (`nhan`) are broken down by: cells `{cung|cau|nhan}:{id}:{code}`. */
export const CHIEU_THI_TRUONG = [
  { id: 'nghe', ten: 'Nhóm nghề', options: NHOM_NGHE.options },
  { id: 'cmkt', ten: 'Trình độ chuyên môn kỹ thuật', options: CMKT_VIEC.options },
  {
    id: 'luong',
    ten: 'Mức lương một tháng',
    options: [...KHUNG_LUONG.map(({ ma, nhan }) => [ma, nhan] as const), ['thoaThuan', 'Thỏa thuận'] as const],
  },
] as const;
export type ChieuThiTruong = (typeof CHIEU_THI_TRUONG)[number]['id'];

const khoaOf = ({ danhMuc, tinh, huyen, xa }: DiaBanXa): string =>
  [THI_TRUONG, danhMuc, tinh, huyen, xa].filter(Boolean).join('|');
const thangOf = (luc: ThoiDiem): string => ngayVN(luc).slice(0, 7);
const each = (names: readonly string[], by = 1): OSoLieu => Object.fromEntries(names.map((name) => [name, by]));

/**
 * `tao`: when the record was first written. Employers by state; confirmed ones by kind, size and month. Whom only the business
 * register knows is counted apart (`nsdld:dkkd`): he has told nobody anything yet.
 */
export const contributionOfNsdld = (nsdld: Nsdld, tao: ThoiDiem): Contribution => {
  const { diaBan, trangThai, loaiHinh, quyMo, nguon } = nsdld;
  const size = quyMo === undefined ? [] : [`nsdld:qm:${quyMo}`];
  const confirmed =
    nguon === 'dkkd' ? ['nsdld:dkkd'] : ['nsdld', `nsdld:lh:${loaiHinh}`, ...size, `nsdld:moi:${thangOf(tao)}`];
  return {
    khoa: khoaOf(diaBan),
    o: each([oTrangThai('nsdld', trangThai), ...(trangThai === 'daXacNhan' ? confirmed : [])]),
  };
};

/** Demand is counted in places still open; what came in a month, in places asked for. */
export const contributionOfViec = (viec: ViecTimNguoi, tao: ThoiDiem): Contribution => {
  const { diaBan, trangThai, soLuong, daTuyen, nhomNghe, cmkt, luong } = viec;
  const conLai = trangThai === 'dangTuyen' ? Math.max(0, soLuong - daTuyen) : 0;
  const wasOpen = trangThai !== 'choDuyet' && trangThai !== 'tuChoi';
  const open = ['cau', `cau:nghe:${nhomNghe}`, `cau:cmkt:${cmkt}`, `cau:luong:${khungLuongOf(luong)}`];
  return {
    khoa: khoaOf(diaBan),
    o: {
      ...each([oTrangThai('viec', trangThai), ...(wasOpen ? [`viec:moi:${thangOf(tao)}`] : [])]),
      ...(wasOpen && { [`cau:moi:${thangOf(tao)}`]: soLuong }),
      ...(conLai > 0 && each(open, conLai)),
    },
  };
};

/** Supply: who looks today; a person who is registered elsewhere counts there. */
export const contributionOfNguoi = (nguoi: NguoiTimViec, tao: ThoiDiem): Contribution => {
  const { diaBan, trangThai, nhomNghe, cmkt, luong, gioiTinh } = nguoi;
  const looks = [
    'cung',
    `cung:nghe:${nhomNghe}`,
    `cung:cmkt:${cmkt}`,
    `cung:luong:${khungLuongOf(luong)}`,
    `cung:gt:${gioiTinh}`,
  ];
  const isCounted = trangThai !== 'choDuyet' && trangThai !== 'trung';
  return {
    khoa: khoaOf(diaBan),
    o: each([
      oTrangThai('nguoi', trangThai),
      ...(isCounted ? [`nguoi:moi:${thangOf(tao)}`] : []),
      ...(trangThai === 'dangTim' ? looks : []),
    ]),
  };
};

/** Referrals and placements, where the employer is; follow-ups by what was found (HN-10). */
export const contributionOfKetNoi = ({ diaBan, trangThai, moc, nhanViec }: KetNoi): Contribution => {
  const o = { ...each([oTrangThai('ketNoi', trangThai)]), ...demTheoKy({ moc, ...(nhanViec && { nhanViec }) }) };
  if (moc.gioiThieu) Object.assign(o, each(['gioiThieu', `gioiThieu:${thangOf(moc.gioiThieu)}`]));
  if (nhanViec) {
    const { ngayVao, nhomNghe, cmkt, luongThang, theoDoi } = nhanViec;
    const khung = khungLuongOf({ loai: 'thang', ...(luongThang !== undefined && { tu: luongThang }) });
    const names = [
      'nhan',
      `nhan:${ngayVao.slice(0, 7)}`,
      `nhan:nghe:${nhomNghe}`,
      `nhan:cmkt:${cmkt}`,
      `nhan:luong:${khung}`,
    ];
    Object.assign(o, each(names));
    for (const { tinhTrang } of theoDoi) {
      if (tinhTrang) o[`td:${tinhTrang}`] = (o[`td:${tinhTrang}`] ?? 0) + 1;
    }
  }
  return { khoa: khoaOf(diaBan), o };
};
