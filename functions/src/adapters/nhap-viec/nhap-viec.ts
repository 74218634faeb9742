import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { foldNhan } from '../../core/nhap/cot.ts';
import { type KetQuaDong, type LoiDong, sumKetQua } from '../../core/nhap/nhap.ts';
import { readDongViec, type ViecTep } from '../../core/nhap-viec/doc-dong.ts';
import { type TraLoiTep, tachDieuKien } from '../../core/nhap-viec/tu-tep.ts';
import type { Ngay } from '../../core/shared/ngay.ts';
import type { TrangThaiViec } from '../../core/viec-lam/viec-tim-nguoi.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { type TimThay, timHetTheoMa } from '../nguon-dn/tim-nsdld.ts';
import { refuseAll } from '../nhap/tu-choi.ts';
import type { NhapViecDoc, XuLyLo } from '../nhap/xu-ly-lo.ts';
import { paths } from '../paths.ts';
import { ghiTuTep, type HangTep, idTuTep, type SoTep } from './ghi-tu-tep.ts';
import type { CanCuCua } from './noi-tep.ts';

type Hang = HangTep & { readonly noiDung: ViecTep; readonly nsdld: TimThay | undefined };

/** What was closed or refused by somebody is not opened by a file. */
const CON_TUYEN: readonly TrangThaiViec[] = ['dangTuyen', 'du', 'hetHan'];

/** The contact is answered apart, under names that the vacancy has too. */
const LIEN_HE = 'lienHe.';
const lienHeAs = (lienHe: object): TraLoiTep =>
  Object.fromEntries(Object.entries(lienHe).map(([key, value]) => [`${LIEN_HE}${key}`, value]));
const split = (dat: TraLoiTep): { viec: Record<string, unknown>; lienHe: Record<string, unknown> } => {
  const entries = Object.entries(dat);
  return {
    viec: Object.fromEntries(entries.filter(([key]) => !key.startsWith(LIEN_HE))),
    lienHe: Object.fromEntries(
      entries.flatMap(([key, value]) => (key.startsWith(LIEN_HE) ? [[key.slice(LIEN_HE.length), value]] : [])),
    ),
  };
};

const createSo = (db: Firestore, homNay: Ngay): SoTep<Hang> => {
  const at = paths(db);
  const luc = FieldValue.serverTimestamp();
  return {
    at: (id) => ({ chinh: at.viecTimNguoi(id), rieng: at.lienHeViec(id), tep: at.tepViec(id) }),
    trungDong: { ma: 'NV08', truong: 'soHieu' },
    doc: ({ chinh, rieng }) => {
      const { luc: _luc, ...viec } = chinh.data() ?? {};
      return { ...tachDieuKien(viec), ...lienHeAs(rieng.data() ?? {}) };
    },
    tao: (batch, { id, noiDung, nsdld }, boi) => {
      if (!nsdld) throw new Error('nhapViec.noEmployer');
      const { ten: tenNsdld, loaiHinh, diaBan } = nsdld.nsdld;
      const cua = { nsdld: nsdld.snapshot.id, diaBan };
      batch.create(at.viecTimNguoi(id), {
        ...noiDung.viec,
        ...{ ...cua, tenNsdld, loaiHinh, daTuyen: 0, nguon: 'tep' },
        trangThai: 'dangTuyen' satisfies TrangThaiViec,
        ...{ v: 1, boi, suaBoi: boi, luc },
      });
      batch.set(at.lienHeViec(id), { ...noiDung.lienHe, ...cua });
    },
    isMo: ({ chinh }) => CON_TUYEN.includes(chinh.get('trangThai')),
    sua: (batch, { chinh, rieng }, dat, boi) => {
      const { viec, lienHe } = split(dat);
      const daTuyen = Number(chinh.get('daTuyen'));
      const isFewer = typeof viec.soLuong === 'number' && viec.soLuong < daTuyen;
      if (isFewer) delete viec.soLuong;
      const soLuong = Number(viec.soLuong ?? chinh.get('soLuong'));
      const han = String(viec.hanTuyen ?? chinh.get('hanTuyen'));
      const open: TrangThaiViec = han >= homNay ? 'dangTuyen' : 'hetHan';
      const trangThai: TrangThaiViec = daTuyen >= soLuong ? 'du' : open;
      const version = { ...viec, trangThai, v: Number(chinh.get('v')) + 1, suaBoi: boi, luc };
      batch.update(chinh.ref, version, chinh.updateTime ? { lastUpdateTime: chinh.updateTime } : {});
      if (Object.keys(lienHe).length > 0) batch.set(rieng.ref, lienHe, { merge: true });
      return isFewer ? [{ ma: 'NV20', truong: 'soLuong' }] : [];
    },
  };
};

/** Whose vacancy it is: the one confirmed record of the code, one that somebody wrote before one made from the register. */
const nguoiTuyenCua = (found: readonly TimThay[]): TimThay | 'NV03' | 'NV04' | 'NV05' => {
  if (found.length === 0) return 'NV03';
  const confirmed = found.filter(({ nsdld }) => nsdld.trangThai === 'daXacNhan');
  const written = confirmed.filter(({ nsdld }) => nsdld.nguon !== 'dkkd');
  const [own] = written.length > 0 ? written : confirmed;
  if (!own) return 'NV04';
  return written.length > 1 ? 'NV05' : own;
};

const ROWS_PER_SEARCH = 120;

/**
 * Takes in vacancies from a file (HP-05, HN-09). An employer is found by his code among those of the tỉnh that the centre
 * has confirmed; a row of anybody else stays on the list of faulty rows until he is registered. A vacancy is told by the
 * employer's code and the file's own number of it, else by its title, places and day.
 */
export const createNhapViec =
  (khoa: Khoa, canCuCua: CanCuCua): XuLyLo<NhapViecDoc> =>
  async (db, nhap, lo) => {
    const canCu = await canCuCua(nhap.diaBan);
    if (!canCu) return refuseAll(lo, 'DN18');
    const results: KetQuaDong[] = [];
    const read: (Pick<Hang, 'so' | 'noiDung' | 'luuY'> & { loi: readonly LoiDong[] })[] = [];
    for (const dong of lo.dong) {
      const { noiDung, loi, luuY } = readDongViec(dong, canCu);
      if (noiDung) read.push({ so: dong.so, noiDung, loi, luuY });
      else results.push({ ketQua: 'loi', loiDong: loi, luuY });
    }
    const so = createSo(db, canCu.homNay);
    for (let i = 0; i < read.length; i += ROWS_PER_SEARCH) {
      const part = read.slice(i, i + ROWS_PER_SEARCH);
      const codes = part.map(({ noiDung }) => noiDung.maNsdld);
      const owners = await timHetTheoMa(db, khoa, nhap.diaBan, codes);
      const rows = part.map(({ so: n, noiDung, loi, luuY }): Hang => {
        const { maNsdld, tenNsdld, nhanDang, viec, lienHe } = noiDung;
        const found = nguoiTuyenCua(owners.get(maNsdld) ?? []);
        const nsdld = typeof found === 'string' ? undefined : found;
        const isOther = nsdld && tenNsdld !== undefined && foldNhan(nsdld.nsdld.ten) !== foldNhan(tenNsdld);
        return {
          so: n,
          id: idTuTep(khoa, nhap.diaBan, ['viec', maNsdld, ...nhanDang]),
          traLoi: { ...tachDieuKien(viec), ...lienHeAs(lienHe) },
          macDinh: {},
          can: [...loi, ...(typeof found === 'string' ? [{ so: n, ma: found, truong: 'maSoThue' }] : [])],
          luuY: [...luuY, ...(isOther ? [{ so: n, ma: 'NV19', truong: 'ten' }] : [])],
          noiDung,
          nsdld,
        };
      });
      results.push(...(await ghiTuTep(db, khoa, so, rows, nhap, lo.boi)));
    }
    return sumKetQua(results);
  };
