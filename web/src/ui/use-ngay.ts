import type { Ngay } from '@core/shared/ngay.ts';
import { useState } from 'preact/hooks';

type NgayGo = { readonly value: Ngay | undefined; readonly dangGo: string | undefined };

/** A day and the unfinished text typed for it: spread `field` on a `NgayField`. */
export const useNgay = (banDau?: Ngay) => {
  const [go, setGo] = useState<NgayGo>({ value: banDau, dangGo: undefined });
  return {
    ngay: go.value,
    xoa: () => setGo({ value: undefined, dangGo: undefined }),
    field: {
      ...go,
      onValue: (value: Ngay | undefined, dangGo: string | undefined) => setGo({ value, dangGo }),
    },
  };
};
