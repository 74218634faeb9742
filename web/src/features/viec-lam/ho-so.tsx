import { useLocation } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { getNguoi, getNsdld } from '../../data/viec-lam-repo.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { GhiNguoi } from './ghi-nguoi.tsx';
import { GhiNsdld } from './ghi-nsdld.tsx';
import { XemNguoi } from './xem-nguoi.tsx';
import { XemNsdld } from './xem-nsdld.tsx';
import './viec-lam.css';

const HREF_SUA = '/viec-lam/ho-so?sua=1';

const CuaDonVi = ({ id, sua }: { id: string; sua: boolean }) => {
  const { value, error, xong, taiLai } = useTai(() => getNsdld(id), [id, sua]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value) return <EmptyState tieuDe="Chưa có hồ sơ của đơn vị" />;
  const { danhMuc, tinh } = value.diaBan;
  return sua ? (
    <GhiNsdld cu={value} danhMuc={danhMuc} tinh={tinh} />
  ) : (
    <XemNsdld nsdld={value} vai="doanhNghiep" hrefSua={HREF_SUA} taiLai={taiLai} />
  );
};

const CuaNguoiTim = ({ id, sua }: { id: string; sua: boolean }) => {
  const ai = nguoiViec();
  const { value, error, xong, taiLai } = useTai(() => getNguoi(id), [id, sua]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value || !ai) return <EmptyState tieuDe="Chưa có hồ sơ tìm việc" />;
  const { danhMuc, tinh } = value.diaBan;
  return sua ? (
    <GhiNguoi cu={value} danhMuc={danhMuc} tinh={tinh} />
  ) : (
    <XemNguoi nguoi={value} ai={ai} hrefSua={HREF_SUA} taiLai={taiLai} />
  );
};

/** The own record of an employer, or of a seeker. */
const Trang = () => {
  const sua = useLocation().query.sua === '1';
  const ai = nguoiViec();
  if (ai?.vai === 'doanhNghiep') return <CuaDonVi id={ai.nsdld} sua={sua} />;
  if (ai?.vai === 'nguoiTimViec') return <CuaNguoiTim id={ai.ntv} sua={sua} />;
  return <EmptyState tieuDe="Trang này của người sử dụng lao động và người tìm việc" />;
};
export default Trang;
