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

const LoiThoat = () => (
  <span class="hang">
    <LinkButton href="/cuu-ho" icon="khien">
      Sao lưu ra tệp
    </LinkButton>
    <LinkButton href="/thu-thap" icon="hopThu">
      Gửi ngay
    </LinkButton>
  </span>
);

/** The device is full, or nearly so. What was typed stays in memory meanwhile (`data/chua-luu.ts`). */
const HetCho = () => {
  const room = choLuu.value;
  if (hetCho.value)
    return (
      <Notice muc="loi">
        <div class="chong chong-sat">
          <p>
            <b>Máy đã hết chỗ lưu.</b> Những gì vừa ghi đang giữ tạm trên trang này, đừng đóng trang hay tắt máy. Sao
            lưu ra tệp hoặc gửi phiếu ngay; xóa bớt ảnh, tệp trong máy thì trang tự lưu tiếp.
          </p>
          <LoiThoat />
        </div>
      </Notice>
    );
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
    <div class="chong chong-sat khong-in canh-bao-may">
      <DongHoSai />
      {ghiPhieu && <HetCho />}
      {ghiPhieu && <XinGiuLau />}
    </div>
  );
};
