import type { NguoiGhi } from '@core/phieu/workflow.ts';
import { emailDangNhap } from '@core/tai-khoan/dang-nhap.ts';
import { Phien, type PhienNld } from '@core/tai-khoan/phien.ts';
import { Claims, ClaimsNld } from '@core/tai-khoan/tai-khoan.ts';
import { signal } from '@preact/signals';
import { getAuth, type User } from './auth.ts';
import { errorCode, UserError } from './errors.ts';
import { closeDb } from './firestore.ts';
import { still } from './still.ts';
import { clearPeople } from './store.ts';

export type Session = Phien;

const KEY = 'sld.session';

/** The last signed-in account of this device, so that the form opens offline before Firebase has answered. */
const recall = (): Session | 'dangTai' => {
  const parsed = Phien.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  return parsed.success ? parsed.data : 'dangTai';
};

/** Who is signed in: `dangTai` until known, null when nobody. */
export const session = signal<Session | null | 'dangTai'>(recall());

/** The worker who is signed in to see his own labour book; `session` is null then, he has no area and no pages of offices. */
export const phienNld = signal<PhienNld | null>(null);

/** Who is signed in, as the tables of core ask: account, roles, level. */
export const nguoiXem = (): NguoiGhi | undefined => {
  const current = session.value;
  if (current === null || current === 'dangTai') return undefined;
  return { uid: current.uid, vaiTro: current.claims.vaiTro, cap: current.claims.cap };
};

/** Why the last account was not let in, shown on the sign-in page. */
export const sessionNotice = signal<string | null>(null);

const remember = (next: Session | null): void => {
  if (next) localStorage.setItem(KEY, JSON.stringify(next));
  else localStorage.removeItem(KEY);
  if (JSON.stringify(session.value) !== JSON.stringify(next)) session.value = next;
};

/** The account behind a user of Firebase; undefined where the token cannot be read (offline with an old token). */
const sessionOf = async (user: NonNullable<User>): Promise<Session | PhienNld | null | undefined> => {
  try {
    const { claims } = await user.getIdTokenResult();
    const email = user.email ?? '';
    const who = { uid: user.uid, email, ten: user.displayName ?? email };
    const { vaiTro, nld, the, matKhauTam } = claims;
    const worker = ClaimsNld.safeParse({ vaiTro, nld, the, ...(matKhauTam === true && { matKhauTam }) });
    if (worker.success) return { ...who, nld: worker.data.nld, ...(matKhauTam === true && { matKhauTam }) };
    const parsed = Claims.safeParse(claims);
    return parsed.success ? { ...who, claims: parsed.data } : null;
  } catch (error) {
    if (errorCode(error) === 'auth/network-request-failed') return undefined;
    throw error;
  }
};

/** A worker's account is not remembered on the device: his book is read from the server only. */
const enterAs = (next: Session | PhienNld | null): void => {
  const worker = next !== null && 'nld' in next ? next : null;
  if (JSON.stringify(phienNld.value) !== JSON.stringify(worker)) phienNld.value = worker;
  remember(next !== null && 'claims' in next ? next : null);
};

const KHONG_PHAM_VI = 'Tài khoản chưa được giao vai trò và địa bàn, hoặc đã bị khóa. Liên hệ người quản trị.';

const follow = async (user: User): Promise<void> => {
  if (user === null) return enterAs(null);
  const next = await sessionOf(user);
  if (next === undefined) return;
  if (next === null) sessionNotice.value = KHONG_PHAM_VI;
  enterAs(next);
};

/** Follows Firebase's own state from now on. Call once; offline it keeps the remembered account. */
export const startSession = async (): Promise<void> => {
  try {
    if (session.value !== 'dangTai') await still;
    const { watch } = await getAuth();
    watch((user) => {
      follow(user).catch((error: unknown) => console.error('session.follow', errorCode(error)));
    });
  } catch (error) {
    console.error('session.start', error);
    if (session.value === 'dangTai') remember(null);
  }
};

/** Whose token goes with a request now, renewed where it has run out; null when nobody is signed in. Throws offline. */
export const tokenUid = async (renew = false): Promise<string | null> => (await getAuth()).tokenUid(renew);

/** What a request beside the SDK shows for the account. */
export const idToken = async (): Promise<string> => {
  const token = await (await getAuth()).idToken();
  if (token === undefined) throw new UserError('unauthenticated', 'Cần đăng nhập lại.');
  return token;
};

/** Signs in by e-mail address or phone number, or throws an error that `describeError` puts into words. */
export const signIn = async (ten: string, password: string): Promise<void> => {
  sessionNotice.value = null;
  const { signIn: enter, signOut: leave } = await getAuth();
  const { user } = await enter(emailDangNhap(ten) ?? ten.trim(), password);
  const next = await sessionOf(user);
  if (!next) {
    await leave();
    throw new UserError('session.khongPhamVi', KHONG_PHAM_VI);
  }
  enterAs(next);
};

/** How many phiếu have not left this device, while the person is asked whether to sign out all the same. */
export const hoiDangXuat = signal<number | null>(null);

const countUnsent = async (): Promise<number> => {
  const current = session.value;
  if (current === null || current === 'dangTai') return 0;
  return (await import('./hang-gui.ts')).countChuaGui(current.uid);
};

/** Signs out and clears what this account had cached on the device; drafts and the outbox stay, under their owner. */
export const signOutNow = async (): Promise<void> => {
  hoiDangXuat.value = null;
  const { signOut: leave } = await getAuth();
  await clearPeople();
  await (await import('./hang-gui.ts')).clearFinishedNames();
  await closeDb();
  await leave();
  enterAs(null);
};

/** Signs out; where phiếu still wait on this device the person is asked first. */
export const signOut = async (): Promise<void> => {
  const con = await countUnsent().catch(() => 0);
  if (con > 0) hoiDangXuat.value = con;
  else await signOutNow();
};
