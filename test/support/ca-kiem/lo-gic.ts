import { type Case, khongThamGia, TU_LAM, thatNghiep, viecLam } from './ca.ts';

/** Answers that go ill together. */
export const LO_GIC: readonly Case[] = [
  ...(['thuongTru', 'noiO', 'diaChiNoiLam'] as const).map((truong) =>
    viecLam(
      'codes of no list',
      'Y26-01',
      { [truong]: { tinh: '12', xa: '03386', chiTiet: 'Bản Mới' } },
      `DB05@${truong}`,
    ),
  ),
  viecLam(
    'a commune without its province',
    'Y26-01',
    { noiO: { danhMuc: 'dvhc2024', xa: '03386', chiTiet: 'Bản Mới' } },
    'DB05@noiO',
  ),
  viecLam(
    'lives where he is registered',
    'câu 7',
    { noiO: { danhMuc: 'dvhc2024', tinh: '12', xa: '03386', chiTiet: 'số 12,  Tổ dân phố số 1' } },
    'LG12@noiO?',
  ),
  viecLam('lives elsewhere', 'câu 7', { noiO: { chiTiet: 'Bản Mới' } }),
  khongThamGia('disabled as a reason, box not ticked', 'câu 8, câu 11', { lyDoKhongThamGia: '4' }, 'LG01@uuTien?'),
  khongThamGia('disabled, box ticked', 'câu 8, câu 11', { lyDoKhongThamGia: '4', uuTien: ['1', '6'] }),
  viecLam('poor and near-poor', 'câu 8', { uuTien: ['2', '3', '6'] }, 'LG02@uuTien?'),
  viecLam('a group of no list', 'QĐ 121', { danToc: 'Việt kiều' }, 'LG03@danToc?'),
  viecLam('Kinh as a minority', 'câu 8', { danToc: 'kinh' }, 'LG04@danToc'),
  viecLam('university without secondary school', 'câu 9, 10', { cmkt: '7', gdpt: '2' }, 'LG05@gdpt?'),
  thatNghiep(
    'college at sixteen',
    'câu 2, 10',
    { cmkt: '6', ngaySinh: '2008-01-01', soGiayTo: '012208123456' },
    'LG06@cmkt?',
  ),
  khongThamGia('retired at 34', 'câu 11', { lyDoKhongThamGia: '2' }, 'LG07@lyDoKhongThamGia?'),
  viecLam(
    'in a state office at seventeen',
    'câu 12.3.a',
    { ngaySinh: '2006-08-16', soGiayTo: '012206123456', ngayHdld: '2024-01-01', loaiHinh: '8' },
    'LG08@loaiHinh?',
  ),
  viecLam('in a state office at eighteen', 'câu 12.3.a', {
    ngaySinh: '2006-08-15',
    soGiayTo: '012206123456',
    ngayHdld: '2024-01-01',
    loaiHinh: '8',
  }),
  viecLam('member of a cooperative, in an enterprise', 'câu 12.1', { viThe: '5' }, 'LG09@loaiHinh?'),
  viecLam('family worker with a contract', 'câu 12.1', { viThe: '3' }, 'LG10@hdld?'),
  thatNghiep(
    'out of work for a year at fifteen',
    'câu 13.1',
    { thoiGianThatNghiep: '3', ngaySinh: '2009-01-01', soGiayTo: '012209123456' },
    'LG11@thoiGianThatNghiep?',
  ),
  viecLam(
    'self-employed in an enterprise',
    'câu 12.1',
    { ...TU_LAM, noiLamViec: undefined, loaiHinh: '6' },
    'LG13@loaiHinh?',
  ),
  viecLam('occupation of another group', 'QĐ 34/2020', { maNghe: '512' }, 'LG14@maNghe?'),
  viecLam('a box ticked twice', 'câu 8', { uuTien: ['6', '6'] }, 'LG15@uuTien'),
];
