import { addDays, formatNgay } from '@core/shared/ngay.ts';
import { NGUON_VIEC } from '@core/viec-lam/danh-muc-viec.ts';
import { ketNoiId } from '@core/viec-lam/ket-noi.ts';
import { TRANG_THAI_VIEC, type TrangThaiViec } from '@core/viec-lam/viec-tim-nguoi.ts';
import { useLocation, useRoute } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { type KetNoiDoc, listKetNoiCua } from '../../data/ket-noi-repo.ts';
import { type NguoiViec, nguoiViec } from '../../data/viec-lam-ai.ts';
import {
  docHoSo,
  getDinhDanh,
  getLienHe,
  getViec,
  listHoSo,
  listViecCua,
  type ViecDoc,
} from '../../data/viec-lam-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { HanBadge } from '../../ui/han-badge.tsx';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import type { Column } from '../../ui/table.tsx';
import { type TaiLai, useCacTrang, useTai } from '../../ui/use-tai.ts';
import { ChonPhien } from '../phien/chon-phien.tsx';
import { PhienSapToi } from '../phien/sap-toi.tsx';
import { XuatDanhSach } from '../xuat-tep/xuat-danh-sach.tsx';
import { baiCuaViec } from './bai-cua.ts';
import { KetNoiCua } from './bang-ket-noi.tsx';
import { ChonTrangThai, DanhSach } from './danh-sach.tsx';
import { DeXuat } from './de-xuat.tsx';
import { GhiViec } from './ghi-viec.tsx';
import { GoiYCua } from './goi-y.tsx';
import { DangLoc } from './loc-ho-so.tsx';
import { locHoSoOf } from './loc-so-lieu.ts';
import { NguonHoSo } from './nguon-ho-so.tsx';
import { NHAN_VIEC } from './nhan-viec-lam.ts';
import { useTenCua } from './ten-nguoi-tim.ts';
import { nguonViec } from './tep-ho-so.ts';
import { ViecThaoTac } from './viec-thao-tac.tsx';
import { ThongTin, TrangThaiBadge, XemTraLoi } from './xem-tra-loi.tsx';
import './viec-lam.css';

const hrefViec = (id: string): string => `/viec-lam/viec/${id}`;

const HanTuyen = ({ viec }: { viec: ViecDoc }) =>
  viec.trangThai === 'dangTuyen' && viec.hanTuyen < addDays(homNay(), 60) ? (
    <HanBadge han={viec.hanTuyen} homNay={homNay()} />
  ) : (
    <span>
      <span class="chi-the">Hạn tuyển </span>
      {formatNgay(viec.hanTuyen)}
    </span>
  );
const TinhTrang = ({ viec }: { viec: ViecDoc }) => (
  <div class="chong chong-sat">
    <TrangThaiBadge {...NHAN_VIEC[viec.trangThai]} />
    <HanTuyen viec={viec} />
  </div>
);

/** The centre looks at one state at a time, an employer at all of his. */
const COT: readonly Column<ViecDoc>[] = [
  {
    key: 'viec',
    nhan: 'Việc làm',
    cell: (viec) => (
      <>
        <a href={hrefViec(viec.id)}>{viec.tenCongViec}</a>
        <br />
        <span class="mo">{viec.tenNsdld}</span>
      </>
    ),
  },
  { key: 'so', nhan: 'Đã tuyển', so: true, cell: (viec) => `${formatSo(viec.daTuyen)}/${formatSo(viec.soLuong)}` },
  { key: 'trangThai', nhan: 'Tình trạng, hạn', cell: (viec) => <TinhTrang viec={viec} /> },
  { key: 'han', nhan: 'Hạn tuyển', cell: (viec) => <HanTuyen viec={viec} /> },
  { key: 'nguon', nhan: 'Nguồn', cell: (viec) => NGUON_VIEC.nhan(viec.nguon) },
];

const OPTIONS = TRANG_THAI_VIEC.map((each) => [each, NHAN_VIEC[each].nhan] as const);

/** Vacancies of the tỉnh in one state; those that recruit by their last day. */
const CuaTrungTam = () => {
  const { query, route } = useLocation();
  const trangThai = TRANG_THAI_VIEC.find((each) => each === query.trangThai) ?? 'dangTuyen';
  const theo = trangThai === 'dangTuyen' ? 'han' : 'luc';
  const loc = locHoSoOf(trangThai === 'dangTuyen' ? query : {});
  const keys = [trangThai, ...Object.entries(loc).flat()];
  const list = useCacTrang((sau) => listHoSo('viec', trangThai, theo, sau, loc), keys);
  return (
    <div class="chong">
      <h1>Việc tìm người</h1>
      <DangLoc loc={loc} tatCa="/viec-lam/viec" />
      <p class="mo">
        Ghi việc mới từ trang của người sử dụng lao động, hoặc{' '}
        <a href="/viec-lam/nhap?loai=viecTimNguoi">nhập nhiều việc từ tệp</a>.
      </p>
      <ChonTrangThai<TrangThaiViec>
        id="trang-thai-viec"
        nhan="Tình trạng"
        options={OPTIONS}
        value={trangThai}
        onValue={(next) => route(`/viec-lam/viec?trangThai=${next}`)}
      />
      {list.items.length > 0 && (
        <XuatDanhSach
          key={keys.join()}
          ten="viec-tim-nguoi"
          trang="Việc tìm người"
          nguon={(kem) => nguonViec(docHoSo('viec', trangThai, theo, loc), kem)}
          kem="Kèm người liên hệ, điện thoại, email"
        />
      )}
      <DanhSach
        caption="Việc tìm người"
        columns={COT.filter(({ key }) => key !== 'trangThai')}
        list={list}
        href={({ id }) => hrefViec(id)}
        icon="to"
        trong="Không có việc nào ở tình trạng này"
      >
        <a href="/viec-lam/nsdld">Chọn người sử dụng lao động để ghi việc mới</a>
      </DanhSach>
    </div>
  );
};

const CuaNguoiTuyen = ({ nsdld }: { nsdld: string }) => {
  const list = useCacTrang((sau) => listViecCua(nsdld, sau), [nsdld]);
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>Việc đang cần người</h1>
        <LinkButton href="/viec-lam/viec/moi" kieu="chinh" icon="cong">
          Đăng việc mới
        </LinkButton>
      </div>
      <PhienSapToi />
      <DanhSach
        caption="Việc của đơn vị"
        columns={COT.filter(({ key }) => key !== 'nguon' && key !== 'han')}
        list={list}
        href={({ id }) => hrefViec(id)}
        icon="to"
        trong="Chưa đăng việc nào"
      >
        <p>Việc mới đăng được trung tâm dịch vụ việc làm duyệt rồi mới giới thiệu người.</p>
      </DanhSach>
    </div>
  );
};

const DaMo = ({ viec, ai, taiLai }: { viec: ViecDoc; ai: NguoiViec; taiLai: TaiLai }) => {
  const laTrungTam = ai.vai === 'trungTam';
  const lienHe = useTai(() => getLienHe(viec.id), [viec.id, viec.v]);
  const ketNoi = useCacTrang<KetNoiDoc>(
    (sau) => (ai.vai === 'nguoiTimViec' ? Promise.resolve({ items: [] }) : listKetNoiCua('viec', viec.id, sau)),
    [viec.id],
  );
  const ten = useTenCua(laTrungTam ? ketNoi.items.map(({ nguoi }) => nguoi) : [], getDinhDanh);
  const daCo = new Map(ketNoi.items.map(({ id, trangThai }) => [id, trangThai]));
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>{viec.tenCongViec}</h1>
        <TrangThaiBadge {...NHAN_VIEC[viec.trangThai]} />
      </div>
      <section class="the">
        <ThongTin
          rows={[
            ['Người tuyển', laTrungTam ? <a href={`/viec-lam/nsdld/${viec.nsdld}`}>{viec.tenNsdld}</a> : viec.tenNsdld],
            ['Đã tuyển', `${formatSo(viec.daTuyen)}/${formatSo(viec.soLuong)}`],
            ['Hạn tuyển', formatNgay(viec.hanTuyen)],
            ['Nguồn', laTrungTam ? <NguonHoSo cua="viecTimNguoi" hoSo={viec} /> : undefined],
            ['Lý do', viec.lyDo],
          ]}
        />
      </section>
      <ViecThaoTac viec={viec} vai={ai.vai} onXong={taiLai} />
      {ai.vai !== 'nguoiTimViec' && (
        <GoiYCua
          cua="viec"
          minh={viec}
          {...(laTrungTam && {
            chon: <ChonPhien />,
            href: (id: string) => `/viec-lam/nguoi/${id}`,
            lam: (id: string) => <DeXuat viec={viec.id} nguoi={id} truoc={daCo.get(ketNoiId(viec.id, id))} />,
          })}
        />
      )}
      {ai.vai !== 'nguoiTimViec' && <KetNoiCua list={ketNoi} {...(laTrungTam && { ten: ({ nguoi }) => ten[nguoi] })} />}
      {lienHe.error !== undefined && <Notice muc="loi">{describeError(lienHe.error)}</Notice>}
      <XemTraLoi loai="viec" mau={viec.mau} bai={baiCuaViec(viec, lienHe.value)} />
    </div>
  );
};

const Mo = ({ id, sua, ai }: { id: string; sua: boolean; ai: NguoiViec }) => {
  const { value, error, xong, taiLai } = useTai(() => getViec(id), [id, sua]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value) return <EmptyState tieuDe="Không thấy việc này, hoặc việc không còn tuyển" />;
  if (sua && ai.vai !== 'nguoiTimViec') return <GhiViec cu={value} nsdldId={value.nsdld} />;
  return <DaMo viec={value} ai={ai} taiLai={taiLai} />;
};

/** Vacancies (HP-05): of the tỉnh for its centre, his own for an employer, one that is open for a seeker. */
const Trang = () => {
  const { params } = useRoute();
  const { query } = useLocation();
  const ai = nguoiViec();
  if (!ai) return <EmptyState tieuDe="Tài khoản này không có sổ việc tìm người" />;
  const { id } = params;
  if (id === 'moi' && ai.vai !== 'nguoiTimViec')
    return <GhiViec nsdldId={ai.vai === 'doanhNghiep' ? ai.nsdld : (query.nsdld ?? '')} />;
  if (id !== undefined) return <Mo key={id} id={id} sua={query.sua === '1'} ai={ai} />;
  if (ai.vai === 'doanhNghiep') return <CuaNguoiTuyen nsdld={ai.nsdld} />;
  if (ai.vai === 'trungTam') return <CuaTrungTam />;
  return <EmptyState tieuDe="Việc phù hợp nằm ở trang hồ sơ của bạn" />;
};
export default Trang;
