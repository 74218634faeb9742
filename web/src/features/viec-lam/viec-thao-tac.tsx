import { thongBaoLoi } from '@core/problems.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { hanXaNhat, loiHan } from '@core/viec-lam/han-ho-so.ts';
import { useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import type { NguoiViec } from '../../data/viec-lam-ai.ts';
import { stepViec } from '../../data/viec-lam-ghi.ts';
import type { ViecDoc } from '../../data/viec-lam-repo.ts';
import { Button } from '../../ui/button.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNgay } from '../../ui/use-ngay.ts';
import { type TaiLai, useLam } from '../../ui/use-tai.ts';
import { buocViec } from './buoc-duoc-lam.ts';
import { HoiLyDo } from './danh-sach.tsx';

/** A vacancy opened again: until when, and for how many where all places were filled. */
const TuyenTiep = ({
  viec,
  ban,
  onXong,
}: {
  viec: ViecDoc;
  ban: boolean;
  onXong: (han: string, soLuong: number) => void;
}) => {
  const { ngay: han, field } = useNgay(viec.hanTuyen >= homNay() ? viec.hanTuyen : undefined);
  const [so, setSo] = useState(String(viec.soLuong));
  const soLuong = Number(so);
  const saiHan = han === undefined ? undefined : loiHan('hanTuyen', han, homNay());
  const duoc = han !== undefined && saiHan === undefined && soLuong >= Math.max(1, viec.daTuyen + 1);
  return (
    <form
      class="chong"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (duoc && han) onXong(han, soLuong);
      }}
    >
      <NgayField
        id="han-moi"
        nhan="Tuyển đến ngày"
        goiY={`Từ hôm nay đến ${formatNgay(hanXaNhat('hanTuyen', homNay()))}.`}
        messages={saiHan ? [{ ...thongBaoLoi(saiHan), muc: 'loi' }] : []}
        batBuoc
        {...field}
      />
      <TextField
        id="so-luong-moi"
        nhan="Tổng số cần tuyển"
        goiY={`Đã tuyển ${viec.daTuyen}. Ghi số lớn hơn nếu tuyển thêm.`}
        chuSo
        value={so}
        onValue={setSo}
        onLeave={() => undefined}
        input={{ maxLength: 5 }}
      />
      <div>
        <Button type="submit" ban={ban} disabled={!duoc}>
          Tuyển tiếp đến ngày này
        </Button>
      </div>
    </form>
  );
};

/** What may be done with a vacancy now, by who looks at it. */
export const ViecThaoTac = ({ viec, vai, onXong }: { viec: ViecDoc; vai: NguoiViec['vai']; onXong: TaiLai }) => {
  const { ban, loi, lam } = useLam(describeError);
  const [mo, setMo] = useState(false);
  const buoc = buocViec(viec.trangThai, vai);
  const step = (to: Parameters<typeof stepViec>[1]) =>
    void lam(async () => {
      await stepViec(viec, to);
      await onXong();
    });
  const duyet = viec.trangThai === 'choDuyet' && buoc.includes('dangTuyen');
  const tiep = viec.trangThai !== 'choDuyet' && (buoc.includes('dangTuyen') || viec.trangThai === 'dangTuyen');
  const suaLa = vai === 'doanhNghiep' ? 'Sửa và gửi duyệt lại' : 'Sửa';
  const maySua = vai === 'trungTam' || viec.trangThai === 'choDuyet' || buoc.includes('choDuyet');
  if (vai === 'nguoiTimViec') return null;
  return (
    <section class="the chong khong-in">
      <h2>Làm tiếp với việc này</h2>
      {loi && <Notice muc="loi">{loi}</Notice>}
      <div class="hang">
        {duyet && (
          <Button kieu="chinh" ban={ban} onClick={() => step({ trangThai: 'dangTuyen' })}>
            Duyệt, cho tuyển
          </Button>
        )}
        {maySua && (
          <a class="nut" href={`/viec-lam/viec/${viec.id}?sua=1`}>
            {suaLa}
          </a>
        )}
        {tiep && (
          <Button aria-expanded={mo} onClick={() => setMo(!mo)}>
            {viec.trangThai === 'dangTuyen' ? 'Gia hạn, thêm số lượng' : 'Tuyển tiếp'}
          </Button>
        )}
        {buoc.includes('dong') && (
          <Button kieu="nguy" ban={ban} onClick={() => step({ trangThai: 'dong' })}>
            Đóng việc này
          </Button>
        )}
        {buoc.includes('tuChoi') && (
          <HoiLyDo
            id="ly-do-tu-choi"
            nhan="Vì sao không duyệt? Người tuyển đọc được câu này."
            nut="Không duyệt"
            ban={ban}
            onXong={(lyDo) => step({ trangThai: 'tuChoi', lyDo })}
          />
        )}
      </div>
      {mo && (
        <TuyenTiep
          viec={viec}
          ban={ban}
          onXong={(hanTuyen, soLuong) => step({ trangThai: 'dangTuyen', hanTuyen, soLuong })}
        />
      )}
    </section>
  );
};
