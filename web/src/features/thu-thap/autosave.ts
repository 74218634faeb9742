import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { lucMay } from '../../data/device.ts';
import { saveDraft } from '../../data/drafts.ts';
import type { FormState } from './form-state.ts';

export type SaveState =
  | { readonly kind: 'chua' }
  | { readonly kind: 'daLuu'; readonly luc: Date }
  | { readonly kind: 'loi' };

/**
 * Keeps the draft on this device after every change. One write at a time; what changes meanwhile is written next, so
 * that the last keystroke always wins.
 */
export const startAutosave = (
  start: BanNhap,
  form: FormState,
): { state: ReadonlySignal<SaveState>; stop: () => void; current: () => BanNhap } => {
  const state = signal<SaveState>({ kind: 'chua' });
  const current = (): BanNhap => ({
    ...start,
    bai: form.bai.value,
    dangGo: form.dangGo.value,
    xacNhan: [...form.xacNhan.value],
    ...(form.bienDong.value && { bienDong: form.bienDong.value }),
    luuLuc: lucMay(),
  });
  let waiting: BanNhap | null = null;
  let writing = false;
  const flush = async () => {
    writing = true;
    while (waiting) {
      const next: BanNhap = waiting;
      waiting = null;
      try {
        await saveDraft(next);
        state.value = { kind: 'daLuu', luc: new Date(next.luuLuc) };
      } catch (error) {
        console.error('draft.notSaved', error);
        state.value = { kind: 'loi' };
      }
    }
    writing = false;
  };
  let first = true;
  const stop = effect(() => {
    const draft = current();
    if (first) {
      first = false;
      return;
    }
    waiting = draft;
    if (!writing) void flush();
  });
  return { state, stop, current };
};
