import { DIEU_KIEN, PHAN_DIEM, xetCap } from '@core/viec-lam/khop.ts';
import { lyDoHop, NHAN_HOP, noiThieu } from '@core/viec-lam/khop-noi-dung.ts';
import { describe, expect, it } from 'vitest';
import { aNguoi, aViec, HOM_NAY } from '../support/viec-lam.ts';

describe('a match explains itself (HP-07)', () => {
  it('names its reasons, those that count most first', () => {
    const { phan } = xetCap(aViec(), aNguoi(), HOM_NAY);
    expect(lyDoHop(phan).map((part) => NHAN_HOP[part])).toEqual([
      'Đúng nghề',
      'Đúng nơi muốn làm',
      'Lương đạt mong muốn',
      'Trình độ phù hợp',
      'Đủ kinh nghiệm',
      'Mới đăng',
    ]);
    expect(lyDoHop({ nghe: 10, noiLam: 0, luong: 15, trinhDo: 0, kinhNghiem: 0, moi: 5 })).toEqual(['luong', 'moi']);
    expect(Object.keys(NHAN_HOP)).toEqual(Object.keys(PHAN_DIEM));
  });

  it.each([
    [
      'luong',
      { luong: { loai: 'thang', den: 8_500_000 } },
      { luong: { loai: 'ngay', tu: 400_000 } },
      'Chỉ thiếu lương: trả đến 8,5 triệu đồng, mong muốn từ 10,4 triệu đồng một tháng',
    ],
    ['gdpt', { gdpt: 'thpt' }, { gdpt: 'thcs' }, 'Chỉ thiếu học vấn: cần tốt nghiệp THPT, đang có tốt nghiệp THCS'],
    ['cmkt', { cmkt: 'soCap' }, {}, 'Chỉ thiếu trình độ chuyên môn: cần sơ cấp, đang có chưa qua đào tạo'],
    ['kinhNghiem', { kinhNghiem: 'tu2' }, {}, 'Chỉ thiếu kinh nghiệm: cần từ 2 đến 5 năm, chưa có'],
    [
      'kinhNghiem',
      { kinhNghiem: 'tu2' },
      { kinhNghiem: 'tu1' },
      'Chỉ thiếu kinh nghiệm: cần từ 2 đến 5 năm, có từ 1 đến 2 năm',
    ],
    [
      'hinhThuc',
      { hinhThuc: 'toanThoiGian' },
      { hinhThuc: 'banThoiGian' },
      'Chỉ khác hình thức: việc toàn thời gian, muốn làm bán thời gian',
    ],
    ['khaNang', { khaNang: ['lamCa', 'congTac'] }, { khaNang: ['lamCa'] }, 'Chỉ thiếu khả năng: đi công tác'],
    ['noiLam', {}, {}, 'Chỉ khác nơi làm việc: ở tỉnh chưa đăng ký'],
  ] as const)('says what %s is missing, with both sides in it', (dieuKien, viec, nguoi, text) => {
    expect(noiThieu(dieuKien, aViec(viec as object), aNguoi(nguoi as object))).toBe(text);
  });

  it('has words for every condition', () => {
    for (const dieuKien of DIEU_KIEN) expect(noiThieu(dieuKien, aViec(), aNguoi())).toMatch(/^(Chỉ|Khác) /);
  });
});
