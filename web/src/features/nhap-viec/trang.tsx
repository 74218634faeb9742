import { LOAI_NHAP_VIEC } from '@core/nhap/nhap-viec.ts';
import { useLocation } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { listNhapViec } from '../../data/nhap-repo.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { EmptyState, Notice } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { ChonLoaiTep } from '../nhap/chon-loai.tsx';
import { ChonTep } from '../nhap/chon-tep.tsx';
import { DaNhap } from '../nhap/da-nhap.tsx';
import { LOAI_TEP_VIEC } from './loai.ts';

const href = (id: string): string => `/viec-lam/nhap/${id}`;
const hrefLoai = (loai: string): string => `/viec-lam/nhap?loai=${loai}`;

/** Vacancies or seekers of other registers brought in by the centre, one a row (HP-05, HN-08, HN-09). */
const Trang = () => {
  const { query, route } = useLocation();
  const ai = nguoiViec();
  const loai = LOAI_NHAP_VIEC.find((each) => each === query.loai) ?? 'viecTimNguoi';
  const laTrungTam = ai?.vai === 'trungTam';
  const { value: list, error } = useTai(
    () => (laTrungTam ? listNhapViec(loai) : Promise.resolve([])),
    [loai, laTrungTam],
  );
  if (ai?.vai !== 'trungTam')
    return <EmptyState tieuDe="Chỉ trung tâm dịch vụ việc làm nhập được tệp việc tìm người, người tìm việc" />;
  const kind = LOAI_TEP_VIEC[loai];
  const veTep = { loai, diaBan: { danhMuc: ai.danhMuc, tinh: ai.tinh } };
  return (
    <div class="chong">
      <h1>Nhập tệp việc làm</h1>
      <ChonTep kind={kind} veTep={veTep} href={href} hrefKhac={hrefLoai(loai)}>
        {(ban) => (
          <ChonLoaiTep
            loai={loai}
            cac={LOAI_NHAP_VIEC}
            kinds={LOAI_TEP_VIEC}
            ban={ban}
            onLoai={(next) => route(hrefLoai(next))}
          />
        )}
      </ChonTep>
      {error !== undefined && <Notice muc="loi">{describeError(error)}</Notice>}
      {list && list.length > 0 && <DaNhap list={list} href={href} />}
    </div>
  );
};
export default Trang;
