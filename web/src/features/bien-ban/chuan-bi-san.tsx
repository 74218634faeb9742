import { maPhieu } from '@core/bien-ban/bien-ban.ts';
import type { BienBanSan } from '@core/bien-ban/bien-ban-san.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { dropBienBanSan } from '../../data/bien-ban-san.ts';
import { online } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { formatGio, formatSo } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { tenDonViGiao } from './dau-bien-ban.tsx';
import { guiBienBanSan, isMatMang, type KetQuaGui, useBienBanSan } from './use-bien-ban-san.ts';
import { nhanChang } from './viec-ban-giao.ts';

type Soat = Exclude<KetQuaGui, 'daGui'>;

/** What has changed since the record was prepared, sheet by sheet; the giver decides on what is left. */
const SoatLai = ({ soat }: { soat: Soat }) => (
  <Notice muc="canhBao">
    <p>
      {formatSo(soat.boRa.length)} phiếu không còn bàn giao được ở chặng này: đã bị trả lại, đã chuyển bước hoặc đã bàn
      giao. Rút các tờ này ra.{' '}
      {soat.con.length > 0 ? `Còn ${formatSo(soat.con.length)} phiếu.` : 'Không còn phiếu nào để gửi.'}
    </p>
    <ul class="hong">
      {soat.boRa.map((id) => (
        <li key={id}>
          <a href={`/phieu/${id}`}>{maPhieu(id)}</a>
        </li>
      ))}
    </ul>
  </Notice>
);

const Dong = ({ san, keHoach }: { san: BienBanSan; keHoach: KeHoach }) => {
  const { route } = useLocation();
  const [ban, setBan] = useState(false);
  const [soat, setSoat] = useState<Soat>();
  const [error, setError] = useState<unknown>();
  const send = async () => {
    setBan(true);
    setError(undefined);
    try {
      const ketQua = await guiBienBanSan(san, keHoach, soat !== undefined);
      if (ketQua === 'daGui') return route(`/bien-ban/${san.id}`);
      setSoat(ketQua);
    } catch (cause) {
      setError(cause);
    }
    setBan(false);
  };
  const so = soat?.con.length ?? san.phieu.length;
  return (
    <li class="the chong">
      <p>
        <b>{nhanChang(san)}</b>: {formatSo(san.phieu.length)} phiếu của {tenDonViGiao(san)}, chuẩn bị lúc{' '}
        {formatGio(new Date(san.luc), new Date())}.
      </p>
      {soat && <SoatLai soat={soat} />}
      {error !== undefined && (
        <Notice muc="loi">{describeError(isMatMang(error) ? { code: 'unavailable' } : error)}</Notice>
      )}
      <div class="hang">
        <Button kieu="chinh" icon="banGiao" ban={ban} disabled={!online.value || so === 0} onClick={() => void send()}>
          Gửi biên bản: {formatSo(so)} phiếu
        </Button>
        <Button kieu="tron" disabled={ban} onClick={() => void dropBienBanSan(san.id)}>
          Bỏ biên bản này
        </Button>
        {!online.value && <span class="mo">Gửi được khi có mạng.</span>}
      </div>
    </li>
  );
};

/** Records prepared without network: offered with one tap as soon as there is one. */
export const ChuanBiSan = ({ keHoach }: { keHoach: KeHoach }) => {
  const list = useBienBanSan();
  if (list.length === 0) return null;
  return (
    <section class="chong" aria-labelledby="chuan-bi-san">
      <h2 id="chuan-bi-san">Chuẩn bị sẵn, chưa gửi ({formatSo(list.length)})</h2>
      <ul class="danh-sach">
        {list.map((san) => (
          <Dong key={san.id} san={san} keHoach={keHoach} />
        ))}
      </ul>
    </section>
  );
};

/** On a desk: that there are such records, and the way to them. */
export const CoChuanBiSan = () => {
  const so = useBienBanSan().length;
  if (so === 0) return null;
  return (
    <Notice muc="canhBao" icon="banGiao">
      <a href="/bien-ban">
        {formatSo(so)} biên bản chuẩn bị sẵn, chưa gửi{online.value && ': bấm để gửi'}
      </a>
    </Notice>
  );
};
