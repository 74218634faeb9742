import {
  type ChiMucNguoi,
  type ChiMucViec,
  chiMucNguoiOf,
  chiMucViecOf,
  isNguoiMo,
  isViecMo,
} from '@core/viec-lam/chi-muc.ts';
import type { NguoiTimViec } from '@core/viec-lam/nguoi-tim-viec.ts';
import { phanTan } from '@core/viec-lam/phan-tan.ts';
import type { ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { unitsOfPlan } from '../../scripts/dia-ban/put-danh-muc.ts';
import { makeNguoiTimViec, makeNsdld, makeViec, noiCungCau } from '../../scripts/seed/cung-cau.ts';
import { createRandom } from '../../scripts/seed/random.ts';
import { range } from './bench.ts';

export const HOM_NAY = '2026-11-25';
const VIEC_MOI_NSDLD = 4;

type Ban<B, M> = { readonly id: string; readonly ban: B; readonly muc: Omit<M, 'luc'> & { readonly id: string } };

export type SoDangKy = {
  readonly viec: readonly Ban<ViecTimNguoi, ChiMucViec>[];
  readonly nguoi: readonly Ban<NguoiTimViec, ChiMucNguoi>[];
};

/** The open records of a made-up register of one tỉnh; the same each time. */
export const makeSoDangKy = async (soNguoi: number, soViec: number): Promise<SoDangKy> => {
  const units = await unitsOfPlan({ danhMuc: 'dvhc2025', goc: { cap: 'tinh', ma: '31' } });
  const noi = noiCungCau(units, { dauSoCccd: '31', tinhKhac: ['01', '22', '33'] });
  const random = createRandom(11);
  const ghi = { homNay: HOM_NAY, luc: Timestamp.fromMillis(Date.parse(`${HOM_NAY}T01:00:00Z`)), boi: 'trung-tam' };
  const theoHam = (id: string) => ({ id, ngayDang: HOM_NAY, soGoiY: 0 });
  const nsdld = range(Math.ceil(soViec / VIEC_MOI_NSDLD)).map((n) => makeNsdld(random, noi, n, ghi));
  const viec = range(soViec).flatMap((n) => {
    const { id, viec: ban } = makeViec(random, random.pick(nsdld), n, ghi);
    return isViecMo(ban, HOM_NAY) ? [{ id, ban, muc: { ...chiMucViecOf(ban, theoHam(id)), id } }] : [];
  });
  const nguoi = range(soNguoi).flatMap((n) => {
    const { id, nguoi: ban } = makeNguoiTimViec(random, noi, n, ghi);
    return isNguoiMo(ban, HOM_NAY) ? [{ id, ban, muc: { ...chiMucNguoiOf(ban, theoHam(id)), id } }] : [];
  });
  return { viec, nguoi };
};

/** The same register so many times over, under other ids. */
export const lapLai = ({ viec, nguoi }: SoDangKy, times: number): SoDangKy => {
  const copies = <B, M>(all: readonly Ban<B, M>[]): Ban<B, M>[] =>
    range(times).flatMap((n) =>
      all.map(({ id, ban, muc }) => {
        const copy = `${id}-${n}`;
        return { id: copy, ban, muc: { ...muc, id: copy, xao: phanTan(copy) } };
      }),
    );
  return { viec: copies(viec), nguoi: copies(nguoi) };
};

/** Some of the records, spread over the register, and first those whose work most others do. */
export const pickMau = <B extends { readonly nhomNghe: string; readonly tenCongViec: string }, M>(
  all: readonly Ban<B, M>[],
  count: number,
): Ban<B, M>[] => {
  const sizes = new Map<string, number>();
  for (const { ban } of all) sizes.set(ban.tenCongViec, (sizes.get(ban.tenCongViec) ?? 0) + 1);
  const crowded = all.toSorted((a, b) => (sizes.get(b.ban.tenCongViec) ?? 0) - (sizes.get(a.ban.tenCongViec) ?? 0));
  const half = Math.ceil(count / 2);
  const spread = range(count - half).map((i) => all[Math.floor(((i + 0.5) * all.length) / (count - half))]);
  return [...crowded.slice(0, half), ...spread.flatMap((one) => one ?? [])];
};
