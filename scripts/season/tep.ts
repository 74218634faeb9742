import { createHash } from 'node:crypto';
import { DONG_MOI_LO, type Dong, type LoaiNhap, loId, nhapIdOf } from '@core/nhap/nhap.ts';
import { SERVER_TIME } from '../../test/support/firestore-rest.ts';
import { chunksOf } from './khuc.ts';
import type { San } from './san.ts';
import type { DongSo } from './so-sach.ts';
import type { XaVai } from './vai.ts';

/** A file the police of a xã bring in. */
export type Tep = { readonly xa: XaVai; readonly id: string; readonly nhap: object; readonly dong: readonly Dong[] };

/** The file of those rows, under the id that its content gives it; the first row is the headings'. */
export const tepOf = (
  san: San,
  loai: LoaiNhap,
  xa: XaVai,
  tenTep: string,
  cot: Readonly<Record<string, string>>,
  rows: readonly Dong['o'][],
): Tep => {
  const dong = rows.map((o, i) => ({ so: i + 2, o }));
  const bam = createHash('sha256')
    .update(JSON.stringify([loai, san.plan.id, xa.ma, dong]))
    .digest('hex');
  const nhap = {
    loai,
    keHoach: san.plan.id,
    diaBan: xa.diaBan,
    tenTep,
    bam,
    soDong: dong.length,
    soLo: Math.ceil(dong.length / DONG_MOI_LO),
    cot,
    trangThai: 'dangTai',
    boi: xa.congAnXa.uid,
    luc: SERVER_TIME,
  };
  return { xa, id: nhapIdOf(bam), nhap, dong };
};

const send = async (san: San, { xa: { congAnXa }, id, nhap, dong }: Tep): Promise<void> => {
  const isNew = await san.commit(congAnXa, [{ set: `nhap/${id}`, data: nhap }], true);
  if (!isNew) return;
  for (const [n, part] of chunksOf(dong, DONG_MOI_LO).entries()) {
    const data = { dong: part, trangThai: 'cho', lan: 1, boi: congAnXa.uid, luc: SERVER_TIME };
    await san.commit(congAnXa, [{ create: `nhap/${id}/lo/${loId(n)}`, data }]);
  }
};

/** Brings the files in, to the last row. */
export const bringIn = async (san: San, ten: string, files: readonly Tep[]): Promise<void> => {
  await san.each(ten, files, (tep) => send(san, tep));
  await san.settle();
  for (const { id } of files) {
    const { dem, trangThai } = (await san.db.doc(`nhap/${id}`).get()).data() ?? {};
    if (trangThai !== 'xong' || dem?.loi > 0) throw new Error(`Tệp ${id}: ${trangThai}, ${JSON.stringify(dem)}`);
  }
};

/**
 * The same files once more, as it happens: the rules refuse them as they are, and what `versions` sums must stay. Past the
 * rules nobody would refuse them, and nothing is said.
 */
export const bringInAgain = async (
  san: San,
  ten: string,
  files: readonly Tep[],
  versions: () => Promise<number>,
): Promise<readonly DongSo[]> => {
  if (!san.quaLuat) return [];
  const trai = await versions();
  await san.each(ten, files, (tep) => send(san, tep));
  await san.settle();
  return [{ ten: `${ten}: không đổi gì`, trai, phai: await versions() }];
};
