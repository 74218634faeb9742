import { TRANG_THAI_KET_NOI, type TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import { useLocation, useRoute } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { docKetNoi, listKetNoi, listKetNoiCua } from '../../data/ket-noi-repo.ts';
import { listPhienMo } from '../../data/phien-repo.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { getDinhDanh } from '../../data/viec-lam-repo.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useCacTrang, useTai } from '../../ui/use-tai.ts';
import { luaChonPhien } from '../phien/chon-phien.tsx';
import { LuotTaiPhien } from '../phien/luot.tsx';
import { hrefLuot } from '../phien/nhan.tsx';
import { XuatDanhSach } from '../xuat-tep/xuat-danh-sach.tsx';
import { cotKetNoi, hrefKetNoi, KetNoiCua } from './bang-ket-noi.tsx';
import { ChonTrangThai, DanhSach } from './danh-sach.tsx';
import { KetNoiDaCo } from './ket-noi-da-co.tsx';
import { locDaCoOf } from './loc-so-lieu.ts';
import { NHAN_KET_NOI } from './nhan-viec-lam.ts';
import { useTenCua } from './ten-nguoi-tim.ts';
import { nguonKetNoi } from './tep-ket-noi.ts';
import { XemKetNoi } from './xem-ket-noi.tsx';
import './viec-lam.css';

/** In these somebody still has to do something. */
const DANG_MO: readonly TrangThaiKetNoi[] = ['deXuat', 'dongY', 'gioiThieu', 'phongVan'];

const OPTIONS = [
  ['qua', 'Đến hạn, quá hạn'] as const,
  ['theoDoi', 'Người đã nhận việc đến hạn theo dõi'] as const,
  ['mo', 'Đang đi tiếp'] as const,
  ['nguoi', 'Đang đi tiếp, người của tỉnh (kể cả việc ở tỉnh khác)'] as const,
  ...TRANG_THAI_KET_NOI.map((each) => [each, NHAN_KET_NOI[each].nhan] as const),
];
type Loc = (typeof OPTIONS)[number][0];

const LOC: Readonly<Record<'qua' | 'theoDoi' | 'mo' | 'nguoi', readonly TrangThaiKetNoi[]>> = {
  qua: DANG_MO,
  theoDoi: ['nhanViec'],
  mo: DANG_MO,
  nguoi: DANG_MO,
};

/** Referrals of the tỉnh, what is due first (HP-07, HN-10). */
const CuaTrungTam = () => {
  const { query, route } = useLocation();
  const loc: Loc = OPTIONS.find(([code]) => code === (query.han ?? query.trangThai))?.[0] ?? 'mo';
  const trangThai = loc in LOC ? LOC[loc as keyof typeof LOC] : [loc as TrangThaiKetNoi];
  const den = loc === 'qua' || loc === 'theoDoi' ? homNay() : undefined;
  // Only the centre of the seeker can refer him, wherever the work is.
  const ben = loc === 'nguoi' ? 'diaBanNguoi' : 'diaBan';
  const list = useCacTrang((sau) => listKetNoi(trangThai, den, sau, ben), [loc]);
  const ten = useTenCua([...new Set(list.items.map(({ nguoi }) => nguoi))], getDinhDanh);
  const phien = useTai(listPhienMo, []).value ?? [];
  return (
    <div class="chong">
      <h1>Giới thiệu việc làm</h1>
      <ChonTrangThai<Loc>
        id="loc-ket-noi"
        nhan="Xem"
        options={OPTIONS}
        value={loc}
        onValue={(next) =>
          route(`/viec-lam/ket-noi?${next === 'qua' || next === 'theoDoi' ? 'han' : 'trangThai'}=${next}`)
        }
      />
      {phien.length > 0 && (
        <ChonTrangThai
          id="loc-phien"
          nhan="Tại phiên giao dịch"
          options={luaChonPhien(phien, 'Mọi phiên, và ngoài phiên')}
          value=""
          onValue={(id) => route(hrefLuot(id))}
        />
      )}
      {list.items.length > 0 && (
        <XuatDanhSach
          key={loc}
          ten="gioi-thieu-viec-lam"
          trang="Giới thiệu việc làm"
          nguon={(kem) => nguonKetNoi(docKetNoi(trangThai, den, ben), kem)}
          kem="Kèm họ tên, số điện thoại người tìm việc"
        />
      )}
      <DanhSach
        caption="Giới thiệu việc làm"
        columns={cotKetNoi(({ nguoi }) => ten[nguoi])}
        list={list}
        href={({ id }) => hrefKetNoi(id)}
        icon="banGiao"
        trong="Không có lượt giới thiệu nào ở mục này"
      >
        <p>Mở một việc hoặc một người tìm việc để xem gợi ý và đề xuất.</p>
      </DanhSach>
    </div>
  );
};

const CuaNguoiTuyen = ({ nsdld }: { nsdld: string }) => {
  const list = useCacTrang((sau) => listKetNoiCua('nsdld', nsdld, sau), [nsdld]);
  return (
    <div class="chong">
      <h1>Người được giới thiệu</h1>
      <p>Họ tên và cách liên lạc hiện ở từng lượt, sau khi trung tâm giới thiệu.</p>
      <KetNoiCua list={list} />
    </div>
  );
};

const CuaNguoiTim = ({ ntv }: { ntv: string }) => {
  const list = useCacTrang((sau) => listKetNoiCua('nguoi', ntv, sau), [ntv]);
  return (
    <div class="chong">
      <h1>Việc được giới thiệu cho tôi</h1>
      <KetNoiCua list={list} tieuDe="Các lượt đề xuất, giới thiệu" />
    </div>
  );
};

/** Referrals: of the tỉnh for its centre, his own for an employer and for a seeker. */
const Trang = () => {
  const { params, query } = useRoute();
  const ai = nguoiViec();
  if (!ai) return <EmptyState tieuDe="Tài khoản này không có sổ giới thiệu việc làm" />;
  if (params.id !== undefined) return <XemKetNoi key={params.id} id={decodeURIComponent(params.id)} ai={ai} />;
  const loc = locDaCoOf(query);
  if (ai.vai === 'trungTam' && query.phien) return <LuotTaiPhien key={query.phien} id={query.phien} />;
  if (ai.vai === 'trungTam') return loc ? <KetNoiDaCo loc={loc} /> : <CuaTrungTam />;
  return ai.vai === 'doanhNghiep' ? <CuaNguoiTuyen nsdld={ai.nsdld} /> : <CuaNguoiTim ntv={ai.ntv} />;
};
export default Trang;
