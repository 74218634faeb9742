import { GrpcStatus } from 'firebase-admin/firestore';

export const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

const MOVED_ON: readonly unknown[] = [
  GrpcStatus.FAILED_PRECONDITION,
  GrpcStatus.ALREADY_EXISTS,
  GrpcStatus.NOT_FOUND,
  GrpcStatus.ABORTED,
];

/** A precondition of a commit no longer held: a document moved on between reading and committing. */
export const isMovedOn = (error: unknown): boolean => MOVED_ON.includes(codeOf(error));
