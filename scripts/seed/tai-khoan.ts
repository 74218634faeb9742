import { CAP, type Cap, type DanhMuc } from '@core/dia-ban/cap.ts';
import { donViId } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { TaiKhoan } from '@core/tai-khoan/tai-khoan.ts';
import { NHAN_VAI_TRO, type VaiTro } from '@core/tai-khoan/vai-tro.ts';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';

export const MAT_KHAU_DEMO = 'laodong2026';

export type TaiKhoanDemo = {
  readonly uid: string;
  readonly vaiTro: string;
  readonly ten: string;
  readonly email: string;
  readonly matKhau: string;
  readonly diaBan: string;
  readonly keHoach: string;
};

/** The places of a plan that get accounts: one thôn, its xã, the units above. */
export type NoiDemo = {
  readonly danhMuc: DanhMuc;
  readonly thon: string;
  readonly xa: string;
  readonly huyen?: string;
  readonly tinh: string;
};

type Mau = { readonly dau: string; readonly cap: Cap; readonly vaiTro: readonly VaiTro[]; readonly ten: string };

const mauTaiKhoan = (plan: KeHoach): readonly Mau[] => [
  ...(plan.dieuTraVienLaTruongThon
    ? [{ dau: 'dtv', cap: 'thon', vaiTro: ['dieuTraVien', 'truongThon'], ten: 'Lò Văn Bình' } as const]
    : [
        { dau: 'dtv', cap: 'thon', vaiTro: ['dieuTraVien'], ten: 'Nguyễn Thị Hạnh' } as const,
        { dau: 'thon', cap: 'thon', vaiTro: ['truongThon'], ten: 'Trần Văn Toàn' } as const,
      ]),
  { dau: 'to', cap: 'xa', vaiTro: ['toCongTac'], ten: 'Phạm Thị Oanh' },
  { dau: 'xa', cap: 'xa', vaiTro: ['canBoXa'], ten: 'Hoàng Thị Mai' },
  { dau: 'congan', cap: 'xa', vaiTro: ['congAnXa'], ten: 'Vũ Đức Thắng' },
  { dau: 'huyen', cap: 'huyen', vaiTro: ['capHuyen'], ten: 'Đỗ Minh Quân' },
  { dau: 'tinh', cap: 'tinh', vaiTro: ['capTinh'], ten: 'Lê Thu Hương' },
  { dau: 'quantri', cap: 'tinh', vaiTro: ['quanTri'], ten: 'Quản trị' },
  { dau: 'tt', cap: 'tinh', vaiTro: ['trungTam'], ten: 'Bùi Thanh Tâm' },
];

/** The chain from the tỉnh down to the account's own unit. */
const chuoiCua = (noi: NoiDemo, cap: Cap) => ({
  danhMuc: noi.danhMuc,
  ...Object.fromEntries(
    CAP.slice(0, CAP.indexOf(cap) + 1).flatMap((each) => (noi[each] === undefined ? [] : [[each, noi[each]]])),
  ),
});

/** Short and easy to type: `dtv.lc26@solaodong.test`. */
export const emailOf = (dau: string, plan: KeHoach): string =>
  `${dau}.${plan.id.slice(0, 2).toLowerCase()}${plan.id.slice(5)}@solaodong.test`;

const uidOf = (email: string): string => email.slice(0, email.indexOf('@')).replace('.', '-');

/** The account of the demonstration that signs in under that word. */
export const uidDemo = (dau: string, plan: KeHoach): string => uidOf(emailOf(dau, plan));

/** The demonstration collector owns the phiếu of his thôn; those of other thôn belong to collectors without an account. */
export const collectorUid = (plan: KeHoach, thon: string, demoThon: string): string =>
  thon === demoThon ? uidDemo('dtv', plan) : `dtv-${plan.id.toLowerCase()}-${thon}`;

/** The demonstration officer who enters phiếu. */
export const policeUid = (plan: KeHoach): string => uidDemo('congan', plan);

/** The demonstration labour officer of the commune, as the functions see him. */
export const officerOf = (plan: KeHoach, { danhMuc, xa }: NoiDemo) => ({
  uid: uidDemo('xa', plan),
  claims: { vaiTro: ['canBoXa'], cap: 'xa', danhMuc, ma: xa, the: 1 },
});

const createUser = async (auth: Auth, uid: string, email: string, ten: string): Promise<void> => {
  const existing = await auth.getUserByEmail(email).catch(() => undefined);
  if (!existing) await auth.createUser({ uid, email, displayName: ten, password: MAT_KHAU_DEMO, emailVerified: true });
};

/**
 * One account per role for a plan. Writes only `taiKhoan`; the claims are made by the function, and this waits for them.
 * Running it again changes nothing.
 */
export const createAccounts = async (
  auth: Auth,
  db: Firestore,
  plan: KeHoach,
  noi: NoiDemo,
  tenDonVi: ReadonlyMap<string, string>,
): Promise<readonly TaiKhoanDemo[]> => {
  const accounts: TaiKhoanDemo[] = [];
  for (const mau of mauTaiKhoan(plan)) {
    const ma = noi[mau.cap];
    if (!ma) continue;
    const email = emailOf(mau.dau, plan);
    const uid = uidOf(email);
    await createUser(auth, uid, email, mau.ten);
    const taiKhoan = TaiKhoan.parse({
      vaiTro: mau.vaiTro,
      cap: mau.cap,
      danhMuc: noi.danhMuc,
      ma,
      the: 1,
      ten: mau.ten,
      khoa: false,
      diaBan: chuoiCua(noi, mau.cap),
    });
    await db.doc(`taiKhoan/${uid}`).set(taiKhoan);
    accounts.push({
      uid,
      vaiTro: mau.vaiTro.map((role) => NHAN_VAI_TRO[role]).join(' kiêm '),
      ten: mau.ten,
      email,
      matKhau: MAT_KHAU_DEMO,
      diaBan: tenDonVi.get(donViId(noi.danhMuc, ma)) ?? ma,
      keHoach: plan.id,
    });
  }
  await waitForClaims(auth, accounts);
  return accounts;
};

type CuaMinh = { readonly dau: string; readonly ten: string; readonly diaBan: string; readonly account: TaiKhoan };

/** An account of one record, as the function that confirms such records would write it. */
export const createOwnAccount = async (
  auth: Auth,
  db: Firestore,
  plan: KeHoach,
  { dau, ten, diaBan, account }: CuaMinh,
): Promise<TaiKhoanDemo> => {
  const email = emailOf(dau, plan);
  const uid = uidOf(email);
  await createUser(auth, uid, email, ten);
  await db.doc(`taiKhoan/${uid}`).set(TaiKhoan.parse(account));
  const vaiTro = account.vaiTro.map((role) => NHAN_VAI_TRO[role]).join(' kiêm ');
  return { uid, vaiTro, ten, email, matKhau: MAT_KHAU_DEMO, diaBan, keHoach: plan.id };
};

export const waitForClaims = async (auth: Auth, accounts: readonly TaiKhoanDemo[]): Promise<void> => {
  const deadline = Date.now() + 60_000;
  for (const { uid, email } of accounts) {
    while (!(await auth.getUser(uid)).customClaims?.vaiTro) {
      if (Date.now() > deadline)
        throw new Error(
          `Tài khoản ${email} chưa được cấp quyền sau 60 giây. Bộ mô phỏng Functions có đang chạy không?`,
        );
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
};
