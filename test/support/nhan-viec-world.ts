import { Timestamp } from 'firebase-admin/firestore';
import { createHoSoWorld, DIA_BAN, type HoSoWorld, KHOA } from './ho-so-world.ts';
import type { Hook } from './op-counter.ts';

export const KET_NOI = 'viec-0001:nguoi-0001';
/** What a client asks of `ghiNhanViec`. */
export const hire = (over: object = {}) => ({
  viec: 'nhanViec',
  ketNoi: KET_NOI,
  v: 1,
  ngayVao: '2026-11-30',
  ...over,
});
export const undo = (over: object = {}) => ({
  viec: 'huyNhan',
  ketNoi: KET_NOI,
  v: 2,
  lyDo: 'Ghi nhầm người',
  ...over,
});

/** An open vacancy, a seeker and the referral of one to the other. */
export const putReferral = async (world: HoSoWorld, trangThai = 'phongVan'): Promise<void> => {
  await world.putViec('viec-0001');
  await world.putNguoi('nguoi-0001');
  await world.putKetNoi('viec-0001', 'nguoi-0001', trangThai);
};
export const createReferred = async (
  name: string,
  { trangThai, hook }: { trangThai?: string; hook?: Hook } = {},
): Promise<HoSoWorld> => {
  const world = await createHoSoWorld(name, hook);
  await putReferral(world, trangThai);
  return world;
};

export const NLD = 'aB3dE6gH9jK2mN5pQ8sT';
/** The labour book of the person of that number. */
export const putBook = async ({ db }: HoSoWorld, id = NLD, so = '012195000123'): Promise<void> => {
  await db.doc(`dinhDanh/${KHOA.keyOf(so)}`).set({ phieu: {}, nguoi: id });
  await db.doc(`nguoiLaoDong/${id}`).set({
    diaBan: { ...DIA_BAN, thon: '03386-001' },
    phieu: 'phieu-0001',
    phieuV: 3,
    keHoach: 'LC-2026',
    bai: { hoTen: 'Lò Thị Hà' },
    nguon: 'phongVan',
    ngay: '2026-08-01',
    thuTuPhieu: '1',
    v: 1,
    luc: Timestamp.now(),
  });
};
