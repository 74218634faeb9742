import type { PhieuRieng } from '@core/phieu/phieu.ts';
import { signal } from '@preact/signals';
import { getDinhDanh } from '../../data/phieu-repo.ts';
import { session } from '../../data/session.ts';

/** Identities read on this page: only while the same account is signed in. */
export const dinhDanh = signal<Readonly<Record<string, PhieuRieng | 'khongCo'>>>({});
let asking = new Map<string, Promise<PhieuRieng | undefined>>();

const uidOf = (): string | null => {
  const current = session.value;
  return current === null || current === 'dangTai' ? null : current.uid;
};
let uid = uidOf();
session.subscribe(() => {
  if (uidOf() === uid) return;
  uid = uidOf();
  asking = new Map();
  dinhDanh.value = {};
});

/** Whether the account may read who the people are: only cấp thôn and cấp xã. */
export const mayReadDinhDanh = (): boolean => {
  const current = session.value;
  return current !== null && current !== 'dangTai' && (current.claims.cap === 'thon' || current.claims.cap === 'xa');
};

/** Reads an identity once; asking again, also while it is on its way, costs nothing. A failure may be asked again. */
export const askDinhDanh = (id: string): Promise<PhieuRieng | undefined> => {
  const known = asking.get(id);
  if (known) return known;
  const asked = asking;
  const answer = getDinhDanh(id).then(
    (rieng) => {
      if (asked === asking) dinhDanh.value = { ...dinhDanh.peek(), [id]: rieng ?? 'khongCo' };
      return rieng;
    },
    (error: unknown) => {
      asked.delete(id);
      throw error;
    },
  );
  asking.set(id, answer);
  return answer;
};
