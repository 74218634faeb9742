import type { Cot } from '@core/nhap/cot.ts';
import type { Dong, LoiDong } from '@core/nhap/nhap.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { type LoDoc, listLoLoi, mendLo, type TepDoc } from '../../data/nhap-repo.ts';
import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { SuaDong } from './sua-dong.tsx';
import { sheetsOfDongLoi } from './to-tinh.ts';

type DongLoi = { readonly lo: LoDoc; readonly dong: Dong; readonly loi: readonly LoiDong[] };

/** The faulty rows of a chunk with what its last result said of them. */
const faultyOf = (lo: LoDoc): DongLoi[] => {
  const byRow = new Map<number, LoiDong[]>();
  for (const one of lo.ketQua?.loiDong ?? []) byRow.set(one.so, [...(byRow.get(one.so) ?? []), one]);
  return lo.dong.flatMap((dong) => {
    const loi = byRow.get(dong.so);
    return loi ? [{ lo, dong, loi }] : [];
  });
};

/** Rows as mended, by their number. */
type SuaXong = ReadonlyMap<number, Dong>;

/** What was mended and is still to be sent: not what has been answered as it was sent, nor a row that is right by now. */
const chuaDap = (sua: SuaXong, sent: SuaXong, faulty: readonly DongLoi[]): SuaXong => {
  const still = new Set(faulty.map(({ dong }) => dong.so));
  return new Map([...sua].filter(([so, dong]) => still.has(so) && sent.get(so) !== dong));
};

/** Faults that may be gone without a change of the row: the handling failed, or what it needs came meanwhile. */
const XU_LY_LAI = ['NT02', 'DN14', 'NV03', 'NV04', 'NV05'];

/** Every faulty row of a file, to be mended in place: the row is judged anew with each keystroke, and sent when it is right. */
export const SuaDongLoi = ({
  nhap,
  cot,
  xet,
}: {
  nhap: TepDoc;
  cot: readonly Cot[];
  xet: (dong: Dong) => readonly LoiDong[];
}) => {
  const [rows, setRows] = useState<readonly DongLoi[] | null>(null);
  const [sua, setSua] = useState<SuaXong>(new Map());
  /** What was sent and not answered yet, and how often a row was answered: it begins anew then, and the others go on. */
  const daGui = useRef(new Map<number, Dong>());
  const [lanDap, setLanDap] = useState<ReadonlyMap<number, number>>(new Map());
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const dem = nhap.dem?.loi ?? 0;

  const load = () => {
    listLoLoi(nhap.id).then((found) => {
      const faulty = found.flatMap(faultyOf);
      const sent = new Map(daGui.current);
      daGui.current.clear();
      setRows(faulty);
      setSua((now) => chuaDap(now, sent, faulty));
      setLanDap(
        (before) => new Map([...before, ...[...sent.keys()].map((so) => [so, (before.get(so) ?? 0) + 1] as const)]),
      );
    }, setError);
  };
  useEffect(() => {
    if (nhap.trangThai === 'xong') load();
  }, [nhap.id, nhap.trangThai, dem, nhap.luc.toMillis()]);

  const send = async (retry: boolean): Promise<void> => {
    setBan(true);
    setError(null);
    try {
      const chunks = new Map((rows ?? []).map(({ lo }) => [lo.id, lo]));
      for (const lo of chunks.values()) {
        const mended = lo.dong.flatMap(({ so }) => sua.get(so) ?? []);
        if (!retry && mended.length === 0) continue;
        await mendLo(nhap.id, lo, sua);
        for (const dong of mended) daGui.current.set(dong.so, dong);
      }
    } catch (failure) {
      setError(failure);
    }
    setBan(false);
  };
  const download = async () => {
    const { downloadXlsx } = await import('./ghi-xlsx.ts');
    const nhanCua = new Map(cot.map(({ key, nhan }) => [key, `${nhan}: `]));
    const lines = (rows ?? []).map(({ dong, loi }) => ({
      dong,
      loi: loi.map(({ ma, truong }) => `${nhanCua.get(truong) ?? ''}${thongBaoLoi(ma, truong).thongBao}`),
    }));
    await downloadXlsx(`dong-loi-${nhap.id.slice(0, 8)}.xlsx`, sheetsOfDongLoi(cot, lines));
  };

  if (dem === 0 && (rows === null || rows.length === 0)) return null;
  if (rows === null) return error === null ? null : <Notice muc="loi">{describeError(error)}</Notice>;
  const isStuck = rows.some(({ loi }) => loi.some(({ ma }) => XU_LY_LAI.includes(ma)));
  const isBusy = ban || nhap.trangThai !== 'xong';
  return (
    <section class="chong" aria-label="Dòng có lỗi">
      <h2>Dòng có lỗi</h2>
      <p>
        Sửa ngay tại đây rồi gửi lại, hoặc tải về sửa trong Excel và nhập tệp đã sửa.
        {rows.length < dem &&
          ` Đang hiện ${formatSo(rows.length)} trong ${formatSo(dem)} dòng; sửa xong các dòng này sẽ hiện tiếp.`}
      </p>
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
      <div class="hang gui-sua">
        <Button kieu="chinh" ban={isBusy} disabled={sua.size === 0} onClick={() => void send(false)}>
          Gửi lại {formatSo(sua.size)} dòng đã sửa
        </Button>
        {isStuck && (
          <Button ban={isBusy} onClick={() => void send(true)}>
            Xử lý lại
          </Button>
        )}
        <Button icon="to" onClick={() => void download().catch(setError)}>
          Tải các dòng lỗi (.xlsx)
        </Button>
      </div>
      <ol class="dong-loi">
        {rows.map(({ lo, dong, loi }) => (
          <SuaDong
            key={`${lo.id}:${dong.so}:${lanDap.get(dong.so) ?? 0}`}
            cot={cot}
            dong={dong}
            loi={loi}
            xet={xet}
            onSua={(row) =>
              setSua((now) => {
                const next = new Map(now);
                if (row) next.set(dong.so, row);
                else next.delete(dong.so);
                return next;
              })
            }
          />
        ))}
      </ol>
    </section>
  );
};
