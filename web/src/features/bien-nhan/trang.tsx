import './bien-nhan.css';
import { maBienNhan } from '@core/hang-gui/bien-nhan.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { type BienNhan, getBienNhan } from '../../data/bien-nhan-repo.ts';
import { describeError } from '../../data/errors.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import { session } from '../../data/session.ts';
import { getTen } from '../../data/ten-nguoi.ts';
import { tenTaiKhoan } from '../../data/ten-tai-khoan.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { MaQr } from '../../ui/ma-qr.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { noiHoi, viecTiepTheo } from './noi-dung.ts';

/** The collector's name: the account's own, else where an office may know it. */
const tenNguoiGhi = ({ boi }: BienNhan): string | undefined => {
  const current = session.value;
  return current !== null && current !== 'dangTai' && current.uid === boi ? current.ten : tenTaiKhoan(boi);
};

const To = ({ ma, bienNhan, keHoach, hoTen }: { ma: string; bienNhan: BienNhan; keHoach: KeHoach; hoTen: string }) => {
  const { diaBan, ngay } = bienNhan;
  const xa = diaBan && tenCua(diaBan.danhMuc, diaBan.xa);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Họ và tên', hoTen],
    ['Ngày ghi', formatNgay(ngay)],
    ['Nơi ghi', diaBan && [tenCua(diaBan.danhMuc, diaBan.thon) ?? diaBan.thon, xa].filter(Boolean).join(', ')],
    ['Người ghi', tenNguoiGhi(bienNhan)],
  ];
  return (
    <article class="bien-nhan">
      <h1>Biên nhận phiếu thông tin về người lao động</h1>
      <div class="bien-nhan-dau">
        <div>
          <p>Mã biên nhận</p>
          <p class="bien-nhan-ma">{ma}</p>
        </div>
        <MaQr noiDung={ma} nhan={`Mã biên nhận ${ma}`} mm={22} />
      </div>
      <dl>
        {rows
          .filter(([, value]) => value)
          .map(([nhan, value]) => (
            <Fragment key={nhan}>
              <dt>{nhan}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
      </dl>
      <div>
        <b>Tiếp theo</b>
        <ol>
          {viecTiepTheo(keHoach).map((viec) => (
            <li key={viec}>{viec}</li>
          ))}
        </ol>
      </div>
      <p>
        <b>Hỏi ở đâu?</b> {noiHoi(keHoach, xa)}
      </p>
      <p>Ông, bà có quyền xem và đề nghị sửa thông tin của mình.</p>
      <p class="mo">{keHoach.tenNgan}. Chụp ảnh hoặc giữ tờ này.</p>
    </article>
  );
};

const Xem = ({ id, ma, bienNhan, keHoach }: { id: string; ma: string; bienNhan: BienNhan; keHoach: KeHoach }) => {
  const [ten, setTen] = useState(bienNhan.hoTen ?? '');
  const [ghiTen, setGhiTen] = useState(false);
  useEffect(() => {
    if (ten === '') getTen(id).then((found) => setTen(found ?? ''), console.error);
  }, [id]);
  return (
    <div class="chong chinh-doc">
      <To ma={ma} bienNhan={bienNhan} keHoach={keHoach} hoTen={ghiTen ? ten : ''} />
      <div class="chong chong-sat khong-in">
        {ten && (
          <label class="chon">
            <input type="checkbox" checked={ghiTen} onChange={(event) => setGhiTen(event.currentTarget.checked)} />
            Ghi họ và tên lên biên nhận, khi người dân muốn
          </label>
        )}
        <div class="hang">
          <Button kieu="chinh" icon="in" onClick={() => print()}>
            In biên nhận (A6)
          </Button>
          <LinkButton href="/phieu/moi" icon="cong">
            Ghi phiếu tiếp theo
          </LinkButton>
          <LinkButton href="/thu-thap" kieu="tron">
            Phiếu của tôi
          </LinkButton>
        </div>
      </div>
    </div>
  );
};

/** What the villager gets: a code that leads back to the phiếu and says nothing of the person. Works without a network. */
const Trang = () => {
  const id = useRoute().params.id ?? '';
  const [found, setFound] = useState<BienNhan | 'chuaNop' | 'dangTai' | undefined>('dangTai');
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    setFound('dangTai');
    setError(undefined);
    getBienNhan(id).then(setFound, setError);
  }, [id]);
  const area = khuVuc.value;
  const ma = maBienNhan(id);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={() => location.reload()} />;
  if (found === 'dangTai' || area === null || area === 'dangTai') return <Loading nhan="Đang mở biên nhận…" />;
  if (found === 'chuaNop')
    return (
      <EmptyState tieuDe="Phiếu chưa nộp nên chưa có biên nhận">
        <LinkButton href={`/phieu/${id}/ghi`} icon="but">
          Ghi tiếp
        </LinkButton>
      </EmptyState>
    );
  const keHoach = found && area.keHoach.find((plan) => plan.id === found.keHoach);
  if (!found || !keHoach || !ma)
    return (
      <EmptyState tieuDe="Không có biên nhận cho phiếu này">
        <p>Phiếu không có trên máy này và trên máy chủ, hoặc được nhập từ tệp nên không có mã biên nhận.</p>
      </EmptyState>
    );
  return <Xem id={id} ma={ma} bienNhan={found} keHoach={keHoach} />;
};
export default Trang;
