import { ngayVN } from '@core/shared/ngay.ts';
import { thanhToanId } from '@core/thanh-toan/thanh-toan.ts';
import { SERVER_TIME } from '../../test/support/firestore-rest.ts';
import type { San } from './san.ts';
import type { XaVai } from './vai.ts';

/** Every commune asks for its sheet; some for another whose days overlap, and for the first again: nothing may be paid twice. */
export const settleAccounts = async (san: San, xa: readonly XaVai[], xaHoiLai: readonly XaVai[]): Promise<void> => {
  const den = ngayVN(new Date());
  const { id: keHoach, danhMuc } = san.plan;
  for (const [tu, ask] of [
    [san.plan.cuaSo.tu, xa],
    [den, xaHoiLai],
  ] as const) {
    await san.each(`lập bảng thanh toán từ ${tu}`, ask, async ({ canBoXa, diaBan, ma }) => {
      const asked = { keHoach, cap: 'xa', danhMuc, ma, tu, den, v: 1, boi: canBoXa.uid } as const;
      const data = { ...asked, diaBan, trangThai: 'deNghi', luc: SERVER_TIME };
      await san.commit(canBoXa, [{ create: `thanhToan/${thanhToanId(asked)}`, data }]);
    });
    await san.settle();
  }
  await san.each('tính lại bảng thanh toán', xaHoiLai, async ({ canBoXa, ma }) => {
    const id = thanhToanId({ keHoach, danhMuc, ma, tu: san.plan.cuaSo.tu, den });
    const { v } = (await san.db.doc(`thanhToan/${id}`).get()).data() ?? {};
    await san.commit(canBoXa, [
      { update: `thanhToan/${id}`, data: { trangThai: 'deNghi', v: v + 1, boi: canBoXa.uid, luc: SERVER_TIME } },
    ]);
  });
  await san.settle();
};
