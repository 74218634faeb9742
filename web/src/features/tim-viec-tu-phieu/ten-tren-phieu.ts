import { getDinhDanh } from '../../data/phieu-repo.ts';
import { useTenCua } from '../viec-lam/ten-nguoi-tim.ts';

/** Names by id, as they stand on the phiếu of the same id: the commune does not read who a seeker is from his record. */
export const useTenTrenPhieu = (items: readonly { readonly id: string }[]): Readonly<Record<string, string>> =>
  useTenCua(
    items.map(({ id }) => id),
    async (id) => {
      const hoTen = (await getDinhDanh(id))?.hoTen;
      return hoTen === undefined ? undefined : { hoTen };
    },
  );
