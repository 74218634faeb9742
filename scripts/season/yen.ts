import { setTimeout as sleep } from 'node:timers/promises';
import type { Firestore, Query } from 'firebase-admin/firestore';
import { hangCho } from '../../functions/src/adapters/viec-cho/viec-cho.ts';
import { uncounted } from './san.ts';

/** Work that functions still have to do; empty once all is still. */
const pendingOf = (db: Firestore, viec = hangCho(db)): Readonly<Record<string, Query>> => ({
  'phiếu chờ máy kiểm tra': db.collection('phieu').where('trangThai', '==', 'daNop'),
  'biên bản đang chuyển': db.collection('bienBan').where('trangThai', 'in', ['deNghi', 'daXacNhan', 'dangChuyen']),
  'lô nhập chưa xử lý': db.collectionGroup('lo').where('trangThai', '==', 'cho'),
  'tệp chưa tổng kết': db.collection('nhap').where('trangThai', '==', 'dangTai'),
  'bảng thanh toán đang tính': viec.thanhToan.cho,
  'quyết định về cặp nghi trùng': viec.nghiTrung.cho,
  'kỳ đang mở': viec.moKy.cho,
  'số liệu chưa cộng': db.collection('segments'),
});

/** What is not yet done, in words; undefined once nothing is. */
export const stillPending = async (db: Firestore): Promise<string | undefined> => {
  for (const [ten, query] of Object.entries(pendingOf(db))) {
    const so = (await query.count().get()).data().count;
    if (so > 0) return `${ten}: ${so}`;
  }
  const left = await uncounted(db);
  return left === 0 ? undefined : `bản phiếu chưa vào sổ: ${left}`;
};

/** The emulator gives up an event that its handler has not answered within 20 s, and runs no schedules. */
const SWEEP_AFTER_MS = 45_000;
const GIVE_UP_AFTER_MS = 240_000;

/**
 * Waits for the triggers of the emulator. Where nothing moves any more, `sweep` does what the schedules do in production
 * every quarter of an hour. Throws where that does not help either.
 */
export const waitForTriggers =
  (sweep: () => Promise<void>) =>
  async (db: Firestore): Promise<void> => {
    let last: string | undefined = '';
    let since = Date.now();
    let swept = false;
    for (;;) {
      const pending = await stillPending(db);
      if (pending === undefined) return;
      if (pending !== last) {
        since = Date.now();
        swept = false;
      }
      last = pending;
      const still = Date.now() - since;
      if (still > GIVE_UP_AFTER_MS) throw new Error(`Không chuyển nữa: ${pending}`);
      if (still > SWEEP_AFTER_MS && !swept) {
        swept = true;
        process.stderr.write(`Quét lại vì không chuyển nữa: ${pending}\n`);
        await sweep();
      }
      await sleep(500);
    }
  };
