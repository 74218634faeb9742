import type { Nsdld } from '../viec-lam/nsdld.ts';
import type { NoiDungDkkd } from './dkkd.ts';

/** What a record and the register can both say. */
const CHUNG = ['ten', 'diaChi', 'nganh', 'loaiHinh', 'ngayBatDau', 'xa'] as const;
export type TruongChung = (typeof CHUNG)[number];

type Noi = Readonly<Record<TruongChung, string | undefined>>;
const ofNsdld = ({ ten, diaChi, nganh, loaiHinh, ngayBatDau, diaBan }: Nsdld): Noi => ({
  ten,
  diaChi,
  nganh: nganh.ma,
  loaiHinh,
  ngayBatDau,
  xa: diaBan.xa,
});
const ofDkkd = ({ ten, diaChi, nganh, loaiHinh, ngayBatDau, diaBan }: NoiDungDkkd): Noi => ({
  ten,
  diaChi,
  nganh,
  loaiHinh,
  ngayBatDau,
  xa: diaBan.xa,
});

export type KhacDkkd = { readonly truong: TruongChung; readonly hoSo: string; readonly dkkd: string };

/** Where a record and the register differ; what the register does not say differs from nothing. */
export const khacDkkd = (nsdld: Nsdld, dkkd: NoiDungDkkd): KhacDkkd[] => {
  const own = ofNsdld(nsdld);
  const other = ofDkkd(dkkd);
  return CHUNG.flatMap((truong) => {
    const said = other[truong];
    return said === undefined || said === own[truong] ? [] : [{ truong, hoSo: own[truong] ?? '', dkkd: said }];
  });
};

const LY_DO_GIAI_THE = 'Sổ đăng ký kinh doanh ghi đã giải thể.';

/** What a record made from the register says, but for its versions and times. */
export const nsdldTuDkkd = (dkkd: NoiDungDkkd) => {
  const isPerson = dkkd.maSoThue.length === 12;
  return {
    mau: 'TT11-2022/M01',
    ten: dkkd.ten,
    chuThe: isPerson ? 'caNhan' : 'toChuc',
    loaiHinh: dkkd.loaiHinh,
    ...(!isPerson && { maSoThue: dkkd.maSoThue }),
    diaBan: dkkd.diaBan,
    diaChi: dkkd.diaChi,
    nganh: { bo: 'VSIC2018', ma: dkkd.nganh },
    ...(dkkd.ngayBatDau !== undefined && { ngayBatDau: dkkd.ngayBatDau }),
    ...(dkkd.tinhTrang === 'giaiThe'
      ? { trangThai: 'ngung' as const, lyDo: LY_DO_GIAI_THE }
      : { trangThai: 'daXacNhan' as const }),
    nguon: 'dkkd',
    tinhTrangDkkd: dkkd.tinhTrang,
    hanKhaiBao: null,
  } satisfies Omit<Nsdld, 'v' | 'boi' | 'suaBoi' | 'luc'>;
};

/** A change of a record; `lyDo: null` takes the reason away. */
export type SuaNsdld = Partial<
  Pick<Nsdld, 'ten' | 'diaChi' | 'nganh' | 'loaiHinh' | 'ngayBatDau' | 'trangThai' | 'tinhTrangDkkd'>
> & {
  readonly lyDo?: string | null;
};

/**
 * What a new word of the register changes of a record. Its status is the register's own and always follows. The rest
 * follows only in a record made from the register, field by field, and only where the field still says what the register
 * said before: what somebody wrote himself stands.
 */
export const suaTheoDkkd = (nsdld: Nsdld, cu: NoiDungDkkd | undefined, moi: NoiDungDkkd): SuaNsdld => {
  const status = nsdld.tinhTrangDkkd === moi.tinhTrang ? {} : { tinhTrangDkkd: moi.tinhTrang };
  if (nsdld.nguon !== 'dkkd' || !cu) return status;
  const own = ofNsdld(nsdld);
  const before = ofDkkd(cu);
  const after = ofDkkd(moi);
  const follows = (truong: TruongChung): boolean =>
    own[truong] === before[truong] && after[truong] !== undefined && after[truong] !== own[truong];
  const closes = moi.tinhTrang === 'giaiThe' && nsdld.trangThai === 'daXacNhan';
  const reopens = moi.tinhTrang !== 'giaiThe' && nsdld.trangThai === 'ngung' && nsdld.lyDo === LY_DO_GIAI_THE;
  return {
    ...status,
    ...(follows('ten') && { ten: moi.ten }),
    ...(follows('diaChi') && { diaChi: moi.diaChi }),
    ...(follows('nganh') && { nganh: { bo: 'VSIC2018' as const, ma: moi.nganh } }),
    ...(follows('loaiHinh') && { loaiHinh: moi.loaiHinh }),
    ...(follows('ngayBatDau') && moi.ngayBatDau !== undefined && { ngayBatDau: moi.ngayBatDau }),
    ...(closes && { trangThai: 'ngung' as const, lyDo: LY_DO_GIAI_THE }),
    ...(reopens && { trangThai: 'daXacNhan' as const, lyDo: null }),
  };
};
