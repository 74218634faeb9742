import { describeError } from '../../data/errors.ts';
import { listPhienCuaToi, type PhienDoc } from '../../data/phien-repo.ts';
import { ngayCoThu } from '../../ui/ngay.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { DaHuy } from './nhan.tsx';
import './phien.css';

const CacPhien = ({ phien }: { phien: readonly PhienDoc[] }) => (
  <ul class="phien-sap-toi">
    {phien.map(({ id, ten, ngay, noi, huy }) => (
      <li key={id}>
        <div class="hang">
          <b>{ten}</b>
          {huy && <DaHuy />}
        </div>
        <p>{huy ? `Không tổ chức ngày ${ngayCoThu(ngay)} nữa.` : `${ngayCoThu(ngay)}, tại ${noi}`}</p>
      </li>
    ))}
  </ul>
);

/** As many as stand above the own record. */
const GAN_NHAT = 3;

/** The next fairs of the own tỉnh above an employer's vacancies and a seeker's record; nothing where none is announced. */
export const PhienSapToi = () => {
  const { value, error } = useTai(listPhienCuaToi, []);
  if (error !== undefined) return <p class="o-loi">Chưa đọc được các phiên giao dịch. {describeError(error)}</p>;
  if (!value || value.length === 0) return null;
  return (
    <section class="the chong" aria-labelledby="phien-sap-toi">
      <h2 id="phien-sap-toi">Phiên giao dịch việc làm sắp tới</h2>
      <CacPhien phien={value.slice(0, GAN_NHAT)} />
      {value.length > GAN_NHAT && <a href="/viec-lam/phien">Xem tất cả các phiên sắp tới</a>}
    </section>
  );
};

/** All of them, on a page of their own. */
export const MoiPhienSapToi = () => {
  const { value, error, xong, taiLai } = useTai(listPhienCuaToi, []);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong || !value) return <Loading />;
  return (
    <div class="chong">
      <h1>Phiên giao dịch việc làm sắp tới</h1>
      {value.length > 0 ? (
        <section class="the" aria-label="Các phiên sắp tới">
          <CacPhien phien={value} />
        </section>
      ) : (
        <EmptyState icon="lich" tieuDe="Trung tâm chưa báo phiên nào sắp tới" />
      )}
    </div>
  );
};
