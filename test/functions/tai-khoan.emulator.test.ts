import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyTaiKhoan } from '../../functions/src/adapters/tai-khoan.ts';

const app = initializeApp({ projectId: process.env.GCLOUD_PROJECT ?? '' }, 'tai-khoan');
const db = getFirestore(app);
const auth = getAuth(app);
beforeAll(() => {
  if (!process.env.FIRESTORE_EMULATOR_HOST || !process.env.FIREBASE_AUTH_EMULATOR_HOST) {
    throw new Error('needs the Auth and Firestore emulators');
  }
});
afterAll(() => deleteApp(app));

let uid = '';
beforeEach(async () => {
  const email = `${crypto.randomUUID()}@solaodong.test`;
  ({ uid } = await auth.createUser({ email, password: MAT_KHAU }));
});

const MAT_KHAU = 'mat-khau-thu';
const signIn = async (): Promise<string> => {
  const { email } = await auth.getUser(uid);
  const path = 'identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo';
  const response = await fetch(`http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: MAT_KHAU, returnSecureToken: true }),
  });
  return (await response.json()).idToken;
};

const SCOPE = { vaiTro: ['canBoXa'], cap: 'xa', danhMuc: 'dvhc2024', ma: '03386' };
const account = (over: object = {}) => ({ ...SCOPE, the: 1, ten: 'Hoàng Thị Mai', khoa: false, ...over });
const put = (data: object) => db.doc(`taiKhoan/${uid}`).set(data);
const apply = () => applyTaiKhoan(db, auth, uid);
const claims = async () => (await auth.getUser(uid)).customClaims ?? {};
const thuHoi = async () => (await db.doc(`thuHoi/${uid}`).get()).data();

describe('an account becomes claims', () => {
  it('with its roles, level, unit and generation, and nothing else', async () => {
    await put(account());
    expect(await apply()).toBe('daCap');
    expect(await claims()).toEqual({ ...SCOPE, the: 1 });
    expect(await thuHoi()).toBeUndefined();
  });
  it('the same after a second delivery', async () => {
    await put(account());
    await apply();
    expect(await apply()).toBe('daCap');
    expect(await claims()).toEqual({ ...SCOPE, the: 1 });
  });
  it('a new scope makes tokens of the generation before count no more', async () => {
    await put(account());
    await apply();
    await put(account({ ma: '03389', the: 2 }));
    await apply();
    expect(await claims()).toEqual({ ...SCOPE, ma: '03389', the: 2 });
    expect(await thuHoi()).toMatchObject({ the: 2 });
  });
});

describe('an account that is closed', () => {
  it('loses its claims, its sessions and every token it has', async () => {
    await put(account());
    await apply();
    const token = await signIn();
    const { auth_time: signedIn } = await auth.verifyIdToken(token, true);
    await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(signedIn);
    await put(account({ khoa: true, the: 2 }));
    expect(await apply()).toBe('daThuHoi');
    expect(await claims()).toEqual({});
    expect(await thuHoi()).toMatchObject({ the: 3 });
    await expect(auth.verifyIdToken(token, true)).rejects.toMatchObject({ code: 'auth/id-token-revoked' });
  });
  it('opens again with a token of the new generation', async () => {
    await put(account({ khoa: true, the: 2 }));
    await apply();
    await put(account({ the: 3 }));
    expect(await apply()).toBe('daCap');
    expect(await claims()).toEqual({ ...SCOPE, the: 3 });
    expect(await thuHoi()).toMatchObject({ the: 3 });
  });
});

describe('an account nobody can read', () => {
  it.each([
    ['of an unknown role', account({ vaiTro: ['vua'] })],
    ['with a code of another level', account({ ma: '12' })],
    ['empty', {}],
  ])('%s grants nothing and stops every token', async (_, data) => {
    await put(account());
    await apply();
    await put(data);
    expect(await apply()).toBe('hong');
    expect(await claims()).toEqual({});
    expect(Object.keys((await thuHoi()) ?? {})).toEqual(['luc']);
  });
  it('gone: likewise; and whole again once it is repaired', async () => {
    expect(await apply()).toBe('hong');
    expect(await thuHoi()).toBeDefined();
    await put(account());
    expect(await apply()).toBe('daCap');
    expect(await thuHoi()).toBeUndefined();
  });
  it('without a user says so and does not fail for ever', async () => {
    uid = 'khong-co-nguoi-dung';
    await put(account());
    expect(await apply()).toBe('khongCoNguoiDung');
  });
});

describe('events out of order', () => {
  it('a run that read the older account follows the newer one', async () => {
    await put(account());
    const late = applyTaiKhoan(db, auth, uid);
    await put(account({ khoa: true, the: 2 }));
    await Promise.all([late, apply()]);
    expect(await claims()).toEqual({});
    expect(await thuHoi()).toMatchObject({ the: 3 });
  });
  it('many runs at once end at the account as it is', async () => {
    const runs: Promise<unknown>[] = [];
    for (let the = 1; the <= 6; the += 1) {
      await put(account({ the, khoa: the % 2 === 0 }));
      runs.push(apply());
    }
    await Promise.all(runs);
    expect(await claims()).toEqual({});
    expect(await thuHoi()).toMatchObject({ the: 7 });
  });
});
