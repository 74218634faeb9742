import { readFileSync } from 'node:fs';
import { table } from './table.mjs';

/** @typedef {{ vaiTro: string, ten: string, email: string, matKhau: string, diaBan: string, keHoach?: string }} DemoAccount */

/** @param {string} file written by scripts/seed.ts */
const readAccounts = (file) => {
  try {
    return /** @type {DemoAccount[]} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
};

/** @param {readonly DemoAccount[]} accounts */
const accountTable = (accounts) =>
  table([
    ['Kế hoạch', 'Vai trò', 'Họ tên', 'Email', 'Mật khẩu', 'Địa bàn'],
    ...accounts.map((a) => [a.keHoach ?? '', a.vaiTro, a.ten, a.email, a.matKhau, a.diaBan]),
  ]);

/**
 * @param {import('../emulators/suite.mjs').Suite} suite
 * @param {string} accountsFile
 */
export const printWelcome = ({ variables, projectId, log }, accountsFile) => {
  const accounts = readAccounts(accountsFile);
  console.log(
    [
      '',
      table([
        ['Dịch vụ', 'Địa chỉ'],
        ['Sổ Lao Động (mở trang này)', variables.HOSTING_ORIGIN ?? ''],
        ['Authentication', variables.FIREBASE_AUTH_EMULATOR_HOST ?? ''],
        ['Firestore', variables.FIRESTORE_EMULATOR_HOST ?? ''],
        ['Functions', variables.FUNCTIONS_EMULATOR_ORIGIN ?? ''],
        ['Pub/Sub', variables.PUBSUB_EMULATOR_HOST ?? ''],
      ]),
      '',
      accounts.length > 0 ? accountTable(accounts) : 'Chưa có tài khoản dùng thử (no demo accounts yet).',
      '',
      `Dự án ${projectId} · nhật ký ${log}`,
      'Ctrl-C để dừng; dữ liệu giữ trong .data/. Làm lại từ đầu: npm start -- --fresh',
      '',
    ].join('\n'),
  );
};
