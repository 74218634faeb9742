import { addDays } from '@core/shared/ngay.ts';
import { PhienGiaoDich } from '@core/viec-lam/phien-giao-dich.ts';
import { type LucGhi, type NoiCungCau, pad } from './nsdld.ts';

type PhienMau = { readonly sau: number; readonly ten: string; readonly huy?: true };

/** Days from today: one held, two to come, one called off. */
const PHIEN_MAU: readonly PhienMau[] = [
  { sau: 9, ten: 'Phiên giao dịch việc làm định kỳ' },
  { sau: 40, ten: 'Ngày hội việc làm cho thanh niên' },
  { sau: 20, ten: 'Phiên giao dịch việc làm lưu động', huy: true },
  { sau: -30, ten: 'Phiên giao dịch việc làm định kỳ' },
];

export type PhienMoi = { readonly id: string; readonly phien: PhienGiaoDich };

/** Job fairs of the centre of that tỉnh, around today. */
export const makePhien = ({ xa, tinh }: NoiCungCau, { homNay, luc, boi }: LucGhi): readonly PhienMoi[] =>
  PHIEN_MAU.map(({ sau, ten, huy = false }, n) => {
    const o = xa[n % xa.length];
    if (!o) throw new Error('makePhien: không có xã');
    const phien = PhienGiaoDich.parse({
      ...{ ten, ngay: addDays(homNay, sau), noi: `Nhà văn hóa ${o.ten}`, huy },
      diaBan: { danhMuc: o.diaBan.danhMuc, tinh },
      ...{ v: 1, boi, suaBoi: boi, luc },
    });
    return { id: `phien-${pad(n, 6)}`, phien };
  });
