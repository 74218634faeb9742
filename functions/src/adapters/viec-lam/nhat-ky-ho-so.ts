import { type DocumentSnapshot, GrpcStatus } from 'firebase-admin/firestore';
import { codeOf } from '../grpc-errors.ts';
import { versionOf } from './ghi-goi-y.ts';

/**
 * `…/nhatKy/{v}` of a record of supply and demand: who made that version, when, from which state to which, and why. Made
 * once, so that a second delivery changes nothing; what the record says is not in it.
 */
export const writeNhatKy = async (before: DocumentSnapshot | undefined, after: DocumentSnapshot): Promise<void> => {
  const v = versionOf(after);
  if (!after.exists || v === 0 || (before?.exists && versionOf(before) === v)) return;
  const line = {
    v,
    tu: before?.exists ? (before.get('trangThai') ?? null) : null,
    den: after.get('trangThai') ?? null,
    lyDo: after.get('lyDo') ?? (after.get('huyNhan.v') === v ? after.get('huyNhan.lyDo') : null),
    boi: after.get('suaBoi') ?? null,
    luc: after.get('luc') ?? null,
    diaBan: after.get('diaBan') ?? null,
  };
  try {
    await after.ref.collection('nhatKy').doc(String(v)).create(line);
  } catch (error) {
    if (codeOf(error) !== GrpcStatus.ALREADY_EXISTS) throw error;
  }
};
