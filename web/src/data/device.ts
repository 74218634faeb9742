import { type Ngay, ngayVN } from '@core/shared/ngay.ts';
import { signal } from '@preact/signals';

/** The calendar day in Viet Nam by this device's clock. */
export const homNay = (): Ngay => ngayVN(new Date());

/** This device's clock as the phiếu records it. */
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
