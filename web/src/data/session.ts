import type { GhiDo } from '@core/ghi-do/ghi-do.ts';
import type { NguoiGhi } from '@core/phieu/workflow.ts';
import { emailDangNhap } from '@core/tai-khoan/dang-nhap.ts';
import { Phien, type PhienCho, type PhienNld, type PhienViec } from '@core/tai-khoan/phien.ts';
import { Claims, ClaimsNld, ClaimsNsdld, ClaimsNtv } from '@core/tai-khoan/tai-khoan.ts';
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

/** The employer or seeker who is signed in; `session` is null then. */
export const phienViec = signal<PhienViec | null>(null);

/** Who is signed in without a scope, to register himself. */
export const phienCho = signal<PhienCho | null>(null);

/** Whose account it is, of an office or of a record of supply and demand. */
export const uidHienTai = (): string | undefined => {
  const current = session.value;
  return phienViec.value?.uid ?? (current === null || current === 'dangTai' ? undefined : current.uid);
};

/** Whose forms are kept while they are written: also who registers himself and has no scope yet. */
export const chuGhiDo = (): string => {
  const uid = uidHienTai() ?? phienCho.value?.uid;
  if (uid === undefined) throw new UserError('unauthenticated', 'Cần đăng nhập lại.');
  return uid;
};

/** Who is signed in, as the tables of core ask: account, roles, level. */
export const nguoiXem = (): NguoiGhi | undefined => {
  const current = session.value;
  if (current === null || current === 'dangTai') return undefined;
  return { uid: current.uid, vaiTro: current.claims.vaiTro, cap: current.claims.cap };
};

const remember = (next: Session | null): void => {
  if (next) localStorage.setItem(KEY, JSON.stringify(next));
  else localStorage.removeItem(KEY);
  if (JSON.stringify(session.value) !== JSON.stringify(next)) session.value = next;
};

type AiDangNhap =
  | { readonly van: Session }
  | { readonly nld: PhienNld }
  | { readonly viec: PhienViec }
  | { readonly cho: PhienCho };

/** Who the claims say somebody is; without any he may register himself. */
const readClaims = (who: PhienCho, claims: Readonly<Record<string, unknown>>): AiDangNhap => {
  const { vaiTro, nld, nsdld, ntv, the, matKhauTam } = claims;
  const worker = ClaimsNld.safeParse({ vaiTro, nld, the, ...(matKhauTam === true && { matKhauTam }) }).data;
  if (worker) return { nld: { ...who, nld: worker.nld, ...(matKhauTam === true && { matKhauTam }) } };
  const employer = ClaimsNsdld.safeParse({ vaiTro, nsdld, the }).data;
  if (employer) return { viec: { ...who, vaiTro: employer.vaiTro, nsdld: employer.nsdld } };
  const seeker = ClaimsNtv.safeParse({ vaiTro, ntv, the }).data;
  if (seeker) return { viec: { ...who, vaiTro: seeker.vaiTro, ntv: seeker.ntv } };
  const office = Claims.safeParse(claims).data;
  return office ? { van: { ...who, claims: office } } : { cho: who };
};

/** The account behind a user of Firebase; undefined where the token cannot be read (offline with an old token). */
const sessionOf = async (user: NonNullable<User>): Promise<AiDangNhap | undefined> => {
  try {
    const { claims } = await user.getIdTokenResult();
    const email = user.email ?? '';
    return readClaims({ uid: user.uid, email, ten: user.displayName ?? email }, claims);
  } catch (error) {
    if (errorCode(error) === 'auth/network-request-failed') return undefined;
    throw error;
  }
};

const setIfOther = <T>(of: { value: T }, next: T): void => {
  if (JSON.stringify(of.value) !== JSON.stringify(next)) of.value = next;
};

/** Only an account of an office is remembered on the device: a record of one's own is read from the server only. */
const enterAs = (next: AiDangNhap | null): void => {
  setIfOther(phienNld, next && 'nld' in next ? next.nld : null);
  setIfOther(phienViec, next && 'viec' in next ? next.viec : null);
  setIfOther(phienCho, next && 'cho' in next ? next.cho : null);
  remember(next && 'van' in next ? next.van : null);
};

const follow = async (user: User): Promise<void> => {
  if (user === null) return enterAs(null);
  const next = await sessionOf(user);
  if (next !== undefined) enterAs(next);
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
  const { signIn: enter } = await getAuth();
  const { user } = await enter(emailDangNhap(ten) ?? ten.trim(), password);
  const next = await sessionOf(user);
  if (!next) throw new UserError('auth/network-request-failed', 'Không có mạng. Kiểm tra kết nối rồi thử lại.');
  enterAs(next);
};

/** Makes an account by e-mail for who registers himself, and signs in with it. */
export const signUp = async (email: string, password: string): Promise<void> => {
  const { signUp: make } = await getAuth();
  const { user } = await make(email.trim(), password);
  const next = await sessionOf(user);
  if (next) enterAs(next);
};

/** Asks whether a scope has come meanwhile: whoever waits for the centre goes in without signing in anew. */
export const renewScope = async (): Promise<void> => {
  await tokenUid(true);
};

/** What has not left this device: how many phiếu, and forms begun and not saved. */
type ConLai = { readonly phieu: number; readonly ghiDo: readonly GhiDo[] };

/** What would stay behind, while the person is asked whether to sign out all the same. */
export const hoiDangXuat = signal<ConLai | null>(null);

const listConLai = async (): Promise<ConLai> => {
  const uid = uidHienTai();
  const own = uid ?? phienCho.value?.uid;
  const [{ countChuaGui }, { listGhiDo }] = await Promise.all([import('./hang-gui.ts'), import('./ghi-do.ts')]);
  const [phieu, ghiDo] = await Promise.all([
    uid ? countChuaGui(uid).catch(() => 0) : 0,
    own ? listGhiDo(own).catch(() => []) : [],
  ]);
  return { phieu, ghiDo };
};

/** Throws a form away that was named in the question. */
export const boGhiDo = async (bo: GhiDo): Promise<void> => {
  await (await import('./ghi-do.ts')).dropGhiDo(bo);
  const { phieu = 0, ghiDo = [] } = hoiDangXuat.value ?? {};
  const rest = ghiDo.filter(({ key }) => key !== bo.key);
  hoiDangXuat.value = phieu + rest.length > 0 ? { phieu, ghiDo: rest } : null;
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

/** Signs out; where something still waits on this device the person is asked first. */
export const signOut = async (): Promise<void> => {
  const con = await listConLai().catch(() => ({ phieu: 0, ghiDo: [] }));
  if (con.phieu > 0 || con.ghiDo.length > 0) hoiDangXuat.value = con;
  else await signOutNow();
};
