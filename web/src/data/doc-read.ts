import type { QueryConstraint } from 'firebase/firestore';
import { UserError } from './errors.ts';
import type { Db } from './firestore.ts';
import type { Lite } from './firestore-lite.ts';
import { type Session, session } from './session.ts';

type Schema<T> = {
  safeParse(data: unknown): { success: true; data: T } | { success: false; error: { issues: unknown } };
};

/** A document as either part of the SDK hands it over. */
export type SnapshotDoc = {
  readonly id: string;
  readonly ref: { readonly path: string };
  exists(): boolean;
  data(options: { serverTimestamps: 'estimate' }): unknown;
};
/** Conditions of a query are made alike for both. */
export type DbDoc = Db | Lite;

/** A document by its schema, with its id; a malformed one is logged by path and left out. */
export const readAs = <T>(schema: Schema<T>, snapshot: SnapshotDoc): (T & { readonly id: string }) | undefined => {
  if (!snapshot.exists()) return undefined;
  const parsed = schema.safeParse(snapshot.data({ serverTimestamps: 'estimate' }));
  if (parsed.success) return { ...parsed.data, id: snapshot.id };
  console.error('document.malformed', snapshot.ref.path, parsed.error.issues);
  return undefined;
};

export const signedIn = (): Session => {
  const current = session.value;
  if (current === null || current === 'dangTai') throw new UserError('unauthenticated', 'Cần đăng nhập lại.');
  return current;
};

/** The filter every list of an office needs: the account's own area, and a unit inside it where one is asked for. */
export const inArea = ({ fs }: DbDoc, unit?: { readonly cap: string; readonly ma: string }): QueryConstraint[] => {
  const { claims } = signedIn();
  return [
    fs.where('diaBan.danhMuc', '==', claims.danhMuc),
    fs.where(`diaBan.${claims.cap}`, '==', claims.ma),
    ...(unit && unit.cap !== claims.cap ? [fs.where(`diaBan.${unit.cap}`, '==', unit.ma)] : []),
  ];
};
