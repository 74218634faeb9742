import { useEffect, useState } from 'preact/hooks';
import { type BienBanDoc, watchBienBan, watchCacBienBan } from '../../data/bien-ban-repo.ts';
import { asOf } from '../../data/device.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { readLuc } from '../../data/read-luc.ts';
import { nguoiXem } from '../../data/session.ts';
import type { NguoiXem } from './viec-ban-giao.ts';

export type Theo<T> = { readonly value?: T; readonly xong: boolean; readonly error?: unknown };

export const useNguoiXem = (): NguoiXem | undefined => nguoiXem();

/** The newest records of the account's area under the present plan, live. */
export const useCacBienBan = (): Theo<readonly BienBanDoc[]> & { readonly thuLai: () => void } => {
  const keHoach = keHoachHienTai.value?.id;
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Theo<readonly BienBanDoc[]>>({ xong: false });
  useEffect(() => {
    if (keHoach === undefined) return;
    setState({ xong: false });
    return watchCacBienBan(
      keHoach,
      (value, tuCache) => {
        asOf.value = readLuc(`cacBienBan/${keHoach}`, tuCache);
        setState({ value, xong: true });
      },
      (error) => setState({ xong: true, error }),
    );
  }, [keHoach, attempt]);
  return { ...state, thuLai: () => setAttempt((n) => n + 1) };
};

/** One record, live. */
export const useBienBan = (id: string): Theo<BienBanDoc> => {
  const [state, setState] = useState<Theo<BienBanDoc>>({ xong: false });
  useEffect(() => {
    setState({ xong: false });
    return watchBienBan(
      id,
      (value, tuCache) => {
        asOf.value = readLuc(`bienBan/${id}`, tuCache);
        setState({ xong: true, ...(value && { value }) });
      },
      (error) => setState({ xong: true, error }),
    );
  }, [id]);
  return state;
};
