import { findDanToc } from '../forms/dan-toc.ts';
import type { MaPhieu } from '../problems.ts';
import { type CheckContext, type CrossCheck, isTuoiDuoi, type TruongLoi } from './checks-row.ts';
import type { BaiLam } from './phieu.ts';

type Contradiction = (bai: BaiLam, ctx: CheckContext) => boolean;

const row = (
  id: MaPhieu,
  fields: readonly [TruongLoi, ...TruongLoi[]],
  muc: CrossCheck['muc'],
  isOdd: Contradiction,
  canCu: string,
): CrossCheck => ({ id, fields, muc, holds: (bai, ctx) => !isOdd(bai, ctx), canCu });

const isTuCaoDang = ({ cmkt }: BaiLam): boolean => cmkt === '6' || cmkt === '7' || cmkt === '8';
const MAU = 'TT 11/2022, Mẫu 03';

/**
 * Answers that seldom go together. Nearly all may be confirmed: they happen, and a true answer must never be unsayable.
 * Câu 12 and 13 are compared only while câu 11 asks them, so that one wrong câu 11 gives one kind of finding.
 */
export const CHECKS_LO_GIC: readonly CrossCheck[] = [
  row(
    'LG01',
    ['uuTien', 'lyDoKhongThamGia'],
    'canhBao',
    (bai) => bai.hdkt === '3' && bai.lyDoKhongThamGia === '4' && !bai.uuTien?.includes('1'),
    `${MAU}, câu 8 và câu 11: khuyết tật là tình trạng và là lý do`,
  ),
  row(
    'LG02',
    ['uuTien'],
    'canhBao',
    ({ uuTien = [] }) => uuTien.includes('2') && uuTien.includes('3'),
    `${MAU}, câu 8: hộ nghèo và hộ cận nghèo là hai diện khác nhau`,
  ),
  row(
    'LG03',
    ['danToc'],
    'canhBao',
    ({ danToc = '' }) => danToc !== '' && findDanToc(danToc) === undefined,
    'QĐ 121-TCTK/PPCĐ ngày 02/3/1979: 54 dân tộc',
  ),
  row(
    'LG04',
    ['danToc', 'uuTien'],
    'loi',
    ({ danToc = '', uuTien }) => findDanToc(danToc) === 'Kinh' && !!uuTien?.includes('6'),
    `${MAU}, câu 8: dân tộc thiểu số`,
  ),
  row(
    'LG05',
    ['gdpt', 'cmkt'],
    'canhBao',
    (bai) => isTuCaoDang(bai) && bai.gdpt !== undefined && bai.gdpt !== '4',
    `${MAU}, câu 9 và câu 10`,
  ),
  row(
    'LG06',
    ['cmkt', 'ngaySinh'],
    'canhBao',
    (bai, ctx) => isTuCaoDang(bai) && isTuoiDuoi(bai, ctx, 18),
    `${MAU}, câu 2 và câu 10`,
  ),
  row(
    'LG07',
    ['lyDoKhongThamGia', 'ngaySinh'],
    'canhBao',
    (bai, ctx) => bai.hdkt === '3' && bai.lyDoKhongThamGia === '2' && isTuoiDuoi(bai, ctx, 45),
    `${MAU}, câu 2 và câu 11; NĐ 135/2020/NĐ-CP về tuổi nghỉ hưu`,
  ),
  row(
    'LG08',
    ['loaiHinh', 'ngaySinh'],
    'canhBao',
    (bai, ctx) => bai.hdkt === '1' && bai.loaiHinh === '8' && isTuoiDuoi(bai, ctx, 18),
    `${MAU}, câu 2 và câu 12.3.a`,
  ),
  row(
    'LG09',
    ['loaiHinh', 'viThe'],
    'canhBao',
    (bai) => bai.hdkt === '1' && bai.viThe === '5' && bai.loaiHinh !== undefined && bai.loaiHinh !== '4',
    `${MAU}, câu 12.1 và câu 12.3.a`,
  ),
  row(
    'LG10',
    ['hdld', 'viThe'],
    'canhBao',
    (bai) => bai.hdkt === '1' && bai.hdld === '1' && (bai.viThe === '2' || bai.viThe === '3'),
    `${MAU}, câu 12.1 và câu 12.2.b`,
  ),
  row(
    'LG11',
    ['thoiGianThatNghiep', 'ngaySinh'],
    'canhBao',
    (bai, ctx) => bai.hdkt === '2' && bai.thoiGianThatNghiep === '3' && isTuoiDuoi(bai, ctx, 16),
    `${MAU}, câu 2 và câu 13.1`,
  ),
  row(
    'LG13',
    ['loaiHinh', 'viThe'],
    'canhBao',
    ({ hdkt, viThe, loaiHinh }) =>
      hdkt === '1' && viThe === '2' && loaiHinh !== undefined && !['1', '2', '3'].includes(loaiHinh),
    `${MAU}, câu 12.1 và câu 12.3.a`,
  ),
  row(
    'LG14',
    ['maNghe', 'nhomNghe'],
    'canhBao',
    ({ hdkt, maNghe, nhomNghe }) =>
      hdkt === '1' &&
      maNghe !== undefined &&
      nhomNghe !== undefined &&
      nhomNghe !== 'LLVT' &&
      !maNghe.startsWith(nhomNghe),
    'QĐ 34/2020/QĐ-TTg: chữ số đầu của mã là nhóm nghề cấp 1',
  ),
  row(
    'LG15',
    ['uuTien'],
    'loi',
    ({ uuTien = [] }) => new Set(uuTien).size !== uuTien.length,
    `${MAU}, câu 8: mỗi ô đánh dấu một lần`,
  ),
];
