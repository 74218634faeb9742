import { formatNgay } from '@core/shared/ngay.ts';
import { NGUON_VIEC } from '@core/viec-lam/danh-muc-viec.ts';
import { TRANG_THAI_NTV, type TrangThaiNtv } from '@core/viec-lam/nguoi-tim-viec.ts';
import { useLocation, useRoute } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { type NguoiViec, nguoiViec } from '../../data/viec-lam-ai.ts';
import { docHoSo, getDinhDanh, getNguoi, listHoSo, type NguoiDoc } from '../../data/viec-lam-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { HanBadge } from '../../ui/han-badge.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import type { Column } from '../../ui/table.tsx';
import { tenNoi } from '../../ui/ten-noi.ts';
import { useCacTrang, useTai } from '../../ui/use-tai.ts';
import { XuatDanhSach } from '../xuat-tep/xuat-danh-sach.tsx';
import { ChonTrangThai, DanhSach } from './danh-sach.tsx';
import { GhiNguoi } from './ghi-nguoi.tsx';
import { DangLoc } from './loc-ho-so.tsx';
import { locHoSoOf } from './loc-so-lieu.ts';
import { NHAN_NGUOI } from './nhan-viec-lam.ts';
import { useTenCua } from './ten-nguoi-tim.ts';
import { nguonNguoi } from './tep-ho-so.ts';
import { textOfLuong } from './tra-loi.ts';
import { XemNguoi } from './xem-nguoi.tsx';
import './viec-lam.css';

const hrefNguoi = (id: string): string => `/viec-lam/nguoi/${id}`;
const OPTIONS = TRANG_THAI_NTV.map((each) => [each, NHAN_NGUOI[each].nhan] as const);

const cotOf = (ten: Readonly<Record<string, string>>): readonly Column<NguoiDoc>[] => [
  {
    key: 'ten',
    nhan: 'Người tìm việc',
    cell: (nguoi) => (
      <>
        <a href={hrefNguoi(nguoi.id)}>{ten[nguoi.id] || 'Mở hồ sơ'}</a>
        <br />
        <span class="mo">{tenNoi(nguoi.diaBan.danhMuc, nguoi.diaBan.xa, nguoi.diaBan.tinh) ?? nguoi.diaBan.xa}</span>
      </>
    ),
  },
  {
    key: 'viec',
    nhan: 'Cần tìm',
    cell: (nguoi) => (
      <>
        {nguoi.tenCongViec}
        <br />
        <span class="mo">{textOfLuong(nguoi.luong)}</span>
      </>
    ),
  },
  {
    key: 'han',
    nhan: 'Hiệu lực',
    cell: (nguoi) =>
      nguoi.trangThai === 'dangTim' ? (
        <HanBadge han={nguoi.hanHoSo} homNay={homNay()} />
      ) : (
        <>
          <span class="chi-the">Hiệu lực đến </span>
          {formatNgay(nguoi.hanHoSo)}
        </>
      ),
  },
  { key: 'nguon', nhan: 'Nguồn', cell: (nguoi) => NGUON_VIEC.nhan(nguoi.nguon) },
];

/** Seekers of the tỉnh in one state; those who look by the last day of their registration. */
const CuaTrungTam = () => {
  const { query, route } = useLocation();
  const trangThai = TRANG_THAI_NTV.find((each) => each === query.trangThai) ?? 'dangTim';
  const theo = trangThai === 'dangTim' ? 'han' : 'luc';
  const loc = locHoSoOf(trangThai === 'dangTim' ? query : {});
  const keys = [trangThai, ...Object.entries(loc).flat()];
  const list = useCacTrang((sau) => listHoSo('nguoi', trangThai, theo, sau, loc), keys);
  const ten = useTenCua(
    list.items.map(({ id }) => id),
    getDinhDanh,
  );
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>Người tìm việc</h1>
        <LinkButton href="/viec-lam/nguoi/moi" kieu="chinh" icon="cong">
          Ghi người tìm việc
        </LinkButton>
      </div>
      <DangLoc loc={loc} tatCa="/viec-lam/nguoi" />
      <p class="mo">
        Danh sách có sẵn trong Excel: <a href="/viec-lam/nhap?loai=nguoiTimViec">nhập nhiều người từ tệp</a>.
      </p>
      <ChonTrangThai<TrangThaiNtv>
        id="trang-thai-nguoi"
        nhan="Tình trạng"
        options={OPTIONS}
        value={trangThai}
        onValue={(next) => route(`/viec-lam/nguoi?trangThai=${next}`)}
      />
      {list.items.length > 0 && (
        <XuatDanhSach
          key={keys.join()}
          ten="nguoi-tim-viec"
          trang="Người tìm việc"
          nguon={(kem) => nguonNguoi(docHoSo('nguoi', trangThai, theo, loc), kem)}
          kem="Kèm họ tên, số điện thoại"
        />
      )}
      <DanhSach
        caption="Người tìm việc"
        columns={cotOf(ten)}
        list={list}
        href={({ id }) => hrefNguoi(id)}
        icon="nguoi"
        trong="Không có ai ở tình trạng này"
      />
    </div>
  );
};

type TrungTam = Extract<NguoiViec, { vai: 'trungTam' }>;
const Mo = ({ id, sua, ai }: { id: string; sua: boolean; ai: TrungTam }) => {
  const { value, error, xong, taiLai } = useTai(() => getNguoi(id), [id, sua]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value) return <EmptyState tieuDe="Không thấy hồ sơ này" />;
  if (sua) return <GhiNguoi cu={value} danhMuc={ai.danhMuc} tinh={ai.tinh} />;
  return <XemNguoi nguoi={value} ai={ai} hrefSua={`${hrefNguoi(id)}?sua=1`} taiLai={taiLai} />;
};

/** Seekers of the tỉnh, for its centre (HN-08). */
const Trang = () => {
  const { params } = useRoute();
  const { query } = useLocation();
  const ai = nguoiViec();
  if (ai?.vai !== 'trungTam') return <EmptyState tieuDe="Chỉ trung tâm dịch vụ việc làm mở được sổ người tìm việc" />;
  if (params.id === 'moi') return <GhiNguoi danhMuc={ai.danhMuc} tinh={ai.tinh} />;
  if (params.id !== undefined) return <Mo key={params.id} id={params.id} sua={query.sua === '1'} ai={ai} />;
  return <CuaTrungTam />;
};
export default Trang;
