import { signal } from '@preact/signals';

/** Unread letters of the signed-in account; null while unknown. */
export const chuaDoc = signal<number | null>(null);
/** More than this are not told apart. */
export const NHIEU_NHAT = 100;
