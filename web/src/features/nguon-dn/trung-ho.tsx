import { LY_DO_MOT_HO } from '@core/nguon-dn/ho-kinh-doanh.ts';
import { LOAI_HINH_NSDLD, NGUON_VIEC } from '@core/viec-lam/danh-muc-viec.ts';
import { describeError } from '../../data/errors.ts';
import { getTrungHo } from '../../data/nguon-dn-repo.ts';
import { stepNsdld } from '../../data/viec-lam-ghi.ts';
import { getNsdld, type NsdldDoc } from '../../data/viec-lam-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import { type TaiLai, useLam, useTai } from '../../ui/use-tai.ts';
import { ThongTin } from '../viec-lam/xem-tra-loi.tsx';

/** Another record that may be the same household under its other number, for the centre to decide on. */
export const TrungHo = ({ nsdld, onXong }: { nsdld: NsdldDoc; onXong: TaiLai }) => {
  const { ban, loi, lam } = useLam(describeError);
  const { value: kia } = useTai(async () => {
    const voi = (await getTrungHo(nsdld.id))?.voi;
    return voi === undefined ? undefined : getNsdld(voi);
  }, [nsdld.id, nsdld.v]);
  if (!kia) return null;
  return (
    <section class="the chong">
      <h2>Có thể là cùng một hộ kinh doanh</h2>
      <p>
        Hồ sơ này mang {nsdld.maSoThue ? `mã số thuế ${nsdld.maSoThue}` : 'số căn cước của chủ hộ'}. Trong cùng xã có hồ
        sơ cùng tên hoặc cùng người đại diện:
      </p>
      <ThongTin
        rows={[
          ['Hồ sơ kia', <a href={`/viec-lam/nsdld/${kia.id}`}>{kia.ten}</a>],
          ['Mã', kia.maSoThue ?? 'Số căn cước của chủ hộ'],
          ['Loại hình', LOAI_HINH_NSDLD.nhan(kia.loaiHinh)],
          ['Địa chỉ', kia.diaChi],
          ['Nguồn', NGUON_VIEC.nhan(kia.nguon)],
        ]}
      />
      <p>
        Đúng là một hộ: bấm nút dưới, hồ sơ này đóng lại; việc tìm người cùng các lượt giới thiệu và số liệu nguồn khác
        ghi chuyển sang hồ sơ kia, lịch sử của cả hai được giữ. Mở lại hồ sơ này thì việc trở về. Là hai hộ khác nhau:
        ghi “Bỏ qua” ở trang <a href="/viec-lam/doi-chieu?loai=trungHo">Đối chiếu</a>.
      </p>
      <div>
        <Button
          ban={ban}
          onClick={() =>
            void lam(async () => {
              await stepNsdld(nsdld, 'ngung', LY_DO_MOT_HO, kia.id);
              await onXong();
            })
          }
        >
          Nhập hồ sơ này vào hồ sơ kia
        </Button>
      </div>
      {loi && <Notice muc="loi">{loi}</Notice>}
    </section>
  );
};
