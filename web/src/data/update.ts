import { registerSW } from 'virtual:pwa-register';
import { signal } from '@preact/signals';

/** A newer version of the app waits. It is offered, never forced. */
export const updateReady = signal(false);

let apply: ((reload?: boolean) => Promise<void>) | undefined;

/** Registers the service worker; it never touches anything but GET. */
export const startUpdates = (): void => {
  apply = registerSW({
    onNeedRefresh() {
      updateReady.value = true;
    },
  });
};

export const updateNow = (): void => {
  void apply?.(true);
};
