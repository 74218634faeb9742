import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { NHAN_VIEC } from '@core/thanh-toan/viec.ts';
import { useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { loadKhuVuc } from '../../data/khu-vuc.ts';
import { session } from '../../data/session.ts';
import { setDonGia } from '../../data/thanh-toan-repo.ts';
import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { withDonGia } from './thanh-toan-view.ts';

const giaOf = (dong: number | null): string => (dong === null ? 'chưa đặt' : `${formatSo(dong)} đồng`);

const Sua = ({ plan, onXong }: { plan: KeHoach; onXong: () => void }) => {
  const [donGia, setMoi] = useState(plan.donGia);
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setBan(true);
    setError(null);
    try {
      await setDonGia(plan.id, donGia);
      const current = session.value;
      if (current !== null && current !== 'dangTai') await loadKhuVuc(current.claims);
      onXong();
    } catch (failed) {
      setError(failed);
    } finally {
      setBan(false);
    }
  };
  return (
    <div class="chong">
      {donGia.map(({ viec, dong, theo }) => (
        <TextField
          key={viec}
          id={`gia-${viec}`}
          nhan={`${NHAN_VIEC[viec]} (đồng)`}
          goiY={theo && `Theo ${theo}`}
          chuSo
          value={dong === null ? '' : String(dong)}
          onValue={(text) => setMoi(withDonGia(donGia, viec, text.replace(/\D/g, '').slice(0, 9)))}
          onLeave={() => undefined}
        />
      ))}
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
      <div class="hang">
        <Button onClick={onXong}>Bỏ qua</Button>
        <Button kieu="chinh" ban={ban} onClick={() => void save()}>
          Ghi đơn giá của kế hoạch
        </Button>
      </div>
    </div>
  );
};

/** Unit prices of the plan; set by the province, seen by everybody who settles. */
export const DonGia = ({ plan, duocDat }: { plan: KeHoach; duocDat: boolean }) => {
  const [editing, setEditing] = useState(false);
  const missing = plan.donGia.some(({ dong }) => dong === null);
  return (
    <section class="the chong khong-in" aria-labelledby="don-gia">
      <div class="hang hang-giua">
        <h2 id="don-gia">Đơn giá của kế hoạch</h2>
        {duocDat && !editing && (
          <Button icon="but" onClick={() => setEditing(true)}>
            Đặt đơn giá
          </Button>
        )}
      </div>
      {missing && !editing && (
        <Notice muc="canhBao">
          Tỉnh chưa đặt đủ đơn giá. Bảng thanh toán vẫn đếm số lượng; thành tiền có khi tỉnh đặt giá và bảng được tính
          lại.
        </Notice>
      )}
      {editing ? (
        <Sua plan={plan} onXong={() => setEditing(false)} />
      ) : (
        <ul>
          {plan.donGia.map(({ viec, dong, theo }) => (
            <li key={viec}>
              {NHAN_VIEC[viec]}: <b>{giaOf(dong)}</b> {theo && <span class="mo">({theo})</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
