import { signal } from '@preact/signals';
import { rememberTen } from '../../data/ten-nguoi.ts';

/** The phiếu just handed in, told on the next page until it is left. */
export const vuaNop = signal<{ readonly id: string; readonly hoTen: string } | null>(null);

export const justSubmitted = (id: string, hoTen: string): void => {
  vuaNop.value = { id, hoTen };
  rememberTen(id, hoTen).catch((error: unknown) => console.error('ten.notKept', error));
};
