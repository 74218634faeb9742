import { describeKy } from '../bao-cao/ky.ts';
import { tienDoOf } from '../chi-tieu/tien-do.ts';
import type { KeHoach, ThuocDo } from '../ke-hoach/ke-hoach.ts';
import { expectedShare } from '../ke-hoach/tien-do.ts';
import { NHAN_CHANG } from '../phieu/workflow.ts';
import type { DemHan } from '../rollup/han.ts';
import type { OSoLieu } from '../rollup/rollup.ts';
import { daysBetween, formatNgay, type Ngay } from '../shared/ngay.ts';
import type { VaiTro } from '../tai-khoan/vai-tro.ts';
import { changCua, TRANG_CUA } from './phu-trach.ts';
import { type DongThu, LOAI_THU, type LoaiThu, NHAN_LOAI_THU } from './thu.ts';

/** What waits for one account under one plan, as counted on a day. */
export type ViecCho = {
  readonly keHoach: Pick<KeHoach, 'id' | 'tenNgan' | 'mocTienDo'>;
  /** The unit whose lists a leader opens. */
  readonly ma: string;
  /** Phiếu with a clock, by the role whose queue they are in; `theoDoi` for the whole area of a leader. */
  readonly hang: readonly { readonly vaiTro: VaiTro | 'theoDoi'; readonly dem: DemHan }[];
  /** Phiếu that came back to a collector, and those from files that came back to the offices of their xã. */
  readonly traLai: number;
  readonly traLaiTep: number;
  readonly bienBan: number;
  readonly baoCao: readonly { readonly ky: string; readonly hanNop: Ngay }[];
  /** Cells of the unit, for those who follow its milestones. */
  readonly soLieu: OSoLieu | undefined;
};

export type LaThu = { readonly loai: LoaiThu; readonly dong: readonly DongThu[] };

const HAN_LOAI = { quaHan: 'quaHan', hanHomNay: 'homNay', sapDenHan: 'sapDen' } as const satisfies Partial<
  Record<LoaiThu, keyof DemHan>
>;
const HAN_LOC = { quaHan: 'qua', hanHomNay: 'homNay', sapDenHan: 'sapDen' } as const;
const HAN_CHU = { quaHan: 'quá hạn', hanHomNay: 'hết hạn hôm nay', sapDenHan: 'đến hạn trong 3 ngày tới' } as const;

const stepsOf = (vaiTro: VaiTro): string =>
  changCua(vaiTro)
    .map((chang) => NHAN_CHANG[chang].toLocaleLowerCase('vi'))
    .join(', ');

const hanLines = (loai: keyof typeof HAN_LOAI, viec: ViecCho): DongThu[] =>
  viec.hang.flatMap(({ vaiTro, dem }): DongThu[] => {
    const so = dem[HAN_LOAI[loai]];
    if (so === 0) return [];
    const query = new URLSearchParams({ keHoach: viec.keHoach.id, ma: viec.ma, han: HAN_LOC[loai] });
    return vaiTro === 'theoDoi'
      ? [
          {
            keHoach: viec.keHoach.id,
            so,
            noiDung: `${so} phiếu trong địa bàn ${HAN_CHU[loai]}`,
            href: `/danh-sach?${query}`,
          },
        ]
      : [
          {
            keHoach: viec.keHoach.id,
            so,
            noiDung: `${so} phiếu ${HAN_CHU[loai]} (${stepsOf(vaiTro)})`,
            href: TRANG_CUA[vaiTro] ?? '/',
          },
        ];
  });

const describeDue = (hanNop: Ngay, ngay: Ngay): string => {
  const left = daysBetween(ngay, hanNop);
  if (left === 0) return 'hạn hôm nay';
  return left > 0 ? `còn ${left} ngày` : `quá hạn ${-left} ngày`;
};

const soThapPhan = (n: number): string => String(Math.round(n * 10) / 10).replace('.', ',');

const tienDoLines = ({ keHoach, soLieu }: ViecCho, ngay: Ngay): DongThu[] => {
  if (!soLieu) return [];
  const measures = [...new Set(keHoach.mocTienDo.map(({ thuocDo }) => thuocDo))];
  const ten: Record<ThuocDo, string> = { daThu: 'Thu thập', daNhapTin: 'Nhập tin' };
  return measures.flatMap((thuocDo): DongThu[] => {
    const { xong, chiTieu, cham, nhip } = tienDoOf(keHoach, soLieu, ngay, thuocDo);
    const expected = expectedShare(keHoach, ngay, thuocDo);
    if (!cham || expected === undefined || chiTieu === undefined) return [];
    const done = soThapPhan((100 * xong) / chiTieu);
    const pace = nhip && nhip.conLai > 0 ? `, cần ${nhip.moiNgay} phiếu mỗi ngày` : '';
    const noiDung = `${ten[thuocDo]} đạt ${done}%, kế hoạch đến hôm nay là ${soThapPhan(expected)}%${pace}`;
    return [{ keHoach: keHoach.id, so: chiTieu - xong, noiDung, href: '/chi-tieu' }];
  });
};

const linesOf = (loai: LoaiThu, viec: ViecCho, ngay: Ngay): DongThu[] => {
  const { keHoach, traLai, traLaiTep, bienBan, baoCao } = viec;
  const line = (so: number, noiDung: string, href: string): DongThu[] =>
    so > 0 ? [{ keHoach: keHoach.id, so, noiDung, href }] : [];
  switch (loai) {
    case 'quaHan':
    case 'hanHomNay':
    case 'sapDenHan':
      return hanLines(loai, viec);
    case 'traLai':
      return [
        ...line(traLai, `${traLai} phiếu bị trả lại, cần sửa và nộp lại`, '/thu-thap'),
        ...line(traLaiTep, `${traLaiTep} phiếu nhập từ tệp bị trả lại, cần sửa và nộp lại`, '/nhap?loai=phieu'),
      ];
    case 'bienBan':
      return line(bienBan, `${bienBan} biên bản bàn giao chờ xác nhận đã nhận`, '/bien-ban');
    case 'baoCao':
      return baoCao.flatMap(({ ky, hanNop }) =>
        line(1, `Báo cáo ${describeKy(ky)}, nộp ngày ${formatNgay(hanNop)} (${describeDue(hanNop, ngay)})`, '/bao-cao'),
      );
    case 'tienDo':
      return tienDoLines(viec, ngay);
    case 'viecLam':
      return [];
  }
};

/**
 * The reminders of one account for a day, the most pressing first; none where nothing waits. `viecLam`: lines that belong
 * to no plan (`soanViecLam`).
 */
export const soanThu = (ngay: Ngay, viec: readonly ViecCho[], viecLam: readonly DongThu[] = []): LaThu[] =>
  LOAI_THU.map((loai) => {
    const own = viec.flatMap((each) => linesOf(loai, each, ngay));
    return { loai, dong: (loai === 'viecLam' ? viecLam : own).slice(0, 50) };
  }).filter(({ dong }) => dong.length > 0);

/** The same by e-mail, for accounts that asked for it. Figures only: mail is read on screens that are not ours. */
export const soanMail = (
  ngay: Ngay,
  thu: readonly LaThu[],
  tenKeHoach: (id: string) => string,
): { subject: string; text: string } => ({
  subject: `Sổ Lao Động: việc ngày ${formatNgay(ngay)}`,
  text: [
    ...thu.flatMap(({ loai, dong }) => [
      `${NHAN_LOAI_THU[loai]}:`,
      ...dong.map(({ keHoach, noiDung }) => `- ${noiDung}${keHoach === undefined ? '' : ` (${tenKeHoach(keHoach)})`}`),
      '',
    ]),
    'Mở ứng dụng Sổ Lao Động, mục Hộp thư, để xem và làm.',
  ].join('\n'),
});
