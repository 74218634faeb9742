import { LOAI_LECH, type LoaiLech, TRANG_THAI_LECH } from '@core/nguon-dn/lech.ts';
import { hanThang, lichQuanh } from '@core/nguon-dn/lich.ts';
import { addDays, formatNgay, type Ngay } from '@core/shared/ngay.ts';
import { useLocation } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { type LechDoc, type LocLech, listLech, tinhNguon } from '../../data/nguon-dn-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { tenNoi } from '../../ui/ten-noi.ts';
import { type TaiLai, useCacTrang, useTai } from '../../ui/use-tai.ts';
import { ChonTrangThai, XemThem } from '../viec-lam/danh-sach.tsx';
import { XuatDanhSach } from '../xuat-tep/xuat-danh-sach.tsx';
import '../viec-lam/viec-lam.css';
import './nguon-dn.css';
import { docDaNhan } from './lich.tsx';
import { LichSuLech } from './lich-su-lech.tsx';
import { nguonLech } from './nguon-lech.ts';
import { NHAN_DKKD, NHAN_LECH, NHAN_TRANG_THAI_LECH, nguoiCo, soCanh } from './nhan-lech.ts';
import { QuyetDinh } from './quyet-dinh.tsx';

const CAC_LOAI = LOAI_LECH.map((loai) => [loai, NHAN_LECH[loai].nhan] as const);
const CAC_TRANG_THAI = TRANG_THAI_LECH.map((each) => [each, NHAN_TRANG_THAI_LECH[each]] as const);

/**
 * Up to which day rows count. Nobody has disappeared in a month whose counts have not come: that list ends with the last
 * month that did; undefined while none has.
 */
const denNgay = async (loai: LoaiLech): Promise<Ngay | undefined> => {
  const today = homNay();
  if (loai !== 'khongCoSo') return today;
  const counts = lichQuanh(today).filter(({ loai: source, ky }) => source !== 'dkkd' && ky.length === 7);
  const received = await docDaNhan(counts);
  const last = [...received]
    .map((key) => key.split(':')[1] ?? '')
    .toSorted()
    .at(-1);
  return last === undefined ? undefined : addDays(hanThang(last), 1);
};

const noiCo = ({ diaBan: { danhMuc, xa, tinh } }: LechDoc): string => tenNoi(danhMuc, xa, tinh) ?? xa;
const lechCo = ({ lech }: LechDoc): string => (lech > 0 ? `+${formatSo(lech)}` : formatSo(lech));

const cotOf = (ghi: boolean, onXong: TaiLai): readonly Column<LechDoc>[] => [
  {
    key: 'ten',
    nhan: 'Người sử dụng lao động',
    cell: (lech) => (
      <div class="o-lech">
        {ghi ? <a href={`/viec-lam/nsdld/${lech.nsdld}`}>{nguoiCo(lech)}</a> : nguoiCo(lech)}
        <br />
        <span class="mo">
          {lech.maSoThue && `MST ${lech.maSoThue} · `}
          {noiCo(lech)}
          {lech.tinhTrangDkkd && ` · ${NHAN_DKKD[lech.tinhTrangDkkd]}`}
        </span>
      </div>
    ),
  },
  { key: 'khaiBao', nhan: 'Tự khai', cell: (lech) => <div class="o-lech">{soCanh(lech).khaiBao}</div> },
  { key: 'bhxh', nhan: 'Bảo hiểm xã hội', cell: (lech) => soCanh(lech).bhxh },
  { key: 'thue', nhan: 'Thuế', cell: (lech) => soCanh(lech).thue },
  { key: 'lech', nhan: 'Lệch', so: true, cell: lechCo },
  { key: 'tuNgay', nhan: 'Từ ngày', cell: ({ tuNgay }) => formatNgay(tuNgay) },
  {
    key: 'ketQua',
    nhan: 'Kết quả',
    cell: (lech) => (
      <div class="ket-qua-lech">
        <QuyetDinh key={lech.v} lech={lech} ghi={ghi && lech.trangThai !== 'het'} onXong={onXong} />
        <LichSuLech lech={lech} />
      </div>
    ),
  },
];

const BangLech = ({ loc, ghi }: { loc: LocLech; ghi: boolean }) => {
  const list = useCacTrang((sau) => listLech(loc, sau), [loc.loai, loc.trangThai, loc.den]);
  if (list.error !== undefined) return <ErrorState noiDung={describeError(list.error)} thuLai={list.taiLai} />;
  if (!list.xong && list.items.length === 0) return <Loading />;
  if (list.items.length === 0) return <EmptyState icon="dau" tieuDe="Không có ai ở mục này" />;
  return (
    <>
      <XuatDanhSach
        key={JSON.stringify(loc)}
        ten={`doi-chieu-lao-dong-${loc.loai}`}
        trang="Đối chiếu"
        nguon={() => nguonLech(loc)}
      />
      <Table
        caption={NHAN_LECH[loc.loai].nhan}
        anCaption
        columns={cotOf(ghi, list.taiLai)}
        rows={list.items}
        rowKey={({ id }) => id}
      />
      <XemThem list={list} />
    </>
  );
};

/** Employers whose own word and the counts of insurance, tax and the register differ (HN-11, HP-03). */
const Trang = () => {
  const { query, route } = useLocation();
  const noi = tinhNguon();
  const loai = LOAI_LECH.find((each) => each === query.loai) ?? 'nhieuHonKhai';
  const trangThai = TRANG_THAI_LECH.find((each) => each === query.trangThai) ?? 'mo';
  const { value: den, error, xong, taiLai } = useTai(() => denNgay(loai), [loai]);
  if (!noi)
    return <EmptyState tieuDe="Chỉ trung tâm dịch vụ việc làm và cơ quan cấp tỉnh xem được đối chiếu lao động" />;
  const go = (next: { loai?: string; trangThai?: string }) =>
    route(`/viec-lam/doi-chieu?${new URLSearchParams({ loai, trangThai, ...next })}`);
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>Đối chiếu lao động</h1>
        <LinkButton href="/viec-lam/nguon">Nguồn doanh nghiệp</LinkButton>
      </div>
      <div class="hang">
        <ChonTrangThai
          id="loai-lech"
          nhan="Xem"
          options={CAC_LOAI}
          value={loai}
          onValue={(next) => go({ loai: next })}
        />
        <ChonTrangThai
          id="trang-thai-lech"
          nhan="Kết quả xử lý"
          options={CAC_TRANG_THAI}
          value={trangThai}
          onValue={(next) => go({ trangThai: next })}
        />
      </div>
      <p class="mo">{NHAN_LECH[loai].moTa}</p>
      {error !== undefined && <ErrorState noiDung={describeError(error)} thuLai={taiLai} />}
      {!xong && <Loading />}
      {xong && error === undefined && den === undefined && (
        <EmptyState icon="dongHo" tieuDe="Chưa nhận số liệu của tháng nào nên chưa biết ai không có số" />
      )}
      {den !== undefined && <BangLech loc={{ loai, trangThai, den }} ghi={noi.ghi} />}
    </div>
  );
};
export default Trang;
