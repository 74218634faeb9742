import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { useEffect, useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';

/** Picks the thôn or tổ dân phố in which the phiếu is written. */
export const ChonThon = ({ load, onPick }: { load: () => Promise<DonVi[]>; onPick: (thon: DonVi) => void }) => {
  const [units, setUnits] = useState<readonly DonVi[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const start = () => {
    setError(null);
    load().then(setUnits, setError);
  };
  useEffect(start, []);
  if (error) return <ErrorState noiDung={describeError(error)} thuLai={start} />;
  if (!units) return <Loading />;
  if (units.length === 0)
    return (
      <EmptyState tieuDe="Chưa có danh sách thôn, tổ dân phố">
        <p>Người quản trị cần nhập danh sách thôn của xã trước khi ghi phiếu.</p>
      </EmptyState>
    );
  return (
    <section class="chong chinh-doc">
      <h1>Ghi phiếu ở thôn, tổ dân phố nào?</h1>
      <ul class="danh-sach">
        {units.map((unit) => (
          <li key={unit.ma}>
            <button type="button" class="nut nut-rong" onClick={() => onPick(unit)}>
              {unit.ten}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
