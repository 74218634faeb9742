import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { createBanGiao } from '../adapters/bien-ban/ban-giao.ts';
import { TUNABLES } from '../adapters/tunables.ts';
import { CHO_MAY } from '../core/bien-ban/bien-ban.ts';

let banGiao: ReturnType<typeof createBanGiao> | undefined;
const live = () => {
  banGiao ??= createBanGiao(getFirestore(), () => new Date());
  return banGiao;
};

/** Numbers a proposed record, moves the phiếu of a confirmed one, lets go of those of a withdrawn one. */
export const onBienBanWritten = onDocumentWritten(
  { document: 'bienBan/{bienBanId}', retry: true, timeoutSeconds: 540, memory: '512MiB', maxInstances: 10 },
  async ({ data, params }) => {
    const trangThai = data?.after.get('trangThai');
    if (trangThai === 'daRut' || CHO_MAY.includes(trangThai)) await live().drive(params.bienBanId);
  },
);

export const sweepBienBan = onSchedule(
  { schedule: '*/15 * * * *', timeZone: TUNABLES.timeZone, timeoutSeconds: 540, memory: '512MiB', maxInstances: 1 },
  async () => {
    await live().sweep();
  },
);
