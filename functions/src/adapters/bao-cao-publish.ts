import { PubSub } from '@google-cloud/pubsub';
import { logger } from 'firebase-functions';
import type { YeuCauBaoCao } from '../core/bao-cao/bao-cao.ts';

export const TOPIC_BAO_CAO = 'bao-cao';

let client: PubSub | undefined;

/** One message per office and period; resolves once Pub/Sub holds them all. */
export const publishBaoCao = async (requests: readonly YeuCauBaoCao[]): Promise<void> => {
  if (requests.length === 0) return;
  client ??= new PubSub();
  const topic = client.topic(TOPIC_BAO_CAO);
  await Promise.all(requests.map((json) => topic.publishMessage({ json })));
  logger.info('baoCao.raised', { soLuong: requests.length });
};
