import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { listCon } from '../../data/don-vi-repo.ts';
import { describeError } from '../../data/errors.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import type { NhapDoc } from '../../data/nhap-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { KetQuaTep, TienDoTep, useTep } from './ket-qua-tep.tsx';
import { LOAI_TEP } from './loai.ts';

const SAU_KHI_NHAP: Readonly<Record<NhapDoc['loai'], { href: string; nhan: string }>> = {
  bangKe: { href: '/bang-ke', nhan: 'Mở bảng kê' },
  phieu: { href: '/bang', nhan: 'Xem số liệu của xã' },
  doiSoat: { href: '/doi-soat', nhan: 'Mở đối soát' },
};

const KetQua = ({ nhap, keHoach, daCo }: { nhap: NhapDoc; keHoach: KeHoach; daCo: boolean }) => {
  const [thon, setThon] = useState<Awaited<ReturnType<typeof listCon>> | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    listCon(nhap.diaBan.danhMuc, nhap.diaBan.xa).then(setThon, setError);
  }, [nhap.id]);
  const kind = LOAI_TEP[nhap.loai];
  const next = SAU_KHI_NHAP[nhap.loai];
  const canCu = thon && { keHoach, thon, thonMacDinh: nhap.diaBan.thon, homNay: homNay() };
  return (
    <KetQuaTep nhap={nhap} daCo={daCo} cot={kind.cot} xet={canCu ? (dong) => kind.xet(dong, canCu) : undefined}>
      <LinkButton href={next.href} kieu="chinh">
        {next.nhan}
      </LinkButton>
      <LinkButton href={`/nhap?loai=${nhap.loai}`}>Nhập tệp khác</LinkButton>
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
    </KetQuaTep>
  );
};

/** A file that was brought in: how far it is, what came of its rows, and the faulty ones to mend. */
const Trang = () => {
  const { params, query } = useRoute();
  const { nhap, error } = useTep(params.id ?? '');
  const area = khuVuc.value;
  if (error) return <ErrorState noiDung={describeError(error)} thuLai={() => location.reload()} />;
  if (nhap === null || area === null || area === 'dangTai') return <Loading />;
  const ofXa = nhap && 'keHoach' in nhap ? nhap : undefined;
  const keHoach = area.keHoach.find((plan) => plan.id === ofXa?.keHoach);
  if (!ofXa || !keHoach)
    return (
      <EmptyState tieuDe="Không thấy tệp này">
        <LinkButton href="/nhap">Về trang nhập tệp</LinkButton>
      </EmptyState>
    );
  return (
    <div class="chong">
      <h1>{ofXa.tenTep}</h1>
      <p class="mo">
        {LOAI_TEP[ofXa.loai].nhan} · {keHoach.tenNgan} · {formatSo(ofXa.soDong)} dòng
      </p>
      <TienDoTep nhap={ofXa} hrefTiep={`/nhap?loai=${ofXa.loai}`} />
      {(ofXa.trangThai === 'xong' || ofXa.dem) && <KetQua nhap={ofXa} keHoach={keHoach} daCo={query.daCo === '1'} />}
    </div>
  );
};
export default Trang;
