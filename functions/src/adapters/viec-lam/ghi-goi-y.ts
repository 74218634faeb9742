import { type DocumentSnapshot, FieldValue, type Firestore, type WriteBatch } from 'firebase-admin/firestore';
import { DiaBanXa } from '../../core/dia-ban/dia-ban.ts';
import type { Ngay } from '../../core/shared/ngay.ts';
import { GoiY } from '../../core/viec-lam/goi-y.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';

export const readGoiY = reader(GoiY);

/** The version a record or its lists bear, whatever else is wrong with them. */
export const versionOf = (snapshot: DocumentSnapshot): number => {
  const v: unknown = snapshot.get('v');
  return typeof v === 'number' && Number.isSafeInteger(v) ? v : 0;
};

type Moi = Omit<GoiY, 'tinhLuc'> & { readonly tinhLuc: unknown };

/** Writes the lists of a record on condition that they still are the ones that were read. */
export const putGoiY = (batch: WriteBatch, truoc: DocumentSnapshot, next: Moi): void => {
  const { updateTime } = truoc;
  if (!updateTime) {
    batch.create(truoc.ref, next);
    return;
  }
  const optional = { nsdld: next.nsdld, ngayDang: next.ngayDang, cachLy: next.cachLy };
  const fields = Object.entries(optional).map(([key, value]) => [key, value ?? FieldValue.delete()]);
  batch.update(truoc.ref, { ...next, ...Object.fromEntries(fields) }, { lastUpdateTime: updateTime });
};

/** Lists of a record that does not look any more: empty, and of the version that said so. */
export const putClosed = (
  batch: WriteBatch,
  truoc: DocumentSnapshot,
  next: Pick<GoiY, 'diaBan' | 'nsdld' | 'v' | 'cachLy'>,
  ngay: Ngay,
): void => {
  const before = readGoiY(truoc);
  const ngayDang = before.ok ? before.value.ngayDang : undefined;
  const tinhLuc = FieldValue.serverTimestamp();
  const empty = { conTim: false, goiY: [], ganDat: [], kia: [] };
  putGoiY(batch, truoc, { ...next, ...empty, ngay, tinhLuc, ...(ngayDang && { ngayDang }) });
};

type Hong = { readonly ban: DocumentSnapshot; readonly truoc: DocumentSnapshot; readonly viSao: readonly string[] };

/** Shows the operator a record that cannot be matched, and leaves its lists empty. */
export const putCachLy = (db: Firestore, batch: WriteBatch, { ban, truoc, viSao }: Hong, ngay: Ngay): void => {
  const before = readGoiY(truoc);
  const diaBan = before.ok ? before.value.diaBan : DiaBanXa.safeParse(ban.get('diaBan')).data;
  const nsdld = before.ok ? before.value.nsdld : undefined;
  if (diaBan) putClosed(batch, truoc, { diaBan, ...(nsdld && { nsdld }), v: versionOf(ban), cachLy: true }, ngay);
  batch.set(
    cachLyOf(db, ban),
    {
      duongDan: ban.ref.path,
      viSao,
      soLan: FieldValue.increment(1),
      lanCuoi: FieldValue.serverTimestamp(),
      ...(!(before.ok && before.value.cachLy) && { lanDau: FieldValue.serverTimestamp() }),
    },
    { merge: true },
  );
};

export const cachLyOf = (db: Firestore, ban: DocumentSnapshot): FirebaseFirestore.DocumentReference =>
  paths(db).cachLy(`${ban.ref.parent.id}:${ban.id}`);
