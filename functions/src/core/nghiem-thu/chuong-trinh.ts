import type { Phieu } from '../phieu/phieu.ts';
import { thongBaoLoi } from '../problems.ts';

/** What the agenda needs of a phiếu: no identity. */
export type PhieuXet = Pick<
  Phieu,
  'loi' | 'xacNhan' | 'gioiTinh' | 'thangSinh' | 'traLoi' | 'ngayPhongVan' | 'boi' | 'trungVoi'
> & { readonly id: string };

/** One item of the agenda: what is odd, and which phiếu. `loai` orders the items: errors, doubles, odd answers, warnings. */
export type MucChuongTrinh = {
  readonly khoa: string;
  readonly loai: 'loi' | 'nghiTrung' | 'traLoiLa' | 'canhBao';
  readonly nhan: string;
  readonly phieu: readonly string[];
};

/** Full years between the month of birth and the day of the interview; undefined where no month is written. */
export const tuoiTheoThang = ({
  thangSinh,
  ngayPhongVan,
}: Pick<Phieu, 'thangSinh' | 'ngayPhongVan'>): number | undefined => {
  if (thangSinh === undefined) return undefined;
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return Math.floor((months(ngayPhongVan) - months(thangSinh)) / 12);
};

/** A collector who dates more phiếu than this on one day has hardly visited every household. */
const PHIEU_MOT_NGAY = 40;

type Rule = { readonly ma: string; readonly nhan: string; readonly holds: (phieu: PhieuXet, tuoi: number) => boolean };
const oneOf = (value: string | undefined, codes: readonly string[]): boolean =>
  value !== undefined && codes.includes(value);

/** Answers that may be true and are rare enough to be read out once. Ages are by month, the form's checks go by day. */
const TRA_LOI_LA: readonly Rule[] = [
  { ma: 'tuoiCao', nhan: 'Từ 75 tuổi vẫn có việc làm', holds: ({ traLoi }, tuoi) => tuoi >= 75 && traLoi.hdkt === '1' },
  {
    ma: 'thatNghiepCao',
    nhan: 'Trên 65 tuổi ghi là thất nghiệp',
    holds: ({ traLoi }, tuoi) => tuoi > 65 && traLoi.hdkt === '2',
  },
  {
    ma: 'treBangCao',
    nhan: 'Từ 15 đến 17 tuổi có trình độ từ cao đẳng trở lên',
    holds: ({ traLoi }, tuoi) => tuoi < 18 && oneOf(traLoi.cmkt, ['6', '7', '8']),
  },
  {
    ma: 'treQuanLy',
    nhan: 'Dưới 22 tuổi làm lãnh đạo, quản lý',
    holds: ({ traLoi }, tuoi) => tuoi < 22 && traLoi.nhomNghe === '1',
  },
  {
    ma: 'ngheCaoHocThap',
    nhan: 'Lãnh đạo, quản lý hoặc chuyên môn bậc cao nhưng chưa tốt nghiệp THCS',
    holds: ({ traLoi }) => oneOf(traLoi.nhomNghe, ['1', '2']) && oneOf(traLoi.gdpt, ['1', '2']),
  },
];

const byKey = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const findings = (phieu: readonly PhieuXet[]): MucChuongTrinh[] => {
  const all = phieu.flatMap(({ id, loi }) =>
    [...new Set(loi.map(({ ma, muc }) => `${muc}:${ma}`))].map((k) => ({ k, id })),
  );
  return [...byKey(all, ({ k }) => k)].map(([khoa, group]) => {
    const [muc = '', ma = ''] = khoa.split(':');
    return {
      khoa,
      loai: muc === 'loi' ? 'loi' : 'canhBao',
      nhan: thongBaoLoi(ma).thongBao,
      phieu: group.map(({ id }) => id),
    };
  });
};

const oddAnswers = (phieu: readonly PhieuXet[]): MucChuongTrinh[] => {
  const aged = phieu.flatMap((p) => {
    const tuoi = tuoiTheoThang(p);
    return tuoi === undefined ? [] : [{ p, tuoi }];
  });
  return TRA_LOI_LA.map(({ ma, nhan, holds }) => ({
    khoa: `la:${ma}`,
    loai: 'traLoiLa' as const,
    nhan,
    phieu: aged.filter(({ p, tuoi }) => holds(p, tuoi)).map(({ p }) => p.id),
  }));
};

const crowdedDays = (phieu: readonly PhieuXet[]): MucChuongTrinh => {
  const days = byKey(phieu, ({ boi, ngayPhongVan }) => `${boi} ${ngayPhongVan}`);
  const crowded = [...days.values()].filter((group) => group.length > PHIEU_MOT_NGAY);
  return {
    khoa: 'la:nhieuMotNgay',
    loai: 'traLoiLa',
    nhan: `Một điều tra viên ghi trên ${PHIEU_MOT_NGAY} phiếu trong một ngày`,
    phieu: crowded.flat().map(({ id }) => id),
  };
};

const LOAI_THU_TU: readonly MucChuongTrinh['loai'][] = ['loi', 'nghiTrung', 'traLoiLa', 'canhBao'];

/**
 * The agenda of an acceptance meeting (HN-03), from the phiếu that wait for it: faults by kind, suspected doubles, odd
 * answers. `nghiTrung` holds ids of phiếu suspected to be of one person. Items without phiếu are left out.
 */
export const lapChuongTrinh = (
  phieu: readonly PhieuXet[],
  nghiTrung: readonly string[] = [],
): readonly MucChuongTrinh[] => {
  const suspected = new Set(nghiTrung);
  const doubles: MucChuongTrinh = {
    khoa: 'nghiTrung',
    loai: 'nghiTrung',
    nhan: 'Nghi trùng với phiếu khác',
    phieu: phieu.filter(({ id, trungVoi }) => trungVoi !== undefined || suspected.has(id)).map(({ id }) => id),
  };
  return [...findings(phieu), doubles, ...oddAnswers(phieu), crowdedDays(phieu)]
    .filter((muc) => muc.phieu.length > 0)
    .sort(
      (a, b) =>
        LOAI_THU_TU.indexOf(a.loai) - LOAI_THU_TU.indexOf(b.loai) ||
        b.phieu.length - a.phieu.length ||
        (a.khoa < b.khoa ? -1 : 1),
    );
};

/** Phiếu that no item names: what a meeting may accept in one go. */
export const khongVuong = (phieu: readonly PhieuXet[], muc: readonly MucChuongTrinh[]): readonly string[] => {
  const named = new Set(muc.flatMap((m) => m.phieu));
  return phieu.filter(({ id }) => !named.has(id)).map(({ id }) => id);
};

/** The words of an item as the minutes keep it, by its key alone. */
export const nhanMuc = (khoa: string): string => {
  const [loai = '', ma = ''] = khoa.split(':');
  if (loai === 'loi' || loai === 'canhBao') return thongBaoLoi(ma).thongBao;
  if (khoa === 'nghiTrung') return 'Nghi trùng với phiếu khác';
  if (khoa === 'la:nhieuMotNgay') return crowdedDays([]).nhan;
  return TRA_LOI_LA.find((rule) => rule.ma === ma)?.nhan ?? khoa;
};
