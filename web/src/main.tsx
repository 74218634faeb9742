import './data/zod.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/thanh-phan.css';
import './ui/in.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { CongKhai, isCongKhai } from './cong-khai.tsx';
import { watchChoLuu } from './data/cho-luu.ts';
import { startDongHo } from './data/dong-ho.ts';
import { startSession } from './data/session.ts';
import { still } from './data/still.ts';
import { startUpdates } from './data/update.ts';
import { DESK_ROUTES } from './routes/desk.ts';
import { keepOpened } from './routes/opened.ts';

/** Long after the page is there: what is fetched now is for a day without network. */
const KEEP_AFTER_MS = 20_000;

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
root.textContent = '';

const startApp = (): void => {
  startUpdates();
  startDongHo();
  watchChoLuu();
  void startSession();
  still
    .then(async () => {
      (await import('./data/outbox.ts')).startOutbox();
      (await import('./data/may-ghi.ts')).startTelling();
    })
    .catch((error: unknown) => console.error('outbox.start', error));
  setTimeout(() => {
    keepOpened(DESK_ROUTES).catch((error: unknown) => console.error('pages.notKept', error));
  }, KEEP_AFTER_MS);
};

if (isCongKhai(location.pathname)) render(<CongKhai />, root);
else {
  render(<App />, root);
  startApp();
}
