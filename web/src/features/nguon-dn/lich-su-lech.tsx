import type { NhatKyLech } from '@core/nguon-dn/lech.ts';
import { HE_THONG } from '@core/phieu/judge.ts';
import { useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { type LechDoc, listNhatKyLech } from '../../data/nguon-dn-repo.ts';
import { session } from '../../data/session.ts';
import { tenTaiKhoan } from '../../data/ten-tai-khoan.ts';
import { formatLuc } from '../../ui/format.ts';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { chuNhatKyLech } from './nhan-lech.ts';

const nguoi = ({ boi }: NhatKyLech): string => {
  const current = session.value;
  if (boi === HE_THONG) return 'Máy';
  if (current !== null && current !== 'dangTai' && current.uid === boi) return 'Tôi';
  return tenTaiKhoan(boi) ?? 'Người của trung tâm';
};

const CacDong = ({ lech }: { lech: LechDoc }) => {
  const { value, error, taiLai } = useTai(() => listNhatKyLech(lech.id), [lech.id, lech.v]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!value) return <Loading />;
  if (value.length === 0) return <p class="mo">Chưa có dòng nào: máy ghi lại trong vài giây sau mỗi lần thay đổi.</p>;
  return (
    <ol>
      {value.map((line) => (
        <li key={line.v}>
          {chuNhatKyLech(line)}
          <br />
          <span class="mo">
            {nguoi(line)}, {formatLuc(new Date(line.luc.toMillis()))}
          </span>
        </li>
      ))}
    </ol>
  );
};

/** Who decided what about a row, when and why; read only when opened. */
export const LichSuLech = ({ lech }: { lech: LechDoc }) => {
  const [mo, setMo] = useState(false);
  return (
    <details class="lich-su-lech" onToggle={(event) => setMo(event.currentTarget.open)}>
      <summary>Lịch sử</summary>
      {mo && <CacDong lech={lech} />}
    </details>
  );
};
