import type { Firestore } from 'firebase-admin/firestore';
import { createCatalogue } from './catalogue.ts';
import { createChiTieuHandler } from './chi-tieu-handler.ts';
import { createFoldRequest } from './fold-request.ts';
import { createFoldSchedule } from './fold-schedule.ts';
import { createFold } from './fold-store.ts';
import type { Khoa } from './khoa-dinh-danh.ts';
import { createPhieuHandler } from './phieu-handler.ts';
import { createRecount } from './recount.ts';
import { createSweep } from './sweep.ts';
import { createViecSau } from './trung/viec-sau.ts';
import { TUNABLES, type Tunables } from './tunables.ts';
import { createSweepViec } from './viec-cho/sweep-viec.ts';
import { createViecCho } from './viec-cho/viec-cho.ts';
import { createDemLaiThiTruong } from './viec-lam/dem-lai.ts';
import { createThiTruong } from './viec-lam/thi-truong.ts';

export type EngineOptions = {
  readonly db: Firestore;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly publishFold: () => Promise<void>;
  readonly khoa: Khoa;
  readonly tunables?: Tunables;
};

/** The hot path put together once per instance: from a written phiếu to the figures of every unit above it. */
export const createEngine = ({ db, now, sleep, publishFold, khoa, tunables = TUNABLES }: EngineOptions) => {
  const catalogue = createCatalogue(db, now, tunables);
  const requestFold = createFoldRequest(publishFold, now, tunables);
  const viecSau = createViecSau({ db, khoa, now, catalogue, tunables });
  const handler = createPhieuHandler({ db, now, khoa, requestFold, catalogue, viecSau, tunables });
  const chiTieu = createChiTieuHandler({ db, catalogue, requestFold, tunables });
  const thiTruong = createThiTruong(db, requestFold, tunables);
  const { foldAll } = createFold(db, catalogue, tunables);
  const demLaiThiTruong = createDemLaiThiTruong({ db, catalogue, thiTruong, foldAll, now, tunables });
  return {
    handler,
    chiTieu,
    thiTruong,
    foldAll,
    schedule: createFoldSchedule({ db, now, sleep, foldAll, tunables }),
    sweep: createSweep({ db, now, handler, foldAll, tunables }),
    sweepViec: createSweepViec(createViecCho({ db, khoa, now, catalogue, viecSau, thiTruong, tunables }), now),
    recount: createRecount({ db, catalogue, handler, chiTieu, demLaiThiTruong, foldAll, tunables }),
  };
};
export type Engine = ReturnType<typeof createEngine>;
