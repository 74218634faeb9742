import { NGUON } from '@core/forms/danh-muc-m03.ts';
import type { LichSuNld, NguoiLaoDong } from '@core/nguoi-lao-dong/so-lao-dong.ts';
import type { TruongBaiLam } from '@core/phieu/phieu.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { wordAnswer } from '../hang-cho/dong-tra-loi.ts';
import { XemBaiLam } from '../phieu/xem-bai-lam.tsx';
import { nhanTruong } from '../thu-thap/nhan-cau.ts';
import './so-lao-dong.css';

const LichSu = ({ lines }: { lines: readonly LichSuNld[] }) => (
  <section class="the qua-trinh">
    <h2>Quá trình thay đổi</h2>
    <ol class="chong" reversed>
      {lines.map(({ v, ngay, nguon, truong, truoc, lapLai }) => (
        <li key={v}>
          <b>{formatNgay(ngay)}</b> · nguồn: {NGUON.nhan(nguon)}
          {truong.length === 0 ? (
            <p>{v === 1 || lapLai ? 'Lập sổ.' : 'Xác nhận không thay đổi.'}</p>
          ) : (
            <ul>
              {truong.map((key) => (
                <li key={key}>
                  {nhanTruong(key)}: trước đó <b>{wordAnswer(truoc, key as TruongBaiLam) || 'để trống'}</b>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  </section>
);

/** Sổ lao động điện tử to read and to print on A4: who, the present state, how it came about (TT 11/2022, Điều 13). */
export const XemSo = ({ so, lichSu }: { so: NguoiLaoDong; lichSu: readonly LichSuNld[] }) => (
  <article class="so-lao-dong tu-dau chong">
    <header class="chi-in">
      <p>
        <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
      </p>
      <p>Độc lập - Tự do - Hạnh phúc</p>
      <h1>SỔ LAO ĐỘNG ĐIỆN TỬ</h1>
    </header>
    <p class="mo">
      Thông tin có hiệu lực từ ngày {formatNgay(so.ngay)}, theo phiếu đã được xã duyệt. Lần cập nhật thứ {so.v}.
    </p>
    <XemBaiLam bai={so.bai} coDinhDanh />
    <LichSu lines={lichSu} />
  </article>
);
