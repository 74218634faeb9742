import type { BaiLam } from '@core/phieu/phieu.ts';
import { addDays } from '@core/shared/ngay.ts';
import { makeHoTen, pickDanToc } from './ho-ten.ts';
import type { Random } from './random.ts';
import { addViecLam } from './viec-lam.ts';

export type NoiSinhSong = {
  readonly maTinh: string;
  /** The two-digit code of 2024 that identity numbers begin with. */
  readonly dauSoCccd: string;
  readonly tenXa: string;
  readonly tenTinh: string;
  readonly tenThon: string;
};

const pad = (n: number, length = 2): string => String(n).padStart(length, '0');

/** A birth date that makes the person `age` on that day. */
export const makeNgaySinh = (random: Random, age: number, on: string): string => {
  const turned = addDays(on, -random.int(0, 364));
  return `${Number(turned.slice(0, 4)) - age}-${turned.slice(5) === '02-29' ? '02-28' : turned.slice(5)}`;
};

export const makeCccd = (
  random: Random,
  noi: Pick<NoiSinhSong, 'dauSoCccd'>,
  gioiTinh: '1' | '2',
  ngaySinh: string,
): string => {
  const namSinh = Number(ngaySinh.slice(0, 4));
  const theKyVaGioi = (Math.floor(namSinh / 100) - 19) * 2 + (gioiTinh === '2' ? 1 : 0);
  return `0${noi.dauSoCccd}${theKyVaGioi}${pad(namSinh % 100)}${random.digits(6)}`;
};

const pickAge = (random: Random): number => {
  const [from, to] = random
    .weighted({ '15-24': 18, '25-34': 24, '35-44': 22, '45-54': 17, '55-64': 12, '65-84': 7 })
    .split('-')
    .map(Number) as [number, number];
  return random.int(from, to);
};

/** One person as an interviewer would have written him down: consistent, by câu of Mẫu 03. */
export const makeBaiLam = (random: Random, noi: NoiSinhSong, ngayPhongVan: string): BaiLam => {
  const gioiTinh = random.pick(['1', '2'] as const);
  const danToc = pickDanToc(random, noi.maTinh);
  const age = pickAge(random);
  const ngaySinh = makeNgaySinh(random, age, ngayPhongVan);
  const uuTien = [
    ...(random.chance(0.02) ? (['1'] as const) : []),
    ...(random.chance(0.08) ? (['2'] as const) : random.chance(0.06) ? (['3'] as const) : []),
    ...(random.chance(0.03) ? (['5'] as const) : []),
    ...(danToc === 'Kinh' ? [] : (['6'] as const)),
  ];
  const bai: BaiLam = {
    hoTen: makeHoTen(random, gioiTinh, danToc),
    ngaySinh,
    gioiTinh,
    soGiayTo: makeCccd(random, noi, gioiTinh, ngaySinh),
    thuongTru: { chiTiet: `${noi.tenThon}, ${noi.tenXa}, ${noi.tenTinh}` },
    ...(uuTien.length > 0 && { uuTien }),
    ...(danToc !== 'Kinh' && { danToc }),
    ngayPhongVan,
  };
  return addViecLam(random, bai, age, noi);
};
