import { getStore } from './store.ts';

const TEN = 'sld.hangGui';
const WAIT_MS = 120_000;
const LEASE_MS = 30_000;

type Run = (mat: AbortSignal) => Promise<void>;

const withLocks = async (run: Run): Promise<void> => {
  const lost = new AbortController();
  const waiting = new AbortController();
  let started = false;
  const hold = () => {
    started = true;
    return run(lost.signal);
  };
  const timer = setTimeout(() => waiting.abort(), WAIT_MS);
  try {
    await navigator.locks.request(TEN, { signal: waiting.signal }, hold);
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
    // Begun: another tab took the turn away. Not begun: the holder sleeps, as a tab in the background may.
    if (started) lost.abort();
    else await navigator.locks.request(TEN, { steal: true }, hold);
  } finally {
    clearTimeout(timer);
  }
};

const ME = crypto.randomUUID();
const KEY = 'luot/hangGui';
type Lease = { readonly the: string; readonly den: number };

/** Takes or renews the turn; false while it is another tab's. */
const takeLease = async (): Promise<boolean> => {
  const tx = (await getStore()).transaction('nho', 'readwrite');
  const held = (await tx.store.get(KEY)) as Lease | undefined;
  const free = !held || held.the === ME || held.den < Date.now();
  if (free) await tx.store.put({ the: ME, den: Date.now() + LEASE_MS }, KEY);
  await tx.done;
  return free;
};

const withLease = async (run: Run): Promise<void> => {
  while (!(await takeLease())) await new Promise((done) => setTimeout(done, LEASE_MS / 6));
  const lost = new AbortController();
  const renewing = setInterval(() => {
    takeLease().then(
      (kept) => kept || lost.abort(),
      () => lost.abort(),
    );
  }, LEASE_MS / 3);
  try {
    await run(lost.signal);
  } finally {
    clearInterval(renewing);
    await (await getStore()).delete('nho', KEY);
  }
};

/**
 * Runs when no other tab does, and tells (`mat`) when the turn was lost. A turn is as long as one round of sending, so that
 * a tab that is closed, killed or asleep stops nobody.
 */
export const oneAtATime: (run: Run) => Promise<void> = 'locks' in navigator ? withLocks : withLease;
