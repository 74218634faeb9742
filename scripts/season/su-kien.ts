import { allInTurns } from '@core/shared/in-turns.ts';
import type { Firestore } from 'firebase-admin/firestore';
import { createBanGiao } from '../../functions/src/adapters/bien-ban/ban-giao.ts';
import { createCatalogue } from '../../functions/src/adapters/catalogue.ts';
import { createMayDoiSoat } from '../../functions/src/adapters/doi-soat/may-doi-soat.ts';
import { createEngine } from '../../functions/src/adapters/engine.ts';
import { createKhoa } from '../../functions/src/adapters/khoa-dinh-danh.ts';
import { createMoKy } from '../../functions/src/adapters/ky/mo-ky.ts';
import { createBoXuLy } from '../../functions/src/adapters/nhap/bo-xu-ly.ts';
import { createMayNhap } from '../../functions/src/adapters/nhap/may-nhap.ts';
import { createThanhToan } from '../../functions/src/adapters/thanh-toan.ts';
import { createApDungTrung } from '../../functions/src/adapters/trung/ap-dung.ts';
import { TUNABLES } from '../../functions/src/adapters/tunables.ts';
import { hearWrites } from '../../test/support/wire.ts';
import { KHOA_DINH_DANH_LOCAL } from '../emulators/secrets.mjs';
import { chunksOf } from './khuc.ts';
import type { May } from './san.ts';

/** Phiếu read and handed to their handler together. */
const PHIEU_MOT_LUOT = 480;

/** As large as a commit takes: for each page the emulator looks through the whole collection. */
const TRANG_THANH_TOAN = 480;

/** What the functions do with documents written at such paths; `ids` are the variable parts of each path. */
type NguoiNghe = { readonly mau: RegExp; readonly lam: (ids: readonly (readonly string[])[]) => Promise<void> };

const createNghe = (db: Firestore) => {
  const now = () => new Date();
  const khoa = createKhoa(KHOA_DINH_DANH_LOCAL);
  const catalogue = createCatalogue(db, now);
  const tunables = { ...TUNABLES, lingerMs: 0 };
  const engine = createEngine({ db, now, khoa, tunables, sleep: async () => {}, publishFold: async () => {} });
  const banGiao = createBanGiao(db, now);
  const mayNhap = createMayNhap(db, createBoXuLy({ db, khoa, now }), now);
  const doiSoat = createMayDoiSoat({ db, now, catalogue });
  const thanhToan = createThanhToan(db, { ...tunables, recountPage: TRANG_THANH_TOAN });
  const apDung = createApDungTrung(db, catalogue, now);
  const moKy = createMoKy(db, catalogue);

  const one =
    (width: number, run: (...ids: readonly string[]) => Promise<unknown>): NguoiNghe['lam'] =>
    (all) =>
      allInTurns(all, width, (ids) => run(...ids));
  const phieu: NguoiNghe['lam'] = (all) =>
    allInTurns(chunksOf(all, PHIEU_MOT_LUOT), 2, async (part) => {
      const snapshots = await db.getAll(...part.map(([id]) => db.doc(`phieu/${id}`)));
      await Promise.all(snapshots.map((snapshot) => engine.handler.handle({ snapshot })));
    });
  const vong = async (id = ''): Promise<void> => {
    if ((await db.doc(`doiSoat/${id}`).get()).get('demCu') === true) await doiSoat.handleVong(id);
  };
  const nghe: readonly NguoiNghe[] = [
    { mau: /^phieu\/([^/]+)$/, lam: phieu },
    { mau: /^bienBan\/([^/]+)$/, lam: one(4, (id = '') => banGiao.drive(id)) },
    { mau: /^nhap\/([^/]+)\/lo\/([^/]+)$/, lam: one(2, (nhap = '', lo = '') => mayNhap.handleLo(nhap, lo)) },
    { mau: /^nhap\/([^/]+)$/, lam: one(2, (id = '') => doiSoat.compareRound(id)) },
    { mau: /^doiSoat\/([^/]+)\/dong\/([^/]+)$/, lam: one(24, (id = '', dong = '') => doiSoat.handleDong(id, dong)) },
    { mau: /^doiSoat\/([^/]+)$/, lam: one(2, vong) },
    { mau: /^nghiTrung\/([^/]+)$/, lam: one(8, (id = '') => apDung.run(id)) },
    { mau: /^thanhToan\/([^/]+)$/, lam: one(2, (id = '') => thanhToan.run(id)) },
    { mau: /^moKy\/([^/]+)$/, lam: one(2, (id = '') => moKy(id)) },
  ];
  return { nghe, foldAll: engine.foldAll };
};

/**
 * Events without an emulator to deliver them: every document written is remembered, by whomever, and then handed by its
 * path to the handler that index.ts gives it to, until nothing new comes of it. Nothing is looked for by query, so that a
 * round costs what it changes and not what the collections hold.
 */
export const mayTaiCho = (db: Firestore): May => {
  const waiting = new Set<string>();
  const hear = (paths: readonly string[]): void => {
    for (const path of paths) waiting.add(path);
  };
  hearWrites(db, hear);

  let may = createNghe(db);
  const settle = async (): Promise<void> => {
    while (waiting.size > 0) {
      const paths = [...waiting];
      waiting.clear();
      for (const { mau, lam } of may.nghe) {
        const ids = paths.flatMap((path) => {
          const found = mau.exec(path);
          return found ? [found.slice(1)] : [];
        });
        if (ids.length > 0) await lam(ids);
      }
    }
    await may.foldAll();
  };
  const forgetPlans = async (): Promise<void> => {
    may = createNghe(db);
  };
  return { hear, settle, forgetPlans };
};
