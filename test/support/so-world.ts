import { LichSuNld, NguoiLaoDong } from '@core/nguoi-lao-dong/so-lao-dong.ts';
import type { World } from './engine-world.ts';
import { BAI, handle, KEY } from './nguoi-world.ts';

/** A phiếu of the one person, handed in and judged. */
export const putPhieu = async (
  world: World,
  id: string,
  ngayPhongVan: string,
  answers: object = {},
  over: object = {},
): Promise<void> => {
  await world.put(id, 'daNop', { bai: { ...BAI, ngayPhongVan, ...answers } as typeof BAI });
  await world.db.doc(`phieu/${id}`).update({ ngayPhongVan, ...over });
  await handle(world, id);
};

/** The commune approves it: the labour book says so. */
export const approve = async (world: World, id: string): Promise<void> => {
  await world.move(id, 'choBanGiao');
  await handle(world, id);
};

/** The labour book of a person, the one where no other is named, and its history. */
export const bookOf = async (world: World, key = KEY) => {
  const nld = (await world.db.doc(`dinhDanh/${key}`).get()).get('nguoi') as string;
  const so = NguoiLaoDong.parse((await world.db.doc(`nguoiLaoDong/${nld}`).get()).data());
  const lines = (await world.db.collection(`nguoiLaoDong/${nld}/lichSu`).orderBy('v').get()).docs;
  return { nld, so, lichSu: lines.map((doc) => LichSuNld.parse(doc.data())) };
};

/** A book of an approved phiếu. */
export const openBook = async (world: World): Promise<string> => {
  await putPhieu(world, 'phieu-0001', '2024-08-15');
  await approve(world, 'phieu-0001');
  return (await bookOf(world)).nld;
};

/** Another man's phiếu, approved with the number of the one person. */
export const NHAM = { hoTen: 'Giàng A Sử', ngaySinh: '1990-05-06', congViec: 'Lái xe', chuyenNganh: 'Lái máy kéo' };
/** His own number. */
export const SO_DUNG = '012090654321';

/** It is sent back for its paper, and the number is mended. */
export const putNumber = async (world: World, id: string, soGiayTo = SO_DUNG): Promise<void> => {
  await world.move(id, 'traLai', { lyDo: { ma: 'GIAYTO', ghiChu: 'Sai số giấy tờ', truong: ['soGiayTo'] } });
  await handle(world, id);
  await world.db.doc(`phieu/${id}/rieng/dinhDanh`).update({ soGiayTo });
};

/** It is handed in again, and approved. */
export const approveAgain = async (world: World, id: string): Promise<void> => {
  await world.move(id, 'daNop', { lyDo: null });
  await handle(world, id);
  await approve(world, id);
};
