import { signal } from '@preact/signals';
import { type Session, session } from './session.ts';
import { listTaiKhoan } from './tai-khoan-repo.ts';

const ten = signal<Readonly<Record<string, string>>>({});
let askedFor = '';

/** Offices may know who works in their area, a centre its own people; below the commune nobody may. */
const officeOf = (current: Session | null | 'dangTai'): Session | undefined =>
  current !== null && current !== 'dangTai' && current.claims.cap !== 'thon' && current.claims.ma ? current : undefined;

const ask = ({ uid, claims }: Session): void => {
  const scope = `${uid}:${claims.ma}:${claims.the}`;
  if (scope === askedFor) return;
  askedFor = scope;
  const isCentre = claims.vaiTro.every((role) => role === 'trungTam');
  listTaiKhoan({ cap: claims.cap, ma: claims.ma }, isCentre ? 'trungTam' : undefined).then(
    (accounts) => {
      ten.value = Object.fromEntries(accounts.map((account) => [account.id, account.ten]));
    },
    (error: unknown) => console.error('taiKhoan.unreadable', error),
  );
};

/** The name of an account of one's own area: read once for all, when first asked for. Undefined until then, or for others. */
export const tenTaiKhoan = (uid: string): string | undefined => {
  const office = officeOf(session.value);
  if (office) ask(office);
  return ten.value[uid];
};
