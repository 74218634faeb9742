/** How long the tab that is being left or reloaded may take to let go. */
const CHO_MS = 1_000;

/**
 * Holds the right to write on one draft for this tab. Null while another tab holds it; `gianh` takes it from that tab,
 * which is told by its own `onMat`. Where the browser has no locks every tab gets it: `saveDraft` then keeps the newer text.
 */
export const holdDraft = (id: string, gianh: boolean, onMat: () => void): Promise<(() => void) | null> =>
  new Promise((resolve) => {
    if (!('locks' in navigator)) return resolve(() => {});
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), CHO_MS);
    let held = false;
    const hold = () => {
      clearTimeout(timer);
      held = true;
      return new Promise<void>((letGo) => resolve(letGo));
    };
    navigator.locks
      .request(`sld.ghi.${id}`, gianh ? { steal: true } : { signal: waiting.signal }, hold)
      .catch(() => (held ? onMat() : resolve(null)));
  });
