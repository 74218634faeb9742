import { type Signal, signal } from '@preact/signals';

/** A counter that rises with every change of something kept on this device, in whichever tab of the app it was made. */
export const sharedCounter = (ten: string): { readonly changed: Signal<number>; readonly raise: () => void } => {
  const changed = signal(0);
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`sld.${ten}`) : undefined;
  const rise = () => {
    changed.value += 1;
  };
  channel?.addEventListener('message', rise);
  return {
    changed,
    raise: () => {
      rise();
      channel?.postMessage(null);
    },
  };
};
