import { setTimeout as sleep } from 'node:timers/promises';
import type { Firestore, Query } from 'firebase-admin/firestore';
import { TUNABLES } from '../../functions/src/adapters/tunables.ts';
import { hangCho } from '../../functions/src/adapters/viec-cho/viec-cho.ts';
import { type May, uncounted } from './san.ts';

/** Work that functions still have to do; empty once all is still. */
const pendingOf = (db: Firestore, viec = hangCho(db)): Readonly<Record<string, Query>> => ({
  'phiếu chờ máy kiểm tra': db.collection('phieu').where('trangThai', '==', 'daNop'),
  'biên bản đang chuyển': db.collection('bienBan').where('trangThai', 'in', ['deNghi', 'daXacNhan', 'dangChuyen']),
  'lô nhập chưa xử lý': db.collectionGroup('lo').where('trangThai', '==', 'cho'),
  'tệp chưa tổng kết': db.collection('nhap').where('trangThai', '==', 'dangTai'),
  'bảng thanh toán đang tính': viec.thanhToan.cho,
  'quyết định về cặp nghi trùng': viec.nghiTrung.cho,
  'kỳ đang mở': viec.moKy.cho,
  'vòng đối soát chưa so sánh': db.collection('doiSoat').where('trangThai', '==', 'dangSoSanh'),
  'quyết định đối soát chưa áp dụng': db.collectionGroup('dong').where('buoc', '==', 'daQuyet'),
  'vòng đối soát chưa đếm lại': db.collection('doiSoat').where('demCu', '==', true),
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
/** As long as an instance goes by a plan it has read, and a little more. */
const PLANS_KEPT_MS = TUNABLES.keHoachTtlMs + 5_000;

/**
 * Waits for the triggers of the emulator. Where nothing moves any more, `sweep` does what the schedules do in production
 * every quarter of an hour. Throws where that does not help either.
 */
export const mayCuaBoMoPhong = (db: Firestore, sweep: () => Promise<void>): May => {
  const settle = async (): Promise<void> => {
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
  return {
    hear: () => {},
    settle,
    forgetPlans: async () => {
      await sleep(PLANS_KEPT_MS);
    },
  };
};
