import { thongBaoLoi } from '@core/problems.ts';
import type { MaViecLam } from '@core/problems-viec-lam.ts';
import { NguoiTimViec, type NtvRieng } from '@core/viec-lam/nguoi-tim-viec.ts';
import { PHIEU_LAP_HO_SO, viSaoChuaLap } from '@core/viec-lam/tu-phieu.ts';
import { type DanhSachPage, listDanhSach, type SauDong } from './danh-sach-repo.ts';
import { readAs } from './doc-read.ts';
import { errorCode, UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import { follow } from './follow.ts';
import type { PhieuDoc } from './phieu-docs.ts';
import { getDinhDanh, getPhieu } from './phieu-repo.ts';
import { mustCanBoViec } from './viec-lam-ai.ts';
import { type DongYMoi, MA_TU_CHOI, saveNguoi } from './viec-lam-ghi.ts';
import type { NguoiDoc } from './viec-lam-repo.ts';

/** `noiKhac`: there is one, which the centre has moved to another commune since. */
export type HoSoCuaPhieu =
  | { readonly co: 'khong' | 'noiKhac' }
  /** `choGui`: written on this device, the server has not answered. */
  | { readonly co: 'co'; readonly nguoi: NguoiDoc; readonly choGui: boolean };

const path = (phieu: string): [string, string] => ['nguoiTimViec', phieu];

/** The seeker's record made from a phiếu: it bears the id of the phiếu, so that there is one. */
export const getHoSoCuaPhieu = async (phieu: string): Promise<HoSoCuaPhieu> => {
  const { db, fs } = await getDb();
  try {
    const snapshot = await fs.getDoc(fs.doc(db, ...path(phieu)));
    const nguoi = readAs(NguoiTimViec, snapshot);
    return nguoi ? { co: 'co', nguoi, choGui: snapshot.metadata.hasPendingWrites } : { co: 'khong' };
  } catch (error) {
    if (errorCode(error) === 'permission-denied') return { co: 'noiKhac' };
    throw error;
  }
};

/** Follows a record: a function may find that the person has another one. Returns the way to stop. */
export const watchHoSoCuaPhieu = (
  phieu: string,
  next: (hoSo: HoSoCuaPhieu) => void,
  fail: (error: unknown) => void,
): (() => void) =>
  follow(
    ({ db, fs }) =>
      fs.onSnapshot(
        fs.doc(db, ...path(phieu)),
        { includeMetadataChanges: true },
        (snapshot) => {
          const nguoi = readAs(NguoiTimViec, snapshot);
          next(nguoi ? { co: 'co', nguoi, choGui: snapshot.metadata.hasPendingWrites } : { co: 'khong' });
        },
        fail,
      ),
    fail,
  );

/** Phiếu of one page: each is asked for its record by itself. */
const TRANG = 25;
/** Pages looked through for one press, where nearly everybody has a record. */
const NHIEU_TRANG = 4;

/** Accepted phiếu of unemployed people of the commune who have no seeker's record yet, a page at a time. */
export const listChuaCoHoSo = async (keHoach: string, sau?: SauDong): Promise<DanhSachPage> => {
  const { xa } = mustCanBoViec();
  let at = sau;
  for (let n = 1; ; n += 1) {
    const page = await listDanhSach({
      keHoach,
      cap: 'xa',
      ma: xa,
      trangThai: PHIEU_LAP_HO_SO,
      traLoi: { field: 'traLoi.hdkt', code: '2', many: false },
      trang: TRANG,
      ...(at && { sau: at }),
    });
    const hoSo = await Promise.all(page.items.map(({ id }) => getHoSoCuaPhieu(id)));
    const items = page.items.filter((_, i) => hoSo[i]?.co === 'khong');
    if (items.length > 0 || !page.sau || n >= NHIEU_TRANG) return page.sau ? { items, sau: page.sau } : { items };
    at = page.sau;
  }
};

type NoiDung = Omit<Parameters<typeof saveNguoi>[1], 'nguon' | 'phieu' | 'thangSinh' | 'diaBan'>;
type Rieng = Omit<NtvRieng, 'diaBan' | 'boi'>;

const say = (ma: MaViecLam): UserError => {
  const { thongBao, cachSua } = thongBaoLoi(ma);
  return new UserError(ma, `${thongBao} ${cachSua}`);
};

/** Why the server would not take it, as it stands there now; `error` itself where this account has written the record already. */
const viSaoTuChoi = async (id: string, rieng: Rieng, error: unknown): Promise<unknown> => {
  // A closed account is refused here, and told so, before anything is said of the record.
  const [phieu, dinhDanh] = await Promise.all([getPhieu(id), getDinhDanh(id)]);
  const hoSo = await getHoSoCuaPhieu(id);
  if (hoSo.co === 'noiKhac') return say('VL44');
  if (hoSo.co === 'co') return hoSo.nguoi.boi === mustCanBoViec().uid ? error : say('VL44');
  const viSao = phieu ? viSaoChuaLap(phieu, dinhDanh) : 'VL41';
  if (viSao) return say(viSao);
  const { hoTen, ngaySinh, soGiayTo } = rieng;
  const isSame = dinhDanh?.hoTen === hoTen && dinhDanh.ngaySinh === ngaySinh && dinhDanh.soGiayTo === soGiayTo;
  return isSame ? error : say('VL45');
};

/** Writes a seeker down from a phiếu. */
export const saveHoSoTuPhieu = async (
  { id, diaBan }: Pick<PhieuDoc, 'id' | 'diaBan'>,
  noiDung: NoiDung,
  rieng: Rieng,
  dongY: DongYMoi,
): Promise<void> => {
  const { thon: _thon, ...diaBanXa } = diaBan;
  const thangSinh = rieng.ngaySinh.slice(0, 7);
  try {
    await saveNguoi(id, { ...noiDung, diaBan: diaBanXa, thangSinh, nguon: 'phieuNld', phieu: id }, rieng, dongY);
  } catch (error) {
    if (errorCode(error) !== MA_TU_CHOI) throw error;
    throw await viSaoTuChoi(id, rieng, error);
  }
};
