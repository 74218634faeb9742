import './hang-gui.css';
import type { BanMayChu, PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { type Ben, conGhiDuoc, tronHaiBan, truongKhac } from '@core/hang-gui/xung-dot.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { blockingLoi, checkRaw } from '@core/phieu/checks.ts';
import type { BaiLam, TruongBaiLam } from '@core/phieu/phieu.ts';
import { NHAN_TRANG_THAI } from '@core/phieu/workflow.ts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { homNay, lucMay } from '../../data/device.ts';
import { describeError, UserError } from '../../data/errors.ts';
import { applyViec, takeBack } from '../../data/hang-gui.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import { nhanCau } from '../thu-thap/nhan-cau.ts';
import { ChonBen, type HaiBan, HaiBen } from './chon-ben.tsx';
import { tenGui } from './dong-gui.tsx';

export type HaiPhienBan = { readonly gui: PhieuGui; readonly banNhap: BanNhap; readonly mayChu: BanMayChu };
type Chon = Readonly<Partial<Record<TruongBaiLam, Ben>>>;

const haiBanOf = ({ banNhap, mayChu }: HaiPhienBan): HaiBan => ({
  toi: banNhap.bai as BaiLam,
  mayChu: mayChu.bai as BaiLam,
});

/** What happens to a decision, once, and where it leads. */
const useQuyet = () => {
  const { route } = useLocation();
  const [error, setError] = useState<unknown>(null);
  const quyet = (work: Promise<unknown>, href = '/thu-thap') => void work.then(() => route(href), setError);
  return { quyet, loi: error !== null && <Notice muc="loi">{describeError(error)}</Notice> };
};

/** The phiếu has gone on: nothing can be written on it. What was written here is kept. */
const DaDiTiep = ({ ban, khac }: { ban: HaiPhienBan; khac: readonly TruongBaiLam[] }) => {
  const { quyet, loi } = useQuyet();
  return (
    <>
      <Notice muc="canhBao">
        <p>
          Phiếu trên máy chủ đã sang bước “{NHAN_TRANG_THAI[ban.mayChu.trangThai]}” nên không ghi tiếp được. Bản của bạn
          được giữ lại trên máy này.
        </p>
        <p>
          Bản của bạn mới đúng thì đề nghị nơi đang giữ phiếu trả lại; khi phiếu trả về, mở bản giữ lại để ghi tiếp.
        </p>
      </Notice>
      {khac.map((truong) => (
        <HaiBen key={truong} truong={truong} hai={haiBanOf(ban)} />
      ))}
      {loi}
      <div class="hang">
        <Button
          kieu="chinh"
          icon="dau"
          onClick={() => quyet(applyViec(ban.gui.id, { loai: 'nhanMayChu', luc: lucMay() }))}
        >
          Giữ bản của tôi trên máy, xong
        </Button>
      </div>
    </>
  );
};

const conVuongCua = (bai: BaiLam, { banNhap }: HaiPhienBan, keHoach: KeHoach): number =>
  blockingLoi(checkRaw(bai, { keHoach, homNay: homNay(), diaBan: banNhap.diaBan, donVi: 'co' }).loi, banNhap.xacNhan)
    .length;

type GuiTiepProps = { ban: HaiPhienBan; khac: readonly TruongBaiLam[]; chon: Chon; keHoach: KeHoach };

/** The last step: what will be sent, or why it has to be looked at in the form first. */
const GuiTiep = ({ ban, khac, chon, keHoach }: GuiTiepProps) => {
  const { quyet, loi } = useQuyet();
  const { id } = ban.gui;
  const luc = lucMay();
  const con = khac.filter((truong) => !chon[truong]).length;
  if (con > 0) return <p class="mo">Còn {con} câu chưa chọn bản nào.</p>;
  const { toi, mayChu } = haiBanOf(ban);
  const { bai, daBo } = tronHaiBan(toi, mayChu, chon);
  const giaiQuyet = { loai: 'giaiQuyet', bai, luc } as const;
  if (truongKhac(bai, mayChu).length === 0)
    return (
      <>
        <p>Kết quả giống hệt bản trên máy chủ: không phải gửi gì. Bản của bạn được giữ lại trên máy này.</p>
        {loi}
        <Button kieu="chinh" icon="dau" onClick={() => quyet(applyViec(id, { loai: 'nhanMayChu', luc }))}>
          Lấy bản trên máy chủ
        </Button>
      </>
    );
  const sua = async () => {
    if (!(await takeBack(id, giaiQuyet))) throw new UserError('hangGui.daCo', 'Phiếu này đang được ghi ở chỗ khác.');
  };
  const conVuong = conVuongCua(bai, ban, keHoach);
  return (
    <>
      {daBo.length > 0 && (
        <p>
          Các câu sau không còn phải hỏi theo những câu đã chọn, sẽ bỏ:{' '}
          {daBo.map((truong) => nhanCau(truong)).join('; ')}.
        </p>
      )}
      {conVuong > 0 && (
        <Notice muc="canhBao">Bản ghép từ hai bên còn {conVuong} chỗ chưa khớp nhau, cần xem lại trong phiếu.</Notice>
      )}
      {loi}
      <div class="hang">
        {conVuong === 0 && (
          <Button kieu="chinh" icon="hopThu" onClick={() => quyet(applyViec(id, giaiQuyet))}>
            Gửi bản đã chọn
          </Button>
        )}
        <Button kieu={conVuong > 0 ? 'chinh' : 'thuong'} icon="but" onClick={() => quyet(sua(), `/phieu/${id}/ghi`)}>
          Mở phiếu để sửa thêm
        </Button>
      </div>
    </>
  );
};

/** Two versions of one phiếu, question by question where they differ. Nobody wins unasked; what is not taken is kept. */
export const XungDot = ({ ban, keHoach }: { ban: HaiPhienBan; keHoach: KeHoach }) => {
  const { banNhap, mayChu, gui } = ban;
  const khac = truongKhac(banNhap.bai, mayChu.bai);
  const [chon, setChon] = useState<Chon>({});
  const all = (ben: Ben) => setChon(Object.fromEntries(khac.map((truong) => [truong, ben])));
  return (
    <div class="chong chinh-doc">
      <h1>Hai bản của phiếu {tenGui(gui)}</h1>
      <p>
        Phiếu này đã được sửa ở nơi khác sau khi bạn mở để ghi. {khac.length} câu ghi khác nhau; bản không chọn vẫn được
        giữ lại trên máy này.
      </p>
      {!conGhiDuoc(mayChu) ? (
        <DaDiTiep ban={ban} khac={khac} />
      ) : (
        <>
          {khac.length > 0 && (
            <div class="hang">
              <Button onClick={() => all('toi')}>Lấy hết bản của tôi</Button>
              <Button onClick={() => all('mayChu')}>Lấy hết bản trên máy chủ</Button>
            </div>
          )}
          {khac.map((truong) => (
            <ChonBen
              key={truong}
              truong={truong}
              hai={haiBanOf(ban)}
              chon={chon[truong]}
              onChon={(ben) => setChon({ ...chon, [truong]: ben })}
            />
          ))}
          <GuiTiep ban={ban} khac={khac} chon={chon} keHoach={keHoach} />
        </>
      )}
    </div>
  );
};
