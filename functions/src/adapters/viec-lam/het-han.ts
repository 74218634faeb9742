import { FieldValue, type Firestore, type Query, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { inTurns } from '../../core/shared/in-turns.ts';
import type { Ngay } from '../../core/shared/ngay.ts';
import { isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import { TUNABLES, type Tunables } from '../tunables.ts';
import { versionOf } from './ghi-goi-y.ts';

const TRANG = 200;

type Hang = { readonly ten: string; readonly qua: Query; readonly them?: object };
export type KetQuaHetHan = Readonly<Record<string, number>>;

/**
 * What has run out by that day: vacancies, registrations of seekers, and proposals nobody answered. Who was referred to a
 * vacancy stays referred. A record that moves on meanwhile is left to the next night; one that fails holds up no other, and
 * the run fails at its end, so that it is tried again.
 */
export const createHetHan = (db: Firestore, { retryWidth }: Pick<Tunables, 'retryWidth'> = TUNABLES) => {
  const at = paths(db);

  const expire = async (doc: QueryDocumentSnapshot, them: object): Promise<boolean> => {
    const luc = FieldValue.serverTimestamp();
    const version = { trangThai: 'hetHan', v: versionOf(doc) + 1, suaBoi: HE_THONG, luc, ...them };
    try {
      await doc.ref.update(version, { lastUpdateTime: doc.updateTime });
      return true;
    } catch (error) {
      if (isMovedOn(error)) return false;
      throw error;
    }
  };

  const run = async (ngay: Ngay): Promise<KetQuaHetHan> => {
    const moc = { hanXuLy: null, 'moc.hetHan': FieldValue.serverTimestamp() };
    const hang: readonly Hang[] = [
      {
        ten: 'viec',
        qua: at.allViecTimNguoi.where('trangThai', '==', 'dangTuyen').where('hanTuyen', '<', ngay).orderBy('hanTuyen'),
      },
      {
        ten: 'nguoi',
        qua: at.allNguoiTimViec.where('trangThai', '==', 'dangTim').where('hanHoSo', '<', ngay).orderBy('hanHoSo'),
      },
      ...(['deXuat', 'dongY'] as const).map((state) => ({
        ten: state,
        qua: at.allKetNoi.where('trangThai', '==', state).where('hanXuLy', '<', ngay).orderBy('hanXuLy'),
        them: moc,
      })),
    ];
    const done: Record<string, number> = {};
    let failed: PromiseRejectedResult | undefined;
    for (const { ten, qua, them = {} } of hang) {
      for (;;) {
        const { docs } = await qua.limit(TRANG).get();
        const outcomes = await inTurns(docs, retryWidth, (doc) => expire(doc, them));
        failed ??= outcomes.find((outcome) => outcome.status === 'rejected');
        const ran = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value).length;
        done[ten] = (done[ten] ?? 0) + ran;
        if (docs.length < TRANG || ran === 0) break;
      }
    }
    if (failed) throw failed.reason;
    logger.info('viecHetHan.done', { ngay, ...done });
    return done;
  };
  return { run };
};
