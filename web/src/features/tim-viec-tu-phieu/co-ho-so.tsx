import { DA_THU } from '@core/phieu/workflow.ts';
import { isThatNghiep, PHIEU_LAP_HO_SO } from '@core/viec-lam/tu-phieu.ts';
import { describeError } from '../../data/errors.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { getHoSoCuaPhieu, type HoSoCuaPhieu } from '../../data/tim-viec-tu-phieu.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { NHAN_NGUOI } from '../viec-lam/nhan-viec-lam.ts';
import { TrangThaiBadge } from '../viec-lam/xem-tra-loi.tsx';
import { hrefTuPhieu } from './href.ts';

/** What is said of that person's record; null where there is neither one nor a way to one. */
const noiDung = (phieu: PhieuDoc, hoSo: HoSoCuaPhieu) => {
  if (hoSo.co === 'co')
    return (
      <>
        <TrangThaiBadge {...NHAN_NGUOI[hoSo.nguoi.trangThai]} />
        <a href={hrefTuPhieu(phieu.id)}>Xem hồ sơ tìm việc</a>
      </>
    );
  if (hoSo.co === 'noiKhac') return <p>Đã có hồ sơ tìm việc; trung tâm đã chuyển hồ sơ sang xã, phường khác.</p>;
  if (PHIEU_LAP_HO_SO.includes(phieu.trangThai))
    return (
      <LinkButton href={hrefTuPhieu(phieu.id)} icon="cong">
        Lập hồ sơ tìm việc
      </LinkButton>
    );
  return DA_THU.includes(phieu.trangThai) ? (
    <p>Người này đang tìm việc. Xã nhận phiếu xong thì lập được hồ sơ tìm việc.</p>
  ) : null;
};

/** Whether an unemployed person has a seeker's record. Others have no use for one, and are not asked about. */
export const CoHoSo = ({ phieu }: { phieu: PhieuDoc }) => {
  const tim = isThatNghiep(phieu);
  const { value, error } = useTai(async () => (tim ? getHoSoCuaPhieu(phieu.id) : undefined), [phieu.id, phieu.v, tim]);
  if (error !== undefined) return <p class="mo">Chưa xem được hồ sơ tìm việc. {describeError(error)}</p>;
  const noi = value && noiDung(phieu, value);
  return noi ? (
    <section class="hang khong-in" aria-label="Hồ sơ tìm việc">
      {noi}
    </section>
  ) : null;
};
