import { setTimeout as sleep } from 'node:timers/promises';
import type { Firestore, Query } from 'firebase-admin/firestore';
import { isCounted } from './san.ts';

/** Work that functions still have to do; empty once all is still. */
const pendingOf = (db: Firestore): Readonly<Record<string, Query>> => ({
  'phiếu chờ máy kiểm tra': db.collection('phieu').where('trangThai', '==', 'daNop'),
  'biên bản đang chuyển': db.collection('bienBan').where('trangThai', 'in', ['deNghi', 'daXacNhan', 'dangChuyen']),
  'lô nhập chưa xử lý': db.collectionGroup('lo').where('trangThai', '==', 'cho'),
  'tệp chưa tổng kết': db.collection('nhap').where('trangThai', '==', 'dangTai'),
  'bảng thanh toán đang tính': db.collection('thanhToan').where('trangThai', '==', 'deNghi'),
  'quyết định về cặp nghi trùng': db.collection('nghiTrung').where('trangThai', '==', 'daQuyet'),
  'số liệu chưa cộng': db.collection('segments'),
});

/** What is not yet done, in words; undefined once nothing is. */
export const stillPending = async (db: Firestore): Promise<string | undefined> => {
  for (const [ten, query] of Object.entries(pendingOf(db))) {
    const so = (await query.count().get()).data().count;
    if (so > 0) return `${ten}: ${so}`;
  }
  return (await isCounted(db)) ? undefined : 'phiếu chưa vào sổ';
};

/** Waits for the triggers of the emulator. Throws where nothing has changed for that long. */
export const waitForTriggers =
  (patienceMs = 120_000) =>
  async (db: Firestore): Promise<void> => {
    let last: string | undefined = '';
    let since = Date.now();
    for (;;) {
      const pending = await stillPending(db);
      if (pending === undefined) return;
      if (pending !== last) since = Date.now();
      last = pending;
      if (Date.now() - since > patienceMs)
        throw new Error(`Không chuyển nữa sau ${patienceMs / 1000} giây: ${pending}`);
      await sleep(500);
    }
  };
