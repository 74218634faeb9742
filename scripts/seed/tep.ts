import { createHash } from 'node:crypto';
import { type Dong, loId, type Nhap, nhapIdOf } from '@core/nhap/nhap.ts';
import type { NhapTinh } from '@core/nhap/nhap-tinh.ts';
import { type DocumentReference, FieldValue, type Firestore, type WriteBatch } from 'firebase-admin/firestore';

type CuaTep = 'tenTep' | 'cot' | 'boi' | 'diaBan' | 'loai';
type VeTep = Pick<Nhap, CuaTep | 'keHoach'> | Pick<NhapTinh, CuaTep | 'ky' | 'ngay'>;

/** A file of one chunk as the app sends it: the import machine takes it from there. The same rows are the same file. */
export const putTep = (db: Firestore, batch: WriteBatch, tep: VeTep, dong: readonly Dong[]): DocumentReference => {
  const about = 'ky' in tep ? [tep.loai, tep.ky] : [tep.keHoach];
  const bam = createHash('sha256')
    .update(JSON.stringify([...about, dong]))
    .digest('hex');
  const nhap = db.doc(`nhap/${nhapIdOf(bam)}`);
  const luc = FieldValue.serverTimestamp();
  batch.set(nhap, { ...tep, bam, soDong: dong.length, soLo: 1, trangThai: 'dangTai', luc });
  batch.set(nhap.collection('lo').doc(loId(0)), { dong, trangThai: 'cho', lan: 1, boi: tep.boi, luc });
  return nhap;
};
