import { type Ngay, ngayVN } from '@core/shared/ngay.ts';
import { signal } from '@preact/signals';
import { lechDongHo } from './dong-ho.ts';

/** The calendar day in Viet Nam: by this device's clock, or by the right time where that clock is known to be wrong. */
export const homNay = (): Ngay => ngayVN(new Date(Date.now() - lechDongHo.value));

/** This device's clock as the phiếu records it, right or wrong. */
export const lucMay = (): string => new Date().toISOString();

/** Whether the device believes it has a network. */
export const online = signal(navigator.onLine);
addEventListener('online', () => {
  online.value = true;
});
addEventListener('offline', () => {
  online.value = false;
});

/** When the figures or lists on the present page were read; the frame shows it. Pages set it, leaving clears it. */
export const asOf = signal<Date | null>(null);
