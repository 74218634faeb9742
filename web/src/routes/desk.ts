import type { Route } from './route.ts';

/** Pages of offices, each fetched when first opened and kept from then on. */
export const DESK_ROUTES: readonly Route[] = [
  { path: '/tra-bien-nhan', load: () => import('../features/bien-nhan/tra.tsx') },
  { path: '/kiem-tra', load: () => import('../features/kiem-tra/trang.tsx') },
  { path: '/nhap-tin', load: () => import('../features/nhap-tin/trang.tsx') },
  { path: '/trung', load: () => import('../features/trung/trang.tsx') },
  { path: '/nhap', load: () => import('../features/nhap/trang.tsx') },
  { path: '/nhap/:id', load: () => import('../features/nhap/xem.tsx') },
  { path: '/so-lao-dong', load: () => import('../features/so-lao-dong/trang.tsx') },
  { path: '/bang/:keHoach?/:ma?', load: () => import('../features/bang-so-lieu/trang.tsx') },
  { path: '/danh-sach', load: () => import('../features/bang-so-lieu/danh-sach.tsx') },
  { path: '/ke-hoach/:id?', load: () => import('../features/bang-so-lieu/ke-hoach.tsx') },
  { path: '/bao-cao/:id?', load: () => import('../features/bao-cao/trang.tsx') },
  { path: '/nghiem-thu/:id/in', load: () => import('../features/nghiem-thu/giay.tsx') },
  { path: '/nghiem-thu/:id?', load: () => import('../features/nghiem-thu/trang.tsx') },
  { path: '/chi-tieu/:ma?', load: () => import('../features/chi-tieu/trang.tsx') },
  { path: '/qua-han/:ma?', load: () => import('../features/qua-han/trang.tsx') },
  { path: '/thanh-toan/:id?', load: () => import('../features/thanh-toan/trang.tsx') },
  { path: '/tra-lai/:ma?', load: () => import('../features/thong-ke-tra-lai/trang.tsx') },
  { path: '/doi-soat/:id?', load: () => import('../features/doi-soat/trang.tsx') },
  { path: '/thi-truong/:ma?', load: () => import('../features/thi-truong/trang.tsx') },
  { path: '/viec-lam/viec/:id?', load: () => import('../features/viec-lam/viec.tsx') },
  { path: '/viec-lam/nguoi/:id?', load: () => import('../features/viec-lam/nguoi.tsx') },
  { path: '/viec-lam/tu-phieu/:phieu?', load: () => import('../features/tim-viec-tu-phieu/trang.tsx') },
  { path: '/viec-lam/nsdld/:id?', load: () => import('../features/viec-lam/nsdld.tsx') },
  { path: '/viec-lam/ket-noi/:id/in', load: () => import('../features/viec-lam/giay-gioi-thieu.tsx') },
  { path: '/viec-lam/ket-noi/:id?', load: () => import('../features/viec-lam/ket-noi.tsx') },
  { path: '/viec-lam/phien/:id/in', load: () => import('../features/phien/giay.tsx') },
  { path: '/viec-lam/phien/:id?', load: () => import('../features/phien/trang.tsx') },
  { path: '/viec-lam/khai-bao', load: () => import('../features/viec-lam/khai-bao.tsx') },
  { path: '/viec-lam/nhap', load: () => import('../features/nhap-viec/trang.tsx') },
  { path: '/viec-lam/nhap/:id', load: () => import('../features/nhap-viec/xem.tsx') },
  { path: '/viec-lam/nguon', load: () => import('../features/nguon-dn/trang.tsx') },
  { path: '/viec-lam/nguon/:id', load: () => import('../features/nguon-dn/xem.tsx') },
  { path: '/viec-lam/doi-chieu', load: () => import('../features/nguon-dn/doi-chieu.tsx') },
  { path: '/viec-lam/ho-so', load: () => import('../features/viec-lam/ho-so.tsx') },
];

/** Where somebody who signed in without a scope registers himself, as an employer or a seeker. */
export const dangKyViecLam = () => import('../features/viec-lam/dang-ky.tsx');

/** The labour book of the worker who is signed in himself; he has no other page. */
export const soCuaToi = () => import('../features/so-lao-dong/so-cua-toi.tsx');
