import { formatNgay } from '@core/shared/ngay.ts';
import { LOAI_HINH_NSDLD, NGUON_VIEC } from '@core/viec-lam/danh-muc-viec.ts';
import { NGUON_DA_GHI, TRANG_THAI_NSDLD, type TrangThaiNsdld } from '@core/viec-lam/nsdld.ts';
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { type NguoiViec, nguoiViec } from '../../data/viec-lam-ai.ts';
import { docHoSo, findNsdld, getNsdld, type LocHoSo, listHoSo, type NsdldDoc } from '../../data/viec-lam-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { HanBadge } from '../../ui/han-badge.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import type { Column } from '../../ui/table.tsx';
import { tenNoi } from '../../ui/ten-noi.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useCacTrang, useLam, useTai } from '../../ui/use-tai.ts';
import { XuatDanhSach } from '../xuat-tep/xuat-danh-sach.tsx';
import { ChonTrangThai, DanhSach } from './danh-sach.tsx';
import { GhiNsdld } from './ghi-nsdld.tsx';
import { NHAN_NSDLD, tenKyKhaiBao } from './nhan-viec-lam.ts';
import { nguonNsdld } from './tep-ho-so.ts';
import { XemNsdld } from './xem-nsdld.tsx';
import { XuatKhaiBao } from './xuat-khai-bao.tsx';
import './viec-lam.css';

const hrefNsdld = (id: string): string => `/viec-lam/nsdld/${id}`;
/** In the same state as those who were confirmed, and in a list of its own: nobody has written it yet. */
const CHI_TU_SO = 'dkkd';
const OPTIONS = [
  ...TRANG_THAI_NSDLD.map((each) => [each, NHAN_NSDLD[each].nhan] as const),
  [CHI_TU_SO, 'Chỉ có trong sổ đăng ký kinh doanh'] as const,
  ['han', 'Khai báo đến hạn, quá hạn'] as const,
];
type Loc = (typeof OPTIONS)[number][0];

/** The state, the order and the sources of what a choice shows. */
const chonOf = (loc: Loc): readonly [TrangThaiNsdld, 'han' | 'luc', LocHoSo] => {
  if (loc === 'han') return ['daXacNhan', 'han', {}];
  if (loc === CHI_TU_SO) return ['daXacNhan', 'luc', { nguon: [CHI_TU_SO] }];
  return [loc, 'luc', loc === 'daXacNhan' ? { nguon: NGUON_DA_GHI } : {}];
};

const COT: readonly Column<NsdldDoc>[] = [
  {
    key: 'ten',
    nhan: 'Người sử dụng lao động',
    cell: (nsdld) => (
      <>
        <a href={hrefNsdld(nsdld.id)}>{nsdld.ten}</a>
        <br />
        <span class="mo">
          {nsdld.maSoThue ? `MST ${nsdld.maSoThue}` : LOAI_HINH_NSDLD.nhan(nsdld.loaiHinh)} ·{' '}
          {tenNoi(nsdld.diaBan.danhMuc, nsdld.diaBan.xa, nsdld.diaBan.tinh) ?? nsdld.diaBan.xa}
        </span>
      </>
    ),
  },
  {
    key: 'han',
    nhan: 'Khai báo lao động',
    cell: (nsdld) =>
      nsdld.hanKhaiBao && (
        <>
          <HanBadge han={nsdld.hanKhaiBao} homNay={homNay()} />
          <br />
          <span class="mo">
            <span class="chi-the">Khai báo lao động </span>
            {nsdld.kyKhaiBao && tenKyKhaiBao(nsdld.kyKhaiBao)}, hạn {formatNgay(nsdld.hanKhaiBao)}
          </span>
        </>
      ),
  },
  { key: 'nguon', nhan: 'Nguồn', cell: (nsdld) => NGUON_VIEC.nhan(nsdld.nguon) },
];

const KHONG_CO_MA = 'Không có người sử dụng lao động nào trong tỉnh mang mã số thuế này.';

/** By tax code, since that is what is on every paper. */
const TimTheoMa = ({ onThay }: { onThay: (list: readonly NsdldDoc[] | undefined) => void }) => {
  const [ma, setMa] = useState('');
  const [khongThay, setKhongThay] = useState(false);
  const { ban, loi, lam } = useLam(describeError);
  const find = () =>
    lam(async () => {
      setKhongThay(false);
      const tidy = ma.trim();
      if (tidy === '') return onThay(undefined);
      const found = await findNsdld(tidy);
      onThay(found);
      setKhongThay(found.length === 0);
    });
  const thongBao = loi || (khongThay && KHONG_CO_MA);
  return (
    <form
      class="tim-ma"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <TextField
        id="tim-mst"
        nhan="Tìm theo mã số thuế"
        value={ma}
        onValue={setMa}
        onLeave={() => undefined}
        input={{ maxLength: 14, inputMode: 'numeric' }}
        messages={thongBao ? [{ ma: 'khongThay', muc: 'loi', thongBao, cachSua: '' }] : []}
      />
      <Button type="submit" icon="kinhLup" ban={ban}>
        Tìm
      </Button>
    </form>
  );
};

/** Employers of the tỉnh: in one state, or by the declaration that is due next. */
const CuaTrungTam = () => {
  const { query, route } = useLocation();
  const loc: Loc = query.han ? 'han' : (OPTIONS.find(([each]) => each === query.trangThai)?.[0] ?? 'daXacNhan');
  const [thay, setThay] = useState<readonly NsdldDoc[] | undefined>();
  const [trangThai, theo, locHoSo] = chonOf(loc);
  const list = useCacTrang((sau) => listHoSo('nsdld', trangThai, theo, sau, locHoSo), [loc]);
  const shown = thay && thay.length > 0 ? { ...list, items: thay, xong: true, them: undefined } : list;
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>Người sử dụng lao động</h1>
        <LinkButton href="/viec-lam/nsdld/moi" kieu="chinh" icon="cong">
          Ghi người sử dụng lao động
        </LinkButton>
      </div>
      <TimTheoMa onThay={setThay} />
      <ChonTrangThai<Loc>
        id="loc-nsdld"
        nhan="Xem"
        options={OPTIONS}
        value={loc}
        onValue={(next) => {
          setThay(undefined);
          route(next === 'han' ? '/viec-lam/nsdld?han=qua' : `/viec-lam/nsdld?trangThai=${next}`);
        }}
      />
      {list.items.length > 0 && shown === list && (
        <XuatDanhSach
          key={loc}
          ten="nguoi-su-dung-lao-dong"
          trang="Người sử dụng lao động"
          nguon={(kem) => nguonNsdld(docHoSo('nsdld', trangThai, theo, locHoSo), kem)}
          kem="Kèm người đại diện, điện thoại, email"
        />
      )}
      <DanhSach
        caption="Người sử dụng lao động"
        columns={COT}
        list={shown}
        href={({ id }) => hrefNsdld(id)}
        icon="to"
        trong="Không có ai ở mục này"
      />
      {loc === 'han' && <XuatKhaiBao />}
    </div>
  );
};

type TrungTam = Extract<NguoiViec, { vai: 'trungTam' }>;
const Mo = ({ id, sua, ai }: { id: string; sua: boolean; ai: TrungTam }) => {
  const { value, error, xong, taiLai } = useTai(() => getNsdld(id), [id, sua]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value) return <EmptyState tieuDe="Không thấy người sử dụng lao động này" />;
  if (sua) return <GhiNsdld cu={value} danhMuc={ai.danhMuc} tinh={ai.tinh} />;
  return <XemNsdld nsdld={value} vai={ai.vai} hrefSua={`${hrefNsdld(id)}?sua=1`} taiLai={taiLai} />;
};

/** Employers of the tỉnh, for its centre (HP-02…HP-04). */
const Trang = () => {
  const { params } = useRoute();
  const { query } = useLocation();
  const ai = nguoiViec();
  if (ai?.vai !== 'trungTam')
    return <EmptyState tieuDe="Chỉ trung tâm dịch vụ việc làm mở được sổ người sử dụng lao động" />;
  if (params.id === 'moi') return <GhiNsdld danhMuc={ai.danhMuc} tinh={ai.tinh} />;
  if (params.id !== undefined) return <Mo key={params.id} id={params.id} sua={query.sua === '1'} ai={ai} />;
  return <CuaTrungTam />;
};
export default Trang;
