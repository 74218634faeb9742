import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { getDinhDanh as getDinhDanhPhieu } from '../../data/phieu-repo.ts';
import { type HoSoCuaPhieu, watchHoSoCuaPhieu } from '../../data/tim-viec-tu-phieu.ts';
import { getDinhDanh } from '../../data/viec-lam-repo.ts';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { baiCuaNguoi } from '../viec-lam/bai-cua.ts';
import { textOfDongY } from '../viec-lam/dong-y.tsx';
import { NHAN_NGUOI } from '../viec-lam/nhan-viec-lam.ts';
import { ThongTin, TrangThaiBadge, XemTraLoi } from '../viec-lam/xem-tra-loi.tsx';

type Props = {
  id: string;
  dau: Extract<HoSoCuaPhieu, { co: 'co' }>;
  /** What this device had sent and the server refused is not there any more. */
  onMat: () => Promise<void>;
};

/** A seeker's record as the commune sees it: where it stands, what was agreed to, and the answers. */
export const Xem = ({ id, dau, onMat }: Props) => {
  const [hoSo, setHoSo] = useState(dau);
  const [error, setError] = useState<unknown>();
  useEffect(() => watchHoSoCuaPhieu(id, (next) => (next.co === 'co' ? setHoSo(next) : void onMat()), setError), [id]);
  const { nguoi, choGui } = hoSo;
  const ten = useTai(() => getDinhDanhPhieu(id), [id]);
  const rieng = useTai(() => getDinhDanh(id), [id, nguoi.v]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} />;
  if (!ten.xong || !rieng.xong) return <Loading nhan="Đang mở hồ sơ…" />;
  return (
    <>
      <div class="hang hang-giua">
        <h1>{ten.value?.hoTen ?? 'Hồ sơ tìm việc'}</h1>
        <TrangThaiBadge {...NHAN_NGUOI[nguoi.trangThai]} />
      </div>
      {choGui && (
        <Notice muc="canhBao">Hồ sơ còn chờ gửi lên máy chủ. Để máy này nối mạng; gửi xong dòng này tự mất.</Notice>
      )}
      {nguoi.trangThai === 'trung' && (
        <Notice muc="canhBao">
          Người này đã có hồ sơ tìm việc khác, do tự đăng ký hoặc do nơi khác lập. Trung tâm dịch vụ việc làm dùng hồ sơ
          kia; hồ sơ này chỉ còn để tra cứu, không phải làm gì thêm.
        </Notice>
      )}
      <section class="the">
        <ThongTin
          rows={[
            ['Cần tìm', nguoi.tenCongViec],
            ['Có hiệu lực đến', formatNgay(nguoi.hanHoSo)],
            ['Đồng ý', textOfDongY(nguoi.dongY)],
            ['Lập từ', <a href={`/phieu/${id}`}>Phiếu thông tin người lao động</a>],
            ['Lý do', nguoi.lyDo],
          ]}
        />
      </section>
      <p class="mo">
        Trung tâm dịch vụ việc làm của tỉnh giữ hồ sơ này. Người tìm việc muốn sửa, rút đồng ý hoặc thôi tìm việc: báo
        trung tâm.
      </p>
      {rieng.value ? (
        <XemTraLoi loai="nguoi" mau={nguoi.mau} bai={baiCuaNguoi(nguoi, rieng.value)} />
      ) : (
        <>
          <p class="mo">Cách liên lạc chỉ người lập hồ sơ và trung tâm xem được.</p>
          <XemTraLoi loai="nguoi" mau={nguoi.mau} bai={baiCuaNguoi(nguoi, undefined)} />
        </>
      )}
    </>
  );
};
