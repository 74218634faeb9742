import * as z from 'zod';

/** Fields that are compared with the national population database, in the order of the form. */
export const TRUONG_DOI_SOAT = [
  'hoTen',
  'ngaySinh',
  'gioiTinh',
  'soGiayTo',
  'soBhxh',
  'thuongTru',
  'noiO',
  'danToc',
] as const;
export const TruongDoiSoat = z.enum(TRUONG_DOI_SOAT);
export type TruongDoiSoat = z.infer<typeof TruongDoiSoat>;

/** Whose value stands by rule: the database's, the phiếu's, or a person looks at each (`xem`). */
export const NguonThang = z.enum(['csdl', 'phieu', 'xem']);
export type NguonThang = z.infer<typeof NguonThang>;

/** What a person decides on one field: the database's value, the phiếu's, or the phiếu goes back to be verified. */
export const QUYET_DINH = ['csdl', 'phieu', 'xacMinh'] as const;
export const QuyetDinh = z.enum(QUYET_DINH);
export type QuyetDinh = z.infer<typeof QuyetDinh>;

export const NHAN_QUYET_DINH: Readonly<Record<QuyetDinh, string>> = {
  csdl: 'Giữ theo CSDL dân cư',
  phieu: 'Giữ theo phiếu',
  xacMinh: 'Cần xác minh',
};

export const NHAN_NGUON_THANG: Readonly<Record<NguonThang, string>> = {
  csdl: 'theo CSDL dân cư',
  phieu: 'theo phiếu',
  xem: 'xem từng trường hợp',
};
