import { COT_BANG_KE, readDongBangKe } from '@core/bang-ke/doc-dong.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { COT_DOI_SOAT, readDongTep } from '@core/doi-soat/cot.ts';
import type { CauHoi } from '@core/forms/cau-hoi.ts';
import { MAU_03, TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Cot } from '@core/nhap/cot.ts';
import { COT_PHIEU, nhanCot, readDongPhieu } from '@core/nhap/cot-phieu.ts';
import { CHU_MOI_O, DONG_MOI_LO, type Dong, type LoaiNhap, type LoiDong } from '@core/nhap/nhap.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import type { LuaChon } from './to-tinh.ts';

/** What a row is judged by on screen: the same functions the server uses. */
export type CanCuXet = {
  readonly keHoach: KeHoach;
  readonly thon: readonly DonVi[];
  readonly thonMacDinh: string | undefined;
  readonly homNay: Ngay;
};

export type LoaiTep = {
  readonly nhan: string;
  readonly moTa: string;
  readonly tepMau: string;
  readonly cot: readonly Cot[];
  readonly luaChon: readonly LuaChon[];
  readonly xet: (dong: Dong, canCu: CanCuXet) => readonly LoiDong[];
  /** What of a row leaves this machine; all of it where absent. */
  readonly gui?: (dong: Dong) => Dong;
};

const LUA_CHON: readonly LuaChon[] = TRUONG_MAU_03.flatMap((truong) => {
  const { options } = MAU_03[truong] as CauHoi;
  return options ? [{ nhan: nhanCot(truong), luaChon: options.map(([, nhan]) => nhan) }] : [];
});

export const LOAI_TEP: Readonly<Record<LoaiNhap, LoaiTep>> = {
  bangKe: {
    nhan: 'Bảng kê của công an',
    moTa: 'Danh sách người từ đủ 15 tuổi trong cơ sở dữ liệu dân cư, để biết còn phải thu của ai.',
    tepMau: 'mau-bang-ke.xlsx',
    cot: COT_BANG_KE,
    luaChon: [],
    xet: (dong, { keHoach, thon, thonMacDinh }) =>
      readDongBangKe(dong, { thon, thonMacDinh, tuoi: keHoach.doiTuong.tuoiToiThieu }).loi,
  },
  phieu: {
    nhan: 'Phiếu đã số hóa',
    moTa: 'Phiếu thu bằng giấy, hoặc từ cơ sở dữ liệu khác, mỗi dòng một phiếu.',
    tepMau: 'mau-nhap-phieu.xlsx',
    cot: COT_PHIEU,
    luaChon: LUA_CHON,
    xet: (dong, canCu) => readDongPhieu(dong, canCu).loi,
  },
  doiSoat: {
    nhan: 'Trích xuất để đối soát',
    moTa: 'Dữ liệu trích từ cơ sở dữ liệu quốc gia về dân cư, để so với phiếu đã nhập.',
    tepMau: 'mau-doi-soat.xlsx',
    cot: COT_DOI_SOAT,
    luaChon: [],
    xet: ({ so, o }) => readDongTep(o).loi.map((loi) => ({ so, ...loi })),
  },
};

/** A chunk stays well below what one document holds. */
const CHU_MOI_LO = 250_000;

/** Rows in chunks: at most so many rows and so many letters. The same rows always make the same chunks. */
export const chunksOf = (rows: readonly Dong[]): Dong[][] => {
  const chunks: Dong[][] = [];
  let letters = 0;
  for (const row of rows) {
    const size = Object.values(row.o).reduce((sum, cell) => sum + cell.length + 20, 20);
    const last = chunks.at(-1);
    if (!last || last.length >= DONG_MOI_LO || letters + size > CHU_MOI_LO) {
      chunks.push([row]);
      letters = size;
    } else {
      last.push(row);
      letters += size;
    }
  }
  return chunks;
};

/** The rows below the heading that have anything in a recognised column; numbers are those Excel shows at the left. */
export const rowsOf = (
  cells: readonly (readonly string[])[],
  viTri: Readonly<Record<string, number>>,
  tuDong: number,
): Dong[] =>
  cells.slice(tuDong).flatMap((row, i) => {
    const o = Object.fromEntries(
      Object.entries(viTri).flatMap(([key, at]) => {
        const cell = (row[at] ?? '').slice(0, CHU_MOI_O);
        return cell === '' ? [] : [[key, cell] as const];
      }),
    );
    return Object.keys(o).length > 0 ? [{ so: tuDong + i + 1, o }] : [];
  });
