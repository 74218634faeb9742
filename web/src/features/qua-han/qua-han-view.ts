import { PHU_TRACH } from '@core/nhac-viec/phu-trach.ts';
import type { Phieu } from '@core/phieu/phieu.ts';
import { CHANG, CHANG_OF, type Chang } from '@core/phieu/workflow.ts';
import { countHan, type DemHan } from '@core/rollup/han.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import { daysBetween, type Ngay } from '@core/shared/ngay.ts';
import { compareVietnamese } from '@core/shared/van-ban.ts';
import type { TaiKhoan } from '@core/tai-khoan/tai-khoan.ts';

type Account = TaiKhoan & { readonly id: string };
type Late = Pick<Phieu, 'trangThai' | 'boi' | 'diaBan' | 'hanXuLy'>;

export type DongQuaHan = {
  readonly key: string;
  readonly chang: Chang;
  /** Names of those who answer for it; empty where the unit has no account of that role. */
  readonly nguoi: readonly string[];
  /** The thôn, where the work is done there. */
  readonly thon: string | undefined;
  readonly so: number;
  /** Days the oldest one is late. */
  readonly treNhat: number;
};

/** Stages whose work is done in the thôn: late phiếu are told apart by it. */
const O_THON: readonly Chang[] = ['dieuTra', 'tongHop'];

const peopleOf = (chang: Chang, phieu: Late, accounts: readonly Account[]): string[] => {
  const role = PHU_TRACH[chang];
  if (role === 'dieuTraVien') {
    const collector = accounts.find(({ id }) => id === phieu.boi);
    return collector ? [collector.ten] : [];
  }
  const places = O_THON.includes(chang) ? [phieu.diaBan.thon] : [phieu.diaBan.xa];
  return accounts
    .filter(({ khoa, vaiTro, ma }) => !khoa && vaiTro.includes(role) && places.includes(ma))
    .map(({ ten }) => ten)
    .sort(compareVietnamese);
};

/** Overdue phiếu of a commune by stage and by the person who answers for it, the longest overdue first. */
export const groupQuaHan = (items: readonly Late[], accounts: readonly Account[], homNay: Ngay): DongQuaHan[] => {
  const rows = new Map<string, DongQuaHan>();
  for (const phieu of items) {
    const chang = CHANG_OF[phieu.trangThai];
    if (chang === null || phieu.hanXuLy === null || phieu.hanXuLy >= homNay) continue;
    const thon = O_THON.includes(chang) ? phieu.diaBan.thon : undefined;
    const key = `${chang} ${thon ?? ''} ${chang === 'dieuTra' ? phieu.boi : ''}`;
    const late = daysBetween(phieu.hanXuLy, homNay);
    const row = rows.get(key) ?? { key, chang, nguoi: peopleOf(chang, phieu, accounts), thon, so: 0, treNhat: 0 };
    rows.set(key, { ...row, so: row.so + 1, treNhat: Math.max(row.treNhat, late) });
  }
  return [...rows.values()].sort(
    (a, b) => CHANG.indexOf(a.chang) - CHANG.indexOf(b.chang) || b.treNhat - a.treNhat || b.so - a.so,
  );
};

export type DongDonViHan = DemHan & { readonly ma: string; readonly ten: string; readonly nguoi: readonly string[] };

/** Units of a level by their overdue phiếu, most first, with the officers of each. */
export const rowsOfDonVi = (
  rollups: readonly Pick<Rollup, 'ma' | 'ten' | 'cap' | 'o'>[],
  officers: readonly Account[],
  homNay: Ngay,
): DongDonViHan[] =>
  rollups
    .map(({ ma, ten, o }) => ({
      ma,
      ten,
      ...countHan(o, homNay),
      nguoi: officers.filter((account) => !account.khoa && account.ma === ma).map((account) => account.ten),
    }))
    .sort((a, b) => b.quaHan - a.quaHan || b.homNay - a.homNay || compareVietnamese(a.ten, b.ten));
