import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useRoute } from 'preact-iso';
import { keHoachHienTai, khuVuc } from '../../data/khu-vuc.ts';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/states.tsx';
import {
  type DongKeHoach,
  describeChang,
  describeCuaSo,
  describeDoiTuong,
  describeLich,
  describeMocTienDo,
} from './ke-hoach-view.ts';
import './bang-so-lieu.css';

const Bang = ({ ten, rows }: { ten: string; rows: readonly DongKeHoach[] }) =>
  rows.length === 0 ? null : (
    <BangCuon nhan={ten} lop="giu">
      <table class="bang bang-ke-hoach">
        <caption>{ten}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.nhan}${row.noiDung}`}>
              <th scope="row" class="nhan-dong">
                {row.nhan}
              </th>
              <td>{row.noiDung}</td>
              <td class="mo">{row.canCu.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </BangCuon>
  );

const XemKeHoach = ({ plan }: { plan: KeHoach }) => (
  <article class="chong">
    <div class="hang hang-giua">
      <h1>{plan.ten}</h1>
      <span class="hang khong-in">
        <LinkButton href={`/bang/${plan.id}`} icon="bieuDo">
          Bảng số liệu
        </LinkButton>
        <Button icon="in" onClick={() => print()}>
          In
        </Button>
      </span>
    </div>
    <p>
      {plan.coQuanBanHanh}. Căn cứ: {plan.canCuPhapLy.join('; ')}.
    </p>
    <Bang ten="Thời gian và đối tượng" rows={[...describeCuaSo(plan), describeDoiTuong(plan)]} />
    <Bang ten="Các bước và hạn xử lý (ngày lịch)" rows={plan.chang.map(describeChang)} />
    <Bang ten="Mốc tiến độ" rows={plan.mocTienDo.map(describeMocTienDo)} />
    <Bang ten="Lịch báo cáo" rows={plan.lichBaoCao.map((lich) => describeLich(lich, plan.coQuan))} />
    <Bang
      ten="Cơ quan thực hiện"
      rows={Object.values(plan.coQuan).map((ten, i) => ({ nhan: String(i + 1), noiDung: ten ?? '', canCu: [] }))}
    />
  </article>
);

/** A plan as its own data says it: windows, subjects, stages with their clocks, milestones, calendar, offices; each with its row. */
const Trang = () => {
  const { params } = useRoute();
  const area = khuVuc.value;
  const plans = area === null || area === 'dangTai' ? [] : area.keHoach;
  const plan = params.id === undefined ? keHoachHienTai.value : plans.find(({ id }) => id === params.id);
  return plan ? <XemKeHoach plan={plan} /> : <EmptyState tieuDe="Không có kế hoạch này ở địa bàn của tài khoản" />;
};
export default Trang;
