import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { CAP_NGHIEM_THU, NHAN_TRANG_THAI_NGHIEM_THU } from '@core/nghiem-thu/nghiem-thu.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { listCon } from '../../data/don-vi-repo.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai, khuVuc } from '../../data/khu-vuc.ts';
import { listNghiemThu, type NghiemThuDoc, openNghiemThu, watchNghiemThu } from '../../data/nghiem-thu-repo.ts';
import { session } from '../../data/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatLuc, formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { BienBanHop } from './bien-ban-hop.tsx';
import { ChuongTrinh } from './chuong-trinh.tsx';
import './nghiem-thu.css';

const isTeam = (): boolean => {
  const current = session.value;
  return current !== null && current !== 'dangTai' && current.claims.vaiTro.includes('toCongTac');
};

/** Opens a meeting for the account's own unit or for one of its thôn. */
const MoHop = ({ keHoach, cuaToi }: { keHoach: KeHoach; cuaToi: DonVi }) => {
  const { route } = useLocation();
  const [id] = useState(() => crypto.randomUUID());
  const [thon, setThon] = useState<readonly DonVi[]>([]);
  const [ma, setMa] = useState(cuaToi.ma);
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (cuaToi.cap === 'xa') listCon(cuaToi.danhMuc, cuaToi.ma).then(setThon, setError);
  }, [cuaToi.ma]);
  const open = async () => {
    setBan(true);
    try {
      await openNghiemThu(id, keHoach.id, thon.find((each) => each.ma === ma) ?? cuaToi);
      route(`/nghiem-thu/${id}`);
    } catch (cause) {
      setError(cause);
      setBan(false);
    }
  };
  return (
    <div class="the chong">
      {error !== undefined && <Notice muc="loi">{describeError(error)}</Notice>}
      {thon.length > 0 && (
        <div class="o o-ngan">
          <label for="hop-don-vi">Cuộc họp của</label>
          <select id="hop-don-vi" value={ma} onChange={(event) => setMa(event.currentTarget.value)}>
            {[cuaToi, ...thon].map((unit) => (
              <option key={unit.ma} value={unit.ma}>
                {unit.ten}
              </option>
            ))}
          </select>
        </div>
      )}
      <Button kieu="chinh" icon="nghiemThu" ban={ban} onClick={() => void open()}>
        Mở cuộc họp nghiệm thu
      </Button>
    </div>
  );
};

const tenDonVi = ({ diaBan, ma }: NghiemThuDoc): string => tenCua(diaBan.danhMuc, ma) ?? ma;

const COLUMNS: readonly Column<NghiemThuDoc>[] = [
  { key: 'ngay', nhan: 'Ngày họp', cell: (h) => <a href={`/nghiem-thu/${h.id}`}>{formatNgay(h.ngay)}</a> },
  { key: 'donVi', nhan: 'Đơn vị', cell: tenDonVi },
  { key: 'soPhieu', nhan: 'Phiếu xem xét', so: true, cell: (h) => formatSo(h.soPhieu) },
  { key: 'dat', nhan: 'Nghiệm thu', so: true, cell: (h) => formatSo(h.dat) },
  { key: 'traLai', nhan: 'Trả lại', so: true, cell: (h) => formatSo(Object.keys(h.traLai).length) },
  { key: 'trangThai', nhan: 'Tình trạng', cell: (h) => NHAN_TRANG_THAI_NGHIEM_THU[h.trangThai] },
];

const CacCuocHop = ({ keHoach, cuaToi }: { keHoach: KeHoach; cuaToi: DonVi }) => {
  const { value: list, error, taiLai } = useTai(() => listNghiemThu(keHoach.id), [keHoach.id]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!list) return <Loading nhan="Đang tải các cuộc họp…" />;
  const mayOpen = isTeam() && (CAP_NGHIEM_THU as readonly string[]).includes(cuaToi.cap);
  return (
    <div class="chong">
      <h1>Nghiệm thu, làm sạch dữ liệu</h1>
      {mayOpen && <MoHop keHoach={keHoach} cuaToi={cuaToi} />}
      {list.length === 0 ? (
        <EmptyState icon="nghiemThu" tieuDe="Chưa có cuộc họp nghiệm thu nào" />
      ) : (
        <Table caption="Các cuộc họp nghiệm thu" columns={COLUMNS} rows={list} rowKey={({ id }) => id} />
      )}
    </div>
  );
};

const CuocHop = ({ id, keHoach }: { id: string; keHoach: KeHoach }) => {
  const [state, setState] = useState<{ hop?: NghiemThuDoc; xong?: true; error?: unknown }>({});
  useEffect(
    () =>
      watchNghiemThu(
        id,
        (hop) => setState({ xong: true, ...(hop && { hop }) }),
        (error) => setState({ error }),
      ),
    [id],
  );
  if (state.error !== undefined)
    return <ErrorState noiDung={describeError(state.error)} thuLai={() => location.reload()} />;
  if (!state.xong) return <Loading nhan="Đang mở cuộc họp…" />;
  const { hop } = state;
  if (!hop) return <EmptyState tieuDe="Không có cuộc họp này" />;
  return (
    <article class="chong" aria-label="Cuộc họp nghiệm thu">
      <div class="hang hang-giua">
        <div class="hang">
          <LinkButton href="/nghiem-thu" kieu="tron" icon="hoanTac">
            Các cuộc họp
          </LinkButton>
          <h1>Nghiệm thu: {tenDonVi(hop)}</h1>
        </div>
        <LinkButton href={`/nghiem-thu/${hop.id}/in`} icon="in">
          In biên bản
        </LinkButton>
      </div>
      <p class="mo">
        {NHAN_TRANG_THAI_NGHIEM_THU[hop.trangThai]} · bản thứ {hop.v}, lưu lúc {formatLuc(new Date(hop.luc.toMillis()))}{' '}
        · đã nghiệm thu {formatSo(hop.dat)} phiếu, trả lại {formatSo(Object.keys(hop.traLai).length)} phiếu
      </p>
      <ChuongTrinh key={hop.id} hop={hop} keHoach={keHoach} mayQuyet={isTeam() && hop.trangThai === 'dangHop'} />
      {isTeam() && <BienBanHop key={hop.id} hop={hop} />}
    </article>
  );
};

/** Acceptance meetings of a unit (HN-03): the list of them, or one with its agenda, decisions and minutes. */
const Trang = () => {
  const { id } = useRoute().params;
  const keHoach = keHoachHienTai.value;
  const area = khuVuc.value;
  if (!keHoach || area === null || area === 'dangTai') return null;
  if (!keHoach.nghiemThu) return <EmptyState tieuDe="Kế hoạch này không có bước nghiệm thu" />;
  return id ? <CuocHop key={id} id={id} keHoach={keHoach} /> : <CacCuocHop keHoach={keHoach} cuaToi={area.donVi} />;
};
export default Trang;
