import { checkBaiLam } from '@core/phieu/checks.ts';
import type { BaiLam, LyDo } from '@core/phieu/phieu.ts';
import { findTransition, type TrangThai } from '@core/phieu/workflow.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import { REMOVED } from '../../test/support/firestore-rest.ts';
import { editedPhieu, movedPhieu, type NewPhieu, newPhieu } from '../../web/src/data/phieu-writes.ts';
import { addLoiGhi } from '../seed/loi-ghi.ts';
import { createRandom } from '../seed/random.ts';
import type { Nguoi } from './dan-cu.ts';
import type { PhieuNay, San } from './san.ts';
import type { ThonVai, Vai } from './vai.ts';

const rowOf = (san: San, from: TrangThai, to: TrangThai) => {
  const row = findTransition(from, to, san.plan);
  if (!row) throw new Error(`Bảng quy trình không có bước ${from} → ${to} của ${san.plan.id}.`);
  return row;
};

/** The soft warnings the interviewer confirms before handing in. */
const confirmed = (san: San, bai: BaiLam): string[] => [
  ...new Set(
    checkBaiLam(bai, { keHoach: san.plan, homNay: ngayVN(new Date()) })
      .filter(({ muc }) => muc === 'canhBao')
      .map(({ ma }) => ma),
  ),
];

/** A collector hands in a phiếu he has written. */
export const handIn = async (
  san: San,
  id: string,
  thon: ThonVai,
  bai: Nguoi['bai'],
  over: Partial<Pick<NewPhieu, 'nguon' | 'bienDong'>> = {},
): Promise<void> => {
  const { phieu, rieng } = newPhieu(
    {
      keHoach: san.plan,
      diaBan: thon.diaBan,
      bai,
      nguon: 'phongVan',
      xacNhan: confirmed(san, bai),
      trangThai: 'daNop',
      ...over,
    },
    san.stamp(thon.dieuTraVien),
  );
  await san.commit(thon.dieuTraVien, [
    { create: `phieu/${id}`, data: phieu },
    { create: `phieu/${id}/rieng/dinhDanh`, data: rieng },
  ]);
};

/** A number with one digit misheard: still a number, another person's. */
const misheard = (so: string): string => `${so.slice(0, 11)}${(Number(so.slice(11)) + 1) % 10}`;

/** The id of the phiếu that the collector of the next thôn writes of the same person. */
export const idGhiDoi = (nguoi: Nguoi): string => `${nguoi.id}-doi`;

/** Everybody met is written down by his own collector; some wrongly, some a second time in the next thôn. */
export const collect = async (san: San, danCu: readonly Nguoi[]): Promise<void> => {
  const random = createRandom(5);
  const met = danCu.filter(({ mien }) => !mien);
  await san.each('ghi và nộp phiếu', met, (nguoi) =>
    handIn(
      san,
      nguoi.id,
      nguoi.thon,
      nguoi.ghiSai ? { ...addLoiGhi(random, nguoi.bai), ngayPhongVan: nguoi.bai.ngayPhongVan } : nguoi.bai,
    ),
  );
  await san.settle();
  await san.each(
    'ghi hai lần cùng một người',
    met.filter(({ ghiDoi }) => ghiDoi),
    (nguoi) => {
      const others = nguoi.xa.thon;
      const next = others[(others.indexOf(nguoi.thon) + 1) % others.length] ?? nguoi.thon;
      const so = nguoi.bai.soGiayTo ?? '';
      const soGiayTo = nguoi.ghiDoi === 'cungSo' ? so : misheard(so);
      return handIn(san, idGhiDoi(nguoi), next, { ...nguoi.bai, soGiayTo });
    },
  );
  await san.settle();
};

/** What came back is mended by its collector and handed in again. */
export const mend = async (san: San, danCu: readonly Nguoi[]): Promise<number> => {
  const byId = new Map(danCu.map((nguoi) => [nguoi.id, nguoi]));
  const back = await san.readBy([...byId.keys()], 'traLai');
  await san.each('sửa phiếu bị trả lại', back, async (phieu) => {
    const nguoi = byId.get(phieu.id);
    if (!nguoi) return;
    const { bai, thon } = nguoi;
    const submit = { row: rowOf(san, 'traLai', 'daNop'), keHoach: san.plan };
    const stamp = { ...san.stamp(thon.dieuTraVien), remove: REMOVED };
    const written = editedPhieu(phieu, { bai, xacNhan: confirmed(san, bai) }, submit, stamp);
    await san.commit(thon.dieuTraVien, [
      { update: `phieu/${phieu.id}`, data: written.phieu },
      { set: `phieu/${phieu.id}/rieng/dinhDanh`, data: written.rieng },
    ]);
  });
  await san.settle();
  return back.length;
};

export const LY_DO_NGUOI_TRA = { ma: 'SAI', ghiChu: 'Công việc ghi chưa khớp với lời khai.', truong: ['congViec'] };

/** One person takes one step with each of those phiếu. */
export const move = (
  san: San,
  ten: string,
  list: readonly PhieuNay[],
  to: TrangThai,
  by: (phieu: PhieuNay) => Vai,
  vi: LyDo = LY_DO_NGUOI_TRA,
): Promise<void> =>
  san.each(ten, list, async (phieu) => {
    const row = rowOf(san, phieu.trangThai, to);
    const vai = by(phieu);
    const lyDo = row.needs?.includes('lyDo') ? vi : null;
    await san.commit(vai, [
      { update: `phieu/${phieu.id}`, data: movedPhieu(phieu, row, san.plan, lyDo, san.stamp(vai)) },
    ]);
  });
