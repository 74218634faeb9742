import type { BanChot, SoLieuViecLam } from '@core/bao-cao/bao-cao.ts';
import { TINH_TRANG_THEO_DOI } from '@core/viec-lam/ket-noi.ts';

export type DongViecLam = {
  readonly nhan: string;
  readonly so: number;
  readonly href?: string;
  readonly trongDo?: true;
};

/**
 * The figures of Mẫu 04/PLI in words; `coSo`: the account keeps the register they are counted from, and lists open.
 * A list shows records as they are now: one written after the cutoff stands in it and not in the figure.
 */
export const dongViecLam = (
  { tu, den, soLieu }: Pick<BanChot, 'tu' | 'den' | 'soLieu'>,
  viecLam: SoLieuViecLam,
  coSo: boolean,
): DongViecLam[] => {
  const list = (da: string) => (coSo ? { href: `/viec-lam/ket-noi?da=${da}&tu=${tu}&den=${den}` } : {});
  const hoi = Object.values(viecLam.theoDoi).reduce((sum, n) => sum + n, 0);
  return [
    { nhan: 'Lượt giới thiệu việc làm trong kỳ', so: viecLam.gioiThieu, ...list('gioiThieu') },
    { nhan: 'Người nhận việc trong kỳ', so: viecLam.nhan, ...list('nhan') },
    { nhan: 'Lượt theo dõi đến hạn trong kỳ', so: hoi + viecLam.chuaHoi },
    ...TINH_TRANG_THEO_DOI.options.map(([code, nhan]) => ({
      nhan,
      so: viecLam.theoDoi[code] ?? 0,
      trongDo: true as const,
    })),
    { nhan: 'Chưa hỏi', so: viecLam.chuaHoi, trongDo: true },
    {
      nhan: 'Lượt theo dõi đến hạn mà chưa hỏi, kể cả của các kỳ trước',
      so: soLieu.quaHan,
      ...(coSo && { href: '/viec-lam/ket-noi?han=theoDoi' }),
    },
    { nhan: 'Người đang tìm việc lúc chốt', so: soLieu.o.cung ?? 0 },
    { nhan: 'Chỗ làm đang cần người lúc chốt', so: soLieu.o.cau ?? 0 },
    { nhan: 'Người đã nhận việc từ trước đến lúc chốt', so: soLieu.o.nhan ?? 0 },
  ];
};
