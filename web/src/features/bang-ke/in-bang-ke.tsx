import { GIOI_TINH } from '@core/forms/danh-muc-m03.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { homNay } from '../../data/device.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import type { Ho } from './danh-sach-song.tsx';

/** The living list on A4, household by household, with boxes to tick at the door. */
export const InBangKe = ({
  ten,
  keHoach,
  ho,
  con,
}: {
  ten: string;
  keHoach: KeHoach;
  ho: readonly Ho[];
  con: boolean;
}) => {
  const area = khuVuc.value;
  const trong = area !== null && area !== 'dangTai' ? area.ten : '';
  const noi = trong.startsWith(ten) ? trong : [ten, trong].filter(Boolean).join(', ');
  let stt = 0;
  return (
    <section class="chi-in tu-dau">
      <h1>Danh sách người còn phải thu phiếu</h1>
      <p>
        {noi}. {keHoach.ten}. Lập ngày {formatNgay(homNay())}.
      </p>
      {con && <p>Chưa hết danh sách: bấm “Xem thêm” trước khi in để in đủ.</p>}
      <table class="bang bang-day">
        <thead>
          <tr>
            <th scope="col" class="so">
              STT
            </th>
            <th scope="col">Họ và tên</th>
            <th scope="col">Ngày sinh</th>
            <th scope="col">Giới tính</th>
            <th scope="col">Số CCCD</th>
            <th scope="col">Đã thu</th>
            <th scope="col">Vắng</th>
            <th scope="col">Chuyển đi</th>
            <th scope="col">Từ chối</th>
            <th scope="col">Ghi chú</th>
          </tr>
        </thead>
        {ho.map(({ nhan, nguoi }) => (
          <tbody key={nguoi[0]?.id} class="giu">
            <tr>
              <th scope="rowgroup" colSpan={10}>
                {nhan}
              </th>
            </tr>
            {nguoi.map((line) => {
              stt += 1;
              return (
                <tr key={line.id}>
                  <td class="so">{stt}</td>
                  <td class="o-ten">{line.hoTen}</td>
                  <td>{formatNgay(line.ngaySinh)}</td>
                  <td>{line.gioiTinh && GIOI_TINH.nhan(line.gioiTinh)}</td>
                  <td>{line.soGiayTo}</td>
                  <td class="o-danh-dau">☐</td>
                  <td class="o-danh-dau">☐</td>
                  <td class="o-danh-dau">☐</td>
                  <td class="o-danh-dau">☐</td>
                  <td class="ghi-chu">{line.lanDen.length > 0 && `Đã đến ${line.lanDen.length} lần`}</td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </section>
  );
};
