import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { type Ngay, ngayVN } from '@core/shared/ngay.ts';
import { makeDanCu, type TyLe } from './dan-cu.ts';
import type { San } from './san.ts';
import { closeBooks, type DongSo } from './so-sach.ts';
import { collect, mend } from './thu-thap.ts';
import { openHuyen } from './vai.ts';

export type QuyMo = {
  readonly soXa: number;
  readonly soThon: number;
  readonly soNguoi: number;
  readonly hat: number;
};

const TY_LE: TyLe = { mien: 0.04, ghiSai: 0.05, ghiDoi: 0.02, traLai: 0.03, congAnTra: 0.02 };

/** A day of the plan's window that has already come. */
const interviewDay = ({ cuaSo }: KeHoach): Ngay => {
  const today = ngayVN(new Date());
  return cuaSo.den < today ? cuaSo.den : today;
};

/** The whole season; what it says of its books at the end. */
export const playSeason = async (san: San, { soXa, soThon, soNguoi, hat }: QuyMo): Promise<readonly DongSo[]> => {
  const xa = await openHuyen(san.db, san.plan, { soXa, soThon, hat });
  const danCu = makeDanCu(san.plan, xa, { soNguoi, ngay: interviewDay(san.plan), tyLe: TY_LE, hat });
  await san.settle();
  await collect(san, danCu);
  while ((await mend(san, danCu)) > 0);
  return closeBooks(san, danCu);
};
