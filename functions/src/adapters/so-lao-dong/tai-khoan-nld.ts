import type { Auth, UserRecord } from 'firebase-admin/auth';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import * as z from 'zod';
import { isInside } from '../../core/dia-ban/dia-ban.ts';
import { NldId } from '../../core/nguoi-lao-dong/nld-id.ts';
import { NguoiLaoDong, NHAN_VIEC_TAI_KHOAN } from '../../core/nguoi-lao-dong/so-lao-dong.ts';
import { isDangMo, taiKhoanSau, uidCua } from '../../core/nguoi-lao-dong/tai-khoan-nld.ts';
import { emailDangNhap, matKhauMotLan, tenDangNhap } from '../../core/tai-khoan/dang-nhap.ts';
import { Claims, TaiKhoan } from '../../core/tai-khoan/tai-khoan.ts';
import { isCurrentToken } from '../current-token.ts';
import { codeOf, isMovedOn } from '../grpc-errors.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { applyTaiKhoan } from '../tai-khoan.ts';
import { createMangSo } from './mang-so.ts';

const ATTEMPTS = 4;

const viec = { nld: NldId, lan: z.uuid() };
/** What the officer asks. `lan` is made by his device, one for each time he decides: a second delivery does nothing more. */
export const YeuCau = z.discriminatedUnion('viec', [
  z.strictObject({ viec: z.literal('xem'), nld: NldId }),
  z.strictObject({ viec: z.literal('capTaiKhoan'), ...viec, dangNhap: z.string().max(200) }),
  z.strictObject({ viec: z.literal('datLaiMatKhau'), ...viec }),
  z.strictObject({ viec: z.literal('thuHoi'), ...viec }),
]);
type YeuCau = z.infer<typeof YeuCau>;
type Lan = Exclude<YeuCau, { viec: 'xem' }>;

type TinhTrang = {
  readonly ok: true;
  readonly trangThai: 'chuaCo' | 'dangMo' | 'daThuHoi';
  readonly dangNhap?: string;
  readonly matKhauTam?: true;
};
type TuChoi = {
  readonly ok: false;
  readonly ma: 'khongCoQuyen' | 'saiYeuCau' | 'khongThay' | 'saiTen' | 'trungTen' | 'daCo' | 'chuaCo';
};
/** `matKhau` only right after it was made: it is shown once and kept nowhere. */
export type KetQuaTaiKhoanNld = (TinhTrang & { readonly matKhau?: string }) | TuChoi;

const refuse = (ma: TuChoi['ma']): TuChoi => ({ ok: false, ma });

/**
 * The account a worker reads his labour book with (LC-13): given, given a new password, and taken away by the labour
 * officer of the commune the book is of, each time with a line the worker can read. The generation of the account on that
 * line tells whether its password is still the last one, so that every step after the commit can be done again.
 */
export const createTaiKhoanNld = (db: Firestore, auth: Auth, khoa: Khoa) => {
  const at = paths(db);
  const { isDungNguoi } = createMangSo(db, khoa);

  const findUser = async (find: () => Promise<UserRecord>): Promise<UserRecord | undefined> => {
    try {
      return await find();
    } catch (error) {
      if (codeOf(error) === 'auth/user-not-found') return undefined;
      throw error;
    }
  };
  const userOf = (nld: string) => findUser(() => auth.getUser(uidCua(nld)));
  const holderOf = (email: string) => findUser(() => auth.getUserByEmail(email));

  const accountOf = async (nld: string) => {
    const snapshot = await at.taiKhoan(uidCua(nld)).get();
    return { snapshot, account: snapshot.exists ? TaiKhoan.parse(snapshot.data()) : undefined };
  };

  const look = async (nld: string): Promise<TinhTrang> => {
    const [{ account }, user] = await Promise.all([accountOf(nld), userOf(nld)]);
    if (!account) return { ok: true, trangThai: 'chuaCo' };
    return {
      ok: true,
      trangThai: account.khoa ? 'daThuHoi' : 'dangMo',
      ...(user?.email && { dangNhap: tenDangNhap(user.email) }),
      ...(account.matKhauTam && { matKhauTam: true as const }),
    };
  };

  /** One commit: the account's next generation and the line of it. Nothing where that line is there already. */
  const decide = async (so: NguoiLaoDong, { viec, nld, lan }: Lan, uid: string, claims: Claims) => {
    const line = at.truyCapNld(nld, lan);
    for (let attempt = 1; ; attempt += 1) {
      // The account before the line: a second delivery that sees what the first one made of it then sees the line as well.
      const { snapshot, account } = await accountOf(nld);
      if ((await line.get()).exists) return undefined;
      const next = taiKhoanSau(account, viec, nld, so);
      if (typeof next === 'string') return next;
      const { vaiTro, cap, danhMuc, ma } = claims;
      const mucDich = NHAN_VIEC_TAI_KHOAN[viec];
      const batch = db.batch();
      batch.create(line, {
        boi: uid,
        vaiTro,
        cap,
        danhMuc,
        ma,
        mucDich,
        the: next.the,
        luc: FieldValue.serverTimestamp(),
      });
      if (snapshot.updateTime) {
        const whole = { ...next, matKhauTam: next.matKhauTam ?? FieldValue.delete() };
        batch.update(snapshot.ref, whole, { lastUpdateTime: snapshot.updateTime });
      } else batch.create(snapshot.ref, next);
      try {
        await batch.commit();
        return undefined;
      } catch (error) {
        if (!isMovedOn(error) || attempt === ATTEMPTS) throw error;
      }
    }
  };

  /** Makes the user of the account, or gives him the password. False where the address came to somebody else meanwhile. */
  const putUser = async (nld: string, password: string, email: string | undefined): Promise<boolean> => {
    const uid = uidCua(nld);
    const wanted = { password, ...(email !== undefined && { email }) };
    try {
      if (await userOf(nld)) await auth.updateUser(uid, wanted);
      else await auth.createUser({ uid, ...wanted });
      return true;
    } catch (error) {
      if (codeOf(error) === 'auth/uid-already-exists') return putUser(nld, password, email);
      if (codeOf(error) !== 'auth/email-already-exists' || email === undefined) throw error;
      return (await holderOf(email))?.uid === uid ? putUser(nld, password, email) : false;
    }
  };

  const give = async (yeuCau: Lan, email: string | undefined): Promise<KetQuaTaiKhoanNld> => {
    const { nld, lan } = yeuCau;
    const [line, { account, snapshot }] = await Promise.all([at.truyCapNld(nld, lan).get(), accountOf(nld)]);
    const isLast = isDangMo(account) && account.matKhauTam === true && line.get('the') === account.the;
    if (!isLast) return look(nld);
    const matKhau = matKhauMotLan(khoa.matKhauOf([nld, lan]));
    if (!(await putUser(nld, matKhau, email))) {
      await snapshot.ref.update({ khoa: true, the: account.the + 1, matKhauTam: FieldValue.delete() });
      return refuse('trungTen');
    }
    await applyTaiKhoan(db, auth, uidCua(nld));
    return { ...(await look(nld)), matKhau };
  };

  const perform = async (so: NguoiLaoDong, yeuCau: Lan, uid: string, claims: Claims): Promise<KetQuaTaiKhoanNld> => {
    const { nld } = yeuCau;
    const email = yeuCau.viec === 'capTaiKhoan' ? emailDangNhap(yeuCau.dangNhap) : undefined;
    if (yeuCau.viec === 'capTaiKhoan') {
      if (email === undefined) return refuse('saiTen');
      const holder = await holderOf(email);
      if (holder && holder.uid !== uidCua(nld)) return refuse('trungTen');
    }
    const refused = await decide(so, yeuCau, uid, claims);
    if (refused) return refuse(refused);
    if (yeuCau.viec !== 'thuHoi') return give(yeuCau, email);
    await applyTaiKhoan(db, auth, uidCua(nld));
    return look(nld);
  };

  return async (uid: string, token: unknown, input: unknown): Promise<KetQuaTaiKhoanNld> => {
    const claims = Claims.safeParse(token).data;
    const isOfficer = claims?.cap === 'xa' && claims.vaiTro.includes('canBoXa');
    if (!claims || !isOfficer || !(await isCurrentToken(db, uid, claims.the))) return refuse('khongCoQuyen');
    const yeuCau = YeuCau.safeParse(input).data;
    if (!yeuCau) return refuse('saiYeuCau');
    const so = NguoiLaoDong.safeParse((await at.nguoiLaoDong(yeuCau.nld).get()).data()).data;
    if (!so || !isInside(so.diaBan, claims) || !(await isDungNguoi(so))) return refuse('khongThay');
    return yeuCau.viec === 'xem' ? look(yeuCau.nld) : perform(so, yeuCau, uid, claims);
  };
};
