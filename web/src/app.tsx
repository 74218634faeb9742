import { useEffect, useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso';
import { asOf } from './data/device.ts';
import { describeError } from './data/errors.ts';
import { khuVuc, khuVucError, loadKhuVuc } from './data/khu-vuc.ts';
import { phienNld, session } from './data/session.ts';
import { homeOf } from './nav.ts';
import { TEXT } from './text.ts';
import { AppFrame } from './ui/app-frame.tsx';
import { LinkButton } from './ui/button.tsx';
import { HoiDangXuat } from './ui/hoi-dang-xuat.tsx';
import { EmptyState, ErrorState, Loading } from './ui/states.tsx';

const DangNhap = lazy(() => import('./features/dang-nhap/trang.tsx'));
const ThuThap = lazy(() => import('./features/thu-thap/trang.tsx'));
const GhiPhieu = lazy(() => import('./features/thu-thap/ghi-phieu.tsx'));
const KyTruoc = lazy(() => import('./features/ky-truoc/trang.tsx'));
const XemPhieu = lazy(() => import('./features/phieu/trang.tsx'));
const HangGui = lazy(() => import('./features/hang-gui/trang.tsx'));
const BanGiu = lazy(() => import('./features/hang-gui/ban-giu.tsx'));
const TongHop = lazy(() => import('./features/tong-hop/trang.tsx'));
const KiemTra = lazy(() => import('./features/kiem-tra/trang.tsx'));
const NhapTin = lazy(() => import('./features/nhap-tin/trang.tsx'));
const Trung = lazy(() => import('./features/trung/trang.tsx'));
const BangKe = lazy(() => import('./features/bang-ke/trang.tsx'));
const NhapTep = lazy(() => import('./features/nhap/trang.tsx'));
const XemNhap = lazy(() => import('./features/nhap/xem.tsx'));
const SoLaoDong = lazy(() => import('./features/so-lao-dong/trang.tsx'));
const SoCuaToi = lazy(() => import('./features/so-lao-dong/so-cua-toi.tsx'));
const BangSoLieu = lazy(() => import('./features/bang-so-lieu/trang.tsx'));
const DanhSach = lazy(() => import('./features/bang-so-lieu/danh-sach.tsx'));
const KeHoach = lazy(() => import('./features/bang-so-lieu/ke-hoach.tsx'));
const BienBan = lazy(() => import('./features/bien-ban/trang.tsx'));
const LapBienBan = lazy(() => import('./features/bien-ban/lap.tsx'));
const XemBienBan = lazy(() => import('./features/bien-ban/xem.tsx'));
const GiayBienBan = lazy(() => import('./features/bien-ban/giay.tsx'));
const NghiemThu = lazy(() => import('./features/nghiem-thu/trang.tsx'));
const GiayNghiemThu = lazy(() => import('./features/nghiem-thu/giay.tsx'));
const BaoCao = lazy(() => import('./features/bao-cao/trang.tsx'));
const ChiTieu = lazy(() => import('./features/chi-tieu/trang.tsx'));
const QuaHan = lazy(() => import('./features/qua-han/trang.tsx'));
const HopThu = lazy(() => import('./features/hop-thu/trang.tsx'));
const ThanhToan = lazy(() => import('./features/thanh-toan/trang.tsx'));
const ThongKeTraLai = lazy(() => import('./features/thong-ke-tra-lai/trang.tsx'));
const DoiSoat = lazy(() => import('./features/doi-soat/trang.tsx'));

/** At the doorstep the form is what the app was opened for: fetched while the account and its area are still being read. */
if (/^\/phieu\/(moi|[^/]+\/ghi)$/.test(location.pathname)) void GhiPhieu.preload();

const Redirect = ({ to }: { to: string }) => {
  const { route } = useLocation();
  useEffect(() => route(to, true), [to]);
  return <Loading nhan={TEXT.dangMo} />;
};

const Home = () => {
  const current = session.value;
  return current === null || current === 'dangTai' ? null : <Redirect to={homeOf(current.claims.vaiTro)} />;
};

const NotFound = () => (
  <EmptyState tieuDe={TEXT.khongCoTrang}>
    <p>{TEXT.khongCoTrangGoiY}</p>
    <LinkButton href="/">{TEXT.veTrangDau}</LinkButton>
  </EmptyState>
);

const Pages = () => (
  <Router
    onRouteChange={() => {
      asOf.value = null;
      document.getElementById('noi-dung')?.focus();
    }}
  >
    <Route path="/" component={Home} />
    <Route path="/dang-nhap" component={Home} />
    <Route path="/thu-thap" component={ThuThap} />
    <Route path="/ky-truoc" component={KyTruoc} />
    <Route path="/phieu/moi" component={GhiPhieu} />
    <Route path="/phieu/:id/ghi" component={GhiPhieu} />
    <Route path="/phieu/:id" component={XemPhieu} />
    <Route path="/hang-gui/:id" component={HangGui} />
    <Route path="/hang-gui/:id/giu" component={BanGiu} />
    <Route path="/tong-hop" component={TongHop} />
    <Route path="/kiem-tra" component={KiemTra} />
    <Route path="/nhap-tin" component={NhapTin} />
    <Route path="/trung" component={Trung} />
    <Route path="/bang-ke" component={BangKe} />
    <Route path="/nhap" component={NhapTep} />
    <Route path="/nhap/:id" component={XemNhap} />
    <Route path="/so-lao-dong" component={SoLaoDong} />
    <Route path="/bang/:keHoach?/:ma?" component={BangSoLieu} />
    <Route path="/danh-sach" component={DanhSach} />
    <Route path="/ke-hoach/:id?" component={KeHoach} />
    <Route path="/bao-cao/:id?" component={BaoCao} />
    <Route path="/bien-ban" component={BienBan} />
    <Route path="/bien-ban/lap/:chang" component={LapBienBan} />
    <Route path="/bien-ban/:id/in" component={GiayBienBan} />
    <Route path="/bien-ban/:id" component={XemBienBan} />
    <Route path="/nghiem-thu/:id/in" component={GiayNghiemThu} />
    <Route path="/nghiem-thu/:id?" component={NghiemThu} />
    <Route path="/chi-tieu/:ma?" component={ChiTieu} />
    <Route path="/qua-han/:ma?" component={QuaHan} />
    <Route path="/hop-thu" component={HopThu} />
    <Route path="/thanh-toan/:id?" component={ThanhToan} />
    <Route path="/tra-lai/:ma?" component={ThongKeTraLai} />
    <Route path="/doi-soat/:id?" component={DoiSoat} />
    <Route default component={NotFound} />
  </Router>
);

/** What stands before the pages: who is it, and where does the account work. */
const Gate = () => {
  const current = session.value;
  const claims = current === null || current === 'dangTai' ? null : current.claims;
  const scope = claims && `${claims.danhMuc}:${claims.ma}:${claims.the}`;
  useEffect(() => {
    if (claims) void loadKhuVuc(claims);
  }, [scope]);
  if (current === 'dangTai') return <Loading nhan={TEXT.dangMo} />;
  if (phienNld.value) return <SoCuaToi />;
  if (current === null || claims === null) return <DangNhap />;
  if (khuVuc.value === 'dangTai') return <Loading nhan={TEXT.dangMo} />;
  if (khuVuc.value === null)
    return <ErrorState noiDung={describeError(khuVucError.value)} thuLai={() => void loadKhuVuc(claims)} />;
  return <Pages />;
};

export const App = () => {
  const [failed, setFailed] = useState(false);
  return (
    <LocationProvider>
      <AppFrame>
        {failed ? (
          <ErrorState noiDung={TEXT.loiTrang} thuLai={() => location.reload()} />
        ) : (
          <ErrorBoundary
            onError={(error) => {
              console.error('page.failed', error);
              setFailed(true);
            }}
          >
            <Gate />
            <HoiDangXuat />
          </ErrorBoundary>
        )}
      </AppFrame>
    </LocationProvider>
  );
};
