import { LocationProvider, Route, Router } from 'preact-iso';
import { TEXT } from './text.ts';
import { lazyPage } from './ui/lazy-page.tsx';

const CONG_KHAI = '/cong-bo';

/** Whether an address is open to everybody: nothing of the account is asked for there, and no SDK is fetched. */
export const isCongKhai = (path: string): boolean => path === CONG_KHAI || path.startsWith(`${CONG_KHAI}/`);

const TrangCongBo = lazyPage(() => import('./features/cong-bo/trang.tsx'));

/** The app as the public sees it. A link that leaves it loads the app anew. */
export const CongKhai = () => (
  <LocationProvider scope={CONG_KHAI}>
    <div class="khung">
      <a class="bo-qua" href="#noi-dung">
        {TEXT.boQua}
      </a>
      <header class="dau">
        <div class="dau-trong">
          <div class="dau-tren">
            <a class="ten-app" href={CONG_KHAI}>
              <img src="/icon.svg" width="28" height="28" alt="" />
              {TEXT.app}
            </a>
            <a class="nut" href="/">
              Đăng nhập
            </a>
          </div>
        </div>
      </header>
      <main class="chinh" id="noi-dung" tabIndex={-1}>
        <Router onRouteChange={() => document.getElementById('noi-dung')?.focus()}>
          <Route path={CONG_KHAI} component={TrangCongBo} />
          <Route path={`${CONG_KHAI}/:id`} component={TrangCongBo} />
        </Router>
      </main>
    </div>
  </LocationProvider>
);
