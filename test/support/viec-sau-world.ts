import { Timestamp } from 'firebase-admin/firestore';
import { THON, type World } from './engine-world.ts';
import { BAI, KEY } from './nguoi-world.ts';

const { thon: _thon, ...XA } = THON;
export const LINE = { bangKe: `LC-2024_dvhc2024_${XA.xa}`, line: 'dong-1' };
export const linePath = `bangKe/${LINE.bangKe}/nguoi/${LINE.line}`;

/** The events of what these phiếu are now, all at once. */
export const deliver = async (world: World, ...ids: string[]): Promise<void> => {
  const { handler } = world.newEngine();
  const snapshots = await Promise.all(ids.map((id) => world.latest(id)));
  await Promise.all(snapshots.map((snapshot) => handler.handle({ snapshot })));
};
/** The schedules, as often as it takes for what one brings to be found by the next. */
export const sweepAll = async (world: World): Promise<void> => {
  for (let i = 0; i < 3; i += 1) {
    const { sweep, sweepViec } = world.newEngine();
    await sweep.run();
    await sweepViec.run(0);
  }
};

/** The person's line on the roster of his xã, not collected yet. */
export const putLine = async ({ db }: World): Promise<void> => {
  await db.doc(`dinhDanh/${KEY}`).set({ phieu: {}, bangKe: { [LINE.bangKe]: LINE.line } });
  await db.doc(linePath).set({
    keHoach: 'LC-2024',
    diaBan: THON,
    hoTen: BAI.hoTen,
    ngaySinh: BAI.ngaySinh,
    soGiayTo: BAI.soGiayTo,
    thuTu: 0,
    sapXep: '1',
    trangThai: 'chuaThu',
    lanDen: [],
    duTuoiTu: '2005-02-28',
    nguon: { nhap: 'tep', so: 1 },
    v: 1,
    suaBoi: 'he-thong',
    luc: Timestamp.now(),
  });
};
