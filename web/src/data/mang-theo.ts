import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { kyThuOf } from '@core/ke-hoach/ky-thu.ts';
import { homNay } from './device.ts';
import { keepOwnTinh } from './dia-ban-files.ts';
import { errorCode } from './errors.ts';
import { keepLocTrung } from './loc-trung-repo.ts';

/**
 * What a collector's device carries so that the form does all it can without a network: the places of the own tỉnh, and
 * the filter of the own xã for each plan. Nothing waits for it; what could not be fetched is tried again the next time.
 */
export const takeAlong = async ({ danhMuc, chuoi }: DonVi, plans: readonly KeHoach[]): Promise<void> => {
  const { tinh, xa } = chuoi;
  const wanted = [
    ...(tinh ? [keepOwnTinh(danhMuc, tinh)] : []),
    ...(xa ? plans.map((plan) => keepLocTrung({ ky: kyThuOf(plan, homNay()), diaBan: { danhMuc, xa } })) : []),
  ];
  for (const { status, reason } of (await Promise.allSettled(wanted)) as { status: string; reason?: unknown }[])
    if (status === 'rejected') console.error('takeAlong.failed', errorCode(reason));
};
