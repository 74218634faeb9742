import { NhatKy, Phieu, PhieuRieng } from '@core/phieu/phieu.ts';
import type { SnapshotDoc } from './doc-read.ts';

/** A phiếu with its id, which is no field of the document. */
export type PhieuDoc = Phieu & { readonly id: string };

type Schema<T> = {
  safeParse(data: unknown): { success: true; data: T } | { success: false; error: { issues: unknown } };
};

/** Reads a document by its schema. A malformed one is logged by path and left out: one bad row must not hide a list. */
const parse = <T>(schema: Schema<T>, snapshot: SnapshotDoc): T | undefined => {
  if (!snapshot.exists()) return undefined;
  const parsed = schema.safeParse(snapshot.data({ serverTimestamps: 'estimate' }));
  if (parsed.success) return parsed.data;
  console.error('document.malformed', snapshot.ref.path, parsed.error.issues);
  return undefined;
};

export const readPhieu = (snapshot: SnapshotDoc): PhieuDoc | undefined => {
  const phieu = parse(Phieu, snapshot);
  return phieu && { ...phieu, id: snapshot.id };
};

export const readRieng = (snapshot: SnapshotDoc): PhieuRieng | undefined => parse(PhieuRieng, snapshot);

export const readNhatKy = (snapshot: SnapshotDoc): NhatKy | undefined => parse(NhatKy, snapshot);

export const defined = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);
