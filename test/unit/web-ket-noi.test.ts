import type { MaViecLam } from '@core/problems-viec-lam.ts';
import type { CapGoiY } from '@core/viec-lam/goi-y.ts';
import { TRANG_THAI_NTV, type TrangThaiNtv } from '@core/viec-lam/nguoi-tim-viec.ts';
import { TRANG_THAI_VIEC, type TrangThaiViec } from '@core/viec-lam/viec-tim-nguoi.ts';
import { describe, expect, it } from 'vitest';
import { buocTiep, ketNoiMoi, trangThaiNguoiGhi, trangThaiViecGhi } from '../../web/src/data/viec-lam-writes.ts';
import { buocKetNoi, buocNguoi, buocViec, canLyDo } from '../../web/src/features/viec-lam/buoc-duoc-lam.ts';
import { dongGoiY } from '../../web/src/features/viec-lam/goi-y-view.ts';
import { congNhom, kiemKhaiBao, type SoKhaiBao } from '../../web/src/features/viec-lam/kiem-khai-bao.ts';
import { loiNhanCho } from '../../web/src/features/viec-lam/loi-nhan-cho.ts';
import { CHUA_NHAN, NHAN_NGUOI } from '../../web/src/features/viec-lam/nhan-viec-lam.ts';

const HOM_NAY = '2026-09-10';
const O_DAY = { danhMuc: 'dvhc2025', tinh: '12', xa: '03385' } as const;

describe('suggestions', () => {
  const cap = (over: Partial<CapGoiY> = {}): CapGoiY => ({
    id: 'nguoi-000001',
    diem: 80,
    phan: { nghe: 40, noiLam: 20, luong: 3, trinhDo: 8, kinhNghiem: 6, moi: 3 },
    thieu: [],
    tenCongViec: 'Thợ may',
    noiLam: [O_DAY],
    luong: { loai: 'thang', tu: 6_000_000 },
    gdpt: 'thcs',
    cmkt: 'soCap',
    kinhNghiem: 'duoi1',
    han: '2026-12-01',
    ...over,
  });
  const minh = { gdpt: 'thpt', cmkt: 'chuaQuaDaoTao', kinhNghiem: 'khong', luong: { loai: 'thang' } } as const;

  it('the strongest reasons come first, and what is missing is a sentence with both sides', () => {
    const { hop, ganDat } = dongGoiY({ goiY: [cap()], ganDat: [cap({ thieu: ['gdpt'] })] }, 'viec', minh, HOM_NAY);
    expect(hop[0]?.hop.slice(0, 2)).toEqual(['Đúng nghề', 'Đúng nơi muốn làm']);
    expect(hop[0]?.thieu).toBeUndefined();
    expect(ganDat[0]?.thieu).toBe('Chỉ thiếu học vấn: cần tốt nghiệp THPT, đang có tốt nghiệp THCS');
  });

  it('what has run out since is not shown', () => {
    expect(dongGoiY({ goiY: [cap({ han: '2026-09-09' })], ganDat: [] }, 'viec', minh, HOM_NAY).hop).toEqual([]);
  });
});

describe('who registered himself reads', () => {
  const dong = (over: object = {}) =>
    loiNhanCho({ trangThai: 'dong', lyDo: 'Mức lương chưa rõ', v: 4, boi: 'toi', suaBoi: 'trung-tam', ...over });
  it('that he closed his record, with his own reason, where he did', () => {
    expect(dong({ suaBoi: 'toi', lyDo: 'Tôi đã có việc.' })).toEqual({
      nhan: NHAN_NGUOI.dong,
      loi: 'Bạn đã đóng hồ sơ này: Tôi đã có việc. Muốn tìm việc lại thì xem lại ở dưới rồi gửi.',
    });
  });
  it('that the centre closed it, or refused what it never let in', () => {
    expect(dong()).toEqual({
      nhan: NHAN_NGUOI.dong,
      loi: 'Trung tâm đã đóng hồ sơ này: Mức lương chưa rõ. Muốn tìm việc thì sửa ở dưới rồi gửi lại.',
    });
    const chuaNhan = { nhan: CHUA_NHAN, loi: 'Trung tâm chưa nhận: Mức lương chưa rõ. Sửa ở dưới rồi gửi lại.' };
    expect(dong({ v: 2 })).toEqual(chuaNhan);
    for (const trangThai of ['tuChoi', 'trung']) expect(dong({ trangThai, suaBoi: 'he-thong' })).toEqual(chuaNhan);
    expect(dong({ v: 2, lyDo: 'Lương bao nhiêu?' })?.loi).toContain('chưa nhận: Lương bao nhiêu? Sửa');
  });
  it('nothing of the kind while he waits', () => {
    for (const trangThai of ['choDuyet', 'choXacNhan', 'dangTim']) expect(dong({ trangThai })).toBeUndefined();
  });
});

describe('a record whose form is saved', () => {
  it('is open again, run out or full; else it stays as it was', () => {
    expect([undefined, 'hetHan', 'du'].map((cu) => trangThaiViecGhi('trungTam', cu as TrangThaiViec))).toEqual(
      Array(3).fill('dangTuyen'),
    );
    expect([undefined, 'hetHan', 'trung'].map((cu) => trangThaiNguoiGhi(cu as TrangThaiNtv))).toEqual(
      Array(3).fill('dangTim'),
    );
    for (const cu of ['choDuyet', 'tuChoi', 'dangTuyen', 'dong'] as const)
      expect(trangThaiViecGhi('trungTam', cu)).toBe(cu);
    for (const cu of ['choDuyet', 'dangTim', 'coViec', 'dong'] as const) expect(trangThaiNguoiGhi(cu)).toBe(cu);
  });
  it('takes only steps that who saves it may take; an employer’s waits', () => {
    for (const cu of TRANG_THAI_VIEC)
      expect([cu, ...buocViec(cu, 'trungTam')]).toContain(trangThaiViecGhi('trungTam', cu));
    for (const cu of TRANG_THAI_NTV.filter((each) => each !== 'trung'))
      for (const vai of ['trungTam', 'nguoiTimViec'] as const)
        expect([cu, ...buocNguoi(cu, vai)]).toContain(trangThaiNguoiGhi(cu));
    expect([undefined, ...TRANG_THAI_VIEC].map((cu) => trangThaiViecGhi('doanhNghiep', cu))).toEqual(
      Array(TRANG_THAI_VIEC.length + 1).fill('choDuyet'),
    );
  });
});

describe('a referral', () => {
  const viec = { id: 'viec-00001', nsdld: 'nsdld-0001', tenCongViec: 'May', tenNsdld: 'Công ty', diaBan: O_DAY };
  const ky = { uid: 'tt', now: 'BÂY GIỜ' };

  it('is begun as the rules ask for it, due in a week', () => {
    expect(ketNoiMoi('deXuat', viec, { id: 'nguoi-0001', diaBan: O_DAY }, HOM_NAY, ky)).toMatchObject({
      diem: 0,
      hop: [],
      thieu: [],
      lyDo: null,
      moc: { deXuat: 'BÂY GIỜ' },
      hanXuLy: '2026-09-17',
      v: 1,
      boi: 'tt',
      suaBoi: 'tt',
    });
  });

  it('a step says when it was taken; one that ends it has a reason and no due day', () => {
    expect(buocTiep({ v: 3 }, 'phongVan', null, HOM_NAY, ky)).toEqual({
      trangThai: 'phongVan',
      lyDo: null,
      'moc.phongVan': 'BÂY GIỜ',
      hanXuLy: '2026-09-24',
      v: 4,
      suaBoi: 'tt',
      luc: 'BÂY GIỜ',
    });
    expect(buocTiep({ v: 3 }, 'khongNhan', { ma: 'luong' }, HOM_NAY, ky).hanXuLy).toBeNull();
  });

  it('shows to each role what it may do, and nothing once it has ended', () => {
    expect(buocKetNoi('deXuat', 'nguoiTimViec')).toEqual(['dongY', 'tuChoi']);
    expect(buocKetNoi('dongY', 'doanhNghiep')).toEqual(['rut']);
    expect(buocKetNoi('gioiThieu', 'doanhNghiep')).toEqual(['phongVan', 'nhanViec', 'khongNhan', 'rut']);
    expect(buocKetNoi('nhanViec', 'trungTam')).toEqual([]);
    expect(buocViec('choDuyet', 'doanhNghiep')).toEqual(['dong']);
    expect(buocNguoi('trung', 'trungTam')).toEqual(['dangTim', 'dong']);
    expect(buocNguoi('trung', 'nguoiTimViec')).toEqual([]);
    expect(canLyDo('rut')).toBe(true);
    expect(canLyDo('phongVan')).toBe(false);
  });
});

describe('a declaration of labour', () => {
  const SO: SoKhaiBao = {
    ...{ tongSo: 50, nu: 30, tren35: 10, bhxhBatBuoc: 45, tang: 5, giam: 2 },
    ...{ 'viTri.quanLy': 2, 'viTri.chuyenMonCao': 3, 'viTri.chuyenMonTrung': 5, 'viTri.khac': 40 },
    ...{ 'hopDong.khongXacDinh': 30, 'hopDong.xacDinh': 20, 'hopDong.khac': 0 },
  };
  const noi = { ky: '2026-H1', diaBan: O_DAY, hanNop: '2026-06-04' };

  it('is taken when its sums are those of the whole', () => {
    expect(kiemKhaiBao(SO, '', noi)).toMatchObject({ loi: {}, data: { tongSo: 50, viTri: { khac: 40 } } });
    expect(congNhom(SO, 'viTri')).toBe(50);
  });

  it.each<[SoKhaiBao, string, MaViecLam]>([
    [{ nu: 51 }, 'nu', 'VL17'],
    [{ tren35: 51 }, 'tren35', 'VL18'],
    [{ bhxhBatBuoc: 51 }, 'bhxhBatBuoc', 'VL19'],
    [{ 'viTri.khac': 39 }, 'viTri', 'VL20'],
    [{ 'hopDong.khac': 1 }, 'hopDong', 'VL21'],
  ])('%o is told at %s', (over, truong, ma) => {
    expect(kiemKhaiBao({ ...SO, ...over }, '', noi).loi).toEqual({ [truong]: ma });
  });

  it('a box left empty is told at the box', () => {
    const { 'viTri.khac': _gone, ...rest } = SO;
    expect(kiemKhaiBao(rest, '', noi).loi).toEqual({ 'viTri.khac': 'VL01' });
  });
});
