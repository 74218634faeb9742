import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { chuaLuu } from '../../data/chua-luu.ts';
import { lucMay } from '../../data/device.ts';
import { saveDraft } from '../../data/drafts.ts';
import type { Opened } from './ban-nhap.ts';
import type { FormState } from './form-state.ts';

export type SaveState =
  | { readonly kind: 'chua' }
  | { readonly kind: 'daLuu'; readonly luc: Date }
  | { readonly kind: 'loi' }
  /** Another tab has written since: nothing is saved from here any more. */
  | { readonly kind: 'noiKhac' };

export type Autosave = {
  readonly state: ReadonlySignal<SaveState>;
  readonly stop: () => void;
  /** Writes what is there now, and gives the draft as the device holds it. */
  readonly flush: () => Promise<BanNhap>;
};

/**
 * Keeps the draft on this device after every change. One write at a time; what changes meanwhile is written next, so
 * that the last keystroke always wins. A tab that is behind never writes over a newer text.
 */
export const startAutosave = ({ draft: start, daLuu }: Opened, form: FormState): Autosave => {
  const state = signal<SaveState>({ kind: 'chua' });
  const current = (): BanNhap => ({
    ...start,
    bai: form.bai.value,
    dangGo: form.dangGo.value,
    xacNhan: [...form.xacNhan.value],
    ...(form.bienDong.value && { bienDong: form.bienDong.value }),
    luuLuc: lucMay(),
  });
  /** What found no room is written as soon as there is some, without another keystroke. */
  let held = false;
  const stopHeld = effect(() => {
    const before = held;
    held = chuaLuu.value.has(start.id);
    if (before && !held && state.peek().kind === 'loi') state.value = { kind: 'daLuu', luc: new Date() };
  });
  let seen = daLuu ? start.luuLuc : undefined;
  let waiting: BanNhap | null = null;
  let writing: Promise<void> | undefined;
  const save = async (next: BanNhap) => {
    if (state.peek().kind === 'noiKhac') return;
    try {
      const kept = await saveDraft(next, seen);
      if (kept) seen = next.luuLuc;
      state.value = kept ? { kind: 'daLuu', luc: new Date(next.luuLuc) } : { kind: 'noiKhac' };
    } catch (error) {
      console.error('draft.notSaved', error);
      state.value = { kind: 'loi' };
    }
  };
  const writeAll = async () => {
    while (waiting) {
      const next: BanNhap = waiting;
      waiting = null;
      await save(next);
    }
    writing = undefined;
  };
  let first = true;
  const stopSaving = effect(() => {
    const draft = current();
    if (first) {
      first = false;
      return;
    }
    waiting = draft;
    writing ??= writeAll();
  });
  const stop = () => {
    stopSaving();
    stopHeld();
  };
  const flush = async () => {
    await writing;
    const draft = current();
    await save(draft);
    return { ...draft, luuLuc: seen ?? draft.luuLuc };
  };
  return { state, stop, flush };
};
