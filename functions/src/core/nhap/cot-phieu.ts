import { findThon } from '../bang-ke/doc-dong.ts';
import type { DonVi } from '../dia-ban/dia-ban.ts';
import type { CauHoi } from '../forms/cau-hoi.ts';
import { MAU_03, TRUONG_MAU_03 } from '../forms/mau-03.ts';
import type { CheckContext } from '../phieu/checks.ts';
import { blockingLoi, checkRaw } from '../phieu/checks.ts';
import type { BaiLam, TruongBaiLam } from '../phieu/phieu.ts';
import type { Ngay } from '../shared/ngay.ts';
import { type Cot, foldNhan } from './cot.ts';
import type { Dong, LoiDong } from './nhap.ts';
import { parseNgay, parseSoGiayTo } from './o.ts';

/** Printed labels that say nothing outside the form. */
const NHAN_RIENG: Partial<Record<TruongBaiLam, string>> = {
  danToc: 'Tên dân tộc',
  lyDoKhongThamGia: 'Lý do không tham gia hoạt động kinh tế',
  ngayPhongVan: 'Ngày ghi phiếu',
};

const cauOf = ({ cau }: CauHoi): string => (/^[\d.]+/.exec(cau)?.[0] ?? '').replace(/\.$/, '');
/** The label of a question as the heading of a column: "12.1. Vị thế việc làm". */
export const nhanCot = (truong: TruongBaiLam): string => {
  const cau = cauOf(MAU_03[truong]);
  const nhan = NHAN_RIENG[truong] ?? MAU_03[truong].nhan;
  return cau === '' ? nhan : `${cau}. ${nhan}`;
};

/** Headings under which other offices keep the same answer. */
const GOI_KHAC: Partial<Record<TruongBaiLam, readonly string[]>> = {
  hoTen: ['Họ và tên', 'Họ tên'],
  ngaySinh: ['Ngày sinh', 'Năm sinh'],
  soGiayTo: ['CCCD', 'Số CCCD', 'Số định danh cá nhân', 'CMND'],
  soBhxh: ['Số BHXH', 'Mã BHXH'],
  thuongTru: ['Địa chỉ thường trú', 'Thường trú'],
  noiO: ['Nơi ở', 'Chỗ ở hiện nay'],
  uuTien: ['Đối tượng ưu tiên'],
  gdpt: ['Trình độ giáo dục phổ thông', 'Trình độ văn hóa'],
  cmkt: ['Trình độ chuyên môn kỹ thuật', 'Trình độ CMKT'],
  ngayPhongVan: ['Ngày phỏng vấn', 'Ngày thu thập', 'Ngày điều tra'],
};

/** What a file of phiếu has besides the questions. */
const COT_THON: Cot = {
  key: 'thon',
  nhan: 'Thôn, tổ dân phố',
  goi: ['Thôn', 'Tổ dân phố', 'Bản', 'Thôn/bản', 'Thôn/tổ dân phố'],
};
/** Ids of warnings looked at on screen, separated by spaces; no column of a file. */
export const O_XAC_NHAN = 'xacNhan';

/** A column for each question of Mẫu 03, by its printed label, in printed order. */
export const COT_PHIEU: readonly Cot[] = [
  COT_THON,
  ...TRUONG_MAU_03.map((truong): Cot => {
    const { nhan, goi, kind } = MAU_03[truong] as CauHoi;
    return {
      key: truong,
      nhan: nhanCot(truong),
      goi: [NHAN_RIENG[truong] ?? nhan, goi, ...(GOI_KHAC[truong] ?? [])],
      ...(truong === 'hoTen' && { can: true as const }),
      ...(kind === 'ngay' && { ngay: true as const }),
    };
  }),
];

/** Every wording of the options of a question, folded, with its code. */
const wordings = (cauHoi: CauHoi): ReadonlyMap<string, string> =>
  new Map([
    ...(cauHoi.nhom ?? []).flatMap(({ luaChon }) => luaChon.map(([code, nhan]) => [foldNhan(nhan), code] as const)),
    ...(cauHoi.options ?? []).map(([code, nhan]) => [foldNhan(nhan), code] as const),
  ]);
const WORDINGS = new Map(TRUONG_MAU_03.map((truong) => [truong, wordings(MAU_03[truong])]));

/** The code of an option, by its label alone: what a code means differs from system to system. */
const codeOf = (truong: TruongBaiLam, cell: string): string | undefined =>
  WORDINGS.get(truong)?.get(foldNhan(cell.replace(/^\s*\d+\s*[.)-]\s*(?=\p{L})/u, '')));

/** The answer a cell gives, or the id of what is wrong with it. */
const answerOf = (truong: TruongBaiLam, cell: string): { answer?: unknown; ma?: string; luuY?: string } => {
  const cauHoi = MAU_03[truong];
  switch (cauHoi.kind) {
    case 'ngay': {
      const doc = parseNgay(cell);
      if (doc.loai === 'ngay') return { answer: doc.ngay };
      return { ma: doc.loai === 'thieu' ? 'NT05' : 'NT04' };
    }
    case 'chon': {
      const code = codeOf(truong, cell);
      return code === undefined ? { ma: 'NT07' } : { answer: code };
    }
    case 'nhieu': {
      const codes = cell.split(/[;\n|]/).flatMap((part) => (part.trim() === '' ? [] : [codeOf(truong, part)]));
      return codes.includes(undefined) ? { ma: 'NT07' } : { answer: [...new Set(codes)] };
    }
    case 'soGiayTo': {
      const doc = parseSoGiayTo(cell);
      return { answer: doc?.so ?? cell, ...(doc?.themSo && { luuY: 'NT06' }) };
    }
    case 'soBhxh':
      return { answer: cell.replace(/[\s.']/g, '') };
    case 'diaChi':
      return { answer: { chiTiet: cell } };
    default:
      return { answer: cell };
  }
};

export type DocPhieu = {
  readonly bai: BaiLam;
  readonly thon: DonVi | undefined;
  /** Everything that stands in the way, warnings not yet looked at included. */
  readonly loi: readonly LoiDong[];
  readonly luuY: readonly LoiDong[];
  readonly xacNhan: readonly string[];
};

/** Reads one row as a phiếu and judges it as the form and the machine would. */
export const readDongPhieu = (
  { so, o }: Dong,
  {
    thon,
    thonMacDinh,
    ...ctx
  }: { thon: readonly DonVi[]; thonMacDinh: string | undefined } & Pick<CheckContext, 'keHoach'> & { homNay: Ngay },
): DocPhieu => {
  const loi: LoiDong[] = [];
  const luuY: LoiDong[] = [];
  const raw: Record<string, unknown> = {};
  for (const truong of TRUONG_MAU_03) {
    const cell = o[truong]?.trim() ?? '';
    if (cell === '') continue;
    const { answer, ma, luuY: remark } = answerOf(truong, cell);
    if (ma !== undefined) loi.push({ so, ma, truong });
    else raw[truong] = answer;
    if (remark !== undefined) luuY.push({ so, ma: remark, truong });
  }
  const unit = o.thon ? findThon(o.thon, thon) : thon.find(({ ma }) => ma === thonMacDinh);
  if (!unit) loi.push({ so, ma: 'NT08', truong: 'thon' });

  const unread = new Set(loi.map(({ truong }) => truong));
  const { bai, loi: found } = checkRaw(raw, { ...ctx, donVi: unit ? 'co' : undefined });
  const xacNhan = (o[O_XAC_NHAN] ?? '')
    .split(' ')
    .filter((ma) => found.some((one) => one.ma === ma && one.muc === 'canhBao'));
  const open = blockingLoi(found, xacNhan).filter(({ truong }) => !unread.has(truong));
  return { bai, thon: unit, loi: [...loi, ...open.map(({ ma, truong }) => ({ so, ma, truong }))], luuY, xacNhan };
};
