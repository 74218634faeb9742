import type { BaiLam } from '@core/phieu/phieu.ts';
import { MA_HET_CHO } from '../../data/bo-nho.ts';
import { deleteDraft } from '../../data/drafts.ts';
import { UserError } from '../../data/errors.ts';
import { handIn } from '../../data/hang-gui.ts';
import type { Autosave } from './autosave.ts';

const KHONG_LUU =
  'Máy này hết chỗ lưu nên chưa nộp được. Giữ nguyên trang này, xóa bớt ảnh hoặc ứng dụng trên máy, hoặc tìm nơi có mạng, rồi bấm nộp lại.';

/**
 * Hands the phiếu in on this device, with or without a network; it is sent from there. Only where the device can keep
 * nothing more it is sent at once, while the person waits.
 */
export const nopPhieu = async (saving: Autosave, bai: BaiLam): Promise<void> => {
  const draft = { ...(await saving.flush()), bai: { ...bai }, dangGo: {} };
  const hoTen = bai.hoTen ?? '';
  try {
    await handIn(draft, hoTen);
  } catch (error) {
    if (error instanceof UserError && error.code !== MA_HET_CHO) throw error;
    console.error('hangGui.notKept', error);
    const { sendUnkept } = await import('../../data/outbox.ts');
    if (!(await sendUnkept(draft, hoTen).catch(() => false))) throw new UserError('hangGui.khongLuu', KHONG_LUU);
    await deleteDraft(draft.id).catch((failed: unknown) => console.error('draft.notDeleted', failed));
  }
  saving.stop();
};
