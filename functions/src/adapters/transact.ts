import { type Firestore, GrpcStatus, type Transaction } from 'firebase-admin/firestore';
import { again } from './again.ts';
import { codeOf } from './grpc-errors.ts';

const ATTEMPTS = 5;

/**
 * The transaction gave way to another one, and a query of it was sent once more though it was over. In the words of the
 * service the library knows this and begins anew; in those of the emulator it takes it for a faulty request.
 */
const isGivenUp = (error: unknown): boolean =>
  codeOf(error) === GrpcStatus.INVALID_ARGUMENT && String(error).includes('Transaction is invalid or closed');

/** Reads and writes at one instant; `update` may run several times, the last of which counts. */
export const transact = <T>(db: Firestore, update: (t: Transaction) => Promise<T>): Promise<T> =>
  again(() => db.runTransaction(update), ATTEMPTS, isGivenUp);
