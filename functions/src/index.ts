import './runtime.ts';

export * from './triggers/bao-cao.ts';
export { foldRollups } from './triggers/fold.ts';
export { onKeHoachWritten } from './triggers/on-ke-hoach-written.ts';
export { onPhieuWritten } from './triggers/on-phieu-written.ts';
export { onTaiKhoanWritten } from './triggers/on-tai-khoan.ts';
export { recountRollups } from './triggers/recount.ts';
export { sweepRollups } from './triggers/sweep.ts';
