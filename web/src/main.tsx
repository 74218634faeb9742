import './data/zod.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/thanh-phan.css';
import './ui/in.css';
import { render, type VNode } from 'preact';
import { App, firstPage } from './app.tsx';
import { CongKhai, isCongKhai } from './cong-khai.tsx';
import { watchChoLuu } from './data/cho-luu.ts';
import { startDongHo } from './data/dong-ho.ts';
import { khuVucDaBiet, startKhuVuc } from './data/khu-vuc.ts';
import { startSession } from './data/session.ts';
import { still } from './data/still.ts';
import { startUpdates } from './data/update.ts';
import { DESK_ROUTES } from './routes/desk.ts';
import { keepOpened } from './routes/opened.ts';

/** Longest the page stays as index.html has it, while what the device knows is read: one drawing instead of three. */
const DRAWN_AFTER_MS = 500;
/** Long after the page is there: what is fetched now is for a day without network. */
const KEEP_AFTER_MS = 20_000;

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

const startApp = (draw: () => void): void => {
  startKhuVuc();
  Promise.race([
    Promise.all([khuVucDaBiet(), firstPage]),
    new Promise((resolve) => setTimeout(resolve, DRAWN_AFTER_MS)),
  ])
    .then(draw)
    .catch((error: unknown) => console.error('app.notDrawn', error));
  startUpdates();
  void startSession();
  still
    .then(async () => {
      startDongHo();
      watchChoLuu();
      (await import('./data/outbox.ts')).startOutbox();
      (await import('./data/may-ghi.ts')).startTelling();
    })
    .catch((error: unknown) => console.error('outbox.start', error));
  setTimeout(() => {
    keepOpened(DESK_ROUTES).catch((error: unknown) => console.error('pages.notKept', error));
  }, KEEP_AFTER_MS);
};
const draw = (page: VNode): void => {
  root.textContent = '';
  render(page, root);
};

if (isCongKhai(location.pathname)) draw(<CongKhai />);
else startApp(() => draw(<App />));
