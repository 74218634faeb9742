import type { ComponentChildren } from 'preact';
import './van-ban.css';

/** The national heading over a printed document: office on the left, country on the right (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export const QuocHieu = (props: { coQuan: string; donVi: string; so?: string; noiNgay: string }) => (
  <div class="quoc-hieu">
    <div>
      <p>{props.coQuan.toLocaleUpperCase('vi')}</p>
      <p>
        <b>{props.donVi.toLocaleUpperCase('vi')}</b>
      </p>
      {props.so && <p>Số: {props.so}</p>}
    </div>
    <div>
      <p>
        <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
      </p>
      <p>
        <b class="tieu-ngu">Độc lập - Tự do - Hạnh phúc</b>
      </p>
      <p>
        <i>{props.noiNgay}</i>
      </p>
    </div>
  </div>
);

/** "ngày 01 tháng 9 năm 2024", as documents write a day: a zero before days under 10 and months 1 and 2. */
export const ngayVanBan = (ngay: string): string => {
  const [nam = '', thang = '', day = ''] = ngay.split('-');
  const month = Number(thang) <= 2 ? thang : String(Number(thang));
  return `ngày ${day} tháng ${month} năm ${nam}`;
};

/** A column to sign in: whose it is, what is known of the signature, the name below it. */
export const ChuKyGiay = (props: { ben: string; ten?: string | undefined; children?: ComponentChildren }) => (
  <div class="chu-ky">
    <p>
      <b>{props.ben.toLocaleUpperCase('vi')}</b>
    </p>
    <p>
      <i>(Ký, ghi rõ họ tên)</i>
    </p>
    <div class="cho-ky">{props.children}</div>
    <p>
      <b>{props.ten}</b>
    </p>
  </div>
);
