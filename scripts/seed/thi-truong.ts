import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import { type HoSoCoTaiKhoan, taiKhoanHoSo } from '@core/viec-lam/tai-khoan-ho-so.ts';
import type { Auth } from 'firebase-admin/auth';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { makeNguoiTimViec, makeViec } from './cung-cau.ts';
import { makeNsdld, type NoiCungCau, noiCungCau } from './nsdld.ts';
import { makePhien } from './phien-giao-dich.ts';
import type { Random } from './random.ts';
import { createOwnAccount, type TaiKhoanDemo, uidDemo, waitForClaims } from './tai-khoan.ts';

/** Enough for lists and suggestions with something on them. */
const SO = { nsdld: 8, viec: 24, nguoi: 40 } as const;

/** Who registered himself has an account; the others were written by the centre. */
const CUA_TRUNG_TAM = { nguon: 'trungTam' } as const;

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

type Ghi = readonly [path: string, data: object];

/** A small labour market of the tỉnh: the first employer and the first seeker are those of the demonstration accounts. */
const makeMarket = (random: Random, noi: NoiCungCau, uid: { readonly dn: string; readonly tim: string }) => {
  const luc = Timestamp.now();
  const ghi = { homNay: ngayVN(luc), luc, boi: 'trung-tam' };
  const all = range(SO.nsdld).map((n) => makeNsdld(random, noi, n, ghi));
  const own = all.findIndex(({ nsdld }) => nsdld.trangThai === 'daXacNhan' && nsdld.chuThe === 'toChuc');
  const employer = all[own] ?? all[0];
  if (!employer) throw new Error('makeMarket: không có người sử dụng lao động');
  const nsdld = all.map((each) => ({
    ...each,
    nsdld: { ...each.nsdld, ...(each === employer ? { boi: uid.dn, nguon: 'tuKhai' as const } : CUA_TRUNG_TAM) },
  }));
  const viec = range(SO.viec).map((n) => makeViec(random, n % 4 === 0 ? employer : random.pick(nsdld), n, ghi));
  const nguoi = range(SO.nguoi).map((n) => makeNguoiTimViec(random, noi, n, ghi));
  const [seeker] = nguoi;
  if (!seeker) throw new Error('makeMarket: không có người tìm việc');
  const mine = {
    ...seeker.nguoi,
    boi: uid.tim,
    suaBoi: uid.tim,
    nguon: 'tuKhai' as const,
    trangThai: 'dangTim' as const,
  };
  const writes: Ghi[] = [
    ...nsdld.flatMap(({ id, nsdld: ban, rieng }): Ghi[] => [
      [`nsdld/${id}`, ban],
      [`nsdld/${id}/rieng/lienHe`, rieng],
    ]),
    ...viec.flatMap(({ id, viec: ban, lienHe }): Ghi[] => [
      [`viecTimNguoi/${id}`, ban],
      [`viecTimNguoi/${id}/rieng/lienHe`, lienHe],
    ]),
    ...nguoi.flatMap(({ id, nguoi: ban, dinhDanh }): Ghi[] => [
      [`nguoiTimViec/${id}`, id === seeker.id ? mine : { ...ban, ...CUA_TRUNG_TAM }],
      [`nguoiTimViec/${id}/rieng/dinhDanh`, id === seeker.id ? { ...dinhDanh, boi: uid.tim } : dinhDanh],
    ]),
    ...makePhien(noi, ghi).map(({ id, phien }): Ghi => [`phienGiaoDich/${id}`, phien]),
  ];
  const accounts: readonly [dau: 'dn' | 'tim', ten: string, hoSo: HoSoCoTaiKhoan][] = [
    ['dn', employer.nsdld.ten, { loai: 'nsdld', id: employer.id, diaBan: employer.nsdld.diaBan, mo: true }],
    ['tim', seeker.dinhDanh.hoTen, { loai: 'ntv', id: seeker.id, diaBan: mine.diaBan, mo: true }],
  ];
  return { writes, accounts };
};

/**
 * Employers, vacancies, seekers and job fairs of the tỉnh of a plan, with accounts of one employer and one seeker. Running it again
 * changes nothing.
 */
export const createMarket = async (
  auth: Auth,
  db: Firestore,
  random: Random,
  plan: KeHoach,
  units: readonly DonVi[],
  dauSoCccd: string,
): Promise<readonly TaiKhoanDemo[]> => {
  const noi = noiCungCau(units, { dauSoCccd, tinhKhac: [] });
  const { writes, accounts } = makeMarket(random, noi, { dn: uidDemo('dn', plan), tim: uidDemo('tim', plan) });
  const made: TaiKhoanDemo[] = [];
  for (const [dau, ten, hoSo] of accounts) {
    const account = taiKhoanHoSo(undefined, hoSo);
    if (account) made.push(await createOwnAccount(auth, db, plan, { dau, ten, diaBan: noi.tenTinh, account }));
  }
  // Before the records: what follows from each of them would keep the accounts waiting.
  await waitForClaims(auth, made);
  const isThere = (await db.doc(writes[0]?.[0] ?? '').get()).exists;
  if (!isThere) {
    const batch = db.batch();
    for (const [path, data] of writes) batch.set(db.doc(path), data);
    await batch.commit();
  }
  return made;
};
