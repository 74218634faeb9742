import { targetOf } from '@core/chi-tieu/tien-do.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { NHAN_TRANG_THAI } from '@core/phieu/workflow.ts';
import type { OSoLieu } from '@core/rollup/rollup.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { BarTable } from '../../ui/charts/bar-table.tsx';
import { LineChart } from '../../ui/charts/line-chart.tsx';
import { formatShare } from '../../ui/charts/numbers.ts';
import { StackedBar } from '../../ui/charts/stacked-bar.tsx';
import { formatSo } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { Progress } from '../../ui/states.tsx';
import { HINH_TRANG_THAI } from '../../ui/trang-thai.tsx';
import { fieldOfCell, type Loc } from './loc.ts';
import { viewNhipDo } from './nhip-do.ts';
import { PHAN_BO, viewPhanBo } from './phan-bo.ts';
import { burnUp, TRANG_THAI_TREN_BANG } from './so-lieu.ts';

/** The list behind a figure; undefined where the account may not see lists. */
export type HrefOf = (loc: Loc) => string | undefined;

const linked = (href: string | undefined) => (href === undefined ? {} : { href });

export const BieuDoBuoc = ({ o, hrefOf }: { o: OSoLieu; hrefOf: HrefOf }) => (
  <StackedBar
    title="Phiếu theo bước"
    segments={TRANG_THAI_TREN_BANG.map((trangThai) => ({
      key: trangThai,
      label: NHAN_TRANG_THAI[trangThai],
      value: o[`tt:${trangThai}`] ?? 0,
      color: HINH_TRANG_THAI[trangThai].mau,
      icon: <Icon name={HINH_TRANG_THAI[trangThai].icon} size={18} />,
      ...linked(hrefOf({ trangThai: [trangThai] })),
    }))}
  />
);

const MAU_DUONG = { nop: 'var(--nhan)', nhap: 'var(--tt-daNhapTin)' } as const;

export const BieuDoTienDo = (props: { o: OSoLieu; keHoach: KeHoach; homNay: Ngay }) => {
  const view = burnUp(props.o, props.keHoach, props.homNay, targetOf(props.o));
  return (
    <LineChart
      title="Phiếu cộng dồn theo ngày"
      from={view.from}
      to={view.to}
      today={props.homNay}
      milestones={view.milestones}
      lines={[
        { key: 'nop', label: 'Đã thu', color: MAU_DUONG.nop, points: view.nop },
        { key: 'nhap', label: 'Đã nhập tin', color: MAU_DUONG.nhap, points: view.nhap, dashed: true },
      ]}
    />
  );
};

export const NhipDo = (props: { o: OSoLieu; keHoach: KeHoach; homNay: Ngay }) => {
  const { coChiTieu, dong } = viewNhipDo(props.keHoach, props.o, props.homNay);
  if (dong.length === 0) return null;
  return (
    <section class="chong" aria-label="Tiến độ so với kế hoạch">
      <h2>So với mốc của kế hoạch</h2>
      <ul class="tien-do-moc">
        {dong.map((row) => (
          <li key={row.key}>
            <div class="hang hang-giua">
              <b>{row.ten}</b>
              <span class="so">
                {formatSo(row.xong)}/{formatSo(row.tong)} ({formatShare(row.xong, row.tong)})
              </span>
            </div>
            <Progress done={row.xong} total={row.tong} nhan={row.ten} />
            <p class={row.cham ? 'o-canh-bao' : 'mo'}>
              {row.cham && <Icon name="canhBao" size={18} />}
              <span>
                {row.cham && 'Chậm so với kế hoạch. '}
                {row.cau.join('; ')}.
              </span>
            </p>
          </li>
        ))}
      </ul>
      {!coChiTieu && <p class="mo">Chưa đăng ký chỉ tiêu: tính trên số phiếu đang có.</p>}
    </section>
  );
};

export const PhanBoBang = ({ o, hrefOf }: { o: OSoLieu; hrefOf: HrefOf }) => (
  <>
    {PHAN_BO.map((phanBo) => {
      const view = viewPhanBo(phanBo, o);
      return (
        <div class="the" key={view.id}>
          <BarTable
            title={view.ten}
            total={view.tong}
            bars={view.bars.map((bar) => {
              const cell = `${phanBo.oDau}:${bar.key}`;
              return { ...bar, ...linked(fieldOfCell(cell) ? hrefOf({ o: cell }) : undefined) };
            })}
            {...(phanBo.tren && { note: 'Một người có thể thuộc nhiều nhóm; tỷ lệ tính trên số người đã thu.' })}
          />
        </div>
      );
    })}
  </>
);
