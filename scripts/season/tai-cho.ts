import { CHO_MAY } from '@core/bien-ban/bien-ban.ts';
import type { Firestore, Query } from 'firebase-admin/firestore';
import { createBanGiao } from '../../functions/src/adapters/bien-ban/ban-giao.ts';
import { createCatalogue } from '../../functions/src/adapters/catalogue.ts';
import { createMayDoiSoat } from '../../functions/src/adapters/doi-soat/may-doi-soat.ts';
import { createEngine } from '../../functions/src/adapters/engine.ts';
import { createKhoa } from '../../functions/src/adapters/khoa-dinh-danh.ts';
import { createBoXuLy } from '../../functions/src/adapters/nhap/bo-xu-ly.ts';
import { createMayNhap } from '../../functions/src/adapters/nhap/may-nhap.ts';
import { KHOA_DINH_DANH_LOCAL } from '../emulators/secrets.mjs';

/** Calls the handlers as if every event had been lost: all that waits is found by query. */
export const createDrive = (db: Firestore): (() => Promise<void>) => {
  const now = () => new Date();
  const khoa = createKhoa(KHOA_DINH_DANH_LOCAL);
  const engine = createEngine({ db, now, khoa, sleep: async () => {}, publishFold: async () => {} });
  const banGiao = createBanGiao(db, now);
  const mayNhap = createMayNhap(db, createBoXuLy({ db, khoa, now }), now);
  const doiSoat = createMayDoiSoat({ db, now, catalogue: createCatalogue(db, now) });

  const each = async (query: Query, run: (id: string, parent: string | undefined) => Promise<unknown>) => {
    for (const { id, ref } of (await query.get()).docs) await run(id, ref.parent.parent?.id);
  };
  return async () => {
    await each(db.collection('bienBan').where('trangThai', 'in', [...CHO_MAY]), banGiao.drive);
    await each(db.collectionGroup('lo').where('trangThai', '==', 'cho'), async (lo, nhap) => {
      if (nhap) await mayNhap.handleLo(nhap, lo);
    });
    await each(db.collection('nhap').where('trangThai', '==', 'dangTai'), mayNhap.finish);
    await doiSoat.sweep();
    await engine.sweep.run();
    await engine.sweepViec.run(0);
    await engine.foldAll();
  };
};
