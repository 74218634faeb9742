import { randomUUID } from 'node:crypto';
import { donViId } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { DA_DUYET } from '@core/nguoi-lao-dong/dinh-danh.ts';
import { NguoiLaoDong } from '@core/nguoi-lao-dong/so-lao-dong.ts';
import { nldCua, uidCua } from '@core/nguoi-lao-dong/tai-khoan-nld.ts';
import { NHAN_VAI_TRO } from '@core/tai-khoan/vai-tro.ts';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { createKhoa } from '../../functions/src/adapters/khoa-dinh-danh.ts';
import { createDatMatKhau } from '../../functions/src/adapters/so-lao-dong/mat-khau-nld.ts';
import { createTaiKhoanNld } from '../../functions/src/adapters/so-lao-dong/tai-khoan-nld.ts';
import { KHOA_DINH_DANH_LOCAL } from '../emulators/secrets.mjs';
import { emailOf, MAT_KHAU_DEMO, type NoiDemo, officerOf, type TaiKhoanDemo } from './tai-khoan.ts';

const WAIT_SECONDS = 60;

/** The book of a phiếu of the commune that was approved; the trigger compiles it. Undefined where none was approved. */
const findBook = async (db: Firestore, plan: KeHoach, xa: string): Promise<string | undefined> => {
  const approved = await db
    .collection('phieu')
    .where('keHoach', '==', plan.id)
    .where('diaBan.xa', '==', xa)
    .where('trangThai', 'in', DA_DUYET)
    .limit(1)
    .get();
  const [phieu] = approved.docs;
  for (let second = 0; phieu && second < WAIT_SECONDS; second += 1) {
    const found = await db.collection('nguoiLaoDong').where('phieu', '==', phieu.id).limit(1).get();
    if (found.docs[0]) return found.docs[0].id;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return undefined;
};

/** Access to a book, given at the desk, with the password of the demonstration. */
export const giveAccess = async (
  auth: Auth,
  db: Firestore,
  plan: KeHoach,
  noi: NoiDemo,
  nld: string,
): Promise<void> => {
  const officer = officerOf(plan, noi);
  const dangNhap = emailOf('nld', plan);
  const request = { viec: 'capTaiKhoan', nld, lan: randomUUID(), dangNhap };
  const given = await createTaiKhoanNld(db, auth, createKhoa(KHOA_DINH_DANH_LOCAL))(
    officer.uid,
    officer.claims,
    request,
  );
  if (!given.ok) throw new Error(`Không cấp được tài khoản ${dangNhap}: ${given.ma}.`);
  const { customClaims = {} } = await auth.getUser(uidCua(nld));
  const chosen = await createDatMatKhau(db, auth)(uidCua(nld), customClaims, { matKhau: MAT_KHAU_DEMO });
  if (!chosen.ok) throw new Error(`Không đặt được mật khẩu cho ${dangNhap}: ${chosen.ma}.`);
};

/**
 * The account of one worker who has a labour book, given by the commune's officer as at the desk, with a password already
 * chosen. None where the plan has no approved phiếu in that commune. Running it again changes nothing.
 */
export const createWorkerAccount = async (
  auth: Auth,
  db: Firestore,
  plan: KeHoach,
  noi: NoiDemo,
  tenDonVi: ReadonlyMap<string, string>,
): Promise<readonly TaiKhoanDemo[]> => {
  const email = emailOf('nld', plan);
  const existing = await auth.getUserByEmail(email).catch(() => undefined);
  const nld = existing ? nldCua(existing.uid) : await findBook(db, plan, noi.xa);
  if (nld === undefined) return [];
  if (!existing) await giveAccess(auth, db, plan, noi, nld);
  const book = NguoiLaoDong.parse((await db.doc(`nguoiLaoDong/${nld}`).get()).data());
  return [
    {
      uid: uidCua(nld),
      vaiTro: NHAN_VAI_TRO.nguoiLaoDong,
      ten: book.bai.hoTen ?? '',
      email,
      matKhau: MAT_KHAU_DEMO,
      diaBan: tenDonVi.get(donViId(noi.danhMuc, noi.xa)) ?? noi.xa,
      keHoach: plan.id,
    },
  ];
};
