import type { Firestore, Query } from 'firebase-admin/firestore';
import type { ViecLamCho } from '../../core/nhac-viec/soan-viec-lam.ts';
import { Ngay } from '../../core/shared/ngay.ts';
import type { TaiKhoan } from '../../core/tai-khoan/tai-khoan.ts';
import type { TrangThaiKetNoi } from '../../core/viec-lam/ket-noi.ts';
import { paths } from '../paths.ts';

const countOf = async (query: Query): Promise<number> => (await query.count().get()).data().count;

/** Referrals somebody still has to do something about, hired ones apart. */
const DANG_MO: readonly TrangThaiKetNoi[] = ['deXuat', 'dongY', 'gioiThieu', 'phongVan'];
const CHO_DOANH_NGHIEP: readonly TrangThaiKetNoi[] = ['gioiThieu', 'phongVan'];

/** What waits in the registers of supply and demand for an account; undefined for one that has nothing to do there. */
export const createDemViecLam = (db: Firestore, ngay: Ngay) => {
  const at = paths(db);

  const ofCentre = async ({ danhMuc, ma }: TaiKhoan): Promise<ViecLamCho> => {
    const here = (all: Query) => all.where('diaBan.danhMuc', '==', danhMuc).where('diaBan.tinh', '==', ma);
    const waiting = (all: Query, trangThai: string) => countOf(here(all).where('trangThai', '==', trangThai));
    const due = here(at.allKetNoi).where('hanXuLy', '<=', ngay);
    const [choXacNhan, choDuyetViec, choDuyetNguoi, gioiThieu, theoDoi, quaHanKhaiBao] = await Promise.all([
      waiting(at.allNsdld, 'choXacNhan'),
      waiting(at.allViecTimNguoi, 'choDuyet'),
      waiting(at.allNguoiTimViec, 'choDuyet'),
      countOf(due.where('trangThai', 'in', DANG_MO)),
      countOf(due.where('trangThai', '==', 'nhanViec')),
      countOf(here(at.allNsdld).where('trangThai', '==', 'daXacNhan').where('hanKhaiBao', '<', ngay)),
    ]);
    return { cua: 'trungTam', choXacNhan, choDuyetViec, choDuyetNguoi, gioiThieu, theoDoi, quaHanKhaiBao };
  };

  const ofEmployer = async (nsdld: string): Promise<ViecLamCho> => {
    const [own, gioiThieu] = await Promise.all([
      at.nsdld(nsdld).get(),
      countOf(at.allKetNoi.where('nsdld', '==', nsdld).where('trangThai', 'in', CHO_DOANH_NGHIEP)),
    ]);
    return { cua: 'doanhNghiep', gioiThieu, hanKhaiBao: Ngay.safeParse(own.get('hanKhaiBao')).data ?? null };
  };

  const ofSeeker = async (ntv: string): Promise<ViecLamCho> => {
    const [own, deXuat] = await Promise.all([
      at.nguoiTimViec(ntv).get(),
      countOf(at.allKetNoi.where('nguoi', '==', ntv).where('trangThai', '==', 'deXuat')),
    ]);
    const isLooking = own.get('trangThai') === 'dangTim';
    return {
      cua: 'nguoiTimViec',
      deXuat,
      hanHoSo: isLooking ? (Ngay.safeParse(own.get('hanHoSo')).data ?? null) : null,
    };
  };

  return async (account: TaiKhoan): Promise<ViecLamCho | undefined> => {
    if (account.nsdld !== undefined) return ofEmployer(account.nsdld);
    if (account.ntv !== undefined) return ofSeeker(account.ntv);
    return account.vaiTro.includes('trungTam') && account.cap === 'tinh' ? ofCentre(account) : undefined;
  };
};
