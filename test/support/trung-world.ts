import { createCatalogue } from '../../functions/src/adapters/catalogue.ts';
import { createApDungTrung } from '../../functions/src/adapters/trung/ap-dung.ts';
import { createWorld, type World } from './engine-world.ts';
import { BAI as bai, handle } from './nguoi-world.ts';

export const LY_DO = 'Đã gặp gia đình, xem căn cước';

export const pairOf = (a: string, b: string): string => `phieu-000${a}_phieu-000${b}`;
export const CAP = pairOf('1', '2');

/** What a reviewer writes on a pair. */
export const writeDecision = async ({ db }: World, cap: string, loai: string, phieu?: string): Promise<void> => {
  const pair = await db.doc(`nghiTrung/${cap}`).get();
  const quyetDinh = { loai, ...(phieu && { phieu }), lyDo: LY_DO, boi: 'can-bo', luc: new Date() };
  await pair.ref.update({ trangThai: 'daQuyet', v: pair.get('v') + 1, quyetDinh });
};

/** Carries decisions out, as one function instance would. */
export const applier = ({ db }: World) => {
  const now = () => new Date();
  return createApDungTrung(db, createCatalogue(db, now), now).run;
};

export const decideOn = async (world: World, cap: string, loai: string, phieu?: string): Promise<void> => {
  await writeDecision(world, cap, loai, phieu);
  await applier(world)(cap);
};

/** Decides on the first pair, twice at once and once more; answers with the pair. */
export const decide = async (world: World, loai: string, phieu?: string) => {
  await writeDecision(world, CAP, loai, phieu);
  const run = applier(world);
  await Promise.all([run(CAP), run(CAP)]);
  await run(CAP);
  return (await world.db.doc(`nghiTrung/${CAP}`).get()).data();
};

/** Two phiếu with one number: the second waits for the first. */
export const exact = async (name: string): Promise<World> => {
  const world = await createWorld(name);
  for (const id of ['phieu-0001', 'phieu-0002']) await world.put(id, 'daNop', { bai });
  await handle(world, 'phieu-0001', 'phieu-0002');
  return world;
};
