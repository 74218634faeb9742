import { describe, expect, it } from 'vitest';
import { reach } from '../../scripts/web/reach.ts';
import { DESK_ROUTES } from '../../web/src/routes/desk.ts';
import { FIELD_ROUTES, isWriting } from '../../web/src/routes/field.ts';
import { isAt } from '../../web/src/routes/route.ts';
import { keptAs, toForget, wayOf } from '../../web/sw/way.ts';

const ORIGIN = 'https://so-lao-dong.vn';
const asked = (path: string, method = 'GET', mode = 'cors') =>
  wayOf({ method, mode, url: new URL(path, ORIGIN).href }, ORIGIN);

describe('what the service worker does with a request', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])('%s passes by', (method) => {
    for (const path of [
      '/',
      '/assets/nen-x.js',
      '/dia-ban/dvhc2025/tinh.json',
      'https://firestore.googleapis.com/v1/x',
    ])
      for (const mode of ['navigate', 'cors', 'no-cors']) expect(asked(path, method, mode)).toBe('none');
  });
  it('another server passes by, also where its path looks like ours', () => {
    for (const path of ['/assets/nen-x.js', '/', '/google.firestore.v1.Firestore/Listen/channel'])
      expect(asked(`https://firestore.googleapis.com${path}`)).toBe('none');
  });
  it('what names the project or the service worker is always asked of the server', () => {
    for (const path of ['/__/firebase/init.json', '/__emulators.json', '/sw.js']) expect(asked(path)).toBe('none');
  });
  it('pages, parts of the app and place names are kept', () => {
    expect(asked('/phieu/moi', 'GET', 'navigate')).toBe('page');
    expect(asked('/bang/LC-2026/12?x=1', 'GET', 'navigate')).toBe('page');
    expect(asked('/assets/nen-x.js')).toBe('part');
    expect(asked('/icon.svg')).toBe('part');
    expect(asked('/manifest.webmanifest')).toBe('part');
    expect(asked('/dia-ban/dvhc2025/12.json')).toBe('place');
  });
});

describe('files kept on the device', () => {
  it('two versions of a page lie side by side, a part is its name', () => {
    expect(keptAs({ url: '/index.html', revision: 'a' })).not.toBe(keptAs({ url: '/index.html', revision: 'b' }));
    expect(keptAs({ url: '/assets/nen-x.js', revision: null })).toBe('/assets/nen-x.js');
  });
  it('of what no list names the youngest stay', () => {
    const kept = ['/1', '/a', '/2', '/b', '/3'];
    expect(toForget(kept, new Set(['/a', '/b']), 2)).toEqual(['/1']);
    expect(toForget(kept, new Set(['/a', '/b']), 3)).toEqual([]);
    expect(toForget(kept, new Set(), 0)).toEqual(kept);
  });
});

describe('what a module leads to', () => {
  const graph: Record<string, { imports: string[]; dynamicImports: string[] }> = {
    main: { imports: ['app', 'main'], dynamicImports: [] },
    app: { imports: ['lib'], dynamicImports: ['field', 'desk'] },
    field: { imports: ['lib', 'main'], dynamicImports: ['sdk'] },
    desk: { imports: [], dynamicImports: ['chart'] },
  };
  const linksOf = (id: string) => graph[id] ?? { imports: [], dynamicImports: [] };
  const reached = (follows: (id: string) => boolean) => [...reach(['main'], linksOf, follows)].sort();
  it('at once', () => expect(reached(() => false)).toEqual(['app', 'lib', 'main']));
  it('in the end, but not by way of what is fetched on demand', () =>
    expect(reached((id) => id !== 'desk')).toEqual(['app', 'desk', 'field', 'lib', 'main', 'sdk']));
});

describe('addresses', () => {
  it('no two pages have the same', () => {
    const paths = [...FIELD_ROUTES, ...DESK_ROUTES].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
  it('belong to their page', () => {
    expect(isAt('/phieu/:id/ghi', '/phieu/abc/ghi')).toBe(true);
    expect(isAt('/phieu/:id', '/phieu/abc/ghi')).toBe(false);
    expect(isAt('/bang/:keHoach?/:ma?', '/bang')).toBe(true);
    expect(isAt('/bang/:keHoach?/:ma?', '/bang/LC-2026/12')).toBe(true);
    expect(isAt('/bang/:keHoach?/:ma?', '/bang-ke')).toBe(false);
  });
  it('a phiếu is being written at its own only', () => {
    expect(['/phieu/moi', '/phieu/abc/ghi'].every(isWriting)).toBe(true);
    expect(['/phieu/abc', '/thu-thap', '/bien-ban/lap/dtvThon', '/'].some(isWriting)).toBe(false);
  });
});
