/** What an employer says of itself, wherever it is. */
export const NSDLD_MAU = {
  mau: 'TT11-2022/M01',
  ten: 'Công ty TNHH May Phương Nam',
  chuThe: 'toChuc',
  loaiHinh: 'dnNgoaiNhaNuoc',
  maSoThue: '0201234567',
  diaChi: 'Số 12, tổ 3',
  nganh: { bo: 'VSIC2018', ma: 'C' },
  quyMo: 'tu51',
} as const;
export const LIEN_HE_MAU = { nguoiDaiDien: 'Vũ Thị Hoa', dienThoai: '0912345678' } as const;
/** Who a seeker is. */
export const DINH_DANH_MAU = {
  hoTen: 'Lò Thị Hà',
  ngaySinh: '1995-03-08',
  soGiayTo: '012195000123',
  thuongTru: { chiTiet: 'Tổ 3, phường Đoàn Kết' },
  dienThoai: '0911222333',
} as const;
