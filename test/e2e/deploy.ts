import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { origin } from './browser.ts';

const DIST = new URL('../../web/dist/', import.meta.url).pathname;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'sld-ban-'));

/** The build under test in a folder of its own. */
export const firstBuild = async (): Promise<string> => {
  const folder = newFolder();
  cpSync(DIST, folder, { recursive: true });
  const addresses = await fetch(new URL('/__emulators.json', origin()));
  writeFileSync(join(folder, '__emulators.json'), await addresses.text());
  return folder;
};

/** What the next build would be: other names for all parts, another page, another service worker. */
export const nextBuild = (from: string): string => {
  const folder = newFolder();
  cpSync(from, folder, { recursive: true });
  const assets = readdirSync(join(folder, 'assets'));
  const renamed = (text: string): string =>
    assets.reduce((all, name) => all.replaceAll(name, name.replace(/\.(js|css)$/, '.ban-sau.$1')), text);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), renamed(page));
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const [, revision = ''] = /"revision":"(\w+)","url":"index\.html"/.exec(worker) ?? [];
  if (revision === '') throw new Error('sw.js names no index.html');
  writeFileSync(join(folder, 'sw.js'), renamed(worker).replaceAll(revision, `${revision}2`));
  for (const name of assets) {
    const path = join(folder, 'assets', name);
    if (name.endsWith('.js')) writeFileSync(path, renamed(readFileSync(path, 'utf8')));
    renameSync(path, join(folder, 'assets', renamed(name)));
  }
  return folder;
};

export type Deployed = {
  readonly origin: string;
  readonly deploy: (folder: string) => void;
  /** From now on these paths are not there. */
  readonly withhold: (isGone: (path: string) => boolean) => void;
  readonly close: () => Promise<void>;
};

/** Serves a build as hosting does; another may be put in its place while pages are open. */
export const serve = async (first: string): Promise<Deployed> => {
  let folder = first;
  let isGone = (_path: string) => false;
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname);
    const isThere = existsSync(file) && statSync(file).isFile() && !isGone(pathname);
    if (!isThere && pathname.startsWith('/assets/')) return void response.writeHead(404).end();
    const path = isThere ? file : join(folder, 'index.html');
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(readFileSync(path));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    deploy: (next) => {
      folder = next;
    },
    withhold: (matches) => {
      isGone = matches;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
