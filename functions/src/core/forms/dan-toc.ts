import { once } from '../shared/once.ts';
import { foldVietnamese } from '../shared/van-ban.ts';
import { codelist } from './codelist.ts';

/**
 * The 54 ethnic groups, QĐ 121-TCTK/PPCĐ of 02/3/1979. The form asks for the name only; the code counts only together
 * with the name of this list, because the census and the health system number the same groups differently.
 */
export const DAN_TOC = codelist('danToc', [
  ['01', 'Kinh'],
  ['02', 'Tày'],
  ['03', 'Thái'],
  ['04', 'Hoa'],
  ['05', 'Khơ-me'],
  ['06', 'Mường'],
  ['07', 'Nùng'],
  ['08', 'Hmông'],
  ['09', 'Dao'],
  ['10', 'Gia-rai'],
  ['11', 'Ngái'],
  ['12', 'Ê-đê'],
  ['13', 'Ba-na'],
  ['14', 'Xơ-đăng'],
  ['15', 'Sán Chay'],
  ['16', 'Cơ-ho'],
  ['17', 'Chăm'],
  ['18', 'Sán Dìu'],
  ['19', 'Hrê'],
  ['20', 'Mnông'],
  ['21', 'Ra-glai'],
  ['22', 'Xtiêng'],
  ['23', 'Bru-Vân Kiều'],
  ['24', 'Thổ'],
  ['25', 'Giáy'],
  ['26', 'Cơ-tu'],
  ['27', 'Gié-Triêng'],
  ['28', 'Mạ'],
  ['29', 'Khơ-mú'],
  ['30', 'Co'],
  ['31', 'Ta-ôi'],
  ['32', 'Chơ-ro'],
  ['33', 'Kháng'],
  ['34', 'Xinh-mun'],
  ['35', 'Hà Nhì'],
  ['36', 'Chu-ru'],
  ['37', 'Lào'],
  ['38', 'La Chí'],
  ['39', 'La Ha'],
  ['40', 'Phù Lá'],
  ['41', 'La Hủ'],
  ['42', 'Lự'],
  ['43', 'Lô Lô'],
  ['44', 'Chứt'],
  ['45', 'Mảng'],
  ['46', 'Pà Thẻn'],
  ['47', 'Cơ Lao'],
  ['48', 'Cống'],
  ['49', 'Bố Y'],
  ['50', 'Si La'],
  ['51', 'Pu Péo'],
  ['52', 'Brâu'],
  ['53', 'Ơ Đu'],
  ['54', 'Rơ-măm'],
]);

/** Suggestions for câu 8: everyone but the majority. */
export const DAN_TOC_THIEU_SO: readonly string[] = DAN_TOC.options
  .map(([, ten]) => ten)
  .filter((ten) => ten !== 'Kinh');

const keyOf = (ten: string): string => foldVietnamese(ten).replace(/[^a-z]/g, '');

/** Spellings met on paper besides those of the list; "Mông" and "Hmông" are one group there. */
const CACH_VIET_KHAC: Readonly<Record<string, string>> = { mong: 'Hmông', khmer: 'Khơ-me', ede: 'Ê-đê', kho: 'Cơ-ho' };

const byKey = once(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...DAN_TOC.options.map(([, ten]): [string, string] => [keyOf(ten), ten]),
      ...Object.entries(CACH_VIET_KHAC),
    ]),
);

/** The name in the list for a name as written, whatever its hyphens, apostrophes and marks; undefined for none. */
export const findDanToc = (ten: string): string | undefined => byKey().get(keyOf(ten));
