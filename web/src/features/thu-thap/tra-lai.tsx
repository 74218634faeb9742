import './thu-thap.css';
import { useEffect, useState } from 'preact/hooks';
import { asOf } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { type ListQuery, type Page, watchList } from '../../data/phieu-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { DongPhieu } from './dong-phieu.tsx';

/** The first page of a list, live. */
const useFirstPage = (query: Omit<ListQuery, 'cursor'>) => {
  const [page, setPage] = useState<Page | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    setPage(null);
    setError(null);
    return watchList(
      query,
      (next) => {
        setPage(next);
        asOf.value = new Date();
      },
      setError,
    );
  }, [JSON.stringify(query)]);
  return { page, error };
};

/** Phiếu that came back: what is wrong, by when, and the way to mend it. Nothing where none did. */
export const TraLai = ({ tieuDe, query }: { tieuDe: string; query: Omit<ListQuery, 'cursor' | 'trangThai'> }) => {
  const { page, error } = useFirstPage({ ...query, trangThai: 'traLai' });
  if (error) return <ErrorState noiDung={describeError(error)} />;
  if (!page) return <Loading nhan="Đang xem phiếu bị trả lại…" />;
  if (page.items.length === 0) return null;
  return (
    <section class="chong" aria-labelledby="tra-lai">
      <h2 id="tra-lai">
        {tieuDe} ({page.items.length}
        {page.next && '+'})
      </h2>
      <ul class="danh-sach">
        {page.items.map((phieu) => (
          <DongPhieu key={phieu.id} phieu={phieu}>
            {phieu.lyDo && <p>{phieu.lyDo.ghiChu}</p>}
            <LinkButton href={`/phieu/${phieu.id}/ghi`} icon="but">
              Sửa và nộp lại
            </LinkButton>
          </DongPhieu>
        ))}
      </ul>
    </section>
  );
};
