/** Roles (vai trò). One account may hold several: in Lai Châu the village head is the collector himself (LC-04). */
export const VAI_TRO = [
  'dieuTraVien',
  'truongThon',
  'toCongTac',
  'canBoXa',
  'congAnXa',
  'capHuyen',
  'capTinh',
  'congAnTinh',
  'quanTri',
  'nguoiLaoDong',
  'trungTam',
  'doanhNghiep',
  'nguoiTimViec',
] as const;
export type VaiTro = (typeof VAI_TRO)[number];

export const NHAN_VAI_TRO: Readonly<Record<VaiTro, string>> = {
  dieuTraVien: 'Điều tra viên',
  truongThon: 'Trưởng thôn, tổ trưởng tổ dân phố',
  toCongTac: 'Tổ công tác',
  canBoXa: 'Công chức phụ trách lao động cấp xã',
  congAnXa: 'Công an cấp xã',
  capHuyen: 'Cấp huyện',
  capTinh: 'Cấp tỉnh',
  congAnTinh: 'Công an cấp tỉnh',
  quanTri: 'Quản trị hệ thống',
  nguoiLaoDong: 'Người lao động',
  trungTam: 'Trung tâm dịch vụ việc làm',
  doanhNghiep: 'Người sử dụng lao động',
  nguoiTimViec: 'Người tìm việc',
};
