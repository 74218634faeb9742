import { capBelow } from '@core/dia-ban/cap.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import type { Claims } from '@core/tai-khoan/tai-khoan.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { homNay, online } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { chooseKeHoach, keHoachHienTai, khuVuc } from '../../data/khu-vuc.ts';
import { session } from '../../data/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { BangCon } from './bang-con.tsx';
import { BieuDoBuoc, BieuDoTienDo, type HrefOf, NhipDo, PhanBoBang } from './bieu-do.tsx';
import { BangChung, DuongDan, figuresOf, SoChinh } from './dau-bang.tsx';
import { hrefOfList } from './loc.ts';
import { breadcrumb, headline, NHAN_CAP } from './so-lieu.ts';
import { tenCua } from './ten-don-vi.ts';
import { topOf } from './top-of.ts';
import { useRollup } from './use-rollup.ts';
import './bang-so-lieu.css';

const Figures = ({ rollup, plan, hrefOf }: { rollup: Rollup; plan: KeHoach; hrefOf: HrefOf }) => {
  const today = homNay();
  const below = capBelow(rollup.danhMuc, rollup.cap);
  return (
    <>
      <SoChinh figures={figuresOf(headline(rollup.o, today), today, hrefOf)} />
      <div class="bang-luoi">
        <div class="the">
          <BieuDoBuoc o={rollup.o} hrefOf={hrefOf} />
        </div>
        <div class="the chong">
          <BieuDoTienDo o={rollup.o} keHoach={plan} homNay={today} />
          <NhipDo o={rollup.o} keHoach={plan} homNay={today} />
        </div>
      </div>
      {below && Object.keys(rollup.con).length > 0 && <BangCon con={rollup.con} cap={below} keHoach={plan.id} />}
      <h2>Người đã thu thập</h2>
      <div class="bang-cot">
        <PhanBoBang o={rollup.o} hrefOf={hrefOf} />
      </div>
    </>
  );
};

const Board = ({ plan, claims, ma }: { plan: KeHoach; claims: Claims; ma: string }) => {
  const [attempt, setAttempt] = useState(0);
  const { at, error } = useRollup(plan.id, plan.danhMuc, ma, attempt);
  const mayList = claims.vaiTro.some((vaiTro) => vaiTro !== 'dieuTraVien');
  const hrefOf: HrefOf = (loc) => (mayList ? hrefOfList({ keHoach: plan.id, ma }, loc) : undefined);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={() => setAttempt(attempt + 1)} />;
  if (!at) return <Loading nhan="Đang tải số liệu…" />;
  const { rollup } = at;
  if (!rollup)
    return (
      <EmptyState icon="bieuDo" tieuDe="Chưa có phiếu nào được đếm">
        <p>Số liệu hiện ở đây vài giây sau khi phiếu đầu tiên của địa bàn được nộp.</p>
        <LinkButton href={`/ke-hoach/${plan.id}`}>Xem kế hoạch</LinkButton>
      </EmptyState>
    );
  return (
    <div class="chong">
      <div class="bang-dau">
        <DuongDan
          nac={breadcrumb(rollup.diaBan, topOf(claims, plan))}
          keHoach={plan.id}
          nameOf={(unit) => tenCua(plan.danhMuc, unit)}
        />
        <div class="hang hang-giua">
          <h1>{rollup.ten || tenCua(plan.danhMuc, ma) || `${NHAN_CAP[rollup.cap]} ${ma}`}</h1>
          <span class="hang khong-in">
            <LinkButton href={`/ke-hoach/${plan.id}`} icon="to">
              Kế hoạch
            </LinkButton>
            <Button icon="in" onClick={() => print()}>
              In
            </Button>
          </span>
        </div>
        <BangChung kiem={rollup.kiem} offline={!online.value} />
      </div>
      <Figures rollup={rollup} plan={plan} hrefOf={hrefOf} />
    </div>
  );
};

/** Figures of one unit under one plan; the address names both, so that a link shows the same board to everybody in the area. */
const Trang = () => {
  const { params } = useRoute();
  const area = khuVuc.value;
  const asked = params.keHoach;
  const known = area !== null && area !== 'dangTai' && area.keHoach.some(({ id }) => id === asked);
  useEffect(() => {
    if (asked !== undefined && known) chooseKeHoach(asked);
  }, [asked, known]);
  const current = session.value;
  const plan = keHoachHienTai.value;
  if (current === null || current === 'dangTai') return null;
  if (!plan) return <EmptyState tieuDe="Chưa có kế hoạch nào cho địa bàn này" />;
  const ma = params.ma !== undefined && plan.id === asked ? params.ma : topOf(current.claims, plan).ma;
  return <Board key={`${plan.id}:${ma}`} plan={plan} claims={current.claims} ma={ma} />;
};
export default Trang;
