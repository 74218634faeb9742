import { signal } from '@preact/signals';
import { rememberTen } from '../../data/ten-nguoi.ts';

/** The name on the phiếu just handed in, told once on the next page. */
export const vuaNop = signal<string | null>(null);

export const justSubmitted = (id: string, hoTen: string): void => {
  vuaNop.value = hoTen;
  rememberTen(id, hoTen).catch((error: unknown) => console.error('ten.notKept', error));
};
