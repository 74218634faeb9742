import { aBaiLam } from './bai-lam.ts';
import { KHOA, type World } from './engine-world.ts';

/** One person, with the number everybody in these tests has. */
export const BAI = aBaiLam();
export const KEY = KHOA.keyOf(BAI.soGiayTo) ?? '';

export const stateOf = async (world: World, id: string) => {
  const phieu = await world.latest(id);
  return { trangThai: phieu.get('trangThai'), trungVoi: phieu.get('trungVoi') };
};

/** The live phiếu of each round under a person key. */
export const claims = async (world: World, key = KEY) => (await world.db.doc(`dinhDanh/${key}`).get()).get('phieu');

/** Delivers the present version of each, one after the other, to an instance that knows nothing yet. */
export const handle = async (world: World, ...ids: string[]): Promise<void> => {
  const { handler } = world.newEngine();
  for (const id of ids) await handler.handle({ snapshot: await world.latest(id) });
};
