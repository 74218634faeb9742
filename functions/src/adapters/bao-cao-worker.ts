import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { YeuCauBaoCao } from '../core/bao-cao/bao-cao.ts';
import { type BaoCaoStore, UnknownReport } from './bao-cao-store.ts';
import { issuesOf } from './read-documents.ts';
import { transact } from './transact.ts';

/** Deliveries of one message before it is set aside; the daily run raises its report again as long as it is missing. */
const MAX_ATTEMPTS = 5;

export type BaoCaoMessage = { readonly messageId: string; readonly data: string };

const parseMessage = (data: string): { request: YeuCauBaoCao } | { viSao: string[] } => {
  try {
    const parsed = YeuCauBaoCao.safeParse(JSON.parse(Buffer.from(data, 'base64').toString('utf8')));
    return parsed.success ? { request: parsed.data } : { viSao: issuesOf(parsed.error) };
  } catch {
    return { viSao: ['-:json'] };
  }
};

/** What one message does. A message that can never succeed is quarantined and acknowledged; others are tried again, a few times. */
export const createBaoCaoWorker = (db: Firestore, store: BaoCaoStore) => {
  const recordFailure = async (messageId: string, viSao: readonly string[]): Promise<number> => {
    const ref = db.collection('cachLy').doc(`baoCao:${messageId}`);
    const now = FieldValue.serverTimestamp();
    return transact(db, async (tx) => {
      const soLan = Number((await tx.get(ref)).get('soLan') ?? 0) + 1;
      const fields = { duongDan: `bao-cao/${messageId}`, viSao, soLan, lanCuoi: now };
      tx.set(ref, { ...fields, ...(soLan === 1 && { lanDau: now }) }, { merge: true });
      return soLan;
    });
  };

  return async ({ messageId, data }: BaoCaoMessage): Promise<void> => {
    const message = parseMessage(data);
    if ('viSao' in message) {
      await recordFailure(messageId, message.viSao);
      logger.error('baoCao.malformed', { messageId, issues: message.viSao });
      return;
    }
    const { keHoach, loaiCoQuan, ma, ky } = message.request;
    try {
      const { created, id } = await store.freeze(message.request);
      if (!created) logger.info('baoCao.already', { id });
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      const soLan = await recordFailure(messageId, [`${keHoach}:${loaiCoQuan}-${ma}:${ky}`, reason]);
      const { code } = error as { code?: unknown };
      logger.error('baoCao.failed', { messageId, keHoach, loaiCoQuan, ma, ky, soLan, reason, code });
      if (!(error instanceof UnknownReport) && soLan < MAX_ATTEMPTS) throw error;
    }
  };
};
