import { createHash } from 'node:crypto';
import { type DocumentReference, FieldValue, type Firestore, type Transaction } from 'firebase-admin/firestore';
import type * as z from 'zod';
import { type DiaBanXa, DonVi, donViId } from '../../core/dia-ban/dia-ban.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import { DangKyNsdld, DangKyTimViec, dangKyId } from '../../core/viec-lam/dang-ky.ts';
import { loiHan } from '../../core/viec-lam/han-ho-so.ts';
import { paths } from '../paths.ts';
import { issuesOf } from '../read-documents.ts';
import { transact } from '../transact.ts';
import { versionOf } from './ghi-goi-y.ts';

export type KetQuaDangKy =
  | { readonly ok: true; readonly id: string; readonly trangThai: string }
  | {
      readonly ok: false;
      readonly ma: 'khongCoQuyen' | 'saiYeuCau' | 'saiDiaBan' | 'trungMaSoThue' | 'daNgung';
      /** Where: paths of fields with the code of what is wrong, never a value. */
      readonly loi?: readonly string[];
    };

type HoSo = {
  readonly ref: DocumentReference;
  readonly rieng: DocumentReference;
  readonly diaBan: DiaBanXa;
  readonly ban: object;
  readonly riengBan: object;
  /** The state it waits in, and those in which it may be sent in again. */
  readonly cho: string;
  readonly guiLai: readonly string[];
};

/**
 * Who signed in by e-mail and has no scope registers himself, as an employer (HP-02) or a seeker (HN-08). One record for
 * one user, under an id that follows from his, so that a second delivery finds the first one; it waits for the centre.
 */
export const createDangKy = (db: Firestore, now: () => Date) => {
  const at = paths(db);
  const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
  const isUnscoped = (token: Record<string, unknown>): boolean =>
    typeof token.email === 'string' && token.vaiTro === undefined;

  const isUnit = async ({ danhMuc, tinh, huyen, xa }: DiaBanXa): Promise<boolean> => {
    const unit = DonVi.safeParse((await at.diaBan(donViId(danhMuc, xa)).get()).data()).data;
    const { chuoi } = unit ?? {};
    return chuoi?.tinh === tinh && chuoi.huyen === huyen && chuoi.xa === xa;
  };

  /** Sends a record in, or finds where it stands: what the centre decided meanwhile is not written over. */
  const sendIn = async (t: Transaction, uid: string, hoSo: HoSo): Promise<KetQuaDangKy> => {
    const truoc = await t.get(hoSo.ref);
    const { id } = hoSo.ref;
    const trangThai: unknown = truoc.get('trangThai');
    if (trangThai === 'ngung') return { ok: false, ma: 'daNgung' };
    if (typeof trangThai === 'string' && !hoSo.guiLai.includes(trangThai)) return { ok: true, id, trangThai };
    const luc = FieldValue.serverTimestamp();
    const version = { trangThai: hoSo.cho, v: versionOf(truoc) + 1, boi: uid, suaBoi: uid, luc, nguon: 'tuKhai' };
    t.set(hoSo.ref, { ...hoSo.ban, ...version });
    t.set(hoSo.rieng, { ...hoSo.riengBan, diaBan: hoSo.diaBan });
    return { ok: true, id, trangThai: hoSo.cho };
  };

  const register = async (uid: string, hoSo: HoSo): Promise<KetQuaDangKy> => {
    if (!(await isUnit(hoSo.diaBan))) return { ok: false, ma: 'saiDiaBan' };
    return transact(db, (t) => sendIn(t, uid, hoSo));
  };

  const wrong = (error: z.ZodError): KetQuaDangKy => ({ ok: false, ma: 'saiYeuCau', loi: issuesOf(error) });

  /** Whether another employer that was not refused bears the code; the centre, who confirms, looks once more. */
  const isTaken = async (maSoThue: string | undefined, id: string): Promise<boolean> => {
    if (maSoThue === undefined) return false;
    const { docs } = await at.allNsdld.where('maSoThue', '==', maSoThue).limit(5).get();
    // One made from the business register gives way to what the employer writes himself.
    return docs.some((doc) => doc.id !== id && doc.get('trangThai') !== 'tuChoi' && doc.get('nguon') !== 'dkkd');
  };

  return {
    nsdld: async (uid: string, token: Record<string, unknown>, input: unknown): Promise<KetQuaDangKy> => {
      if (!isUnscoped(token)) return { ok: false, ma: 'khongCoQuyen' };
      const { success, data, error } = DangKyNsdld.safeParse(input);
      if (!success) return wrong(error);
      const { nsdld, lienHe } = data;
      const ref = at.nsdld(await dangKyId('nsdld', uid, hex));
      if (await isTaken(nsdld.maSoThue, ref.id)) return { ok: false, ma: 'trungMaSoThue' };
      return register(uid, {
        ref,
        rieng: at.riengNsdld(ref.id),
        diaBan: nsdld.diaBan,
        ban: { ...nsdld, hanKhaiBao: null },
        riengBan: lienHe,
        cho: 'choXacNhan',
        guiLai: ['tuChoi'],
      });
    },
    nguoi: async (uid: string, token: Record<string, unknown>, input: unknown): Promise<KetQuaDangKy> => {
      if (!isUnscoped(token)) return { ok: false, ma: 'khongCoQuyen' };
      const { success, data, error } = DangKyTimViec.safeParse(input);
      if (!success) return wrong(error);
      const { nguoi, dinhDanh, dongY } = data;
      const luc = now();
      const saiHan = loiHan('hanHoSo', nguoi.hanHoSo, ngayVN(luc));
      if (saiHan) return { ok: false, ma: 'saiYeuCau', loi: [`nguoi.hanHoSo:${saiHan}`] };
      const ref = at.nguoiTimViec(await dangKyId('nguoi', uid, hex));
      return register(uid, {
        ref,
        rieng: at.riengNguoi(ref.id),
        diaBan: nguoi.diaBan,
        ban: {
          ...nguoi,
          thangSinh: dinhDanh.ngaySinh.slice(0, 7),
          dongY: { luuTru: luc, ...(dongY.gioiThieu && { gioiThieu: luc }) },
        },
        riengBan: { ...dinhDanh, boi: uid },
        cho: 'choDuyet',
        guiLai: ['dong', 'trung'],
      });
    },
  };
};
