import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { corrected, outcomeOf } from '../../core/doi-soat/quyet-dinh.ts';
import type { TruongDoiSoat } from '../../core/doi-soat/truong.ts';
import { goiCauHoi } from '../../core/forms/mau-03.ts';
import type { KeHoach } from '../../core/ke-hoach/ke-hoach.ts';
import { HE_THONG } from '../../core/phieu/judge.ts';
import type { LyDo } from '../../core/phieu/phieu.ts';
import type { Ngay } from '../../core/shared/ngay.ts';
import { paths } from '../paths.ts';
import { readPhieu, readRieng } from '../read-documents.ts';
import { nextVersion } from './chuyen-phieu.ts';
import type { DongDaDoc } from './doc-doi-soat.ts';

const namesOf = (truong: readonly TruongDoiSoat[]): string => truong.map(goiCauHoi).join(', ');

/** Why this version differs from the one before; never a value, which would be somebody's identity. */
const lyDoOf = (theoCsdl: readonly TruongDoiSoat[], xacMinh: readonly TruongDoiSoat[]): LyDo | null => {
  if (xacMinh.length > 0)
    return {
      ma: 'GIAYTO',
      ghiChu: `Đối soát với cơ sở dữ liệu dân cư: cần xác minh ${namesOf(xacMinh)}.`,
      truong: [...xacMinh],
    };
  if (theoCsdl.length === 0) return null;
  return {
    ma: 'csdlKhac',
    ghiChu: `Đối soát với cơ sở dữ liệu dân cư: sửa ${namesOf(theoCsdl)} theo cơ sở dữ liệu.`,
    truong: [...theoCsdl],
  };
};

/**
 * Carries out a line on which every field is decided, in one commit with the line itself: the database's values go into
 * the phiếu, which is then `khop`; one with a field to be verified goes back to the officer with that field pinned (LC-07).
 * A phiếu that somebody moved on meanwhile stays as it is, and the line says so.
 */
export const applyLine = async (
  db: Firestore,
  { snapshot, dong }: DongDaDoc,
  keHoach: KeHoach,
  homNay: Ngay,
): Promise<void> => {
  const at = paths(db);
  const batch = db.batch();
  const { updateTime } = snapshot;
  if (!updateTime) return;
  const close = (buoc: 'daApDung' | 'phieuDaDoi') =>
    batch.update(
      snapshot.ref,
      { buoc, v: dong.v + 1, suaBoi: HE_THONG, luc: FieldValue.serverTimestamp() },
      { lastUpdateTime: updateTime },
    );
  const [phieuSnapshot, riengSnapshot] = dong.phieu
    ? await db.getAll(at.phieu(dong.phieu), at.rieng(dong.phieu))
    : [undefined, undefined];
  const phieu = phieuSnapshot?.exists ? readPhieu(phieuSnapshot) : undefined;
  const rieng = riengSnapshot?.exists ? readRieng(riengSnapshot) : undefined;
  const waits =
    phieu?.ok === true &&
    rieng?.ok === true &&
    phieu.value.trangThai === 'lech' &&
    phieu.value.diaBan.danhMuc === dong.diaBan.danhMuc &&
    phieu.value.diaBan.xa === dong.diaBan.xa;
  if (!waits || !phieuSnapshot?.updateTime || !riengSnapshot?.updateTime) {
    close('phieuDaDoi');
    await batch.commit();
    return;
  }
  const { theoCsdl, xacMinh, giaTri } = outcomeOf(dong);
  const to = xacMinh.length > 0 ? 'choKiemTra' : 'khop';
  batch.update(
    phieuSnapshot.ref,
    {
      ...nextVersion(phieu.value, to, keHoach, homNay, lyDoOf(theoCsdl, xacMinh)),
      ...(giaTri.gioiTinh !== undefined && { gioiTinh: giaTri.gioiTinh }),
      ...(giaTri.ngaySinh !== undefined && { thangSinh: giaTri.ngaySinh.slice(0, 7) }),
    },
    { lastUpdateTime: phieuSnapshot.updateTime },
  );
  if (theoCsdl.some((truong) => truong !== 'gioiTinh'))
    batch.update(riengSnapshot.ref, corrected(rieng.value, giaTri), { lastUpdateTime: riengSnapshot.updateTime });
  close('daApDung');
  await batch.commit();
};
