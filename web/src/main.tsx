import './ui/tokens.css';
import './ui/base.css';
import './ui/thanh-phan.css';
import './ui/in.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { startSession } from './data/session.ts';
import { startUpdates } from './data/update.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
root.textContent = '';
render(<App />, root);
startUpdates();
void startSession();
import('./data/outbox.ts').then(
  ({ startOutbox }) => startOutbox(),
  (error: unknown) => console.error('outbox.start', error),
);
