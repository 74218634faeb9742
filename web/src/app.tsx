import { useLayoutEffect, useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { asOf } from './data/device.ts';
import { describeError } from './data/errors.ts';
import { khuVuc, khuVucError, loadKhuVuc } from './data/khu-vuc.ts';
import { phienCho, phienNld, phienViec, session } from './data/session.ts';
import { reloadIfReplaced } from './data/update.ts';
import { homeOf } from './nav.ts';
import { DESK_ROUTES, dangKyViecLam, soCuaToi } from './routes/desk.ts';
import { FIELD_ROUTES } from './routes/field.ts';
import { rememberOpened } from './routes/opened.ts';
import { isAt, type Route as RouteOf } from './routes/route.ts';
import { TEXT } from './text.ts';
import { AppFrame } from './ui/app-frame.tsx';
import { LinkButton } from './ui/button.tsx';
import { CanhBaoMay } from './ui/canh-bao-may.tsx';
import { HoiDangXuat } from './ui/hoi-dang-xuat.tsx';
import { lazyPage } from './ui/lazy-page.tsx';
import { EmptyState, ErrorState, Loading } from './ui/states.tsx';

const DangNhap = lazyPage(() => import('./features/dang-nhap/trang.tsx'));
const SoCuaToi = lazyPage(soCuaToi);
const DangKyViecLam = lazyPage(dangKyViecLam);

type PageOf = ReturnType<typeof lazyPage>;

/** One code, one page: what a page goes on to under another address is there at once. */
const pageOf = new Map<RouteOf['load'], PageOf>();

const PAGES = [...FIELD_ROUTES, ...DESK_ROUTES].map(({ path, load }) => {
  const loadAndRemember = async () => {
    const page = await load();
    rememberOpened(path);
    return page;
  };
  const Page = pageOf.get(load) ?? lazyPage(loadAndRemember);
  pageOf.set(load, Page);
  return { path, Page };
});

const addressNow = (): string => {
  const current = session.value;
  const isHome = location.pathname === '/' && current !== null && current !== 'dangTai';
  return isHome ? homeOf(current.claims.vaiTro) : location.pathname;
};

/** The page the app was opened for is fetched while the account and its area are still being read. */
export const firstPage: Promise<unknown> =
  PAGES.find(({ path }) => isAt(path, addressNow()))?.Page.preload() ?? Promise.resolve();

const Redirect = ({ to }: { to: string }) => {
  const { route } = useLocation();
  useLayoutEffect(() => route(to, true), [to]);
  return <Loading nhan={TEXT.dangMo} tuMay />;
};

const Home = () => {
  const current = session.value;
  if (phienViec.value) return <Redirect to={homeOf(phienViec.value.vaiTro)} />;
  return current === null || current === 'dangTai' ? null : <Redirect to={homeOf(current.claims.vaiTro)} />;
};

const NotFound = () => (
  <EmptyState tieuDe={TEXT.khongCoTrang}>
    <p>{TEXT.khongCoTrangGoiY}</p>
    <LinkButton href="/">{TEXT.veTrangDau}</LinkButton>
  </EmptyState>
);

const onRouteChange = () => {
  asOf.value = null;
  void reloadIfReplaced();
  // With the next frame, which lays the page out once: asked for now it would be laid out twice.
  requestAnimationFrame(() => document.getElementById('noi-dung')?.focus());
};

/** Pages of an employer and of a seeker: he has no area, which the others are of. */
const isOwn = ({ path }: { path: string }): boolean => path.startsWith('/viec-lam/') || path === '/hop-thu';
const OWN_PAGES = PAGES.filter(isOwn);

const Pages = ({ pages }: { pages: typeof PAGES }) => (
  <Router onRouteChange={onRouteChange}>
    <Route path="/" component={Home} />
    <Route path="/dang-nhap" component={Home} />
    {pages.map(({ path, Page }) => (
      <Route key={path} path={path} component={Page} />
    ))}
    <Route default component={NotFound} />
  </Router>
);

/** What stands before the pages: who is it, and where does the account work. */
const Gate = () => {
  const current = session.value;
  const claims = current === null || current === 'dangTai' ? null : current.claims;
  if (current === 'dangTai') return <Loading nhan={TEXT.dangMo} tuMay />;
  if (phienNld.value) return <SoCuaToi />;
  if (phienViec.value) return <Pages pages={OWN_PAGES} />;
  if (phienCho.value) return <DangKyViecLam />;
  if (current === null || claims === null) return <DangNhap />;
  if (khuVuc.value === 'dangTai') return <Loading nhan={TEXT.dangMo} tuMay />;
  if (khuVuc.value === null)
    return <ErrorState noiDung={describeError(khuVucError.value)} thuLai={() => void loadKhuVuc(claims)} />;
  return <Pages pages={PAGES} />;
};

export const App = () => {
  const [failed, setFailed] = useState(false);
  return (
    <LocationProvider>
      <AppFrame>
        <CanhBaoMay />
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
