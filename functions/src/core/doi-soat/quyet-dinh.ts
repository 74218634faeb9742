import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import type { DinhDanh } from '../phieu/phieu.ts';
import type { DongDoiSoat, KetQuaDoiSoat } from './doi-soat.ts';
import type { GiaTri } from './gia-tri.ts';
import { compareField, compareGiaTri, type Lech, sameRow } from './so-sanh.ts';
import { type NguonThang, type QuyetDinh, TRUONG_DOI_SOAT, type TruongDoiSoat } from './truong.ts';

type QuyetDinhs = DongDoiSoat['quyetDinh'];
type Plan = Pick<KeHoach, 'doiSoat'>;

/** Without a plan's own rule every field is compared and somebody looks at each. */
const XEM_TAT_CA = Object.fromEntries(TRUONG_DOI_SOAT.map((truong) => [truong, 'xem'])) as Record<
  TruongDoiSoat,
  NguonThang
>;

export const rulesOf = (plan: Plan | undefined): Partial<Record<TruongDoiSoat, NguonThang>> =>
  plan?.doiSoat?.truong ?? XEM_TAT_CA;

/** The fields a plan compares, in the order of the form. */
export const comparedFields = (plan: Plan | undefined): TruongDoiSoat[] =>
  TRUONG_DOI_SOAT.filter((truong) => rulesOf(plan)[truong] !== undefined);

export const differingFields = (lech: Lech): TruongDoiSoat[] =>
  TRUONG_DOI_SOAT.filter((truong) => lech[truong] !== undefined);

/** Fields that differ and have no decision yet. */
const openFields = (lech: Lech, quyetDinh: QuyetDinhs): TruongDoiSoat[] =>
  differingFields(lech).filter((truong) => quyetDinh[truong] === undefined);

/** Decisions after some more; a field that does not differ takes none. */
export const decide = (
  { lech, quyetDinh }: Pick<DongDoiSoat, 'lech' | 'quyetDinh'>,
  more: QuyetDinhs,
): { quyetDinh: QuyetDinhs; conMo: TruongDoiSoat[] } => {
  const kept = Object.entries({ ...quyetDinh, ...more }).filter(([truong]) => lech[truong as TruongDoiSoat]);
  const next = Object.fromEntries(kept) as QuyetDinhs;
  return { quyetDinh: next, conMo: openFields(lech, next) };
};

/** What the plan's rule says of one field of a line; undefined where the field is not open or somebody has to look. */
export const byPlan = (
  plan: Plan | undefined,
  dong: Pick<DongDoiSoat, 'conMo'>,
  truong: TruongDoiSoat,
): QuyetDinh | undefined => {
  const rule = rulesOf(plan)[truong];
  return dong.conMo.includes(truong) && rule !== undefined && rule !== 'xem' ? rule : undefined;
};

/** What a phiếu changes to once a line is decided: the fields that take the database's value, and those to be verified. */
export const outcomeOf = ({ lech, quyetDinh }: Pick<DongDoiSoat, 'lech' | 'quyetDinh'>) => {
  const fields = (quyet: QuyetDinh) => differingFields(lech).filter((truong) => quyetDinh[truong] === quyet);
  const theoCsdl = fields('csdl');
  return {
    xacMinh: fields('xacMinh'),
    theoCsdl,
    giaTri: Object.fromEntries(theoCsdl.map((truong) => [truong, lech[truong]?.csdl ?? ''])) as GiaTri,
  };
};

/**
 * An identity with the database's values in it. Of an address only the words are known, so its codes go. A dwelling the
 * form left empty was the permanent residence as collected (note 4): it stays there, unless the database's is taken.
 */
export const corrected = <T extends DinhDanh>(dinhDanh: T, giaTri: GiaTri): T => {
  const { gioiTinh: _, thuongTru, noiO, ...texts } = giaTri;
  const noiOCu = dinhDanh.noiO ?? dinhDanh.thuongTru;
  return {
    ...dinhDanh,
    ...texts,
    ...(thuongTru !== undefined && { thuongTru: { chiTiet: thuongTru }, ...(noiOCu && { noiO: noiOCu }) }),
    ...(noiO !== undefined && { noiO: { chiTiet: noiO } }),
  };
};

/** Decisions of an earlier round that still hold: the extract says the same as then, and it was decided for the phiếu. */
export const carriedOver = (lech: Lech, before: Pick<DongDoiSoat, 'lech' | 'quyetDinh'> | undefined): QuyetDinhs => {
  if (!before) return {};
  const kept = differingFields(lech).filter((truong) => {
    const [now, then] = [lech[truong], before.lech[truong]];
    const same = now && then && compareField(truong, now.csdl, then.csdl) === undefined;
    return same && before.quyetDinh[truong] === 'phieu';
  });
  return Object.fromEntries(kept.map((truong) => [truong, 'phieu']));
};

/** States of a phiếu that is in the database and can be compared (the function rows of the table). */
export const DA_VAO_CSDL = ['daNhapTin', 'khop', 'lech'] as const;

/** The phiếu a number leads to, as far as this xã may know it. */
export type PhieuCuaDong =
  | { readonly loai: 'khongCo' | 'oXaKhac' | 'chuaNhap' }
  | { readonly loai: 'coPhieu'; readonly giaTri: GiaTri };

export type SoSanhDong = Pick<DongDoiSoat, 'ketQua' | 'lech' | 'quyetDinh' | 'conMo' | 'buoc'>;
const plain = (ketQua: KetQuaDoiSoat): SoSanhDong => ({
  ketQua,
  lech: {},
  quyetDinh: {},
  conMo: [],
  buoc: 'khongCan',
});

/**
 * The result of one line: what the rows of the extract say against the phiếu. Rows with one number that differ from each
 * other decide nothing, whichever came first.
 */
export const compareDong = (
  rows: readonly GiaTri[],
  phieu: PhieuCuaDong,
  plan: Plan | undefined,
  before?: Pick<DongDoiSoat, 'lech' | 'quyetDinh'>,
): SoSanhDong => {
  const [first, ...rest] = rows;
  if (first === undefined) return plain('thieuTrongTep');
  if (rest.some((row) => !sameRow(first, row))) return plain('trungTrongTep');
  if (phieu.loai === 'khongCo') return plain('thieuCuaTa');
  if (phieu.loai !== 'coPhieu') return plain(phieu.loai);
  const lech = compareGiaTri(phieu.giaTri, first, comparedFields(plan));
  if (Object.keys(lech).length === 0) return plain('khop');
  const quyetDinh = carriedOver(lech, before);
  const conMo = openFields(lech, quyetDinh);
  return { ketQua: 'lech', lech, quyetDinh, conMo, buoc: conMo.length > 0 ? 'mo' : 'daApDung' };
};
