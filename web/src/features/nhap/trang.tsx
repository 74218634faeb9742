import './nhap.css';
import { NGUON } from '@core/forms/danh-muc-m03.ts';
import type { Cot, NhanCot } from '@core/nhap/cot.ts';
import { missingCot, recogniseCot } from '@core/nhap/cot.ts';
import { type Dong, LOAI_NHAP, type LoaiNhap, nhapIdOf, VAI_TRO_NHAP } from '@core/nhap/nhap.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { listCon } from '../../data/don-vi-repo.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai, khuVuc } from '../../data/khu-vuc.ts';
import { bamOf, listNhap, type NhapDoc, openNhap, sendLo } from '../../data/nhap-repo.ts';
import { session } from '../../data/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, Notice, Progress } from '../../ui/states.tsx';
import { TraLai } from '../thu-thap/tra-lai.tsx';
import { TinVuaNop } from '../thu-thap/vua-nop.tsx';
import { DaNhap } from './da-nhap.tsx';
import { readTep } from './doc-tep.ts';
import { chunksOf, LOAI_TEP, rowsOf } from './loai.ts';
import { NhanCotTep } from './nhan-cot.tsx';
import { sheetsOfMau } from './to-tinh.ts';

/** A file that was read and whose columns were recognised. */
type DaDoc = {
  readonly file: File;
  readonly cells: readonly string[][];
  readonly nhanCot: NhanCot;
  readonly dong: readonly Dong[];
};

const mayBring = (): LoaiNhap[] => {
  const current = session.value;
  if (current === null || current === 'dangTai' || current.claims.cap !== 'xa') return [];
  return LOAI_NHAP.filter((loai) => VAI_TRO_NHAP[loai].some((role) => current.claims.vaiTro.includes(role)));
};

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

/** Brings a file in: kind, file, columns as recognised, then chunk by chunk (HN-04, HN-09, KH-07). */
const Trang = () => {
  const { query } = useRoute();
  const { route } = useLocation();
  const kinds = mayBring();
  const [loai, setLoai] = useState<LoaiNhap | undefined>(kinds.find((kind) => kind === query.loai) ?? kinds[0]);
  const [thon, setThon] = useState('');
  const [nguon, setNguon] = useState<(typeof NGUON.codes)[number]>('soHoa');
  const [cacThon, setCacThon] = useState<readonly { ma: string; ten: string }[]>([]);
  const [doc, setDoc] = useState<DaDoc | null>(null);
  const [thieu, setThieu] = useState<readonly Cot[] | null>(null);
  const [ban, setBan] = useState<{ viec: string; done: number; total: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [list, setList] = useState<readonly NhapDoc[]>([]);
  const stop = useRef(new AbortController());
  const plan = keHoachHienTai.value;
  const area = khuVuc.value;
  const unit = area !== null && area !== 'dangTai' ? area.donVi : undefined;

  useEffect(() => {
    if (unit) listCon(unit.danhMuc, unit.ma).then(setCacThon, setError);
    return () => stop.current.abort();
  }, [unit?.ma]);
  useEffect(() => {
    if (plan && loai) listNhap(plan.id, loai).then(setList, setError);
  }, [plan?.id, loai]);

  if (!loai || !plan || !unit || unit.cap !== 'xa')
    return (
      <EmptyState tieuDe="Tệp do xã nhập">
        <p>Công chức, tổ công tác và công an cấp xã nhập tệp cho xã của mình, khi xã đã có kế hoạch thu thập.</p>
      </EmptyState>
    );
  const kind = LOAI_TEP[loai];

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
      else setDoc({ file, cells, nhanCot, dong });
    } catch (failure) {
      setError(failure);
    }
    setBan(null);
  };

  const send = async ({ file, nhanCot, dong }: DaDoc): Promise<void> => {
    setError(null);
    setBan({ viec: 'Đang tải lên', done: 0, total: 1 });
    stop.current = new AbortController();
    try {
      const { danhMuc, chuoi } = unit;
      const diaBan = {
        danhMuc,
        tinh: chuoi.tinh ?? '',
        ...(chuoi.huyen && { huyen: chuoi.huyen }),
        xa: unit.ma,
        ...(thon && { thon }),
      };
      const bam = await bamOf(await file.arrayBuffer(), { loai, keHoach: plan.id, diaBan });
      const chunks = chunksOf(dong);
      const { nhap, daCo } = await openNhap(
        {
          loai,
          keHoach: plan.id,
          diaBan,
          tenTep: file.name.slice(0, 200),
          soDong: dong.length,
          cot: nhanCot.cot,
          ...(loai === 'phieu' && { nguon }),
        },
        bam,
        chunks.length,
      );
      if (daCo && nhap.trangThai === 'xong') return route(`/nhap/${nhap.id}?daCo=1`);
      await sendLo(nhap.id, chunks, {
        tiep: daCo,
        onProgress: (done, total) => setBan({ viec: 'Đang tải lên', done, total }),
        signal: stop.current.signal,
      });
      if (!stop.current.signal.aborted) route(`/nhap/${nhapIdOf(bam)}`);
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
    <div class="chong">
      <h1>Nhập tệp</h1>
      <TinVuaNop />
      {kinds.includes('phieu') && (
        <TraLai tieuDe="Phiếu nhập từ tệp bị trả lại" query={{ keHoach: plan.id, thuTu: 'tuTep' }} />
      )}
      <section class="the chong">
        <Field id="loai" nhan="Loại tệp" goiY={kind.moTa}>
          {(control) => (
            <select
              {...control}
              value={loai}
              disabled={ban !== null}
              onChange={(event) => {
                setLoai(event.currentTarget.value as LoaiNhap);
                setDoc(null);
                setThieu(null);
              }}
            >
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {LOAI_TEP[each].nhan}
                </option>
              ))}
            </select>
          )}
        </Field>
        {loai !== 'doiSoat' && (
          <Field id="thon" nhan="Tệp của" goiY="Chọn một thôn khi tệp không có cột thôn, tổ dân phố.">
            {(control) => (
              <select
                {...control}
                value={thon}
                disabled={ban !== null}
                onChange={(event) => setThon(event.currentTarget.value)}
              >
                <option value="">Cả xã</option>
                {cacThon.map(({ ma, ten }) => (
                  <option key={ma} value={ma}>
                    {ten}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {loai === 'phieu' && (
          <Field id="nguon" nhan="Nguồn thông tin">
            {(control) => (
              <select
                {...control}
                value={nguon}
                disabled={ban !== null}
                onChange={(event) => setNguon(event.currentTarget.value as typeof nguon)}
              >
                {NGUON.options.map(([code, nhan]) => (
                  <option key={code} value={code}>
                    {nhan}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
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
      {doc && (
        <section class="the chong">
          <h2>Cột nhận ra trong tệp</h2>
          <NhanCotTep nhanCot={doc.nhanCot} cot={kind.cot} dong={doc.dong} />
          <div class="hang">
            <Button kieu="chinh" ban={ban !== null} onClick={() => void send(doc)}>
              Nhập {formatSo(doc.dong.length)} dòng
            </Button>
            <LinkButton href={`/nhap?loai=${loai}`}>Chọn tệp khác</LinkButton>
          </div>
        </section>
      )}
      {list.length > 0 && <DaNhap list={list} />}
    </div>
  );
};
export default Trang;
