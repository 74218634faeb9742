import { noiKhoang } from '@core/hang-gui/dong-ho.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { benVung, choLuu, hetCho, isGanDay, xinBenVung } from '../data/cho-luu.ts';
import { homNay } from '../data/device.ts';
import { lechDongHo } from '../data/dong-ho.ts';
import { session } from '../data/session.ts';
import { Button, LinkButton } from './button.tsx';
import { formatDungLuong } from './format.ts';
import { Notice } from './states.tsx';

/** The clock of the device is wrong, and what is done about it. */
const DongHoSai = () => {
  const lech = lechDongHo.value;
  if (lech === 0) return null;
  return (
    <Notice muc="canhBao" icon="dongHo">
      Đồng hồ máy chạy sai {noiKhoang(lech)} ({lech > 0 ? 'nhanh' : 'chậm'}); phiếu ghi theo giờ đúng, hôm nay là ngày{' '}
      {formatNgay(homNay())}. Chỉnh lại ngày giờ trong phần Cài đặt của máy.
    </Notice>
  );
};

/** Sends what waits; what the server has judged gives its room back. */
const guiNgay = async (): Promise<void> => {
  const [{ thuLai }, { guiCuaToi }] = await Promise.all([
    import('../data/outbox.ts'),
    import('../data/hang-gui-song.ts'),
  ]);
  await thuLai((guiCuaToi.value ?? []).map(({ id }) => id));
};

const LoiThoat = () => {
  const { route } = useLocation();
  return (
    <span class="hang">
      <LinkButton href="/cuu-ho">Sao lưu ra tệp</LinkButton>
      <Button
        onClick={() => {
          guiNgay().catch((error: unknown) => console.error('outbox.start', error));
          route('/thu-thap');
        }}
      >
        Gửi ngay
      </Button>
    </span>
  );
};

/** The device is full: stays in view while the person writes on. What is typed is in memory (`data/chua-luu.ts`). */
const HetCho = () => (
  <div class="het-cho khong-in">
    <Notice muc="loi">
      <div class="chong chong-sat">
        <p>
          <b>Máy đã hết chỗ lưu.</b> Chữ vừa ghi đang giữ tạm ở trang này: đừng đóng trang. Xóa bớt ảnh, tệp trong máy
          thì trang tự lưu tiếp.
        </p>
        <LoiThoat />
      </div>
    </Notice>
  </div>
);

const GanDay = () => {
  const room = choLuu.value;
  if (!room || !isGanDay(room)) return null;
  return (
    <Notice muc="canhBao">
      <div class="chong chong-sat">
        <p>
          Máy sắp hết chỗ lưu phiếu: còn {formatDungLuong(Math.max(0, room.toiDa - room.dung))}. Gửi bớt phiếu, hoặc xóa
          bớt ảnh, tệp trong máy.
        </p>
        <LoiThoat />
      </div>
    </Notice>
  );
};

const DE_SAU = 'sld.benVung.deSau';

/** Asks once, on the collector's own page, for the promise that the browser keeps what is written here. */
const XinGiuLau = () => {
  const { path } = useLocation();
  const [asked, setAsked] = useState(localStorage.getItem(DE_SAU) !== null);
  if (asked || benVung.value !== false || path !== '/thu-thap') return null;
  const done = () => {
    localStorage.setItem(DE_SAU, '1');
    setAsked(true);
  };
  return (
    <Notice icon="khien">
      <div class="hang hang-giua">
        <span>Cho phép trình duyệt giữ lâu dài phiếu chưa gửi: khi máy gần đầy, phiếu không bị xóa để lấy chỗ.</span>
        <span class="hang">
          <Button onClick={() => void xinBenVung().then(done)}>Cho phép giữ</Button>
          <Button kieu="tron" onClick={done}>
            Để sau
          </Button>
        </span>
      </div>
    </Notice>
  );
};

/** What is wrong with the device that phiếu are written on. Above every page of those who write them. */
export const CanhBaoMay = () => {
  const current = session.value;
  if (current === null || current === 'dangTai') return null;
  const ghiPhieu = current.claims.vaiTro.includes('dieuTraVien');
  return (
    <>
      {ghiPhieu && hetCho.value && <HetCho />}
      <div class="chong chong-sat khong-in canh-bao-may">
        <DongHoSai />
        {ghiPhieu && !hetCho.value && <GanDay />}
        {ghiPhieu && <XinGiuLau />}
      </div>
    </>
  );
};
