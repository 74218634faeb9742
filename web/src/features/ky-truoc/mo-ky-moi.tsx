import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { type MoKy, NHAN_TRANG_THAI_MO_KY } from '@core/ke-hoach/mo-ky.ts';
import { useEffect, useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { getMoKy, type HaiKy, openKy } from '../../data/ky-truoc-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading, Notice } from '../../ui/states.tsx';

/** The commune opens its round: asked once more, since it is done once. */
export const MoKyMoi = ({ plan, haiKy, ten }: { plan: KeHoach; haiKy: HaiKy; ten: string }) => {
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
