import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { type MoKy, NHAN_TRANG_THAI_MO_KY } from '@core/ke-hoach/mo-ky.ts';
import { joinBaiLam } from '@core/phieu/phieu.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai, khuVuc } from '../../data/khu-vuc.ts';
import {
  getMoKy,
  type HaiKy,
  haiKyOf,
  listKyTruoc,
  type NguoiKyTruoc,
  openKy,
  type TrangKyTruoc,
} from '../../data/ky-truoc-repo.ts';
import { session } from '../../data/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { startDraft } from '../thu-thap/ban-nhap.ts';

const roles = () => (session.value === null || session.value === 'dangTai' ? [] : session.value.claims.vaiTro);

/** "kỳ 2024", or the name of the plan where a plan is one round. */
const tenKy = (ky: string, plans: readonly KeHoach[]): string => {
  const [id, nam] = ky.split('@');
  return nam ? `kỳ ${nam}` : (plans.find((plan) => plan.id === id)?.tenNgan ?? ky);
};

/** The commune opens its round: asked once more, since it is done once. */
const MoKyMoi = ({ plan, haiKy, ten }: { plan: KeHoach; haiKy: HaiKy; ten: string }) => {
  const [moKy, setMoKy] = useState<MoKy | undefined | 'dangTai'>('dangTai');
  const [hoi, setHoi] = useState(false);
  const [loi, setLoi] = useState('');
  const load = () => {
    getMoKy(haiKy).then(setMoKy, (error: unknown) => setLoi(describeError(error)));
  };
  useEffect(load, [haiKy.ky]);
  const open = async () => {
    setHoi(false);
    try {
      await openKy(plan, haiKy);
      load();
    } catch (error) {
      setLoi(describeError(error));
    }
  };
  if (loi) return <Notice muc="loi">{loi}</Notice>;
  if (moKy === 'dangTai') return <Loading />;
  if (moKy)
    return <Notice muc={moKy.trangThai === 'xong' ? 'tot' : 'tin'}>{NHAN_TRANG_THAI_MO_KY[moKy.trangThai]}.</Notice>;
  return (
    <>
      <Button kieu="chinh" icon="thay" onClick={() => setHoi(true)}>
        Mở kỳ mới từ {ten}
      </Button>
      {hoi && (
        <Dialog
          tieuDe="Mở kỳ thu thập mới của xã?"
          onClose={() => setHoi(false)}
          chan={
            <>
              <Button onClick={() => setHoi(false)}>Chưa mở</Button>
              <Button kieu="chinh" onClick={() => void open()}>
                Mở kỳ mới
              </Button>
            </>
          }
        >
          <p>Người đã được xã duyệt phiếu ở {ten} được đưa vào bảng kê của kỳ này. Mỗi kỳ mở một lần.</p>
        </Dialog>
      )}
    </>
  );
};

const Nguoi = ({ nguoi, onStart }: { nguoi: NguoiKyTruoc; onStart: (loai: 'khongDoi' | 'coDoi') => void }) => {
  const { phieu, rieng, daGhi } = nguoi;
  return (
    <li class="the chong chong-sat">
      <div>
        <b>{rieng?.hoTen ?? 'Không có họ tên'}</b>
        <p class="mo">
          {rieng?.ngaySinh && `Sinh ${formatNgay(rieng.ngaySinh)} · `}phỏng vấn {formatNgay(phieu.ngayPhongVan)}
        </p>
      </div>
      {daGhi ? (
        <p>Đã ghi phiếu kỳ này.</p>
      ) : (
        <div class="hang">
          <Button icon="dau" onClick={() => onStart('khongDoi')}>
            Không đổi
          </Button>
          <Button icon="but" onClick={() => onStart('coDoi')}>
            Có thay đổi
          </Button>
        </div>
      )}
    </li>
  );
};

/** Collecting again from last year's answers (LC-02, KH-04): each person unchanged or changed, from one list. */
const DanhSach = ({ plan, haiKy, ten }: { plan: KeHoach; haiKy: HaiKy; ten: string }) => {
  const { route } = useLocation();
  const [page, setPage] = useState<TrangKyTruoc | null>(null);
  const [loi, setLoi] = useState('');
  const load = (from?: TrangKyTruoc) => {
    setLoi('');
    listKyTruoc(plan, haiKy, from?.next).then(
      (next) => setPage({ ...next, items: [...(from?.items ?? []), ...next.items] }),
      (error: unknown) => setLoi(describeError(error)),
    );
  };
  useEffect(() => {
    setPage(null);
    load();
  }, [haiKy.tuKy, plan.id]);
  const start = async ({ phieu, rieng }: NguoiKyTruoc, loai: 'khongDoi' | 'coDoi') => {
    const current = session.value;
    if (current === null || current === 'dangTai') return;
    const {
      diaBan: _diaBan,
      boi: _boi,
      nguoiCungCap: _nguoi,
      ...dinhDanh
    } = rieng ?? { diaBan: phieu.diaBan, boi: '' };
    const truoc = joinBaiLam(phieu, dinhDanh);
    const { ngayPhongVan: _ngay, ...bai } = truoc;
    const bienDong = { loai, tu: phieu.id };
    try {
      route(await startDraft(current.uid, plan, phieu.diaBan, { bai, truoc, bienDong, xacNhan: [...phieu.xacNhan] }));
    } catch (error) {
      setLoi(describeError(error));
    }
  };
  if (loi) return <ErrorState noiDung={loi} thuLai={() => load()} />;
  if (!page) return <Loading />;
  if (page.items.length === 0) return <EmptyState icon="nguoi" tieuDe={`Không có người nào của ${ten} ở đây`} />;
  return (
    <div class="chong">
      <ul class="danh-sach">
        {page.items.map((nguoi) => (
          <Nguoi key={nguoi.phieu.id} nguoi={nguoi} onStart={(loai) => void start(nguoi, loai)} />
        ))}
      </ul>
      {page.next && <Button onClick={() => load(page)}>Xem thêm</Button>}
    </div>
  );
};

const Trang = () => {
  const plan = keHoachHienTai.value;
  const area = khuVuc.value;
  const plans = area === null || area === 'dangTai' ? [] : area.keHoach;
  const haiKy = plan && haiKyOf(plan, plans);
  if (!plan || !haiKy)
    return <EmptyState tieuDe="Chưa có kỳ trước">Kế hoạch này là kỳ thu thập đầu tiên ở địa bàn.</EmptyState>;
  const ten = tenKy(haiKy.tuKy, plans);
  return (
    <div class="chong">
      <h1>Người đã thu {ten}</h1>
      {roles().includes('canBoXa') && <MoKyMoi plan={plan} haiKy={haiKy} ten={ten} />}
      {roles().includes('dieuTraVien') && <DanhSach plan={plan} haiKy={haiKy} ten={ten} />}
    </div>
  );
};
export default Trang;
