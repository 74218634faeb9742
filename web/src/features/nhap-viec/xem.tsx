import { NGAY_GIU_DONG } from '@core/nhap/giu-dong.ts';
import { useRoute } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { listTinh, listXaCuaTinh } from '../../data/dia-ban-files.ts';
import { describeError } from '../../data/errors.ts';
import type { NhapViecDoc } from '../../data/nhap-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { isDangNhap, KetQuaTep, TienDoTep, useTep } from '../nhap/ket-qua-tep.tsx';
import { HoSoDaGhi } from './ho-so-da-ghi.tsx';
import { LOAI_TEP_VIEC } from './loai.ts';

const KetQua = ({ nhap, daCo }: { nhap: NhapViecDoc; daCo: boolean }) => {
  const { danhMuc, tinh } = nhap.diaBan;
  const { value: noi } = useTai(async () => {
    const [cacTinh, cuaTinh] = await Promise.all([listTinh(danhMuc), listXaCuaTinh(danhMuc, tinh)]);
    return { danhMuc, tinh, cacTinh, xa: cuaTinh.filter(({ cap }) => cap === 'xa') };
  }, [danhMuc, tinh]);
  const kind = LOAI_TEP_VIEC[nhap.loai];
  const { dat = 0, trung = 0 } = nhap.dem ?? {};
  return (
    <>
      <KetQuaTep
        nhap={nhap}
        daCo={daCo}
        cot={kind.cot}
        xet={noi && nhap.trangThai !== 'hetHan' ? (dong) => kind.xet(dong, { noi, homNay: homNay() }) : undefined}
      >
        <LinkButton href={kind.so.href} kieu="chinh">
          {kind.so.nhan}
        </LinkButton>
        <LinkButton href={`/viec-lam/nhap?loai=${nhap.loai}`}>Nhập tệp khác</LinkButton>
      </KetQuaTep>
      {!isDangNhap(nhap) && dat + trung > 0 && <HoSoDaGhi key={nhap.luc.toMillis()} nhap={nhap} />}
    </>
  );
};

/** A file of vacancies or of seekers: how far it is, what came of its rows, and the faulty ones to mend. */
const Trang = () => {
  const { params, query } = useRoute();
  const { nhap, error } = useTep(params.id ?? '');
  if (error) return <ErrorState noiDung={describeError(error)} thuLai={() => location.reload()} />;
  if (nhap === null) return <Loading />;
  if (!nhap || 'ky' in nhap || 'keHoach' in nhap)
    return (
      <EmptyState tieuDe="Không thấy tệp này">
        <LinkButton href="/viec-lam/nhap">Về trang nhập tệp việc làm</LinkButton>
      </EmptyState>
    );
  return (
    <div class="chong">
      <h1>{nhap.tenTep}</h1>
      <p class="mo">
        {LOAI_TEP_VIEC[nhap.loai].nhan} · {formatSo(nhap.soDong)} dòng
      </p>
      <TienDoTep nhap={nhap} hrefTiep={`/viec-lam/nhap?loai=${nhap.loai}`} />
      {nhap.trangThai === 'hetHan' && (
        <Notice>
          Đã quá {NGAY_GIU_DONG} ngày từ lần nhập, sửa cuối, nên nội dung các dòng của tệp đã xóa; hồ sơ đã ghi vẫn còn.
          Dòng nào còn phải ghi thì nhập dòng đó trong một tệp mới.
        </Notice>
      )}
      {(nhap.trangThai === 'xong' || nhap.dem) && <KetQua nhap={nhap} daCo={query.daCo === '1'} />}
    </div>
  );
};
export default Trang;
