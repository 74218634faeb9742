import { NHAN_LOAI_THU } from '@core/nhac-viec/thu.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { asOf, homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { listThu, markDaDoc, type ThuDoc } from '../../data/hop-thu-repo.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { byNgay } from './hop-thu-view.ts';
import './hop-thu.css';

const tenKeHoach = (id: string): string => {
  const area = khuVuc.value;
  return (area !== null && area !== 'dangTai' && area.keHoach.find((plan) => plan.id === id)?.tenNgan) || id;
};

const LaThu = ({ thu, onDoc }: { thu: ThuDoc; onDoc: () => void }) => (
  <li class={thu.docLuc === null ? 'the thu thu-moi' : 'the thu'}>
    <div class="hang hang-giua">
      <h3>
        {NHAN_LOAI_THU[thu.loai]}{' '}
        {thu.docLuc === null && (
          <Badge mau="var(--nhan)" icon="hopThu">
            Chưa đọc
          </Badge>
        )}
      </h3>
      {thu.docLuc === null && (
        <Button kieu="tron" icon="dau" onClick={onDoc}>
          Đã đọc
        </Button>
      )}
    </div>
    <ul>
      {thu.dong.map((dong) => (
        <li key={`${dong.keHoach}${dong.noiDung}`}>
          <a href={dong.href}>{dong.noiDung}</a>{' '}
          {dong.keHoach !== undefined && <span class="mo">{tenKeHoach(dong.keHoach)}</span>}
        </li>
      ))}
    </ul>
  </li>
);

/** What the machine reminds this account of, every morning at 07:00. */
const Trang = () => {
  const [state, setState] = useState<{ thu?: readonly ThuDoc[]; error?: unknown }>({});
  const load = () => {
    listThu().then(
      (thu) => {
        asOf.value = new Date();
        setState({ thu });
      },
      (error: unknown) => setState({ error }),
    );
  };
  useEffect(load, []);
  const mark = (ids: readonly string[]) => {
    markDaDoc(ids).then(load, (error: unknown) => setState({ error }));
  };
  if (state.error !== undefined) return <ErrorState noiDung={describeError(state.error)} thuLai={load} />;
  if (!state.thu) return <Loading nhan="Đang mở hộp thư…" />;
  const unread = state.thu.filter(({ docLuc }) => docLuc === null).map(({ id }) => id);
  return (
    <div class="chong chinh-doc">
      <div class="hang hang-giua">
        <h1>Hộp thư</h1>
        {unread.length > 0 && (
          <Button icon="haiDau" onClick={() => mark(unread)}>
            Đánh dấu đã đọc tất cả
          </Button>
        )}
      </div>
      {state.thu.length === 0 && (
        <EmptyState icon="hopThu" tieuDe="Chưa có thư nào">
          <p>Mỗi sáng lúc 07:00, việc quá hạn, việc đến hạn và phiếu bị trả lại của bạn được nhắc ở đây.</p>
        </EmptyState>
      )}
      {byNgay(state.thu).map(({ ngay, thu }) => (
        <section key={ngay} class="chong" aria-labelledby={`thu-${ngay}`}>
          <h2 id={`thu-${ngay}`}>{ngay === homNay() ? 'Hôm nay' : `Ngày ${formatNgay(ngay)}`}</h2>
          <ul class="thu-danh-sach">
            {thu.map((each) => (
              <LaThu key={each.id} thu={each} onDoc={() => mark([each.id])} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
export default Trang;
