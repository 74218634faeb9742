import { soBienBan, soDaCapSo } from '@core/bien-ban/bien-ban.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useRoute } from 'preact-iso';
import { BIEN_BAN_TRANG, type BienBanDoc } from '../../data/bien-ban-repo.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useSoDem } from '../hang-cho/so-dem.ts';
import { ChuanBiSan } from './chuan-bi-san.tsx';
import { BienBanBadge, tenDonViGiao } from './dau-bien-ban.tsx';
import { useCacBienBan, useNguoiXem } from './use-bien-ban.ts';
import { changToiGiao, NHAN_NHOM, NHOM, type Nhom, nhanChang, nhomOf, soChoGiao, VIEC_GIAO } from './viec-ban-giao.ts';
import './bien-ban.css';

const COLUMNS: readonly Column<BienBanDoc>[] = [
  { key: 'so', nhan: 'Số', cell: (b) => <a href={`/bien-ban/${b.id}`}>{soBienBan(b)}</a> },
  { key: 'chang', nhan: 'Chặng', cell: (b) => nhanChang(b) },
  { key: 'donVi', nhan: 'Đơn vị giao', cell: tenDonViGiao },
  { key: 'ngay', nhan: 'Ngày lập', cell: (b) => formatNgay(b.ngayLap) },
  { key: 'soPhieu', nhan: 'Số phiếu', so: true, cell: (b) => formatSo(soDaCapSo(b)) },
  { key: 'giao', nhan: 'Người giao', cell: (b) => b.giao.ten },
  { key: 'trangThai', nhan: 'Tình trạng', cell: (b) => <BienBanBadge trangThai={b.trangThai} /> },
];

const TRONG: Readonly<Record<Nhom, string>> = {
  choToi: 'Không có biên bản nào chờ bạn nhận',
  dangMo: 'Không có biên bản nào đang bàn giao',
  daXong: 'Chưa có biên bản nào đã xong',
};

/** Hand-over records of the account's unit: what waits for it, what is under way, what is done, and the way to make one. */
const Trang = () => {
  const { query } = useRoute();
  const ai = useNguoiXem();
  const keHoach = keHoachHienTai.value;
  const { value, xong, error, thuLai } = useCacBienBan();
  const dem = useSoDem();
  if (!ai) return null;
  if (!keHoach) return <EmptyState tieuDe="Chưa có kế hoạch nào cho địa bàn này" />;
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={thuLai} />;
  if (!xong || !value) return <Loading nhan="Đang tải biên bản…" />;
  const inGroup = (nhom: Nhom) => value.filter((bienBan) => nhomOf(bienBan, ai) === nhom);
  const first = NHOM.find((each) => inGroup(each).length > 0) ?? 'choToi';
  const nhom = NHOM.find((each) => each === query.nhom) ?? first;
  const rows = inGroup(nhom);
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>Biên bản bàn giao</h1>
        <div class="hang khong-in">
          {changToiGiao(ai, keHoach).map((chang) => (
            <LinkButton key={chang} href={`/bien-ban/lap/${chang}`} icon="cong">
              {VIEC_GIAO[chang]}
              {dem && ` (${formatSo(soChoGiao(chang, keHoach, dem))})`}
            </LinkButton>
          ))}
        </div>
      </div>
      <ChuanBiSan keHoach={keHoach} />
      <nav class="the-buoc khong-in" aria-label="Nhóm biên bản">
        {NHOM.map((each) => (
          <a key={each} href={`/bien-ban?nhom=${each}`} aria-current={each === nhom ? 'page' : undefined}>
            {NHAN_NHOM[each]} ({formatSo(inGroup(each).length)})
          </a>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState icon="banGiao" tieuDe={TRONG[nhom]} />
      ) : (
        <Table caption={NHAN_NHOM[nhom]} anCaption columns={COLUMNS} rows={rows} rowKey={({ id }) => id} />
      )}
      {value.length >= BIEN_BAN_TRANG && (
        <p class="mo">Chỉ hiện {formatSo(BIEN_BAN_TRANG)} biên bản mới nhất của địa bàn.</p>
      )}
    </div>
  );
};
export default Trang;
