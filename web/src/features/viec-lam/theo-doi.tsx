import { formatNgay } from '@core/shared/ngay.ts';
import { type TheoDoi, TINH_TRANG_THEO_DOI } from '@core/viec-lam/ket-noi.ts';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
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

/** One follow-up: not answered yet, or its answer put right (`cu.tinhTrang`). */
const Ghi = (props: { ketNoi: KetNoiDoc; cu: TheoDoi; onXong: () => Promise<void>; onThoi?: () => void }) => {
  const { ketNoi, cu, onThoi } = props;
  const { lan } = cu;
  const [tinhTrang, setTinhTrang] = useState<string | undefined>(cu.tinhTrang);
  const [ghiChu, setGhiChu] = useState(cu.ghiChu ?? '');
  const { ban, loi, lam } = useLam(describeError);
  const code = TINH_TRANG_THEO_DOI.codes.find((each) => each === tinhTrang);
  return (
    <form
      class="chong khong-in"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!code) return;
        void lam(async () => {
          await ghiTheoDoi(ketNoi, { lan, tinhTrang: code, ...(ghiChu.trim() !== '' && { ghiChu: ghiChu.trim() }) });
          await props.onXong();
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
      <div class="hang">
        <Button type="submit" ban={ban} disabled={!code}>
          {cu.tinhTrang ? 'Lưu kết quả đã sửa' : 'Ghi kết quả theo dõi'}
        </Button>
        {onThoi && (
          <Button kieu="tron" onClick={onThoi}>
            Thôi
          </Button>
        )}
      </div>
    </form>
  );
};

/** Puts an answer right that was a slip: the keyboard goes into the form, and back to the button that opened it. */
const SuaLai = ({ ketNoi, cu, onXong }: { ketNoi: KetNoiDoc; cu: TheoDoi; onXong: TaiLai }) => {
  const [mo, setMo] = useState(false);
  const nut = useId();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mo) form.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [mo]);
  const dong = () => {
    setMo(false);
    document.getElementById(nut)?.focus();
  };
  return (
    <>
      <Button
        id={nut}
        kieu="tron"
        aria-expanded={mo}
        aria-label={`Sửa kết quả theo dõi ${tenLan(cu.lan).toLowerCase()}`}
        onClick={() => setMo(!mo)}
      >
        Sửa
      </Button>
      {mo && (
        <div ref={form}>
          <Ghi ketNoi={ketNoi} cu={cu} onXong={() => onXong().then(dong)} onThoi={dong} />
        </div>
      )}
    </>
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
        {nhanViec.theoDoi.map((each) => (
          <li key={each.lan}>
            {tenLan(each.lan)} ({formatNgay(each.han)}):{' '}
            {each.tinhTrang ? (
              <b>{TINH_TRANG_THEO_DOI.nhan(each.tinhTrang)}</b>
            ) : (
              <HanBadge han={each.han} homNay={homNay()} />
            )}
            {each.ghiChu && ` – ${each.ghiChu}`}{' '}
            {ghi && each.tinhTrang && <SuaLai ketNoi={ketNoi} cu={each} onXong={onXong} />}
          </li>
        ))}
      </ul>
      {ghi && next && <Ghi key={next.lan} ketNoi={ketNoi} cu={next} onXong={onXong} />}
      {ghi && <Huy ketNoi={ketNoi} onXong={onXong} />}
    </section>
  );
};
