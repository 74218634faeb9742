import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import type { BaiLam } from '@core/phieu/phieu.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { online } from './device.ts';
import { deleteDraft } from './drafts.ts';
import { errorCode, UserError } from './errors.ts';
import { createPhieu, editPhieu, getPhieu } from './phieu-repo.ts';

export type Outgoing = {
  readonly draft: BanNhap;
  readonly bai: BaiLam & { ngayPhongVan: Ngay };
  readonly keHoach: KeHoach;
  /** Hand in, or only keep on the server as being written. */
  readonly nop: boolean;
};

/** Where finished phiếu leave the device. Whatever stands behind it, a phiếu leaves the drafts only when it has arrived. */
export interface Outbox {
  send(outgoing: Outgoing): Promise<void>;
}

const MAT_MANG = 'Đang không có mạng. Phiếu vẫn lưu trên máy này; nộp lại khi có mạng.';

const deliver = async ({ draft, bai, keHoach, nop }: Outgoing): Promise<void> => {
  const { id, diaBan, nguon, xacNhan, thayCho, bienDong } = draft;
  if (draft.v === null) {
    const trangThai = nop ? 'daNop' : 'nhap';
    await createPhieu(id, {
      ...{ keHoach, diaBan, bai, nguon, xacNhan, trangThai },
      ...(thayCho && { thayCho }),
      ...(bienDong && { bienDong }),
    });
    return;
  }
  const phieu = await getPhieu(id);
  if (!phieu) throw new UserError('phieu.khongCo', 'Không còn thấy phiếu này trên máy chủ.');
  if (phieu.v !== draft.v)
    throw new UserError('phieu.phienBan', 'Phiếu đã thay đổi trên máy chủ từ khi mở. Bản ghi vẫn còn trên máy này.');
  await editPhieu(phieu, { bai, xacNhan, ...(bienDong && { bienDong }) }, nop ? { keHoach } : null);
};

/** Whether a first sending whose answer was lost had arrived after all. */
const hasArrived = async ({ draft }: Outgoing): Promise<boolean> =>
  draft.v === null && (await getPhieu(draft.id).catch(() => undefined)) !== undefined;

/** Sends at once, while the person waits. */
export const directOutbox: Outbox = {
  async send(outgoing) {
    if (!online.value) throw new UserError('outbox.matMang', MAT_MANG);
    try {
      await deliver(outgoing);
    } catch (error) {
      if (errorCode(error) !== 'permission-denied' || !(await hasArrived(outgoing))) throw error;
    }
    await deleteDraft(outgoing.draft.id);
  },
};
