import type { Loi } from '@core/phieu/phieu.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/states.tsx';
import { nhanTruong } from './nhan-cau.ts';

type DuyetLaiProps = {
  hoTen: string;
  conVuong: readonly Loi[];
  dangNop: boolean;
  loiGui: string | null;
  onDen: (truong: string) => void;
  onNop: () => void;
  onQuayLai: () => void;
};

const Muc = ({ loi, onDen }: { loi: Loi; onDen: (truong: string) => void }) => {
  const { thongBao, cachSua } = thongBaoLoi(loi.ma, loi.truong);
  return (
    <li>
      <button type="button" class={`di-toi di-toi-${loi.muc}`} onClick={() => onDen(loi.truong)}>
        <Icon name={loi.muc === 'loi' ? 'loi' : 'canhBao'} />
        <span>
          <b>{nhanTruong(loi.truong)}</b>
          <br />
          {thongBao} {loi.muc === 'canhBao' ? 'Sửa, hoặc xác nhận là đúng.' : cachSua}
        </span>
        <Icon name="muiTen" />
      </button>
    </li>
  );
};

/** What still stands in the way, each with the way to it; or the last step before handing in. */
export const DuyetLai = (props: DuyetLaiProps) => {
  const { hoTen, conVuong, dangNop, loiGui, onDen, onNop, onQuayLai } = props;
  return (
    <section class="chong" aria-labelledby="duyet-lai">
      <h1 id="duyet-lai" tabIndex={-1}>
        {conVuong.length > 0 ? `Còn ${conVuong.length} chỗ cần xem trước khi nộp` : 'Phiếu đã đủ, có thể nộp'}
      </h1>
      {conVuong.length > 0 ? (
        <ul class="danh-sach">
          {conVuong.map((loi) => (
            <Muc key={`${loi.ma}:${loi.truong}`} loi={loi} onDen={onDen} />
          ))}
        </ul>
      ) : (
        <p class="the">
          Phiếu của <b>{hoTen}</b> nộp được cả khi không có mạng: phiếu giữ trên máy này và tự gửi đi kiểm tra khi có
          mạng. Đã gửi thì không sửa được nữa, trừ khi phiếu bị trả lại.
        </p>
      )}
      {loiGui && <Notice muc="loi">{loiGui}</Notice>}
      <div class="hang">
        {conVuong.length === 0 && (
          <Button kieu="chinh" icon="hopThu" ban={dangNop} onClick={onNop}>
            {dangNop ? 'Đang nộp…' : 'Nộp phiếu'}
          </Button>
        )}
        <Button onClick={onQuayLai}>Quay lại phiếu</Button>
      </div>
    </section>
  );
};
