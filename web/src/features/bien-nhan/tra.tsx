import '../bien-ban/bien-ban.css';
import '../thu-thap/thu-thap.css';
import { maBienNhan } from '@core/hang-gui/bien-nhan.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useState } from 'preact/hooks';
import { findByBienNhan } from '../../data/bien-nhan-repo.ts';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { HanBadge } from '../../ui/han-badge.tsx';
import { EmptyState, Loading, Notice } from '../../ui/states.tsx';
import { TrangThaiBadge } from '../../ui/trang-thai.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { Quet } from '../bien-ban/quet.tsx';

const ThayPhieu = ({ phieu }: { phieu: PhieuDoc }) => (
  <li class="the chong chong-sat">
    <div class="hang">
      <b>{maBienNhan(phieu.id)}</b>
      <TrangThaiBadge trangThai={phieu.trangThai} />
      <HanBadge han={phieu.hanXuLy} homNay={homNay()} />
    </div>
    <p>
      Ghi ngày {formatNgay(phieu.ngayPhongVan)} ở {tenCua(phieu.diaBan.danhMuc, phieu.diaBan.thon) ?? phieu.diaBan.thon}
      {phieu.hanXuLy && `. Hạn của bước này: ${formatNgay(phieu.hanXuLy)}`}.
    </p>
    {phieu.trungVoi && <p>Người này có phiếu khác trong cùng kỳ.</p>}
    <LinkButton href={`/phieu/${phieu.id}`} icon="to">
      Mở phiếu
    </LinkButton>
  </li>
);

const KhongThay = ({ ma }: { ma: string }) => (
  <EmptyState tieuDe={`Chưa thấy phiếu có mã ${ma}`}>
    <p>
      Phiếu có thể còn trên máy của điều tra viên, chưa gửi vì mất mạng; hoặc được ghi ở địa bàn khác. Kiểm tra lại mã,
      hỏi người ghi tên trên biên nhận.
    </p>
  </EmptyState>
);

type KetQua = { readonly ma: string; readonly phieu: readonly PhieuDoc[] | 'dangTai' };

/** From the code on a villager's receipt to the phiếu: where it stands and by when. */
const Trang = () => {
  const [ketQua, setKetQua] = useState<KetQua | null>(null);
  const [loi, setLoi] = useState<string>();
  const find = (raw: string): string => {
    const ma = raw.trim().toUpperCase();
    setLoi(undefined);
    setKetQua({ ma, phieu: 'dangTai' });
    findByBienNhan(ma).then(
      (phieu) => {
        setKetQua(phieu ? { ma, phieu } : null);
        if (!phieu) setLoi(`“${ma}” không phải mã biên nhận: mã có 10 chữ số và chữ cái A–F, dạng 7F3A-92C1-08.`);
      },
      (error: unknown) => {
        setKetQua(null);
        setLoi(describeError(error));
      },
    );
    return '';
  };
  return (
    <div class="chong chinh-doc">
      <h1>Tra biên nhận</h1>
      <p>Người dân đọc mã trên biên nhận, hoặc đưa ảnh biên nhận để quét.</p>
      <Quet nhan="Mã biên nhận (ví dụ 7F3A-92C1-08)" onMa={find} />
      {loi && <Notice muc="loi">{loi}</Notice>}
      {ketQua?.phieu === 'dangTai' && <Loading nhan="Đang tìm…" />}
      {ketQua && ketQua.phieu !== 'dangTai' && ketQua.phieu.length === 0 && <KhongThay ma={ketQua.ma} />}
      {ketQua && ketQua.phieu !== 'dangTai' && ketQua.phieu.length > 0 && (
        <ul class="danh-sach" aria-label="Phiếu tìm thấy">
          {ketQua.phieu.map((phieu) => (
            <ThayPhieu key={phieu.id} phieu={phieu} />
          ))}
        </ul>
      )}
    </div>
  );
};
export default Trang;
