import { CHUOI_CAP, DANH_MUC } from '@core/dia-ban/cap.ts';
import { isFilled, isRuledOut } from '@core/forms/cau-hoi.ts';
import { CHUYEN_NGANH } from '@core/forms/chuyen-nganh.ts';
import { DAN_TOC, DAN_TOC_THIEU_SO, findDanToc } from '@core/forms/dan-toc.ts';
import {
  askedFields,
  DAU_MAU_03,
  DAU_PHIEU,
  dropUnasked,
  GHI_CHU_MAU_03,
  goiCauHoi,
  MAU_03,
  PHAN_MAU_03,
  progressOf,
  TRUONG_MAU_03,
} from '@core/forms/mau-03.ts';
import { BaiLam, Phieu, type TruongBaiLam } from '@core/phieu/phieu.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBaiLam } from '../support/arbitrary-bai-lam.ts';
import { aBaiLam, aBaiLamKhongThamGia, aBaiLamThatNghiep } from '../support/bai-lam.ts';

const TAT_CA = Object.keys(BaiLam.shape) as TruongBaiLam[];
const isPrinted = (truong: TruongBaiLam) => !('ngoaiMau' in MAU_03[truong]);

describe('Mẫu 03, TT 11/2022 as data (LC-03, HN-01)', () => {
  it('has a question for every field of the schema', () => {
    expect([...TRUONG_MAU_03].sort()).toEqual([...TAT_CA].sort());
  });

  it('asks in printed order', () => {
    expect(TRUONG_MAU_03.filter(isPrinted).map((truong) => MAU_03[truong].cau)).toEqual([
      ...['1', '2', '3', '4', '5', '6', '7', '8', '8.x', '9', '10', '10.1', '11', '11.lyDo'],
      ...['12.1', '12.2', '12.2.a', '12.2.b', '12.2.b1', '12.2.b2', '12.3', '12.3.a', '12.3.b', '13', '13.1'],
      ...['ky.ngay', 'ky.nguoi'],
    ]);
  });

  it.each([
    ['hoTen', 'Họ, chữ đệm và tên khai sinh'],
    ['soGiayTo', 'Số CCCD/CMND'],
    ['gdpt', 'Trình độ giáo dục phổ thông cao nhất đã tốt nghiệp/đạt được'],
    ['hdkt', 'Tình trạng tham gia hoạt động kinh tế'],
    ['ngayHdld', 'Thời gian bắt đầu thực hiện HĐLĐ (ngày/tháng/năm)'],
    ['diaChiNoiLam', 'Địa chỉ nơi làm việc'],
  ] as const)('prints %s as «%s»', (truong, nhan) => {
    expect(MAU_03[truong].nhan).toBe(nhan);
  });

  it('writes every text in composed letters and places every question in a step', () => {
    const phan = PHAN_MAU_03.map(([ma]) => ma as string);
    for (const truong of TRUONG_MAU_03) {
      const { nhan, huongDan, goi } = MAU_03[truong];
      expect([nhan, huongDan, goi]).toEqual([nhan, huongDan, goi].map((text) => text.normalize('NFC')));
      expect(phan).toContain(MAU_03[truong].phan);
    }
  });

  it('offers the codes of the schema wherever one is chosen, grouped under «Doanh nghiệp» as printed', () => {
    for (const truong of TRUONG_MAU_03) {
      const { kind, options } = MAU_03[truong];
      expect(options !== undefined, truong).toBe(kind === 'chon' || kind === 'nhieu');
      for (const [code] of options ?? []) {
        expect(BaiLam.safeParse({ [truong]: kind === 'nhieu' ? [code] : code }).success, `${truong} ${code}`).toBe(
          true,
        );
      }
    }
    expect(MAU_03.loaiHinh.nhom?.[0]?.luaChon.map(([, nhan]) => nhan)).toEqual([
      'DN Nhà nước',
      'DN ngoài Nhà nước',
      'DN FDI',
    ]);
  });

  it('has notes (1)–(10), each cited by a question', () => {
    const cited = new Set(TRUONG_MAU_03.flatMap((truong) => MAU_03[truong].ghiChu ?? []));
    expect(Object.keys(GHI_CHU_MAU_03).map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([...cited].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('jumps to câu 12 and 13 as printed', () => {
    expect(MAU_03.hdkt.nhay).toEqual({ '1': '→ Chuyển câu 12', '2': '→ Chuyển câu 13' });
  });

  it('carries the form version that phiếu name, and a header for each unit list (Y26-01)', () => {
    expect(Phieu.shape.mau.options).toContain(DAU_MAU_03.phienBan);
    for (const danhMuc of DANH_MUC) expect(DAU_PHIEU[danhMuc].map(([cap]) => cap)).toEqual(CHUOI_CAP[danhMuc]);
  });

  it('marks ethnicity and disability as sensitive (Y26-05)', () => {
    expect(TRUONG_MAU_03.filter((truong) => 'nhayCam' in MAU_03[truong])).toEqual([
      'uuTien',
      'danToc',
      'lyDoKhongThamGia',
    ]);
  });

  it('cites a source for every answer that may not be left empty', () => {
    for (const truong of TRUONG_MAU_03)
      expect(MAU_03[truong].batBuoc?.canCu ?? 'TT 11/2022').toMatch(/TT 11\/2022|cấp tỉnh/);
    expect(TRUONG_MAU_03.filter((truong) => MAU_03[truong].required({}))).toEqual([
      ...['hoTen', 'ngaySinh', 'gioiTinh', 'soGiayTo', 'thuongTru', 'gdpt', 'cmkt', 'hdkt', 'ngayPhongVan'],
    ]);
  });

  it('names a question in a sentence by its printed number', () => {
    expect(goiCauHoi('hoTen')).toBe('họ và tên (câu 1)');
    expect(goiCauHoi('loaiHdld')).toBe('loại hợp đồng lao động (câu 12.2.b)');
    expect(goiCauHoi('nhomNghe')).toBe('nhóm nghề (câu 12.2)');
    expect(goiCauHoi('lyDoKhongThamGia')).toBe('lý do không tham gia hoạt động kinh tế (câu 11)');
    expect(goiCauHoi('ngayPhongVan')).toBe('ngày ghi phiếu (phần ký)');
    expect(goiCauHoi('toString')).toBe('toString');
  });
});

describe('bước nhảy', () => {
  const JOB = TRUONG_MAU_03.filter((truong) => MAU_03[truong].cau.startsWith('12'));

  it('câu 12 is asked of those at work only, câu 13 of the unemployed only, lý do of the others only', () => {
    const asked = (hdkt: '1' | '2' | '3') => askedFields({ hdkt });
    expect(JOB.filter((truong) => asked('1').includes(truong))).toEqual(
      JOB.filter((truong) => truong !== 'loaiHdld' && truong !== 'ngayHdld'),
    );
    for (const hdkt of ['2', '3'] as const) expect(asked(hdkt).filter((truong) => JOB.includes(truong))).toEqual([]);
    expect(['1', '2', '3'].map((hdkt) => MAU_03.thatNghiep.asked({ hdkt: hdkt as '1' }))).toEqual([false, true, false]);
    expect(['1', '2', '3'].map((hdkt) => MAU_03.lyDoKhongThamGia.asked({ hdkt: hdkt as '1' }))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('câu 12.3 is not asked of somebody who works for himself (note 9), câu 12.2.b1 only with a contract', () => {
    expect(MAU_03.noiLamViec.asked({ hdkt: '1', viThe: '2' })).toBe(false);
    expect(MAU_03.loaiHinh.asked({ hdkt: '1', viThe: '2' })).toBe(true);
    expect(MAU_03.noiLamViec.asked({ hdkt: '1', viThe: '4' })).toBe(true);
    expect(MAU_03.loaiHdld.asked({ hdkt: '1', hdld: '2' })).toBe(false);
    expect(MAU_03.loaiHdld.asked({ hdkt: '1', hdld: '1' })).toBe(true);
  });

  it('the name of the ethnic group is asked with ưu tiên 6 only (câu 8)', () => {
    expect(MAU_03.danToc.asked({})).toBe(false);
    expect(MAU_03.danToc.asked({ uuTien: ['1', '2'] })).toBe(false);
    expect(MAU_03.danToc.required({ uuTien: ['1', '6'] })).toBe(true);
  });

  it('gives back what it takes out, so that the form can offer to undo', () => {
    const bai = { ...aBaiLam(), hdkt: '3' as const };
    const { bai: after, daBo } = dropUnasked(bai);
    expect(Object.keys(daBo).sort()).toEqual([...JOB].sort());
    expect({ ...after, ...daBo }).toEqual(bai);
  });

  it('keeps câu 12 while câu 11 is empty: nothing has ruled it out yet', () => {
    const { hdkt: _hdkt, ...bai } = aBaiLam();
    expect(dropUnasked(bai)).toEqual({ bai, daBo: {} });
  });

  it('leaves a finished phiếu as it is', () => {
    for (const bai of [aBaiLam(), aBaiLamThatNghiep(), aBaiLamKhongThamGia()]) expect(dropUnasked(bai).bai).toBe(bai);
  });

  it('property: takes out exactly what is ruled out, loses nothing, and has nothing to do a second time', () => {
    fc.assert(
      fc.property(anyBaiLam, (any) => {
        const { bai, daBo } = dropUnasked(any);
        expect({ ...bai, ...daBo }).toEqual(any);
        expect(Object.keys(bai).filter((truong) => isRuledOut(bai, MAU_03[truong as TruongBaiLam]))).toEqual([]);
        expect(dropUnasked(bai).daBo).toEqual({});
      }),
    );
  });

  it('property: a question ruled out is not asked, one required is asked', () => {
    fc.assert(
      fc.property(anyBaiLam, (bai) => {
        for (const truong of TRUONG_MAU_03) {
          const { asked, required } = MAU_03[truong];
          expect(asked(bai) && isRuledOut(bai, MAU_03[truong])).toBe(false);
          expect(required(bai) && !asked(bai)).toBe(false);
        }
      }),
    );
  });
});

describe('progress', () => {
  it('starts at nothing and ends at n of n', () => {
    expect(progressOf({})).toEqual({ answered: 0, asked: 9 });
    for (const bai of [aBaiLam(), aBaiLamThatNghiep(), aBaiLamKhongThamGia()]) {
      const { answered, asked } = progressOf(bai);
      expect(answered).toBe(asked);
      expect(answered).toBe(Object.keys(bai).length);
    }
  });

  it('does not count an empty list of priority groups as an answer', () => {
    expect(isFilled({ uuTien: [] }, 'uuTien')).toBe(false);
    expect(isFilled({ uuTien: ['1'] }, 'uuTien')).toBe(true);
  });
});

describe('suggestion lists', () => {
  it('has the 54 groups of QĐ 121-TCTK/PPCĐ, numbered without a gap', () => {
    expect(DAN_TOC.codes).toEqual(Array.from({ length: 54 }, (_, i) => String(i + 1).padStart(2, '0')));
    expect(new Set(DAN_TOC.options.map(([, ten]) => findDanToc(ten))).size).toBe(54);
    expect(DAN_TOC_THIEU_SO).toHaveLength(53);
  });

  it.each([
    ['khơ me', 'Khơ-me'],
    ['H’Mông', 'Hmông'],
    ['Mông', 'Hmông'],
    ['GIA RAI', 'Gia-rai'],
    ['Bru - Vân Kiều', 'Bru-Vân Kiều'],
    ['E De', 'Ê-đê'],
  ])('finds «%s» as %s', (written, ten) => {
    expect(findDanToc(written)).toBe(ten);
  });

  it('finds nothing for what is no group', () => {
    expect(findDanToc('Việt kiều')).toBeUndefined();
    expect(findDanToc('')).toBeUndefined();
  });

  it('has 24 groups of fields of training, none twice', () => {
    expect(new Set(CHUYEN_NGANH).size).toBe(24);
  });
});
