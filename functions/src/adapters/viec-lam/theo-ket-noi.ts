import { createHash } from 'node:crypto';
import { type DocumentSnapshot, FieldValue, type Firestore, GrpcStatus } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { NguoiTheoSo } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import { NguoiLaoDong } from '../../core/nguoi-lao-dong/so-lao-dong.ts';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { formatNgay, ngayVN } from '../../core/shared/ngay.ts';
import { KetNoi } from '../../core/viec-lam/ket-noi.ts';
import { xetCap } from '../../core/viec-lam/khop.ts';
import { lyDoHop } from '../../core/viec-lam/khop-noi-dung.ts';
import { codeOf } from '../grpc-errors.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';
import { cacBenKhop } from './ben-khop.ts';

const readKetNoi = reader(KetNoi);

/**
 * What follows from a referral: how well the pair goes together, written down once, and with a placement a change the
 * commune is asked to bring into the person's labour book, with the referral as its source (HN-10, LC-10).
 */
export const createTheoKetNoi = (db: Firestore, khoa: Khoa, now: () => Date) => {
  const at = paths(db);
  const ben = cacBenKhop(db);

  const score = async (snapshot: DocumentSnapshot, { viec, nguoi, diem, hop, thieu }: KetNoi): Promise<boolean> => {
    if (diem > 0 || hop.length > 0 || thieu.length > 0) return false;
    const [viecDoc, nguoiDoc] = await db.getAll(at.chiMucViec(viec), at.chiMucNguoi(nguoi));
    if (!viecDoc?.exists || !nguoiDoc?.exists) return false;
    const [theirs, his] = [ben.nguoi.docKia(viecDoc), ben.viec.docKia(nguoiDoc)];
    if (!theirs.ok || !his.ok) return false;
    const cap = xetCap(theirs.value, his.value, ngayVN(now()));
    const next = { diem: cap.diem, hop: lyDoHop(cap.phan), thieu: [...cap.thieu] };
    if (next.diem === 0 && next.hop.length + next.thieu.length === 0) return false;
    await snapshot.ref.update(next);
    return true;
  };

  /** The labour book of a seeker, by the key of his number; undefined where he has none. */
  const bookOf = async (nguoi: string): Promise<{ readonly id: string; readonly so: NguoiLaoDong } | undefined> => {
    const key = khoa.keyOf((await at.riengNguoi(nguoi).get()).get('soGiayTo'));
    const id = key && NguoiTheoSo.safeParse((await at.dinhDanh(key).get()).data()).data?.nguoi;
    const so = id ? NguoiLaoDong.safeParse((await at.nguoiLaoDong(id).get()).data()).data : undefined;
    return id && so ? { id, so } : undefined;
  };

  /** One for each book and day: a placement taken back and written anew on another day asks anew. */
  const askOf = (id: string, nld: string, ngayVao: string) =>
    at.deNghi(createHash('sha256').update(`ketNoi|${id}|${nld}|${ngayVao}`).digest('hex').slice(0, 32));

  /** What was asked for a placement that is none, or not on that day, or of somebody else; what the commune has decided stays decided. */
  const takeBack = async (asked: readonly DocumentSnapshot[]): Promise<boolean> => {
    const waiting = asked.filter((deNghi) => deNghi.get('trangThai') === 'cho');
    for (const { ref, updateTime } of waiting) if (updateTime) await ref.delete({ lastUpdateTime: updateTime });
    return waiting.length > 0;
  };

  const writeBack = async (id: string, ketNoi: KetNoi): Promise<boolean> => {
    const { nguoi, nhanViec, huyNhan, tenCongViec, tenNsdld } = ketNoi;
    if (!nhanViec && !huyNhan) return false;
    const asked = (await at.allDeNghi.where('ketNoi', '==', id).get()).docs;
    const book = nhanViec && (await bookOf(nguoi));
    if (!nhanViec || !book) return takeBack(asked);
    const { ngayVao } = nhanViec;
    const isThis = (deNghi: DocumentSnapshot) => deNghi.get('nld') === book.id && deNghi.get('ngayHieuLuc') === ngayVao;
    const taken = await takeBack(asked.filter((deNghi) => !isThis(deNghi)));
    if (asked.some(isThis)) return taken;
    try {
      await askOf(id, book.id, ngayVao).create({
        nld: book.id,
        diaBan: book.so.diaBan,
        noiDung: `Nhận việc "${tenCongViec}" tại ${tenNsdld} từ ngày ${formatNgay(ngayVao)}, do trung tâm dịch vụ việc làm giới thiệu.`,
        ngayHieuLuc: ngayVao,
        trangThai: 'cho',
        boi: HE_THONG,
        ketNoi: id,
        luc: FieldValue.serverTimestamp(),
      });
    } catch (error) {
      if (codeOf(error) !== GrpcStatus.ALREADY_EXISTS) throw error;
    }
    return true;
  };

  return async (id: string): Promise<'applied' | 'stale' | 'malformed'> => {
    const snapshot = await at.ketNoi(id).get();
    if (!snapshot.exists) return 'stale';
    const read = readKetNoi(snapshot);
    if (!read.ok) {
      logger.error('ketNoi.malformed', { id, issues: read.viSao });
      return 'malformed';
    }
    const done = [await score(snapshot, read.value), await writeBack(id, read.value)];
    return done.some(Boolean) ? 'applied' : 'stale';
  };
};
