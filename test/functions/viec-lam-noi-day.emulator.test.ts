import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { FieldValue, getFirestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aLienHe, aNsdld } from '../support/ho-so-world.ts';
import { aViecTimNguoi } from '../support/khop-world.ts';

/** A tỉnh of its own: functions of other tests write in the same project. */
const XA = { danhMuc: 'dvhc2025', tinh: '97', xa: '97001' } as const;
const projectId = process.env.GCLOUD_PROJECT ?? '';
const app = initializeApp({ projectId }, 'viec-lam-noi-day');
const db = getFirestore(app);
const auth = getAuth(app);
const origin = process.env.FUNCTIONS_EMULATOR_ORIGIN ?? '';
beforeAll(async () => {
  if (!origin) throw new Error('needs the Functions emulator');
  const unit = (ma: string, cap: string, chuoi: object) => ({
    danhMuc: 'dvhc2025',
    ma,
    cap,
    ten: ma,
    tenGap: ma,
    chuoi,
  });
  await db.doc('diaBan/dvhc2025:97').set(unit('97', 'tinh', { tinh: '97' }));
  await db.doc('diaBan/dvhc2025:97001').set({ ...unit('97001', 'xa', { tinh: '97', xa: '97001' }), cha: '97' });
});
afterAll(() => deleteApp(app));

const MAT_KHAU = 'mat-khau-thu';
const post = async (url: string, body: object, token?: string) => {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
};
const until = async <T>(what: () => Promise<T | undefined>): Promise<T> => {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = await what();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`not seen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

it('who registers himself by e-mail comes in once the centre has confirmed, stands on the board, and goes with his vacancies', {
  timeout: 180_000,
}, async () => {
  const email = `${crypto.randomUUID()}@vi.du`;
  const { uid } = await auth.createUser({ email, password: MAT_KHAU });
  const signIn = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`;
  const { idToken } = await post(signIn, { email, password: MAT_KHAU, returnSecureToken: true });
  const call = (token?: string) =>
    post(
      `${origin}/${projectId}/asia-southeast1/dangKyNsdld`,
      { data: { nsdld: aNsdld({ diaBan: XA, maSoThue: '0299999999' }), lienHe: aLienHe() } },
      token,
    );
  expect((await call()).error.status).toBe('UNAUTHENTICATED');
  const { result } = await call(idToken);
  expect(result).toMatchObject({ ok: true, trangThai: 'choXacNhan' });
  const record = db.doc(`nsdld/${result.id}`);
  await until(async () => ((await record.collection('nhatKy').doc('1').get()).exists ? true : undefined));
  expect((await auth.getUser(uid)).customClaims ?? {}).toEqual({});
  await record.update({ trangThai: 'daXacNhan', v: 2, suaBoi: 'trung-tam', luc: FieldValue.serverTimestamp() });
  expect(await until(async () => (await auth.getUser(uid)).customClaims)).toEqual({
    vaiTro: ['doanhNghiep'],
    nsdld: result.id,
    the: 1,
  });
  await until(async () => (await record.get()).get('kyKhaiBao'));
  const board = db.doc('rollups/VL-0000:dvhc2025:97');
  expect(await until(async () => (await board.get()).get('o')?.['nsdld:tt:daXacNhan'])).toBe(1);

  const viec = db.doc('viecTimNguoi/noi-day-0001');
  const entry = db.doc('chiMucViec/noi-day-0001');
  const vacancy = aViecTimNguoi({ nsdld: result.id, diaBan: XA, hanTuyen: '2099-12-31' });
  await viec.create({ ...vacancy, v: 1, luc: FieldValue.serverTimestamp() });
  await until(async () => ((await entry.get()).exists ? true : undefined));
  await until(async () => (await board.get()).get('o')?.cau || undefined);
  const version = (await record.get()).get('v') + 1;
  const lyDo = 'Đã giải thể';
  await record.update({ trangThai: 'ngung', lyDo, v: version, suaBoi: 'tt', luc: FieldValue.serverTimestamp() });
  await until(async () => ((await viec.get()).get('trangThai') === 'dong' ? true : undefined));
  const line = viec.collection('nhatKy').doc('2');
  expect(await until(async () => (await line.get()).get('lyDo'))).toContain(lyDo);
  await until(async () => ((await board.get()).get('o')?.cau ? undefined : true));
  expect((await entry.get()).exists).toBe(false);
});
