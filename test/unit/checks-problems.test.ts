import { MAU_03 } from '@core/forms/mau-03.ts';
import { CROSS_CHECKS } from '@core/phieu/checks.ts';
import { LY_DO_KHONG_THUOC_DIEN } from '@core/phieu/eligibility.ts';
import { Loi } from '@core/phieu/phieu.ts';
import { PROBLEMS, thongBaoLoi } from '@core/problems.ts';
import { PROBLEMS_PHIEU } from '@core/problems-phieu.ts';
import { describe, expect, it } from 'vitest';

/** Ids that parseBaiLam gives; checks-parse.test.ts shows each of them. */
const SHAPE = ['DL01', 'DL02', 'DL03', 'DL04', 'DL05', 'DL06', 'DL07', 'DL08'];

/** The wording of each room. */
const ROOMS = import.meta.glob<Record<string, object>>('../../functions/src/core/problems-*.ts', { eager: true });
const PARTS = Object.values(ROOMS).flatMap((room) => Object.values(room));

describe('the catalogue of problems', () => {
  it('has words for every check, and no words that no check uses', () => {
    const used = new Set<string>([...CROSS_CHECKS.map(({ id }) => id), ...LY_DO_KHONG_THUOC_DIEN, ...SHAPE]);
    expect(Object.keys(PROBLEMS_PHIEU).sort()).toEqual([...used].sort());
  });

  it('has no id twice, and only ids that fit `loi`', () => {
    expect(Object.keys(PROBLEMS).sort()).toEqual(PARTS.flatMap((part) => Object.keys(part)).sort());
    for (const ma of Object.keys(PROBLEMS))
      expect(Loi.safeParse({ ma, truong: 'x', muc: 'loi' }).success, ma).toBe(true);
  });

  it.each(Object.keys(PROBLEMS))('%s says what is wrong and what to do, in whole sentences', (ma) => {
    for (const truong of ['', ...Object.keys(MAU_03)]) {
      const { thongBao, cachSua } = thongBaoLoi(ma, truong);
      for (const text of [thongBao, cachSua]) {
        expect(text).toMatch(/^\p{Lu}.{5,}\.$/u);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('names the question it is pinned to', () => {
    expect(thongBaoLoi('LOAI02', 'loaiHinh').thongBao).toBe(
      'Câu 11 ghi không tham gia hoạt động kinh tế nhưng loại hình nơi làm việc (câu 12.3.a) vẫn có nội dung.',
    );
    expect(thongBaoLoi('LOAI01', 'hoTen').thongBao).toBe('Trống họ và tên (câu 1).');
    expect(thongBaoLoi('DL04', 'ngaySinh').thongBao).toBe('Ngày sinh (câu 2): ngày không có thật hoặc sai dạng.');
  });

  it('still says something of an id it does not know', () => {
    for (const ma of ['ZZ99', 'toString']) expect(thongBaoLoi(ma).thongBao).toBe(`Lỗi mã ${ma}.`);
  });
});
