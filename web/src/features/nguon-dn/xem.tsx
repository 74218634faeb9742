import { tenKyNguon } from '@core/nguon-dn/lich.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useRoute } from 'preact-iso';
import { listXaCuaTinh } from '../../data/dia-ban-files.ts';
import { describeError } from '../../data/errors.ts';
import { tinhNguon } from '../../data/nguon-dn-repo.ts';
import type { NhapTinhDoc } from '../../data/nhap-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { KetQuaTep, TienDoTep, useTep } from '../nhap/ket-qua-tep.tsx';
import { LOAI_TEP_TINH } from './loai.ts';

const KetQua = ({ nhap, daCo }: { nhap: NhapTinhDoc; daCo: boolean }) => {
  const { danhMuc, tinh } = nhap.diaBan;
  const { value } = useTai(() => listXaCuaTinh(danhMuc, tinh), [danhMuc, tinh]);
  const xa = value?.filter(({ cap }) => cap === 'xa');
  const kind = LOAI_TEP_TINH[nhap.loai];
  return (
    <KetQuaTep nhap={nhap} daCo={daCo} cot={kind.cot} xet={xa && ((dong) => kind.xet(dong, xa))}>
      <LinkButton href="/viec-lam/doi-chieu" kieu="chinh">
        Xem đối chiếu
      </LinkButton>
      <LinkButton href={`/viec-lam/nguon?loai=${nhap.loai}`}>Nhập tệp khác</LinkButton>
    </KetQuaTep>
  );
};

/** A file of the tỉnh that was brought in: how far it is, what came of its rows, and the faulty ones to mend. */
const Trang = () => {
  const { params, query } = useRoute();
  const { nhap, error } = useTep(params.id ?? '');
  if (error) return <ErrorState noiDung={describeError(error)} thuLai={() => location.reload()} />;
  if (nhap === null) return <Loading />;
  if (!nhap || !('ky' in nhap) || !tinhNguon()?.ghi)
    return (
      <EmptyState tieuDe="Không thấy tệp này">
        <LinkButton href="/viec-lam/nguon">Về trang nguồn doanh nghiệp</LinkButton>
      </EmptyState>
    );
  return (
    <div class="chong">
      <h1>{nhap.tenTep}</h1>
      <p class="mo">
        {LOAI_TEP_TINH[nhap.loai].nhan} · {tenKyNguon(nhap.ky)} · đến ngày {formatNgay(nhap.ngay)} ·{' '}
        {formatSo(nhap.soDong)} dòng
      </p>
      <TienDoTep nhap={nhap} hrefTiep={`/viec-lam/nguon?loai=${nhap.loai}`} />
      {(nhap.trangThai === 'xong' || nhap.dem) && <KetQua nhap={nhap} daCo={query.daCo === '1'} />}
    </div>
  );
};
export default Trang;
