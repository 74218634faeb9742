import { useEffect, useState } from 'preact/hooks';
import * as z from 'zod';
import { countBangKe, MUC_BANG_KE } from '../../data/bang-ke-repo.ts';
import { listPhanCong } from '../../data/chi-tieu-repo.ts';
import { online } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { keepLast, recallLast } from '../../data/last-known.ts';
import { listCapTrung } from '../../data/trung-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatLuc, formatSo } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { SoChinh } from '../bang-so-lieu/dau-bang.tsx';
import { hrefOf, type KhuVucBangKe, khuVucBangKe, phaiThu } from './phan.ts';

const So = z.object({
  bangKe: z.record(z.enum(MUC_BANG_KE), z.number()),
  /** Pairs of phiếu that may be one person, and wait for a decision. */
  capTrung: z.number(),
  /** How many phiếu people of the area were given to collect. */
  giao: z.number(),
});
type So = z.infer<typeof So>;

const load = async (area: KhuVucBangKe): Promise<So> => {
  const [bangKe, cap, phanCong] = await Promise.all([
    countBangKe(area),
    listCapTrung(area.keHoach.id, 'cho'),
    listPhanCong(area.keHoach.id, area.xa),
  ]);
  const mine = phanCong.filter(({ rut, diaBan }) => !rut && (area.thon === undefined || diaBan.thon === area.thon));
  return { bangKe, capTrung: cap.length, giao: mine.reduce((sum, { so }) => sum + so, 0) };
};

type DaDem = {
  readonly so: So;
  /** Counted then, because the server cannot be asked now. */
  readonly luc?: Date;
};

const loadOrRecall = async (area: KhuVucBangKe): Promise<DaDem> => {
  const name = `doiChieu/${area.keHoach.id}/${area.xa}/${area.thon ?? ''}`;
  try {
    const so = await load(area);
    await keepLast(name, so);
    return { so };
  } catch (error) {
    const last = await recallLast(name, So);
    if (!last) throw error;
    return { so: last.value, luc: last.luc };
  }
};

/** Expected, collected, missing, twice, from the roster, the assignments and the phiếu (LC-05); each figure opens its list. */
export const DoiChieuBangKe = ({ trung }: { trung: number }) => {
  const area = khuVucBangKe();
  const connected = online.value;
  const [dem, setDem] = useState<DaDem | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    setError(null);
    if (area) loadOrRecall(area).then(setDem, setError);
  }, [area?.keHoach.id, area?.xa, area?.thon, connected]);
  if (error !== null) return <Notice muc="canhBao">Chưa đếm được bảng kê. {describeError(error)}</Notice>;
  if (!area || !dem) return null;
  const { bangKe, capTrung, giao } = dem.so;
  const twice = Math.max(trung, capTrung);
  if (phaiThu(bangKe) + bangKe.mien + bangKe.trungDong === 0)
    return (
      <p class="mo">
        Chưa có bảng kê người phải thu của công an.
        {giao > 0 && ` Số phiếu được giao: ${formatSo(giao)}.`}
      </p>
    );
  const list = (muc: 'chuaThu' | 'daThu' | 'mien' | 'trungDong') => hrefOf(area.thon, muc);
  return (
    <section class="chong chong-sat" aria-label="Đối chiếu với bảng kê">
      <h2>Đối chiếu với bảng kê</h2>
      {dem.luc && <p class="mo">Chưa đếm lại được, số đếm lúc {formatLuc(dem.luc)}.</p>}
      <SoChinh
        figures={[
          { key: 'phaiThu', nhan: 'Phải thu', value: phaiThu(bangKe), href: hrefOf(area.thon, 'chuaThu') },
          { key: 'daThu', nhan: 'Đã thu', value: bangKe.daThu, href: list('daThu') },
          { key: 'thieu', nhan: 'Còn thiếu', value: bangKe.chuaThu, href: list('chuaThu'), muc: 'canhBao' },
          { key: 'trung', nhan: 'Nghi trùng', value: twice, href: '/trung', muc: 'canhBao' },
          { key: 'mien', nhan: 'Vắng, miễn thu', value: bangKe.mien, href: list('mien') },
          ...(bangKe.trungDong > 0
            ? [{ key: 'trungDong', nhan: 'Trùng dòng bảng kê', value: bangKe.trungDong, href: list('trungDong') }]
            : []),
        ]}
      />
      <div class="hang">
        {giao > 0 && (
          <span>
            Số phiếu được giao: {formatSo(giao)}
            {giao !== phaiThu(bangKe) && `, bảng kê có ${formatSo(phaiThu(bangKe))} người phải thu`}.
          </span>
        )}
        <LinkButton href={hrefOf(area.thon)}>Mở bảng kê</LinkButton>
      </div>
    </section>
  );
};
