import type { BaiGhi } from '@core/ghi-do/bai-ghi.ts';
import { daToi } from '@core/ghi-do/ghi-do.ts';
import type { NtvRieng } from '@core/viec-lam/nguoi-tim-viec.ts';
import type { NsdldRieng } from '@core/viec-lam/nsdld.ts';
import type { LienHe } from '@core/viec-lam/viec-tim-nguoi.ts';
import { errorCode } from '../../data/errors.ts';
import { chuGhiDo } from '../../data/session.ts';
import { MA_TU_CHOI } from '../../data/viec-lam-ghi.ts';
import {
  getDinhDanh,
  getLienHe,
  getNguoi,
  getNsdld,
  getNsdldRieng,
  getViec,
  type NguoiDoc,
  type NsdldDoc,
  type ViecDoc,
} from '../../data/viec-lam-repo.ts';
import type { HoSoNay } from '../ghi-do/mo-ghi-do.ts';
import { baiCuaNguoi, baiCuaNsdld, baiCuaViec } from './bai-cua.ts';

/** A record with who wrote it, and what is said in it beside the questions. */
type DaGhi = HoSoNay & { readonly boi: string; readonly suaBoi: string; readonly them: object };

const of = (path: string, { id, v, boi, suaBoi }: ViecDoc | NguoiDoc | NsdldDoc) => ({
  ...{ id, v, boi, suaBoi },
  path: `${path}/${id}`,
});

export const hoSoViec = (viec: ViecDoc, lienHe: LienHe | undefined): DaGhi => ({
  ...of('viecTimNguoi', viec),
  bai: baiCuaViec(viec, lienHe),
  them: { nguon: viec.nguon },
});
export const hoSoNguoi = (nguoi: NguoiDoc, dinhDanh: NtvRieng | undefined): DaGhi => ({
  ...of('nguoiTimViec', nguoi),
  bai: baiCuaNguoi(nguoi, dinhDanh),
  them: { nguon: nguoi.nguon, gioiThieu: nguoi.dongY.gioiThieu !== undefined },
});
export const hoSoNsdld = (nsdld: NsdldDoc, rieng: NsdldRieng | undefined): DaGhi => ({
  ...of('nsdld', nsdld),
  bai: baiCuaNsdld(nsdld, rieng),
  them: { nguon: nsdld.nguon },
});

export const timViec = async (id: string): Promise<DaGhi | undefined> => {
  const viec = await getViec(id);
  return viec && hoSoViec(viec, await getLienHe(id));
};
export const timNguoi = async (id: string): Promise<DaGhi | undefined> => {
  const nguoi = await getNguoi(id);
  return nguoi && hoSoNguoi(nguoi, await getDinhDanh(id));
};
export const timNsdld = async (id: string): Promise<DaGhi | undefined> => {
  const nsdld = await getNsdld(id);
  return nsdld && hoSoNsdld(nsdld, await getNsdldRieng(id));
};

type Gui = { readonly bai: BaiGhi; readonly them: object; readonly v: number };

/** Saves; where that is refused, looks whether this very save has arrived before and only its answer was lost. */
export const luuMotLan = async (
  gui: Gui,
  luu: () => Promise<void>,
  tim: () => Promise<Omit<DaGhi, 'id' | 'path'> | undefined>,
): Promise<void> => {
  try {
    await luu();
  } catch (error) {
    if (errorCode(error) !== MA_TU_CHOI) throw error;
    const tren = await tim();
    const whole = ({ bai, them }: Pick<Gui, 'bai' | 'them'>) => ({ ...bai, them: { ...them } });
    if (!tren || !daToi({ ...gui, bai: whole(gui), boi: chuGhiDo() }, { ...tren, bai: whole(tren) })) throw error;
  }
};
