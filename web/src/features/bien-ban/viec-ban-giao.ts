import { type BienBan, maPhieu, type TrangThaiBienBan } from '@core/bien-ban/bien-ban.ts';
import { capGiao, changCuaKeHoach, mayGiao, mayNhan, trangThaiGiao } from '@core/bien-ban/chang-ban-giao.ts';
import type { Cap } from '@core/dia-ban/cap.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { type ChangBanGiao, NHAN_CHANG_BAN_GIAO } from '@core/phieu/workflow.ts';
import type { OSoLieu } from '@core/rollup/rollup.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';

/** Who looks: roles, level of the account, uid. */
export type NguoiXem = { readonly vaiTro: readonly VaiTro[]; readonly cap: Cap; readonly uid: string };

/** What the button says on each leg. */
export const VIEC_GIAO: Readonly<Record<ChangBanGiao, string>> = {
  dtvThon: 'Lập biên bản giao phiếu cho trưởng thôn',
  thonXa: 'Lập biên bản nộp về xã',
  xaCongAn: 'Lập biên bản bàn giao công an',
  traGiay: 'Lập biên bản trả giấy về xã',
};

export const BEN_NHAN: Readonly<Record<ChangBanGiao, string>> = {
  dtvThon: 'trưởng thôn, tổ trưởng tổ dân phố',
  thonXa: 'Ủy ban nhân dân xã, phường',
  xaCongAn: 'Công an xã, phường',
  traGiay: 'Ủy ban nhân dân xã, phường',
};

/** A unit's name inside a sentence or after an office's: "phường Đoàn Kết". */
const trongCau = (ten: string): string => ten.charAt(0).toLocaleLowerCase('vi') + ten.slice(1);

/** The leg in words; after an acceptance meeting it is the team that gives. */
export const nhanChang = ({ chang, cap }: Pick<BienBan, 'chang' | 'cap'>): string =>
  chang === 'thonXa' && cap === 'xa' ? 'Tổ công tác giao xã' : NHAN_CHANG_BAN_GIAO[chang];

export type BenGiaoNhan = {
  /** The two lines at the head of the paper: who it stands under, who issues it. */
  readonly coQuan: string;
  readonly donVi: string;
  readonly giao: string;
  readonly nhan: string;
};

/** Both sides of a record as its paper names them; `donVi` is the name of the giving unit, `xa` that of its xã. */
export const benGiaoNhan = (
  { chang, cap }: Pick<BienBan, 'chang' | 'cap'>,
  ten: { readonly donVi: string; readonly xa: string; readonly to?: string | undefined },
): BenGiaoNhan => {
  const ubnd = `Ủy ban nhân dân ${trongCau(ten.xa)}`;
  const congAn = `Công an ${trongCau(ten.xa)}`;
  if (chang === 'xaCongAn') return { coQuan: 'Ủy ban nhân dân', donVi: ten.xa, giao: ubnd, nhan: congAn };
  if (chang === 'traGiay') return { coQuan: 'Công an', donVi: ten.xa, giao: congAn, nhan: ubnd };
  const thon = `điều tra viên ${trongCau(ten.donVi)}`;
  if (chang === 'dtvThon') return { coQuan: ubnd, donVi: ten.donVi, giao: thon, nhan: `trưởng ${trongCau(ten.donVi)}` };
  const giao = cap === 'xa' ? (ten.to ?? 'Tổ công tác') : ten.donVi;
  return { coQuan: ubnd, donVi: giao, giao, nhan: ubnd };
};

const LEVELS: readonly Cap[] = ['tinh', 'huyen', 'xa', 'thon'];

/** Legs on which the account gives under a plan: it holds the role, and its unit is the giving one or lies above it. */
export const changToiGiao = ({ vaiTro, cap }: NguoiXem, plan: KeHoach): readonly ChangBanGiao[] =>
  changCuaKeHoach(plan).filter(
    (chang) => mayGiao(chang, vaiTro) && LEVELS.indexOf(cap) <= LEVELS.indexOf(capGiao(chang, plan)),
  );

type Dau = Pick<BienBan, 'chang' | 'trangThai' | 'giao'>;

/** Waits for this account: it receives on that leg and is not the one who gave. */
export const isChoToi = ({ chang, trangThai, giao }: Dau, { vaiTro, uid }: NguoiXem): boolean =>
  trangThai === 'choNhan' && mayNhan(chang, vaiTro) && giao.uid !== uid;

export const DANG_MO: readonly TrangThaiBienBan[] = ['deNghi', 'choNhan', 'daXacNhan', 'dangChuyen'];

/** Parts of the list of records, as tabs. */
export const NHOM = ['choToi', 'dangMo', 'daXong'] as const;
export type Nhom = (typeof NHOM)[number];
export const NHAN_NHOM: Readonly<Record<Nhom, string>> = {
  choToi: 'Chờ tôi nhận',
  dangMo: 'Đang bàn giao',
  daXong: 'Đã xong, đã rút',
};
export const nhomOf = (bienBan: Dau, ai: NguoiXem): Nhom => {
  if (isChoToi(bienBan, ai)) return 'choToi';
  return DANG_MO.includes(bienBan.trangThai) ? 'dangMo' : 'daXong';
};

/** Phiếu standing where the leg begins, by the counters; those already in an open record are still among them. */
export const soChoGiao = (chang: ChangBanGiao, plan: KeHoach, o: OSoLieu): number =>
  trangThaiGiao(chang, plan).reduce((sum, state) => sum + (o[`tt:${state}`] ?? 0), 0);

/** What a scanner or a person gives for a phiếu: its whole id, a link to it, or the short code printed on it. */
export const timPhieu = <T extends Pick<PhieuDoc, 'id'>>(list: readonly T[], quet: string): T | undefined => {
  const text = quet.trim();
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text)?.[0].toLowerCase();
  const exact = list.find(({ id }) => id === text || id === uuid);
  if (exact || text.length < 6 || uuid) return exact;
  const short = list.filter(({ id }) => maPhieu(id).startsWith(text.toUpperCase().slice(0, 8)));
  return short.length === 1 ? short[0] : undefined;
};
