import { TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import { truongThayDoi } from '@core/nguoi-lao-dong/thay-doi.ts';
import { type BaiLam, joinBaiLam, type Phieu, type PhieuRieng, type TruongBaiLam } from '@core/phieu/phieu.ts';
import { wordAnswer } from '../hang-cho/dong-tra-loi.ts';
import { nhanCau } from '../thu-thap/nhan-cau.ts';

/** One side of a pair; without identity where this account may not read who the person is. */
export type BenTrung = {
  readonly id: string;
  readonly phieu: Phieu | undefined;
  readonly rieng: PhieuRieng | undefined;
};

export type DongSoSanh = {
  readonly truong: TruongBaiLam;
  readonly nhan: string;
  readonly a: string;
  readonly b: string;
  readonly khac: boolean;
};

/** Enough of an id to tell two phiếu apart on a page. */
export const maNgan = (id: string): string => id.slice(0, 8);

const baiCua = ({ phieu, rieng }: BenTrung): BaiLam => {
  if (!phieu) return {};
  const { diaBan: _diaBan, boi: _boi, ...dinhDanh } = rieng ?? { diaBan: phieu.diaBan, boi: phieu.boi };
  return joinBaiLam(phieu, dinhDanh);
};

const DINH_DANH: readonly TruongBaiLam[] = ['hoTen', 'ngaySinh', 'soGiayTo', 'soBhxh', 'thuongTru', 'noiO', 'danToc'];

/** Both phiếu question by question in the order of the form; identity only where both sides may be read. */
export const soSanhHaiPhieu = (a: BenTrung, b: BenTrung): DongSoSanh[] => {
  const [x, y] = [baiCua(a), baiCua(b)];
  const khac = new Set(truongThayDoi(x, y));
  const hidden = (truong: TruongBaiLam) => DINH_DANH.includes(truong) && (!a.rieng || !b.rieng);
  return TRUONG_MAU_03.filter((truong) => (x[truong] !== undefined || y[truong] !== undefined) && !hidden(truong)).map(
    (truong) => ({
      truong,
      nhan: nhanCau(truong),
      a: wordAnswer(x, truong),
      b: wordAnswer(y, truong),
      khac: khac.has(truong),
    }),
  );
};
