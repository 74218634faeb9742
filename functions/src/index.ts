import './runtime.ts';

export * from './triggers/bao-cao.ts';
export { onBienBanWritten, sweepBienBan } from './triggers/bien-ban.ts';
export { compareDoiSoat, onDoiSoatWritten, onDongDoiSoatWritten, sweepDoiSoat } from './triggers/doi-soat.ts';
export { foldRollups } from './triggers/fold.ts';
export {
  dangKyNsdld,
  dangKyTimViec,
  ghiNhanViec,
  onKetNoiWritten,
  onKhaiBaoWritten,
  onLechLaoDongWritten,
  onNguoiTimViecWritten,
  onNsdldWritten,
  onViecTimNguoiWritten,
  viecHetHan,
} from './triggers/ho-so-viec.ts';
export { dungLocTrung } from './triggers/loc-trung.ts';
export { nhacViec } from './triggers/nhac-viec.ts';
export { onChiTieuWritten } from './triggers/on-chi-tieu-written.ts';
export { onDongBangKeWritten } from './triggers/on-dong-bang-ke-written.ts';
export { onKeHoachWritten } from './triggers/on-ke-hoach-written.ts';
export { onLoWritten, sweepNhap } from './triggers/on-lo-written.ts';
export { onMoKyCreated } from './triggers/on-mo-ky-written.ts';
export { onNghiTrungWritten } from './triggers/on-nghi-trung-written.ts';
export { onPhieuWritten } from './triggers/on-phieu-written.ts';
export { onTaiKhoanWritten } from './triggers/on-tai-khoan.ts';
export { onThanhToanWritten } from './triggers/on-thanh-toan-written.ts';
export { recountRollups } from './triggers/recount.ts';
export { datMatKhauNguoiLaoDong, onDeNghiWritten, taiKhoanNguoiLaoDong, xemSoLaoDong } from './triggers/so-lao-dong.ts';
export { sweepRollups, sweepViec } from './triggers/sweep.ts';
export { congBoThiTruong, khopDem, khopNguoi, khopViec, tinhGoiY } from './triggers/viec-lam.ts';
