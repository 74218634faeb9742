import type { DangKyNsdld, DangKyTimViec } from '@core/viec-lam/dang-ky.ts';
import { dangKyId } from '@core/viec-lam/dang-ky.ts';
import { NguoiTimViec, NtvRieng } from '@core/viec-lam/nguoi-tim-viec.ts';
import { Nsdld, NsdldRieng } from '@core/viec-lam/nsdld.ts';
import * as z from 'zod';
import { readAs } from './doc-read.ts';
import { errorCode, UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import { callFunction } from './functions.ts';
import type { NguoiDoc, NsdldDoc } from './viec-lam-repo.ts';

const hex = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** The id of the record of who registers himself, known before there is one. */
export const idDangKy = (loai: 'nsdld' | 'nguoi', uid: string): Promise<string> => dangKyId(loai, uid, hex);

/** What somebody has registered and waits for; nothing where he has not, or has been let in. Refused, it comes back whole. */
export type DangCho =
  | { readonly loai: 'nsdld'; readonly hoSo: NsdldDoc; readonly rieng?: NsdldRieng | undefined }
  | { readonly loai: 'nguoi'; readonly hoSo: NguoiDoc; readonly rieng?: NtvRieng | undefined };

/** A record that is not there is refused like one that is somebody else's. */
const pending = async <T>(schema: Parameters<typeof readAs<T>>[0], ...path: [string, ...string[]]) => {
  const { db, fs } = await getDb();
  try {
    return readAs(schema, await fs.getDoc(fs.doc(db, ...path)));
  } catch (error) {
    if (errorCode(error) === 'permission-denied') return undefined;
    throw error;
  }
};

/** Not let in, and to be sent in again. */
export const biTuChoi = ({ trangThai }: DangCho['hoSo']): boolean => ['tuChoi', 'dong', 'trung'].includes(trangThai);

export const getDangCho = async (uid: string): Promise<DangCho | undefined> => {
  const [nsdld, nguoi] = await Promise.all([
    idDangKy('nsdld', uid).then((id) => pending(Nsdld, 'nsdld', id)),
    idDangKy('nguoi', uid).then((id) => pending(NguoiTimViec, 'nguoiTimViec', id)),
  ]);
  if (nsdld) {
    const rieng = biTuChoi(nsdld) ? await pending(NsdldRieng, 'nsdld', nsdld.id, 'rieng', 'lienHe') : undefined;
    return { loai: 'nsdld', hoSo: nsdld, rieng };
  }
  if (!nguoi) return undefined;
  const rieng = biTuChoi(nguoi) ? await pending(NtvRieng, 'nguoiTimViec', nguoi.id, 'rieng', 'dinhDanh') : undefined;
  return { loai: 'nguoi', hoSo: nguoi, rieng };
};

const TU_CHOI: Readonly<Record<string, string>> = {
  khongCoQuyen: 'Tài khoản này không tự đăng ký được. Đăng xuất rồi tạo tài khoản bằng thư điện tử khác.',
  saiYeuCau: 'Hồ sơ còn mục chưa đúng. Xem lại các ô.',
  daNgung: 'Hồ sơ của người sử dụng lao động này đã ngừng. Liên hệ trung tâm dịch vụ việc làm của tỉnh để mở lại.',
  saiDiaBan: 'Xã, phường đã chọn không có trong danh mục. Chọn lại địa chỉ.',
  trungMaSoThue:
    'Mã số thuế này đã có người đăng ký. Liên hệ trung tâm dịch vụ việc làm của tỉnh để nhận tài khoản của đơn vị.',
};

const ask = async (name: string, input: object): Promise<void> => {
  const answer = await callFunction(name, input);
  if (z.object({ ok: z.literal(true) }).safeParse(answer).success) return;
  const { data } = z.object({ ma: z.string() }).safeParse(answer);
  throw new UserError('dangKy.tuChoi', (data && TU_CHOI[data.ma]) || 'Chưa đăng ký được. Thử lại sau ít phút.');
};

export const dangKyNsdld = (input: DangKyNsdld): Promise<void> => ask('dangKyNsdld', input);
export const dangKyTimViec = (input: DangKyTimViec): Promise<void> => ask('dangKyTimViec', input);
