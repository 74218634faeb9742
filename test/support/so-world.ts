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

/** The one person's labour book and its history. */
export const bookOf = async (world: World) => {
  const nld = (await world.db.doc(`dinhDanh/${KEY}`).get()).get('nguoi') as string;
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
