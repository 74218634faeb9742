import { useEffect, useState } from 'preact/hooks';

export type Theo<T> = { readonly value?: T; readonly xong: boolean; readonly error?: unknown };

/** Follows something live for as long as the page shows it; `thuLai` asks anew after an error. */
export const useTheo = <T>(
  watch: (next: (value: T | undefined) => void, fail: (error: unknown) => void) => () => void,
  deps: readonly unknown[],
): Theo<T> & { readonly thuLai: () => void } => {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Theo<T>>({ xong: false });
  useEffect(() => {
    setState({ xong: false });
    return watch(
      (value) => setState({ xong: true, ...(value !== undefined && { value }) }),
      (error) => setState({ xong: true, error }),
    );
  }, [...deps, attempt]);
  return { ...state, thuLai: () => setAttempt((n) => n + 1) };
};
