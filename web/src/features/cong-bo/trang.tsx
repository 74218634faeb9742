import type { CongBo, DongCongBo } from '@core/viec-lam/cong-bo.ts';
import { useRoute } from 'preact-iso';
import { getCongBo, listCongBo } from '../../data/cong-bo-repo.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { formatLuc } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { formatSoCongBo, KHONG_CONG_BO, soChungOf, TEN_BANG, tenThang, theoTinh } from './cong-bo-view.ts';
import '../bang-so-lieu/bang-so-lieu.css';

const hrefCongBo = (id: string): string => `/cong-bo/${encodeURIComponent(id)}`;

const cotOf = (ten: string): readonly Column<DongCongBo>[] => [
  { key: 'nhan', nhan: ten, cell: ({ nhan }) => nhan },
  { key: 'cung', nhan: 'Người tìm việc', so: true, cell: ({ cung }) => formatSoCongBo(cung) },
  { key: 'cau', nhan: 'Chỗ cần người', so: true, cell: ({ cau }) => formatSoCongBo(cau) },
];

const NoiDung = ({ congBo }: { congBo: CongBo }) => (
  <article class="chong">
    <div class="hang hang-giua khong-in">
      <a href="/cong-bo">Các tháng, các tỉnh khác</a>
      <Button icon="in" onClick={() => print()}>
        In
      </Button>
    </div>
    <h1>
      Thị trường lao động {congBo.ten}, tháng {tenThang(congBo.thang)}
    </h1>
    <p>
      Người đang tìm việc và chỗ làm đang cần người: số liệu lúc {formatLuc(new Date(congBo.asOf))}, theo các hồ sơ đăng
      ký tại trung tâm dịch vụ việc làm của tỉnh.
    </p>
    <dl class="so-chinh">
      {soChungOf(congBo).map(([key, nhan, so]) => (
        <div key={key}>
          <dt>{nhan}</dt>
          <dd>{formatSoCongBo(so)}</dd>
        </div>
      ))}
    </dl>
    <p>
      Dấu “{KHONG_CONG_BO}”: không công bố. Số dưới 5 được che để không ai nhận ra một người hay một nơi; ô bên cạnh
      được che cùng để không tính ngược lại được.
    </p>
    {congBo.bang.map(({ id, dong }) =>
      dong.length === 0 ? null : (
        <Table
          key={id}
          caption={`Theo ${TEN_BANG[id].toLowerCase()}`}
          columns={cotOf(TEN_BANG[id])}
          rows={dong}
          rowKey={({ ma }) => ma}
        />
      ),
    )}
  </article>
);

const MotThang = ({ id }: { id: string }) => {
  const { value, error, xong, taiLai } = useTai(() => getCongBo(id), [id]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading nhan="Đang tải số liệu…" />;
  if (value) return <NoiDung congBo={value} />;
  return (
    <EmptyState tieuDe="Không có số liệu của tháng này">
      <a href="/cong-bo">Xem các tháng đã công bố</a>
    </EmptyState>
  );
};

const CacThang = () => {
  const { value, error, xong, taiLai } = useTai(listCongBo, []);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading nhan="Đang tải danh sách…" />;
  const groups = theoTinh(value ?? []);
  if (groups.length === 0)
    return (
      <EmptyState icon="bieuDo" tieuDe="Chưa công bố số liệu nào">
        <p>Số liệu của mỗi tháng có ở đây từ ngày đầu tháng sau.</p>
      </EmptyState>
    );
  return (
    <div class="chong">
      <h1>Thị trường lao động</h1>
      <p>Người tìm việc, chỗ làm cần người theo nghề, trình độ, mức lương và địa bàn; mỗi tháng một lần.</p>
      {groups.map(({ ten, cac }) => (
        <section key={ten} class="the chong">
          <h2>{ten}</h2>
          <ul class="hang">
            {cac.map(({ id, thang }) => (
              <li key={id}>
                <a class="nut" href={hrefCongBo(id)}>
                  Tháng {tenThang(thang)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

/** Figures of the labour market for everybody, without an account (HN-12). */
const Trang = () => {
  const { params } = useRoute();
  return params.id === undefined ? <CacThang /> : <MotThang key={params.id} id={decodeURIComponent(params.id)} />;
};
export default Trang;
