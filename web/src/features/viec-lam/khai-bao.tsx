import { describeError } from '../../data/errors.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { getNsdld } from '../../data/viec-lam-repo.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { KhaiBaoCua } from './khai-bao-cua.tsx';

const CuaDonVi = ({ nsdld }: { nsdld: string }) => {
  const { value, error, xong, taiLai } = useTai(() => getNsdld(nsdld), [nsdld]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value) return <EmptyState tieuDe="Chưa có hồ sơ của đơn vị" />;
  return (
    <div class="chong">
      <h1>{value.ten}</h1>
      <KhaiBaoCua nsdld={value} vai="doanhNghiep" onXong={taiLai} />
    </div>
  );
};

/** An employer declares whom he employs (HP-03, HP-04). */
const Trang = () => {
  const ai = nguoiViec();
  if (ai?.vai !== 'doanhNghiep')
    return (
      <EmptyState tieuDe="Trang này của người sử dụng lao động">
        <a href="/viec-lam/nsdld?han=qua">Xem ai đến hạn khai báo</a>
      </EmptyState>
    );
  return <CuaDonVi nsdld={ai.nsdld} />;
};
export default Trang;
