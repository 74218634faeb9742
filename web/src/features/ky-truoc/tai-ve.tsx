import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { online } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import type { HaiKy } from '../../data/ky-truoc-repo.ts';
import { type TienDoTai, taiKyTruoc } from '../../data/tai-ky-truoc.ts';
import { Button } from '../../ui/button.tsx';
import { formatLuc, formatSo } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';

type TaiVeProps = {
  plan: KeHoach;
  haiKy: HaiKy;
  tienDo: TienDoTai | undefined;
  /** Called whenever there is more on the device. */
  onTai: () => void;
};

const nhanCua = (tienDo: TienDoTai | undefined): string => {
  if (!tienDo) return 'Tải về máy danh sách kỳ trước';
  return tienDo.xongLuc ? 'Tải lại danh sách' : 'Tải tiếp';
};

/** What of the round before is on this device, since when, and the way to bring it there. */
export const TaiVe = ({ plan, haiKy, tienDo, onTai }: TaiVeProps) => {
  const [soNguoi, setSoNguoi] = useState<number | null>(null);
  const [loi, setLoi] = useState('');
  const dung = useRef<AbortController | null>(null);
  useEffect(() => () => dung.current?.abort(), []);
  const start = async () => {
    const stop = new AbortController();
    dung.current = stop;
    setLoi('');
    try {
      await taiKyTruoc(plan, haiKy, { signal: stop.signal, onSoNguoi: setSoNguoi });
    } catch (error) {
      setLoi(`${describeError(error)} Phần đã tải vẫn còn trên máy.`);
    }
    dung.current = null;
    setSoNguoi(null);
    onTai();
  };
  const xongLuc = tienDo?.xongLuc ?? tienDo?.truocLuc;
  return (
    <section class="chong chong-sat" aria-label="Danh sách trên máy">
      <p role="status">
        {soNguoi !== null
          ? `Đang tải: ${formatSo(soNguoi)} người. Cứ để trang mở; mất mạng thì tải tiếp được.`
          : xongLuc
            ? `Danh sách trên máy tải lúc ${formatLuc(new Date(xongLuc))}, dùng được khi không có mạng.`
            : 'Tải danh sách khi có mạng để dùng lúc đi hỏi từng nhà. Chỉ tải người mà tài khoản này được xem.'}
      </p>
      {tienDo && !tienDo.xongLuc && soNguoi === null && (
        <p class="mo">Lần tải sau cùng dừng giữa chừng ở {formatSo(tienDo.soNguoi)} người.</p>
      )}
      {loi && <Notice muc="loi">{loi}</Notice>}
      <div class="hang">
        {soNguoi === null ? (
          <Button icon="thay" kieu={xongLuc ? 'thuong' : 'chinh'} disabled={!online.value} onClick={() => void start()}>
            {nhanCua(tienDo)}
          </Button>
        ) : (
          <Button onClick={() => dung.current?.abort()}>Dừng tải</Button>
        )}
      </div>
    </section>
  );
};
