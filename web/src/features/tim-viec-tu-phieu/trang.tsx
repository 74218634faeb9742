import { useLocation, useRoute } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { getHoSoCuaPhieu } from '../../data/tim-viec-tu-phieu.ts';
import { type CanBoViec, canBoViec } from '../../data/viec-lam-ai.ts';
import { getDinhDanh } from '../../data/viec-lam-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { ConGhiDo } from '../ghi-do/ghi-tiep.tsx';
import { moGhiDo } from '../ghi-do/mo-ghi-do.ts';
import { hoSoNguoi } from '../viec-lam/ho-so-nay.ts';
import { O_MAU } from '../viec-lam/o-ghi.ts';
import { ChuaCo } from './chua-co.tsx';
import { DaLap } from './da-lap.tsx';
import { Lap } from './lap.tsx';
import { Xem } from './xem.tsx';
import '../viec-lam/viec-lam.css';

const GOC = '/viec-lam/tu-phieu';

const Mo = ({ id, ai }: { id: string; ai: CanBoViec }) => {
  const { value, error, xong, taiLai } = useTai(async () => {
    const hoSo = await getHoSoCuaPhieu(id);
    const nay = hoSo.co === 'co' ? hoSoNguoi(hoSo.nguoi, await getDinhDanh(id)) : undefined;
    return { hoSo, nay, mo: nay && (await moGhiDo('nguoi', nay, O_MAU.nguoi)) };
  }, [id, ai.uid]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong || !value) return <Loading />;
  const { hoSo, nay, mo } = value;
  if (hoSo.co === 'khong') return <Lap id={id} ai={ai} onXong={taiLai} />;
  if (hoSo.co === 'co')
    return (
      <>
        {nay && mo && <ConGhiDo key={mo.lan} mo={mo} nen={nay.bai} o={O_MAU.nguoi} />}
        <Xem id={id} dau={hoSo} onMat={taiLai} />
      </>
    );
  return (
    <EmptyState icon="nguoi" tieuDe="Hồ sơ này đã chuyển sang xã, phường khác">
      <p>Người này đã có hồ sơ tìm việc; trung tâm dịch vụ việc làm đã ghi lại nơi ở, xã không xem được nữa.</p>
    </EmptyState>
  );
};

const CacDanhSach = ({ ai }: { ai: CanBoViec }) => {
  const daLap = useLocation().query.xem === 'daLap';
  const keHoach = keHoachHienTai.value;
  return (
    <>
      <h1>Hồ sơ tìm việc từ phiếu</h1>
      <nav class="the-buoc khong-in" aria-label="Danh sách">
        <a href={GOC} aria-current={daLap ? undefined : 'page'}>
          Chưa có hồ sơ
        </a>
        <a href={`${GOC}?xem=daLap`} aria-current={daLap ? 'page' : undefined}>
          Xã đã lập
        </a>
      </nav>
      {daLap && <DaLap ai={ai} />}
      {!daLap && keHoach && <ChuaCo key={keHoach.id} keHoach={keHoach} />}
      {!daLap && !keHoach && <EmptyState tieuDe="Chưa có kế hoạch nào cho địa bàn này" />}
    </>
  );
};

/** Unemployed people found by the survey become seekers, with their consent, at the desk of their commune (HP-01, HP-07). */
const Trang = () => {
  const id = useRoute().params.phieu;
  const ai = canBoViec();
  if (!ai) return <EmptyState tieuDe="Chỉ cán bộ xã, phường lập hồ sơ tìm việc từ phiếu" />;
  if (id === undefined)
    return (
      <div class="chong">
        <CacDanhSach ai={ai} />
      </div>
    );
  return (
    <div class="chong">
      <div class="khong-in">
        <LinkButton href={GOC} kieu="tron" icon="hoanTac">
          Danh sách
        </LinkButton>
      </div>
      <Mo key={id} id={id} ai={ai} />
    </div>
  );
};
export default Trang;
