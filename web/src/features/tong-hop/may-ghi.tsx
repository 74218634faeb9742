import './may-ghi.css';
import { isImLang, xepMayGhi } from '@core/hang-gui/may-ghi.ts';
import { useEffect, useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { MAY_GHI_TRANG, type MayGhiDoc, watchMayGhi } from '../../data/may-ghi-repo.ts';
import { session } from '../../data/session.ts';
import { formatKhoang, formatLucGan, formatSo } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { useNow } from '../../ui/use-now.ts';

const DAY_MS = 86_400_000;

/** The second and further devices of one account are told apart. */
const tenMay = (may: MayGhiDoc, all: readonly MayGhiDoc[]): string => {
  const cung = all
    .filter(({ uid }) => uid === may.uid)
    .map(({ id }) => id)
    .sort();
  return cung.length < 2 ? may.ten : `${may.ten} (máy ${cung.indexOf(may.id) + 1})`;
};

const conGi = ({ soChuaGui, cuNhat, soDangGhi }: MayGhiDoc, now: number): string => {
  const parts = [
    soChuaGui > 0 ? `${formatSo(soChuaGui)} phiếu chưa gửi` : 'không còn phiếu chưa gửi',
    ...(cuNhat ? [`cũ nhất ${formatKhoang(Math.max(0, now - cuNhat.toMillis()))}`] : []),
    ...(soDangGhi > 0 ? [`${formatSo(soDangGhi)} phiếu đang ghi dở`] : []),
  ];
  return parts.join(', ');
};

const Dong = ({ may, all, now }: { may: MayGhiDoc; all: readonly MayGhiDoc[]; now: Date }) => {
  const luc = new Date(may.luc.toMillis());
  const silent = isImLang(may, now.getTime());
  return (
    <li>
      {(silent || may.soChuaGui > 0) && <Icon name="canhBao" size={18} />}
      <span>
        Máy của <b>{tenMay(may, all)}</b>: {conGi(may, now.getTime())}; liên lạc lần cuối {formatLucGan(luc, now)}.
        {silent && (
          <b>
            {' '}
            Đã {formatSo(Math.floor((now.getTime() - luc.getTime()) / DAY_MS))} ngày không liên lạc: số này có thể đã
            thay đổi.
          </b>
        )}
      </span>
    </li>
  );
};

/**
 * What the devices of the collectors of the area still hold, as each told last: phiếu that no count knows of yet. Nothing
 * while no device has told anything.
 */
export const MayGhiCuaDiaBan = () => {
  const now = useNow();
  const current = session.value;
  const uid = current === null || current === 'dangTai' ? '' : current.uid;
  const [all, setAll] = useState<readonly MayGhiDoc[]>([]);
  const [error, setError] = useState<unknown>();
  useEffect(() => watchMayGhi(setAll, setError), [uid]);
  if (error !== undefined) return <p class="mo">Chưa xem được máy của điều tra viên. {describeError(error)}</p>;
  const shown = xepMayGhi(all, now.getTime());
  if (shown.length === 0) return null;
  return (
    <section class="chong chong-sat" aria-labelledby="may-ghi">
      <h2 id="may-ghi">Phiếu còn trên máy của điều tra viên</h2>
      <ul class="may-ghi">
        {shown.map((may) => (
          <Dong key={may.id} may={may} all={shown} now={now} />
        ))}
      </ul>
      {all.length >= MAY_GHI_TRANG && <p class="mo">Chỉ hiện {formatSo(MAY_GHI_TRANG)} máy của địa bàn.</p>}
    </section>
  );
};
