import { BUOC_NHAY } from './buoc-nhay.ts';
import type { Case } from './ca.ts';
import { GIAY_TO } from './giay-to.ts';
import { KE_HOACH } from './ke-hoach.ts';
import { LO_GIC } from './lo-gic.ts';
import { NGAY } from './ngay.ts';

export { KHANH_HOA } from './ca.ts';

export const CASES: readonly Case[] = [...BUOC_NHAY, ...GIAY_TO, ...NGAY, ...LO_GIC, ...KE_HOACH];
