import { readFileSync } from 'node:fs';
import { BangKe, DongBangKe, KET_QUA_DEN, TRANG_THAI_DONG } from '@core/bang-ke/bang-ke.ts';
import { BaoCao, TRANG_THAI_BAO_CAO } from '@core/bao-cao/bao-cao.ts';
import { BienBan, LOAI_RA, NGOAI_LE, TRANG_THAI_BIEN_BAN } from '@core/bien-ban/bien-ban.ts';
import { BienBanSan } from '@core/bien-ban/bien-ban-san.ts';
import { ChiTieu, PhanCong } from '@core/chi-tieu/chi-tieu.ts';
import { CAP } from '@core/dia-ban/cap.ts';
import { DonVi } from '@core/dia-ban/dia-ban.ts';
import { BUOC_DONG, DoiSoat, DongDoiSoat, KET_QUA_DOI_SOAT, LichSuDoiSoat } from '@core/doi-soat/doi-soat.ts';
import { KIEU_LECH } from '@core/doi-soat/so-sanh.ts';
import { QUYET_DINH } from '@core/doi-soat/truong.ts';
import * as danhMucM03 from '@core/forms/danh-muc-m03.ts';
import { GhiDo, LOAI_GHI_DO } from '@core/ghi-do/ghi-do.ts';
import { MayGhi } from '@core/hang-gui/may-ghi.ts';
import { PhieuGui, TRANG_THAI_GUI, VI_SAO_XEM } from '@core/hang-gui/phieu-gui.ts';
import { NoiDungCuuHo, TepCuuHo } from '@core/hang-gui/tep-cuu-ho.ts';
import { CHU_KY, KeHoach, LOAI_CO_QUAN, VIEC_TRA_CONG } from '@core/ke-hoach/ke-hoach.ts';
import { NghiemThu, TRANG_THAI_NGHIEM_THU } from '@core/nghiem-thu/nghiem-thu.ts';
import { MucKhoi } from '@core/nguoi-lao-dong/khoi.ts';
import { LocTrung } from '@core/nguoi-lao-dong/loc-trung.ts';
import {
  LOAI_QUYET_DINH,
  MA_KET_QUA_TRUNG,
  NghiTrung,
  QuyetDinhTrung,
  TRANG_THAI_NGHI_TRUNG,
} from '@core/nguoi-lao-dong/nghi-trung.ts';
import { NguoiKyTruoc } from '@core/nguoi-lao-dong/nguoi-ky-truoc.ts';
import { KHOP_GIOI, KHOP_NGAY, KHOP_NOI, KHOP_SO, NHOM_KHOP } from '@core/nguoi-lao-dong/so-khop.ts';
import {
  DeNghi,
  LichSuNld,
  NguoiLaoDong,
  TRANG_THAI_DE_NGHI,
  TruyCapNld,
  VIEC_TAI_KHOAN,
} from '@core/nguoi-lao-dong/so-lao-dong.ts';
import { KHOP_TEN } from '@core/nguoi-lao-dong/ten-nguoi.ts';
import { DemLaoDong, NGUON_SO } from '@core/nguon-dn/dem-lao-dong.ts';
import { Dkkd } from '@core/nguon-dn/dkkd.ts';
import { LechLaoDong, LOAI_LECH, TRANG_THAI_LECH } from '@core/nguon-dn/lech.ts';
import { LOAI_THU, Thu } from '@core/nhac-viec/thu.ts';
import { LOAI_NHAP, Lo, Nhap, TRANG_THAI_LO, TRANG_THAI_NHAP } from '@core/nhap/nhap.ts';
import { LOAI_NHAP_TINH, NhapTinh } from '@core/nhap/nhap-tinh.ts';
import { LOAI_NHAP_VIEC, NhapViec } from '@core/nhap/nhap-viec.ts';
import { TuTep } from '@core/nhap-viec/tu-tep.ts';
import { BanNhap } from '@core/phieu/ban-nhap.ts';
import { DinhDanh, NhatKy, Phieu, PhieuRieng, TraLoi } from '@core/phieu/phieu.ts';
import { CHANG, TRANG_THAI } from '@core/phieu/workflow.ts';
import { Rollup } from '@core/rollup/rollup.ts';
import { Claims, TaiKhoan } from '@core/tai-khoan/tai-khoan.ts';
import { VAI_TRO } from '@core/tai-khoan/vai-tro.ts';
import { ChiTra, ThanhToan, TRANG_THAI_THANH_TOAN } from '@core/thanh-toan/thanh-toan.ts';
import { ChiMucNguoi, ChiMucViec } from '@core/viec-lam/chi-muc.ts';
import { BANG_CONG_BO, CongBo } from '@core/viec-lam/cong-bo.ts';
import * as danhMucViec from '@core/viec-lam/danh-muc-viec.ts';
import { GoiY } from '@core/viec-lam/goi-y.ts';
import { KetNoi, LienHeNguoi, TINH_TRANG_THEO_DOI, TRANG_THAI_KET_NOI } from '@core/viec-lam/ket-noi.ts';
import { KhaiBao, TRANG_THAI_KHAI_BAO } from '@core/viec-lam/khai-bao.ts';
import { DIEU_KIEN } from '@core/viec-lam/khop.ts';
import { NguoiTimViec, NtvRieng, TRANG_THAI_NTV } from '@core/viec-lam/nguoi-tim-viec.ts';
import { Nsdld, NsdldRieng, TINH_TRANG_DKKD, TRANG_THAI_NSDLD } from '@core/viec-lam/nsdld.ts';
import { PhienGiaoDich } from '@core/viec-lam/phien-giao-dich.ts';
import { LOAI_DEM } from '@core/viec-lam/thi-truong.ts';
import { LienHe, TRANG_THAI_VIEC, ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import { describe, expect, it } from 'vitest';

type Node = { readonly def?: Record<string, unknown> & { readonly shape?: Record<string, unknown> } };

/** Every key of a schema and of the objects inside it. */
const keysOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(keysOf);
  const { def } = (node ?? {}) as Node;
  if (!def) return [];
  return [
    ...Object.keys(def.shape ?? {}),
    ...Object.values(def.shape ?? {}).flatMap(keysOf),
    ...Object.values(def).flatMap(keysOf),
  ];
};

type Row = { readonly ids: string[]; readonly cells: string[] };

const ROWS: readonly Row[] = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .map((cells) => ({ cells, ids: [...(cells[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? '') }));

const KNOWN = new Set(ROWS.flatMap(({ ids }) => ids));
const missing = (ids: readonly string[]) => [...new Set(ids)].filter((id) => !KNOWN.has(id));

describe('docs/glossary.md is the contract of names', () => {
  it.each(
    Object.entries({
      Phieu,
      DinhDanh,
      TraLoi,
      PhieuRieng,
      NhatKy,
      BanNhap,
      PhieuGui,
      MayGhi,
      TepCuuHo,
      NoiDungCuuHo,
      KeHoach,
      DonVi,
      TaiKhoan,
      Claims,
      Rollup,
      Nhap,
      Lo,
      BangKe,
      DongBangKe,
      BaoCao,
      ChiTieu,
      PhanCong,
      Thu,
      ThanhToan,
      ChiTra,
      BienBan,
      BienBanSan,
      NghiemThu,
      DoiSoat,
      DongDoiSoat,
      LichSuDoiSoat,
      NghiTrung,
      QuyetDinhTrung,
      NguoiLaoDong,
      LichSuNld,
      TruyCapNld,
      DeNghi,
      MucKhoi,
      LocTrung,
      NguoiKyTruoc,
      Nsdld,
      NsdldRieng,
      KhaiBao,
      ViecTimNguoi,
      LienHe,
      NguoiTimViec,
      NtvRieng,
      KetNoi,
      LienHeNguoi,
      PhienGiaoDich,
      GhiDo,
      ChiMucViec,
      ChiMucNguoi,
      GoiY,
      CongBo,
      NhapTinh,
      NhapViec,
      TuTep,
      Dkkd,
      DemLaoDong,
      LechLaoDong,
    }),
  )('has a row for %s and every key of it', (name, schema) => {
    const keys = keysOf(schema);
    expect(keys.length).toBeGreaterThan(3);
    expect(missing([name, ...keys])).toEqual([]);
  });

  it.each(
    Object.entries({
      TRANG_THAI_NHAP,
      TRANG_THAI_LO,
      LOAI_NHAP,
      TRANG_THAI_DONG,
      KET_QUA_DEN,
      TRANG_THAI,
      TRANG_THAI_BIEN_BAN,
      NGOAI_LE: NGOAI_LE.codes,
      LOAI_RA: LOAI_RA.codes,
      TRANG_THAI_NGHIEM_THU,
      CHANG,
      VAI_TRO,
      CAP,
      LOAI_CO_QUAN,
      VIEC_TRA_CONG,
      CHU_KY,
      TRANG_THAI_BAO_CAO,
      LOAI_THU,
      TRANG_THAI_THANH_TOAN,
      BUOC_DONG,
      KET_QUA_DOI_SOAT,
      KIEU_LECH,
      QUYET_DINH,
      TRANG_THAI_NGHI_TRUNG,
      LOAI_QUYET_DINH,
      MA_KET_QUA_TRUNG,
      NHOM_KHOP,
      KHOP_TEN,
      KHOP_NGAY,
      KHOP_GIOI,
      KHOP_SO,
      KHOP_NOI,
      TRANG_THAI_DE_NGHI,
      TRANG_THAI_GUI,
      VI_SAO_XEM,
      VIEC_TAI_KHOAN,
      TRANG_THAI_NSDLD,
      TINH_TRANG_DKKD,
      TRANG_THAI_KHAI_BAO,
      TRANG_THAI_VIEC,
      TRANG_THAI_NTV,
      TRANG_THAI_KET_NOI,
      LOAI_NHAP_TINH,
      LOAI_NHAP_VIEC,
      NGUON_SO,
      LOAI_LECH,
      TRANG_THAI_LECH,
      DIEU_KIEN,
      LOAI_DEM,
      LOAI_GHI_DO,
      BANG_CONG_BO,
      TINH_TRANG_THEO_DOI: TINH_TRANG_THEO_DOI.codes,
    }),
  )('has a row for every one of %s', (_name, ids) => {
    expect(missing(ids)).toEqual([]);
  });

  it('has a row for every code list of Mẫu 03, and of the forms of supply and demand', () => {
    expect(missing(Object.values(danhMucM03).map(({ id }) => id))).toEqual([]);
    const { DIEU_KIEN_LAM, ...lists } = danhMucViec;
    expect(missing([...Object.values(lists), ...Object.values(DIEU_KIEN_LAM)].map(({ id }) => id))).toEqual([]);
  });

  it('defines a name once, in all five columns', () => {
    const ids = ROWS.flatMap((row) => row.ids);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    for (const { cells } of ROWS)
      expect(
        cells.map((cell) => cell !== ''),
        cells[0],
      ).toEqual([true, true, true, true, true]);
  });

  it('gives the Vietnamese in composed letters', () => {
    for (const { cells } of ROWS) expect(cells.join('|')).toBe(cells.join('|').normalize('NFC'));
  });
});
