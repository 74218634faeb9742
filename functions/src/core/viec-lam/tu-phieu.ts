import type { Codelist } from '../forms/codelist.ts';
import { CMKT, GDPT, THAT_NGHIEP, THOI_GIAN_THAT_NGHIEP } from '../forms/danh-muc-m03.ts';
import type { DinhDanh, Phieu } from '../phieu/phieu.ts';
import type { TrangThai } from '../phieu/workflow.ts';
import type { MaViecLam } from '../problems-viec-lam.ts';
import { CMKT_VIEC, GDPT_VIEC, KINH_NGHIEM } from './danh-muc-viec.ts';
import { type NguoiTimViec, NtvRieng } from './nguoi-tim-viec.ts';

/** The commune has checked it and nobody has sent it back: what stands on it may be taken over. */
export const PHIEU_LAP_HO_SO: readonly TrangThai[] = ['choBanGiao', 'choNhapTin', 'daNhapTin', 'khop', 'khongDoi'];

type PhieuXet = Pick<Phieu, 'trangThai' | 'traLoi' | 'gioiTinh'>;

/** Câu 11: no work, looking for it and ready to take it (Mẫu 03, note 7). */
export const isThatNghiep = ({ traLoi }: Pick<Phieu, 'traLoi'>): boolean => traLoi.hdkt === '2';

/** Who somebody is, as a seeker's record cannot be without it; the record is held to these four. */
export const CUA_PHIEU = ['hoTen', 'soGiayTo', 'ngaySinh', 'gioiTinh'] as const;

/** Why no record of a seeker is made from a phiếu; undefined where one may be. firestore.rules asks the same. */
export const viSaoChuaLap = (phieu: PhieuXet, dinhDanh: DinhDanh | undefined): MaViecLam | undefined => {
  if (!PHIEU_LAP_HO_SO.includes(phieu.trangThai)) return 'VL41';
  if (!isThatNghiep(phieu)) return 'VL42';
  const { hoTen, ngaySinh, soGiayTo } = NtvRieng.shape;
  const isWhole =
    phieu.gioiTinh !== undefined &&
    hoTen.safeParse(dinhDanh?.hoTen).success &&
    ngaySinh.safeParse(dinhDanh?.ngaySinh).success &&
    soGiayTo.safeParse(dinhDanh?.soGiayTo).success;
  return isWhole ? undefined : 'VL43';
};

/** Codes of one form to those of the other that say the same; `khac`: where the words differ, null where none says it. */
const theoNhan =
  <D extends Codelist>(tu: Codelist, den: D, khac: Readonly<Record<string, string | null>>) =>
  (code: string | undefined): D['codes'][number] | undefined => {
    if (code === undefined) return undefined;
    const nhan = tu.nhan(code);
    const dich = nhan in khac ? khac[nhan] : nhan;
    return den.options.find(([, each]) => each === dich)?.[0];
  };

/** Mẫu 03, câu 9 to Mẫu 02, mục 2. */
export const gdptTuPhieu = theoNhan(GDPT, GDPT_VIEC, { 'Chưa học xong Tiểu học': 'Chưa tốt nghiệp Tiểu học' });
/** Mẫu 03, câu 10 to Mẫu 02, mục 2: "Trên đại học" may be either of two there. */
export const cmktTuPhieu = theoNhan(CMKT, CMKT_VIEC, {
  'CNKT không có bằng': 'CNKT không bằng',
  'Trên đại học': null,
});
/** Mẫu 03, câu 13 to Mẫu 02, mục 4: who has worked is asked for how long. */
export const kinhNghiemTuPhieu = theoNhan(THAT_NGHIEP, KINH_NGHIEM, {
  'Chưa bao giờ làm việc': KINH_NGHIEM.nhan('khong'),
  'Đã từng làm việc': null,
});

type NguoiBatDau = Partial<
  Pick<NguoiTimViec, 'gioiTinh' | 'gdpt' | 'cmkt' | 'chuyenNganh' | 'kinhNghiem' | 'sanSangSau'>
>;
type RiengBatDau = Partial<Pick<NtvRieng, 'hoTen' | 'ngaySinh' | 'soGiayTo' | 'soBhxh' | 'thuongTru' | 'noiO'>>;
/** Answers a record begins with, and what the phiếu says beside a question that the person still has to answer. */
export type HoSoTuPhieu = {
  readonly nguoi: NguoiBatDau;
  readonly rieng: RiengBatDau;
  readonly nhac: Readonly<Partial<Record<keyof NguoiTimViec, string>>>;
};

const known = <T extends object>(of: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T;

/**
 * What Mẫu 02 takes over from a Mẫu 03. Ethnic group and priority groups were told for another purpose and are sensitive:
 * they are asked anew or not at all (Luật 91/2025/QH15 Điều 9).
 */
export const hoSoTuPhieu = ({ gioiTinh, traLoi }: PhieuXet, dinhDanh: DinhDanh): HoSoTuPhieu => {
  const { gdpt, cmkt, chuyenNganh, thatNghiep, thoiGianThatNghiep } = traLoi;
  const { hoTen, ngaySinh, soGiayTo, soBhxh, thuongTru, noiO } = dinhDanh;
  const kinhNghiem = kinhNghiemTuPhieu(thatNghiep);
  const dich = cmktTuPhieu(cmkt);
  const tinhTrang = [
    thatNghiep && THAT_NGHIEP.nhan(thatNghiep),
    thoiGianThatNghiep && `thất nghiệp ${THOI_GIAN_THAT_NGHIEP.nhan(thoiGianThatNghiep).toLocaleLowerCase('vi')}`,
  ].filter(Boolean);
  return {
    nguoi: known<NguoiBatDau>({
      gioiTinh,
      gdpt: gdptTuPhieu(gdpt),
      cmkt: dich,
      chuyenNganh,
      kinhNghiem,
      sanSangSau: 0,
    }),
    rieng: known<RiengBatDau>({ hoTen, ngaySinh, soGiayTo, soBhxh, thuongTru, noiO }),
    nhac: {
      ...(cmkt && dich === undefined && { cmkt: `Phiếu ghi: ${CMKT.nhan(cmkt)}.` }),
      ...(tinhTrang.length > 0 && { kinhNghiem: `Phiếu ghi: ${tinhTrang.join(', ')}.` }),
    },
  };
};
