import type { DonVi } from '../dia-ban/dia-ban.ts';
import { donViTheoTenGap, isTenDayDu } from '../dia-ban/theo-ten.ts';
import { xaOfDiaChi } from '../nguon-dn/doc-dkkd.ts';
import type { DiaBanTinh } from '../nhap/nhap-tinh.ts';
import type { DiaChi } from '../phieu/phieu.ts';
import { foldVietnamese } from '../shared/van-ban.ts';
import type { NoiLam } from '../viec-lam/ho-so-viec.ts';

/** What places are told by: every tỉnh of the list, and the communes of the centre's own. */
export type NoiTep = DiaBanTinh & { readonly cacTinh: readonly DonVi[]; readonly xa: readonly DonVi[] };

const KHU = /^(kcn|kkt|ccn|khu cong nghiep|khu kinh te|cum cong nghiep|khu che xuat)\b/;

/** "TP Hà Nội" and "T. Lai Châu" as the list writes them. */
const tinhOf = (part: string, cacTinh: readonly DonVi[]): DonVi | undefined =>
  donViTheoTenGap(part.replace(/^tp\.?\s*(?=\p{L})/iu, 'Thành phố ').replace(/^t\.\s*(?=\p{L})/iu, 'Tỉnh '), cacTinh);

type DaDoc = {
  /** Of the list of today; undefined where none is named. */
  readonly tinh: string | undefined;
  readonly xa: DonVi | undefined;
  readonly khu: string | undefined;
  /** What names neither, in the order of the cell. */
  readonly conLai: readonly string[];
};

/** A place in words, from its smallest part to its tỉnh. A commune is looked for in the own tỉnh only, and nowhere where another is named. */
const docNoi = (cell: string, xaCell: string | undefined, noi: NoiTep): DaDoc => {
  const parts = cell
    .split(/,|\s-\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isTinh = (part: string) => !isTenDayDu(part, noi.xa) && tinhOf(part, noi.cacTinh) !== undefined;
  const at = parts.findLastIndex(isTinh);
  const tinh = at === -1 ? undefined : tinhOf(parts[at] ?? '', noi.cacTinh)?.ma;
  const rest = parts.filter((part, i) => i !== at && !KHU.test(foldVietnamese(part)));
  const khu = parts.find((part) => KHU.test(foldVietnamese(part)));
  const elsewhere = tinh !== undefined && tinh !== noi.tinh;
  const named = elsewhere ? undefined : rest.findLastIndex((part) => xaOfDiaChi(undefined, part, noi.xa) !== undefined);
  const xa = elsewhere ? undefined : xaOfDiaChi(xaCell, named === undefined ? '' : (rest[named] ?? ''), noi.xa);
  return { tinh, xa, khu, conLai: named === undefined || named === -1 ? rest : rest.slice(0, named) };
};

/** Where somebody lives: tỉnh and xã where they are told, the rest in words; words only where it is not in this tỉnh. */
export const docDiaChi = (cell: string, xaCell: string | undefined, noi: NoiTep): DiaChi => {
  const { xa, conLai } = docNoi(cell, xaCell, noi);
  if (!xa) return { chiTiet: cell };
  return { danhMuc: noi.danhMuc, tinh: noi.tinh, xa: xa.ma, chiTiet: conLai.join(', ') || xa.ten };
};

export type NoiLamDoc = { readonly noiLam: readonly NoiLam[]; readonly deTinh: boolean } | undefined;

/** Places of work, one after the other; undefined where one of them is not told. `deTinh`: of one only its tỉnh is. */
export const docNoiLam = (cell: string, noi: NoiTep): NoiLamDoc => {
  const read = cell
    .split(/[;\n|]/)
    .filter((part) => part.trim() !== '')
    .map((part) => docNoi(part, undefined, noi));
  if (read.some(({ tinh, xa }) => tinh === undefined && !xa)) return undefined;
  return {
    noiLam: read.map(({ tinh, xa, khu }) => ({
      danhMuc: noi.danhMuc,
      tinh: tinh ?? noi.tinh,
      ...(xa && { xa: xa.ma }),
      ...(khu !== undefined && { kcn: khu }),
    })),
    deTinh: read.some(({ xa, conLai }) => !xa && conLai.length > 0),
  };
};
