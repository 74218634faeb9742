import { beforeEach, describe, it } from 'vitest';
import { EMPLOYER, IDENTITY, NGUOI, next, SEEKER, useMarket } from '../support/cung-cau-rules.ts';
import type { Client } from '../support/firestore-rest.ts';
import { EARLIER, expectAllowed, expectRefused } from '../support/rules-world.ts';

const db = useMarket('ho-so-dong');

describe('who registered himself and whose account was closed', () => {
  // As `applyTaiKhoan` leaves it: no token of his counts, and a fresh one has no generation.
  beforeEach(() => db.owner.commit({ set: 'thuHoi/la', data: { the: 3, luc: EARLIER } }));
  it('reads why his record was closed, and what he wrote, to mend it', async () => {
    for (const trangThai of ['dong', 'trung']) {
      await db.owner.commit({ update: SEEKER, data: { trangThai, boi: 'la', nguon: 'tuKhai', lyDo: 'Thiếu' } });
      for (const path of [SEEKER, IDENTITY]) {
        expectAllowed(await db.asStranger().get(path), `${trangThai} ${path}`);
        expectRefused(await db.asStranger('khac').get(path), `${trangThai} ${path}`);
      }
    }
    await db.owner.commit({ update: SEEKER, data: { trangThai: 'choDuyet' } });
    expectAllowed(await db.asStranger().get(SEEKER));
  });
  it('reads that it is closed as an employer, not whom to call', async () => {
    await db.owner.commit({ update: EMPLOYER, data: { trangThai: 'ngung', boi: 'la', nguon: 'tuKhai', lyDo: 'Thôi' } });
    expectAllowed(await db.asStranger().get(EMPLOYER));
    expectRefused(await db.asStranger().get(`${EMPLOYER}/rieng/lienHe`));
    expectRefused(await db.asStranger('khac').get(EMPLOYER));
  });
  it('reads no more than that with a token from before', async () => {
    await db.owner.commit({ update: SEEKER, data: { boi: 'la', nguon: 'tuKhai' } });
    expectRefused(await db.asSeeker(NGUOI, 'la').get(SEEKER));
    expectRefused(await db.asSeeker(NGUOI, 'la').get(IDENTITY));
  });
});

describe('a record that was somebody’s second one', () => {
  const change = (who: Client, uid: string, over: object) => who.commit({ update: SEEKER, data: next(uid, over) });
  beforeEach(() => db.owner.commit({ update: SEEKER, data: { trangThai: 'trung', lyDo: 'Trùng' } }));
  it('is let in again by its centre, with the number put right, and by nobody else', async () => {
    expectRefused(await change(db.asOtherCentre(), 'trungTam', { trangThai: 'dangTim' }));
    expectRefused(await change(db.asSeeker(), 'nguoi-tim', { trangThai: 'dangTim' }));
    expectRefused(await change(db.asOfficer(), 'canBoXa', { trangThai: 'dangTim' }));
    expectRefused(await change(db.asCentre(), 'trungTam', { tenCongViec: 'Thợ may' }));
    expectAllowed(
      await db
        .asCentre()
        .commit(
          { update: SEEKER, data: next('trungTam', { trangThai: 'dangTim' }) },
          { update: IDENTITY, data: { soGiayTo: '012195000456' } },
        ),
    );
  });
  it('is closed by it, with a reason', async () => {
    expectAllowed(await change(db.asCentre(), 'trungTam', { trangThai: 'dong', lyDo: 'Đã có hồ sơ ở tỉnh khác' }));
  });
});
