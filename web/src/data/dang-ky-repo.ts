import type { DangKyNsdld, DangKyTimViec } from '@core/viec-lam/dang-ky.ts';
import { dangKyId } from '@core/viec-lam/dang-ky.ts';
import { NguoiTimViec } from '@core/viec-lam/nguoi-tim-viec.ts';
import { Nsdld } from '@core/viec-lam/nsdld.ts';
import * as z from 'zod';
import { readAs } from './doc-read.ts';
import { errorCode, UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import { callFunction } from './functions.ts';

const hex = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** What somebody has registered and waits for; nothing where he has not, or has been let in. */
export type DangCho =
  | { readonly loai: 'nsdld'; readonly hoSo: Nsdld }
  | { readonly loai: 'nguoi'; readonly hoSo: NguoiTimViec };

/** A record that is not there is refused like one that is somebody else's. */
const pending = async <T>(collection: string, id: string, schema: Parameters<typeof readAs<T>>[0]) => {
  const { db, fs } = await getDb();
  try {
    return readAs(schema, await fs.getDoc(fs.doc(db, collection, id)));
  } catch (error) {
    if (errorCode(error) === 'permission-denied') return undefined;
    throw error;
  }
};

export const getDangCho = async (uid: string): Promise<DangCho | undefined> => {
  const [nsdld, nguoi] = await Promise.all([
    dangKyId('nsdld', uid, hex).then((id) => pending('nsdld', id, Nsdld)),
    dangKyId('nguoi', uid, hex).then((id) => pending('nguoiTimViec', id, NguoiTimViec)),
  ]);
  if (nsdld) return { loai: 'nsdld', hoSo: nsdld };
  return nguoi && { loai: 'nguoi', hoSo: nguoi };
};

const TU_CHOI: Readonly<Record<string, string>> = {
  khongCoQuyen: 'Tài khoản này không tự đăng ký được. Đăng xuất rồi tạo tài khoản bằng thư điện tử khác.',
  saiYeuCau: 'Hồ sơ còn mục chưa đúng. Xem lại các ô.',
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
