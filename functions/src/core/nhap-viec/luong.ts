import { foldNhan } from '../nhap/cot.ts';
import { foldVietnamese } from '../shared/van-ban.ts';
import { LOAI_LUONG } from '../viec-lam/danh-muc-viec.ts';
import type { Luong } from '../viec-lam/ho-so-viec.ts';
import { KHUNG_LUONG } from '../viec-lam/luong.ts';

/** Below it an amount without "triệu" is not in đồng, and nobody knows in what. */
const IT_NHAT: Readonly<Record<Luong['loai'], number>> = {
  thang: 100_000,
  ngay: 10_000,
  gio: 1_000,
  thoaThuan: 100_000,
  hoaHong: 100_000,
};

type Loai = Luong['loai'];
const LOAI = new Map<string, Loai>([
  ...LOAI_LUONG.options.map(([code, nhan]) => [foldNhan(nhan), code] as const),
  ...LOAI_LUONG.options.map(([code, nhan]) => [foldNhan(nhan).replace(/^luong /, ''), code] as const),
  ['thoa thuan', 'thoaThuan'],
  ['luong thoa thuan', 'thoaThuan'],
]);
const loaiOf = (cell: string): Loai | undefined => LOAI.get(foldNhan(cell));
const KHUNG = new Map(KHUNG_LUONG.map((khung) => [foldNhan(khung.nhan), khung]));

/** One amount in đồng: 7000000, 7.000.000, 7,5 triệu, 7tr; `trieu`: said of the whole cell. Undefined where it is neither. */
const soTien = (text: string, trieu: boolean, loai: Loai): number | undefined => {
  const number = text.replace(/\s/g, '');
  if (trieu) {
    const value = /^\d{1,4}([.,]\d{1,3})?$/.test(number) ? Number(number.replace(',', '.')) : Number.NaN;
    return Number.isNaN(value) ? undefined : Math.round(value * 1_000_000);
  }
  if (!/^(\d{1,3}([.,]\d{3})+|\d+)$/.test(number)) return undefined;
  const value = Number(number.replace(/[.,]/g, ''));
  return value >= IT_NHAT[loai] ? value : undefined;
};

/** The bounds a cell tells of: two amounts, or one with what it is a bound of. */
const khoangOf = (cell: string, loai: Loai): Pick<Luong, 'tu' | 'den'> | undefined => {
  const band = KHUNG.get(foldNhan(cell));
  if (band) return { ...('tu' in band && { tu: band.tu }), ...('den' in band && { den: band.den }) };
  const text = foldVietnamese(cell).replace(/(dong|vnd|đ)\b/g, ' ');
  const trieu = /\d\s*(tr\b|trieu)/.test(text);
  const amounts =
    text.match(/\d[\d.,]*(?: \d{3})*/g)?.map((each) => soTien(each.replace(/[.,]$/, ''), trieu, loai)) ?? [];
  const [tu, den] = amounts;
  if (amounts.length === 0 || amounts.length > 2 || amounts.includes(undefined) || tu === undefined) return undefined;
  if (den !== undefined) return { tu, den };
  if (/\b(duoi|den|toi da|khong qua)\b/.test(text)) return { den: tu };
  return /\b(tu|tren|toi thieu|it nhat)\b|\+/.test(text) ? { tu } : { tu, den: tu };
};

/**
 * Pay of a row: by what it is counted, and its bounds, from columns of their own or from the words of one. Undefined where
 * the row says nothing, `sai` where what it says is not understood.
 */
export const docLuong = (o: Readonly<Record<string, string>>): Luong | 'sai' | undefined => {
  const { luong = '', luongLoai = '', luongTu = '', luongDen = '' } = o;
  if ([luong, luongLoai, luongTu, luongDen].every((cell) => cell.trim() === '')) return undefined;
  const named = luongLoai.trim() === '' ? undefined : loaiOf(luongLoai);
  if (luongLoai.trim() !== '' && !named) return 'sai';
  const word = loaiOf(luong);
  const loai = named ?? word ?? 'thang';
  const own = luong.trim() === '' || word ? {} : khoangOf(luong, loai);
  if (!own) return 'sai';
  const bound = (cell: string): number | 'sai' | undefined => {
    if (cell.trim() === '') return undefined;
    const found = khoangOf(cell, loai);
    return found?.tu ?? found?.den ?? 'sai';
  };
  const [tu, den] = [bound(luongTu) ?? own.tu, bound(luongDen) ?? own.den];
  if (tu === 'sai' || den === 'sai') return 'sai';
  // A unit of time without an amount says nothing.
  if (tu === undefined && den === undefined && !['thoaThuan', 'hoaHong'].includes(loai)) return 'sai';
  return { loai, ...(tu !== undefined && { tu }), ...(den !== undefined && { den }) };
};
