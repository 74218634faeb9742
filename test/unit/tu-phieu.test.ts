import type { Codelist } from '@core/forms/codelist.ts';
import { CMKT, GDPT, THAT_NGHIEP } from '@core/forms/danh-muc-m03.ts';
import { type DinhDanh, splitBaiLam, type TraLoi } from '@core/phieu/phieu.ts';
import { TRANG_THAI } from '@core/phieu/workflow.ts';
import { CMKT_VIEC, GDPT_VIEC, KINH_NGHIEM } from '@core/viec-lam/danh-muc-viec.ts';
import {
  CUA_PHIEU,
  cmktTuPhieu,
  gdptTuPhieu,
  hoSoTuPhieu,
  kinhNghiemTuPhieu,
  PHIEU_LAP_HO_SO,
  viSaoChuaLap,
} from '@core/viec-lam/tu-phieu.ts';
import { describe, expect, it } from 'vitest';
import { aBaiLam, aBaiLamThatNghiep } from '../support/bai-lam.ts';

const phieuOf = (bai = aBaiLamThatNghiep()) => {
  const { phieu, dinhDanh } = splitBaiLam(bai);
  return { phieu: { ...phieu, trangThai: 'choBanGiao' as const }, dinhDanh };
};

/** Label by label, as a person reads the two forms beside each other. */
const labels = (tu: Codelist, den: Codelist, dich: (code: string) => string | undefined) =>
  tu.options.map(([code, nhan]) => {
    const found = dich(code);
    return [nhan, found === undefined ? undefined : den.nhan(found)];
  });

describe('answers of Mẫu 03 that Mẫu 02 asks for too, by their words', () => {
  it('câu 9, general education', () => {
    expect(labels(GDPT, GDPT_VIEC, gdptTuPhieu)).toEqual([
      ['Chưa học xong Tiểu học', 'Chưa tốt nghiệp Tiểu học'],
      ['Tốt nghiệp Tiểu học', 'Tốt nghiệp Tiểu học'],
      ['Tốt nghiệp THCS', 'Tốt nghiệp THCS'],
      ['Tốt nghiệp THPT', 'Tốt nghiệp THPT'],
    ]);
  });
  it('câu 10, technical level: above a university degree Mẫu 02 knows two, so it is asked', () => {
    expect(labels(CMKT, CMKT_VIEC, cmktTuPhieu)).toEqual([
      ['Chưa qua đào tạo', 'Chưa qua đào tạo'],
      ['CNKT không có bằng', 'CNKT không bằng'],
      ['Chứng chỉ nghề dưới 3 tháng', 'Chứng chỉ nghề dưới 3 tháng'],
      ['Sơ cấp', 'Sơ cấp'],
      ['Trung cấp', 'Trung cấp'],
      ['Cao đẳng', 'Cao đẳng'],
      ['Đại học', 'Đại học'],
      ['Trên đại học', undefined],
    ]);
  });
  it('câu 13, who never worked has no experience; of others it is asked for how long', () => {
    expect(labels(THAT_NGHIEP, KINH_NGHIEM, kinhNghiemTuPhieu)).toEqual([
      ['Chưa bao giờ làm việc', 'Không yêu cầu, không có'],
      ['Đã từng làm việc', undefined],
    ]);
  });
  it('an answer that is not there maps to none, and so does a code of no list', () => {
    for (const dich of [gdptTuPhieu, cmktTuPhieu, kinhNghiemTuPhieu]) {
      expect(dich(undefined)).toBeUndefined();
      expect(dich('99')).toBeUndefined();
    }
  });
});

describe('a record of a seeker begun from his phiếu', () => {
  it('takes over who he is, where he lives and what he learned, and says what the phiếu says of his work', () => {
    const { phieu, dinhDanh } = phieuOf();
    expect(hoSoTuPhieu(phieu, dinhDanh)).toEqual({
      nguoi: { gioiTinh: '1', gdpt: 'thpt', cmkt: 'trungCap', chuyenNganh: 'Kỹ thuật', sanSangSau: 0 },
      rieng: {
        hoTen: 'Lò Văn Minh',
        ngaySinh: '1990-02-28',
        soGiayTo: '012090123456',
        soBhxh: '1234567890',
        thuongTru: { danhMuc: 'dvhc2024', tinh: '12', xa: '03386', chiTiet: 'Số 12, tổ dân phố số 1' },
      },
      nhac: { kinhNghiem: 'Phiếu ghi: Đã từng làm việc, thất nghiệp dưới 3 tháng.' },
    });
  });
  it('says what it could not take over, and leaves ethnic and priority groups behind', () => {
    const { phieu, dinhDanh } = phieuOf(aBaiLamThatNghiep({ cmkt: '8', thatNghiep: '1' }));
    const { nguoi, rieng, nhac } = hoSoTuPhieu(phieu, dinhDanh);
    expect(nguoi).not.toHaveProperty('cmkt');
    expect(nguoi.kinhNghiem).toBe('khong');
    expect(nhac.cmkt).toBe('Phiếu ghi: Trên đại học.');
    expect({ ...nguoi, ...rieng }).not.toHaveProperty('danToc');
    expect({ ...nguoi, ...rieng }).not.toHaveProperty('uuTien');
  });
});

describe('why a phiếu makes no record', () => {
  it('one the commune has accepted does, in no other state', () => {
    const { phieu, dinhDanh } = phieuOf();
    const open = TRANG_THAI.filter((trangThai) => viSaoChuaLap({ ...phieu, trangThai }, dinhDanh) === undefined);
    expect(open.sort()).toEqual([...PHIEU_LAP_HO_SO].sort());
    expect(viSaoChuaLap({ ...phieu, trangThai: 'traLai' }, dinhDanh)).toBe('VL41');
  });
  it('somebody who works, or does not look for work, is not asked', () => {
    const { phieu, dinhDanh } = phieuOf(aBaiLam());
    expect(viSaoChuaLap(phieu, dinhDanh)).toBe('VL42');
    const traLoi: TraLoi = { ...phieu.traLoi, hdkt: '3' };
    expect(viSaoChuaLap({ ...phieu, traLoi }, dinhDanh)).toBe('VL42');
  });
  it.each(CUA_PHIEU)('without %s it is told', (truong) => {
    const { phieu, dinhDanh } = phieuOf();
    const { [truong]: _gone, ...rest } = { ...phieu, ...dinhDanh } as typeof phieu & DinhDanh;
    expect(viSaoChuaLap(rest, rest)).toBe('VL43');
  });
  it('an old number of nine digits is not enough', () => {
    const { phieu, dinhDanh } = phieuOf();
    expect(viSaoChuaLap(phieu, { ...dinhDanh, soGiayTo: '012345678' })).toBe('VL43');
    expect(viSaoChuaLap(phieu, undefined)).toBe('VL43');
  });
});
