import { BUOC_NGUOI, BUOC_NSDLD, BUOC_VIEC, type Buoc } from '@core/viec-lam/buoc-ho-so.ts';
import { BUOC_KET_NOI, type TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import type { TrangThaiNtv } from '@core/viec-lam/nguoi-tim-viec.ts';
import type { TrangThaiNsdld } from '@core/viec-lam/nsdld.ts';
import type { TrangThaiViec } from '@core/viec-lam/viec-tim-nguoi.ts';
import type { NguoiViec } from '../../data/viec-lam-ai.ts';

type Vai = NguoiViec['vai'];

/** The steps open to that role from a state: the pages draw their buttons from what the server holds them to. */
const duocLam =
  <T extends string>(bang: readonly Buoc<T>[]) =>
  (tu: T, vai: Vai): readonly T[] =>
    bang.filter((buoc) => buoc.tu === tu && buoc.by.includes(vai)).map(({ den }) => den);

export const buocViec: (tu: TrangThaiViec, vai: Vai) => readonly TrangThaiViec[] = duocLam(BUOC_VIEC);
export const buocNguoi: (tu: TrangThaiNtv, vai: Vai) => readonly TrangThaiNtv[] = duocLam(BUOC_NGUOI);
export const buocNsdld: (tu: TrangThaiNsdld, vai: Vai) => readonly TrangThaiNsdld[] = duocLam(BUOC_NSDLD);
export const buocKetNoi: (tu: TrangThaiKetNoi, vai: Vai) => readonly TrangThaiKetNoi[] = duocLam(BUOC_KET_NOI);

/** Whether a step of a referral ends it and says why. */
export const canLyDo = (den: TrangThaiKetNoi): boolean =>
  BUOC_KET_NOI.some((buoc) => buoc.den === den && buoc.needs === 'lyDo');
