import { useState } from 'preact/hooks';
import { benVung, choLuu, xinBenVung } from '../../data/cho-luu.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { formatDungLuong } from '../../ui/format.ts';
import { Progress } from '../../ui/states.tsx';

const BenVung = () => {
  const [hoi, setHoi] = useState<'chua' | 'dang' | 'roi'>('chua');
  const ask = async () => {
    setHoi('dang');
    await xinBenVung().catch(() => false);
    setHoi('roi');
  };
  if (benVung.value)
    return (
      <p>
        <Badge mau="var(--tot)" icon="dau">
          Được giữ lâu dài
        </Badge>{' '}
        Trình duyệt không tự xóa phiếu khi máy gần đầy. Phiếu chỉ mất khi có người xóa dữ liệu trang hoặc gỡ ứng dụng.
      </p>
    );
  return (
    <>
      <p>
        <Badge mau="var(--canh-bao)" icon="canhBao">
          Chưa được giữ lâu dài
        </Badge>{' '}
        Khi máy gần đầy, trình duyệt có thể tự xóa dữ liệu của trang ít dùng, kể cả phiếu chưa gửi.
      </p>
      {hoi === 'roi' && (
        <p role="status">
          Trình duyệt chưa cho phép. Cài ứng dụng vào màn hình chính (trình đơn của trình duyệt, “Thêm vào màn hình
          chính”) rồi xin lại; trong lúc đó sao lưu ra tệp mỗi ngày.
        </p>
      )}
      <Button icon="khien" ban={hoi === 'dang'} onClick={() => void ask()}>
        Xin giữ lâu dài
      </Button>
    </>
  );
};

/** How full the device is, and whether the browser has promised to keep what is on it. */
export const ChoLuuCuaMay = () => {
  const room = choLuu.value;
  return (
    <section class="the chong" aria-labelledby="cho-luu">
      <h2 id="cho-luu">Chỗ lưu trên máy</h2>
      {room ? (
        <>
          <p>
            Ứng dụng đang dùng {formatDungLuong(room.dung)} trên máy này; trình duyệt cho dùng đến{' '}
            {formatDungLuong(room.toiDa)}, nếu máy còn chỗ.
          </p>
          <Progress done={room.dung} total={room.toiDa} nhan="Chỗ đã dùng" />
        </>
      ) : (
        <p>Trình duyệt này không cho biết còn bao nhiêu chỗ.</p>
      )}
      <BenVung />
    </section>
  );
};
