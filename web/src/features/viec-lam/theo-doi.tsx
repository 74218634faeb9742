import { formatNgay } from '@core/shared/ngay.ts';
import { type TheoDoi, TINH_TRANG_THEO_DOI } from '@core/viec-lam/ket-noi.ts';
import { useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { ghiTheoDoi, huyNhanViec, type KetNoiDoc } from '../../data/ket-noi-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { formatSo } from '../../ui/format.ts';
import { HanBadge } from '../../ui/han-badge.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type TaiLai, useLam } from '../../ui/use-tai.ts';
import { HoiLyDo } from './danh-sach.tsx';
import { ThongTin } from './xem-tra-loi.tsx';

const tenLan = (lan: number): string => (lan === 0 ? 'Khi hết hợp đồng' : `Sau ${lan} tháng`);

const Ghi = ({ ketNoi, lan, onXong }: { ketNoi: KetNoiDoc; lan: number; onXong: TaiLai }) => {
  const [tinhTrang, setTinhTrang] = useState<string | undefined>();
  const [ghiChu, setGhiChu] = useState('');
  const { ban, loi, lam } = useLam(describeError);
  const code = TINH_TRANG_THEO_DOI.codes.find((each) => each === tinhTrang);
  return (
    <form
      class="chong"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!code) return;
        void lam(async () => {
          await ghiTheoDoi(ketNoi, { lan, tinhTrang: code, ...(ghiChu.trim() !== '' && { ghiChu: ghiChu.trim() }) });
          await onXong();
        });
      }}
    >
      <Choice
        id={`theo-doi-${lan}`}
        nhan={`${tenLan(lan)}, người này thế nào?`}
        batBuoc
        options={TINH_TRANG_THEO_DOI.options}
        value={tinhTrang}
        onValue={setTinhTrang}
      />
      <TextField
        id={`theo-doi-${lan}-ghi-chu`}
        nhan="Ghi thêm (nếu cần)"
        value={ghiChu}
        onValue={setGhiChu}
        onLeave={() => undefined}
        input={{ maxLength: 300 }}
      />
      {loi && <Notice muc="loi">{loi}</Notice>}
      <div>
        <Button type="submit" ban={ban} disabled={!code}>
          Ghi kết quả theo dõi
        </Button>
      </div>
    </form>
  );
};

const Huy = ({ ketNoi, onXong }: { ketNoi: KetNoiDoc; onXong: TaiLai }) => {
  const { ban, loi, lam } = useLam(describeError);
  return (
    <>
      {loi && <Notice muc="loi">{loi}</Notice>}
      <div class="hang">
        <HoiLyDo
          id="ly-do-huy-nhan"
          nhan="Vì sao hủy? Người này sẽ trở lại đang tìm việc, việc còn thêm một chỗ."
          nut="Hủy, đã ghi nhầm"
          ban={ban}
          onXong={(lyDo) =>
            void lam(async () => {
              await huyNhanViec(ketNoi, lyDo);
              await onXong();
            })
          }
        />
      </div>
    </>
  );
};

/** A placement and what became of it: at one, two and three months, or to the end of a shorter contract (HN-10). */
export const NhanViecCua = ({ ketNoi, ghi, onXong }: { ketNoi: KetNoiDoc; ghi: boolean; onXong: TaiLai }) => {
  const { nhanViec } = ketNoi;
  if (!nhanViec) return null;
  const next: TheoDoi | undefined =
    ketNoi.hanXuLy === null ? undefined : nhanViec.theoDoi.find(({ tinhTrang }) => tinhTrang === undefined);
  return (
    <section class="the chong">
      <h2>Nhận việc</h2>
      <ThongTin
        rows={[
          ['Bắt đầu làm', formatNgay(nhanViec.ngayVao)],
          ['Hợp đồng', nhanViec.soThang ? `${nhanViec.soThang} tháng` : 'Không xác định thời hạn'],
          ['Lương', nhanViec.luongThang ? `${formatSo(nhanViec.luongThang)} đồng một tháng` : undefined],
        ]}
      />
      <h3>Theo dõi sau khi nhận việc</h3>
      <ul>
        {nhanViec.theoDoi.map(({ lan, han, tinhTrang, ghiChu }) => (
          <li key={lan}>
            {tenLan(lan)} ({formatNgay(han)}):{' '}
            {tinhTrang ? <b>{TINH_TRANG_THEO_DOI.nhan(tinhTrang)}</b> : <HanBadge han={han} homNay={homNay()} />}
            {ghiChu && ` – ${ghiChu}`}
          </li>
        ))}
      </ul>
      {ghi && next && <Ghi key={next.lan} ketNoi={ketNoi} lan={next.lan} onXong={onXong} />}
      {ghi && <Huy ketNoi={ketNoi} onXong={onXong} />}
    </section>
  );
};
