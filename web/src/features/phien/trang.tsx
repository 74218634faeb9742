import { useLocation, useRoute } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { getPhien, listPhien, MUC_PHIEN, type MucPhien, type PhienDoc } from '../../data/phien-repo.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ngayCoThu } from '../../ui/ngay.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import type { Column } from '../../ui/table.tsx';
import { useCacTrang, useTai } from '../../ui/use-tai.ts';
import { ChonTrangThai, DanhSach } from '../viec-lam/danh-sach.tsx';
import { GhiPhien } from './ghi.tsx';
import { hrefPhien, TinhTrangPhien } from './nhan.tsx';
import { MoiPhienSapToi } from './sap-toi.tsx';
import { XemPhien } from './xem.tsx';

const COT: readonly Column<PhienDoc>[] = [
  {
    key: 'ten',
    nhan: 'Phiên',
    cell: (phien) => (
      <>
        <a href={hrefPhien(phien.id)}>{phien.ten}</a>
        <br />
        <span class="mo">{phien.noi}</span>
      </>
    ),
  },
  { key: 'ngay', nhan: 'Ngày', cell: ({ ngay }) => ngayCoThu(ngay) },
  { key: 'tinhTrang', nhan: 'Tình trạng', cell: (phien) => <TinhTrangPhien phien={phien} homNay={homNay()} /> },
];

const NHAN_MUC: Readonly<Record<MucPhien, string>> = { sapToi: 'Sắp tới', daQua: 'Đã qua', huy: 'Đã hủy' };
const OPTIONS = MUC_PHIEN.map((each) => [each, NHAN_MUC[each]] as const);
const TRONG: Readonly<Record<MucPhien, string>> = {
  sapToi: 'Chưa có phiên nào sắp tới',
  daQua: 'Chưa có phiên nào đã qua',
  huy: 'Không có phiên nào bị hủy',
};

const CuaTrungTam = () => {
  const { query, route } = useLocation();
  const muc = MUC_PHIEN.find((each) => each === query.muc) ?? 'sapToi';
  const list = useCacTrang((sau) => listPhien(muc, sau), [muc]);
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>Phiên giao dịch việc làm</h1>
        <LinkButton href={hrefPhien('moi')} kieu="chinh" icon="cong">
          Ghi phiên mới
        </LinkButton>
      </div>
      <ChonTrangThai<MucPhien>
        id="muc-phien"
        nhan="Xem"
        options={OPTIONS}
        value={muc}
        onValue={(next) => route(`/viec-lam/phien?muc=${next}`)}
      />
      <DanhSach
        caption="Phiên giao dịch việc làm"
        columns={COT}
        list={list}
        href={({ id }) => hrefPhien(id)}
        icon="lich"
        trong={TRONG[muc]}
      />
    </div>
  );
};

const Mo = ({ id, sua }: { id: string; sua: boolean }) => {
  const { value, error, xong, taiLai } = useTai(() => getPhien(id), [id, sua]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value) return <EmptyState icon="lich" tieuDe="Không thấy phiên giao dịch này" />;
  return sua ? <GhiPhien cu={value} /> : <XemPhien phien={value} taiLai={taiLai} />;
};

/** Job fairs (HP-07): of the tỉnh for its centre; those to come for who may attend. */
const Trang = () => {
  const { params } = useRoute();
  const { query } = useLocation();
  const ai = nguoiViec();
  if (!ai) return <EmptyState tieuDe="Tài khoản này không có phiên giao dịch việc làm" />;
  if (ai.vai !== 'trungTam') return <MoiPhienSapToi />;
  if (params.id === 'moi') return <GhiPhien />;
  if (params.id !== undefined) return <Mo key={params.id} id={params.id} sua={query.sua === '1'} />;
  return <CuaTrungTam />;
};
export default Trang;
