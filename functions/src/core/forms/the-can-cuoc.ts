import type { BaiLam } from '../phieu/phieu.ts';
import { parseCccd } from '../shared/giay-to.ts';
import { Ngay } from '../shared/ngay.ts';
import { foldVietnamese, tidyText } from '../shared/van-ban.ts';

/** What the QR code of an identity card says that the form asks. The old CMND number on it is read past and not kept. */
export type TheCanCuoc = {
  readonly soGiayTo: string;
  readonly hoTen: string;
  readonly ngaySinh?: Ngay;
  readonly gioiTinh?: '1' | '2';
  /** The address in the words of the card, with the units of its time. */
  readonly noiThuongTru?: string;
};

const GIOI_TINH_TREN_THE: Readonly<Record<string, '1' | '2'>> = { nam: '1', nu: '2' };
const MOST_LETTERS = 1_000;
const MOST_DIA_CHI = 300;

/** `ddMMyyyy`; undefined where no such day exists, as on cards of people who know only their year of birth. */
const ngayTrenThe = (text: string): Ngay | undefined => {
  const [, ngay, thang, nam] = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  return Ngay.safeParse(`${nam}-${thang}-${ngay}`).data;
};

/**
 * Reads the text of the code: số CCCD, old CMND, name, `ddMMyyyy`, sex, address, day of issue, in this order between
 * vertical bars. Later fields may be missing, and newer cards may add some. Undefined for every other code.
 */
export const parseTheCanCuoc = (text: string): TheCanCuoc | undefined => {
  if (text.length > MOST_LETTERS) return undefined;
  const [soGiayTo = '', cmnd = '', hoTen = '', sinh = '', gioi = '', diaChi = ''] = text.split('|').map(tidyText);
  const isThe =
    parseCccd(soGiayTo) !== undefined &&
    /^\d{0,12}$/.test(cmnd) &&
    /\p{L}/u.test(hoTen) &&
    !/\p{N}/u.test(hoTen) &&
    /^\d{8}$/.test(sinh);
  if (!isThe) return undefined;
  const ngaySinh = ngayTrenThe(sinh);
  const gioiTinh = GIOI_TINH_TREN_THE[foldVietnamese(gioi)];
  return {
    soGiayTo,
    hoTen,
    ...(ngaySinh && { ngaySinh }),
    ...(gioiTinh && { gioiTinh }),
    ...(diaChi !== '' && diaChi.length <= MOST_DIA_CHI && { noiThuongTru: diaChi }),
  };
};

/** The questions a card answers word for word. */
const TRUONG_TREN_THE = ['hoTen', 'ngaySinh', 'gioiTinh', 'soGiayTo'] as const;
export type TruongTrenThe = (typeof TRUONG_TREN_THE)[number];

/** What a card does to the answers so far: what it fills, and where something else stands already. */
export type GhepThe = { readonly dien: BaiLam; readonly khac: readonly TruongTrenThe[] };

const sameText = (a: string, b: string): boolean =>
  tidyText(a).toLocaleLowerCase('vi') === tidyText(b).toLocaleLowerCase('vi');

/**
 * Fills what is empty and nothing else: where other words stand, `khac` says so and a person decides. An address once
 * typed stays as it is, since the card bears the one of its day of issue. `dangGo`: text that is not an answer yet.
 */
export const ghepThe = (bai: BaiLam, dangGo: Readonly<Record<string, string>>, the: TheCanCuoc): GhepThe => {
  const written = (truong: TruongTrenThe): string => bai[truong] ?? dangGo[truong] ?? '';
  const onCard = TRUONG_TREN_THE.filter((truong) => the[truong] !== undefined);
  const empty = onCard.filter((truong) => written(truong).trim() === '');
  const chiTiet = bai.thuongTru?.chiTiet ?? '';
  return {
    dien: {
      ...Object.fromEntries(empty.map((truong) => [truong, the[truong]])),
      ...(the.noiThuongTru && chiTiet.trim() === '' && { thuongTru: { ...bai.thuongTru, chiTiet: the.noiThuongTru } }),
    },
    khac: onCard.filter((truong) => !empty.includes(truong) && !sameText(written(truong), the[truong] ?? '')),
  };
};
