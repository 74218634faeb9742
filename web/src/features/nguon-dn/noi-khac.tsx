import { khacDkkd, type TruongChung } from '@core/nguon-dn/hop-nhat.ts';
import { tenKyNguon } from '@core/nguon-dn/lich.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { LOAI_HINH_NSDLD, VSIC_2018 } from '@core/viec-lam/danh-muc-viec.ts';
import { describeError } from '../../data/errors.ts';
import { getDkkd, listDemLaoDong } from '../../data/nguon-dn-repo.ts';
import type { NsdldDoc } from '../../data/viec-lam-repo.ts';
import { formatSo } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { tenNoi } from '../../ui/ten-noi.ts';
import { useTai } from '../../ui/use-tai.ts';
import { ThongTin } from '../viec-lam/xem-tra-loi.tsx';
import { NHAN_DKKD } from './nhan-lech.ts';

const TRUONG: Readonly<Record<TruongChung, string>> = {
  ten: 'Tên',
  diaChi: 'Địa chỉ',
  nganh: 'Ngành chính',
  loaiHinh: 'Loại hình',
  ngayBatDau: 'Ngày bắt đầu hoạt động',
  xa: 'Xã, phường',
};
const NGUON = { bhxh: 'Bảo hiểm xã hội', thue: 'Thuế' } as const;

/** What the business register, insurance and tax say of an employer beside his own record, for the centre. */
export const NoiKhac = ({ nsdld }: { nsdld: NsdldDoc }) => {
  const { value, error } = useTai(async () => {
    const [dkkd, counts] = await Promise.all([getDkkd(nsdld.id), listDemLaoDong(nsdld.id)]);
    return { dkkd, counts };
  }, [nsdld.id, nsdld.v]);
  if (error !== undefined) return <Notice muc="loi">{describeError(error)}</Notice>;
  const { dkkd, counts = [] } = value ?? {};
  if (!dkkd && counts.length === 0) return null;
  const { danhMuc, tinh } = nsdld.diaBan;
  const words = (truong: TruongChung, said: string): string => {
    if (said === '') return 'Chưa ghi';
    if (truong === 'nganh') return VSIC_2018.nhan(said);
    if (truong === 'loaiHinh') return LOAI_HINH_NSDLD.nhan(said);
    if (truong === 'ngayBatDau') return formatNgay(said);
    return truong === 'xa' ? (tenNoi(danhMuc, said, tinh) ?? said) : said;
  };
  const khac = dkkd ? khacDkkd(nsdld, dkkd) : [];
  return (
    <section class="the chong">
      <h2>Nguồn khác ghi</h2>
      {dkkd && (
        <ThongTin
          rows={[
            ['Sổ đăng ký kinh doanh', `${tenKyNguon(dkkd.ky)}, đến ngày ${formatNgay(dkkd.ngay)}`],
            ['Tình trạng', NHAN_DKKD[dkkd.tinhTrang]],
            ['Người đại diện', dkkd.nguoiDaiDien],
            ['Ngành chính', dkkd.nganhGhi],
          ]}
        />
      )}
      {khac.length > 0 && (
        <Table
          caption="Chỗ hồ sơ và sổ đăng ký khác nhau"
          rows={khac}
          rowKey={({ truong }) => truong}
          columns={[
            { key: 'truong', nhan: 'Mục', cell: ({ truong }) => TRUONG[truong] },
            { key: 'hoSo', nhan: 'Hồ sơ', cell: ({ truong, hoSo }) => words(truong, hoSo) },
            { key: 'dkkd', nhan: 'Sổ đăng ký', cell: ({ truong, dkkd: said }) => words(truong, said) },
          ]}
        />
      )}
      {counts.length > 0 && (
        <Table
          caption="Số lao động theo bảo hiểm xã hội và thuế"
          rows={counts}
          rowKey={({ id }) => id}
          columns={[
            { key: 'ky', nhan: 'Kỳ', cell: ({ tep }) => tenKyNguon(tep.ky) },
            { key: 'nguon', nhan: 'Nguồn', cell: ({ nguon }) => NGUON[nguon] },
            { key: 'so', nhan: 'Số lao động', so: true, cell: ({ soLieu }) => formatSo(soLieu.so) },
            { key: 'tang', nhan: 'Tăng', so: true, cell: ({ soLieu }) => soLieu.tang ?? '' },
            { key: 'giam', nhan: 'Giảm', so: true, cell: ({ soLieu }) => soLieu.giam ?? '' },
          ]}
        />
      )}
    </section>
  );
};
