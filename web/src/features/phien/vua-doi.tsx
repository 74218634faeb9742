import type { NoiDungPhien, PhienDoc } from '../../data/phien-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import { HaiBan } from '../ghi-do/hai-ban.tsx';
import { khacNhau } from './kiem.ts';

/** A colleague was faster: his version and what was typed here beside each other, and which of them is to stand. */
export const VuaDoi = (props: {
  mayChu: PhienDoc;
  toi: NoiDungPhien;
  ban: boolean;
  onToi: () => void;
  onMayChu: () => void;
}) => {
  const khac = khacNhau(props.mayChu, props.toi);
  return (
    <section class="the chong" aria-labelledby="phien-vua-doi">
      <h2 id="phien-vua-doi">Người khác vừa lưu phiên này</h2>
      <Notice muc="canhBao">
        <p>
          {khac.length > 0
            ? 'Bản bạn ghi còn nguyên ở trên, chưa lưu. So hai bản rồi chọn một; cần lấy mỗi bên một phần thì sửa ô ở trên rồi lưu bản của bạn.'
            : 'Nội dung trên máy chủ giống hệt bản bạn ghi.'}
        </p>
        {props.mayChu.huy && <p>Phiên này vừa bị hủy; lưu bản nào thì phiên vẫn hủy.</p>}
      </Notice>
      {khac.length > 0 && <HaiBan khac={khac} />}
      <div class="hang">
        {khac.length > 0 && (
          <Button kieu="chinh" ban={props.ban} onClick={props.onToi}>
            Lưu bản của tôi
          </Button>
        )}
        <Button ban={props.ban} onClick={props.onMayChu}>
          Lấy bản trên máy chủ
        </Button>
      </div>
    </section>
  );
};
