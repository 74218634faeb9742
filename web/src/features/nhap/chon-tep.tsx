import './nhap.css';
import type { Cot, NhanCot } from '@core/nhap/cot.ts';
import { missingCot, recogniseCot } from '@core/nhap/cot.ts';
import type { Dong } from '@core/nhap/nhap.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { bamOf, type NewNhap, type NewNhapTinh, type NewNhapViec, openNhap, sendLo } from '../../data/nhap-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { formatSo } from '../../ui/format.ts';
import { Notice, Progress } from '../../ui/states.tsx';
import { readTep } from './doc-tep.ts';
import { isDangNhap } from './ket-qua-tep.tsx';
import { chunksOf, type LoaiTep, rowsOf } from './loai.ts';
import { NhanCotTep } from './nhan-cot.tsx';
import { sheetsOfMau } from './to-tinh.ts';

/** A file that was read and whose columns were recognised. */
type DaDoc = {
  readonly file: File;
  readonly nhanCot: NhanCot;
  readonly dong: readonly Dong[];
};
/** What the page knows of a file besides what is in it. */
type Chung = 'tenTep' | 'soDong' | 'cot';
export type VeTep = Omit<NewNhap, Chung> | Omit<NewNhapTinh, Chung> | Omit<NewNhapViec, Chung>;

const KhongNhanRa = ({ thieu }: { thieu: readonly Cot[] }) => (
  <Notice muc="loi">
    {thieu.length > 0 ? (
      <p>
        Không thấy cột {thieu.map(({ nhan }) => `“${nhan}”`).join(', ')} trong 20 dòng đầu của trang tính thứ nhất. Sửa
        tiêu đề cột trong tệp cho đúng, hoặc chép dữ liệu sang tệp mẫu, rồi chọn lại tệp.
      </p>
    ) : (
      <p>Tệp không có dòng dữ liệu nào dưới dòng tiêu đề. Kiểm tra xem dữ liệu có nằm ở trang tính thứ nhất không.</p>
    )}
  </Notice>
);

type Props = {
  kind: Pick<LoaiTep, 'cot' | 'gui' | 'luaChon' | 'tepMau'>;
  /** Undefined while something is not chosen yet. */
  veTep: VeTep | undefined;
  /** Where a file that was sent is looked at. */
  href: (id: string) => string;
  hrefKhac: string;
  /** The questions before the file. */
  children: (ban: boolean) => ComponentChildren;
};

/** File, columns as recognised, then chunk by chunk; the same file goes on from where it stopped. */
export const ChonTep = ({ kind, veTep, href, hrefKhac, children }: Props) => {
  const { route } = useLocation();
  const [doc, setDoc] = useState<DaDoc | null>(null);
  const [thieu, setThieu] = useState<readonly Cot[] | null>(null);
  const [ban, setBan] = useState<{ viec: string; done: number; total: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  useEffect(() => {
    setDoc(null);
    setThieu(null);
  }, [kind]);

  const choose = async (file: File | undefined): Promise<void> => {
    setDoc(null);
    setThieu(null);
    setError(null);
    if (!file) return;
    setBan({ viec: 'Đang đọc tệp…', done: 0, total: 1 });
    try {
      const cells = await readTep(file);
      const nhanCot = recogniseCot(cells, kind.cot);
      const dong = nhanCot ? rowsOf(cells, nhanCot.viTri, nhanCot.tuDong) : [];
      if (!nhanCot || dong.length === 0) setThieu(nhanCot ? [] : missingCot(cells, kind.cot));
      else setDoc({ file, nhanCot, dong });
    } catch (failure) {
      setError(failure);
    }
    setBan(null);
  };

  const send = async ({ file, nhanCot, dong }: DaDoc, about: VeTep): Promise<void> => {
    setError(null);
    setBan({ viec: 'Đang tải lên', done: 0, total: 1 });
    stop.current = new AbortController();
    try {
      const bam = await bamOf(await file.arrayBuffer(), about);
      const chunks = chunksOf(kind.gui ? dong.map(kind.gui) : dong);
      const { nhap, daCo } = await openNhap(
        { ...about, tenTep: file.name.slice(0, 200), soDong: dong.length, cot: nhanCot.cot },
        bam,
        chunks.length,
      );
      if (daCo && !isDangNhap(nhap)) return route(`${href(nhap.id)}?daCo=1`);
      await sendLo(nhap.id, chunks, {
        tiep: daCo,
        onProgress: (done, total) => setBan({ viec: 'Đang tải lên', done, total }),
        signal: stop.current.signal,
      });
      if (!stop.current.signal.aborted) route(href(nhap.id));
    } catch (failure) {
      setError(failure);
    }
    setBan(null);
  };

  const download = async () => {
    const { downloadXlsx } = await import('./ghi-xlsx.ts');
    await downloadXlsx(kind.tepMau, sheetsOfMau(kind.cot, kind.luaChon));
  };

  return (
    <>
      <section class="the chong">
        {children(ban !== null)}
        <Field
          id="tep"
          nhan="Tệp Excel (.xlsx) hoặc CSV"
          goiY="Máy đọc trang tính thứ nhất và nhận cột theo tiêu đề, không theo thứ tự."
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".xlsx,.csv,.txt,.tsv,.xls"
              disabled={ban !== null}
              onChange={(event) => void choose(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
        <div class="hang">
          <Button icon="to" onClick={() => void download().catch(setError)}>
            Tải tệp mẫu
          </Button>
        </div>
        {error !== null && (
          <Notice muc="loi">{describeError(error)} Chọn lại đúng tệp này để làm tiếp từ chỗ dừng.</Notice>
        )}
        {ban && (
          <div role="status" class="chong chong-sat">
            <p>
              {ban.viec} {ban.total > 1 && `${formatSo(ban.done)}/${formatSo(ban.total)} phần`}
            </p>
            <Progress done={ban.done} total={ban.total} nhan={ban.viec} />
            {ban.total > 1 && <Button onClick={() => stop.current.abort()}>Tạm dừng</Button>}
          </div>
        )}
        {thieu && <KhongNhanRa thieu={thieu} />}
      </section>
      {doc && veTep && (
        <section class="the chong">
          <h2>Cột nhận ra trong tệp</h2>
          <NhanCotTep nhanCot={doc.nhanCot} cot={kind.cot} dong={doc.dong} />
          <div class="hang">
            <Button kieu="chinh" ban={ban !== null} onClick={() => void send(doc, veTep)}>
              Nhập {formatSo(doc.dong.length)} dòng
            </Button>
            <LinkButton href={hrefKhac}>Chọn tệp khác</LinkButton>
          </div>
        </section>
      )}
    </>
  );
};
