import type { Dong } from '@core/nhap/nhap.ts';

/** What a row is called on screen: who, what work, or which employer it is about. */
export const tenDong = (o: Dong['o']): string => o.hoTen ?? o.tenCongViec ?? o.ten ?? '';
