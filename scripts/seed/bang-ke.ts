import { chiTieuId } from '@core/chi-tieu/chi-tieu.ts';
import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { DONG_MOI_LO } from '@core/nhap/nhap.ts';
import type { BaiLam } from '@core/phieu/phieu.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { policeUid } from './tai-khoan.ts';
import { putTep } from './tep.ts';

const rowOf = ({ hoTen, ngaySinh, gioiTinh, soGiayTo, thuongTru }: BaiLam, so: number, thon: string) => ({
  so,
  o: {
    hoTen: hoTen ?? '',
    ngaySinh: ngaySinh ? formatNgay(ngaySinh) : '',
    gioiTinh: gioiTinh === '1' ? 'Nam' : 'Nữ',
    ...(soGiayTo && { soGiayTo }),
    hoSo: String(1 + Math.floor(so / 3)),
    thon,
    diaChi: thuongTru?.chiTiet ?? '',
  },
});

/**
 * The list of one thôn as its police station would bring it in, through the import machine, and the number of phiếu the
 * thôn has registered: what the village head collates against.
 */
export const seedBangKe = async (
  db: Firestore,
  plan: KeHoach,
  diaBan: DiaBan,
  nguoi: readonly BaiLam[],
): Promise<void> => {
  if (nguoi.length === 0 || nguoi.length > DONG_MOI_LO) return;
  const dong = nguoi.map((bai, i) => rowOf(bai, i + 2, diaBan.thon));
  const boi = policeUid(plan);
  const luc = FieldValue.serverTimestamp();
  const batch = db.batch();
  const cot = { hoTen: 'Họ và tên', ngaySinh: 'Ngày sinh' };
  putTep(db, batch, { loai: 'bangKe', keHoach: plan.id, diaBan, tenTep: 'Bảng kê mẫu.xlsx', cot, boi }, dong);
  const registered = { keHoach: plan.id, diaBan, so: dong.length, v: 1, boi, luc };
  const chiTieu = db.doc(`chiTieu/${chiTieuId(plan.id, diaBan)}`);
  batch.set(chiTieu, registered);
  batch.set(chiTieu.collection('lichSu').doc('1'), registered);
  await batch.commit();
};
