import type { Cot } from '@core/nhap/cot.ts';
import type { Dong, LoiDong } from '@core/nhap/nhap.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { useEffect, useState } from 'preact/hooks';
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
  const [sua, setSua] = useState<ReadonlyMap<number, Dong>>(new Map());
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const dem = nhap.dem?.loi ?? 0;

  const load = () => {
    listLoLoi(nhap.id).then((found) => {
      setRows(found.flatMap(faultyOf));
      setSua(new Map());
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
      for (const lo of chunks.values())
        if (retry || lo.dong.some(({ so }) => sua.has(so))) await mendLo(nhap.id, lo, retry ? new Map() : sua);
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
        <Button kieu="chinh" ban={ban} disabled={sua.size === 0} onClick={() => void send(false)}>
          Gửi lại {formatSo(sua.size)} dòng đã sửa
        </Button>
        {isStuck && (
          <Button ban={ban} onClick={() => void send(true)}>
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
            key={`${lo.id}:${dong.so}:${lo.lan}`}
            cot={cot}
            dong={dong}
            loi={loi}
            xet={xet}
            onSua={(row) => {
              const next = new Map(sua);
              if (row) next.set(dong.so, row);
              else next.delete(dong.so);
              setSua(next);
            }}
          />
        ))}
      </ol>
    </section>
  );
};
