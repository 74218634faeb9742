import { addDays, formatNgay } from '@core/shared/ngay.ts';
import { NGAY_HIEU_LUC, type TrangThaiNtv } from '@core/viec-lam/nguoi-tim-viec.ts';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import type { NguoiViec } from '../../data/viec-lam-ai.ts';
import { setDongYGioiThieu, stepNguoi } from '../../data/viec-lam-ghi.ts';
import type { NguoiDoc } from '../../data/viec-lam-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import { type TaiLai, useLam } from '../../ui/use-tai.ts';
import { buocNguoi } from './buoc-duoc-lam.ts';
import { HoiLyDo } from './danh-sach.tsx';

const nutTim = (tu: TrangThaiNtv, han: string): string => {
  if (tu === 'choDuyet') return 'Duyệt hồ sơ';
  if (tu === 'trung') return `Không trùng nữa, tìm việc đến ${formatNgay(han)}`;
  return tu === 'hetHan' ? `Gia hạn đến ${formatNgay(han)}` : `Tìm việc lại, đến ${formatNgay(han)}`;
};

/** What may be done with a seeker's record now: let in, renewed, found work, closed; and his consent. */
export const NguoiThaoTac = (props: { nguoi: NguoiDoc; vai: NguoiViec['vai']; hrefSua: string; onXong: TaiLai }) => {
  const { nguoi, vai } = props;
  const { ban, loi, lam } = useLam(describeError);
  const buoc = buocNguoi(nguoi.trangThai, vai);
  const run = (work: () => Promise<void>) =>
    void lam(async () => {
      await work();
      await props.onXong();
    });
  const han = addDays(homNay(), NGAY_HIEU_LUC);
  const coGioiThieu = nguoi.dongY.gioiThieu !== undefined;
  const mo = nguoi.trangThai !== 'trung' && nguoi.trangThai !== 'dong';
  /** A wrong number is mended where it was written wrong. */
  const maySua = mo || (nguoi.trangThai === 'trung' && vai === 'trungTam');
  return (
    <section class="the chong khong-in">
      <h2>Làm tiếp với hồ sơ này</h2>
      {loi && <Notice muc="loi">{loi}</Notice>}
      {nguoi.trangThai === 'trung' && maySua && (
        <Notice muc="canhBao">
          Số giấy tờ này đã có ở một hồ sơ khác, có thể của tỉnh khác. Hồ sơ kia đã đóng hoặc số ghi nhầm thì sửa rồi
          cho tìm việc; máy xét lại ngay.
        </Notice>
      )}
      <div class="hang">
        {buoc.includes('dangTim') && (
          <Button
            kieu="chinh"
            ban={ban}
            onClick={() =>
              run(() =>
                stepNguoi(nguoi, {
                  trangThai: 'dangTim',
                  ...((nguoi.trangThai !== 'choDuyet' || nguoi.hanHoSo < homNay()) && { hanHoSo: han }),
                }),
              )
            }
          >
            {nutTim(nguoi.trangThai, han)}
          </Button>
        )}
        {maySua && (
          <a class="nut" href={props.hrefSua}>
            Sửa hồ sơ
          </a>
        )}
        {nguoi.trangThai === 'dangTim' && nguoi.hanHoSo < addDays(homNay(), 30) && (
          <Button ban={ban} onClick={() => run(() => stepNguoi(nguoi, { trangThai: 'dangTim', hanHoSo: han }))}>
            Gia hạn đến {formatNgay(han)}
          </Button>
        )}
        {buoc.includes('coViec') && (
          <Button ban={ban} onClick={() => run(() => stepNguoi(nguoi, { trangThai: 'coViec' }))}>
            {vai === 'nguoiTimViec' ? 'Tôi đã có việc' : 'Ghi đã có việc'}
          </Button>
        )}
        {mo && (
          <Button ban={ban} onClick={() => run(() => setDongYGioiThieu(nguoi, !coGioiThieu))}>
            {coGioiThieu ? 'Rút đồng ý giới thiệu' : 'Đồng ý cho giới thiệu'}
          </Button>
        )}
        {buoc.includes('dong') && (
          <HoiLyDo
            id="ly-do-dong"
            nhan={
              nguoi.trangThai === 'choDuyet'
                ? 'Vì sao không duyệt? Người đăng ký đọc được câu này.'
                : 'Vì sao đóng hồ sơ?'
            }
            nut={nguoi.trangThai === 'choDuyet' ? 'Không duyệt' : 'Đóng hồ sơ'}
            ban={ban}
            onXong={(lyDo) => run(() => stepNguoi(nguoi, { trangThai: 'dong', lyDo }))}
          />
        )}
      </div>
    </section>
  );
};
