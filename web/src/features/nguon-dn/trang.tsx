import { cacKy, tenKyNguon } from '@core/nguon-dn/lich.ts';
import { LOAI_NHAP_TINH, type LoaiNhapTinh } from '@core/nhap/nhap-tinh.ts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { tinhNguon } from '../../data/nguon-dn-repo.ts';
import { listNhapTinh } from '../../data/nhap-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import { EmptyState, Notice } from '../../ui/states.tsx';
import { useNgay } from '../../ui/use-ngay.ts';
import { useTai } from '../../ui/use-tai.ts';
import { ChonLoaiTep } from '../nhap/chon-loai.tsx';
import { ChonTep } from '../nhap/chon-tep.tsx';
import { DaNhap } from '../nhap/da-nhap.tsx';
import { ChonTrangThai } from '../viec-lam/danh-sach.tsx';
import { LichNguon } from './lich.tsx';
import { LOAI_TEP_TINH } from './loai.ts';

const href = (id: string): string => `/viec-lam/nguon/${id}`;
const CAC_LOAI = LOAI_NHAP_TINH.map((loai) => [loai, LOAI_TEP_TINH[loai].nhan] as const);

type Noi = NonNullable<ReturnType<typeof tinhNguon>>;
const NhapTep = ({ noi, loai, onLoai }: { noi: Noi; loai: LoaiNhapTinh; onLoai: (loai: LoaiNhapTinh) => void }) => {
  const today = homNay();
  const kinds = cacKy(loai, today);
  const [chonKy, setKy] = useState('');
  const { ngay, field } = useNgay(today);
  // The period most likely meant: the running month, the quarter that is over.
  const thuong = kinds.find((each) => each.includes('Q') || (each.length === 7 && each <= today.slice(0, 7)));
  const ky = kinds.includes(chonKy) ? chonKy : (thuong ?? '');
  const isLater = ngay !== undefined && ngay > today;
  const veTep =
    ngay === undefined || isLater ? undefined : { loai, diaBan: { danhMuc: noi.danhMuc, tinh: noi.tinh }, ky, ngay };
  const kind = LOAI_TEP_TINH[loai];
  return (
    <ChonTep kind={kind} veTep={veTep} href={href} hrefKhac={`/viec-lam/nguon?loai=${loai}`}>
      {(ban) => (
        <>
          <h2>Nhập tệp</h2>
          <ChonLoaiTep loai={loai} cac={LOAI_NHAP_TINH} kinds={LOAI_TEP_TINH} ban={ban} onLoai={onLoai} />
          <ChonTrangThai
            id="ky"
            nhan="Dữ liệu của kỳ"
            options={kinds.map((each) => [each, tenKyNguon(each)] as const)}
            value={ky}
            onValue={setKy}
          />
          <NgayField
            id="ngay"
            nhan="Số liệu tính đến ngày"
            goiY="Ngày cơ quan gửi lập số liệu. Khi hai tệp nói khác nhau, máy tin tệp có ngày sau."
            {...field}
            messages={
              isLater
                ? [
                    {
                      ma: 'ngay',
                      muc: 'loi',
                      thongBao: 'Ngày này chưa đến.',
                      cachSua: 'Ghi ngày từ hôm nay trở về trước.',
                    },
                  ]
                : []
            }
          />
        </>
      )}
    </ChonTep>
  );
};

/** What other offices share with the tỉnh: when it is due, what came, and bringing it in (HP-06, HN-11). */
const Trang = () => {
  const { query, route } = useLocation();
  const noi = tinhNguon();
  const loai = LOAI_NHAP_TINH.find((each) => each === query.loai) ?? 'dkkd';
  const { value: list, error } = useTai(() => listNhapTinh(loai), [loai]);
  if (!noi)
    return (
      <EmptyState tieuDe="Chỉ trung tâm dịch vụ việc làm và cơ quan cấp tỉnh xem được nguồn dữ liệu doanh nghiệp" />
    );
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>Nguồn doanh nghiệp</h1>
        <LinkButton href="/viec-lam/doi-chieu">Xem đối chiếu</LinkButton>
      </div>
      <LichNguon />
      {noi.ghi ? (
        <NhapTep noi={noi} loai={loai} onLoai={(next) => route(`/viec-lam/nguon?loai=${next}`)} />
      ) : (
        <ChonTrangThai
          id="loai"
          nhan="Tệp đã nhập của"
          options={CAC_LOAI}
          value={loai}
          onValue={(next) => route(`/viec-lam/nguon?loai=${next}`)}
        />
      )}
      {error !== undefined && <Notice muc="loi">{describeError(error)}</Notice>}
      {list && list.length > 0 && <DaNhap list={list} href={noi.ghi ? href : undefined} />}
    </div>
  );
};
export default Trang;
