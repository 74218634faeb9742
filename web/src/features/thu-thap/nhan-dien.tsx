import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { formatLuc } from '../../ui/format.ts';
import type { FormState } from './form-state.ts';
import { QuetThe } from './quet-the.tsx';
import { useSoTrung } from './so-trung.ts';

/** Who the person is, before anything is asked: the card by its code, and whether he has a phiếu already. */
export const NhanDien = ({ form, draft, keHoach }: { form: FormState; draft: BanNhap; keHoach: KeHoach }) => {
  const loc = useSoTrung(form, draft, keHoach);
  return (
    <div class="chong chong-sat">
      <QuetThe form={form} />
      {loc !== 'dangTai' && (
        <p class="mo">
          {loc
            ? `So trùng với người đã có phiếu trong xã đến ${formatLuc(new Date(loc.luc))}.`
            : 'Máy chưa có danh sách so trùng của xã; máy chủ so khi phiếu được nộp.'}
        </p>
      )}
    </div>
  );
};
