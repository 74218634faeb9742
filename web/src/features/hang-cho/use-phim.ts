import { useEffect, useRef } from 'preact/hooks';
import { type Lenh, lenhOf, takesKeys } from './phim.ts';

/**
 * Runs commands by key while the page is open, but not while someone types, a control has the key, or a dialog is
 * open. `raw` sees the other keys (digits) and answers whether it took one.
 */
export const usePhim = (run: (lenh: Lenh) => boolean, raw?: (key: string) => boolean): void => {
  const latest = useRef({ run, raw });
  latest.current = { run, raw };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const lenh = lenhOf(event);
      const control = takesKeys(event.target);
      if (control && (lenh === 'mo' || lenh === 'chon' || event.target instanceof HTMLInputElement)) return;
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement) return;
      const chord = event.ctrlKey || event.altKey || event.metaKey;
      const taken = lenh === undefined ? !chord && latest.current.raw?.(event.key) : latest.current.run(lenh);
      if (taken) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};
