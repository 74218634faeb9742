import { addDays, type Ngay, startOfNgay } from '@core/shared/ngay.ts';
import {
  isKetNoiXong,
  KetNoi,
  ketNoiId,
  ketNoiTruocId,
  LienHeNguoi,
  type TheoDoi,
  type TrangThaiKetNoi,
} from '@core/viec-lam/ket-noi.ts';
import type { QueryConstraint } from 'firebase/firestore';
import * as z from 'zod';
import { homNay } from './device.ts';
import { type DbDoc, readAs } from './doc-read.ts';
import { type DocTrang, docTrang } from './doc-trang.ts';
import { errorCode, UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import { callFunction } from './functions.ts';
import { loiTaiPhien } from './phien-repo.ts';
import { mustNguoiViec } from './viec-lam-ai.ts';
import { commitViecLam } from './viec-lam-ghi.ts';
import {
  cuaLoc,
  cuaTinh,
  getDinhDanh,
  type LocHoSo,
  motTrang,
  type NguoiDoc,
  type Sau,
  type TrangHoSo,
  type ViecDoc,
} from './viec-lam-repo.ts';
import { buocTiep, ketNoiMoi, type LyDoKetNoi } from './viec-lam-writes.ts';

export type KetNoiDoc = KetNoi & { readonly id: string };

/** Of whose tỉnh: the employer's, or the seeker's. */
export type BenKetNoi = 'diaBan' | 'diaBanNguoi';

const page = (
  of: (db: DbDoc) => QueryConstraint[],
  sau: Sau | undefined,
  ben: BenKetNoi = 'diaBan',
): Promise<TrangHoSo<KetNoiDoc>> =>
  motTrang(
    'ketNoi',
    (snapshot) => readAs(KetNoi, snapshot),
    (db) => [...cuaTinh(db, ben), ...of(db)],
    sau,
  );

const dangDi =
  (trangThai: readonly TrangThaiKetNoi[], den: Ngay | undefined) =>
  ({ fs }: DbDoc): QueryConstraint[] => [
    fs.where('trangThai', 'in', [...trangThai]),
    ...(den ? [fs.where('hanXuLy', '<=', den)] : []),
    fs.orderBy('hanXuLy'),
  ];

/** One page of the centre's referrals in these states, what is due first; `den`: only what is due by that day. */
export const listKetNoi = (
  trangThai: readonly TrangThaiKetNoi[],
  den: Ngay | undefined,
  sau?: Sau,
  ben?: BenKetNoi,
): Promise<TrangHoSo<KetNoiDoc>> => page(dangDi(trangThai, den), sau, ben);

/** Which referrals a figure counts: those introduced, or hired, on these days (both included), whatever became of them. */
export type LocDaCo = LocHoSo & { readonly da: 'gioiThieu' | 'nhan'; readonly tu?: Ngay; readonly den?: Ngay };

const daCo = ({ da, tu, den, ...loc }: LocDaCo) => {
  const [field, at] = da === 'nhan' ? ['nhanViec.ngayVao', (ngay: Ngay) => ngay] : ['moc.gioiThieu', startOfNgay];
  return (db: DbDoc): QueryConstraint[] => [
    ...cuaLoc(db, loc, 'nhanViec.'),
    ...(tu ? [db.fs.where(field, '>=', at(tu))] : []),
    ...(den ? [db.fs.where(field, '<', at(addDays(den, 1)))] : []),
    db.fs.orderBy(field, 'desc'),
  ];
};

/** One page of what a figure of the board or of a report counts, the newest first. */
export const listKetNoiDaCo = (loc: LocDaCo, sau?: Sau): Promise<TrangHoSo<KetNoiDoc>> => page(daCo(loc), sau);

const docHet = (of: (db: DbDoc) => QueryConstraint[], ben: BenKetNoi = 'diaBan'): DocTrang<KetNoiDoc> =>
  docTrang(
    'ketNoi',
    (db) => [...cuaTinh(db, ben), ...of(db)],
    (snapshot) => readAs(KetNoi, snapshot),
  );
/** The same two lists to their end, for a file. */
export const docKetNoi = (
  trangThai: readonly TrangThaiKetNoi[],
  den: Ngay | undefined,
  ben?: BenKetNoi,
): DocTrang<KetNoiDoc> => docHet(dangDi(trangThai, den), ben);
export const docKetNoiDaCo = (loc: LocDaCo): DocTrang<KetNoiDoc> => docHet(daCo(loc));

/** One page of the referrals of one vacancy, seeker or employer, so far as this account may see them; the newest first. */
export const listKetNoiCua = (
  cua: 'viec' | 'nguoi' | 'nsdld',
  id: string,
  sau?: Sau,
): Promise<TrangHoSo<KetNoiDoc>> => {
  const who = mustNguoiViec();
  return motTrang(
    'ketNoi',
    (snapshot) => readAs(KetNoi, snapshot),
    (db) => [
      ...(who.vai === 'trungTam' ? cuaTinh(db, cua === 'nguoi' ? 'diaBanNguoi' : 'diaBan') : []),
      ...(who.vai === 'doanhNghiep' && cua !== 'nsdld' ? [db.fs.where('nsdld', '==', who.nsdld)] : []),
      db.fs.where(cua, '==', id),
      db.fs.orderBy('luc', 'desc'),
    ],
    sau,
  );
};

export const getKetNoi = async (id: string): Promise<KetNoiDoc | undefined> => {
  const { db, fs } = await getDb();
  return readAs(KetNoi, await fs.getDoc(fs.doc(db, 'ketNoi', id)));
};

/** How an employer reaches who was referred to him; undefined before that, and once the consent is taken back. */
export const getLienHeNguoi = async (id: string): Promise<LienHeNguoi | undefined> => {
  const { db, fs } = await getDb();
  try {
    return readAs(LienHeNguoi, await fs.getDoc(fs.doc(db, 'ketNoi', id, 'rieng', 'nguoi')));
  } catch (error) {
    if (errorCode(error) === 'permission-denied') return undefined;
    throw error;
  }
};

/**
 * Proposes a vacancy to a seeker, at a job fair or not; he who asks for it himself has agreed. One of the two that has ended
 * is kept beside the new one; of two that are brought together already that referral stays. Returns the referral's id.
 */
export const proposeKetNoi = async (viec: ViecDoc, nguoi: NguoiDoc, phien?: string): Promise<string> => {
  const { uid, vai } = mustNguoiViec();
  const id = ketNoiId(viec.id, nguoi.id);
  const sdk = await getDb();
  const last = await sdk.fs.getDocFromServer(sdk.fs.doc(sdk.db, 'ketNoi', id));
  const truoc = readAs(KetNoi, last);
  if (truoc && !isKetNoiXong(truoc.trangThai)) return id;
  const put = commitViecLam(({ db, fs }, batch) => {
    const ky = { uid, now: fs.serverTimestamp() };
    if (truoc) batch.set(fs.doc(db, 'ketNoi', ketNoiTruocId(truoc)), last.data() ?? {});
    const v = (truoc?.v ?? 0) + 1;
    batch.set(fs.doc(db, 'ketNoi', id), {
      ...ketNoiMoi(vai === 'nguoiTimViec' ? 'dongY' : 'deXuat', viec, nguoi, homNay(), ky, v),
      ...(phien !== undefined && { phien }),
    });
  });
  await put.catch(async (error: unknown) => {
    const isRefused = phien !== undefined && errorCode(error) === 'viecLam.tuChoi';
    throw (isRefused && (await loiTaiPhien(phien))) || error;
  });
  return id;
};

/** The next step of a referral; with `gioiThieu` the employer gets to know how the person is reached, and no more. */
export const stepKetNoi = async (
  ketNoi: KetNoiDoc,
  den: TrangThaiKetNoi,
  lyDo: LyDoKetNoi | null = null,
): Promise<void> => {
  const { uid } = mustNguoiViec();
  const dinhDanh = den === 'gioiThieu' ? await getDinhDanh(ketNoi.nguoi) : undefined;
  if (den === 'gioiThieu' && !dinhDanh)
    throw new UserError(
      'ketNoi.khongDinhDanh',
      'Hồ sơ người tìm việc chưa có phần liên hệ. Ghi bổ sung rồi giới thiệu.',
    );
  await commitViecLam(({ db, fs }, batch) => {
    const ky = { uid, now: fs.serverTimestamp() };
    batch.update(fs.doc(db, 'ketNoi', ketNoi.id), buocTiep(ketNoi, den, lyDo, homNay(), ky));
    if (!dinhDanh) return;
    const { hoTen, dienThoai, email } = dinhDanh;
    const lienHe = { nsdld: ketNoi.nsdld, hoTen, dienThoai, ...(email && { email }) };
    batch.set(fs.doc(db, 'ketNoi', ketNoi.id, 'rieng', 'nguoi'), lienHe);
  });
};

const TU_CHOI: Readonly<Record<string, string>> = {
  khongCoQuyen: 'Tài khoản này không được ghi kết quả giới thiệu.',
  saiYeuCau: 'Ngày nhận việc, số tháng hoặc mức lương chưa đúng. Xem lại các ô.',
  khongThay: 'Không còn thấy lượt giới thiệu này.',
  daDoi: 'Lượt giới thiệu vừa được người khác ghi tiếp. Tải lại trang rồi làm lại.',
  saiBuoc: 'Lượt giới thiệu không còn ở bước ghi được việc này. Tải lại trang để xem.',
  daCoViec: 'Người này đã được ghi nhận việc ở nơi khác. Hỏi lại rồi ghi kết quả không nhận hoặc rút.',
  khongConTim: 'Người này không còn tìm việc: hồ sơ đã đóng, hết hạn hoặc trùng. Mở lại hồ sơ trước khi ghi nhận việc.',
  ngayXa: 'Ngày bắt đầu làm phải trong vòng một năm trước hoặc sau hôm nay. Xem lại năm đã ghi.',
  daDu: 'Việc này đã tuyển đủ. Tăng số lượng tuyển trước, hoặc ghi kết quả không nhận.',
};

const ask = async (yeuCau: object): Promise<void> => {
  const answer = await callFunction('ghiNhanViec', yeuCau);
  if (z.object({ ok: z.literal(true) }).safeParse(answer).success) return;
  const { data } = z.object({ ma: z.string() }).safeParse(answer);
  throw new UserError('ketNoi.tuChoi', (data && TU_CHOI[data.ma]) || 'Chưa ghi được. Thử lại sau ít phút.');
};

export type NhanViecMoi = { readonly ngayVao: string; readonly soThang?: number; readonly luongThang?: number };
/** Hired: takes a place of the vacancy and the person off the register, all or nothing. */
export const ghiNhanViec = ({ id, v }: KetNoiDoc, nhan: NhanViecMoi): Promise<void> =>
  ask({ viec: 'nhanViec', ketNoi: id, v, ...nhan });

/** What became of it after one, two, three months. */
export const ghiTheoDoi = (
  { id, v }: KetNoiDoc,
  theoDoi: { readonly lan: number; readonly tinhTrang: NonNullable<TheoDoi['tinhTrang']>; readonly ghiChu?: string },
): Promise<void> => ask({ viec: 'theoDoi', ketNoi: id, v, ...theoDoi });

/** Takes back a placement that was written down by mistake. */
export const huyNhanViec = ({ id, v }: KetNoiDoc, lyDo: string): Promise<void> =>
  ask({ viec: 'huyNhan', ketNoi: id, v, lyDo });
