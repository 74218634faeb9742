import { FieldValue, type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import * as z from 'zod';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import type { VaiTro } from '../../core/tai-khoan/vai-tro.ts';
import {
  HuyNhan,
  hanBuoc,
  hanTheoDoi,
  isNgayVao,
  KetNoi,
  lichTheoDoi,
  mayTake,
  NhanViec,
  TheoDoi,
  truocNhanViec,
} from '../../core/viec-lam/ket-noi.ts';
import { NguoiTimViec } from '../../core/viec-lam/nguoi-tim-viec.ts';
import { ViecTimNguoi } from '../../core/viec-lam/viec-tim-nguoi.ts';
import { isCurrentToken } from '../current-token.ts';
import { paths } from '../paths.ts';
import { transact } from '../transact.ts';
import { vaiCua } from './vai-cua.ts';

const lan = { ketNoi: z.string().regex(/^[A-Za-z0-9_-]{8,40}:[A-Za-z0-9_-]{8,40}$/), v: z.int().min(1) };
/** What the centre or the employer writes down of a referral that takes more than one record. `v`: the version he saw. */
const YeuCauNhanViec = z.discriminatedUnion('viec', [
  z.strictObject({
    viec: z.literal('nhanViec'),
    ...lan,
    ...NhanViec.omit({ theoDoi: true, nhomNghe: true, cmkt: true }).shape,
  }),
  z.strictObject({
    viec: z.literal('theoDoi'),
    ...lan,
    lan: z.int().min(0).max(3),
    tinhTrang: TheoDoi.shape.tinhTrang.unwrap(),
    ghiChu: TheoDoi.shape.ghiChu,
  }),
  z.strictObject({ viec: z.literal('huyNhan'), ...lan, lyDo: HuyNhan.shape.lyDo }),
]);
type YeuCau = z.infer<typeof YeuCauNhanViec>;
type Nhan = Extract<YeuCau, { viec: 'nhanViec' }>;
type Theo = Extract<YeuCau, { viec: 'theoDoi' }>;
type Huy = Extract<YeuCau, { viec: 'huyNhan' }>;

type MaTuChoi =
  | 'khongCoQuyen'
  | 'saiYeuCau'
  | 'khongThay'
  | 'daDoi'
  | 'saiBuoc'
  | 'daCoViec'
  | 'khongConTim'
  | 'daDu'
  | 'ngayXa';
export type KetQuaNhanViec = { readonly ok: true } | { readonly ok: false; readonly ma: MaTuChoi };

const refuse = (ma: MaTuChoi): KetQuaNhanViec => ({ ok: false, ma });
const DONE: KetQuaNhanViec = { ok: true };

/**
 * A placement, and what became of it (HP-07, HN-10). Hiring takes a place of the vacancy and the person off the register
 * in one transaction, so that of two placements of one person at once one is refused. A vacancy that ran out meanwhile
 * does not stop who was referred in time.
 */
export const createNhanViec = (db: Firestore, now: () => Date) => {
  const at = paths(db);

  /** A seeker writes nothing down here. */
  const rolesIn = (token: unknown, { diaBan, diaBanNguoi, nsdld }: KetNoi): readonly VaiTro[] =>
    vaiCua(token, { diaBan: [diaBan, diaBanNguoi], nsdld });

  const isWritten = ({ trangThai, nhanViec }: KetNoi, { ngayVao, soThang, luongThang }: Nhan): boolean =>
    trangThai === 'nhanViec' &&
    nhanViec?.ngayVao === ngayVao &&
    nhanViec.soThang === soThang &&
    nhanViec.luongThang === luongThang;

  const hire = async (t: Transaction, ketNoi: KetNoi, yeuCau: Nhan, uid: string, vaiTro: readonly VaiTro[]) => {
    if (isWritten(ketNoi, yeuCau)) return DONE;
    if (!mayTake(ketNoi.trangThai, 'nhanViec', vaiTro)) return refuse('saiBuoc');
    if (ketNoi.v !== yeuCau.v) return refuse('daDoi');
    if (!isNgayVao(yeuCau.ngayVao, ngayVN(now()))) return refuse('ngayXa');
    const [viecDoc, nguoiDoc] = await t.getAll(at.viecTimNguoi(ketNoi.viec), at.nguoiTimViec(ketNoi.nguoi));
    const viec = ViecTimNguoi.safeParse(viecDoc?.data()).data;
    const nguoi = NguoiTimViec.safeParse(nguoiDoc?.data()).data;
    if (!viecDoc || !nguoiDoc || !viec || !nguoi) return refuse('khongThay');
    if (nguoi.trangThai === 'coViec') return refuse('daCoViec');
    if (nguoi.trangThai !== 'dangTim' && nguoi.trangThai !== 'hetHan') return refuse('khongConTim');
    if (viec.daTuyen >= viec.soLuong) return refuse('daDu');
    const { ngayVao, soThang, luongThang } = yeuCau;
    const theoDoi = lichTheoDoi(ngayVao, soThang);
    const nhanViec = {
      ngayVao,
      theoDoi,
      nhomNghe: viec.nhomNghe,
      cmkt: viec.cmkt,
      ...(soThang !== undefined && { soThang }),
      ...(luongThang !== undefined && { luongThang }),
    };
    const luc = FieldValue.serverTimestamp();
    const isFull = viec.daTuyen + 1 >= viec.soLuong && viec.trangThai === 'dangTuyen';
    t.update(at.ketNoi(`${ketNoi.viec}:${ketNoi.nguoi}`), {
      trangThai: 'nhanViec',
      nhanViec,
      hanXuLy: hanTheoDoi(nhanViec),
      'moc.nhanViec': luc,
      v: ketNoi.v + 1,
      suaBoi: uid,
      luc,
    });
    t.update(viecDoc.ref, {
      daTuyen: viec.daTuyen + 1,
      ...(isFull && { trangThai: 'du' }),
      v: viec.v + 1,
      suaBoi: HE_THONG,
      luc,
    });
    t.update(nguoiDoc.ref, { trangThai: 'coViec', v: nguoi.v + 1, suaBoi: HE_THONG, luc });
    return DONE;
  };

  const follow = (t: Transaction, ketNoi: KetNoi, yeuCau: Theo, uid: string, vaiTro: readonly VaiTro[]) => {
    const { nhanViec } = ketNoi;
    const before = nhanViec?.theoDoi.find((each) => each.lan === yeuCau.lan);
    if (!nhanViec || !before || !vaiTro.includes('trungTam')) return refuse('saiBuoc');
    const { lan: which, tinhTrang, ghiChu } = yeuCau;
    if (before.tinhTrang === tinhTrang && before.ghiChu === ghiChu) return DONE;
    if (ketNoi.v !== yeuCau.v) return refuse('daDoi');
    const written = {
      lan: which,
      han: before.han,
      tinhTrang,
      ...(ghiChu !== undefined && { ghiChu }),
      ghiLuc: Timestamp.fromDate(now()),
      ghiBoi: uid,
    };
    const theoDoi = nhanViec.theoDoi.map((each) => (each.lan === which ? written : each));
    t.update(at.ketNoi(`${ketNoi.viec}:${ketNoi.nguoi}`), {
      'nhanViec.theoDoi': theoDoi,
      hanXuLy: hanTheoDoi({ theoDoi }),
      v: ketNoi.v + 1,
      suaBoi: uid,
      luc: FieldValue.serverTimestamp(),
    });
    return DONE;
  };

  /** Whether the person has been taken by another placement since; one before it had let go of him when this one took him. */
  const isElsewhere = async (t: Transaction, { viec, nguoi, moc }: KetNoi): Promise<boolean> => {
    const placed = await t.get(at.allKetNoi.where('nguoi', '==', nguoi).where('trangThai', '==', 'nhanViec'));
    const since = moc.nhanViec?.toMillis() ?? 0;
    return placed.docs.some((doc) => {
      const other = KetNoi.safeParse(doc.data()).data;
      return other !== undefined && other.viec !== viec && (other.moc.nhanViec?.toMillis() ?? 0) > since;
    });
  };

  /** Takes a placement back that was none: the place is open and the person looks again, so far as their days still run. */
  const undo = async (t: Transaction, ketNoi: KetNoi, yeuCau: Huy, uid: string, vaiTro: readonly VaiTro[]) => {
    const { nhanViec, huyNhan } = ketNoi;
    const { lyDo } = yeuCau;
    if (!vaiTro.includes('trungTam')) return refuse('khongCoQuyen');
    if (!nhanViec) return huyNhan?.lyDo === lyDo && huyNhan.v === yeuCau.v + 1 ? DONE : refuse('saiBuoc');
    if (ketNoi.v !== yeuCau.v) return refuse('daDoi');
    const [viecDoc, nguoiDoc] = await t.getAll(at.viecTimNguoi(ketNoi.viec), at.nguoiTimViec(ketNoi.nguoi));
    const viec = ViecTimNguoi.safeParse(viecDoc?.data()).data;
    const nguoi = NguoiTimViec.safeParse(nguoiDoc?.data()).data;
    if (!viecDoc || !nguoiDoc || !viec || !nguoi) return refuse('khongThay');
    const stays = nguoi.trangThai !== 'coViec' || (await isElsewhere(t, ketNoi));
    const homNay = ngayVN(now());
    const luc = FieldValue.serverTimestamp();
    const trangThai = truocNhanViec(ketNoi);
    const v = ketNoi.v + 1;
    t.update(at.ketNoi(`${ketNoi.viec}:${ketNoi.nguoi}`), {
      trangThai,
      nhanViec: FieldValue.delete(),
      'moc.nhanViec': FieldValue.delete(),
      huyNhan: { ngayVao: nhanViec.ngayVao, lyDo, v, boi: uid },
      hanXuLy: hanBuoc(trangThai, homNay),
      v,
      suaBoi: uid,
      luc,
    });
    t.update(viecDoc.ref, {
      daTuyen: Math.max(0, viec.daTuyen - 1),
      ...(viec.trangThai === 'du' && { trangThai: viec.hanTuyen >= homNay ? 'dangTuyen' : 'hetHan' }),
      v: viec.v + 1,
      suaBoi: HE_THONG,
      luc,
    });
    if (!stays) {
      const next = nguoi.hanHoSo >= homNay ? 'dangTim' : 'hetHan';
      t.update(nguoiDoc.ref, { trangThai: next, v: nguoi.v + 1, suaBoi: HE_THONG, luc });
    }
    return DONE;
  };

  return async (uid: string, token: unknown, input: unknown): Promise<KetQuaNhanViec> => {
    const the = (token as { the?: unknown } | null)?.the;
    if (typeof the !== 'number' || !(await isCurrentToken(db, uid, the))) return refuse('khongCoQuyen');
    const yeuCau = YeuCauNhanViec.safeParse(input).data;
    if (!yeuCau) return refuse('saiYeuCau');
    return transact(db, async (t) => {
      const ketNoi = KetNoi.safeParse((await t.get(at.ketNoi(yeuCau.ketNoi))).data()).data;
      const vaiTro = ketNoi ? rolesIn(token, ketNoi) : [];
      if (!ketNoi || vaiTro.length === 0) return refuse('khongThay');
      if (yeuCau.viec === 'nhanViec') return hire(t, ketNoi, yeuCau, uid, vaiTro);
      if (yeuCau.viec === 'huyNhan') return undo(t, ketNoi, yeuCau, uid, vaiTro);
      return follow(t, ketNoi, yeuCau, uid, vaiTro);
    });
  };
};
