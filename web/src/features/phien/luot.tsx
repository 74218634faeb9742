import { useLocation } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { getPhien, listLuot } from '../../data/phien-repo.ts';
import { getDinhDanh } from '../../data/viec-lam-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ngayCoThu } from '../../ui/ngay.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { useCacTrang, useTai } from '../../ui/use-tai.ts';
import { cotKetNoi, hrefKetNoi } from '../viec-lam/bang-ket-noi.tsx';
import { ChonTrangThai, DanhSach } from '../viec-lam/danh-sach.tsx';
import { useTenCua } from '../viec-lam/ten-nguoi-tim.ts';
import { hrefLuot, hrefPhien } from './nhan.tsx';
import { NHOM_LUOT, type NhomLuot } from './nhom-luot.ts';

/** Referrals made at a fair, page after page. */
export const DanhSachLuot = ({ phien, nhom }: { phien: string; nhom?: NhomLuot | undefined }) => {
  const trangThai = NHOM_LUOT.find(({ ma }) => ma === nhom)?.trangThai;
  const list = useCacTrang((sau) => listLuot(phien, trangThai, sau), [phien, nhom]);
  const ten = useTenCua([...new Set(list.items.map(({ nguoi }) => nguoi))], getDinhDanh);
  return (
    <DanhSach
      caption="Các lượt giới thiệu tại phiên"
      columns={cotKetNoi(({ nguoi }) => ten[nguoi])}
      list={list}
      href={({ id }) => hrefKetNoi(id)}
      icon="banGiao"
      trong={nhom ? 'Không có lượt nào ở mục này' : 'Chưa có lượt giới thiệu nào tại phiên này'}
    >
      <p>Mở một việc hoặc một người tìm việc, chọn phiên này ở “Đề xuất tại phiên giao dịch”, rồi đề xuất.</p>
    </DanhSach>
  );
};

const OPTIONS = [['', 'Tất cả'] as const, ...NHOM_LUOT.map(({ ma, nhan }) => [ma, nhan] as const)];

/** The register of referrals, those of one fair. */
export const LuotTaiPhien = ({ id }: { id: string }) => {
  const { query, route } = useLocation();
  const { value, error, xong, taiLai } = useTai(() => getPhien(id), [id]);
  const nhom = NHOM_LUOT.find(({ ma }) => ma === query.nhom)?.ma;
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value) return <EmptyState icon="lich" tieuDe="Không thấy phiên giao dịch này" />;
  return (
    <div class="chong">
      <h1>Giới thiệu tại phiên giao dịch</h1>
      <p>
        <a href={hrefPhien(id)}>{value.ten}</a>, {ngayCoThu(value.ngay)}.{' '}
        <a href="/viec-lam/ket-noi">Xem giới thiệu ở mọi phiên</a>
      </p>
      <ChonTrangThai
        id="nhom-luot"
        nhan="Xem"
        options={OPTIONS}
        value={nhom ?? ''}
        onValue={(next) => route(hrefLuot(id, next))}
      />
      <DanhSachLuot phien={id} nhom={nhom} />
      <div>
        <LinkButton href={`${hrefPhien(id)}/in`} icon="in">
          Danh sách để in
        </LinkButton>
      </div>
    </div>
  );
};
