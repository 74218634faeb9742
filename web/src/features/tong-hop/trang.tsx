import type { OSoLieu } from '@core/rollup/rollup.ts';
import { homNay } from '../../data/device.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { DoiChieuBangKe } from '../bang-ke/doi-chieu.tsx';
import { SoChinh } from '../bang-so-lieu/dau-bang.tsx';
import { headline } from '../bang-so-lieu/so-lieu.ts';
import { useSoDem } from '../hang-cho/so-dem.ts';
import { TrangViec } from '../hang-cho/trang-viec.tsx';
import type { Buoc } from '../hang-cho/viec.ts';
import { MayGhiCuaDiaBan } from './may-ghi.tsx';
import '../bang-so-lieu/bang-so-lieu.css';

const TONG_HOP: Buoc = {
  trangThai: 'choTongHop',
  nhan: 'Chờ tổng hợp',
  icon: 'lop',
  trong: 'Không còn phiếu nào chờ tổng hợp',
  giao: 'thonXa',
};
const NGHIEM_THU: Buoc = {
  trangThai: 'choNghiemThu',
  nhan: 'Chờ nghiệm thu',
  icon: 'nghiemThu',
  trong: 'Không còn phiếu nào chờ nghiệm thu',
};
const DA_NGHIEM_THU: Buoc = {
  trangThai: 'choXacNhan',
  nhan: 'Đã nghiệm thu',
  icon: 'hopThu',
  trong: 'Không có phiếu nào đã nghiệm thu chờ nộp về xã',
  giao: 'thonXa',
};
const TRA_LAI: Buoc = {
  trangThai: 'traLai',
  nhan: 'Đang bị trả lại',
  icon: 'traLai',
  trong: 'Không có phiếu nào đang bị trả lại',
};

const Dem = ({ o }: { o: OSoLieu }) => {
  const h = headline(o, homNay());
  return (
    <SoChinh
      figures={[
        { key: 'daThu', nhan: 'Đã thu', value: h.daThu },
        { key: 'chua', nhan: 'Đang ghi, chưa nộp', value: (o['tt:nhap'] ?? 0) + (o['tt:daNop'] ?? 0) },
        { key: 'traLai', nhan: 'Đang bị trả lại', value: h.traLai, muc: 'canhBao' },
        { key: 'cho', nhan: 'Chờ nộp về xã', value: (o['tt:choTongHop'] ?? 0) + (o['tt:choNghiemThu'] ?? 0) },
        { key: 'quaHan', nhan: 'Quá hạn', value: h.quaHan, muc: 'loi' },
      ]}
    />
  );
};

/** Bàn tổng hợp của trưởng thôn và tổ công tác (LC-05, KH-02, HN-03): check the list, return, hand in to the commune. */
const Trang = () => {
  const dem = useSoDem();
  const nghiemThu = keHoachHienTai.value?.nghiemThu ?? false;
  return (
    <TrangViec
      path="/tong-hop"
      tieuDe="Tổng hợp phiếu của thôn, tổ dân phố"
      buoc={nghiemThu ? [TONG_HOP, NGHIEM_THU, DA_NGHIEM_THU, TRA_LAI] : [TONG_HOP, TRA_LAI]}
      dem={dem}
      dau={
        <>
          {dem && <Dem o={dem} />}
          <MayGhiCuaDiaBan />
          <DoiChieuBangKe trung={dem?.['tt:trung'] ?? 0} />
          {nghiemThu && (
            <div class="khong-in">
              <LinkButton href="/nghiem-thu" icon="nghiemThu">
                Cuộc họp nghiệm thu
              </LinkButton>
            </div>
          )}
        </>
      }
    />
  );
};
export default Trang;
