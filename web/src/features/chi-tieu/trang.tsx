import { capBelow, capOfMa } from '@core/dia-ban/cap.ts';
import { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { describeHan } from '@core/phieu/clock.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import type { Claims } from '@core/tai-khoan/tai-khoan.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { asOf, homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { watchRollup } from '../../data/rollup-repo.ts';
import { session } from '../../data/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { NHAN_CAP } from '../bang-so-lieu/so-lieu.ts';
import { topOf } from '../bang-so-lieu/top-of.ts';
import { BangDonVi } from './bang-don-vi.tsx';
import { BangPhanCong } from './bang-phan-cong.tsx';
import { rowsOfCon, rowsOfXa } from './chi-tieu-view.ts';
import { OChiTieu } from './o-chi-tieu.tsx';
import { useXa } from './use-xa.ts';
import './chi-tieu.css';

/** The unit's counters, followed; the names of the units below come with them. */
const useSoLieu = (plan: KeHoach, ma: string) => {
  const [state, setState] = useState<{ rollup?: Rollup | undefined; xong?: true; error?: unknown }>({});
  useEffect(() => {
    setState({});
    return watchRollup(
      { keHoach: plan.id, danhMuc: plan.danhMuc, ma },
      (rollup) => {
        if (rollup) asOf.value = new Date(rollup.asOf.toMillis());
        setState({ rollup, xong: true });
      },
      (error) => setState({ error }),
    );
  }, [plan.id, ma]);
  return state;
};

const Xa = ({ plan, rollup, vaiTro }: { plan: KeHoach; rollup: Rollup; vaiTro: Claims['vaiTro'] }) => {
  const { data, error, reload } = useXa(plan, rollup.ma);
  if (error !== null) return <ErrorState noiDung={describeError(error)} thuLai={reload} />;
  if (!data) return <Loading nhan="Đang tải chỉ tiêu của các thôn…" />;
  const rows = rowsOfXa(plan, rollup.con, data.thon, data, homNay());
  const registered = new Map(data.chiTieu.map((each) => [each.diaBan.thon, each]));
  const places = Object.entries(rollup.con).flatMap(([thon, { ten }]) => {
    const diaBan = DiaBan.safeParse({ ...rollup.diaBan, thon });
    return diaBan.success ? [{ diaBan: diaBan.data, ten }] : [];
  });
  const mayRegister = vaiTro.includes('canBoXa');
  return (
    <>
      <BangDonVi
        caption="Theo thôn, tổ dân phố: chậm nhất trước"
        plan={plan}
        rows={rows}
        laXa
        ten={({ ten }) => ten}
        chiTieu={({ ma, ten, tienDo }) => {
          const place = places.find(({ diaBan }) => diaBan.thon === ma);
          return mayRegister && place ? (
            <OChiTieu plan={plan} diaBan={place.diaBan} ten={ten} truoc={registered.get(ma)} onXong={reload} />
          ) : tienDo.chiTieu === undefined ? (
            '–'
          ) : (
            formatSo(tienDo.chiTieu)
          );
        }}
      />
      <BangPhanCong
        plan={plan}
        thon={places}
        data={data}
        duocGiao={vaiTro.includes('canBoXa') || vaiTro.includes('toCongTac')}
        onXong={reload}
      />
    </>
  );
};

const HanDangKy = ({ plan }: { plan: KeHoach }) =>
  plan.dangKyTruoc === undefined ? null : (
    <Notice muc={homNay() > plan.dangKyTruoc ? 'canhBao' : 'tin'} icon="dongHo">
      Xã đăng ký số phiếu đến hết ngày {formatNgay(plan.dangKyTruoc)} ({describeHan(plan.dangKyTruoc, homNay())}).
      {homNay() > plan.dangKyTruoc && ' Từ nay mỗi thay đổi ghi lý do.'}
    </Notice>
  );

const NoiDung = ({ plan, claims, ma }: { plan: KeHoach; claims: Claims; ma: string }) => {
  const { rollup, xong, error } = useSoLieu(plan, ma);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} />;
  if (!xong) return <Loading nhan="Đang tải chỉ tiêu…" />;
  if (!rollup) return <EmptyState tieuDe="Kế hoạch chưa được mở cho địa bàn này" />;
  const below = capBelow(rollup.danhMuc, rollup.cap);
  return (
    <div class="chong">
      {ma !== topOf(claims, plan).ma && (
        <div class="khong-in">
          <LinkButton href="/chi-tieu" kieu="tron" icon="hoanTac">
            Toàn địa bàn
          </LinkButton>
        </div>
      )}
      <div class="hang hang-giua">
        <h1>Chỉ tiêu và phân công: {rollup.ten}</h1>
        <span class="khong-in">
          <Button icon="in" onClick={() => print()}>
            In
          </Button>
        </span>
      </div>
      <HanDangKy plan={plan} />
      {rollup.cap === 'xa' ? (
        <Xa plan={plan} rollup={rollup} vaiTro={claims.vaiTro} />
      ) : below ? (
        <BangDonVi
          caption={`${NHAN_CAP[below]}: chậm nhất trước`}
          plan={plan}
          rows={rowsOfCon(plan, rollup.con, homNay())}
          laXa={false}
          ten={({ ma: con, ten }) => <a href={`/chi-tieu/${con}`}>{ten}</a>}
          chiTieu={({ tienDo }) => (tienDo.chiTieu === undefined ? '–' : formatSo(tienDo.chiTieu))}
        />
      ) : null}
    </div>
  );
};

/** Registered numbers, who was given what, and who is behind (LC-11, KH-05, KH-06). */
const Trang = () => {
  const { params } = useRoute();
  const current = session.value;
  const plan = keHoachHienTai.value;
  if (current === null || current === 'dangTai') return null;
  if (!plan) return <EmptyState tieuDe="Chưa có kế hoạch nào cho địa bàn này" />;
  const { claims } = current;
  const ma = params.ma !== undefined && capOfMa(params.ma) ? params.ma : topOf(claims, plan).ma;
  return <NoiDung key={`${plan.id}:${ma}`} plan={plan} claims={claims} ma={ma} />;
};
export default Trang;
