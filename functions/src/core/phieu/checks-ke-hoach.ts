import { isInside } from '../dia-ban/dia-ban.ts';
import type { CrossCheck, TruongLoi } from './checks-row.ts';
import { judgeEligibility, type LyDoKhongThuocDien } from './eligibility.ts';

const refusal = (id: LyDoKhongThuocDien, fields: readonly [TruongLoi, ...TruongLoi[]], canCu: string): CrossCheck => ({
  id,
  fields,
  muc: 'loi',
  holds: (bai, { keHoach, namTruoc }) => !keHoach || !judgeEligibility(bai, keHoach, namTruoc).lyDo.includes(id),
  canCu,
});

const underAge = refusal(
  'DT01',
  ['ngaySinh', 'ngayPhongVan'],
  'LC-01, KH-01, HN-01; Luật Việc làm 2025: từ đủ 15 tuổi',
);

/** Checks against the plan and its place. */
export const CHECKS_KE_HOACH: readonly CrossCheck[] = [
  {
    id: 'DB01',
    fields: ['keHoach'],
    muc: 'loi',
    holds: (_bai, { keHoach }) => keHoach !== undefined,
    canCu: 'Mọi phiếu thuộc một kế hoạch',
  },
  {
    id: 'DB02',
    fields: ['diaBan', 'keHoach'],
    muc: 'loi',
    holds: (_bai, { keHoach, diaBan }) => !keHoach || !diaBan || diaBan.danhMuc === keHoach.danhMuc,
    canCu: 'Y26-01: kế hoạch nêu danh mục hành chính của mình',
  },
  {
    id: 'DB03',
    fields: ['diaBan', 'keHoach'],
    muc: 'loi',
    holds: (_bai, { keHoach, diaBan }) =>
      !keHoach ||
      !diaBan ||
      diaBan.danhMuc !== keHoach.danhMuc ||
      isInside(diaBan, { danhMuc: keHoach.danhMuc, ...keHoach.goc }),
    canCu: 'Phạm vi của kế hoạch; HN-06',
  },
  {
    id: 'DB04',
    fields: ['diaBan'],
    muc: 'loi',
    holds: (_bai, { donVi }) => donVi !== 'khong',
    canCu: 'Y26-01: đơn vị phải có trong danh mục',
  },
  {
    id: 'NG04',
    fields: ['ngayPhongVan', 'keHoach'],
    muc: 'loi',
    holds: ({ ngayPhongVan: ngay }, { keHoach, homNay }) =>
      !ngay || !keHoach || ngay > homNay || (ngay >= keHoach.cuaSo.tu && ngay <= keHoach.cuaSo.den),
    canCu: 'LC-11, KH-04: thời gian thu thập của kế hoạch',
  },
  {
    ...underAge,
    /** Someone born after the interview is a slip of the pen (NG05), not a child. */
    holds: (bai, ctx) => (bai.ngaySinh ?? '') > (bai.ngayPhongVan ?? '') || underAge.holds(bai, ctx),
  },
  refusal('DT02', ['hdkt'], 'LC-02: không tham gia hoạt động kinh tế'),
  refusal('DT03', ['namTruoc'], 'LC-02: không thay đổi so với năm trước'),
  refusal('DT04', ['nhomNghe', 'hdkt'], 'LC-02: lực lượng vũ trang, công an nhân dân'),
];
