import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { rememberTen } from '../../data/ten-nguoi.ts';
import { Notice } from '../../ui/states.tsx';

const vuaNop = signal<string | null>(null);

export const justSubmitted = (id: string, hoTen: string): void => {
  vuaNop.value = hoTen;
  rememberTen(id, hoTen).catch((error: unknown) => console.error('ten.notKept', error));
};

/** The name on the phiếu just handed in, told once on the next page. */
export const TinVuaNop = () => {
  const [said] = useState(vuaNop.value);
  useEffect(() => {
    vuaNop.value = null;
  }, []);
  return said === null ? null : <Notice muc="tot">Đã nộp phiếu của {said}. Máy đang kiểm tra.</Notice>;
};
