import { NHAN_KET_QUA_DEN, NHAN_TRANG_THAI_DONG } from '@core/bang-ke/bang-ke.ts';
import { GIOI_TINH } from '@core/forms/danh-muc-m03.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { DongDoc, PhanBangKe } from '../../data/bang-ke-repo.ts';
import { homNay } from '../../data/device.ts';
import { getDonVi } from '../../data/don-vi-repo.ts';
import { describeError } from '../../data/errors.ts';
import { session } from '../../data/session.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatLuc } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { diaBanOf, startDraft } from '../thu-thap/ban-nhap.ts';
import { HopDaThu } from './hop-da-thu.tsx';
import { HopLanDen } from './hop-lan-den.tsx';
import { HopThon } from './hop-thon.tsx';

/** What the account may do with a line. */
const quyen = (): { ghi: boolean; den: boolean; xep: boolean } => {
  const current = session.value;
  if (current === null || current === 'dangTai') return { ghi: false, den: false, xep: false };
  const { vaiTro, cap } = current.claims;
  return {
    ghi: vaiTro.includes('dieuTraVien'),
    den: (['dieuTraVien', 'truongThon', 'toCongTac', 'canBoXa'] as const).some((role) => vaiTro.includes(role)),
    xep: cap === 'xa' && (['toCongTac', 'canBoXa', 'congAnXa'] as const).some((role) => vaiTro.includes(role)),
  };
};

/** A new draft that knows of the person what the roster knows, and nothing more. */
const draftFor = async (phan: PhanBangKe, dong: DongDoc): Promise<string> => {
  const current = session.value;
  const thon = await getDonVi(phan.keHoach.danhMuc, dong.diaBan.thon);
  if (current === null || current === 'dangTai' || !thon) throw new Error('bangKe.noThon');
  const { hoTen, ngaySinh, gioiTinh, soGiayTo, diaChi } = dong;
  return startDraft(current.uid, phan.keHoach, diaBanOf(thon), {
    bai: {
      hoTen,
      ngaySinh,
      ...(gioiTinh && { gioiTinh }),
      ...(soGiayTo && { soGiayTo }),
      ...(diaChi && { thuongTru: { chiTiet: diaChi } }),
    },
  });
};

const LanCuoi = ({ dong }: { dong: DongDoc }) => {
  const last = dong.lanDen.at(-1);
  if (!last) return null;
  return (
    <p class="mo">
      Đã đến {dong.lanDen.length} lần. Lần cuối {formatLuc(new Date(last.luc))}: {NHAN_KET_QUA_DEN[last.ketQua]}
      {last.ghiChu && ` (${last.ghiChu})`}
    </p>
  );
};

/** One person of the roster, with what can be done at his door. */
export const Nguoi = (props: {
  phan: PhanBangKe;
  dong: DongDoc;
  /** Told of every write: the line may have left the list before it is answered. */
  onGui: (saved: Promise<void>) => void;
}) => {
  const { phan, dong, onGui } = props;
  const [hop, setHop] = useState<'lanDen' | 'thon' | 'daThu' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { route } = useLocation();
  const may = quyen();
  const { trangThai } = dong;
  const isOpen = trangThai !== 'daThu' && trangThai !== 'trungDong';
  const isLiving = trangThai === 'chuaThu' && dong.duTuoiTu <= homNay();
  const close = () => setHop(null);
  return (
    <li class="nguoi">
      <div>
        <b>{dong.hoTen}</b>{' '}
        <span>
          {formatNgay(dong.ngaySinh)}
          {dong.gioiTinh && `, ${GIOI_TINH.nhan(dong.gioiTinh)}`}
        </span>
        {dong.soGiayTo ? <p class="mo">CCCD {dong.soGiayTo}</p> : <p class="mo">Chưa có số CCCD</p>}
        {(dong.diaChi ?? dong.thonGhi) && <p class="mo">{dong.diaChi ?? dong.thonGhi}</p>}
        <div class="hang">
          {trangThai !== 'chuaThu' && <Badge>{NHAN_TRANG_THAI_DONG[trangThai]}</Badge>}
          {dong.duTuoiTu > homNay() && <Badge icon="dongHo">Đủ 15 tuổi ngày {formatNgay(dong.duTuoiTu)}</Badge>}
          {dong.xaKhac && (
            <Badge icon="canhBao" mau="var(--canh-bao)">
              Có cả ở bảng kê xã {dong.xaKhac.join(', ')}
            </Badge>
          )}
        </div>
        <LanCuoi dong={dong} />
      </div>
      <div class="hang">
        {may.ghi && isLiving && dong.diaBan.thon !== '' && (
          <Button kieu="chinh" icon="but" onClick={() => void draftFor(phan, dong).then(route, setError)}>
            Ghi phiếu
          </Button>
        )}
        {dong.phieu && <LinkButton href={`/phieu/${dong.phieu}`}>Xem phiếu</LinkButton>}
        {may.den && isOpen && <Button onClick={() => setHop('lanDen')}>Vắng / Chuyển đi / …</Button>}
        {may.den && !dong.soGiayTo && trangThai !== 'trungDong' && (
          <Button onClick={() => setHop('daThu')}>
            {trangThai === 'daThu' ? 'Bỏ ghi nhận đã thu' : 'Ghi nhận đã thu'}
          </Button>
        )}
        {may.xep && dong.diaBan.thon === '' && <Button onClick={() => setHop('thon')}>Xếp về thôn</Button>}
      </div>
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
      {hop === 'lanDen' && <HopLanDen phan={phan} dong={dong} onGui={onGui} onClose={close} />}
      {hop === 'thon' && <HopThon phan={phan} dong={dong} onGui={onGui} onClose={close} />}
      {hop === 'daThu' && <HopDaThu phan={phan} dong={dong} onGui={onGui} onClose={close} />}
    </li>
  );
};
