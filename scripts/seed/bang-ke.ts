import { createHash } from 'node:crypto';
import { chiTieuId } from '@core/chi-tieu/chi-tieu.ts';
import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { DONG_MOI_LO, loId, nhapIdOf } from '@core/nhap/nhap.ts';
import type { BaiLam } from '@core/phieu/phieu.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { policeUid } from './tai-khoan.ts';

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
  const bam = createHash('sha256')
    .update(JSON.stringify([plan.id, dong]))
    .digest('hex');
  const boi = policeUid(plan);
  const luc = FieldValue.serverTimestamp();
  const nhap = db.doc(`nhap/${nhapIdOf(bam)}`);
  const batch = db.batch();
  batch.set(nhap, {
    loai: 'bangKe',
    keHoach: plan.id,
    diaBan,
    tenTep: 'Bảng kê mẫu.xlsx',
    bam,
    soDong: dong.length,
    soLo: 1,
    cot: { hoTen: 'Họ và tên', ngaySinh: 'Ngày sinh' },
    trangThai: 'dangTai',
    boi,
    luc,
  });
  batch.set(nhap.collection('lo').doc(loId(0)), { dong, trangThai: 'cho', lan: 1, boi, luc });
  const registered = { keHoach: plan.id, diaBan, so: dong.length, v: 1, boi, luc };
  const chiTieu = db.doc(`chiTieu/${chiTieuId(plan.id, diaBan)}`);
  batch.set(chiTieu, registered);
  batch.set(chiTieu.collection('lichSu').doc('1'), registered);
  await batch.commit();
};
