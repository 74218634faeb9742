import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { tomTatGui } from '@core/hang-gui/tom-tat.ts';
import { online } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { soGuiKhac, soKhongDoc } from '../../data/hang-gui-song.ts';
import { canDangNhapLai, thuLai } from '../../data/outbox.ts';
import { Button } from '../../ui/button.tsx';
import { formatGio, formatKhoang } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { BoPhieu } from './bo-phieu.tsx';
import { DongGui } from './dong-gui.tsx';

const lanSau = ({ thuLaiLuc }: PhieuGui, now: Date): string | undefined =>
  thuLaiLuc !== undefined && Date.parse(thuLaiLuc) > now.getTime()
    ? `tự gửi lại lúc ${formatGio(new Date(thuLaiLuc), now)}`
    : undefined;

/** What is on this device and cannot be shown phiếu by phiếu: another account's, or written by another version of the app. */
const Khac = () => (
  <>
    {soGuiKhac.value > 0 && (
      <p class="mo">
        Máy này còn {soGuiKhac.value} phiếu của tài khoản khác; phiếu được gửi khi tài khoản đó đăng nhập.
      </p>
    )}
    {soKhongDoc.value > 0 && (
      <Notice muc="loi">
        Có {soKhongDoc.value} phiếu trên máy này mà bản ứng dụng đang chạy không đọc được. Phiếu vẫn còn: cập nhật ứng
        dụng, đừng xóa dữ liệu trình duyệt, và báo người quản trị.
      </Notice>
    )}
  </>
);

/** What still has to leave this device, with the way to hurry it. */
export const MucChuaGui = ({ all, now }: { all: readonly PhieuGui[]; now: Date }) => {
  const items = all.filter(({ trangThai }) => trangThai === 'chuaGui' || trangThai === 'dangGui');
  if (items.length === 0) return <Khac />;
  const waiting = items.filter(({ trangThai }) => trangThai === 'chuaGui');
  return (
    <section class="chong" aria-labelledby="chua-gui">
      <div class="dau-trang">
        <div>
          <h2 id="chua-gui">Chưa gửi ({items.length})</h2>
          <p class="mo">Cũ nhất {formatKhoang(tomTatGui(items, now.toISOString()).cuNhatMs)}.</p>
        </div>
        {waiting.length > 0 && (
          <Button icon="thay" disabled={!online.value} onClick={() => void thuLai(waiting.map(({ id }) => id))}>
            Gửi tất cả bây giờ
          </Button>
        )}
      </div>
      {!online.value && <p class="mo">Không có mạng: phiếu giữ trên máy này và tự gửi khi có mạng.</p>}
      {canDangNhapLai.value && (
        <Notice muc="canhBao">Cần đăng nhập lại để gửi. Phiếu vẫn còn trên máy, đăng nhập xong sẽ tự gửi.</Notice>
      )}
      <ul class="danh-sach">
        {items.map((gui) => (
          <DongGui key={gui.id} gui={gui} now={now} them={lanSau(gui, now)}>
            {gui.trangThai === 'chuaGui' && (
              <>
                {gui.loiCuoi && <p class="mo">Lần gửi trước: {describeError({ code: gui.loiCuoi })}</p>}
                <div class="hang">
                  {gui.lan > 0 && (
                    <Button icon="thay" disabled={!online.value} onClick={() => void thuLai([gui.id])}>
                      Gửi lại
                    </Button>
                  )}
                  <BoPhieu gui={gui} />
                </div>
              </>
            )}
          </DongGui>
        ))}
      </ul>
      <Khac />
    </section>
  );
};
