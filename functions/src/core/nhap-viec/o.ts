import { foldNhan } from '../nhap/cot.ts';
import { parseCoKhong, parseDienThoai, parseGioiTinh, parseNgay, parseSoGiayTo, parseSoNguyen } from '../nhap/o.ts';
import { foldVietnamese } from '../shared/van-ban.ts';
import { MUC_THAO } from '../viec-lam/danh-muc-viec.ts';
import type { CauTep } from './cot.ts';
import { docNoiLam, type NoiTep } from './noi.ts';

/** The answer a cell gives, or the id of what is wrong with it; `luuY`: what was put right in it. */
export type OViec = { readonly answer?: unknown; readonly ma?: string; readonly luuY?: string };

const partsOf = (cell: string, by: RegExp): string[] =>
  cell
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The code of an option by its label alone, in the words of either family of forms. */
const codeOf = ({ maTheoTu }: CauTep, cell: string): string | undefined =>
  maTheoTu.get(foldNhan(cell.replace(/^\s*\d+\s*[.)-]\s*(?=\p{L})/u, '')));

const MUC = new Map(MUC_THAO.options.map(([code, nhan]) => [foldNhan(nhan), code]));

/** "3/2021" or "03-2021" as the schema keeps a month. */
const thangOf = (text: string): string | undefined => {
  const found = /^(\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  return found ? `${found[2]}-${found[1]?.padStart(2, '0')}` : undefined;
};

/** Places somebody has worked at: who, what, from when, until when. */
const kinhNghiemOf = (cell: string): OViec => {
  const rows = partsOf(cell, /[;\n]/).map((row) => {
    const [donVi, congViec, tu = '', den = '', ...more] = row.split('|').map((part) => part.trim());
    const [first, last] = [thangOf(tu), thangOf(den)];
    if (!donVi || !congViec || !first || (den !== '' && !last) || more.length > 0) return undefined;
    return { donVi, congViec, tu: first, ...(last && { den: last }) };
  });
  return rows.includes(undefined) ? { ma: 'NV12' } : { answer: rows };
};

/** "Tiếng Anh, B1, Khá": the language, then its certificate and how well, where they are said. */
const ngoaiNguOf = (cell: string): OViec => ({
  answer: partsOf(cell, /[;\n|]/).map((row) => {
    const [ten = '', ...rest] = partsOf(row, /,/);
    const mucOf = (word: string) => MUC.get(foldNhan(word));
    const muc = rest.map(mucOf).find((code) => code !== undefined);
    const chungChi = rest.filter((word) => mucOf(word) === undefined).join(', ');
    return { ten, ...(chungChi !== '' && { chungChi }), ...(muc && { muc }) };
  }),
});

const textOf = (truong: string, cell: string): OViec => {
  switch (truong) {
    case 'soGiayTo': {
      const doc = parseSoGiayTo(cell);
      return { answer: doc?.so ?? cell, ...(doc?.themSo && { luuY: 'NT06' }) };
    }
    case 'dienThoai': {
      const { so, themSo } = parseDienThoai(cell);
      return { answer: so, ...(themSo && { luuY: 'NV13' }) };
    }
    case 'soBhxh':
    case 'maNghe':
      return { answer: cell.replace(/[\s.']/g, '') };
    default:
      return { answer: cell };
  }
};

/** "5", "5 người", "1.200"; of a wait in months "ngay" is none. */
const soOf = (truong: string, cell: string): OViec => {
  if (truong === 'sanSangSau' && /\bngay\b/.test(foldVietnamese(cell))) return { answer: 0 };
  const so = parseSoNguyen(cell.replace(/\s*(người|nguoi|lao động|tháng|thang)\.?\s*$/iu, ''));
  return so === undefined ? { ma: 'VL07' } : { answer: so };
};

/** Reads the cell of one question. Addresses and pay take more than one cell and are read apart. */
export const docO = (cau: CauTep, cell: string, noi: NoiTep): OViec => {
  const { kind, truong } = cau;
  switch (kind) {
    case 'so':
      return soOf(truong, cell);
    case 'ngay': {
      const doc = parseNgay(cell);
      return doc.loai === 'ngay' ? { answer: doc.ngay } : { ma: 'VL06' };
    }
    case 'dungSai': {
      const answer = parseCoKhong(cell);
      return answer === undefined ? { ma: 'NV07' } : { answer };
    }
    case 'chon': {
      const code = truong === 'gioiTinh' ? parseGioiTinh(cell) : codeOf(cau, cell);
      return code === undefined ? { ma: 'NV01' } : { answer: code };
    }
    case 'nhieu': {
      const codes = partsOf(cell, /[;\n|]/).map((part) => codeOf(cau, part));
      return codes.includes(undefined) ? { ma: 'NV01' } : { answer: [...new Set(codes)] };
    }
    case 'noiLam': {
      const doc = docNoiLam(cell, noi);
      return doc ? { answer: doc.noiLam, ...(doc.deTinh && { luuY: 'NV14' }) } : { ma: 'NV11' };
    }
    case 'bang':
      if (truong === 'kinhNghiemLam') return kinhNghiemOf(cell);
      return truong === 'ngoaiNgu' ? ngoaiNguOf(cell) : { answer: partsOf(cell, /[;\n|]/) };
    default:
      return textOf(truong, cell);
  }
};
