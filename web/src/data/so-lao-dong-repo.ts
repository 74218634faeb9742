import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import { DeNghi, LichSuNld, NguoiLaoDong, TruyCapNld } from '@core/nguoi-lao-dong/so-lao-dong.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import * as z from 'zod';
import { inArea, readAs, signedIn } from './doc-read.ts';
import { UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import { callFunction } from './functions.ts';
import { defined } from './phieu-docs.ts';
import { phienNld } from './session.ts';

export type SoCuaToi = {
  readonly so: NguoiLaoDong;
  readonly lichSu: readonly LichSuNld[];
  readonly truyCap: readonly (TruyCapNld & { readonly id: string })[];
  readonly deNghi: readonly (DeNghi & { readonly id: string })[];
};

const MOST = 100;
const worker = () => {
  const current = phienNld.value;
  if (!current) throw new UserError('unauthenticated', 'Cần đăng nhập lại.');
  return current;
};

/** The signed-in worker's own book, its history, who looked at it and what he has proposed; newest first. */
export const getSoCuaToi = async (): Promise<SoCuaToi | undefined> => {
  const { nld } = worker();
  const { db, fs } = await getDb();
  const part = (name: string, order: string) =>
    fs.getDocs(fs.query(fs.collection(db, 'nguoiLaoDong', nld, name), fs.orderBy(order, 'desc'), fs.limit(MOST)));
  const [so, lichSu, truyCap, deNghi] = await Promise.all([
    fs.getDoc(fs.doc(db, 'nguoiLaoDong', nld)),
    part('lichSu', 'v'),
    part('truyCap', 'luc'),
    fs.getDocs(fs.query(fs.collection(db, 'deNghi'), fs.where('nld', '==', nld), fs.limit(MOST))),
  ]);
  const book = readAs(NguoiLaoDong, so);
  return (
    book && {
      so: book,
      lichSu: defined(lichSu.docs.map((doc) => readAs(LichSuNld, doc))),
      truyCap: defined(truyCap.docs.map((doc) => readAs(TruyCapNld, doc))),
      deNghi: defined(deNghi.docs.map((doc) => readAs(DeNghi, doc))).sort(
        (a, b) => b.luc.toMillis() - a.luc.toMillis(),
      ),
    }
  );
};

/** Asks the commune to change the book. The id is made on the device, so that a retry cannot ask twice. */
export const sendDeNghi = async (id: string, diaBan: DiaBan, noiDung: string, ngayHieuLuc: Ngay): Promise<void> => {
  const { uid, nld } = worker();
  const { db, fs } = await getDb();
  const ask = { nld, diaBan, noiDung, ngayHieuLuc, trangThai: 'cho', boi: uid, luc: fs.serverTimestamp() };
  await fs
    .writeBatch(db)
    .set(fs.doc(db, 'deNghi', id), ask)
    .commit();
};

const at = z.number().transform((ms) => ({ toMillis: () => ms }));
const SoDaMo = z.object({
  ok: z.literal(true),
  nld: z.string(),
  so: z.object({ ...NguoiLaoDong.shape, luc: at }),
  lichSu: z.array(z.object({ ...LichSuNld.shape, luc: at })),
});
export type SoDaMo = z.infer<typeof SoDaMo>;

const TU_CHOI: Readonly<Record<string, string>> = {
  khongCoQuyen: 'Tài khoản này không được mở sổ lao động.',
  saiYeuCau: 'Ghi đủ 12 chữ số của CCCD và mục đích xem.',
  khongThay: 'Không có sổ lao động của số này trong địa bàn. Sổ chỉ có sau khi xã duyệt phiếu có số CCCD 12 chữ số.',
};

/** Opens a book through the function that leaves a line the worker can read. */
export const openSo = async (hoi: { soGiayTo: string; mucDich: string }): Promise<SoDaMo> => {
  const answer = await callFunction('xemSoLaoDong', hoi);
  const opened = SoDaMo.safeParse(answer);
  if (opened.success) return opened.data;
  const refused = z.object({ ma: z.string() }).safeParse(answer);
  const words = refused.success ? TU_CHOI[refused.data.ma] : undefined;
  throw new UserError('soLaoDong.khongMo', words ?? 'Chưa mở được sổ lao động. Thử lại sau ít phút.');
};

export type DeNghiDoc = DeNghi & { readonly id: string };

/** What workers of the commune have asked for and nobody has decided, oldest first. */
export const listDeNghiCho = async (): Promise<DeNghiDoc[]> => {
  const db = await getDb();
  const { fs } = db;
  const found = await fs.getDocs(
    fs.query(fs.collection(db.db, 'deNghi'), ...inArea(db), fs.where('trangThai', '==', 'cho'), fs.limit(MOST)),
  );
  return defined(found.docs.map((doc) => readAs(DeNghi, doc))).sort((a, b) => a.luc.toMillis() - b.luc.toMillis());
};

export type TraLoiDeNghi =
  | { readonly trangThai: 'daNhan'; readonly giao: string; readonly keHoach: string }
  | { readonly trangThai: 'tuChoi'; readonly traLoi: string };

/** Takes a proposal, which becomes a phiếu of the collector named, or says why not. */
export const answerDeNghi = async (id: string, answer: TraLoiDeNghi): Promise<void> => {
  const { uid } = signedIn();
  const { db, fs } = await getDb();
  await fs.updateDoc(fs.doc(db, 'deNghi', id), { ...answer, xuLyBoi: uid, xuLyLuc: fs.serverTimestamp() });
};
