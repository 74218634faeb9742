import { signal } from '@preact/signals';

/** Bytes this app uses and may use on the device, as the browser estimates them. */
export type ChoLuu = { readonly dung: number; readonly toiDa: number };

const LEFT_LEAST = 20 * 1024 * 1024;

/** Whether to warn: four fifths used, or less than 20 MB left. */
export const isGanDay = ({ dung, toiDa }: ChoLuu): boolean => dung >= 0.8 * toiDa || toiDa - dung < LEFT_LEAST;

/** Null where the browser does not tell. */
export const choLuu = signal<ChoLuu | null>(null);
/** Whether the browser has promised not to clear this app's data when the disk runs full; null until known. */
export const benVung = signal<boolean | null>(null);
/** The last write found no room, and nothing has been written since. */
export const hetCho = signal(false);

const measure = async (): Promise<void> => {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  choLuu.value = usage === undefined || quota === undefined ? null : { dung: usage, toiDa: quota };
  benVung.value = (await navigator.storage?.persisted?.()) ?? null;
};

export const doChoLuu = (): void => {
  measure().catch((error: unknown) => console.error('storage.unknown', error));
};

/** Asks the browser to keep this app's data when the disk runs full. It may refuse; nothing depends on it. */
export const xinBenVung = async (): Promise<boolean> => {
  benVung.value = (await navigator.storage?.persist?.()) ?? false;
  return benVung.value;
};

const EVERY_MS = 60_000;

/** Watches how full the device is while the page is looked at. Call once. */
export const watchChoLuu = (): void => {
  doChoLuu();
  setInterval(() => {
    if (document.visibilityState === 'visible') doChoLuu();
  }, EVERY_MS);
};
