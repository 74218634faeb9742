import './nhap.css';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { asOf, homNay } from '../../data/device.ts';
import { listCon } from '../../data/don-vi-repo.ts';
import { describeError } from '../../data/errors.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import { countLoXong, type NhapDoc, watchNhap } from '../../data/nhap-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice, Progress } from '../../ui/states.tsx';
import { SoChinh } from '../bang-so-lieu/dau-bang.tsx';
import '../bang-so-lieu/bang-so-lieu.css';
import { LOAI_TEP } from './loai.ts';
import { DongLuuY } from './luu-y.tsx';
import { SuaDongLoi } from './sua-dong-loi.tsx';

const HOI_LAI_MS = 2_000;

/** How many chunks are through, asked for every two seconds until the file is. */
const useTienDo = (nhap: NhapDoc | null | undefined): number => {
  const [done, setDone] = useState(0);
  const isOpen = nhap && nhap.trangThai !== 'xong';
  useEffect(() => {
    if (!isOpen) return;
    const ask = () => countLoXong(nhap.id).then(setDone, () => undefined);
    void ask();
    const timer = setInterval(() => void ask(), HOI_LAI_MS);
    return () => clearInterval(timer);
  }, [nhap?.id, isOpen]);
  return done;
};

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
  const { dem } = nhap;
  const next = SAU_KHI_NHAP[nhap.loai];
  return (
    <>
      {daCo && <Notice>Tệp này đã nhập trước đây. Không có gì thay đổi; dưới đây là kết quả của lần nhập đó.</Notice>}
      {dem && (
        <SoChinh
          figures={[
            { key: 'dat', nhan: 'Đã nhận', value: dem.dat },
            { key: 'trung', nhan: 'Đã có từ trước', value: dem.trung },
            { key: 'loi', nhan: 'Có lỗi, chờ sửa', value: dem.loi, ...(dem.loi > 0 && { muc: 'loi' as const }) },
            { key: 'boQua', nhan: 'Bỏ qua, có lý do', value: dem.boQua },
          ]}
        />
      )}
      <div class="hang">
        <LinkButton href={next.href} kieu="chinh">
          {next.nhan}
        </LinkButton>
        <LinkButton href={`/nhap?loai=${nhap.loai}`}>Nhập tệp khác</LinkButton>
      </div>
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
      {thon && <SuaDongLoi nhap={nhap} canCu={{ keHoach, thon, thonMacDinh: nhap.diaBan.thon, homNay: homNay() }} />}
      {nhap.trangThai === 'xong' && <DongLuuY key={nhap.luc.toMillis()} nhap={nhap} />}
    </>
  );
};

/** A file that was brought in: how far it is, what came of its rows, and the faulty ones to mend. */
const Trang = () => {
  const { params, query } = useRoute();
  const id = params.id ?? '';
  const [nhap, setNhap] = useState<NhapDoc | null | undefined>(null);
  const [error, setError] = useState<unknown>(null);
  const done = useTienDo(nhap);
  useEffect(
    () =>
      watchNhap(
        id,
        (next) => {
          setNhap(next);
          asOf.value = new Date();
        },
        setError,
      ),
    [id],
  );
  const area = khuVuc.value;
  if (error) return <ErrorState noiDung={describeError(error)} thuLai={() => location.reload()} />;
  if (nhap === null || area === null || area === 'dangTai') return <Loading />;
  const keHoach = area.keHoach.find((plan) => plan.id === nhap?.keHoach);
  if (!nhap || !keHoach)
    return (
      <EmptyState tieuDe="Không thấy tệp này">
        <LinkButton href="/nhap">Về trang nhập tệp</LinkButton>
      </EmptyState>
    );
  return (
    <div class="chong">
      <h1>{nhap.tenTep}</h1>
      <p class="mo">
        {LOAI_TEP[nhap.loai].nhan} · {keHoach.tenNgan} · {formatSo(nhap.soDong)} dòng
      </p>
      {nhap.trangThai !== 'xong' && (
        <section class="the chong chong-sat" role="status">
          <p>
            Đang xử lý {formatSo(done)}/{formatSo(nhap.soLo)} phần
          </p>
          <Progress done={done} total={nhap.soLo} nhan="Đã xử lý" />
          {nhap.trangThai === 'dangTai' && (
            <p class="mo">
              Nếu số này đứng yên, tệp chưa tải lên đủ: mở <a href={`/nhap?loai=${nhap.loai}`}>trang nhập tệp</a> và
              chọn lại đúng tệp này, máy tải tiếp phần còn thiếu.
            </p>
          )}
        </section>
      )}
      {(nhap.trangThai === 'xong' || nhap.dem) && <KetQua nhap={nhap} keHoach={keHoach} daCo={query.daCo === '1'} />}
    </div>
  );
};
export default Trang;
