import { readSheet } from 'read-excel-file/browser';
import { UserError } from '../../data/errors.ts';

/** The first sheet of a workbook. */
export const readXlsx = async (file: File): Promise<(readonly unknown[])[]> => {
  try {
    return await readSheet(file);
  } catch (error) {
    console.error('tep.unreadable', error instanceof Error ? error.name : '');
    throw new UserError(
      'tep.hong',
      'Không đọc được tệp. Mở bằng Excel, lưu lại thành .xlsx (không đặt mật khẩu) rồi chọn tệp mới.',
    );
  }
};
