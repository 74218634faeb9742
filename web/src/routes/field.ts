import type { Route } from './route.ts';

const ghiPhieu = () => import('../features/thu-thap/ghi-phieu.tsx');

/** Pages of people in the field. All that is reached from here is kept on the device beforehand and opens without network. */
export const FIELD_ROUTES: readonly Route[] = [
  { path: '/thu-thap', load: () => import('../features/thu-thap/trang.tsx') },
  { path: '/ky-truoc', load: () => import('../features/ky-truoc/trang.tsx') },
  { path: '/phieu/moi', load: ghiPhieu },
  { path: '/phieu/:id/ghi', load: ghiPhieu },
  { path: '/phieu/:id/bien-nhan', load: () => import('../features/bien-nhan/trang.tsx') },
  { path: '/phieu/:id', load: () => import('../features/phieu/trang.tsx') },
  { path: '/hang-gui/:id', load: () => import('../features/hang-gui/trang.tsx') },
  { path: '/hang-gui/:id/giu', load: () => import('../features/hang-gui/ban-giu.tsx') },
  { path: '/tong-hop', load: () => import('../features/tong-hop/trang.tsx') },
  { path: '/bang-ke', load: () => import('../features/bang-ke/trang.tsx') },
  { path: '/bien-ban', load: () => import('../features/bien-ban/trang.tsx') },
  { path: '/bien-ban/lap/:chang', load: () => import('../features/bien-ban/lap.tsx') },
  { path: '/bien-ban/:id/in', load: () => import('../features/bien-ban/giay.tsx') },
  { path: '/bien-ban/:id', load: () => import('../features/bien-ban/xem.tsx') },
  { path: '/cuu-ho', load: () => import('../features/cuu-ho/trang.tsx') },
  { path: '/hop-thu', load: () => import('../features/hop-thu/trang.tsx') },
];

/** Whether a phiếu is being written at this address: nothing may reload the page under its writer. */
export const isWriting = (path: string): boolean => /^\/phieu\/(moi|[^/]+\/ghi)$/.test(path);
