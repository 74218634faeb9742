import { CMKT, GIOI_TINH, THAT_NGHIEP, THOI_GIAN_THAT_NGHIEP } from '@core/forms/danh-muc-m03.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { SauDong } from '../../data/danh-sach-repo.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { listChuaCoHoSo } from '../../data/tim-viec-tu-phieu.ts';
import { Button } from '../../ui/button.tsx';
import type { Column } from '../../ui/table.tsx';
import { useCacTrang } from '../../ui/use-tai.ts';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { DanhSach } from '../viec-lam/danh-sach.tsx';
import { hrefTuPhieu } from './href.ts';
import { useTenTrenPhieu } from './ten-tren-phieu.ts';

const cotOf = (ten: Readonly<Record<string, string>>): readonly Column<PhieuDoc>[] => [
  {
    key: 'ten',
    nhan: 'Người thất nghiệp',
    cell: ({ id, gioiTinh, thangSinh, diaBan: { danhMuc, thon } }) => (
      <>
        <a href={hrefTuPhieu(id)}>{ten[id] || 'Lập hồ sơ'}</a>
        <br />
        <span class="mo">
          {[
            gioiTinh && GIOI_TINH.nhan(gioiTinh),
            thangSinh && `sinh ${thangSinh.split('-').reverse().join('/')}`,
            tenCua(danhMuc, thon) ?? thon,
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </>
    ),
  },
  {
    key: 'trinhDo',
    nhan: 'Trình độ',
    cell: ({ traLoi: { cmkt, chuyenNganh } }) => (
      <>
        {cmkt && CMKT.nhan(cmkt)}
        <br />
        <span class="mo">{chuyenNganh}</span>
      </>
    ),
  },
  {
    key: 'thatNghiep',
    nhan: 'Thất nghiệp',
    cell: ({ traLoi: { thatNghiep, thoiGianThatNghiep } }) => (
      <>
        {thoiGianThatNghiep && THOI_GIAN_THAT_NGHIEP.nhan(thoiGianThatNghiep)}
        <br />
        <span class="mo">{thatNghiep && THAT_NGHIEP.nhan(thatNghiep)}</span>
      </>
    ),
  },
];

/** Unemployed people of the commune, by their accepted phiếu, who have no seeker's record. */
export const ChuaCo = ({ keHoach }: { keHoach: KeHoach }) => {
  const list = useCacTrang<PhieuDoc, SauDong>((sau) => listChuaCoHoSo(keHoach.id, sau), [keHoach.id]);
  const ten = useTenTrenPhieu(list.items);
  return (
    <>
      <p class="mo">
        Theo phiếu xã đã nhận của kế hoạch này. Hỏi từng người có muốn trung tâm dịch vụ việc làm tìm việc giúp không;
        đồng ý mới lập hồ sơ.
      </p>
      <DanhSach
        caption="Người thất nghiệp chưa có hồ sơ tìm việc"
        columns={cotOf(ten)}
        list={list}
        href={({ id }) => hrefTuPhieu(id)}
        icon="nguoi"
        trong={list.them ? 'Những phiếu vừa xem đều đã có hồ sơ' : 'Không còn ai thất nghiệp mà chưa có hồ sơ tìm việc'}
      >
        {list.them && (
          <Button ban={!list.xong} onClick={list.them}>
            Xem tiếp
          </Button>
        )}
      </DanhSach>
    </>
  );
};
