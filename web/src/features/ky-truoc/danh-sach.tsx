import './ky-truoc.css';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { isNguoiTim, type NguoiKyTruoc } from '@core/nguoi-lao-dong/nguoi-ky-truoc.ts';
import { joinBaiLam } from '@core/phieu/phieu.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { online } from '../../data/device.ts';
import { draftsChanged } from '../../data/drafts.ts';
import { describeError } from '../../data/errors.ts';
import type { HaiKy } from '../../data/ky-truoc-repo.ts';
import { listPhieuTrenMay, type PhieuTrenMay } from '../../data/phieu-tren-may.ts';
import { session } from '../../data/session.ts';
import { getTienDoTai, listNguoiKyTruoc, refreshDaGhi, type TienDoTai } from '../../data/tai-ky-truoc.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, Loading, Notice } from '../../ui/states.tsx';
import { startDraft } from '../thu-thap/ban-nhap.ts';
import { TaiVe } from './tai-ve.tsx';

type Loai = 'khongDoi' | 'coDoi';
type TrenMay = {
  readonly nguoi: readonly NguoiKyTruoc[];
  readonly tienDo: TienDoTai | undefined;
  /** Phiếu of this round on this device, by the phiếu of the round before. */
  readonly phieu: ReadonlyMap<string, PhieuTrenMay>;
};

const uidNow = (): string => (session.value === null || session.value === 'dangTai' ? '' : session.value.uid);

const readDevice = async (haiKy: HaiKy): Promise<TrenMay> => {
  const [nguoi, tienDo, phieu] = await Promise.all([
    listNguoiKyTruoc(haiKy),
    getTienDoTai(haiKy),
    listPhieuTrenMay(uidNow()),
  ]);
  return {
    nguoi,
    tienDo,
    phieu: new Map(phieu.flatMap((each) => (each.bienDong ? [[each.bienDong.tu, each] as const] : []))),
  };
};

/** Whether somebody has a phiếu of this round already, here or at the server; else the two ways to write one. */
const Viec = ({
  nguoi,
  trenMay: { phieu, tienDo },
  onGhi,
}: {
  nguoi: NguoiKyTruoc;
  trenMay: TrenMay;
  onGhi: (loai: Loai) => void;
}) => {
  const here = phieu.get(nguoi.id);
  if (here?.daNop) return <p>Đã nộp trên máy này, chờ gửi.</p>;
  if (here)
    return (
      <div class="hang">
        <span>Đang ghi trên máy này.</span>
        <LinkButton href={`/phieu/${here.id}/ghi`} icon="but">
          Ghi tiếp
        </LinkButton>
      </div>
    );
  if (tienDo?.daGhi.includes(nguoi.id)) return <p>Đã ghi phiếu kỳ này.</p>;
  return (
    <div class="hang">
      <Button icon="dau" onClick={() => onGhi('khongDoi')}>
        Không đổi
      </Button>
      <Button icon="but" onClick={() => onGhi('coDoi')}>
        Có thay đổi
      </Button>
    </div>
  );
};

/** The draft of somebody collected before: last year's answers, dated today. */
const draftFor = ({ phieu, rieng, id }: NguoiKyTruoc, plan: KeHoach, loai: Loai): Promise<string> => {
  const { diaBan: _diaBan, boi: _boi, nguoiCungCap: _nguoi, ...dinhDanh } = rieng ?? { diaBan: phieu.diaBan, boi: '' };
  const truoc = joinBaiLam(phieu, dinhDanh);
  const { ngayPhongVan: _ngay, ...bai } = truoc;
  const bienDong = { loai, tu: id };
  return startDraft(uidNow(), plan, phieu.diaBan, { bai, truoc, bienDong, xacNhan: [...phieu.xacNhan] });
};

const TRANG = 30;

/** The people of the round before, from this device: searched without marks, household by household (LC-02, KH-04). */
export const DanhSach = ({ plan, haiKy, ten }: { plan: KeHoach; haiKy: HaiKy; ten: string }) => {
  const { route } = useLocation();
  const [trenMay, setTrenMay] = useState<TrenMay | null>(null);
  const [tim, setTim] = useState('');
  const [so, setSo] = useState(TRANG);
  const [loi, setLoi] = useState('');
  const load = () => {
    readDevice(haiKy).then(setTrenMay, (error: unknown) => setLoi(describeError(error)));
  };
  useEffect(load, [draftsChanged.value]);
  useEffect(() => {
    if (online.value) refreshDaGhi(plan, haiKy).then(load, (error: unknown) => console.error('kyTruoc.daGhi', error));
  }, [online.value]);
  const found = useMemo(() => trenMay?.nguoi.filter((nguoi) => isNguoiTim(nguoi, tim)) ?? [], [trenMay, tim]);
  const start = async (nguoi: NguoiKyTruoc, loai: Loai) => {
    try {
      route(await draftFor(nguoi, plan, loai));
    } catch (error) {
      setLoi(describeError(error));
    }
  };
  if (!trenMay) return loi ? <Notice muc="loi">{loi}</Notice> : <Loading />;
  const shown = found.slice(0, so);
  return (
    <div class="chong">
      <TaiVe plan={plan} haiKy={haiKy} tienDo={trenMay.tienDo} onTai={load} />
      {loi && <Notice muc="loi">{loi}</Notice>}
      {trenMay.nguoi.length > 0 && (
        <div class="o">
          <label for="tim-ky-truoc">Tìm trong {formatSo(trenMay.nguoi.length)} người</label>
          <input
            id="tim-ky-truoc"
            type="search"
            autocomplete="off"
            placeholder="Tên, số căn cước hoặc địa chỉ; không cần dấu"
            value={tim}
            onInput={(event) => {
              setTim(event.currentTarget.value);
              setSo(TRANG);
            }}
          />
        </div>
      )}
      {trenMay.tienDo?.xongLuc && trenMay.nguoi.length === 0 && (
        <EmptyState icon="nguoi" tieuDe={`Không có người nào của ${ten} ở đây`} />
      )}
      {tim !== '' && found.length === 0 && <p>Không có ai tên như vậy trong danh sách.</p>}
      <ul class="danh-sach">
        {shown.map((nguoi, i) => (
          <li key={nguoi.id} class="chong chong-sat">
            {nguoi.ho && nguoi.ho !== shown[i - 1]?.ho && <h2 class="ten-ho">{nguoi.ho}</h2>}
            <div class="the chong chong-sat">
              <div>
                <b>{nguoi.rieng?.hoTen ?? 'Không có họ tên'}</b>
                <p class="mo">
                  {nguoi.rieng?.ngaySinh && `Sinh ${formatNgay(nguoi.rieng.ngaySinh)} · `}
                  {(nguoi.rieng?.noiO ?? nguoi.rieng?.thuongTru)?.chiTiet}
                </p>
              </div>
              <Viec nguoi={nguoi} trenMay={trenMay} onGhi={(loai) => void start(nguoi, loai)} />
            </div>
          </li>
        ))}
      </ul>
      {found.length > so && (
        <Button onClick={() => setSo(so + TRANG)}>Xem thêm {formatSo(found.length - so)} người</Button>
      )}
    </div>
  );
};
