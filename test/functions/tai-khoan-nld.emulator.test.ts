import { TruyCapNld } from '@core/nguoi-lao-dong/so-lao-dong.ts';
import { uidCua } from '@core/nguoi-lao-dong/tai-khoan-nld.ts';
import { emailDangNhap } from '@core/tai-khoan/dang-nhap.ts';
import { TaiKhoan } from '@core/tai-khoan/tai-khoan.ts';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDatMatKhau } from '../../functions/src/adapters/so-lao-dong/mat-khau-nld.ts';
import { createTaiKhoanNld, type KetQuaTaiKhoanNld } from '../../functions/src/adapters/so-lao-dong/tai-khoan-nld.ts';
import { createWorld, KHOA, THON, type World } from '../support/engine-world.ts';
import { approve, approveAgain, NHAM, openBook, putNumber, putPhieu } from '../support/so-world.ts';

const app = initializeApp({ projectId: process.env.GCLOUD_PROJECT ?? '' }, 'tai-khoan-nld');
const auth = getAuth(app);
afterAll(() => deleteApp(app));

const XA = { vaiTro: ['canBoXa'], cap: 'xa', danhMuc: 'dvhc2024', ma: THON.xa, the: 1 };
const lan = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
let phones = 0;
const aPhone = (): string => {
  phones += 1;
  return `09${String(Date.now() % 100_000).padStart(5, '0')}${String(phones).padStart(3, '0')}`;
};

/** The token of somebody who signs in with a name and a password; undefined where he may not. */
const signIn = async (ten: string, password: string): Promise<string | undefined> => {
  const path = 'identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo';
  const response = await fetch(`http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailDangNhap(ten), password, returnSecureToken: true }),
  });
  return (await response.json()).idToken;
};
const claimsIn = async (token: string | undefined) => {
  const { vaiTro, nld, the, matKhauTam } = await auth.verifyIdToken(token ?? '');
  return { vaiTro, nld, the, ...(matKhauTam !== undefined && { matKhauTam }) };
};

const start = async (name: string) => {
  const world = await createWorld(name);
  const nld = await openBook(world);
  const taiKhoan = createTaiKhoanNld(world.db, auth, KHOA);
  const dangNhap = aPhone();
  const ask = (input: object, token: object = XA, uid = 'can-bo') => taiKhoan(uid, token, { nld, ...input });
  const give = (n = 1, over: object = {}) => ask({ viec: 'capTaiKhoan', lan: lan(n), dangNhap, ...over });
  return { world, nld, dangNhap, ask, give };
};
const passwordOf = (answer: KetQuaTaiKhoanNld): string => (answer.ok && answer.matKhau) || '';
const accountOf = async (world: World, nld: string) =>
  TaiKhoan.parse((await world.db.doc(`taiKhoan/${uidCua(nld)}`).get()).data());
const linesOf = async (world: World, nld: string) =>
  (await world.db.collection(`nguoiLaoDong/${nld}/truyCap`).orderBy('luc').get()).docs.map((doc) =>
    TruyCapNld.parse(doc.data()),
  );

describe('the officer gives a worker access to his book', () => {
  it('with a password for one time, shown in the answer alone, and a line the worker can read', async () => {
    const { world, nld, dangNhap, ask, give } = await start('nld-cap');
    expect(await ask({ viec: 'xem' })).toEqual({ ok: true, trangThai: 'chuaCo' });
    const answer = await give();
    expect(answer).toEqual({
      ok: true,
      trangThai: 'dangMo',
      dangNhap,
      matKhauTam: true,
      matKhau: expect.stringMatching(/^[a-km-np-z2-9]{10}$/),
    });
    expect(await ask({ viec: 'xem' })).toEqual({ ok: true, trangThai: 'dangMo', dangNhap, matKhauTam: true });
    expect(await claimsIn(await signIn(dangNhap, passwordOf(answer)))).toEqual({
      vaiTro: ['nguoiLaoDong'],
      nld,
      the: 1,
      matKhauTam: true,
    });
    const [line, ...others] = await linesOf(world, nld);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      boi: 'can-bo',
      vaiTro: ['canBoXa'],
      ma: THON.xa,
      mucDich: 'Cấp tài khoản xem sổ lao động',
      the: 1,
    });
    const account = await world.db.doc(`taiKhoan/${uidCua(nld)}`).get();
    expect(JSON.stringify(account.data())).not.toMatch(/Lò Văn Minh|012090123456/);
    expect(account.get('diaBan')).toBeUndefined();
  });

  it('once, when the button is pressed twice or the answer was lost', async () => {
    const { world, nld, dangNhap, give } = await start('nld-hai-lan');
    const both = await Promise.all([give(), give()]);
    const third = await give();
    const [password, ...same] = [...both, third].map(passwordOf);
    expect(same).toEqual([password, password]);
    expect(await signIn(dangNhap, password ?? '')).toBeDefined();
    expect(await accountOf(world, nld)).toMatchObject({ the: 1, khoa: false });
    expect((await linesOf(world, nld)).length).toBe(1);
    expect(await give(2)).toEqual({ ok: false, ma: 'daCo' });
  });

  it('goes on after it was cut off between the decision and the sign-in', async () => {
    const { world, nld, dangNhap, give } = await start('nld-dut');
    const cut = createTaiKhoanNld(
      world.db,
      new Proxy(auth, {
        get: (target, key) => {
          if (key === 'createUser') return () => Promise.reject(new Error('cut off'));
          const value = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
      KHOA,
    );
    await expect(cut('can-bo', XA, { viec: 'capTaiKhoan', nld, lan: lan(1), dangNhap })).rejects.toThrow('cut off');
    expect(await signIn(dangNhap, passwordOf(await give()))).toBeDefined();
    expect((await linesOf(world, nld)).length).toBe(1);
  });

  it('by e-mail as well; a name that is none, or of another account, is refused and nothing is left', async () => {
    const { world, nld, dangNhap, give } = await start('nld-ten');
    const taken = await auth.createUser({ email: `${dangNhap}@solaodong.test`, password: 'mat-khau-thu' });
    for (const ten of ['0123', 'khong phai thu', '09123456789']) {
      expect(await give(1, { dangNhap: ten })).toEqual({ ok: false, ma: 'saiTen' });
    }
    expect(await give(1, { dangNhap: taken.email })).toEqual({ ok: false, ma: 'trungTen' });
    expect((await world.db.doc(`taiKhoan/${uidCua(nld)}`).get()).exists).toBe(false);
    expect(await linesOf(world, nld)).toEqual([]);
    const mail = `Nguoi.${dangNhap}@SoLaoDong.test`;
    expect(await give(1, { dangNhap: mail })).toMatchObject({ ok: true, dangNhap: mail.toLowerCase() });
  });
});

describe('a new password, and access taken away', () => {
  it('the password before opens nothing any more, nor does a session of it', async () => {
    const { world, nld, dangNhap, ask, give } = await start('nld-dat-lai');
    const first = passwordOf(await give());
    const session = await claimsIn(await signIn(dangNhap, first));
    const again = await ask({ viec: 'datLaiMatKhau', lan: lan(2) });
    expect(passwordOf(again)).not.toBe(first);
    expect(await signIn(dangNhap, first)).toBeUndefined();
    expect(await claimsIn(await signIn(dangNhap, passwordOf(again)))).toMatchObject({ the: 2, matKhauTam: true });
    expect((await world.db.doc(`thuHoi/${uidCua(nld)}`).get()).get('the')).toBeGreaterThan(session.the);
    expect(await give(1)).not.toHaveProperty('matKhau');
    expect(await signIn(dangNhap, passwordOf(again))).toBeDefined();
  });

  it('taken away, it opens nothing until it is given again; each step leaves its line', async () => {
    const { world, nld, dangNhap, ask, give } = await start('nld-thu-hoi');
    const first = passwordOf(await give());
    const token = await signIn(dangNhap, first);
    const { auth_time } = await auth.verifyIdToken(token ?? '', true);
    await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(auth_time);
    for (let twice = 0; twice < 2; twice += 1) {
      expect(await ask({ viec: 'thuHoi', lan: lan(2) })).toEqual({ ok: true, trangThai: 'daThuHoi', dangNhap });
    }
    await expect(auth.verifyIdToken(token ?? '', true)).rejects.toMatchObject({ code: 'auth/id-token-revoked' });
    expect((await auth.getUser(uidCua(nld))).customClaims).toEqual({});
    expect(await ask({ viec: 'thuHoi', lan: lan(3) })).toEqual({ ok: false, ma: 'chuaCo' });
    expect(await ask({ viec: 'datLaiMatKhau', lan: lan(3) })).toEqual({ ok: false, ma: 'chuaCo' });
    const back = await give(4);
    expect(await claimsIn(await signIn(dangNhap, passwordOf(back)))).toMatchObject({ nld, the: 3 });
    expect((await linesOf(world, nld)).map(({ mucDich, the }) => [mucDich, the])).toEqual([
      ['Cấp tài khoản xem sổ lao động', 1],
      ['Thu hồi tài khoản xem sổ lao động', 2],
      ['Cấp tài khoản xem sổ lao động', 3],
    ]);
  });
});

describe('who may not', () => {
  let at: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    at = await start('nld-khong');
  });
  afterEach(async () => {
    expect((await at.world.db.doc(`taiKhoan/${uidCua(at.nld)}`).get()).exists).toBe(false);
    expect(await linesOf(at.world, at.nld)).toEqual([]);
  });
  it.each<[string, object, string]>([
    ['an officer of another commune', { ...XA, ma: '90002' }, 'khongThay'],
    ['the same code in another list', { ...XA, danhMuc: 'dvhc2025' }, 'khongThay'],
    ['an officer whose area is the huyện', { ...XA, cap: 'huyen', ma: THON.huyen }, 'khongCoQuyen'],
    ['the police', { ...XA, vaiTro: ['congAnXa'] }, 'khongCoQuyen'],
    ['the team', { ...XA, vaiTro: ['toCongTac'] }, 'khongCoQuyen'],
    ['an administrator', { ...XA, vaiTro: ['quanTri'] }, 'khongCoQuyen'],
    ['the worker', { vaiTro: ['nguoiLaoDong'], nld: 'aB3dE6gH9jK2mN5pQ8sT', the: 1 }, 'khongCoQuyen'],
    ['nobody in particular', {}, 'khongCoQuyen'],
  ])('%s', async (_what, token, ma) => {
    const refused = { ok: false, ma };
    expect(await at.ask({ viec: 'capTaiKhoan', lan: lan(1), dangNhap: at.dangNhap }, token)).toEqual(refused);
    expect(await at.ask({ viec: 'xem' }, token)).toEqual(refused);
  });
  it.each<[string, object, string]>([
    ['for a book that is none', { nld: 'aB3dE6gH9jK2mN5pQ8sT' }, 'khongThay'],
    ['without a name to sign in by', { dangNhap: undefined }, 'saiYeuCau'],
    ['without saying which time', { lan: 'mot' }, 'saiYeuCau'],
    ['with a field too many', { matKhau: 'x' }, 'saiYeuCau'],
  ])('the officer %s', async (_what, over, ma) => {
    expect(await at.give(1, over)).toEqual({ ok: false, ma });
  });
  it('an officer who has been dismissed', async () => {
    const { world, ask } = at;
    await world.db.doc('thuHoi/can-bo').set({ luc: new Date(), the: 2 });
    expect(await ask({ viec: 'xem' })).toEqual({ ok: false, ma: 'khongCoQuyen' });
    expect(await ask({ viec: 'xem' }, { ...XA, the: 2 })).toMatchObject({ ok: true });
  });
});

describe('a book with the answers of another person, whose phiếu was mended to another number', () => {
  it('is given to nobody until it is its own person’s again, whose account then works as it did', async () => {
    const { world, nld, dangNhap, ask, give } = await start('nld-nham');
    const password = passwordOf(await give());
    const bienDong = { loai: 'coDoi', tu: 'phieu-0001', ngayHieuLuc: '2024-09-01' };
    await putPhieu(world, 'phieu-0002', '2024-09-10', NHAM, { bienDong });
    await approve(world, 'phieu-0002');
    await putNumber(world, 'phieu-0002');
    for (const viec of ['xem', 'datLaiMatKhau', 'thuHoi'] as const) {
      const asked = viec === 'xem' ? { viec } : { viec, lan: lan(2) };
      expect(await ask(asked)).toEqual({ ok: false, ma: 'khongThay' });
    }
    expect((await linesOf(world, nld)).length).toBe(1);
    await approveAgain(world, 'phieu-0002');
    expect(await ask({ viec: 'xem' })).toMatchObject({ ok: true, trangThai: 'dangMo', dangNhap });
    expect(await claimsIn(await signIn(dangNhap, password))).toMatchObject({ nld, the: 1 });
  });
});

describe('the worker chooses his own password', () => {
  it('once, in the place of the one on paper, whose sessions end', async () => {
    const { world, nld, dangNhap, ask, give } = await start('nld-mat-khau');
    const onPaper = passwordOf(await give());
    const dat = createDatMatKhau(world.db, auth);
    const token = await claimsIn(await signIn(dangNhap, onPaper));
    expect(await dat(uidCua(nld), token, { matKhau: 'ngan' })).toEqual({ ok: false, ma: 'saiYeuCau' });
    expect(await dat('nguoi-khac', token, { matKhau: 'cua-rieng-toi' })).toEqual({ ok: false, ma: 'khongCoQuyen' });
    expect(await dat(uidCua(nld), XA, { matKhau: 'cua-rieng-toi' })).toEqual({ ok: false, ma: 'khongCoQuyen' });
    expect(await dat(uidCua(nld), token, { matKhau: 'cua-rieng-toi' })).toEqual({ ok: true });
    expect(await signIn(dangNhap, onPaper)).toBeUndefined();
    const own = await claimsIn(await signIn(dangNhap, 'cua-rieng-toi'));
    expect(own).toEqual({ vaiTro: ['nguoiLaoDong'], nld, the: 2 });
    expect(await dat(uidCua(nld), token, { matKhau: 'cua-ke-khac' })).toEqual({ ok: false, ma: 'khongCoQuyen' });
    expect(await dat(uidCua(nld), own, { matKhau: 'cua-ke-khac' })).toEqual({ ok: false, ma: 'matKhauCu' });
    expect(await give(1)).not.toHaveProperty('matKhau');
    expect(await signIn(dangNhap, 'cua-rieng-toi')).toBeDefined();
    expect(await ask({ viec: 'xem' })).toEqual({ ok: true, trangThai: 'dangMo', dangNhap });
  });
});
