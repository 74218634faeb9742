import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { keHoachHienTai, khuVuc } from '../../data/khu-vuc.ts';
import { haiKyOf } from '../../data/ky-truoc-repo.ts';
import { session } from '../../data/session.ts';
import { EmptyState } from '../../ui/states.tsx';
import { DanhSach } from './danh-sach.tsx';
import { MoKyMoi } from './mo-ky-moi.tsx';

const roles = () => (session.value === null || session.value === 'dangTai' ? [] : session.value.claims.vaiTro);

/** "kỳ 2024", or the name of the plan where a plan is one round. */
const tenKy = (ky: string, plans: readonly KeHoach[]): string => {
  const [id, nam] = ky.split('@');
  return nam ? `kỳ ${nam}` : (plans.find((plan) => plan.id === id)?.tenNgan ?? ky);
};

const Trang = () => {
  const plan = keHoachHienTai.value;
  const area = khuVuc.value;
  const plans = area === null || area === 'dangTai' ? [] : area.keHoach;
  const haiKy = plan && haiKyOf(plan, plans);
  if (!plan || !haiKy)
    return <EmptyState tieuDe="Chưa có kỳ trước">Kế hoạch này là kỳ thu thập đầu tiên ở địa bàn.</EmptyState>;
  const ten = tenKy(haiKy.tuKy, plans);
  return (
    <div class="chong">
      <h1>Người đã thu {ten}</h1>
      {roles().includes('canBoXa') && <MoKyMoi plan={plan} haiKy={haiKy} ten={ten} />}
      {roles().includes('dieuTraVien') && <DanhSach key={haiKy.tuKy} plan={plan} haiKy={haiKy} ten={ten} />}
    </div>
  );
};
export default Trang;
