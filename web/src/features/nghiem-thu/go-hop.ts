import { type BaiGhi, docCau, khoaCau } from '@core/ghi-do/bai-ghi.ts';
import type { GhiDo } from '@core/ghi-do/ghi-do.ts';
import { MAX_THANH_PHAN } from '@core/nghiem-thu/nghiem-thu.ts';
import { formatNgay, type Ngay } from '@core/shared/ngay.ts';
import { tidyText } from '@core/shared/van-ban.ts';
import type { NoiDung } from '../../data/nghiem-thu-repo.ts';
import type { OHien } from '../ghi-do/o-hien.ts';

type ChuHop = Pick<NoiDung, 'ngay' | 'noiHop' | 'chuTri' | 'thuKy' | 'thanhPhan' | 'ketLuan'>;

/** The words of the minutes while they are typed: who took part is one line each. */
export type GoHop = Omit<ChuHop, 'ngay' | 'thanhPhan'> & {
  readonly ngay: Ngay | undefined;
  readonly thanhPhan: string;
};

const NHAN: Readonly<Record<keyof GoHop, string>> = {
  ngay: 'Ngày họp',
  noiHop: 'Nơi họp',
  chuTri: 'Chủ trì',
  thuKy: 'Thư ký',
  thanhPhan: 'Thành phần dự họp',
  ketLuan: 'Kết luận',
};
const TRUONG = Object.keys(NHAN) as (keyof GoHop)[];
export const NGAY_HOP = 'hop.ngay';

/** The words as they are kept on the device while they are written. */
export const O_HOP: readonly OHien[] = TRUONG.map((truong) => ({
  ...{ taiLieu: 'hop', truong, nhan: NHAN[truong] },
  text: (value) => (truong === 'ngay' && value !== undefined ? formatNgay(String(value)) : String(value ?? '')),
}));

export const goHopOf = ({ ngay, noiHop, chuTri, thuKy, thanhPhan, ketLuan }: ChuHop): GoHop => ({
  ...{ ngay, noiHop, chuTri, thuKy, ketLuan },
  thanhPhan: thanhPhan.join('\n'),
});
export const baiHop = (go: GoHop): BaiGhi => ({ hop: { ...go } });
/** An answer taken away is not there. */
export const goHopTu = (bai: BaiGhi): GoHop => {
  const { ngay, ...chu } = bai.hop as Partial<GoHop>;
  return { ...{ noiHop: '', chuTri: '', thuKy: '', thanhPhan: '', ketLuan: '' }, ...chu, ngay };
};

export const dongCua = (thanhPhan: string): string[] =>
  thanhPhan
    .split('\n')
    .map(tidyText)
    .filter((line) => line !== '');
export const isQuaDong = (dong: readonly string[]): boolean =>
  dong.length > MAX_THANH_PHAN || dong.some((line) => line.length > 200);

/** What was changed of the words that stood there, as it is written down: the rest stays as a colleague may have written it since. */
export const doiHop = (nen: GoHop, go: GoHop): Partial<ChuHop> => {
  const is = (truong: keyof GoHop): boolean => go[truong] !== nen[truong];
  return {
    ...(is('ngay') && go.ngay !== undefined && { ngay: go.ngay }),
    ...(is('noiHop') && { noiHop: tidyText(go.noiHop) }),
    ...(is('chuTri') && { chuTri: tidyText(go.chuTri) }),
    ...(is('thuKy') && { thuKy: tidyText(go.thuKy) }),
    ...(is('thanhPhan') && { thanhPhan: dongCua(go.thanhPhan) }),
    ...(is('ketLuan') && { ketLuan: go.ketLuan.trim() }),
  };
};

/** What was changed here and by somebody else since, to something else, in words. */
export const hopVuaDoi = (nen: GoHop, doi: Partial<ChuHop>, nay: ChuHop): readonly string[] => {
  const tren = goHopOf(nay);
  const toi = goHopOf({ ...nay, ...doi });
  return TRUONG.filter((truong) => tren[truong] !== nen[truong] && tren[truong] !== toi[truong]).map(
    (truong) => NHAN[truong],
  );
};

/** Each decision is a version of the minutes too: only words that somebody has written where these differ stand against them. */
export const isHaiBanHop = (nay: BaiGhi, { doi, dangGo }: Pick<GhiDo, 'doi' | 'dangGo'>): boolean =>
  O_HOP.some((o) => khoaCau(o) in { ...doi, ...dangGo } && docCau(nay, o) !== '');
