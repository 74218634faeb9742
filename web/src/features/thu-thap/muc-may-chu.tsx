import { isXongTrenMay, type PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { DA_THU } from '@core/phieu/workflow.ts';
import { useEffect, useState } from 'preact/hooks';
import { asOf, online } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { listPhieu, type Page, type PhieuDoc, watchList } from '../../data/phieu-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/states.tsx';
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

const DA_NOP = ['daNop', ...DA_THU] as const;

/** Phiếu the server has, last changed first, one page at a time. */
export const MucDaNop = ({ keHoach }: { keHoach: KeHoach }) => {
  const [items, setItems] = useState<readonly PhieuDoc[]>([]);
  const [last, setLast] = useState<Page | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = (cursor?: Page['next']) => {
    setError(null);
    listPhieu({
      keHoach: keHoach.id,
      trangThai: DA_NOP,
      cuaToi: true,
      thuTu: 'moiNhat',
      pageSize: 20,
      ...(cursor && { cursor }),
    }).then((page) => {
      setItems((before) => (cursor ? [...before, ...page.items] : page.items));
      setLast(page);
    }, setError);
  };
  const tuCache = last === null || last.tuCache === true;
  useEffect(() => {
    setItems([]);
    setLast(null);
    load();
  }, [keHoach.id]);
  useEffect(() => {
    if (online.value && last?.tuCache) load();
  }, [online.value]);
  return (
    <section class="chong" aria-labelledby="da-nop">
      <h2 id="da-nop">Đã nộp</h2>
      <ul class="danh-sach">
        {items.map((phieu) => (
          <DongPhieu key={phieu.id} phieu={phieu} />
        ))}
      </ul>
      <ChuaHoiDuoc danhSach={{ page: last, error }} />
      {items.length === 0 && !tuCache && (
        <EmptyState tieuDe="Chưa nộp phiếu nào">
          <p>Phiếu đã nộp sẽ hiện ở đây, kèm bước đang xử lý.</p>
        </EmptyState>
      )}
      {(error !== null || last?.tuCache) && online.value && <Button onClick={() => load()}>Hỏi lại máy chủ</Button>}
      {last?.next && <Button onClick={() => load(last.next)}>Xem thêm</Button>}
    </section>
  );
};
