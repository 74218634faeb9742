import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { TrangThai } from '@core/phieu/workflow.ts';
import { type Ngay, ngayVN } from '@core/shared/ngay.ts';
import { useRef, useState } from 'preact/hooks';
import { listPhieuCho } from '../../data/bien-ban-repo.ts';
import { homNay } from '../../data/device.ts';
import { getDonVi } from '../../data/don-vi-repo.ts';
import { describeError } from '../../data/errors.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import { getCacDinhDanh } from '../../data/nhieu-phieu.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { NgayField } from '../../ui/ngay-field.tsx';
import { Notice, Progress } from '../../ui/states.tsx';
import { useNgay } from '../../ui/use-ngay.ts';
import { type PhieuXuat, tenTepXuat, trangXuat } from './hang-xuat.ts';

/** More phiếu than a commune has. */
const MOST = 30_000;
const DA_NHAP: readonly TrangThai[] = ['daNhapTin', 'khop', 'lech'];

type State =
  | { readonly buoc: 'cho' | 'daDung' }
  | { readonly buoc: 'dang'; readonly xong: number; readonly tong: number }
  | { readonly buoc: 'xong'; readonly soPhieu: number; readonly thieu: number }
  | { readonly buoc: 'loi'; readonly error: unknown };

/** The phiếu with who they are of; undefined once it was stopped. */
const withIdentity = async (
  list: readonly PhieuDoc[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<PhieuXuat[] | undefined> => {
  const ten = new Map<string, string>();
  for (const { diaBan } of list)
    if (!ten.has(diaBan.thon)) ten.set(diaBan.thon, (await getDonVi(diaBan.danhMuc, diaBan.thon))?.ten ?? diaBan.thon);
  const dinhDanh = await getCacDinhDanh(
    list.map(({ id }) => id),
    onProgress,
    signal,
  );
  if (signal.aborted) return undefined;
  return list.map((phieu) => ({ phieu, rieng: dinhDanh.get(phieu.id), thon: ten.get(phieu.diaBan.thon) ?? '' }));
};

const enteredSince = (list: readonly PhieuDoc[], tu: Ngay): PhieuDoc[] =>
  list.filter(({ moc }) => moc.daNhapTin !== undefined && ngayVN(moc.daNhapTin) >= tu);

/** The phiếu of the xã for the police to enter, in the order of the form, with who they are of (LC-08). */
export const XuatTep = ({ keHoach }: { keHoach: KeHoach }) => {
  const { ngay: tu, field } = useNgay(homNay());
  const [state, setState] = useState<State>({ buoc: 'cho' });
  const stop = useRef<AbortController | undefined>(undefined);
  const area = khuVuc.value;
  if (area === null || area === 'dangTai' || area.donVi.cap !== 'xa') return null;
  const { donVi } = area;
  const unit = { keHoach: keHoach.id, cap: donVi.cap, ma: donVi.ma };
  const gather = async (signal: AbortSignal) => {
    const waiting = (await listPhieuCho(unit, ['choNhapTin'], { most: MOST })).items;
    const entered = tu ? enteredSince((await listPhieuCho(unit, DA_NHAP, { most: MOST })).items, tu) : [];
    const all = [...waiting, ...entered];
    setState({ buoc: 'dang', xong: 0, tong: all.length });
    const done = await withIdentity(all, (xong) => setState({ buoc: 'dang', xong, tong: all.length }), signal);
    const isWaiting = ({ phieu }: PhieuXuat) => phieu.trangThai === 'choNhapTin';
    return (
      done && {
        done,
        trang: [
          trangXuat('Chờ nhập tin', done.filter(isWaiting)),
          trangXuat(
            'Đã nhập',
            done.filter((each) => !isWaiting(each)),
          ),
        ],
      }
    );
  };
  const run = async (kieu: 'xlsx' | 'csv') => {
    stop.current = new AbortController();
    setState({ buoc: 'dang', xong: 0, tong: 0 });
    try {
      const found = await gather(stop.current.signal);
      if (!found) return setState({ buoc: 'daDung' });
      const { download, toCsv, toXlsx } = await import('../../data/bang-tinh.ts');
      const blob = kieu === 'xlsx' ? await toXlsx(found.trang) : toCsv(found.trang);
      download(blob, `${tenTepXuat(donVi.ten, homNay())}.${kieu}`);
      const thieu = found.done.filter(({ rieng }) => rieng === undefined).length;
      setState({ buoc: 'xong', soPhieu: found.done.length, thieu });
    } catch (error) {
      setState({ buoc: 'loi', error });
    }
  };
  return (
    <section class="the chong khong-in" aria-label="Tải phiếu về để nhập tin">
      <h2>Tải phiếu về để nhập tin</h2>
      <p>
        Phiếu chờ nhập tin của {donVi.ten}, đúng thứ tự câu trên mẫu, có họ tên và số giấy tờ. Tệp chứa dữ liệu cá nhân:
        chỉ để trên máy của công an xã, nhập xong thì xóa.
      </p>
      <NgayField
        id="xuat-tu"
        nhan="Kèm phiếu đã nhập từ ngày"
        goiY="Để trống nếu chỉ cần phiếu chờ nhập. Tệp CSV chỉ có phiếu chờ nhập."
        {...field}
      />
      {state.buoc === 'dang' ? (
        <div class="chong" role="status">
          <p>
            {state.tong === 0 ? 'Đang tìm phiếu…' : `Đang đọc ${formatSo(state.xong)}/${formatSo(state.tong)} phiếu`}
          </p>
          <Progress done={state.xong} total={state.tong} nhan="Đang đọc phiếu" />
          <Button onClick={() => stop.current?.abort()}>Dừng lại</Button>
        </div>
      ) : (
        <div class="hang">
          <Button onClick={() => void run('xlsx')}>Tải tệp Excel</Button>
          <Button kieu="tron" onClick={() => void run('csv')}>
            Tải tệp CSV
          </Button>
        </div>
      )}
      {state.buoc === 'loi' && <Notice muc="loi">{describeError(state.error)}</Notice>}
      {state.buoc === 'daDung' && <Notice>Đã dừng, chưa có tệp nào được tải về.</Notice>}
      {state.buoc === 'xong' && (
        <Notice muc={state.thieu > 0 ? 'canhBao' : 'tot'}>
          Đã tải về {formatSo(state.soPhieu)} phiếu.
          {state.thieu > 0 &&
            ` ${formatSo(state.thieu)} phiếu chưa đọc được phần định danh nên để trống câu 1 đến câu 7.`}
        </Notice>
      )}
    </section>
  );
};
