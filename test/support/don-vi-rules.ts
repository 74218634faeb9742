import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Write } from './firestore-rest.ts';

const unit = (ma: string, cap: string, chuoi: object): Write => ({
  set: `diaBan/dvhc2024:${ma}`,
  data: { danhMuc: 'dvhc2024', ma, cap, chuoi },
});

/** Tổ 1 phường Đoàn Kết and the units above, and a commune beside it, as the list has them. */
export const UNITS: readonly Write[] = [
  unit('12', 'tinh', { tinh: '12' }),
  unit('105', 'huyen', { tinh: '12', huyen: '105' }),
  unit('03386', 'xa', { tinh: '12', huyen: '105', xa: '03386' }),
  unit('03386-001', 'thon', { tinh: '12', huyen: '105', xa: '03386', thon: '03386-001' }),
  unit('03386-002', 'thon', { tinh: '12', huyen: '105', xa: '03386', thon: '03386-002' }),
  unit('03389', 'xa', { tinh: '12', huyen: '105', xa: '03389' }),
  unit('03389-001', 'thon', { tinh: '12', huyen: '105', xa: '03389', thon: '03389-001' }),
];

/** A plan as a document: what is undefined is not there. */
export const planDoc = (plan: KeHoach, over: object = {}): Write => ({
  set: `keHoach/${plan.id}`,
  data: JSON.parse(JSON.stringify({ ...plan, ...over })),
});
