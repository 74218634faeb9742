import { isXongTrenMay, type PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { useEffect, useState } from 'preact/hooks';
import { asOf, online } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { type Page, watchList } from '../../data/phieu-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { tenGui } from '../hang-gui/dong-gui.tsx';
import { GuiBadge } from '../hang-gui/gui-badge.tsx';
import { DongPhieu } from './dong-phieu.tsx';

export type DanhSach = { readonly page: Page | null; readonly error: unknown };

/** A list of the server, followed; what the device remembers of it stands in while the server cannot be asked. */
export const useDanhSach = (keHoach: string, trangThai: 'traLai' | 'nhap'): DanhSach => {
  const [page, setPage] = useState<Page | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    setPage(null);
    setError(null);
    return watchList(
      { keHoach, trangThai, cuaToi: true },
      (next) => {
        setPage(next);
        if (!next.tuCache) asOf.value = new Date();
      },
      setError,
    );
  }, [keHoach, trangThai]);
  return { page, error };
};

/** Said quietly: what is on this device is shown above all the same. */
export const ChuaHoiDuoc = ({ danhSach: { page, error } }: { danhSach: DanhSach }) => {
  if (error) return <p class="mo">Chưa xem được danh sách trên máy chủ. {describeError(error)}</p>;
  if (page && !page.tuCache) return null;
  return <p class="mo">{online.value ? 'Đang hỏi máy chủ…' : 'Danh sách trên máy chủ hiện đủ khi có mạng.'}</p>;
};

type Props = { danhSach: DanhSach; all: readonly PhieuGui[]; drafts: readonly BanNhap[] };

/** Ids of phiếu that are in the outbox still: whatever a list of the server says of them is old. */
export const dangGuiIds = (all: readonly PhieuGui[]): ReadonlySet<string> =>
  new Set(all.filter((gui) => !isXongTrenMay(gui)).map(({ id }) => id));

/** What came back: as the server lists it, and as this device remembers it while the server has not been heard. */
export const traLaiCua = ({ danhSach: { page }, all }: Pick<Props, 'danhSach' | 'all'>) => {
  const sending = dangGuiIds(all);
  const may = page?.items.filter(({ id }) => !sending.has(id)) ?? [];
  const heard = page !== null && !page.tuCache;
  const known = new Set(may.map(({ id }) => id));
  const day = heard ? [] : all.filter((gui) => gui.phanQuyet === 'traLai' && isXongTrenMay(gui) && !known.has(gui.id));
  return { may, day, ids: new Set([...known, ...day.map(({ id }) => id)]) };
};

const Sua = ({ id, drafts }: { id: string; drafts: readonly BanNhap[] }) => (
  <LinkButton href={`/phieu/${id}/ghi`} icon="but">
    {drafts.some((draft) => draft.id === id) ? 'Sửa tiếp và nộp lại' : 'Sửa và nộp lại'}
  </LinkButton>
);

/** Phiếu that came back: what is wrong, by when, and the way to mend it. */
export const MucTraLai = ({ danhSach, all, drafts }: Props) => {
  const { may, day } = traLaiCua({ danhSach, all });
  const total = may.length + day.length;
  if (total === 0) return null;
  return (
    <section class="chong" aria-labelledby="tra-lai">
      <h2 id="tra-lai">
        Bị trả lại ({total}
        {danhSach.page?.next && '+'})
      </h2>
      <ul class="danh-sach">
        {may.map((phieu) => (
          <DongPhieu key={phieu.id} phieu={phieu}>
            {phieu.lyDo && <p>{phieu.lyDo.ghiChu}</p>}
            <Sua id={phieu.id} drafts={drafts} />
          </DongPhieu>
        ))}
        {day.map((gui) => (
          <li key={gui.id} class="the chong chong-sat">
            <div class="dong-phieu">
              <b>{tenGui(gui)}</b>
              <GuiBadge trangThai="biTraLai" />
            </div>
            <Sua id={gui.id} drafts={drafts} />
          </li>
        ))}
      </ul>
    </section>
  );
};
