import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { type KetQuaDong, sumKetQua } from '../../core/nhap/nhap.ts';
import { type NguoiTep, readDongNguoi } from '../../core/nhap-viec/doc-dong.ts';
import { type TraLoiTep, tachDieuKien } from '../../core/nhap-viec/tu-tep.ts';
import type { Ngay } from '../../core/shared/ngay.ts';
import { NtvRieng, type TrangThaiNtv } from '../../core/viec-lam/nguoi-tim-viec.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { refuseAll } from '../nhap/tu-choi.ts';
import type { NhapViecDoc, XuLyLo } from '../nhap/xu-ly-lo.ts';
import { paths } from '../paths.ts';
import { ghiTuTep, type HangTep, idTuTep, type SoTep } from './ghi-tu-tep.ts';
import type { CanCuCua } from './noi-tep.ts';

type Hang = HangTep & { readonly noiDung: NguoiTep };

/** Somebody with work, without a registration any more or registered elsewhere is not brought back by a file. */
const CON_TIM: readonly TrangThaiNtv[] = ['dangTim', 'hetHan'];

const isRieng = (key: string): boolean => Object.hasOwn(NtvRieng.shape, key) && key !== 'diaBan';
const split = (traLoi: TraLoiTep, rieng: boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(traLoi).filter(([key]) => isRieng(key) === rieng));

const createSo = (db: Firestore, homNay: Ngay): SoTep<Hang> => {
  const at = paths(db);
  const luc = FieldValue.serverTimestamp();
  return {
    at: (id) => ({ chinh: at.nguoiTimViec(id), rieng: at.riengNguoi(id), tep: at.tepNguoi(id) }),
    trungDong: { ma: 'NV09', truong: 'soGiayTo' },
    doc: ({ chinh, rieng }) => {
      const { luc: _luc, dongY, ...nguoi } = chinh.data() ?? {};
      return { ...rieng.data(), ...tachDieuKien(nguoi), gioiThieu: dongY?.gioiThieu !== undefined };
    },
    tao: (batch, { id, noiDung }, boi) => {
      const { nguoi, dinhDanh, gioiThieu, macDinh } = noiDung;
      batch.create(at.nguoiTimViec(id), {
        ...macDinh,
        ...nguoi,
        thangSinh: dinhDanh.ngaySinh.slice(0, 7),
        trangThai: 'dangTim' satisfies TrangThaiNtv,
        nguon: 'tep',
        dongY: { luuTru: luc, ...(gioiThieu === true && { gioiThieu: luc }) },
        ...{ v: 1, boi, suaBoi: boi, luc },
      });
      batch.set(at.riengNguoi(id), { ...dinhDanh, diaBan: nguoi.diaBan, boi });
    },
    isMo: ({ chinh }) => CON_TIM.includes(chinh.get('trangThai')),
    sua: (batch, { chinh, rieng }, { gioiThieu, ...dat }, boi) => {
      const ngaySinh: unknown = dat.ngaySinh;
      const han: unknown = dat.hanHoSo ?? chinh.get('hanHoSo');
      const next = {
        ...split(dat, false),
        ...(typeof ngaySinh === 'string' && { thangSinh: ngaySinh.slice(0, 7) }),
        ...(gioiThieu !== undefined && { 'dongY.gioiThieu': gioiThieu === true ? luc : FieldValue.delete() }),
        trangThai: (typeof han === 'string' && han >= homNay ? 'dangTim' : 'hetHan') satisfies TrangThaiNtv,
      };
      const version = { ...next, v: Number(chinh.get('v')) + 1, suaBoi: boi, luc };
      batch.update(chinh.ref, version, chinh.updateTime ? { lastUpdateTime: chinh.updateTime } : {});
      const apart = { ...split(dat, true), ...(dat.diaBan !== undefined && { diaBan: dat.diaBan }) };
      if (Object.keys(apart).length > 0) batch.set(rieng.ref, apart, { merge: true });
      return [];
    },
  };
};

/**
 * Takes in job seekers from a file (HN-08, HN-09). Nobody is taken in who has not consented; who he is goes where it goes
 * from the form, and his number is in no id. That one person is registered once is seen to by what follows each record.
 */
export const createNhapNguoi =
  (khoa: Khoa, canCuCua: CanCuCua): XuLyLo<NhapViecDoc> =>
  async (db, nhap, lo) => {
    const canCu = await canCuCua(nhap.diaBan);
    if (!canCu) return refuseAll(lo, 'DN18');
    const faulty: KetQuaDong[] = [];
    const rows: Hang[] = [];
    for (const dong of lo.dong) {
      const { noiDung, loi, luuY } = readDongNguoi(dong, canCu);
      if (!noiDung) {
        faulty.push({ ketQua: 'loi', loiDong: loi, luuY });
        continue;
      }
      const { nguoi, dinhDanh, gioiThieu, macDinh } = noiDung;
      rows.push({
        so: dong.so,
        id: idTuTep(khoa, nhap.diaBan, ['nguoi', dinhDanh.soGiayTo]),
        traLoi: { ...tachDieuKien(nguoi), ...dinhDanh, gioiThieu },
        macDinh: { ...macDinh, gioiThieu: false },
        can: loi,
        luuY,
        noiDung,
      });
    }
    const taken = await ghiTuTep(db, khoa, createSo(db, canCu.homNay), rows, nhap, lo.boi);
    return sumKetQua([...faulty, ...taken]);
  };
