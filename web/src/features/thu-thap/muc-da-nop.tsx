import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { DA_THU, type TrangThai } from '@core/phieu/workflow.ts';
import { useEffect, useState } from 'preact/hooks';
import { lucMay, online } from '../../data/device.ts';
import { listPhieu, type Page, type PhieuDoc } from '../../data/phieu-repo.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { TrangThaiBadge } from '../../ui/trang-thai.tsx';
import { tenGui } from '../hang-gui/dong-gui.tsx';
import { DongPhieu } from './dong-phieu.tsx';
import { ChuaHoiDuoc } from './muc-may-chu.tsx';

const DA_NOP: readonly TrangThai[] = ['daNop', ...DA_THU];
const NHIEU_NHAT = 20;
/** The database may be slower to notice the network than the device is. */
const HOI_LAI_MS = 5_000;

type DaNop = { readonly items: readonly PhieuDoc[]; readonly last: Page | null; readonly hoiLuc: string };

/** One page of the server at a time: what was handed in, last changed first. */
const useDaNop = (keHoach: string) => {
  const [state, setState] = useState<DaNop>({ items: [], last: null, hoiLuc: '' });
  const [error, setError] = useState<unknown>(null);
  const load = (cursor?: Page['next']) => {
    const hoiLuc = lucMay();
    setError(null);
    listPhieu({
      keHoach,
      trangThai: DA_NOP,
      cuaToi: true,
      thuTu: 'moiNhat',
      pageSize: NHIEU_NHAT,
      ...(cursor && { cursor }),
    }).then(
      (last) =>
        setState((before) =>
          cursor
            ? { ...before, items: [...before.items, ...last.items], last }
            : { items: last.items, last, hoiLuc: last.tuCache ? '' : hoiLuc },
        ),
      setError,
    );
  };
  return { ...state, error, load, clear: () => setState({ items: [], last: null, hoiLuc: '' }) };
};

/** What this device has seen judged since the server was asked; all it remembers where the server could not be. */
const vuaXong = (all: readonly PhieuGui[], keHoach: string, { items, hoiLuc }: DaNop): readonly PhieuGui[] => {
  const listed = new Set(items.map(({ id }) => id));
  return all
    .filter(
      (gui) =>
        gui.keHoach === keHoach &&
        gui.phanQuyet !== undefined &&
        DA_NOP.includes(gui.phanQuyet) &&
        (gui.phanLuc ?? '') >= hoiLuc &&
        !listed.has(gui.id),
    )
    .toReversed()
    .slice(0, NHIEU_NHAT);
};

/** Phiếu the server has: those of this device without asking again, then its list. */
export const MucDaNop = ({ keHoach, all }: { keHoach: KeHoach; all: readonly PhieuGui[] }) => {
  const { items, last, hoiLuc, error, load, clear } = useDaNop(keHoach.id);
  useEffect(() => {
    clear();
    load();
  }, [keHoach.id]);
  useEffect(() => {
    if (!online.value || !last?.tuCache) return;
    const timer = setTimeout(() => load(), HOI_LAI_MS);
    return () => clearTimeout(timer);
  }, [online.value, last]);
  const xong = vuaXong(all, keHoach.id, { items, last, hoiLuc });
  const heard = last !== null && !last.tuCache;
  return (
    <section class="chong" aria-labelledby="da-nop">
      <h2 id="da-nop">Đã nộp</h2>
      {xong.length + items.length > 0 && (
        <ul class="danh-sach">
          {xong.map((gui) => (
            <li key={gui.id} class="the dong-phieu">
              <a href={`/phieu/${gui.id}`}>
                <b>{tenGui(gui)}</b>
              </a>
              {gui.phanQuyet && <TrangThaiBadge trangThai={gui.phanQuyet} />}
            </li>
          ))}
          {items.map((phieu) => (
            <DongPhieu key={phieu.id} phieu={phieu} />
          ))}
        </ul>
      )}
      <ChuaHoiDuoc danhSach={{ page: last, error }} />
      {heard && xong.length + items.length === 0 && (
        <EmptyState tieuDe="Chưa nộp phiếu nào">
          <p>Phiếu đã nộp sẽ hiện ở đây, kèm bước đang xử lý.</p>
        </EmptyState>
      )}
      {(error !== null || last?.tuCache) && online.value && <Button onClick={() => load()}>Hỏi lại máy chủ</Button>}
      {last?.next && <Button onClick={() => load(last.next)}>Xem thêm</Button>}
    </section>
  );
};
